"""The sections of a document: by the outermost family of numbers, by known words, by heading styles."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from planforge.recognize.chapters import APART, LONGEST_WHOLE, RUN_IN, begun_anew, level_one
from planforge.recognize.closings import take_closing
from planforge.recognize.content_roles import role_by_content, tell_outlook
from planforge.recognize.cuts import cut
from planforge.recognize.draft import Draft, SectionDraft
from planforge.recognize.first_numbers import behind_heading
from planforge.recognize.glued import DOUBTED, PARTED, glued
from planforge.recognize.labels import POST, TIME, read_label
from planforge.recognize.marks import SECTION_FAMILIES, NumberMark, out_of_order
from planforge.recognize.mistyped import MISTYPED, is_mistyped
from planforge.recognize.outline import build
from planforge.recognize.styled import LONGEST, count_styled, outline_of, styled_starts
from planforge.recognize.tables import is_timetable
from planforge.recognize.tails import doubt_tails
from planforge.recognize.units import Unit, bold_head, unit_of
from planforge.recognize.unnumbered import LONGEST_PLAIN, is_below_headings, parts_of_title, plain_starts
from planforge.vocabulary import Role, field_of, is_known_heading, normalized, roles_of

UNNUMBERED: Final = "原文各章没有编号，是凭词语、样式认出的，印出来会编上号"
"""The note of a document whose sections have no numbers."""
_WIDE: Final = re.compile(r"([^。：:，,；;！？\s]{2,12})(?:[ \u3000]{2,}|\u3000)(?=\S)")
_SENTENCE: Final = re.compile(r"[^。！？]{4,60}[。！？](?=.)")
_LEADS_ON: Final = re.compile(r"[，,。；;]|(?:如下|以下|下列|包括)[：:]$")
"""What makes of a heading with a colon a sentence that leads in what is below it."""


def take_sections(units: list[Unit], draft: Draft) -> None:
    """Set preamble, sections, body and closing of a draft from the units between head and end."""
    signed = sum(unit.is_signed for unit in units) > 1
    level = None if signed else level_one(units)
    level = None if level and is_below_headings(units, level) else level
    named = [] if level in SECTION_FAMILIES else parts_of_title(units, draft.title)
    level = None if named else level
    styled = named or styled_starts(units, level)
    if styled:
        mark = units[styled[0]].mark
        level = mark.family if mark else level
    starts = styled or _starts(units, level)
    if not starts:
        draft.body = build(units)
        return
    if level is None:
        count_styled(units, starts)
    draft.preamble = build(units[: starts[0]])
    for start, end in zip(starts, [*starts[1:], len(units)], strict=True):
        draft.sections.append(_section(units[start:end], level))
    if level is None and all(section.mark is None for section in draft.sections):
        draft.notes.append(UNNUMBERED)
        for section in draft.sections:
            section.notes.clear()
    _doubt_numbers(draft.sections)
    tell_outlook(draft.title, draft.sections)
    take_closing(draft)
    for section in draft.sections:
        typed, section.heading = section.heading, _without_colon(section.heading)
        section.colon = typed != section.heading and not section.parted
    doubt_tails(draft)


def _doubt_numbers(sections: list[SectionDraft]) -> None:
    """Note sections whose typed number does not follow that of the section before, typed or counted by Word."""
    marks = [(section, section.mark) for section in sections if section.mark]
    for (_, before), (section, mark) in pairwise(marks):
        if mark.raw and mark.family == before.family and mark.number not in (before.number + 1, 1):
            section.notes.append(out_of_order(mark, before.number))


def _starts(units: list[Unit], level: str | None) -> list[int]:
    """The units that begin a section."""
    if level is None:
        return plain_starts(units)
    starts = []
    last = 0
    outline = outline_of(units, level)
    inner = begun_anew(units, level) if level in SECTION_FAMILIES else ()
    for index, unit in enumerate(units):
        mark = unit.mark
        if index in inner:
            continue
        if mark is not None and mark.family == level and len(unit.text) <= 400:
            if level == "1." and mark.number not in (last, last + 1, last + 2):
                continue
            starts.append(index)
            last = mark.number
        elif starts and (
            _joins_in(units, index, level, outline)
            or is_mistyped(units, starts[-1], index, NumberMark(level, last, "", ""))
        ):
            starts.append(index)
            last += mark is not None
    return starts


def _joins_in(units: list[Unit], index: int, level: str, outline: int) -> bool:
    """Whether a line without a number is a section among numbered ones."""
    unit = units[index]
    if unit.mark is not None or unit.line is None or len(unit.text) > LONGEST_PLAIN:
        return False
    if outline > 0 and unit.line.outline == outline:
        return unit.text[-1] not in "：:" or "，" not in unit.text  # a sentence that leads in is no section
    bare = normalized(unit.text)
    if unit.text[-1] in "。；，、" or len(bare) > 8 or _list_goes_on(units, index, level):
        return False
    if _is_field(units, index, level):
        return False
    return index + 1 < len(units) and _heads_what_it_says(units, index, level, bare)


def _heads_what_it_says(units: list[Unit], index: int, level: str, bare: str) -> bool:
    """Whether a line names times or people in charge, stands above them, and its section is about something else."""
    unit, below = units[index], units[index + 1]
    if Role.ORGANIZATION in roles_of(bare.removesuffix("名单")):
        return _names_people(units[index + 1 :]) and not _is_in(Role.ORGANIZATION, units[:index], level)
    if Role.SCHEDULE not in roles_of(bare) or _is_in(Role.SCHEDULE, units[:index], level):
        return False
    if below.grid is not None:  # else its caption, as one in the middle is
        return is_timetable(below.grid) and (unit.line is None or unit.line.align != "center")
    label = None if below.mark is not None else read_label(below.text)
    return label is not None and label.kind == TIME


def _is_field(units: list[Unit], index: int, level: str) -> bool:
    """Whether a line ends in ： and the numbers of the chapters go on around it: a field below one of them (活动流程：)."""
    if units[index].text[-1] not in "：:":
        return False
    around = (reversed(units[:index]), units[index:])
    before, behind = (next((each.mark for each in part if _is_of(each, level)), None) for part in around)
    return before is not None and behind is not None and behind.number == before.number + 1


def _is_of(unit: Unit, level: str) -> bool:
    return unit.mark is not None and unit.mark.family == level


def _names_people(units: list[Unit]) -> bool:
    """Whether the rest of a document begins with a post and numbers nothing more: who is in charge, at its end."""
    label = read_label(units[0].text) if units[0].mark is None and units[0].line is not None else None
    plain = all(unit.mark is None for unit in units)
    return plain and label is not None and label.kind == POST and bool(label.text)


def _is_in(role: Role, before: list[Unit], level: str) -> bool:
    """Whether the section in which a line stands is of a role itself, or only its heading stands before the line."""
    heading = next((unit for unit in reversed(before) if unit.mark and unit.mark.family == level), None)
    return heading is not None and (role in roles_of(heading.text) or heading is before[-1])


def _list_goes_on(units: list[Unit], index: int, level: str) -> bool:
    """Whether a list that stands open before a line goes on behind it."""
    before = next((unit.mark for unit in reversed(units[:index]) if unit.mark), None)
    if before is None or before.family == level:
        return False
    for unit in units[index + 1 :]:
        if unit.mark is not None and unit.mark.family == level:
            return False
        if unit.mark is not None and unit.mark.family == before.family:
            return unit.mark.number == before.number + 1
    return False


def _section(units: list[Unit], level: str | None) -> SectionDraft:
    first, rest = units[0], units[1:]
    heading, extra = _heading(first, has_more=bool(rest))
    section = SectionDraft(first.at, heading, first.mark)
    if extra:
        rest = [*_apart(behind_heading(first, extra)), *rest]
        section.parted = True
    if first.mark is not None and (run_on := glued(first.text)) is not None:
        section.notes += [PARTED] if run_on.sure and extra else [DOUBTED] if not rest else []
    if first.mark is not None and first.mark.family != level and first.mark.family in MISTYPED:
        section.notes.append(f"原文的编号是“{first.mark.raw.strip() or first.mark.number}”，当作一章")
        section.mark = first.mark._replace(family=level) if level else None
    if first.mark is None:
        section.sure = False
        section.notes.append("原文这个标题没有编号")
    section.body = [*first.photos, *build(rest)]
    section.role = role_by_content(section.heading, section.body)
    return section


def _apart(unit: Unit) -> list[Unit]:
    """What stands behind a heading on its line; a list there as its members, as they are where it stands alone."""
    lines = cut(unit.line._replace(text=unit.whole, number="")) if unit.line is not None else ()
    return [unit_of(line) for line in lines] if len(lines) > 1 else [unit]


def _without_colon(heading: str) -> str:
    """A heading without the colon that parts it from what stands behind or below it, as a number is no part of it."""
    bare = heading.rstrip("：: \u3000")
    return heading if not bare or _LEADS_ON.search(heading) else bare


def _heading(unit: Unit, *, has_more: bool) -> tuple[str, str]:
    """A section's heading, and the text that stands behind it on its line."""
    text = unit.text
    head = bold_head(unit)
    run_on = glued(text) if unit.mark is not None and not head else None
    if run_on is not None and run_on.sure:
        head = run_on.head
    if head:
        return head, text[len(head) :].lstrip()
    apart = APART.match(text)
    if apart is not None and (
        len(text) > LONGEST
        or (text[-1] in "。；" and (len(text) > LONGEST_WHOLE or is_known_heading(apart[1])))
    ):
        return apart[1], text[apart.end() :]
    wide = None if is_known_heading(text) else _WIDE.match(text)
    told = wide is not None and (
        is_known_heading(wide[1]) or field_of(wide[1]) is not None or text[-1] in "。；"
    )
    if wide is not None and told:
        return wide[1], text[wide.end() :]  # 活动主题  书香满园
    found = RUN_IN.match(text)
    whole = len(text) <= LONGEST_WHOLE and found is not None and found[2] == "。"
    if found is None or (whole and not is_known_heading(found[1])):
        sentence = _SENTENCE.match(text) if len(text) > LONGEST else None
        return (sentence[0], text[sentence.end() :].strip()) if sentence else (text, "")
    if len(text) <= LONGEST and has_more and not is_known_heading(found[1]):
        return text, ""
    end = "" if found[2] == "。" else "："
    return found[1] + (end or "。"), text[found.end() :]
