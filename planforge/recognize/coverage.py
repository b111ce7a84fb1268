"""The proof of an import: every character of the source stands in the composed document or in the bucket.

Both are compared without blanks; numbers before a text, half-width marks that print full-width and the
colon behind a label are no losses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from planforge.recognize.marks import read_mark

_FOLD: Final = str.maketrans(":;?!,.()｜|", "：；？！，。（）／／", "．")
_HIGH_NUMBER: Final = re.compile(r"^[（(]?(?:\d{3,4}|[一二三四五六七八九十百千零]{3,7})[）)、.．](?=\S)")
_MAY_BE_HIGH: Final = frozenset("（(0123456789一二三四五六七八九")
_DATE: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_LONGEST_DATE: Final = 10
_SEARCHES: Final = 500  # lines looked for inside others; the rest is counted by characters
_BLANK: Final = re.compile(r"(?<=\S)[ \u3000]+(?=\S)")
_MARKS: Final = "：。"


class Coverage(NamedTuple):
    """How many characters of the source (blanks and numbers left out) were found again, and what was not."""

    total: int
    found: int
    missing: tuple[tuple[int, str], ...]

    @property
    def share(self) -> float:
        """The share found, 0 to 1."""
        return self.found / self.total if self.total else 1.0


NOTHING: Final = Coverage(0, 0, ())
"""The coverage of an empty text."""


def compare(source: Iterable[tuple[int, str]], printed: Iterable[str]) -> Coverage:
    """Look for every line of the source (its place, its text without a number) among printed lines."""
    lines = [(at, text, folded(text)) for at, text in source]
    total = sum(len(line) for _, _, line in lines)
    there: dict[str, list[str]] = {}
    for each in printed:
        for cell in each.split("\t") if "\t" in each else (_without_number(each),):
            there.setdefault(folded(cell), []).append(folded(cell if "\t" in each else each))
    pending: list[tuple[int, str, str]] = []
    for at, text, line in lines:
        parted = folded(_BLANK.sub("：", text, count=1)) if _BLANK.search(text) else line
        whole = next((each for each in (line, line + "：", line + "。", parted) if there.get(each)), None)
        if whole is not None:
            there[whole].pop()
        elif line:
            pending.append((at, text, line))
    missing = _inside(pending, "".join(whole for left in there.values() for whole in left))
    return Coverage(total, total - sum(len(folded(text)) for _, text in missing), tuple(missing))


def folded(text: str) -> str:
    """A line as it is compared: no blanks, full-width marks, a date alone on its line written out."""
    bare = "".join(text.split())
    if bare[:1].isdigit() and len(bare) <= _LONGEST_DATE and (date := _DATE.fullmatch(bare)):
        return f"{date[1]}年{int(date[2])}月{int(date[3])}日"
    return bare.translate(_FOLD)


def _without_number(line: str) -> str:
    mark = read_mark(line)
    if mark is not None and len(line) > len(mark.raw):
        return line[len(mark.raw) :]
    return _HIGH_NUMBER.sub("", line, count=1) if line[:1] in _MAY_BE_HIGH else line


def _inside(pending: list[tuple[int, str, str]], rest: str) -> list[tuple[int, str]]:
    """The lines that do not stand inside the printed text either."""
    missing = []
    for number, (at, text, line) in enumerate(pending):
        if number < _SEARCHES and (line in rest or _in_pieces(line, rest)):
            continue
        missing.append((at, text))
    return missing


def _in_pieces(line: str, rest: str) -> bool:
    """Whether a line stands in the text in pieces, as a heading and its text do that stood on one line."""
    start = 0
    for cut in (line.find(mark) + 1 for mark in _MARKS):
        if cut > 0 and line[:cut].rstrip(_MARKS) in rest and line[cut:] in rest:
            return True
    pieces = [piece for piece in line[start:].replace("。", "：").split("：") if piece]
    return len(pieces) > 1 and all(piece in rest for piece in pieces)
