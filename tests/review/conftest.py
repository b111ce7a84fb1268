"""What reviews say of figures, for the tests of each kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.diagnostics import Diagnostic
from planforge.pipeline import check
from planforge.source import TextFile

FIGURES = frozenset(
    ("占比不符", "部分过大", "合计不符", "人均不符", "增减不符", "超过百分百", "前后不一", "数据不符", "数值", "截至", "过期数据", "未用数据", "数据单位", "千分位")
)  # fmt: skip
HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"


@pytest.fixture
def figures_told(shelf: Callable[..., object]) -> Callable[..., list[Diagnostic]]:
    """What is said of the figures of a spec's body (behind a usual head, or one of its own)."""

    def told(body: str, head: str = HEAD, **texts: str) -> list[Diagnostic]:
        found = check(TextFile("计划.yaml", f"{head}{body}\n".encode()), shelf(**texts))
        assert not [each for each in found if each.is_error]
        return [each for each in found if each.code in FIGURES]

    return told


@pytest.fixture
def sentence_told(figures_told: Callable[..., list[Diagnostic]]) -> Callable[..., list[str]]:
    """The codes said of one sentence."""

    def told(sentence: str) -> list[str]:
        return [each.code for each in figures_told(f"主要工作: |\n  {sentence}")]

    return told
