"""Lines whose level follows from what stands above them, though Word shows the numbers that they had."""

from pathlib import Path

import pytest

from planforge.pipeline import TextFile, show
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, all_of, put_behind, replaced, taken, target

SPEC = """\
文种: 工作计划
学校: 青禾市实验小学
期间: 2026—2027学年度第一学期
编号: 公文
指导思想: 预防为主。
主要工作:
  - 健全制度:
      - 学校与各班签订责任书。
      - 修订门卫、食堂两项制度。
      - 巡查用表。共{{表格数}}张，按月归档。
      - 值班表由校长审定。
  - 定期排查:
      - 每周五查教室。
      - 查线路:
          - 看插座。
          - 看开关。
      - 每月查一次操场。
  - 开展演练:
      - 每月一次。
数据: {表格数: 12}
落款: {单位: 青禾市实验小学, 日期: 2026-09-01}
"""


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def _taken(library: Workspace, change: Change) -> tuple[str, str, list[tuple[str, str]]]:
    """The spec, what it prints, and the numbers that Word has otherwise; everything else is taken."""
    found = taken(library, SPEC, change)
    printed, _ = show(TextFile(target(library), found.data), library)
    assert printed is not None
    assert found.differences
    assert all(each.taken for each in found.differences)
    assert "核对" not in found.data.decode()
    assert "未归类" not in found.data.decode()
    numbers = [(each.old, each.new) for each in found.differences if each.kind == "编号"]
    return found.data.decode(), printed, numbers


@pytest.mark.parametrize(
    ("change", "lines", "told"),
    [
        (
            replaced("2.查线路", "（三）查线路"),
            "1.每周五查教室。\n（三）查线路\n1.看插座。\n2.看开关。\n3.每月查一次操场。\n（四）开展演练\n",
            [("1.看插座。", "（1）看插座。"), ("（四）开展演练", "（三）开展演练")],
        ),
        (
            all_of(replaced("2.查线路", "（三）查线路"), replaced("3.每月查", "1.每月查"), replaced("（三）开", "（四）开")),
            "（三）查线路\n1.看插座。\n2.看开关。\n3.每月查一次操场。\n（四）开展演练\n",
            [("1.看插座。", "（1）看插座。"), ("3.每月查一次操场。", "1.每月查一次操场。")],
        ),
        (
            replaced("（三）开展演练", "三、开展演练"),
            "三、开展演练\n（一）每月一次。\n",
            [("（一）每月一次。", "1.每月一次。")],
        ),
        (
            replaced("（三）开展演练", "4.开展演练"),
            "3.每月查一次操场。\n4.开展演练\n（1）每月一次。\n",
            [("（1）每月一次。", "1.每月一次。")],
        ),
        (
            replaced("（二）定期排查", "三、定期排查"),
            "4.值班表由校长审定。\n三、定期排查\n（一）每周五查教室。\n（二）查线路\n1.看插座。\n2.看开关。\n（三）每月查一次操场。\n（四）开展演练\n1.每月",
            [
                ("（一）每周五查教室。", "1.每周五查教室。"),
                ("1.看插座。", "（1）看插座。"),
                ("（三）每月查一次操场。", "3.每月查一次操场。"),
                ("（四）开展演练", "（三）开展演练"),
            ],
        ),
    ],
    ids=["outward", "outward and counted", "a chapter", "inward", "a chapter from the middle"],
)  # fmt: skip
def test_what_stands_below_a_point_goes_along(
    library: Workspace, change: Change, lines: str, told: list[tuple[str, str]]
) -> None:
    _, printed, numbers = _taken(library, change)
    assert lines in printed
    assert numbers == told


def test_a_point_of_two_sentences_with_figures_takes_those_behind_it_along(library: Workspace) -> None:
    spec, printed, _ = _taken(library, replaced("3.巡查用表", "（二）巡查用表"))
    assert "（二）巡查用表。共12张，按月归档。\n1.值班表由校长审定。\n（三）定期排查" in printed
    assert "\n  - 巡查用表。共{{表格数}}张，按月归档。:\n      - 值班表由校长审定。\n" in spec


@pytest.mark.parametrize(
    ("change", "lines", "number"),
    [
        (put_behind("修订门卫", "（一）门卫登记。", "（二）食堂留样。"), "2.修订门卫、食堂两项制度。\n（1）门卫登记。\n（2）食堂留样。\n3.巡查", 1),
        (put_behind("修订门卫", "（一）门卫登记。"), "2.修订门卫、食堂两项制度。\n（1）门卫登记。\n3.巡查", 1),
        (put_behind("每月查", "（一）跑道。", "（二）沙坑。"), "3.每月查一次操场。\n（1）跑道。\n（2）沙坑。\n（三）开展", 1),
        (put_behind("看插座", "1.教室的。", "2.走廊的。"), "（1）看插座。\n①教室的。\n②走廊的。\n（2）看开关", 1),
        (put_behind("巡查用表", "（一）红表。", "（二）黄表。"), "3.巡查用表。共12张，按月归档。\n（1）红表。\n（2）黄表。\n4.值班", 1),
        (put_behind("修订门卫", "（1）门卫登记。", "（2）食堂留样。"), "2.修订门卫、食堂两项制度。\n（1）门卫登记。\n（2）食堂留样。\n3.巡查", 0),
        (put_behind("值班表由", "（二）门卫登记。", "（三）食堂留样。"), "4.值班表由校长审定。\n（二）门卫登记。\n（三）食堂留样。\n（四）定期", 1),
        (put_behind("值班表由", "（二）门卫登记。"), "4.值班表由校长审定。\n（二）门卫登记。\n（三）定期", 1),
    ],
)  # fmt: skip
def test_a_list_is_put_in_below_its_point_whatever_its_numbers(
    library: Workspace, change: Change, lines: str, number: int
) -> None:
    _, printed, numbers = _taken(library, change)
    assert lines in printed
    assert len(numbers) == number


def test_a_chapter_typed_among_points_is_kept_by_its_name(library: Workspace) -> None:
    found = taken(library, SPEC, put_behind("修订门卫", "一、门卫登记来访。"))
    assert [(each.new, each.taken) for each in found.differences or ()] == [("一、门卫登记来访。", False)]
    assert "未归类: |\n  一、门卫登记来访。\n" in found.data.decode()
