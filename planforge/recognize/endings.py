"""The end of a document: who signed and when."""

from __future__ import annotations

import re
from typing import Final

from planforge.recognize.annexes import annex_mark, take_annexes
from planforge.recognize.draft import Draft, SignOffDraft
from planforge.recognize.labels import POST, read_label
from planforge.recognize.marks import TOP
from planforge.recognize.one_line import signed_on_day, with_signature_apart
from planforge.recognize.schools import is_school, school_at_start
from planforge.recognize.signers import (
    is_body,
    is_class_staff,
    is_date,
    is_of_unit,
    is_own,
    is_row,
    is_signer,
    is_unit,
    is_writer,
    signed_and_dated,
    signers_of,
)
from planforge.recognize.titles import is_title_like
from planforge.recognize.units import Unit
from planforge.vocabulary import roles_of

_DAY: Final = re.compile(r"\d{1,2}\s*月\s*\d{1,2}\s*[日号]|\d{1,2}[.．]\d{1,2}")
_LONGEST_CHAPTER: Final = 8  # characters of a heading that is no sentence
_LONGEST_SIGNER: Final = 20
_LONGEST_BEGUN: Final = 30
_LONGEST_UNKNOWN: Final = 12
_NO_SIGNER: Final = re.compile(
    r"\d\s*[月日点时]|^(?:以上|特此|此致|敬礼|附)|[。，；：、！？,;:!?…—\-*\s]|[\u4e00-\u9fff]{0,4}(?:完|止|结束)$|^[^\u4e00-\u9fff]|^.$"
)
_MOVED: Final = "日期原在文末，署名在标题下面，印出来都在标题下面；要都印在文末，删去“位置: 题下”"


def take_end(units: list[Unit], draft: Draft) -> list[Unit]:
    """Set sign-off and annexes; the units before them."""
    units = with_signature_apart(_with_late_date(units, draft))
    span = _signed(units) if draft.sign_off is None else None
    if span is not None:
        start, end, lines = span
        if _is_cover(units[:start], units[end:]):
            draft.sign_off = SignOffDraft(lines, "封面", units[start].at)
            return take_end(units[:start] + units[end:], draft)
        draft.sign_off = SignOffDraft(lines, at=units[start].at)
        if lines[0][0] == "单位" and not (is_unit(lines[0][1]) or is_class_staff(lines[0][1])):
            draft.sign_off.notes.append(f"“{lines[0][1]}”单独一行、在日期上面，当作落款单位")
        elif len(lines) == 1 and lines[0][0] == "日期" and _is_short(units[start - 1]):
            draft.sign_off.notes.append(
                f"日期上面的“{units[start - 1].text}”没有当作落款，看看是不是单位、姓名"
            )
        return take_annexes(units[:start], units[end:], draft)
    return take_annexes(units, [], draft)


def _with_late_date(units: list[Unit], draft: Draft) -> list[Unit]:
    """Take a date off the end of a document that somebody signed below its title without one."""
    sign, last = draft.sign_off, units[-1] if units else None
    if sign is None or last is None or last.line is None or any(key == "日期" for key, _ in sign.lines):
        return units
    if last.mark is not None or not is_date(last.text):
        return units
    if len(units) > 1 and units[-2].mark is None and is_signer(units[-2].text):
        draft.title += sign.typed  # who speaks, where another line signs below
        draft.sign_off = None
        return units
    if len(units) < 2 or not _signs(units[-2]):
        sign.lines.append(("日期", last.text))
        sign.notes.append(_MOVED)
        return units[:-1]
    sign.notes.append(f"标题下面的“{sign.lines[0][1]}”并进了文末的落款")
    sign.lines = [("单位", units[-2].text), *sign.lines, ("日期", last.text)]
    sign.place, sign.at = "文末", units[-2].at
    return units[:-2]


def _is_cover(before: list[Unit], behind: list[Unit]) -> bool:
    """Whether a sign-off stands on a cover: the sections come behind it, and not in an annex."""
    if behind and annex_mark(behind[0]):
        return False
    first = next((unit.mark for unit in behind if unit.mark and unit.mark.family in TOP), None)
    return len(behind) > len(before) and first is not None and first.number == 1


def _signed(units: list[Unit]) -> tuple[int, int, list[tuple[str, str]]] | None:
    """The span of a sign-off and its lines, looked for from the end."""
    for at in range(len(units) - 1, 0, -1):
        unit = units[at]
        if unit.line is None or unit.mark is not None:
            continue
        ends = at == len(units) - 1 or annex_mark(units[at + 1]) is not None
        if is_date(unit.text) or (ends and _is_day(units, at)):
            start, end, lines = _around(units, at)
            if _is_listed(units, at) and at + 1 < len(units) and _signer(units[at + 1]):
                return None
            return (start, end, lines) if _may_follow(units[end:], alone=len(lines) == 1) else None
        both = signed_and_dated(unit.text) or (signed_on_day(units, at) if ends else None)
        if both is not None:
            lines = [*signers_of("姓名" if is_own(both[0]) else "单位", both[0]), ("日期", both[1])]
            return (at, at + 1, lines) if _may_follow(units[at + 1 :]) else None
        if ends and not is_date(units[at - 1].text) and _signs_alone(units, at):
            return at, at + 1, signers_of("单位" if is_unit(unit.text) else "姓名", unit.text)
    return None


def _is_day(units: list[Unit], at: int) -> bool:
    """Whether a line is a day without its year, below a unit that signs."""
    return at > 1 and bool(_DAY.fullmatch(units[at].text)) and _signs(units[at - 1])


def _signs_alone(units: list[Unit], at: int) -> bool:
    """Whether somebody signs without a date: at the right, or a school or a writer behind a sentence."""
    unit, before = units[at], units[at - 1]
    if unit.line is not None and unit.line.align == "right" and (is_unit(unit.text) or is_own(unit.text)):
        return True
    ended = before.grid is not None or before.text[-1] in "。；！）"
    return ended and (is_school(unit.text) or is_writer(unit.text) or is_body(unit.text))


def _signer(unit: Unit) -> bool:
    """Whether a line is a person who signs: by its words, or short and at the right."""
    if unit.line is None or unit.mark is not None or unit.text[-1] in "。；：，、":
        return False
    return is_signer(unit.text) or (unit.line.align == "right" and len(unit.text) <= _LONGEST_SIGNER)


def _names_signer(units: list[Unit], at: int) -> bool:
    """Whether a line names who signs; right below a heading or a label it names whom that is about."""
    above, text = units[at - 1], units[at].text
    leads = above.line is not None and (above.text[-1] in "：:" or _is_chapter(above))
    if units[at].line is None or units[at].mark is not None or leads:
        return False
    if is_row(text) and is_row(above.text):
        return False  # who won, one below the other
    label = read_label(above.text) if above.mark is None else None  # 后勤组：…, one below the other
    if label is not None and label.kind == POST and not is_signer(above.text) and is_own(text):
        return False  # 组长：…, then 副校长：…
    return _signer(units[at]) or (is_of_unit(text) and label is None)


def _is_chapter(unit: Unit) -> bool:
    """Whether a line is the heading of a chapter, with nothing else on it: who stands below it is what it is about."""
    return (
        unit.mark is not None
        and unit.mark.family in TOP
        and len(unit.text) <= _LONGEST_CHAPTER
        and unit.text.isalnum()
    )


def _around(units: list[Unit], at: int) -> tuple[int, int, list[tuple[str, str]]]:
    """The units that sign before a date; or, where none does, the one behind it."""
    start = at
    named = False
    while (
        start > 1
        and at - start < 3
        and (
            _signs(units[start - 1])
            or ((not named or _are_staff(units, start)) and _names_signer(units, start - 1))
            or (start < at and _begins_signer(units[start - 1]))
        )
    ):
        start -= 1
        named = named or not (_signs(units[start]) or _begins_signer(units[start]))
    persons = [unit for unit in units[start:at] if not (_signs(unit) or _begins_signer(unit))]
    if start == at and at > 1 and _may_sign(units, at - 1):
        start -= 1
        return start, at + 1, [("单位", units[start].text), ("日期", units[at].text)]
    lines = [
        line
        for unit in units[start:at]
        for line in signers_of("姓名" if persons == [unit] else "单位", unit.text)
    ]
    lines.append(("日期", units[at].text))
    count, behind = _behind(units, at) if start == at else (0, [])
    return start, at + 1 + count, lines + behind


def _are_staff(units: list[Unit], at: int) -> bool:
    """Whether a line and the one above it are those who keep a class: they sign together, each on a line."""
    return is_class_staff(units[at].text) and is_class_staff(units[at - 1].text)


def _behind(units: list[Unit], at: int) -> tuple[int, list[tuple[str, str]]]:
    """Who signs below a date instead of above it, and on how many lines: a unit, a person at the very end, or both."""
    last = next((n for n, unit in enumerate(units) if n > at and annex_mark(unit) is not None), len(units))
    rest = units[at + 1 : last]
    office = signers_of("单位", rest[0].text) if rest and _signs(rest[0]) else []
    persons = rest[bool(office) :]
    if len(persons) == 1 and _signer(persons[0]) and is_signer(persons[0].text):
        return bool(office) + 1, [*office, ("姓名", persons[0].text)]
    return len(office[:1]), office


def _is_listed(units: list[Unit], at: int) -> bool:
    """Whether a date is one of several, with a line between (who is on duty, one below the other)."""
    return at > 1 and is_date(units[at - 2].text)


def _begins_signer(unit: Unit) -> bool:
    """Whether a line is the first half of the long name of who signs (滨河小学“书香校园”, then 领导小组办公室)."""
    text = unit.text
    plain = unit.line is not None and unit.mark is None and len(text) <= _LONGEST_BEGUN
    return plain and text[-1] in "”》" and bool(school_at_start(text)) and text[0] not in "本我各全"


def _may_sign(units: list[Unit], at: int) -> bool:
    """Whether a short line above a date, unlike the line before it, may be a unit nobody knows by its words."""
    unit, before = units[at], units[at - 1]
    if not _is_short(unit) or roles_of(unit.text):
        return False
    if before.line is None:
        return True
    return before.text[-1] in "。；！？" or (
        before.mark is not None and unit.line is not None and unit.line.gap
    )


def _is_short(unit: Unit) -> bool:
    """Whether a line is short, without a number, and no sentence, label or time."""
    if unit.line is None or unit.mark is not None or len(unit.text) > _LONGEST_UNKNOWN or unit.photos:
        return False
    return _NO_SIGNER.search(unit.text) is None and read_label(unit.text) is None


def _signs(unit: Unit) -> bool:
    return unit.line is not None and unit.mark is None and is_unit(unit.text)


def _may_follow(rest: list[Unit], *, alone: bool = False) -> bool:
    """Whether what stands behind a date could be annexes, so that the date is no label of a list."""
    if not rest:
        return True
    first = rest[0]
    if first.grid is not None:
        return not alone
    if first.mark is not None:
        return False
    return bool(annex_mark(first)) or is_title_like(first.text) or (not alone and len(first.text) <= 40)
