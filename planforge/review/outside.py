"""Dates that do not belong to the document: in another term, in the vacation, in another week than its table is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.period import PeriodKind
from planforge.calendar.spans import Precision, Window
from planforge.calendar.weeks import find_week
from planforge.diagnostics import Finding
from planforge.review.dated import Dated, all_of, and_others
from planforge.review.doing import BEGINS_OR_ENDS, is_of_this_term
from planforge.review.lines import Kind
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, days_before

_SURE: Final = {PeriodKind.TERM: 35, PeriodKind.SCHOOL_YEAR: 62, PeriodKind.DAY: 120, PeriodKind.WEEK: 45}
USUAL: Final = 62
"""Days before or after a period in which it may still have something to do."""
_TO_BE_DONE: Final = 21  # days before a term by which a plan of it may set a deadline
_BY: Final = re.compile(r"[（(]?(?:周[一二三四五六日][）)])?(?:之?前|以前)")

_A_YEAR: Final = timedelta(days=365)
_A_WEEK, _LEAST = timedelta(days=7), 3  # days of a table that must be there, to tell which one is odd
_FROM_ITS_EDGE: Final = 31  # days that a term may begin or end earlier or later than is known
_YEAR: Final = re.compile(r"(20\d\d)年")
_AT_SCHOOL: Final = re.compile(
    "期[中末](?:考试|检测|测试|监测|质量|测评|总结|表彰)|考试|上课|课堂|公开课|示范课|汇报课|研讨课|展示课|听课|评课|集体备课|班会|升旗|队会|"
    "运动会|艺术节|科技节|读书节|体育节|家长会|开放日|演练|大课间|比赛|竞赛|开学典礼|入学仪式|毕业典礼|散学典礼|结业式|文艺汇演|会演|晚会|联欢会|演讲|朗诵|歌咏|拔河|"
    "跳绳|春游|秋游|晨会|早读|月考|单元(?:检测|测试)|三好学生|(?:先进|文明|优秀)班(?:级|集体)"
)
_NOT_AT_SCHOOL: Final = re.compile(
    "寒假|暑假|假期|放假|假前|开学前|预备|线上|网上|集训|夏令营|冬令营|返校|报到|补考|社区|招生|幼儿园|新生"
)
_ELSEWHEN: Final = re.compile(
    r"筹备|着手|选拔|排练|征集|备战|为[^，。；]{0,16}准备|寒假|暑假(?!前)(?<!放暑假)|假期|假前|开学前|开学准备|返校|(?<!期)中考|高考|招生|毕业后|入学报名|提前"
)
"""Words with which a sentence may speak of days outside the period."""
_NEXT: Final = re.compile(
    r"(?<!\d)(?P<y>20\d\d)(?:级|[—–～~至-]{1,2}20\d\d学?年|年?秋季?)|新学[年期]|下一?个?学[年期]|秋季(?:学期|开学)|(?:[一七]年级|高一)新生"
)
"""The school year that comes: a document of the spring may tell what is to be ready for it in the summer."""
_OF_A_TERM: Final = re.compile(r"第?(?P<n>[一二12])[）)]?学期[^。；\n]{0,20}$")
_FIRST, _SECOND = "一1", 2
_BEGINS: Final = re.compile("(?:^|[。；])$")
_OF_TEACHERS: Final = re.compile("教师|教职工|班子|行政|开学前|准备|返校|报到|值班|假期|寒假|暑假")
_ADMITS: Final = re.compile("招生|新生入学|报名")
_BEFOREHAND: Final = re.compile("申报|申请|招生|招聘|征订|预算|遴选|报名")


def is_applied_for(request: ReviewRequest, setting: Setting) -> bool:
    """Whether a document named after a year or term is about what goes before it: 2027年课题申报, 2026年秋季招生."""
    is_year = setting.period.kind is PeriodKind.YEAR
    head = "".join((request.spec.theme, *request.spec.title))
    return _ADMITS.search(head) is not None or (is_year and _BEFOREHAND.search(head) is not None)


def reach(setting: Setting) -> int:
    """How many days before or after its period a document may still have something to do."""
    return _SURE.get(setting.period.kind, USUAL)


def is_outside(dated: Dated, setting: Setting) -> bool:
    """Whether a time does not belong to the document: in another term, or a lesson in the vacation."""
    if dated.days is None or not dated.is_time or setting.is_long:
        return False
    window, (first, last) = setting.window, dated.days
    if _is_said_of_other_term(dated, setting) or (not dated.is_placed and _is_elsewhen(dated, first, setting)):
        return False
    before = days_before(window, last) if last < window.start else 0
    after = -days_before(window, first) if first > window.end else 0
    kind = setting.period.kind
    is_told = (
        dated.has_year
        and not dated.is_placed
        and not _BEGINS.search(dated.line.text, max(0, dated.start - 1), dated.start)
    )
    after = after if kind in _SURE and not is_told else 0  # a plan may tell what comes after
    if is_of_a_week(dated):
        return max(before, after) > 0 and not _OF_TEACHERS.search(dated.about)
    if max(before, after) > reach(setting) or _is_another_edge(dated, setting):
        return True
    if kind is PeriodKind.TERM and before > _TO_BE_DONE and _is_deadline(dated):
        return True
    return max(before, after) > 0 and _is_at_school(dated, setting)


def _is_elsewhen(dated: Dated, first: date, setting: Setting) -> bool:
    """Whether a sentence speaks of days outside the period, or of one by which the next school year is made ready.

    8月底前完成2027级新生编班 in the spring of 2027.
    """
    if _ELSEWHEN.search(dated.about):
        return True
    ends = setting.window.end.year
    is_summer = setting.period.term in (None, _SECOND) and 0 < -days_before(setting.window, first) <= USUAL
    return is_summer and any(int(next_["y"] or ends) >= ends for next_ in _NEXT.finditer(dated.about))


def _is_said_of_other_term(dated: Dated, setting: Setting) -> bool:
    """Whether the other term of the school year is named right before a date: 本学年第二学期的4月 in the first."""
    named = _OF_A_TERM.search(dated.line.text, 0, dated.start)
    return named is not None and setting.period.term not in (None, 1 if named["n"] in _FIRST else _SECOND)


def is_of_a_week(dated: Dated) -> bool:
    """Whether a day is named by its week: 第1周周二."""
    return dated.text.startswith("第")


def _is_deadline(dated: Dated) -> bool:
    """Whether something is to be done by a day of which it is not said that it comes before the term."""
    is_by = dated.text.endswith("前") or _BY.match(dated.line.text, dated.end) is not None
    return is_by and not _ELSEWHEN.search(dated.about)


def _is_another_edge(dated: Dated, setting: Setting) -> bool:
    """Whether 本学期从2月份开始到7月份结束 tells of the other term."""
    edge = BEGINS_OR_ENDS.match(dated.line.text, dated.end)
    if edge is None or dated.days is None or setting.period.kind is not PeriodKind.TERM:
        return False
    if not is_of_this_term(dated.line.text, dated.start):
        return False
    there = setting.window.start if edge["begins"] else setting.window.end
    return Window(*dated.days).distance(there) > _FROM_ITS_EDGE


def _is_at_school(dated: Dated, setting: Setting) -> bool:
    """Whether what takes place on a day of the vacation needs pupils, by a calendar that the school gave."""
    known = setting.term is not None and dated.reading.precision is Precision.DAY
    if not known or _NOT_AT_SCHOOL.search(dated.about):
        return False
    return _AT_SCHOOL.search(dated.own_words) is not None


def not_in_term(outside: Sequence[Dated], request: ReviewRequest, setting: Setting) -> Finding:
    """The sentence about dates outside the period, said at the first of them."""
    what = "这个学期" if setting.context.term is not None else "本文件的期间"
    first = outside[0]
    shown = f"“{first.text}”{_its_day(first)}{and_others(outside, request)}"
    meant = _year_meant(first, setting)
    doubt = f"，是不是{meant}？" if meant else ""
    message = f"{shown}不在{what}（{_span(setting.window)}）里{doubt}"
    hint = "请核对日期；放假、开学变了，就改学校.yaml 的校历"
    return all_of(outside, request, first.reminder("校历外", message, hint))


def _its_day(dated: Dated) -> str:
    if not is_of_a_week(dated) or dated.days is None:
        return ""
    return f"（{dated.days[0].month}月{dated.days[0].day}日）"


def _year_meant(dated: Dated, setting: Setting) -> str:
    """The year that puts a time into the document's period where the one written is the year before it."""
    years, days = _YEAR.findall(dated.text), dated.days
    later = [day + _A_YEAR for day in days] if days else []
    inside = bool(later) and setting.window.start <= later[0] <= later[-1] <= setting.window.end
    return f"{int(years[-1]) + 1}年" if years and inside else ""


def of_other_weeks(dates: Sequence[Dated], request: ReviewRequest, setting: Setting) -> list[Dated]:
    """The days in the table of a week's plan that lie in another week, where most of them lie in its own."""
    days = [each for each in dates if each.line.kind is Kind.CELL and each.is_placed and each.is_one_day]
    week = _week_of(request, setting) if len(days) >= _LEAST else None
    if week is None:
        return []
    odd = [each for each in days if each.days is not None and week.distance(each.days[0])]
    return odd if len(odd) * 2 < len(days) else []


def _week_of(request: ReviewRequest, setting: Setting) -> Window | None:
    """The week that a document is the plan of, by the days or the number in its period or title."""
    for text in (request.spec.period, *request.spec.title):
        coded = code(text)
        week = find_week(coded, setting.context) if "周" in text else None
        if week is None or week.precision is not Precision.WEEK:
            continue
        named = find_date(coded, setting.window)
        read = named if named is not None and named.precision is Precision.DAY else week
        is_known = read is named or setting.term is not None
        if is_known and read.start and read.end and timedelta() < read.end - read.start < _A_WEEK:
            return Window(read.start, read.end)
    return None


def not_in_week(dated: Dated, request: ReviewRequest, setting: Setting) -> Finding:
    """The sentence about a day of another week."""
    week = _week_of(request, setting) or setting.window
    message = f"“{dated.text}”不在这一周（{_span(week)}）里"
    return dated.reminder("校历外", message, "请核对日期，是不是别的周留下的")


def _span(window: Window) -> str:
    return "到".join(f"{day.year}年{day.month}月{day.day}日" for day in window)
