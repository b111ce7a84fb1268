"""Soft breaks typed in a document of ours: inside a sentence they are no change, behind one they part a paragraph."""

from pathlib import Path

import pytest
from docx.document import Document

from planforge.returning import with_edits
from planforge.takeover.soft_breaks import SOFT_SIGN, Lines, healed, with_soft_signs
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, all_of, came_back, paragraph_with, replaced, target

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
导语: 为做好本学期安全工作，全面落实上级要求，结合我校实际，制定本计划。
指导思想: 坚持预防为主。落实主体责任，健全工作机制。
主要工作:
  - 健全制度: 学校与各班签订安全责任书，做到人人有责。
  - 定期排查校园的安全隐患，发现问题及时整改。
组织领导:
  组长: 周明远
  成员: 林静、赵一帆、孙晓
经费:
  - 表格: |
      项目 | 用途 | 金额
      印刷 | 手册和宣传材料的印制 | 300
落款: {单位: 滨河市实验小学, 日期: 2026-09-01}
"""


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def broken(before: str, after: str) -> Change:
    """A soft break between two words."""

    def change(document: Document) -> None:
        paragraph = paragraph_with(document, before + after)
        first, last = paragraph.text.split(before + after)
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = f"{first}{before}\n{after}{last}"

    return change


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("要求，", "结合"),
        ("落实上", "级要求"),
        ("主体责任", "，健全"),
        ("责任书，", "做到"),
        ("安全隐", "患"),
        ("林静、", "赵一帆"),
        ("周", "明远"),
        ("成员：", "林静"),
        ("手册和", "宣传"),
        ("一、", "指导思想"),
        ("主要", "工作"),
    ],
)
def test_a_soft_break_inside_a_sentence_is_no_change(library: Workspace, before: str, after: str) -> None:
    found = came_back(library, SPEC, broken(before, after))
    assert not found.edited
    assert found.differences == ()


@pytest.mark.parametrize("old", ["落实上级要求，结合我校", "结合我校"])
def test_words_changed_beside_one_are_all_that_is_taken_over(library: Workspace, old: str) -> None:
    change = all_of(replaced(old, old.replace("结合我校", "根据本校")), broken("要求，", "根据本校"))
    found = with_edits(came_back(library, SPEC, change), library, target(library))
    assert found.differences is not None
    assert [each.kind for each in found.differences] == ["修改"]
    assert "落实上级要求，根据本校实际，制定本计划。\n" in found.data.decode()


def test_behind_a_sentence_it_parts_a_paragraph(library: Workspace) -> None:
    found = came_back(library, SPEC, broken("预防为主。", "落实"))
    assert found.differences is not None
    assert [each.kind for each in found.differences] == ["拆开"]


@pytest.mark.parametrize(
    "lines",
    [
        ["组长：周明远", "副组长：林静"],
        ["健全各项制度", "二、另一章"],
        ["安全工作", "滨河市实验小学"],
        ["坚持预防为主。", "落实主体责任。"],
        ["甲\t乙", "丙\t丁"],
    ],
)
def test_lines_that_begin_something_stand_alone(lines: list[str]) -> None:
    signed = Lines([lines[0], SOFT_SIGN + lines[1]], [1, 1])
    assert healed(signed, ["组长：周明远", "安全工作"]) == Lines(lines, [1, 1])


def test_breaks_of_a_page_and_those_that_print_sets_are_none() -> None:
    body = '<w:br w:type="page"/><w:br w:type="textWrapping" w:clear="all"/><w:break/>'
    assert with_soft_signs(body) == body
    assert with_soft_signs("<w:br/>") == f"<w:br/><w:t>{SOFT_SIGN}</w:t>"
