from datetime import date

import pytest

from planforge.calendar.spans import Window
from planforge.reuse.sample_months import in_period

SECOND = Window(date(2027, 2, 22), date(2027, 7, 3))
FIRST = Window(date(2026, 8, 31), date(2027, 1, 24))


@pytest.mark.parametrize(
    ("sample", "window", "moved"),
    [
        ("  九月:\n    - ……\n  十月:\n", SECOND, "  二月:\n    - ……\n  三月:\n"),
        ("  9月: ……\n  10月份：……\n", SECOND, "  2月: ……\n  3月份：……\n"),
        ("  - 十二月: ……\n", SECOND, "  - 二月: ……\n"),
        ("  九月:\n    - 十月的事\n", FIRST, "  九月:\n    - 十月的事\n"),
        ("  三月:\n", FIRST, "  九月:\n"),
        ("  九月:\n  十月:\n", Window(date(2027, 3, 1), date(2027, 3, 7)), "  九月:\n  十月:\n"),
        ("  第1周:\n", SECOND, "  第1周:\n"),
    ],
)
def test_months_of_a_sample_are_those_of_the_period(sample: str, window: Window, moved: str) -> None:
    assert in_period(sample, window) == moved
