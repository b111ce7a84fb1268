"""No repair takes a comment away: what stands behind a slip stays there, byte for byte."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planforge.diagnostics import Diagnostic
from planforge.mending import Fixed, fixed, fixed_profile
from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace
from tests.hints import followed
from tests.test_slips import SPECS, Slip, chosen, lines_of

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = Workspace(ROOT)
CASES = sorted(
    path
    for path in (ROOT / "tests" / "cases" / "mistakes").glob("*.yaml")
    if not path.stem.startswith(
        ("竖线", "乱码")
    )  # there what stands behind a line is text, or no line is one
)
HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"

COMMENTS = (
    "核对：是否换人",
    "改成学校全称",
    "2026.9.1前,再看",
    "'只有一半",
    '"整句加引号"',
    "{单位：教导处，日期：}",
    "甲: 乙",
    "- 一条",
    "# 两个井号 # 三个 |",
    "note only",
)
GAPS = (" ", "  ", "   ", "\t")


def everybody(_: Diagnostic) -> bool:
    return True


def mend(text: str) -> Fixed:
    return fixed(TextFile("计划.yaml", (HEAD + text).encode()), LIBRARY, everybody)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("组织领导:\n  组长：周明远  # 核对：换人\n", "组织领导:\n  组长: 周明远  # 核对：换人\n"),
        ("主题：教学   # 本学期\n", "主题: 教学   # 本学期\n"),
        ("主要工作：  # 三项\n  - 备课。\n", "主要工作:  # 三项\n  - 备课。\n"),
        (
            "主要工作:\n  -备课：写教案。 # 核对\n  - 上课: 精讲。\n",
            "主要工作:\n  - 备课: 写教案。 # 核对\n  - 上课: 精讲。\n",
        ),
        (
            "落款: ｛单位：教导处，日期：2026-09-01｝  # 盖章\n",
            "落款: {单位: 教导处, 日期: 2026-09-01}  # 盖章\n",
        ),
        ("内容: ｜  # 两段\n  一段。\n  两段。\n", "内容: |  # 两段\n  一段。\n  两段。\n"),
        (
            "主要工作:\n  - 备课: 写好。\n\t- 上课: 精讲。  # 新的\n",
            "主要工作:\n  - 备课: 写好。\n  - 上课: 精讲。  # 新的\n",
        ),
        ("指导思想: '好 # 好'  # 甲\n主题：教学\t# 乙\n", "指导思想: '好 # 好'  # 甲\n主题: 教学\t# 乙\n"),
    ],
)
def test_a_comment_behind_a_mended_slip_stays(wrong: str, right: str) -> None:
    assert mend(wrong).new == HEAD + right


def test_a_comment_in_the_profile_of_a_school_stays() -> None:
    file = TextFile("学校.yaml", "学校：滨河市实验小学  # 改成学校全称\n".encode())
    assert fixed_profile(file, LIBRARY).new == "学校: 滨河市实验小学  # 改成学校全称\n"


def test_a_hint_that_writes_a_line_anew_says_that_its_comment_stays() -> None:
    text = HEAD + "指导思想：上好课。  # 核对：原话\n"
    first = check(TextFile("计划.yaml", text.encode()), LIBRARY)[0]
    assert first.hint == "写成：指导思想: 上好课。；后面的注释不动"
    assert followed(text, first) == text.replace("：上好课", ": 上好课")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("指导思想: @上好课。", "@上好课。"),
        ("指导思想: &上好课。", "&上好课。"),
        ("指导思想: > 上好课。", "> 上好课。"),
    ],
)
def test_what_is_to_stand_on_the_next_line_is_no_comment(line: str, words: str) -> None:
    first = check(TextFile("计划.yaml", f"{HEAD}{line}  # 核对：原话\n".encode()), LIBRARY)[0]
    assert first.hint == f"写成：指导思想: |，把“{words}”写在下一行；后面的注释不动"


@cache
def slips_of(path: Path) -> tuple[Slip, ...]:
    text = path.read_text(encoding="utf-8")
    structure = {line.number for line in lines_of(text) if line.role == "structure"}
    return tuple(slip for slip in chosen(text) if slip.lines[0] in structure)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_every_comment_behind_a_slip_is_in_the_mended_file(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(SPECS))
    slip = data.draw(st.sampled_from(slips_of(path)))
    comment = f"{data.draw(st.sampled_from(GAPS))}# {data.draw(st.sampled_from(COMMENTS))} 旁注"
    lines = slip.text.split("\n")
    lines[slip.lines[-1] - 1] += comment
    file = TextFile(f"specs/{path.name}", "\n".join(lines).encode())
    new = fixed(file, LIBRARY, everybody).new.split("\n")
    assert sum(line.endswith(comment) for line in new) == 1
    assert [line for line in new if line.lstrip().startswith("#")] == [
        line for line in lines if line.lstrip().startswith("#")
    ]


def test_every_comment_behind_a_line_with_any_mistake_is_in_the_mended_file() -> None:
    changed = 0
    for path in CASES:
        text = path.read_text(encoding="utf-8")
        lines, comments = text.split("\n"), []
        for line in lines_of(text):
            if line.role == "structure" and "#" not in line.raw:
                comments.append(f"  # 核对：旁注,2026.9.1前{line.number}")
                lines[line.number - 1] += comments[-1]
        found = fixed(TextFile("specs/x.yaml", "\n".join(lines).encode()), LIBRARY, everybody)
        changed += found.data is not None
        new = found.new.split("\n")
        assert [comment for comment in comments if sum(line.endswith(comment) for line in new) != 1] == []
    assert changed > 20
