"""指标: what a goal is measured by, taken out of the words it is written in.

100%, ≥50, 不少于 50 学时, 每学期两次, 80%以上, 1—2 篇, 1:14, 零投诉. What cannot be read is no mistake.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TypeAlias

from planforge.calendar.coded import TO, Coded, code, pattern
from planforge.calendar.numerals import read_integer


class Comparison(Enum):
    """How a figure of a summary is held against the value of the plan."""

    EXACT = "="
    AT_LEAST = "≥"
    MORE = ">"
    AT_MOST = "≤"
    LESS = "<"
    ABOUT = "≈"
    BETWEEN = "—"
    RATIO = ":"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure: ``high`` is the upper end of a range or the second part of a ratio, ``per`` is 学期 in 每学期.

    ``start`` and ``end`` are offsets of the figure in the text.
    """

    name: str
    comparison: Comparison
    low: float
    high: float | None
    unit: str
    per: str
    start: int
    end: int


_BEFORE = {
    Comparison.AT_LEAST: "不少于 不低于 不小于 不得少于 不得低于 至少 最少 ≥ ＞= ＞＝ 达到 达",
    Comparison.MORE: "超过 高于 大于 多于 ＞",
    Comparison.AT_MOST: "不超过 不高于 不多于 不大于 不得超过 至多 最多 ≤ ＜= ＜＝ 控制在",
    Comparison.LESS: "低于 少于 小于 不足 不到 ＜",
    Comparison.ABOUT: "约 大约 近",
}
_AFTER = {
    Comparison.AT_LEAST: "以上 及以上",
    Comparison.AT_MOST: "以下 以内 之内",
    Comparison.ABOUT: "左右 上下",
}
_BEFORE_WORDS = {code(word).text: kind for kind, words in _BEFORE.items() for word in words.split()}
_AFTER_WORDS = {code(word).text: kind for kind, words in _AFTER.items() for word in words.split()}
_UNITS = (
    "学时 课时 小时 分钟 人次 人 名 篇 节 次 个 项 门 本 份 场 期 天 万元 元 册 分 轮 件 支 类 条 幅 堂 部 套 台 间 所 "
    "遍 种 座 批 例 起 字 组 对 家 位 户 页"
)
_ZERO = "事故 投诉 违规 违纪 违法 差错 失误 案件 伤亡 发生 感染 拖欠 缺席 辍学 举报 上访 火灾 欺凌"
_PER = "学期|学年|年|月|周|天|日|季度"


@cache
def _figure() -> re.Pattern[str]:
    """Compile the pattern of a figure on first use."""
    digits, han = r"(?<![\d.])\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,4})?(?!\d)万?", r"(?:[a-ko]|千|万){1,6}"
    number = rf"(?:{digits}|{han})"
    before = "|".join(sorted(_BEFORE_WORDS, key=len, reverse=True))
    after = "|".join(_AFTER_WORDS)
    units = "|".join(pattern(unit) for unit in _UNITS.split())
    return re.compile(
        rf"(?P<before>{before})?(?:为|-)?(?:(?P<ra>{digits}):(?P<rb>{digits})(?![\d:])"
        rf"|o(?P<zero>{'|'.join(_ZERO.split())})"
        rf"|k分之(?P<pc>{number}|k)|(?P<fb>[a-j])分之(?P<fa>[a-j])"
        rf"|(?P<low>{number})(?P<lowpc>[%％])?(?:{TO}(?P<high>{number}))?余?多?(?P<unit>[%％‰]|{units})?)"
        rf"(?P<after>{after})?(?:/(?P<per>{pattern(_PER)}))?"
    )


_NO_FIGURE = frozenset(pattern("年月日号级届班-/."))
_YEARS = (pattern("学年"), pattern("学期"))
_CLAUSE = re.compile("[，。；、,;：:]")


def read_indicator(text: str) -> Indicator | None:
    """Read the first figure of a text that has a comparison or a unit, else its first bare number."""
    coded = code(text.replace("<", "＜").replace(">", "＞"))
    bare: tuple[re.Match[str], _Value] | None = None
    for match in _figure().finditer(coded.text):
        value = _value(match, coded)
        if value is None:
            continue
        if value[2] or match["before"] or match["after"] or match["ra"]:
            return _indicator(match, value, coded)
        bare = bare or (match, value)
    return _indicator(*bare, coded) if bare else None


_Value: TypeAlias = tuple[float, float | None, str]
"""Lower and upper number and unit."""


def _indicator(match: re.Match[str], value: _Value, coded: Coded) -> Indicator:
    low, high, unit = value
    name, per = _name(coded, match)
    start, end = coded.span(*match.span())
    return Indicator(name, _comparison(match, high), low, high, unit, per, start, end)


def _value(match: re.Match[str], coded: Coded) -> _Value | None:
    """Return the number or both, and the unit; None where the digits are no figure."""
    if match["zero"]:
        return 0, None, match["zero"]
    if match["ra"]:
        return _pair(_number(coded, match, "ra"), _number(coded, match, "rb"))
    if match["fa"]:
        part, whole = _number(coded, match, "fa"), _number(coded, match, "fb")
        return (part / whole, None, "") if part is not None and whole else None
    if match["pc"]:
        value = 100 if match["pc"] == pattern("百") else _number(coded, match, "pc")
        return None if value is None else (value, None, "%")
    return None if _is_no_figure(match) else _plain(match, coded)


def _pair(first: float | None, second: float | None) -> _Value | None:
    return None if first is None or second is None else (first, second, "")


def _plain(match: re.Match[str], coded: Coded) -> _Value | None:
    low = _number(coded, match, "low")
    high = _number(coded, match, "high") if match["high"] else None
    unit = "%" if match["lowpc"] else coded.words(*match.span("unit")).replace("％", "%")
    if low is None or (high is None and match["high"]):
        return None
    return low, high, unit


def _is_no_figure(match: re.Match[str]) -> bool:
    """Whether the number is part of a date, an ordinal, or a Chinese numeral in a word (两学一做)."""
    text, first, last = match.string, match.start("low"), match.end()
    if text[max(first - 1, 0) : first] == pattern("第"):
        return True
    if not match["unit"] and (text[last : last + 1] in _NO_FIGURE or text.startswith(_YEARS, last)):
        return True
    counted = match["unit"] or match["lowpc"] or match["before"]
    return not counted and not match["low"][0].isdecimal()


def _number(coded: Coded, match: re.Match[str], name: str) -> float | None:
    text = match[name].replace(",", "")
    many = 1
    if text.endswith("万") and text[0].isdecimal():
        text, many = text[:-1], 10_000
    if text[0].isdecimal():
        return float(text) * many
    return read_integer("".join(coded.words(*match.span(name)).split()))


def _comparison(match: re.Match[str], high: float | None) -> Comparison:
    if match["ra"]:
        return Comparison.RATIO
    if high is not None:
        return Comparison.BETWEEN
    if match["after"]:
        return _AFTER_WORDS[match["after"]]
    return _BEFORE_WORDS[match["before"]] if match["before"] else Comparison.EXACT


_LONGEST_NAME = 40


def _name(coded: Coded, match: re.Match[str]) -> tuple[str, str]:
    """Return the words of the clause before the figure, and the unit of 每学期 there or behind."""
    start, _ = coded.span(match.start(), match.end())
    before = coded.source[max(0, start - _LONGEST_NAME) : start].rstrip(" \t\u3000：:")
    name = _CLAUSE.split(before)[-1].strip()
    per = coded.words(*match.span("per")) if match["per"] else ""
    every = re.search(rf"(?:每[人班组校位名])?每个?({_PER})", name)
    if every is not None:
        per = per or every[1]
        name = (name[: every.start()] + name[every.end() :]).strip()
    return name, per
