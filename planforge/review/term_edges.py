"""Days on which a text says that the term begins or ends, held against the school's own calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from planforge.calendar.period import PeriodKind
from planforge.calendar.spans import Precision
from planforge.diagnostics import Finding
from planforge.review.dated import Dated
from planforge.review.lines import Kind
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting

_EDGE: Final = re.compile(
    r"\s*(?:[（(](?:周|星期)[一二三四五六日天][）)])?[起，,：:\s]*(?:全校|学生|师生|统一|正式)*"
    r"(?:(?P<begins>开学(?![典第前后初工准考检督周那当教])|开始上课|(?<=正式)(?:上课|行课))|(?P<ends>放[寒暑]假|放假|散学(?!典)|休业))(?=[，。；、：:（(\s]|$)"
)
_SAID_BEFORE: Final = re.compile(
    r"(?:^|[，。；：\s])(?:(?P<begins>开学|正式上课)|(?P<ends>放[寒暑]?假|散学))(?:时间|日期|日)?(?:定[于在]|为|是|[：:])?\s*$"
)
_OF_OTHERS: Final = re.compile(
    "教师|教职工|老师|班子|行政|住校|寄宿|新生|年级|毕业班|[高初][一二三]|[小中大托]班|幼儿园|报到|返校|国庆|中秋|元旦|清明|端午|五一|劳动节|[下上去明]一?个?学[期年]"
)
_NEAR: Final = timedelta(days=31)
_FIRST_LESSON: Final = timedelta(days=3)  # after the day on which school begins
_A_DAY: Final = timedelta(days=1)
_AROUND: Final = 16  # characters before a date


def other_edges(dates: Sequence[Dated], request: ReviewRequest, setting: Setting) -> Iterator[Finding]:
    """The days on which a plan lets its term begin or end that the 校历 of the school lets begin or end on others.

    Fails: ``1月16日放寒假`` where 校历 says ``放假: 2027-01-22``. Passes: its last day of school, ``教师8月28日开学``.
    """
    if setting.term is None or setting.period.kind is not PeriodKind.TERM or request.is_summary:
        return
    window = setting.window
    for dated in dates:
        edge = _edge(dated)
        if edge is None or dated.days is None or _OF_OTHERS.search(dated.about):
            continue
        is_start = edge["begins"] is not None
        there = window.start if is_start else window.end + _A_DAY
        day = dated.days[0]
        late = _FIRST_LESSON if is_start and edge[0].endswith("课") else timedelta()
        early = timedelta() if is_start else _A_DAY  # the last day of school is told as well
        if there - early <= day <= there + late or abs(day - there) > _NEAR:
            continue
        yield _said(dated, day, there, is_start=is_start)


def _edge(dated: Dated) -> re.Match[str] | None:
    """What a text says of a day: that the term begins or ends on it."""
    if dated.days is None or not dated.is_one_day or dated.reading.precision is not Precision.DAY:
        return None
    text, start = dated.line.text, dated.start
    if dated.line.kind is Kind.TEXT and (found := _SAID_BEFORE.search(text, max(0, start - _AROUND), start)):
        return found
    if dated.line.kind is Kind.TEXT:
        return _EDGE.match(text, dated.end)
    return _EDGE.match(dated.about.partition(dated.text)[2])


def _said(dated: Dated, day: date, there: date, *, is_start: bool) -> Finding:
    what = "开学" if is_start else "放假"
    message = f"这里说{day.month}月{day.day}日{what}，校历里的“{what}”是{there.month}月{there.day}日"
    return dated.reminder("校历外", message, "哪一处是旧的，就改哪一处；校历在学校.yaml 里")
