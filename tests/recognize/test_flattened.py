"""A document that a page or a preview flattened to one line gets its title, headings and points back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Item, Label

Draw = Callable[[str], Draft]


def _items(draft: Draft, section: int) -> list[str]:
    return [(part.head or part.text)[:4] for part in draft.sections[section].body if isinstance(part, Item)]


def test_points_within_points_are_parted_though_nothing_stands_before_their_numbers(draft_of: Draw) -> None:
    draft = draft_of(
        "读书节活动方案为了营造书香校园，制定本方案。一、活动目的激发阅读兴趣，养成好习惯。二、活动内容(一)征文比赛1、参赛对象：全校学生2、参赛要求：题目自拟"
        "(二)图书漂流1、活动时间：四月下旬2、活动对象：三至六年级三、活动要求各班重视，人人参加。"
    )
    assert draft.title == ["读书节活动方案"]
    assert [section.heading for section in draft.sections] == ["活动目的", "活动内容", "活动要求"]
    below = [len(part.body) for part in draft.sections[1].body if isinstance(part, Item)]
    assert (_items(draft, 1), below) == (["征文比赛", "图书漂流"], [2, 2])


@pytest.mark.parametrize(
    ("line", "headings"),
    [
        ("工作计划一、明确主要任务(1)抓好常规。(2)办好活动。二、工作措施落实责任，定期检查。", ["明确主要任务", "工作措施"]),
        ("演练方案一、演练信号开始疏散信号以哨音为准。二、演练时间10月24日下午。", ["演练信号", "演练时间"]),
        ("后勤计划一、计划目标与范围本计划旨在保障开学。二、背景分析随着新学期到来，任务加重。", ["计划目标与范围", "背景分析"]),
        ("毕业班计划一、学生情况分析六年级共4个班，差别大。二、工作目标和任务提高合格率，人人过关。", ["学生情况分析", "工作目标和任务"]),
    ],
)  # fmt: skip
def test_a_heading_ends_where_its_words_do(draft_of: Draw, line: str, headings: list[str]) -> None:
    assert [section.heading for section in draft_of(line).sections] == headings


def test_what_an_editor_says_before_the_document_on_its_line_is_set_aside(draft_of: Draw) -> None:
    draft = draft_of(
        "工作计划要写得清楚。下面就是小编给大家带来的后勤工作计划，欢迎大家阅读！ 后勤工作计划篇一 一、工作思路 服务教学。 二、工作目标 保障有力。"
    )
    assert (draft.title, draft.preamble) == (["后勤工作计划"], [])


@pytest.mark.parametrize(
    "front",
    ["XX 小学校园安全隐患整改方案 ", "1 XX 小学校园安全隐患整改方案", "滨河 小学 隐患整改方案（试行） "],
)
def test_a_title_on_the_line_may_have_blanks_and_the_number_of_its_page(draft_of: Draw, front: str) -> None:
    draft = draft_of(
        f"{front}为预防事故，特制定本方案。 一、 校舍安全： 1、栏杆松动。 2、天花板开裂。 二、 交通安全： 1、未戴头盔。 2、没有警示牌。"
    )
    assert draft.title == [front.removeprefix("1 ").strip()]
    assert [section.heading for section in draft.sections] == ["校舍安全", "交通安全"]


def test_lines_around_the_long_one_do_not_hide_that_it_is_the_document(draft_of: Draw) -> None:
    long = f"德育工作计划一、指导思想坚持立德树人，{'面向全体学生，' * 60}人人进步。二、工作目标1.养成习惯。2.健全人格。"
    for text in (f"计划\n一班\n二班\n{long}", f"{long}\n甲\n乙\n丙"):
        assert [section.heading for section in draft_of(text).sections][:2] == ["指导思想", "工作目标"]


def test_the_pages_that_a_preview_counts_are_one_text(draft_of: Draw) -> None:
    first = f"疏散演练方案一、演练目的熟悉路线，{'有序撤离，' * 40}确保安全。二、演练时间9月3日。三、演练指挥总指挥：周明"
    second = "远。四、演练要求听从指挥，不拥挤。"
    draft = draft_of(f"1、{first}\n2、{second}")
    assert [section.heading for section in draft.sections] == ["演练目的", "演练时间", "演练指挥", "演练要求"]
    assert draft.sections[2].body[0].text == "周明远。"  # type: ignore[union-attr]


def test_blanks_where_lines_of_one_width_ended_are_no_blanks(draft_of: Draw) -> None:
    text = "德育工作计划 一、指导思想：坚持立德树人根本任务，把德育放在学校 工作的首位，培养有理想有本领的时代新人， 让每一名学生都能在校园里健康快乐地成 长，全面落实五育并举的各项要求和任务。 二、工作目标：养成良好行为习惯，人人守纪律， 处处讲文明，时时有礼貌，校园里没有一处 死角。"
    draft = draft_of(text)
    said = "".join(part.text for section in draft.sections for part in section.body if hasattr(part, "text"))
    assert all(words in said for words in ("学校工作的首位", "成长，全面", "一处死角"))
    few = draft_of("工作计划 一、学情分析 本班45人 二、教学目标 提高成绩 三、教学措施 认真备课 勤于辅导。")
    assert few.sections[0].heading == "学情分析"


def test_one_section_that_something_leads_to_and_that_counts_points_is_a_section(draft_of: Draw) -> None:
    points = "1、组织学习。每周一次。2、开展教研。两周一次。"
    draft = draft_of(
        f"教研组工作总结本学期圆满结束，现总结如下：一、加强学习，提高素质。学习使人进步。{points}"
    )
    assert [section.heading for section in draft.sections] == ["加强学习，提高素质。"]
    assert _items(draft, 0) == ["组织学习", "开展教研"]
    assert not draft_of(f"教研组工作总结本学期圆满结束。大家一致同意一、加强学习。{points}").sections


def test_the_numbers_of_pages_inside_the_line_are_set_aside(draft_of: Draw) -> None:
    long = f"-1-德育工作计划一、指导思想坚持立德树人，{'面向全体学生，' * 60}人人-2-进步。二、工作目标1.养成习-3-惯。2.健全人格。"
    draft = draft_of(long)
    assert draft.title == ["德育工作计划"]
    assert _items(draft, 1) == ["养成习惯", "健全人格"]
    scored = draft_of(long.replace("-2-", "-7-").replace("-3-", "-1-"))  # no pages: they count nothing
    assert "-7-" in "".join(part.text for part in scored.sections[0].body if hasattr(part, "text"))


def test_posts_that_run_into_one_another_are_a_line_each(draft_of: Draw) -> None:
    draft = draft_of(
        "禁毒宣传方案一、指导思想面向全体师生，远离毒品。二、组织领导成立领导小组。组长:周明远副组长:林静成员:赵一帆、李明三、工作目标人人知晓。"
    )
    told = [(part.key, part.text) for part in draft.sections[1].body if isinstance(part, Label)]
    assert told == [("组长", "周明远"), ("副组长", "林静"), ("成员", "赵一帆、李明")]
    one = draft_of("工作计划一、组织领导由校长任组长，成员:全体教师。二、工作目标人人知晓，个个参与。")
    assert not any(isinstance(part, Label) for part in one.sections[0].body)


def test_one_known_heading_that_counts_points_is_a_section(draft_of: Draw) -> None:
    draft = draft_of("教研组计划本学期认真工作。一、主要工作及措施1、每次活动有主题。2、每人一节公开课。")
    assert [(each.heading, len(each.body)) for each in draft.sections] == [("主要工作及措施", 2)]


def test_a_number_left_out_ends_no_row_where_two_go_on_behind_it(draft_of: Draw) -> None:
    text = "艺术节活动方案一、指导思想：立德树人。二、活动要求：人人参与。三、活动主题：阳光下成长五、筹备小组及分工组长：周明远副组长：林静成员：赵一帆六、彩排时间（初定）：五月十九日七、活动对象：全体学生。"
    headings = [section.heading for section in draft_of(text).sections]
    assert headings == ["指导思想", "活动要求", "活动主题", "筹备小组及分工", "彩排时间（初定）", "活动对象"]


def test_numerals_in_the_words_of_a_line_begin_no_section(draft_of: Draw) -> None:
    text = (
        "阅读活动方案一、活动对象：全校学生。二、活动安排：共读一本书，三、四年级：讲故事，五、六年级：演讲。"
    )
    assert [section.heading for section in draft_of(text).sections] == ["活动对象", "活动安排"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("艺术节方案一、参加对象和分组1、参加对象：全体学生。2、分组：分低高两组。二、活动要求人人参加，遵守纪律。", "参加对象和分组 活动要求"),
        ("服务方案一、工作程序和办法1、成立小组组长由校长担任。2、调查摸底发放问卷。二、工作要求落实责任，定期检查。", "工作程序和办法 工作要求"),
        ("运动会方案一、活动时间、场地及器材（一）时间五月上旬。（二）场地大操场。二、活动要求人人参加，遵守纪律。", "活动时间、场地及器材 活动要求"),
        ("读书方案一、指导思想以书为友，天天读书。二、组织领导由校长负责1、教务处安排。2、德育处检查。", "指导思想 组织领导"),
        ("读书方案一、指导思想坚持天天读书1、读好书。2、记笔记。二、活动要求人人参加，遵守纪律。", "指导思想 活动要求"),
    ],
)  # fmt: skip
def test_a_list_ends_the_heading_that_its_words_leave_open(draft_of: Draw, line: str, expected: str) -> None:
    draft = draft_of(line)
    assert [section.heading for section in draft.sections] == expected.split()


def test_lists_that_begin_right_behind_the_headings_of_chapters_are_whole(draft_of: Draw) -> None:
    draft = draft_of(
        "科技节活动方案\n一、活动背景\n每年一次。\n二、活动目标1. 培养动手能力。\n2. 提高科学兴趣。\n"
        "三、活动内容（一）展览\n展出作品。\n（二）比赛\n各班参加。\n四、成立3个小组\n1、宣传组。\n2、后勤组。"
    )
    assert [section.heading for section in draft.sections] == [
        "活动背景",
        "活动目标",
        "活动内容",
        "成立3个小组",
    ]
    assert [len(_items(draft, at)) for at in range(4)] == [0, 2, 2, 2]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("阅读方案一、活动目的激发兴趣，养成习惯。二、安排及要求1 、召开会议。2、办好展览。3 、总结表彰。", "活动目的 安排及要求"),
        ("运动会方案一、活动主题：我运动二、活动时间：2026 年 11 月三、活动地点：操场四、活动对象：全体学生", "活动主题 活动时间 活动地点 活动对象"),
        ("演练方案一、演练时间：周一第二、三节二、演练地点：操场", "演练时间 演练地点"),
    ],
)  # fmt: skip
def test_blanks_before_marks_and_words_before_numbers_hide_no_heading(
    draft_of: Draw, line: str, expected: str
) -> None:
    assert [section.heading for section in draft_of(line).sections] == expected.split()


def test_points_in_brackets_of_any_look_and_with_blanks_in_them_are_parted(draft_of: Draw) -> None:
    draft = draft_of(
        "运动会方案一、活动议程〔一〕开幕式1、宣布开幕2、升国旗〔二〕闭幕式1、颁奖2、合影二、活动要求(1 )认真准备。(2 )遵守纪律。(3)注意安全。"
    )
    assert [_items(draft, at) for at in (0, 1)] == [
        ["开幕式", "闭幕式"],
        ["认真准备", "遵守纪律", "注意安全"],
    ]


@pytest.mark.parametrize("behind", ["", "范文", "样本（二）"])
def test_a_title_ends_behind_the_word_that_says_it_is_a_model(draft_of: Draw, behind: str) -> None:
    title = f"2026年防溺水行动方案{behind}"
    draft = draft_of(
        f"{title}为有效预防溺水，制定方案。 一、总体目标 坚持以人为本，减少事故。 二、活动对象 全校学生。"
    )
    assert draft.title == [title.removesuffix("范文")]


@pytest.mark.parametrize(
    "heading", ["领导重视，措施有力", "制度保证,措施到位", "齐抓共管", "加强教育、促进自护"]
)
def test_a_blank_ends_a_heading_with_a_comma(draft_of: Draw, heading: str) -> None:
    said = "为做好安全工作，我园把它列入重要日程，人人有责，层层落实，不留死角。"
    lines = (f"{number}、{heading} {said * 4}" for number in "一二三")
    draft = draft_of(f"安全工作总结 我园一贯重视安全。 {' '.join(lines)}")
    assert [section.heading for section in draft.sections] == [heading] * 3


@pytest.mark.parametrize("start", ["本学期我们认真备课, ", "为了孩子，我们尽心，"])
def test_a_sentence_with_commas_is_no_heading_on_one_line(draft_of: Draw, start: str) -> None:
    said = "为做好安全工作，我园把它列入重要日程，人人有责，层层落实，不留死角。"
    lines = (f"{number}、{start}{said * 4}" for number in "一二三")
    draft = draft_of(f"安全工作总结 我园一贯重视安全。 {' '.join(lines)}")
    assert start.strip("，, ") not in [section.heading for section in draft.sections]
