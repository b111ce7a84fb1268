from collections.abc import Callable

import pytest

from planforge.calendar.written import chinese_number
from planforge.recognize.draft import Draft, Item, Label, Part

Draw = Callable[[str], Draft]


def numbers(parts: list[Part]) -> list[tuple[int, str]]:
    return [
        (part.mark.number, f"{part.head}{part.end}{part.text}") for part in parts if isinstance(part, Item)
    ]


def test_bare_digits_that_count_are_numbers(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、任务\n1跟岗观察：看一看。\n2职业访谈：问一问。\n二、过程\n1报名\n（1）想一想\n（2）找伙伴\n2 体验前\n（1）分工\n（2）联系\n3体验后\n写感想。"
    )
    assert numbers(draft.sections[0].body) == [(1, "跟岗观察：看一看。"), (2, "职业访谈：问一问。")]
    assert [number for number, _ in numbers(draft.sections[1].body)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("line", "counted"),
    [("3 抓演练", True), ("3　抓演练", True), ("3抓演练", False), ("3 名教师值班", False), ("4 抓演练", False)],
)
def test_a_digit_that_lost_its_mark_ends_its_list(line: str, counted: bool, draft_of: Draw) -> None:
    for behind in ("", "二、要求\n认真。"):
        body = draft_of(f"方案\n一、任务\n1、抓教育\n2、抓排查\n{line}\n{behind}").sections[0].body
        assert (len(numbers(body)) == 3) is counted


@pytest.mark.parametrize("line", ["2位老师值班", "1班打扫操场", "3月植树"])
def test_a_digit_that_counts_something_else_is_none(line: str, draft_of: Draw) -> None:
    assert numbers(draft_of(f"方案\n一、任务\n{line}\n甲。\n二、过程\n乙。").sections[0].body) == []


def test_a_number_at_a_date_is_told_from_it_by_its_list(draft_of: Draw) -> None:
    body = draft_of(
        "安排\n1、2月27日上课。\n2、3月1日考试。\n3、布置考场。\n4.9日下午返校。\n5.认真准备。"
    ).body
    assert numbers(body) == [
        (1, "2月27日上课。"), (2, "3月1日考试。"), (3, "布置考场。"), (4, "9日下午返校。"), (5, "认真准备。"),
    ]  # fmt: skip


@pytest.mark.parametrize("comma", ["，", ","])
def test_a_number_with_a_comma_may_stand_before_a_date(draft_of: Draw, comma: str) -> None:
    lines = ("认真备课。", "做好准备。", "5月8日前上报成绩。")
    body = draft_of("安排\n" + "\n".join(f"{n}{comma}{line}" for n, line in enumerate(lines, 1))).body
    assert numbers(body) == list(enumerate(lines, 1))
    thousands = draft_of("安排\n1、甲。\n2、乙。\n3,500元用于奖励。").body
    assert [number for number, _ in numbers(thousands)] == [1, 2]


@pytest.mark.parametrize("dot", [".", "．", "、"])
def test_a_number_before_a_digit_is_told_from_it_by_its_list(draft_of: Draw, dot: str) -> None:
    events = ("60米", "200米", "4×100米接力", "1000米", "立定跳远")
    lines = "\n".join(f"{number}{dot}{event}" for number, event in enumerate(events, 1))
    draft = draft_of(f"方案\n一、项目\n（一）低年级组\n{lines}\n（二）高年级组\n{lines}\n二、录取\n前八名。")
    for group in draft.sections[0].body:
        assert isinstance(group, Item)
        assert numbers(group.body) == list(enumerate(events, 1))


def test_a_share_or_a_dotted_date_may_follow_a_number(draft_of: Draw) -> None:
    draft = draft_of(
        "计划\n一、目标\n1.建成资源库。\n2.100%的学生参加。\n3.5月底前家访。\n二、安排\n1.10.13建队日活动\n2.敬老活动"
    )
    assert numbers(draft.sections[0].body)[1:] == [(2, "100%的学生参加。"), (3, "5月底前家访。")]
    assert numbers(draft.sections[1].body) == [(1, "10.13建队日活动"), (2, "敬老活动")]


@pytest.mark.parametrize("text", ["2.5%的学生免考。", "3.5米以上为优秀。", "1.5米线外排队。"])
def test_a_measure_below_a_point_is_no_number(draft_of: Draw, text: str) -> None:
    body = draft_of(f"计划\n一、要求\n1.按时到校。\n{text}\n二、措施\n甲。").sections[0].body
    assert [number for number, _ in numbers(body)] == [1]


def test_numbers_in_words_within_one_line_are_a_paragraph(draft_of: Draw) -> None:
    text = "第一，备课要“深”。第二，上课要“实”。第三，作业要“精”。"
    assert numbers(draft_of(f"方案\n一、常规\n{text}\n二、要求\n认真。").sections[0].body) == []
    lines = text.replace("。第", "。\n第")
    assert len(numbers(draft_of(f"方案\n一、常规\n{lines}\n二、要求\n认真。").sections[0].body)) == 3


def test_a_date_by_itself_keeps_its_month(draft_of: Draw) -> None:
    body = draft_of("安排\n一、时间\n9.1日报到。\n二、地点\n操场。").sections[0].body
    assert numbers(body) == []


def test_lessons_with_their_hours_are_no_headings(draft_of: Draw) -> None:
    draft = draft_of("作息时间安排\n早读：7:30\n第一节：8：00-8：40\n第二节：8：50-9：30\n午休：12:00\n")
    assert draft.sections == []


@pytest.mark.parametrize(
    "heading",
    [
        "九月份安排",
        "九月至一月工作安排",
        "十月份重点工作：",
        "五月份工作",
        "两年目标",
        "一日常规",
        "九、十月份安排",
    ],
)
def test_a_chapter_may_begin_with_a_time(heading: str, draft_of: Draw) -> None:
    draft = draft_of(
        f"计划\n一、目标\n甲。\n二、分工\n乙。\n三、任务\n丙。\n四、{heading}\n开展家访，办好讲座。\n五、考核\n戊。"
    )
    numbered = [(section.mark.number, section.heading) for section in draft.sections if section.mark]
    assert numbered[3:] == [(4, heading.rstrip("：")), (5, "考核")]


def test_the_months_of_a_term_may_be_its_chapters(draft_of: Draw) -> None:
    months = ("二", "三", "四", "五", "六")
    lines = "\n".join(f"{chinese_number(at)}、{month}月份工作\n甲。" for at, month in enumerate(months, 1))
    assert [each.heading for each in draft_of(f"计划\n{lines}").sections] == [
        f"{each}月份工作" for each in months
    ]


@pytest.mark.parametrize("row", [("二、三月", "四、五月", "六月"), ("八、九月",), ("一、二月", "三、四月")])
def test_two_months_that_follow_each_other_are_no_chapter(row: tuple[str, ...], draft_of: Draw) -> None:
    lines = "\n".join(f"{months}：开展活动。" for months in row)
    draft = draft_of(f"计划\n一、目标\n甲。\n二、进度\n{lines}\n三、考核\n乙。")
    assert [section.heading for section in draft.sections] == ["目标", "进度", "考核"]
    assert [part.key for part in draft.sections[1].body if isinstance(part, Label)] == list(row)


def test_two_months_may_end_a_row_of_months(draft_of: Draw) -> None:
    chapters = "".join(f"{chinese_number(at)}、任务\n甲。\n" for at in range(1, 8))
    draft = draft_of(f"计划\n{chapters}六月：复习。\n八、九月：开学准备。")
    assert len(draft.sections) == 7


@pytest.mark.parametrize("points", ["", "1.研读课标。\n2.交流心得。\n"])
def test_a_heading_whose_numeral_is_lost_stands_between_its_neighbours(draft_of: Draw, points: str) -> None:
    draft = draft_of(
        f"数学组工作总结\n一、深化理论学习\n{points}认真研读。\n、聚焦课堂教学\n精讲多练。\n三、开展学生活动\n办数学节。\n"
    )
    assert [section.heading for section in draft.sections] == ["深化理论学习", "聚焦课堂教学", "开展学生活动"]


@pytest.mark.parametrize("line", ["、聚焦课堂教学。", "聚焦课堂教学"])
def test_a_sentence_or_a_line_without_a_mark_there_is_no_heading(draft_of: Draw, line: str) -> None:
    draft = draft_of(f"数学组工作总结\n一、深化理论学习\n认真研读。\n{line}\n三、开展学生活动\n办数学节。\n")
    assert len(draft.sections) == 2
    whole = draft_of("数学组工作总结\n一、深化理论学习\n好。\n、聚焦课堂教学\n二、开展学生活动\n好。\n")
    assert len(whole.sections) == 2
