"""A spec before it is spelled: what an import found, in the shapes of the language.

``notes`` are doubts for ``# 核对：`` above the part; ``at`` is the line or paragraph of the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from planforge.readers.evidence import Grid, Photo, Plot
from planforge.recognize.marks import NumberMark


@dataclass(slots=True)
class Para:
    """A paragraph without a number."""

    at: int
    text: str
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Item:
    """A numbered element.

    ``head`` is its heading (empty where there is none) with ``end``, the mark typed behind a heading
    that runs on; ``text`` is what stands on the same line.
    """

    at: int
    mark: NumberMark
    head: str = ""
    end: str = ""
    text: str = ""
    body: list[Part] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Label:
    """A label without a number: key with the mark typed behind it, its text or what stands below.

    ``gap`` is the blank that parts them where no mark does, ``joined`` how many lines were added to its text.
    """

    at: int
    key: str
    end: str = ""
    text: str = ""
    body: list[Part] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    kind: str = "其他"
    gap: str = "　"
    joined: int = 0


@dataclass(slots=True)
class TablePart:
    """A table, and the words above it; ``inside`` where they were its first row."""

    at: int
    grid: Grid
    caption: str = ""
    inside: bool = False
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class PhotoPart:
    """A picture or a chart, and the words below it."""

    at: int
    photo: Photo | Plot
    caption: str = ""
    notes: list[str] = field(default_factory=list)


Part: TypeAlias = Para | Item | Label | TablePart | PhotoPart


@dataclass(slots=True)
class SectionDraft:
    """A section: heading with the mark typed behind it, its number (None where it has none), content.

    ``parted`` says that heading and text stood on one line, ``colon`` that one was typed behind the heading alone.
    ``role`` is written as 角色 where the heading's words leave it open and the content tells.
    """

    at: int
    heading: str
    mark: NumberMark | None
    body: list[Part] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sure: bool = True
    role: str = ""
    parted: bool = False
    colon: bool = False


@dataclass(slots=True)
class SignOffDraft:
    """落款: lines as (单位, 姓名 or 日期, text) in their order, where they stand, the lines as typed below a title."""

    lines: list[tuple[str, str]]
    place: str = "文末"
    at: int = 0
    notes: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)


@dataclass(slots=True)
class ImprintDraft:
    """版记: who gets a copy, who printed it, when; empty where nothing is said."""

    at: int
    copies: str = ""
    office: str = ""
    date: str = ""


@dataclass(slots=True)
class AnnexDraft:
    """An annex: its title as written, its content."""

    at: int
    title: str
    body: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A whole document; ``remarks`` (批注, 脚注) are written as 备忘."""

    title: list[str] = field(default_factory=list)
    titled_by_file: bool = False  # the document has none; its file's name is one, or what it prints with
    kind: str = ""
    template: str = ""
    school: str = ""
    period: str = ""
    theme: str = ""
    number: str = ""
    secrecy: str = ""
    recipient: str = ""
    prints_contents: bool = False  # its template prints a page of contents, if nothing else is said
    contents: bool = False
    preamble: list[Part] = field(default_factory=list)
    sections: list[SectionDraft] = field(default_factory=list)
    body: list[Part] = field(default_factory=list)
    closing: list[Part] = field(default_factory=list)
    sign_off: SignOffDraft | None = None
    postscript: list[Para] = field(default_factory=list)
    imprint: ImprintDraft | None = None
    annexes: list[AnnexDraft] = field(default_factory=list)
    lists_annexes: bool = False  # below the text, and by number at their heads
    annex_lead: str = ""  # what such a list began with in the source, where print has another word (附：)
    unplaced: list[Para] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def parts_in(contents: Iterable[list[Part]]) -> Iterator[Part]:
    """Every part of some contents, at any depth, in their order."""
    for parts in contents:
        for part in parts:
            yield part
            if isinstance(part, Item | Label):
                yield from parts_in([part.body])
