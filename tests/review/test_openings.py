"""What the first and the last words of a plan say of an earlier year, as if it were their own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

Told = Callable[[str, str, str], list[str]]
YEAR, AUTUMN = "2026年", "2026—2027学年度第一学期"


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """The codes on years that a sentence gets in a chapter of a plan for a period."""

    def make(period: str, chapter: str, words: str) -> list[str]:
        text = f"文种: 工作计划\n学校: 滨河市实验小学\n期间: {period}\n{chapter}: |\n  {words}\n主要工作:\n- 备课。\n- 听课。\n"
        found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
        return [each.code for each in found if each.code in ("旧年份", "旧学期")]

    return make


@pytest.mark.parametrize(
    ("period", "chapter", "words"),
    [
        (YEAR, "导语", "2025年学校工作的总体要求是：抓好常规，提高质量。"),
        (YEAR, "导语", "2025年，学校工作以立德树人为主线。"),
        (YEAR, "指导思想", "2025年德育工作以“立德树人”为主线。"),
        (YEAR, "导语", "2025年我校安全工作的总体目标是零事故。"),
        (YEAR, "导语", "现将2025年工作要点印发如下。"),
        (YEAR, "导语", "站在2025年的新起点上，我们信心百倍。"),
        (YEAR, "导语", "迈入2025年，学校将继续抓好常规。"),
        (YEAR, "结语", "2025年，让我们携手并进，再创佳绩！"),
        (AUTUMN, "导语", "2025年下半年，学校工作以课堂教学为中心。"),
        (AUTUMN, "导语", "随着2025年秋季学期的开学，我们制定本计划。"),
        (AUTUMN, "导语", "2025年秋，我们迎来了新学期。"),
        (AUTUMN, "导语", "在2026年春季学期到来之际，制定本计划。"),
    ],
)
def test_an_earlier_year_as_the_own_one_is_told(told: Told, period: str, chapter: str, words: str) -> None:
    assert len(told(period, chapter, words)) == 1


@pytest.mark.parametrize(
    ("period", "chapter", "words"),
    [
        (YEAR, "导语", "2025年是我校建校三十周年。"),
        (YEAR, "导语", "2025年，我校以优异的成绩通过了验收。"),
        (YEAR, "导语", "2025年，学校工作以教学为中心，取得了好成绩。"),
        (YEAR, "导语", "2025年以来，学校以质量为中心。"),
        (YEAR, "导语", "2025年的主题教育是一次洗礼。"),
        (YEAR, "导语", "现将2026年工作要点印发如下。"),
        (YEAR, "导语", "迈入2026年，学校将继续抓好常规。"),
        (YEAR, "导语", "告别2025年，迎来2026年，我们信心百倍。"),
        (YEAR, "工作回顾", "2025年，学校工作以立德树人为主线。"),
        (AUTUMN, "导语", "2026年秋，我们迎来了新学期。"),
        (AUTUMN, "导语", "随着2026年秋季学期的开学，我们制定本计划。"),
    ],
)
def test_history_and_the_own_year_are_let_pass(told: Told, period: str, chapter: str, words: str) -> None:
    assert told(period, chapter, words) == []
