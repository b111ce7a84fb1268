"""What is printed can be read back, and a changed word shows."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.document import Cell, Item, LabelLine, Paragraph, Table, Title
from planforge.writers import text as text_writer
from planforge.writers.docx import digest_of, paragraph_texts, render_body, text_digest, write
from tests.writers.docx.specimens import (
    GB,
    PEOPLE,
    document,
    everything,
    mark,
    plan,
    sheet,
    under_title,
    word_file,
)

AUTOMATIC = sheet(编号方式="自动")


def lines_of(tree):
    return [line for line in text_writer.write(tree).split("\n") if line]


@pytest.mark.parametrize("make", [plan, everything, under_title])
@pytest.mark.parametrize("style", [GB, AUTOMATIC], ids=["typed", "automatic"])
def test_the_word_file_says_what_the_text_writer_says(make, style):
    assert paragraph_texts(write(make(), style)) == lines_of(make())


def test_a_document_on_a_school_file_says_the_same():
    assert paragraph_texts(write(everything(), GB, None, word_file())) == lines_of(everything())


def test_the_body_can_be_read_before_it_is_packaged():
    body = render_body(everything(), AUTOMATIC)
    assert paragraph_texts(body.xml, body.numbering, body.charts) == lines_of(everything())


def test_python_docx_reads_the_same_paragraphs():
    tree = document(
        Paragraph("甲<b>&乙"), LabelLine("对象：", "全体教师"), *PEOPLE, Item(1, mark("1.", 3), "头。", "身")
    )
    word = docx.Document(BytesIO(write(tree, GB)))
    assert [each.text for each in word.paragraphs if each.text] == lines_of(tree)


def test_python_docx_reads_headings_and_properties():
    word = docx.Document(BytesIO(write(plan(), GB)))
    names = [each.style.name for each in word.paragraphs if each.style.name.startswith("Heading")]
    assert names == ["Heading 1", "Heading 1", "Heading 2"]
    core = word.core_properties
    assert (core.title, core.author, core.subject) == (
        "滨河市实验小学校本研修工作计划",
        "滨河市实验小学",
        "工作计划",
    )
    assert core.created.year == 2026
    assert core.language == "zh-CN"


SCALARS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\u2028\u2029\x85"),
    min_size=1,
    max_size=40,
).filter(lambda text: text.splitlines() == [text])


@given(SCALARS)
def test_any_text_that_is_typed_is_printed(text):
    tree = document(
        Paragraph(text),
        Item(1, mark("1.", 3), text, text),
        LabelLine(text, text, 5),
        Table(((Cell((text,)), Cell((text, text))),)),
    )
    assert paragraph_texts(render_body(tree, GB).xml) == lines_of(tree)


def test_control_characters_become_a_sign_and_no_broken_file():
    tree = document(Paragraph("甲\x01乙\ufffe丙"))
    assert paragraph_texts(write(tree, GB)) == ["甲\ufffd乙\ufffd丙"]


def test_tabs_inside_a_text_are_kept():
    assert paragraph_texts(write(document(Paragraph("甲\t乙")), GB)) == ["甲\t乙"]


def test_typed_title_lines_are_lines_and_broken_ones_are_not():
    title = "滨河市实验小学2026—2027学年度第一学期校本研修工作计划"
    assert paragraph_texts(write(document(Title(("清溪书香", title))), GB)) == ["清溪书香", title]


def test_a_changed_word_changes_the_digest():
    one, two = (write(document(Paragraph(text)), GB) for text in ("甲乙", "甲丙"))
    assert text_digest(one) != text_digest(two)
    assert text_digest(one) == digest_of(["甲乙"])


def test_a_file_saved_again_by_another_program_keeps_its_digest():
    written, saved = write(plan(), GB), BytesIO()
    docx.Document(BytesIO(written)).save(saved)
    assert text_digest(saved.getvalue()) == text_digest(written)


@pytest.mark.parametrize("junk", [b"", b"PK", b"no zip at all", b"PK\x05\x06" + b"\xff" * 18])
def test_a_file_that_is_no_word_file_has_no_text(junk):
    assert paragraph_texts(junk) == []


@pytest.mark.parametrize(
    ("form", "text", "printed"),
    [
        ("chineseCounting", "（%1）", ["（一）备课。", "（二）上课。"]),
        ("japaneseCounting", "%1、", ["一、备课。", "二、上课。"]),
        ("decimalFullWidth", "%1.", ["1.备课。", "2.上课。"]),
    ],
)
def test_numbers_that_another_program_made_automatic_are_read(
    form: str, text: str, printed: list[str]
) -> None:
    place = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>'
    body = "".join(f"<w:p>{place}<w:r><w:t>{line}</w:t></w:r></w:p>" for line in ("备课。", "上课。"))
    numbering = (
        '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    )
    assert paragraph_texts(body, numbering) == printed
