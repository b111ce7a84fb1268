"""Lines with their phrases filled in and their quantities read, and the ledger that they are held against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias

from planforge.diagnostics import Finding
from planforge.review.lines import Line
from planforge.review.quantities import Quantity, normal, quantities
from planforge.review.rule import ReviewRequest
from planforge.review.whole import places_with
from planforge.template.filters import FILTERS, number_in
from planforge.template.phrase import PhraseError, Reference, fill, parse_phrase

_COUNTS: Final = ("总人数", "总数", "人数", "总量", "数量", "数")


_WORTH_READING: Final = re.compile("|".join(("百分之", "其中", "\0", *"0123456789０１２３４５６７８９")))
_Pieces: TypeAlias = tuple[tuple[int, int, int, int, bool], ...]
_AS_TYPED: Final[_Pieces] = ()


class Figure(NamedTuple):
    """One entry of 数据 as a number: what it counts (教师 of 教师总数), whether its name says that it is a total.

    One of 学校.yaml is of today: it ``is_current`` only for a document of the current term.
    """

    name: str
    value: float
    noun: str
    unit: str
    is_total: bool
    is_current: bool


class Passage(NamedTuple):
    """A line as it is printed: its text, its quantities, and where each piece stands in the source.

    ``pieces`` are (start, end) here, (start, end) in the source, and whether the piece is as typed.
    """

    line: Line
    text: str
    quantities: tuple[Quantity, ...]
    pieces: _Pieces = _AS_TYPED

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The span in the source of a span of the printed text; a phrase counts whole."""
        if not self.pieces:
            return self.line.at + start, self.line.at + end
        first = last = self.line.at
        for begin, finish, at, until, typed in self.pieces:
            if begin <= start < finish:
                first = at + start - begin if typed else at
            if begin < end <= finish:
                last = at + end - begin if typed else until
        return first, max(first, last)

    def reminder(self, code: str, message: str, quantity: Quantity, hint: str) -> Finding:
        """A 提醒 at a quantity."""
        first, last = self.place(quantity.start, quantity.end)
        fragment = self.line.text[first - self.line.at : last - self.line.at]
        return Finding(code, message, first, fragment, hint, is_error=False)

    def said(self, quantity: Quantity) -> str:
        """A quantity as printed."""
        return self.text[quantity.start : quantity.end].strip()


def passages_of(request: ReviewRequest) -> Iterator[Passage]:
    """The lines of a spec in which quantities stand."""
    for place in places_with(request.lines, _WORTH_READING):
        line = request.lines[place]
        text, pieces = line.text, _AS_TYPED
        if "{{" in text:
            text, pieces = _filled(line, request.names)
        read = quantities(text)
        if read:
            yield Passage(line, normal(text), read, pieces)


def _filled(line: Line, names: Mapping[str, str]) -> tuple[str, _Pieces]:
    out: list[str] = []
    pieces: list[tuple[int, int, int, int, bool]] = []
    here, at = 0, line.at
    for piece in parse_phrase(line.text):
        typed = piece if isinstance(piece, str) else piece.fragment
        shown = fill(typed, names, FILTERS)[0] if isinstance(piece, Reference) else typed
        pieces.append((here, here + len(shown), at, at + len(typed), isinstance(piece, str)))
        out.append(shown)
        here, at = here + len(shown), at + len(typed)
    return "".join(out), tuple(pieces)


def ledger_of(request: ReviewRequest) -> dict[str, Figure]:
    """The figures of 数据 that are numbers, by name; the spec's win."""
    ledger: dict[str, Figure] = {}
    own = request.spec.figures
    of_today = _is_current(request.spec.period, request.profile.period)
    for figures in (request.profile.figures, request.spec.figures):
        for name, figure in figures.items():
            try:
                value = float(number_in(request.names.get(name, figure.value)))
            except PhraseError:
                ledger.pop(name, None)
                continue
            noun = next((name.removesuffix(end) for end in _COUNTS if name.endswith(end)), name)
            unit = figure.unit or _unit_in(request.names.get(name, ""))
            ledger[name] = Figure(
                name, value, noun, unit, is_total=noun != name, is_current=name in own or of_today
            )
    return ledger


def _is_current(period: str, current: str) -> bool:
    """Whether a document is one of the school's current term, or nothing says that it is of another."""
    if not period or not current or period == current:
        return True
    from planforge.calendar.period import read_period  # noqa: PLC0415 - most periods are written alike

    one, other = read_period(period), read_period(current)
    return bool(one and other and one.window == other.window is not None)


def _unit_in(value: str) -> str:
    found = re.search(r"\d\s*([^\d\s.,]{1,3})$", value)
    return found[1] if found else ""
