from decimal import Decimal

import pytest

from planforge.calendar.counts import read_count


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("34", 34),
        ("34人", 34),
        ("约６０余人", 60),
        ("大约60人", 60),
        ("1.5学时", Decimal("1.5")),
        ("2（含自学）", 2),
        ("2(含自学)", 2),
        ("1,200", 1200),
        ("1，200人次", 1200),
        ("三十人", 30),
        ("一百二十", 120),
        ("两学时", 2),
        ("12,00", None),
        ("20—30人", None),
        ("20-30", None),
        ("两三人", None),
        ("全体教师", None),
        ("", None),
    ],
)
def test_a_number_is_read_where_the_text_is_one(text: str, number: int | Decimal | None) -> None:
    assert read_count(text) == (None if number is None else Decimal(number))
