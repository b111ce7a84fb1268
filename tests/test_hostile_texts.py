"""Texts that are made to take long: whatever stands in a line, reading and checking it takes linear time."""

import time
from pathlib import Path

import pytest

from planforge.proofreading import proofread
from planforge.source import TextFile
from planforge.workspace.library import Workspace

_LINE = 9_900  # characters, as many marks as a file may have; what takes a square of them takes seconds
_WITHIN = 1.0  # seconds of the processor, five times what it takes


@pytest.mark.parametrize(
    "line",
    [
        "一、", "（", "）", "《“（【〔", "2026年9月1日", "赵 一 帆　", "**甲", "__a", "……", "第一百二十三万", "~{", "：", "｜", "1.", "A1", "“甲”",
    ],
)  # fmt: skip
def test_a_long_line_of_one_mark_is_checked_in_linear_time(line: str, tmp_path: Path) -> None:
    text = f"滨河市实验小学研修计划\n# 一\n# 二\n组长：{line * (_LINE // len(line))}\n"
    begin = time.process_time()
    assert proofread(TextFile("计划.txt", text.encode()), Workspace(tmp_path)).refusal is None
    assert time.process_time() - begin < _WITHIN


@pytest.mark.parametrize("line", ["《“（【〔", "https://a.cn/b "])
def test_a_file_that_opens_with_a_long_line_is_checked_in_linear_time(line: str, tmp_path: Path) -> None:
    text = f"{line * (_LINE // 4 // len(line))}\n" * 4
    begin = time.process_time()
    assert proofread(TextFile("计划.txt", text.encode()), Workspace(tmp_path)).refusal is None
    assert time.process_time() - begin < _WITHIN


@pytest.mark.parametrize(
    "line", ["一、甲", "1、甲\n（一）乙\n①丙", "标签：", "第3周 研修", "9月1日 研修", "组长：赵一帆"]
)
def test_hundreds_of_lines_alike_are_checked_in_linear_time(line: str, tmp_path: Path) -> None:
    text = "滨河市实验小学研修计划\n" + f"{line}\n" * (900 // (1 + line.count("\n")))
    begin = time.process_time()
    assert proofread(TextFile("计划.txt", text.encode()), Workspace(tmp_path)).refusal is None
    assert time.process_time() - begin < _WITHIN


def test_a_file_of_hundreds_of_plans_is_to_be_parted(tmp_path: Path) -> None:
    text = "".join(f"滨河小学研修计划 篇{n}\n一、目标\n读书。\n二、措施\n听课。\n" for n in range(1, 160))
    refusal = proofread(TextFile("计划.txt", text.encode()), Workspace(tmp_path)).refusal
    assert refusal is not None
    assert "超过上限 100 份" in refusal.message
