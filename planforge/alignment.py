"""Which lines of two texts belong together, and which characters of two lines are the same.

Works from the first to the last line without crossing; lines that agree are found first, then those
between them are paired by how much they have in common. What crossed is found by ``likeliest``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from math import sqrt
from typing import NamedTuple

Pair = tuple[int | None, int | None]

_WORK = re.compile(r"工作|内容|活动|事项|任务|项目|主题|课题")  # what is done, as the head of a column
_NUMBER = re.compile(r"\d+")
_NO_WORD = re.compile(r"[\W_]+")
_HAN = "〇○零一二三四五六七八九十"
_TERM = r"(?:第?[一二上下]学期)"
_UNIT = r"个百分点|人次|公里|分钟|小时|[课学]时|学分|年级|平方米|[%％‰]|[万亿千百]*[个名人次节篇本场元天周项份位级届期班号条件米岁分册台套组轮年日]"
_TOKEN = re.compile(
    rf"\d{{4}}([-./])\d{{1,2}}\1\d{{1,2}}|\d{{4}}[—–\-~～至]{{1,2}}\d{{2,4}}(?:学年度?|年度?)?{_TERM}?|\d{{4}}学年度?{_TERM}?"
    r"|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|份|[上中下]旬|[初中底末])?"
    rf"|(?:[{_HAN}]{{4}}年)?[{_HAN}]{{1,3}}月(?:[{_HAN}]{{1,3}}日|份)?|第[{_HAN}百]+(?:学期|学段|阶段|季度|[周次届期条章节轮年天])"
    r"|\d{1,2}[:：]\d{2}|\d{1,3}[.．](?=\d{1,2}月)"  # the last a number before a date: 1.9月15日
    rf"|第?[\d.]+(?:{_UNIT})?|[%％]|[A-Za-z]+|.",
    re.DOTALL,
)
"""What changes as a whole in a text: half a date put in beside half a date struck out reads as a third (9月21日)."""
_ALIKE = 0.5  # share of pairs of characters in common from which two lines are one that was changed
_LEFT = 0.35  # the same, where both are all that is left between two lines that have partners
_AWAY = 0.9  # what likeness counts for below another heading: it decides between equals
_FEW = 3  # pairs of characters in common that may be chance
_MOST_PAIRS = 40_000  # of lines compared with one another in one gap
_ISLAND = 2  # characters that are too few to stand alone between two changes
_CLOSING = "〕）》"  # but these part two things: 〔2025〕9号
_MANY = 4000  # lines from which very frequent ones are no anchors
_LONGEST = 1200  # characters that differ; longer stretches are compared as a whole


class Piece(NamedTuple):
    """A stretch of two texts: ``old`` became ``new``; both are equal where nothing changed.

    One that ``stays`` stands elsewhere in the other text.
    """

    old: str
    new: str
    stays: bool = False

    @property
    def is_same(self) -> bool:
        """Whether nothing changed but perhaps its place."""
        return self.stays or self.old == self.new


class Line(NamedTuple):
    """A line with more than its words: those of one ``key`` agree, others are alike by their ``words``.

    Lines of another ``kind`` are never one; ``home`` is what it stands below.
    """

    key: str
    words: str
    kind: str = ""
    home: str = ""


def wording(text: str) -> str:
    """A text without blanks and punctuation: what is left where a line is parted, joined or numbered anew."""
    return _NO_WORD.sub("", text)


def telling(heads: Sequence[str], cells: Sequence[str]) -> str:
    """The cell that tells a row of a schedule from others: that of the work, or the longest where no head says it."""
    works = (cell for head, cell in zip(heads, cells, strict=False) if cell and _WORK.search(head))
    return next(works, "") or max(cells, key=len, default="")


def aligned(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Pair the lines of two texts in order; a line without a partner stands alone."""
    return aligned_lines([Line(text, text) for text in old], [Line(text, text) for text in new])


def aligned_lines(old: Sequence[Line], new: Sequence[Line]) -> list[Pair]:
    """Pair lines by their keys, and those between by their words."""
    was, now = [line.key for line in old], [line.key for line in new]
    head, tail = _ends(was, now)
    middle, other = was[head : len(old) - tail], now[head : len(new) - tail]
    pairs: list[Pair] = [(at, at) for at in range(head)]
    matcher = SequenceMatcher(None, middle, other, autojunk=len(middle) + len(other) > _MANY)
    for kind, start, end, first, last in matcher.get_opcodes():
        olds, news = range(head + start, head + end), range(head + first, head + last)
        if kind == "equal":
            pairs += zip(olds, news, strict=True)
        else:
            pairs += _in_gap(old, new, olds, news)
    pairs += ((len(old) - at, len(new) - at) for at in range(tail, 0, -1))
    return pairs


def _ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How much two sequences have in common at their beginning, and then at their end."""
    room = min(len(old), len(new))
    head = next((at for at in range(room) if old[at] != new[at]), room)
    room -= head
    tail = next((at for at in range(room) if old[-1 - at] != new[-1 - at]), room)
    return head, tail


def _in_gap(old: Sequence[Line], new: Sequence[Line], olds: range, news: range) -> Iterator[Pair]:
    """Pair what stands between two lines that agree: the pairs that together have most in common.

    Of what is then left between two of these, one line of each text is one with less in common.
    """
    if not olds or not news or len(olds) * len(news) > _MOST_PAIRS:
        yield from ((at, None) for at in olds)
        yield from ((None, at) for at in news)
        return
    scores = _scores(old[olds.start : olds.stop], new[news.start : news.stop])
    partners = [*_best(scores).items(), (len(olds), len(news))]
    row = column = 0
    for one, other in partners:
        if one - row == other - column == 1 and scores[row][column] >= _LEFT:
            yield olds[row], news[column]
        else:
            yield from ((olds[at], None) for at in range(row, one))
            yield from ((None, news[at]) for at in range(column, other))
        if one < len(olds):
            yield olds[one], news[other]
        row, column = one + 1, other + 1


def _scores(old: Sequence[Line], new: Sequence[Line]) -> list[list[float]]:
    """How much every line has in common with every other."""
    grams = [_pairs_of(line.words) for line in new]
    return [
        [
            _likeness(own, other) * (1 if line.home == each.home else _AWAY)
            if line.kind == each.kind
            else 0.0
            for each, other in zip(new, grams, strict=True)
        ]
        for line, own in ((line, _pairs_of(line.words)) for line in old)
    ]


def _best(scores: list[list[float]]) -> dict[int, int]:
    """The pairs, none of them crossing another, that together have most in common."""
    rows, columns = len(scores), len(scores[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            score = scores[row][column]
            taken = best[row + 1][column + 1] + score if score >= _ALIKE else 0.0
            best[row][column] = max(taken, best[row + 1][column], best[row][column + 1])
    return _walked(best)


def _walked(best: list[list[float]]) -> dict[int, int]:
    """The pairs on the best way through a table of scores."""
    found: dict[int, int] = {}
    row = column = 0
    while row < len(best) - 1 and column < len(best[0]) - 1:
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            found[row] = column
            row, column = row + 1, column + 1
    return found


def likeliest(old: Sequence[Line], new: Sequence[Line], least: float) -> dict[int, int]:
    """Lines that are one wherever they stand, new one to old one: the likest pairs first, ``least`` the last."""
    if not old or not new or len(old) * len(new) > _MOST_PAIRS:
        return {}
    ranked = sorted(
        (-score, row, column)
        for row, scores in enumerate(_scores(old, new))
        for column, score in enumerate(scores)
        if score >= least
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, row, column in ranked:
        if row not in taken and column not in found:
            found[column] = row
            taken.add(row)
    return found


def likeness(one: str, other: str) -> float:
    """How much two lines have in common, from 0 to 1: their pairs of neighbouring characters.

    A line that was made longer has all of the shorter one, so that this counts as well.
    """
    return _likeness(_pairs_of(one), _pairs_of(other))


def _pairs_of(text: str) -> frozenset[str]:
    text = _NUMBER.sub("0", text)  # a line with another figure is the same line
    return frozenset(text[at : at + 2] for at in range(max(1, len(text) - 1)))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    shared = len(one & other)
    share = 2 * shared / (len(one) + len(other) or 1)
    if shared < _FEW:
        return share
    return sqrt(share * shared / min(len(one), len(other)))


def pieces(old: str, new: str) -> list[Piece]:
    """What became of a line, stretch by stretch; dates, numbers and words change as a whole."""
    before, after = _tokens(old), _tokens(new)
    head, tail = _ends(before, after)
    was, now = before[head : len(before) - tail], after[head : len(after) - tail]
    start, end = "".join(before[:head]), "".join(before[len(before) - tail :])
    found = [Piece(start, start)] if start else []
    found += _inner(was, now)
    if end:
        found.append(Piece(end, end))
    return found


def _inner(before: list[str], after: list[str]) -> list[Piece]:
    """What became of a stretch that differs at both ends."""
    if max(len(before), len(after)) > _LONGEST:
        return [Piece("".join(before), "".join(after))]
    found: list[Piece] = []
    for kind, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        was, now = "".join(before[start:end]), "".join(after[first:last])
        is_island = kind == "equal" and len(was) < _ISLAND and was not in _CLOSING
        if found and not found[-1].is_same and (kind != "equal" or is_island):
            found[-1] = Piece(found[-1].old + was, found[-1].new + now)
        else:
            found.append(Piece(was, now))
    return found


def _tokens(text: str) -> list[str]:
    """Dates, periods, numbers with their units and Latin words whole, every other character alone."""
    return [token[0] for token in _TOKEN.finditer(text)]
