"""Breaks that the words on both sides tell: before the figure of a sentence (达到｜50%以上), inside a title's last word."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import Final

from planforge.recognize.titles import KINDS

_LONGEST_TITLE: Final = 60
_LONGEST_REST: Final = 6  # characters of the end of a title: 工作计划, …总结（一） is none


def goes_on_with_figure(above: str, below: str) -> bool:
    """Whether a line stops before the figure or the hours that it speaks of: 使优良率达到｜50%以上, …定于每周三下午｜16:30。."""
    return any(
        stops.search(above) is not None and figure.match(below) is not None for stops, figure in _before()
    )


@cache
def _before() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """How a line stops, and what then begins the next one."""
    measured = r"(?:达到?|提高到|[增升降减]至|[升降增减]到|控制在|保持在|稳定在|[高低多少大小]于|超过|不足|至少|达成率?为|率[为在])$"
    amount = r"\d+(?:[.．]\d+)?\s*(?:[%％‰]|[个人名次节篇分项米秒元册本天周课万多余]|小时|学时|课时)"
    when = r"(?:[为是于在]|[，,].{0,12})(?:每[周天日]|[周星期一二三四五六日天至到、—\-]|下周|本周|当天|次日){0,8}(?:[上下中]午|早上|晚上|傍晚|早晨)$|(?:时间|定)[为是于在]$"
    hours = r"\d{1,2}\s*[:：]\s*\d\d(?:\s*[—―－\-–~～至到]+\s*\d{1,2}\s*[:：]\s*\d\d)?\s*(?:[。，；]|$|开始|结束|进行|举行|在)"
    return (re.compile(measured), re.compile(amount)), (re.compile(when), re.compile(hours))


def is_broken_title(above: str, below: str) -> bool:
    """Whether a line breaks off inside the last word of a title: 滨河小学体育组工作｜计划, …工作计｜划."""
    if len(below) > _LONGEST_REST or len(above + below) > _LONGEST_TITLE or not above[-1].isalnum():
        return False
    whole = above + below
    return any(whole.endswith(word) and len(below) < len(word) for word in _words())


@cache
def _words() -> tuple[str, ...]:
    """The kinds of document, those whose first word is never the last of a line, too."""
    return tuple(chain(KINDS, (before + kind for kind in KINDS for before in ("工作", "实施"))))
