"""Blanks that stand in words or beside marks by mistake; lists, names and quotations are spaced on purpose."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from planforge.review.lines import Kind
from planforge.review.whole import HAN, Fault, Spot, Whole

_BLANK: Final = re.compile(
    rf" (?:(?<=[，。；！？、] ) *(?=[{HAN}“《（])|(?<=[{HAN}”》）] ) *(?=[，。；：！？、）》”]))"
)
_FAR: Final = 200  # characters in which a title or quotation ends
_MONTH: Final = re.compile("[一二三四五六七八九十] 月")
_WORD_BLANK: Final = re.compile(rf"[ \u3000](?<=[{HAN}][ \u3000])[ \u3000]*(?=[{HAN}])")
LEFT_OUT: Final = re.compile(
    r"(?:教师|学生|职工|教工|班级|党员|团员|队员|共有|现有)[ \u3000]+(?=[人名个](?:[，,。；、]|$))",
    re.MULTILINE,
)
"""What stands before the blank that a number has left (教师 人，学生 人。), and the blank: it is to be filled, not taken out."""
_LISTED: Final = re.compile(rf"[{HAN}]{{2,6}}(?![{HAN}])")
_SPACED: Final = re.compile(rf"[{HAN}](?:[ \u3000][{HAN}]){{3,}}")
_SHORT_WORDS: Final = frozenset(
    "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸语数英科音体美道信劳德智法物化生政史地春夏秋冬东南西北"
)

BLANK_FAULT: Final = Fault(
    "多余空格", "多余的空格", "中文里多了空格", "删掉空格；运行“planforge fix”可以一起改好"
)
WORDS_FAULT: Final = BLANK_FAULT._replace(hint="多打的就删掉；空格隔开的是两样东西，就改成顿号", asks=True)
"""A blank in a word; one that may stand between two words."""


def stray_blanks(whole: Whole) -> tuple[list[Spot], list[Spot]]:
    """Blanks beside a mark, and within words where the line is a sentence: lists may be spaced.

    Those that may stand between two things (篮球 足球) come second.
    """
    text = whole.text
    if " " not in text and "\u3000" not in text:
        return [], []
    spots = [Spot(*match.span(), "") for match in _BLANK.finditer(text)]
    doubtful: list[Spot] = []
    spaced = _spaced(whole)
    spots += spaced
    taken = {spot.start for spot in spaced}
    for match in _WORD_BLANK.finditer(text):
        if match.start() in taken:
            continue
        line = whole.line_at(match.start())
        if _in_quotation(text, match.start()) or LEFT_OUT.match(text, match.start() - 2):
            continue
        if _MONTH.match(text, match.start() - 1) or (
            line.kind is not Kind.HEAD and _is_stray(line.text, match[0])
        ):
            is_listed = _LISTED.match(text, match.end()) is not None
            (doubtful if is_listed else spots).append(Spot(*match.span(), ""))
    return sorted(spots), doubtful


def _spaced(whole: Whole) -> list[Spot]:
    """Blanks between single characters of a sentence; lists of what has names of one character are left alone."""
    spots: list[Spot] = []
    for match in _SPACED.finditer(whole.text):
        line = whole.line_at(match.start())
        if (
            line.kind is Kind.TEXT
            and ("，" in line.text or "。" in line.text)
            and whole.text[match.start() - 1 : match.start()] not in ("：", ":", "、")
            and not _in_quotation(whole.text, match.start())
            and len(_SHORT_WORDS.intersection(match[0])) < 3
        ):
            spots += [Spot(at, at + 1, "") for at in range(match.start() + 1, match.end(), 2)]
    return spots


def _in_quotation(text: str, at: int) -> bool:
    """Whether a place lies between 《 and 》 (中共中央 国务院) or “ and ”: what stands apart there does so on purpose."""
    floor = max(text.rfind("\n", 0, at), at - _FAR)
    return any(
        text.rfind(left, floor + 1, at) > text.rfind(right, floor + 1, at) for left, right in ("《》", "“”")
    )


@lru_cache(maxsize=1)  # asked for every blank of a line
def _word_blanks(line: str) -> int:
    return len(_WORD_BLANK.findall(line))


def _is_stray(line: str, blank: str) -> bool:
    """Whether a blank stands in a sentence by itself: names, subjects and posts in a row are spaced on purpose."""
    if len(blank) > 1 or _word_blanks(line) > 2:
        return False
    before, _, after = line.partition(blank)
    return ("，" in line or "。" in line) and min(len(before), len(after)) > 0
