"""The period that a document speaks from: its own 期间, the term in which it was signed, or the school's current one."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from typing import Final

from planforge.model.profile import Profile
from planforge.model.spec import Spec

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_AHEAD, _BEHIND = timedelta(days=120), timedelta(days=62)  # of a term in which its papers are signed
_SCHOOL_YEAR_BEGINS: Final = 8  # August
_FIRST_TERM_ENDS: Final = 1  # January


def own_period(spec: Spec, profile: Profile) -> str:
    """The period of a document in words; empty where nothing tells it.

    A document whose title names no year and that was signed in another term than the current one is of that term:
    a notice of last year is held against its own days.
    """
    if spec.period or not spec.title or spec.sign_off is None or not profile.period:
        return spec.period or profile.period
    signed = spec.sign_off.date
    if not signed or any(_YEAR.search(line) for line in spec.title):
        return profile.period
    return _of_signing(signed, profile.period)


@lru_cache(maxsize=64)
def _of_signing(signed: str, usual: str) -> str:
    from planforge.calendar.day import read_day  # noqa: PLC0415 - most documents name their period
    from planforge.calendar.period import read_period  # noqa: PLC0415
    from planforge.calendar.term import term_name  # noqa: PLC0415

    day = read_day(signed)[0]
    period = read_period(usual)
    if day is None or period is None or period.start is None or period.end is None:
        return usual
    if period.start - _AHEAD <= day <= period.end + _BEHIND:
        return usual
    is_autumn = day.month >= _SCHOOL_YEAR_BEGINS or day.month <= _FIRST_TERM_ENDS
    return term_name(day.year if day.month >= _SCHOOL_YEAR_BEGINS else day.year - 1, 1 if is_autumn else 2)
