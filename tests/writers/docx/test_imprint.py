"""版记 stands at the foot of the last page between rules (GB/T 9704 7.4)."""

from __future__ import annotations

import re

import pytest

from planforge.document import Annex, Imprint, PageBreak, Paragraph, Signature, SignatureLine, Title
from planforge.writers.docx import paragraph_texts, render_body, write
from planforge.writers.docx.styles import styles_xml
from tests.writers.docx.specimens import GB, WIDE, document, grid, sheet

IMPRINT = Imprint("抄送：滨河市教育局。", "滨河市实验小学办公室", "2026年9月2日印发")
SIGNED = Signature((SignatureLine("单位", "教导处"), SignatureLine("日期", "2026年9月1日")))
_FRAME = re.compile(r'<w:framePr w:w="(\d+)" ([^/]*)/>')
_HEIGHT = re.compile(r'<w:shd w:val="clear" w:color="auto" w:fill="000000"/><w:spacing w:line="(\d+)"')


def paragraphs(*blocks, style=GB):
    xml = render_body(document(Title(("题",)), *blocks), style).xml
    return [part for part in xml.split("<w:p>") if "<w:framePr" in part]


def test_all_of_it_is_one_frame_as_wide_as_the_text_at_the_foot_of_its_page():
    frames = {_FRAME.search(part).groups() for part in paragraphs(SIGNED, IMPRINT)}
    assert frames == {
        ("8844", 'w:wrap="notBeside" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"')
    }


@pytest.mark.parametrize(
    ("imprint", "heights"),
    [
        (IMPRINT, ["20", "14", "20"]),
        (IMPRINT._replace(copies=""), ["20", "20"]),
        (IMPRINT._replace(office="", date=""), ["20", "20"]),
        (IMPRINT._replace(office=""), ["20", "14", "20"]),
    ],
)
def test_the_rules_outside_are_thick_and_those_between_thin(imprint, heights):
    assert _HEIGHT.findall("".join(paragraphs(imprint))) == heights


def test_words_stand_one_character_in_and_a_long_list_goes_on_behind_its_colon():
    indents = re.findall(r"<w:ind ([^/]*)/>", "".join(paragraphs(IMPRINT)))
    assert indents == ['w:left="1120" w:right="280" w:hanging="840"', 'w:left="280" w:right="280"']
    assert '<w:tab w:val="right" w:pos="8564"/>' in "".join(paragraphs(IMPRINT))


def test_a_day_without_an_office_stands_at_the_right():
    (day,) = [part for part in paragraphs(IMPRINT._replace(office="")) if "印发" in part]
    assert '<w:jc w:val="right"/></w:pPr>' in day


@pytest.mark.parametrize(("body", "size"), [("三号", 28), ("小四", 24)])
def test_its_letters_are_四号_and_never_larger_than_the_text(body, size):
    style = sheet(字号={"正文": body})
    (look,) = re.findall(r'w:styleId="GWImprint">(.*?)</w:style>', styles_xml(style, numbered=False))
    assert (f'<w:sz w:val="{size}"/>' in look) is (body == "三号")
    assert f'<w:ind w:left="{size * 10}" w:right="{size * 10}"/>' in "".join(paragraphs(IMPRINT, style=style))


@pytest.mark.parametrize(
    "before",
    [
        (SIGNED,),
        (grid("甲 | 乙", "丙 | 丁"),),
        (PageBreak(),),
        (Annex("附件", "名单", (Paragraph("周明远"),)),),
        (Annex("附件", "一览表", (WIDE,)),),
    ],
)
def test_it_is_anchored_in_a_last_paragraph_of_its_own_whatever_stands_above_it(before):
    xml = render_body(document(Title(("题",)), *before, IMPRINT), GB).xml
    head, _, last = xml.rpartition("<w:framePr")
    assert last.partition("</w:p>")[2].startswith(
        '<w:p><w:pPr><w:pStyle w:val="GWGap"/></w:pPr></w:p><w:sectPr>'
    )
    assert "<w:pageBreakBefore/><w:framePr" not in head
    assert "w:before=" not in head[head.index("<w:framePr") :]


def test_below_a_landscape_table_it_is_as_wide_as_that_page():
    (frame,) = {_FRAME.search(part)[1] for part in paragraphs(Annex("附件", "一览表", (WIDE,)), IMPRINT)}
    assert frame == "12756"


@pytest.mark.parametrize(("rows", "turns"), [(3, False), (21, True)])
def test_where_a_table_leaves_no_room_it_begins_a_page(rows, turns):
    annex = Annex("附件", "名单", (grid(*["甲 | 乙"] * rows),))
    xml = render_body(document(Title(("题",)), annex, IMPRINT), GB).xml
    assert ("<w:pageBreakBefore/>" in xml.partition("</w:tbl>")[2]) is turns


def test_an_annex_behind_it_stands_upright_again():
    blocks = (Annex("附件1", "一览表", (WIDE,)), IMPRINT, Annex("附件2", "名单", (Paragraph("周明远"),)))
    xml = render_body(document(Title(("题",)), *blocks), GB).xml
    assert re.findall(r'<w:pgSz w:w="\d+" w:h="\d+"( w:orient="landscape")?/>', xml) == [
        "",
        ' w:orient="landscape"',
        "",
    ]


def test_it_reads_back_as_its_two_lines():
    found = paragraph_texts(write(document(Title(("题",)), SIGNED, IMPRINT), GB))
    assert found[-2:] == ["抄送：滨河市教育局。", "滨河市实验小学办公室\t2026年9月2日印发"]
