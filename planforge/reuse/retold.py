"""What a summary says in its chapters, taken over word for word: each point an element, with all that stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planforge.model.records import Words
from planforge.model.spec import Spec
from planforge.recognize.scalars import is_plain_element, quoted
from planforge.reuse.summary_edits import last_of, line_end
from planforge.reuse.summary_text import plain
from planforge.source import Mapping, Node, Scalar, Sequence, Source
from planforge.tracing.wording import is_blank
from planforge.vocabulary import Role

_PHRASE = re.compile(r"\{\{[^{}]*\}\}")
_ASIDE = frozenset(("角色", "分页", "呈现"))


class Said(NamedTuple):
    """One point: where it stands in the summary, and its lines as an element whose dash is in column 0."""

    at: int
    lines: tuple[str, ...]


def said_in(source: Source, spec: Spec, words: Words, role: Role) -> Iterator[Said]:
    """The points of the sections of a role, in the order of the file; what was left blank is none."""
    tops = {key.start: value for key, value in source.root.pairs}
    for section in spec.sections:
        value = tops.get(section.at)
        if role in section.roles and value is not None:
            yield from _points(source, value, words)


def text_element(text: str) -> str:
    """A text on one line as an element."""
    bare = plain(text)
    return f"- {bare if is_plain_element(bare) else quoted(bare)}"


def _points(source: Source, node: Node, words: Words) -> Iterator[Said]:
    if isinstance(node, Scalar):
        yield from _paragraphs(source, node, words)
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            if key.text == "段落":
                yield from _points(source, value, words)
            elif key.text not in _ASIDE and not is_blank(source.text[key.end : last_of(value)].strip(" :")):
                yield _copied(source, key.start, _end(source, node, value), words)
    else:
        for item in node.items:
            if isinstance(item, Scalar) and item.style != "|":
                yield from _paragraphs(source, item, words)
            elif source.text[item.start : last_of(item)].strip():
                yield _copied(source, item.start, _end(source, node, item), words)


def _paragraphs(source: Source, scalar: Scalar, words: Words) -> Iterator[Said]:
    """Every line of a text as a point of its own, at its own place."""
    at = scalar.start
    for line in scalar.text.split("\n"):
        if not is_blank(line):
            at = source.find(line.strip(), at)
            yield Said(at, (text_element(words(line.strip())),))
            at += len(line.strip())


def _end(source: Source, above: Mapping | Sequence, node: Node) -> int:
    """Where a point ends, with the comment behind it where it has its last line to itself."""
    return last_of(node) if above.flow else line_end(source, last_of(node))


def _copied(source: Source, start: int, end: int, words: Words) -> Said:
    """What stands between two offsets, its phrases filled, moved to stand behind a dash."""
    column = start - source.start_of(source.line_of(start))
    text = _PHRASE.sub(lambda match: words(match[0]), source.text[start : max(start, end)].rstrip())
    first, *rest = text.splitlines() or [""]
    moved = (f"  {line[column:] if not line[:column].strip() else line.lstrip()}".rstrip() for line in rest)
    return Said(start, (f"- {first}", *moved))
