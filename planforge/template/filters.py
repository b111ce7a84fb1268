"""Filters of phrases: what a school says of its figures, printed as Chinese texts print it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planforge.calendar.written import SCALES, chinese_number
from planforge.template.phrase import Filter, PhraseError, fill

if TYPE_CHECKING:
    from planforge.model.records import Words

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_IN_WORDS = r"[约共近]?([零〇一二两三四五六七八九十百千万亿]+)(?:[人名位个次篇节项天本场元]|学时|课时|人次)?"
_FORMAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_MOST_DIGITS = 15
_PERCENT = ("%", "％")


def number_in(value: str) -> Decimal:
    """The number that a figure is (``60``, ``60人``, ``1.2万元``, ``58.3%``, ``六十``).

    Raises PhraseError where there is none, or more than one (``3—5``).
    """
    text = value.replace(",", "")
    found = list(_NUMBER.finditer(text))
    if not found:
        from planforge.calendar.numerals import read_integer  # noqa: PLC0415 - most figures are in digits

        words = re.fullmatch(_IN_WORDS, text.strip())
        number = read_integer(words[1]) if words else None
        if number is None:
            raise PhraseError(f"“{value}”不是数，不能计算")
        return Decimal(number)
    if len(found) > 1:
        raise PhraseError(f"“{value}”里不止一个数，不能计算", "在“数据”里一个名称只写一个数")
    digits = found[0].group()
    if len(digits) > _MOST_DIGITS:
        raise PhraseError(f"“{value}”这个数太长，不能计算", "核对这个数")
    return Decimal(digits) * SCALES.get(text[found[0].end() :].lstrip()[:1], 1)


def is_percent(value: str) -> bool:
    """Whether a figure is a percentage (58.3%)."""
    return value.rstrip().endswith(_PERCENT)


def plain(value: Decimal, places: int = 1) -> str:
    """A number without needless zeros, rounded half up to ``places`` decimals."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{rounded:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _places(text: str) -> int:
    if len(text) == 1 and text in "01234":
        return int(text)
    raise PhraseError(f"小数位数“{text}”不对", "小数位数写 0 到 4")


def _percent(part: Decimal, whole: Decimal, places: str) -> str:
    """A quotient in percent; more decimals where 0% or 100% would be said of what is neither."""
    exact, wanted = part * 100 / whole, _places(places)
    while wanted < 4 and plain(exact, wanted) in ("0", "100") and exact not in (0, 100):
        wanted += 1
    return f"{plain(exact, wanted)}%"


def _counted(value: str) -> Decimal:
    """A count: no percentage, not below zero."""
    if is_percent(value):
        raise PhraseError(f"“{value}”已经是百分数", "写要算的数本身，不写百分数")
    number = number_in(value)
    if number < 0:
        raise PhraseError(f"“{value}”是负数，不能这样算", "核对“数据”里的这个数")
    return number


def _divisor(value: str, what: str) -> Decimal:
    number = _counted(value)
    if number == 0:
        raise PhraseError(f"{what}是 0，不能作除数", "核对“数据”里的这个数")
    return number


def share(value: str, whole: str, places: str = "1") -> str:
    """占比: the share of a whole, in percent with one decimal at most."""
    part, all_of_it = _counted(value), _divisor(whole, "占比的总数")
    if part > all_of_it:
        hint = "核对这两个数；部分和总数写反了就对调；算完成计划的情况用“完成率”"
        raise PhraseError(f"部分“{value}”比总数“{whole}”还大，不能算占比", hint)
    return _percent(part, all_of_it, places)


def fulfilled(value: str, planned: str, places: str = "1") -> str:
    """完成率: what was done of what was planned, in percent; it may be more than 100%."""
    return _percent(_counted(value), _divisor(planned, "计划数"), places)


def total(value: str, *others: str) -> str:
    """合计: the sum; of percentages a percentage, of numbers in 万 one in 万."""
    values = (value, *others)
    percents = sum(map(is_percent, values))
    if percents not in (0, len(values)):
        raise PhraseError("百分数和别的数不能相加", "合计的各个数要用同一个单位")
    number = sum(map(number_in, others), number_in(value))
    if all(re.search(r"\d\s*万", each) for each in values):
        return f"{plain(number / 10_000, 4)}万"
    return plain(number, 2) + ("%" if percents else "")


def rest(value: str, *parts: str) -> str:
    """其余: what is left of a whole without its parts."""
    left = sum((-_counted(part) for part in parts), _counted(value))
    if left < 0:
        raise PhraseError(f"各部分加起来比总数“{value}”还大", "核对“数据”里的这几个数")
    return plain(left, 2)


def average(value: str, count: str, places: str = "1") -> str:
    """平均: so many for each one (人均, 班均)."""
    return plain(_counted(value) / _divisor(count, "平均的份数"), _places(places))


def growth(value: str, before: str, places: str = "1") -> str:
    """增长: by how many percent a figure has grown (negative where it fell, as in a column 增长率)."""
    base = _divisor(before, "增长的基数")
    return _percent(_counted(value) - base, base, places)


def change(value: str, before: str, places: str = "1") -> str:
    """增减: the change with its word: 增长20%, 下降3.5%, 持平; of percentages 提高8.2个百分点."""
    if is_percent(value) and is_percent(before):
        now, then = number_in(value), number_in(before)
        size, words = f"{plain(abs(now - then), _places(places))}个百分点", ("提高", "下降")
    else:
        now, then = _counted(value), _divisor(before, "增减的基数")
        size, words = _percent(abs(now - then), then, places), ("增长", "下降")
    return "持平" if now == then else f"{words[now < then]}{size}"


def points(value: str, before: str, places: str = "1") -> str:
    """百分点: by how many points a percentage has grown (8.2个百分点)."""
    if not (is_percent(value) and is_percent(before)):
        raise PhraseError("百分点是两个百分数相减", "“数据”里的这两个数要带 %；别的数用“增长”")
    size = number_in(value) - number_in(before)
    if size < 0:
        hint = "改用“增减”，“提高”“下降”由它来写"
        raise PhraseError(f"从“{before}”到“{value}”是下降，不能接在“提高”后面", hint)
    return f"{plain(size, _places(places))}个百分点"


def rounded(value: str, places: str = "0") -> str:
    """保留: a figure rounded to so many decimals, its unit kept (58.3% as 58%)."""
    number_in(value)
    return _NUMBER.sub(lambda found: plain(Decimal(found.group()), _places(places)), value.replace(",", ""))


def in_ten_thousands(value: str, places: str = "2") -> str:
    """万: 12000 as 1.2万; what is below ten thousand stays as it is."""
    number = _counted(value)
    for scale in ("亿", "万"):
        if number >= SCALES[scale]:
            return plain(number / SCALES[scale], _places(places)) + scale
    return plain(number, 4)


def in_chinese(value: str, measure: str = "") -> str:
    """中文数字: 36 as 三十六, 58% as 百分之五十八; with a measure word 2 is 两 (``中文数字("个")``: 两个)."""
    number = number_in(value)
    if number != number.to_integral_value() or not 0 <= number < 10**12:
        raise PhraseError(f"“{value}”不能写成中文数字", "中文数字只写不小于 0 的整数")
    if is_percent(value):
        return f"百分之{chinese_number(int(number))}"
    return ("两" if measure and number == 2 else chinese_number(int(number))) + measure


def formal(value: str) -> str:
    """大写: 36 as 叁拾陆, 16 as 壹拾陆."""
    if is_percent(value):
        raise PhraseError(f"“{value}”是百分数，不能写成大写", "百分数用“中文数字”")
    return _formal(in_chinese(value))


def _formal(number: str) -> str:
    return (f"一{number}" if number.startswith("十") else number).translate(_FORMAL)


def money(value: str) -> str:
    """大写金额: 12000 as 壹万贰仟元整, 1.05 as 壹元零伍分 (正确填写票据和结算凭证的基本规定)."""
    amount = _counted(value) * 100
    if amount != amount.to_integral_value() or amount >= 10**14:
        raise PhraseError(f"“{value}”不能写成大写金额", "金额写到分为止")
    whole, cents = divmod(int(amount), 100)
    dimes, cents = divmod(cents, 10)
    parts = [_formal(chinese_number(whole)) + "元"] if whole or not (dimes or cents) else []
    if dimes:
        parts.append(_formal(chinese_number(dimes)) + "角")
    elif cents and whole:
        parts.append("零")
    parts.append(_formal(chinese_number(cents)) + "分" if cents else "整")
    return "".join(parts)


FILTERS: Final[Mapping[str, Filter]] = MappingProxyType(
    {
        "占比": share, "完成率": fulfilled, "合计": total, "其余": rest, "平均": average, "增长": growth, "增减": change,
        "百分点": points, "保留": rounded, "万": in_ten_thousands, "中文数字": in_chinese, "大写": formal, "大写金额": money,
    }
)  # fmt: skip


def filling(names: Mapping[str, str]) -> Words:
    """What fills the phrases of a text by these names; a phrase that cannot be filled stays as typed."""
    return lambda text: fill(text, names, FILTERS)[0] if "{{" in text else text
