"""What the nation counts its years by."""

from __future__ import annotations

from datetime import date

import pytest

from planforge.calendar.national import first_year_of, founded, plan_in


@pytest.mark.parametrize(("year", "plan"), [(2020, 13), (2021, 14), (2025, 14), (2026, 15), (2030, 15)])
def test_a_five_year_plan_runs_for_five_years(year: int, plan: int) -> None:
    assert plan_in(year) == plan
    assert first_year_of(plan) <= year < first_year_of(plan + 1)


def test_the_longer_name_of_two_days_tells_which_is_meant() -> None:
    assert founded("纪念抗战爆发") == date(1937, 7, 7)
    assert founded("纪念抗战胜利") == date(1945, 9, 3)
    assert founded("建校") is None
