"""What is said of a text from the web or an old file, both ways: where it is wrong, and where it only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.diagnostics import Diagnostic
from planforge.proofreading import proofread
from planforge.source import TextFile
from planforge.workspace.library import Workspace

HEAD = "滨河市实验小学工作计划\n"


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def found(text: str, library: Workspace, code: str) -> list[Diagnostic]:
    file = TextFile("网上.txt", text.encode())
    return [each for each in proofread(file, library).diagnostics if each.code == code]


def lines(text: str, library: Workspace, code: str) -> list[int]:
    return [each.position.line for each in found(text, library, code)]


def test_a_broken_sentence_is_said_at_the_end_of_its_first_line(library: Workspace) -> None:
    text = HEAD + "\n一、指导思想\n落实课程标准，关注学生的发展，不断总结\n办学经验，让学校工作稳步前进。\n"
    (broken,) = found(text, library, "断行")
    (second,) = broken.also
    assert (broken.position.line, broken.position.column, broken.position.width) == (4, 14, 6)
    assert (second.line, second.column) == (5, 1)


def test_a_number_in_a_cell_is_said_at_its_row(library: Workspace) -> None:
    text = HEAD + "一、安排\n月份\t工作\n九月\t1．定计划\n十月\t2．上好课\n十一月\t3.评好课\n"
    (odd,) = found(text, library, "编号不一")
    assert (odd.position.line, odd.position.column) == (6, 5)
