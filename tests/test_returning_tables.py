"""Cells joined in Word, and annexes added at the end, come back into the spec."""

from pathlib import Path

import pytest
from docx.document import Document

from planforge.pipeline import show
from planforge.returning import Returned, with_edits
from planforge.source import TextFile
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, came_back, target

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
标题: 滨河市实验小学德育工作计划

工作安排:
  - 表格: |
      时间 | 内容 | 负责人
      九月 | 开学第一课 | 赵一帆
      十月 | 国旗下讲话 | 王芳
      十一月 | 家长会 | 林静
  - 做好总结。

落款: {单位: 滨河市实验小学, 日期: 2026-09-01}
"""
ANNEX = "附件:\n  - 安全须知: 注意安全。\n"


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def joined(first: tuple[int, int], last: tuple[int, int], **cells: str) -> Change:
    """Cells made one, as Word does it: what they said stands one below the other."""

    def change(document: Document) -> None:
        table = document.tables[0]
        if "says" in cells:
            table.cell(*last).text = cells["says"]
        table.cell(*first).merge(table.cell(*last))

    return change


def at_the_end(*lines: str) -> Change:
    def change(document: Document) -> None:
        for line in lines:
            document.add_paragraph(line)

    return change


def taken(library: Workspace, spec: str, change: Change) -> Returned:
    found = with_edits(came_back(library, spec, change), library, target(library))
    assert all(each.taken for each in found.differences or ())
    return found


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (joined((1, 2), (2, 2), says=""), "国旗下讲话 | 王芳", "国旗下讲话 | 〃"),
        (joined((1, 2), (2, 2), says="赵一帆"), "国旗下讲话 | 王芳", "国旗下讲话 | 〃"),
        (joined((3, 1), (3, 2), says=""), "家长会 | 林静", "家长会 | ←"),
    ],
)
def test_cells_joined_in_word_are_joined_in_the_spec(
    library: Workspace, change: Change, old: str, new: str
) -> None:
    assert taken(library, SPEC, change).data.decode() == SPEC.replace(old, new)


def test_what_different_cells_said_stays_in_the_joined_one(library: Workspace) -> None:
    found = taken(library, SPEC, joined((1, 2), (2, 2))).data.decode()
    assert "开学第一课 | 赵一帆 / 王芳\n" in found
    assert "国旗下讲话 | 〃\n" in found


def test_words_doubled_by_joining_are_taken_once_and_told(library: Workspace) -> None:
    found = taken(library, SPEC, joined((1, 2), (2, 2), says="赵一帆"))
    assert found.beside == ("第 3 段：合并格子时叠在一起的“赵一帆”，只取一遍",)


def test_cells_parted_again_in_word_are_parted_in_the_spec(library: Workspace) -> None:
    spec = SPEC.replace("国旗下讲话 | 王芳", "国旗下讲话 | 〃")

    def change(document: Document) -> None:
        for cell in document.element.body.iter(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}vMerge"
        ):
            cell.getparent().remove(cell)

    found = taken(library, spec, change)
    assert "国旗下讲话 |\n" in found.data.decode()


def test_an_annex_behind_others_is_one_with_its_title(library: Workspace) -> None:
    spec = f"{SPEC}{ANNEX}"
    found = taken(library, spec, at_the_end("附件2", "应急电话", "校医室在一楼。"))
    assert found.data.decode() == f"{spec}  - 应急电话:\n      段落: 校医室在一楼。\n"
    assert found.beside == ("没有收“附件2”这一行：要印附件的编号，在规格里写 附件说明: 是",)


@pytest.mark.parametrize(
    ("annexes", "mark"), [(f"附件说明: 是\n{ANNEX}", "附件2"), ("", "附件"), ("", "附件1")]
)
def test_an_annex_added_with_its_mark_is_numbered_by_the_spec(
    library: Workspace, annexes: str, mark: str
) -> None:
    found = taken(library, f"{SPEC}{annexes}", at_the_end(mark, "应急电话", "校医室在一楼。"))
    text = found.data.decode()
    assert text.endswith("  - 应急电话:\n      段落: 校医室在一楼。\n")
    assert "核对" not in text
    assert "未归类" not in text
    printed, _ = show(TextFile(target(library), found.data), library)
    assert "\n应急电话\n校医室在一楼。\n" in (printed or "")


def test_two_annexes_at_once_are_two(library: Workspace) -> None:
    lines = ("附件1", "应急电话", "校医室在一楼。", "附件2", "疏散路线", "走东楼梯。", "到操场集合。")
    text = taken(library, SPEC, at_the_end(*lines)).data.decode()
    assert "  - 应急电话:\n" in text
    assert "  - 疏散路线:\n" in text
