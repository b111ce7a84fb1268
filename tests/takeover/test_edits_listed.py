from collections.abc import Sequence

from planforge.takeover.listing import chapters
from planforge.takeover.taking_over import Difference, differences_of

PLAN = [
    "安全工作计划",
    "一、工作目标",
    "（一）全年不出责任事故。",
    "（二）师生都会用灭火器。",
    "二、主要措施",
    "1.门卫二十四小时值守，来访人员登记以后由被访人接入。",
    "2.每周五下午检查食堂、实验室和配电箱。",
    "3.每月开展一次应急演练，演练后当天讲评。",
    "三、组织领导",
    "组长：周明远",
    "滨河市实验小学",
    "2026年9月1日",
]


def _listed(now: Sequence[str], before: Sequence[str] = PLAN) -> list[tuple[str, int, str, str, str]]:
    return [(e.kind, e.at, e.chapter, e.old, e.new) for e in differences_of(before, now)]


def _with(old: str, *new: str) -> list[str]:
    return [line for each in PLAN for line in (new if each == old else (each,))]


def _first(now: Sequence[str], before: Sequence[str] = PLAN) -> Difference:
    (found,) = differences_of(before, now)
    return found


def test_a_line_unlike_the_one_in_its_place_is_one_taken_out_and_one_put_in() -> None:
    new = "2.心理咨询室周三开放，由苏晓彤老师值班。"
    assert _listed(_with(PLAN[6], new)) == [
        ("删除", 7, "二、主要措施", PLAN[6], ""),
        ("新增", 7, "二、主要措施", "", new),
    ]


def test_each_of_several_lines_goes_with_the_one_that_it_was() -> None:
    now = _with(PLAN[5], "1.家长志愿者轮流护学。")
    now[6:8] = ["2.门卫二十四小时值守，来访人员登记后接入。"]
    assert _listed(now) == [
        ("新增", 6, "二、主要措施", "", "1.家长志愿者轮流护学。"),
        ("修改", 7, "二、主要措施", PLAN[5], now[6]),
        ("删除", 8, "二、主要措施", PLAN[6], ""),
        ("删除", 8, "二、主要措施", PLAN[7], ""),
    ]


def test_a_paragraph_that_stands_elsewhere_now_was_moved() -> None:
    now = [*PLAN[:2], PLAN[3], *PLAN[4:9], PLAN[2].replace("（一）", "（四）"), *PLAN[9:]]
    moved = _first(now)
    assert (moved.kind, moved.at, moved.chapter) == ("移动", 9, "三、组织领导")
    assert (moved.was_below, moved.above) == ("一、工作目标", "一、工作目标")


def test_a_paragraph_that_was_moved_and_changed_is_told_with_its_words_before() -> None:
    changed = "1.门卫全天值守，来访人员登记以后由被访人接入。"
    moved = _first([*PLAN[:5], *PLAN[6:9], changed, *PLAN[9:]])
    assert (moved.kind, moved.old, moved.new) == ("移动", PLAN[5], changed)


def test_a_chapter_that_was_moved_is_told_once() -> None:
    moved = _first([PLAN[0], *PLAN[4:8], *PLAN[1:4], *PLAN[8:]])
    assert (moved.kind, moved.at, moved.new, moved.paragraphs) == ("移动", 6, PLAN[1], 3)


def test_a_paragraph_parted_in_two_is_no_paragraph_more() -> None:
    parted = _first(_with(PLAN[5], "1.门卫二十四小时值守，", "来访人员登记以后由被访人接入。"))
    assert (parted.kind, parted.at) == ("拆开", 6)
    assert parted.new == "1.门卫二十四小时值守，／来访人员登记以后由被访人接入。"


def test_a_paragraph_parted_and_numbered_is_parted_although_a_word_was_added() -> None:
    parted = _first(_with(PLAN[5], "1.门卫二十四小时值守。", "2.来访人员登记以后由被访人接入。"))
    assert parted.kind == "拆开"


def test_a_short_paragraph_behind_one_that_was_changed_is_one_more() -> None:
    now = _with(PLAN[5], PLAN[5].replace("二十四小时", "全天"), "2.试行。")
    assert [each[0] for each in _listed(now)] == ["修改", "新增"]


def test_two_paragraphs_made_one_are_told_together() -> None:
    joined = _first([*PLAN[:6], f"{PLAN[6]}{PLAN[7][2:]}", *PLAN[8:]])
    assert (joined.kind, joined.at, joined.old) == ("合并", 7, f"{PLAN[6]}／{PLAN[7]}")


def test_what_a_label_or_a_row_says_otherwise_was_changed() -> None:
    before = [*PLAN[:9], "组长：周明远", "月份\t内容", "九月\t防踩踏", "十月\t消防"]
    now = [*PLAN[:9], "组长：林静", "月份\t内容", "九月\t心理健康教育", "十一月\t禁毒"]
    assert [(each[0], each[3], each[4]) for each in _listed(now, before)] == [
        ("修改", "组长：周明远", "组长：林静"),
        ("修改", "九月\t防踩踏", "九月\t心理健康教育"),
        ("删除", "十月\t消防", ""),
        ("新增", "", "十一月\t禁毒"),
    ]


def test_a_cell_that_stands_in_another_column_is_a_change_and_a_blank_is_none() -> None:
    before = ["月份\t内容\t部门", "九月\t\t德育处", "组长：周明远"]
    assert _listed(["月份\t内容\t部门", "九月\t德育处\t", "组长： 周 明 远"], before) == [
        ("修改", 2, "", "九月\t\t德育处", "九月\t德育处\t")
    ]


def test_lines_below_no_chapter_are_told_without_one() -> None:
    lines = [*PLAN, "附件1", "应急电话", "校医室：85550000"]
    assert chapters(lines)[1:4] == ["", "一、工作目标", "一、工作目标"]
    assert chapters(lines)[9:] == ["三、组织领导", "", "", "", "附件1", "附件1"]
    assert chapters([*PLAN, "应急电话", "校医室：85550000"])[-2:] == ["", ""]


def test_a_name_or_heading_between_lines_that_stay_is_said_otherwise() -> None:
    for at, new in ((10, "少先队大队部"), (8, "三、值班带班"), (9, "负责人：陈思齐")):
        assert [each[0] for each in _listed(_with(PLAN[at], new))] == ["修改"]


def test_two_names_with_nothing_in_common_are_taken_out_and_put_in() -> None:
    now = [*PLAN[:9], "值班教师名单见校门口公示栏", *PLAN[10:]]
    assert [each[0] for each in _listed(now)] == ["删除", "新增"]
