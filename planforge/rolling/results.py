"""What came of last term or last year, told without a year: 上学期平均分82.3分，列年级第4名; 去年运动会获团体总分第二名.

In the new document the words mean another time, so the results are no longer theirs: they stay, and a person is asked
once for a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from planforge.rolling.date_context import sentence_of
from planforge.rolling.decisions import TIMES, Decision, Line, Telling, Verdict
from planforge.rolling.doubt_words import NOW
from planforge.rolling.fact_words import MEANT
from planforge.rolling.facts import AS_IT_WAS
from planforge.rolling.frame import Frame
from planforge.rolling.records import CHAPTER
from planforge.rolling.relative import PAST_TIME
from planforge.rolling.result_words import DEEDS, FAR, KIND, RESULT
from planforge.source import Source

_TIME = re.compile(
    rf"{PAST_TIME.pattern}|(?P<edition>[上前]一?[届次回](?![课学]))"
    r"|(?P<test>(?<!本)(?:学?期[末中]|学[年期]末|毕业|全[镇区县市校]|联片)[^，。；、的]{0,4}?(?:统[测考]|考试|检测|测试|监测|抽测))"
)
"""Words of an earlier time, or a test that, with its results, has been."""
_REST = re.compile(r"[\d.]*(?:[%％分名人次个项篇件]|万?元)?")
"""What is left of a figure behind the words that tell it."""
_AIMED = re.compile("力争|争取|确保|保持|不低于|不少于|以上|以内|提高|要求|[要应须将](?![求点])|[若如]|达到?")
_COMPARED = re.compile(
    r"(?:[比较与同跟和]|相比|对比|针对|总结|巩固|结合|根据|参照|吸取|借鉴|分析|发扬|保持)$"
)
_COMPARISON = re.compile("[^，。；]{0,6}(?:相比|相较|同期)")
_OF_A_CHAPTER = TIMES | {KIND, "届次"}


def result_question(line: Line, decided: Sequence[Decision], frame: Frame) -> Decision | None:
    """The question about the first result of an earlier time in a line; None where there is none, or its sentence is asked about."""
    if line.telling in (Telling.PAST, Telling.OPENING) or line.signs or frame.days is not None:
        return None
    for time in _TIME.finditer(line.text):
        is_same = time["half"] or not (time["test"] or _goes_on(time[0], frame))
        if is_same or _COMPARED.search(line.text, max(0, time.start() - 1), time.start()):
            continue
        first, last = sentence_of(line.text, *time.span())
        found = _told(line.text, time, min(last, time.end() + FAR))
        if found is None or _COMPARISON.match(line.text, time.end()):
            continue
        if any(each.search(line.text, time.end(), found.end()) for each in (NOW, MEANT)):
            continue
        is_aim = _AIMED.search(line.text, first, last) or NOW.search(line.text, first, time.start())
        if time["test"] and (line.in_table or line.aims or is_aim):
            continue
        if any(_is_asked(each, line.start + first, line.start + last) for each in decided):
            return None
        said = f"“{time[0]}”的结果还是上次文件里的，没有改，请换成新的"
        end = _REST.match(line.text, found.end())
        return line.asked(KIND, (time.start(), end.end() if end else found.end()), said)
    return None


def _told(text: str, time: re.Match[str], last: int) -> re.Match[str] | None:
    """The result that is told behind words of time, or a deed counted where they are plain (上学年共资助86人)."""
    found = RESULT.search(text, time.end(), last)
    if found is not None or time["test"] or time["edition"]:
        return found
    return DEEDS.search(text, time.end(), last)


def _goes_on(time: str, frame: Frame) -> int:
    """By how many terms or years words of time mean another one in the new document."""
    if "学期" in time or time[1] in "次回":
        return frame.halves
    return frame.years if "学年" in time or "届" in time else frame.calendar_years


def with_their_chapters(source: Source, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions, with no question about what stays in a chapter that is asked about as a whole."""
    asked = {each.at for each in decisions if each.kind == CHAPTER and each.question}
    chapters = [(key.start, value.end) for key, value in source.root.pairs if key.start in asked]
    return [
        each._replace(verdict=Verdict.KEPT, reason=AS_IT_WAS, question="")
        if each.kind in _OF_A_CHAPTER
        and not each.edits
        and any(first < each.at < last for first, last in chapters)
        else each
        for each in decisions
    ]


def _is_asked(decision: Decision, first: int, last: int) -> bool:
    return (
        decision.kind in TIMES
        and decision.verdict is Verdict.ASKED
        and not decision.edits
        and first <= decision.at < last
    )
