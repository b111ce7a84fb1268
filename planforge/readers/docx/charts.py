"""A chart part (ISO 29500-1, 21.2) to rows: names, then a category a row, numbers as their formats print them.

What a chart keeps of its data is read, never the workbook that it was made of. Series that are filtered away
stand in extensions, which are not read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

from planforge.readers.docx.number_formats import printed
from planforge.readers.docx.xml import Attributes, Handler, number, parse
from planforge.readers.evidence import Plot
from planforge.readers.text import clean

_KINDS: Final = {
    "c:barChart": "柱形图", "c:bar3DChart": "柱形图", "c:pieChart": "饼形图", "c:pie3DChart": "饼形图", "c:doughnutChart": "圆环图",
    "c:ofPieChart": "复合饼图", "c:lineChart": "折线图", "c:line3DChart": "折线图", "c:areaChart": "面积图", "c:area3DChart": "面积图",
    "c:radarChart": "雷达图", "c:stockChart": "股价图", "c:surfaceChart": "曲面图", "c:surface3DChart": "曲面图", "c:scatterChart": "散点图",
    "c:bubbleChart": "气泡图",
}  # fmt: skip
_DRAWN_AS: Final = {
    "柱形图": "柱形", "条形图": "条形", "饼形图": "饼形", "圆环图": "饼形", "复合饼图": "饼形", "折线图": "柱形", "面积图": "柱形", "雷达图": "柱形",
}  # fmt: skip
_SLOTS: Final = {
    "c:tx": "tx", "c:cat": "cat", "c:xVal": "cat", "c:val": "val", "c:yVal": "val", "c:bubbleSize": "size",
}  # fmt: skip
_AXES: Final = frozenset(("c:catAx", "c:dateAx", "c:valAx", "c:serAx"))
_SKIPPED: Final = frozenset(("c:extLst", "mc:Fallback", "c:trendline", "c:errBars"))
_MOST_POINTS: Final = 2_000
_MOST_SERIES: Final = 60
_Value: TypeAlias = tuple[str, str | None]
"""A text as the part has it, and the format of a number."""


class ChartRead(NamedTuple):
    """A chart read, without rows where it keeps no data, and its values as the part has them."""

    plot: Plot
    values: frozenset[str]


class TooManyError(Exception):
    """A chart with more numbers than a document shows."""


@dataclass(slots=True)
class _Series:
    slots: dict[str, list[dict[int, _Value]]] = field(default_factory=dict)
    forms: dict[int, str] = field(default_factory=dict)  # of labels by place; that of all others at -1

    def column(self, slot: str) -> dict[int, _Value]:
        """The values of a slot by their places; of several levels the innermost."""
        return next(iter(self.slots.get(slot, ())), {})


def read_chart(xml: bytes) -> ChartRead:
    """The chart of a part.

    Raises UnreadableError for a part that is broken, TooManyError for one that is no picture any more.
    """
    reader = _Reader()
    parse(xml, reader)
    columns = (column for each in reader.series for levels in each.slots.values() for column in levels)
    return ChartRead(_plot(reader), frozenset(text for column in columns for text, _ in column.values()))


class _Reader(Handler):
    """Collects what a chart part says."""

    def __init__(self) -> None:
        self.kinds: list[str] = []
        self.series: list[_Series] = []
        self.titles: dict[str, list[str]] = {}  # by whose they are: the chart's, or an axis of a kind
        self.stacked = self.from_1904 = False
        self._path: list[str] = []
        self._skipping = 0
        self._text: list[str] = []
        self._slot = ""
        self._at = self._label = self._count = 0
        self._form: str | None = None
        self._own: str | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
            return
        self._path.append(name)
        value = attributes.get("val", "")
        if name in _KINDS:
            self.kinds.append(_KINDS[name])
        elif name == "c:barDir" and value == "bar" and self.kinds:
            self.kinds[-1] = "条形图"
        elif name == "c:grouping":
            self.stacked = self.stacked or "tacked" in value
        elif name == "c:date1904":
            self.from_1904 = value not in ("0", "false")
        elif name == "c:ser":
            self._begin_series()
        elif name == "c:title":
            self.titles.setdefault(self._owner(), []).append("")
        elif name in ("c:v", "c:formatCode", "a:t"):
            self._text.clear()
        elif self.series:
            self._of_series(name, attributes)

    def _begin_series(self) -> None:
        if len(self.series) >= _MOST_SERIES:
            raise TooManyError
        self.series.append(_Series())

    def _of_series(self, name: str, attributes: Attributes) -> None:
        """An element that says where in a series the words behind it belong."""
        series, value = self.series[-1], attributes.get("val", "")
        if name in _SLOTS and self._path[-2:-1] == ["c:ser"]:
            self._slot = _SLOTS[name]
        elif name in ("c:strCache", "c:numCache", "c:numLit", "c:strLit", "c:lvl"):
            self._form = "" if name.startswith("c:num") else None
            series.slots.setdefault(self._slot, []).append({})
        elif name == "c:pt":
            self._at = number(attributes.get("idx")) or 0
            self._own = attributes.get("formatCode")
        elif name in ("c:dLbls", "c:dLbl"):
            self._label = -1
        elif name == "c:idx" and self._path[-2:-1] == ["c:dLbl"]:
            self._label = number(value) or 0
        elif (
            name == "c:numFmt" and "c:ser" in self._path and attributes.get("sourceLinked") in ("0", "false")
        ):
            series.forms[self._label] = attributes.get("formatCode", "")

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
            return
        self._path.pop()
        if name == "c:formatCode":
            self._form = "".join(self._text)
        elif name == "c:v" and not (self._path[-1] == "c:pt" and "c:title" in self._path):
            self._value("".join(self._text))
        elif name in ("a:t", "c:v") and "c:title" in self._path:
            self.titles[self._owner()][-1] += "".join(self._text)
        elif name == "a:p" and "c:title" in self._path:
            self.titles[self._owner()][-1] += "　"
        elif name in _SLOTS:
            self._slot = ""
        elif name == "c:dLbl":
            self._label = -1

    def text(self, data: str) -> None:
        """Characters."""
        self._text.append(data)

    def _owner(self) -> str:
        """Whose title is read: that of an axis by its kind, or the chart's."""
        return next((name for name in self._path if name in _AXES), "")

    def _value(self, text: str) -> None:
        if not self._slot or not self.series:
            return
        self._count += 1
        if self._at >= _MOST_POINTS or self._count > 4 * _MOST_POINTS:
            raise TooManyError
        slots = self.series[-1].slots.setdefault(self._slot, [{}])
        form = None if self._form is None else self._own or self._form
        slots[-1][self._at if self._path[-1] == "c:pt" else 0] = (text, form)


# -- rows ---------------------------------------------------------------------------------------------


def _plot(reader: _Reader) -> Plot:
    last = max((place for each in reader.series for place in each.column("val")), default=-1)
    if last < 0:
        return Plot(0)
    last = max(last, *(place for each in reader.series for place in each.column("cat")), 0)
    names = _names(reader)
    categories = [_categories(reader, each, last) for each in reader.series]
    titles = {owner: [clean(text) for text in texts] for owner, texts in reader.titles.items()}
    axis, words = _axis_and_words(reader, names, titles)
    shared = next((each for each in categories if each), [])
    own = [bool(each) and each != shared for each in categories]
    columns = [[axis, *(shared or map(str, range(1, last + 2)))]]
    for at, series in enumerate(reader.series):
        if own[at]:
            columns.append([axis, *categories[at]])
        columns.append([names[at], *_values(reader, series, last)])
        if series.column("size"):
            sizes = (_said(reader, series.column("size").get(place)) for place in range(last + 1))
            columns.append(["大小", *sizes])
    apart = any(own) or any(each.column("size") for each in reader.series)
    was, kind = _kinds(reader)
    return Plot(0, "", was, "" if apart else kind, tuple(zip(*columns, strict=True)), words)


def _kinds(reader: _Reader) -> tuple[str, str]:
    """What the chart is called, and what it can be drawn as: nothing where it is better written as a table."""
    kinds = list(dict.fromkeys(reader.kinds))
    drawn = {_DRAWN_AS.get(each, "") for each in kinds}
    kind = drawn.pop() if len(drawn) == 1 else "" if "" in drawn else "柱形"
    if kind == "饼形" and len(reader.series) > 1:
        kind = "柱形"
    return f"{'堆积的' if reader.stacked else ''}{'和'.join(kinds) or '图'}", kind


def _names(reader: _Reader) -> list[str]:
    """The names of the series; one that has none is called as Word calls it, one that has another's is numbered."""
    names: list[str] = []
    for place, series in enumerate(reader.series, 1):
        words = (_said(reader, value) for _, value in sorted(series.column("tx").items()))
        name = clean(" ".join(words)) or f"系列{place}"
        names.append(f"{name}（{place}）" if name in names else name)
    return names


def _categories(reader: _Reader, series: _Series, last: int) -> list[str]:
    """The category of every place; outer levels stand before the innermost. Nothing where it has none."""
    levels = series.slots.get("cat", [])
    if not any(levels):
        return []
    found: list[str] = []
    open_words = [""] * len(levels)
    for place in range(last + 1):
        for depth in range(1, len(levels)):
            open_words[depth] = _said(reader, levels[depth].get(place)) or open_words[depth]
        inner = _said(reader, levels[0].get(place))
        found.append(" ".join(word for word in (*reversed(open_words[1:]), inner) if word))
    return found


def _values(reader: _Reader, series: _Series, last: int) -> list[str]:
    """The numbers of a series as their labels print them."""
    column, forms = series.column("val"), series.forms
    texts: list[str] = []
    for place in range(last + 1):
        value = column.get(place)
        label = forms.get(place, forms.get(-1)) if value is not None and value[1] is not None else None
        texts.append(_said(reader, (value[0], label) if value is not None and label else value))
    return texts


def _said(reader: _Reader, value: _Value | None) -> str:
    if value is None:
        return ""
    text, form = value
    return clean(text if form is None else printed(text, form, from_1904=reader.from_1904))


def _axis_and_words(
    reader: _Reader, names: list[str], titles: dict[str, list[str]]
) -> tuple[str, tuple[str, ...]]:
    """What the categories are, and the titles that stand beside the data.

    A pie has no axis: what stands in its title before the name of its series, 学历（人数）, says what they are.
    """
    axes = [text for owner in ("c:catAx", "c:dateAx") for text in titles.get(owner, []) if text]
    rest = [*titles.get("", []), *axes[1:], *titles.get("c:valAx", []), *titles.get("c:serAx", [])]
    axis = axes[0] if axes else ""
    if "饼" in "".join(reader.kinds) and len(names) == 1 and rest and rest[0].endswith(f"（{names[0]}）"):
        axis, rest[0] = rest[0].removesuffix(f"（{names[0]}）"), ""
    words = dict.fromkeys(text for text in rest if text and text not in names)
    return axis, tuple(words)
