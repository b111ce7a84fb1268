from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.language.spec import read_spec
from planforge.readers.evidence import Grid, GridCell
from planforge.recognize.draft import Draft
from planforge.recognize.numbering import scheme_of
from planforge.recognize.scalars import can_be_key, free_key, inline, key
from planforge.recognize.spec_text import spell
from planforge.recognize.tables import joined_down, rows_of
from planforge.source import TextFile, read_source

Draw = Callable[[str], Draft]
ONE_LINE = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Cn", "Co"]),
    min_size=1,
    max_size=30,
)


def _spec(draft_of: Draw, text: str) -> str:
    draft = draft_of(text)
    return spell(draft, scheme_of(draft))


@given(ONE_LINE.map(str.strip).filter(bool))
def test_any_text_stands_behind_a_key_as_it_is(text: str) -> None:
    source, found = read_source(TextFile("a", f"导语: {inline(text)}\n".encode()))
    assert source is not None, found
    assert source.root.pairs[0][1].text.replace("{{花括号}}", "{") == text  # type: ignore[union-attr]


@given(ONE_LINE.map(str.strip).filter(can_be_key))
def test_any_heading_is_a_key_as_it_is(text: str) -> None:
    source, found = read_source(TextFile("a", f"{key(text)}: 文\n".encode()))
    assert source is not None, found
    assert source.root.pairs[0][0].text.replace("{{花括号}}", "{") == text


def test_a_name_that_is_taken_or_means_something_else_gets_an_end_mark() -> None:
    taken = {"目标"}
    assert free_key("目标", taken) == "目标："
    assert free_key("主题", set(), top=True) == "主题："
    assert free_key("内容", set()) == "内容："


@pytest.mark.parametrize(
    ("marks", "numbering"),
    [
        (("（一）", "1.", "（1）"), "编号: 公文"),
        (("1.", "（1）"), "编号: 校用"),
        (("1、", "（1）"), "编号: [一、, 1、, （1）]"),
    ],
)
def test_the_marks_of_the_source_become_编号(draft_of: Draw, marks: tuple[str, ...], numbering: str) -> None:
    lines = "\n".join(f"{mark}{'甲乙丙丁'[at] * 3}" for at, mark in enumerate(marks))
    assert numbering in _spec(draft_of, f"工作计划\n一、内容\n{lines}\n")


def test_a_section_with_other_marks_is_an_exception(draft_of: Draw) -> None:
    text = "工作计划\n一、目标\n1、甲甲\n2、乙乙\n二、措施\n（一）丙丙\n1、丁丁\n三、要求\n1、戊戊\n"
    assert "编号:\n  样式: [一、, 1、]\n  措施: [（一）, 1、]\n" in _spec(draft_of, text)


def test_marks_that_differ_only_in_width_agree_with_most_of_them(draft_of: Draw) -> None:
    text = "工作计划\n一、目标\n1．甲甲\n2．乙乙\n3.丙丙\n二、措施\n1.丁丁\n2．戊戊\n"
    assert "编号: [一、, 1．]" in _spec(draft_of, text)


def test_numbers_that_run_on_are_said_to(draft_of: Draw) -> None:
    text = "工作计划\n一、目标\n1.甲甲\n2.乙乙\n二、措施\n3.丙丙\n4.丁丁\n"
    assert "  连续: 是" in _spec(draft_of, text)


def test_run_in_headings_keep_their_mark(draft_of: Draw) -> None:
    text = "工作计划\n一、保障措施\n1.组织保障：成立小组。\n2.制度保障：建立制度。\n二、要求\n1.认真学习。每周一次。\n2.认真备课。每课一案。\n3.按时完成：月底检查。\n4.做好记录。每月上交。\n"
    spec = _spec(draft_of, text)
    assert "保障措施: {标题后: ：}" in spec
    assert "  - 按时完成：: 月底检查。" in spec


def test_a_schedule_under_an_open_heading_says_its_role(draft_of: Draw) -> None:
    text = "工作计划\n一、目标\n文。\n二、具体安排\n九月：开学典礼\n十月：运动会\n"
    assert "具体安排:\n  角色: 时间安排\n  九月: 开学典礼\n" in _spec(draft_of, text)


def test_what_a_person_should_look_at_is_a_comment_above_it(draft_of: Draw) -> None:
    assert "# 核对：原文这个标题没有编号\n每月安排:" in _spec(
        draft_of, "工作计划\n一、目标\n文。\n二、措施\n文。\n每月安排：\n九月：开学\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "一、目标\n主题：读书\n内容：朗诵\n时间：九月\n",
        "一、目标\n1、甲：乙。\n组长：王芳\n组长：李明\n2、丙\n二、目标\n重名。\n",
        "一、主题\n文：字\n二、目录\n# 号开头，* 星号\n三、附件\n'引号'\"\n",
        "一、目标\n1、{{甲}}是{{乙}}\n2、- 短横\n3、： 冒号\n",
        "一、目标\n前言。\n1、甲\n说明：\n（1）乙\n小结。\n备注：无\n2、丙\n尾声。\n",
    ],
)
def test_whatever_a_source_says_the_spec_can_be_read(draft_of: Draw, text: str) -> None:
    source, found = read_source(TextFile("a.yaml", _spec(draft_of, f"工作计划\n{text}").encode()))
    assert source is not None, found
    assert not [finding for finding in read_spec(source)[1] if finding.is_error]


def _grid(*rows: tuple[GridCell | None, ...]) -> Grid:
    return Grid(1, rows)


def c(text: str, columns: int = 1, rows: int = 1) -> GridCell:
    return GridCell((text,), columns, rows)


def test_merged_cells_are_spelled_as_the_language_has_them() -> None:
    grid = _grid(
        (c("时间", 2), None, c("事")), (c("周一", rows=2), c("上午"), c("甲")), (None, c("下午"), c("乙"))
    )
    assert list(rows_of(grid)) == ["时间 | 时间 | 事", "周一 | 上午 | 甲", "〃 | 下午 | 乙"]


def test_a_row_neither_begins_nor_ends_with_a_bar_unless_a_cell_is_empty() -> None:
    grid = _grid((c("甲"), c("乙")), (c(""), c("丙")), (c("丁"), c("")))
    assert list(rows_of(grid)) == ["甲 | 乙", "| 丙", "丁 |"]


def test_times_that_a_paste_left_out_are_merged_cells_again() -> None:
    grid = joined_down(_grid((c("日期"), c("工作")), (c("周一"), c("甲")), (c(""), c("乙"))))
    assert grid.rows[1][0] == c("周一", rows=2)
    assert grid.rows[2][0] is None


@pytest.mark.parametrize(
    ("text", "spec"),
    [
        ("一、目标\n1、甲。\n组长：王芳\n组长：李明\n", "  - 甲。:\n    - 段落:\n      组长: 王芳\n    - 段落:\n      组长: 李明\n"),
        ("一、目标\n第一，抓好备课。认真备课。\n第二，抓好上课。认真上课。\n", "  - 抓好备课: 认真备课。\n"),
        ("一、目标\n1、备课：\n认真。\n2、上课。要求高。\n甲\t乙\n丙\t丁\n", "  - 上课: 要求高。\n  - 表格: |\n      甲 | 乙\n      丙 | 丁\n"),
        ("一、目标\n1、备课。认真备课。\n（1）有目标。\n（2）有反思。\n", "  - 备课: 认真备课。\n    内容:\n      - 有目标。\n"),
        ("一、目标\n1、每月一次；有记录。\n说明文字。\n", "  - |\n      每月一次；有记录。\n      说明文字。\n"),
        ("一、目标\n1、内容\n（1）甲\n（2）乙\n", "  - 内容：:\n    - 甲\n    - 乙\n"),
    ],
)  # fmt: skip
def test_a_content_is_spelled_as_a_person_would_write_it(draft_of: Draw, text: str, spec: str) -> None:
    assert spec in _spec(draft_of, f"工作计划\n{text}二、措施\n戊。")


def test_number_words_that_编号_cannot_name_are_labels(draft_of: Draw) -> None:
    text = (
        "工作计划\n一、内容\n1、业务培训\n（1）甲事。\n（2）乙事。\n2、业务培训\n第一，加强学习。\n读书。\n"
        "第二，加强实践。\n上课。\n二、措施\n丙。"
    )
    spec = _spec(draft_of, text)
    assert "    第一，加强学习。: |\n      读书。\n    第二，加强实践。: |\n      上课。\n" in spec


def test_a_mixed_style_is_known_by_its_name(draft_of: Draw) -> None:
    text = "工作计划\n一、目标\n1.甲。\n2.乙。\n二、措施\n（一）丙\n1.丁。\n2.戊。\n（二）己。\n"
    assert "编号: 混用\n" in _spec(draft_of, text)


def test_marks_of_a_preamble_are_the_usual_ones(draft_of: Draw) -> None:
    text = "工作计划\n要求如下：\n（1）甲事。\n（2）乙事。\n一、目标\n1、丙。\n2、丁。\n二、措施\n戊。"
    assert "编号:\n  样式: [一、, （1）]\n  目标: [1、]\n" in _spec(draft_of, text)


def test_headings_that_run_in_with_a_colon_say_so(draft_of: Draw) -> None:
    items = "".join(f"{number}、第{number}件：做好它。\n" for number in (1, 2, 3))
    text = f"工作计划\n一、目标\n{items}二、措施\n1、甲事。做好它。\n2、乙事。做好它。\n"
    assert "编号:\n  样式: [一、, 1、]\n  标题后: ：\n  措施: {标题后: 。}\n" in _spec(draft_of, text)


def test_several_units_sign_and_a_title_stands_on_a_cover(draft_of: Draw) -> None:
    spec = _spec(
        draft_of,
        "发展规划\n滨河市实验小学\n教导处\n2026年9月\n为促进发展，制定本规划。\n一、目标\n甲。\n二、措施\n乙。\n",
    )
    assert "落款:\n  单位:\n    - 滨河市实验小学\n    - 教导处\n  日期: 2026年9月\n  位置: 题下\n" in spec


def test_a_heading_that_no_key_can_be_is_a_text(draft_of: Draw) -> None:
    spec = _spec(draft_of, "工作计划\n一、－目标{{甲}}\n乙。\n二、措施\n丙。\n")
    assert "目标" in spec
    assert read_source(TextFile("a.yaml", spec.encode()))[0] is not None


def test_an_empty_annex_is_named_only(draft_of: Draw) -> None:
    assert "附件:\n  - '附件1：'\n  - 附件2\n" in _spec(
        draft_of, "方案\n一、目标\n甲。\n二、措施\n乙。\n教导处\n2026年9月1日\n附件1：\n附件2\n"
    )


def test_a_head_over_two_empty_corners_has_a_sign_in_the_first() -> None:
    assert list(rows_of(_grid((c(""), c("甲"), c("")), (c("乙"), c("丙"), c("丁"))))) == [
        "— | 甲 |",
        "乙 | 丙 | 丁",
    ]
    assert list(rows_of(_grid((c("甲"),), (None,)))) == ["甲", "〃"]
    assert list(rows_of(_grid())) == []
    wide = _grid((c("甲"), c("乙")), (c("丙", 2), None), (c("a|b"), c("丁\t戊")))
    assert list(rows_of(wide)) == ["甲 | 乙", "丙 | ←", "a／b | 丁 戊"]


def test_a_table_without_times_stays_as_it_was_pasted() -> None:
    grid = _grid((c("姓名"), c("职务")), (c("林静"), c("组长")), (c(""), c("成员")))
    assert joined_down(grid) is grid
    late = _grid((c("内容"), c("时间")), (c("甲"), c("周一")), (c(""), c("周二")))
    assert joined_down(late) is late


def test_a_colon_parts_a_heading_from_what_it_heads_and_is_no_part_of_it(
    draft_of: Draw,
) -> None:
    text = "工作计划\n一.指导思想：以学生为本，把课上好。\n二.工作目标：\n1.甲。\n2.乙。\n三.活动时间地点\n时间：九月\n地点：操场\n四.各班要做到如下：\n1.丙。\n2.丁。\n"
    spec = _spec(draft_of, text)
    assert "\n指导思想: |\n  以学生为本，把课上好。\n" in spec
    assert "\n工作目标:\n  - 甲。\n" in spec
    assert "\n活动时间地点:\n  时间: 九月\n  地点: 操场\n" in spec
    assert "\n各班要做到如下：:\n" in spec
