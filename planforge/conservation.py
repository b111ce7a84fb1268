"""The proof after every build: what is typed is what is printed.

The model's texts, in print order, must stand in the written document's text one after another,
each inside one block. The document's text is read back from the bytes that will be saved, not
from the tree, so that a fault of any stage is caught.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from planforge.model.content import Break, Content, Entry, Grid, Item, Label, Paragraphs, Part, Picture, View

Words: TypeAlias = Callable[[str, int], str]
_HALF_MARKS = ".:;?!,"


class Expected(NamedTuple):
    """Texts that must stand together at one place, in any order among themselves (a table row)."""

    texts: tuple[str, ...]
    at: int


def lost(expected: Iterable[Expected], printed: str) -> Expected | None:
    """The first text that does not stand where it should; None where all do.

    ``printed`` is the document's text, a line a block. A text never reaches over a line, so a
    match stands inside one block.
    """
    place = 0
    find = printed.find
    for each in expected:
        end = place
        for text in each.texts:
            found = find(text, place)
            if found < 0:
                return Expected((text,), each.at)
            end = max(end, found + len(text))
        place = end
    return None


def texts_of(content: Content, words: Words) -> Iterator[Expected]:
    """What a content must print, in its order."""
    if any(type(part) is View for part in content):
        yield from _in_any_order(content, words)
        return
    run: list[Entry] = []
    for part in content:
        if isinstance(part, Entry):
            run.append(part)
            continue
        if run:
            yield from _entries(run, words)
            run = []
        yield from _part(part, words)
    if run:
        yield from _entries(run, words)


def _part(part: Part, words: Words) -> Iterator[Expected]:
    if isinstance(part, Label | Item):
        yield from _headed(part, words)
    elif isinstance(part, Paragraphs):
        for line in part.text.lines:
            yield Expected((words(line, part.text.at),), part.text.at)
    elif isinstance(part, Grid):
        yield from _grid(part, words)
    elif isinstance(part, Picture) and part.caption:
        yield Expected((words(part.caption.lines[0], part.at),), part.at)


def key_text(key: str) -> str:
    """A key without the half-width end mark that print makes full-width."""
    return key[:-1] if key[-1:] in _HALF_MARKS else key


def _headed(part: Label | Item, words: Words) -> Iterator[Expected]:
    head = part.key if isinstance(part, Label) else part.head
    if head:
        yield Expected((words(key_text(head), part.at),), part.at)
    if part.text and part.text.lines:
        yield Expected((words(part.text.lines[0], part.text.at),), part.text.at)
    if part.body:
        yield from texts_of(part.body, words)


def _entries(run: list[Entry], words: Words) -> Iterator[Expected]:
    """Neighbouring elements with 时间 are one table: its heads, then a row each."""
    heads = tuple(dict.fromkeys(field.key for entry in run for field in entry.fields))
    yield Expected(heads, run[0].at)
    for entry in run:
        yield Expected(tuple(_entry(entry, words)), entry.at)


def _entry(entry: Entry, words: Words) -> Iterator[str]:
    for field in entry.fields:
        for text in field.texts:
            for line in text.lines:
                yield words(line, text.at)


def _grid(grid: Grid, words: Words) -> Iterator[Expected]:
    if grid.caption and grid.caption.lines:
        yield Expected((words(grid.caption.lines[0], grid.at),), grid.at)
    for row in grid.rows:
        for cell in row:
            if cell is not None:
                for line in cell.lines:
                    if line:
                        yield Expected((words(line, cell.at),), cell.at)


def _in_any_order(content: Content, words: Words) -> Iterator[Expected]:
    """A schedule in a view of its own: every text of it stands somewhere in the section."""
    rest = tuple(part for part in content if type(part) not in (View, Break))
    texts = [text for part in rest for each in texts_of((part,), words) for text in each.texts]
    known = {field.key for part in rest if type(part) is Entry for field in part.fields}
    at = next((part.at for part in content if type(part) is View), 0)
    yield Expected(tuple(text for text in texts if text not in known), at)
