"""Stretches of days that followed one another without a gap: whether they still do in the new term.

A third of a month stays one (9月1日—20日), what begins behind it goes by its week: the two may come to overlap. Where the
first day as it is typed still follows (9月21日—10月31日), it stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from planforge.calendar.spans import Window
from planforge.calendar.written import short_day
from planforge.rolling.decisions import Decision, Verdict
from planforge.rolling.frame import Frame
from planforge.rolling.order import days_said
from planforge.source.edits import Edit, edited

_DAY = timedelta(days=1)
_NEAR = 3  # days by which a week takes a stretch away from the one above
_UNTIL = frozenset("—–-~～至到")


class _Stretch(NamedTuple):
    """The days of a decision before the roll and after it."""

    old: Window
    new: Window


def touching(decisions: Sequence[Decision], frame: Frame) -> list[Decision]:
    """The decisions, with a question at each stretch that begins right behind the one above and does so no more."""
    found: list[Decision] = []
    above: _Stretch | None = None
    for each in decisions:
        stretch = _stretch(each, frame)
        if stretch is not None:
            found.append(_asked(each, stretch, above) if above else each)
            above = stretch
        else:
            found.append(each)
    return found


def _asked(decision: Decision, here: _Stretch, above: _Stretch) -> Decision:
    if above.old.end + _DAY != here.old.start or above.new.end + _DAY == here.new.start:
        return decision
    if decision.question or decision.verdict is not Verdict.CHANGED:
        return decision
    begins = here.old.start.month, here.old.start.day
    if (above.new.end + _DAY).timetuple()[1:3] == begins and abs((above.new.end - here.new.start).days) <= _NEAR:
        return _begun_as_typed(decision)
    how = "重了" if here.new.start <= above.new.end else "接不上了"
    said = f"原来紧接着上一段，现在上一段到{short_day(above.new.end)}，这一段从{short_day(here.new.start)}起，{how}，请核对"
    return decision._replace(verdict=Verdict.ASKED, reason=said, question=said)


def _begun_as_typed(decision: Decision) -> Decision:
    """A stretch whose first day stays as it is typed, right behind the last of the stretch above."""
    bar = next(at for at, char in enumerate(decision.old) if char in _UNTIL)
    edits = tuple(each for each in decision.edits if each.start > decision.at + bar)
    verdict = Verdict.CHANGED if edits else Verdict.KEPT
    placed = (Edit(each.start - decision.at, each.end - decision.at, each.text) for each in edits)
    new = edited(decision.old, placed)
    return decision._replace(verdict=verdict, edits=edits, new=new, reason="接着上一段")


def _stretch(decision: Decision, frame: Frame) -> _Stretch | None:
    """The days of a stretch of several; None for a single day, and where a person has to decide before."""
    is_told = decision.kind == "日期" and (decision.edits or decision.verdict is Verdict.KEPT)
    if not is_told or _UNTIL.isdisjoint(decision.old):
        return None
    old = days_said(decision.old, frame.window)
    new = days_said(decision.new if decision.edits else decision.old, frame.new_window())
    return _Stretch(old, new) if old and new and old.start < old.end else None
