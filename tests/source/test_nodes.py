"""A text knows its lines, a source its nodes."""

import pytest

from planforge.source.nodes import Text, line_starts, scalars
from tests.source.told import source_of

SPEC = "文种: 计划\n章:\n  - 甲: 乙\n    丙: 丁\n  - 戊\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_on_every_system(end):
    text = end.join(("甲", "", "乙丙", ""))
    starts = line_starts(text)
    assert [text[at : at + 1] for at in starts] == ["甲", end[0], "乙", ""]


def test_mixed_line_ends_are_counted_once_each():
    assert line_starts("甲\r\n乙\r丙\n") == [0, 3, 5, 7]


def test_a_position_names_line_column_and_the_line_itself():
    place = Text("计划.yaml", "甲\r\n  乙: 丙\r\n").position(5)
    assert (place.file, place.line, place.column, place.excerpt) == ("计划.yaml", 2, 3, "  乙: 丙")


def test_the_end_of_a_text_is_a_place():
    place = Text("", "甲\n").position(2)
    assert (place.line, place.column, place.excerpt) == (2, 1, "")


def test_a_line_begins_where_it_is_said_to():
    text = Text("", SPEC)
    assert [text.line_of(text.start_of(line)) for line in range(1, 6)] == [1, 2, 3, 4, 5]


def test_a_fragment_that_is_not_there_stays_at_its_place():
    text = Text("", SPEC)
    assert text.find("丁", 3) == SPEC.index("丁")
    assert text.find("没有", 3) == 3


def test_a_path_leads_to_key_and_element():
    source = source_of(SPEC)
    assert SPEC[source.locate(("章", 0, "丙"))] == "丙"
    assert SPEC[source.locate(("章", 1))] == "戊"


def test_steps_that_do_not_exist_are_skipped():
    source = source_of(SPEC)
    assert source.locate(("章", 9, "丙")) == SPEC.index("章")
    assert source.locate(("没有",)) == 0


def test_scalars_come_in_the_order_of_the_file():
    assert [each.text for each in scalars(source_of(SPEC).root)] == [
        "文种", "计划", "章", "甲", "乙", "丙", "丁", "戊",
    ]  # fmt: skip
