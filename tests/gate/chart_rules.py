"""Rules of charts: order of parts, axes, what is kept against what the workbook says, black and white.

Order of children: ISO 29500-1, 21.2 (DrawingML charts).
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LABEL = "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator"
_AXIS = "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses"
_ORDERS = {
    "chartSpace": "date1904 lang roundedCorners chart spPr txPr externalData",
    "chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "plotArea": "layout barChart pieChart catAx valAx spPr",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap axId",
    "pieChart": "varyColors ser dLbls firstSliceAng",
    "ser": "idx order tx spPr invertIfNegative dPt dLbls cat val",
    "dPt": "idx invertIfNegative bubble3D spPr",
    "dLbls": f"dLbl {_LABEL} showLeaderLines leaderLines",
    "dLbl": f"idx {_LABEL}",
    "catAx": f"{_AXIS} auto lblAlgn lblOffset noMultiLvlLbl",
    "valAx": f"{_AXIS} crossBetween",
    "scaling": "orientation max min",
    "legend": "legendPos layout overlay spPr txPr",
    "title": "tx layout overlay spPr txPr",
    "strCache": "ptCount pt",
    "numCache": "formatCode ptCount pt",
}
_CELL = re.compile(r"(\w+)!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?")


def chart_findings(parts: dict[str, bytes], trees: dict[str, etree._Element]) -> list[str]:
    """Everything wrong with the charts of a package."""
    found = []
    for name, tree in trees.items():
        if tree.tag == f"{C}chartSpace":
            messages = [
                *_order(tree),
                *_points(tree),
                *_axes(tree),
                *_looks(tree),
                *_data(name, tree, parts, trees),
            ]
            found += [f"{name}: {message}" for message in messages]
    return found


def _order(tree: etree._Element) -> Iterator[str]:
    for element in tree.iter(etree.Element):
        name = str(element.tag).removeprefix(C)
        if name not in _ORDERS or not str(element.tag).startswith(C):
            continue
        order = _ORDERS[name].split()
        children = [str(child.tag).removeprefix(C) for child in element]
        yield from (f"{child} has no place in {name}" for child in children if child not in order)
        places = [order.index(child) for child in children if child in order]
        if places != sorted(places):
            yield f"children of {name} in a wrong order: {' '.join(children)}"


def _points(tree: etree._Element) -> Iterator[str]:
    for cache in tree.iter(f"{C}strCache", f"{C}numCache"):
        count = int(cache.find(f"{C}ptCount").get("val"))
        places = [int(point.get("idx")) for point in cache.iter(f"{C}pt")]
        if len(set(places)) != len(places) or any(place >= count for place in places):
            yield f"points {places} of {count}"
    for series in tree.iter(f"{C}ser"):
        shown = [each.get("val") for each in series.iter(f"{C}showVal")]
        if not shown or set(shown) != {"1"}:
            yield "series whose numbers stand nowhere"


def _axes(tree: etree._Element) -> Iterator[str]:
    axes = {axis.find(f"{C}axId").get("val"): axis for axis in tree.iter(f"{C}catAx", f"{C}valAx")}
    used = [each.get("val") for bars in tree.iter(f"{C}barChart") for each in bars.findall(f"{C}axId")]
    if sorted(axes) != sorted(used):
        yield f"axes {sorted(axes)} for {sorted(used)}"
    for ident, axis in axes.items():
        if axis.find(f"{C}crossAx").get("val") not in set(axes) - {ident}:
            yield "axis that crosses nothing"


def _looks(tree: etree._Element) -> Iterator[str]:
    """Fonts by name, greys only, nothing that looks deep."""
    for element in tree.iter(etree.Element):
        if (element.get("typeface") or "").startswith("+"):
            yield "theme font"
        if element.tag == f"{A}schemeClr":
            yield "theme colour"
        grey = element.get("val", "") if element.tag == f"{A}srgbClr" else ""
        if len({grey[at : at + 2] for at in (0, 2, 4)}) > 1:
            yield f"colour {grey}"
        if element.tag in (f"{C}view3D", f"{C}bar3DChart", f"{C}pie3DChart"):
            yield "chart in three dimensions"


def _data(
    name: str, tree: etree._Element, parts: dict[str, bytes], trees: dict[str, etree._Element]
) -> Iterator[str]:
    """The workbook is there, and says what the chart has kept of it."""
    folder, own = posixpath.split(name)
    relations = trees.get(f"{folder}/_rels/{own}.rels")
    targets = {each.get("Id"): each.get("Target") for each in ([] if relations is None else relations)}
    data = tree.find(f"{C}externalData")
    target = targets.get("" if data is None else data.get(f"{R}id"))
    if target is None:
        yield "chart without its data"
        return
    cells, message = _cells(parts.get(posixpath.normpath(posixpath.join(folder, target)), b""))
    if message:
        yield message
        return
    for reference in tree.iter(f"{C}strRef", f"{C}numRef"):
        sheet, column, first, last = _CELL.fullmatch(reference.find(f"{C}f").text).groups()
        said = {int(each.get("idx")): each.find(f"{C}v").text for each in reference.iter(f"{C}pt")}
        for place in range(int(last or first) - int(first) + 1):
            if said.get(place, "") != cells.get((sheet, f"{column}{int(first) + place}"), ""):
                yield f"{column}{int(first) + place} of the workbook is not {said.get(place)!r}"


def _cells(workbook: bytes) -> tuple[dict[tuple[str, str], str], str]:
    """The texts and numbers of the first sheet by place; what is wrong with the workbook."""
    try:
        with ZipFile(BytesIO(workbook)) as file:
            trees = {each: etree.fromstring(file.read(each)) for each in file.namelist()}
        sheet = next(trees["xl/workbook.xml"].iter(f"{S}sheet")).get("name") or ""
        strings = ["".join(each.itertext()) for each in trees["xl/sharedStrings.xml"].iter(f"{S}si")]
        looks = len(trees["xl/styles.xml"].find(f"{S}cellXfs"))
        found = {}
        for cell in trees["xl/worksheets/sheet1.xml"].iter(f"{S}c"):
            if int(cell.get("s", "0")) >= looks:
                return {}, f"cell {cell.get('r')} has a style that is not there"
            value = cell.findtext(f"{S}v") or ""
            found[sheet, cell.get("r") or ""] = strings[int(value)] if cell.get("t") == "s" else value
    except (BadZipFile, KeyError, IndexError, etree.XMLSyntaxError) as error:
        return {}, f"workbook: {error!r}"
    twice = [name for name, count in Counter(strings).items() if count > 1]
    return found, f"shared text {twice[0]!r} stands twice" if twice else ""
