"""数据, the ledger: each entry a number with a date that is not too old, and used somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from planforge.checks.own_period import own_period
from planforge.diagnostics import Edit, Finding
from planforge.review.rule import ReviewRequest
from planforge.source import Mapping, Node
from planforge.source.nodes import scalars
from planforge.template.filters import number_in
from planforge.template.phrase import PhraseError, Reference, references

_UNITED: Final = frozenset(("占比", "合计", "其余", "增长", "增减", "完成率"))
_SCALED: Final = frozenset(("大写金额", "万", "大写", "中文数字"))
_NAMED_BY_RECORDS: Final = frozenset(("应参加人数",))  # what the records of a summary are held against
_WIDE_NAME: Final = re.compile(r"[｛{]{2}([^｛{｝}\n]{1,30})[｝}]{2}")
_BEFORE, _AFTER = timedelta(days=183), timedelta(days=62)
_LONG_BEFORE: Final = timedelta(days=366)


def figures_that_are_none(request: ReviewRequest) -> Iterator[Finding]:
    """What stands in 数据 is computed with, and the next person must know of which day it is.

    Fails: ``教师总数: 许多``, ``截至: 学期初``, ``截至: 2026-02-30``. Passes: ``教师总数: {数值: 60, 截至: 2026-09-01}``.
    """
    if not request.spec.figures:
        return
    places = _places(request)
    for name, figure in request.spec.figures.items():
        at = places.get(name, 0)
        value = request.names.get(name, figure.value)
        if "{" not in value:  # computed from others, or a brace that an import wrote
            try:
                number_in(value)
            except PhraseError:
                hint = "写一个数，例如 60、58.3%、1.2万；不是数的话写进正文"
                yield Finding(
                    "数值", f"“{name}”的数值“{value}”不是一个数", at, figure.value, hint, is_error=False
                )
        if figure.as_of and _day(figure.as_of) is None:
            hint = "写成 2026-09-01 或 2026年9月"
            yield Finding("截至", f"“{figure.as_of}”不是日期", at, figure.as_of, hint, is_error=False)


def figures_out_of_date(request: ReviewRequest) -> Iterator[Finding]:
    """A figure of last year in this year's plan is believed by everybody.

    Fails: ``截至: 2024-09-01`` in a plan for 2026—2027学年度第一学期. Passes: ``截至: 2026-08-31``.
    """
    figures = {**request.profile.figures, **request.spec.figures}
    dated = {name: figure for name, figure in figures.items() if figure.as_of}
    window = _window(request) if dated else None
    if window is None:
        return
    places = _places(request)
    for name, figure in dated.items():
        day = _day(figure.as_of)
        own = name in request.spec.figures
        where = (places.get(name, 0), figure.as_of) if own else _first_use(request, name)
        if day is None or where is None or window[0] <= day <= window[1]:
            continue
        when = "早" if day < window[0] else "晚"
        message = f"“{name}”是截至 {figure.as_of} 的数，比这份文件的期间{when}了太多"
        hint = "换成最近的数，“截至”也改过来" + ("" if own else "（在学校.yaml 里）")
        yield Finding("过期数据", message, *where, hint, is_error=False)


def figures_unused(request: ReviewRequest) -> Iterator[Finding]:
    """A figure that no text uses is left over, or typed by hand where it should be named.

    Fails: ``数据: {青年教师: 21}`` and no ``{{青年教师}}``. Passes: one that a text, another figure or the template uses.
    """
    left = set(request.spec.figures)
    if not left:
        return
    named: set[str] = set()
    texts = (scalar.text for scalar in scalars(request.source.root) if "{{" in scalar.text)
    for text in (*texts, *request.phrases):
        for reference in references(text) if "{{" in text else ():
            named |= _named(reference)
    left -= named | _NAMED_BY_RECORDS
    if any(name not in request.names for name in named):
        return  # a name that is not there is an error already, and may be meant to be one of these
    places = _places(request) if left else {}
    for name in request.spec.figures:
        if name in left:
            hint = f"正文里手打的数换成 {{{{{name}}}}}；用不着就删掉这一行"
            yield Finding(
                "未用数据", f"“{name}”在文中没有用到", places.get(name, 0), name, hint, is_error=False
            )


def figures_of_two_kinds(request: ReviewRequest) -> Iterator[Finding]:
    """人 by 班, or 元 with 万元, gives a number that means nothing.

    Fails: ``{{ 青年教师 | 占比(班级总数) }}`` with 人 and 个; ``{{ 经费 | 大写金额 }}`` of a figure in 万元. Passes: one unit.
    """
    figures = {**request.profile.figures, **request.spec.figures}
    units = {name: figure.unit for name, figure in figures.items() if figure.unit}
    for line in request.lines if units else ():
        for reference in references(line.text) if "{{" in line.text else ():
            yield from _kinds(reference, units, line.at)


def names_in_wide_braces(request: ReviewRequest) -> Iterator[Finding]:
    """A name in full-width braces prints as it stands, braces and all.

    Fails: ``全校｛｛班级数｝｝个班``. Passes: ``全校{{班级数}}个班``.
    """
    if "｛" not in request.source.text and "｝" not in request.source.text:
        return
    for line in request.lines:
        for match in _WIDE_NAME.finditer(line.text):
            if "｛" in match[0] or "｝" in match[0]:
                meant, at = f"{{{{{match[1].strip()}}}}}", line.at + match.start()
                message = f"“{match[0]}”的花括号是全角的，会照原样印出来"
                hint = f"写成半角：{meant}；就是文字，不必改"
                edits = (Edit(at, at + len(match[0]), meant),)
                yield Finding("花括号", message, at, match[0], hint, is_error=False, edits=edits, asks=True)


def _kinds(reference: Reference, units: dict[str, str], at: int) -> Iterator[Finding]:
    unit = units.get(reference.name, "")
    for call in reference.calls:
        others = [units[each] for is_name, each in call.arguments if is_name and each in units]
        if call.name in _UNITED and unit and any(_kind(each) != _kind(unit) for each in others):
            other = next(each for each in others if _kind(each) != _kind(unit))
            message = f"“{unit}”和“{other}”不能一起算{call.name}"
            hint = "在“数据”里把两个数的单位写成一样的"
            yield Finding("数据单位", message, at, reference.fragment, hint, is_error=False)
        if call.name in _SCALED and unit[:1] in ("万", "亿", "千"):
            message = f"“{reference.name}”的单位是{unit}，“{call.name}”会少算"
            hint = f"在“数据”里把“{reference.name}”的单位改成{unit[1:] or '个'}，数值也改过来"
            yield Finding("数据单位", message, at, reference.fragment, hint, is_error=False)


def _kind(unit: str) -> str:
    return "人" if unit in ("名", "位") else unit


def _named(reference: Reference) -> set[str]:
    return {
        reference.name,
        *(each for call in reference.calls for is_name, each in call.arguments if is_name),
    }


def _places(request: ReviewRequest) -> dict[str, int]:
    """The offset of each entry of 数据 by its name."""
    ledger: Node | None = next(
        (value for key, value in request.source.root.pairs if key.text == "数据"), None
    )
    return {key.text: key.start for key, _ in ledger.pairs} if isinstance(ledger, Mapping) else {}


def _first_use(request: ReviewRequest, name: str) -> tuple[int, str] | None:
    """Where a text names a figure first."""
    for line in request.lines:
        if "{{" in line.text and name in line.text:
            for reference in references(line.text):
                if name in _named(reference):
                    return line.at, reference.fragment
    return None


def _day(text: str) -> date | None:
    """The last day that a 截至 means."""
    from planforge.calendar.expressions import read_time  # noqa: PLC0415 - few figures have a date

    return read_time(text).end


def _window(request: ReviewRequest) -> tuple[date, date] | None:
    """The days of which figures of a document are: some months before its period up to shortly after it."""
    from planforge.calendar.period import PeriodKind, read_period  # noqa: PLC0415

    period = read_period(own_period(request.spec, request.profile))
    if period is None or period.start is None or period.end is None:
        return None
    long = period.kind in (PeriodKind.YEAR, PeriodKind.SPAN, PeriodKind.SCHOOL_YEAR)
    return period.start - (_LONG_BEFORE if long else _BEFORE), period.end + _AFTER
