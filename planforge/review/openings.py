"""The first and the last words of a plan: what they say of a year is said of the document's own time.

A plan opens with the year it is for (2026年，学校工作以……为主线, 站在2026年的新起点上) and may close with it (2026年，让我们
携手并进). An earlier year there was left by the file before; what that year brought is told otherwise, and is history.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.review.lines import Kind
from planforge.review.open_words import Word
from planforge.review.past import OF_PAST

_OPENS: Final = frozenset(("导语", "正文", "结语"))
_IDEAS: Final = re.compile("指导思想|总体(?:要求|思路|目标)|工作思路|基本思路")
_BEGINS: Final = re.compile(r"(?:^|[。！])\s*$")
_PART: Final = r"度?(?:年?[上下]半年|(?:年?(?:春|秋)季?)(?:学期)?|年)?"
_WHO: Final = r"(?:学校|我校|本校|全校|我园|全园|本园|我们|我县|全县|全市|全区|我镇)"
_AIM: Final = "(?:的?(?:总体|主要|基本|总的)?(?:要求|思路|目标|任务|主题|主线|重点|基调))"
_RULES: Final = re.compile(
    rf"{_PART}[，,]?{_WHO}?[^，。；：]{{0,10}}?(?:工作|教育|教学|教研|党建|管理)?(?:{_AIM}(?:是|为|：)(?!了)"
    rf"|{_AIM}?(?:将|要|应)?以[^。；]{{2,60}}为(?:指导|主线|中心|抓手|重点|目标|核心|引领|统领|载体|契机|根本|导向))"
)
"""What the work of a year is led by, or what it is about: 2025年学校工作的总体要求是."""
_TOGETHER: Final = re.compile(rf"{_PART}[，,！]?(?:让我们|我们(?:将|要|坚信|相信)|愿我们)")
_STANDS_IN: Final = re.compile(r"(?:站在|立足|迈[入进向]|步入|跨入|走[进入]|迎来(?:了)?|告别\S{2,8}迎来)$")
_NEW: Final = re.compile(
    rf"{_PART}(?:的|这个|这一)?(?:新(?:的)?(?:起点|征程|学期|一年|学年|时期|历史起点)|[，,]|春天|钟声)"
)
_COMES: Final = re.compile(
    rf"{_PART}(?:学期)?的?(?:新学期)?(?:的)?(?:正式)?(?:开学|到来|来临|开启|开始|钟声)"
)
_WITH: Final = re.compile(r"(?:随着|伴随着?|值此|值|在|踏着)$")
_GREETED: Final = re.compile(
    rf"{_PART}[，,]?{_WHO}?(?:们)?(?:又|再次|共同)?(?:迎来|开启|走进|踏上)了?(?:一个)?(?:崭新|全新|新)的?(?:一?学期|一?学年|征程|一年|篇章)"
)
_ISSUED: Final = re.compile(
    rf"{_PART}[^，。；：]{{0,14}}(?:要点|计划|安排|方案|任务)(?:印发|发布|公布|布置|安排|制[定订]|明确|通知)?(?:如下|于后|给你们)"
)
_NOW: Final = re.compile("现将?(?:我校|学校|我们|本校)?$")
_TOLD: Final = re.compile(
    r"已(?!成)|曾|获|评为|被|以来|回顾|[上去往前]一?学?[年期]|同比|相比|比20|累计|基础上|总结|成绩|取得|达到了|问题|不足|印发的|提出|文件|规划纲要|收官"
)
_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_OF_PAST: Final = re.compile(OF_PAST)
_NEAR: Final = 12  # characters before a year


def is_of_opening(word: Word) -> bool:
    """Whether the opening or closing words of a plan say of a year what they say of the document's own time."""
    line = word.line
    if line.kind is not Kind.TEXT or not (line.section in _OPENS or _IDEAS.search(line.section)):
        return False
    if _OF_PAST.search(line.key) or set(_YEAR.findall(word.sentence)) - set(_YEAR.findall(word.text)):
        return False
    before, begins = word.before[-_NEAR:], _BEGINS.search(word.before[-2:]) is not None
    if (_STANDS_IN.search(before) and _NEW.match(word.after)) or (begins and _GREETED.match(word.after)):
        return True
    return _TOLD.search(word.sentence) is None and _says_of_work(word, before, begins=begins)


def _says_of_work(word: Word, before: str, *, begins: bool) -> bool:
    """Whether the year is that of the work which a plan is about, or of the term that comes."""
    if _WITH.search(before) and _COMES.match(word.after):
        return True
    if _NOW.search(before):
        return _ISSUED.match(word.after) is not None
    return begins and (_RULES.match(word.after) or _TOGETHER.match(word.after)) is not None
