"""What belongs to last year and cannot be rolled: figures, document numbers and what was told are to be confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.rolling.cleared import ANSWERS, KEPT, roles_in
from planforge.rolling.date_context import LEADS_WITH_DATE
from planforge.rolling.decisions import Decision, Telling, Verdict
from planforge.source import Mapping, Node, Scalar, Sequence, Source
from planforge.source.nodes import scalars
from planforge.vocabulary import HEADER_KEYS, Role, normalized

CHAPTER = "情况"
"""The kind of a decision about a chapter that is to be written anew."""
_TOLD = frozenset((Role.ACHIEVEMENTS, Role.PROBLEMS, Role.REFLECTION))
_GIVEN = frozenset((Role.BACKGROUND, Role.GUIDING_IDEOLOGY))
_ENDINGS = ("记录", "情况", "回顾", "纪实")  # of heads of records, as 活动开展 may be what is to be done
_DESCRIBING = (
    "情况",
    "回顾",
    "进展",
    "历程",
    "形势",
)  # of heads of what is so, or has been: 前期准备情况, 上阶段回顾
_LAST_TIME = re.compile(r"(?:[上前去本].{0,6}|\d{4}.{0,8}|简要|简单|总体)?(?:工作|情况)?回顾")
"""The head of a chapter that tells of last time as 工作回顾 does; 校史回顾 and the like only describe."""
_OF_LAST_TIME = re.compile(
    "(?:上一?(?:学期|学年|年度?|阶段|届)|去年|前一?(?:学期|阶段))[^，。]{0,14}(?:情况|总结|成绩|数据|统计|结果|一览|台账)表?"
    "|(?:规划|行动计划|工程|已|第[一二三四五](?:个?学?年度?|阶段)|前[一两二三四]个?(?:学?年|阶段)|阶段)[^，。]{0,8}(?:完成|达成|落实|执行|实施|进展|推进)(?:情况|成效|结果)表?"
    "|[^，。]{0,8}第[一二三四五](?:个?学?年度?|阶段)(?:的?(?:工作|任务|目标))?(?:情况|成效|总结|成果)|(?:阶段性?|前期)(?:工作)?(?:成果|成效)|已完成的?(?:工作|任务)"
)
"""The head of a chapter that reports on the last term, or on what has been done of a plan."""
_STATE = re.compile(
    "(?![^，。]*(?:会议|活动|课题|项目))[^，。]{0,8}(?:现状|概况|[班学校园师生教队组]情|(?:班级|学生|学校|幼儿|教师|教职工|师生|家长|队伍|基本|期[中末]|考试|检测|成绩|学情|摸底)(?:基本)?情况|情况(?:分析|概述|简介|介绍))[^，。]{0,5}"
)
"""The head of a chapter of the background that says how things were when it was written."""
_AHEAD = ("安排", "计划", "打算", "部署")
_PREAMBLE, _BODY = "导语", "正文"


def figures(source: Source) -> Iterator[Decision]:
    """数据 and the numbers of charts: every figure is kept and marked to be confirmed."""
    for key, value in source.root.pairs:
        if key.text == "数据" and isinstance(value, Mapping):
            for name, figure in value.pairs:
                shown = source.text[name.start : _end(figure) or name.end]
                question = f"{name.text}还是上次的数"
                yield Decision(Verdict.ASKED, "数据", name.start, shown, shown, question, (), question)
        elif key.text == "文号" and value.end > value.start:
            shown = source.text[value.start : value.end]
            question = "文号还是上次的，新文件另编"
            yield Decision(Verdict.ASKED, "文号", value.start, shown, shown, question, (), question)
        if "图表" in source.text:
            yield from _charts(key, value)


def _end(node: Node) -> int:
    """Where what a node says ends: behind the bracket of ``{ }``, else behind its last text; 0 where it is empty."""
    if not isinstance(node, Scalar) and node.flow:
        return node.end
    return max((each.end for each in scalars(node)), default=0)


def _charts(key: Scalar, value: Node) -> Iterator[Decision]:
    """Every chart with numbers of its own; one that takes them from a table changes with it."""
    if key.text == "图表":
        told = isinstance(value, Scalar) and value.text.strip() != ""
        own = told or any(name.text == "数据" for name, _ in getattr(value, "pairs", ()))
        if own:
            question = "图表里还是上次的数"
            yield Decision(Verdict.ASKED, "图表", key.start, key.text, key.text, question, (), question)
    elif isinstance(value, Mapping):
        for name, each in value.pairs:
            yield from _charts(name, each)
    elif isinstance(value, Sequence):
        for item in value.items:
            yield from _charts(key, item)


def told(
    source: Source, *, is_summary: bool, crosses: bool, asked: frozenset[int]
) -> Iterator[Decision]:
    """Sections that tell what was done last year: kept, to be written anew; ``asked`` are those asked about."""
    for key, value in source.root.pairs:
        telling = telling_of(key, value, is_summary=is_summary, crosses=crosses)
        is_state = telling is Telling.BACKGROUND and _STATE.fullmatch(key.text)
        if key.start not in asked and (telling is Telling.PAST or is_state):
            question = f"“{key.text}”写的是上次的情况，请改写"
            yield Decision(Verdict.ASKED, CHAPTER, key.start, key.text, key.text, question, (), question)


def _is_dated(node: Node) -> bool:
    """Whether some entry, key or line of a chapter begins with a date, or says when it was."""
    return any(LEADS_WITH_DATE.match(line) for each in scalars(node) for line in each.text.split("\n"))


def _is_filled(node: Node) -> bool:
    """Whether a chapter says what came of what it lists: there is room for no answer in it, or some answer is there."""
    answers = list(_answers(node))
    return not answers or any(each.text.strip() for answer in answers for each in scalars(answer))


def _answers(node: Node) -> Iterator[Node]:
    """What stands below labels that ask what came of it."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _answers(item)
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            if normalized(key.text) in ANSWERS:
                yield value
            else:
                yield from _answers(value)


def telling_of(key: Scalar, value: Node, *, is_summary: bool, crosses: bool = False) -> Telling:
    """What a part of a document tells of, by its role; in a summary all but the outlook is about last time.

    Where it ``crosses`` into the other term, what was ahead is the term that the new one is about.
    """
    if key.text == _PREAMBLE:
        return Telling.OPENING if is_summary else Telling.BACKGROUND
    if key.text in HEADER_KEYS and not (is_summary and key.text == _BODY):
        return Telling.PLANNED
    roles = roles_in(key, value)
    is_of_last_time = _LAST_TIME.fullmatch(key.text) or _OF_LAST_TIME.fullmatch(key.text)
    if roles & _TOLD or is_of_last_time or (is_summary and (crosses or Role.OUTLOOK not in roles)):
        return Telling.PAST
    if (KEPT.fullmatch(key.text) and _is_dated(value)) or Role.FULFILMENT in roles:
        return Telling.PAST if _is_filled(value) else Telling.PLANNED
    is_record = Role.RECORDS in roles and key.text.endswith(_ENDINGS)
    describes = key.text.endswith(_DESCRIBING) and not any(word in key.text for word in _AHEAD)
    is_told = roles & _GIVEN or is_record or (describes and Role.SCHEDULE not in roles)
    return Telling.BACKGROUND if is_told else Telling.PLANNED
