"""The end of a document: who signed and when, the annexes behind that, a page of contents in front."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from planforge.readers.evidence import Aside
from planforge.recognize.draft import AnnexDraft, Draft, Para, SignOffDraft
from planforge.recognize.labels import read_label
from planforge.recognize.marks import TOP
from planforge.recognize.outline import build
from planforge.recognize.titles import is_date, is_signer, is_title_like, is_unit
from planforge.recognize.units import Unit
from planforge.vocabulary import roles_of

_ANNEX: Final = re.compile(
    r"附\s*(?:[件表录图])?\s*([一二三四五六七八九十]{1,2}|\d{1,2})?\s*(?:[：:、.．]|$|[\s\u3000]+)\s*(.*)"
)
_CONTENTS: Final = re.compile(r"目\s*录")
_LEADER: Final = re.compile(r"[.…·\-\s]*\d{0,3}\s*$")
_UNIT_DATE: Final = re.compile(r"(\S.{1,30}?\S)[\s\u3000]+(\S.*)")
_DOTTED: Final = re.compile(r"(?:[.…·]{2,}|[\t\u3000]\s*)\s*\d{1,3}$")
_LONGEST_SIGNER: Final = 20
_LONGEST_UNKNOWN: Final = 12
_NO_NAME: Final = re.compile(
    r"\d\s*[月日点时]|^(?:以上|特此|此致|敬礼|附)|[。，；：、！？,;:!?…—\-*\s]|[\u4e00-\u9fff]{0,4}(?:完|止|结束)$|^[^\u4e00-\u9fff]|^.$"
)
_MOST_NAMED: Final = 12
_NAMED_ANNEX: Final = re.compile(r"附\s*件?\s*[：:]\s*(?:\d|[一二三四五六七八九十]|《|“|.{4,60}$)")
_FRONT: Final = 40  # units in which a page of contents begins


def take_contents(units: list[Unit], draft: Draft, asides: list[Aside]) -> list[Unit]:
    """Set a page of contents aside: it is made anew."""
    start = next((at for at, unit in enumerate(units[:_FRONT]) if _CONTENTS.fullmatch(unit.text)), None)
    first = start + 1 if start is not None else _first_leader(units)
    if first is None:
        return units
    later = Counter(_bare(unit.whole) for unit in units[first:])
    end = first
    while end < len(units) and units[end].grid is None and _is_entry(units[end], later):
        end += 1
    made = start is not None and any(aside.kind == "目录" for aside in asides)  # Word's own, set aside before
    if end < first + 3 and not made:
        return units
    draft.contents = True
    begin = first if start is None else start
    asides.extend(Aside("目录", unit.at, unit.whole) for unit in units[begin:end])
    return units[:begin] + units[end:]


def _first_leader(units: list[Unit]) -> int | None:
    """Where a page of contents begins that does not say so: lines that end in dots and a page."""
    dotted = [at for at, unit in enumerate(units[:_FRONT]) if _DOTTED.search(unit.whole)]
    return dotted[0] if len(dotted) > 2 else None


def _is_entry(unit: Unit, later: Counter[str]) -> bool:
    bare = _bare(unit.whole)
    if later[bare] > 1:
        later[bare] -= 1
        return True
    return len(unit.text) <= 60 and bool(_DOTTED.search(unit.whole))


def _bare(text: str) -> str:
    return "".join(_LEADER.sub("", text).split())


def take_end(units: list[Unit], draft: Draft) -> list[Unit]:
    """Set sign-off and annexes; the units before them."""
    span = _signed(units) if draft.sign_off is None else None
    if span is not None:
        start, end, lines = span
        if _is_cover(units[:start], units[end:]):
            draft.sign_off = SignOffDraft(lines, "封面", units[start].at)
            return take_end(units[:start] + units[end:], draft)
        draft.sign_off = SignOffDraft(lines, at=units[start].at)
        if lines[0][0] == "单位" and not is_unit(lines[0][1]):
            draft.sign_off.notes.append(f"“{lines[0][1]}”单独一行、在日期上面，当作落款单位")
        elif len(lines) == 1 and lines[0][0] == "日期" and _is_short(units[start - 1]):
            draft.sign_off.notes.append(
                f"日期上面的“{units[start - 1].text}”没有当作落款，看看是不是单位、姓名"
            )
        _annexes(units[end:], draft)
        return _without_named(units[:start], draft)
    at = _annex_start(units)
    if at is not None:
        _annexes(units[at:], draft)
        return units[:at]
    return units


def _without_named(units: list[Unit], draft: Draft) -> list[Unit]:
    """Take the lines that only name the annexes (附件：1.… 2.…) off the end: they close the document."""
    for at in range(len(units) - 1, max(0, len(units) - _MOST_NAMED), -1):
        unit = units[at]
        if unit.line is not None and unit.mark is None and _NAMED_ANNEX.match(unit.text):
            draft.closing = [Para(each.at, each.whole) for each in units[at:]]
            return units[:at]
        if unit.grid is not None or len(unit.whole) > 60 or unit.text[-1] in "。；":
            break
    return units


def _is_cover(before: list[Unit], behind: list[Unit]) -> bool:
    """Whether a sign-off stands on a cover: the sections come behind it."""
    first = next((unit.mark for unit in behind if unit.mark and unit.mark.family in TOP), None)
    return len(behind) > len(before) and first is not None and first.number == 1


def _signed(units: list[Unit]) -> tuple[int, int, list[tuple[str, str]]] | None:
    """The span of a sign-off and its lines, looked for from the end."""
    for at in range(len(units) - 1, 0, -1):
        unit = units[at]
        if unit.line is None or unit.mark is not None:
            continue
        if is_date(unit.text):
            start, end, lines = _around(units, at)
            return (start, end, lines) if _may_follow(units[end:], alone=len(lines) == 1) else None
        both = _UNIT_DATE.fullmatch(unit.text)
        if both and is_date(both[2]) and is_unit(both[1]):
            return (
                (at, at + 1, [("单位", both[1]), ("日期", both[2])]) if _may_follow(units[at + 1 :]) else None
            )
        alone = at == len(units) - 1 and unit.line.align == "right" and not is_date(units[at - 1].text)
        if alone and is_unit(unit.text):
            return at, at + 1, [("单位", unit.text)]
    return None


def _signer(unit: Unit) -> bool:
    """Whether a line is a person who signs: by its words, or short and at the right."""
    if unit.line is None or unit.mark is not None or unit.text[-1] in "。；：，、":
        return False
    return is_signer(unit.text) or (unit.line.align == "right" and len(unit.text) <= _LONGEST_SIGNER)


def _around(units: list[Unit], at: int) -> tuple[int, int, list[tuple[str, str]]]:
    """The units that sign before a date; or, where none does, the one behind it."""
    start = at
    named = False
    while (
        start > 1
        and at - start < 3
        and (_signs(units[start - 1]) or (not named and _signer(units[start - 1])))
    ):
        start -= 1
        named = named or not _signs(units[start])
    if start == at and at > 1 and _may_sign(units, at - 1):
        start -= 1
        return start, at + 1, [("单位", units[start].text), ("日期", units[at].text)]
    lines = [("单位" if _signs(unit) else "姓名", unit.text) for unit in units[start:at]]
    lines.append(("日期", units[at].text))
    if start < at or at + 1 >= len(units) or not _signs(units[at + 1]):
        return start, at + 1, lines
    return at, at + 2, [*lines, ("单位", units[at + 1].text)]


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
    return _NO_NAME.search(unit.text) is None and read_label(unit.text) is None


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
    return bool(_annex_mark(first)) or is_title_like(first.text) or (not alone and len(first.text) <= 40)


def _annex_mark(unit: Unit) -> re.Match[str] | None:
    """The mark of an annex (附件1：, 附：) at the beginning of a line."""
    if unit.line is None or unit.mark is not None or len(unit.text) > 80:
        return None
    found = _ANNEX.fullmatch(unit.text)
    return (
        found
        if found and (found[1] or found[2] == "" or unit.text[found.start(2) - 1] in "：:、.． \u3000")
        else None
    )


def _annex_start(units: list[Unit]) -> int | None:
    """Where annexes begin in a document that nobody signed."""
    last_section = max(
        (at for at, unit in enumerate(units) if unit.mark and unit.mark.family in TOP), default=0
    )
    for at in range(last_section + 1, len(units)):
        if _annex_mark(units[at]):
            named = all(_annex_mark(unit) for unit in units[at:])
            return None if named and not _is_bare_annex(units[at:]) else at
    return None


def _is_bare_annex(units: list[Unit]) -> bool:
    """Whether annexes follow of which only the marks are left; names alone are a paragraph of the text."""
    return all((found := _annex_mark(unit)) is not None and not found[2] for unit in units)


def _annexes(units: list[Unit], draft: Draft) -> None:
    if not units:
        return
    starts = [at for at, unit in enumerate(units) if _annex_mark(unit)]
    if not starts or starts[0] > 0:
        starts = [0, *starts]
    for start, end in zip(starts, [*starts[1:], len(units)], strict=True):
        _annex(units[start:end], draft)


def _annex(units: list[Unit], draft: Draft) -> None:
    first, rest = units[0], units[1:]
    if first.line is None or (first.mark is not None and not _annex_mark(first)):
        draft.annexes.append(AnnexDraft(first.at, "附件", build(units)))
        return
    title = first.text
    found = _annex_mark(first)
    if found and not found[2] and len(rest) > 1 and _is_annex_title(rest[0]):
        title, rest = f"{title}　{rest[0].text}", rest[1:]
    if len(title) > 60:
        draft.annexes.append(AnnexDraft(first.at, "附件", build(units)))
        return
    if not rest and not found:
        draft.unplaced.append(Para(first.at, first.whole, ["在落款后面"]))
        return
    draft.annexes.append(AnnexDraft(first.at, title, build(rest)))


def _is_annex_title(unit: Unit) -> bool:
    return (
        unit.line is not None
        and unit.mark is None
        and len(unit.text) <= 40
        and unit.text[-1] not in "。；：，"
    )
