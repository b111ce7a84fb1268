"""The proof after every build: what is typed is what is printed.

The model's texts, in print order, must stand in the written document's text one after another,
each inside one block. The document's text is read back from what will be saved, not from the tree,
so that a fault of any stage is caught.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from planforge.model.content import Content, Entry, Grid, Item, Label, Paragraphs, Part, Picture, Plot, View

if TYPE_CHECKING:
    from planforge.model.fulfilment import AnswerRow
    from planforge.model.records import Words

_HALF_MARKS = ".:;?!,"


class Expected(NamedTuple):
    """Texts that must stand together at one place, in any order among themselves (a table row)."""

    texts: tuple[str, ...]
    at: int


Expectation: TypeAlias = tuple[tuple[str, ...], int]
"""An ``Expected`` while hundreds of them are made for every document: a bare pair is made faster."""


def lost(expected: Iterable[Expectation], printed: str) -> Expected | None:
    """The first text that does not stand where it should; None where all do.

    ``printed`` is the document's text, a line a block. A text never reaches over a line, so a
    match stands inside one block.
    """
    place = 0
    find = printed.find
    for texts, at in expected:
        if len(texts) == 1:
            text = texts[0]
            found = find(text, place)
            if found < 0:
                return Expected(texts, at)
            place = found + len(text)
            continue
        end = place
        for text in texts:
            found = find(text, place)
            if found < 0:
                return Expected((text,), at)
            found += len(text)
            end = max(end, found)
        place = end
    return None


def texts_of(content: Content, words: Words) -> list[Expectation]:
    """What a content must print, in its order."""
    out: list[Expectation] = []
    _collect(content, words, out)
    return out


def key_text(key: str) -> str:
    """A filled key without the half-width end mark that print makes full-width."""
    return key[:-1] if key[-1:] in _HALF_MARKS else key


def _collect(content: Content, words: Words, out: list[Expectation]) -> None:
    begin = len(out)
    run: list[Entry] = []
    for part in content:
        kind = type(part)
        if kind is Entry:
            run.append(part)  # type: ignore[arg-type]
            continue
        if run:
            _entries(run, words, out)
            run = []
        if kind is View:
            del out[begin:]
            _viewed(content, words, out)
            return
        _part(part, words, out)
    if run:
        _entries(run, words, out)


def _part(part: Part, words: Words, out: list[Expectation]) -> None:
    if type(part) is Item or type(part) is Label:
        at, head, text, body = part[0], part[1], part[2], part[3]  # a head or a key: both stand second
        if head:
            out.append(((key_text(words(head)),), at))
        if text:
            at, lines = text
            if lines:
                line = lines[0]
                out.append(((words(line) if "{{" in line else line,), at))
        if body:
            _collect(body, words, out)
    elif type(part) is Paragraphs:
        at = part.text.at
        out.extend([((words(line),), at) for line in part.text.lines])
    elif type(part) is Grid:
        _grid(part, words, out)
    elif isinstance(part, Picture) and part.caption:
        out.append(((words(part.caption.lines[0]),), part.at))
    elif isinstance(part, Plot):
        _plot(part, words, out)


def _plot(plot: Plot, words: Words, out: list[Expectation]) -> None:
    """A chart's data row by row as it is read back, each row whole, then the caption below it."""
    for row in plot.rows:
        cells = "\t".join(words(text.lines[0]) if text.lines else "" for text in row)
        out.append(((cells,), row[0].at))
    if plot.caption:
        out.append(((words(plot.caption.lines[0]),), plot.caption.at))


def _entries(run: list[Entry], words: Words, out: list[Expectation]) -> None:
    """Neighbouring elements with 时间 are one table: its heads, then a row each."""
    heads = tuple(dict.fromkeys(words(field.key) for entry in run for field in entry.fields))
    out.append((heads, run[0].at))
    out.extend([(tuple(_entry(entry, words)), entry.at) for entry in run])


def _entry(entry: Entry, words: Words) -> list[str]:
    return [
        words(line) if "{{" in line else line
        for _, _, texts in entry.fields
        for at, lines in texts
        for line in lines
    ]


def _grid(grid: Grid, words: Words, out: list[Expectation]) -> None:
    if grid.caption and grid.caption.lines:
        out.append(((words(grid.caption.lines[0]),), grid.at))
    for row in grid.rows:
        for cell in row:
            if cell is not None:
                at = cell.at
                out.extend([((words(line),), at) for line in cell.lines if line])


def _viewed(content: Content, words: Words, out: list[Expectation]) -> None:
    """A content in a view of its own: answers in a table keep their order, entries of a schedule may not."""
    from planforge.model.fulfilment import has_answers  # noqa: PLC0415 - few contents have a view

    view = next(part for part in content if isinstance(part, View))
    if view.name == "表格" and has_answers(content):
        _answers(content, words, out)
    else:
        _in_any_order(content, words, out)


def _answers(content: Content, words: Words, out: list[Expectation]) -> None:
    """Neighbouring answers are one table: the labels typed in any of them as its heads, then a row each."""
    from planforge.model.fulfilment import answer_row  # noqa: PLC0415

    run: list[tuple[Part, AnswerRow]] = []
    for part in (*content, None):
        row = None if part is None else answer_row(part)
        if part is not None and row is not None:
            run.append((part, row))
            continue
        if run:
            labels = (each for element, _ in run for each in element.body if isinstance(each, Label))  # type: ignore[union-attr]
            heads = dict.fromkeys(key_text(words(label.key)) for label in labels)
            heads |= dict.fromkeys(row.head_key for _, row in run if row.head_key)
            out.append((tuple(heads), run[0][1].at))
            out.extend((_row_texts(row, words), row.at) for _, row in run)
            run = []
        if part is not None:
            _part(part, words, out)


def _row_texts(row: AnswerRow, words: Words) -> tuple[str, ...]:
    texts = (row.head, *(text for field in row.fields for text in field.texts))
    return tuple(key_text(words(line)) for text in texts for line in text.lines)


def _in_any_order(content: Content, words: Words, out: list[Expectation]) -> None:
    """A schedule in a view of its own: every text of it stands somewhere in the section.

    The heads of columns are left out: a view that is no table says them in its form. A text may have
    become a heading, with its end mark full-width.
    """
    bodies = [
        part._replace(rows=part.rows[part.head_rows :]) if isinstance(part, Grid) else part
        for part in content
    ]
    entries = [part for part in bodies if isinstance(part, Entry)]
    texts = [text for entry in entries for text in _entry(entry, words)]
    others = tuple(part for part in bodies if not isinstance(part, Entry | View))
    texts.extend(text for each in texts_of(others, words) for text in each[0])
    out.append((tuple(map(key_text, texts)), next(part.at for part in content if isinstance(part, View))))
