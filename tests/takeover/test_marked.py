"""Words that were marked in Word by hand are told: no spec can say how they look."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.text.run import Run

from planforge.workspace.library import Workspace
from tests.hand_edits import Change, all_of, paragraph_with, replaced, taken

SPEC = """\
文种: 工作计划
学校: 青禾市实验小学
期间: 2026—2027学年度第一学期
指导思想: 坚持立德树人，面向全体学生，全面提高教育质量。
主要工作:
  - 教学管理: 严格执行课程计划。
  - 开展听课活动。
"""


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def _marked(words: str, mark: Callable[[Run], None]) -> Change:
    def change(document: Document) -> None:
        for run in paragraph_with(document, words).runs:
            mark(run)

    return change


def _bold(run: Run) -> None:
    run.bold = True


def _plain(run: Run) -> None:
    run.bold = False


def _underlined(run: Run) -> None:
    run.underline = True


def _struck(run: Run) -> None:
    run.font.strike = True


def _highlighted(run: Run) -> None:
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW


@pytest.mark.parametrize(
    ("mark", "kind"),
    [(_bold, "加粗"), (_underlined, "下划线"), (_struck, "删除线"), (_highlighted, "突出显示")],
)
def test_marked_words_are_told(library: Workspace, mark: Callable[[Run], None], kind: str) -> None:
    found = taken(library, SPEC, _marked("开展听课", mark))
    assert found.beside == (f"{kind}多了“2.开展听课活动。”，不收进规格，请在这份 Word 里看",)
    assert found.data.decode() == SPEC


def test_several_marks_are_one_remark(library: Workspace) -> None:
    found = taken(library, SPEC, all_of(_marked("开展听课", _bold), _marked("坚持立德", _bold)))
    assert found.beside == (
        "加粗多了“坚持立德树人，面向全体学生，全面…”等 2 处，不收进规格，请在这份 Word 里看",
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda _: None,
        replaced("开展听课", "组织听课"),
        _marked("开展听课", _plain),
        replaced("教学管理", "教学工作"),
    ],
)
def test_words_that_were_not_marked_are_not_told(library: Workspace, change: Change) -> None:
    assert taken(library, SPEC, change).beside == ()
