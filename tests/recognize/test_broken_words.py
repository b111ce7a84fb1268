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
    assert _healed(text) == [f"{above[-12:]}｜{below}"]


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
