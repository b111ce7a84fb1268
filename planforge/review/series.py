"""Parts of one whole that exclude one another by their names: 一等奖 and 二等奖, 男生 and 女生; shares of them in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.passages import Figure, Passage
from planforge.review.quantities import ABOUT, Quantity

OF_A_SEX: Final = "生|教师|教职工|职工|同学|学生|性"
"""What may stand behind 男 and 女, as a pattern."""
_SERIES: Final = tuple(
    re.compile(f"(?P<key>{keys})(?:{ends})?$")
    for keys, ends in (
        ("[特一二三四五六七八九]等奖?", "获得者|的?作品"),
        ("[一二三四五六七八九]年级", "组|学生|班级"),
        ("[男女]", OF_A_SEX),
        ("[高中初]级|正高级?|副高级?", "教师|职称"),
        ("[A-EＡ-Ｅ]", "等|级|档|类"),
        ("优秀|良好|中等|合格|及格|不合格|不及格|待合格", "等级|等次|等第|学生|的"),
        ("研究生|硕士|本科|专科|大专|中专", "学历|毕业|教师"),
        ("[低中高]年?[级段]", "组|学生"),
        (
            r"(?<!\d)(?:1[0-2]|[1-9])月|十[一二]?月|[一二三四五六七八九]月|第(?:\d{1,2}|[一二三四五六七八九十]{1,3})周|第[一二三四]季度|[上下]半年|第[一二]学期",
            "份?(?:各?(?:完成|开展|组织|举行|举办|召开|进行|安排|参加|支出|使用|购置|新增)了?)?",
        ),
    )
)
_A_TIME: Final = re.compile("(?:月|周|季度|半年|学期)$")
_MARKS: Final = re.compile("[，,、；;。：:！？（(]")
_SHARE: Final = re.compile(
    r"(?P<label>[^，,、；;。：:！？（(]+?)(?:约|大约)?占(?:比|了|到)?(?P<of>[^，,、；;。]{0,10}的)?(?:约|为|达)?$"
)
_BETWEEN: Final = re.compile("[，,、；;]")
_PASSING: Final = ("合格", "及格")
_BOTH: Final = frozenset("男女")
_LEAST_OFF: Final = 1.0  # what rounding cannot explain


def label_of(quantity: Quantity) -> str:
    """The words right before a quantity: 三等奖 of ``，三等奖5人次``."""
    return _MARKS.split(quantity.before)[-1].strip()


def keys_of(labels: Sequence[str]) -> tuple[str, ...]:
    """What tells labels of one series apart (一等, 二等); nothing where they are of none, or overlap."""
    for pattern in _SERIES:
        if not pattern.search(labels[0]):
            continue
        found = [pattern.search(label) for label in labels]
        keys = tuple(match["key"] for match in found if match)
        if len(keys) != len(labels):
            continue
        heads = {label[: match.start()] for label, match in zip(labels[1:], found[1:], strict=True) if match}
        first = labels[0][: found[0].start()] if found[0] else ""
        return keys if len(set(keys)) == len(keys) > 1 and heads <= {"", first} else ()
    return ()


def are_times(keys: Sequence[str]) -> bool:
    """Whether parts are told apart by when they are (9月, 第3周): one person or class may be counted in several of them."""
    return bool(keys) and _A_TIME.search(keys[0]) is not None


def wrong_composition(passage: Passage, ledger: Mapping[str, Figure]) -> Iterator[Finding]:  # noqa: ARG001
    """Shares of one whole are no more than all of it.

    Fails: ``一等奖占30%，二等奖占40%，三等奖占50%``, ``男生占55%，女生占55%``. Passes: what comes to less, and shares that
    may overlap (``女教师占70%，青年教师占60%``).
    """
    run: list[Quantity] = []
    for quantity in passage.quantities:
        if run and not (_is_share(quantity) and _follows(run[-1], quantity)):
            yield from _too_much(passage, run)
            run = []
        if _is_share(quantity):
            run.append(quantity)
    yield from _too_much(passage, run)


def _is_share(quantity: Quantity) -> bool:
    return (
        quantity.unit == "%" and quantity.hedge in ("", ABOUT) and _SHARE.search(quantity.before) is not None
    )


def _follows(one: Quantity, other: Quantity) -> bool:
    return one.sentence == other.sentence and _BETWEEN.match(other.before) is not None


def _too_much(passage: Passage, run: Sequence[Quantity]) -> Iterator[Finding]:
    shares = [match for each in run if (match := _SHARE.search(each.before))]
    keys = keys_of([match["label"].strip() for match in shares]) if len(run) > 1 else ()
    wholes = {match["of"] for match in shares if match["of"]}
    if not keys or len(wholes) > 1:
        return
    total = sum(each.value for each in run)
    off = total - 100
    slack = sum(2.0 if each.hedge == ABOUT else each.step for each in run)
    if keys[-1] in _PASSING and run[-1].value >= total - run[-1].value:
        return  # everybody who passed, the best among them
    if off > max(slack, _LEAST_OFF) or (set(keys) == _BOTH and -off > max(slack, _LEAST_OFF)):
        listed = "＋".join(passage.said(each) for each in run)
        message = f"{listed} 合起来是 {total:g}%，不是 100%"
        yield passage.reminder(
            "合计不符", message, run[-1], "核对各部分的占比；算的不是同一个总数，就写明各占什么的"
        )
