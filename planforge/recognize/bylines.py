"""Below a title: who signs and when, or who wrote what follows."""

from __future__ import annotations

import re
from typing import Final

from planforge.recognize.draft import Draft, SignOffDraft
from planforge.recognize.labels import read_label
from planforge.recognize.signers import is_author, is_bare_name, is_date, is_signer, is_unit, signers_of
from planforge.recognize.units import Unit

_GAPS: Final = re.compile(r"[ \u3000]{2,}|\u3000|\t")
_LEAST_LINES: Final = 2  # below a title where somebody is named and something said
_MOST_DATES: Final = 2  # lines that are one and sign


def signed_below(units: list[Unit], draft: Draft) -> list[Unit]:
    """A sign-off right below the title: a date, a unit or a name of a few characters."""
    lines: list[tuple[str, str]] = _signed_and_dated(units[0]) if units else []
    whole = bool(lines)
    if sum(unit.grid is None and is_date(unit.text) for unit in units) > _MOST_DATES:
        return units  # days of a diary
    taken = 1 if whole else 0
    for unit in units[: 0 if whole else 3]:
        if unit.line is None or unit.mark is not None or (lines and unit.line.page):
            break
        text = unit.text
        if is_date(text):
            lines.append(("日期", text))
        elif is_unit(text):
            lines += signers_of("单位", text)
        elif is_signer(text) and "姓名" not in dict(lines):
            lines.append(("姓名", text))
        else:
            break
        taken += 1
    keys = [key for key, _ in lines]
    if "日期" not in keys and not (lines and units[0].line and units[0].line.align == "center"):
        lines = _author(units)
        taken = min(1, len(lines))
        keys = [key for key, _ in lines]
    if not lines and _signs_again(units):
        draft.title.append(units[0].text)
        return units[1:]
    if not lines or keys.count("日期") > 1:
        return units
    rest = units[taken:]
    behind = next((unit.line for unit in rest), None)
    place = "封面" if behind and behind.page else "题下"
    draft.sign_off = SignOffDraft(lines, place, units[0].at, typed=[unit.text for unit in units[:taken]])
    return rest


def _signs_again(units: list[Unit]) -> bool:
    """Whether the line below a title is the unit that signs at the end with the date, too."""
    if len(units) < _LEAST_LINES or units[0].line is None or units[0].mark is not None:
        return False
    return is_date(units[-1].text) and is_unit(units[0].text) and units[-2].text == units[0].text


def _author(units: list[Unit]) -> list[tuple[str, str]]:
    """Who wrote a document, on the line below its title and above its first sentence.

    Nothing where nobody is named, or where somebody signs at the end.
    """
    if len(units) < _LEAST_LINES or units[0].line is None or units[0].mark is not None:
        return []
    above = units[-2]
    signed = is_date(units[-1].text) and above.mark is None and (is_signer(above.text) or is_unit(above.text))
    if not signed and is_date(units[-1].text) and _is_office(units):
        return signers_of("单位", units[0].text)
    if units[1].line is None or units[1].mark is not None:
        return []
    told = is_author(units[0].text) or is_bare_name(units[0].text)
    named = not signed and told and units[1].text.endswith(("。", "：", ":", "！"))
    return signers_of("姓名", units[0].text) if named else []


def _is_office(units: list[Unit]) -> bool:
    """Whether the line below a title is the office that wrote the document, above its first sentence or chapter."""
    text, below = units[0].text, units[1]
    begins = below.mark is not None or below.text.endswith(("。", "："))
    is_said = read_label(below.text) is not None and below.mark is None
    return begins and not is_said and is_unit(text) and text[0] not in "各全"


def _signed_and_dated(unit: Unit) -> list[tuple[str, str]]:
    """Who signs and when, where both stand on one line (班主任：林静    2026年9月); nothing for any other line."""
    *who, day = _GAPS.split(unit.text)
    signer = " ".join(who)
    known = bool(who) and unit.line is not None and unit.mark is None and is_date(day)
    if known and is_signer(signer):
        return [("姓名", signer), ("日期", day)]
    return [*signers_of("单位", signer), ("日期", day)] if known and is_unit(signer) else []
