"""Who signs and when, from lines in which it is typed as it prints: the one line to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DAY = re.compile(
    r"(?:(?:20|19)\d\d *[-./年] *\d\d? *[-./月] *\d\d? *日?|[二一][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$"
)
_LABEL = re.compile(r"(?:落款)?(?:单位|署名|姓名|日期|时间)[：:] *")
_NO_NAME = frozenset(",:{}[]#'\"，。：；| ")
_OF_AN_OFFICE = re.compile("[校园处室组部会团委局院班队]$")
_LONGEST_UNIT, _LONGEST_NAME, _MOST = 30, 4, 4


def signed_line(texts: Iterable[str]) -> str:
    """``落款: {单位: …, 日期: …}`` with what stands on some lines; empty where they are no such thing.

    What nobody wrote is left to be filled with ……; up to four characters that name no office are a person's name.
    """
    who, day = [], ""
    for text in texts:
        rest = _LABEL.sub("", text.strip())
        found = _DAY.search(rest)
        if found and not day:
            day, rest = found[0], rest[: found.start()].rstrip(" ，,")
        if rest:
            who.append(rest)
    if not 0 < len(who) <= _MOST or any(
        len(each) > _LONGEST_UNIT or not _NO_NAME.isdisjoint(each) for each in who
    ):
        return ""
    is_person = all(len(each) <= _LONGEST_NAME and not _OF_AN_OFFICE.search(each) for each in who)
    names = who[0] if len(who) == 1 else f"[{', '.join(who)}]"
    return f"落款: {{{'姓名' if is_person else '单位'}: {names}, 日期: {day or '……'}}}"
