"""活动开展: records outside the period, sums that do not fit what they sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from planforge.amounts import plain
from planforge.calendar.counts import read_count
from planforge.calendar.numerals import read_integer
from planforge.checks.own_period import own_period
from planforge.diagnostics import Finding, Position
from planforge.model.fulfilment import meant_state
from planforge.model.records import Record, totals_of, unread
from planforge.review.record_doubts import about_records
from planforge.review.rule import ReviewRequest
from planforge.tracing.answers import answers_of
from planforge.tracing.links import is_about_tasks
from planforge.tracing.wording import filler
from planforge.vocabulary import Role

if TYPE_CHECKING:
    from planforge.calendar.school_calendar import TimeContext
    from planforge.calendar.spans import Window

_NUMBER = r"(\d{1,4}|[一二两三四五六七八九十]{1,3})"
_COUNTED: Final = re.compile(
    rf"{_NUMBER}(?:个|项)(目标|任务|工作)[^。；\d一二两三四五六七八九十]{{0,12}}(?:完成|实现|达成)(?:了)?{_NUMBER}(?:个|项)"
)
_COUNTED_TABLE: Final = re.compile(r"表格: *(?:\{[^}\n]*统计|\r?\n\s+(?:表题:.*\n\s+)?统计:)")
_COUNTED_COLUMNS: Final = re.compile(r"\b列: *([^}\n]*)")
_SUMMED: Final = re.compile(r"\{\{\s*(参加人次|参与率|总学时)")
_COLUMN: Final = {"参加人次": "参加人数", "参与率": "参加人数", "总学时": "学时"}
_ALL: Final = "(?:共|累计|总计|合计|总共|一共|共计)"
_DONE: Final = "(?:(?:组织|开展|举办|举行|安排|进行)(?:了|并完成)?)?"
_EACH: Final = "(?:各类|各项|各种|大小)?"
_TOTAL: Final = re.compile(
    rf"(?:^|[。；！：\n])(?:[^，。；！：]{{0,12}}(?:学期|学年|年度|全年|年来|以来|期间)(?:以?来|里|内|中)?，?)?(?:我?校|学校|全校)?"
    rf"{_ALL}{_DONE}{_EACH}(?:活动(?:了)?{_NUMBER}(?:余)?[次场]|{_NUMBER}[次场]{_EACH}活动)"
)
_DONE_ON: Final = re.compile(
    r"(\d{4}年\d{1,2}月\d{1,2}日)(?:前|以前|全部|已|已经|如期|提前|按时|顺利|组织|正式){0,2}"
    r"(?:完成|完工|竣工|举行|举办|召开|开展|落实|验收|结束|实现|建成)"
)
_ABOUT: Final = Decimal("0.1")  # what 约 leaves open
_REACHED: Final = ("完成", "实现", "达成")


def outside_period(request: ReviewRequest) -> Iterator[Finding]:
    """A record of another term is a slip of the keyboard, or was copied along from last year; so is a day of a result.

    Fails: ``时间: 2025年9月9日`` in the summary of 2026—2027学年度第一学期, ``结果: 2027年3月10日完成``. Passes: a
    day of that term.
    """
    period = own_period(request.spec, request.profile)
    results = [*_dated_results(request)] if request.is_summary else []
    if not (request.records or results) or not period:
        return
    from planforge.calendar.period import read_period  # noqa: PLC0415 - few specs have records
    from planforge.calendar.school_calendar import read_school_calendar  # noqa: PLC0415

    terms = {name: dict(term.texts) for name, term in request.profile.terms.items()}
    context = read_school_calendar(terms)[0].context(read_period(period))
    if context.window is None:
        return
    for record in request.records:
        if record.when and (words := _outside(record.when, context, context.window)):
            message = f"“{record.activity}”的时间“{record.when}”不在{period}里（{words}）"
            hint = "日期打错了就改；确实是假期里的活动，在上一行写 # 忽略：期外记录"
            yield Finding(
                "期外记录", message, record.at, record.when, hint, is_error=False, also=_period_place(request)
            )
    for name, day, at in results:
        if words := _outside(day, context, context.window):
            message = f"“{name}”的结果里，“{day}”不在{period}里（{words}）"
            hint = "日期打错了就改；确实是在假期里做的，在上一行写 # 忽略：期外记录"
            yield Finding("期外记录", message, at, day, hint, is_error=False, also=_period_place(request))


def _dated_results(request: ReviewRequest) -> Iterator[tuple[str, str, int]]:
    """The answers that say on which day something was done: their names, the days, where they stand."""
    if "日" not in request.source.text:
        return
    for answer in answers_of(request.spec, filler(request.spec, request.profile)):
        for found in _DONE_ON.finditer(answer.text("结果")):
            yield answer.name, found[1], answer.ats["结果"]


def _outside(text: str, context: TimeContext, window: Window) -> str:
    """In words which days the period has, where a time lies wholly outside of it; else empty."""
    from planforge.calendar.expressions import read_time  # noqa: PLC0415 - few specs have records

    reading = read_time(text, context)
    if not reading.kind.is_of_days or reading.start is None or reading.end is None:
        return ""
    if reading.end >= window.start and reading.start <= window.end:
        return ""
    return f"{_day(window.start)}—{_day(window.end)}"


def _day(day: object) -> str:
    year, month, number = str(day).split("-")
    return f"{year}年{int(month)}月{int(number)}日"


def _period_place(request: ReviewRequest) -> tuple[Position, ...]:
    """Where the period is written: in the plan, else in the summary."""
    for one in (request.plan, request):
        if one is not None and "期间" in one.spec.places:
            return (one.source.position(one.spec.at("期间"), 2),)
    return ()


def record_sums(request: ReviewRequest) -> Iterator[Finding]:
    """A sum that does not fit its parts makes a reader doubt every other number.

    Fails: ``活动次数: 8`` in 数据 beside seven records; 34 came where 30 should have; “7个目标完成6个” above
    seven states of which five are 完成. Passes: the sums themselves, or {{活动次数}} in their place.
    """
    if request.records:
        yield from _unread(request)
        yield from _typed_figures(request)
        yield from _typed_totals(request)
        yield from (_too_many(record) for record in request.records if _is_too_many(record))
    if request.is_summary:
        yield from _typed_counts(request)


def _typed_figures(request: ReviewRequest) -> Iterator[Finding]:
    totals = totals_of(request.records)
    real = {"活动次数": Decimal(totals.times), "总学时": totals.hours, "参加人次": totals.people}
    for name, value in real.items():
        figure = request.spec.figures.get(name)
        typed = read_count(figure.value) if figure else None
        if typed is not None and abs(typed - value) > _open(request, _COLUMN.get(name, "")):
            message = f"数据里的“{name}”是 {typed}，“活动开展”各条算出来是 {plain(value)}"
            hint = f"从“数据”里删掉“{name}”，{{{{{name}}}}} 就由各条记录算出"
            at = request.spec.at("数据")
            also = (request.source.position(request.records[0].at),)
            yield Finding("合计不符", message, at, name, hint, is_error=False, also=also)


def _open(request: ReviewRequest, column: str) -> Decimal:
    """How far from their sum the records may be that say only about how many."""
    about = (read_count(text) for _, text in about_records(request.records, column))
    return sum((each for each in about if each is not None), Decimal(0)) * _ABOUT


def _unread(request: ReviewRequest) -> Iterator[Finding]:
    """People and hours that are no numbers; where a sum of them is printed, that they are is an error already."""
    if _COUNTED_TABLE.search(request.source.text):
        return
    text = request.source.text
    names = [*_SUMMED.findall(text), *(_COUNTED_COLUMNS.findall(text) if "统计:" in text else ())]
    printed = {column for name, column in _COLUMN.items() if any(name[-2:] in each for each in names)}
    for record in request.records:
        for column in ("参加人数", "学时"):
            for key, said in () if column in printed else unread(record, column):
                message = f"“{record.activity}”的“{key}”写的是“{said}”，合计时算不进去"
                hint = "写成数字（34、34人、约60人、三十人）；不知道就空着"
                yield Finding("统计", message, record.at, "", hint, is_error=False)


def _typed_totals(request: ReviewRequest) -> Iterator[Finding]:
    """“本学期共开展活动15次” held against the records, where nothing says that only some of them are meant."""
    times = len(request.records)
    lines = [line for line in request.lines if "活动" in line.text]
    for line, match in [(each, match) for each in lines for match in _TOTAL.finditer(each.text)]:
        typed = _integer(match[1] or match[2])
        if typed is not None and typed != times:
            start = match.start(1) if match[1] else match.start(2)
            message = f"这里写“{match[0].lstrip('。；！：')}”，“活动开展”里记了 {times} 次"
            hint = "改对数字，或写 {{活动次数}}，由各条记录算出；漏记的活动补上一条"
            also = (request.source.position(request.records[0].at),)
            at, typed_text = line.at + start, match[1] or match[2]
            yield Finding("合计不符", message, at, typed_text, hint, is_error=False, also=also)


def _is_too_many(record: Record) -> bool:
    return record.people is not None and record.expected is not None and record.people > record.expected


def _too_many(record: Record) -> Finding:
    message = f"“{record.activity}”应参加 {record.expected} 人，参加的却有 {record.people} 人"
    return Finding("合计不符", message, record.at, "", "核对两个人数，改对其中一个", is_error=False)


def _typed_counts(request: ReviewRequest) -> Iterator[Finding]:
    """“7个目标完成6个” held against the states that are written."""
    lines = (
        (line, _COUNTED.search(line.text)) for line in request.lines if any(w in line.text for w in _REACHED)
    )
    matches = [(line, match) for line, match in lines if match]
    found = answers_of(request.spec, filler(request.spec, request.profile)) if matches else ()
    for line, match in matches:
        group = [each for each in found if is_about_tasks(each) == (match[2] != "目标")]
        real = (len(group), sum(meant_state(each.state) == "完成" for each in group))
        typed = (_integer(match[1]), _integer(match[3]))
        if group and None not in typed and typed != real:
            message = f"这里写“{match[0]}”，逐条数下来是 {real[0]} 条、状态“完成”的 {real[1]} 条"
            hint = "改对数字，或核对各条的状态"
            at, also = line.at + match.start(), _goals_place(request)
            yield Finding("合计不符", message, at, match[0], hint, is_error=False, also=also)


def _goals_place(request: ReviewRequest) -> tuple[Position, ...]:
    """Where the plan lists its goals, else where the summary answers them."""
    for one, role in ((request.plan, Role.GOALS), (request, Role.FULFILMENT)):
        section = next((each for each in one.spec.sections if role in each.roles), None) if one else None
        if one is not None and section is not None:
            return (one.source.position(section.at, max(1, len(section.heading))),)
    return ()


def _integer(text: str) -> int | None:
    return int(text) if text.isdigit() else read_integer(text)
