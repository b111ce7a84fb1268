"""A heading that 编号 names is taken out in Word, or named otherwise: 编号 follows it."""

from pathlib import Path

import pytest
from docx.document import Document

from planforge.returning import Returned, with_edits
from planforge.takeover.exceptions import exceptions_of, without_lost
from planforge.takeover.spec_lines import SpecText
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, came_back, replaced, target

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
{numbering}
指导思想: 预防为主。
主要工作:
  - 健全制度: 学校与各班签订责任书。
分年推进:
  - 第一年打基础。
  - 第二年见成效。
保障措施:
  - 加强领导。
  - 落实经费。
落款: {{单位: 滨河市实验小学, 日期: 2026-09-01}}
"""
WAYS = (
    ("编号: {分年推进: [1.]}", "", "编号: {逐年推进: [1.]}"),
    ("编号: {分年推进: [1.]}  # 只此一章", "", "编号: {逐年推进: [1.]}  # 只此一章"),
    ("编号:\n  分年推进: [1.]", "", "编号:\n  逐年推进: [1.]"),
    (
        "编号: {样式: 公文, 分年推进: [1.], 保障措施: [1.]}",
        "编号: {样式: 公文, 保障措施: [1.]}",
        "编号: {样式: 公文, 逐年推进: [1.], 保障措施: [1.]}",
    ),
    (
        "编号: {分年推进: {样式: [1.], 标题后: 。}, 样式: 公文}",
        "编号: {样式: 公文}",
        "编号: {逐年推进: {样式: [1.], 标题后: 。}, 样式: 公文}",
    ),
    (
        "编号:\n  样式: 公文\n  # 这一章另编\n  分年推进:\n    样式: [1.]",
        "编号:\n  样式: 公文\n  # 这一章另编",
        "编号:\n  样式: 公文\n  # 这一章另编\n  逐年推进:\n    样式: [1.]",
    ),
)


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def without_chapter(document: Document) -> None:
    for words in ("分年推进", "第一年打基础", "第二年见成效"):
        paragraph = next(each for each in document.paragraphs if words in each.text)._p
        paragraph.getparent().remove(paragraph)


def taken(library: Workspace, numbering: str, change: Change) -> Returned:
    found = came_back(library, SPEC.format(numbering=numbering), change)
    return with_edits(found, library, target(library))


@pytest.mark.parametrize(("numbering", "left", "_"), WAYS)
def test_a_chapter_that_is_taken_out_goes_with_its_line_in_the_numbering(
    library: Workspace, numbering: str, left: str, _: str
) -> None:
    found = taken(library, numbering, without_chapter)
    assert found.differences
    assert all(each.taken for each in found.differences)
    text = found.data.decode()
    assert "分年推进" not in text
    head = text.partition("期间: 2026—2027学年度第一学期\n")[2].partition("指导思想")[0]
    assert head.rstrip() == left


@pytest.mark.parametrize(("numbering", "_", "renamed"), WAYS)
def test_a_chapter_named_otherwise_is_named_so_in_the_numbering(
    library: Workspace, numbering: str, _: str, renamed: str
) -> None:
    found = taken(library, numbering, replaced("分年推进", "逐年推进"))
    assert found.differences
    assert all(each.taken for each in found.differences)
    assert f"{renamed}\n" in found.data.decode()
    assert "\n逐年推进:\n" in found.data.decode()


def test_headings_are_found_between_braces_over_several_lines() -> None:
    spec = SpecText('编号: {样式: 公文, "分年推进": [1., "（1）"],\n  保障措施: [①]}\n分年推进: 好。\n')
    assert [each.name for each in exceptions_of(spec)] == ["分年推进", "保障措施"]


def test_what_the_spec_still_has_stays_in_the_numbering() -> None:
    text = "编号: {分年推进: [1.], 保障措施: [①]}\n分年推进: 好。\n保障措施: 好。\n"
    assert without_lost(text) == text
    assert without_lost(text.replace("\n保障措施: 好。", "")) == "编号: {分年推进: [1.]}\n分年推进: 好。\n"


def test_an_unclosed_brace_names_what_it_can() -> None:
    assert [each.name for each in exceptions_of(SpecText("编号: {分年推进: [1.]\n"))] == ["分年推进"]
