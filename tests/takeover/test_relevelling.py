"""A point whose number was typed for another level is brought to that level with all below it."""

from pathlib import Path

import pytest
from docx.document import Document

from planforge.pipeline import TextFile, show
from planforge.returning import Returned, with_edits
from planforge.takeover.relevelling import relevelled
from planforge.takeover.spec_edits import Place, bare_line
from planforge.takeover.spec_lines import SpecText
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, all_of, came_back, paragraph_with, replaced, target

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
编号: 公文
主要工作:
  - 健全制度:  # 先做
    - 学校与各班签订责任书。
    - 修订门卫、食堂两项制度。
    - 值班表由校长审定。
  - 经费使用: 本学期共{{预算}}元，按月公开。
  - 定期排查: 每周五查教室。
    内容:
      - 查门窗。
      - 查线路:
        - 看插座。
        - 看开关。
数据: {预算: 8000}
落款: {单位: 滨河市实验小学, 日期: 2026-09-01}
"""


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def taken(library: Workspace, change: Change, spec: str = SPEC) -> tuple[Returned, str]:
    found = with_edits(came_back(library, spec, change), library, target(library))
    printed, _ = show(TextFile(target(library), found.data), library)
    assert printed is not None
    return found, printed


@pytest.mark.parametrize(
    ("change", "lines", "typed"),
    [
        (
            all_of(replaced("3.值班", "（二）值班"), replaced("（二）经费", "（三）经费"), replaced("（三）定期", "（四）定期")),
            "2.修订门卫、食堂两项制度。\n（二）值班表由校长审定。\n（三）经费使用。",
            "    - 修订门卫、食堂两项制度。\n  - 值班表由校长审定。\n  - 经费使用: ",
        ),
        (
            all_of(replaced("2.查线路", "（四）查线路"), replaced("（1）看", "1.看"), replaced("（2）看", "2.看")),
            "1.查门窗。\n（四）查线路\n1.看插座。\n2.看开关。",
            "      - 查门窗。\n  - 查线路:\n    - 看插座。\n    - 看开关。\n",
        ),
        (
            all_of(replaced("（二）经费", "4.经费"), replaced("（三）定期", "（二）定期")),
            "3.值班表由校长审定。\n4.经费使用。本学期共8000元，按月公开。\n（二）定期排查。",
            "    - 值班表由校长审定。\n    - 经费使用: 本学期共{{预算}}元，按月公开。\n  - 定期",
        ),
    ],
    ids=["outward", "outward with what is below", "inward with figures"],
)  # fmt: skip
def test_a_point_is_brought_to_the_level_of_its_number(
    library: Workspace, change: Change, lines: str, typed: str
) -> None:
    found, printed = taken(library, change)
    assert found.differences
    assert all(each.taken for each in found.differences)
    assert lines in printed
    assert typed in found.data.decode()
    assert "健全制度:  # 先做" in found.data.decode()


@pytest.mark.parametrize(
    ("typed", "printed", "now"),
    [
        (
            "修订门卫、食堂两项制度。",
            "修订门卫、食堂两项制度。\n",
            "  - 修订门卫、食堂两项制度。:\n      - 值班",
        ),
        (
            "修订制度: 修订门卫、食堂两项。",
            "修订制度。修订门卫、食堂两项。\n",
            "  - 修订制度: 修订门卫、食堂两项。\n    内容:\n      - 值班",
        ),
    ],
)
def test_a_point_between_others_takes_those_behind_it_along(
    library: Workspace, typed: str, printed: str, now: str
) -> None:
    change = all_of(
        replaced("2.修订", "（二）修订"), replaced("3.值班", "1.值班"),
        replaced("（二）经费", "（三）经费"), replaced("（三）定期", "（四）定期"),
    )  # fmt: skip
    found, shown = taken(library, change, SPEC.replace("修订门卫、食堂两项制度。", typed))
    assert found.differences
    assert all(each.taken for each in found.differences)
    assert f"（二）{printed}1.值班表由校长审定。\n（三）经费" in shown
    assert now in found.data.decode()


def test_typed_lines_chapters_and_the_first_of_a_list_go_nowhere() -> None:
    spec = SpecText("导语: |\n  一段。\n  两段。\n目标:\n  - 甲。\n  - 乙。\n")
    for node in (1, 3, 4):
        assert list(relevelled(Place(spec, ["", "x"], [None, node], 1))) == []


@pytest.mark.parametrize("points", [1, 2, 3])
def test_points_that_a_chapter_left_behind_are_told(library: Workspace, points: int) -> None:
    kept = [f"第{number}项由值周教师记录。" for number in "一二三"[:points]]
    typed = "".join(f"      - {each}\n" for each in kept)
    spec = f"""\
文种: 工作计划
学校: 滨河市实验小学
编号: 公文
组织领导:
  组长: 周明远
  副组长: 林静、赵一帆
  成员: 陈思齐、李明、王芳
  职责: 每月研究一次安全工作。
  值班: 每天一名校级干部。
保障措施:
  - 经费保障: 列入预算。
  - 监督检查: 每月一查。
    内容:
{typed}"""

    def moved(document: Document) -> None:
        before = paragraph_with(document, "组织领导")._p
        for words in ("保障措施", "经费保障", "监督检查"):
            before.addprevious(paragraph_with(document, words)._p)

    found, printed = taken(library, moved, spec)
    left = {bare_line(each.new) for each in found.differences or () if not each.taken}
    assert left
    assert {each for each in kept if each not in printed} <= left
    assert all(each in found.data.decode() for each in kept)
