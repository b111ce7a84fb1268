"""The holiday notices of the State Council's office that were out when this version was made.

Copied here so that a plan for these years needs no library at run time; a test holds that both say
the same. Weekends that adjoin a holiday belong to its rest, as the notices count them.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Rest(NamedTuple):
    """One holiday: its first and last day off and the weekend days worked for it."""

    name: str
    first: date
    last: date
    worked: tuple[date, ...] = ()


def _rest(year: int, name: str, days: str, worked: str = "") -> Rest:
    """Read 0210-0217 and 0204 0218 into a holiday of the year."""
    first, last = (_day(year, part) for part in days.split("-"))
    return Rest(name, first, last, tuple(_day(year, part) for part in worked.split()))


def _day(year: int, text: str) -> date:
    return date(year, int(text[:2]), int(text[2:]))


PUBLISHED: dict[int, tuple[Rest, ...]] = {
    2024: (
        _rest(2024, "元旦", "0101-0101"),
        _rest(2024, "春节", "0210-0217", "0204 0218"),
        _rest(2024, "清明节", "0404-0406", "0407"),
        _rest(2024, "劳动节", "0501-0505", "0428 0511"),
        _rest(2024, "端午节", "0608-0610"),
        _rest(2024, "中秋节", "0915-0917", "0914"),
        _rest(2024, "国庆节", "1001-1007", "0929 1012"),
    ),
    2025: (
        _rest(2025, "元旦", "0101-0101"),
        _rest(2025, "春节", "0128-0204", "0126 0208"),
        _rest(2025, "清明节", "0404-0406"),
        _rest(2025, "劳动节", "0501-0505", "0427"),
        _rest(2025, "端午节", "0531-0602"),
        _rest(2025, "国庆节、中秋节", "1001-1008", "0928 1011"),
    ),
    2026: (
        _rest(2026, "元旦", "0101-0103", "0104"),
        _rest(2026, "春节", "0215-0223", "0214 0228"),
        _rest(2026, "清明节", "0404-0406"),
        _rest(2026, "劳动节", "0501-0505", "0509"),
        _rest(2026, "端午节", "0619-0621"),
        _rest(2026, "中秋节", "0925-0927"),
        _rest(2026, "国庆节", "1001-1007", "0920 1010"),
    ),
}
"""Holidays by calendar year, in order."""
