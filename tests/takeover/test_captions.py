"""A picture deleted in Word while its caption stays, and a caption deleted below a picture that stays."""

from pathlib import Path

import pytest
from docx.document import Document

from planforge.workspace.library import Workspace
from tests.hand_edits import Change, all_of, deleted, replaced, taken
from tests.writers.docx.specimens import png

SPEC = """\
文种: 工作计划
学校: 青禾市实验小学
标题: 青禾市实验小学工作计划
工作目标:
  - 全员参训，做到有记录。
  - 图片: {文件: 路线.png, 说明: 图1 疏散路线}
  - 演练到班: 每月一次。
    图片:
      文件: 站位.png
      说明: 图2 站位
      宽: 80
  - 图片: {说明: "图3 操场, 集合点", 文件: 操场.png}
  - 按时完成各项任务。
"""


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    for name, width in (("路线", 400), ("站位", 300), ("操场", 200)):
        (tmp_path / f"{name}.png").write_bytes(png(width, 300))
    return Workspace(tmp_path)


def _picture(number: int) -> Change:
    def change(document: Document) -> None:
        run = document.inline_shapes[number]._inline.getparent().getparent()
        run.getparent().remove(run)

    return change


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (_picture(0), "图片: {文件: 路线.png, 说明: 图1 疏散路线}", "段落: 图1 疏散路线"),
        (_picture(1), "图片:\n      文件: 站位.png\n      说明: 图2 站位\n      宽: 80\n", "段落: 图2 站位\n"),
        (_picture(2), '图片: {说明: "图3 操场, 集合点", 文件: 操场.png}', "段落: 图3 操场, 集合点"),
        (deleted("图1"), ", 说明: 图1 疏散路线", ""),
        (deleted("图2"), "      说明: 图2 站位\n", ""),
        (deleted("图3"), '说明: "图3 操场, 集合点", ', ""),
        (all_of(_picture(0), deleted("图1")), "  - 图片: {文件: 路线.png, 说明: 图1 疏散路线}\n", ""),
        (replaced("疏散路线", "逃生路线"), "疏散路线", "逃生路线"),
        (all_of(_picture(0), replaced("图1 疏", "（图略）疏")), "图片: {文件: 路线.png, 说明: 图1 疏散路线}", "段落: （图略）疏散路线"),
    ],
)  # fmt: skip
def test_a_picture_and_its_caption_are_parted(library: Workspace, change: Change, old: str, new: str) -> None:
    found = taken(library, SPEC, change)
    assert found.data.decode() == SPEC.replace(old, new)
    assert found.differences
    assert all(each.taken for each in found.differences)
