"""What tells when, however it is written: several times on a line, phases with their days, rows of a form that are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.evidence import Grid, GridCell
from planforge.recognize.draft import Draft, Label, Para, TablePart
from planforge.recognize.labels import TIME, ends_in_time, is_moment, is_time, read_label
from planforge.recognize.placements import people_of, schedule_entries
from planforge.recognize.tables import is_timetable

Draw = Callable[[str], Draft]


def plan(lines: str, heading: str = "具体工作安排") -> str:
    return f"工作计划\n一、目标\n立德树人。\n二、{heading}\n{lines}\n三、要求\n认真落实。\n"


def test_months_side_by_side_are_entries_of_their_own(draft_of: Draw) -> None:
    draft = draft_of(plan("八月：准备　九月：养成教育月　十月：爱国教育月\n十一月：法治教育月  十二月：总结"))
    keys = [part.key for part in draft.sections[1].body if isinstance(part, Label)]
    assert keys == ["八月", "九月", "十月", "十一月", "十二月"]


def test_two_ends_of_a_month_are_one_time(draft_of: Draw) -> None:
    draft = draft_of(plan("8月下旬——9月上旬：制订计划。\n9月中旬：办借书证。\n12月：清点。"))
    assert draft.sections[1].role == "时间安排"
    assert schedule_entries(draft) == 3


def test_phases_with_their_days_are_a_schedule(draft_of: Draw) -> None:
    phases = "（一）宣传发动（6月1日—7日）\n挂横幅。\n（二）组织实施（6月8日—25日）\n搞演练。\n"
    draft = draft_of(plan(phases, "活动安排"))
    assert draft.sections[1].role == "时间安排"
    assert schedule_entries(draft) == 2


@pytest.mark.parametrize("heading", ["活动安排", "工作安排", "具体安排"])
@pytest.mark.parametrize(
    "days",
    [
        ("10月13日前：", "10月20日前：", "11月上旬："),
        ("10月13日前，", "10月20日之前，", "11月上旬，"),
        ("10月13日（周二）前：", "10月20日17:00前：", "11月6日下午："),
        ("截止10月13日：", "截至10月20日，", "11月底前："),
        ("即日起至10月13日：", "10月20日以前：", "11月初："),
        ("10月13日前完成", "10月20日前组织", "11月6日开展"),
        ("宣传发动（10月13日前）：", "班级初赛（10月20日前）：", "总决赛（11月上旬）："),
    ],
)
def test_days_by_which_things_are_done_are_a_schedule(
    draft_of: Draw, heading: str, days: tuple[str, str, str]
) -> None:
    lines = "\n".join(f"（{number}）{day}各班报名，交名单。" for number, day in enumerate(days, 1))
    draft = draft_of(plan(lines, heading))
    assert draft.sections[1].role == "时间安排"
    assert schedule_entries(draft) == 3


@pytest.mark.parametrize(
    "points",
    [
        ("10月13日前：各班报名。", "安全第一：听从指挥。", "11月上旬：决赛。"),
        ("每周一次集体备课。", "每月一次公开课。", "每学期一次考核。"),
        ("10月的课堂要抓常规。", "11月的课堂要抓质量。", "12月要抓复习。"),
        ("开学工作要早准备。", "期中复习要有计划。", "期末考试要严格。"),
        ("13日的会议精神要传达。", "班级要有记录。", "3人一组检查。"),
        ("一年级比朗读。", "二年级比写字。", "三年级比计算。"),
    ],
)
def test_points_that_name_no_day_each_are_no_schedule(draft_of: Draw, points: tuple[str, str, str]) -> None:
    lines = "\n".join(f"（{number}）{point}" for number, point in enumerate(points, 1))
    assert draft_of(plan(lines, "活动安排")).sections[1].role == "内容"


def test_days_among_demands_leave_them_demands(draft_of: Draw) -> None:
    lines = "（1）10月13日前：各班报名。\n（2）10月20日前：交作品。"
    assert draft_of(plan(lines, "活动要求")).sections[1].role == ""


@pytest.mark.parametrize(
    ("lines", "keys"),
    [
        ("九月：养成教育月\n1.开学典礼\n2.班会\n十月：爱国教育月\n唱响国歌，升国旗。\n十一月：安全教育月\n消防演练\n", "九月：养成教育月 十月：爱国教育月 十一月：安全教育月"),
        ("九月：养成教育月\n各班开展训练。\n十月：爱国教育月\n国庆主题班会\n", "九月：养成教育月 十月：爱国教育月"),
        ("九月：养成教育月\n各班开展训练。\n十月：爱国教育月\n国庆主题班会\n十一月：\n总结表彰。\n", "九月：养成教育月 十月：爱国教育月 十一月"),
        ("第1周：制定计划\n各组讨论。\n第2周：集体备课\n定主备人。\n第3周：听课\n写评语。\n", "第1周：制定计划 第2周：集体备课 第3周：听课"),
        ("3月份——学雷锋月\n上街服务。\n4月份——缅怀先烈\n到烈士陵园扫墓。\n", "3月份——学雷锋月 4月份——缅怀先烈"),
        ("3月份——学雷锋月\n上街服务。\n4月份——缅怀先烈\n扫墓。\n", "3月份——学雷锋月 4月份——缅怀先烈"),
        ("三月份—学雷锋月\n上街服务。\n四月份—缅怀先烈\n到陵园扫墓。\n", "三月份—学雷锋月 四月份—缅怀先烈"),
        ("3月份　学雷锋月\n上街服务。\n4月份　缅怀先烈\n扫墓。\n", "3月份　学雷锋月|4月份　缅怀先烈"),
        ("3月份  主题：学雷锋\n上街服务。\n4月份  主题：爱绿\n植树。\n", "3月份  主题：学雷锋|4月份  主题：爱绿"),
    ],
)  # fmt: skip
def test_times_that_all_name_what_stands_below_them_are_its_headings(
    draft_of: Draw, lines: str, keys: str
) -> None:
    body = draft_of(plan(lines, "活动安排")).sections[1].body
    expected = keys.split("|") if "|" in keys else keys.split()
    assert [part.key for part in body if isinstance(part, Label)] == expected
    assert all(part.body for part in body if isinstance(part, Label))


@pytest.mark.parametrize(
    "lines",
    [
        "九月：制定计划\n十月：开展活动\n十一月：总结\n如有变动，另行通知。\n",
        "九月：制定计划，召开会议\n各班配合。\n十月：开展活动，做好记录\n各班配合。\n",
        "九月：制定计划\n各班配合。\n十月：开展活动\n十一月：总结\n",
        "九月：制定计划\n负责人：林静\n十月：开展活动。\n负责人：赵一帆\n",
    ],
)
def test_times_with_what_is_done_then_keep_it_on_their_line(draft_of: Draw, lines: str) -> None:
    body = draft_of(plan(lines, "活动安排")).sections[1].body
    assert any(isinstance(part, Label) and part.text for part in body)


def test_points_without_days_are_no_schedule(draft_of: Draw) -> None:
    draft = draft_of(plan("（一）宣传发动\n挂横幅。\n（二）组织实施（全体教师）\n搞演练。", "活动安排"))
    assert draft.sections[1].role == "内容"


def test_a_colon_later_in_the_line_leaves_the_hour_its_text(draft_of: Draw) -> None:
    draft = draft_of(plan("8:00  升旗\n8:20  入队仪式（主持：林静）\n9:00  汇演", "活动流程"))
    assert [part.text for part in draft.sections[1].body if isinstance(part, Label)] == [
        "升旗",
        "入队仪式（主持：林静）",
        "汇演",
    ]


def test_numbered_talks_are_entries() -> None:
    read = read_label("第一讲 9月19日晚7：00 如何陪伴孩子 主讲：林静")
    assert read is not None
    assert (read.key, read.kind) == ("第一讲", TIME)


@pytest.mark.parametrize("text", ["宣传发动（6月1日—6月7日）", "第一阶段", "总结表彰（12月下旬）"])
def test_a_heading_that_ends_in_its_time_is_dated(text: str) -> None:
    assert ends_in_time(text)


@pytest.mark.parametrize("text", ["组织实施（全体教师）", "九月工作", "9月开学典礼（暂定）"])
def test_other_headings_are_not_dated(text: str) -> None:
    assert not ends_in_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "9月上旬至10月中旬",
        "周一至周五",
        "3月—4月",
        "第三、四周",
        "第五、六、七周",
        "第八和第九周",
        "三、四、五月",
    ],
)
def test_from_one_time_to_another_is_a_time(text: str) -> None:
    assert is_time(text)


def _grid(*rows: tuple[str, ...]) -> Grid:
    return Grid(1, tuple(tuple(GridCell((text,)) for text in row) for row in rows))


def test_a_form_with_a_time_beside_its_head_is_no_timetable() -> None:
    assert not is_timetable(
        _grid(("活动名称", "参观", "活动时间", "2026年10月24日"), ("地点", "馆", "负责人", "林静"))
    )
    assert is_timetable(_grid(("时间", "内容"), ("9月", "开学")))


def test_elements_that_begin_with_their_times_make_a_schedule(draft_of: Draw) -> None:
    listed = "（1）九月，新生适应活动；\n（2）11月6日：消防演练；"
    assert draft_of(plan(listed, "活动安排")).sections[1].role == "时间安排"


def test_elements_that_only_name_a_field_make_none(draft_of: Draw) -> None:
    assert (
        draft_of(plan("（1）教学，抓好常规；\n（2）安全：每周检查；", "活动安排")).sections[1].role == "内容"
    )


@pytest.mark.parametrize(
    "time",
    [
        "1月11日（周一）上午",
        "1月13日（周三）上午8:30—10:00",
        "9月15日下午16：00",
        "9月20日前",
        "2026年9月1日起",
    ],
)
def test_a_day_goes_with_its_weekday_its_hours_and_a_word_behind_it(time: str) -> None:
    assert read_label(f"{time}：语文检测") == (time, "：", "语文检测", TIME)


@pytest.mark.parametrize("words", ["9月20日前来报名的", "前", "上午的课", "9月教学检查"])
def test_words_that_go_on_are_no_time(words: str) -> None:
    assert not is_moment(words)


def test_a_half_of_a_day_is_a_time_only_where_one_stands_below_it(draft_of: Draw) -> None:
    assert not is_time("下午")  # in a table it is a cell
    body = draft_of(plan("准备器材。\n下午\n打扫操场。")).sections[1].body
    assert not any(isinstance(part, Label) for part in body)


def test_hours_stand_in_the_half_of_their_day(draft_of: Draw) -> None:
    lines = "8月25日\n上午\n8:30  开班\n9:00  讲座\n下午\n14:00  研讨\n8月26日\n上午\n8:30  参观"
    days = [part for part in draft_of(plan(lines)).sections[1].body if isinstance(part, Label)]
    halves = [[half.key for half in day.body if isinstance(half, Label)] for day in days]
    assert halves == [["上午", "下午"], ["上午"]]
    hours = [half.body for day in days for half in day.body if isinstance(half, Label)]
    assert [len(each) for each in hours] == [2, 1, 1]


def test_activities_counted_one_by_one_stand_side_by_side_and_hold_their_times(draft_of: Draw) -> None:
    lines = "".join(
        f"活动{number}：科普讲座\n时间：11月{day}日\n地点：操场\n主讲人：曹一鸣\n"
        for number, day in (("一", 4), ("二", 10), ("三", 16))
    )
    section = draft_of(plan(lines, "活动安排")).sections[1]
    assert [part.key for part in section.body if isinstance(part, Label)] == [
        "活动一：科普讲座",
        "活动二：科普讲座",
        "活动三：科普讲座",
    ]
    assert section.role == "时间安排"


def test_every_row_of_a_joined_timetable_is_an_entry() -> None:
    def cells(*texts: str | None) -> tuple[GridCell | None, ...]:
        return tuple(None if text is None else GridCell((text,)) for text in texts)

    remark = (GridCell(("注：雨天顺延",), columns=3), None, None)
    rows = (
        cells("日期", "时间", "活动"),
        cells("10月22日", "8:30", "开幕"),
        cells(None, "9:20", "预赛"),
        remark,
    )
    draft = Draft(body=[TablePart(1, Grid(1, rows))])
    assert schedule_entries(draft) == 2


@pytest.mark.parametrize(
    "people",
    [
        "组长：周明远\n成员：赵一帆、林静",
        "为保证落实，成立领导小组：\n组长：周明远\n成员：赵一帆、林静",
        "附：领导小组名单\n组长：周明远\n成员：赵一帆 林静",
    ],
)
def test_who_leads_may_stand_behind_the_months_of_a_schedule(draft_of: Draw, people: str) -> None:
    draft = draft_of(
        f"方案\n一、目标\n甲。\n二、具体安排\n九月：开展宣传周。\n十月：开展演练。\n{people}\n三、要求\n乙。"
    )
    assert (draft.sections[1].role, schedule_entries(draft)) == ("时间安排", 2)
    assert people_of(draft) == [("组长", ("周明远",)), ("成员", ("赵一帆", "林静"))]


def test_who_has_which_duty_is_no_schedule(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、目标\n甲。\n二、人员安排\n组长：周明远\n成员：赵一帆、林静\n三、具体安排\n周明远：全面负责。\n林静：负责检查。"
    )
    assert [section.role for section in draft.sections if section.role == "时间安排"] == []


@pytest.mark.parametrize(
    "lead", ["本学期工作分月安排如下：", "活动分三个阶段进行：", "具体时间和内容如下：", "全年分三步推进："]
)
def test_a_sentence_that_only_says_that_times_follow_holds_none(draft_of: Draw, lead: str) -> None:
    draft = draft_of(
        f"德育计划\n一、目标\n立德树人。\n二、工作安排\n{lead}\n九月：开学典礼\n十月：国庆活动\n"
    )
    first, *times = draft.sections[1].body
    assert isinstance(first, Para)
    assert [part.key for part in times if isinstance(part, Label)] == ["九月", "十月"]


def test_a_sentence_before_other_labels_holds_them(draft_of: Draw) -> None:
    text = "德育计划\n一、目标\n立德树人。\n二、做法\n主要做法如下：\n加强领导：成立小组。\n加强宣传：办好专栏。\n"
    (lead,) = draft_of(text).sections[1].body
    assert isinstance(lead, Label)
