"""Neighbours: page breaks, sections, blank lines, sign-offs."""

from __future__ import annotations

import re

import pytest

from planforge.document import (
    Annex,
    Heading,
    Item,
    LabelLine,
    PageBreak,
    Paragraph,
    Recipient,
    Reference,
    Signature,
    Table,
    Title,
)
from planforge.writers.docx import paragraph_texts, write
from planforge.writers.docx.paragraphs import kept_with_next, on_new_page
from planforge.zipped.unpacking import is_modest, parts_of
from tests.gate.defects import zipped
from tests.gate.ooxml_gate import findings
from tests.writers.docx.specimens import (
    GB,
    LONG,
    SIGN_OFF,
    WEEKS,
    WIDE,
    body,
    document,
    grid,
    mark,
    part,
    sheet,
)


def kinds(xml):
    return re.findall(r'<w:p><w:pPr><w:pStyle w:val="([^"]*)"', xml)


def test_a_page_break_is_a_property_of_the_next_paragraph():
    xml = body(Paragraph("前"), PageBreak(), Paragraph("后"))
    assert re.search(r"<w:pageBreakBefore/></w:pPr><w:r>.*?后", xml)
    assert xml.count("<w:p>") == 2


def test_a_table_can_begin_a_page():
    xml = body(Paragraph("前"), PageBreak(), grid("甲 | 乙", "一 | 二"))
    assert xml.count("<w:pageBreakBefore/>") == 1
    assert xml.index("<w:tbl>") < xml.index("<w:pageBreakBefore/>")


@pytest.mark.parametrize("blocks", [(PageBreak(), Paragraph("字")), (Paragraph("字"), PageBreak())])
def test_a_page_break_at_an_end_breaks_nothing(blocks):
    assert "pageBreakBefore" not in body(*blocks)


def test_references_stand_above_the_title_with_a_blank_line_between():
    xml = body(Reference("密级", "内部"), Reference("文号", "滨实小发〔2026〕3号"), Title(("报告",)))
    assert kinds(xml)[:4] == ["GWSecret", "GWNumber", "a", "ab"]


def test_a_recipient_stands_below_the_title():
    assert kinds(body(Title(("报告",)), Recipient("滨河市教育局：")))[:3] == ["ab", "a", "GWTo"]


def test_a_sign_off_under_the_title_comes_before_the_blank_line():
    xml = body(Title(("方案",)), Signature(SIGN_OFF.lines, "题下"), Paragraph("字"))
    assert kinds(xml) == ["ab", "ac", "ac", "a", "GWBody"]


def test_an_annex_begins_a_page_with_its_title_on_the_third_line():
    xml = body(Paragraph("字"), Annex("附件", "名单", (Paragraph("甲"),)))
    assert kinds(xml) == ["GWBody", "GWAttMark", "a", "ab", "a", "GWBody"]
    assert xml.index("GWAttMark") < xml.index("<w:pageBreakBefore/>") < xml.index("名单")


def test_an_annex_without_a_mark_begins_with_its_title():
    assert kinds(body(Paragraph("字"), Annex("", "名单", ()))) == ["GWBody", "ab"]


def test_an_annex_that_is_a_wide_table_lies_across_with_its_title():
    xml = body(Paragraph("字"), Annex("附件", "一览表", (WIDE,)), Annex("", "名单", (Paragraph("甲"),)))
    first, second, third = xml.split("<w:sectPr>")[1:]
    assert ["landscape" in each for each in (first, second, third)] == [False, True, False]
    assert "一览表" in first
    assert "名单" in second
    assert "<w:pageBreakBefore/>" not in xml


def test_only_the_first_section_names_the_footers():
    sections = body(LONG, WIDE, LONG).split("<w:sectPr>")[1:]
    assert ["footerReference" in each for each in sections] == [True, False, False]


def test_a_document_that_ends_in_a_table_ends_in_a_paragraph():
    assert kinds(body(WEEKS))[-1] == "GWGap"


def test_a_sheet_without_a_grid_or_blank_line_says_so():
    style = sheet(页面={"网格": "无"}, 段落={"标题后空行": "0", "首行缩进": "0"})
    assert kinds(body(Title(("计划",)), Paragraph("字"), style=style)) == ["ab", "GWBody"]
    assert '<w:docGrid w:linePitch="579"/>' in body(Paragraph("字"), style=style)


def test_a_face_that_nobody_knows_is_named_in_the_font_table():
    fonts = part(write(document(Paragraph("字")), sheet(字体={"标题": "学校专用字体"})), "word/fontTable.xml")
    assert '<w:font w:name="学校专用字体"><w:charset w:val="86"/>' in fonts


def test_what_is_no_paragraph_is_left_alone():
    assert on_new_page("<w:sdt></w:sdt>") == "<w:sdt></w:sdt>"
    assert kept_with_next("<w:p/>") == "<w:p/>"


def test_a_table_of_heads_only_and_one_without_heads_are_written():
    for heads in (0, 2):
        table = Table(grid("甲 | 乙", "一 | 二").rows, heads)
        assert findings(write(document(table), GB)) == []


def test_a_hand_edited_file_with_foreign_markup_is_read():
    xml = (
        '<w:document xmlns:w="w"><w:body><w:p w:rsidR="1"><w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t>'
        '<w:br w:type="page"/><w:tab/></w:r></w:p><w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'
        "</w:pPr></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>一</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>"
        "<w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"
    )
    texts = paragraph_texts(zipped({"word/document.xml": xml.encode()}))
    assert texts[0] == "甲-乙\t"
    assert "内" in "".join(texts)


def test_a_zip_of_too_many_parts_is_not_looked_into():
    many = zipped({f"{number}": b"" for number in range(2001)})
    assert parts_of(many, lambda _: True, 10) == {}
    assert not is_modest(many)


def test_a_stored_part_is_read_and_a_twin_refused():
    from io import BytesIO
    from zipfile import ZipFile

    stored = BytesIO()
    with ZipFile(stored, "w") as file:
        file.writestr("a", b"x")
    assert parts_of(stored.getvalue(), "a".__eq__, 10) == {"a": b"x"}
    assert parts_of(stored.getvalue(), "a".__eq__, 0) == {}
    with pytest.warns(UserWarning, match="Duplicate"), ZipFile(stored, "a") as file:
        file.writestr("a", b"y")
    assert parts_of(stored.getvalue(), "a".__eq__, 10) == {}


def paragraph_of(xml, text):
    """The paragraph whose text begins so."""
    return next(each for each in re.findall("<w:p>.*?</w:p>", xml) if f">{text}" in each)


@pytest.mark.parametrize(
    "block",
    [
        LabelLine("形式：", ""),
        LabelLine("成员：", "", 3),
        Paragraph("重点查看以下部位："),
        Item(2, mark("1.", 3), "", "重点查看以下部位："),
        Item(2, mark("1.", 3), "措施：", ""),
    ],
)
def test_what_only_announces_stays_with_what_comes_next(block):
    xml = body(block, Paragraph("字"))
    first = xml[: xml.index("</w:p>")]
    assert 'w:val="GWHead"' in first or "<w:keepNext/>" in first


def test_what_says_something_itself_may_end_a_page():
    xml = body(Paragraph("字" * 90 + "："), LabelLine("形式：", "讲座"), Item(2, mark("1.", 3), "措施。", ""))
    assert "keepNext" not in xml
    assert "GWHead" not in xml


@pytest.mark.parametrize("words", ["安排如下。", "明细见下表。", "安排：", "字" * 200 + "："])
def test_a_lead_in_stays_with_its_table(words):
    xml = body(Paragraph(words), WEEKS)
    assert "<w:keepNext/>" in paragraph_of(xml, words)
    assert "<w:keepNext/>" not in paragraph_of(body(Paragraph("已经开展。"), WEEKS), "已经开展。")


def test_text_keeps_off_the_borders_of_a_table():
    xml = body(Paragraph("前"), grid("甲 | 乙"), Paragraph("中"), grid("丙 | 丁"), Paragraph("后"))
    spaces = [re.findall("<w:spacing ([^>]*)/>", paragraph_of(xml, text)) for text in "前中后"]
    assert spaces == [['w:after="120"'], ['w:before="60" w:after="120"'], ['w:before="60"']]


def test_a_caption_and_a_numbered_heading_keep_off_too():
    xml = body(Heading(1, "安排", mark("一、", 1)), WEEKS, style=sheet(编号方式="自动"))
    assert '<w:spacing w:after="120"/>' in paragraph_of(xml, "教学周安排")
    xml = body(Heading(1, "安排", mark("一、", 1)), grid("甲 | 乙"), style=sheet(编号方式="自动"))
    assert '</w:numPr><w:spacing w:after="120"/>' in paragraph_of(xml, "安排")
    assert findings(write(document(Heading(1, "安排", mark("一、", 1)), grid("甲 | 乙")), GB)) == []


def test_a_page_that_begins_with_a_table_or_after_one_has_no_air_at_its_head():
    xml = body(Paragraph("前"), PageBreak(), grid("甲 | 乙"), PageBreak(), Paragraph("后"))
    assert "<w:spacing" not in xml


def test_a_long_last_paragraph_keeps_only_its_end_with_the_sign_off():
    assert "<w:keepNext/><w:keepLines/>" in paragraph_of(body(Paragraph("字" * 60), SIGN_OFF), "字")
    long = paragraph_of(body(Paragraph("字" * 300), SIGN_OFF), "字")
    assert "<w:keepNext/>" in long
    assert "keepLines" not in long
