"""Changes in a line: 由61%提高到70%，提高9个百分点; 参与率达120%; 增长-5%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.passages import Figure, Passage
from planforge.review.quantities import ABOUT, EACH, OVER, RANGE, UNDER, Quantity, rounded

_UP: Final = "提高|提升|上升|增加|增长|升高|扩大|扩充|增|升|涨"
_DOWN: Final = "下降|降低|减少|缩短|缩减|压缩|回落|降|减"
_FROM: Final = re.compile(r"(?:由|从)[^，,。；;、由从]{0,16}$")
_TO: Final = re.compile(
    rf"^[^，,。；;、\d]{{0,6}}[，,]?(?:逐[步年]|稳步|大幅|显著|进一步)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:到|至|为|到了|至了)(?:约|近|[^，,。；;、\d]{{0,6}})?$"
)
_BY: Final = re.compile(
    rf"^[^，,。；;、\d]{{0,8}}[，,（(；;]?\s?(?:[^，,。；;、\d]{{0,6}}?)(?:净|共|平均|同比|环比|比[^，,。；\d]{{0,6}})?"
    rf"(?:(?P<up>{_UP}|增幅|涨幅)|(?P<down>{_DOWN}|降幅))(?:了|为|达|幅度为|达到|了近|了约|约|近)?(?P<hedge>约|近)?$"
)
_BEFORE_FROM: Final = re.compile(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|达)?(?:约|近)?$")
_THEN_FROM: Final = re.compile(
    r"^[，,（(：:]\s?(?:即|是|具体)?(?:由|从)(?:原来|原先|去年|上年|上学[年期]|年初|期初)?的?$"
)
_NO_SUBJECT: Final = re.compile(rf"^[，,]\s?(?:净|共|整体|同比|实际)?(?:{_UP}|{_DOWN})了?(?:约|近)?$")
_RANKS: Final = re.compile("名次|排名|排|第|位次|位")


def wrong_change(passage: Passage, ledger: Mapping[str, Figure]) -> Iterator[Finding]:  # noqa: ARG001
    """A change that goes the other way than its word, or is not the difference of the two figures.

    Fails: ``由74%提高到63%``, ``由61%提高到70%，提高19个百分点``, ``由61%提高到70%，提高9%``. Passes: ``提高9个百分点``.
    """
    said = passage.quantities
    for index in range(len(said) - 1):
        old, new = said[index], said[index + 1]
        match = _TO.match(new.before)
        if match is None or old.unit != new.unit or old.sentence != new.sentence:
            continue
        if (
            "“" in new.before
            or not _FROM.search(old.before)
            or _RANKS.search(old.before[-6:])
            or "倒数" in old.before
        ):
            continue
        if not (_is_plain(old) and _is_plain(new)):
            continue
        word, rises = match["up"] or match["down"], match["up"] is not None
        if (new.value > old.value) != rises:
            change = "没有变" if new.value == old.value else ("是降了" if rises else "是升了")
            message = f"由{passage.said(old)}到{passage.said(new)}{change}，不能说“{word}”"
            yield passage.reminder("增减不符", message, new, "核对这两个数，或改这个动词")
        else:
            if index + 2 < len(said):
                by = said[index + 2]
                yield from _by(passage, old, new, by, _BY.match(by.before))
            if index and _THEN_FROM.match(old.before):
                by = said[index - 1]
                yield from _by(passage, old, new, by, _BEFORE_FROM.search(by.before))


def _is_plain(quantity: Quantity) -> bool:
    return quantity.hedge in ("", ABOUT, EACH) or (quantity.hedge == RANGE and quantity.before[-1:] in "到至")


def _by(
    passage: Passage, old: Quantity, new: Quantity, by: Quantity, match: re.Match[str] | None
) -> Iterator[Finding]:
    """What is wrong with the size of a change that is said beside its two ends, or with its word."""
    if match is None or by.sentence != new.sentence or by.hedge in (OVER, UNDER):
        return
    if not (old.is_exact and new.is_exact and old.value):
        return
    if (match["up"] is not None) == (new.value > old.value):
        yield from _size(passage, old, new, by)
    elif by.start < old.start or _NO_SUBJECT.match(by.before):
        yield from _turned(passage, old, new, by, match["up"] or match["down"])


def _size(passage: Passage, old: Quantity, new: Quantity, by: Quantity) -> Iterator[Finding]:
    size = abs(new.value - old.value)
    relative = size * 100 / old.value
    if by.unit == "%" and new.unit == "%":
        if _near(size, by) and not _near(relative, by):
            points = passage.said(by).rstrip("%％")
            message = (
                f"由{passage.said(old)}到{passage.said(new)}，是{points}个百分点，不是 {passage.said(by)}"
            )
            yield passage.reminder("增减不符", message, by, f"改成“{points}个百分点”")
        elif not _near(relative, by):
            yield _wrong(passage, old, new, by, f"{rounded(size, 1)}个百分点")
    elif (by.unit == "百分点" and new.unit == "%") or by.unit == new.unit:
        if not _near(size, by):
            unit = "个百分点" if new.unit == "%" else ""
            scale = 10_000 if "万" in passage.said(by) else 1
            yield _wrong(passage, old, new, by, f"{rounded(size / scale, 1)}{unit}")
    elif by.unit == "%" and not _near(relative, by):
        yield _wrong(passage, old, new, by, f"{rounded(relative, 1)}%")


def _turned(passage: Passage, old: Quantity, new: Quantity, by: Quantity, word: str) -> Iterator[Finding]:
    """A change of the right size with the wrong word; of another size it may well be another thing's."""
    size = abs(new.value - old.value)
    if _near(size, by) and (by.unit == new.unit or (by.unit == "百分点" and new.unit == "%")):
        change = "升" if new.value > old.value else "降"
        message = f"由{passage.said(old)}到{passage.said(new)}是{change}了，不能说“{word}”"
        yield passage.reminder("增减不符", message, by, "核对这三个数，或改这个动词")


def _near(exact: float, said: Quantity) -> bool:
    return (
        abs(exact - said.value) < (said.step if said.is_exact else max(3 * said.step, 2.0)) - 1e-9
        or abs(exact - said.value) < 1e-9
    )


def _wrong(passage: Passage, old: Quantity, new: Quantity, by: Quantity, right: str) -> Finding:
    message = f"由{passage.said(old)}到{passage.said(new)}，变化是 {right}，不是 {passage.said(by)}"
    hint = "核对这三个数；用“数据”和“增减”“百分点”就不必自己算"
    return passage.reminder("增减不符", message, by, hint)


_BOUNDED: Final = (
    "参与|参训|参加|参会|到会|到课|到岗|出勤|出席|达标|合格|及格|优秀|优良|优质|覆盖|普及|入学|巩固|升学|毕业|通过|知晓|满意|支持|开出|开课|开齐|"
    "完好|持证|配备|签订|签约|建档|回收|有效|普测|筛查|接种|近视|检出|录取|就业|获奖|辍学|流失|发生|差错|使用|开放|整改|处理|办结|回复|沟通|家访|"
    "受教育|达成|光盘|好评|正确|得分"
)
"""Before 率: what no more than all can do or be; 完成率, 增长率 are none of them."""


@cache
def _rate() -> re.Pattern[str]:
    part_of = r"占(?![^，,。；;、]*(?:计划|任务|目标|预算|去年|上年|上学|同期))[^，,。；;、\d]{0,12}的"
    return re.compile(rf"(?P<rate>(?:{_BOUNDED})率|满意度|占比|{part_of})[^，,。；;、\d比同]{{0,8}}$")


_GROWN: Final = re.compile(rf"(?:{_UP}|{_DOWN}|同比|环比|超额|翻)(?:了|约|近)?$")
_NEGATIVE: Final = re.compile(
    r"(?P<word>增长|提高|提升|上升|增加|下降|降低|减少)(?:了|约)?[-－﹣](?P<size>\d[\d.]*\s?(?:%|个?百分点)?)"
)


def beyond_hundred(passage: Passage, ledger: Mapping[str, Figure]) -> Iterator[Finding]:  # noqa: ARG001
    """No more than all can take part, pass or be covered.

    Fails: ``参训率达到120%``. Passes: ``完成率120%``, ``增长120%``.
    """
    for percent in passage.quantities:
        if percent.unit == "%" and percent.value > 100:
            alone = not percent.before.strip(" ：:")
            match = _rate().search(passage.line.key if alone else percent.before)
            if match is not None and not _GROWN.search(percent.before):
                name = match["rate"].rstrip("的")
                message = f"“{name}”不会超过 100%，这里是 {passage.said(percent)}"
                yield passage.reminder("超过百分百", message, percent, "核对这个数；是增长或完成情况就说明白")


def doubly_negative(passage: Passage, ledger: Mapping[str, Figure]) -> Iterator[Finding]:  # noqa: ARG001
    """A fall is said by its word, not by a minus sign behind 增长.

    Fails: ``比上年增长-5%``. Passes: ``比上年下降5%``, and -5% in a column 增长率.
    """
    for match in _NEGATIVE.finditer(passage.text) if "-" in passage.text or "－" in passage.text else ():
        rising = match["word"] not in ("下降", "降低", "减少")
        right = "下降" if rising else "增长"
        near = min(passage.quantities, key=lambda each: abs(each.end - match.end()))
        message = f"“{match[0]}”读不通"
        hint = f"改成“{right}{match['size'].strip()}”；用“增减”就由它来写这个词"
        yield passage.reminder("增减不符", message, near, hint)
