"""Which rows of a table of activities a summary has already, in whatever form their days are written.

The table is read again whenever rows were added to it, and the summary was mended by hand in between.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from planforge.calendar.counts import read_count
from planforge.calendar.expressions import read_time
from planforge.calendar.period import read_period
from planforge.calendar.school_calendar import TimeContext, read_school_calendar
from planforge.model.profile import Profile
from planforge.model.records import Record
from planforge.model.spec import Spec
from planforge.readers.tabular import TableRow
from planforge.reuse.records_text import said
from planforge.tracing.wording import key_of

_WRITTEN: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_NUMBERED: Final = re.compile(r"\d{1,4}[-/.]\d")


class Sorted(NamedTuple):
    """The rows that are no records yet, those that are with their record, and what somebody should look at (a sentence a row)."""

    fresh: tuple[TableRow, ...]
    twins: tuple[tuple[TableRow, Record], ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def known(self) -> int:
        """How many rows are records already."""
        return len(self.twins)


class _When(NamedTuple):
    """A time of a record: what it is known again by, and whether it is a day that the period cannot have."""

    key: str
    is_odd: bool


def sorted_out(rows: Sequence[TableRow], known: Sequence[Record], context: TimeContext) -> Sorted:
    """Hold rows against the records that are there: same day, same activity; as often as they stand there.

    A row whose day cannot be is taken for the record of that activity whose day was mended; one that differs in
    its day alone is put in, and said.
    """
    there: dict[tuple[str, str], deque[Record]] = defaultdict(deque)
    for each in known:
        there[_when(each.when, context).key, key_of(each.activity)].append(each)
    others, twins = [], []
    for row in rows:
        same = there[_when(_time(row), context).key, _name(row)]
        if same:
            twins.append((row, same.popleft()))
        else:
            others.append(row)
    left: dict[str, list[Record]] = defaultdict(list)
    for (_, name), records in there.items():
        left[name] += records
    apart = _apart(others, left, context)
    return apart._replace(twins=(*twins, *apart.twins))


def _apart(rows: Sequence[TableRow], left: dict[str, list[Record]], context: TimeContext) -> Sorted:
    """Hold the rows that no record is equal to against the records that no row is equal to, by their activity."""
    fresh, twins, doubts = [], [], list[str]()
    for row in rows:
        alike = left[_name(row)]
        twin = next((each for each in alike if _is_like(row, each)), None)
        if twin is None:
            fresh.append(row)
            continue
        alike.remove(twin)
        what = f"第 {row.row} 行的“{row.cells['活动']}”（{_time(row)}）"
        if _when(_time(row), context).is_odd:
            twins.append((row, twin))
            doubts.append(f"{what}总结里已经有了，时间是“{twin.when}”，没有再读入")
        else:
            doubts.append(f"{what}和总结里的一条只有时间不同（{twin.when}）：是同一次就删去一条")
            fresh.append(row)
    return Sorted(tuple(fresh), tuple(twins), tuple(doubts))


def context_of(spec: Spec, profile: Profile) -> TimeContext:
    """What the times of a summary are read against."""
    terms = {name: dict(term.texts) for name, term in profile.terms.items()}
    return read_school_calendar(terms)[0].context(read_period(spec.period or profile.period))


def _time(row: TableRow) -> str:
    return row.cells.get("时间", "")


def _name(row: TableRow) -> str:
    return key_of(row.cells["活动"])


def _when(text: str, context: TimeContext) -> _When:
    typed = said("时间", text).strip()
    reading = read_time(typed, context)
    if reading.kind.value == "日期" and reading.start is not None and reading.end is not None:
        days = f"{reading.start}/{reading.end}"
        return _When(days, _is_outside(reading.start, reading.end, context))
    written = _WRITTEN.fullmatch(typed)
    is_no_day = any(each.code == "date-impossible" for each in reading.findings)
    if written is not None:
        return _When("-".join(str(int(each)) for each in written.groups()), is_odd=True)
    return _When(key_of(typed), is_no_day or _NUMBERED.match(typed) is not None)


def _is_outside(start: date, end: date, context: TimeContext) -> bool:
    window = context.window
    return window is not None and (end < window.start or start > window.end)


def _is_like(row: TableRow, record: Record) -> bool:
    """Whether as many came, where both say how many."""
    people = read_count(row.cells.get("参加人数", ""))
    return people is None or record.people is None or people == record.people
