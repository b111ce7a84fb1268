"""What a document is for - a plan, a report, a scheme - by the words of its title."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from planforge.recognize.draft import Draft, Para
from planforge.recognize.scripts import simplified


class Family(Enum):
    """What a document is for, by the words of its title."""

    PLAN = "计划"
    REPORT = "总结"
    SCHEME = "方案"


_WORDS: Final = {
    Family.PLAN: "计划 要点 思路 打算 设想 规划",
    Family.REPORT: "总结 述职 汇报 报告 小结 回顾 体会 反思",
    Family.SCHEME: "方案 策划 安排 预案 办法 细则 意见",
}
_FAMILIES: Final = {word: family for family, words in _WORDS.items() for word in words.split()}
_KIND: Final = re.compile(
    rf"({'|'.join(_FAMILIES)})书?(?:范文|例文|模板|范本|文稿|文本|案例|实例)?\s*[》”]?\s*(?:篇?\s*[一二三四五六七八九十\d]{{0,4}}年?|[（(【〔][^（）()【】〔〕]*[）)】〕])*$"
)
_PROPOSED: Final = re.compile("(?:开题|立项|申报|可行性).*报告")
_TOLD: Final = re.compile("总结如下|汇报如下|报告如下")
_UNTITLED: Final = ["工作计划"]  # what a document without a title is called when it is built


def family_of(draft: Draft) -> Family | None:
    """What a document is by the last word of its title that says so, else by the words before its chapters."""
    found = [_FAMILIES[kind[1]] for line in draft.title if (kind := _KIND.search(simplified(line)))]
    if found and draft.title != _UNTITLED:
        return Family.PLAN if _PROPOSED.search("".join(draft.title)) else found[-1]
    told = any(isinstance(part, Para) and _TOLD.search(part.text) for part in draft.preamble)
    return Family.REPORT if told else None
