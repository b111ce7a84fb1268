"""Wide tables: which of them lie across, and what lies across with them."""

from __future__ import annotations

import re

import pytest

from planforge.document import (
    Annex,
    Contents,
    Heading,
    Image,
    Imprint,
    Item,
    LabelLine,
    PageBreak,
    Paragraph,
    Postscript,
    Reference,
    Signature,
    Title,
)
from planforge.writers.docx import paragraph_texts
from planforge.writers.docx.across import is_wide
from planforge.writers.docx.columns import needs
from tests.writers.docx.specimens import (
    GB,
    LONG,
    SENTENCE,
    SIGN_OFF,
    WEEKS,
    WIDE,
    body,
    grid,
    mark,
    png,
    sheet,
)

TITLE = Title(("教学常规检查安排",))
SECTION = re.compile("<w:sectPr>.*?</w:sectPr>")
RECORDS = grid(
    "时间 | 活动 | 参加人数 | 学时 | 主讲人 | 成果 | 佐证",
    "9月8日 | 新课标研读 | 58 | 4 | 林静 | 读书笔记58篇 | 签到表、照片",
    "10月13日 | 大单元设计研讨 | 57 | 6 | 赵一帆 | 设计12份 | 设计稿",
)
BUDGET = grid(
    "项目 | 2026—2027 | 2027—2028 | 2028—2029 | 2029—2030 | 2030—2031 | 合计（万元）",
    "条件改善 | 150 | 110 | 60 | 50 | 20 | 390",
)


def sections(xml):
    """Of every section whether it lies across, and its texts."""
    found, at = [], 0
    for end in SECTION.finditer(xml):
        stop = xml.find("</w:p>", end.end()) + 6 if "</w:p>" in xml[end.end() :] else len(xml)
        found.append(("landscape" in end[0], paragraph_texts(xml[at:stop])))
        at = stop
    return found


@pytest.mark.parametrize("table", [RECORDS, BUDGET, WEEKS])
def test_a_table_whose_cells_are_short_stands_upright(table):
    assert not is_wide(table, needs(table), GB)


def test_a_crowded_table_of_many_columns_lies_across():
    assert is_wide(WIDE, needs(WIDE), GB)


def test_from_how_many_columns_on_is_said_by_the_sheet():
    assert not is_wide(WIDE, needs(WIDE), sheet(表格={"横页栏数": "9"}))
    assert not is_wide(WIDE, needs(WIDE), sheet(表格={"横页栏数": "0"}))
    assert not is_wide(WIDE, needs(WIDE), sheet(表格={"横页": "否"}))


def test_a_document_that_is_a_wide_table_lies_across_with_its_title_and_sign_off():
    found = sections(body(Reference("文号", "滨实小发〔2026〕3号"), TITLE, WIDE, SIGN_OFF))
    assert [across for across, _ in found] == [True]


@pytest.mark.parametrize(
    "little",
    [
        (Paragraph(SENTENCE),),
        (Heading(1, "安排", mark("一、", 1)), LabelLine("对象：", "全体教师")),
        (Item(2, mark("1.", 3), "要求。", SENTENCE),),
    ],
)
def test_a_few_lines_lie_across_with_their_table(little):
    assert [across for across, _ in sections(body(TITLE, *little, WIDE, *little))] == [True]


@pytest.mark.parametrize(
    "more", [LONG, Image("图.png", png(40, 20)), PageBreak(), Contents(), Signature(SIGN_OFF.lines, "封面")]
)
def test_more_than_that_stands_on_upright_pages(more):
    assert not sections(body(TITLE, more, LONG, WIDE))[0][0]


def test_the_title_goes_over_with_a_table_that_begins_the_text():
    found = sections(body(TITLE, Heading(1, "安排", mark("一、", 1)), WIDE, LONG))
    assert [across for across, _ in found] == [True, False]
    assert found[0][1][:2] == ["教学常规检查安排", "一、安排"]


def test_a_lead_in_goes_over_with_its_table():
    found = sections(body(LONG, LabelLine("具体安排：", ""), Paragraph("检查分四次，安排如下。"), WIDE, LONG))
    assert found[1][1][:2] == ["具体安排：", "检查分四次，安排如下。"]


def test_版记_takes_its_room_below_a_wide_table():
    found = sections(
        body(TITLE, LONG, WIDE, SIGN_OFF, Imprint("抄送：教育局。", "办公室", "2026年9月2日印发"))
    )
    assert [across for across, _ in found] == [False, True]
    assert found[1][1][-2:] == ["抄送：教育局。", "办公室\t2026年9月2日印发"]


def test_附注_stays_below_a_wide_table_with_the_date_above_it():
    found = sections(body(TITLE, LONG, WIDE, SIGN_OFF, Postscript("（此件公开）"), Postscript("（不上网）")))
    assert [across for across, _ in found] == [False, True]
    assert found[1][1][-3:] == ["2026年9月1日", "（此件公开）", "（不上网）"]


def test_a_cover_stays_where_it_is():
    found = sections(body(TITLE, Signature(SIGN_OFF.lines, "封面"), WIDE, LONG))
    assert [across for across, _ in found] == [False, True, False]
    assert found[0][1][0] == "教学常规检查安排"


def test_the_end_of_a_text_stays_below_its_wide_table():
    found = sections(body(TITLE, LONG, WIDE, Paragraph(SENTENCE), SIGN_OFF, Annex("附件", "名单", (LONG,))))
    assert [across for across, _ in found] == [False, True, False]
    assert found[1][1][-1] == "2026年9月1日"


def test_what_does_not_fit_below_the_table_stands_upright():
    head, *rows = WIDE.rows
    full = WIDE._replace(rows=(head, *rows, *rows[:2]))
    rest = (Paragraph(SENTENCE), Paragraph(SENTENCE), SIGN_OFF)
    assert [across for across, _ in sections(body(TITLE, LONG, full, *rest))] == [False, True, False]
    assert [across for across, _ in sections(body(TITLE, LONG, full, SIGN_OFF))] == [False, True]


def test_a_sign_off_on_a_landscape_page_stands_at_its_right():
    upright = int(re.search(r'GWDate"/>.*?w:left="(\d+)"', body(TITLE, SIGN_OFF))[1])
    across = int(re.search(r'GWDate"/>.*?w:left="(\d+)"', body(TITLE, WIDE, SIGN_OFF))[1])
    assert across - upright == 12 * 315


def test_text_after_a_wide_table_goes_on_upright():
    found = sections(body(TITLE, LONG, WIDE, SIGN_OFF, LONG))
    assert [across for across, _ in found] == [False, True, False]
    assert found[2][1][0] == "滨河市实验小学"


def test_an_annex_with_a_line_above_its_wide_table_lies_across_whole():
    found = sections(body(LONG, Annex("附件1", "检查安排", (Paragraph(SENTENCE), WIDE))))
    assert [across for across, _ in found] == [False, True]
    assert found[1][1][:3] == ["附件1", "检查安排", SENTENCE]


def test_an_annex_that_begins_with_a_wide_table_takes_its_title_to_it():
    found = sections(body(LONG, Annex("附件1", "检查安排", (WIDE, LONG))))
    assert [across for across, _ in found] == [False, True, False]
    assert found[1][1][:2] == ["附件1", "检查安排"]


def test_an_annex_takes_nothing_of_the_text_before_it():
    found = sections(body(TITLE, Annex("附件", "检查安排", (WIDE,))))
    assert [across for across, _ in found] == [False, True]
    assert found[0][1] == ["教学常规检查安排"]


def test_two_wide_tables_share_a_section():
    found = sections(body(LONG, WIDE, WIDE, LONG))
    assert [across for across, _ in found] == [False, True, False]
