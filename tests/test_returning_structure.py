"""Chapters, levels and tables added by hand in Word come back as what they are."""

import copy
from pathlib import Path

import pytest
from docx.document import Document

from planforge.pipeline import TextFile, show
from planforge.returning import Returned, returned, with_edits
from planforge.workspace.library import Workspace
from planforge.writers.docx.readback import paragraph_texts
from tests.hand_edits import (
    Change,
    all_of,
    built,
    changed,
    deleted,
    paragraph_with,
    put_behind,
    replaced,
    taken,
    target,
)

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
编号:
  样式: 公文
  总结交流: [1.]
数据: {班级总数: 24, 教师总数: 60}
指导思想: 预防为主。
主要工作:
  - 健全制度: 学校与各班签订责任书。
  - 定期排查:
      - 每周五查教室。
      - 每月查一次操场。
  - 全校{{班级总数}}个班，教师{{教师总数}}人，人人有责。
总结交流:
  - 期末写总结。
经费:
  - 段落: 经费如下。
  - 表格: |
      项目 | 用途 | 金额
      印刷 | 手册 | 300
      〃 | 海报 | 200
组织领导:
  领导小组:
    组长: 周明远
附件:
  - 检查表:
      - 教室逐间看。
落款: {单位: 滨河市实验小学, 日期: 2026-09-01}
"""
SUMMARY = """\
文种: 工作总结
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
任务完成情况:
  - 排查隐患:
    结果: 查了八次
    状态: 完成
  - 总结经验:
    结果: 写了总结
"""


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def _table_behind(words: str, rows: list[list[str]]) -> Change:
    def change(document: Document) -> None:
        table = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        paragraph_with(document, words)._p.addnext(table._tbl)

    return change


def _column(*texts: str) -> Change:
    def change(document: Document) -> None:
        for row, text in zip(document.tables[0].rows, texts, strict=True):
            cell = copy.deepcopy(row.cells[-1]._tc)
            row._tr.append(cell)
            row.cells[-1].text = text

    return change


def _taken(library: Workspace, change: Change, spec: str = SPEC) -> tuple[Returned, bytes]:
    document = changed(built(library, spec), change)
    found = returned(document, library, target(library))
    assert found is not None
    return with_edits(found, library, target(library)), document


def _prints_what_word_shows(library: Workspace, change: Change, spec: str = SPEC) -> str:
    """The spec taken back, of which everything prints as in Word, numbers and all."""
    taken, document = _taken(library, change, spec)
    printed, _ = show(TextFile(target(library), taken.data), library)
    assert printed is not None
    assert [line for line in printed.split("\n") if line.strip()] == paragraph_texts(document)
    assert all(each.taken for each in taken.differences or ())
    assert "核对" not in taken.data.decode()
    return taken.data.decode()


RENUMBERED = tuple(
    replaced(old, f"{new}{old[1:]}")
    for old, new in zip(("五、组织", "四、经费", "三、总结"), "六五四", strict=True)
)


def test_a_chapter_behind_a_list_comes_back_as_a_chapter(library: Workspace) -> None:
    added = put_behind("（三）全校", "三、评价办法", "期末考评。")
    spec = _prints_what_word_shows(library, all_of(added, *RENUMBERED))
    assert "\n评价办法: |\n  期末考评。\n总结交流:" in spec


def test_a_chapter_of_months_comes_back_as_a_schedule(library: Workspace) -> None:
    added = put_behind("（三）全校", "三、工作安排", "九月：制定计划", "十月：检查评比")
    spec = _prints_what_word_shows(library, all_of(added, *RENUMBERED))
    assert "\n工作安排:\n  九月: 制定计划\n  十月: 检查评比\n总结交流:" in spec


def test_a_chapter_with_lists_of_two_levels_comes_back_with_them(library: Workspace) -> None:
    lines = ("三、评价办法", "（一）评什么。评过程。", "1.看记录。", "2.看效果。", "（二）怎么评", "1.自评。")
    spec = _prints_what_word_shows(library, all_of(put_behind("（三）全校", *lines), *RENUMBERED))
    assert "  - 评什么: 评过程。\n    内容:\n      - 看记录。\n" in spec


def test_a_level_opened_below_an_element_comes_back_below_it(library: Workspace) -> None:
    spec = _prints_what_word_shows(library, put_behind("（一）健全", "1.班级一份。", "2.学校一份。"))
    assert "  - 健全制度: 学校与各班签订责任书。\n    内容:\n      - 班级一份。\n      - 学校一份。\n" in spec


@pytest.mark.parametrize("words", ["12月开展展评。", "9月30日前交齐。"])
def test_a_point_that_begins_with_a_month_is_a_point_all_the_same(library: Workspace, words: str) -> None:
    spec = _prints_what_word_shows(library, put_behind("期末写总结", f"2.{words}"))
    assert f"  - 期末写总结。\n  - {words}\n" in spec


def test_a_chapter_named_otherwise_is_so_where_it_is_spoken_of(library: Workspace) -> None:
    spec = _prints_what_word_shows(library, replaced("总结交流", "总结推广"))
    assert spec == SPEC.replace("总结交流", "总结推广")


def test_a_column_more_is_written_into_every_row_and_merged_cells_stay(library: Workspace) -> None:
    spec = _prints_what_word_shows(library, _column("说明", "甲", "乙"))
    assert "项目 | 用途 | 金额 | 说明\n      印刷 | 手册 | 300 | 甲\n      〃 | 海报 | 200 | 乙\n" in spec


def test_a_new_table_comes_back_as_a_table(library: Workspace) -> None:
    spec = _prints_what_word_shows(
        library, _table_behind("2.每月查", [["班级", "人数"], ["一（1）班", "44"]])
    )
    assert "表格: |" in spec.partition("每月查")[2].partition("全校")[0]


def test_a_group_with_its_offices_comes_back_as_a_group(library: Workspace) -> None:
    group = ("检查组：", "组长：林静", "组员：赵一帆")
    spec = _prints_what_word_shows(library, put_behind("周明远", *group))
    assert "    组长: 周明远\n  检查组:\n    组长: 林静\n    组员: 赵一帆\n" in spec


def test_a_heading_that_cannot_be_one_does_not_pull_its_lines_into_a_chapter(library: Workspace) -> None:
    taken, _ = _taken(library, put_behind("预防为主", "第三章　评价", "看记录。", "看效果。"))
    assert "评价:" not in taken.data.decode()


def test_the_same_words_put_in_twice_are_told_apart(library: Workspace) -> None:
    taken, _ = _taken(
        library,
        all_of(put_behind("（一）健全", "第三章　补充"), put_behind("期末写", "第三章　补充", "见附件。")),
    )
    assert [each.taken for each in taken.differences or ()] == [False, False, True]


RECORDS = "  - 总结经验:\n    结果: 写了总结\n"


def _cells(row: str, *texts: str, is_new: bool = False) -> Change:
    """Say otherwise what the row that begins with a text says, or say it in a row below it."""

    def change(document: Document) -> None:
        table = document.tables[0]
        found = next(each for each in table.rows if each.cells[0].text == row)
        if is_new:
            twin = copy.deepcopy(found._tr)
            found._tr.addnext(twin)
            found = next(each for each in table.rows if each._tr is twin)
        for cell, text in zip(found.cells, texts, strict=True):
            cell.text = text

    return change


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (_cells("总结经验", "总结经验", "写了总结", "完成"), f"{RECORDS}    状态: 完成\n"),
        (_cells("总结经验", "总结推广", "写了两篇", ""), "  - 总结推广:\n    结果: 写了两篇\n"),
        (
            _cells("总结经验", "表彰先进", "评了三个", "完成", is_new=True),
            f"{RECORDS}  - 表彰先进:\n    结果: 评了三个\n    状态: 完成\n",
        ),
    ],
)
def test_records_printed_as_a_table_are_said_otherwise_where_they_stand(
    library: Workspace, change: Change, after: str
) -> None:
    assert _prints_what_word_shows(library, change, SUMMARY) == SUMMARY.replace(RECORDS, after)


def test_a_record_taken_out_of_its_table_is_gone(library: Workspace) -> None:
    def change(document: Document) -> None:
        table = document.tables[0]
        table._tbl.remove(table.rows[2]._tr)

    assert _prints_what_word_shows(library, change, SUMMARY) == SUMMARY.replace(RECORDS, "")


def test_a_new_annex_comes_back_as_an_annex(library: Workspace) -> None:
    spec = _prints_what_word_shows(
        library, put_behind("（一）教室", "签到表", "（一）每次签到。", "（二）不代签。")
    )
    assert "  - 签到表:\n      - 每次签到。\n      - 不代签。\n" in spec


def test_a_figure_that_is_counted_is_asked_about_and_never_written_over(library: Workspace) -> None:
    taken, _ = _taken(library, replaced("24个班", "25个班"))
    said = "  # 核对：Word 里改成了“（三）全校25个班，教师60人，人人有责。”\n  - 全校{{班级总数}}个班"
    assert said in taken.data.decode()
    assert [each.taken for each in taken.differences or ()] == [False]


def test_words_beside_a_figure_are_changed_and_the_figure_stays(library: Workspace) -> None:
    assert "责无旁贷" in _prints_what_word_shows(library, replaced("人人有责", "责无旁贷"))


def test_a_number_that_no_level_has_is_never_typed_into_the_spec(library: Workspace) -> None:
    taken, _ = _taken(library, put_behind("预防为主", "三、评价办法"))
    assert "三、" not in taken.data.decode().partition("未归类")[0]


@pytest.mark.parametrize("new", ["3.每学期查一次消防器材。", "2.每学期查一次消防器材。"])
def test_a_point_below_that_comes_where_one_above_went_is_two_edits(library: Workspace, new: str) -> None:
    edits = all_of(deleted("全校24个班"), put_behind("每月查一次操场", new))
    found = taken(library, SPEC, edits)
    assert all(each.taken for each in found.differences or ())
    spec = found.data.decode()
    assert "      - 每月查一次操场。\n      - 每学期查一次消防器材。\n总结交流:" in spec
    assert "人人有责" not in spec
    assert "核对" not in spec
