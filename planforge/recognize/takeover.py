"""Hand edits of a printed document taken over into its spec, by edits on the spec's text.

An edit replaces the words that changed where the spec has them, inserts a line beside the one it
follows, or takes a line out. After each the spec is printed again; an edit that spoils it is undone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from planforge.recognize.marks import read_mark
from planforge.recognize.scalars import is_plain, is_plain_element, quoted

Prints = Callable[[str], list[str] | None]
_MOST: Final = 200  # differences tried one by one
_LINE: Final = re.compile(r"^( *)(- )?(.*)$")
_CUT: Final = re.compile(r"(?<=[。：:])")


class Difference(NamedTuple):
    """One paragraph that differs: 修改, 新增 or 删除, its place now, the words before and now.

    ``above`` is the old paragraph before it; ``taken`` tells whether the spec has it now.
    """

    kind: str
    at: int
    old: str
    new: str
    above: str = ""
    taken: bool = False


class Take(NamedTuple):
    """The spec's text with what could be taken over, and every difference with how it went."""

    text: str
    differences: tuple[Difference, ...]


def take_over(text: str, differences: Sequence[Difference], prints: Prints) -> Take:
    """Edit the text of a spec so that it prints what the document says now."""
    done: list[Difference] = []
    start = 0
    for number, each in enumerate(differences):
        found = _first_good(text, each, start, prints) if number < _MOST else None
        if found is not None:
            text, start = found
        done.append(each._replace(taken=found is not None))
    lost = [each.new for each in done if not each.taken and each.new]
    return Take(_with_bucket(text, lost, prints), tuple(done))


def _first_good(text: str, change: Difference, start: int, prints: Prints) -> tuple[str, int] | None:
    """The text with one edit that prints the new words and no longer the old ones, and where it is."""
    before = _bare_lines(prints(text))
    for edited, at in _edits(text, change, start):
        after = _bare_lines(prints(edited))
        if not after:
            continue
        gained = after.count(bare_line(change.new)) - before.count(bare_line(change.new))
        gone = before.count(bare_line(change.old)) - after.count(bare_line(change.old))
        if (not change.new or gained == 1) and (not change.old or gone == 1):
            return edited, at
    return None


def _edits(text: str, change: Difference, start: int) -> Iterator[tuple[str, int]]:
    if change.kind == "修改":
        yield from _replacements(text, change, start)
    elif change.kind == "新增":
        yield from _insertions(text, change, start)
    else:
        yield from _removals(text, change, start)


def _replacements(text: str, change: Difference, start: int) -> Iterator[tuple[str, int]]:
    for old, new in _pieces(change.old, change.new):
        for at in _places(text, old, start):
            yield text[:at] + new + text[at + len(old) :], at
            begin, end = _line_at(text, at)
            if text[begin:end].endswith(old):
                yield text[:at] + quoted(new) + text[at + len(old) :], at


def _pieces(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The same change in ever smaller pieces: the line, without its number, by its sentences, its words."""
    yield old, new
    if "\t" in old and "\t" in new:
        yield _row(old), _row(new)
    was, says = read_mark(old), read_mark(new)
    if was is not None and says is not None and was.raw == says.raw:
        old, new = old[len(was.raw) :], new[len(says.raw) :]
        yield old, new
    parts, others = _CUT.split(old), _CUT.split(new)
    if len(parts) == len(others) > 1:
        changed = [(a, b) for a, b in zip(parts, others, strict=True) if a != b]
        if len(changed) == 1:
            yield changed[0]
            yield changed[0][0].rstrip("。：:"), changed[0][1].rstrip("。：:")
    head = next(
        (at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new))
    )
    tail = next(
        (at for at, (a, b) in enumerate(zip(reversed(old), reversed(new), strict=False)) if a != b),
        min(len(old), len(new)),
    )
    tail = min(tail, len(old) - head, len(new) - head)
    for around in (12, 6, 3):
        left, right = max(0, head - around), max(0, tail - around)
        yield old[left : len(old) - right], new[left : len(new) - right]


def _row(line: str) -> str:
    """A printed row of a table or chart as it is typed."""
    return line.replace("\t", " | ").rstrip()


def _places(text: str, words: str, start: int) -> Iterator[int]:
    """Where words stand in the spec: first behind the last edit, then from the top."""
    if not words:
        return
    for begin, end in ((start, len(text)), (0, min(len(text), start + len(words)))):
        at = text.find(words, begin, end)
        while at >= 0:
            yield at
            at = text.find(words, at + 1, end)


def _line_at(text: str, at: int) -> tuple[int, int]:
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return begin, len(text) if end < 0 else end


def bare_line(line: str) -> str:
    """A printed line without its number, which follows from its place."""
    mark = read_mark(line)
    return line[len(mark.raw) :] if mark and len(line) > len(mark.raw) else line


def _bare_lines(lines: list[str] | None) -> list[str]:
    return [bare_line(line) for line in lines or ()]


def _insertions(text: str, change: Difference, start: int) -> Iterator[tuple[str, int]]:
    """A line behind the one it follows: an element behind an element, a paragraph behind a paragraph."""
    new = bare_line(change.new)
    above = bare_line(change.above)
    if "\t" in new:
        for at in _places(text, _row(change.above), max(0, start - 1)):
            begin, end = _line_at(text, at)
            indent = text[begin:end][: len(text[begin:end]) - len(text[begin:end].lstrip())]
            yield f"{text[:end]}\n{indent}{_row(change.new)}{text[end:]}", end
    for words in dict.fromkeys((change.above, above, _CUT.split(above)[-1] or above)):
        for at in _places(text, words, max(0, start - 1)):
            begin, end = _line_at(text, at)
            shape = _LINE.match(text[begin:end])
            if shape is None:
                continue
            indent = shape[1]
            element = new if is_plain_element(new) else quoted(new)
            if shape[2]:
                yield f"{text[:end]}\n{indent}- {element}{text[end:]}", end
            yield f"{text[:end]}\n{indent}{change.new}{text[end:]}", end
            yield f"{text[:end]}\n{indent}- 段落: {_inline(change.new)}{text[end:]}", end


def _inline(text: str) -> str:
    return text if is_plain(text) else quoted(text)


def _removals(text: str, change: Difference, start: int) -> Iterator[tuple[str, int]]:
    """Take out the line whose words are gone."""
    for words in dict.fromkeys((change.old, bare_line(change.old), _row(change.old))):
        for at in _places(text, words, start):
            begin, end = _line_at(text, at)
            if text[begin:end].strip().removeprefix("- ") == words:
                yield text[:begin] + text[end + 1 :], begin


def _with_bucket(text: str, lost: list[str], prints: Prints) -> str:
    """The text with what could not be taken over in 未归类."""
    if not lost or re.search(r"^未归类:", text, re.MULTILINE):
        return text
    lines = "".join(f"  {line.replace(chr(9), '　')}\n" for line in lost)
    added = f"{text.rstrip(chr(10))}\n\n未归类: |\n{lines}"
    return added if prints(added) is not None else text
