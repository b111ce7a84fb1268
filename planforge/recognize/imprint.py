"""版记 at the foot of a document: who gets a copy, who printed it when (GB/T 9704 7.4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from planforge.calendar.numerals import HAN_YEAR
from planforge.model.header import MOST_COPIES
from planforge.recognize.draft import Draft, ImprintDraft, Para
from planforge.recognize.scalars import inline
from planforge.recognize.signers import is_date, is_unit
from planforge.recognize.units import Unit

_DAY: Final = rf"(?:20\d\d|{HAN_YEAR})\s*年.{{2,8}}[日号]"
_COPIES: Final = re.compile(r"抄\s*送(?:\s*[：:]|\u3000)\s*(.+)")
_PRINTED: Final = re.compile(rf"(.{{2,40}}?)??\s*({_DAY})\s*印\s*发")
_OTHER: Final = re.compile(
    r"(?:抄\s*[报发]|印发(?:机关|单位|日期|时间)|主题词|印制?份数)\s*[：:].+|[（(]?共印\s*\d+\s*份[）)]?"
)
_MOST: Final = 6
_LONGEST_REST: Final = 60  # characters of what is left of a list of offices on its second line
_MOST_SIGNERS: Final = 3
_NOTE: Final = "“版记”里没有这样一行，印发时另加"


def take_imprint(units: list[Unit], draft: Draft) -> list[Unit]:
    """Set the imprint of a document, and lay beside it what has no place there; the other units.

    It stands at the end, between the date and the annexes, or above who signs.
    """
    start, end = _begin(units), len(units)
    if start == end:
        start, end = _before_annexes(units)
    if start == end:
        start, end = _above_signature(units)
    for at, line in _lines(units[start:end]):
        found = draft.imprint or ImprintDraft(at)
        if _filled(found, line):
            draft.imprint = found
        else:
            draft.unplaced.append(Para(at, line, [_NOTE]))
    return units[:start] + units[end:]


def is_imprint(unit: Unit) -> bool:
    """Whether a line, or every row of a table, is one of the imprint by its words."""
    if unit.mark is not None or unit.photos:
        return False
    lines = [line for line in unit.lines() if line.strip()]
    return bool(lines) and all(map(is_imprint_line, lines))


def as_printed(line: str) -> str:
    """A line of a document, with what parts an office from its day as print has it."""
    found = _PRINTED.fullmatch(line)
    return f"{found[1].strip()}\t{found[2]}印发" if found and found[1] else line


def read_foot(printed: Sequence[str]) -> ImprintDraft | None:
    """What the foot of a printed document says; None where it says something twice."""
    found = ImprintDraft(0)
    lines = [line for line in printed[-_MOST:] if is_imprint_line(line)]
    return found if all(_filled(found, line) for line in lines) else None


def block_of(imprint: ImprintDraft, typed: dict[str, str]) -> str:
    """The lines of a spec for it, each behind a line feed; nothing where it says nothing.

    ``typed`` are values as they stand in the spec, by their keys.
    """
    lines = [f"  {key}: {typed.get(key) or inline(text)}" for key, text in said_by(imprint) if text]
    return "".join(f"\n{line}" for line in ("版记:", *lines)) if lines else ""


def said_by(imprint: ImprintDraft) -> tuple[tuple[str, str], ...]:
    """What it says, by the keys of 版记."""
    return ("抄送", imprint.copies), ("印发机关", imprint.office), ("印发日期", imprint.date)


def spelled(imprint: ImprintDraft) -> list[str]:
    """The lines of a spec that say it."""
    return block_of(imprint, {}).split("\n")[1:]


def _begin(units: list[Unit]) -> int:
    start = len(units)
    while start > 1 and len(units) - start < _MOST:
        if is_imprint(units[start - 1]):
            start -= 1
        elif (
            start > 2
            and _is_plain(units[start - 1])
            and _is_rest(units[start - 2].text, units[start - 1].text)
        ):
            start -= 2
        elif start < len(units) and _names_office(units, start - 1):
            start -= 1
        else:
            break
    return start


def _before_annexes(units: list[Unit]) -> tuple[int, int]:
    """The span of an imprint right behind a date, or what stands in brackets below one, and right before an annex."""
    for annex in range(3, len(units)):
        if units[annex].text.startswith("附件") and is_imprint(units[annex - 1]):
            start = _begin(units[:annex])
            above = units[start - 1].text
            if is_date(above) or above[:1] in "（(":
                return start, annex
    return len(units), len(units)


def _above_signature(units: list[Unit]) -> tuple[int, int]:
    """The span of an imprint right above the units that sign and their date, at the end or before an annex."""
    for day in range(len(units) - 1, 2, -1):
        if not is_date(units[day].text) or units[day].mark is not None:
            continue
        if day + 1 < len(units) and not units[day + 1].text.startswith("附件"):
            continue
        end = day
        while end > 2 and day - end < _MOST_SIGNERS and is_unit(units[end - 1].text):
            end -= 1
        start = _begin(units[:end])
        if start < end:
            return start, end
    return len(units), len(units)


def _is_plain(unit: Unit) -> bool:
    return unit.line is not None and unit.mark is None and not unit.photos


def _is_rest(above: str, text: str) -> bool:
    """Whether a line is the rest of who gets a copy: the list above it has no full stop, and this one ends in it."""
    ends = len(text) <= _LONGEST_REST and text[-1] == "。" and not is_imprint_line(text)
    return ends and above[-1:] != "。" and _COPIES.fullmatch(above) is not None


def _names_office(units: list[Unit], at: int) -> bool:
    """Whether a line is the office above the day of printing, and not who signs: that stands above it, dated."""
    unit, above = units[at], units[at - 1]
    day = _PRINTED.fullmatch(units[at + 1].text)
    if day is None or day[1] or not _is_plain(unit) or not is_unit(unit.text):
        return False
    return is_imprint(above) or is_date(above.text)


def is_imprint_line(text: str) -> bool:
    """Whether a line is one of the imprint by its words."""
    return any(rule.fullmatch(text) for rule in (_COPIES, _PRINTED, _OTHER))


def _lines(units: list[Unit]) -> list[tuple[int, str]]:
    """The lines of an imprint: who gets a copy is one, an office and the day below it are one."""
    found: list[tuple[int, str]] = []
    for at, line in ((unit.at, line) for unit in units for line in unit.lines() if line.strip()):
        first, above = found[-1] if found else (at, "")
        if above and _is_rest(above, line):
            found[-1] = (first, above + line)
        elif above and not is_imprint_line(above):
            found[-1] = (first, f"{above}　{line}")
        else:
            found.append((at, line))
    return found


def _filled(imprint: ImprintDraft, line: str) -> bool:
    """Whether a line says what an imprint does not say yet, which is filled in."""
    copies = _COPIES.fullmatch(line)
    if copies is not None:
        said = copies[1].removesuffix("。")
        fits = not imprint.copies and said not in ("", "无") and len(said) <= MOST_COPIES
        imprint.copies = said if fits else imprint.copies
        return fits
    printed = _PRINTED.fullmatch(line)
    if printed is None or imprint.date:
        return False
    imprint.office, imprint.date = (printed[1] or "").strip(), printed[2]
    return True
