"""Titles in traditional characters name their kind and period as others do; what is written stays."""

from __future__ import annotations

import pytest

from planforge.calendar.period import read_period
from planforge.recognize.draft import Draft
from planforge.recognize.naming import name
from planforge.vocabulary import normalized


def _named(*title: str) -> Draft:
    draft = Draft(title=list(title))
    name(draft, lambda kind: normalized(kind) in ("工作计划", "工作总结", "发展规划", "实施方案", "工作要点"))
    return draft


@pytest.mark.parametrize(
    ("title", "kind", "period", "theme"),
    [
        ("2026學年度第一學期教學工作計劃", "工作计划", "2026學年度第一學期", "教學"),
        ("2026-2027學年第二學期德育工作計畫", "工作计划", "2026-2027學年第二學期", "德育"),
        ("2025—2026學年第二學期班主任工作總結", "工作总结", "2025—2026學年第二學期", "班主任"),
        ("2026年秋季學期教研工作要點", "工作要点", "2026年秋季學期", "教研"),
        ("2026年上學期體育實施方案", "实施方案", "2026年上學期", "體育"),
        ("2026—2027學年安全工作總結", "工作总结", "2026—2027學年", "安全"),
        ("2026年九月教務工作計劃", "工作计划", "2026年九月", "教務"),
        ("2026学年度第一学期教学工作计划", "工作计划", "2026学年度第一学期", "教学"),
    ],
)
def test_a_title_in_traditional_characters_names_kind_period_and_theme(
    title: str, kind: str, period: str, theme: str
) -> None:
    draft = _named(title)
    assert (draft.kind, draft.period, draft.theme) == (kind, period, theme)


@pytest.mark.parametrize(
    ("traditional", "plain"),
    [
        ("2026學年度第一學期", "2026学年度第一学期"),
        ("2026—2027學年", "2026—2027学年"),
        ("2026年秋季學期", "2026年秋季学期"),
        ("2026年下學期", "2026年下学期"),
    ],
)
def test_a_period_in_traditional_characters_is_read(traditional: str, plain: str) -> None:
    first, second = read_period(traditional), read_period(plain)
    assert first is not None
    assert second is not None
    assert (first.kind, first.school_year, first.term) == (second.kind, second.school_year, second.term)


def test_a_kind_is_said_as_templates_are_called_and_the_title_as_it_is_written() -> None:
    draft = _named("2026學年少先隊工作計畫")
    assert (draft.kind, draft.title) == ("工作计划", ["2026學年少先隊工作計畫"])
