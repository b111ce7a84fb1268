"""Numbers in Arabic and Chinese numerals."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.calendar.numerals import HAN_NUMERALS, HAN_YEAR, HAN_ZEROS, YEAR_DIGITS, read_integer
from planforge.calendar.period import read_period


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("１２", 12),
        ("零", 0),
        ("0", 0),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十一", 21),
        ("一百二", 120),
        ("一百零二", 102),
        ("一百一十", 110),
        ("一千二", 1200),
        ("两千零二十六", 2026),
        ("二〇二六", 2026),
        ("3万", 30_000),
        ("三万五", 35_000),
        ("3万5千", 35_000),
        ("一亿二千万", 120_000_000),
        ("百", None),
        ("万", None),
        ("两三", None),
        ("三五", None),
        ("十十", None),
        ("", None),
        ("周", None),
        ("²", None),
        ("1" * 40, None),
    ],
)
def test_reads_a_whole_number_or_nothing(text: str, value: int | None) -> None:
    assert read_integer(text) == value


@pytest.mark.parametrize("zero", HAN_ZEROS)
def test_a_year_may_be_typed_with_any_zero(zero: str) -> None:
    match = re.fullmatch(HAN_YEAR, f"二{zero}二六")
    assert match is not None
    assert match[0].translate(YEAR_DIGITS) == "2026"
    period = read_period(f"二{zero}二六年九月")
    assert period is not None
    assert (period.start, period.end) == (date(2026, 9, 1), date(2026, 9, 30))


@given(st.text(alphabet=HAN_NUMERALS + "0129１９ ab", max_size=30))
def test_never_raises_whatever_the_marks(text: str) -> None:
    value = read_integer(text)
    assert value is None or value >= 0
