"""Breaks before a figure and inside the last word of a title, told by the words on both sides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft
from planforge.recognize.preparing import prepare

Draw = Callable[[str], Draft]


def _healed(text: str) -> list[str]:
    return [aside.text for aside in prepare(read_text(text.encode())).healed]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("使合格率达到", "95%以上，优秀率有提高。"),
        ("力争近视率低于", "30%。"),
        ("把班额控制在", "45人以内。"),
        ("全年阅读量不少于", "20本。"),
        ("出勤率为", "98.5%，比上学期高。"),
        ("参加人数超过", "300人。"),
        ("合唱队排练，时间为每周三下午", "16:30—17:30。"),
        ("例会时间定为", "15:40，地点在会议室。"),
        ("家长开放日定在每周五上午", "8:00—11:00，请家长准时到校。"),
        ("训练安排在周二至周四下午", "4:30开始。"),
    ],
)
def test_a_line_that_stops_before_its_figure_goes_on(
    above: str, below: str, outline_of: Callable[[str], list[str]]
) -> None:
    assert f"¶ {above}{below}" in outline_of(f"{above}\n{below}")
    assert f"1、 {above}{below}" in outline_of(f"1、{above}\n{below}\n2、认真总结。")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("每周三下午", "16:30—17:30 合唱"),
        ("9月3日上午", "8:30 报到"),
        ("活动时间", "16:30—17:30"),
        ("各项指标全部达标", "50名教师参加培训。"),
        ("下午", "14:30—15:00 签到"),
        ("比学赶超", "3个年级参加。"),
        ("目标：优秀率提高", "2026年9月"),
        ("集合地点在操场", "8:00 出发"),
    ],
)
def test_a_field_and_an_entry_of_a_schedule_stay_what_they_are(above: str, below: str) -> None:
    assert _healed(f"一、工作内容\n{above}\n{below}\n二、保障\n加强领导。\n") == []


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("滨河小学体育组工作", "计划"),
        ("滨河小学体育组工作计", "划"),
        ("滨河小学体育组工", "作计划"),
        ("滨河小学午餐管理实施", "方案"),
        ("2026年滨河小学德育工作总", "结"),
        ("滨河小学安全工作", "要点"),
    ],
)
def test_a_title_broken_inside_its_last_word_is_one(draft_of: Draw, above: str, below: str) -> None:
    text = f"{above}\n{below}\n一、目标\n立德树人。\n二、措施\n1、每周检查。\n"
    assert draft_of(text).title == [above + below]
    assert _healed(text) == [f"{above}｜{below}"]


@pytest.mark.parametrize(
    ("above", "below"),
    [("滨河小学读书节", "活动方案"), ("滨河小学", "工作计划"), ("滨河小学春季运动会", "策划书")],
)
def test_a_title_of_two_lines_that_break_between_words_stays_two(
    draft_of: Draw, above: str, below: str
) -> None:
    assert (
        above + below not in draft_of(f"{above}\n{below}\n一、目标\n立德树人。\n二、措施\n每周检查。\n").title
    )


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("坚持五育并举，深化课堂教学改", "革，让每个孩子爱上课堂。"),
        ("1、认真落实各项常规，把每一项制", "度挂上墙，记在心。"),
        ("让每一个孩子都能健康快乐", "地成长。"),
        ("做好采购、编目、借阅和宣", "传工作。"),
    ],
)
def test_a_line_that_stops_inside_a_word_goes_on_below(draft_of: Draw, above: str, below: str) -> None:
    text = f"滨河小学工作计划\n一、指导思想\n{above}\n{below}\n二、要求\n落实到人。\n"
    assert _healed(text) == [f"{above.removeprefix('1、')}｜{below}"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("（一）活动时间紧任务重", "要努力。"),
        ("以下是阅读课与阅览室的条目", "标准记录、测试记录"),
        ("各班的借阅次数见表二的第三行", "为了鼓励大家，学校发了书签。"),
        ("坚持以课堂为中心抓好备课教学", "生活中也要做表率。"),
        ("做好开学各项准备工作，抓好入学", "生源统计每周一次。"),
        ("各班开展活动，用好校外的场地", "地方特产进课堂。"),
    ],
)
def test_lines_whose_ends_only_look_like_a_word_stay_two(above: str, below: str) -> None:
    text = f"滨河小学工作计划\n一、指导思想\n{above}\n{below}\n二、要求\n落实到人。\n"
    assert _healed(text) == []
