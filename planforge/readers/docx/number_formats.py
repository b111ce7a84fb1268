"""Numbers as Excel's formats print them (0.0%, #,##0.00_ , yyyy"年"m"月"), for the values that a chart keeps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from planforge.amounts import GENERAL, is_known, shown

if TYPE_CHECKING:
    from datetime import datetime

_SECTION: Final = re.compile(r'(?:"[^"]*"|\\.|[^;"])*')
_UNSEEN: Final = re.compile(r"\[[^\]]*\]|[_*].|[?]|^[-+¥￥$ ]+| +$")
_BARE_UNIT: Final = re.compile(r"(?<=[0%])([^\W\d_]+)$")
_DATE: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|General|([ymdh]|aaa|ss)', re.IGNORECASE)
_TOKEN: Final = re.compile(
    r'"([^"]*)"|\\(.)|(\[[^\]]*\]|[_*].|;.*|@)|(y+|m+|d+|h+|s+|a{3,4}|AM/PM)', re.IGNORECASE | re.DOTALL
)
_DAYS: Final = "一二三四五六日"
_LAST_DAY: Final = 2_958_465  # 9999-12-31
_FROM_1904: Final = 1462  # days by which the calendar of old Macintosh files begins later
_LONGEST: Final = 100


def printed(value: str, form: str, *, from_1904: bool = False) -> str:
    """A value as the format shows it: a date as a date, a number with its places and unit; else as it stands."""
    if len(form) > _LONGEST:
        form = GENERAL
    if is_date(form):
        return _date(value, form, _FROM_1904 if from_1904 else 0) or shown(value, GENERAL)
    return _number(value, form)


def is_date(form: str) -> bool:
    """Whether a format shows days or times."""
    return any(match[1] for match in _DATE.finditer(form))


def _number(value: str, form: str) -> str:
    found = _SECTION.match(form)
    plain = _UNSEEN.sub("", found[0] if found else "")
    plain = _BARE_UNIT.sub(r'"\1"', plain.replace("#,##0.##", "#,##0"))
    return shown(value, plain if is_known(plain) else GENERAL)


def _date(value: str, form: str, shift: int) -> str:
    """A day counted from the end of 1899; nothing for what is none."""
    from datetime import datetime, timedelta  # noqa: PLC0415 - few charts have dates

    try:
        days = float(value) + shift
    except ValueError:
        return ""
    if not 0 <= days <= _LAST_DAY:
        return ""
    moment = datetime(1899, 12, 30) + timedelta(seconds=round(days * 86_400))  # noqa: DTZ001 - days have no zone
    words: list[str] = []
    done, timed = 0, False  # minutes are written as months are, behind hours
    for token in _TOKEN.finditer(form):
        words.append(form[done : token.start()])
        done = token.end()
        kind = (token[4] or "")[:1].lower()
        if not kind:
            words.append(token[1] or token[2] or "")
            continue
        words.append(f"{moment.minute:02d}" if kind == "m" and timed else _part(moment, token[4].lower()))
        timed = kind == "h"
    return "".join((*words, form[done:]))


def _part(moment: datetime, token: str) -> str:
    """One part of a date or time by its letters."""
    kind = token[0]
    if kind == "a":
        if "/" in token:
            return "上午" if moment.hour < 12 else "下午"
        return ("周" if len(token) == 3 else "星期") + _DAYS[moment.weekday()]
    if kind == "y":
        return f"{moment.year:04d}" if len(token) > 2 else f"{moment.year % 100:02d}"
    number = {"m": moment.month, "d": moment.day, "h": moment.hour, "s": moment.second}[kind]
    return f"{number:02d}" if len(token) == 2 else str(number)
