"""Whether a result reaches its indicator: figures of the same unit held against one another, where it is sure which."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import NamedTuple

from planforge.model.indicator import Comparison, Indicator, read_indicator
from planforge.tracing.derived import each as of_each
from planforge.tracing.derived import is_for_each, is_of_all, share

_CLAUSE = re.compile("[，。；、,;\n]|（[^（）]*）")
_NOISE = re.compile(r"(?:人均|平均|每人|每位|每名|达到|达|为|占比|占|共|完成|实现|均|率|在|的)+")
_FALLING = re.compile("近视|辍学|流失|缺[勤课席]|事故|投诉|违[规纪法]|发生率|发病|差错|欠|空置|[降减低]")
"""Names of figures that are better when they are lower, where no 不高于 says so."""

_SCOPE = re.compile(
    r"(?:全校|全体|我校|学校|全组|全年级)(?:现有|共有?|有)?\d+[个名位]?(?:教学班|班级|班|教师|教职工|学生|师生|年级|教研组|人)"
)
"""Who a goal is for (全校36个教学班), which is nothing to be reached."""

_ABOUT = 0.1  # what 约 and 左右 leave open in what was wanted
_ROUGHLY = 0.05  # and in what was reached: nobody says 约600 for 560
_NEARLY = re.compile(r"(?<!最)近[ \d一二两三四五六七八九十百千]")
_SHARED = 2  # characters that two names of a figure must share


class Shortfall(NamedTuple):
    """A figure of a result that misses the one of the plan, both as written."""

    wanted: str
    reached: str


class Attainment(NamedTuple):
    """What was compared: how many figures, those that fall short, and those of which only about how many is told.

    ``unsure`` are results so near to what was wanted that nobody can tell (约600人 for 不少于 600 人); they are not compared.
    """

    compared: int
    short: tuple[Shortfall, ...]
    unsure: tuple[Shortfall, ...] = ()


class _Figure(NamedTuple):
    """A figure with the clause it stands in."""

    value: Indicator
    clause: str


def attainment(name: str, indicator: str, result: str, people: float | None = None) -> Attainment:
    """Hold every figure of a goal's indicator against its partner in the result; what has no sure partner is left alone.

    ``people`` is how many each one is one of where the ledger tells it (每位教师一节, 共上52节).
    """
    wanted = _without_scope(_figures(indicator))
    reached = _with_derived(wanted, _figures(result), result, people)
    compared, short, unsure = 0, list[Shortfall](), list[Shortfall]()
    for figure in wanted:
        partner = _partner(figure, wanted, reached)
        if partner is None:
            continue
        falls = _FALLING.search(name + figure.clause) is not None
        said = {_misses(figure.value, value, falls=falls) for value in _ends(figure.value, partner)}
        found = Shortfall(figure.clause, partner.clause)
        if said == {True, False}:
            unsure.append(found)
        elif None not in said:
            compared += 1
            short += [found] if True in said else []
    return Attainment(compared, tuple(short), tuple(unsure))


def _ends(wanted: Indicator, partner: _Figure) -> tuple[float, ...]:
    """Between what a result may lie: 约600 somewhere around, 近600 and 不到600 below; the figure itself where both say about."""
    value, low = partner.value.comparison, partner.value.low
    if wanted.comparison is Comparison.ABOUT or value not in (Comparison.ABOUT, Comparison.LESS):
        return (low,)
    below = low * (1 - _ROUGHLY)
    is_less = value is Comparison.LESS or _NEARLY.search(partner.clause) is not None
    return (below, math.nextafter(low, 0)) if is_less else (below, low * (1 + _ROUGHLY))


def _without_scope(wanted: list[_Figure]) -> list[_Figure]:
    """The figures of a goal but for those that only say who it is for, where it has others."""
    return [figure for figure in wanted if _SCOPE.fullmatch(figure.clause) is None] or wanted


def _figures(text: str) -> list[_Figure]:
    found = []
    for clause in _CLAUSE.split(text):
        value = read_indicator(clause) if clause else None
        if value is not None:
            if not value.unit and "分之" in clause[value.start : value.end] and value.high is None:
                value = replace(value, low=value.low * 100, unit="%")
            found.append(_Figure(value, clause.strip()))
    return found


def _with_derived(
    wanted: list[_Figure], reached: list[_Figure], result: str, people: float | None
) -> list[_Figure]:
    """The figures of a result with those it tells without naming them, where a goal asks for such a one and only one.

    What all did together is no figure of what each did.
    """
    for figure in wanted:
        unit = figure.value.unit
        rivals = [each for each in wanted if each.value.unit == unit]
        found = None
        if unit == "%" and not any(each.value.unit == "%" for each in reached):
            found = share(result)
        elif unit and unit != "%" and is_for_each(figure.clause):
            reached = [each for each in reached if each.value.unit != unit or not is_of_all(each.clause)]
            if not any(each.value.unit == unit for each in reached):
                found = of_each(result, unit, people)
        if found is not None and len(rivals) == 1:
            value, words = found
            reached = [*reached, _Figure(replace(figure.value, name="", low=value, high=None), words)]
    return reached


def _partner(figure: _Figure, wanted: list[_Figure], reached: list[_Figure]) -> _Figure | None:
    """The figure of the result that is about the same: of the same name, or the only one of its unit on both sides."""
    same = [each for each in reached if each.value.unit == figure.value.unit]
    rivals = [each for each in wanted if each.value.unit == figure.value.unit]
    named = [each for each in same if _is_same_name(figure.value, each.value)]
    if len(named) == 1:
        return named[0]
    if len(same) == len(rivals) == 1 and not _names_differ(figure.value, same[0].value):
        return same[0]
    return None


def _core(value: Indicator) -> str:
    return _NOISE.sub("", value.name)


def _is_same_name(one: Indicator, other: Indicator) -> bool:
    """Whether two figures are named alike: the same words, or one name holds the other."""
    if one.name and one.name == other.name:
        return True
    first, second = _core(one), _core(other)
    return min(len(first), len(second)) >= _SHARED and (first in second or second in first)


def _names_differ(one: Indicator, other: Indicator) -> bool:
    """Whether both figures have names that share nothing, so that they are about different things."""
    first, second = _core(one), _core(other)
    if len(first) < _SHARED or len(second) < _SHARED:
        return False
    return not any(first[n : n + _SHARED] in second for n in range(len(first) - _SHARED + 1))


def _misses(wanted: Indicator, reached: float, *, falls: bool) -> bool | None:
    """Whether a value falls short of what was wanted (above it where less is better); None where it cannot be told."""
    low, kind = wanted.low, wanted.comparison
    if kind in (Comparison.RATIO, Comparison.MORE):
        return None if kind is Comparison.RATIO else reached <= low
    if kind is Comparison.AT_MOST:
        return reached > low
    if kind is Comparison.LESS:
        return reached >= low
    if kind is Comparison.ABOUT:
        return reached < low * (1 - _ABOUT)
    if kind is Comparison.EXACT and (falls or low == 0):
        return reached > low
    return reached < low
