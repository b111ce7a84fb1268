"""Which 第N个 is counted by the year: 第42个教师节, 第25个全国“安全生产月” are; 第二个环节, 第一个周五, 第三个教学日 are not."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from planforge.rolling.special_days import special_days_in


class Edition(Enum):
    """Whether a count is one more every year, may be, or is not."""

    YEARLY = "每年一次"
    DOUBTFUL = "也许每年一次"
    NONE = "不按年数"


_NAME = re.compile(
    r"\s*(?P<whose>我?[国省市区县]|全[国省市区县球]|国际|世界|中国|中华|联合国|国家)?的?[“\"‘'《]{0,2}"
    r"(?P<name>[^\s，,。；;、：:|｜的为是在]{0,14}?(?P<kind>节(?![点目奏次课约能气拍令选假日余省外])|[日周月](?![^\s，。；、]{0,14}?[日周月节](?:活动)?[”\"])))"
)
_PLAIN = re.compile(
    r"(?:完整|自然|正式|开学)?(?:[周月日天年]|星期|礼拜|[双单公][休周]|休息|工作|教学|上课|上学|学[期年习]|季|考[试查]|节(?:假|[日点目])|[上下中][午半]|晚|早|假|复习|[一二三四五六七八九十两半]|\d+[个天日周月])"
)
"""What is counted within a month, a term or a piece of work."""
_PART = re.compile("[环细情章小关音季调脱枝骨竹时礼]节$")
_WITHIN = re.compile(
    r"(?:每个?|[本各这该一]|\d\s*|[一二三四五六七八九十])(?:个)?(?:月|周|学期|学年|天|年)的?\s*$"
)
_MOST_WITHIN = 5
"""Weekdays of a month, and more than is counted of anything else in it."""
_BY_THEN = 4
"""From which count on a day or month with a name can hardly be one of the same term."""
_NEAR = 6  # characters before a count that tell what it is counted in
BODY: Final = "代表大会|人大|政协|党代会|教代会|代会|委员会|理事会|董事会|监事会|工会|学生会|基金会|团委|党委|总支|支部|家委会|大队委"
"""What is elected for some years, so that its 第N届 is none of every year."""
_OF_BODY_BEFORE = re.compile(rf"(?:{BODY})[”\"》]?\s*[（(：:，,|｜]?\s*$")
_OF_BODY_BEHIND = re.compile(r"\s*(?:[）)，。；、|（(]|$|第|会议|[全大]会|全体|委员|代表|成员|任期|换届)")
_SESSION = re.compile(
    r"(?:(?![节赛周月杯展]|运动会)[^，。；、|｜]){0,16}第\s*[0-9０-９一二三四五六七八九十]{1,3}\s*次"
    r"(?:[^，。；、|｜]{0,8}(?:会议|[大全]会)|\s*(?:[）)，。；、]|$))"
)
_FAR = 10  # characters before a 届 in which the name of its body stands


def edition(text: str, span: tuple[int, int], count: int) -> Edition:
    """What the 第N个 at ``span`` counts, by the name behind it."""
    match = _NAME.match(text, span[1])
    if match is None or _PLAIN.match(match["name"]) or _PART.search(match["name"]):
        return Edition.NONE
    if match["whose"]:
        return Edition.YEARLY
    if count <= _MOST_WITHIN and _WITHIN.search(text, max(0, span[0] - _NEAR), span[0]):
        return Edition.NONE
    if _is_special(match["name"]):
        return Edition.YEARLY
    is_quoted = text.startswith(("”", '"', "’", "》"), match.end())
    if len(match["name"]) <= 2 - is_quoted:
        return Edition.NONE
    is_festival = match["kind"] == "节"
    return Edition.YEARLY if is_festival or is_quoted or count >= _BY_THEN else Edition.DOUBTFUL


def is_of_body(text: str, span: tuple[int, int]) -> bool:
    """Whether the 第N届 at ``span`` is that of a standing body: named right before (教代会（第四届…）), or by its 第M次 behind."""
    named = _OF_BODY_BEFORE.search(text, max(0, span[0] - _FAR), span[0])
    if named is not None and _OF_BODY_BEHIND.match(text, span[1]):
        return True
    return _SESSION.match(text, span[1]) is not None


def _is_special(name: str) -> bool:
    return next(special_days_in(name), None) is not None
