"""Headings that 编号 names, to number otherwise what stands below them: they are renamed and go with their heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from planforge.model.header import MARK_KEYS
from planforge.takeover.spec_lines import SpecText

_NUMBERING: Final = "编号"
_NAME: Final = re.compile(r"\s*('[^']*'|\"[^\"]*\"|[^'\"{}\[\],:：]+?)\s*[:：]")
_OPENS, _CLOSES = "{[", "}]"


class Named(NamedTuple):
    """A heading that 编号 names: where the name stands, and the pieces of text that say all of it."""

    name: str
    at: int
    end: int
    spans: tuple[tuple[int, int], ...]


def exceptions_of(spec: SpecText) -> list[Named]:
    """The headings that 编号 names, one a line or between braces; the last that is left takes 编号 with it."""
    top = numbering_of(spec)
    if top is None:
        return []
    line = spec.lines[top]
    in_braces = spec.text[line.value_at : line.value_at + 1] == "{"
    found = list(_between_braces(spec.text, line.value_at) if in_braces else _on_lines(spec, top))
    if len(found) == 1:
        spans = found[0].spans
        last = spec.text.find("\n", spans[-1][1]) if in_braces else line.end
        found = [found[0]._replace(spans=((line.at, last + 1), *(() if in_braces else spans)))]
    return [each for each in found if each.name not in MARK_KEYS]


def numbering_of(spec: SpecText) -> int | None:
    """The line of 编号."""
    return next(
        (n for n, line in enumerate(spec.lines) if line.shape == "top" and line.key == _NUMBERING), None
    )


def without_lost(text: str) -> str:
    """The text of a spec whose 编号 names no heading that the spec has no more."""
    while True:
        spec = SpecText(text)
        top = numbering_of(spec)
        inside = range(top, spec.below(top)) if top is not None else range(0)
        said = {
            words for n, line in enumerate(spec.lines) if n not in inside for words in (line.key, line.value)
        }
        lost = next((each for each in exceptions_of(spec) if each.name not in said), None)
        if lost is None:
            return text
        for start, end in reversed(lost.spans):
            text = text[:start] + text[end:]


def closing_brace(text: str, at: int) -> int:
    """Where what is opened at a place is closed; the end of the text where it is not."""
    depth = 0
    for place in range(at, len(text)):
        depth += (text[place] in _OPENS) - (text[place] in _CLOSES)
        if not depth:
            return place
    return len(text)


def _on_lines(spec: SpecText, top: int) -> Iterator[Named]:
    for number in range(top + 1, spec.below(top)):
        line = spec.lines[number]
        if spec.parents[number] == top and line.shape == "key":
            end = spec.lines[spec.below(number) - 1].end + 1
            name_end = line.key_at + len(spec.text[line.key_at : line.value_at].rstrip(": ：\n"))
            yield Named(line.key, line.key_at, name_end, ((line.at, min(end, len(spec.text))),))


def _between_braces(text: str, at: int) -> Iterator[Named]:
    """The entries of {样式: 公文, 年度推进: [1.]}, each with the comma behind it, the last with that before it."""
    close, commas = closing_brace(text, at), [at]
    depth = 0
    for place in range(at, close):
        depth += (text[place] in _OPENS) - (text[place] in _CLOSES)
        if depth == 1 and text[place] == ",":
            commas.append(place)
    for start, end in zip(commas, [*commas[1:], close], strict=True):
        named = _NAME.match(text, start + 1, max(end, 0))
        if named is not None:
            is_first = start == at
            behind = end + 1 + (text[end + 1 : end + 2] == " ") if is_first and end != close else end
            begin = start + 1 if is_first else start
            yield Named(named[1].strip("'\""), *named.span(1), ((begin, behind),))
