"""Years beside words that mean another year in this document: 去年（2024年） in a plan for 2026, 上学年（2023—2024学年）.

Words and year stand together, so one of them is wrong, whatever is said of that year. A document about two years may call either
of them its own, and a summary may be written in the year that it is about or the one behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.calendar.period import PeriodKind
from planforge.diagnostics import Finding
from planforge.review.open_words import Word, lines_with, open_words
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, setting_of

_BACK: Final = {"去": -1, "上": -1, "前": -2, "明": 1, "下": 1}
"""How many years from now the words mean, by their first character that tells."""
_WORD: Final = r"(?:(?<![过失])去年|(?<![以马早晚])上一?年度?|(?<![之以目提大年从])前年|(?<![说光文清透])明年|下一?年度?)(?![级份])"
_NAMED: Final = re.compile(
    rf"(?P<word>{_WORD})\s*(?:[（(]\s*(?:即|也就是)?|即|也就是)\s*(?P<y>20\d\d)(?=\s*(?:年(?!以|级|版|来)|[）)]))"
    rf"|(?<!\d)(?P<z>20\d\d)年?[（(]\s*(?:即|也就是)?(?P<behind>{_WORD})[）)]"
    r"|(?P<school>上一?学年|下一?学年)度?\s*(?:[（(]\s*(?:即|也就是)?|即|也就是)\s*(?P<s>20\d\d)\s*年?[—–－\-―～~至到/]{1,2}\s*(?:20)?\d\d(?!\d)"
)
_ROUGHLY: Final = re.compile("[去上前明下]一?学?年")


def called_years(request: ReviewRequest) -> Iterator[Finding]:
    """A year that its own words contradict.

    Fails: ``去年（2024年）获评先进`` in a plan for 2026. Passes: ``去年（2025年）``, ``前年（2024年）``, ``去年秋季（2025年9月）``.
    """
    setting = setting_of(request)
    if setting is None or setting.is_long:
        return
    for word in open_words(lines_with(request.lines, _ROUGHLY), _NAMED):
        expected = _meant(word, setting, is_summary=request.is_summary)
        named = int(word.match["y"] or word.match["z"] or word.match["s"])
        if expected and named not in expected:
            yield _said(word, setting, expected)


def _meant(word: Word, setting: Setting, *, is_summary: bool) -> range:
    """The years that the words may mean, from the first to the last that may be this one."""
    match = word.match
    words = match["word"] or match["behind"] or match["school"]
    away = _BACK[words[0]]
    if match["school"]:
        is_of_two = setting.period.kind is PeriodKind.YEAR
        first, last = setting.school_year - is_of_two, setting.school_year + is_of_two
    else:
        first, last = min(setting.years.start, setting.begun.year), setting.years.stop - 1
    return range(first + away, last + away + 1 + is_summary)


def _said(word: Word, setting: Setting, expected: range) -> Finding:
    words = word.match["word"] or word.match["behind"] or word.match["school"]
    years = "、".join(f"{each}—{each + 1}学年" if word.match["school"] else f"{each}年" for each in expected)
    message = f"“{word.text.strip()}”对不上：本文件的期间是{setting.period.text}，{words}是{years}"
    hint = "是旧文件留下的就一起改；两个只对一个，就改另一个；确实没错，就在上一行写 # 忽略：旧年份"
    return word.reminder("旧年份", message, hint)
