"""Readings of general content: numbers, items, pictures, headings, heads of tables."""

from __future__ import annotations

from planforge.model.content import (
    Content,
    Grid,
    GridCell,
    Item,
    Label,
    Paragraphs,
    Picture,
    Text,
    has_numbers,
    headings_of,
    items_of,
    pictures_of,
)

ITEM = Item(0, "甲", None, ())
PICTURE = Picture(0, "图.png")
NESTED: Content = (
    Label(0, "子", None, (ITEM, PICTURE)),
    Item(0, "乙", None, (PICTURE, Label(0, "丑", None, ()))),
)


def test_numbers_are_seen_through_labels_but_not_through_other_blocks() -> None:
    assert has_numbers(NESTED[:1])
    assert not has_numbers((Paragraphs(Text(0, ("话",))), Label(0, "子", None, ())))


def test_items_of_one_level_are_found_through_labels() -> None:
    assert [item.head for item in items_of(NESTED)] == ["甲", "乙"]


def test_pictures_and_headings_are_found_at_any_depth() -> None:
    assert pictures_of(NESTED) == (PICTURE, PICTURE)
    assert headings_of(NESTED) == ("子", "甲", "乙", "丑")


def test_a_table_knows_its_heads() -> None:
    cell = GridCell(0, ("周", "次"), rows=2)
    assert Grid(0, ((cell, None),)).heads == ("周次", "")
    assert Grid(0, ((cell, None),)).head_rows == 2
    assert Grid(0, ()).heads == ()
    assert Grid(0, ()).head_rows == 1
