"""A chart as DrawingML (ISO 29500-1, 21.2): flat, in greys and hatchings that survive a copier, every font named.

Every value stands at its bar or slice, so there is no scale and no grid; the legend names the series.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planforge.amounts import GENERAL, Amount, read_amount
from planforge.document import Chart, Series
from planforge.writers.docx.parts import DECLARATION, XMLNS_R
from planforge.writers.docx.pictures import NS_A
from planforge.writers.docx.runs import escape
from planforge.writers.docx.workbook import SHEET, column_name

NS_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_LINE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_FILLS = ("7F7F7F", "FFFFFF", "wdUpDiag", "262626", "dkDnDiag", "dkHorz", "D9D9D9", "dkVert")
"""Greys and hatchings in an order in which neighbours differ on a black-and-white copy."""
_UPRIGHT = ' rot="0" vert="horz"'
_GAPS = {"柱形": 80, "条形": 60}


class Faces(NamedTuple):
    """Typefaces of a chart's texts, and their size in hundredths of a point."""

    east: str
    latin: str
    size: int


def chart_xml(chart: Chart, faces: Faces) -> str:
    """The chart part; its first relationship is the workbook with the data."""
    pie = chart.kind == "饼形"
    title = _title(_pie_title(chart), faces) if pie else ""
    plot = _pie(chart, faces) if pie else _bars(chart, faces)
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{NS_C}" xmlns:a="{NS_A}" xmlns:r="{XMLNS_R}">'
        '<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>'
        f'<c:chart>{title}<c:autoTitleDeleted val="{0 if pie else 1}"/>'
        f"<c:plotArea><c:layout/>{plot}<c:spPr><a:noFill/>{_NO_LINE}</c:spPr></c:plotArea>"
        f'<c:legend><c:legendPos val="{"r" if pie else "b"}"/><c:overlay val="0"/></c:legend>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/>{_NO_LINE}</c:spPr>{_text_look(faces)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _text_look(faces: Faces) -> str:
    return (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{_letters('defRPr', faces)}</a:pPr>"
        '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
    )


def _letters(element: str, faces: Faces) -> str:
    language = ' lang="zh-CN"' if element == "rPr" else ""
    return (
        f'<a:{element}{language} sz="{faces.size}" b="0"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
        f'<a:latin typeface="{escape(faces.latin)}"/><a:ea typeface="{escape(faces.east)}"/></a:{element}>'
    )


def _title(texts: Iterable[str], faces: Faces, turned: str = "") -> str:
    """A title of one line made of runs; none where there is no text. ``turned`` says how it lies."""
    runs = "".join(f"<a:r>{_letters('rPr', faces)}<a:t>{escape(text)}</a:t></a:r>" for text in texts if text)
    if not runs:
        return ""
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr{turned}/><a:lstStyle/><a:p><a:pPr>{_letters('defRPr', faces)}</a:pPr>{runs}</a:p>"
        '</c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def _pie_title(chart: Chart) -> tuple[str, ...]:
    """A pie has neither axis nor a legend of series: 学历（人数） stands above it."""
    name = chart.series[0].name
    return (chart.axis, f"（{name}）") if chart.axis else (name,)


def _bars(chart: Chart, faces: Faces) -> str:
    upright = chart.kind == "柱形"
    series = "".join(_series(chart, number, _look(number)) for number in range(len(chart.series)))
    # Lying bars are read from the top down; the first category of an axis stands at its beginning.
    order, place, crossing = ("minMax", "b", "l") if upright else ("maxMin", "l", "t")
    negative = any(value.startswith("-") for each in chart.series for value in each.values)
    least = "" if negative else '<c:min val="0"/>'
    return (
        f'<c:barChart><c:barDir val="{"col" if upright else "bar"}"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="{_GAPS[chart.kind]}"/><c:axId val="1001"/>'
        '<c:axId val="1002"/></c:barChart>'
        f'<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{place}"/>{_title((chart.axis,), faces, _UPRIGHT)}<c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{"low" if negative else "nextTo"}"/>'
        f'<c:spPr>{_LINE}</c:spPr><c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/>{least}</c:scaling>'
        f'<c:delete val="1"/><c:axPos val="{crossing}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        '<c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )


def _pie(chart: Chart, _: Faces) -> str:
    slices = "".join(
        f'<c:dPt><c:idx val="{at}"/><c:bubble3D val="0"/>{_look(at)}</c:dPt>'
        for at in range(len(chart.categories))
    )
    return f'<c:pieChart><c:varyColors val="1"/>{_series(chart, 0, slices)}<c:firstSliceAng val="0"/></c:pieChart>'


def _look(number: int) -> str:
    """The filling and outline of a series or slice."""
    fill = _FILLS[number % len(_FILLS)]
    if fill.isupper() or fill.isdecimal():
        filled = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>'
    else:
        filled = (
            f'<a:pattFill prst="{fill}"><a:fgClr><a:srgbClr val="000000"/></a:fgClr>'
            '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
        )
    return f"<c:spPr>{filled}{_LINE}</c:spPr>"


def _series(chart: Chart, number: int, look: str) -> str:
    """One series with its name, look, labels, and what the workbook says, kept for showing."""
    series, count = chart.series[number], len(chart.categories)
    column = column_name(number + 1)
    amounts = list(_amounts(series))
    form = Counter(amount.form for _, amount in amounts).most_common(1)[0][0]
    categories = "".join(_point(at, name) for at, name in enumerate(chart.categories))
    values = "".join(
        _point(at, amount.value, amount.form if amount.form != form else "") for at, amount in amounts
    )
    invert = "" if chart.kind == "饼形" else '<c:invertIfNegative val="0"/>'
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>{SHEET}!${column}$1</c:f>'
        f'<c:strCache><c:ptCount val="1"/>{_point(0, series.name)}</c:strCache></c:strRef></c:tx>'
        f"{look}{invert}{_labels(chart, amounts, form)}"
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${count + 1}</c:f><c:strCache>"
        f'<c:ptCount val="{count}"/>{categories}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${count + 1}</c:f><c:numCache>"
        f'<c:formatCode>{escape(form)}</c:formatCode><c:ptCount val="{count}"/>{values}</c:numCache></c:numRef>'
        "</c:val></c:ser>"
    )


def _amounts(series: Series) -> Iterator[tuple[int, Amount]]:
    for at, text in enumerate(series.values):
        amount = read_amount(text)
        if amount is not None:
            yield at, amount


def _point(at: int, text: str, form: str = "") -> str:
    written = f' formatCode="{escape(form)}"' if form else ""
    return f'<c:pt idx="{at}"{written}><c:v>{escape(text)}</c:v></c:pt>'


def _labels(chart: Chart, amounts: list[tuple[int, Amount]], form: str) -> str:
    """The value at every bar; at a slice its share as well, where the values are bare numbers."""
    shares = chart.kind == "饼形" and form == GENERAL
    other = "".join(
        f'<c:dLbl><c:idx val="{at}"/>{_label(amount.form, shares)}</c:dLbl>'
        for at, amount in amounts
        if amount.form != form
    )
    lines = '<c:showLeaderLines val="1"/>' if chart.kind == "饼形" else ""
    return f"<c:dLbls>{other}{_label(form, shares)}{lines}</c:dLbls>"


def _label(form: str, shares: bool) -> str:
    return (
        f'<c:numFmt formatCode="{escape(form)}" sourceLinked="0"/><c:spPr><a:noFill/>{_NO_LINE}</c:spPr>'
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        f'<c:showSerName val="0"/><c:showPercent val="{int(shares)}"/><c:showBubbleSize val="0"/>'
        + ("<c:separator>\n</c:separator>" if shares else "")
    )
