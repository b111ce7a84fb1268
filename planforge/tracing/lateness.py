"""Whether something was done after the day by which it should have been: 11月20日办完 for 10月底前完成."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from planforge.calendar.numerals import read_integer

_N: Final = r"(\d{1,2}|[一二三四五六七八九十]{1,3})"
_MONTH: Final = rf"{_N}月(?:份)?(?:{_N}[日号]|(月?底|末|上旬|中旬|下旬|初))?"
_DUE: Final = re.compile(rf"{_MONTH}(?:之|以)?前(?!后)[^，。；、]{{0,6}}")
_DONE: Final = re.compile(
    rf"{_MONTH}(?!之?前)[^，。；\d]{{0,6}}(?:完成|办完|做完|办妥|办结|结束|建成|上线|到位|举行|举办|召开|印发|出台|交齐|才)"
)
_DAYS: Final = {"初": 5, "上旬": 10, "中旬": 20, "下旬": 31, "底": 31, "月底": 31, "末": 31}
_LAST: Final = 31
_MOST_MONTHS: Final = 3  # later than that it may be another year


class Late(NamedTuple):
    """The day by which and the day on which, both as written."""

    due: str
    done: str


def late(promised: str, result: str) -> Late | None:
    """Whether a result's only day is after the only day by which it was promised; None where it is not, or not sure."""
    dues = list(_DUE.finditer("".join(promised.split())))
    told = "".join(result.split())
    dones = list(_DONE.finditer(told))
    if len(dues) != 1 or len(dones) != 1 or len(re.findall(r"月", told)) != 1:
        return None
    due, done = _day(dues[0], _LAST), _day(dones[0], 1)
    if due is None or done is None:
        return None
    months = (done[0] - due[0]) % 12
    is_late = 0 < months <= _MOST_MONTHS or (months == 0 and done[1] > due[1])
    return Late(dues[0][0], dones[0][0]) if is_late else None


def _day(match: re.Match[str], otherwise: int) -> tuple[int, int] | None:
    """Month and day; a day that is not written is the one that makes least of it."""
    month = read_integer(match[1])
    day = read_integer(match[2]) if match[2] else _DAYS.get(match[3] or "", otherwise)
    if match[3] and otherwise == 1:
        day = {"中旬": 11, "下旬": 21, "底": 25, "月底": 25, "末": 25}.get(match[3], 1)
    return (month, day) if month is not None and day is not None and 1 <= month <= 12 else None
