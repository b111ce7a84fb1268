"""Events that are counted (第十五届体育节): one document is about one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.open_words import Word, lines_with, number_of, open_words
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, setting_of
from planforge.review.whole import rough

_ROUGH: Final = rough("第[一二三四五六七八九十0123456789][^\n]{0,3}届")
_EVENT: Final = re.compile(
    r"第(?P<n>[一二三四五六七八九十]{1,4}|\d{1,3})届(?P<what>[\u4e00-\u9fff]{0,8}?(?:体育节|艺术节|科技节|读书节|文化节|体艺节|英语节|数学节|语文节|劳动节|"
    r"美食节|合唱节|戏剧节|运动会|[^会全省市区县国]{2}节|[技大竞]赛|歌会|诗会|论坛|年会))"
)
_OWN: Final = re.compile("^(?:校园|学校|我校|本校|全校|校级|师生|学生|教职工|中小学生)*")
_WIDER: Final = re.compile(
    r"(?:[国省市区县镇乡州]|世界|国际|亚洲|奥林匹克)(?:(?![小中大]学|学校|幼儿园)[^，。；]){0,6}$"
)
_WIDE: Final = re.compile("全[国省市区县]|[省市区县](?!级)|世界|国际|亚|中小学生|全运")
_NAMED_YEAR: Final = re.compile(r"(20\d\d)年(?:度|秋季?|春季?)?(?:的|学校|我校|本校)*$")
_PAST: Final = re.compile(
    "已|(?<!为)了(?!解)|曾|获|[上往历前每]一?届|首届|去年|上一?学?[年期]|经验|总结|回顾|基础上|以来|成功|荣誉|照片|比较|相比|借鉴|参照|延续|沿用|发扬|传承|"
    "下届|下一届|改进|教训"
)


def editions(request: ReviewRequest) -> Iterator[Finding]:
    """One festival under two numbers: one of them is last year's.

    Fails: ``第十六届体育节`` beside ``第十五届体育节``. Passes: ``总结第十四届体育节的经验``, ``滨河市第十二届运动会``, another
    event's number, plans of several years.
    """
    setting = setting_of(request)
    if setting is not None and setting.is_long:
        return
    known: dict[str, Word] = {}
    words = [word for word in open_words(lines_with(request.lines, _ROUGH), _EVENT) if _is_own(word, setting)]
    words.sort(key=lambda word: (word.line.kind is not Kind.HEADER, -number_of(word)))
    for word in words:
        what = _OWN.sub("", word.match["what"])
        first = known.setdefault(what, word)
        if number_of(first) != number_of(word):
            line = request.source.line_of(first.line.at)
            message = f"这里是“{word.text}”，第 {line} 行是“{first.text}”"
            hint = "核对是第几届，改成一样；说的是以前的一届，就写明“上届”“曾”等字"
            yield word.reminder("届次", message, hint)


def _is_own(word: Word, setting: Setting | None) -> bool:
    """Whether an event is the school's own, and not one that is over, or of a year that its words name."""
    named = _NAMED_YEAR.search(word.before[-10:])
    if named and setting is not None and int(named[1]) not in setting.years:
        return False
    if _WIDER.search(word.before[-10:]) or _WIDE.search(word.match["what"]):
        return False
    is_one_of_two = len(_EVENT.findall(word.sentence)) > 1 and word.sentence.count("届") > 1
    return word.line.kind is Kind.HEADER or not (_PAST.search(word.sentence) or is_one_of_two)
