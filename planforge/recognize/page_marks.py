"""Numbers of pages, and the words at the head or foot of every page, typed or pasted between the lines of a text.

What numbers pages counts up; what stands beside the numbers of most pages, the same every time, is no content.
A score (3/5), a page of a book that is out of order and a school that signs stay where they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from planforge.calendar.numerals import read_integer
from planforge.readers.evidence import Line
from planforge.recognize.labels import read_label
from planforge.recognize.marks import read_mark
from planforge.recognize.schools import is_school
from planforge.recognize.signers import is_date, is_day
from planforge.recognize.titles import is_title_like

PAGE: Final = "页码"
RUNNING: Final = "页眉页脚"
OF_PAGES: Final = (PAGE, RUNNING)
"""The kinds of what pages leave between the lines of a text."""
_DIGITS: Final = r"\d{1,4}"
_OF: Final = rf"共\s*{_DIGITS}\s*页"
_BETWEEN: Final = r"\s*[,，、/／|｜（(]?\s*"
_MARK: Final = (
    rf"第\s*(?:{_DIGITS}|[一二三四五六七八九十]{{1,3}})\s*页(?:{_BETWEEN}{_OF}[）)]?)?|{_OF}{_BETWEEN}第\s*{_DIGITS}\s*页"
    rf"|[-—–－―─]{{1,2}}\s*{_DIGITS}\s*[-—–－―─]{{1,2}}|[·•~～]\s*{_DIGITS}\s*[·•~～]|[Pp]age\s*{_DIGITS}(?:\s*(?:of|/)\s*{_DIGITS})?"
)
_ALONE: Final = re.compile(_MARK)
_SHARE: Final = re.compile(r"(\d{1,3})\s*[/／]\s*(\d{1,3})")
_BARE: Final = re.compile(r"\d{1,3}")
_BEHIND: Final = re.compile(
    rf"(?P<words>\S.{{0,38}}?)(?:[\s|｜]+(?P<mark>{_MARK})|[ \u3000\t]{{2,}}(?P<bare>\d{{1,3}}))"
)
_BEFORE: Final = re.compile(rf"(?P<mark>{_MARK})[\s|｜]+(?P<words>\S.{{0,38}})")
_NUMERAL: Final = re.compile(r"第?\s*([一二三四五六七八九十]{1,3}|\d{1,4})")
_PAGE_OF: Final = re.compile(rf"{_OF}{_BETWEEN}")
_LEAST_PAGE: Final = 15  # lines from the bare number of one page to that of the next
_LONGEST: Final = 40  # characters of the words at the head of a page
_ENDS: Final = "。；，：、！？;:,!?"
_FEWEST: Final = 2


class _Mark(NamedTuple):
    """The number of a page: where it stands, its look without it, the words on its line, whether it may be anything else."""

    at: int
    number: int
    look: str
    words: str = ""
    bare: bool = False


def page_lines(lines: Sequence[Line]) -> dict[Line, str]:
    """The lines that number pages or stand at the edge of every page, with which of the two each is."""
    marks: dict[tuple[str, str], list[_Mark]] = {}
    for at, line in enumerate(lines):
        mark = _mark_of(at, line.text) if not line.number else None
        if mark is not None:
            marks.setdefault((mark.look, mark.words), []).append(mark)
    found: dict[int, str] = {}
    for group in marks.values():
        if _count_up(group) and _is_sure(group, lines):
            found |= {mark.at: RUNNING if mark.words else PAGE for mark in group}
    found |= dict.fromkeys(_running(lines, found), RUNNING)
    return {lines[at]: kind for at, kind in found.items()}


def _mark_of(at: int, text: str) -> _Mark | None:
    """The number of a page that a line may be, alone or with the words of every page."""
    if len(text) > 2 * _LONGEST or not any(each.isdigit() or each == "页" for each in text):
        return None
    if _BARE.fullmatch(text):
        return _Mark(at, int(text), "", bare=True)
    share = _SHARE.fullmatch(text)
    if share is not None:
        return (
            _Mark(at, int(share[1]), f"/{int(share[2])}", bare=True)
            if int(share[1]) <= int(share[2])
            else None
        )
    if _ALONE.fullmatch(text):
        return _Mark(at, _number(text), _look(text))
    beside = _BEHIND.fullmatch(text) or _BEFORE.fullmatch(text)
    if beside is None or not _may_run(words := beside["words"].strip()):
        return None
    bare = beside.groupdict().get("bare")
    return (
        _Mark(at, int(bare), "", words, bare=True)
        if bare
        else _Mark(at, _number(beside["mark"]), "页", words)
    )


def _number(text: str) -> int:
    """The number in the mark of a page, not that of all pages."""
    found = _NUMERAL.search(_PAGE_OF.sub("", text, count=1) if text.startswith("共") else text)
    return read_integer(found[1]) or 0 if found else 0


def _look(text: str) -> str:
    return "".join("0" if each.isdigit() else each for each in text if not each.isspace()).replace("00", "0")[
        :2
    ]


def _count_up(group: Sequence[_Mark]) -> bool:
    """Whether every number is higher than the one before, or begins anew."""
    return all(below.number > mark.number or below.number == 1 for mark, below in pairwise(group))


def _is_sure(group: Sequence[_Mark], lines: Sequence[Line]) -> bool:
    """Whether numbers that count up are those of pages; what may be anything else counts by one."""
    if not group[0].bare:
        return not group[0].words or len(group) >= _FEWEST
    if len(group) < _FEWEST or not all(below.number == mark.number + 1 for mark, below in pairwise(group)):
        return False
    apart = all(below.at - mark.at >= _LEAST_PAGE for mark, below in pairwise(group))
    return apart or bool(group[0].look) or _are_beside_one(group, lines)


def _are_beside_one(group: Sequence[_Mark], lines: Sequence[Line]) -> bool:
    """Whether the name of a school, or one title, stands above or below every number."""
    for step in (-1, 1):
        words = [lines[mark.at + step].text for mark in group if 0 <= mark.at + step < len(lines)]
        if (
            len(words) == len(group)
            and len(set(words)) == 1
            and (is_school(words[0]) or is_title_like(words[0]))
        ):
            return True
    return False


def _running(lines: Sequence[Line], found: Mapping[int, str]) -> Iterator[int]:
    """The places of the words that stand right above, or right below, the numbers of most pages."""
    pages = [at for at, kind in found.items() if kind == PAGE]
    for step in (-1, 1):
        places = (at + step for at in pages if 0 <= at + step < len(lines))
        near = [
            at for at in places if at not in found and _may_run(lines[at].text) and not _is_signed(lines, at)
        ]
        often = Counter(lines[at].text for at in near)
        for at in near:
            count = often[lines[at].text]
            if count >= _FEWEST and count * 2 >= len(pages):
                yield at


def _is_signed(lines: Sequence[Line], place: int) -> bool:
    """Whether a date stands below words: they sign."""
    below = lines[place + 1].text if place + 1 < len(lines) else ""
    return is_day(below) or is_date(below)


def _may_run(words: str) -> bool:
    """Whether words may stand at the edge of every page: no sentence, no point of a list, no label."""
    if not 1 < len(words) <= _LONGEST or words[-1] in _ENDS:
        return False
    return read_mark(words) is None and read_label(words) is None and not is_day(words)
