"""Marks that come in pairs: quotation marks, book title marks, brackets, the brackets of a document number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.codes import without_codes
from planforge.review.rule import ReviewRequest
from planforge.review.whole import HAN, Fault, Spot, Whole, running, spoken, whole_of

_OPENING: Final = {"”": "“", "》": "《", "）": "（", "〕": "〔", "】": "【", "」": "「", "』": "『", ")": "("}
_CLOSING: Final = {opening: closing for closing, opening in _OPENING.items()}
_ENDS_WITH_PARAGRAPH: Final = frozenset("《〔【")
_HALF: Final = frozenset("()")
_MARK: Final = re.compile(r"[“”《》（）〔〕【】「」『』()]")
_STRAIGHT: Final = re.compile('"')
_BESIDE_HAN: Final = re.compile(f'"(?:(?<=[{HAN}]")|(?=[{HAN}]))')
_MARK_OF_LIST: Final = re.compile(
    r"\d{1,2}$|(?:^|[\n\s。；，、：])(?:[一二三四五六七八九十]{1,3}|[a-zA-Z])$|[:;][-~]?$"
)
_NUMBER: Final = re.compile(
    rf"(?<=[{HAN}])([\[［【（(〈<]\s?)(20[\dXx_]{{2}})(\s?[\]］】）)〉>])(?=\s?第?\s?\d{{1,4}}\s?号(?![楼室房院线]))"
)
_LONE_NUMBER: Final = re.compile(
    r"([\[［【]\s?)(20[\dXx_]{2})(\s?[\]］】])(?=\s?第?\s?\d{1,4}\s?号(?![楼室房院线]))"
)

_PAIR_FAULT: Final = Fault("标点成对", "不成对的标点", "{mark}没有另一半", "补上另一半，或者删掉它")
_TURNED_FAULT: Final = Fault(
    "标点成对", "方向打反的标点", "引号方向反了：这里是{mark}，应是{right}", "换成另一半引号", asks=True
)
_MIXED_FAULT: Final = Fault(
    "括号混用",
    "半角全角混用的括号",
    "括号一半是半角，一半是全角",
    "两半都用全角括号；运行“planforge fix”可以一起改好",
)
_TITLE_FAULT: Final = Fault(
    "书名号", "套在书名号里的书名号", "书名号里面的书名号用单的：“{new}”", "里面的一层换成〈〉"
)
_NUMBER_FAULT: Final = Fault(
    "文号括号", "文号的括号", "发文字号的年份用六角括号：“{new}”", "换成〔〕；运行“planforge fix”可以一起改好"
)


def pairs(request: ReviewRequest) -> Iterator[Finding]:
    """A lost half changes where a quotation or a title ends; 〔〕 in document numbers is the standard's.

    Fails: ``学习《教师法。``, ``〔2026）5号``. Passes: ``学习《教师法》。``, ``1）集合；2）出发``.
    """
    whole = without_codes(whole_of(running(request.lines)))
    text = whole.text
    numbers = _numbers(text)
    taken = {spot.start for spot in numbers}
    found = _Pairing(whole, taken)
    yield from spoken(request, whole, _PAIR_FAULT, sorted(found.alone + _straight_alone(whole)))
    yield from spoken(request, whole, _TURNED_FAULT, found.turned)
    yield from spoken(request, whole, _MIXED_FAULT, found.mixed)
    yield from spoken(request, whole, _TITLE_FAULT, found.nested)
    yield from spoken(request, whole, _NUMBER_FAULT, numbers)


def _numbers(text: str) -> list[Spot]:
    """Both brackets around the year of a document number."""
    if "号" not in text:
        return []
    spots = set()
    for pattern in (_NUMBER, _LONE_NUMBER):
        for match in pattern.finditer(text):
            spots |= {Spot(*match.span(1), "〔"), Spot(*match.span(3), "〕")}
    return sorted(spots)


def _straight_alone(whole: Whole) -> list[Spot]:
    """A straight quotation mark of a text that holds an odd number of them; none where one may be an inch (12")."""
    text = whole.text
    if '"' not in text:
        return []
    texts: dict[int, dict[int, list[int]]] = {}
    for match in _STRAIGHT.finditer(text):
        line = whole.line_at(match.start())
        if line.text.count("“") == line.text.count("”"):
            texts.setdefault(line.group, {}).setdefault(line.at, []).append(match.start())
    odd = [
        next(places[-1] for places in lines.values() if len(places) % 2)
        for lines in texts.values()
        if sum(map(len, lines.values())) % 2
        and not any(text[at - 1 : at].isdigit() for places in lines.values() for at in places)
    ]
    return [Spot(at, at + 1, None) for at in sorted(odd) if _BESIDE_HAN.match(text, at)]


class _Pairing:
    """What one pass over the marks of a text finds; a quotation may run over the lines of one text."""

    def __init__(self, whole: Whole, taken: set[int]) -> None:
        self.alone: list[Spot] = []
        self.turned: list[Spot] = []
        self.mixed: list[Spot] = []
        self.nested: list[Spot] = []
        self._text = whole.text
        self._open: list[int] = []
        self._lost: list[int] = []
        self._begun = 0  # the first mark of the paragraph at hand
        self._inner: dict[int, list[Spot]] = {}  # titles inside one that is still open, by where it began
        group, end, line = -1, -1, 0
        for match in _MARK.finditer(whole.text):
            at = match.start()
            if at in taken:
                continue
            if at > end:
                while line + 1 < len(whole.starts) and whole.starts[line + 1] <= at:
                    line += 1
                end = whole.starts[line] + len(whole.lines[line].text)
                if whole.lines[line].group != group:
                    self._close()
                    group = whole.lines[line].group
                else:
                    self._end_of_paragraph(at)
            self._take(at, match[0])
        self._close()
        self.mixed.sort()
        self.nested.sort()

    def _take(self, at: int, mark: str) -> None:
        text, stack = self._text, self._open
        if mark in _CLOSING:
            stack.append(at)
            return
        opening = _OPENING[mark]
        if stack and (text[stack[-1]] == opening or (mark in "）)" and text[stack[-1]] in "（(")):
            self._pair(stack.pop(), at)
        elif len(stack) > 1 and text[stack[-2]] == opening:
            self._lost.append(stack.pop())
            self._pair(stack.pop(), at)
        elif mark not in "）)" or not _MARK_OF_LIST.search(text, max(0, at - 4), at):
            self._lost.append(at)

    def _pair(self, start: int, end: int) -> None:
        opening, closing = self._text[start], self._text[end]
        if (opening in _HALF) != (closing in _HALF):
            self.mixed += [Spot(start, start + 1, "（"), Spot(end, end + 1, "）")]
        elif opening == "《":
            self.nested += self._inner.pop(start, ())
            outer = next((at for at in reversed(self._open) if self._text[at] == "《"), None)
            if outer is not None:
                self._inner.setdefault(outer, []).extend(
                    (Spot(start, start + 1, "〈"), Spot(end, end + 1, "〉"))
                )

    def _end_of_paragraph(self, next_mark: int) -> None:
        """Only a quotation or a bracket runs on: a title still open lost its other half, and holds none."""
        since = bisect_left(self._open, self._begun)
        own = self._open[since:]
        self._lost += [at for at in own if self._text[at] in _ENDS_WITH_PARAGRAPH]
        self._open[since:] = [at for at in own if self._text[at] not in _ENDS_WITH_PARAGRAPH]
        self._begun = next_mark
        self._inner.clear()

    def _close(self) -> None:
        """End one text: what is left open or was never opened stands alone, unless two of a kind make a pair."""
        self._inner.clear()
        alone = deque(sorted(self._lost + self._open))
        self._lost, self._open = [], []
        while alone:
            at = alone.popleft()
            mark = self._text[at]
            if (
                alone
                and self._text[alone[0]] == mark
                and mark in "“”"
                and "\n" not in self._text[at : alone[0]]
            ):
                wrong = at if mark == "”" else alone[0]
                alone.popleft()
                self.turned.append(Spot(wrong, wrong + 1, "“" if mark == "”" else "”"))
            else:
                self.alone.append(Spot(at, at + 1, None))
