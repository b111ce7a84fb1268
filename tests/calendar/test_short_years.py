"""Years of two digits are years beside words of the calendar, and numbers of anything else are none."""

import pytest

from planforge.calendar.coded import code
from planforge.calendar.short_years import lengthened, short_years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("26年秋季开学", ["26"]),
        ("今年（26年）力争", ["26"]),
        ("26-27学年度第一学期", ["26", "27"]),
        ("26~27上学期", ["26", "27"]),
        ("26 年 9 月", ["26"]),
        ("26年底前", ["26"]),
        ("26秋季学期", ["26"]),
        ("’26校园艺术节", ["26"]),
        ("26年高考、26年中考", ["26", "26"]),
    ],
)
def test_such_a_number_is_a_year(text: str, years: list[str]) -> None:
    assert [text[start:end] for start, end in short_years(text, 2026, 2027)] == years


@pytest.mark.parametrize(
    "text",
    [
        "25年教龄",
        "近26年来",
        "走过25年",
        "26年底蕴",
        "26年春华秋实",
        "30年代",
        "24级台阶",
        "26-27页",
        "26-28学年",
        "‘三会’26次",
        "1926年秋季",
        "2026-27学年",
        "02年春季",
        "40年春季",
    ],
)
def test_such_a_number_is_none(text: str) -> None:
    assert not list(short_years(text, 2026, 2027))


def test_a_lengthened_text_keeps_the_places_of_its_source() -> None:
    coded = code("定于 26 年秋季")
    longer = lengthened(coded, iter([(3, 5)]))

    assert longer.text.startswith("定于2026Y")
    assert longer.words(2, 6) == "26"
    assert longer.words(2, 7) == "26 年"
    assert lengthened(coded, iter(())) is coded
