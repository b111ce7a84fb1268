"""How times are written: 2026年9月1日 without zeros and dots, 8:30 with a colon of half width, one kind of range mark."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from planforge.calendar.cut_days import cut_days, cut_time
from planforge.calendar.dotted_days import (
    Begun,
    dotted_days,
    halves,
    may_be_code,
    range_from,
    short_ranges,
    zeros,
)
from planforge.calendar.short_days import short_time
from planforge.calendar.written import DAY, MONTH
from planforge.diagnostics import Finding
from planforge.review.codes import without_codes
from planforge.review.dated import names_days, says_when, schedules_of
from planforge.review.lines import Kind
from planforge.review.rule import ReviewRequest
from planforge.review.whole import Fault, Spot, Whole, apart, running, spoken, whole_of

_MONTH: Final = f"({MONTH})"
_DAY: Final = f"({DAY})"
_CLOCK: Final = re.compile(
    r"(?<![\d：])((?:[01]?\d|2[0-4]))( ?[：﹕∶] ?| : ?|: )([0-5]\d)(?![\d：]| \d|[.％%])"
)
_OF_A_DAY: Final = re.compile(
    r"(?:[午上晚早晨夜日号天点于到至~～—–－-]|(?:周|星期|礼拜)[一二三四五六])[（(\s]*$"
)
_MAY_BEGIN: Final = re.compile(r"(?:^|[\s，,。；;、：:（(“”）)|]|[时间在从前后约起自即为每])$")
_COUNTED: Final = re.compile(
    r"\s*(?:[年月日的]|分钟|秒|[人名个班](?![员别性会主任子师家著])|[次位篇条张本册米元万克项件节课张组](?!会|程|目|织)|千米|毫米|厘米|周年|[取战险大]?胜|惜?负|击败)"
)
_RATIO: Final = re.compile("比(?![赛武拼较如照])|溶液|浓度|[胜负兑]")
_YEAR_MONTH: Final = re.compile(
    rf"(?<![\d.¥￥计费款额本])(20\d\d)[.．]{_MONTH}(?![\d.月年%％万亿版元角吨度]|[千公毫]|平方|小时)"
)
_AMOUNT: Final = re.compile("额|费|款|价|数|量|合计|小计|版")
_CLOCKS: Final = re.compile(
    r"(?<![\d.．第章节表图])([01]?\d|2[0-4])[.．]([0-5]\d)(?P<mark>[ \u3000]?(?:[-－—–~～∼]{1,2}|至|到)[ \u3000]?)([01]?\d|2[0-4])[.．]([0-5]\d)"
    r"(?![\d%％‰℃°A-Za-z万元分秒米斤克吨升岁度节章倍]|[.．]\d|[千公毫厘平])"
)
_SHORT_DAY: Final = re.compile(
    rf"(?<![\d.年]){_MONTH}[.．]{_DAY}(?=日|前|上午|下午|晚|[（(](?:周|星期))"
    rf"|(?<![\d/.年．—–-]){_MONTH}/{_DAY}(?=[（(](?:周|星期).[）)])"
)
_UNIT: Final = (
    "年级|学年|学期|年|月|日|号(?![楼室房院])|课时|时|点|分钟|分|秒|周|岁|[%％℃]|人次|人|名|位|个|次|篇|节|天|项|件|本|册|段|题|米|元|届|级|"
    "单元|课|页|章|条|首|场|块|小时|倍"
)
_RANGE: Final = re.compile(
    rf"(?<![\d.:：/A-Za-z—–－~～∼-])(?P<first>\d{{1,2}}[:：]\d\d|\d{{1,4}})(?P<unit>{_UNIT})?[ \u3000]?"
    rf"(?P<mark>—{{1,2}}|–|-{{1,2}}|－|~|～|∼)[ \u3000]?第?(?P<last>\d{{1,2}}[:：]\d\d|\d{{1,4}})(?P<of>{_UNIT})?(?![\dA-Za-z.:：]|[—–－-]\d)"
)
_YEARS_LONG: Final = 4  # digits of a year
_HYPHEN: Final = re.compile(
    r"(?<=\d日)-(?=(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)|(?<![\d-](?:19|20)\d\d)(?<=(?:19|20)\d\d)-(?=(?:19|20)\d\d学?年)"
)
_MONTHS: Final = 12
_DAYS: Final = 31  # the most in a month
_MORNING: Final = 6  # the hour from which a number is rather an hour than one of few (附件2)
_NEAR: Final = 12  # characters before an hour that tell what it is
_DIGIT: Final = re.compile("[0-9]")
_KIND: Final = {"-": "-", "－": "-", "–": "—", "—": "—", "~": "～", "～": "～", "∼": "～"}

_POINT: Final = re.compile(r"(?<!\S)(\d)[.．](?!\d[.．])")
_LONGEST_TIME: Final = 24  # characters of a day or two, with what stands behind them
_LETTERS: Final = re.compile(
    r"(?<![A-Za-z\d])2(?:[OoＯ][\dOoＯlI]{2}|0(?:[OoＯlI]\d|\d[OoＯlI]))(?=学?[年届级])"
)
_DIGIT_OF: Final = str.maketrans("OoＯlI", "00011")

_CLOCK_FAULT: Final = Fault(
    "时刻写法",
    "时刻的冒号",
    "时刻写成“{new}”",
    "时和分之间用半角冒号，不留空格；运行“planforge fix”可以一起改好",
)
_DATE_FAULT: Final = Fault(
    "日期写法",
    "不规范的日期",
    "日期写成“{new}”",
    "用“年、月、日”，月和日前面不补零；运行“planforge fix”可以一起改好",
)
_SHORT_FAULT: Final = Fault(
    "日期写法",
    "没写全“月、日”的日期",
    "“{old}”是不是“{new}”？",
    "日期写全“月、日”，不用点、不用斜线",
    asks=True,
)
_DOTTED_CLOCK_FAULT: Final = _CLOCK_FAULT._replace(
    thing="用点写的时刻",
    one="“{old}”是不是“{new}”？",
    hint="时和分之间用半角冒号，不用点",
    asks=True,
)
_RANGE_FAULT: Final = Fault(
    "日期写法",
    "看不出起止的日期",
    "“{old}”是从哪天到哪天？",
    "起止都写全，如“2027年1月12日—16日”“2027年1月12日—2月3日”",
)
_MIXED_FAULT: Final = Fault(
    "起止符号",
    "不一致的起止符号",
    "这里用“{old}”，别处用“{new}”",
    "起止之间全文用同一种符号；运行“planforge fix”可以一起改好",
)
_HYPHEN_FAULT: Final = Fault(
    "起止符号",
    "半角的起止符号",
    "日期的起止之间用“{new}”，不用半角的“{old}”",
    "改成“—”；运行“planforge fix”可以一起改好",
)


def time_forms(request: ReviewRequest) -> Iterator[Finding]:
    """Dates and hours in one form are found by eye and by search; the standard's form is everybody's.

    Fails: ``2026年09月01日``, ``2026.9.1``, ``8：30``. Passes: ``2026年9月1日``, ``8:30``, ``3.5小时``.
    """
    whole = without_codes(whole_of([line for line in running(request.lines) if _DIGIT.search(line.text)]))
    text = whole.text
    clocks = [Spot(*m.span(2), ":") for m in _CLOCK.finditer(text) if _is_clock(text, m)]
    yield from spoken(request, whole, _CLOCK_FAULT._replace(one="时刻的冒号用半角，不留空格"), clocks)
    dates = [Spot(*each) for each in zeros(text)]
    yield from spoken(request, whole, _DATE_FAULT._replace(one="月和日前面不补零"), dates)
    hours = list(_dotted_clocks(whole))
    yield from spoken(request, whole, _DOTTED_CLOCK_FAULT, hours)
    dotted = _dotted(whole)
    doubtful = [each for each in dotted if may_be_code(text[each.start : each.end])]
    certain = [each for each in dotted if each.new is not None and each not in doubtful]
    yield from spoken(request, whole, _DATE_FAULT, certain)
    yield from spoken(request, whole, _RANGE_FAULT, [each for each in dotted if each.new is None])
    starts = {spot.start for spot in hours}
    alone = list(_alone(whole, schedules_of(request.spec)))
    sure = [spot for spot in alone if _is_sure(whole, spot)]
    yield from spoken(request, whole, _DATE_FAULT, sure)
    starts.update(spot.start for spot in sure)
    short = [spot for spot in apart((*doubtful, *alone, *_short(text))) if spot.start not in starts]
    yield from spoken(request, whole, _SHORT_FAULT, short)
    signed = whole_of([line for line in request.lines if line.section == "落款" and line.key == "日期"])
    yield from spoken(request, signed, _SHORT_FAULT, [Spot(*each) for each in cut_days(signed.text)])
    taken = {place for spot in (*dotted, *alone, *short, *hours) for place in range(spot.start, spot.end)}
    mixed = _mixed(whole, taken)
    yield from spoken(request, whole, _MIXED_FAULT, mixed)
    if not mixed:
        yield from spoken(request, whole, _HYPHEN_FAULT, _hyphens(text))


def _is_clock(text: str, match: re.Match[str]) -> bool:
    """Whether 8：30 is an hour of a day, not 附件1：10月…, 师生比1：18 or 1：30分钟热身."""
    before = text[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2]
    if _RATIO.search(before) is not None:
        return False
    if _OF_A_DAY.search(before) is not None:
        return True
    may_be = int(match[1]) >= _MORNING or _MAY_BEGIN.search(before) is not None
    return may_be and _COUNTED.match(text, match.end()) is None


def _dotted(whole: Whole) -> list[Spot]:
    text = whole.text
    spots = [Spot(*each) for each in dotted_days(text)]
    taken = {place for spot in spots for place in range(spot.start, spot.end)}
    done = 0
    for match in _YEAR_MONTH.finditer(text):
        is_date = _AMOUNT.search(whole.line_at(match.start()).key) is None
        if is_date and match.start() not in taken and match.start() >= done:
            written = f"{match[1]}年{int(match[2])}月"
            begun = Begun(*match.span(), written, int(match[2]), is_day=False)
            spots.append(Spot(*(range_from(text, begun) or (*match.span(), written))))
            done = spots[-1].end
    spots += [Spot(*m.span(), m[0].translate(_DIGIT_OF)) for m in _LETTERS.finditer(text)]
    return list(apart(spots))


def _dotted_clocks(whole: Whole) -> Iterator[Spot]:
    """Two hours with dots (16.10—16.40): no days, since one of them would be none, or behind words of a day."""
    text = whole.text
    for match in _CLOCKS.finditer(text):
        hour, minute, mark, until, end = match.groups()
        before = text[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2]
        is_said = _OF_A_DAY.search(before) is not None and not before.endswith(tuple("于到至~～—–－-"))
        numbers = int(hour), int(minute), int(until), int(end)
        is_risen = (
            numbers[:2] < numbers[2:] and _AMOUNT.search(whole.line_at(match.start()).key + before) is None
        )
        if is_risen and (is_said or (numbers[0] >= _MORNING and not _could_be_days(*numbers))):
            yield Spot(*match.span(), f"{hour}:{minute}{mark}{until}:{end}")


def _could_be_days(month: int, day: int, until: int, last: int) -> bool:
    return max(month, until) <= _MONTHS and min(day, last) >= 1 and max(day, last) <= _DAYS


def _short(text: str) -> Iterator[Spot]:
    """Days written short, and ranges of such."""
    yield from (Spot(*each) for each in (*halves(text), *short_ranges(text), *cut_days(text)))
    yield from (
        Spot(*match.span(), _day_of(match)) for match in _SHORT_DAY.finditer(text) if not _is_item(match)
    )


def _is_item(match: re.Match[str]) -> bool:
    """Whether the first number is that of a point (1．19日高三体检 2．升旗): the one before or after it is there, too."""
    text, at = match.string, match.start()
    line = text[text.rfind("\n", 0, at) + 1 : (text.find("\n", at) + 1 or len(text) + 1) - 1]
    first = _POINT.match(match[0])
    beside = (int(first[1]) - 1, int(first[1]) + 1) if first and (not at or text[at - 1].isspace()) else ()
    return any(int(point[1]) in beside for point in _POINT.finditer(line))


def _alone(whole: Whole, schedules: frozenset[str]) -> Iterator[Spot]:
    """Days typed short in a place that says nothing but when: 9.23-24 beside 时间, 9/29 in a column 日期."""
    for start, line in zip(whole.starts, whole.lines, strict=True):
        if len(line.text) <= _LONGEST_TIME and line.kind is not Kind.HEADER and names_days(line):
            written = short_time(line.text) or cut_time(line.text)
            if written and says_when(line, 0, schedules):
                yield Spot(start, start + len(line.text), written)


def _is_sure(whole: Whole, spot: Spot) -> bool:
    """Whether days are no doubt days: those with strokes in a column 日期, where a dot may have cost a zero (10.1)."""
    line = whole.line_at(spot.start)
    return line.kind is Kind.CELL and line.key.endswith("日期") and "/" in line.text


def _day_of(match: re.Match[str]) -> str:
    is_closed = match.string[match.end()] == "日"
    month, day = [each for each in match.groups() if each]
    return f"{int(month)}月{int(day)}" + ("" if is_closed else "日")


def _mixed(whole: Whole, taken: set[int]) -> list[Spot]:
    """Range marks of another kind than most of the document's; those that look alike are one kind.

    That of the period has no voice: it is right in almost every spec, whatever stands in the text.
    """
    found = [
        match
        for match in _RANGE.finditer(whole.text)
        if _is_range(match)
        and match.start("mark") not in taken
        and whole.line_at(match.start()).section != "期间"
    ]
    kinds = Counter(_KIND[match["mark"][0]] for match in found)
    if len(kinds) < 2:
        return []
    (usual, most), (_, second) = kinds.most_common(2)
    if most == second:
        usual = next((mark for mark in "—～-" if kinds[mark] == most), usual)
    if usual == "-" and any(_are_days_or_years(match) for match in found):
        usual = max("—～", key=lambda mark: kinds[mark])  # between days or years a hyphen is never right
    return [Spot(*match.span("mark"), usual) for match in found if _KIND[match["mark"][0]] != usual]


def _are_days_or_years(match: re.Match[str]) -> bool:
    return match["unit"] == "日" or _are_years(match)


def _are_years(match: re.Match[str]) -> bool:
    first, last = match["first"], match["last"]
    return len(first) == len(last) == _YEARS_LONG and (first + last).isdigit() and first < last


def _is_range(match: re.Match[str]) -> bool:
    """Whether two numbers say from when to when or how many: they have a unit, and rise where they share it.

    Any other two are a date (12-4), a score (3-2), a room, a part of some number: no form is right for them.
    """
    first, last, unit, of = match["first"], match["last"], match["unit"], match["of"]
    clocks = [":" in each or "：" in each for each in (first, last)]
    if any(clocks):
        return all(clocks)
    if unit is not None:
        return True
    if of is None:
        return _are_years(match)
    return int(first) <= int(last) and (first[0] != "0" or first == "0")


def _hyphens(text: str) -> list[Spot]:
    """Hyphens between two days or years written out, in a document that has no other range mark (9月1日-9月30日)."""
    return [Spot(*match.span(), "—") for match in _HYPHEN.finditer(text)] if "-" in text else []
