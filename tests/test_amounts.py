"""Numbers as they are printed: read to a value and a format, and printed by them again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.amounts import Amount, read_amount, shown


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("12", "12", "General"),
        ("-3.5", "-3.5", "General"),
        ("12.50", "12.5", "0.00"),
        ("1,200", "1200", "#,##0"),
        ("1,200.50元", "1200.5", '#,##0.00"元"'),
        ("98%", "0.98", "0%"),
        ("85.5%", "0.855", "0.0%"),
        ("4次", "4", 'General"次"'),
        ("1.5万元", "1.5", 'General"万元"'),
        ("12345678901", "12345678901", "0"),
        ("0.25", "0.25", "General"),
    ],
)
def test_a_number_has_a_value_and_a_format(text: str, value: str, form: str) -> None:
    assert read_amount(text) == Amount(value, form)


@pytest.mark.parametrize(
    "text",
    [
        "约60",
        "60多",
        "007",
        "-0",
        "+5",
        ".5",
        "5.",
        "12,00",
        "1,2000",
        "４",
        "8:30",
        "3/4",
        "5-6",
        "3％",
        "٣",
        "3%人",
        "1234567890123456",
        "十二",
        "九月",
        '4"次',
        "1e5",
        "4_000",
        "∞",
    ],
)
def test_what_no_spreadsheet_prints_so_is_no_number(text: str) -> None:
    assert read_amount(text) is None
    assert read_amount(f" {text}") is None


@given(st.from_regex(r"-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,5})?(%|次|万元|人)?", fullmatch=True))
def test_every_number_is_printed_as_it_was_typed(text: str) -> None:
    amount = read_amount(text)
    assert amount is None or shown(*amount) == text
    assert amount is not None or text.lstrip("-").strip("0.%次万元人") == ""


@given(st.integers(1000, 10**12), st.sampled_from(("", ".5", ".50")), st.sampled_from(("", "元")))
def test_thousands_keep_their_commas(number: int, places: str, unit: str) -> None:
    text = f"{number:,}{places}{unit}"
    amount = read_amount(text)
    assert amount is not None
    assert shown(*amount) == text


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        ("12.300000000000001", "General", "12.3"),
        ("0.58499999999999996", "0.0%", "58.5%"),
        ("1E-3", "General", "0.001"),
        ("12", "yyyy-mm-dd", "12"),
        ("#N/A", "0", "#N/A"),
        ("1e999", "0", "1e999"),
        ("NaN", "0", "NaN"),
    ],
)
def test_what_another_program_wrote_is_printed_too(value: str, form: str, text: str) -> None:
    assert shown(value, form) == text


@pytest.mark.parametrize(("text", "unit"), [("4次", "次"), ("4", ""), ("4%", "%"), ("1.50万元", "万元")])
def test_an_amount_knows_its_unit(text: str, unit: str) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert amount.unit == unit
