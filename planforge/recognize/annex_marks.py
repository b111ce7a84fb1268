"""The marks of annexes (附件1：, 附：, 【附件3-1】), and those above the title of an annex that was sent as its own file."""

from __future__ import annotations

import re
from typing import Final

ANNEX: Final = re.compile(
    r"附\s*(?:[件表录图])?\s*([一二三四五六七八九十]{1,2}|\d{1,2})?\s*(?:[：:、.．]|$|[\s\u3000]+)\s*(.*)"
)
"""The mark of an annex with its number, and what stands behind it."""
SENT_ALONE: Final = "附件标记"
"""The kind of the aside that is the mark above the title of an annex in a file of its own."""
_NUMBER: Final = r"(?:[一二三四五六七八九十]{1,3}|[A-Za-z]|\d{1,2}(?:\s*[-—–－.．]\s*\d{1,2})?)"
_MARK: Final = rf"附\s*[件表录]?\s*{_NUMBER}?"
_AROUND: Final = "（(【〔[）)】〕]：:、.． \u3000"
_ALONE: Final = re.compile(rf"[（(【〔\[]?\s*{_MARK}\s*[）)】〕\]]?\s*[：:、.．]?")
_BEFORE: Final = re.compile(
    rf"(?:[（(【〔\[]\s*{_MARK}\s*[）)】〕\]]\s*[：:、]?|{_MARK}\s*[：:、]|附\s*[件表录]?(?:\s*{_NUMBER})?[ \u3000]+"
    r"|附\s*[件表录]\s*\d{1,2}(?=[^\d年月日级届届班]))\s*(?=\S)"
)


def is_annex_mark(text: str) -> bool:
    """Whether a line is 附件1： and nothing else."""
    return _ALONE.fullmatch(text) is not None


def mark_before(text: str) -> str:
    """The mark of an annex with which a line begins that says more, with the blanks behind it, or nothing."""
    found = _BEFORE.match(text)
    return found[0] if found is not None else ""


def remark_of(mark: str) -> str:
    """What is kept of such a mark for whoever reads the spec."""
    return f"{SENT_ALONE}：{mark.strip(_AROUND)}"
