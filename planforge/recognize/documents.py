"""Several documents in one file: where each begins."""

from __future__ import annotations

import re
from typing import Final

from planforge.readers.evidence import Aside
from planforge.recognize.annexes import annex_mark
from planforge.recognize.collected import counted_titles, numbered_titles
from planforge.recognize.contents_page import are_contents
from planforge.recognize.draft import Draft, Para
from planforge.recognize.entries import is_entry
from planforge.recognize.imprint import is_imprint
from planforge.recognize.junk import ENDS_OF_TITLES
from planforge.recognize.labels import read_label
from planforge.recognize.marks import TOP
from planforge.recognize.postscripts import is_postscript
from planforge.recognize.runs import is_line
from planforge.recognize.signers import is_date, is_day, names_person, signed_and_dated
from planforge.recognize.titles import is_title_like, passes_on
from planforge.recognize.units import Unit
from planforge.vocabulary import is_known_heading

STRAY: Final = "像网页上别的标题"
"""What is noted of a title of another page between the lines of this one."""
_STRAY_END: Final = re.compile(rf"(?:{ENDS_OF_TITLES})(?:20\d\d年?|\d{{1,2}})?$")
_DEED: Final = re.compile(
    "做好|写[好出]|制[订定]|撰写|完成|[上提]交|上报|落实|拟[定订]|修[订改]|交流|整理|讨论|审[核议]|检查|认真|及时|按时|按[照要]|组织|进行|开展|收集|准备|形成|起草|评[选比]|汇总|各[班组科年处]|教师|学生|每[位个人]"
)
_PARTS: Final = re.compile("[，；、]")
_INTRODUCED: Final = 4  # units before the first document of a file
_COLLECTED: Final = 12  # units of a collection before its first piece
_LONGEST: Final = 40  # characters of a title that names no kind of document
_FRONT: Final = 8  # units in which the title of a document stands
_ALIKE: Final = 4  # characters with which two documents of one file begin: the name of a school
_NEAR: Final = 200  # units before a title that tell whether it begins a document
_BELOW_DATE: Final = 5  # lines between the date of one document and the title of the next
_LOOK: Final = 40  # units behind a title in which its first section must begin
_SUBTITLE: Final = re.compile(r"[（(][^（）()]{1,40}[）)]")
_NO_DOCUMENT: Final = "表历单"  # the last character of what stands in an annex


def split(units: list[Unit], asides: list[Aside]) -> list[list[Unit]]:
    """The documents of a file; a collection's own heading and its numbers (篇3) are set aside."""
    units, counted = numbered_titles(units, asides)
    if len(counted) < 2:
        units, told = counted_titles(units, asides)
        counted = told or counted
    starts = counted or _with_first(units, _restarting(units))
    if starts and _introduce(units[: starts[0]], counted=bool(counted), alone=len(starts) == 1):
        front = units[: starts[0]]
        asides.extend(Aside("合集标题", unit.at, line) for unit in front for line in unit.lines())
        units[starts[0]].photos[:0] = [photo for unit in front for photo in unit.photos]
        units, starts = units[starts[0] :], [start - starts[0] for start in starts]
    handed = _handed_out(units)
    starts = sorted({0, *([handed] if handed else []), *starts})
    return [
        units[start:end] for start, end in zip(starts, [*starts[1:], len(units)], strict=True) if start < end
    ]


def _introduce(units: list[Unit], *, counted: bool, alone: bool) -> bool:
    """Whether the units before the first title only introduce what comes."""
    if counted:
        return len(units) <= _COLLECTED and not _numbers_sections(units)
    return len(units) < _INTRODUCED and not alone


def _below_letter(units: list[Unit]) -> int:
    """Where a document begins whose title stands above the signed letter that it comes with, too; 0 for none."""
    title = units[0].text if units else ""
    for at in range(2, min(_LOOK, len(units) - 1)):
        if units[at].mark is not None or units[at].grid is not None:
            return 0
        if units[at].text == title and is_title_like(title) and _numbers_sections(units[at + 1 :]):
            if not any(unit.text.endswith(("。", "！")) for unit in units[1:at]):
                return 0  # a cover
            days = (day for day in range(at - 1, 1, -1) if is_day(units[day].text))
            below = next((day + 1 for day in days if at - day <= _INTRODUCED), 0)
            mark = annex_mark(units[below]) if below else None
            return below + (mark is not None and not mark[2] and below < at)  # 附： stands with the letter
    return 0


def _with_first(units: list[Unit], starts: list[int]) -> list[int]:
    """The starts of documents, with that of the first where the title of others stands below that of the page."""
    titles = {units[at].text for at in starts}
    first = next((at for at in range(1, min(_INTRODUCED, len(units))) if units[at].text in titles), 0)
    return [first, *starts] if first and first not in starts else starts


def main_of(documents: list[list[Unit]]) -> int:
    """The document of a file that a person means: not the notice with which another is handed out."""
    handed = len(documents) > 1 and (_notice_at(documents[0]) is not None or _is_repeated(*documents[:2]))
    return int(handed and not _numbers_sections(documents[0]))


def _notice_at(units: list[Unit]) -> int | None:
    """Where the title of a notice stands that hands out another document."""
    return next((at for at, unit in enumerate(units[:_FRONT]) if passes_on(unit.whole)), None)


def _is_repeated(first: list[Unit], second: list[Unit]) -> bool:
    """Whether a document begins with the title that stands above the letter that it comes with."""
    return first[0].text in [unit.text for unit in second[:_INTRODUCED]]


def _numbers_sections(units: list[Unit]) -> bool:
    return any(unit.mark is not None and unit.mark.family in TOP for unit in units)


def _handed_out(units: list[Unit]) -> int:
    """Where the document begins that a notice hands out: a title behind the date that signs the notice; 0 for none."""
    notice = _notice_at(units)
    if notice is None:
        return _below_letter(units)
    for at in range(notice + 2, min(notice + _LOOK, len(units) - 1)):
        if units[at].mark is not None and not _may_begin(units, at):
            return 0
        if _behind_date(units, at) and is_title_like(units[at].whole) and annex_mark(units[at]) is None:
            return at if _numbers_sections(units[at + 1 :]) else 0
    return 0


def _restarting(units: list[Unit]) -> list[int]:
    """Titles behind which level one begins anew, or that stand behind the signature of another document."""
    starts: list[int] = []
    seen = 0
    for index, unit in enumerate(units):
        if unit.mark is not None and unit.mark.family in TOP:
            seen = max(seen, unit.mark.number)
        elif is_line(unit) and _may_begin(units, index):
            signed = _behind_signed(units, starts[-1] if starts else 0, index)
            before = units[index - 1]
            if not signed and seen < 2 and not (starts and _on_new_page(unit)):
                continue
            if annex_mark(before) or annex_mark(unit) or unit.text[-1] in _NO_DOCUMENT:
                continue
            if not signed and are_contents(units[starts[-1] if starts else 0 : index], units[index:]):
                seen = 0  # the first page says the title of the cover again
                continue
            if _begins_anew(units, index, 0 if signed else seen + 1) or _is_sister(
                units, index, signed=signed
            ):
                starts.append(index)
                seen = 0
    return starts


def _behind_date(units: list[Unit], index: int) -> bool:
    """Whether a line stands behind the date that signs what came before, or behind what is said below it (（此件公开）, who signs)."""
    at = index - 1
    while at > 0 and index - at <= _BELOW_DATE and _is_below_date(units[at]):
        at -= 1
    return at > 0 and (is_date(units[at].text) or signed_and_dated(units[at].text) is not None)


def _is_below_date(unit: Unit) -> bool:
    return is_postscript(unit.whole) or is_imprint(unit) or (unit.mark is None and names_person(unit.text))


def _behind_signed(units: list[Unit], start: int, index: int) -> bool:
    """Whether a title stands behind the date that signs the document that begins at ``start``, and is none of its annexes."""
    title = units[index].text
    if not is_title_like(title) or is_entry(units, index) or not _behind_date(units, index):
        return False
    body = units[max(start + 1, index - _NEAR) : index]
    written = any(unit.mark is not None or unit.text.endswith("。") for unit in body)
    listed = any(annex_mark(unit) is not None or title in unit.whole for unit in body)
    return written and not listed


def _on_new_page(unit: Unit) -> bool:
    """Whether a title begins a page, as that of a document does behind one that numbers nothing."""
    return unit.line is not None and unit.line.page and is_title_like(unit.text)


def _may_begin(units: list[Unit], index: int) -> bool:
    """Whether a line reads like a title; behind a date that signs what came before any short line without brackets does."""
    text = units[index].text
    if is_entry(units, index) or names_person(text):
        return False
    signed = index > 0 and is_date(units[index - 1].text) and text[0] not in "（("
    return is_title_like(text) or (signed and 4 <= len(text) <= _LONGEST and text[-1] not in "。；：，、")


def _is_sister(units: list[Unit], index: int, *, signed: bool) -> bool:
    """Whether a title without sections leads in with a sentence, and begins as that of the document or is signed, too.

    It stands behind a sentence or, where the document is ``signed``, behind its date.
    """
    title = next((unit.text for unit in units[:_FRONT] if is_title_like(unit.text)), "")
    text = units[index].text
    below = next(
        (unit for unit in units[index + 1 : index + _FRONT] if not _SUBTITLE.fullmatch(unit.whole)), None
    )
    if below is None or below.mark is not None or below.grid is not None or below.text[-1] not in "。：":
        return False
    if not is_title_like(text) or text == title:
        return False
    end = next((at for at in range(index + 1, len(units)) if _behind_signed(units, index, at)), len(units))
    if _numbers_sections(units[index:end]):
        return False
    alike = text[:_ALIKE] == title[:_ALIKE]
    return (
        (alike or _ends_signed(units[index:end])) if signed else alike and units[index - 1].text[-1:] == "。"
    )


def _ends_signed(units: list[Unit]) -> bool:
    """Whether units end in the date of a signature."""
    return len(units) > 2 and (is_date(units[-1].text) or signed_and_dated(units[-1].text) is not None)


def _begins_anew(units: list[Unit], index: int, expected: int) -> bool:
    """Whether level one begins again behind a title, and what came before does not go on after that as ``expected``.

    Nothing is expected to go on behind a signature.
    """
    last = 0
    for at in range(index + 1, len(units)):
        mark = units[at].mark
        if mark is None or mark.family not in TOP:
            if not last and at >= index + _LOOK:
                break
            continue
        if mark.number != last + 1:
            return last > 0 and mark.number != expected
        last = mark.number
    return last > 0


def without_stray_titles(units: list[Unit], draft: Draft) -> list[Unit]:
    """The units of a pasted text without titles of other pages that stand between two items of a list."""
    kept: list[Unit] = []
    section = 0
    for index, unit in enumerate(units):
        after = units[index + 1 : index + 2]
        if unit.mark is not None and unit.mark.family == "一、":
            section = unit.mark.number
        if kept and (
            _is_stray(kept[-1], unit, after) or (section and _is_stray_before(section, unit, after))
        ):
            draft.unplaced.append(Para(unit.at, unit.text, [STRAY]))
        else:
            kept.append(unit)
    return kept


def _may_be_stray(unit: Unit) -> bool:
    """Whether a line without a number reads like a title of a page of patterns, and is no label (十二月：总结) or deed (写好总结)."""
    text = unit.text
    if unit.mark is not None or unit.grid is not None or not is_title_like(text):
        return False
    label = read_label(text)
    is_own = (label is not None and label.is_known) or _DEED.match(text) or _PARTS.search(text)
    return not is_own and _STRAY_END.search(text) is not None


def _is_stray(before: Unit, unit: Unit, after: list[Unit]) -> bool:
    if len(unit.text) > 20 or not _may_be_stray(unit):
        return False
    mark = after[0].mark if after else None
    if is_known_heading(before.text):
        return False  # 活动主题, with nothing else below it
    return bool(
        mark and before.mark and mark.family == before.mark.family and mark.number == before.mark.number + 1
    )


def _is_stray_before(section: int, unit: Unit, after: list[Unit]) -> bool:
    """Whether a title stands alone between the last words of a section and the next one's heading."""
    if not _may_be_stray(unit):
        return False
    mark = after[0].mark if after else None
    return mark is not None and mark.family == "一、" and mark.number == section + 1
