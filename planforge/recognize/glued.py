"""Headings of chapters with their text behind them and nothing between (二、指导思想以立德树人为根本任务……).

A known heading may as well begin a sentence or a longer heading (工作目标明确，…… 活动内容丰富). Parted is what can only
be two; what may be one is said.
"""

from __future__ import annotations

from functools import cache
from re import Pattern
from re import compile as compiled
from typing import Final, NamedTuple

from planforge.recognize.labels import begins_in_time
from planforge.vocabulary import is_known_heading

PARTED: Final = "标题和正文连在一起，从这里断开了，请对照原文"
DOUBTED: Final = "标题后面像连着正文，是就在中间断开"
_SHORTEST, _LONGEST = 4, 6  # characters of a heading
_LEAST: Final = 12  # characters of a sentence behind one
_TIMES: Final = ("时间", "日期")
_WHO: Final = ("对象", "人员", "范围")
_ENDS: Final = "。；！"


class Glued(NamedTuple):
    """A heading and the text behind it; ``sure`` where they can only be two."""

    head: str
    text: str
    sure: bool


def glued(text: str) -> Glued | None:
    """The known heading that a text begins with, with what stands right behind it; None where it is all one."""
    head = _head(text)
    rest = text[len(head) :]
    if not head or not rest or rest[0] in "，,、：:；;。 \u3000（(“《及和与的":
        return None
    if head.endswith(_TIMES) and begins_in_time(rest):
        return Glued(head, rest, sure=True)
    if head.endswith(_WHO) and rest.startswith(("全体", "全校")):
        return Glued(head, rest, sure=True)
    if rest[-1] not in _ENDS or len(rest) < _LEAST or _says_of_it().match(rest):
        return None
    return Glued(head, rest, sure=bool(_begins().match(rest)))


def _head(text: str) -> str:
    """The longest known heading that a text begins with and does not end with; nothing where it is one itself."""
    if is_known_heading(text):
        return ""
    lengths = range(min(_LONGEST, len(text) - 1), _SHORTEST - 1, -1)
    return next((text[:length] for length in lengths if is_known_heading(text[:length])), "")


@cache
def _begins() -> Pattern[str]:
    """Words that begin a sentence and go on with none."""
    return compiled(
        r"以[^。，]{2,30}为(?:指导|根本|宗旨|目标|核心|中心|抓手|载体|契机|主线|重点|导向|引领|统领|依据)"
        r"|根据|按照|依据|坚持|贯彻|围绕|(?:全面|深入|认真)(?:贯彻|落实)|为(?:了|进一步|全面|切实|深入|贯彻|落实|加强|提高|丰富|营造)"
        r"|各(?:班|年级|处室|教研组|部门|学科)|全体(?:教师|师生|学生|教职工)|我[校园班]|本学期|20\d\d年"
    )


@cache
def _says_of_it() -> Pattern[str]:
    """Words that say something of the heading, so that it begins their sentence (明确，具体；是；主要包括)."""
    return compiled(
        r"[是为有在将要应须需可已也都能得不](?!了|进一步)|主要|包括|分为|围绕着|明确|清晰|端正|具体|丰富|健全|完善|落实|到位"
        r"|得力|突出|扎实|有序|坚强|严密|重大|紧迫|深刻|充实|多样|方面|上[，,]|中[，,]|基本|进一步|不断|逐步|取得|得到"
    )
