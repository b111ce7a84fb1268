"""Records edited in Word come back although figures are computed from them, which Word goes on showing as they were."""

import copy
from pathlib import Path

import pytest
from docx.document import Document

from planforge.pipeline import show
from planforge.source import TextFile
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, all_of, paragraph_with, taken, target

SPEC = """\
文种: 工作总结
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
主题: 教研

数据:
  教师: 20

导语: 20名教师共开展活动{{活动次数}}次，参加{{参加人次}}人次，全校{{教师}}人。

活动开展:
  - 时间: 9月2日
    活动: 读书会
    参加人数: 12
    学时: 2
  - 时间: 10月14日
    活动: 研讨课
    参加人数: 30
    学时: 2

主要成效:
  - 开展活动{{活动次数}}次。

落款: {单位: 滨河市实验小学, 日期: 2027-01-15}
"""
COUNTED = """
活动统计:
  - 表格: {表题: 各月活动, 统计: 活动开展, 按: 月}
  - 图表: {图题: 各月人次, 统计: 活动开展, 按: 月, 列: 参加人次}
"""
NEW = ("12月2日", "讲座", "20", "3")


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def a_further_row(document: Document) -> None:
    row = document.tables[0].rows[-1]
    row._tr.addnext(copy.deepcopy(row._tr))
    for cell, text in zip(document.tables[0].rows[-1].cells, NEW, strict=True):
        cell.text = text


def no_last_row(document: Document) -> None:
    row = document.tables[0].rows[-1]._tr
    row.getparent().remove(row)


def more_came(document: Document) -> None:
    document.tables[0].rows[1].cells[2].text = "14"


def says(old: str, new: str) -> Change:
    def change(document: Document) -> None:
        paragraph = paragraph_with(document, old)
        text = paragraph.text.replace(old, new)
        for run in paragraph.runs:
            run.text = ""
        paragraph.runs[0].text = text

    return change


@pytest.mark.parametrize(
    ("change", "has", "steps"),
    [
        (a_further_row, "  - 时间: 12月2日\n    活动: 讲座\n    参加人数: 20\n    学时: 3\n", "2→3、42→62"),
        (no_last_row, "    参加人数: 12\n    学时: 2\n\n主要成效", "2→1、42→12"),
        (more_came, "    参加人数: 14\n", "42→44"),
    ],
)
@pytest.mark.parametrize("more", ["", COUNTED])
def test_a_record_comes_back_and_the_figures_that_follow_are_noted(
    library: Workspace, change: Change, has: str, steps: str, more: str
) -> None:
    spec = SPEC.replace("\n落款", f"{more}\n落款")
    found = taken(library, spec, change)
    text = found.data.decode()
    assert has in text
    assert "核对" not in text
    assert "未归类" not in text
    assert [each.taken for each in found.differences or ()] == [True]
    first = next(each for each in found.beside if each.startswith("由记录算出的数"))
    assert first.startswith(f"由记录算出的数跟着变：{steps}（20名教师共")
    assert any(each.startswith("由记录算出的表、图跟着变（月份｜次数") for each in found.beside) == bool(more)
    printed = show(TextFile(target(library), found.data), library)[0]
    assert printed is not None
    assert f"参加{steps.rpartition('→')[2]}人次" in printed


def test_a_chart_right_below_the_records_is_computed_too(library: Workspace) -> None:
    chart = "  - 图表: {图题: 各月人次, 统计: 活动开展, 按: 月, 列: 参加人次}\n"
    for change in (a_further_row, no_last_row, more_came):
        found = taken(library, SPEC.replace("\n主要成效", f"{chart}\n主要成效"), change)
        assert [each.taken for each in found.differences or ()] == [True]
        assert any("表、图跟着变（月份｜参加人次）" in each for each in found.beside)


TABLE = """\
活动开展:
  - 表格: |
      时间 | 活动 | 参加人数 | 学时
      9月2日 | 读书会 | 12 | 2
      10月14日 | 研讨课 | 30 | 2

"""


@pytest.mark.parametrize(
    "line",
    [
        "  - 开展活动{{活动次数}}次: 好。",
        "  - 各类活动: 共{{活动次数}}次，人均{{总学时}}学时。",
        "  - 共{{活动次数}}次",
    ],
)
def test_rows_of_a_typed_table_come_back_and_headings_may_count_too(library: Workspace, line: str) -> None:
    before, _, after = SPEC.partition("活动开展:")
    spec = f"{before}{TABLE}主要成效:{after.partition('主要成效:')[2]}".replace(
        "  - 开展活动{{活动次数}}次。", line
    )
    found = taken(library, spec, a_further_row)
    assert "      12月2日 | 讲座 | 20 | 3\n" in found.data.decode()
    assert [each.taken for each in found.differences or ()] == [True]
    assert sum("由记录算出的数跟着变：" in each for each in found.beside) == 2


def test_what_is_changed_elsewhere_afterwards_comes_back_too(library: Workspace) -> None:
    spec = SPEC.replace("\n落款", f"{COUNTED}\n结语: 明年再来。\n\n落款")
    found = taken(
        library, spec, all_of(a_further_row, says("明年再来", "明年继续"), says("20名教师共", "20名教师一共"))
    )
    assert [each.taken for each in found.differences or ()] == [True] * 3
    assert "核对" not in found.data.decode()


def test_figures_that_somebody_counted_on_in_word_are_as_they_will_be(library: Workspace) -> None:
    change = all_of(
        a_further_row,
        says("开展活动2次。", "开展活动3次。"),
        says("活动2次，参加42人次", "活动3次，参加62人次"),
    )
    found = taken(library, SPEC, change)
    assert all(each.taken for each in found.differences or ())
    assert found.beside == ()
    assert "核对" not in found.data.decode()


def test_a_figure_that_cannot_be_so_is_the_reason_and_the_record_comes_back(library: Workspace) -> None:
    found = taken(library, SPEC, all_of(a_further_row, says("开展活动2次。", "开展活动9次。")))
    wrong = [each for each in found.differences or () if not each.taken]
    assert [each.new for each in wrong] == ["1.开展活动9次。"] or [each.new[-8:] for each in wrong] == [
        "开展活动9次。"
    ]
    assert "是规格里 {{ }} 算出来的" in wrong[0].why
    text = found.data.decode()
    assert "活动: 讲座\n" in text
    assert "{{活动次数}}次。" in text
    assert "# 核对：Word 里改成了" in text


def test_a_figure_typed_in_the_spec_is_not_taken_for_one_that_is_computed(library: Workspace) -> None:
    spec = SPEC.replace("  - 开展活动", "  - 全校{{教师}}人都参加。\n  - 开展活动")
    found = taken(library, spec, says("全校20人。", "全校24人。"))
    assert "教师: 20" in found.data.decode()
    assert [each.taken for each in found.differences or ()] == [False]


def test_words_beside_a_computed_figure_come_back(library: Workspace) -> None:
    found = taken(library, SPEC, all_of(a_further_row, says("20名教师共", "20名教师一共")))
    assert "导语: 20名教师一共开展活动{{活动次数}}次" in found.data.decode()
    assert all(each.taken for each in found.differences or ())
