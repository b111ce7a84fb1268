"""Numbers before points that begin with a number: 2. and 95% print as 2.95%, 1. and 9.10 as 1.9.10."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from planforge.calendar.written import DAY, MONTH
from planforge.diagnostics import Finding
from planforge.review.lines import Line
from planforge.review.rule import ReviewRequest

_POINTED: Final = re.compile(r"[\d.．]*\d[.．]")
_WHOLE_NUMBER: Final = r"(?P<number>(?!(?:19|20)\d\d(?!\d))\d{1,3})\s?"
_MEASURES: Final = (
    "[%％‰]|百分|(?:平方|立方)?(?:厘米|毫米|公里|千米|米)|千克|公斤|克|吨|升|毫升|亩|公顷|亿|万|元|倍|折|度|"
    "(?:个(?:半)?)?(?:小时|学时|课时|学分)|分钟|秒|分(?![部别享类校工管为发级段层配批组])|公分|里"
)
_DAY: Final = "日|号(?=之?前|以前|[，,。（(到至]|[上下]午|[开召举组]|$)"
_ALONE: Final = "$"
_DATE: Final = (
    rf"(?P<date>{MONTH}[.．]{DAY})(?![\d.．])"
    rf"(?!\s?(?:{_MEASURES}|[个版代级折亿期届班年月节])|[（(](?:周|星期|礼拜)|\s?[-—–～~至])(?=\s?[\u4e00-\u9fff“《：:。]|$)"
)
"""9.10 教师节, a day in dots; no 3.5小时 or 2.0版, nor what another rule tells to be a day: 9.1（周二）, 9.1—9.5."""
_SAID_ALONE: Final = 3
_SHOWN: Final = 10  # characters of a line that is quoted
_MOST_LINES: Final = 20
_HEAD_ENDS: Final = "。：:"
_ALL_OF_THEM: Final = "100"
_HINT: Final = "前面加个字，如“在15日前”“有95%的学生”；或者在“编号”里把这一级换一种，如“（1）”"
_HINT_DAY: Final = (
    "日子写成“9月10日”；不要编号，就不打短横，写成“9月10日: 教师节”这样的一栏；手打的编号就删掉"
)


class _Run(NamedTuple):
    """A line with the number with a point that prints before it, and what it begins with."""

    line: Line
    mark: str
    number: str
    is_day: bool


@cache
def _misread() -> re.Pattern[str]:
    """What a line begins with that goes on with a number before it: as its decimals, as the day of a month, as a third number."""
    return re.compile(rf"{_WHOLE_NUMBER}(?:{_MEASURES}|{_DAY}|{_ALONE})|{_DATE}")


def numbers_run_together(request: ReviewRequest) -> Iterator[Finding]:
    """A number with a point and the one that a line begins with are read as one: 2. and 95% as 2.95%, 1. and 9.10 as 1.9.10.

    Fails: ``- 95%的学生达标。`` as the second point below 1, ``- 9.10 教师节``. Passes: what has no decimals (3名教师, 12月,
    8：30), ``- 2026年9月开学。``, （2）95%.
    """
    found = list(_run_together(request))
    if len(found) <= _SAID_ALONE:
        for run in found:
            message = f"编号紧挨着数字，印成“{_shown(run)}”，会看成 {run.mark}{run.number}"
            yield _finding(run, message)
        return
    places = [request.source.position(run.line.at) for run in found]
    numbers = list(dict.fromkeys(place.line for place in places))
    more = " 等行" if len(numbers) > _MOST_LINES else " 行"
    where = "、".join(map(str, numbers[:_MOST_LINES])) + more
    message = f"全文有 {len(found)} 处编号紧挨着数字，如“{_shown(found[0])}”，在第 {where}"
    yield _finding(found[0], message)._replace(also=tuple(places[1:]))


def _run_together(request: ReviewRequest) -> Iterator[_Run]:
    """The lines that begin with a number, each with the number with a point that prints before it."""
    marks: defaultdict[str, deque[str]] = defaultdict(deque)  # of lines that say the same, in their order
    for mark, head, words in request.marked:
        if words[:1].isdigit() and _misread().match(words):
            for said in {words, head.rstrip(_HEAD_ENDS)}:
                marks[said].append(mark)
    for line in request.lines if marks else ():
        waiting = marks.get(line.text)
        match = _misread().match(line.text) if waiting else None
        mark = waiting.popleft() if waiting else ""
        if match is not None and match["number"] != _ALL_OF_THEM and _POINTED.fullmatch(mark):
            yield _Run(line, mark, match["number"] or match["date"], match["date"] is not None)


def _finding(run: _Run, message: str) -> Finding:
    hint = _HINT_DAY if run.is_day else _HINT
    return Finding("编号连着数字", message, run.line.at, run.number, hint, is_error=False)


def _shown(run: _Run) -> str:
    """How the beginning of a line prints."""
    text = run.line.text
    return f"{run.mark}{text[:_SHOWN]}{'…' if len(text) > _SHOWN else ''}"
