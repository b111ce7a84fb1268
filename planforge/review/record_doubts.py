"""活动开展: one activity recorded twice, numbers that are none for sure, kinds counted by hand (其中劳动类6次)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from planforge.calendar.counts import read_count
from planforge.calendar.expressions import read_time
from planforge.calendar.numerals import read_integer
from planforge.calendar.school_calendar import TimeContext
from planforge.diagnostics import Finding
from planforge.model.records import Record
from planforge.review.open_words import sentence_at
from planforge.review.rule import ReviewRequest
from planforge.review.setting import setting_of
from planforge.vocabulary import column_of

_MORE: Final = re.compile(
    r"[\d一二两三四五六七八九十百千万]\s?[多余]|[多余](?:人次|人|名|位|学时|课时|小时|节|个)?$"
)
_NUMBER: Final = r"(?P<number>\d{1,4}|[一二两三四五六七八九十]{1,3})"
_DONE: Final = "(?:共|各)?(?:开展|组织|举办|举行|安排)?了?(?:共|有)?"
_KIND_ENDS: Final = re.compile("(?:类|教育|活动)*$")
_COUNTS: Final = re.compile("其中|活动[^，。；]{0,6}[次场]|[次场](?:各类|各项)?活动")
_OTHER: Final = re.compile("[每各]|[上去前往]一?学?[年期]|年级|[一二三四五六]年|班[级均]?|计划|拟|将|目标")


def record_doubts(request: ReviewRequest) -> Iterator[Finding]:
    """A record that stands there twice, or for “七百多”, makes every sum of the summary wrong.

    Fails: ``11月30日 大扫除 780`` and ``2026-11-30 大扫除 780``; 参加人数 七百多; 其中劳动类6次 beside four records
    of 劳动. Passes: two lessons of a day by two teachers, 约60人, kinds where records do not say theirs.
    """
    if request.records:
        yield from _twice(request)
        yield from _rough(request)
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
