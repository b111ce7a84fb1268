"""Teaching weeks written beside a date that does not go with its week: 第4周周五（9月25日）中秋节.

The festival tells the day, and the week beside it was right for the old one: it is made that of the new day where it is
joined to the date. Where it is that of a whole row or entry, a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from planforge.calendar.coded import code, number_in
from planforge.calendar.dates import find_date
from planforge.calendar.spans import DAYS_OF_WEEK
from planforge.rolling.days_off import named, weekday_of
from planforge.rolling.decisions import Decision, Line, Verdict
from planforge.rolling.figures import rewritten
from planforge.rolling.frame import Frame
from planforge.rolling.spot import week_of
from planforge.rolling.written_week import weeks_of_column
from planforge.source.edits import Edit

_WEEK = r"(?<!月)(?<!后)(?<!开学)第\s*(?P<n>[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})"
_WEEKDAY = r"(?:周|星期|礼拜)?(?P<wd>[一二三四五六日天])"
_BEFORE = re.compile(
    rf"{_WEEK}(?:教学)?周(?:{_WEEKDAY})?(?:[\s（(，,]{{0,3}}|[^，。；：:|｜\t（(\d第]{{1,10}}[（(]\s*)$"
)
_CUT_OFF = re.compile(rf"{_WEEK}$")
_AFTER = re.compile(rf"\s*[）)]?\s*[（(，,]\s*{_WEEK}(?:教学)?周(?:[，,、\s]?{_WEEKDAY}(?![一-龥]))?")
_ENTRY = re.compile(rf"\s*{_WEEK}(?:教学)?周(?:{_WEEKDAY})?\s*(?:[：:|｜\t]|$)")
_WORD = re.compile(r"(?<!周周)(?<![期拜])[一二三四五六日天][一-龥]")
_PLACED = re.compile(r"(?:[上下]学期)?(?:开学前)?第\d+周周")
"""How the reason begins for which a date is what it was, though it was moved."""
_NEAR = 24  # characters before a date that may name its week


class _Label(NamedTuple):
    """A week beside a date, perhaps with its weekday, and where both stand in the line."""

    number: int
    at: tuple[int, int]
    weekday: tuple[int, int] | None = None


def with_their_weeks(line: Line, decisions: Sequence[Decision], frame: Frame) -> list[Decision]:
    """The decisions about a line, with those about the weeks that are written beside its dates."""
    if "第" not in line.text and not line.when and weeks_of_column(line) is None:
        return list(decisions)
    found = list(decisions)
    for each in decisions:
        days = _moved(each, frame)
        if days is None:
            continue
        start = each.at - line.start
        label = _label(line, (start, start + len(each.old)))
        right = _right(line, label, days[0], frame) if label else None
        if right is not None:
            found = _with_label(line, found, each, (right, days), frame)
        elif label is None and (said := _of_row(line, days, frame)) and not each.question:
            asked = each._replace(verdict=Verdict.ASKED, reason=said, question=said)
            found = [asked if one is each else one for one in found]
    return found


def _moved(decision: Decision, frame: Frame) -> tuple[date, date] | None:
    """The old and the new day of a date; None where it is no day, or stays what it was."""
    stays = decision.question if not decision.edits else ""
    if decision.kind != "日期" or stays or not (decision.edits or _PLACED.match(decision.reason)):
        return None
    old = find_date(code(decision.old), frame.window)
    new = find_date(code(decision.new), frame.new_window())
    if old is None or new is None or old.start is None or new.start is None or old.start != old.end:
        return None
    return old.start, new.start


def _label(line: Line, span: tuple[int, int]) -> _Label | None:
    """The week that is joined to a date."""
    text, (start, end) = line.text, span
    floor = max(0, start - _NEAR)
    match = _BEFORE.search(text, floor, start) or _AFTER.match(text, end)
    if match is None and text.startswith(("周", "星期", "礼拜"), start):  # 第14周五（12月4日）
        match = _CUT_OFF.search(text, floor, start)
        return _Label(number_in(match["n"]) or 0, match.span("n")) if match else None
    if match is None:
        return None
    weekday = match.span("wd") if match["wd"] else None
    return _Label(number_in(match["n"]) or 0, match.span("n"), weekday)


def _right(line: Line, label: _Label, old: date, frame: Frame) -> _Label | None:
    """The label of a week that, with its weekday, is that of the old day; without one that is none (第4周一年级)."""
    if week_of(old, frame.calendar.term(*frame.term_of(old))) != label.number:
        return None
    if label.weekday is None:
        return label
    start, end = label.weekday
    if line.text[start:end].replace("天", "日") == DAYS_OF_WEEK[old.weekday()]:
        return label
    return label._replace(weekday=None) if _WORD.match(line.text, start) else None


def _with_label(
    line: Line, found: list[Decision], of: Decision, move: tuple[_Label, tuple[date, date]], frame: Frame
) -> list[Decision]:
    """The decisions with that about the week that is joined to a date."""
    label, (old, new) = move
    name = frame.term_of_new(new)
    week = week_of(new, frame.calendar.term(*name))
    start, end = label.at[0] - 1, (label.weekday or label.at)[1]
    end += line.text.startswith("周", end)
    if name != frame.term_of(old).later(frame.halves) or week < 1:
        said = f"“{line.words((start, end))}”没有改：{named(new)}不在新学期的周次里"
        decided = line.asked("周次", (start, end), said)
    else:
        edits = _edits(line, label, week, new)
        if not edits:
            return found
        decided = line.changed("周次", (start, end), edits, f"跟着{of.new}")
    others = [one for one in found if one.kind != "周次" or not _meet(one, decided)]
    return [*others, decided]


def _edits(line: Line, label: _Label, week: int, new: date) -> tuple[Edit, ...]:
    found = []
    if week != label.number:
        found.append(Edit(*label.at, rewritten(line.text[slice(*label.at)], week)))
    if label.weekday and line.text[slice(*label.weekday)].replace("天", "日") != weekday_of(new):
        found.append(Edit(*label.weekday, weekday_of(new)))
    return tuple(found)


def _of_row(line: Line, days: tuple[date, date], frame: Frame) -> str:
    """What is asked about a day that has left the week of its row or entry; or nothing."""
    weeks = weeks_of_column(line) if line.in_table else None
    entry = None if weeks else _ENTRY.match(line.text) or _ENTRY.match(line.when)
    if entry is not None:
        weeks = (number_in(entry["n"]) or 0,) * 2
    if weeks is None:
        return ""
    old, new = (
        week_of(day, frame.calendar.term(*name)) for day, name in zip(days, _names(days, frame), strict=True)
    )
    if not weeks[0] <= old <= weeks[1]:
        return ""
    if not weeks[0] <= new <= weeks[1]:
        written = "—".join(map(str, dict.fromkeys(weeks)))
        return f"{named(days[1])}在第{new}周，不在写着的第{written}周，请看要不要移过去"
    said = (entry["wd"] or "").replace("天", "日") if entry else ""
    is_other = said == weekday_of(days[0]) != weekday_of(days[1])
    return f"{named(days[1])}不是写着的周{said}，请改成一致的" if is_other else ""


def _names(days: tuple[date, date], frame: Frame) -> tuple[tuple[int, int], tuple[int, int]]:
    return frame.term_of(days[0]), frame.term_of_new(days[1])


def _meet(one: Decision, other: Decision) -> bool:
    return one.at < other.at + len(other.old) and other.at < one.at + len(one.old)
