"""Quantities in a line: number, unit, how sure it is said to be."""

from __future__ import annotations

import pytest

from planforge.review.quantities import quantities


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("共60人，其中３５名", [(60, "人", ""), (35, "人", "")]),
        ("其中三十五名、十二位", [(35, "人", ""), (12, "人", "")]),
        (
            "约60人，60人左右，近60%，占百分之五十八",
            [(60, "人", "约"), (60, "人", "约"), (60, "%", "约"), (58, "%", "")],
        ),
        (
            "1,056余人，超过80%，80%以上，不少于20节",
            [(1056, "人", ">"), (80, "%", ">"), (80, "%", ">"), (20, "节", ">")],
        ),
        ("不超过30%，20个以内", [(30, "%", "<"), (20, "个", "<")]),
        ("35周岁以下35人", [(35, "人", "")]),
        ("每班44人，人均22.8节，各2个班", [(44, "人", "每"), (22.8, "节", "每"), (2, "班", "每")]),
        ("3—5名，24个教学班", [(5, "人", "—"), (24, "班", "")]),
        ("1.2万元，300元，9个百分点", [(12000, "元", ""), (300, "元", ""), (9, "百分点", "")]),
        ("2026年9月1日第3名八年级（2）班 60", []),
        ("没有数的一句话", []),
    ],
)
def test_a_quantity_is_read_with_its_unit_and_its_doubt(
    text: str, read: list[tuple[float, str, str]]
) -> None:
    assert [(each.value, each.unit, each.hedge) for each in quantities(text)] == read


def test_a_quantity_knows_its_place_its_sentence_and_the_worth_of_its_last_digit() -> None:
    first, second = quantities("共60人。其中1.2万元")
    assert (first.start, first.end, first.sentence, first.step) == (1, 4, 0, 1)
    assert (second.before, second.sentence, second.places, second.step) == ("。其中", 1, 1, 1000)
    assert first.is_exact
