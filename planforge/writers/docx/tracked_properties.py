"""Properties of paragraphs, runs, rows, cells, tables and sections that changed, the old ones kept beside the new.

ISO 29500-1, 17.13.5: ``w:pPrChange`` and its kin hold what stood there before; rejected, it stands again.
"""

from __future__ import annotations

import re

from planforge.writers.docx.runs import escape

SECTION = re.compile(r"<w:sectPr>.*?</w:sectPr>", re.DOTALL)
_REFERENCE = re.compile(r"<w:(?:header|footer)Reference [^>]*/>")


class Marks:
    """Gives every change its number; ``author`` is who made it."""

    def __init__(self, author: str) -> None:
        self._author = escape(author)
        self._number = 0

    def attributes(self) -> str:
        """The attributes of the next change. There is no date: nobody asks the clock."""
        return self.named(self.number())

    def named(self, number: str) -> str:
        """A number with who made the change."""
        return f'{number} w:author="{self._author}"'

    def number(self) -> str:
        """The number of the next change alone."""
        self._number += 1
        return f'w:id="{self._number}"'

    def around(self, kind: str, content: str) -> str:
        """Content as inserted (``ins``) or deleted (``del``)."""
        return f"<w:{kind} {self.attributes()}>{content}</w:{kind}>" if content else ""

    def sign(self, kind: str) -> str:
        """A paragraph mark or a row as inserted or deleted; nothing without a kind."""
        return f"<w:{kind} {self.attributes()}/>" if kind else ""

    def before(self, name: str, was: str) -> str:
        """What the properties ``name`` held before: ``<w:pPrChange …><w:pPr>…``."""
        return f"<w:{name}Change {self.attributes()}><w:{name}>{was}</w:{name}></w:{name}Change>"


def inner(name: str, properties: str) -> str:
    """What stands inside ``<w:name>…</w:name>``; nothing where there are no properties."""
    return properties.removeprefix(f"<w:{name}>").removesuffix(f"</w:{name}>")


def tracked(name: str, old: str, new: str, marks: Marks) -> str:
    """The properties ``new``, and the old ones where they were others; both are whole elements."""
    if old == new:
        return new
    return f"<w:{name}>{inner(name, new)}{marks.before(name, inner(name, old))}</w:{name}>"


def tracked_grid(old: str, new: str, marks: Marks) -> str:
    """The columns of a table; the change of a grid has a number and no author."""
    if old == new:
        return new
    change = f"<w:tblGridChange {marks.number()}>{old}</w:tblGridChange>"
    return new.replace("</w:tblGrid>", f"{change}</w:tblGrid>")


def section_of(properties: str) -> str:
    """The section that ends with a paragraph of these properties; empty for most."""
    found = SECTION.search(properties)
    return found[0] if found else ""


def tracked_section(old: str, new: str, marks: Marks) -> str:
    """A section of both; which headers and footers it has is no part of what can be tracked."""
    was, now = (inner("sectPr", _REFERENCE.sub("", each)) for each in (old, new))
    if was == now:
        return new
    return f"{new.removesuffix('</w:sectPr>')}{marks.before('sectPr', was)}</w:sectPr>"


def tracked_paragraph(old: str, new: str, marks: Marks, kind: str = "") -> str:
    """The properties of a paragraph of both; its mark is inserted or deleted where a ``kind`` says so."""
    before, after = section_of(old), section_of(new)
    was, now = inner("pPr", old.replace(before, "")), inner("pPr", new.replace(after, ""))
    sign = marks.sign(kind)
    mark = f"<w:rPr>{sign}</w:rPr>" if sign else ""
    section = tracked_section(before, after, marks) if after else ""
    change = marks.before("pPr", was) if was != now else ""
    return f"<w:pPr>{now}{mark}{section}{change}</w:pPr>"
