"""Days and hours in a sentence that no calendar and no clock has: 11月31日, 8:75, 206年9月.

Places that hold times alone (时间, 落款) are read by the checks; this is for the words around them.
"""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from typing import Final

from planforge.calendar.numerals import HAN_YEAR, YEAR_DIGITS, read_integer
from planforge.checks.times import read_plainly
from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.open_words import Word, every_word, lines_with
from planforge.review.rule import ReviewRequest
from planforge.review.whole import Whole, whole_of

_ROUGH: Final = re.compile(
    r"月(?:0|3|[4-9]\d|[三四五六七八九]十)|月\d{1,2}日?[-—–~～至到]|、3[01][日号]|和3[01][日号]|2月29|二月二十九|1[3-9]月|十[三-九]月|年\d|2[4-9][:：点]|点[6-9]\d分"
    r"|:(?:[6-9]|\d\d\s?[-—–~～至到])|：(?:[6-9]|\d\d\s?[-—–~～至到])|(?:周|星期|礼拜)[七八九]"
)
"""What only few lines have, and every line that is wrong: they alone are read closely."""
_DAY: Final = re.compile(
    r"(?<![\d.])(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?!楼)"
    rf"|(?:(?P<han_year>{HAN_YEAR})年)?(?P<han_month>[一二三四五六七八九十]{{1,2}})月"
    r"(?P<han_day>[一二三四五六七八九十]{1,3})[日号](?!楼)"
)
_LISTED: Final = re.compile(
    r"(?<![\d.])(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月\d{1,2}[日号]?(?:[、和及与]\d{1,2}[日号]?)*[、和及与](?P<day>3[01])[日号]"
)
"""Days of a month of which the last is one that not every month has."""
_MONTH: Final = re.compile(
    r"(?<![\d.])(?:1[3-9]|[2-9]\d)月(?=份|\d{1,2}日|[上中下]旬|[初底]|[：:，。、]|$)|(?<![一二三四五六七八九十])十[三四五六七八九]月(?![龄大])"
)
_YEAR: Final = re.compile(r"(?<!\d)(?:20\d{3}|2\d\d|2[1-9]\d\d|19\d{3})年(?=\d{1,2}月)")
_CLOCK: Final = re.compile(
    r"(?<![\d:：.])(?P<hour>\d{1,2})(?:[:：](?P<minute>\d\d)(?![\d:：%％])|点(?P<after>\d\d)分)"
)
_CLOCKS: Final = re.compile(
    r"(?<![\d:：.])(\d{1,2})[:：]([0-5]\d)\s?[-—–~～至到]{1,2}\s?(\d{1,2})[:：]([0-5]\d)(?![\d:：])"
)
_DAYS: Final = re.compile(
    r"(?<![\d.年])(?:(?P<of>\d{4})年)?(\d{1,2})月(\d{1,2})日?[-—–~～至到]{1,2}(?:(?P<to>\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日"
)
_WEEKDAY: Final = re.compile(
    r"(?:星期|礼拜)[七八九](?=[上下]午|晚|[）)，,。、：:（(]|$)|(?<=周)周[七八九](?![个天节课次项名人位])"
    r"|(?<![一二三四五六七八九十\d每两几本上下这半全各])周[七八九](?=[上下]午|晚|[）)：:（(]|(?:召开|举行|组织|开展)|$)"
)
_LAST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_RATIO: Final = re.compile("[比例分率]|师生|[票球]|端口|版本|地址")
_OF_A_RATIO: Final = re.compile("[比例分率票球]|的?(?:配比|比|战胜|获胜)|[^，。；]{0,3}比例")
_MORNING: Final = 12
_MOST_WEEKS: Final = 30
_MOST_BACK: Final = 3  # hours and months; more may go round the clock, or the year


def impossible_times(request: ReviewRequest) -> Iterator[Finding]:
    """Nobody can come on November 31st, nor at a quarter past eight and an hour.

    Fails: ``11月31日开家长会``, ``8:75集合``, ``206年9月``, ``9:30—8:40``. Passes: ``2月29日``, ``师生比1:75``,
    ``22:00—6:00``, ``12月20日—1月10日``, and times in places of their own, which the checks read.
    """
    yield from _bare_numbers(request)
    told = {text for _, text in request.checks.places.times}
    near = [line for line in lines_with(request.lines, _ROUGH).lines if line.kind is not Kind.HEADER]
    whole = whole_of([line for line in near if line.text not in told])
    yield from _no_days(whole, (_DAY, _LISTED, _MONTH, _YEAR))
    yield from _no_hours(whole)
    yield from _reversed(whole)
    # The checks read the first time of a place: 第5周周三（9月31日） is a week to them.
    weeks = [line for line in near if line.text in told and "周" in line.text]
    yield from _no_days(whole_of([line for line in weeks if not read_plainly(line.text)]), (_DAY,))


def _bare_numbers(request: ReviewRequest) -> Iterator[Finding]:
    """``9: 家访`` in a schedule: nobody knows of which month or week it speaks."""
    for at, text in request.checks.places.times:
        if (
            text.isdecimal()
            and 0 < int(text) <= _MOST_WEEKS
            and request.source.text.startswith(f"{text}:", at)
        ):
            hint = f"写成“{text}月”" if int(text) <= len(_LAST) else ""
            hint = f"{hint}{'，或' if hint else '写成'}“第{text}周”"
            yield Finding("疑似日期", f"“{text}”看不出是几月、第几周", at, text, hint, is_error=False)


def _no_days(whole: Whole, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Finding]:
    for pattern in patterns if whole.lines else ():
        for word in every_word(whole, pattern):
            if pattern not in (_DAY, _LISTED) or not _is_day(word.match):
                day = word.text if pattern is not _LISTED else f"{word.match['month']}月{word.match['day']}日"
                yield word.reminder("疑似日期", f"没有“{day}”这个日子", "核对日期，改成实际的")
    for word in every_word(whole, _WEEKDAY):
        yield word.reminder("星期", f"没有“{word.text}”", "一周七天：周一到周日；核对后改过来")


def _no_hours(whole: Whole) -> Iterator[Finding]:
    for word in every_word(whole, _CLOCK):
        minute = word.match["minute"] or word.match["after"]
        if not _is_hour(int(word.match["hour"]), int(minute)) and not _is_ratio(word):
            yield word.reminder("时刻", f"没有“{word.text}”这个时刻", "小时不过 24，分不过 59")


def _reversed(whole: Whole) -> Iterator[Finding]:
    for word in every_word(whole, _DAYS):
        if _days_back(word.match):
            yield word.reminder("起止", f"“{word.text}”先后反了", "起在前，止在后")
    for word in every_word(whole, _CLOCKS):
        if _hours_back(word.match) and not _is_ratio(word):
            yield word.reminder("起止", f"“{word.text}”先后反了", "起在前，止在后；是下午的，就按24小时写")


def _is_day(match: re.Match[str]) -> bool:
    """Whether a calendar has the day; without a year February may have 29."""
    said = match.groupdict()
    month, day = (
        read_integer(said["month"] or said["han_month"]),
        read_integer(said["day"] or said["han_day"]),
    )
    year = said["year"] or (said.get("han_year") or "").translate(YEAR_DIGITS)
    if month is None or day is None:
        return True
    if (month, day) == (2, 29) and year:
        return isleap(int(year))
    return month > len(_LAST) or (month > 0 and 0 < day <= _LAST[month - 1])


def _is_hour(hour: int, minute: int) -> bool:
    """Whether a clock may show it; an hour from thirty on is no hour at all, but a ratio or a score."""
    return hour >= 30 or (minute < 60 and hour <= 24)


def _is_ratio(word: Word) -> bool:
    return _RATIO.search(word.before[-6:]) is not None or _OF_A_RATIO.match(word.after) is not None


def _days_back(match: re.Match[str]) -> bool:
    since, first, day, year, month, until = (int(part or 0) for part in match.groups())
    if since and year and since != year:
        return year < since
    if since and year and month:
        return (month, until) < (first, day)
    if not month or month == first:
        return until < day
    return 0 < first - month <= _MOST_BACK


def _hours_back(match: re.Match[str]) -> bool:
    hour, minute, until, last = map(int, match.groups())
    back = (hour, minute) > (until, last)
    return back and hour < _MORNING + 1 and hour - until < _MOST_BACK and hour != _MORNING
