"""N周年 in a line: as many years more, by the year that it is of; what it counts from may be known, named beside it, or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from planforge.calendar.national import founded
from planforge.rolling.date_context import clause_end, clause_start, sentence_of
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.figures import read, rewritten
from planforge.rolling.frame import Frame
from planforge.rolling.years import added
from planforge.source.edits import Edit

Found = tuple[tuple[int, int], Decision]

KIND = "周年"
"""The kind of a decision about a jubilee."""

_NUMBER = "[0-9０-９]{1,3}|[一二两三四五六七八九十百零〇]{1,6}"
_ANNIVERSARY = re.compile(rf"(?P<n>{_NUMBER})\s*周年")
_BY_NAME = re.compile(rf"(?:百|{_NUMBER})年?(?:校庆|华诞)")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?=\s*(?:年|[—–~～至-]+\s*\d{4}|[）)]))")
_BESIDE = re.compile(r"\s*[（(][^（）()]{0,16}[）)]")
_NOW = re.compile("今年|本年|当年")
_OPENS = re.compile(r"年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?)?[，,]\s*$")
_ROUND = 10
_NEAR = 24  # characters before 周年 that tell since when


def anniversary_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """N周年: as many years more; where it is not known what is counted from, a person is asked."""
    if "周年" in line.text:
        for match in _ANNIVERSARY.finditer(line.text):
            yield match.span(), _decided(line, match, frame)
    if frame.calendar_years and ("校庆" in line.text or "华诞" in line.text):
        for match in _BY_NAME.finditer(line.text):
            question = f"“{match[0]}”说的是哪一年，没有改，现在还提它吗"
            yield match.span(), line.asked(KIND, match.span(), question)


def _decided(line: Line, match: re.Match[str], frame: Frame) -> Decision:
    text, span, count = line.text, match.span(), read(match["n"])
    since = founded(text[max(0, span[0] - _NEAR) : span[0]].rpartition("周年")[2])
    if since is not None:
        return _counted(line, match, since.replace(year=since.year + count), frame)
    years, year = frame.calendar_years, _pinned(text, match)
    if year is not None:
        return _from_the_line(line, match, year, frame)
    year = _year_of(text, span)
    if year is not None and not frame.is_own_year(year + count):  # no year that is counted from
        if not frame.is_own_year(year):
            return line.kept(KIND, span, f"说的是{year}年")
        years = frame.year(year) - year
        if not years:
            return line.kept(KIND, span, "还是这一年")
    return line.asked(KIND, span, _said(match, years), _raised(match, years))


def _counted(line: Line, match: re.Match[str], day: date, frame: Frame) -> Decision:
    """A jubilee whose day is known."""
    years, span = frame.calendar_years, match.span()
    edits, said = _raised(match, years), _said(match, years)
    if not frame.is_own_year(day.year):
        return line.kept(KIND, span, "不是本年度的")
    if edits and _is_left_behind(day, years, frame):
        return line.asked(KIND, span, f"{said}，{day.month}月{day.day}日不在新学期里，请核对", edits)
    if edits and read(match["n"]) % _ROUND == 0:
        return line.asked(KIND, span, f"{said}，不再是整十周年，还提它吗", edits)
    return line.changed(KIND, span, edits)


def _from_the_line(line: Line, match: re.Match[str], year: int, frame: Frame) -> Decision:
    """A jubilee of a year that is named with the one that is counted from: it stays, asked where that year is over."""
    span, window = match.span(), frame.new_window()
    if not frame.is_own_year(year) or window.start.year <= year <= window.end.year:
        return line.kept(KIND, span, "从文中的年份算起")
    new, count = frame.year(year), read(match["n"])
    said = f"“{match[0]}”没有改：说的是{year}年，{new}年是{count + new - year}周年，请按新的情况改写"
    return line.asked(KIND, span, said)


def of_their_jubilees(line: Line, found: Sequence[Found]) -> list[Found]:
    """The decisions about a line, in which the year of a jubilee counted from another year of the line stays as it does.

    创办于1927年，2027年建校一百周年.
    """
    pinned = {
        (sentence_of(line.text, *match.span()), year)
        for match in (_ANNIVERSARY.finditer(line.text) if "周年" in line.text else ())
        if (year := _pinned(line.text, match)) is not None
    }
    return [(span, _beside(line, span, each, pinned)) for span, each in found] if pinned else list(found)


def _beside(
    line: Line, span: tuple[int, int], decision: Decision, pinned: set[tuple[tuple[int, int], int]]
) -> Decision:
    year = _YEAR.search(decision.old)
    if decision.kind != "年份" or not decision.edits or year is None:
        return decision
    if (sentence_of(line.text, *span), int(year[0])) not in pinned:
        return decision
    return line.kept(decision.kind, span, "是逢周年的那一年")


def _pinned(text: str, match: re.Match[str]) -> int | None:
    """The year of a jubilee where it stands beside the count, and the year that is counted from in the line."""
    count, named = read(match["n"]), _named(text)
    years = [year for year in named if year - count in named]
    if not years:
        return None
    first, last = clause_start(text, match.start()), clause_end(text, match.end())
    behind = _BESIDE.match(text, match.end())
    near = text[first : behind.end() if behind else last]
    is_near = any(str(year) in near for year in years)
    return None if _NOW.search(near) and not is_near else years[0]


@lru_cache(maxsize=4)  # a line may have many counts
def _named(text: str) -> frozenset[int]:
    return frozenset(map(int, _YEAR.findall(text)))


def _year_of(text: str, span: tuple[int, int]) -> int | None:
    """The year that a count is of: the last before it in its clause, or alone in the clause before."""
    first = clause_start(text, span[0])
    if _NOW.search(text, first, span[0]):
        return None
    inside = [int(each[0]) for each in _YEAR.finditer(text, first, span[0])]
    if inside:
        return inside[-1]
    before = list(_YEAR.finditer(text, max(0, first - _NEAR), first))
    is_head = bool(before) and _OPENS.match(text, before[-1].end(), first) is not None
    return int(before[-1][0]) if is_head else None


def _is_left_behind(day: date, years: int, frame: Frame) -> bool:
    """Whether an anniversary lies in the old term, and none in the new one."""
    again = day.replace(year=day.year + years)
    return frame.crosses and frame.is_of_period(day) and not frame.is_of_new_period(again)


def _said(match: re.Match[str], years: int) -> str:
    return f"“{match[0]}”按{added(years)}年改了" if years else f"“{match[0]}”没有改"


def _raised(match: re.Match[str], years: int) -> tuple[Edit, ...]:
    number = read(match["n"]) + years
    new = rewritten(match["n"], number) if years and number > 0 else ""
    return (Edit(*match.span("n"), "两" if new == "二" else new),) if new else ()
