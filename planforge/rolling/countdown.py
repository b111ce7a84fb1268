"""Days counted up to an examination or the end of a term: 距中考还有99天, 百日誓师, 离期末考试20天.

Both ends of such a count move, each in its own way: the number stays, and a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.rolling.date_context import words_about, words_end, words_start
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.frame import Frame

Found = tuple[tuple[int, int], Decision]

KIND: Final = "天数"
"""The kind of a decision about a count of days."""

_TO = r"[距离]离?(?P<year>(?:20)?\d\d\s*年)?[^，。；、（）()\d]{0,10}?(?:中考|高考|会考|学考|[考测]试|期[中末]|毕业|放假|开学|检测|竞?赛|会|节)(?:还有|还剩|仅剩?|只[有剩]|约|不足|不到)?\s*(?P<days>\d{1,3}\s*天)"
_COUNT = re.compile(rf"{_TO}(?=$|[，。；、）)！!])")
_DAY_OF_COUNT = re.compile(
    rf"百日(?:誓师|冲刺|动员|攻坚)|(?:[中高]考)?倒计时\s*\d{{1,3}}\s*天|[中高会学]考前\s*\d{{1,3}}\s*天|{_TO}"
)
_IN_BRACKETS, _NEAR = re.compile(r"\d\s*[月.]\s*\d{1,2}\s*[日号]?\s*[（(][^（）()]*$"), 24
"""Before a count: the day of it, behind which brackets are open."""
_MONTH = re.compile(r"\d\s*月")


def countdown_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """Every count of days that stands without its day, with its span; one beside its day is asked about with it."""
    if "天" not in line.text or frame.days is not None:
        return
    for match in _COUNT.finditer(line.text):
        start, end = match.span()
        if _IN_BRACKETS.search(line.text, max(0, start - _NEAR), start):
            continue
        if _MONTH.search(line.text, words_start(line.text, start), words_end(line.text, end)) is None:
            span = match.span("days" if match["year"] else 0)  # the year moves by itself
            yield span, line.asked(KIND, span, f"“{line.text[slice(*span)]}”没有改：天数要按新的日子另算")


def counted_to(line: Line, span: tuple[int, int]) -> str:
    """The count of days, or what is done on the day of one, by which a date is set; or nothing."""
    text = line.text
    if not any(word in each for each in (text, line.beside) for word in ("天", "百日")):
        return ""
    own = f"{text[words_start(text, span[0]) : words_end(text, span[1])]} {line.beside}"
    found = _DAY_OF_COUNT.search(words_about(line, span) if line.in_table else own)
    return found[0] if found else ""
