from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize

Draw = Callable[[str], Draft]
BODY = "一、指导思想\n以学生的成长为本，把每一件小事做好。\n二、工作目标\n1.校园更干净。\n2.课堂更安静。\n"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("2024年春季卫生工作计划", "2024年春季卫生工作计划"),
        ("校园卫生周活动方案", "滨河市实验小学校园卫生周活动方案"),
        ("滨河市实验小学秋季运动会方案（有修改）", "滨河市实验小学秋季运动会方案"),
        ("滨河讲坛第六期：听爷爷讲故事", "滨河讲坛第六期：听爷爷讲故事"),
    ],
)
def test_the_title_of_the_page_is_set_aside_for_that_of_the_document(page: str, title: str) -> None:
    prepared = prepare(read_text(f"{page}\n{title}\n{BODY}".encode()))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=True)
    assert draft.title == [title]
    assert ("网页标题", page) in [(aside.kind, aside.text) for aside in prepared.asides]


def test_a_title_of_two_lines_may_be_the_pages_too(draft_of: Draw) -> None:
    text = (
        "关于在全校深入开展文明班级创建活动的实施意见\n关于在全校深入开展\n文明班级创建活动的实施意见\n"
        + BODY
    )
    assert draft_of(text).title == ["关于在全校深入开展", "文明班级创建活动的实施意见"]


@pytest.mark.parametrize(
    "lines",
    [
        ["滨河市实验小学", "2024年德育工作计划"],
        ["滨河市实验小学教研工作计划", "——语文教研组"],
        ["关于印发卫生工作计划的通知", "卫生工作计划"],
    ],
)
def test_lines_that_say_something_else_are_kept(lines: list[str], draft_of: Draw) -> None:
    assert draft_of("\n".join([*lines, BODY])).title == lines


def test_a_contents_line_of_a_collection_is_no_document() -> None:
    text = (
        "2024小学教研工作计划(精选2篇)\n时间:2024-08-20 10:20:30 | 来源:某网\n内容导航\n"
        f"小学教研工作计划 篇1小学教研组计划 篇2\n小学教研工作计划 篇1\n{BODY}小学教研组计划 篇2\n{BODY}"
    )
    prepared = prepare(read_text(text.encode()))
    drafts = [recognize(units, prepared.asides, pasted=True) for units in documents_of(prepared)]
    assert [draft.title for draft in drafts] == [["小学教研工作计划"], ["小学教研组计划"]]


def test_a_piece_counted_before_its_title_begins_a_document() -> None:
    text = f"第一篇：滨河市实验小学少先队工作计划\n{BODY}第二篇：滨河市实验小学班主任工作计划\n{BODY}"
    prepared = prepare(read_text(text.encode()))
    drafts = [recognize(units, prepared.asides, pasted=True) for units in documents_of(prepared)]
    assert [len(draft.sections) for draft in drafts] == [2, 2]
    assert drafts[1].title == ["滨河市实验小学班主任工作计划"]


def test_what_begins_anew_behind_a_date_is_another_document() -> None:
    text = f"五好学生评选方案\n{BODY}德育处\n2024年6月\n五好学生评选的几条标准\n一、品德好\n1.爱校。\n二、学习好\n1.爱学。\n"
    prepared = prepare(read_text(text.encode()))
    drafts = [recognize(units, prepared.asides, pasted=True) for units in documents_of(prepared)]
    assert [draft.title for draft in drafts] == [["五好学生评选方案"], ["五好学生评选的几条标准"]]


def test_a_title_that_is_only_the_end_of_the_pages_goes() -> None:
    prepared = prepare(read_text(f"2026年5月游园会义卖组织方案\n义卖组织方案\n{BODY}".encode()))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=True)
    assert draft.title == ["2026年5月游园会义卖组织方案"]
    assert [aside.text for aside in prepared.asides] == ["义卖组织方案"]


def test_a_sample_inside_a_document_is_no_document_of_its_own() -> None:
    text = (
        "阅读规划书评比工作方案\n一、目的\n甲。\n二、对象\n乙。\n三、活动\n丙。\n学生阅读规划书\n一、缘由\n二、我的书单\n"
        "1.童话\n三、心得\n丁。\n四、表彰奖励\n戊。\n五、要求\n己。\n四、表彰奖励\n庚。\n"
    )
    assert len(documents_of(prepare(read_text(text.encode())))) == 1


def test_a_title_with_a_comma_in_quotation_marks_is_not_joined_with_the_next(draft_of: Draw) -> None:
    draft = draft_of(
        f"“童心向党，快乐成长”主题系列活动方案\n“童心向党，快乐成长”\n——滨河市实验小学主题系列活动方案\n{BODY}"
    )
    assert draft.title == ["“童心向党，快乐成长”", "——滨河市实验小学主题系列活动方案"]


@pytest.mark.parametrize(
    "heading", ["工会工作计划（精选5篇）", "工会工作计划精选5篇", "工会工作计划【三篇】"]
)
def test_a_piece_without_a_title_has_that_of_its_collection(draft_of: Draw, heading: str) -> None:
    body = "以服务为宗旨，制定本计划。\n一、以人为本，提高素质\n1、学习礼仪。\n二、民主管理，凝聚人心\n1、开好教代会。\n"
    draft = draft_of(f"{heading}\n{body}")
    assert draft.title == ["工会工作计划"]
    assert draft.notes == ["文中没有标题，先用了网页上合集的标题"]
    assert draft_of(f"{heading}\n滨河小学工会要点\n{body}").title == ["滨河小学工会要点"]


@pytest.mark.parametrize(
    ("line", "title", "again"),
    [
        ("滨河小学安全工作方案滨河小学安全工作方案", "滨河小学安全工作方案", "滨河小学安全工作方案"),
        ("2026年护眼工作实施方案____年护眼工作实施方案", "2026年护眼工作实施方案", "____年护眼工作实施方案"),
        ("护眼工作实施方案 2026年护眼工作实施方案", "护眼工作实施方案", " 2026年护眼工作实施方案"),
    ],
)
def test_a_title_that_its_line_says_twice_is_said_once(line: str, title: str, again: str) -> None:
    prepared = prepare(read_text(f"{line}\n{BODY}".encode()))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=True)
    assert draft.title == [title]
    assert ("标题又写一遍", again) in [(aside.kind, aside.text) for aside in prepared.asides]


@pytest.mark.parametrize("line", ["滨河小学安全工作方案和应急工作方案", "读书方案读书活动方案", "方案方案"])
def test_a_title_with_words_that_come_again_is_one_title(line: str) -> None:
    prepared = prepare(read_text(f"{line}\n{BODY}".encode()))
    assert not [aside for aside in prepared.asides if aside.kind == "标题又写一遍"]


@pytest.mark.parametrize(
    "title",
    ["滨河市实验小学校园卫生工作规划", "滨河市实验小学\n校园卫生工作规划"],
)
@pytest.mark.parametrize(
    "entries", ["一、指导思想\n二、工作目标\n三、保障\n", "一、指导思想……1\n二、工作目标……2\n三、保障……3\n"]
)
def test_the_title_that_the_first_page_behind_the_contents_says_again_is_set_aside(
    title: str, entries: str
) -> None:
    text = f"{title}\n目　录\n{entries}{title}\n{BODY}三、保障\n分工到人。\n"
    prepared = prepare(read_text(text.encode()))
    (document,) = documents_of(prepared)
    draft = recognize(document, prepared.asides, pasted=True)
    assert draft.title == title.split("\n")
    assert [section.heading for section in draft.sections] == ["指导思想", "工作目标", "保障"]
    assert draft.preamble == []
    again = [aside.text for aside in prepared.asides if aside.kind == "标题又写一遍"]
    assert again == title.split("\n")


def test_words_behind_the_contents_that_are_no_title_stay() -> None:
    contents = "目　录\n一、指导思想……1\n二、工作目标……2\n三、保障……3\n"
    text = f"校园卫生工作规划\n{contents}校园卫生工作规划是全校的大事。\n{BODY}"
    prepared = prepare(read_text(text.encode()))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=True)
    assert len(draft.preamble) == 1
