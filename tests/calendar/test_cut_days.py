"""Days whose 日 was left out, and what only looks like them."""

import pytest

from planforge.calendar.cut_days import cut_days, cut_time


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("2026年11月17召开读书会。", "2026年11月17"),
        ("定于2026年11月17，全校参加", "2026年11月17"),
        ("2026年11月17前交齐。", "2026年11月17"),
        ("自2026年9月1起试行。", "2026年9月1"),
        ("11月17（周二）开会。", "11月17"),
        ("11月17 星期二 开会", "11月17"),
        ("12月3上午开会。", "12月3"),
        ("12月3晚举行。", "12月3"),
        ("竣工于2026年12月3", "2026年12月3"),
        ("11月3日—11月17举办展览。", "11月17"),
    ],
)
def test_a_day_without_its_last_character(text: str, typed: str) -> None:
    (found,) = cut_days(text)
    assert (text[found.start : found.end], found.new) == (typed, f"{typed}日")


@pytest.mark.parametrize(
    "text",
    [
        "2026年11月17日召开。",
        "2026年11月17号召开。",
        "9月1、2日报到，2026年9月1，2日报到。",
        "2026年11月17—20日",
        "2026年11月17人获奖，11月3次，12月5个班。",
        "12月3晚会，11月3班级展示。",
        "每月2，共11月3。",
        "9月10前排座位，2026年9月10前三名。",
        "2026年2月30召开。",
        "第11月17节上午",
        "2026.11月17项目",
    ],
)
def test_what_only_looks_like_one_is_let_be(text: str) -> None:
    assert list(cut_days(text)) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2026年11月17", "2026年11月17日"),
        ("11月17", "11月17日"),
        ("11月17上午", "11月17日上午"),
        ("11月17（周二）", "11月17日（周二）"),
        ("9月30前", "9月30日前"),
        ("2026年12月5晚", "2026年12月5日晚"),
        ("11月17日", ""),
        ("11月", ""),
        ("2026年11月", ""),
        ("11月17—20日", ""),
        ("2月31", ""),
        ("第11周", ""),
    ],
)
def test_a_time_alone_is_written_out(text: str, written: str) -> None:
    assert cut_time(text) == written
