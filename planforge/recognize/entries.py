"""Entries of a schedule that end like a title (第1周：制订计划, 十二月 工作总结): they begin no document."""

from __future__ import annotations

import re
from functools import cache

from planforge.recognize.healing import is_sibling
from planforge.recognize.labels import POST, TIME, begins_in_time, is_moment, read_label
from planforge.recognize.runs import is_line
from planforge.recognize.units import Unit


def is_entry(units: list[Unit], index: int) -> bool:
    """Whether a line says when or by whom something is done: 第18周：期末总结, 9月1日，制订计划, 教研组长：制订计划.

    Where the file itself begins with a title of that kind (第一周　工作安排), only a colon tells an entry. A time with
    its work right behind it (第1周制订计划) is one beside another that begins in a time.
    """
    text = units[index].text
    if not is_line(units[index]):
        return False
    label = read_label(text)
    if label is not None and label.text and label.kind in (TIME, POST):
        return bool(label.end) or not (index and _is_parted(units[0].text))
    return is_moment(_comma().split(text, maxsplit=1)[0]) or (
        begins_in_time(text) and _has_like(units, index)
    )


def _is_parted(text: str) -> bool:
    label = read_label(text)
    return label is not None and label.kind == TIME and label.is_parted


def _has_like(units: list[Unit], index: int) -> bool:
    """Whether the line before or behind begins in a time of the same kind."""
    near = (units[at] for at in (index - 1, index + 1) if 0 <= at < len(units))
    return any(is_line(unit) and is_sibling(units[index].text, unit.text) for unit in near)


@cache
def _comma() -> re.Pattern[str]:
    return re.compile("[，,]")
