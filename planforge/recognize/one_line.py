"""Who signs and when on one line: without a year (教导处 8月27日), or right behind the last sentence (请回复 教导处 8月27日)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from planforge.readers.evidence import Line
from planforge.recognize.marks import TOP
from planforge.recognize.signers import is_day, is_unit
from planforge.recognize.units import Unit


def signed_on_day(units: list[Unit], at: int) -> tuple[str, str] | None:
    """The unit and the day without its year on a line; None below what leads to them, or beside another such line."""
    above = units[at - 1]
    leads = above.line is not None and (above.text[-1] in "：:" or (_heads(above) and above.text.isalnum()))
    return None if leads or both_of(above.text) is not None else both_of(units[at].text)


def both_of(text: str) -> tuple[str, str] | None:
    """A unit and a day, where a whole text is nothing else."""
    found = _pattern().fullmatch(text)
    if found is None or found["before"] or not is_day(found["day"]) or not is_unit(found["unit"]):
        return None
    return found["unit"], found["day"]


def with_signature_apart(units: list[Unit]) -> list[Unit]:
    """The units, the last one as two where who signs and when stand behind its sentence."""
    last = units[-1] if units else None
    found = _pattern().fullmatch(last.text) if last is not None and last.line is not None else None
    if last is None or found is None or not found["before"]:
        return units
    unit, day = found["unit"], found["day"]
    if not (is_day(day) and is_unit(unit)):
        return units
    signed = f"{unit}　{day}"
    line = Line(last.at, signed)
    return [
        *units[:-1],
        replace(last, text=found["before"].rstrip(), photos=[]),
        Unit(last.at, signed, line=line, photos=last.photos),
    ]


def _heads(unit: Unit) -> bool:
    return unit.mark is not None and unit.mark.family in TOP


@cache
def _pattern() -> re.Pattern[str]:
    """What may stand before who signs: a sentence, or one that asks for an answer and has lost its end."""
    return re.compile(
        r"(?P<before>(?:.*(?:[。！；!;]|请(?:及时)?(?:回复|签收|确认|转告|知悉)|谢谢(?:配合|合作)?)\s*)?)"
        r"(?P<unit>[^\s\u3000。，；：]{2,20}(?:\s[^\s\u3000。，；：\d]{2,10})?)[ \u3000\t]+"
        r"(?P<day>(?:20\d\d\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号])"
    )
