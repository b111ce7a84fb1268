from collections.abc import Callable

import pytest

from planforge.readers.evidence import Line, Reading
from planforge.readers.text import read_text
from planforge.recognize.draft import Draft, Label, Para, SectionDraft
from planforge.recognize.naming import name
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize
from tests.recognize.drafts import headings

Draw = Callable[[str], Draft]
BODY = "一、指导思想\n坚持立德树人。\n二、工作目标\n1、全员参训。\n2、按时完成。\n"


def test_a_plan_is_title_preamble_sections_sign_off(draft_of: Draw) -> None:
    draft = draft_of(
        f"滨河市实验小学工作计划\n为做好工作，制定本计划。\n{BODY}滨河市实验小学\n2026年9月1日\n"
    )
    assert draft.title == ["滨河市实验小学工作计划"]
    assert len(draft.preamble) == 1
    assert headings(draft) == ["指导思想", "工作目标"]
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "滨河市实验小学"), ("日期", "2026年9月1日")]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "心有所向 行有所成\n——滨河市实验小学2026年工作计划",
            ["心有所向 行有所成", "——滨河市实验小学2026年工作计划"],
        ),
        ("滨河市实验小学校本研修工作计划\n（讨论稿）", ["滨河市实验小学校本研修工作计划", "（讨论稿）"]),
        ("滨实小〔2026〕5号\n滨河市实验小学工作要点", ["滨河市实验小学工作要点"]),
        ("滨 河 小 学\n教 研 组 计 划", ["滨河小学", "教研组计划"]),
        ("德育工作总结\n滨河小学  （2026年春季学期）", ["德育工作总结", "滨河小学  （2026年春季学期）"]),
        ("德育工作计划\n2026年春季  德育处", ["德育工作计划", "2026年春季  德育处"]),
        ("教学进度计划\n（第三周）", ["教学进度计划", "（第三周）"]),
        ("德育工作计划\n第一周  9月1日  开学典礼\n第二周  9月7日  班会", ["德育工作计划"]),
        ("德育工作计划\n9月  开学典礼\n10月  班会", ["德育工作计划"]),
    ],
)
def test_a_title_has_one_line_or_several(draft_of: Draw, head: str, title: list[str]) -> None:
    assert draft_of(f"{head}\n{BODY}").title == title


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("班主任：林 静      2026年9月", [("姓名", "班主任：林 静"), ("日期", "2026年9月")]),
        ("滨河小学德育处　　2026.9.1", [("单位", "滨河小学德育处"), ("日期", "2026.9.1")]),
    ],
)
def test_who_signs_and_when_may_stand_on_one_line_below_the_title(
    draft_of: Draw, line: str, signs: list[tuple[str, str]]
) -> None:
    draft = draft_of(f"班级工作计划\n{line}\n{BODY}")
    assert draft.sign_off is not None
    assert (draft.sign_off.lines, draft.preamble) == (signs, [])
    assert headings(draft) == ["指导思想", "工作目标"]


def test_what_stands_above_the_title_has_its_own_place(draft_of: Draw) -> None:
    draft = draft_of(f"滨实小〔2026〕5号\n滨河市实验小学工作要点\n各处室、年级组：\n{BODY}")
    assert (draft.number, draft.recipient) == ("滨实小〔2026〕5号", "各处室、年级组：")


def test_the_unit_above_a_year_is_a_line_of_the_title_whatever_blanks_it_has(draft_of: Draw) -> None:
    draft = draft_of(f"{' ' * 8}滨河市实验小学家长学校\n{' ' * 6}2026—2027学年度工作计划\n{BODY}")
    assert draft.title == ["滨河市实验小学家长学校", "2026—2027学年度工作计划"]


@pytest.mark.parametrize(
    "signed",
    [
        "滨河市实验小学\n二〇二六年九月一日",
        "2026.9.1\n教导处、德育处",
        "滨河市实验小学　2026年9月1日",
        "滨河市实验小学教导处\n滨河市实验小学德育处\n2026年9月",
    ],
)
def test_a_sign_off_is_found_in_any_order(draft_of: Draw, signed: str) -> None:
    draft = draft_of(f"工作计划\n{BODY}{signed}\n")
    assert draft.sign_off is not None
    assert [text for _, text in draft.sign_off.lines] == signed.replace("　", "\n").split("\n")


def test_a_date_among_labels_is_no_sign_off(draft_of: Draw) -> None:
    draft = draft_of("工作计划\n一、时间安排\n2026年9月\n1、开学\n2026年10月\n1、运动会\n")
    assert draft.sign_off is None


def test_a_sign_off_below_the_title_stays_there(draft_of: Draw) -> None:
    draft = draft_of(f"个人工作总结\n周明远\n2026年7月1日\n{BODY}")
    assert draft.sign_off is not None
    assert draft.sign_off.place == "题下"


def test_what_follows_the_sign_off_is_an_annex(draft_of: Draw) -> None:
    draft = draft_of(
        f"工作计划\n{BODY}滨河市实验小学\n2026年9月1日\n附件1\n行事历\n时间\t工作\n九月\t开学\n附件2：名单\n周明远\n林静\n"
    )
    assert [annex.title for annex in draft.annexes] == ["附件1　行事历", "附件2：名单"]


def test_an_annex_that_is_only_named_stays_in_the_text(draft_of: Draw) -> None:
    assert draft_of(f"工作计划\n{BODY}附件：研修活动一览表\n").annexes == []


def test_closing_words_are_not_glued_to_the_last_item(draft_of: Draw) -> None:
    draft = draft_of(f"工作计划\n{BODY}在新的学期里，我们将继续努力。\n")
    assert [getattr(part, "text", "") for part in draft.closing] == ["在新的学期里，我们将继续努力。"]


def test_parts_of_a_summary_without_a_number_are_closing_parts(draft_of: Draw) -> None:
    text = "一、领导重视\n成立小组。\n二、扎实推进\n活动开展顺利。\n当然，工作中还存在一些不足：\n1、研究不深。\n2、交流不够。\n"
    draft = draft_of(f"工作总结\n{text}")
    assert headings(draft) == ["领导重视", "扎实推进"]
    assert len(draft.closing) == 1


def test_a_page_of_contents_is_set_aside(draft_of: Draw) -> None:
    draft = draft_of(
        f"发展规划\n目  录\n一、指导思想........1\n二、工作目标........2\n三、措施........3\n{BODY}"
    )
    assert draft.contents
    assert headings(draft) == ["指导思想", "工作目标"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第一部分 总体要求\n一、指导思想\n文。\n第二部分 主要任务\n一、教学\n文。\n", ["总体要求", "主要任务"]),
        ("一、指导思想\n文。\n二、目标\n文。\n四、措施\n文。\n每月安排：\n九月：\n1、开学。\n", ["指导思想", "目标", "措施", "每月安排"]),
        ("一、目标\n文。\n二、措施\n1、甲。\n2、乙。\n3、时间安排\n九月开学。\n", ["目标", "措施"]),
        ("一、目标\n文。\n二、内容\n文。\n3、保障措施\n1、甲。\n四、经费\n文。\n", ["目标", "内容", "保障措施", "经费"]),
        ("指导思想\n文。\n工作目标\n文。\n保障措施：\n文。\n", ["指导思想", "工作目标", "保障措施"]),
        ("指导思想\n文。\n具体措施\n（一）教学\n文。\n（二）活动\n1.甲。\n2.乙。\n活动安排\n九月：开学。\n", ["指导思想", "具体措施", "活动安排"]),
        ("指导思想：\n文。\n主要措施：\n一、教学\n文。\n二、活动\n文。\n组织领导：\n组长：林静\n", ["指导思想", "主要措施", "组织领导"]),
        ("指导思想：\n文。\n（一）教学\n文。\n（二）活动\n文。\n（三）科研\n文。\n", ["教学", "活动", "科研"]),
        ("指导思想\n工作目标\n一、教学\n文。\n二、活动\n文。\n", ["教学", "活动"]),
        ("1、指导思想\n坚持立德树人。\n2、目标\n人人合格。\n", ["指导思想", "目标"]),
        ("1、每周开展一次教研活动，做到定时间、定地点、定主题。\n2、每月上交一次听课记录，教导处检查。\n", []),
    ],
)  # fmt: skip
def test_sections_are_found_by_their_numbers_or_words(draft_of: Draw, text: str, found: list[str]) -> None:
    assert headings(draft_of(f"滨河市实验小学工作计划\n{text}")) == found


def test_a_heading_with_its_text_on_the_same_line_is_parted(draft_of: Draw) -> None:
    draft = draft_of("工作计划\n一、指导思想：坚持立德树人。\n二、工作目标：全员参训。\n")
    assert headings(draft) == ["指导思想", "工作目标"]


def test_a_section_whose_number_leaves_one_out_is_asked_about(draft_of: Draw) -> None:
    draft = draft_of("工作计划\n一、目标\n文。\n二、措施\n文。\n四、安排\n文。\n五、保障\n文。\n")
    assert [bool(section.notes) for section in draft.sections] == [False, False, True, False]
    assert "“四、”，前一条是 2" in draft.sections[2].notes[0]


def test_a_call_and_what_leads_in_the_document_are_its_own_though_above_its_title(draft_of: Draw) -> None:
    draft = draft_of(f"各位老师：\n根据检查要求，现将本学期的计划公布如下：\n滨河市实验小学工作计划\n{BODY}")
    assert (draft.title, draft.recipient) == (["滨河市实验小学工作计划"], "各位老师：")
    assert [part.text for part in draft.preamble if isinstance(part, Para)] == [
        "根据检查要求，现将本学期的计划公布如下："
    ]
    assert not draft.unplaced
    assert "写在标题前面" in draft.notes[0]


@pytest.mark.parametrize(
    "head",
    [
        "各位老师：\n请照下面的计划做好准备，周五前报教导处。\n滨河市实验小学工作计划\n",
        "各位老师：\n现将本学期的计划公布如下：\n滨河市实验小学工作计划\n各教研组：\n",
    ],
)
def test_a_letter_above_the_title_that_the_document_is_no_part_of_waits_beside(
    draft_of: Draw, head: str
) -> None:
    draft = draft_of(head + BODY)
    assert [part.text for part in draft.unplaced] == head.split("\n")[:2]


@pytest.mark.parametrize(("typed", "doubted"), [("三、", ""), ("四、", "“四、”，前一条是 2")])
def test_a_number_that_word_counts_is_counted_before_a_typed_one(typed: str, doubted: str) -> None:
    lines = [
        Line(1, "工作计划"),
        Line(2, "一、指导思想"),
        Line(3, "坚持立德树人。"),
        Line(4, "工作目标", number="二、"),
        Line(5, "人人达标。"),
        Line(6, f"{typed}工作安排"),
        Line(7, "九月开学。"),
    ]
    prepared = prepare(Reading("段", tuple(lines)))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=False)
    assert headings(draft) == ["指导思想", "工作目标", "工作安排"]
    assert doubted in "".join(draft.sections[2].notes)
    assert bool(draft.sections[2].notes) == bool(doubted)


def _documents(text: str) -> list[str]:
    return [units[0].text for units in documents_of(prepare(read_text(text.encode())))]


@pytest.mark.parametrize(
    "text",
    [
        f"校本研修计划 篇1\n{BODY}德育工作计划 篇2\n{BODY}",
        f"校本研修计划\n{BODY}德育工作计划\n{BODY}",
        f"计划大全(通用2篇)\n【篇一】校本研修计划\n{BODY}【篇二】德育工作计划\n{BODY}",
    ],
)
def test_several_documents_in_one_file_are_told_apart(text: str) -> None:
    assert _documents(text) == ["校本研修计划", "德育工作计划"]


def test_an_annex_of_a_plan_is_no_second_document() -> None:
    assert (
        len(_documents(f"校本研修计划\n{BODY}滨河市实验小学\n2026年9月1日\n附件：\n研修活动计划表\n一、表\n"))
        == 1
    )


@pytest.mark.parametrize(
    ("title", "kind", "template", "school", "period", "theme"),
    [
        ("滨河市实验小学2026—2027学年度第一学期校本研修工作计划", "工作计划", "", "滨河市实验小学", "2026—2027学年度第一学期", "校本研修"),
        ("2026年滨河市实验小学消防应急疏散演练方案", "演练方案", "", "滨河市实验小学", "2026年", "消防应急疏散"),
        ("滨河市实验小学2026届毕业典礼方案", "方案", "", "滨河市实验小学", "", "2026届毕业典礼"),
        ("关于做好体检工作的通知", "通知", "工作计划", "", "", "体检工作"),
        ("小学德育工作总结", "工作总结", "", "", "", "德育"),
        ("家长学校工作计划", "工作计划", "", "", "", "家长学校"),
        ("滨河市实验小学田径运动会规程", "规程", "实施方案", "滨河市实验小学", "", "田径运动会"),
        ("滨河市实验小学家长学校工作计划", "工作计划", "", "滨河市实验小学", "", "家长学校"),
        ("图书室工作计划|（2026年9月—2027年1月）", "工作计划", "", "", "2026年9月—2027年1月", "图书室"),
        ("德育处2026年9月14日—20日工作计划", "工作计划", "", "", "2026年9月14日—20日", "德育处"),
        ("德育工作方案|（2026—2030年）|（征求意见稿）", "方案", "", "", "2026—2030年", "德育工作"),
        ("中共滨河市实验小学支部委员会2026年党建工作计划", "工作计划", "", "滨河市实验小学", "2026年", "党建"),
        ("滨河市实验小学党支部2026年主题党日活动方案", "方案", "", "滨河市实验小学", "2026年", "主题党日活动"),
        ("滨河市实验小学党支部2026年工作计划", "工作计划", "", "滨河市实验小学", "2026年", "党支部"),
        ("滨河市实验小学2025年工作总结及2026年工作计划", "工作计划", "", "滨河市实验小学", "2026年", ""),
        ("2025年安全工作总结暨2026年安全工作计划", "工作计划", "", "", "2026年", "安全"),
    ],
)  # fmt: skip
def test_a_title_says_kind_school_period_and_theme(
    title: str, kind: str, template: str, school: str, period: str, theme: str
) -> None:
    draft = Draft(title=title.split("|"))
    name(draft, {"工作计划", "演练方案", "方案", "工作总结"}.__contains__)
    assert (draft.kind, draft.template, draft.school, draft.period, draft.theme) == (
        kind,
        template,
        school,
        period,
        theme,
    )


@pytest.mark.parametrize(
    ("signed", "lines"),
    [
        ("述职人：林静\n2026年12月28日", [("姓名", "述职人：林静"), ("日期", "2026年12月28日")]),
        (
            "大一班\n主班：林静 配班：刘敏\n2026年9月",
            [("单位", "大一班"), ("姓名", "主班：林静 配班：刘敏"), ("日期", "2026年9月")],
        ),
        (
            "主教练：林静　　助理教练：刘敏\n2026年9月1日",
            [("单位", "主教练：林静"), ("单位", "助理教练：刘敏"), ("日期", "2026年9月1日")],
        ),
        ("柳湾教学点：林静\n2026年2月28日", [("姓名", "柳湾教学点：林静"), ("日期", "2026年2月28日")]),
        ("滨河市实验小学少年宫\n2026年9月5日", [("单位", "滨河市实验小学少年宫"), ("日期", "2026年9月5日")]),
        ("工会主席：林静\n2026年1月15日", [("姓名", "工会主席：林静"), ("日期", "2026年1月15日")]),
        (
            f"{' ' * 30}三（2）班 赵一帆\n{' ' * 30}2026年9月2日",
            [("姓名", "三（2）班 赵一帆"), ("日期", "2026年9月2日")],
        ),
        (
            "滨河市实验小学\n林 静\n2026年9月",
            [("单位", "滨河市实验小学"), ("姓名", "林 静"), ("日期", "2026年9月")],
        ),
    ],
)
def test_a_person_may_sign(draft_of: Draw, signed: str, lines: list[tuple[str, str]]) -> None:
    draft = draft_of(f"述职报告\n一、工作\n做了工作。\n二、打算\n再做工作。\n{signed}\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == lines


def test_a_person_may_sign_below_the_title(draft_of: Draw) -> None:
    draft = draft_of("读书心得体会\n林静\n2026年9月\n一、收获\n很多。\n二、打算\n更多。")
    assert draft.sign_off is not None
    assert (draft.sign_off.place, draft.sign_off.lines[0]) == ("题下", ("姓名", "林静"))


def test_lines_that_name_the_annexes_close_the_document(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、目标\n甲。\n二、要求\n乙。\n附件：1.评选标准\n2.推荐表\n教导处\n2026年9月1日\n"
    )
    assert [part.text for part in draft.closing if isinstance(part, Para)] == ["附件：1.评选标准", "2.推荐表"]
    assert len(draft.sections[1].body) == 1


def test_the_term_below_a_title_is_a_line_of_it_and_the_mark_of_an_annex_above_it_is_not(
    draft_of: Draw,
) -> None:
    draft = draft_of("附件1：\n德育工作计划\n2026—2027学年度第一学期\n一、目标\n甲。\n二、措施\n乙。")
    assert draft.title == ["德育工作计划", "2026—2027学年度第一学期"]
    assert draft.remarks == ["附件标记：附件1"]


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        ("附件2\n卫生工作计划", "附件2"),
        ("附：\n\n滨河市实验小学\n卫生工作计划", "附"),
        ("附件3-1\n滨河市实验小学\n卫生工作计划", "附件3-1"),
        ("【附件四】\n卫生工作计划", "附件四"),
        ("附件1：卫生工作计划", "附件1"),
        ("附件2卫生工作计划", "附件2"),
        ("滨教〔2026〕5号\n附件一：\n卫生工作计划", "附件一"),
        ("附件2\n卫生常规", "附件2"),
    ],
)
def test_the_mark_of_an_annex_sent_as_its_own_file_is_no_part_of_its_title(
    draft_of: Draw, head: str, kept: str
) -> None:
    draft = draft_of(f"{head}\n一、目标\n甲。\n二、措施\n乙。")
    assert (draft.title[0][:1], draft.remarks, draft.unplaced) in [
        ("卫", [f"附件标记：{kept}"], []),
        ("滨", [f"附件标记：{kept}"], []),
    ]


@pytest.mark.parametrize(
    "title", ["附属小学工作计划", "附小2026年工作计划", "附中工作计划", "附件管理工作计划"]
)
def test_a_title_that_only_begins_as_the_mark_of_an_annex_does_is_whole(draft_of: Draw, title: str) -> None:
    draft = draft_of(f"{title}\n一、目标\n甲。\n二、措施\n乙。")
    assert (draft.title, draft.remarks) == ([title], [])


def test_a_heading_with_a_number_of_another_family_is_a_section_to_be_confirmed(draft_of: Draw) -> None:
    draft = draft_of("方案\n一、教育内容\n1、甲。\n2、乙。\n二、组织领导\n丙。\n3、活动要求\n丁。")
    assert [section.heading for section in draft.sections] == ["教育内容", "组织领导", "活动要求"]
    assert draft.sections[2].notes == ["原文的编号是“3、”，当作一章"]


def test_a_part_without_a_number_asks_whether_it_is_a_section(draft_of: Draw) -> None:
    draft = draft_of(
        "总结\n一、成绩\n很多。\n二、荣誉\n不少。\n当然，还存在一些不足：\n1、不够细。\n2、不够实。"
    )
    assert draft.closing[0].notes == ["原文这一部分没有编号，当作结语；要作为一章，就移到“结语”外面"]


def test_a_title_that_names_no_kind_is_to_be_confirmed(draft_of: Draw) -> None:
    draft = draft_of("开学第一周\n一、目标\n甲。\n二、措施\n乙。")
    name(draft, lambda kind: kind == "工作计划")
    assert draft.notes == ["标题里没有认出文种，暂写“工作计划”"]


def test_a_title_spaced_out_says_its_kind(draft_of: Draw) -> None:
    draft = draft_of("述 职 报 告\n一、工作\n甲。\n二、打算\n乙。")
    name(draft, lambda kind: kind == "述职报告")
    assert (draft.kind, draft.title) == ("述职报告", ["述职报告"])


def test_a_cover_is_told_from_a_sign_off(draft_of: Draw) -> None:
    body = "".join(f"{mark}、第{mark}部分工作\n甲。\n乙。\n" for mark in "一二三")
    draft = draft_of(f"五年发展规划\n为了发展。\n滨河市实验小学\n2026年9月\n前面的话。\n{body}")
    assert draft.sign_off is not None
    assert draft.sign_off.place == "封面"


@pytest.mark.parametrize(
    ("behind", "annexes", "unplaced"),
    [
        ("姓名\t班级\n林静\t三班", ["附件"], []),
        ("附件：1.本校教师\n附件：2.外校教师\n", ["附件：1.本校教师", "附件：2.外校教师"], []),
        ("（供稿：林静）", [], ["（供稿：林静）"]),
        ("附件1\n" + "很长的名称" * 20, ["附件1"], []),
    ],
)
def test_whatever_stands_behind_a_sign_off_has_a_place(
    draft_of: Draw, behind: str, annexes: list[str], unplaced: list[str]
) -> None:
    draft = draft_of(f"方案\n一、目标\n甲。\n二、措施\n乙。\n教导处\n2026年9月1日\n{behind}\n")
    assert [annex.title for annex in draft.annexes] == annexes
    assert [para.text for para in draft.unplaced] == unplaced


def test_a_date_before_a_numbered_line_signs_nothing(draft_of: Draw) -> None:
    assert draft_of("方案\n一、目标\n甲。\n2026年9月1日\n1、开学。\n2、上课。").sign_off is None


def test_an_unsigned_document_may_have_annexes(draft_of: Draw) -> None:
    draft = draft_of("方案\n一、目标\n甲。\n二、措施\n乙。\n附件1：评选标准\n好的标准。\n")
    assert [annex.title for annex in draft.annexes] == ["附件1：评选标准"]


def test_bold_lines_are_headings_where_no_number_is() -> None:
    lines = (
        Line(1, "工作方案"), Line(2, "活动缘起", bold=True), Line(3, "甲。"), Line(4, "人员分工", bold=True), Line(5, "乙。"),
    )  # fmt: skip
    prepared = prepare(Reading("段", lines))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=False)
    assert headings(draft) == ["活动缘起", "人员分工"]


def test_a_lead_in_of_the_closing_that_looks_like_a_heading_is_none() -> None:
    lines = (
        Line(1, "工作总结"), Line(2, "一、成绩", outline=1), Line(3, "甲。"), Line(4, "二、荣誉", outline=1), Line(5, "乙。"),
        Line(6, "当然，还有一些不足：", outline=1), Line(7, "1、丙。"), Line(8, "2、丁。"),
    )  # fmt: skip
    prepared = prepare(Reading("段", lines))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=False)
    assert headings(draft) == ["成绩", "荣誉"]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("一、指导思想　" + "坚持立德树人，" * 5 + "做好工作。", "指导思想"),
        ("一、指导思想：" + "坚持立德树人，" * 10 + "做好工作。", "指导思想"),
        (
            "一、这是一个很长很长的标题没有标点" + "甲" * 40 + "。后面还有一句话。",
            "这是一个很长很长的标题没有标点" + "甲" * 40 + "。",
        ),
    ],
)
def test_a_long_heading_is_parted_where_its_text_begins(draft_of: Draw, line: str, heading: str) -> None:
    assert headings(draft_of(f"工作计划\n{line}\n甲。\n二、措施\n乙。"))[0] == heading


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("一学期很快过去了，现将少先队工作总结如下：", "工作总结"),
        ("为纪念五四运动，现制定活动方案如下：", "活动方案"),
        ("为做好防汛工作，特拟定应急预案如下：", "应急预案"),
        ("一年来大家都很努力，现从以下几个方面作简单总结：", "工作总结"),
        ("一学期过去了，现对本学期工作进行总结。", "工作总结"),
        ("为落实上级要求，结合学校实际，特制定本实施方案。", "实施方案"),
        ("新学期开始了，各项工作都要抓紧。", "工作计划"),
    ],
)
def test_a_text_without_a_title_says_its_kind_in_its_first_words(
    draft_of: Draw, words: str, kind: str
) -> None:
    draft = draft_of(f"{words}\n一、组织建设\n选好干部。\n二、主题活动\n办好队会。")
    name(draft, lambda _: True)
    assert draft.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "滨河市实验小学三年发展规划\n（2026年9月—2029年8月）\n以文化立校　以活动育人\n",
        "凝心聚力抓课堂　脚踏实地育新人\n滨河市实验小学工作总结\n",
    ],
)
def test_a_couplet_beside_the_title_is_part_of_it(draft_of: Draw, text: str) -> None:
    draft = draft_of(f"{text}一、基础\n甲。\n二、目标\n乙。")
    assert draft.title == text.splitlines()
    assert not draft.preamble


def test_a_kind_in_brackets_behind_a_title_is_its_kind(draft_of: Draw) -> None:
    draft = draft_of("滨河市实验小学第九届运动会秩序册（方案）\n一、目的\n甲。\n二、要求\n乙。")
    name(draft, {"工作计划", "实施方案"}.__contains__)
    assert (draft.kind, draft.template, draft.notes) == ("方案", "实施方案", [])


@pytest.mark.parametrize("author", ["班主任林静", "滨河市实验小学　林静", "辅导员：林静", "林晓静", "林　静"])
def test_who_wrote_a_document_stands_below_its_title(draft_of: Draw, author: str) -> None:
    body = "一、抓常规\n好。\n二、抓活动\n好。\n"
    draft = draft_of(f"班级工作总结\n{author}\n这一学期，现总结如下：\n{body}")
    assert draft.sign_off is not None
    unit, _, name = author.rpartition("学　")
    lines = [("单位", f"{unit}学"), ("姓名", name)] if unit else [("姓名", author)]
    assert (draft.sign_off.lines, draft.sign_off.place) == (lines, "题下")
    signed = draft_of(f"班级工作总结\n{author}\n这一学期，现总结如下：\n{body}林静\n2026年6月\n").sign_off
    assert signed is not None
    assert signed.place == "文末"


@pytest.mark.parametrize("author", ["班主任：林静", "教导处　林静", "辅导员：林静"])
def test_a_date_at_the_end_that_joins_an_author_below_the_title_is_said(draft_of: Draw, author: str) -> None:
    head = f"班级工作总结\n{author}\n"
    body = "这一学期，现总结如下：\n一、抓常规\n作业认真批改。\n二、抓活动\n每月一次活动。\n"
    late = draft_of(f"{head}{body}2026年7月5日\n").sign_off
    assert late is not None
    assert late.lines[-1] == ("日期", "2026年7月5日")
    assert "位置: 题下" in late.notes[0]
    early = draft_of(f"{head}2026年7月5日\n{body}").sign_off
    assert early is not None
    assert early.notes == []


@pytest.mark.parametrize("line", ["班主任们辛苦了", "滨河市实验小学", "让每个孩子抬起头来", "高效", "前言"])
def test_another_line_below_a_title_is_no_author(draft_of: Draw, line: str) -> None:
    draft = draft_of(f"班级工作总结\n{line}\n这一学期，现总结如下：\n一、抓常规\n好。\n二、抓活动\n好。\n")
    assert draft.sign_off is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("滨河小学少先队工作总结第一学期）（2026）", "工作总结"),
        ("安全工作计划2026—2027学年第一学期", "工作计划"),
        ("德育工作方案（2026年秋季学期）春", "方案"),
        ("工作总结表彰大会流程", "工作计划"),
        ("2026学年安全工作方案：守护平安，人人有责", "方案"),
        ("禁毒宣传方案案例", "方案"),
    ],
)
def test_a_kind_of_document_stands_before_its_period_too(title: str, kind: str) -> None:
    draft = Draft(title=[title])
    name(draft, {"工作计划", "方案", "工作总结"}.__contains__)
    assert draft.kind == kind


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        (("活动主题", "活动时间", "活动内容"), "活动方案"),
        (("演练目的", "演练时间", "演练流程"), "演练方案"),
        (("指导思想", "活动时间", "活动内容"), "工作计划"),
    ],
)
def test_the_chapters_of_a_document_without_a_title_show_its_kind(
    headings: tuple[str, ...], kind: str
) -> None:
    draft = Draft(sections=[SectionDraft(at, each, None) for at, each in enumerate(headings)])
    name(draft, {"工作计划", "活动方案", "演练方案"}.__contains__)
    assert draft.kind == kind


def test_a_year_and_a_kind_before_a_colon_are_a_title_with_its_motto(draft_of: Draw) -> None:
    body = "本组围绕核心素养，扎实工作。\n一、目标\n好。\n二、措施\n严。\n"
    assert draft_of(f"2026学年语文组工作计划：文以载道，研思赋能\n{body}").title == [
        "2026学年语文组工作计划：文以载道，研思赋能"
    ]
    assert draft_of(f"语文组计划\n语文组工作计划：每周一研，每月一评\n{body}").title == ["语文组计划"]


@pytest.mark.parametrize(
    "line", ["现将本学期实验室工作总结如下：", "各处室工作汇报如下：", "班主任工作要点如下："]
)
def test_a_sentence_that_leads_in_addresses_nobody(draft_of: Draw, line: str) -> None:
    draft = draft_of(f"实验室工作总结\n{line}\n一、回顾\n好。\n二、问题\n少。\n")
    assert (draft.recipient, len(draft.preamble)) == ("", 1)


_AROUND = "滨河小学亲子活动方案\n一、活动目的\n增进亲情。\n二、活动安排\n{}三、注意事项\n按时到场。\n"


@pytest.mark.parametrize(
    ("field", "below"),
    [
        ("活动流程：", "14:30—14:40 签到\n14:40—15:10 校长讲话\n"),
        ("日程安排：", "上午8:00　集合\n下午2:00　返回\n"),
        ("时间安排：", "9月：准备\n10月：实施\n"),
        ("活动步骤:", "第一阶段：准备\n第二阶段：实施\n"),
        ("进度安排：", "第3周：报名\n第5周：比赛\n"),
        ("具体安排：", "9月3日：报名\n9月10日：比赛\n"),
    ],
)
def test_a_field_with_times_below_it_is_no_chapter_where_the_numbers_of_the_chapters_go_on(
    draft_of: Draw, field: str, below: str
) -> None:
    """活动流程： below 活动时间： and 活动地点： is one of them."""
    for before in ("活动时间：2026年10月15日下午\n活动地点：操场\n", "全体家长参加。\n"):
        draft = draft_of(_AROUND.format(before + field + "\n" + below))
        assert headings(draft) == ["活动目的", "活动安排", "注意事项"]
        label = draft.sections[1].body[-1]
        assert isinstance(label, Label)
        assert label.key == field[:-1]
        assert len(label.body) == 2


def test_a_heading_that_lost_its_number_is_a_chapter_still(draft_of: Draw) -> None:
    schedule = "全体家长参加。\n{}\n9月：准备\n10月：实施\n"
    assert headings(draft_of(_AROUND.format(schedule.format("时间安排"))))[2] == "时间安排"
    text = _AROUND.format(schedule.format("时间安排：")).replace("三、注意", "四、注意")
    assert headings(draft_of(text))[2] == "时间安排"
