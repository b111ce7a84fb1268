"""How an answer stands beside what was promised: its figures held against the indicator, its state against its result."""

from __future__ import annotations

from typing import Final

from planforge.calendar.counts import read_count
from planforge.model.fulfilment import meant_state
from planforge.model.spec import Spec
from planforge.tracing.answers import INDICATOR, Answer
from planforge.tracing.attainment import Attainment, attainment
from planforge.tracing.promise import Kind, Promise
from planforge.tracing.undone import undone

DONE: Final = "完成"
_TEACHERS: Final = ("教师", "教师人数", "教师总数", "教师数", "专任教师", "专任教师人数", "在职教师人数")


def held(answer: Answer, promise: Promise | None, spec: Spec) -> Attainment:
    """The figures of a result beside those wanted: of the plan's goal, else those that the answer names itself."""
    name = promise.name if promise else answer.name
    indicator = promise.wording if promise and promise.kind is Kind.GOAL else ""
    wanted = indicator or answer.text(INDICATOR) or name
    people = _teachers(spec) if "教师" in wanted + name or "人均" in wanted else None
    return attainment(name, wanted, answer.text("结果"), people)


def not_borne_out(answer: Answer, promise: Promise | None, found: Attainment) -> str:
    """What a result says against its state of 完成, in whatever words; empty where it says nothing against it."""
    if meant_state(answer.state) != DONE:
        return ""
    result = answer.text("结果")
    if undone(promise.name if promise else answer.name, result):
        return f"结果是“{result}”"
    if found.short:
        return f"“{found.short[0].reached}”没有达到“{found.short[0].wanted}”"
    return ""


def _teachers(spec: Spec) -> float | None:
    """How many teachers there are by the ledger; None where it says so twice, or not."""
    figures = {name: spec.figures.get(name) for name in _TEACHERS}
    counts = {read_count(each.value) for each in figures.values() if each is not None}
    return float(only) if len(counts) == 1 and (only := counts.pop()) is not None else None
