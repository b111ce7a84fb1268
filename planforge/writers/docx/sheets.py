"""Parts put one below the other: blank lines and page breaks still to come, sections, orientation.

A part is one paragraph, table or contents block as XML.
"""

from __future__ import annotations

from collections.abc import Iterable

from planforge.template.style import StyleSheet
from planforge.writers.docx.look import look
from planforge.writers.docx.metrics import Metrics
from planforge.writers.docx.paragraphs import (
    BLANK,
    GAP,
    ends_section,
    is_paragraph,
    kept_with_next,
    on_new_page,
    with_air,
    with_section,
)
from planforge.writers.docx.sections import Footers, section


class Sheets:
    """Collects the parts of one body.

    ``landscape`` is how the section being written lies, ``home`` how the text around tables lies;
    with ``breaking`` the next part begins a page, ``blanks`` are lines still to come below a title.
    """

    def __init__(self, style: StyleSheet, landscape: bool) -> None:
        self.look = look(style)
        self.parts: list[str] = []
        self.landscape = self.home = landscape
        self.breaking = False
        self.blanks = 0
        self.cover_over = False
        """The last part ends a cover whose section is still to be closed."""
        self._style = style
        self._footers: Footers = "第一次"

    @property
    def measures(self) -> Metrics:
        """Page and line of what is added next."""
        return self.look.across if self.home else self.look.measures

    def add(self, part: str) -> None:
        """Add one part of running text, after what is pending before it."""
        parts = self.parts
        if self.blanks:
            if parts and not self.breaking:
                parts.extend([BLANK] * self.blanks)
            self.blanks = 0
        if self.landscape is not self.home:
            self.turn(self.home, len(parts))
        if self.cover_over:
            self._close_section()
        if self.breaking:
            self.breaking = False
            part = on_new_page(part) if parts else part
        elif parts and parts[-1].startswith("<w:tbl>"):
            part = with_air(part, "before")
        parts.append(part)

    def extend(self, parts: Iterable[str]) -> None:
        """Add several parts."""
        for part in parts:
            self.add(part)

    def add_table(self, part: str) -> None:
        """Add a table, off the text above it."""
        if self.parts and not self.breaking and not ends_section(self.parts[-1]):
            self.parts[-1] = with_air(self.parts[-1], "after")
        self.add(part)

    def glue_last(self) -> None:
        """Keep the last part on one page with the next."""
        if self.parts:
            self.parts[-1] = kept_with_next(self.parts[-1])

    def turn(self, landscape: bool, cut: int) -> None:
        """Begin a section that lies otherwise; the parts from ``cut`` on go over into it."""
        if self.cover_over:
            self._close_section()
            cut = len(self.parts)
        moved = self.parts[cut:]
        del self.parts[cut:]
        if self.parts and not ends_section(self.parts[-1]):
            self._close_section()
        if moved:
            moved[0] = moved[0].replace("<w:pageBreakBefore/>", "", 1)
        self.parts.extend(moved)
        self.landscape = landscape

    def lines_left(self) -> int:
        """How many lines still fit on the page of the section being written, by our own grid."""
        from planforge.writers.docx.pages import height  # noqa: PLC0415 - only below a wide table

        m = self.look.across if self.landscape else self.look.measures
        begin = 0
        for at, part in enumerate(self.parts):
            if ends_section(part):
                begin = at + 1
            elif "<w:pageBreakBefore/>" in part:
                begin = at
        return int((m.text_height - height(self.parts[begin:], m) % m.text_height) // m.pitch)

    def finished(self) -> str:
        """The body: the parts and the last section."""
        if not self.parts or not is_paragraph(self.parts[-1]):
            self.parts.append(GAP)
        self.parts.append(self._section())
        return "".join(self.parts)

    def _close_section(self) -> None:
        """End the section with the last part; what follows begins a page."""
        if not is_paragraph(self.parts[-1]):
            self.parts.append(GAP)
        self.parts[-1] = with_section(self.parts[-1], self._section())
        self.breaking = False

    def _section(self) -> str:
        """The properties of the section being written."""
        if self.cover_over:
            self.cover_over, self._footers = False, "重新起"
            return section(self._style, landscape=False)
        footers, self._footers = self._footers, ""
        return section(self._style, self.landscape, footers)
