"""A list in Word with numbers of its own is taken over with the line of 编号 that gives it these."""

import copy
from pathlib import Path

import pytest
from docx.document import Document
from docx.text.paragraph import Paragraph

from planforge.pipeline import TextFile, show
from planforge.returning import Returned, with_edits
from planforge.takeover.numbered_apart import counted_otherwise
from planforge.takeover.spec_edits import Place
from planforge.takeover.spec_lines import SpecText
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, all_of, came_back, paragraph_with, replaced, target

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
编号: 公文
导语: 为做好本学期工作，制定本计划。
主要工作:
  - 健全制度: 学校与各班签订责任书。
  - 定期排查: 每周五查教室。
保障措施:
  - 组织保障:
      - 成立小组。
      - 明确分工。
  - 经费保障:
      - 列入预算。
      - 专款专用。
落款: {单位: 滨河市实验小学, 日期: 2026-09-01}
"""
CHAPTER = ("三、总结交流", "二、保障措施")
ITEMS = ("写总结。期末每人一篇。", "搞交流。年终一次。")


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def put_in(anchor: str, *lines: tuple[str, str]) -> Change:
    """New paragraphs behind one, each in the look of another."""

    def change(document: Document) -> None:
        before = paragraph_with(document, anchor)
        for words, like in reversed(lines):
            twin = copy.deepcopy(paragraph_with(document, like)._p)
            before._p.addnext(twin)
            first, *rest = Paragraph(twin, before._parent).runs
            first.text = words
            for run in rest:
                run.text = ""

    return change


def taken(library: Workspace, spec: str, change: Change) -> Returned:
    found = came_back(library, spec, change)
    return with_edits(found, library, target(library))


def is_whole(library: Workspace, found: Returned, *lines: str) -> bool:
    printed, _ = show(TextFile(target(library), found.data), library)
    assert printed is not None
    assert found.differences
    return all(each.taken for each in found.differences) and "\n".join(lines) in printed


@pytest.mark.parametrize("marks", [("1.", "2."), ("（1）", "（2）"), ("①", "②")])
@pytest.mark.parametrize(
    ("numbering", "said"),
    [
        ("编号: 公文", "编号: {{样式: 公文, 总结交流: [{}]}}"),
        ("编号: 公文  # 全校一样", "编号: {{样式: 公文, 总结交流: [{}]}}  # 全校一样"),
        ("编号: [一、, （一）, 1.]", "编号: {{样式: [一、, （一）, 1.], 总结交流: [{}]}}"),
        ("编号: {样式: 公文, 主要工作: [①]}", "编号: {{样式: 公文, 主要工作: [①], 总结交流: [{}]}}"),
        ("编号:\n  样式: 公文\n  # 留着", "编号:\n  样式: 公文\n  总结交流: [{}]\n  # 留着"),
    ],
)
def test_a_new_chapter_with_numbers_of_its_own_is_named_in_the_numbering(
    library: Workspace, marks: tuple[str, str], numbering: str, said: str
) -> None:
    lines = [f"{mark}{words}" for mark, words in zip(marks, ITEMS, strict=True)]
    spec = SPEC.replace("编号: 公文", numbering)
    change = put_in("专款专用", CHAPTER, *((line, "列入预算") for line in lines))
    found = taken(library, spec, change)
    assert is_whole(library, found, "三、总结交流", *lines)
    assert said.format(marks[0]) in found.data.decode()


def test_where_no_numbering_is_written_it_stands_before_the_text(library: Workspace) -> None:
    change = put_in("专款专用", CHAPTER, ("①写总结。", "列入预算"), ("②搞交流。", "列入预算"))
    found = taken(library, SPEC.replace("编号: 公文\n", ""), change)
    assert is_whole(library, found, "三、总结交流", "①写总结。", "②搞交流。")
    assert "第一学期\n编号: {总结交流: [①]}\n导语" in found.data.decode()


def test_levels_below_each_other_are_named_together(library: Workspace) -> None:
    lines = ("1.写总结。期末每人一篇。", "（1）教师写。", "（2）班级写。", "2.搞交流。年终一次。")
    found = taken(library, SPEC, put_in("专款专用", CHAPTER, *((line, "列入预算") for line in lines)))
    assert is_whole(library, found, *lines)
    assert "总结交流: [1., （1）]" in found.data.decode()


def test_a_list_below_a_new_heading_in_a_chapter_is_named_by_that(library: Workspace) -> None:
    head = ("（三）督导保障", "（二）经费保障")
    found = taken(library, SPEC, put_in("专款专用", head, ("①每月一查。", "列入"), ("②每月一评。", "列入")))
    assert is_whole(library, found, "（三）督导保障", "①每月一查。", "②每月一评。")
    assert "督导保障: [①]" in found.data.decode()


def test_a_list_that_was_there_is_numbered_otherwise(library: Workspace) -> None:
    change = all_of(replaced("（一）健全", "1.健全"), replaced("（二）定期", "2.定期"))
    found = taken(library, SPEC, change)
    assert is_whole(library, found, "1.健全制度。学校与各班签订责任书。", "2.定期排查。每周五查教室。")
    assert "编号: {样式: 公文, 主要工作: [1.]}" in found.data.decode()


def test_one_number_typed_otherwise_among_its_like_is_a_slip(library: Workspace) -> None:
    found = taken(library, SPEC, replaced("（一）健全", "1.健全"))
    assert found.differences
    assert [each.taken for each in found.differences] == [False]
    assert "编号: 公文\n" in found.data.decode()


def test_marks_that_do_not_go_inward_name_nothing() -> None:
    spec = SpecText(SPEC)
    wanted = ["一、主要工作", "1.健全制度", "（一）定期排查"]
    assert list(counted_otherwise(Place(spec, wanted, [None] * 3, 1), wanted, 1)) == []
    assert list(counted_otherwise(Place(spec, wanted, [None] * 2, 1), wanted[:2], 1))


@pytest.mark.parametrize(
    ("first", "second", "typed"), [("第一，", "第二，", "'第一，'"), ("一是", "二是", "一是")]
)
def test_a_list_below_a_number_may_be_counted_by_words(
    library: Workspace, first: str, second: str, typed: str
) -> None:
    change = all_of(replaced("1.成立", f"{first}成立"), replaced("2.明确", f"{second}明确"))
    found = taken(library, SPEC, change)
    assert is_whole(
        library, found, f"{first}成立小组。", f"{second}明确分工。", "（二）经费保障", "1.列入预算。"
    )
    assert f"组织保障: [{typed}]" in found.data.decode()


@pytest.mark.parametrize(
    "numbering",
    [
        "编号: {样式: 公文, 主要工作: [1.]}",
        "编号:\n  样式: 公文\n  主要工作: [1.]  # 试行",
        "编号: {主要工作: [1.], 样式: 公文}",
    ],
)
def test_a_heading_that_is_named_already_is_said_otherwise(library: Workspace, numbering: str) -> None:
    change = all_of(replaced("1.健全", "①健全"), replaced("2.定期", "②定期"))
    found = taken(library, SPEC.replace("编号: 公文", numbering), change)
    assert is_whole(library, found, "①健全制度。学校与各班签订责任书。", "②定期排查。每周五查教室。")
    assert numbering.replace("[1.]", "[①]") in found.data.decode()


@pytest.mark.parametrize("numbering", ["公文", "校用", "平铺"])
def test_the_list_of_a_new_annex_keeps_its_numbers(library: Workspace, numbering: str) -> None:
    lines = ("1.每月汇总。", "（1）写明时间。", "（2）写明责任人。", "2.检查人签字。")
    annex = put_in("2026年9月1日", *((each, "2026年9月1日") for each in ("附件", "整改台账", *lines)))
    found = taken(library, SPEC.replace("编号: 公文", f"编号: {numbering}"), annex)
    assert is_whole(library, found, "附件", "整改台账", *lines)


def test_a_heading_without_a_number_names_nothing() -> None:
    spec = SpecText(SPEC)
    wanted = ["工作计划", "1.健全制度", "2.定期排查"]
    assert list(counted_otherwise(Place(spec, wanted, [None] * 3, 1), wanted, 1)) == []
