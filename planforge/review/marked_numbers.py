"""Numbers before points that begin with a number: 2. and 12月 print as 2.12月."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.lines import Line
from planforge.review.rule import ReviewRequest

_POINTED: Final = re.compile(r"[\d.．]*\d[.．]")
_NUMBER: Final = re.compile(r"(?!(?:19|20)\d\d(?!\d))\d+(?![\dA-Za-z+、.．])")
"""What goes on with a number before it as its decimals: no year, no word that begins so (3D打印, 1+X证书), no typed number,
nor what has decimals itself (3.5亿, 1.5小时), which nobody reads as one with two points."""
_SAID_ALONE: Final = 3
_SHOWN: Final = 10  # characters of a line that is quoted
_MOST_LINES: Final = 20
_HEAD_ENDS: Final = "。：:"
_HINT: Final = "前面加个字，如“在9月15日前”“有3名教师”；或者在“编号”里把这一级换一种，如“（1）”"


def numbers_run_together(request: ReviewRequest) -> Iterator[Finding]:
    """A number with a point and the one that a line begins with are read as one: 3. and 3名 as 3.3 people.

    Fails: ``- 12月举行赛课。`` as the second point below 1. Passes: ``- 在12月举行赛课。``, ``- 2026年9月开学。``, （2）12月.
    """
    found = list(_run_together(request))
    if len(found) <= _SAID_ALONE:
        for line, mark in found:
            yield _finding(line, f"编号紧挨着数字，印成“{_shown(line, mark)}”，会看成 {_read(line, mark)}")
        return
    places = [request.source.position(line.at) for line, _ in found]
    numbers = list(dict.fromkeys(place.line for place in places))
    more = " 等行" if len(numbers) > _MOST_LINES else " 行"
    where = "、".join(map(str, numbers[:_MOST_LINES])) + more
    shown = _shown(*found[0])
    message = f"全文有 {len(found)} 处编号紧挨着数字，如“{shown}”，在第 {where}"
    yield _finding(found[0][0], message)._replace(also=tuple(places[1:]))


def _run_together(request: ReviewRequest) -> Iterator[tuple[Line, str]]:
    """The lines that begin with a number, each with the number with a point that prints before it."""
    marks: defaultdict[str, deque[str]] = defaultdict(deque)  # of lines that say the same, in their order
    for mark, head, words in request.marked:
        if _NUMBER.match(words):
            for said in {words, head.rstrip(_HEAD_ENDS)}:
                marks[said].append(mark)
    for line in request.lines if marks else ():
        if (
            line.text in marks
            and (waiting := marks[line.text])
            and _POINTED.fullmatch(mark := waiting.popleft())
        ):
            yield line, mark


def _finding(line: Line, message: str) -> Finding:
    number = _NUMBER.match(line.text)
    return Finding("编号连着数字", message, line.at, number[0] if number else "", _HINT, is_error=False)


def _shown(line: Line, mark: str) -> str:
    """How the beginning of a line prints."""
    return f"{mark}{line.text[:_SHOWN]}{'…' if len(line.text) > _SHOWN else ''}"


def _read(line: Line, mark: str) -> str:
    """What is read at a glance."""
    number = _NUMBER.match(line.text)
    return f"{mark}{number[0]}" if number else mark
