"""Rules inside one part: order and kinds of children, numbers, tables, fields, text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from tests.gate.order import CHOICES, NUMBERS, NUMERIC_VALUES, ORDERS, REPEATED, UNORDERED

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FIRST = {"p": "pPr", "r": "rPr", "tc": "tcPr", "tr": "trPr", "tbl": "tblPr"}


def name_of(element: etree._Element) -> str:
    """Local name of an element of WordprocessingML, else its full name."""
    return str(element.tag).removeprefix(W)


def val(element: etree._Element | None, attribute: str = "val") -> str | None:
    """A ``w:`` attribute."""
    return None if element is None else element.get(W + attribute)


def markup_findings(part: str, tree: etree._Element) -> list[str]:
    """Everything wrong inside the part ``part``."""
    found = []
    for element in tree.iter(etree.Element):
        found += [f"{part}: {message}" for message in (*_children(element), *_values(element))]
        match name_of(element):
            case "tbl":
                found += [f"{part}: {message}" for message in _table(element)]
            case "t":
                found += [f"{part}: {message}" for message in _text(element)]
            case "sectPr":
                found += [f"{part}: {message}" for message in _section(element)]
    return found + [f"{part}: {message}" for message in (*_fields(tree), *_body(tree))]


def _children(element: etree._Element) -> Iterator[str]:
    """Order, kinds and number of children."""
    name = name_of(element)
    children = [name_of(child) for child in element]
    if name in _FIRST and _FIRST[name] in children[1:]:
        yield f"{_FIRST[name]} is not the first in {name}"
    order = ORDERS.get(name)
    if order is None:
        if name == "trPr":
            yield from (f"{each} in trPr" for each in children if each not in UNORDERED["trPr"])
        return
    yield from (f"{child} has no place in {name}" for child in children if child not in order)
    free = UNORDERED.get(name, ())
    places = [order.index(child) if child not in free else 0 for child in children if child in order]
    if places != sorted(places):
        yield f"children of {name} in a wrong order: {' '.join(children[:12])}"
    for child, count in Counter(children).items():
        if count > 1 and child not in REPEATED:
            yield f"{child} stands {count} times in {name}"


def _values(element: etree._Element) -> Iterator[str]:
    """Words of a list, whole numbers, no theme fonts."""
    name = name_of(element)
    for key, value in element.attrib.items():
        attribute = str(key).removeprefix(W)
        choices = CHOICES.get((name, attribute))
        if choices is not None and value not in choices:
            yield f"{name} {attribute}={value!r}"
        if (attribute in NUMBERS and str(key).startswith(W)) or (
            attribute == "val" and name in NUMERIC_VALUES
        ):
            yield from _whole(name, attribute, str(value))
        if attribute.endswith(("Theme", "theme")) and name == "rFonts":
            yield f"rFonts {attribute}"
    if name in NUMERIC_VALUES and val(element) is None:
        yield f"{name} without a value"


def _whole(name: str, attribute: str, value: str) -> Iterator[str]:
    if not value.lstrip("-").isdecimal() or not -(2**31) <= int(value) < 2**31:
        yield f"{name} {attribute}={value!r} is no whole number of 32 bits"
    elif name in {"sz", "szCs"} and not 2 <= int(value) <= 3276:
        yield f"{name} of {value} half-points"


def _table(table: etree._Element) -> Iterator[str]:
    """A grid, rows that fill it, widths that agree, merges that begin somewhere."""
    grid = [int(val(column, "w") or 0) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    if not grid:
        yield "table without a grid"
        return
    width = table.find(f"{W}tblPr/{W}tblW")
    if val(width, "w") != str(sum(grid)):
        yield f"table of {val(width, 'w')} over columns of {sum(grid)}"
    rows = table.findall(f"{W}tr")
    if not rows:
        yield "table without rows"
    above: dict[int, int] = {}
    for row in rows:
        cells = row.findall(f"{W}tc")
        if not cells:
            yield "row without cells"
        at, begun = 0, {}
        for cell in cells:
            span = int(val(cell.find(f"{W}tcPr/{W}gridSpan")) or 1)
            yield from _cell(cell, sum(grid[at : at + span]))
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None:
                if val(merge) != "restart" and above.get(at) != span:
                    yield "merged cell that goes on from nothing"
                begun[at] = span
            at += span
        above = begun
        if at != len(grid):
            yield f"row over {at} of {len(grid)} columns"


def _cell(cell: etree._Element, width: int) -> Iterator[str]:
    said = val(cell.find(f"{W}tcPr/{W}tcW"), "w")
    if said != str(width):
        yield f"cell of {said} over columns of {width}"
    if not len(cell) or name_of(cell[-1]) != "p":
        yield "cell that does not end in a paragraph"


def _text(text: etree._Element) -> Iterator[str]:
    content = text.text or ""
    if content != content.strip(" \t\n") and text.get(XML_SPACE) != "preserve":
        yield "blank at the edge of a text that is not preserved"
    if len(text):
        yield "element inside a text"
    parent = text.getparent()
    if parent is None or name_of(parent) != "r":
        yield "text outside a run"


def _section(section: etree._Element) -> Iterator[str]:
    size, margin = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None or margin is None:
        yield "section without paper or margins"
        return
    wide, high = int(val(size, "w") or 0), int(val(size, "h") or 0)
    sides = {side: int(val(margin, side) or 0) for side in ("left", "right", "top", "bottom")}
    if wide - sides["left"] - sides["right"] < 1440 or high - sides["top"] - sides["bottom"] < 1440:
        yield "section without room for text"
    if (val(size, "orient") == "landscape") != (wide > high):
        yield "paper that does not lie as it says"


def _fields(tree: etree._Element) -> Iterator[str]:
    """Every field has a beginning, an instruction, a separator, an end."""
    stack: list[str] = []
    for element in tree.iter(f"{W}fldChar", f"{W}instrText", f"{W}delInstrText"):
        kind = val(element, "fldCharType") or "instruction"
        if kind == "begin":
            stack.append("begin")
        elif not stack:
            yield f"field {kind} outside a field"
        elif kind == "instruction":
            stack[-1] = "instructed"
        elif kind == "separate":
            if stack[-1] != "instructed":
                yield "field without an instruction"
            stack[-1] = "separated"
        elif stack.pop() != "separated":
            yield "field without a result"
    if stack:
        yield "field that does not end"


def _body(tree: etree._Element) -> Iterator[str]:
    body = tree.find(f"{W}body")
    if body is None:
        return
    kinds = [name_of(child) for child in body]
    if kinds[-1:] != ["sectPr"] or kinds.count("sectPr") != 1:
        yield "body that does not end in its one section"
    if kinds[-2:-1] == ["tbl"]:
        yield "body whose last block is a table"
    yield from ("tables that touch" for one, two in pairwise(kinds) if one == two == "tbl")
