"""Tables: widths that agree, heads that repeat, cells that are not broken."""

from __future__ import annotations

import re

from planforge.document import Cell, Heading, Table
from planforge.writers.docx import render_body, write
from planforge.writers.docx.columns import column_twips, needs
from tests.writers.docx.specimens import GB, LONG, MERGED, SENTENCE, WEEKS, WIDE, document, grid, mark, sheet


def table(node, style=GB):
    xml = render_body(document(node), style).xml
    return xml[xml.index("<w:tbl>") : xml.index("</w:tbl>")]


def columns(xml):
    return [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', xml)]


def test_columns_cells_and_table_agree_on_their_widths():
    xml = table(WEEKS)
    assert sum(columns(xml)) == 8844
    assert '<w:tblW w:w="8844" w:type="dxa"/>' in xml
    assert '<w:tblLayout w:type="fixed"/>' in xml
    first = xml.split("<w:tr>")[1]
    assert [int(width) for width in re.findall(r'<w:tcW w:w="(\d+)"', first)] == columns(xml)


def test_the_head_repeats_and_no_row_splits():
    rows = table(WEEKS).split("<w:tr>")[1:]
    assert ["<w:tblHeader/>" in row for row in rows] == [True] + [False] * 20
    assert all("<w:cantSplit/>" in row for row in rows)


def test_short_cells_have_room_on_one_line():
    node = grid("周次 | 工作", f"第十一周 | {'开展课堂教学研讨活动并做好总结' * 12}")
    narrow, wide = column_twips(node, needs(node), 21, 8844)
    assert narrow >= 4 * 210 + 230
    assert wide > narrow * 4


def test_typed_widths_are_shares():
    node = grid("甲 | 乙", "一 | 二", widths=(1.0, 3.0))
    assert columns(table(node)) == [2211, 6633]


def test_a_wide_column_leaves_room_for_several_narrow_ones():
    node = grid("项目 | 说明 | 金额（元）", f"专家讲座 | {'说明' * 60} | 12000.00")
    widths = column_twips(node, needs(node), 24, 8844)
    assert sum(widths) == 8844
    assert widths[0] >= 4 * 240 + 230
    assert widths[2] >= 5 * 240 + 230


def test_any_number_of_columns_fills_the_width():
    for count in (1, 7, 30, 63, 200):
        node = grid(" | ".join(["栏"] * count))
        widths = column_twips(node, needs(node), 21, 12756)
        assert sum(widths) == 12756
        assert min(widths) > 0
    node = grid("甲 | 乙 | 丙", widths=(1.0, 1.0, 500.0))
    assert column_twips(node, needs(node), 21, 8844)[0] >= 200


def test_four_columns_are_larger_than_five():
    assert 'w:val="GWThL"' in table(grid("一 | 二 | 三 | 四"))
    assert 'w:val="GWTh"' in table(grid("一 | 二 | 三 | 四 | 五"))
    assert 'w:val="GWTh"' in table(grid("一 | 二"), sheet(表格={"字号": "五号"}))


def test_a_fixed_size_needs_one_set_of_styles():
    from tests.writers.docx.specimens import part

    styles = part(write(document(WEEKS), sheet(表格={"字号": "小四"})), "word/styles.xml")
    assert "GWThL" not in styles
    assert re.search(r'styleId="GWTd".*?w:line="360".*?<w:sz w:val="24"/>', styles)


def test_merged_cells_span_columns_and_rows():
    rows = table(MERGED).split("<w:tr>")[1:]
    assert '<w:gridSpan w:val="2"/>' in rows[0]
    assert '<w:vMerge w:val="restart"/>' in rows[1]
    assert "<w:vMerge/>" in rows[2]
    assert '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>' in rows[3]
    assert '<w:gridSpan w:val="2"/><w:vMerge/>' in rows[4]


def test_lines_of_a_cell_are_paragraphs():
    node = Table(((Cell(("工作",)),), (Cell(("制定计划", "召开会议")),)))
    assert table(node).split("<w:tr>")[2].count("<w:p>") == 2


def test_the_caption_stands_above_and_stays_with_the_table():
    xml = render_body(document(WEEKS), GB).xml
    assert xml.index('w:val="GWCap"') < xml.index("<w:tbl>")


def test_tables_never_touch():
    xml = render_body(document(grid("甲", "一"), grid("乙", "二")), GB).xml
    assert "</w:tbl><w:tbl>" not in xml


def test_a_table_without_rows_prints_nothing():
    assert "<w:tbl>" not in render_body(document(Table(())), GB).xml


def test_a_wide_table_takes_its_heading_to_a_landscape_page():
    xml = render_body(document(LONG, Heading(1, "安排", mark("一、", 1)), WIDE, LONG), GB).xml
    sections = re.split("<w:sectPr>", xml)
    assert len(sections) == 4
    assert SENTENCE in xml[: xml.index("<w:sectPr>") + 2000]
    assert xml.index("<w:sectPr>") < xml.index("安排")
    assert 'orient="landscape"' in sections[2]
    assert 'orient="landscape"' not in sections[1] + sections[3]
    assert sum(columns(xml)) == 12756


def test_a_wide_table_stays_upright_where_the_sheet_says_so():
    assert "landscape" not in render_body(document(WIDE), sheet(表格={"横页": "否"})).xml


def test_too_many_words_that_must_not_break_ask_for_a_landscape_page():
    node = grid(
        *["全体任课教师 | 研修活动小组 | 多媒体教室甲 | 教导处办公室 | 少先队大队部 | 学校图书馆一"] * 2
    )
    assert "landscape" in render_body(document(node), sheet(表格={"字号": "三号"})).xml


def test_many_columns_without_a_word_share_the_width():
    node = Table((tuple(Cell(("",)) for _ in range(60)),))
    assert sum(column_twips(node, needs(node), 21, 8844)) == 8844
