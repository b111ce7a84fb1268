"""Paragraphs that were copied and then touched: words put in front or behind, a few words changed in another chapter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from planforge.diagnostics import Finding
from planforge.review.lines import Kind, Line
from planforge.review.rule import ReviewRequest
from planforge.vocabulary import field_of, roles_of

LEAST: Final = 25  # characters; shorter sentences may well return
_GRAM: Final = 3  # characters that are compared at a time
_ALIKE: Final = 0.8  # of them that two paragraphs share, where one is the other with a few words changed
_NEAR: Final = 0.6  # of them that a paragraph shares with one that it goes on from
_MOST_ADDED: Final = 0.5  # of its characters, put before or behind a paragraph

_CLAUSES: Final = re.compile(r"\w+")
_OPENERS: Final = (
    "[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]|[①-⑳]|第[一二三四五六七八九十][，、]|[一二三四五六七八九十]是要?|其[一二三四五六次]|首先|再次|再者|最后|然后|"
    "同时|此外|另外|与此同时|除此之外|并且|而且|因此|为此|总之|还应|还要|还需|也要|更要|也|还|"
    "本学期|本学年|新学期|新学年|今年|我们|我校|学校|本校|我组|本组|全校上下|"
    "将|要|应当|应该|应|必须|务必|需要|须|继续|坚持|进一步|切实|认真|积极|大力|全面|深入|不断|着力|努力|持续|扎实|严格|注意|"
    "加强|强化|深化|重视|注重|抓好|抓实|抓牢|做好|搞好|狠抓|落实|推进|推动|完善|健全"
)
"""What a writer puts before a sentence that stands already, or changes there, without its saying something else."""
_NUMBERED: Final = re.compile("[0-9０-９%％百]")
_SHORT_CLAUSE: Final = 4.5  # characters on an average: names, words of a slogan
_SAID_AGAIN: Final = re.compile("口号|标语|校训|誓词|寄语|主题|理念|校风|名单|指标|口诀|歌")
_WHOLLY_QUOTED: Final = re.compile("[“《「][^“”《》「」]*[”》」][。！]?")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{_OPENERS}|[\s，、：:；])+")


class _How(Enum):
    """How a paragraph was made of another; ``value`` is what is said of the two."""

    SAME = "一模一样"
    FRONT = "只有开头几个字不同"
    END = "只有末尾几个字不同"
    WORDS = "大同小异"


class _Pair(NamedTuple):
    """The places of two paragraphs among the lines, the later one first."""

    place: int
    before: int
    how: _How


def paragraphs_alike(request: ReviewRequest) -> Iterator[Finding]:
    """A paragraph that returns with a word or two changed was copied and not looked through.

    Fails: 每两周研讨一次，先观课… and 同时，每两周研讨一次，先观课… anywhere; 每月研讨一次，先观课… word for word in another
    chapter. Passes: points of one chapter that are built alike (一年级…, 二年级…), chapters that are (each kind of teacher
    with its own 程序), names, figures and slogans.
    """
    lines, pairs = request.lines, list(_pairs(request.lines))
    chapters = Counter((lines[each.before].section, lines[each.place].section) for each in pairs)
    for pair in pairs:
        here, there = lines[pair.place], lines[pair.before]
        if pair.how is _How.SAME or is_of_a_series(here, there):
            continue
        is_parallel = chapters[there.section, here.section] > 1 or here.section == there.section
        if pair.how is not _How.WORDS or not is_parallel:
            message = f"这一段和第 {request.source.line_of(there.at)} 行{pair.how.value}"
            hint = "是抄了两遍就留一处；说的是两件事，就把不同的地方写明白"
            yield Finding("重复段落", message, here.at, here.text, hint, is_error=False)


def is_of_a_series(one: Line, other: Line) -> bool:
    """Whether two paragraphs stand beside the same label (要求 of one activity and of the next)."""
    return bool(one.key) and one.key == other.key and one.key != one.section


def returns_rightly(line: Line) -> bool:
    """Whether a line is names, figures or a slogan, which are said wherever they belong."""
    clauses = _CLAUSES.findall(line.text)
    if line.key and (field_of(line.key) == "指标" or (roles_of(line.key) and line.key != line.section)):
        return True
    if (
        _SAID_AGAIN.search(line.key)
        or _SAID_AGAIN.search(line.section)
        or _WHOLLY_QUOTED.fullmatch(line.text)
    ):
        return True
    if sum(map(len, clauses)) <= _SHORT_CLAUSE * len(clauses):
        return True
    return 2 * sum(_NUMBERED.search(clause) is not None for clause in clauses) >= len(clauses)


def _pairs(lines: Sequence[Line]) -> Iterator[_Pair]:
    """Paragraphs, each with the one before that it shares most with."""
    last: dict[str, int] = {}  # where some characters were seen last
    words_of: dict[int, str] = {}
    for place, line in enumerate(lines):
        words = "".join(_CLAUSES.findall(line.text)) if len(line.text) >= LEAST else ""
        if len(words) < LEAST or line.kind is not Kind.TEXT:
            continue
        own = {words[at : at + _GRAM] for at in range(len(words) - _GRAM + 1)}
        shared = Counter([last[gram] for gram in own if gram in last]).most_common(1)
        words_of[place] = words
        last.update(dict.fromkeys(own, place))
        for before, count in shared:
            other = words_of[before]
            if count >= _NEAR * (min(len(words), len(other)) - _GRAM + 1):
                how = _how(line.text, lines[before].text)
                if how is None and count >= _ALIKE * (max(len(words), len(other)) - _GRAM + 1):
                    how = _How.WORDS
                if how is _How.SAME or (how is not None and not returns_rightly(line)):
                    yield _Pair(place, before, how)


def _how(one: str, other: str) -> _How | None:
    """How one text was made of the other, where all but its beginning or its end is as it was."""
    clauses = sorted((_CLAUSES.findall(one), _CLAUSES.findall(other)), key=lambda each: len("".join(each)))
    short, long = map("".join, clauses)
    if short == long:
        return _How.SAME
    cores = {"".join(_CLAUSES.findall(_bare(text))) for text in (one, other)}
    if len(cores) == 1:
        return _How.FRONT
    added = len(long) - len(short)
    if len(short) < LEAST or added > _MOST_ADDED * len(short):
        return None
    if long.endswith(short) and added in accumulate(map(len, clauses[1])):
        return _How.FRONT  # a clause was put before it; 语文组 before 每周 would say whose duty it is
    return _How.END if long.startswith(short) else None


def _bare(text: str) -> str:
    """A text without the words that it is opened with."""
    found = _opening().match(text)
    return text[found.end() :] if found else text
