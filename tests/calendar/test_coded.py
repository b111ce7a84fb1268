"""Text in the small alphabet that patterns are written in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planforge.calendar.coded import code, number, pattern


def test_shapes_of_one_mark_are_one() -> None:
    assert code("９月１４日～１８日").text == code("9月14日—18日").text == code("9月14日至18日").text
    assert pattern("第三周") == code("第三周").text


def test_blanks_vanish_unless_they_part_digits() -> None:
    assert code("9 月 14　日").text == code("9月14日").text
    assert code("9.14  8:30").text == "9.14 8:30"


def test_offsets_lead_back_to_the_source() -> None:
    coded = code("定于 9 月　14 日")
    assert coded.words(2, 6) == "9 月　14"
    assert coded.span(2, 6) == (3, 9)


@given(st.text(max_size=30))
def test_every_mark_keeps_its_place(text: str) -> None:
    coded = code(text)
    for n in range(len(coded.text)):
        assert code(coded.words(n, n + 1)).text in {coded.text[n], ""}


def test_numbers() -> None:
    assert [number(code(text).text) for text in ("12", "十二", "二十", "一百零三", "二〇二六", "两")] == [
        12,
        12,
        20,
        103,
        2026,
        2,
    ]
    assert [number(token) for token in (None, "", "jj", "bcd", "xyzw")] == [None] * 5
