"""Days of the lunar calendar are not moved as solar ones; what the new term lacks is asked."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]


@pytest.mark.parametrize(
    "text",
    [
        "敬老活动（九月初九）",
        "手工课（九月初七）缝香包",
        "农历九月十六登高",
        "九月廿三诗会",
        "冬月初八腌菜课",
        "阴历八月初十做灯笼",
    ],
)
def test_a_lunar_day_that_the_new_term_lacks_is_asked(line: Line, text: str) -> None:
    rolled = line(text, "2026-2027-2")
    assert rolled.startswith(f"{text}  # 核对：“")
    assert rolled.endswith("”没有改：农历的这一天不在新学期里")
    assert line(text, "2027-2028-1") == text


@pytest.mark.parametrize("text", ["重阳节（九月初九）敬老", "九月九日重阳节敬老", "八月十五中秋节赏月"])
def test_a_festival_with_its_lunar_day_is_asked_by_its_name(line: Line, text: str) -> None:
    rolled = line(text, "2026-2027-2")
    assert rolled.startswith(f"{text}  # 核对：新学期里没有“")
    assert rolled.count("核对") == 1
    assert line(text, "2027-2028-1") == text


@pytest.mark.parametrize("text", ["正月十五猜灯谜", "腊月廿三扫尘", "五月初五包粽子"])
def test_a_lunar_day_that_the_new_term_has_stays(line: Line, text: str) -> None:
    assert line(text, "2026-2027-2") == text


def test_what_may_be_a_lunar_day_is_asked(line: Line) -> None:
    assert "“九月初一”像是农历的日子，没有改" in line("九月初一读诗", "2026-2027-2")
    assert line("九月初一读诗", "2027-2028-1") == "九月初一读诗"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("九月初七年级军训", "三月初七年级军训"),
        ("九月初五个班试点", "三月初五个班试点"),
        ("九月初召开会议", "三月初召开会议"),
    ],
)
def test_the_beginning_of_a_month_moves(line: Line, text: str, new: str) -> None:
    assert line(text, "2026-2027-2").startswith(new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("10月18日（农历九月初九）慰问退休教师", "10月8日（农历九月初九）慰问退休教师"),
        ("9月25日（八月十五）送月饼", "9月15日（八月十五）送月饼"),
        (
            "10月18日（农历九月初三）登山",
            "10月17日（农历九月初三）登山",
        ),  # no such day: it moves as others do
    ],
)
def test_a_day_goes_with_the_lunar_one_behind_it(rolled: Callable, old: str, new: str) -> None:
    result = rolled(f"主要工作:\n  - {old}\n")
    assert f"  - {new}" in result.data.decode()
