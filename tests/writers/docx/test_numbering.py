"""Real Word numbering counts as the document does, in lists that start and go on where it does."""

from __future__ import annotations

import re

import pytest

from planforge.document import Annex, Heading, Item, LabelLine
from planforge.writers.docx import paragraph_texts, render_body
from planforge.writers.docx.numbering import numeral, planned
from tests.writers.docx.specimens import GB, document, mark, sheet

AUTOMATIC = sheet(编号方式="自动")


def item(text, tier, number, series, pattern):
    return Item(tier or 5, mark(text, tier, number, series, pattern), "", "事")


def first(number, series=0):
    return Heading(1, "章", mark("一二三四"[number - 1] + "、", 1, number, series, "一、"))


def second(number, series):
    return Heading(2, "节", mark(f"（{'一二三四'[number - 1]}）", 2, number, series, "（一）"))


def body(*blocks):
    return render_body(document(*blocks), AUTOMATIC)


def typed(*blocks):
    return paragraph_texts(render_body(document(*blocks), GB).xml)


def assert_counts_as_typed(*blocks):
    written = body(*blocks)
    assert paragraph_texts(written.xml, written.numbering) == typed(*blocks)
    return written


def test_one_list_serves_a_document_that_counts_level_by_level():
    written = assert_counts_as_typed(
        first(1), second(1, 1), second(2, 1), first(2), second(1, 2), item("1.", 3, 1, 3, "1.")
    )
    assert set(re.findall(r'<w:numId w:val="(\d+)"', written.xml)) == {"1"}
    assert "一、" not in written.xml


def test_a_list_that_starts_anew_below_a_label_is_a_list_of_its_own():
    written = assert_counts_as_typed(
        first(1),
        item("1.", 3, 1, 1, "1."),
        item("2.", 3, 2, 1, "1."),
        LabelLine("目标：", ""),
        item("1.", 3, 1, 2, "1."),
        item("2.", 3, 2, 2, "1."),
    )
    assert re.findall(r'<w:numId w:val="(\d+)"', written.xml) == ["1", "1", "1", "2", "2"]


def test_a_level_that_runs_on_across_sections_is_a_list_of_its_own():
    written = assert_counts_as_typed(
        first(1), second(1, 1), second(2, 1), first(2), second(3, 1), second(4, 1)
    )
    assert re.findall(r'<w:numId w:val="(\d+)"', written.xml) == ["1", "2", "2", "1", "2", "2"]


def test_marks_of_another_look_are_a_list_of_their_own():
    written = assert_counts_as_typed(
        first(1), item("1、", 3, 1, 1, "1、"), first(2), item("1.", 3, 1, 2, "1.")
    )
    assert '<w:lvlText w:val="%3、"/>' in written.numbering


def test_below_the_fourth_mark_each_look_has_its_level():
    assert_counts_as_typed(
        first(1),
        item("①", 0, 1, 1, "①"),
        item("a.", 0, 1, 2, "a."),
        item("b.", 0, 2, 2, "a."),
        item("②", 0, 2, 1, "①"),
    )


def test_a_list_may_begin_at_any_number():
    assert_counts_as_typed(item("5.", 3, 5, 1, "1."), item("6.", 3, 6, 1, "1."))


def test_annexes_count_as_well():
    assert_counts_as_typed(first(1), Annex("附件", "名单", (first(1, 9), first(2, 9))))


def test_a_mark_that_word_has_no_format_for_stays_typed():
    written = assert_counts_as_typed(item("甲、", 1, 1, 0, "甲、"), item("㉑", 0, 21, 1, "①"))
    assert "<w:numPr>" not in written.xml


def test_heading_styles_carry_the_list_unless_a_heading_has_no_number():
    assert '<w:pStyle w:val="1"/>' in body(first(1)).numbering
    assert "<w:pStyle " not in body(first(1), Heading(2, "没有编号")).numbering


def test_a_school_file_gets_typed_numbers():
    from planforge.writers.docx import write
    from tests.writers.docx.specimens import part, word_file

    assert "一、章" in part(write(document(first(1)), AUTOMATIC, None, word_file()))


def test_long_documents_are_planned_in_one_walk():
    blocks = [
        each
        for section in range(1, 300)
        for each in (
            Heading(1, "章", mark(f"{numeral('chineseCountingThousand', section)}、", 1, section, 0, "一、")),
            *(item(f"{number}.", 3, number, section, "1.") for number in range(1, 9)),
        )
    ]
    assert len(planned(blocks).lists) == 1


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("chineseCountingThousand", 10, "十"),
        ("chineseCountingThousand", 11, "十一"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1000, ""),
        ("decimal", 12, "12"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedParen", 1, "⑴"),
        ("lowerLetter", 3, "c"),
        ("upperLetter", 27, ""),
        ("roman", 1, ""),
    ],
)
def test_numbers_look_as_word_prints_them(form, number, text):
    assert numeral(form, number) == text
