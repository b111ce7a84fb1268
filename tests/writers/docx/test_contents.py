"""The contents page is a real field, filled from our own grid."""

from __future__ import annotations

import re

from planforge.document import Contents, Heading, PageBreak, Paragraph, Signature, Table, Title
from planforge.writers.docx import paragraph_texts, render_body, write
from tests.writers.docx.specimens import GB, LONG, SENTENCE, SIGN_OFF, WEEKS, WIDE, document, grid, mark, part


def chapter(number):
    return Heading(1, f"第{number}项", mark("一二三四五六"[number - 1] + "、", 1, number, 0, "一、"))


def entries(*blocks):
    xml = render_body(document(*blocks), GB).xml
    block = xml[xml.index("<w:sdt>") : xml.index("</w:sdt>")]
    return [
        ("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", link)))
        for link in re.findall(r"<w:hyperlink .*?</w:hyperlink>", block)
    ]


def test_entries_name_headings_and_pages():
    found = entries(Contents(), chapter(1), Paragraph(SENTENCE), PageBreak(), chapter(2), Paragraph(SENTENCE))
    assert found == ["一、第1项2", "二、第2项3"]


def test_a_page_holds_22_lines_of_28_characters():
    page = [Paragraph("字" * 26)] * 21
    assert entries(Contents(), chapter(1), *page, chapter(2), Paragraph("字")) == ["一、第1项2", "二、第2项3"]
    assert entries(Contents(), chapter(1), *page[2:], chapter(2), Paragraph("字")) == [
        "一、第1项2",
        "二、第2项2",
    ]


def test_a_heading_goes_over_with_what_it_stands_above():
    page = [Paragraph("字" * 26)] * 20
    assert entries(Contents(), chapter(1), *page, chapter(2), WEEKS)[1] == "二、第2项3"


def test_rows_of_a_table_fill_pages():
    found = entries(Contents(), chapter(1), WEEKS, *[Paragraph(SENTENCE)] * 3, chapter(2))
    assert found[1] == "二、第2项3"


def test_a_cover_has_a_page_of_its_own_without_a_number_and_is_not_counted():
    tree = document(
        Title(("计划",)), Signature(SIGN_OFF.lines, "封面"), Contents(), chapter(1), Paragraph("字")
    )
    xml = render_body(tree, GB).xml
    cover, text = xml.split("<w:sectPr>")[1:]
    assert "footerReference" not in cover[: cover.index("</w:sectPr>")]
    assert "footerReference" in text
    assert '<w:pgNumType w:start="1"/>' in text
    assert entries(*tree.blocks) == ["一、第1项2"]


def test_a_contents_page_without_headings_is_left_out():
    xml = render_body(document(Contents(), Paragraph("字")), GB).xml
    assert "<w:sdt>" not in xml


def test_the_contents_are_no_text_of_the_document():
    tree = document(Contents(), chapter(1), Paragraph("字"))
    assert paragraph_texts(render_body(tree, GB).xml) == ["一、第1项", "字"]


def test_only_two_levels_are_named():
    found = entries(
        Contents(), chapter(1), Heading(2, "节", mark("（一）", 2)), Heading(3, "目", mark("1.", 3))
    )
    assert found == ["一、第1项2", "（一）节2"]


def test_the_title_of_the_contents_takes_two_lines_of_the_grid():
    styles = part(write(document(Contents(), chapter(1)), GB), "word/styles.xml")
    title = styles[styles.index('w:styleId="GWTocTitle"') :]
    after, line = re.search('w:after="([0-9]+)" w:line="([0-9]+)"', title).groups()
    assert int(after) + int(line) == 2 * 579


def test_a_landscape_page_holds_fewer_lines():
    head, *rows = WIDE.rows
    table = Table((head, *rows * 5))
    assert entries(Contents(), chapter(1), LONG, table, chapter(2), LONG)[1] == "二、第2项6"


def test_air_around_a_table_at_the_edge_of_a_page_takes_no_room():
    lines = [Paragraph("字")] * 20
    found = entries(
        Contents(), chapter(1), *lines, Paragraph("字"), grid("甲 | 乙"), chapter(2), Paragraph("字")
    )
    assert found == ["一、第1项2", "二、第2项3"]
