"""Annexes: what stands behind the sign-off or begins with 附件, and the lines that only name them."""

from __future__ import annotations

import re
from typing import Final

from planforge.calendar.numerals import read_integer
from planforge.recognize.annex_marks import ANNEX
from planforge.recognize.draft import AnnexDraft, Draft, Para, Part
from planforge.recognize.labels import read_label
from planforge.recognize.marks import TOP, NumberMark, read_mark
from planforge.recognize.outline import build
from planforge.recognize.schools import is_school
from planforge.recognize.titles import is_title_like
from planforge.recognize.units import Unit

_FILE: Final = re.compile(r".{1,60}\.(?:docx?|xlsx?|pptx?|pdf|rar|zip|wps)", re.IGNORECASE)
_LISTS: Final = re.compile(
    r"$|\d|[一二三四五六七八九十]|《|“"
)  # what a line with a list of annexes goes on with
_MARKED: Final = re.compile(r"附件\s*([一二三四五六七八九十]{1,2}|\d{1,2})?\s*[：:、.．\s]\s*(\S.*)")
_LEAD: Final = "附件"
_LIST: Final = re.compile(r"附件?\s*[：:]")
_OTHERWISE: Final = "这里列的附件和后面附件的编号、标题不都一样，照原文留着；要由程序来列，就删去这几行和标题里的“附件1”，写“附件说明: 是”"
_NOT_HERE: Final = (
    "这里列的附件不在这个文件里，照原文印；附件的正文写进“附件”，就删去这几行，附件说明由程序来列"
)
_MOVED: Final = "原文的附件写在落款前面，印出来在落款后面"
_LONGEST_NAME: Final = 60
_LONGEST_TITLE: Final = 40


def annex_mark(unit: Unit) -> re.Match[str] | None:
    """The mark of an annex (附件1：, 附：) at the beginning of a line."""
    if unit.line is None or unit.mark is not None or len(unit.text) > 80:
        return None
    found = ANNEX.fullmatch(unit.text)
    return (
        found
        if found and (found[1] or found[2] == "" or unit.text[found.start(2) - 1] in "：:、.． \u3000")
        else None
    )


def take_annexes(units: list[Unit], behind: list[Unit], draft: Draft) -> list[Unit]:
    """Set the annexes behind a sign-off and those that stand before it; the units before them.

    Lines that only name annexes (附件：1.… 2.…) are none: they close the document.
    """
    start = _start(units)
    before = _parts(units[start:])
    if any(_has_content(part) for part in before) or all(map(_is_bare, before)):
        while before and not _has_content(before[0]) and not all(map(_is_bare, before)):
            draft.closing += _named(before.pop(0))
        for part in before:
            _annex(part, draft)
    else:
        draft.closing += [para for part in before for para in _named(part)]
    signed = draft.sign_off
    if signed is not None and signed.place == "文末" and any(each.at < signed.at for each in draft.annexes):
        signed.notes.append(_MOVED)
    for part in _parts(behind):
        _annex(part, draft)
    _count(draft)
    return units[:start]


def _count(draft: Draft) -> None:
    """Leave the numbers of annexes and the list of them below the text to print, where it will say the same."""
    titles = [_title_behind(number, annex.title, draft) for number, annex in enumerate(draft.annexes, 1)]
    first = next((at for at, part in enumerate(draft.closing) if _begins_list(part)), None)
    if first is None:
        return
    if not titles:
        draft.closing[first].notes.append(_NOT_HERE)
        return
    lines = [part.text for part in draft.closing[first:] if isinstance(part, Para)]
    names = [lines[0].partition("：" if "：" in lines[0] else ":")[2].strip(), *lines[1:]]
    if list(filter(None, map(_name, names))) == titles:
        draft.closing, draft.lists_annexes = draft.closing[:first], True
        draft.annex_lead = "" if lines[0].startswith(_LEAD) else f"{lines[0][0]}："
        for annex, title in zip(draft.annexes, titles, strict=True):
            annex.title = title
    else:
        draft.closing[first].notes.append(_OTHERWISE)


def _title_behind(number: int, title: str, draft: Draft) -> str:
    """The title of an annex behind its mark; nothing where that is not the one that would print."""
    found = _MARKED.fullmatch(title)
    if found is None:
        return ""
    counted = "" if len(draft.annexes) == 1 else str(number)
    said = found[1] or ""
    return found[2] if said == counted or (said and counted and read_integer(said) == number) else ""


def is_counted(title: str) -> bool:
    """Whether the title of an annex begins with its number (附件1　…), which print can count itself."""
    return _MARKED.fullmatch(title) is not None


def _begins_list(part: Part) -> bool:
    return isinstance(part, Para) and _LIST.match(part.text) is not None


def _name(line: str) -> str:
    """The name of an annex in a list, without its number."""
    mark = read_mark(line)
    return line[len(mark.raw) :].strip() if mark else line.strip()


def _start(units: list[Unit]) -> int:
    """Where annexes begin, or are named: no section and no list before them goes on behind.

    Sections behind are those of an annex where the document has some before it.
    """
    start, top = len(units), 1
    following: NumberMark | None = None
    sections = [at for at, unit in enumerate(units) if unit.mark and unit.mark.family in TOP]
    for at in range(len(units) - 1, 0, -1):
        mark, found = units[at].mark, annex_mark(units[at])
        if mark is not None:
            following = mark
            top = mark.number if mark.family in TOP else top
        elif found and top == 1 and (not sections or sections[0] < at):
            counted = following is not None and following.number > 1 and not _LISTS.match(found[2])
            start = start if counted and _goes_on(units, at, following) else at
    return start


def _goes_on(units: list[Unit], at: int, following: NumberMark | None) -> bool:
    """Whether a number behind an annex's mark goes on with a list before it; one behind a table may be its own."""
    if following is None or at + 1 >= len(units) or units[at + 1].grid is None:
        return True
    before = (unit.mark for unit in reversed(units[:at]) if unit.mark is not None)
    last = next((mark.number for mark in before if mark.family == following.family), 0)
    return last + 1 == following.number


def _parts(units: list[Unit]) -> list[list[Unit]]:
    """The units of every annex."""
    if not units:
        return []
    starts = [0, *(at for at, unit in enumerate(units) if at and annex_mark(unit))]
    return [units[start:end] for start, end in zip(starts, [*starts[1:], len(units)], strict=True)]


def _has_content(units: list[Unit]) -> bool:
    """Whether the lines of an annex hold more than names of annexes."""
    mark = annex_mark(units[0])
    listed = mark is not None and bool(_LISTS.match(mark[2]))
    line = units[0].line
    own = line is not None and line.page and mark is not None and not listed  # a page for its title alone
    return own or any(not _is_name(unit, listed=listed) for unit in units[1:])


def _is_name(unit: Unit, *, listed: bool) -> bool:
    if unit.grid is not None or unit.photos or len(unit.text) > _LONGEST_NAME:
        return False
    return bool(_FILE.fullmatch(unit.text)) or is_title_like(unit.text) or (listed and unit.mark is not None)


def _is_bare(units: list[Unit]) -> bool:
    """Whether only the mark of an annex is left."""
    mark = annex_mark(units[0])
    return len(units) == 1 and mark is not None and not mark[2]


def _named(units: list[Unit]) -> list[Para]:
    return [Para(unit.at, unit.whole) for unit in units]


def _annex(units: list[Unit], draft: Draft) -> None:
    first, rest = units[0], units[1:]
    found = annex_mark(first)
    if first.line is None or first.mark is not None:
        draft.annexes.append(AnnexDraft(first.at, "附件", build(units)))
        return
    title = first.text
    if found and not found[2] and rest and _is_title(rest[0]):
        title, rest = f"{title}　{rest[0].text}", rest[1:]
    elif (
        not found
        and len(rest) > 1
        and is_school(title)
        and _is_title(rest[0])
        and is_title_like(rest[0].text)
    ):
        title, rest = f"{title}{rest[0].text}", rest[1:]  # of a form: the school above what it is
    if len(title) > _LONGEST_NAME:
        draft.annexes.append(AnnexDraft(first.at, "附件", build(units)))
        return
    if not rest and not found:
        draft.unplaced.append(Para(first.at, first.whole, ["在落款后面"]))
        return
    draft.annexes.append(AnnexDraft(first.at, title, build(rest)))


def _is_title(unit: Unit) -> bool:
    label = read_label(unit.text)
    return (
        unit.line is not None
        and unit.mark is None
        and len(unit.text) <= _LONGEST_TITLE
        and unit.text[-1] not in "。；：，"
        and not (label is not None and label.is_known and label.text)  # 三月：植树 is a row of it
    )
