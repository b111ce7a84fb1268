"""Slips of the finger are mended before anything else: a spec that cannot be read is brought as far as it goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.diagnostics import Diagnostic
from planforge.mending import Fixed, fixed
from planforge.pipeline import show
from planforge.source import TextFile, read_source
from planforge.workspace.library import Workspace
from tests.test_slips import SPECS, chosen

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = Workspace(ROOT)
HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"


def everybody(_: Diagnostic) -> bool:
    return True


def mend(text: str, *, asked: bool = False) -> Fixed:
    file = TextFile("计划.yaml", (HEAD + text).encode())
    return fixed(file, LIBRARY, everybody) if asked else fixed(file, LIBRARY)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("指导思想：上好每一节课。\n", "指导思想: 上好每一节课。\n"),
        ("指导思想:上好每一节课。\n", "指导思想: 上好每一节课。\n"),
        ("主要工作：\n  - 备课。\n", "主要工作:\n  - 备课。\n"),
        ("主要工作:\n  -备课。\n  - 上课。\n", "主要工作:\n  - 备课。\n  - 上课。\n"),
        ("主要工作:\n  * 备课。\n  * 上课。\n", "主要工作:\n  - 备课。\n  - 上课。\n"),
        (
            "主要工作:\n  - 备课：写教案。\n  - 上课: 精讲。\n",
            "主要工作:\n  - 备课: 写教案。\n  - 上课: 精讲。\n",
        ),
        (
            "落款: {单位：滨河市实验小学，日期：2026-09-01}\n",
            "落款: {单位: 滨河市实验小学, 日期: 2026-09-01}\n",
        ),
        (
            "主要工作:\n  - 甲: 乙\n  —'安排如下：'\n  - 丙: 丁\n",
            "主要工作:\n  - 甲: 乙\n  - '安排如下：'\n  - 丙: 丁\n",
        ),
        ("指导思想: 上好\u200b每一节课。\n", "指导思想: 上好每一节课。\n"),
    ],
)
def test_a_slip_that_can_mean_one_thing_only_is_mended(wrong: str, right: str) -> None:
    found = mend(wrong)
    assert found.new == HEAD + right
    assert not found.is_broken


def test_several_slips_are_mended_together_and_counted_by_place() -> None:
    found = mend("指导思想：上好课,教好书。\n主要工作：\n  -备课。\n  - 上课。\n")
    assert found.new == HEAD + "指导思想: 上好课，教好书。\n主要工作:\n  - 备课。\n  - 上课。\n"
    assert [each.code for each in found.mended] == ["冒号", "冒号", "短横", "半角标点"]


def test_a_line_that_may_begin_in_several_columns_is_asked_about() -> None:
    text = "主要工作:\n  - 备课: 写教案。\n\t- 上课: 精讲。\n"
    assert mend(text).data is None
    assert mend(text, asked=True).new == HEAD + text.replace("\t", "  ")


def test_a_line_that_goes_on_below_its_wrong_colon_keeps_every_word() -> None:
    found = mend("主要工作:\n  - 备课: 写教案。\n  - 上课：精讲。\n      多练。\n")
    assert found.new == HEAD + "主要工作:\n  - 备课: 写教案。\n  - 上课: 精讲。\n      多练。\n"
    assert found.is_broken


def test_what_only_the_writer_knows_is_left_alone() -> None:
    found = mend("指导思想: 上好\n  每一节课。\n", asked=True)
    assert found.data is None
    assert found.is_broken


def test_errors_that_are_no_slips_stay_while_the_slips_are_mended() -> None:
    found = mend("指导思想：上好课。\n主要工作:\n  - 备课。\n主要工作:\n  - 上课。\n")
    assert found.is_broken
    assert "指导思想: 上好课。" in found.new
    assert {each.code for each in found.left if each.is_error} == {"重复键"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_the_bytes_keep_their_encoding_and_line_ends(encoding: str) -> None:
    text = (HEAD + "指导思想：上好课。\n").replace("\n", "\r\n")
    found = fixed(TextFile("计划.yaml", text.encode(encoding)), LIBRARY)
    assert found.data is not None
    assert found.data.decode(encoding) == text.replace("指导思想：", "指导思想: ")


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_a_slip_mended_without_asking_prints_what_it_did_before(path: Path) -> None:
    """What is mended unasked is right, but for line breaks inside a sentence, which look like labels."""
    name = f"specs/{path.name}"
    text = path.read_text(encoding="utf-8")
    printed = show(TextFile(name, text.encode()), LIBRARY)[0]
    tried = wrong = 0
    for slip in list(chosen(text))[::4]:
        file = TextFile(name, slip.text.encode())
        source, findings = read_source(file)
        if source is None and any(each.edits and not each.asks for each in findings):
            found = fixed(file, LIBRARY)
            again = show(TextFile(name, (found.data or b"")), LIBRARY)[0]
            tried += 1
            wrong += found.data is not None and "折行" not in slip.kind and again != printed
    assert tried > 10
    assert wrong <= 1
