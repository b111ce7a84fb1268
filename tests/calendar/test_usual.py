from datetime import date
from itertools import pairwise

import pytest

from planforge.calendar.holidays import DayKind, day_status, rests
from planforge.calendar.published import PUBLISHED
from planforge.calendar.usual import usual_rests


@pytest.mark.parametrize("year", sorted(PUBLISHED))
def test_the_rule_gives_what_the_notices_gave(year: int) -> None:
    """But 春节: in 2024 the rule was not out yet, and in 2026 it was nine days."""
    told = {rest.name: (rest.first, rest.last) for rest in PUBLISHED[year] if rest.name != "春节"}
    assert {rest.name: (rest.first, rest.last) for rest in usual_rests(year) if rest.name != "春节"} == told


@pytest.mark.parametrize(
    ("year", "name", "first", "last"),
    [
        (2027, "国庆节", (10, 1), (10, 7)),
        (2028, "国庆节、中秋节", (10, 1), (10, 8)),
        (2050, "国庆节、中秋节", (9, 30), (10, 7)),
        (2027, "春节", (2, 5), (2, 12)),
        (2027, "劳动节", (5, 1), (5, 5)),
        (2027, "中秋节", (9, 15), (9, 15)),
        (2027, "清明节", (4, 3), (4, 5)),
        (2028, "端午节", (5, 27), (5, 29)),
        (2029, "元旦", (1, 1), (1, 1)),
        (2030, "元旦", (1, 1), (1, 1)),
        (2034, "元旦", (1, 1), (1, 2)),
    ],
)
def test_a_year_without_a_notice_has_the_usual_spans(
    year: int, name: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    rest = next(rest for rest in rests(year) if rest.name == name)
    assert (rest.first, rest.last) == (date(year, *first), date(year, *last))
    assert day_status(rest.last).kind is DayKind.OFF
    assert day_status(rest.last).tentative


@pytest.mark.parametrize("year", range(2027, 2099))
def test_the_usual_holidays_stand_in_order_within_their_year(year: int) -> None:
    found = usual_rests(year)
    assert all(one.last < other.first for one, other in pairwise(found))
    assert {rest.first.year for rest in found} == {rest.last.year for rest in found} == {year}
    assert "".join(rest.name for rest in found).count("节") == 6


@pytest.mark.parametrize("year", [1900, 2150])
def test_a_year_whose_festivals_are_not_known_has_no_holidays(year: int) -> None:
    assert usual_rests(year) == ()
