"""Edits on a spec that one difference calls for, the likeliest first, and the differences that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from planforge.takeover.captions import picture_parted
from planforge.takeover.differing import Change, Difference
from planforge.takeover.foot_edits import imprint_changed, postscript_added, signed_anew, signers_changed
from planforge.takeover.numbered_apart import counted_otherwise, put_in_apart
from planforge.takeover.pictured import is_picture
from planforge.takeover.records import record_added, record_changed
from planforge.takeover.relevelling import relevelled
from planforge.takeover.removing import removals
from planforge.takeover.replacing import dated, replacements, respelled, retyped, titled
from planforge.takeover.rewriting import annexed, is_annex_mark, structured
from planforge.takeover.spec_edits import Candidate, Place, bare_line, insertions, loose, moves


def candidates(
    place: Place, changes: Sequence[Change], number: int, wanted: Sequence[str]
) -> Iterator[Candidate]:
    """Edits of single lines that may do, the likeliest first."""
    change = changes[number].what
    run = run_of(changes, number)
    new = [each.new for each in run]
    if change.kind == "新增" and is_annex_mark(change.new):
        ways = [annexed(place, new)]
    elif change.kind == "新增":
        ways = [moves(place, bare_line(change.new)), postscript_added(place, new), annexed(place, new)]
        ways += [imprint_changed(place, 0, new), signers_changed(place, 0, new), insertions(place, new)]
        ways += [record_added(place, change.new), structured(place, new), loose(place, new)]
        ways += [put_in_apart(place, new), signed_anew(place, 0, new)]
        counts = (count for count in dict.fromkeys((*_cuts(new), 1)) if count < len(new))
        ways += (insertions(place, new[:count]) for count in counts)
    elif change.kind == "删除":
        ways = [removals(place, count) for count in dict.fromkeys((len(run), 1))]
        ways += [imprint_changed(place, len(run), ()), signers_changed(place, len(run), ())]
        ways += [picture_parted(place), signed_anew(place, len(run), ()), signed_anew(place, 1, ())]
    else:
        old, now = (each[is_picture(each) :] for each in (change.old, change.new))
        is_level = bare_line(change.old) == bare_line(change.new)
        ways = [relevelled(place), counted_otherwise(place, wanted, change.at - 1)] if is_level else []
        ways += [dated(place, old, now), replacements(place, old, now)]
        ways += [respelled(place, change.new), retyped(place, new)]
        ways += [record_changed(place, change.old, change.new), imprint_changed(place, 1, (bare_line(now),))]
        ways.append(signed_anew(place, 1, (bare_line(now),)))
        if place.index < 2:
            ways.insert(3, titled(place, change.new))
    return chain.from_iterable(ways)


def run_of(changes: Sequence[Change], number: int) -> list[Difference]:
    """A difference with those of its kind right behind it."""
    first = changes[number]
    found = [first.what]
    for step, each in enumerate(changes[number + 1 :], 1):
        line = first.line + (0 if first.what.kind == "新增" else step)
        if each.what.kind != first.what.kind or each.line != line:
            break
        found.append(each.what)
    return found


def _cuts(new: Sequence[str]) -> list[int]:
    """Where a run of new lines may be cut: before lines that are numbered as the first is."""
    lengths = [len(each) - len(bare_line(each)) for each in new]
    return [n for n in range(2, len(new)) if lengths[n] == lengths[0] and lengths[0]][:2]
