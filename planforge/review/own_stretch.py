"""The time that a plan gives to itself, a year too early: 本计划自2025年9月起至2026年6月止 in a plan for 2026—2027.

A stretch of months is the plan's own where the same months a year later lie in its time, and where words call it so (本方案,
活动) or go on with it (每月一次, 分三个阶段). What has lasted as long for other reasons (a contract, a project) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.open_words import Word, lines_with, open_words
from planforge.review.past import ACHIEVED, OF_PAST
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting

_ROUGH: Final = re.compile(r"20\d\d年\d{1,2}月[^，。；]{0,8}?[起始—–～~至到-]")
_DAY: Final = r"(?:\d{1,2}[日号]|[初中底末]|[上中下]旬)?"
_STRETCH: Final = re.compile(
    rf"(?P<y>20\d\d)年(?P<m>1[0-2]|0?[1-9])月份?{_DAY}(?P<since>起|开始)?[，,]?\s*(?:[—–～~-]{{1,2}}|[至到])\s*"
    rf"(?:(?P<z>20\d\d)年|(?P<next>次年|第二年|翌年))?(?P<n>1[0-2]|0?[1-9])月份?{_DAY}(?:为?止|结束|完成)?"
)
_UNTIL: Final = re.compile(r"(?:\d{1,2}月)?[上中下初底末旬]{0,2}\s*[—–～~至到-]{1,2}\s*(?P<year>20\d\d)年")
_ITSELF: Final = re.compile(
    r"(?:本(?:计划|方案|规划|办法|次|项|届|轮|学期|学年度?|年度)?(?:活动|工作|行动|培训|课程|比赛|评比|展示)?|全(?:学?年|学期)|(?<![\u4e00-\u9fff])(?:活动|工作|行动|培训|比赛|评比|竞赛|实施|执行))"
    r"(?:的?(?:周期|期限|起止))?(?:为|是|定为)?[（(：:]?(?:自|从)?$"
)
_GOES_ON: Final = re.compile(
    r"[）)]?[，,]?(?:共?分(?:为|成)?[一二两三四五六\d]个?(?:阶段|步|批|轮|期)|每(?:[一二两三四]?个?[月周天日]|学期)|逐[月周]|按[月周])"
)
_TIME: Final = re.compile("时间|日期")
"""Beside these a stretch is judged among the dates."""
_PAST: Final = re.compile(
    rf"{ACHIEVED}|{OF_PAST}|被|[上去往前]一?学?[年期届]|合同|聘|支教|交流轮岗|轮岗|挂职|借调|跟岗|任期|任教|服务期|有效期|课题|项目|试点|工程|建设期|统计|数据|开展了|历时|为期|共[^，。；]{0,6}\d"
)
_EARLY, _LATE = 2, 2  # months before and after the document's own
_YEAR: Final = 12
_TERMS: Final = 9  # months from the first to the last of a school year: a term's plan may be one of both


def stretch_of_last_year(request: ReviewRequest, setting: Setting) -> Iterator[Finding]:
    """A stretch of months that a plan calls its own, told at its place."""
    if request.is_summary or setting.is_long:
        return
    whole = lines_with(request.lines, _ROUGH)
    for word in open_words(whole, _STRETCH) if whole.text else ():
        if _is_own(word) and _is_a_year_ago(word, setting):
            message = f"“{word.text}”在本文件的期间（{setting.period.text}）以前，是不是旧文件留下的？"
            hint = "是旧的就改成现在的；说的确实是以前的事，就写明“已经”“上学年”等字"
            yield word.reminder("旧年份", message, hint)


def _is_own(word: Word) -> bool:
    """Whether words beside a stretch call it the document's, and none tells that it has been."""
    line, before = word.line, word.before
    if line.kind not in (Kind.TEXT, Kind.CELL) or _TIME.search(line.key) or _TIME.search(before[-8:]):
        return False
    if _PAST.search(f"{line.section}{line.key}{word.sentence}"):
        return False
    is_first = not before.strip()  # of its line, where it is judged among the dates
    return _ITSELF.search(before[-16:]) is not None or (
        not is_first and _GOES_ON.match(word.after) is not None
    )


def _is_a_year_ago(word: Word, setting: Setting) -> bool:
    """Whether a stretch was over before the document's time, and lies in it a year later."""
    named = word.match.groupdict()
    first = int(named["y"]) * _YEAR + int(named["m"])
    month = int(named["n"])
    year = int(named["z"]) if named["z"] else int(named["y"]) + (named["next"] is not None)
    last = year * _YEAR + month
    begun, end = (day.year * _YEAR + day.month for day in (setting.begun, setting.window.end))
    if not first <= last < begun:
        return False
    return begun - _EARLY <= first + _YEAR <= end and last + _YEAR <= max(end, begun + _TERMS) + _LATE


def runs_into(word: Word, setting: Setting) -> bool:
    """Whether a stage begins in the year before and ends in one of the document: 第一阶段（2025年9月—2026年1月）."""
    until = _UNTIL.match(word.after)
    return until is not None and int(until["year"]) in setting.years
