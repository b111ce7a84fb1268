"""Terms in short, as titles and file names have them: 26-27（1）, 2026-2027-1, 2026.1, 26秋; and bare years there (安全工作2026)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.calendar.short_years import year_of
from planforge.calendar.spans import Window
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.frame import Frame
from planforge.rolling.heads import is_year_there, names_the_period
from planforge.rolling.spot import TermName
from planforge.source.edits import Edit

_SHORT_TERM = re.compile(
    r"(?<![\d\-—–～~至到])(?:(?P<a>(?:20)?\d\d)[-—–~～](?P<b>(?:20)?\d\d)(?:[(（-]?(?P<n>[12一二上下])(?:[)）]|(?![年级班月学半\d])))?"
    r"|(?P<y>20\d\d)[-—–.(（](?P<m>[12])[)）]?|(?P<s>20[0-4]\d|[2-4]\d)年?(?P<season>[春秋])(?![苗蕾晖风雨蚕播游茶华阳晚天色耕光芽训景实])季?)(?![\d\-—–～~至到]|\.\d|\s*[(（]?[第学年季上下])"
)
_BARE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBERS = {"1": 1, "一": 1, "上": 1, "秋": 1}
_OTHER = {
    "1": "2", "2": "1", "一": "二", "二": "一", "上": "下", "下": "上", "秋": "春", "春": "秋",
}  # fmt: skip
_PARTS = ("n", "m", "season")


def _term_of(match: re.Match[str]) -> tuple[int, int] | None:
    """The school year and the term that a match names, 0 for a school year as a whole; None where it names none."""
    year = year_of((match["a"] or match["y"] or match["s"])[-2:])
    if match["b"] and int(match["b"][-2:]) != (year + 1) % 100:
        return None
    part = next((match[name] for name in _PARTS if match[name]), "")
    number = _NUMBERS.get(part, 2) if part else 0
    return year - (number == 2 and bool(match["season"])), number


def period_in_short(text: str) -> str:
    """The term that is named in short, as it is typed (2026-2027-1); nothing where none is."""
    for match in _SHORT_TERM.finditer(text):
        term = _term_of(match)
        if term is not None and term[1]:
            return f"{term[0]}-{term[0] + 1}-{term[1]}"
    return ""


def short_terms(text: str, frame: Frame) -> Iterator[tuple[tuple[int, int], list[Edit]]]:
    """Every short name of the old term in a title or a file name, with what makes it that of the new one."""
    old, new = frame.first, frame.new_first
    for match in _SHORT_TERM.finditer(text) if frame.old.term is not None else ():
        if _term_of(match) in ((old.school_year, old.number), (old.school_year, 0)):
            yield match.span(), list(_edits(match, old, new))


def _edits(match: re.Match[str], old: TermName, new: TermName) -> Iterator[Edit]:
    of_year = new.school_year + (new.number == 2)
    years = {"a": new.school_year, "b": new.school_year + 1, "y": new.school_year, "s": of_year}
    for group, year in years.items():
        if match[group]:
            yield Edit(*match.span(group), str(year % 100 if len(match[group]) == 2 else year))
    for group in _PARTS:
        if match[group] and old.number != new.number:
            yield Edit(*match.span(group), _OTHER[match[group]])


def short_term_decisions(line: Line, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """The short names of the old term in a line that names the document."""
    if names_the_period(line, frame):
        for span, edits in short_terms(line.text, frame):
            changed = [each for each in edits if line.text[each.start : each.end] != each.text]
            yield span, line.changed("期间", span, tuple(changed))


def bare_years(stem: str, frame: Frame) -> Iterator[Edit]:
    """Years of the old period that stand alone in a file name (plan-2026)."""
    for match in _BARE_YEAR.finditer(stem):
        year = int(match[0])
        if frame.is_own_year(year):
            yield Edit(*match.span(), str(frame.year(year)))
        elif year == frame.first.school_year:
            yield Edit(*match.span(), str(year + frame.years))


def names_a_bare_year(text: str) -> bool:
    """Whether a year stands alone in a title, so that it tells no term (安全工作计划2026最新版)."""
    return any(_years_alone(text))


def other_years(text: str, window: Window) -> bool:
    """Whether the years that stand alone in a title are all others than those of a period, and not long to come."""
    years = list(_years_alone(text))
    is_other = all(not window.start.year <= each <= window.end.year for each in years)
    return bool(years) and is_other and max(years) <= window.end.year + 1


def _years_alone(text: str) -> Iterator[int]:
    for match in _BARE_YEAR.finditer(text):
        if is_year_there(text, match.end(), is_bare=True, is_head=True):
            yield int(match[0])
