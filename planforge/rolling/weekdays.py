"""Weekdays that a document writes beside its dates: in the next cell, another field of the entry, or brackets.

Such a weekday says nothing of its own, it goes with its date: where it was right before, it is made that of the new
day; where it was not, only a person knows which of the two was meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate, pairwise
from typing import NamedTuple

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.spans import Window
from planforge.rolling.date_context import WORDS_END
from planforge.rolling.days_off import named, weekday_of
from planforge.rolling.decisions import Decision, Verdict
from planforge.rolling.facts import AS_IT_WAS
from planforge.rolling.frame import Frame
from planforge.rolling.places import mappings
from planforge.source import Scalar, Source
from planforge.source.edits import Edit
from planforge.source.nodes import LINE_BREAK
from planforge.vocabulary import CELL_BAR

_TO = r"\s*(?:[-—–~～至到]{1,2}|、)\s*"
_RUN = rf"(?:周|星期|礼拜)[一二三四五六日天](?:{_TO}(?:(?:周|星期|礼拜)[一二三四五六日天]|[一二三四五六日天](?![\d一-龥])))*"
_WORDS = re.compile(
    rf"(?<![每周末上下本隔单双])(?<!第.)(?<!第..){_RUN}|(?<=[（(])[一二三四五六日天](?=[）)])"
)
_CELL = re.compile(rf"{_RUN}|[一二三四五六日天]")
_DAY = re.compile(r"[一二三四五六日天]")
_BETWEEN = re.compile(r"[\s|｜（(）)，,:：\"'上下中午晚早日号\d]{0,14}")
_LABEL_AFTER = re.compile(r"\s*(?:$|[|｜）)，,。；;：:}\"'#]|[上下中]午|晚|早|\s)")
_WEEKS_HEAD = re.compile(r"\s*(?:第?几?(?:教学)?周[次数别序]?|序号?|编号|[单批轮节]次|节|次)\s*")
"""The head of a column whose 一, 二 are numbers."""
_HEAD_LINES = 4  # behind 表格, in which its heads stand
_BARE_HEADS = ("星期", "周几", "星期几")
_IN_BRACKETS = re.compile(rf"[（(](?:{_RUN})[）)]")
_YEAR = re.compile(r"\d{4}")
_FEW = 8  # characters beside a date that is as good as alone in its cell


class _Weekday(NamedTuple):
    """A weekday, or several, in the source; a label is nothing but the weekday of a day (not 周三例会)."""

    start: int
    end: int
    is_label: bool = True


class _Day(NamedTuple):
    """A day before the roll and after it."""

    old: date
    new: date


Beside = Iterator[tuple[_Weekday, list[Decision]]]


def weekday_decisions(source: Source, decisions: Sequence[Decision], frame: Frame) -> Iterator[Decision]:
    """What becomes of every weekday that stands beside a date and is not part of it."""
    dates = _Dates(source, [each for each in decisions if each.kind == "日期"])
    windows = frame.window, frame.new_window()
    found = {**dict(_in_fields(source, dates)), **dict(_in_lines(source, dates))}
    for weekday, candidates in sorted(found.items()):
        decision = _decided(source.text[weekday.start : weekday.end], weekday, candidates, windows)
        if decision is not None:
            yield decision


class _Dates:
    """The decisions about dates of a source by their place."""

    def __init__(self, source: Source, found: list[Decision]) -> None:
        self.found = sorted(found, key=lambda each: each.at)
        self.starts = [each.at for each in self.found]
        self._ends = list(accumulate((each.at + len(each.old) for each in self.found), max))
        self._source = source
        self._comments = [each.at for each in source.comments]

    def between(self, start: int, end: int) -> list[Decision]:
        """The dates of a stretch of the source."""
        return self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def cover(self, at: int) -> bool:
        """Whether an offset lies in a date, or in a comment."""
        last = bisect_right(self.starts, at) - 1
        if last >= 0 and at < self._ends[last]:
            return True
        comment = bisect_right(self._comments, at) - 1
        return comment >= 0 and not LINE_BREAK.search(self._source.text, self._comments[comment], at)


def _in_fields(source: Source, dates: _Dates) -> Beside:
    """A weekday that is all that a field says, with the dates of the other fields of its entry."""
    for node in mappings(source.root):
        for key, value in node.pairs:
            if not isinstance(value, Scalar) or not _CELL.fullmatch(value.text.strip()):
                continue
            words = value.text.strip()
            beside = [each for _, each in node.pairs if isinstance(each, Scalar) and each is not value]
            its = [day for each in beside for day in dates.between(each.start, each.end)]
            if its and (len(words) > 1 or key.text in _BARE_HEADS):
                start = source.text.index(words, value.start)
                yield _Weekday(start, start + len(words)), its[:1]


def _in_lines(source: Source, dates: _Dates) -> Beside:
    """A weekday in the line of its date, or in its column of a table whose days stand side by side."""
    numbers = sorted({source.line_of(at) for at in dates.starts})
    for number in numbers:
        line = _Row(source, number)
        its = dates.between(line.start, line.start + len(line.text))
        for weekday in line.weekdays():
            found = [] if dates.cover(weekday.start) else line.beside(weekday, its)
            if found:
                yield weekday, found
        if len(its) > 1 and line.bars:
            yield from _above_and_below(source, line, its, dates)


def _above_and_below(source: Source, line: _Row, its: list[Decision], dates: _Dates) -> Beside:
    """The weekdays of a row without dates, each with the date in its column of the row beside it."""
    columns = {line.column(each.at): each for each in its}
    for number in (line.number - 1, line.number + 1):
        row = _Row(source, number) if 0 < number <= source.line_of(len(source.text)) else None
        if row is None or not row.bars or dates.between(row.start, row.start + len(row.text)):
            continue
        for weekday in row.cells():
            own = columns.get(row.column(weekday.start))
            if own is not None:
                yield weekday, [own]


class _Row:
    """A line of the source, perhaps a row of a table."""

    def __init__(self, source: Source, number: int) -> None:
        self.number = number
        self._text = source.text
        self.start = source.start_of(number)
        stop = LINE_BREAK.search(source.text, self.start)
        self.text = source.text[self.start : stop.start() if stop else len(source.text)]
        self.bars = [self.start + each.start() for each in CELL_BAR.finditer(self.text)]

    def column(self, at: int) -> int:
        """The number of the column of an offset."""
        return bisect_left(self.bars, at)

    def cell(self, at: int) -> tuple[int, int]:
        """The bounds of the cell of an offset."""
        column = self.column(at)
        first = self.bars[column - 1] + 1 if column else self.start
        last = self.bars[column] if column < len(self.bars) else self.start + len(self.text)
        return first, last

    def words(self, span: tuple[int, int]) -> str:
        """What stands between two offsets."""
        return self.text[span[0] - self.start : span[1] - self.start]

    def cells(self) -> Iterator[_Weekday]:
        """The weekdays that fill a cell."""
        edges = [self.start - 1, *self.bars, self.start + len(self.text)]
        for before, after in pairwise(edges) if self.bars else ():
            words = self.words((before + 1, after))
            if _CELL.fullmatch(words.strip()) and not (
                len(words.strip()) == 1 and _WEEKS_HEAD.fullmatch(self._head(before + 1))
            ):
                start = before + 1 + len(words) - len(words.lstrip())
                yield _Weekday(start, start + len(words.strip()))

    def _head(self, at: int) -> str:
        """The head of the column of an offset; empty where there is none."""
        lines = LINE_BREAK.split(self._text[max(0, self._text.rfind("表格", 0, self.start)) : self.start])
        heads = next(
            (CELL_BAR.split(each) for each in lines[1:_HEAD_LINES] if CELL_BAR.search(each.strip("|"))), []
        )
        column = self.column(at)
        return heads[column] if column < len(heads) else ""

    def weekdays(self) -> Iterator[_Weekday]:
        """Every weekday, each once."""
        cells = {each.start: each for each in self.cells()}
        yield from cells.values()
        for match in _WORDS.finditer(self.text):
            start = self.start + match.start()
            if start not in cells:
                yield _Weekday(
                    start, self.start + match.end(), bool(_LABEL_AFTER.match(self.text, match.end()))
                )

    def beside(self, weekday: _Weekday, dates: list[Decision]) -> list[Decision]:
        """The dates that a weekday may be that of: the ones next to it; in a cell of its own, one alone in its cell."""
        before = [each for each in dates if each.at < weekday.start][-1:]
        after = [each for each in dates if each.at >= weekday.end][:1]
        near = [each for each in before if _BETWEEN.fullmatch(self.words((_end(each), weekday.start)))]
        if not near and _IN_BRACKETS.match(self.text, max(0, weekday.start - self.start - 1)):
            near = [each for each in before if not WORDS_END.search(self.words((_end(each), weekday.start)))]
        near += [each for each in after if _BETWEEN.fullmatch(self.words((weekday.end, each.at)))]
        if near or not self.bars or self._beside_in_cell(weekday.start, weekday.end):
            return near
        return [each for each in (*before, *after) if self._beside_in_cell(each.at, _end(each)) < _FEW]

    def _beside_in_cell(self, start: int, end: int) -> int:
        """How many characters a cell has beside a stretch of it."""
        return len(self.words(self.cell(start)).strip()) - (end - start)


def _end(decision: Decision) -> int:
    return decision.at + len(decision.old)


def _decided(
    words: str, weekday: _Weekday, candidates: list[Decision], windows: tuple[Window, Window]
) -> Decision | None:
    """What becomes of a weekday beside dates: it goes with the first of them that it was right for."""
    marks = [match.start() for match in _DAY.finditer(words.replace("星期", "  ").replace("礼拜", "  "))]
    rights = (each for each in candidates if _is_right(words, marks, _days(each, marks, words, windows)))
    its = next(rights, None)
    if its is None:
        return _doubted(words, weekday, candidates[0], windows) if weekday.is_label else None
    if _stays(its):
        return Decision(Verdict.KEPT, "星期", weekday.start, words, words, "跟着旁边的日子")
    days = _days(its, marks, words, windows)
    new = list(words)
    for at, day in zip(marks, days, strict=True):
        if day.old.weekday() != day.new.weekday():
            new[at] = weekday_of(day.new)
    now = "".join(new)
    if now == words:
        return Decision(Verdict.KEPT, "星期", weekday.start, words, words, "和日子一致")
    if not weekday.is_label:
        said = f"“{words}”没有改，旁边的日子现在是{named(days[0].new)}"
        return Decision(Verdict.ASKED, "星期", weekday.start, words, words, said, (), said)
    edit = Edit(weekday.start, weekday.end, now)
    return Decision(Verdict.CHANGED, "星期", weekday.start, words, now, f"跟着{its.new}", (edit,))


def _doubted(words: str, weekday: _Weekday, its: Decision, windows: tuple[Window, Window]) -> Decision | None:
    """What is said of a weekday that was not that of its date, or of whose date no day is known."""
    if _stays(its):
        return Decision(Verdict.KEPT, "星期", weekday.start, words, words, "跟着旁边的日子")
    days = its.days or _read(its, windows)
    said = f"“{words}”没有改，请和旁边的日子核对"
    if days:
        said = f"“{words}”和旁边的“{its.old}”原来就对不上，没有改；现在是{named(days[0][1])}"
    return Decision(Verdict.ASKED, "星期", weekday.start, words, words, said, (), said)


def _stays(its: Decision) -> bool:
    """Whether a date is left as it is, and its weekday with it."""
    is_old = its.verdict is Verdict.ASKED or its.reason == AS_IT_WAS or _YEAR.search(its.old) is not None
    return not its.edits and is_old


def _is_right(words: str, marks: list[int], days: list[_Day]) -> bool:
    said = ["日" if words[at] == "天" else words[at] for at in marks]
    return bool(said) and said == [weekday_of(day.old) for day in days]


def _days(its: Decision, marks: list[int], words: str, windows: tuple[Window, Window]) -> list[_Day]:
    """As many days of a date as there are weekdays: all of them, the first and the last, or the one that fits."""
    days = [_Day(*each) for each in its.days or _read(its, windows)]
    if len(marks) == 1 and len(days) > 1:
        fitting = (day for day in reversed(days) if _is_right(words, marks, [day]))
        return [next(fitting, days[-1])]
    return days


def _read(its: Decision, windows: tuple[Window, Window]) -> list[tuple[date, date]]:
    """The days that a date was and is, as a reader of the documents would take them: the first and the last."""
    old, new = (find_date(code(text), each) for text, each in zip((its.old, its.new), windows, strict=True))
    if old is None or new is None or not (old.start and old.end and new.start and new.end):
        return []
    first, last = (old.start, new.start), (old.end, new.end)
    return [first] if first == last else [first, last]
