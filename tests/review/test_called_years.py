"""Years that the words beside them contradict."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

YEAR = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026年\n"
TERM = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"
SUMMARY = "文种: 工作总结\n学校: 滨河市实验小学\n期间: 2026年\n"


@pytest.fixture
def told(tmp_path: Path) -> Callable[[str, str], list[str]]:
    """The messages about years in a sentence."""

    def make(head: str, words: str) -> list[str]:
        file = TextFile(str(tmp_path / "计划.yaml"), f"{head}重点:\n- {words}\n".encode())
        return [each.message for each in check(file, Workspace(tmp_path)) if each.code == "旧年份"]

    return make


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (YEAR, "去年（2024年）获评先进。"),
        (YEAR, "去年（2026年）获评先进。"),
        (YEAR, "2024年（去年）获评先进。"),
        (YEAR, "前年（2023年）建成书吧。"),
        (YEAR, "明年（2026年）再扩建。"),
        (YEAR, "上一年（2024）的问题已经整改。"),
        (YEAR, "去年即2023年的赛课已经结束。"),
        (TERM, "去年（2024年9月）已经开馆。"),
        (TERM, "上学年（2024—2025学年）获评先进。"),
        (SUMMARY, "去年（2024年）的问题已经整改。"),
    ],
)
def test_a_year_that_its_words_contradict_is_told(
    told: Callable[[str, str], list[str]], head: str, words: str
) -> None:
    (message,) = told(head, words)
    assert "对不上：本文件的期间是" in message


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (YEAR, "去年（2025年）获评先进。"),
        (YEAR, "前年（2024年）建成书吧，明年（2027年）扩建。"),
        (YEAR, "《去年（2021年）的雪》已经读完。"),
        (YEAR, "过去年（2021年）的书已经整理。"),
        (YEAR, "五年以前年（2021年）已经归档。"),
        (YEAR, "上学年（2024—2025学年）获评先进。"),
        (TERM, "去年（2025年9月）已经开馆。"),
        (TERM, "去年（2026年）已经开馆。"),
        (TERM, "上学年（2025—2026学年）获评先进。"),
        (SUMMARY, "去年（2025年）的问题已经整改。"),
        (SUMMARY, "去年（2026年）的问题已经整改。"),
    ],
)
def test_a_year_that_they_may_mean_is_not(
    told: Callable[[str, str], list[str]], head: str, words: str
) -> None:
    assert told(head, words) == []
