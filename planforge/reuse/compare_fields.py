"""A spec as a list of fields, so that two can be compared place by place: section, path of labels, text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from planforge.model.content import Content, Entry, Grid, Item, Label, Paragraphs, Part, Picture, Text
from planforge.model.spec import Spec

Fill = Callable[[str], str]

HEAD = "文件头"


class Field(NamedTuple):
    """One field: the labels and headings above it, its text as printed, its offset in the spec (or none)."""

    path: tuple[str, ...]
    text: str
    at: int = -1


class Chapter(NamedTuple):
    """The fields of a section, an annex or the head; ``roles`` help to find its partner."""

    name: str
    fields: tuple[Field, ...]
    roles: tuple[str, ...] = ()


def chapters_of(spec: Spec, fill: Fill) -> list[Chapter]:
    """Every field of a spec by chapter, in print order; phrases are filled by ``fill``."""
    found = [Chapter(HEAD, tuple(_head(spec, fill)))]
    for name, content in (("导语", spec.preamble), ("正文", spec.body)):
        if content:
            found.append(Chapter(name, tuple(_content(content, (), fill))))
    for section in spec.sections:
        name = fill(section.heading) or "（没有标题的一章）"
        found.append(Chapter(name, tuple(_content(section.content, (), fill)), section.roles))
    if spec.closing:
        found.append(Chapter("结语", tuple(_content(spec.closing, (), fill))))
    annexes = ((fill(annex.title), annex.content) for annex in spec.annexes)
    return [
        *found,
        *(Chapter(f"附件：{name}", tuple(_content(content, (), fill))) for name, content in annexes),
    ]


def _head(spec: Spec, fill: Fill) -> Iterator[Field]:
    values = {
        "文种": spec.kind,
        "学校": spec.school,
        "期间": spec.period,
        "主题": spec.theme,
        "标题": "\n".join(spec.title),
        "主送": spec.recipient,
        "文号": spec.number,
    }
    for name, text in values.items():
        if text:
            yield Field((name,), fill(text), spec.places.get(name, -1))
    for name, figure in spec.figures.items():
        yield Field(("数据", name), figure.value + figure.unit, spec.places.get("数据", -1))
    if spec.sign_off:
        signed = {
            "单位": "、".join(spec.sign_off.units),
            "姓名": spec.sign_off.name,
            "日期": spec.sign_off.date,
        }
        for name, text in signed.items():
            if text:
                yield Field(("落款", name), text, spec.places.get("落款", -1))


def _content(content: Content, path: tuple[str, ...], fill: Fill) -> Iterator[Field]:
    for part in content:
        yield from _part(part, path, fill)


def _part(part: Part, path: tuple[str, ...], fill: Fill) -> Iterator[Field]:
    if isinstance(part, Paragraphs):
        yield from (Field(path, fill(line), part.text.at) for line in part.text.lines)
    elif isinstance(part, Label):
        yield from _named(part.key, part.at, part.text, (part.body, path), fill)
    elif isinstance(part, Item):
        yield from _named(part.head, part.at, part.text, (part.body, path), fill)
    elif isinstance(part, Entry):
        when = "".join(line for text in part.fields[0].texts for line in text.lines) if part.fields else ""
        for field in part.fields:
            text = "；".join(fill(line) for each in field.texts for line in each.lines)
            yield Field((*path, fill(when), field.key), text, field.at)
    elif isinstance(part, Grid):
        yield from _grid(part, path, fill)
    elif isinstance(part, Picture):
        yield Field((*path, "图片"), part.file, part.at)


def _named(
    name: str, at: int, text: Text | None, below: tuple[Content, tuple[str, ...]], fill: Fill
) -> Iterator[Field]:
    """A label or item: its text, or its bare heading, then what stands below it."""
    body, path = below
    inner = (*path, fill(name)) if name else path
    lines = text.lines if text else ()
    if lines:
        yield from (Field(inner, fill(line), at) for line in lines)
    elif name:
        yield Field(inner, "", at)
    yield from _content(body, inner, fill)


def _grid(grid: Grid, path: tuple[str, ...], fill: Fill) -> Iterator[Field]:
    """A table row by row; a cell joined to the one above is shown as 〃."""
    name = grid.caption.lines[0] if grid.caption and grid.caption.lines else "表格"
    for row in grid.rows:
        cells = ("〃" if cell is None else " / ".join(map(fill, cell.lines)) for cell in row)
        at = next((cell.at for cell in row if cell), grid.at)
        yield Field((*path, fill(name)), " | ".join(cells), at)
