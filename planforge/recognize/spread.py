"""Titles whose characters are set apart by hand: with blanks (教 研 组 计 划), or below one another (策, 划, 书)."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from planforge.recognize.units import Unit

_SPACED: Final = re.compile(r"[\u4e00-\u9fff\d](?:[ \u3000]+[\u4e00-\u9fff\d（）·]){3,}")
_HAN: Final = re.compile("[\u4e00-\u9fff]{1,5}")


def join_spread(units: list[Unit], most: int) -> None:
    """Join what is set apart among the lines before the first number or table, at most so many."""
    top = list(takewhile(lambda unit: unit.mark is None and unit.grid is None, units[:most]))
    for unit in top:
        if _SPACED.fullmatch(unit.text):
            unit.text = "".join(unit.text.split())
    for at in range(len(top) - 1, 0, -1):
        if len(top[at - 1].text) == 1 and _HAN.fullmatch(top[at - 1].text + top[at].text):
            top[at - 1].text += units.pop(at).text
