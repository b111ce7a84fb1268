"""A document as a list of fields, so that two can be compared place by place: section, path of labels, text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from zlib import crc32

from planforge.alignment import telling
from planforge.compare.lines import HEAD, Chapter, Field, counts_rows
from planforge.model.content import (
    Content,
    Entry,
    Grid,
    GridCell,
    Item,
    Label,
    Paragraphs,
    Part,
    Picture,
    Plot,
    Text,
)
from planforge.model.header import ImprintSpec, Numbering, SignOff, bracketed
from planforge.model.records import Words
from planforge.model.spec import Spec

_ENDS = "。：:"
"""End marks of a label or heading, typed or not: they print alike."""


class Subject(NamedTuple):
    """What is compared: a spec, the bytes of its pictures, whether a contents page is printed."""

    spec: Spec
    pictures: Mapping[str, bytes]
    has_contents: bool = False


def chapters_of(subject: Subject, words: Words) -> list[Chapter]:
    """Every field of a document by chapter, in print order; phrases are filled by ``fill``."""
    spec = subject.spec
    reader = _Reader(words, subject.pictures)
    found = [Chapter(HEAD, tuple(_head(subject, words)))]
    for name, content in (("导语", spec.preamble), ("正文", spec.body)):
        if content:
            found.append(Chapter(name, tuple(reader.content(content, ()))))
    for section in spec.sections:
        name = words(section.heading) or "（没有标题的一章）"
        found.append(Chapter(name, tuple(reader.content(section.content, ())), section.roles))
    if spec.closing:
        found.append(Chapter("结语", tuple(reader.content(spec.closing, ()))))
    annexes = ((words(annex.title), annex.content) for annex in spec.annexes)
    found += [Chapter(f"附件：{name}", tuple(reader.content(content, ()))) for name, content in annexes]
    if spec.unplaced:  # prints not, and waits to be seen to
        found.append(Chapter("未归类", tuple(reader.content(spec.unplaced, ()))))
    return found


def _head(subject: Subject, words: Words) -> Iterator[Field]:
    spec = subject.spec
    values = {
        "文种": spec.kind,
        "学校": spec.school,
        "期间": spec.period,
        "主题": spec.theme,
        "标题": "\n".join(spec.title),
        "密级": spec.secrecy,
        "文号": spec.number,
        "主送": spec.recipient,
        "目录": "印目录页" if subject.has_contents else "",
        "对应计划": spec.plan,
        "模板": spec.template,
        "编号": _numbering(spec.numbering),
        "版式": _settings(spec.style),
    }
    for name, text in values.items():
        if text:
            yield Field((name,), words(text), spec.places.get(name, -1), label=name)
    for name, figure in spec.figures.items():
        known = [f"截至{figure.as_of}"] if figure.as_of else []
        known += [f"来源：{figure.source}"] if figure.source else []
        text = figure.value + figure.unit + (f"（{'，'.join(known)}）" if known else "")
        yield Field(("数据", name), text, spec.places.get("数据", -1), label=name)
    for name, text in _signed(spec.sign_off).items():
        if text:
            yield Field(("落款", name), text, spec.places.get("落款", -1), label=name)
    if spec.unsigned:
        yield Field(("落款",), "无", spec.places.get("落款", -1))
    for line in spec.postscript:
        yield Field(("附注",), bracketed(words(line)), spec.places.get("附注", -1), label="附注")
    for name, text in _imprinted(spec.imprint).items():
        if text:
            yield Field(("版记", name), words(text), spec.places.get("版记", -1), label=name)


def _imprinted(imprint: ImprintSpec | None) -> dict[str, str]:
    if imprint is None:
        return {}
    return {"抄送": imprint.copies.rstrip("。"), "印发机关": imprint.office, "印发日期": imprint.date}


def _signed(sign: SignOff | None) -> dict[str, str]:
    if sign is None:
        return {}
    return {
        "单位": "、".join(sign.units),
        "姓名": sign.name,
        "日期": sign.date,
        "印章": "是" if sign.seal else "",
        "位置": "" if sign.place == "文末" else sign.place,
    }


def _numbering(numbering: Numbering | None) -> str:
    """编号 in a line: the marks, what runs on, the headings with marks of their own."""
    if numbering is None:
        return ""
    parts = ["、".join(numbering.style)]
    parts += [] if numbering.continuous is None else [f"连续：{'是' if numbering.continuous else '否'}"]
    parts += [f"标题后：{numbering.run_in}"] if numbering.run_in else []
    parts += [f"{name}：{'、'.join(each.style)}{each.run_in or ''}" for name, each in numbering.below.items()]
    return "；".join(part for part in parts if part)


def _settings(value: Any) -> str:
    """版式 in a line: a name, or settings with those below them."""
    if isinstance(value, dict):
        return "；".join(f"{key}：{_settings(each)}" for key, each in value.items())
    if isinstance(value, list):
        return "、".join(map(_settings, value))
    return str(value)


class _Reader(NamedTuple):
    """Reads content into fields: how phrases are filled, the bytes of pictures."""

    words: Words
    pictures: Mapping[str, bytes]

    def content(self, content: Content, path: tuple[str, ...]) -> Iterator[Field]:
        """The fields of a content below ``path``."""
        for part in content:
            yield from self._part(part, path)

    def _part(self, part: Part, path: tuple[str, ...]) -> Iterator[Field]:
        if isinstance(part, Paragraphs):
            yield from (Field(path, self.words(line), part.text.at) for line in part.text.lines)
        elif isinstance(part, Label):
            yield from self._named(part.key, part.at, part.text, (part.body, path))
        elif isinstance(part, Item):
            yield from self._named(part.head, part.at, part.text, (part.body, path))
        elif isinstance(part, Entry):
            yield from self._entry(part, path)
        elif isinstance(part, Grid):
            yield from self._grid(part, path)
        elif isinstance(part, Picture):
            yield self._picture(part, path)
        elif isinstance(part, Plot):
            yield from self._plot(part, path)

    def _entry(self, entry: Entry, path: tuple[str, ...]) -> Iterator[Field]:
        """The fields of a schedule entry, which goes by its time; the time goes by what is done then."""
        texts = [
            "；".join(self.words(line) for each in field.texts for line in each.lines)
            for field in entry.fields
        ]
        when = texts[0].replace("；", "") if texts else ""
        about = telling([field.key for field in entry.fields[1:]], texts[1:])
        for field, text in zip(entry.fields, texts, strict=True):
            place = (*path, when, field.key)
            yield Field(place, text, field.at, label=field.key, record=entry.at, about=about)
            about = ""

    def _named(
        self, name: str, at: int, text: Text | None, below: tuple[Content, tuple[str, ...]]
    ) -> Iterator[Field]:
        """A label or item: its text, or its bare heading, then what stands below it."""
        body, path = below
        label = self.words(name).rstrip(_ENDS) if name else ""
        inner = (*path, label) if label else path
        lines = text.lines if text else ()
        if lines:
            yield from (Field(inner, self.words(line), at, label=label) for line in lines)
        elif label:
            yield Field(inner, "", at, label=label)
        yield from self.content(body, inner)

    def _grid(self, grid: Grid, path: tuple[str, ...]) -> Iterator[Field]:
        """A table row by row, each by its first cell; a cell that covers several rows is said in each of them."""
        name = self._line(grid.caption) or "表格"
        cells: list[str | None] = []
        heads: list[str] = []
        for row in grid.rows:
            cells = [self._cell(cell, cells[at] if cells else None) for at, cell in enumerate(row)]
            for at, cell in enumerate(row):
                if cell:
                    cells[at + 1 : at + cell.columns] = [None] * (cell.columns - 1)
            joints = "".join("〃" if cell is None else "." for cell in row) if None in row else ""
            at = next((cell.at for cell in row if cell), grid.at)
            first, *rest = cells
            heads = heads or [cell or "" for cell in cells]
            if first and rest and counts_rows(heads[0], first):
                about = telling(heads[1:], [cell or "" for cell in rest])
                yield Field((*path, name), _row(rest), at, joints=joints, mark=first, about=about)
            elif first and rest:
                own, about = first if row[0] else "", telling(heads[1:], [cell or "" for cell in rest])
                yield Field((*path, name, first), _row(rest), at, label=own, joints=joints, about=about)
            else:
                said = (
                    rest if rest and not first else cells
                )  # an empty first cell is no bar before the others
                yield Field((*path, name), _row(said), at, joints=joints)

    def _cell(self, cell: GridCell | None, above: str | None) -> str | None:
        return above if cell is None else " / ".join(map(self.words, cell.lines))

    def _picture(self, picture: Picture, path: tuple[str, ...]) -> Field:
        """A picture by its file, caption and width; its bytes tell one that was replaced."""
        known = [self._line(picture.caption), f"宽 {picture.width:g} 毫米" if picture.width else ""]
        said = "，".join(part for part in known if part)
        stamp = f"{crc32(self.pictures.get(picture.file, b'')):08x}"
        return Field((*path, "图片"), picture.file + (f"（{said}）" if said else ""), picture.at, stamp)

    def _plot(self, plot: Plot, path: tuple[str, ...]) -> Iterator[Field]:
        """A chart by its kind and, row by row, its numbers."""
        inner = (*path, self._line(plot.caption) or "图表")
        yield Field((*inner, "类型"), plot.kind, plot.at, label="类型")
        for row in plot.rows:
            at = row[0].at if row else plot.at
            yield Field(inner, " | ".join(map(self._line, row)), at)
        if plot.alt:
            yield Field((*inner, "替代文字"), self._line(plot.alt), plot.alt.at, label="替代文字")

    def _line(self, text: Text | None) -> str:
        return self.words(text.lines[0]) if text and text.lines else ""


def _row(cells: Iterable[str | None]) -> str:
    """The cells of a row in a line; what a cell beside them covers is none of them."""
    return " | ".join(cell for cell in cells if cell is not None)
