"""Quantities in a line: the number, its unit, how sure it is said to be (约60人, 58.3%, 1.2万元, 三十五名)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from planforge.calendar.numerals import read_integer
from planforge.calendar.written import SCALES

_UNITS: Final = {
    "个百分点": "百分点", "百分点": "百分点", "%": "%", "人次": "人次", "节次": "节次", "人": "人", "名": "人", "位": "人", "学时": "学时",
    "课时": "课时", "小时": "小时", "分钟": "分钟", "个教学班级": "班", "个教学班": "班", "个班级": "班", "个班": "班", "元": "元", "平方米": "平方米",
    **{unit: unit for unit in "个节篇次场期项门本册份套件条间台户家所支幅分天组种类批起堂"},
}  # fmt: skip
_WIDE: Final = str.maketrans("０１２３４５６７８９％．", "0123456789%.")
_EXACT, EACH = "", "每"
ABOUT, OVER, UNDER, RANGE = "约", ">", "<", "—"
_HEDGES: Final = {
    **dict.fromkeys(("约", "大约", "大概", "近", "将近", "接近", "约占", "约为", "左右", "上下"), ABOUT),
    **dict.fromkeys(("超过", "超", "逾", "突破", "多于", "高于", "大于", "不少于", "不低于", "至少", "不得少于", "不得低于", "≥", ">"), OVER),
    **dict.fromkeys(("以上", "多", "余", "来"), OVER),
    **dict.fromkeys(("不超过", "不高于", "不多于", "不足", "不到", "低于", "少于", "小于", "控制在", "最多", "至多", "≤", "<"), UNDER),
    **dict.fromkeys(("以下", "以内", "之内"), UNDER),
}  # fmt: skip

_BEHIND: Final = frozenset(("以上", "以下", "以内", "之内", "左右", "上下", "多", "余", "来"))
"""Hedges that stand behind a number only: in 35周岁以下35人 the first one is another number's."""


class Quantity(NamedTuple):
    """One quantity: offsets in the line, value (in 元 where typed in 万元), decimals typed, unit, how sure.

    ``unit`` is the same for what counts the same (人 for 名, 位). ``hedge`` is empty where the number is said
    to be exact. ``before`` is what stands between it and the quantity before it; ``sentence`` counts sentences.
    """

    start: int
    end: int
    value: float
    places: int
    unit: str
    hedge: str
    before: str
    sentence: int
    step: float = 1.0  # the worth of the last digit typed

    @property
    def is_exact(self) -> bool:
        """Whether the number stands for itself: no 约, no range, not 每班."""
        return self.hedge == _EXACT


@cache
def _pattern() -> re.Pattern[str]:
    """Compile the pattern of a quantity on first use."""
    units = "|".join(map(re.escape, sorted(_UNITS, key=len, reverse=True)))
    return re.compile(
        rf"(?:百分之(?P<words>[一二三四五六七八九十百零]+|\d+(?:\.\d+)?)"
        rf"|(?<![\d.A-Za-z第+])(?<!\d,)(?<!\d )(?P<digits>(?:\d{{1,3}}(?: \d{{3}})+(?!\d)|\d{{1,9}}(?:,\d{{3}})*)(?:\.\d{{1,4}})?)(?P<scale>[百千万亿]?)(?P<more>[多余来]?)\s?"
        rf"(?P<unit>{units})(?P<after>以上|以下|以内|之内|左右|上下|余|多)?"
        rf"|(?<![第一二三四五六七八九十百千万])(?P<han>[一二两三四五六七八九十百千万]{{1,8}})(?P<more2>[多余来]?)"
        rf"(?P<unit2>{units})(?P<after2>以上|以下|以内|左右|余|多)?)"
    )


@cache
def _before() -> re.Pattern[str]:
    words = [word for word in _HEDGES if word not in _BEHIND]
    hedges = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(
        rf"(?:(?P<hedge>{hedges})(?:占|达|达到|为)?|(?P<each>每\S{{0,4}}|各|均|平均|分别|逐\S?|[人生师班校篇次]均)(?:有|为|是|达|选|派|安排|不少于)?"
        r"|(?P<range>[\d%一二三四五六七八九十人名位次个节篇项][—–~～\-至到]{1,3}|[\d一二三四五六七八九十]、))$"
    )


_BLANKS: Final = " \u3000"
_BLANKS_BESIDE: Final = 4  # that may part a number from its words
_WORTH_READING: Final = re.compile("[0-9０-９]|百分之|其中")
_SENTENCE_ENDS: Final = re.compile("[。！？!?]")


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a line, in order; numbers without a unit (dates, ordinals) are none."""
    return tuple(_read(normal(text))) if _WORTH_READING.search(text) else ()


def normal(text: str) -> str:
    """A line with full-width digits and percent signs made half-width; offsets stay."""
    return text.translate(_WIDE)


def rounded(value: float, places: int = 4) -> str:
    """A number as a finding says it: to so many decimals at the most, without needless zeros."""
    return f"{value:.{places}f}".rstrip("0").rstrip(".")


def _read(text: str) -> Iterator[Quantity]:
    last = sentence = 0
    for found in _pattern().finditer(text):
        start, end = found.span()
        between = text[last:start].rstrip(_BLANKS)  # 合计 62 人 says what 合计62人 does
        sentence += len(_SENTENCE_ENDS.findall(between))
        value = _value(found)
        if value is not None:
            number, places, step = value
            unit = "%" if found["words"] else _UNITS[found["unit"] or found["unit2"]]
            yield Quantity(start, end, number, places, unit, _hedge(found, text), between, sentence, step)
            last = end


def _value(found: re.Match[str]) -> tuple[float, int, float] | None:
    """The number, its decimals, and what its last digit is worth."""
    typed = found["digits"] or found["words"] or found["han"]
    if not typed[0].isdecimal():
        number = read_integer(typed)
        return None if number is None else (float(number), 0, 1.0)
    typed = typed.replace(",", "").replace(" ", "")
    places = len(typed.partition(".")[2])
    scale = SCALES.get(found["scale"] or "", 1)
    return float(typed) * scale, places, scale * 10.0**-places


def _hedge(found: re.Match[str], text: str) -> str:
    after = found["after"] or found["after2"] or found["more"] or found["more2"]
    if after:
        return _HEDGES[after]
    start = found.start()
    beside = text[max(0, start - _BLANKS_BESIDE) : start]
    start -= len(beside) - len(beside.rstrip(_BLANKS))
    before = _before().search(text, max(0, start - 8), start)
    if before is None:
        return _EXACT
    return _HEDGES[before["hedge"]] if before["hedge"] else EACH if before["each"] else RANGE
