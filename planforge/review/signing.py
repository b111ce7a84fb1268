"""The date and the order of a sign-off, the day of printing, and periods that no year is known of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.calendar.coded import code
from planforge.calendar.dates import each_date
from planforge.calendar.numerals import HAN_YEAR
from planforge.calendar.period import PeriodKind
from planforge.diagnostics import Finding
from planforge.review.rule import ReviewRequest
from planforge.review.setting import days_before, setting_of, signed_in
from planforge.source import Mapping

_YEAR: Final = re.compile(rf"\d{{4}}|{HAN_YEAR}")
_DAY_ALONE: Final = re.compile(
    r"\d{1,2} *(?:月 *\d{1,2} *[日号]?|[./-] *\d{1,2})|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]"
)
_UNREAD: Final = re.compile(
    rf"{HAN_YEAR}\s*[.．、·/／-]|(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]|[〇○零一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖]{{2,4}})年"
)
_EARLIEST: Final = {PeriodKind.TERM: 150}
_LATEST: Final = {PeriodKind.YEAR: 250, PeriodKind.SCHOOL_YEAR: 62}
_EARLY, _LATE, _LATE_SUMMARY = 240, 14, 300  # days


def signing(request: ReviewRequest) -> Iterator[Finding]:
    """A plan signed a year before its term, or after it, carries last year's date.

    Fails: ``日期: 2025-09-01`` or ``2025年9月`` in a plan for 2026—2027学年度第一学期. Passes: a plan for 2026 signed in
    December 2025, a summary signed in the vacation after.
    """
    setting = setting_of(request)
    spec = request.spec
    key, text = ("落款", spec.sign_off.date) if spec.sign_off and spec.sign_off.date else ("版记", "")
    text = text or (spec.imprint.date if spec.imprint else "")
    days = signed_in(text)
    if setting is None or days is None:
        return
    early, late = days_before(setting.window, days.end), -days_before(setting.window, days.start)
    before = early > (0 if request.is_summary else _EARLIEST.get(setting.period.kind, _EARLY))
    after = late > (_LATE_SUMMARY if request.is_summary else _LATEST.get(setting.period.kind, _LATE))
    if (before or after) and not (setting.is_long and early > 0):
        what = "以后" if after else "以前" if request.is_summary else "以前很久"
        name = "落款日期" if key == "落款" else "印发日期"
        message = f"{name}“{text}”在本文件的期间（{setting.period.text}）{what}"
        at = request.checks.header.get(key, 0)
        yield Finding("落款日期", message, at, text, "改成实际的日期；期间写错了，就改期间", is_error=False)


def printed_before_signed(request: ReviewRequest) -> Iterator[Finding]:
    """A document is printed when it is signed: an earlier day is last year's, or one of the two is wrong.

    Fails: ``落款: {日期: 2026-09-01}`` with ``版记: {印发日期: 2025-09-02}``. Passes: the same day, or a later one.
    """
    sign_off, imprint = request.spec.sign_off, request.spec.imprint
    signed = signed_in(sign_off.date) if sign_off else None
    printed = signed_in(imprint.date) if imprint else None
    if (
        sign_off is None
        or imprint is None
        or signed is None
        or printed is None
        or printed.end >= signed.start
    ):
        return
    message = f"印发日期“{imprint.date}”早于落款日期“{sign_off.date}”"
    at = request.checks.header.get("版记", 0)
    yield Finding("落款日期", message, at, imprint.date, "文件先成文、后印发：改对其中一个", is_error=False)


def date_before_office(request: ReviewRequest) -> Iterator[Finding]:
    """The date of a document stands below whoever signs it (GB/T 9704).

    Fails: ``落款: {日期: 2026-09-01, 单位: 滨河市实验小学}``. Passes: the same the other way round.
    """
    for key, value in request.source.root.pairs:
        if key.text == "落款" and type(value) is Mapping:
            names = [name.text for name, _ in value.pairs]
            office = next((name for name in ("单位", "姓名") if name in names), "")
            if office and "日期" in names and names.index("日期") < names.index(office):
                at = value.pairs[names.index("日期")][0].start
                message = f"落款里日期写在{office}前面，会照这个先后印"
                yield Finding("落款次序", message, at, "日期", f"把“日期”移到“{office}”后面", is_error=False)


def no_year(request: ReviewRequest) -> Iterator[Finding]:
    """A plan that names days without a year cannot be filed, and no date in it can be checked.

    Fails: ``标题: 第3周工作安排（9月14日—20日）`` where nothing tells the year; ``落款: {日期: 9月1日}`` always. Passes: the
    same title with ``期间`` or ``当前学期`` in 学校.yaml, or with a year in the date of the sign-off.
    """
    spec = request.spec
    signed = spec.sign_off.date if spec.sign_off else ""
    if _DAY_ALONE.fullmatch(signed):
        message, hint = f"落款日期“{signed}”没有年份", "成文日期要写全：年、月、日（GB/T 9704）"
        yield Finding("缺年份", message, request.checks.header.get("落款", 0), signed, hint, is_error=False)
    elif _UNREAD.match(signed) and signed_in(signed) is None:
        message = f"落款日期“{signed}”看不出是哪一年，没有和期间核对"
        hint = "年、月、日用阿拉伯数字写全（GB/T 9704 7.3.5.4）"
        yield Finding("缺年份", message, request.checks.header.get("落款", 0), signed, hint, is_error=False)
    heads = (("期间", spec.period), *(("标题", line) for line in spec.title))
    if setting_of(request) is not None or any(
        _YEAR.search(text) for text in (signed, *(each for _, each in heads))
    ):
        return
    for key, text in heads:
        if text and next(each_date(code(text), None), None) is not None:
            message = f"{key}里有日期，没有年份"
            at = request.checks.header.get(key, 0)
            yield Finding("缺年份", message, at, text, "写上年份，或写“期间: 2026-2027-1”", is_error=False)
            return
