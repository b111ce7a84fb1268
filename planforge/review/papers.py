"""Papers that a plan has still to be signed, with the year of an older one: 签订《2025—2026学年度安全责任书》 in 2026—2027.

Titles are cited as they are and not looked at elsewhere; what is yet to be signed is the document's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.open_words import Word, every_word, lines_with
from planforge.review.past import ACHIEVED, OF_PAST
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting

_ROUGH: Final = re.compile("签[订署]?[^，。；《》]{0,20}《[^》]{0,30}20\\d\\d")
_SIGNED: Final = re.compile(
    r"签(?:[订署]|[订署]?好)?(?!了|过|的)[^，。；《》]{0,20}《[^《》]{0,24}?(?P<year>(?P<y>20\d\d)(?:[—–～~-]{1,2}(?P<z>20\d\d))?(?P<how>学?年度?)?)"
    r"[^《》]{0,24}?(?:责任[书状]|承诺书|保证书|目标书|协议书?|公约)》"
)
_PAST: Final = re.compile(rf"{ACHIEVED}|{OF_PAST}|已|[上去往前]一?学?[年期]")


def papers_of_last_year(request: ReviewRequest, setting: Setting) -> Iterator[Finding]:
    """A paper to be signed that bears a year before the document's own, told at that year."""
    if request.is_summary or setting.is_long:
        return
    whole = lines_with(request.lines, _ROUGH)
    for word in every_word(whole, _SIGNED) if whole.text else ():
        if not _PAST.search(word.sentence) and _is_earlier(word, setting):
            start = word.start + word.match.start("year") - word.match.start()
            span = start, start + len(word.match["year"])
            message = (
                f"要签的还是“{word.match['year']}”的，本文件的期间是{setting.period.text}，是不是旧文件留下的？"
            )
            hint = "改成这一次要签的；确实签以前的，就在上一行写 # 忽略：旧年份"
            yield word.line.reminder("旧年份", message, span, hint)


def _is_earlier(word: Word, setting: Setting) -> bool:
    """Whether a year was over before the document's first one; a school year, before its own."""
    first = int(word.match["y"])
    if word.match["z"]:
        return first < setting.school_year
    return first < setting.years.start
