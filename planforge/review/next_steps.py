"""What a summary means to do next, in a year or term that is over by then: 下一步打算: 2026年，…… in a summary of 2026."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from planforge.calendar.period import PeriodKind
from planforge.diagnostics import Finding
from planforge.review.intended import DAY, is_intended
from planforge.review.lines import Kind
from planforge.review.looking_back import is_begun_with, is_of_future
from planforge.review.named_years import first_year, last_month, years_in
from planforge.review.open_words import Word, lines_with
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, setting_of, signed_in

_ROUGH: Final = re.compile(r"20\d\d")
_OF: Final = (PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR, PeriodKind.TERM)
_MIDWAY: Final = timedelta(days=45)  # before its end in which a period is summed up
_PART: Final = re.compile(r"\s*(?:1[0-2]|[1-9])月|\s*年?[底末]")
_NEW: Final = re.compile(r"新的?一?学?[年期][（(，,、即为是\s]{0,3}$")
_CALLED: Final = re.compile(r"[上下本去明前]一?个?学?[年期]度?\s*[（(][即\s]*$")
"""Before a year in brackets, which another rule holds against these words."""
_TURNS_TO: Final = re.compile(r"(?:展望|迈入|迈进|走进|步入|进入|迎来|喜迎|站在)$")
_PLANS: Final = re.compile(
    r"(?:谋划|规划|筹划|布局|谋定|筹备|[做写制订编]好|制定|制订|编制|拟定)(?:好|学校|我校|支部)*$"
)
_WORK: Final = re.compile(
    r"(?:学校|党建|支部|教学|德育|重点|各项|年度)*的?(?:各项|重点)?工作(?:计划|要点|思路|安排|打算)?(?=[，。；、]|$)|[^，。；]{0,8}(?:计划|要点|思路)(?=[，。；、]|$)"
)


_WHAT_IS_PLANNED: Final = re.compile(
    r"(?:学校|党建|支部|教学|德育|教研|安全|各项|重点|主要)*的?(?:工作|发展)?的?(?:打算|思路|计划|设想|安排|重点|要点|目标|任务|展望)"
)


_FROM_THEN: Final = re.compile(
    r"\s*(?:1[0-2]|[1-9])月份?(?:\d{1,2}[日号])?(?:起|开始)[，,]?(?:全面|正式|逐步|全校|在[^，。；]{1,8}?)?"
    r"(?:实行|实施|执行|启用|推行|推广|开展|试行|开设|使用|启动|采用|建立|成立)(?![^，。；]{0,12}[的了])"
)
"""Behind a year: from which month on something is to be (2026年9月起实行线上报修)."""


def past_next_steps(request: ReviewRequest) -> Iterator[Finding]:
    """A summary that was copied has the next steps of the year before, whose time is over now.

    Fails: ``下一步打算: 2026年，继续抓好…`` in a summary of 2026. Passes: ``2027年，继续抓好…``, ``巩固2026年成果``, 2026年 in
    a summary of its first half.
    """
    setting = setting_of(request) if request.is_summary else None
    if setting is None or setting.is_long or setting.period.kind not in _OF:
        return
    for word in years_in(lines_with(request.lines, _ROUGH)):
        if is_of_future(word.line) and _is_over(word, request, setting) and _is_ahead(word, setting):
            yield _said(word, setting)


def _is_ahead(word: Word, setting: Setting) -> bool:
    """Whether a heading names the year of what is planned (2026年工作打算), or a sentence tells of it as of what comes."""
    if word.line.kind in (Kind.HEADING, Kind.KEY):
        return _WHAT_IS_PLANNED.match(word.after) is not None
    is_said = word.line.kind is Kind.TEXT and not (DAY.match(word.after) or _CALLED.search(word.before[-8:]))
    return is_said and is_next(word, setting)


def _is_over(word: Word, request: ReviewRequest, setting: Setting) -> bool:
    """Whether what is named is one of the period's own times, and over when that is."""
    if word.match.groupdict().get("y") is None or first_year(word.match) < setting.years.start:
        return False  # of earlier ones another rule tells
    end = setting.window.end
    signed = signed_in(request.spec.sign_off.date) if request.spec.sign_off else None
    now = min(end, signed.start) if signed and signed.start >= setting.window.start else end
    if now < end - _MIDWAY:
        return False
    if _PART.match(word.after):
        end = now - timedelta(days=now.day)  # this month may still have something to come
    return _ends(word) <= end.year * 12 + end.month


def _ends(word: Word) -> int:
    """The month in which a year or term ends, counted through the years."""
    match = word.match
    if not match.groupdict().get("z"):
        return first_year(match) * 12 + last_month(word)
    is_first = re.search("[一1上]", match["term"] or "") is not None
    return (first_year(match) + 1) * 12 + (1 if is_first else 7)


def is_next(word: Word, setting: Setting) -> bool:
    """Whether a sentence tells of it as of what comes."""
    if _NEW.search(word.before[-12:]) or _TURNS_TO.search(word.before[-4:]):
        return True
    if _FROM_THEN.match(word.after):
        return True
    is_planned = _PLANS.search(word.before[-12:]) is not None and _WORK.match(word.after) is not None
    return is_planned or is_begun_with(word) or is_intended(word, setting)


def _said(word: Word, setting: Setting) -> Finding:
    named = word.text.strip()
    message = f"“{word.line.section}”里的“{named}”，到本文件的期间（{setting.period.text}）结束时已经过完，是不是旧文件留下的？"
    hint = "改成接下来的年份或学期；说的确实是过去的事，就写明“已经”等字"
    if "学" in named:
        return word.reminder("旧学期", message, hint)
    return word.reminder("旧年份", message, hint)
