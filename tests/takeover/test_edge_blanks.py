"""Blanks that were typed around what is new in a document of ours are layout."""

from pathlib import Path

import pytest

from planforge.takeover.edge_blanks import without_edge_blanks
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, all_of, put_behind, replaced, taken

SPEC = """\
文种: 工作计划
学校: 云坪镇中心小学
指导思想: |
  面向全体学生。
  以活动育人。
主要工作:
  - 办好画展。
  - 排好社团课。
组织领导:
  领导小组:
    组长: 周明远
工作安排:
  - 表格: |
      时间 | 工作 | 地点
      九月 | 画展 | 大厅
"""


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put_behind("面向全体", "　　因材施教。"), "  因材施教。\n"),
        (put_behind("以活动", "\u00a0\u00a0因材施教。"), "  因材施教。\n"),
        (put_behind("以活动", "  因材施教。  "), "  因材施教。\n"),
        (put_behind("以活动", "　因材施教。", "　　人人登台。　"), "  因材施教。\n  人人登台。\n"),
        (put_behind("办好画展", "　　2.编好画册。"), "- 编好画册。\n"),
        (put_behind("组长", "　　副组长：林静"), "    副组长: 林静\n"),
        (replaced("九月", "　九月下旬　"), "\n      九月下旬 | 画展"),
        (replaced("面向全体学生。", "　　面向全体同学。"), "  面向全体同学。\n"),
    ],
)
def test_what_is_new_is_taken_without_the_blanks_around_it(
    library: Workspace, change: Change, said: str
) -> None:
    found = taken(library, SPEC, change)
    assert found.differences
    assert [each.taken for each in found.differences] == [True] * len(found.differences)
    text = found.data.decode()
    assert said in text
    assert "\u3000" not in text
    assert "\u00a0" not in text


def test_blanks_put_around_what_stays_are_no_change(library: Workspace) -> None:
    change = all_of(
        replaced("以活动育人。", "　　以活动育人。 "),
        replaced("大厅", "　大厅"),
        replaced("周明远", "周明远　"),
    )
    assert taken(library, SPEC, change).data.decode() == SPEC


def test_blanks_within_a_line_and_those_that_print_has_stay() -> None:
    lines = ["　　校长　周明远 ", "  甲", "　九月\t 大厅 / 　操场 ", "一 /  二"]
    assert without_edge_blanks(lines, {"  甲"}) == ["校长　周明远", "  甲", "九月\t大厅 / 操场", "一 /  二"]
