"""Automatic numbers: what Word counts and prints before a paragraph but does not keep in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from planforge.readers.docx.numerals import numeral
from planforge.readers.docx.xml import Attributes, Handler, is_on, number, parse

_PLACE: Final = re.compile(r"%([1-9])")
_BULLETS: Final = frozenset(("bullet", "none"))
_MOST: Final = 9_999
_LONGEST: Final = 60  # characters before a paragraph; nine levels with marks between them take half


@dataclass(slots=True)
class Level:
    """One level of a list: first number, numeral, its look, after which level it begins anew."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False


@dataclass(slots=True)
class _List:
    """An abstract list and the lists that use it count together unless they say otherwise."""

    levels: dict[int, Level] = field(default_factory=dict)
    link: str = ""
    name: str = ""


class _Numbering(Handler):
    def __init__(self) -> None:
        self.abstract: dict[str, _List] = {}
        self.concrete: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self.list: _List | None = None
        self.number = ""
        self.level: Level | None = None
        self.override = 0

    def start(self, name: str, attributes: Attributes) -> None:
        value = attributes.get("w:val", "")
        if name == "w:abstractNum":
            self.list = self.abstract[attributes.get("w:abstractNumId", "")] = _List()
        elif name == "w:num":
            self.number = attributes.get("w:numId", "")
            self.concrete[self.number] = ("", {}, {})
        elif name == "w:abstractNumId" and self.number:
            _, levels, starts = self.concrete[self.number]
            self.concrete[self.number] = (value, levels, starts)
        elif name == "w:lvlOverride":
            self.override = number(attributes.get("w:ilvl")) or 0
        elif name == "w:startOverride" and self.number:
            self.concrete[self.number][2][self.override] = number(value) or 1
        elif name == "w:lvl":
            self._level(number(attributes.get("w:ilvl")) or 0)
        elif name in ("w:numStyleLink", "w:styleLink") and self.list is not None:
            self.list.link, self.list.name = (
                (value, self.list.name) if name == "w:numStyleLink" else (self.list.link, value)
            )
        elif self.level is not None:
            _set(self.level, name, value, attributes)

    def _level(self, at: int) -> None:
        self.level = Level()
        if self.number:
            self.concrete[self.number][1][at] = self.level
        elif self.list is not None:
            self.list.levels[at] = self.level

    def end(self, name: str) -> None:
        if name == "w:abstractNum":
            self.list = None
        elif name == "w:num":
            self.number = ""
        elif name == "w:lvl":
            self.level = None


def _set(level: Level, name: str, value: str, attributes: Attributes) -> None:
    if name == "w:start":
        level.start = number(value) if number(value) is not None else 1  # type: ignore[assignment]
    elif name == "w:numFmt":
        level.form = attributes.get("w:format", value) if value == "custom" else value
    elif name == "w:lvlText":
        level.text = value[:_LONGEST]
    elif name == "w:lvlRestart":
        level.restart = number(value)
    elif name == "w:isLgl":
        level.legal = is_on(attributes)


class Numbering:
    """The lists of a document, counting as its paragraphs come."""

    def __init__(self, xml: bytes | None) -> None:
        handler = _Numbering()
        if xml:
            parse(xml, handler)
        self._concrete = handler.concrete
        self._abstract = handler.abstract
        self._by_name = {each.name: each for each in handler.abstract.values() if each.name}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def take(self, list_id: str, at: int) -> tuple[str, bool]:
        """The number of the next paragraph of a list on a level, and whether it is a bullet instead."""
        found = self._concrete.get(list_id)
        if found is None or not 0 <= at <= 8:
            return "", False
        abstract, own, starts = found
        level = self._level(abstract, own, at)
        if level is None:
            return "", False
        counts = self._counts.setdefault(abstract, {})
        self._count(counts, (list_id, at), level, starts)
        for below in [each for each in counts if each > at]:
            lower = self._level(abstract, own, below)
            if lower is None or lower.restart is None or (lower.restart and at < lower.restart):
                del counts[below]
        if level.form in _BULLETS:
            return "", level.form == "bullet"
        return self._text(level, abstract, own, counts), False

    def _level(self, abstract: str, own: dict[int, Level], at: int) -> Level | None:
        if at in own and (own[at].text or own[at].form != "decimal"):
            return own[at]
        listed = self._abstract.get(abstract)
        if listed is not None and not listed.levels and listed.link:
            listed = self._by_name.get(listed.link, listed)
        return listed.levels.get(at) if listed is not None else None

    def _count(
        self, counts: dict[int, int], place: tuple[str, int], level: Level, starts: dict[int, int]
    ) -> None:
        at = place[1]
        if at in starts and place not in self._started:
            counts[at] = starts[at]
        else:
            counts[at] = min(counts[at] + 1, _MOST) if at in counts else level.start
        self._started.add(place)

    def _text(self, level: Level, abstract: str, own: dict[int, Level], counts: dict[int, int]) -> str:
        def shown(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            other = self._level(abstract, own, at) or level
            return numeral("decimal" if level.legal else other.form, counts.get(at, other.start))

        return _PLACE.sub(shown, level.text)[:_LONGEST]
