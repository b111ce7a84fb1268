"""The proof of an import: every character of the source stands in the composed document or in the bucket.

Both are compared without blanks; numbers before a text, half-width marks that print full-width and the
colon behind a label are no losses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from planforge.calendar.written import TYPED_DAY, written_day
from planforge.recognize.labels import glued_hours, glued_post
from planforge.recognize.marks import glued_mark, printed_mark, read_mark
from planforge.recognize.signers import unit_and_person

_FOLD: Final = tuple(zip(":;?!,.．()｜|", "：；？！，。。（）／／", strict=True))
_HIGH_NUMBER: Final = re.compile(r"^[（(]?(?:\d{3,4}|[一二三四五六七八九十百千零]{3,7})[）)、.．](?=\S)")
_MAY_BE_HIGH: Final = frozenset("（(0123456789一二三四五六七八九")
_LAST_DAY: Final = re.compile(rf"(?<![\d.\-/—～~]){TYPED_DAY}$")
_LONGEST_SIGNED: Final = 40  # characters of a line that a day ends
_SEARCHES: Final = 500  # lines looked for inside others; the rest is counted by characters
_BLANK: Final = re.compile(r"(?<=\S)[ \u3000]+(?=\S)")
_BEHIND_FRAME: Final = re.compile(r"(?<=】)[ \u3000]+(?=\S)")  # 【总 指 挥】 周明远
_BLANKS_TRIED: Final = 4
_MARKS: Final = "：。"
_USED: Final = "\0"


class Coverage(NamedTuple):
    """How many characters of the source (blanks and numbers left out) were found again, and what was not.

    ``found`` are those that print, ``bucket`` those that wait in 未归类; ``aside`` were set aside and listed,
    and are no part of ``total``.
    """

    total: int
    found: int
    missing: tuple[tuple[int, str], ...]
    bucket: int = 0
    aside: int = 0

    @property
    def share(self) -> float:
        """The share that stands in the spec, printed or in the bucket, 0 to 1."""
        return (self.found + self.bucket) / self.total if self.total else 1.0

    @property
    def printed_share(self) -> float:
        """The share that prints, 0 to 1."""
        return self.found / self.total if self.total else 1.0


NOTHING: Final = Coverage(0, 0, ())
"""The coverage of an empty text."""


def prove(
    source: Iterable[tuple[int, str]], printed: Iterable[str], bucket: Iterable[str], aside: Iterable[str]
) -> Coverage:
    """Look for every line of the source among what prints, and for the rest in the bucket."""
    first = compare(source, printed)
    kept = compare(first.missing, bucket) if first.missing else NOTHING
    return first._replace(
        missing=kept.missing, bucket=kept.found, aside=sum(len(folded(each)) for each in aside)
    )


def compare(source: Iterable[tuple[int, str]], printed: Iterable[str]) -> Coverage:
    """Look for every line of the source (its place, its text without a number) among printed lines."""
    lines = [(at, text, folded(text)) for at, text in source]
    total = sum(len(line) for _, _, line in lines)
    wanted = {line for _, _, line in lines}
    there: dict[str, list[str]] = {}
    for each in printed:
        if "\t" in each:
            for cell in map(folded, each.split("\t")):
                there.setdefault(cell, []).append(cell)
        else:
            there.setdefault(folded(_without_number(each, wanted)), []).append(folded(each))
    pending: list[tuple[int, str, str]] = []
    for at, text, line in lines:
        whole = next((each for each in _ways(text, line) if there.get(each)), None)
        if whole is not None:
            there[whole].pop()
        elif line:
            pending.append((at, text, line))
    missing = _inside(pending, "".join(whole for left in there.values() for whole in left))
    return Coverage(total, total - sum(len(folded(text)) for _, text in missing), tuple(missing))


def _ways(text: str, line: str) -> Iterator[str]:
    """How a line may be printed: as it is, with a mark behind it, with a colon for a blank."""
    yield line
    yield line + "："
    yield folded(f"{text}：")
    yield line + "。"
    yield from _ways_with_colon(text)
    yield line.removesuffix("：")
    label = glued_post(text) or glued_hours(text)
    if label is not None:
        yield f"{folded(label[0])}：{folded(label[1])}"
    mark = read_mark(text)
    if mark is not None:
        yield folded(text[len(mark.raw) :])  # a number that only print made certain


def _ways_with_colon(text: str) -> Iterator[str]:
    """A line with a colon for one of its first blanks."""
    for at in _first(_BEHIND_FRAME if text.startswith("【") else _BLANK, text):
        yield f"{folded(text[: at.start()])}：{folded(text[at.end() :])}"


def _first(blank: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The first blanks of a text, one of which may part a label from what it says (10:30 — 12:00 参观)."""
    return islice(blank.finditer(text), _BLANKS_TRIED)


def folded(text: str) -> str:
    """A line as it is compared: no blanks, full-width marks, the day that a short line ends in written out."""
    bare = "".join(text.split())
    day = _last_day(bare)
    bare = bare[: len(bare) - len(day)]
    for half, full in _FOLD:
        bare = bare.replace(half, full)
    return f"{bare}{written_day(day)}" if day else bare


def _last_day(text: str) -> str:
    """The day as typed that ends a short line, alone or behind who signs."""
    found = _LAST_DAY.search(text) if text[-1:].isdigit() and len(text) <= _LONGEST_SIGNED else None
    return found[0] if found is not None else ""


def dates_rewritten(source: Iterable[tuple[int, str]], printed: Iterable[str]) -> list[tuple[int, str, str]]:
    """Days that end their lines and print otherwise than they were typed: place, as typed, as printed."""
    lines = {"".join(each.split()) for each in printed}
    found = ((at, _last_day("".join(text.split()))) for at, text in source)
    days = ((at, day, written_day(day)) for at, day in found if day)
    return [(at, day, written) for at, day, written in days if written in lines]


def _without_number(line: str, wanted: set[str]) -> str:
    """A printed line without its number; one before a digit (2.200米) is a number where the source has the rest."""
    if folded(line) in wanted:
        return line  # 2025.9 has none
    mark, glued = printed_mark(line), glued_mark(line)
    if glued and folded(line[len(glued[0].raw) :]) in wanted:
        return line[len(glued[0].raw) :]
    if mark is not None and len(line) > len(mark.raw):
        return line[len(mark.raw) :]
    return _HIGH_NUMBER.sub("", line, count=1) if line[:1] in _MAY_BE_HIGH else line


def _inside(pending: list[tuple[int, str, str]], rest: str) -> list[tuple[int, str]]:
    """The lines that do not stand inside the printed text either; what one line was found in is used up.

    Long lines are looked for first: a short one (云溪县教育局) may stand in a part of theirs by chance.
    """
    missing = []
    by_length = sorted(range(len(pending)), key=lambda number: -len(pending[number][2]))
    for tried, number in enumerate(by_length):
        pieces = next(filter(None, _pieces(*pending[number][1:], rest)), None) if tried < _SEARCHES else None
        if pieces is None:
            missing.append(number)
        for piece in pieces or ():
            rest = rest.replace(piece, _USED, 1)
    return [pending[number][:2] for number in sorted(missing)]


def _pieces(text: str, line: str, rest: str) -> Iterator[tuple[str, ...] | None]:
    """Ways in which a line stands in the text: whole, with a colon for a blank, or parted as a heading and its text are."""
    yield (line,) if line in rest else None
    for way in _ways_with_colon(text):
        yield (way,) if way in rest else None
    for cut in (line.find(mark) + 1 for mark in _MARKS):
        head = line[:cut].rstrip(_MARKS)
        if cut > 0 and head in rest and line[cut:] in rest:
            yield (line[cut:], head)
    signed = unit_and_person(text) if len(text) <= _LONGEST_SIGNED else None
    if signed is not None and all(folded(each) in rest for each in signed):
        yield tuple(map(folded, signed))
    pieces = tuple(piece for piece in line.replace("。", "：").split("：") if piece)
    yield pieces if len(pieces) > 1 and all(piece in rest for piece in pieces) else None
