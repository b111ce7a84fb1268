"""The text of charts in a document, read back from what they keep of their data.

A chart gives a line for its names and one for each category, cells joined by a tab, as the text writer
does; a number as its label prints it. A chart of another kind, or one that cannot be read, gives no line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from planforge.amounts import GENERAL, shown
from planforge.writers.docx.parts import relations_in
from planforge.writers.docx.runs import escape
from planforge.zipped.unpacking import LONGEST_PART, parts_of

_DRAWING = re.compile(
    r'<w:drawing>(?:(?!</w:drawing>).)*?<c:chart [^>]*?r:id="([^"]+)"(?:(?!</w:drawing>).)*</w:drawing>',
    re.DOTALL,
)
_RELATIONS = "word/_rels/document.xml.rels"
_MOST_CHARTS = 200
_MOST_POINTS = 10_000


def with_chart_texts(document: str, charts: Mapping[str, str]) -> str:
    """The body XML with each chart's lines in place of its drawing; ``charts`` by relationship."""

    def text(drawing: re.Match[str]) -> str:
        lines = chart_lines(charts.get(drawing[1], ""))
        return f"<w:t>{escape(chr(10).join(lines))}</w:t>" if lines else ""

    return _DRAWING.sub(text, document)


def charts_in(docx: bytes) -> dict[str, str]:
    """The chart parts of a Word file, by the relationship that the document has to them."""
    names: dict[str, str] = {}
    for said in relations_in(parts_of(docx, _RELATIONS.__eq__, LONGEST_PART).get(_RELATIONS, b"")):
        if said.get("Type", "").endswith("/relationships/chart") and len(names) < _MOST_CHARTS:
            target = said.get("Target", "")
            names[said.get("Id", "")] = target[1:] if target.startswith("/") else f"word/{target}"
    parts = parts_of(docx, set(names.values()).__contains__, LONGEST_PART)
    return {ident: parts.get(name, b"").decode("utf-8", "replace") for ident, name in names.items()}


def chart_lines(xml: str) -> list[str]:
    """The lines of one chart: names, then a category each with its values as they are printed."""
    if not xml or "<!DOCTYPE" in xml:
        return []
    reader = _ChartReader()
    if not reader.read(xml) or not reader.series:
        return []
    names = [each.get(("tx", 0), "") for each in reader.series]
    rows = [[_axis(reader, names), *names]]
    first = reader.series[0]
    last = max((at for each in reader.series for _, at in each), default=0)
    rows.extend(
        [first.get(("cat", at), ""), *(each.get(("val", at), "") for each in reader.series)]
        for at in range(last + 1)
    )
    return ["\t".join(row) for row in rows]


def _axis(reader: _ChartReader, names: list[str]) -> str:
    """What the categories are: the title of their axis, or what stands in a pie's title before the name."""
    if not reader.is_pie:
        return reader.axis
    return reader.title.removesuffix(f"（{names[0]}）") if reader.title != names[0] else ""


class _ChartReader:
    """Collects what a chart says: per series its name, categories and values by their place."""

    def __init__(self) -> None:
        self.series: list[dict[tuple[str, int], str]] = []
        self.title = self.axis = ""
        self.is_pie = False
        self._path: list[str] = []
        self._text: list[str] = []
        self._at = 0
        self._form = self._own = GENERAL
        self._labels: dict[int, str] = {}  # the format of a label, by place; that of all others at -1

    def read(self, xml: str) -> bool:
        """Read the part; False where it is broken."""
        from xml.parsers.expat import ExpatError, ParserCreate  # noqa: PLC0415 - only for a chart

        parser = ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        try:
            parser.Parse(xml.encode("utf-8", "replace"), True)
        except ExpatError:
            return False
        return True

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(" ")[2]
        self._path.append(name)
        self._text.clear()
        if name == "ser":
            self.series.append({})
            self._labels = {}
        elif name == "pt":
            self._at = _place(attributes.get("idx", ""))
            self._own = attributes.get("formatCode", self._form)
        elif name in ("strCache", "numCache"):
            self._form = GENERAL
        elif name == "dLbl":
            self._at = -1
        elif name == "idx" and self._path[-2:-1] == ["dLbl"]:
            self._at = _place(attributes.get("val", ""))
        elif name == "numFmt" and "ser" in self._path and attributes.get("sourceLinked") in ("0", "false"):
            self._labels[self._at if "dLbl" in self._path else -1] = attributes.get("formatCode", GENERAL)
        self.is_pie = self.is_pie or name == "pieChart"

    def _end(self, name: str) -> None:
        name, text, path = name.rpartition(" ")[2], "".join(self._text), self._path
        if name == "formatCode":
            self._form = text
        elif name == "v" and "ser" in path:
            self._value(text)
        elif name == "t" and "title" in path and "ser" not in path:
            if "catAx" in path:
                self.axis += text
            elif "valAx" not in path:
                self.title += text
        path.pop()
        self._text.clear()

    def _value(self, text: str) -> None:
        kind = next((each for each in ("tx", "cat", "val") if each in self._path), "")
        if kind:
            if "numCache" in self._path:
                label = self._labels.get(self._at, self._labels.get(-1)) if kind == "val" else None
                text = shown(text, label or self._own)
            self.series[-1][kind, self._at] = text


def _place(written: str) -> int:
    return min(int(written), _MOST_POINTS) if written.isdecimal() and written.isascii() else 0
