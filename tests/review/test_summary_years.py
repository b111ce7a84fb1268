"""Old years in a summary's first words, plans and deeds; aims, terms, weekdays and jubilees that are another year's."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

CODES = frozenset(("旧学期", "旧年份", "届级", "校历外", "星期", "届次"))
HEADS = {
    "总结": "文种: 工作总结\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n",
    "计划": "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n",
    "春": "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第二学期\n",
}


@pytest.fixture
def told(tmp_path: Path) -> Callable[[str, str, str], list[str]]:
    """The codes said of one sentence in a chapter."""

    def make(head: str, chapter: str, words: str) -> list[str]:
        body = f"导语: {words}\n主要工作:\n- 好。\n" if chapter == "导语" else f"{chapter}:\n- {words}\n"
        found = check(
            TextFile(str(tmp_path / "a.yaml"), f"{HEADS[head]}{body}".encode()), Workspace(tmp_path)
        )
        return [each.code for each in found if each.code in CODES]

    return make


@pytest.mark.parametrize(
    ("head", "chapter", "words", "code"),
    [
        ("总结", "导语", "2025—2026学年度第一学期，我校工作有了起色，现总结如下。", "旧学期"),
        ("总结", "导语", "现将2025年下半年工作总结如下。", "旧年份"),
        ("总结", "今后打算", "2025年，争创文明校园。", "旧年份"),
        ("总结", "今后打算", "抓好2025届毕业班的教学管理。", "届级"),
        ("总结", "今后打算", "下学期（2026年春季），加强常规管理。", "旧学期"),
        ("总结", "主要工作", "2025年9月10日，召开教师节大会。", "旧年份"),
        ("总结", "主要工作", "4月举行了读书节。", "校历外"),
        ("计划", "主要工作", "力争在2025年市艺术展演中取得好成绩。", "旧年份"),
        ("计划", "主要工作", "争取2025年市运动会获得团体第一。", "旧年份"),
        ("计划", "主要工作", "10月15日、16日（星期三、四）举行运动会。", "星期"),
        ("计划", "主要工作", "纪念九一八事变94周年。", "届次"),
        ("春", "主要工作", "国庆节放假期间安排领导带班。", "旧学期"),
        ("春", "主要工作", "从上学期（2025年秋季）检测看，计算较弱。", "旧学期"),
    ],
)
def test_what_is_of_another_year_is_told(told, head: str, chapter: str, words: str, code: str) -> None:  # type: ignore[no-untyped-def]
    assert told(head, chapter, words) == [code]


@pytest.mark.parametrize(
    ("head", "chapter", "words"),
    [
        ("总结", "导语", "自2025年以来，我校工作有了起色，现总结如下。"),
        ("总结", "今后打算", "2025年获评市级文明校园，明年争创省级。"),
        ("总结", "主要工作", "与2025年同期相比，优秀率提高3个百分点。"),
        ("总结", "主要工作", "2025年9月，林静老师获市级优秀教师称号。"),
        ("计划", "主要工作", "2025年获得市运动会团体第一，力争今年再创佳绩。"),
        ("计划", "主要工作", "10月15日、16日（星期四、五）举行运动会。"),
        ("计划", "主要工作", "纪念九一八事变95周年。"),
        ("春", "主要工作", "端午节放假期间安排领导带班。"),
        ("春", "主要工作", "从上学期（2026年秋季）检测看，计算较弱。"),
    ],
)
def test_history_and_what_is_right_are_let_pass(told, head: str, chapter: str, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(head, chapter, words) == []
