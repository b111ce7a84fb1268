"""The layout a bureau expects, asserted on the XML (GB/T 9704-2012)."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from planforge.document import AnnexList, Heading, Item, LabelLine, Paragraph, Title
from planforge.writers.docx import render_body, write
from tests.writers.docx.specimens import (
    GB,
    PEOPLE,
    SENTENCE,
    SIGN_OFF,
    body,
    document,
    everything,
    mark,
    part,
    plan,
    sheet,
    under_title,
)

CJK = re.compile("[\u2018-\u201d\u2026\u2014\u3000-\uffef]")
TABLE = '<w:p><w:pPr><w:pStyle w:val="af"/></w:pPr><w:t>表</w:t></w:p>'
PARAGRAPH = re.compile(r"<w:p>.*?</w:p>")


def paragraphs(xml):
    return PARAGRAPH.findall(xml)


def style_of(paragraph):
    return re.search(r'<w:pStyle w:val="([^"]*)"', paragraph)[1]


def styles(style=GB):
    xml = part(write(document(Paragraph("文字")), style), "word/styles.xml")
    return dict(re.findall(r'<w:style [^>]*w:styleId="([^"]*)"(.*?)</w:style>', xml))


def test_the_page_is_the_standards():
    xml = body(Paragraph("文字"))
    assert '<w:pgSz w:w="11906" w:h="16838"/>' in xml
    assert 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1418"' in xml
    assert '<w:docGrid w:type="lines" w:linePitch="579"/>' in xml


def test_the_electronic_standard_measures_right_with_a_ruler():
    xml = body(Paragraph("文字"), style=sheet(页面={"上": "34.58", "下": "32.58", "行距": "29.45"}))
    assert 'w:top="1960"' in xml
    assert 'w:bottom="1847"' in xml
    assert 'w:linePitch="589"' in xml


def test_normal_makes_22_lines_of_28_characters():
    normal = styles()["a"]
    assert 'w:line="579" w:lineRule="exact"' in normal
    assert '<w:spacing w:val="-5"/>' in normal
    assert '<w:widowControl w:val="0"/>' in normal
    assert 12756 // 579 == 22
    assert 28 * (320 - 5) <= 8844


def test_lines_of_a_page_can_be_given_instead_of_the_pitch():
    assert 'w:linePitch="637"' in body(Paragraph("文字"), style=sheet(页面={"每页行数": "20"}))


def test_the_grid_of_lines_and_characters_replaces_condensing():
    style = sheet(页面={"网格": "行和字"})
    assert 'w:charSpace="-849"' in body(Paragraph("文字"), style=style)
    assert 'w:val="-5"' not in styles(style)["a"]


def test_body_text_is_indented_in_characters_and_in_twips():
    assert '<w:ind w:firstLineChars="200" w:firstLine="640"/>' in styles()["GWBody"]


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_headings_have_built_in_names_and_outline_levels(level):
    heading = styles()[str(level)]
    assert f'<w:name w:val="heading {level}"/>' in heading
    assert f'<w:outlineLvl w:val="{level - 1}"/>' in heading
    assert "<w:keepNext/>" in heading


def test_the_title_is_no_heading():
    assert "outlineLvl" not in styles()["ab"]
    assert '<w:sz w:val="44"/>' in styles()["ab"]


def test_no_part_names_a_theme_font():
    docx = write(everything(), GB)
    for name in ("word/document.xml", "word/styles.xml", "word/footer1.xml"):
        assert not re.search("w:[A-Za-z]*Theme=", part(docx, name))


def test_letters_are_latin_and_chinese_marks_are_not():
    assert (
        '<w:rFonts w:ascii="Times New Roman" w:eastAsia="黑体" w:hAnsi="黑体" w:cs="Times New Roman"/>'
        in styles()["1"]
    )


@pytest.mark.parametrize("make", [plan, everything, under_title])
def test_every_run_with_chinese_has_the_hint(make):
    for run in re.findall(r"<w:r>.*?</w:r>", render_body(make(), GB).xml):
        text = "".join(re.findall(r"<w:t[^>]*>([^<]*)", run))
        assert not CJK.search(text) or 'w:hint="eastAsia"' in run


def test_only_rare_characters_have_a_face_of_their_own():
    xml = body(Paragraph("请周珺老师与𠮷野老师"))
    runs = re.findall(r"<w:rFonts ([^>]*)/></w:rPr><w:t[^>]*>([^<]*)", xml)
    assert [text for _, text in runs] == ["请周", "珺", "老师与", "𠮷", "野老师"]
    assert [re.findall('eastAsia="(.*?)" w:hAnsi="(.*?)"', look) for look, _ in runs] == [
        [],
        [("仿宋", "仿宋")],
        [],
        [("SimSun-ExtB", "SimSun-ExtB")],
        [],
    ]


def test_a_face_with_every_character_needs_no_substitute():
    style = sheet(字体={"正文": "仿宋"})
    assert len(re.findall("<w:r>", body(Paragraph("请周珺老师"), style=style))) == 1


def test_headings_go_by_their_mark():
    xml = body(
        Heading(1, "思想", mark("一、", 1)),
        Heading(2, "目标", mark("1.", 3)),
        Heading(3, "细则", mark("①", 0)),
        Heading(2, "没有编号"),
    )
    assert [style_of(each) for each in paragraphs(xml)][:4] == ["1", "3", "GWHead", "2"]


@pytest.mark.parametrize(("text", "tier"), [("1.", 3), ("（一）", 2), ("第一部分　", 0)])
def test_a_chapter_is_on_the_first_level_of_the_outline_whatever_its_number(text, tier):
    chapter, below = paragraphs(
        body(Heading(1, "引言", mark(text, tier)), Heading(2, "范围", mark("1）", 4)))
    )[:2]
    assert '<w:outlineLvl w:val="0"/>' in chapter
    assert "outlineLvl" not in below


def test_a_run_in_heading_is_body_text_with_a_character_style():
    xml = body(Item(2, mark("（一）", 2), "组织保障。", SENTENCE))
    assert style_of(paragraphs(xml)[0]) == "GWBody"
    assert re.search(r'<w:rStyle w:val="GWRun2"/>.*?>（一）组织保障。<', xml)
    assert "outlineLvl" not in xml
    assert 'w:eastAsia="楷体_GB2312"' in styles()["GWRun2"]


def test_a_plain_item_is_all_body_text():
    assert "rStyle" not in body(Item(2, mark("1.", 3), "", SENTENCE))


def test_a_label_has_a_style_only_where_the_sheet_sets_it_apart():
    line = LabelLine("对象：", "全体教师")
    assert "GWLabel" not in body(line)
    assert 'w:val="GWLabel"' in body(line, style=sheet(加粗={"栏目": "是"}))


def test_colons_of_a_block_of_people_stand_in_one_line_without_blanks():
    first, second, third = paragraphs(body(*PEOPLE))[:3]
    assert re.findall(r'<w:spacing w:val="(\d+)"/></w:rPr><w:t[^>]*>([^<]*)', first) == [("310", "组")]
    assert "<w:spacing" not in second
    assert '<w:ind w:left="1900" w:hanging="1260"/>' in third
    assert "\u3000" not in first


def test_below_the_title_stands_one_empty_line():
    xml = body(Title(("工作计划",)), Paragraph("文字"))
    assert [style_of(each) for each in paragraphs(xml)] == ["ab", "a", "GWBody"]


def test_a_long_title_is_one_paragraph_of_two_lines():
    xml = body(Title(("滨河市实验小学2026—2027学年度第一学期校本研修工作计划",)), Paragraph("文字"))
    title = paragraphs(xml)[0]
    assert title.count("<w:br ") == 1
    assert "学年度</w:t>" in title


def test_subtitles_have_paragraphs_of_their_own():
    xml = body(Title(("清溪书香润童年", "——工作计划", "（试行）")))
    assert [style_of(each) for each in paragraphs(xml)[:3]] == ["ab", "ac", "ac"]


def test_the_sign_off_is_never_alone_on_a_page():
    xml = body(Paragraph(SENTENCE), AnnexList("附件：", ("甲", "乙")), SIGN_OFF)
    kept = ["<w:keepNext/>" in each for each in paragraphs(xml)]
    assert kept == [True, True, True, True, True, True, False]


def test_a_table_before_the_sign_off_gives_its_last_row():
    xml = render_body(plan(), GB).xml
    table_then_text = xml[xml.rindex("<w:tr>") :]
    assert "<w:keepNext/>" in paragraphs(table_then_text)[-3]


def test_footers_are_odd_right_and_even_left_one_character_in():
    docx = write(plan(), GB)
    odd, even = part(docx, "word/footer1.xml"), part(docx, "word/footer2.xml")
    assert '<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>' in odd
    assert '<w:ind w:leftChars="100" w:left="280"/><w:jc w:val="left"/>' in even
    assert re.findall('fldCharType="(.*?)"', odd) == ["begin", "separate", "end"]
    assert "<w:evenAndOddHeaders/>" in part(docx, "word/settings.xml")


def test_settings_are_those_of_a_chinese_word():
    settings = part(write(plan(), sheet(页面={"双面": "是"})), "word/settings.xml")
    assert (
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        in settings
    )
    assert '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>' in settings
    assert "<w:mirrorMargins/>" in settings
    assert "updateFields" not in settings


def test_word_may_substitute_faces_that_are_not_installed():
    fonts = part(write(plan(), GB), "word/fontTable.xml")
    assert '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>' in fonts
    assert '<w:font w:name="方正小标宋简体"><w:altName w:val="华文中宋"/>' in fonts


def above_imprint(xml):
    return xml.partition('<w:p><w:pPr><w:pStyle w:val="GWGap"/><w:framePr ')[0]


@pytest.mark.parametrize("make", [plan, everything, under_title])
def test_empty_paragraphs_are_single_and_break_no_page(make):
    kinds = [
        (style_of(each), "<w:t" in each or "<w:drawing" in each, "pageBreakBefore" in each)
        for each in paragraphs(
            re.sub("<w:tbl>.*?</w:tbl>", TABLE, above_imprint(render_body(make(), GB).xml))
        )
    ]
    for one, two in pairwise(kinds):
        assert one[1] or two[1]
        assert one[1] or not two[2]


def test_a_landscape_page_has_its_top_at_the_binding_edge():
    xml = render_body(everything(), GB).xml
    assert (
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"' in xml
    )
