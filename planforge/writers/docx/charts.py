"""Charts in a document: the drawing that shows one, the two parts it is made of, its words for who cannot see it."""

from __future__ import annotations

from dataclasses import dataclass

from planforge.document import Chart
from planforge.template.style import StyleSheet
from planforge.writers.docx.chart_xml import NS_C, Faces, chart_xml
from planforge.writers.docx.metrics import Metrics
from planforge.writers.docx.parts import relations_xml
from planforge.writers.docx.pictures import EMU_PER_MM, NS_A, NS_WP
from planforge.writers.docx.runs import escape
from planforge.writers.docx.workbook import workbook
from planforge.zipped.packing import Member, member

_EMU_PER_TWIP = 635
_FIRST_ID = 10_000  # above the numbers of pictures
_TYPE_SIZE = 10.5  # points: 五号, as in tables


@dataclass(frozen=True, slots=True)
class ChartPart:
    """A chart as parts of the package: its relationship and number, its XML, its workbook."""

    relationship: str
    number: int
    xml: str
    workbook: bytes


def chart_part(chart: Chart, number: int, style: StyleSheet) -> ChartPart:
    """The parts of the document's chart ``number``, counted from 1."""
    size = style.tables.size or _TYPE_SIZE
    faces = Faces(style.face("table_text"), style.faces.latin, round(size * 100))
    return ChartPart(f"rIdG{number}", number, chart_xml(chart, faces), workbook(chart))


def chart_run(chart: Chart, part: ChartPart, measures: Metrics) -> str:
    """The run that shows the chart."""
    wide, high = _extent(chart, measures)
    described = escape(chart.alt or description(chart))
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{NS_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="{_FIRST_ID + part.number}" name="图表 {part.number}" descr="{described}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{NS_A}"><a:graphicData uri="{NS_C}">'
        f'<c:chart xmlns:c="{NS_C}" r:id="{part.relationship}"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def _extent(chart: Chart, measures: Metrics) -> tuple[int, int]:
    """Size on paper in EMU: the width of the text, as high as the data asks for."""
    room_wide = measures.text_width * _EMU_PER_TWIP
    room_high = (measures.text_height - 3 * measures.pitch) * _EMU_PER_TWIP
    bars = len(chart.categories) * len(chart.series)
    wide, high = min(150.0, 50 + 10.0 * (len(chart.categories) + bars)), 70.0
    if chart.kind == "条形":
        wide, high = 150.0, 22 + len(chart.categories) * (4 + 4.5 * len(chart.series))
    elif chart.kind == "饼形":
        wide, high = 120.0, max(60.0, 15 + 7.0 * len(chart.categories))
    return min(room_wide, round(wide * EMU_PER_MM)), min(room_high, round(high * EMU_PER_MM))


def description(chart: Chart) -> str:
    """What the chart shows in one or more plain sentences."""
    named = f"“{chart.caption}”" if chart.caption else ""
    by = f"按{chart.axis}列出" if chart.axis else "列出"
    names = "、".join(series.name for series in chart.series)
    said = []
    for series in chart.series:
        pairs = zip(chart.categories, series.values, strict=True)
        values = "，".join(f"{category} {value or '没有数'}" for category, value in pairs)
        said.append(f"{series.name}：{values}" if len(chart.series) > 1 else values)
    return f"{chart.kind}图{named}，{by}{names}：{'；'.join(said)}。"


def chart_members(charts: tuple[ChartPart, ...]) -> list[Member]:
    """Every part of the charts, packed."""
    members = []
    for chart in charts:
        name = f"chart{chart.number}.xml"
        members += [
            member(f"word/charts/{name}", chart.xml.encode()),
            member(
                f"word/charts/_rels/{name}.rels",
                relations_xml([("rId1", "package", target_of(chart))]).encode(),
            ),
            member(f"word/embeddings/data{chart.number}.xlsx", chart.workbook),
        ]
    return members


def target_of(chart: ChartPart) -> str:
    """Where the chart finds its workbook, seen from its own folder."""
    return f"../embeddings/data{chart.number}.xlsx"
