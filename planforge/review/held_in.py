"""What is said to be held in a month of a former year: 运动会于2025年10月举行."""

from __future__ import annotations

import re
from typing import Final

from planforge.calendar.spans import Window
from planforge.review.named_years import last_month
from planforge.review.open_words import Word
from planforge.review.setting import Setting

MONTH: Final = r"(?:1?\d|[一二三四五六七八九十]{1,2})月份?(?:[上中下]旬|[初中底末])?"
"""A month or a part of one, as a pattern."""
_HELD: Final = re.compile(
    rf"{MONTH}(?:之?前)?(?:在[^，。；]{{1,8}})?(?:举行|举办|召开|开展|启动|进行|(?P<ends>完成))"
)
_OF_OTHERS: Final = re.compile("全国|中央|国家|教育部|党的|国务院|[省市区县][委教政]|大会")
_CLAUSE: Final = re.compile("[，,。；;！]")
_LONG: Final = 60  # characters before a year


def is_held_in(word: Word, setting: Setting) -> bool:
    """Whether something of the school's is held in a month; what was ended in one that the document has not is history."""
    held = _HELD.match(word.after) if word.before.endswith(("于", "在")) else None
    if held is None or (held["ends"] and not _has_month(setting.window, last_month(word))):
        return False
    return _OF_OTHERS.search(_CLAUSE.split(word.before[-_LONG:])[-1]) is None


def _has_month(window: Window, month: int) -> bool:
    first, last = (day.year * 12 + day.month for day in (window.start, window.end))
    return any(each % 12 == month % 12 for each in range(first, last + 1))
