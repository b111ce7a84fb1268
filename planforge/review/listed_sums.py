"""Sums below a list: 慰问费2000元, 比赛费3000元, 合计6000元, each in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from planforge.diagnostics import Finding
from planforge.model.content import Content, Item, Label, Paragraphs, Text
from planforge.model.records import Words
from planforge.review.quantities import Quantity, normal, quantities, rounded
from planforge.review.rule import ReviewRequest
from planforge.template.filters import filling

_OF_MONEY: Final = "[预经费用支资金算出开活动本次项目的]{0,8}"
_TOTAL: Final = re.compile(
    rf"(?:以上|上述|各项|全部|[一二三四五六七八九十\d]{{1,2}}[个大]?项|{_OF_MONEY})*(?:(?P<part>小计)|一?总?共计?|合计|总计|总额|总费用|总投入|总收入|总经费|总预算|总金额|总支出|总课时|总人数){_OF_MONEY}(?:[（(]元[）)]|[有为是约需：:，,]\s?)*"
)
_ROUGH: Final = ("共", "合计", "总", "小计")
_OPEN: Final = re.compile("其中|左右|大约|不等|待定|剩余|其余|除外|另[有需计]|平均")
_ON: Final = re.compile(r"^\s*(?:等|以[上下内]|起|/|每|[×xX*+＋-])|^[）)]?等")
_DISJOINT: Final = frozenset(("元", "学时", "课时"))
_SURELY: Final = re.compile("[合总小]计")
_LONGEST: Final = 60  # characters of a line that names one part
_MOST: Final = 60  # parts of one sum
_HINT: Final = "核对各项和合计，改对其中一个；漏列了一项就补上"


class _Row(NamedTuple):
    """A line of a list: where it stands, what it says before its only quantity, and that quantity."""

    at: int
    typed: str
    before: str
    said: Quantity


def listed_sums(request: ReviewRequest) -> Iterator[Finding]:
    """A budget whose last line is not the sum of those above it is sent back.

    Fails: ``慰问费2000元``, ``比赛费3000元``, ``合计6000元`` as three items. Passes: the right sum, in 元 or 万元; lists of
    which one line tells no exact amount, says 其中 or 等, or counts something else.
    """
    if not any(word in request.source.text for word in _ROUGH):
        return
    words = filling(request.names)
    for content in request.spec.contents_in_order():
        yield from _walk(content, words)


def _walk(content: Content, words: Words) -> Iterator[Finding]:
    rows: list[_Row | None] = []
    for part in content:
        if isinstance(part, Paragraphs):
            yield from _sums(_rows("", part.text, words))
        elif isinstance(part, Item | Label):
            if part.text is not None and len(part.text.lines) > 1:
                yield from _sums(_rows("", part.text, words))
            rows.append(None if part.body else _of_part(part, words))
            yield from _walk(part.body, words)
        else:
            rows.append(None)
    yield from _sums(rows)


def _of_part(part: Item | Label, words: Words) -> _Row | None:
    name = part.head if isinstance(part, Item) else part.key
    return _rows(name, part.text, words)[0] if part.text is not None and len(part.text.lines) == 1 else None


def _rows(name: str, text: Text, words: Words) -> list[_Row | None]:
    return [_row(text.at, name, words(line)) for line in text.lines]


def _row(at: int, name: str, line: str) -> _Row | None:
    """A line with one exact amount; of other numbers there may be some beside one of money."""
    if len(line) > _LONGEST or _OPEN.search(line) or _OPEN.search(name):
        return None
    found = quantities(line)
    money = [each for each in found if each.unit == "元"]
    said = (money or found)[0] if len(money or found) == 1 else None
    if said is None or not said.is_exact or _ON.match(line[said.end :]):
        return None
    before = f"{name}{normal(line)[: said.start]}".strip()
    if "总" in before.replace("总务", "") and _TOTAL.fullmatch(before) is None:
        return None
    return _Row(at, line[said.start : said.end].strip(), before, said)


def _sums(rows: Sequence[_Row | None]) -> Iterator[Finding]:
    """Each line of 小计 and 合计 against the lines above it, back to the last sum or to one that tells no amount."""
    parts: list[_Row] = []
    subtotals: list[_Row] = []
    everything: list[_Row] = []
    is_whole = True
    for place, row in enumerate(rows):
        total = _TOTAL.fullmatch(row.before) if row is not None else None
        if row is None:
            is_whole = is_whole and not place  # the first line may lead to the others
            parts, subtotals, everything = [], [], []
        elif total is None:
            parts.append(row)
            everything.append(row)
        elif total["part"]:
            yield from _wrong(row, [parts], is_whole)
            subtotals.append(row)
            parts = []
        else:
            yield from _wrong(row, [everything, subtotals], is_whole)
            parts, subtotals, everything = [], [], []
            is_whole = True


def _wrong(total: _Row, ways: Sequence[Sequence[_Row]], is_whole: bool) -> Iterator[Finding]:
    """What is said of a sum that none of the ways to add up gives."""
    parts, unit = ways[0], total.said.unit
    if not is_whole or not 2 <= len(parts) <= _MOST or any(part.said.unit != unit for part in parts):
        return
    if unit not in _DISJOINT and _SURELY.search(total.before) is None:
        return  # 共15人 may well be fewer than those of two trainings
    in_tens = any("万" in part.typed for part in parts)
    rounding = total.said.step / 2 if total.said.step > 1 and not in_tens else 1e-6
    sums = [sum(part.said.value for part in way) for way in ways if way]
    if any(abs(each - total.said.value) <= rounding for each in sums):
        return
    scale = 10_000 if "万" in total.typed else 1
    listed = "＋".join(part.typed for part in parts[:6]) + ("＋…" if len(parts) > 6 else "")
    message = f"上面 {len(parts)} 项（{listed}）合起来是 {rounded(sums[0] / scale)}，这里写的是 {total.typed}"
    yield Finding("合计不符", message, total.at, total.typed, _HINT, is_error=False)
