"""What a plan for several years does in one of them: 2023年底前建成录播室, 2026年，市级骨干教师达到12人."""

from __future__ import annotations

import re
from typing import Final

from planforge.review.open_words import Word

_WORK: Final = re.compile("目标|任务|工程|项目|行动|措施|安排|步骤|进度|计划|指标|重点")
"""In the heading of a chapter that says what is to be done year by year."""
_WHEN: Final = (
    r"度?(?:[上下]半年|[春秋]季?(?:学期)?|(?:1[0-2]|[1-9])月份?(?:[初底末]|[上中下]旬)?|第?[一二三四]季度)?"
    r"[底末]?(?:之?前|以前)?[，,]?(?:力争|争取|计划|拟|要|将)?"
)
_DOES: Final = (
    "创建|建成|完成|开发|实现|达到|建立|形成|争创|培养|引进|启动|新建|申报|创成|评上|试行|推行|举办|举行|开展|组织|召开|开设|实施|推进|出台|承办|命名"
)
_REACHES: Final = "[^，。；、的]{2,12}?(?:达到|达|实现|建成|完成|增加到|增至|提高到|提升到|保持)"
_STEP: Final = re.compile(rf"{_WHEN}(?:{_DOES}|{_REACHES})(?![^，。；]{{0,12}}[的了后])")
"""What stands behind the year of a step; what was done then and stands there now (2024年开发的课程) is none."""


def is_step_of_years(word: Word) -> bool:
    """Whether a point of a chapter on the work of several years begins with a year, and with what is done or reached in it."""
    is_first = not word.before.strip()
    return is_first and _WORK.search(word.line.section) is not None and _STEP.match(word.after) is not None
