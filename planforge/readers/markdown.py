"""Markdown, as writing programs give it: headings, bold, tables and rules told apart from the words.

A text is taken for Markdown only where several lines have its marks. What is taken off is marks, never
a word: ``#`` of a heading, ``**`` around bold, the bars of a table, a line of dashes, ``>`` of a quotation.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_BOLD: Final = re.compile(r"\*\*(?=\S)([^*]+?)(?<=\S)\*\*|__(?=[^\s_])([^_]+?)(?<=[^\s_])__")
_BARS: Final = re.compile(r"[ \t]*\|.*\|[ \t]*")
_RULED: Final = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?")
_RULE: Final = re.compile(r"[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*|[ \t]*```\w*[ \t]*")
_BULLET: Final = re.compile(r"[ \t]*[-*+][ \t]+(?=\S)")
_QUOTED: Final = re.compile(r"[ \t]*>[ \t]?")
_LEAST: Final = 2  # lines with marks, or one heading, that make a text Markdown


class Plain(NamedTuple):
    """A line without its marks: the words, the level of a heading (0 for none), whether all of it is bold."""

    text: str
    outline: int = 0
    bold: bool = False


def is_markdown(lines: list[str]) -> bool:
    """Whether several lines have marks of Markdown: a heading, bold words, the rule below a table's head."""
    found = 0
    for line in lines:
        if "#" in line or "*" in line or "|" in line:
            found += bool(_HEADING.match(line)) + bool(_BOLD.search(line)) + bool(_RULED.fullmatch(line))
        if found >= _LEAST:
            return True
    return False


def without_marks(line: str) -> Plain:
    """A line of Markdown without its marks; the cells of a table's row are parted by tabs."""
    if _RULE.fullmatch(line) or _RULED.fullmatch(line):
        return Plain("")
    line = _QUOTED.sub("", line, count=1)
    heading = _HEADING.match(line)
    if heading is not None:
        line = line[heading.end() :].rstrip("# \t")
    line = _BULLET.sub("", line, count=1)
    bold = _BOLD.fullmatch(line.strip()) is not None
    line = _BOLD.sub(lambda found: found[1] or found[2], line)
    if _BARS.fullmatch(line):
        return Plain("\t".join(cell.strip() for cell in line.strip().strip("|").split("|")))
    return Plain(line, len(heading[1]) if heading else 0, bold)
