"""Times of day."""

from __future__ import annotations

import pytest

from planforge.calendar.clock import find_clock
from planforge.calendar.coded import code


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("8:30", (8, 30), None),
        ("8：30", (8, 30), None),
        ("14 : 00", (14, 0), None),
        ("８：３０", (8, 30), None),
        ("8:30:00", (8, 30), None),
        ("9点", (9, 0), None),
        ("9点05分", (9, 5), None),
        ("9点05", (9, 5), None),
        ("9点半", (9, 30), None),
        ("9点整", (9, 0), None),
        ("14时30分", (14, 30), None),
        ("上午九点", (9, 0), None),
        ("下午2点", (14, 0), None),
        ("下午两点半", (14, 30), None),
        ("下午14：30", (14, 30), None),
        ("晚上17:50", (17, 50), None),
        ("晚上12点", (24, 0), None),
        ("晚上12:30", (0, 30), None),
        ("中午12:10", (12, 10), None),
        ("中午11:40", (11, 40), None),
        ("中午1点", (13, 0), None),
        ("24:00", (24, 0), None),
        ("8:00—9:30", (8, 0), (9, 30)),
        ("8：00--8：20", (8, 0), (8, 20)),
        ("下午2:30—4:00", (14, 30), (16, 0)),
        ("上午9:00至下午3:00", (9, 0), (15, 0)),
        ("每周三15:30—17:00为集中研修时间", (15, 30), (17, 0)),
    ],
)
def test_reads_a_time_of_day(text: str, start: tuple[int, int], end: tuple[int, int] | None) -> None:
    clock, finding = find_clock(code(text))
    assert finding is None
    assert clock is not None
    assert (clock.start, clock.end) == (start, end)


@pytest.mark.parametrize("text", ["25:00", "24:30", "8:60", "9点65分", "25点", "8:00—25:00"])
def test_a_time_that_no_clock_shows_is_an_error(text: str) -> None:
    clock, finding = find_clock(code(text))
    assert clock is None
    assert finding is not None
    assert (finding.code, finding.is_error) == ("clock-impossible", True)


@pytest.mark.parametrize(
    "text",
    ["", "三点要求", "3点要求", "12学时", "1:100", "1:5", "重点", "第2时段", "点时", "30时", "时间：待定"],
)
def test_what_is_no_time_of_day(text: str) -> None:
    assert find_clock(code(text)) == (None, None)


def test_the_span_holds_the_part_of_the_day() -> None:
    text = "定于 下午 2 : 30 开始"
    clock, _ = find_clock(code(text))
    assert clock is not None
    assert text[slice(*clock.span)] == "下午 2 : 30"
