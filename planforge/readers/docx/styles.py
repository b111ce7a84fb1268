"""Paragraph styles: name, heading level, bold, alignment, list, each through its ancestors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from planforge.readers.docx.xml import Attributes, Handler, is_on, number, parse

_HEADING: Final = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_TITLES: Final = frozenset(("title", "标题", "subtitle", "副标题"))
_LONGEST_CHAIN: Final = 12


@dataclass(slots=True)
class Style:
    """What a style says itself; None where it leaves a thing to its ancestor."""

    name: str = ""
    based: str = ""
    outline: int | None = None
    bold: bool | None = None
    align: str | None = None
    list_id: str | None = None
    list_level: int | None = None

    @property
    def is_contents(self) -> bool:
        """Whether it is a style of a table of contents."""
        return self.name.lower().startswith(("toc ", "目录 "))


class _Styles(Handler):
    def __init__(self) -> None:
        self.found: dict[str, Style] = {}
        self.default = ""
        self.current: Style | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "w:style":
            self.current = Style()
            if attributes.get("w:type", "paragraph") == "paragraph":
                ident = attributes.get("w:styleId", "")
                self.found[ident] = self.current
                if attributes.get("w:default") in ("1", "true"):
                    self.default = ident
        elif self.current is not None:
            _set(self.current, name, attributes)

    def end(self, name: str) -> None:
        if name == "w:style":
            self.current = None


def _set(style: Style, name: str, attributes: Attributes) -> None:
    value = attributes.get("w:val", "")
    if name == "w:name":
        style.name = value
    elif name == "w:basedOn":
        style.based = value
    elif name == "w:outlineLvl":
        level = number(value)
        style.outline = level + 1 if level is not None and 0 <= level < 9 else None
    elif name == "w:b":
        style.bold = is_on(attributes)
    elif name == "w:jc":
        style.align = value
    elif name == "w:numId":
        style.list_id = value
    elif name == "w:ilvl":
        style.list_level = number(value)


class Styles:
    """The paragraph styles of a document; ``resolve`` follows their ancestors, circles included."""

    def __init__(self, xml: bytes | None) -> None:
        handler = _Styles()
        if xml:
            parse(xml, handler)
        self._own = handler.found
        self._default = handler.default
        self._resolved: dict[str, Style] = {}

    def resolve(self, ident: str) -> Style:
        """A style with what it inherits; an unknown one says nothing."""
        ident = ident or self._default
        found = self._resolved.get(ident)
        if found is None:
            found = self._resolved[ident] = self._through_ancestors(ident)
        return found

    def _through_ancestors(self, ident: str) -> Style:
        merged = Style(self._own[ident].name if ident in self._own else "")
        seen: set[str] = set()
        while ident in self._own and ident not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(ident)
            own = self._own[ident]
            for field in ("bold", "align", "list_id", "list_level", "outline"):
                if getattr(merged, field) is None:
                    setattr(merged, field, getattr(own, field))
            heading = _HEADING.fullmatch(own.name)
            if merged.outline is None and heading:
                merged.outline = int(heading[1])
            if merged.outline is None and own.name.lower() in _TITLES:
                merged.outline = -1
            ident = own.based
        return merged
