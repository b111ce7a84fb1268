"""Edits on what stands at the foot of a document: 附注 added in Word, 版记 changed there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planforge.model.header import MOST_POSTSCRIPTS, is_bracketed
from planforge.recognize.imprint import block_of, is_imprint_line, read_foot, said_by
from planforge.recognize.scalars import inline
from planforge.takeover.spec_edits import Candidate, Place


def postscript_added(place: Place, new: Sequence[str]) -> Iterator[Candidate]:
    """Put lines in brackets into a spec that has no 附注: right below its 落款, else at its end."""
    spec = place.spec
    tops = {line.key: number for number, line in enumerate(spec.lines) if line.shape == "top"}
    if "附注" in tops or len(new) > MOST_POSTSCRIPTS or not all(map(is_bracketed, new)):
        return
    typed = f" {inline(new[0])}" if len(new) == 1 else "".join((" |", *(f"\n  {each}" for each in new)))
    signed = tops.get("落款")
    end = len(spec.text.rstrip()) if signed is None else spec.lines[spec.below(signed) - 1].end
    yield ((end, end, f"\n附注:{typed}"),)


def imprint_changed(place: Place, gone: int, new: Sequence[str]) -> Iterator[Candidate]:
    """版记 written anew as the foot of the document says it now: ``gone`` lines of print replaced by ``new`` ones."""
    spec, printed, behind = place.spec, place.printed, place.index + gone
    if not any(map(is_imprint_line, (*new, *printed[place.index : behind]))):
        return
    before, now = read_foot(printed), read_foot([*printed[: place.index], *new, *printed[behind:]])
    if before is None or now is None:
        return
    top = next((n for n, line in enumerate(spec.lines) if line.shape == "top" and line.key == "版记"), None)
    if top is None:
        end = len(spec.text.rstrip())
        yield ((end, end, block_of(now, {})),)
    else:
        lines = spec.lines[top : spec.below(top)]
        same = {key for key, text in said_by(now) if text == dict(said_by(before))[key]}
        typed = {line.key: spec.text[line.value_at : line.value_end] for line in lines if line.key in same}
        yield ((max(0, lines[0].at - 1), lines[-1].end, block_of(now, typed)),)
