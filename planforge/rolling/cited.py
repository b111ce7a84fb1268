"""Titles in 《》 and document numbers that a line cites: never touched, asked where the coming year has a paper of its own.

签订《2026—2027学年度安全目标责任书》 is a task of every year, so a person is asked, once for a line. What was issued in
an earlier year, and laws, standards and plans for several years go on; a plan whose last year is over is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from planforge.calendar.numerals import HAN_YEAR
from planforge.rolling.decisions import ASKED_BEFORE, TIMES, Decision, Line, Telling
from planforge.rolling.frame import Frame
from planforge.vocabulary.protected import Protected, names_a_year

REASONS = {
    "书名号": "书名、文件名不改",
    "文号": "文号不改",
    "引文": "引文不改",
    "引用": "引用的名称不改",
    "网址": "网址不改",
}
_TITLE, _NUMBER = "书名号", "文号"
_YEAR = re.compile(rf"(?<!\d)\d{{4}}(?!\d)|{HAN_YEAR}|\d\d[-—–~～]\d\d\s*学年")
_ISSUED = re.compile(r"[〔\[【(（](\d{4})[〕\]】)）]")
_BESIDE = re.compile(r"\s*[（(][^（）()〔〕《》，。；]{0,12}$|[^（）()〔〕《》，。；、]{0,8}$")
"""From the end of a title to the brackets of its number: （云教〔2026〕31号）."""


class Inside(NamedTuple):
    """What would be decided of a time in a stretch that is not touched."""

    stretch: Protected
    decision: Decision


class _Asked(NamedTuple):
    """What a stretch is asked about: its words of time; ``end`` is the last year of a plan that is over."""

    stretch: Protected
    words: str
    end: int = 0


def cited(
    line: Line, stretches: Sequence[Protected], inside: Sequence[Inside], frame: Frame
) -> Iterator[Decision]:
    """The decisions about stretches in which nothing is decided yet: all stay, the first that has a successor is asked."""
    own = {each.stretch: each.decision for each in reversed(inside)}
    asked = {} if _is_told(line) else {each.stretch: each for each in _asked(line, stretches, own, frame)}
    renewed = [each for each in asked.values() if not each.end]
    for stretch in stretches:
        span, about = (stretch.start, stretch.end), asked.get(stretch)
        if about is None:
            if names_a_year(line.text[slice(*span)]):
                yield line.kept(stretch.kind, span, REASONS[stretch.kind])
        elif about.end:
            said = f"书名里的“{about.words}”没有改：到{about.end}年为止，现在还在做吗"
            yield line.asked(stretch.kind, span, said)
        elif about is renewed[0]:
            said = f"{_named(renewed)}没有改：有了新的文件，就换成新的"
            yield line.asked(stretch.kind, span, said)
        else:
            yield line.kept(stretch.kind, span, ASKED_BEFORE)


def _is_told(line: Line) -> bool:
    return line.telling in (Telling.PAST, Telling.OPENING) or line.signs


def _named(asked: Sequence[_Asked]) -> str:
    """What is asked about, titles before numbers."""
    both = ((f"{kind}{of}", kind) for kind, of in ((_TITLE[:2], "里的"), (_NUMBER, "")))
    words = (
        (said, [each.words for each in asked if each.stretch.kind.startswith(kind)]) for said, kind in both
    )
    return "和".join(
        said + "、".join(f"“{each}”" for each in dict.fromkeys(own)) for said, own in words if own
    )


def _asked(
    line: Line, stretches: Sequence[Protected], own: dict[Protected, Decision], frame: Frame
) -> Iterator[_Asked]:
    for stretch in stretches:
        words = line.text[stretch.start : stretch.end]
        if stretch.kind == _TITLE and stretch in own:
            yield from _of_title(stretch, words, own[stretch], frame)
        elif stretch.kind == _NUMBER and _is_of_now(words, frame):
            title = _title_before(line, stretch, stretches)
            if title is None or _is_renewed(line, title, own, frame):
                yield _Asked(stretch, words)


def _is_renewed(line: Line, title: Protected, own: dict[Protected, Decision], frame: Frame) -> bool:
    """Whether there is another paper with a title every year."""
    words = line.text[title.start : title.end]
    is_dated = title in own and any(not each.end for each in _of_title(title, words, own[title], frame))
    return is_dated or (_of_every_year().search(words) is not None and not _lasts(words))


def _of_title(stretch: Protected, words: str, decision: Decision, frame: Frame) -> Iterator[_Asked]:
    """What is asked of a title by what would be decided of its time."""
    if decision.kind == "年级" and (decision.edits or decision.question):  # 《2027届……责任书》
        if _YEAR.search(decision.old) and not _lasts(words):
            yield _Asked(stretch, decision.old)
        return
    if decision.edits:
        is_dated = decision.kind == "届次" or (decision.kind in TIMES and _YEAR.search(decision.old))
        if is_dated and not _lasts(words):
            yield _Asked(stretch, decision.old)
        return
    years = [int(each) for each in re.findall(r"\d{4}", decision.old)]
    if len(years) > 1 and frame.is_own_year(years[-1]) and years[-1] < frame.new_window().start.year:
        yield _Asked(stretch, decision.old, years[-1])


def _is_of_now(number: str, frame: Frame) -> bool:
    issued = _ISSUED.match(number)
    return issued is not None and frame.is_own_year(int(issued[1])) and frame.calendar_years > 0


def _title_before(line: Line, number: Protected, stretches: Sequence[Protected]) -> Protected | None:
    """The title that a document number belongs to, if it stands beside one."""
    before = [each for each in stretches if each.kind == _TITLE and each.end <= number.start]
    if not before or not _BESIDE.fullmatch(line.text, before[-1].end, number.start):
        return None
    return before[-1]


_OF_ITS_YEAR = re.compile(r"《?20\d\d年")


def _lasts(title: str) -> bool:
    """Whether a title is of what holds for years; one that begins with its year is given out anew (《2026年……指导意见》)."""
    lasting = _of_several_years().search(title)
    return lasting is not None and not (lasting[0] == "指导意见" and _OF_ITS_YEAR.match(title))


@cache
def _of_several_years() -> re.Pattern[str]:
    """In a title: what holds until something else takes its place, or for several years."""
    return re.compile(
        r"版|修[订正改]|[试暂施]行|规划|纲要|行动计划|行动方案|(?<![\d〇○零一二三四五六七八九十])[两二三四五六七八九十\d]年|条例|规[定程范则]|章程|准则|标准|法[》（(]|制度|指导意见|课程方案|目录》|教材"
    )


@cache
def _of_every_year() -> re.Pattern[str]:
    """In a title without a year: what is written anew for each of them."""
    return re.compile(
        r"[春秋]季|寒假|暑[假期]|年度|学[年期]|开学|期[中末]|[中高]考|招生|国庆|中秋|元旦|春节|五一|端午|清明|放假|假期"
    )
