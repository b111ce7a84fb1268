import pytest

from planforge.rolling.figures import read, rewritten


@pytest.mark.parametrize(
    ("old", "number", "new"),
    [
        ("9", 10, "10"),
        ("09", 9, "09"),
        ("10", 9, "9"),
        ("２０２６", 2027, "２０２７"),
        ("二〇二六", 2027, "二〇二七"),
        ("二○二九", 2030, "二○三○"),
        ("九", 11, "十一"),
        ("十二", 1, "一"),
        ("元", 1, "元"),
        ("元", 7, "七"),
    ],
)
def test_a_number_is_written_in_the_hand_of_the_old_one(old: str, number: int, new: str) -> None:
    assert rewritten(old, number) == new


def test_an_iso_date_keeps_two_digits() -> None:
    assert rewritten("12", 9, width=2) == "09"


@pytest.mark.parametrize(
    ("text", "number"), [("二〇二六", 2026), ("十二", 12), ("元", 1), ("０９", 9), ("无", 0)]
)
def test_numbers_are_read_in_any_hand(text: str, number: int) -> None:
    assert read(text) == number
