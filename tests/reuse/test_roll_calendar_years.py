"""Plans of a calendar year: the new period is the whole next year."""

from collections.abc import Callable

import pytest

from planforge.reuse.roll import Rolled


@pytest.mark.parametrize("year", range(2010, 2027))
def test_days_of_december_are_read_as_those_of_the_new_year(rolled: Callable[..., Rolled], year: int) -> None:
    spec = f"文种: 工作计划\n期间: {year}年\n工作安排:\n  - 12月10日听课\n  - 3月12日评课\n"
    result = rolled(spec, str(year + 1), profile="学校: 滨河市实验小学\n")
    assert result.data is not None
    assert "不写年份" not in result.data.decode()
