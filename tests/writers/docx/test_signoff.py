"""The sign-off stands where GB/T 9704 wants it: columns of 315 twips, 28 a line."""

from __future__ import annotations

import re

import pytest

from planforge.document import AnnexList, Paragraph, Postscript, Signature, SignatureLine
from planforge.writers.docx import render_body
from planforge.writers.docx.styles import styles_xml
from tests.writers.docx.specimens import GB, document, sheet


def lefts(*lines, seal=False, style=GB):
    node = Signature(tuple(SignatureLine(kind, text) for kind, text in lines), seal=seal)
    xml = render_body(document(node), style).xml
    return [round(int(left) / 315, 1) for left in re.findall(r'<w:ind w:left="(\d+)"/>', xml)]


def test_the_guard_keeps_two_characters_free_at_the_right():
    assert lefts(("单位", "滨河市实验小学"), ("日期", "2026年9月1日")) == [18, 20]


def test_without_the_guard_the_name_ends_two_characters_from_the_right():
    style = sheet(落款={"护栏": "否"})
    assert lefts(("单位", "滨河市实验小学"), ("日期", "2026年9月1日"), style=style) == [19, 21]


def test_a_long_name_leaves_the_date_two_characters_to_the_right_of_its_beginning():
    assert lefts(("单位", "滨河市教育局滨河市实验小学教育集团"), ("日期", "2026年12月31日")) == [9, 11]


def test_a_date_longer_than_the_name_stands_at_the_edge():
    assert lefts(("姓名", "林静"), ("日期", "2026年12月31日")) == [17, 19]


def test_several_names_are_centred_on_the_widest():
    assert lefts(("单位", "滨河市实验小学"), ("单位", "教导处"), ("日期", "2026年9月1日")) == [18, 20, 20]


def test_a_seal_wants_the_name_centred_over_a_date_four_characters_from_the_right():
    assert lefts(("单位", "滨河市实验小学"), ("日期", "2026年9月1日"), seal=True) == [17.5, 18]


def test_the_sheet_can_ask_for_a_seal():
    style = sheet(落款={"印章": "是"})
    assert lefts(("单位", "滨河市实验小学"), ("日期", "2026年9月1日"), style=style) == [17.5, 18]


@pytest.mark.parametrize("lines", [[("姓名", "林静")], [("日期", "2026年9月1日")]])
def test_one_line_alone_ends_two_characters_from_the_right(lines):
    width = {"林静": 2, "2026年9月1日": 6}[lines[0][1]]
    assert lefts(*lines) == [26 - width]


def test_a_name_wider_than_the_page_begins_at_the_margin():
    assert lefts(("单位", "滨河市" * 12), ("日期", "2026年9月1日"))[0] == 0


def test_several_annexes_are_numbered_and_aligned_under_the_first_name():
    xml = render_body(document(AnnexList("附件：", ("名单", "安排"))), GB).xml
    assert re.findall(r'<w:ind w:left="(\d+)" w:hanging="(\d+)"/>', xml) == [
        ("1815", "1175"),
        ("1815", "230"),
    ]
    assert re.findall(r"<w:t(?: [^>]*)?>([^<]*)", xml) == ["附件：1.名单", "2.安排"]


def test_one_annex_has_no_number():
    xml = render_body(document(AnnexList("附件：", ("名单",))), GB).xml
    assert re.findall(r"<w:t(?: [^>]*)?>([^<]*)", xml) == ["附件：名单"]


def test_附注_stands_two_characters_in_right_below_the_date_and_on_its_page():
    signed = Signature((SignatureLine("单位", "教导处"), SignatureLine("日期", "2026年9月1日")))
    xml = render_body(document(signed, Postscript("（此件公开）"), Postscript("（不上网）")), GB).xml
    styles = re.findall(r'<w:pStyle w:val="(GW\w+)"/>(<w:keepNext/>)?', xml)
    assert styles == [
        ("GWSign", "<w:keepNext/>"), ("GWDate", "<w:keepNext/>"), ("GWPost", "<w:keepNext/>"), ("GWPost", ""),
    ]  # fmt: skip
    (look,) = re.findall(r'w:styleId="GWPost">(.*?)</w:style>', styles_xml(GB, numbered=False))
    assert '<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="left"/>' in look


def test_附注_stands_off_a_text_that_is_signed_below_its_title():
    signed = Signature((SignatureLine("日期", "2026年9月1日"),), "题下")
    xml = render_body(document(signed, Paragraph("话。"), Postscript("（此件公开）")), GB).xml
    styles = re.findall(r'<w:pStyle w:val="(\w+)"/>(<w:keepNext/>)?', xml)
    assert styles[-3:] == [("GWBody", "<w:keepNext/>"), ("a", "<w:keepNext/>"), ("GWPost", "")]
