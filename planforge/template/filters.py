"""Filters of phrases: what a school says of its figures, printed as Chinese texts print it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Final

from planforge.calendar.written import chinese_number
from planforge.template.phrase import Filter, PhraseError

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_FORMAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")


def number_in(value: str) -> Decimal:
    """The number a figure begins with (``60``, ``60人``).

    Raises PhraseError where there is none.
    """
    found = _NUMBER.search(value.replace(",", ""))
    try:
        return Decimal(found.group()) if found else _no_number(value)
    except InvalidOperation:  # pragma: no cover - the pattern admits decimals only
        return _no_number(value)


def _no_number(value: str) -> Decimal:
    raise PhraseError(f"“{value}”不是数，不能计算")


def plain(value: Decimal, places: int = 1) -> str:
    """A number without needless zeros, rounded half up to ``places`` decimals."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding="ROUND_HALF_UP")
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def share(value: str, whole: str) -> str:
    """占比: the share of a whole, in percent with one decimal at most."""
    if number_in(whole) == 0:
        raise PhraseError("占比的总数是 0")
    return f"{plain(number_in(value) * 100 / number_in(whole))}%"


def total(value: str, *others: str) -> str:
    """合计: the sum."""
    return plain(sum(map(number_in, others), number_in(value)), 2)


def growth(value: str, before: str) -> str:
    """增长: by how many percent a figure has grown (negative where it fell)."""
    if number_in(before) == 0:
        raise PhraseError("增长的基数是 0")
    return f"{plain((number_in(value) - number_in(before)) * 100 / number_in(before))}%"


def in_chinese(value: str) -> str:
    """中文数字: 36 as 三十六."""
    number = number_in(value)
    if number != number.to_integral_value() or not 0 <= number < 10**12:
        raise PhraseError(f"“{value}”不能写成中文数字")
    return chinese_number(int(number))


def formal(value: str) -> str:
    """大写: 36 as 叁拾陆, 16 as 壹拾陆."""
    number = in_chinese(value)
    return (f"一{number}" if number.startswith("十") else number).translate(_FORMAL)


FILTERS: Final[Mapping[str, Filter]] = MappingProxyType(
    {"占比": share, "合计": total, "增长": growth, "中文数字": in_chinese, "大写": formal}
)
