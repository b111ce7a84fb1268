"""The days of solar terms (清明, 冬至) by name and year."""

from __future__ import annotations

from datetime import date

_TERMS = {  # month, and the constant of the usual formula for this century
    "立春": (2, 3.87), "春分": (3, 20.646), "清明": (4, 4.81), "立夏": (5, 5.52), "夏至": (6, 21.37), "立秋": (8, 7.5),
    "秋分": (9, 23.042), "立冬": (11, 7.438), "冬至": (12, 21.94),
}  # fmt: skip
_ODD = {("立秋", 2002): 1, ("冬至", 2021): -1, ("春分", 2084): 1, ("立冬", 2089): 1}

TERMS = frozenset(_TERMS)
"""The terms that are known."""


def solar_term(name: str, year: int) -> date | None:
    """One of ``TERMS`` by the formula that is usual for 2001 to 2099, the years in which it is a day off put right."""
    if not 2001 <= year <= 2099:
        return None
    month, constant = _TERMS[name]
    count = year % 100
    leaps = (count - 1 if name == "立春" else count) // 4
    return date(year, month, int(count * 0.2422 + constant) - leaps + _ODD.get((name, year), 0))
