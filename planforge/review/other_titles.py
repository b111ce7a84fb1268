"""What the head of a document says of another time than 期间: a title typed by hand, the year in 文号."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.calendar.period import PeriodKind, read_period
from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, signed_in

_NUMBERED: Final = re.compile(r"[〔\[［【(（](20\d\d)[〕\]］】)）]")
_FIRST_MONTHS: Final = 3
_ASKED: Final = re.compile("# ?核对：[^\n]*文号")
_TITLED: Final = re.compile(
    r"(?P<y>20\d\d)(?:年?\s*[—–－\-―～~至到/]{1,2}\s*(?:20)?\d\d(?:学年度?|年度?)?|学年度?)\s*[（(]?第?(?P<term>[一二12上下])[）)]?学期"
    r"|(?P<of>20\d\d)年?(?P<season>[春秋])(?:季|学期)"
)
_FIRST_TERM, _SECOND_TERM = "一1上秋", 2
_FOR_WHAT_COMES: Final = re.compile("招生|开学|入学|报名|征订|准备|筹备")


def other_title(request: ReviewRequest, setting: Setting) -> Iterator[Finding]:
    """A title typed by hand that names another period than 期间."""
    if not request.spec.period:
        return
    for line in request.lines:
        if line.section == "标题" and line.kind is Kind.HEADER:
            titled = read_period(line.text)
            window = (
                titled.window if titled and titled.kind not in (PeriodKind.DAY, PeriodKind.MONTH) else None
            )
            is_later = window is not None and window.start > setting.window.end
            if is_later or _is_of_other_term(line.text, setting, is_summary=request.is_summary):
                message = f"标题里的期间和“期间”（{setting.period.text}）对不上"
                hint = "改成同一个期间：标题或“期间”有一处是旧的"
                yield Finding("旧学期", message, line.at, line.text, hint, is_error=False)


def _is_of_other_term(title: str, setting: Setting, *, is_summary: bool) -> bool:
    """Whether a title names one term, and 期间 the other one of its school year; other years are told as such."""
    found = list(_TITLED.finditer(title))
    if len(found) != 1 or title.count("学期") > 1 or setting.period.term not in (1, _SECOND_TERM):
        return False
    named, own = found[0], setting.school_year * 2 + setting.period.term
    term = 1 if (named["term"] or named["season"]) in _FIRST_TERM else _SECOND_TERM
    if named["of"]:
        there = (int(named["of"]) - (term == _SECOND_TERM)) * 2 + term
        is_later = there > own and not _FOR_WHAT_COMES.search(title)
        return is_later or (there == own - 1 and (is_summary or "年" not in named[0]))
    there = int(named["y"]) * 2 + term
    return there > own or (there == own - 1 and term == 1)


def other_number(request: ReviewRequest, setting: Setting) -> Iterator[Finding]:
    """文号 of another year than the day of signing; without one, of a year before the term."""
    number = _NUMBERED.search(request.spec.number)
    if number is None:
        return
    year = int(number[1])
    signed = signed_in(request.spec.sign_off.date) if request.spec.sign_off else None
    begins_year = setting.window.start.month <= _FIRST_MONTHS  # such a plan may be numbered the year before
    is_old = year < setting.window.start.year - begins_year
    at = request.checks.header.get("文号", 0)
    text = request.source.text
    above = text.rfind("\n", 0, max(0, text.rfind("\n", 0, at)))
    if _ASKED.search(text, above + 1, text.find("\n", at)):
        return  # a roll has asked already
    if (year != signed.start.year and signed.start == signed.end) if signed else is_old:
        message = f"文号里的“{number[0]}”和{'落款日期' if signed else '本文件的期间'}不是同一年"
        yield Finding("旧年份", message, at, request.spec.number, "新文件另编文号", is_error=False)
