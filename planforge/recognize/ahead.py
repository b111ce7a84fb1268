"""Looking ahead: whether a list that stands open goes on behind a unit, and what a line leads to."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from planforge.calendar.numerals import read_integer
from planforge.recognize.draft import Label
from planforge.recognize.labels import FIELD, OTHER, POST, TIME, LabelRead, is_half_day
from planforge.recognize.opened import Open, beside_times, grain
from planforge.recognize.people import is_remark
from planforge.recognize.runs import is_line
from planforge.recognize.units import Unit

LONGEST_LEAD: Final = 100
"""Characters of a paragraph that may become the label of a list."""
_AHEAD: Final = 80  # units looked at
_LONGEST_PHASE: Final = 30
_PHASE: Final = re.compile("阶段|步")
_SENTENCE_MARKS: Final = frozenset("。；，,;！？")
_NUMBER: Final = r"(?:[一二三四五六七八九十]{1,2}|\d{1,2})"
_MONTH: Final = re.compile(rf"({_NUMBER})(?:[、—\-–~～至到]{_NUMBER})?月份?")
_SAYS_SO: Final = re.compile(r".{2}(?:如下|分.{1,12}(?:进行|实施|开展|推进|安排))$")
_MONTHS_APART: Final = 3
_COUNTED: Final = re.compile(rf"(?<=[\u4e00-\u9fff]){_NUMBER}$|^第{_NUMBER}(?=[次轮场项类批组站关届])")


def counted_shape(label: LabelRead | None) -> str:
    """The key of a label with its number left open (任务#); nothing for one without a number or a text."""
    if label is None or label.kind != OTHER or not label.text:
        return ""
    shape = _COUNTED.sub("#", label.key)
    return shape if shape != label.key else ""


def is_name(label: LabelRead) -> bool:
    """Whether the text on the line of a label is a short name."""
    return 0 < len(label.text) <= _LONGEST_PHASE and _SENTENCE_MARKS.isdisjoint(label.text)


def _month_of(key: str) -> int:
    """The month, the first of several, that a label is; 0 for any other."""
    found = _MONTH.fullmatch(key.strip())
    return (read_integer(found[1]) or 0) if found else 0


class Ahead(NamedTuple):
    """The units of a content and the labels read off them."""

    units: list[Unit]
    labels: list[LabelRead | None]

    def goes_on(self, index: int, stack: list[Open], at: int) -> bool:
        """Whether the list at a place in the stack goes on with its next number before an outer list does."""
        holder = stack[at]
        outer = {each.family for each in stack[:at] if each.family}
        run = 0
        for unit in self.units[index : index + _AHEAD]:
            if unit.mark is None:
                continue
            if unit.mark.family in outer:
                return False
            if unit.mark.family == holder.family:
                if unit.mark.number == holder.last + 1 and run != holder.last:
                    return True
                if unit.mark.number not in (1, run + 1):
                    return False
                run = unit.mark.number
        return False

    def takes_next(self, index: int, stack: list[Open], at: int) -> bool:
        """Whether the next number of a list's family will stand in that list although it is out of order.

        Numbers are printed in order, so that a second import sees this list go on.
        """
        family = stack[at].family
        outer = {each.family for each in stack[:at] if each.family}
        if any(each.family == family for each in stack[at + 1 :]):
            return False
        for place in range(index, min(index + _AHEAD, len(self.units))):
            mark = self.units[place].mark
            if mark is not None and mark.family == family:
                return mark.number > 1 or (place > index and not self._may_lead(place - 1))
            if mark is not None and mark.family in outer:
                return False
        return False

    def _may_lead(self, index: int) -> bool:
        """Whether a line may be the label or the lead-in of a list that begins below it."""
        unit, label = self.units[index], self.labels[index]
        told = label is not None and bool(label.text) and label.kind != TIME
        return is_line(unit) and len(unit.text) <= LONGEST_LEAD and not told

    def introduces_times(self, index: int) -> bool:
        """Whether a line is a sentence that only says that times follow (各月工作安排如下：), so that they are none of its list."""
        label = self.labels[index]
        if (
            label is None
            or label.kind not in (OTHER, FIELD)
            or label.text
            or _SAYS_SO.search(label.key) is None
        ):
            return False
        return self.time_at(index + 1) is not None and self.time_at(index + 2) is not None

    def time_follows(self, index: int, stack: list[Open]) -> bool:
        """Whether the next line behind a list, before an open list goes on, is a time."""
        outer = {each.family for each in stack if each.family}
        for at in range(index, min(index + _AHEAD, len(self.units))):
            mark, label = self.units[at].mark, self.labels[at]
            if mark is not None and mark.family in outer:
                return False
            if label is not None and label.kind == TIME:
                return True
        return False

    def time_at(self, index: int) -> LabelRead | None:
        """The time that a line is, alone or with its text; None for any other line."""
        label = self.labels[index] if 0 <= index < len(self.labels) else None
        return label if label is not None and label.kind == TIME else None

    def may_head(self, index: int) -> bool:
        """Whether a time that is alone on its line may head what is below it; 上午 heads nothing but times."""
        label = self.labels[index]
        half = label is not None and is_half_day(label.key)
        return self.time_at(index + 1) is not None if half else index + 1 < len(self.units)

    def stands_in_time(self, index: int, stack: list[Open]) -> bool:
        """Whether a time stands right below one that is alone on its line (an hour below 上午), or among months."""
        above = self.time_at(index - 1)
        if self.time_at(index) is not None and above is not None and not above.text:
            return True
        return self._is_between_months(index, stack)

    def _is_between_months(self, index: int, stack: list[Open]) -> bool:
        """Whether a month with its text, only a blank between, stands where its turn is: behind earlier ones, before later ones."""
        label = self.time_at(index)
        place = beside_times(stack, 0, label.key) if label else None
        if label is None or place is None:
            return False
        above = [_month_of(each.key) for each in stack[place].body if isinstance(each, Label)]
        ahead = self.labels[index + 1 : index + _AHEAD]
        below = next((month for each in ahead if each and (month := _month_of(each.key))), 0)
        months = [*above[-2:], _month_of(label.key), *([below] if below else [])]
        steps = [(second - first) % 12 for first, second in pairwise(months)]
        return 0 not in months and len(steps) > 1 and all(0 < step <= _MONTHS_APART for step in steps)

    def heads_alike(self, index: int) -> bool:
        """Whether a counted label with a name on its line (任务一：德育) is the heading of a list or of labels below."""
        read, shape = self.labels[index], counted_shape(self.labels[index])
        if read is None or not shape or not is_name(read) or index + 1 >= len(self.units):
            return False
        near = range(max(0, index - _AHEAD), min(index + _AHEAD, len(self.units)))
        alike = [at for at in near if counted_shape(self.labels[at]) == shape]
        below, mark = self.labels[index + 1], self.units[index + 1].mark
        listed = mark is not None and mark.number == 1
        told = below is not None and below.kind in (FIELD, POST) and not is_remark(below.key)
        return len(alike) > 1 and (listed or told or self._all_stand_above(alike))

    def _all_stand_above(self, places: list[int]) -> bool:
        """Whether a short label with a name stands above a sentence at every place."""
        below = [self.units[at + 1] if at + 1 < len(self.units) else None for at in places]
        named = all(is_name(label) for at in places if (label := self.labels[at]) is not None)
        return named and all(
            unit is not None and unit.mark is None and unit.grid is None and unit.text[-1:] == "。"
            for unit in below
        )

    def leads(self, index: int, time: LabelRead, holder: Open) -> bool:
        """Whether a time with a name on its line (第一阶段：准备) is the heading of what follows.

        A phase is one of whatever follows, any other time (三月：文明礼仪月) of labels such as 主题 and 活动. The
        last of rows in the ``holder`` that hold nothing is none of a label: 领导小组： behind it stands beside it.
        """
        below = self.labels[index + 1] if index + 1 < len(self.labels) else None
        if below is not None and _ends_in_row(holder):
            return False
        if _PHASE.search(time.key):
            return self.leads_phase(index, time.text)
        told = below is not None and below.kind == FIELD and not is_remark(below.key)
        return _may_lead_on(time.text) and (told or self.all_lead(index))

    def all_lead(self, index: int) -> bool:
        """Whether a time is one of several of its size, each with its name on its line and a text or a list below it."""
        label = self.time_at(index)
        if label is None:
            return False
        size = grain(label.key)
        near = range(max(0, index - _AHEAD), min(index + _AHEAD, len(self.units)))
        times = [at for at in near if (time := self.time_at(at)) is not None and grain(time.key) == size]
        return len(times) > 1 and all(map(self._names_what_is_below, times))

    def _names_what_is_below(self, index: int) -> bool:
        """Whether a time alone or with a name (九月：养成教育月) stands above a line of its own or the first of a list."""
        time, below = self.labels[index], self.units[index + 1] if index + 1 < len(self.units) else None
        if time is None or below is None or below.grid is not None or self.labels[index + 1] is not None:
            return False
        return (_may_lead_on(time.text) or not time.text) and (below.mark is None or below.mark.number == 1)

    def leads_phase(self, index: int, text: str) -> bool:
        """Whether the name of a phase, on its line, is the heading of what follows."""
        below = self.labels[index + 1] if index + 1 < len(self.labels) else None
        return _may_lead_on(text) and index + 1 < len(self.units) and (below is None or below.kind != TIME)


def _may_lead_on(text: str) -> bool:
    """Whether a text behind a time is short and no sentence."""
    return 0 < len(text) <= _LONGEST_PHASE and _SENTENCE_MARKS.isdisjoint(text)


def _ends_in_row(holder: Open) -> bool:
    """Whether the last part before a time is one with its text on its line and nothing below."""
    before = holder.body[-1] if holder.body else None
    return isinstance(before, Label) and before.kind == TIME and bool(before.text) and not before.body
