"""Words of an autumn or a spring term, where one becomes the other: a person decides about each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from planforge.calendar.festivals import full_name
from planforge.calendar.fixed_days import Campaign, campaigns_in
from planforge.calendar.spans import Window, last_day
from planforge.calendar.written import DAY, MONTH
from planforge.rolling.decisions import ASKED_BEFORE, DAYS, Decision, Line, Verdict
from planforge.rolling.frame import Frame
from planforge.rolling.special_days import SpecialDay, special_days_in
from planforge.rolling.written_week import writes_week
from planforge.source import Source
from planforge.vocabulary.protected import Protected

Found = tuple[tuple[int, int], Decision]

_KIND: Final = "季节"
_TO_SPRING = {
    "上册": "下册", "秋季": "春季", "冬季": "夏季", "秋游": "春游", "秋运会": "春运会", "秋天": "春天", "冬天": "夏天",
}  # fmt: skip
_TO_AUTUMN = {new: old for old, new in _TO_SPRING.items()}
_BREAKS = {"寒假": "暑假", "暑假": "寒假", "暑期": "寒假", "冬令营": "夏令营", "夏令营": "冬令营"}
"""The breaks before a term and behind it: each becomes the other, whichever way a term moves."""
_OF_AUTUMN = ("新生", "新学年", "入学教育", "辞旧迎新", "跨年")
_OF_SPRING = (
    "毕业(?:典礼|考试?|检测|测试|照|季|离[队校]|晚会|汇演|联欢)",
    "(?<!期)中考(?!查|虑|核|评)",
    "高考",
    "幼小衔接",
    "小升初",
)
_WEATHER: Final = {
    1: re.compile("防溺水|防汛|汛期|防洪|防(?:高温)?中暑|防暑|消暑|防雷|雷雨|暴雨|高温"),
    2: re.compile("防冻|防滑|防寒|御寒|冰雪|雨雪|低温|霜冻|取暖|供暖|采暖|燃煤|煤气中毒|一氧化碳"),
}
"""What is done for the weather of the other term, by the number of the new one; asked where its month moves with it."""
_IN_A_MONTH: Final = re.compile(r"(?:\d|[一二三四五六七八九十])\s*月")
_WORDS = {2: (_TO_SPRING | _BREAKS, _OF_AUTUMN), 1: (_TO_AUTUMN | _BREAKS, _OF_SPRING)}
_PAIRED = "(?<![春夏秋冬寒暑]{0})(?<![春夏秋冬寒暑][、和与及/（(]{0})(?<![寒暑]假[、和与及/]{0})(?<!\\d年{0})(?<!每年{0})(?<![去前上]年{0})"
"""Not before a word: 秋冬季, 春、秋季, 寒暑假 are both, of whatever term; 2025年暑假 is asked with its year."""
_ALSO = "(?![、和与及/][寒暑]假)"
_PATTERNS = {
    number: re.compile(
        "|".join(
            (*(word + _PAIRED.format(word) + _ALSO for word in words), *strange)
        )  # looked back at from behind the word
    )
    for number, (words, strange) in _WORDS.items()
}
_DAY_AS_NAME = re.compile(rf"(?<=[“‘\"「])({MONTH})\s*[·•‧∙・]\s*({DAY})(?=[”’\"」])")
_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号](?!\s*[前后至到—–~～-])")
_BEGINS = re.compile(r"(?<!\d)(\d{1,2})\s*月\s*\d{1,2}\s*[日号]?")
_SHORT = 12  # characters of a name in quotes
_NEAR = 30  # characters between a special day and its date


def season_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """上册, 寒假, 教师节 in a document that moves to the other term of a year, with their spans; each asked once a line."""
    if not frame.crosses:
        return
    number = frame.new_first.number
    twins = _WORDS[number][0]
    words: dict[str, tuple[int, int]] = {}
    for match in _PATTERNS[number].finditer(line.text):
        words.setdefault(match[0], match.span())
    for word, span in words.items():
        if word in twins:
            yield span, line.asked(_KIND, span, f"“{word}”是不是改成“{twins[word]}”")
    if _IN_A_MONTH.search(f"{line.under} {line.when} {line.text}"):
        for match in _WEATHER[number].finditer(line.text):
            words.setdefault(match[0], match.span())
    strange = [word for word in words if word not in twins]
    if strange:
        span = words[strange[0]]
        yield span, line.asked(_KIND, span, f"新学期还有{''.join(f'“{word}”' for word in strange)}吗")
    yield from _absent_days(line, frame)
    yield from _absent_dates(line, frame)
    for campaign in absent_campaigns(line.text, frame):
        span = campaign.start, campaign.start + len(campaign.name)
        if writes_week(line) or not _has_its_month(line, span, campaign.month):
            yield span, line.asked("节日", span, f"新学期里没有“{campaign.name}”")


def absent_campaigns(words: str, frame: Frame) -> Iterator[Campaign]:
    """The weeks and months of the nation that words name, of which the new term has none and the old one had."""
    if not frame.crosses or ("周" not in words and "月" not in words):
        return
    old, new = frame.window, frame.new_window()
    for campaign in campaigns_in(words):
        if _has_month(old, campaign.month) and not _has_month(new, campaign.month):
            yield campaign


def _has_month(days: Window, month: int) -> bool:
    """Whether some days of a month lie in a term."""
    return any(
        date(year, month, 1) <= days.end and days.start <= date(year, month, last_day(year, month))
        for year in (days.start.year, days.end.year)
    )


def _has_its_month(line: Line, span: tuple[int, int], month: int) -> bool:
    """Whether the days or the month of a campaign stand beside it, so that it is asked about with them."""
    near = line.text[max(0, span[0] - _NEAR) : span[1] + _NEAR]
    return re.search(rf"(?<!\d){month}\s*[月.．/]", near) is not None


def once_each(source: Source, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions, with one question about each break of a document; but where a day beside it has moved, every one."""
    moved = {source.line_of(each.at) for each in decisions if each.kind in DAYS and each.edits}
    places: dict[str, list[Decision]] = {}
    for each in decisions:
        if (
            each.kind == _KIND
            and each.old in _BREAKS
            and each.question
            and source.line_of(each.at) not in moved
        ):
            places.setdefault(each.old, []).append(each)
    asked = {id(each): _waiting(each) for same in places.values() for each in same[1:]}
    asked |= {id(same[0]): _for_all(same) for same in places.values() if len(same) > 1}
    return [asked.get(id(each), each) for each in decisions]


def is_season(decision: Decision, stretch: Protected) -> bool:
    """Whether a decision is about a season in a short name in quotes (“金色秋天”), which would be that of another one."""
    return (
        decision.kind == _KIND
        and decision.old in (_TO_SPRING | _TO_AUTUMN)
        and stretch.end - stretch.start <= _SHORT
    )


def _waiting(decision: Decision) -> Decision:
    return decision._replace(verdict=Verdict.KEPT, reason=ASKED_BEFORE, question="")


def _for_all(same: Sequence[Decision]) -> Decision:
    said = f"{same[0].question}（这样的共{len(same)}处，一起定）"
    return same[0]._replace(reason=said, question=said)


def _absent_dates(line: Line, frame: Frame) -> Iterator[Found]:
    """Days of action that are called by their date (“5·25”), where that is not in the new term."""
    if not any(dot in line.text for dot in "·•‧∙・"):
        return
    window = frame.new_window()
    for match in _DAY_AS_NAME.finditer(line.text):
        month, number = int(match[1]), int(match[2])
        year = window.year_of(month)
        if number > last_day(year, month):
            continue
        if year is None or not frame.is_of_new_period(date(year, month, number)):
            yield match.span(), line.asked("节日", match.span(), f"新学期里没有“{match[0]}”")


def _absent_days(line: Line, frame: Frame) -> Iterator[Found]:
    """Special days that are not in the new term; one whose date stands beside it is asked with its date."""
    names: set[str] = set()
    for special in special_days_in(line.text):
        name = full_name(special.name)
        if not special.is_day or name in names or _is_dated(line, special, frame):
            continue
        names.add(name)
        year = frame.new_window().start.year
        days = [day for each in (year - 1, year, year + 1) if (day := special.day(each))]
        if not any(frame.is_of_new_period(day) for day in days):
            span = special.start, special.start + len(special.name)
            yield span, line.asked("节日", span, f"新学期里没有“{special.name}”")


def _is_dated(line: Line, special: SpecialDay, frame: Frame) -> bool:
    """Whether the date of a special day stands close to its name."""
    years = frame.window.start.year, frame.window.end.year
    days = {(day.month, day.day) for year in years if (day := special.day(year))}
    first, last = max(0, special.start - _NEAR), special.start + len(special.name) + _NEAR
    if special.name.endswith("周") and (begins := _BEGINS.search(line.text, first, last)):
        return int(begins[1]) in {month for month, _ in days}
    return any((int(month), int(day)) in days for month, day in _DAY.findall(line.text, first, last))
