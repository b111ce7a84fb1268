"""Hand edits of a printed document taken over into its spec, by edits on the spec's text.

Every edit is tried by printing the spec again: of those that bring the print nearer to what the document
says, words and levels, the best stays. What cannot be taken over is kept in 未归类, or as a comment at its line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, NamedTuple

from planforge.takeover.annex_lists import annex_list, as_listed, list_told
from planforge.takeover.candidates import candidates, run_of
from planforge.takeover.differing import Change, Difference, Gap, changes_of, gap_between, numbers_changed
from planforge.takeover.exceptions import without_lost
from planforge.takeover.following import along, is_list, with_levels
from planforge.takeover.keeping import keep
from planforge.takeover.listing import listed
from planforge.takeover.recounting import counts, is_computed, recounted
from planforge.takeover.rewriting import rewritten
from planforge.takeover.spec_edits import Candidate, Place, bare_line
from planforge.takeover.spec_lines import SpecText

__all__ = ["Difference", "Take", "bare_line", "differences_of", "take_over"]

Prints = Callable[[str], list[str] | None]
_MOST_TRIED: Final = 60  # edits tried for one difference
_MORE_TRIED: Final = 12  # when one was found that helps, for one that helps more
_MOST_PRINTED: Final = 100_000  # lines printed for all of them: three seconds
_ALL_DIFFER: Final = "试过的改法印出来都和 Word 里不一样"
_COMPUTED: Final = "这里的数是规格里 {{ }} 算出来的，和 Word 里的对不上：数不对，就改记录或“数据”"
_NOWHERE: Final = -2  # in the print before: right beside no other line
_STOOD_BELOW: Final = "它上面的一段搬走或删去了，放不进现在的位置"
_MOST_WORK: Final = 500_000  # changes times lines of a document; with more of both it is another document
_EACH: Final = 40  # lines that a print of nothing costs


class Take(NamedTuple):
    """The spec's text with what could be taken over, and every difference with how it went.

    ``recounted`` are lines whose computed figures are others now than Word shows: as they were, as they are;
    ``annexes`` tells of a list of them that is printed otherwise than Word shows it.
    """

    text: str
    differences: tuple[Difference, ...]
    recounted: tuple[tuple[str, str], ...] = ()
    annexes: str = ""


def differences_of(before: Sequence[str], now: Sequence[str]) -> list[Difference]:
    """What changed between a print and the document now, paragraph by paragraph; numbers where nothing else did."""
    return listed(changes_of(before, now), before, now) or numbers_changed(before, now)


def take_over(text: str, now: Sequence[str], prints: Prints) -> Take:
    """Edit the text of a spec so that it prints what the document says now."""
    printed = prints(text)
    if printed is None:
        return Take(text, ())
    anew, said = prints, annex_list(now)
    if follows := said == annex_list(printed):  # it follows from the annexes by itself
        prints = as_listed(prints, said)
    before, first = printed, changes_of(printed, now)
    patience = _MOST_PRINTED if len(first) * len(now) <= _MOST_WORK else 0
    work = _Work(text, printed, now, prints, patience)
    work.computed.update(each.what for each in first if work.computes(each))
    work.run()
    left = changes_of(work.printed, work.wanted)
    if follows:
        left = [each for each in left if not {each.what.old, each.what.new} <= {*said, ""}]
    printed, recounts = work.as_it_prints()
    kept = keep(work.text, printed, [each.what for each in left], prints)
    every = sorted(_told(first, left, kept.said, work), key=lambda each: each.what.at)
    told = listed(every, before, now)
    told += (
        each
        for each in numbers_changed(work.printed, work.wanted, now)
        if not left or now[each.at - 1] != work.wanted[each.at - 1]  # what is lacking has moved the others
    )
    return Take(kept.text, tuple(told), recounts, list_told(said, anew(kept.text) or ()) if follows else "")


class _Edited(NamedTuple):
    """A spec's text with an edit, what it prints, and the lines of it that have figures which Word still shows."""

    text: str
    printed: list[str]
    held: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Work:
    """A spec being edited: its text, what it prints, what it is to print, what is left of the patience."""

    text: str
    printed: list[str]
    wanted: Sequence[str]
    prints: Prints
    patience: int = _MOST_PRINTED
    given_up: set[tuple[str, str, str, str]] = field(default_factory=set)
    untried: set[str] = field(default_factory=set)
    computed: set[Difference] = field(default_factory=set)
    held: frozenset[str] = frozenset()  # lines printed with figures that Word still shows

    def computes(self, change: Change) -> bool:
        """Whether a change is one of figures that the spec computes, and so cannot be typed into it."""
        what = change.what
        return counts(self.text) and is_computed(
            self._place(change.line), bare_line(what.old), bare_line(what.new)
        )

    def run(self) -> None:
        """Take over one difference after the other, as long as one can be; what could not be, again behind others."""
        has_taken = False
        while True:
            changes = changes_of(self.printed, self.wanted)
            open_ones = [n for n, each in enumerate(changes) if _name(each.what) not in self.given_up]
            if self.patience <= 0:
                self.untried.update(_words(changes[number].what) for number in open_ones)
                return
            if not open_ones and not (has_taken and changes):
                return
            if not open_ones:
                has_taken = False
                self.given_up.clear()
            elif any(way(changes, open_ones[0]) for way in self._ways(changes, open_ones[0])):
                has_taken = True
            elif self.patience > 0:
                self.given_up.add(_name(changes[open_ones[0]].what))

    def as_it_prints(self) -> tuple[list[str], tuple[tuple[str, str], ...]]:
        """What the spec prints with the figures that it computes now, and the lines that Word shows otherwise."""
        after = self.prints(self.text) if counts(self.text) else None
        if after is None or after == self.printed:
            return self.printed, ()
        return after, recounted(self._place(0), (), after, self.wanted).changed

    def _place(self, line: int) -> Place:
        spec, printed = SpecText(self.text), [bare_line(each) for each in self.printed]
        return Place(spec, printed, spec.locate(printed), line)

    def _after(self, place: Place, candidate: Candidate) -> _Edited | None:
        """The spec with an edit; None where that changes nothing, or cannot be printed."""
        edited = _made(self.text, candidate)
        after = self.prints(edited) if edited != self.text else None
        if after is None and not any(words for *_, words in candidate):
            settled = without_lost(edited)  # a heading that went is not to be numbered otherwise
            edited, after = settled, self.prints(settled) if settled != edited else None
        if after is None or not counts(self.text):
            return None if after is None else _Edited(edited, after)
        recount = recounted(place, candidate, after, self.wanted, self.held)
        return _Edited(edited, recount.lines, frozenset(old for old, _ in recount.changed))

    def _take(self, changes: Sequence[Change], number: int) -> bool:
        """Make the edit that brings the print nearest; False where none brings it nearer."""
        place = self._place(changes[number].line)
        far = gap_between(self.printed, self.wanted)
        run = 1 if changes[number].what.kind == "修改" else len(run_of(changes, number))
        enough = Gap(far.lines - run, far.numbers)
        best, found, left = far, _Edited(self.text, self.printed, self.held), _MOST_TRIED
        edits = ((each, False) for each in candidates(place, changes, number, self.wanted))
        anew = ((each, True) for each in rewritten(place, self.wanted))
        for candidate, is_anew in chain(edits, anew):
            if self.patience <= 0 or left <= 0:
                break
            edited = self._after(place, candidate)
            self.patience -= _EACH + len(place.printed)
            left -= 1
            near = gap_between(edited.printed, self.wanted) if edited is not None else far
            if edited is None or near.lines >= far.lines or near >= best:
                continue
            if is_anew and near.numbers > far.numbers:  # its lists are not those of the document
                continue
            if not self._stands(edited.printed, changes, number):
                continue
            left = left if best < far else min(left, _MORE_TRIED)
            best, found = near, edited
            if near <= enough:
                break
        self.text, self.printed, self.held = found
        return best < far

    def _ways(
        self, changes: Sequence[Change], number: int
    ) -> Sequence[Callable[[Sequence[Change], int], bool]]:
        """How a change is tried: a list of its own is first one of the point above it."""
        ways = (self._take, self._take_along)
        return ways[::-1] if is_list(run_of(changes, number)) else ways

    def _take_along(self, changes: Sequence[Change], number: int) -> bool:
        """Make the edit with which lines count at another level than Word shows, as it follows from those above."""
        place = self._place(changes[number].line)
        far = gap_between(self.printed, self.wanted)
        for candidate, free in along(place, run_of(changes, number), self.wanted):
            edited = self._after(place, candidate) if self.patience > 0 else None
            self.patience -= _EACH + len(self.printed)
            wanted = with_levels(self.wanted, free, edited.printed) if edited is not None else []
            if edited is not None and gap_between(edited.printed, wanted).lines < far.lines:
                self.text, self.printed, self.held = edited
                self.wanted = wanted
                return True
        return False

    def _stands(self, after: Sequence[str], changes: Sequence[Change], number: int) -> bool:
        """Whether the line itself that was put in or changed prints right now, and not only what is below it."""
        new = changes[number].what.new
        before = sum(each.what.new == new for each in changes)
        return not new or sum(each.what.new == new for each in changes_of(after, self.wanted)) < before


def _name(what: Difference) -> tuple[str, str, str, str]:
    return what.kind, what.old, what.new, what.above


def _made(text: str, candidate: Candidate) -> str:
    parts: list[str] = []
    at = 0
    for start, end, words in candidate:
        parts += (text[at:start], words)
        at = max(at, end)
    return "".join((*parts, text[at:]))


def _told(
    first: Sequence[Change], left: Sequence[Change], said: Sequence[str], work: _Work
) -> Iterator[Change]:
    """Every difference with whether it is gone now, and what became of it where it is not."""
    old = Counter(bare_line(each.what.old) for each in left if each.what.old)
    new = {each.what.at for each in left if each.what.new}
    kept: dict[str, str] = {}
    for change, words in zip(left, said, strict=True):
        kept.update(dict.fromkeys(map(bare_line, filter(None, (change.what.old, change.what.new))), words))
    known = {change.what.at for change in first if change.what.new}
    for change, words in zip(left, said, strict=True):
        if change.what.new and not change.what.old and change.what.at not in known:
            yield Change(_NOWHERE, change.what._replace(why=f"{_STOOD_BELOW}；{words}"))
    for change in first:
        each = change.what
        was, says = bare_line(each.old), bare_line(each.new)
        gone = old[was] > 0
        old[was] -= gone
        if gone or (says and each.at in new):
            why = "改动太多，没有都试" if _words(each) in work.untried else _ALL_DIFFER
            why = _COMPUTED if each in work.computed else why
            yield change._replace(what=each._replace(why=f"{why}；{kept.get(says) or kept[was]}"))
        else:
            yield change._replace(what=each._replace(taken=True))


def _words(what: Difference) -> str:
    return bare_line(what.old or what.new)
