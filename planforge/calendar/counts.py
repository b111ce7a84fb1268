"""A text that is one number of people or hours and nothing else: 34, 34人, 约60人, 1,200, 三十人."""

from __future__ import annotations

import re
from decimal import Decimal

from planforge.calendar.numerals import HAN_NUMERALS, read_integer

_COUNT = (  # compiled by re when first used
    rf"(?:大?约|共)?(?:(\d{{1,9}}(?:\.\d{{1,2}})?|\d{{1,3}}(?:,\d{{3}}){{1,2}})|([{HAN_NUMERALS}]{{1,12}}))"
    r"(?:余|多)?(?:人次|人|名|位|学时|课时|小时|节|个)?(?:（[^（）]*）|\([^()]*\))?"
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，", "0123456789.,")


def is_about(text: str) -> bool:
    """Whether such a text says that its number is only about right: 约60人, 大约三十."""
    return text.lstrip().startswith(("约", "大约"))


def read_count(text: str) -> Decimal | None:
    """Read a number with its unit, in Arabic or Chinese numerals; None where a text is none or several (20-30)."""
    found = re.fullmatch(_COUNT, "".join(text.split()).translate(_FULL_WIDTH))
    if found is None:
        return None
    if found[1]:
        return Decimal(found[1].replace(",", ""))
    number = read_integer(found[2])
    return None if number is None else Decimal(number)
