"""Sections without numbers: headings by their style, by known words, by bold print."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Final

from planforge.recognize.fields import fields_among, fields_at_head
from planforge.recognize.labels import FIELD, OTHER, LabelRead, read_label
from planforge.recognize.marks import SECTION_FAMILIES
from planforge.recognize.runs import is_line
from planforge.recognize.scripts import simplified
from planforge.recognize.styled import LONGEST
from planforge.recognize.titles import is_title_like
from planforge.recognize.units import Unit
from planforge.vocabulary import Role, field_of, is_ambiguous, normalized, roles_of

LONGEST_PLAIN: Final = 20
"""Characters of a heading without a number."""
_LONGEST_KNOWN: Final = 10  # of one that only its words tell
_NO_HEADING_ENDS: Final = "。；，、！？"
_PLACE: Final = "地点"  # of no role, and as sure a heading as 活动时间 before it
_PHASE: Final = "阶段"
_LONGER: Final = 2  # characters that a text has more than its heading, at least
_LEAST_ALIKE: Final = 2  # headings that make others of their dress headings too


def plain_starts(units: list[Unit]) -> list[int]:
    """Sections without numbers: by heading style, by known words, by bold lines."""
    lines = [(index, unit) for index, unit in enumerate(units) if unit.line is not None and unit.mark is None]
    styled = [
        index for index, unit in lines if unit.line and unit.line.outline > 0 and len(unit.text) <= LONGEST
    ]
    if len(styled) > 1:
        top = min(line.outline for index in styled if (line := units[index].line))
        return [index for index in styled if (line := units[index].line) and line.outline == top]
    short = [
        index
        for index, unit in lines
        if len(unit.text) <= LONGEST_PLAIN
        and unit.text[-1] not in _NO_HEADING_ENDS
        and index + 1 < len(units)
    ]
    known = plain_headings(units)
    bold = [index for index in short if _is_bold(units[index])]
    if len(bold) > 1 and len(bold) >= len(known) and not _all_bold(units):
        return bold
    centred = [index for index in short if _is_centred(units[index]) and _is_body(units[index + 1])]
    if len(centred) > 1 and len(centred) >= len(known):
        return centred
    if len(known) < _LEAST_ALIKE:
        return []
    told = {*_told_on_their_line(units, known), *fields_among(units, known)}
    return _without_phases(units, sorted([*known, *told, *_between(units, known, short)]))


def _without_phases(units: list[Unit], starts: list[int]) -> list[int]:
    """The headings without those of the phases that one of them is about: 准备阶段, 实施阶段 below 演练流程."""
    texts = {at: normalized(simplified(units[at].text)) for at in starts}
    phases = [at for at in starts if texts[at].endswith(_PHASE)]
    if len(phases) < _LEAST_ALIKE:
        return starts
    above = next((at for at in reversed(starts) if at < phases[0]), None)
    led = above is not None and Role.SCHEDULE in roles_of(texts[above])
    return [at for at in starts if at not in phases] if led else starts


def plain_headings(units: list[Unit]) -> list[int]:
    """The lines without a number that are headings by their words: those with a role, and others dressed like them."""
    known: list[int] = []
    unclear: list[int] = []
    for index, unit in enumerate(units[:-1]):
        text = simplified(unit.text)
        if unit.line is None or unit.mark is not None or not 0 < len(normalized(text)) <= _LONGEST_KNOWN:
            continue
        if len(text) > LONGEST_PLAIN or text[-1] in _NO_HEADING_ENDS:
            continue
        if roles_of(text) or field_of(text) == _PLACE:
            known.append(index)
        elif is_ambiguous(text):
            unclear.append(index)
    ends = Counter(units[index].text[-1] in "：:" for index in known)
    dressed = (at for at in unclear if ends[units[at].text[-1] in "：:"] >= _LEAST_ALIKE)
    return sorted([*known, *dressed])


def parts_of_title(units: list[Unit], title: list[str]) -> list[int]:
    """The headings that a title counts up: 管理办法, 就餐方案 and 评分细则 of 午餐管理办法、就餐方案及评分细则."""
    whole = "".join(title)
    found = [
        index
        for index, unit in enumerate(units[:-1])
        if is_line(unit)
        and len(unit.text) <= LONGEST_PLAIN
        and is_title_like(unit.text)
        and unit.text in whole
    ]
    return found if len(found) > 1 else []


def _between(units: list[Unit], known: list[int], short: list[int]) -> list[int]:
    """The headings in words of their own among known ones: short lines behind what is closed, before a text or a list.

    Lines of a list that lost their last mark stand before lines as short as they are.
    """
    inner = [at for at in short if known[0] < at < known[-1] and at not in known]
    ends = {_ends(units[at]) for at in known}
    return [
        at
        for at in inner
        if {_ends(units[at])} == ends
        and (_ends(units[at]) or "：" not in units[at].text)
        and _is_closed(units[at - 1])
        and _opens(units[at + 1], len(units[at].text))
    ]


def _ends(unit: Unit) -> bool:
    return unit.text[-1] in "：:"


def _is_closed(unit: Unit) -> bool:
    """Whether a unit ends a text: a table, a sentence, an element of a list."""
    return unit.line is None or unit.text[-1:] in "。！" or unit.mark is not None


def _opens(unit: Unit, length: int) -> bool:
    """Whether a unit is a text longer than its heading could be, or the first of a list."""
    if unit.mark is not None:
        return unit.mark.number == 1
    return unit.line is not None and unit.text[-1:] in "。；" and len(unit.text) > length + _LONGER


def _told_on_their_line(units: list[Unit], known: list[int]) -> list[int]:
    """The headings with their text on their line (目标：…) that a document begins with, and those like them behind.

    Where all other headings end in ：, too, lines of one kind are of one level; else only what no field says is one.
    """
    if any(units[at].text[-1] not in "：:" for at in known):
        said = [at for at, unit in enumerate(units[: known[0]]) if is_line(unit) and _is_told(unit)]
        return said if all(_says_what_sections_say(units[at]) for at in said) else []
    labels = {at: read for at, unit in enumerate(units) if is_line(unit) and (read := read_label(unit.text))}
    told = {at: read.key for at, read in labels.items() if _may_head(read) and read.end and read.text}
    head = fields_at_head(units, (at for at in told if at < known[0]))
    before = [at for at in told if at < known[0] and at not in head]
    if not before:
        return []
    behind = [at for at, key in told.items() if at > known[0] and roles_of(key) and field_of(key) is None]
    found = {told[at]: at for at in reversed([*before, *behind]) if len(told[at]) <= _LONGEST_KNOWN}
    leads = [
        at
        for at, read in labels.items()
        if at - 1 in found.values() and _leads_alone(read) and _begins_list(units[at + 1 : at + 2])
    ]
    return [*found.values(), *leads]


def _may_head(read: LabelRead) -> bool:
    """Whether the words of a label may head a section; those who take part are people, too."""
    return read.kind == FIELD or Role.PARTICIPANTS in roles_of(read.key)


def _is_told(unit: Unit) -> bool:
    """Whether a line is a label with its text."""
    read = read_label(unit.text)
    return read is not None and bool(read.end and read.text)


def _says_what_sections_say(unit: Unit) -> bool:
    """Whether a line is the heading of a section with a whole sentence behind it (指导思想：以……为本。), and no field."""
    read = read_label(unit.text)
    if read is None or len(read.key) > _LONGEST_KNOWN or read.text[-1:] != "。":
        return False
    return bool(roles_of(read.key)) and field_of(read.key) is None


def _leads_alone(read: LabelRead) -> bool:
    """Whether a line is no more than a short name and ：."""
    short = read.kind == OTHER and len(read.key) <= _LONGEST_KNOWN
    return short and not read.text and not read.key.endswith("如下")


def _begins_list(below: list[Unit]) -> bool:
    """Whether a table or a list begins with a unit."""
    return any(unit.grid is not None or (unit.mark is not None and unit.mark.number == 1) for unit in below)


def _is_bold(unit: Unit) -> bool:
    return unit.line is not None and unit.line.bold and read_label(unit.line.text) is None


def _is_centred(unit: Unit) -> bool:
    return unit.line is not None and unit.line.align == "center" and read_label(unit.line.text) is None


def _is_body(unit: Unit) -> bool:
    """Whether a unit is a text as it stands below a heading, not a table below its caption."""
    ended = unit.text[-1:] in "。；" or len(unit.text) > LONGEST_PLAIN
    return unit.line is not None and unit.line.align == "" and ended


def _is_framed_in_bold(units: list[Unit], members: list[int]) -> bool:
    """Whether a list that is not bold stands between bold headings that are known by their words."""
    headings = [at for at in plain_headings(units) if _is_bold(units[at])]
    plain = not any(_is_bold(units[at]) for at in members)
    return plain and members[0] - 1 in headings and any(at > members[-1] for at in headings)


def _is_in_field(units: list[Unit], members: list[int]) -> bool:
    """Whether a list stands below the last of several names with ： (活动过程：), and another one behind it, none inside."""
    named = [at for at in plain_headings(units) if _ends(units[at])]
    told = [at for at in range(members[0]) if is_line(units[at]) and _is_told(units[at])]
    behind = [at for at in named if at > members[0]]
    return len(told) >= _LEAST_ALIKE and members[0] - 1 in named and bool(behind) and behind[0] > members[-1]


def _all_bold(units: list[Unit]) -> bool:
    lines = [unit.line.bold for unit in units if unit.line is not None]
    return sum(lines) * 2 > len(lines)


def is_below_headings(units: list[Unit], family: str) -> bool:
    """Whether a family numbers what stands below headings without numbers: two or more with texts before its first.

    一、 numbers sections nearly always, so that the last of those headings must lead to it, or bold ones
    must stand before its first and behind its last.
    """
    members = [at for at, unit in enumerate(units) if unit.mark and unit.mark.family == family]
    first = members[0]
    if _is_framed_in_bold(units, members) or _is_in_field(units, members):
        return True
    known = [at for at in plain_headings(units) if at < first]
    filled = sum(later - at > 1 for at, later in pairwise([*known, first]))
    leads = bool(known) and known[-1] == first - 1
    return len(known) >= 2 and filled >= len(known) - leads and (leads or family not in SECTION_FAMILIES)
