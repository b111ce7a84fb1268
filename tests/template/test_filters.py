"""Filters of phrases: shares, sums, growth, numbers in words."""

from __future__ import annotations

import pytest

from planforge.template.filters import FILTERS, number_in, plain
from planforge.template.phrase import PhraseError


@pytest.mark.parametrize(
    ("name", "values", "printed"),
    [
        ("占比", ("21", "60"), "35%"), ("占比", ("1", "3"), "33.3%"), ("占比", ("2", "3"), "66.7%"), ("占比", ("60人", "1,200 人"), "5%"),
        ("占比", ("0", "60"), "0%"), ("合计", ("1", "2.5", "3人"), "6.5"), ("合计", ("7",), "7"), ("合计", ("0.1", "0.2"), "0.3"),
        ("增长", ("60", "50"), "20%"), ("增长", ("40", "50"), "-20%"), ("增长", ("50.3", "50"), "0.6%"),
        ("中文数字", ("36",), "三十六"), ("中文数字", ("0",), "零"), ("中文数字", ("10010人",), "一万零一十"), ("大写", ("36",), "叁拾陆"),
        ("大写", ("16",), "壹拾陆"), ("大写", ("8000",), "捌仟"),
    ],
)  # fmt: skip
def test_figures_are_printed_as_chinese_texts_print_them(
    name: str, values: tuple[str, ...], printed: str
) -> None:
    assert FILTERS[name](*values) == printed


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("占比", ("甲", "60")), ("占比", ("1", "0")), ("增长", ("1", "0")), ("合计", ("1", "")), ("中文数字", ("1.5",)), ("中文数字", ("-3",)),
        ("大写", ("1000000000000",)),
    ],
)  # fmt: skip
def test_what_cannot_be_computed_is_said(name: str, values: tuple[str, ...]) -> None:
    with pytest.raises(PhraseError):
        FILTERS[name](*values)


def test_a_number_is_the_first_one_in_a_figure() -> None:
    assert str(number_in("约 1,234.50 万元")) == "1234.50"
    assert plain(number_in("-0.25")) == "-0.3"
    assert plain(number_in("100.00")) == "100"
