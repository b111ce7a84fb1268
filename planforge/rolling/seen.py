"""A date as it is weighed: its line, the bounds of its sentence, what stands around it, and the roll."""

from __future__ import annotations

import re
from datetime import date as calendar_day
from functools import lru_cache
from typing import Final, NamedTuple

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.spans import Window
from planforge.rolling import doubt_words as words
from planforge.rolling.date_context import LEADS_WITH_DATE, SENTENCE_END, DateContext, sentence_of
from planforge.rolling.decisions import Line, Telling
from planforge.rolling.frame import Frame

NEAR: Final = 30
"""Characters before a date that are read."""
AROUND: Final = 120
"""Characters before and behind its sentence that are read."""
_TELLING = (Telling.BACKGROUND, Telling.OPENING)
_FIRST = 2  # columns that a table may begin with: 周次 | 日期
_BRACKET, _SHUT = re.compile(r"[（(][^（()）]*$"), re.compile(r"[^（()）。]{0,30}[）)]")
_WORD = re.compile("(?![年月日号至到和与及起])[一-龥]")
_NAME = 4  # characters between a day and its name
QUOTES: Final = " \t\"'“"
"""What may stand before the first word of a text."""


class Seen(NamedTuple):
    """A date in its line, the bounds of its sentence, and the roll."""

    line: Line
    date: DateContext
    first: int
    last: int
    frame: Frame

    @classmethod
    def of(cls, line: Line, date: DateContext, frame: Frame) -> Seen:
        """A date in its sentence."""
        return cls(line, date, *sentence_of(line.text, date.start, date.end), frame)

    @property
    def text(self) -> str:
        """The line's words."""
        return self.line.text

    @property
    def before(self) -> str:
        """What its clause says before the date."""
        return self.text[self.date.clause[0] : self.date.start].strip(QUOTES)

    @property
    def preceding(self) -> str:
        """The sentence before."""
        before = self.text[max(0, self.first - AROUND) : self.first].strip(QUOTES + "。；;！？")
        ends = [match.end() for match in SENTENCE_END.finditer(before)]
        return before[ends[-1] if ends else 0 :].strip(QUOTES)

    @property
    def following(self) -> str:
        """What the paragraph goes on with."""
        return self.text[self.last + 1 : self.last + 1 + AROUND].strip()

    @property
    def is_prose(self) -> bool:
        """Whether the sentence is closed as such."""
        return self.text[self.last : self.last + 1] == "。"

    @property
    def is_entry(self) -> bool:
        """Whether the date opens an item that is no closed sentence, as the entries of a programme do."""
        start = self.date.start
        return not self.is_prose and not self.text[max(0, start - NEAR) : start].strip(QUOTES)

    @property
    def describes(self) -> bool:
        """Whether the section, the head of the paragraph or that of the column is one that describes."""
        if self.line.told and self.line.column(self.date.start) in self.line.told:
            return True
        return self.line.telling in _TELLING or words.TOLD_HEAD.match(self.text) is not None

    @property
    def is_listed(self) -> bool:
        """Whether the date stands in a schedule, and not in a paragraph there that begins with words."""
        line = self.line
        if line.telling is not Telling.TIMED:
            is_row = line.in_table and (bool(line.timed) or len(line.cells()) == 1)
            return line.tells_time or is_row or bool(line.when)
        return not self.is_prose or LEADS_WITH_DATE.match(self.text) is not None

    @property
    def is_aside(self) -> bool:
        """Whether the date stands in a row or an entry of a schedule that has a time of its own, and is earlier than that."""
        days = self.last_year() or self.days()
        own = None if days is None else self._row_time()
        return own is not None and days is not None and days.end < own.start

    def _row_time(self) -> Window | None:
        """When what the row or the entry lists is to be; nothing for the date that says so itself."""
        line = self.line
        cells = line.cells() if line.timed else []
        if len(cells) < _FIRST:
            if (
                not line.when
                and (leads := LEADS_WITH_DATE.match(self.text))
                and leads.end() < self.date.start
            ):
                return self._window(self.text[: self.date.start])
            return self._window(line.when) if line.when else None
        if line.column(self.date.start) in line.timed:
            return None
        times = (cells[at] for at in sorted(line.timed) if at < len(cells) and cells[at].strip())
        return self._window(next(times, line.under))

    def _window(self, words: str) -> Window | None:
        return _days_of(words, self.frame.window)

    @property
    def is_scheduled(self) -> bool:
        """Whether the date stands where a document says when something is to be: a schedule, a column of times.

        A table that begins with the time is a schedule, whatever the column.
        """
        line = self.line
        if line.telling is Telling.TIMED or not (line.timed or "|" in line.text):
            return self.is_listed
        column = line.column(self.date.start)
        return column in line.timed or (column not in line.told and min(line.timed, default=_FIRST) < _FIRST)

    @property
    def is_remark(self) -> bool:
        """Whether brackets say of something what became of it on a day: （聘书1月9日颁发）."""
        before = self.text[max(0, self.date.start - NEAR) : self.date.start]
        inside = _BRACKET.search(before)
        if inside is None or _SHUT.match(self.text, self.date.end) is None:
            return False
        return _WORD.search(inside[0]) is not None and words.INTENDED.search(inside[0]) is None

    @property
    def is_named(self) -> bool:
        """Whether the day has a name that it bears every year (重阳节)."""
        date = self.date
        return words.NAMED_DAY.search(self.text, max(0, date.start - _NAME), date.end + _NAME) is not None

    @property
    def is_over(self) -> bool:
        """Whether the whole of what the date names lies before the day on which the document was written."""
        days, over = self._known_days(), self.frame.over
        return days is not None and over is not None and days.end < over

    @property
    def is_ahead(self) -> bool:
        """Whether it lies behind the day on which the document was written, and in the document's own time."""
        return self._is_behind(self.frame.ahead)

    @property
    def is_far(self) -> bool:
        """Whether it lies far behind the day of writing, and the section does not describe."""
        return self._is_behind(self.frame.far) and not self.describes

    @property
    def is_beyond(self) -> bool:
        """Whether a date with its year lies behind the time of the document, and the section does not describe: it cannot have been."""
        if not (self.date.has_year and self.date.has_month) or self.describes:
            return False
        days = self.days()
        return days is not None and days.start > self.frame.window.end

    def _is_behind(self, day: calendar_day | None) -> bool:
        days = self._known_days()
        if days is None or day is None or days.start < day:
            return False
        return any(map(self.frame.is_of_period, days)) and self.last_year() is None

    def last_year(self) -> Window | None:
        """The days a year before, where they may as well be meant: ``Frame.year_before``."""
        days = self.days()
        return (
            None
            if days is None or self.date.has_year or not self.date.has_day
            else self.frame.year_before(days)
        )

    def _known_days(self) -> Window | None:
        return self.days() if self.date.has_month and (self.frame.over or self.frame.ahead) else None

    def days(self) -> Window | None:
        """The first and the last day that the date names."""
        return self._window(self.text[self.date.start : self.date.end])


@lru_cache(maxsize=512)
def _days_of(words: str, period: Window) -> Window | None:
    """The first and the last day that words name; asked for several times of every date."""
    reading = find_date(code(words), period)
    if reading is None or reading.start is None or reading.end is None:
        return None
    return Window(reading.start, reading.end)


class Time(NamedTuple):
    """When a date lies, seen from the day by which the document was written and from its term.

    ``is_early`` is what was over then, or lies so far outside the term that it may as well be of the year before;
    ``has_begun`` a month that was not over.
    """

    is_early: bool = False
    has_begun: bool = False
    before_term: bool = False

    @classmethod
    def of(cls, seen: Seen) -> Time:
        """When a date lies; nothing where it cannot be read."""
        frame, days = seen.frame, seen.days()
        if days is None:
            return cls()
        start, end = days
        edges = days if seen.date.has_day else (start,)
        is_outside = not seen.is_entry and not any(map(frame.is_of_period, edges))
        early = is_outside or _is_before(end, frame.written)
        has_begun = not early and not seen.date.has_day and _is_before(start, frame.written)
        is_long = words.MONTHS.search(seen.text, seen.date.start, seen.date.end) is not None
        return cls(early, has_begun and not is_long, start < frame.window.start)


def _is_before(day: calendar_day, written: calendar_day | None) -> bool:
    return written is not None and day < written
