"""Days whose 日 was left out, as in 2026年11月17 or 11月17（周二）: where nothing but a day can be meant.

With its year a day is known by any end of the words (a mark, the line, a verb); without it by what only days have
behind them, or by standing alone where a time stands. 11月3次 and 2026年11月17人 are no such days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from planforge.calendar.dotted_days import Typed
from planforge.calendar.spans import last_day
from planforge.calendar.written import DAY, MONTH

_PART: Final = r"(?:凌晨|早上|上午|中午|下午|傍晚|晚上?(?![会自]))"
_DOES: Final = "(?:召开|举行|举办|开展|组织|进行|启动|完成|印发|开幕|开学|放假|报到|出发|结束|揭晓)"
_WEEKDAY: Final = (
    r"[ \u3000]?(?:[（(](?:周|星期|礼拜)?[一二三四五六日天][）)]|(?:周|星期|礼拜)[一二三四五六日天](?!\w))"
)
_SHOWN: Final = f"{_PART}|{_DOES}|{_WEEKDAY}"
_LISTED: Final = r"[ \u3000]*[，,、][ \u3000]*\d{1,2}[日号]"
_BEFORE: Final = r"(?:之前|以前|前|起|止)(?![排后几半一二两三四五六七八九十\d])"


@cache
def _in_words() -> re.Pattern[str]:
    """Compile the pattern of a day in running words on first use."""
    return re.compile(
        rf"(?<![\d.])(?P<year>(?:19|20)\d\d年)?(?P<month>{MONTH})月(?P<day>{DAY})"
        rf"(?=(?P<any>(?!{_LISTED})[ \u3000]*(?:[，,。；;！!）)]|$))|{_SHOWN}|(?P<until>{_BEFORE}))",
        re.MULTILINE,
    )


@cache
def _alone() -> re.Pattern[str]:
    """Compile the pattern of what is a day and nothing else on first use."""
    return re.compile(
        rf"(?P<head>(?:(?:19|20)\d\d年)?)(?P<month>{MONTH})月(?P<day>{DAY})(?P<tail>(?:{_BEFORE}|{_SHOWN})*)"
    )


def cut_days(text: str) -> Iterator[Typed]:
    """Every such day in running words, written out with its 日."""
    for found in _in_words().finditer(text) if "月" in text else ():
        needs_year = found["any"] is not None or found["until"] is not None
        if _is_day(found) and (found["year"] or not needs_year):
            yield Typed(*found.span(), f"{found[0]}日")


def cut_time(text: str) -> str:
    """What says nothing but when, written out with its 日; empty for anything else."""
    found = _alone().fullmatch(text) if "月" in text else None
    if found is None or not _is_day(found):
        return ""
    return f"{text[: found.end('day')]}日{found['tail']}"


def _is_day(found: re.Match[str]) -> bool:
    return int(found["day"]) <= last_day(None, int(found["month"]))
