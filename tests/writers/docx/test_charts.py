"""Charts in Word: parts that hang together, a workbook to edit, black and white, words for who cannot see."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from planforge.document import Chart, Paragraph, Series
from planforge.writers.docx import paragraph_texts, render_body, text_digest, write
from planforge.writers.docx.chart_text import chart_lines
from planforge.writers.docx.charts import description
from planforge.writers.docx.workbook import workbook
from planforge.writers.text import lines_of
from tests.gate.defects import parts_in, zipped
from tests.gate.ooxml_gate import findings
from tests.writers.docx.specimens import BARS, GB, PIE, document, sheet, word_file

LYING = Chart(
    "条形",
    ("读书", "听课"),
    (Series("次数", ("12次", "7.50次")), Series("人次", ("1,200", "80"))),
    axis="活动",
)
BARE = Chart("饼形", ("甲", "乙"), (Series("占比", ("60%", "40%")),))


@pytest.mark.parametrize("chart", [BARS, PIE, LYING, BARE], ids=lambda chart: chart.kind)
@pytest.mark.parametrize("base", [None, word_file()], ids=["own", "school"])
def test_a_chart_reads_back_as_it_was_written(chart: Chart, base: bytes | None) -> None:
    docx = write(document(Paragraph("见下图："), chart), GB, None, base)
    assert paragraph_texts(docx) == ["见下图：", *lines_of(chart)]
    assert base is not None or findings(docx) == []


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert write(document(BARS, PIE), GB) == write(document(BARS, PIE), GB)
    assert workbook(BARS) == workbook(BARS)


def test_the_workbook_has_every_number_as_a_number_with_its_format() -> None:
    with ZipFile(BytesIO(workbook(LYING))) as file:
        sheet_xml, styles = (file.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "styles"))
    assert re.findall(r"<v>([\d.]+)</v>", sheet_xml.partition('r="2"')[2]) == [
        "3",
        "12",
        "1200",
        "4",
        "7.5",
        "80",
    ]
    assert "General&quot;次&quot;" in styles
    assert "0.00&quot;次&quot;" in styles
    assert "#,##0" in styles


def test_a_changed_number_in_word_changes_the_digest() -> None:
    docx = write(document(BARS), GB)
    parts = parts_in(docx)
    chart = parts["word/charts/chart1.xml"]
    changed = zipped({**parts, "word/charts/chart1.xml": chart.replace(b"<c:v>4</c:v>", b"<c:v>5</c:v>")})
    assert text_digest(changed) != text_digest(docx)
    assert "9月\t5\t98%" in paragraph_texts(changed)


def test_a_chart_says_what_it_shows_to_those_who_cannot_see_it() -> None:
    assert description(PIE) == "饼形图“图2　教师学历”，按学历列出人数：研究生 9，本科 41，专科 1,208。"
    assert description(BARS).endswith(
        "列出活动次数、达成率：活动次数：9月 4，10月 6.50，11月 <A&B> 没有数；达成率：9月 98%，10月 85.5%，11月 <A&B> -3%。"
    )
    own = render_body(document(PIE._replace(alt="本科最多。")), GB).xml
    assert 'descr="本科最多。"' in own


def test_every_font_of_a_chart_is_the_sheets_own() -> None:
    faces = sheet(字体={"表文": "宋体", "西文": "Arial"}, 表格={"字号": "小四"})
    xml = parts_in(write(document(PIE), faces))["word/charts/chart1.xml"].decode()
    assert set(re.findall(r'typeface="([^"]+)"', xml)) == {"宋体", "Arial"}
    assert set(re.findall(r' sz="(\d+)"', xml)) == {"1200"}


def test_words_of_a_chart_are_chinese() -> None:
    xml = _xml(BARS)
    assert xml.count('<a:rPr lang="zh-CN" ') == xml.count("<a:rPr ") > 0
    assert "<a:defRPr lang" not in xml


def test_a_chart_fits_the_text_and_stands_with_its_caption() -> None:
    xml = render_body(document(BARS), sheet(页面={"左": "60", "右": "60"})).xml
    wide = re.search(r'<wp:extent cx="(\d+)"', xml)
    assert wide is not None
    assert int(wide[1]) <= 90 * 36000
    assert "<w:keepNext/>" in xml[: xml.index("<w:drawing>")]


def test_bars_begin_at_nothing_unless_they_go_below_it() -> None:
    assert '<c:min val="0"/>' in _xml(LYING)
    assert '<c:min val="0"/>' not in _xml(BARS)


def _xml(chart: Chart) -> str:
    return parts_in(write(document(chart), GB))["word/charts/chart1.xml"].decode()


@pytest.mark.parametrize(
    ("xml", "lines"),
    [
        ("", []),
        ("<a/>", []),
        ("<c:chart", []),
        ("<!DOCTYPE x><x><ser/></x>", []),
        ("<ser/>", ["\t", "\t"]),
        ("<ser><val><pt idx='x'><v>1</v></pt></val></ser>", ["\t", "\t1"]),
        (
            "<ser><val><numCache><formatCode>[h]</formatCode><pt><v>?</v></pt></numCache></val></ser>",
            ["\t", "\t?"],
        ),
    ],
)
def test_no_broken_chart_breaks_the_reading(xml: str, lines: list[str]) -> None:
    assert chart_lines(xml) == lines


NAMES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=6)
VALUES = st.from_regex(r"-?[1-9][0-9]{0,6}(\.[0-9]{1,3})?(%|次)?|", fullmatch=True)


@given(
    st.lists(st.tuples(NAMES, VALUES, VALUES), min_size=1, max_size=6),
    st.lists(NAMES, min_size=2, max_size=2),
)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_chart_reads_back_as_it_was_written(rows: list[tuple[str, str, str]], names: list[str]) -> None:
    names_of_rows, *columns = zip(*rows, strict=True)
    series = tuple(map(Series, names, columns))
    assume(all(any(each.values) for each in series))
    chart = Chart("柱形", names_of_rows, series, axis="项")
    body = render_body(document(chart), GB)
    assert paragraph_texts(body.xml, "", body.charts) == list(lines_of(chart))


def test_a_document_whose_chart_is_gone_reads_without_it() -> None:
    parts = parts_in(write(document(Paragraph("前"), BARS, Paragraph("后")), GB))
    del parts["word/charts/chart1.xml"]
    assert paragraph_texts(zipped(parts)) == ["前", "图1　各月研修活动", "后"]
