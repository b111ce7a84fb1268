"""活动开展: one activity recorded twice, numbers that are none for sure, kinds counted by hand (其中劳动类6次)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from planforge.calendar.counts import is_about, read_count
from planforge.calendar.expressions import read_time
from planforge.calendar.numerals import read_integer
from planforge.calendar.school_calendar import TimeContext
from planforge.diagnostics import Finding
from planforge.model.records import Record, is_expected
from planforge.review.open_words import sentence_at
from planforge.review.rule import ReviewRequest
from planforge.review.setting import setting_of
from planforge.vocabulary import column_of

_MORE: Final = re.compile(
    r"[\d一二两三四五六七八九十百千万]\s?[多余]|[多余](?:人次|人|名|位|学时|课时|小时|节|个)?$"
)
_SUM: Final = re.compile(r"(?P<before>.{0,3})\{\{\s*(?P<name>参加人次|总学时)[^}]*\}\}(?P<after>.{0,5})")
_SAID_ABOUT: Final = re.compile(r"[约近]\s*\0|\0\s*\w{0,3}(?:左右|上下)|\0\s*[多余]")
_SUMMED: Final = {"参加人次": "参加人数", "总学时": "学时"}
_NUMBER: Final = r"(?P<number>\d{1,4}|[一二两三四五六七八九十]{1,3})"
_DONE: Final = "(?:共|各)?(?:开展|组织|举办|举行|安排)?了?(?:共|有)?"
_KIND_ENDS: Final = re.compile("(?:类|教育|活动)*$")
_COUNTS: Final = re.compile("其中|活动[^，。；]{0,6}[次场]|[次场](?:各类|各项)?活动")
_OTHER: Final = re.compile("[每各]|[上去前往]一?学?[年期]|年级|[一二三四五六]年|班[级均]?|计划|拟|将|目标")


def record_doubts(request: ReviewRequest) -> Iterator[Finding]:
    """A record that stands there twice, or for “七百多”, makes every sum of the summary wrong.

    Fails: ``11月30日 大扫除 780`` and ``2026-11-30 大扫除 780``; 参加人数 七百多; 其中劳动类6次 beside four records
    of 劳动; 共{{参加人次}}人次 where one of them says 约600. Passes: two lessons of a day by two teachers, 约60人, 共约{{参加人次}}人次, kinds where records do not say theirs.
    """
    if request.records:
        yield from _twice(request)
        yield from _rough(request)
        yield from _exact_sums(request)
        yield from _kinds(request)


def _twice(request: ReviewRequest) -> Iterator[Finding]:
    setting = setting_of(request)
    context = setting.context if setting else TimeContext()
    seen: dict[tuple[str, str], list[Record]] = {}
    for record in request.records:
        reading = read_time(record.when, context) if record.when else None
        if reading is None or reading.start is None or reading.start != reading.end:
            continue
        same = seen.setdefault((reading.start.isoformat(), "".join(record.activity.split())), [])
        first = next((each for each in same if _is_one(each, record)), None)
        same.append(record)
        if first is not None:
            line = request.source.line_of(first.at)
            message = f"“{record.activity}”（{record.when}）和第 {line} 行的是同一次，合计时算了两遍"
            hint = "去掉一条；确实是两次，就在“活动”里写出区别"
            also = (request.source.position(first.at),)
            yield Finding("重复项", message, record.at, record.when, hint, is_error=False, also=also)


def _is_one(one: Record, other: Record) -> bool:
    """Whether two records of one day and name agree in all that both say, and one of them says how many came."""
    if one.people is None or one.people != other.people:
        return False
    mine = {column_of(key) or key: text for key, text in one.fields if text}
    return all(
        mine.get(name, text) == text or name in ("时间", "参加人数")
        for key, text in other.fields
        if text and (name := column_of(key) or key)
    )


def _rough(request: ReviewRequest) -> Iterator[Finding]:
    for record in request.records:
        for key, text in record.fields:
            if column_of(key) in ("参加人数", "学时") and _MORE.search(text):
                number = read_count(text)
                if number is not None:
                    message = f"“{record.activity}”的“{key}”写的是“{text}”，合计时按 {number} 算"
                    hint = "写成准数；只知道大概，就写“约700人”，并在合计的话里写“约”"
                    yield Finding("统计", message, record.at, text, hint, is_error=False)


def _exact_sums(request: ReviewRequest) -> Iterator[Finding]:
    """Sentences that print a sum as an exact number though a record says about how many."""
    for line in request.lines:
        for match in _SUM.finditer(line.text) if "{{" in line.text else ():
            about = about_records(request.records, _SUMMED[match["name"]])
            if about and not _SAID_ABOUT.search(f"{match['before']}\0{match['after']}"):
                first, text = about[0]
                named = f"“{first.activity}”" + (f"等 {len(about)} 条" if about[1:] else "")
                message = f"{named}写的是约数（{text}），这里的合计印成了准数"
                phrase = f"{{{{{match['name']}}}}}"
                hint = f"写成“约{phrase}”；知道准数，就把那{'几条' if about[1:] else '一条'}改成准数"
                also = tuple(request.source.position(each.at) for each, _ in about)
                at = line.at + match.end("before")
                yield Finding("统计", message, at, phrase, hint, is_error=False, also=also)


def about_records(records: Sequence[Record], column: str) -> list[tuple[Record, str]]:
    """The records of which a number is only about right (约600), with its text; ``column`` is 参加人数 or 学时."""
    return [
        (record, text)
        for record in records
        for key, text in record.fields
        if column_of(key) == column
        and not is_expected(key)
        and is_about(text)
        and read_count(text) is not None
    ]


def _kinds(request: ReviewRequest) -> Iterator[Finding]:
    """Counts of one kind of activity in a sentence, where every record says of which kind it is."""
    said = [_KIND_ENDS.sub("", record.field("类别").strip()) for record in request.records]
    if not all(said):
        return
    counts = Counter(said)
    kinds = "|".join(map(re.escape, sorted(counts, key=len, reverse=True)))
    counted = re.compile(
        rf"(?<![\u4e00-\u9fff]{{4}})(?P<kind>{kinds})(?:类|教育|活动)*{_DONE}{_NUMBER}[次场]"
    )
    for line in request.lines:
        for match in counted.finditer(line.text) if "次" in line.text or "场" in line.text else ():
            begin, end = sentence_at(line.text, *match.span())
            sentence = line.text[begin:end]
            number = match["number"]
            typed = int(number) if number.isdecimal() else read_integer(number)
            real = counts[match["kind"]]
            if typed in (real, None) or not _COUNTS.search(sentence) or _OTHER.search(sentence):
                continue
            message = f"这里写“{match[0]}”，“活动开展”里类别是“{match['kind']}”的有 {real} 次"
            hint = "改对数字，或核对各条的类别；漏记的活动补上一条"
            also = (request.source.position(request.records[0].at),)
            yield Finding(
                "合计不符", message, line.at + match.start(), match[0], hint, is_error=False, also=also
            )
