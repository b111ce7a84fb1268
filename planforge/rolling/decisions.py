"""What a roll decides, place by place: changed, kept, or left to a person."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import NamedTuple

from planforge.source.edits import Edit
from planforge.vocabulary import CELL_BAR


class Verdict(Enum):
    """What became of a place."""

    CHANGED = "改动"
    KEPT = "沿用"
    ASKED = "请决定"


class Telling(Enum):
    """What a part of a document tells of: what is to be done, how things have come to be, what was done last time.

    What lists days, one below the other, is a schedule, whatever its head says. The opening of a summary names its own term and tells what was done in it.
    """

    PLANNED = "安排"
    TIMED = "日程"
    BACKGROUND = "背景"
    OPENING = "总述"
    PAST = "情况"


DAYS = frozenset(("日期", "月份"))
"""Kinds of decisions about a day or a month."""

TIMES = DAYS | {"年份", "期间"}
"""Kinds of decisions about a day, a month, a year or a period."""

ASKED_BEFORE = "和前面问的是一回事，一起决定"
"""Why a place stays of which the same has been asked before in its document."""


class Decision(NamedTuple):
    """One place of the old spec: where, what it says, what it says now, and why.

    ``at`` is an offset in the old text. ``question`` is what a person is asked in the new spec, in a
    comment ``# 核对：…`` (empty where nothing is asked). ``days`` are the old and the new days of a date whose words
    do not tell them alone (15日 below 九月). ``why`` is the reason for which a date stays that may be of the past, as in the question.
    """

    verdict: Verdict
    kind: str
    at: int
    old: str
    new: str
    reason: str = ""
    edits: tuple[Edit, ...] = ()
    question: str = ""
    days: tuple[tuple[date, date], ...] = ()
    why: str = ""


_CLOSING = {
    "（": "）",
    "(": ")",
    "“": "”",
    "《": "》",
    "「": "」",
    "{": "}",
    "[": "]",
    "【": "】",
    "〔": "〕",
}


def rounded(text: str) -> str:
    """A piece of a text as it is shown: brackets that it opens and leaves open are closed (9月9日（周三…）)."""
    still_open: list[str] = []
    for char in text:
        if char in _CLOSING:
            still_open.append(_CLOSING[char])
        elif still_open and char == still_open[-1]:
            still_open.pop()
    if not still_open:
        return text
    return f"{text.removesuffix('…')}…{''.join(reversed(still_open))}"


class Line(NamedTuple):
    """One line of a text in a spec: its words, the offset of the first, and what is known of its place.

    ``tells_time`` is true where the words say when (below 时间, the key of a schedule), ``signs`` in the
    date of the sign-off; ``under`` is the month that the line stands below (九月), if any; ``beside`` what
    happens then, where that stands in other fields; ``telling`` is what its section tells of; ``timed`` are
    the columns of a table row whose heads say when, ``ending`` those whose heads say until when something that
    goes on runs, ``counted`` those whose heads name figures, ``told`` those whose heads ask what has become of it;
    ``when`` is the time of the entry that the line is a field of, ``weeks`` the column whose head is 周次 (the first
    may hold weeks under any head), ``is_weekly`` whether a column has that head; ``aims`` is true in a section of goals.
    """

    text: str
    start: int
    tells_time: bool = False
    in_table: bool = False
    signs: bool = False
    under: str = ""
    beside: str = ""
    telling: Telling = Telling.PLANNED
    timed: frozenset[int] = frozenset()
    counted: frozenset[int] = frozenset()
    ending: frozenset[int] = frozenset()
    told: frozenset[int] = frozenset()
    when: str = ""
    weeks: int = 0
    aims: bool = False
    is_weekly: bool = False

    def column(self, at: int) -> int:
        """The column of a table row in which a place of the line stands."""
        return len(CELL_BAR.findall(self.text, 0, at))

    def cells(self) -> list[str]:
        """The cells of a table row; one where it is none."""
        return CELL_BAR.split(self.text)

    def words(self, span: tuple[int, int]) -> str:
        """What stands at a place, as it is shown in a question."""
        return rounded(self.text[slice(*span)].strip())

    def changed(
        self, kind: str, span: tuple[int, int], edits: tuple[Edit, ...], reason: str = ""
    ) -> Decision:
        """A place that is changed by ``edits``, whose offsets are in the line; kept where there are none."""
        if not edits:
            return self.kept(kind, span, reason or "没有变")
        return self._decided(Verdict.CHANGED, kind, span, edits, (reason, ""))

    def asked(
        self, kind: str, span: tuple[int, int], question: str, edits: tuple[Edit, ...] = ()
    ) -> Decision:
        """A place that a person must decide, with the change proposed, if any."""
        return self._decided(Verdict.ASKED, kind, span, edits, (question, question))

    def kept(self, kind: str, span: tuple[int, int], reason: str) -> Decision:
        """A place that is left as it is, and why."""
        return self._decided(Verdict.KEPT, kind, span, (), (reason, ""))

    def _decided(
        self,
        verdict: Verdict,
        kind: str,
        span: tuple[int, int],
        edits: tuple[Edit, ...],
        said: tuple[str, str],
    ) -> Decision:
        start, end = span
        new: list[str] = []
        at = start
        for edit in sorted(edits):
            new += (self.text[at : edit.start], edit.text)
            at = edit.end
        new.append(self.text[at:end])
        placed = tuple(Edit(each.start + self.start, each.end + self.start, each.text) for each in edits)
        old = self.text[start:end]
        return Decision(verdict, kind, self.start + start, old, "".join(new), said[0], placed, said[1])
