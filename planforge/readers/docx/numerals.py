"""Numerals as Word prints them, by the name of their format (ISO 29500-1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from planforge.calendar.written import FULL_WIDTH_DIGITS, chinese_number

_ROWS: Final = {
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
}
_DIGITS: Final = str.maketrans("0123456789", "〇一二三四五六七八九")
_FORMAL: Final = str.maketrans("一二三四五六七八九十百千零", "壹贰叁肆伍陆柒捌玖拾佰仟零")
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@lru_cache(maxsize=1024)
def numeral(form: str, value: int) -> str:
    """A number in a format; in plain digits where the format is none we know."""
    row = _ROWS.get(form)
    if row is not None:
        return row[value - 1] if 1 <= value <= len(row) else str(value)
    return _FORMS.get(form, str)(value)


def _letters(value: int) -> str:
    """Word goes on after z with aa, bb, cc."""
    if value < 1:
        return str(value)
    return chr(ord("a") + (value - 1) % 26) * min((value - 1) // 26 + 1, 20)


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (value // worth)
        value %= worth
    return text


def _counted(value: int) -> str:
    return chinese_number(value) if value > 0 else "〇"


def _positional(value: int) -> str:
    return str(value).translate(_DIGITS)


_FORMS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": lambda value: str(value).translate(FULL_WIDTH_DIGITS),
    "decimalFullWidth2": lambda value: str(value).translate(FULL_WIDTH_DIGITS),
    "decimalHalfWidth": str,
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetter": _letters,
    "chineseCounting": _counted,
    "chineseCountingThousand": _counted,
    "taiwaneseCounting": _counted,
    "taiwaneseCountingThousand": _counted,
    "japaneseCounting": _counted,
    "koreanCounting": _counted,
    "taiwaneseDigital": _positional,
    "ideographDigital": _positional,
    "japaneseDigitalTenThousand": _positional,
    "chineseLegalSimplified": lambda value: _counted(value).translate(_FORMAL),
    "ideographLegalTraditional": lambda value: _counted(value).translate(_FORMAL),
}
