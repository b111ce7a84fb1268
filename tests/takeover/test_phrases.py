"""Figures that are computed go on being computed where the lines around them are written anew."""

from pathlib import Path

import pytest

from planforge.pipeline import TextFile, show
from planforge.returning import with_edits
from planforge.takeover.phrases import Figure, with_phrases
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, all_of, came_back, put_behind, replaced, target

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
编号: 公文
学校概况: 现有教学班{{班级}}个、学生{{学生}}人。近五年新建综合楼一幢。{{班级}}个班都有图书角。
主要工作:
  - 健全制度: 学校与各班签订责任书。
数据: {班级: 24, 学生: 1056}
"""


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def parted(*pieces: str) -> Change:
    first, *others = pieces
    return all_of(
        replaced("现有教学班24个、学生1056人。近五年新建综合楼一幢。24个班都有图书角。", first),
        put_behind(first, *others),
    )


@pytest.mark.parametrize(
    ("pieces", "typed"),
    [
        (
            ("（一）现有教学班24个、学生1056人。", "（二）近五年新建综合楼一幢。24个班都有图书角。"),
            "  - 现有教学班{{班级}}个、学生{{学生}}人。\n  - 近五年新建综合楼一幢: '{{班级}}个班都有图书角。'\n",
        ),
        (
            ("（一）现有教学班24个、学生1056人。", "（二）近五年新建综合楼一幢。", "（三）24个班都有图书角。"),
            "  - 近五年新建综合楼一幢。\n  - '{{班级}}个班都有图书角。'\n",
        ),
        (
            ("现有教学班24个、学生1056人。", "近五年新建综合楼一幢。24个班都有图书角。"),
            "  现有教学班{{班级}}个、学生{{学生}}人。\n  近五年新建综合楼一幢。{{班级}}个班都有图书角。\n",
        ),
    ],
)  # fmt: skip
def test_a_text_with_figures_is_parted_and_computes_them_on(
    library: Workspace, pieces: tuple[str, ...], typed: str
) -> None:
    found = with_edits(came_back(library, SPEC, parted(*pieces)), library, target(library))
    printed, _ = show(TextFile(target(library), found.data), library)
    assert printed is not None
    assert "\n".join(pieces) in printed
    assert all(each.taken for each in found.differences or ())
    assert typed in found.data.decode()


def test_a_figure_that_is_there_no_more_or_twice_is_not_guessed() -> None:
    figure = Figure("{{班级}}", "24", "现有教学班", "个、")
    assert with_phrases(["- 现有教学班24个。"], [figure]) == ["- 现有教学班{{班级}}个。"]
    assert with_phrases(["- 现有教学班25个。"], [figure]) == []
    assert with_phrases(["- 现有教学班24个。", "- 现有教学班24个。"], [figure]) == []
    assert with_phrases(["- 教学概况: 24个、"], [figure]) == ["- 教学概况: '{{班级}}个、'"]
    assert with_phrases([], [figure]) == []
    assert with_phrases(["- 甲。"], []) == ["- 甲。"]
