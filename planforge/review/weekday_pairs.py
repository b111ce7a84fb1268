"""Two days whose weekdays stand together behind them: 10月15日、16日（星期三、四）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from planforge.calendar.spans import DAYS_OF_WEEK, Window
from planforge.calendar.written import short_day
from planforge.diagnostics import Finding
from planforge.review.open_words import lines_with, open_words
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting
from planforge.review.whole import rough

_ROUGH_PAIR: Final = rough("（周|（星|（礼|[(]周|[(]星|[(]礼")
_BEFORE: Final = timedelta(days=31)  # before and after a period
_DAYS_AND_WEEKDAYS: Final = re.compile(
    r"(?:(?P<year>20\d\d)年)?(?<!\d)(?P<month>1[0-2]|[1-9])月(?P<first>[12]\d|3[01]|[1-9])[日号]?\s*(?P<mark>[、和与—–～~至到-]{1,2})\s*"
    r"(?:(?P<other>1[0-2]|[1-9])月)?(?P<last>[12]\d|3[01]|[1-9])[日号]\s*[（(](?:周|星期|礼拜)(?P<one>[一二三四五六日天])"
    r"\s*[、，,和与—–～~至到-]{1,2}\s*(?:周|星期|礼拜)?(?P<two>[一二三四五六日天])[）)]"
)


def weekdays_of_both(request: ReviewRequest, setting: Setting | None) -> Iterator[Finding]:
    """10月15日、16日（星期三、四）, 10月15日至16日（周三至周四）: each day and its weekday, told where none of the years near fits."""
    if setting is None:
        return
    for word in open_words(lines_with(request.lines, _ROUGH_PAIR), _DAYS_AND_WEEKDAYS):
        match = word.match
        said = tuple("一二三四五六日".index(match[each].replace("天", "日")) for each in ("one", "two"))
        months = (int(match["month"]), int(match["other"] or match["month"]))
        days = (int(match["first"]), int(match["last"]))
        years = (int(match["year"]),) if match["year"] else tuple(setting.years)
        known = [_day_in(year, months[0], days[0], setting, is_sure=bool(match["year"])) for year in years]
        first = next((day for day in known if day is not None), None)
        second = _day_of(first.year + (months[1] < months[0]), months[1], days[1]) if first else None
        if first and second and (first.weekday(), second.weekday()) != said:
            real = f"{DAYS_OF_WEEK[first.weekday()]}、{DAYS_OF_WEEK[second.weekday()]}"
            message = (
                f"{short_day(first)}、{short_day(second)}是星期{real}，不是星期{match['one']}、{match['two']}"
            )
            yield word.reminder("星期", message, "请核对日期和星期")


def _day_in(year: int, month: int, day: int, setting: Setting, *, is_sure: bool) -> date | None:
    """A day of a year, where the document's period has it or its year is written."""
    found = _day_of(year, month, day)
    near = Window(setting.window.start - _BEFORE, setting.window.end + _BEFORE)
    return found if found is not None and (is_sure or near.start <= found <= near.end) else None


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # told among the impossible days
        return None
