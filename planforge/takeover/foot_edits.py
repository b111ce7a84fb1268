"""Edits on what stands at the foot of a document: 附注 added in Word, 落款 and 版记 changed there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from planforge.model.header import MOST_POSTSCRIPTS, bracketed, is_bracketed, postscript_fault
from planforge.recognize.imprint import block_of, is_imprint_line, read_foot, said_by
from planforge.recognize.marks import read_mark
from planforge.recognize.scalars import inline
from planforge.recognize.signers import is_day, is_unit
from planforge.takeover.pictured import is_picture
from planforge.takeover.rewriting import is_annex_mark
from planforge.takeover.spec_edits import Candidate, Place

_UNITS: Final = re.compile(r"单位: *(\[[^\]\n]*\]|[^,\[{}\n]+)")
_SIGNS: Final = frozenset(",:#[]{}")
_MOST_SIGNERS: Final = 4  # lines: units and a date
_MORE_OF_SIGN_OFF: Final = re.compile("姓名|印章|位置|#")


def put_in_brackets(lines: Sequence[str], printed: Sequence[str]) -> dict[int, str]:
    """The lines that were put below the date without brackets, by their places, as 附注 prints them.

    Nothing else stands between the date below a text and the end, the imprint or the annexes; ``printed``
    lines are known, and one of them said otherwise (the title of an annex) was not put there.
    """
    known = set(printed)
    for at, line in enumerate(lines[:-1], 1):
        if not is_day(line) or not any(map(_is_of_text, lines[: at - 1])):
            continue
        added = takewhile(lambda each: each not in known or is_bracketed(each), lines[at:])
        below = list(takewhile(_may_be_postscript, added))
        rest = lines[at + len(below) : at + len(below) + 1]
        ends = not rest or rest[0] in known or is_annex_mark(rest[0]) or is_imprint_line(rest[0])
        above = printed[: printed.index(rest[0])] if rest and rest[0] in known else printed
        is_more = not above or above[-1] in lines or is_day(above[-1]) or is_bracketed(above[-1])
        if 0 < len(below) <= MOST_POSTSCRIPTS and ends and is_more:
            return {n: bracketed(each) for n, each in enumerate(below, at) if not is_bracketed(each)}
    return {}


def _is_of_text(line: str) -> bool:
    """Whether a line is none of those at the head of a document, among which a date may stand as well."""
    return line[-1:] == "。" or read_mark(line) is not None


def _may_be_postscript(line: str) -> bool:
    is_other = "\t" in line or is_picture(line) or is_annex_mark(line) or is_imprint_line(line)
    signs = is_day(line) or is_unit(line)
    return not (is_other or signs or read_mark(line) or postscript_fault(line))


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


def signers_changed(place: Place, gone: int, new: Sequence[str]) -> Iterator[Candidate]:
    """The units of a 落款 that has them on one line: ``gone`` lines of print replaced by ``new`` ones."""
    spec = place.spec
    top = next((n for n, line in enumerate(spec.lines) if line.shape == "top" and line.key == "落款"), None)
    if top is None or not all(map(is_unit, new)) or _has_signs(new):
        return
    found = _UNITS.search(spec.text, spec.lines[top].at, spec.lines[spec.below(top) - 1].end)
    units = [] if found is None else [each.strip(" '\"") for each in found[1].strip("[] ").split(",")]
    first = place.index - len(units)
    for at in range(max(0, first), place.index + 1):
        if found is not None and list(place.printed[at : at + len(units)]) == units:
            cut = place.index - at
            now = [*units[:cut], *new, *units[cut + gone :]]
            if now:
                typed = now[0] if len(now) == 1 else f"[{', '.join(now)}]"
                yield ((*found.span(1), typed),)


def signed_anew(place: Place, gone: int, new: Sequence[str]) -> Iterator[Candidate]:
    """落款 written anew as the foot says it now, also where a spec has none and 学校.yaml signs; 无 where nobody does.

    One that says more than unit and date (印章, 位置, a name) is left alone.
    """
    spec, printed = place.spec, place.printed
    if not all(map(_signs, (*new, *printed[place.index : place.index + gone]))):
        return
    above = list(takewhile(_signs, reversed(printed[: place.index])))
    behind = list(takewhile(_signs, printed[place.index + gone :]))
    now = [*reversed(above), *new, *behind]
    units = [line for line in now if not is_day(line)]
    days = [line for line in now if is_day(line)]
    if len(now) > _MOST_SIGNERS or len(days) > 1 or now[len(units) :] != days or _has_signs(now):
        return
    listed = units[0] if len(units) == 1 else f"[{', '.join(units)}]"
    said = [f"单位: {listed}"] if units else []
    said += [f"日期: {days[0]}"] if days else []
    typed = f"落款: {{{', '.join(said)}}}" if said else "落款: 无"
    top = next((n for n, line in enumerate(spec.lines) if line.shape == "top" and line.key == "落款"), None)
    if top is None:
        end = len(spec.text.rstrip())
        yield ((end, end, f"\n{typed}\n"),)
        return
    start, end = spec.lines[top].at, spec.lines[spec.below(top) - 1].end
    if not _MORE_OF_SIGN_OFF.search(spec.text, start, end):
        yield ((start, end, typed),)


def _signs(line: str) -> bool:
    return is_day(line) or is_unit(line)


def _has_signs(lines: Sequence[str]) -> bool:
    return not _SIGNS.isdisjoint("".join(lines))


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
