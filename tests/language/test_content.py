"""General content prints by the three rules (LANGUAGE section 4)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.language.content import read_content
from planforge.language.reader import Reader
from planforge.model.content import Break
from planforge.source import TextFile, read_source

PNG = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01"
HEAD = "文种: 工作计划\n标题: 题\n"


def test_a_dash_is_numbered_and_a_key_is_a_label(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "目标:\n  总目标: 甲\n  分目标:\n    - 乙\n    - 丙\n") == [
        "题", "一、目标", "总目标：甲", "分目标：", "1.乙", "2.丙",
    ]  # fmt: skip


def test_every_list_counts_from_one(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "章:\n  甲:\n    - 一\n  乙:\n    - 二\n")[3:] == ["1.一", "乙：", "1.二"]


def test_a_block_between_items_lets_the_count_go_on(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "章:\n  - 一\n  - 段落: 话\n  - 二\n")[2:] == ["1.一", "话", "2.二"]


def test_of_several_paragraphs_the_first_has_the_number(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "章:\n  - |\n    一\n    二\n  - 三\n")[2:] == ["1.一", "二", "2.三"]


def test_a_heading_runs_in_with_a_full_stop_and_keeps_its_own_mark(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "章:\n  - 甲: 话\n  - 乙：: 话\n  - 丙？: 话\n")[2:] == [
        "1.甲。话",
        "2.乙：话",
        "3.丙？话",
    ]


def test_further_keys_of_an_element_are_its_labels(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "章:\n  - 甲:\n    对象: 人\n    形式:\n      - 乙\n")[2:] == [
        "（一）甲", "对象：人", "形式：", "1.乙",
    ]  # fmt: skip


def test_content_below_a_run_in_heading_has_no_label(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "章:\n  - 甲: 话\n    内容:\n      - 乙\n")[2:] == ["（一）甲。话", "1.乙"]


def test_a_text_on_the_line_of_内容_makes_it_a_label(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "章:\n  内容: 话\n")[2:] == ["内容：话"]


def test_an_empty_label_prints_its_colon(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "章:\n  组长:\n  组员: 甲\n")[2:] == ["组长：", "组员：甲"]


def test_scalars_stay_what_was_typed(printed: Callable[..., list[str]]) -> None:
    values = ["8:30", "010", "3.10", "是", "no", "2026-09-01", "1_000", "0x1F", "~", "null", "1e3", "+86"]
    spec = HEAD + "章:\n" + "".join(f"  - {value}\n" for value in values)
    assert printed(spec)[2:] == [f"{number}.{value}" for number, value in enumerate(values, 1)]


def test_paragraph_indents_typed_with_wide_blanks_are_taken_off(
    printed: Callable[..., list[str]], found: Callable[..., list[tuple[str, int]]]
) -> None:
    spec = HEAD + "章: |\n  　　甲\n  乙\n"
    assert printed(spec)[2:] == ["甲", "乙"]
    assert found(spec) == [("段首空格", 4)]


def test_six_levels_are_numbered_in_the_official_style(printed: Callable[..., list[str]]) -> None:
    spec = HEAD + "编号: 公文\n章:\n  - 二:\n    - 三:\n      - 四:\n        - 五:\n          - 六\n"
    assert printed(spec)[1:] == ["一、章", "（一）二", "1.三", "（1）四", "①五", "a.六"]


def test_elements_that_begin_with_时间_are_a_table_of_the_columns_they_use(
    printed: Callable[..., list[str]],
) -> None:
    spec = (
        HEAD
        + "安排:\n  - 时间: 九月\n    工作: 甲\n  - 时间: 十月\n    工作:\n      - 乙\n      - 丙\n    负责人: 丁\n"
    )
    assert printed(spec)[2:] == ["时间\t工作\t负责人", "九月\t甲\t", "十月\t1.乙 / 2.丙\t丁"]


def test_a_page_break_may_have_any_value(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "章:\n  - 甲\n  - 分页: 是\n  - 乙\n")[2:] == ["1.甲", "2.乙"]


def test_a_picture_that_is_not_there_is_an_error_at_its_name(
    found: Callable[..., list[tuple[str, int]]],
) -> None:
    assert found(HEAD + "章:\n  - 图片: {文件: 没有.png, 说明: 图}\n") == [("图片", 4)]


def test_a_list_or_bar_below_内容_has_no_label_wherever_the_key_stands(
    printed: Callable[..., list[str]],
) -> None:
    assert printed(HEAD + "章:\n  内容: |\n    一\n    二\n")[2:] == ["一", "二"]
    assert printed(HEAD + "章:\n  甲: 话\n  内容:\n    - 一\n")[2:] == ["甲：话", "1.一"]


def test_blocks_may_begin_an_element_or_stand_among_labels(printed: Callable[..., list[str]]) -> None:
    spec = (
        HEAD
        + "章:\n  - 段落: 一\n    对象: 人\n  - 甲:\n    段落: |\n      二\n      三\n    分页:\n    对象: 人\n"
    )
    assert printed(spec)[2:] == ["一", "对象：人", "1.甲", "二", "三", "对象：人"]


def test_the_order_of_labels_blocks_and_lists_is_kept(printed: Callable[..., list[str]]) -> None:
    spec = HEAD + "章:\n  - 甲:\n      子: 一\n      段落: 二\n      丑:\n        - 三\n    寅: 四\n"
    assert printed(spec)[2:] == ["（一）甲", "子：一", "二", "丑：", "1.三", "寅：四"]


def test_brackets_are_lists_and_labels_too(printed: Callable[..., list[str]]) -> None:
    spec = HEAD + "章:\n  形式: [讲座, 研讨]\n  分工: {组长: 甲, 组员: 乙}\n"
    assert printed(spec)[2:] == ["形式：", "1.讲座", "2.研讨", "分工：", "组长：甲", "组员：乙"]


def test_empty_elements_and_texts_print_nothing(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "章:\n  - 甲\n  - ''\n  - {}\n  - 乙\n  - 段落:\n  - 丙: ''\n")[2:] == [
        "1.甲",
        "2.乙",
        "3.丙",
    ]


@pytest.mark.parametrize(
    ("block", "code"),
    [
        ("分页: 从这里起", "分页"),
        ("分页: [是]", "分页"),
        ("段落: [话]", "段落"),
        ("呈现: [表格]", "段落"),
        ("图片: {说明: 图}", "图片"),
        ("图片: [a.png]", "图片"),
        ("图片: {文件: a.png, 说明: [甲]}", "类型"),
        ("图片: {文件: a.png, 宽: 很宽}", "图片"),
        ("图片: {文件: a.png, 宽: 4}", "图片"),
        ("图片: {文件: a.png, 宽: [1]}", "类型"),
        ("图片: {文件: a.png, 高: 40}", "未知栏目"),
        ("图片: 没有.png", "图片"),
        ("图片: {文件: 文.png}", "图片"),
        ("时间: {甲: 乙}", "表中栏目"),
    ],
)
def test_a_block_that_would_lose_something_is_an_error(
    found: Callable[..., list[tuple[str, int]]], block: str, code: str
) -> None:
    assert found(
        HEAD + f"章:\n  - {block}\n", **{"文件_a.png": PNG, "文件_文.png": "文字".encode().decode("latin-1")}
    ) == [(code, 4)]


@pytest.mark.parametrize("width", ["120", "120毫米", "120 mm", "''"])
def test_a_picture_prints_its_caption(printed: Callable[..., list[str]], width: str) -> None:
    spec = HEAD + f"章:\n  图片: {{文件: a.png, 说明: 路线, 宽: {width}}}\n  段落: 话\n"
    assert printed(spec, **{"文件_a.png": PNG})[2:] == ["路线", "话"]
    assert printed(HEAD + "章:\n  图片: a.png\n", **{"文件_a.png": PNG})[2:] == []


@pytest.mark.parametrize(("said", "breaks"), [("是", 1), ("", 1), ("否", 0)])
def test_a_page_break_that_says_否_is_none(said: str, breaks: int) -> None:
    source, _ = read_source(TextFile("试.yaml", f"章:\n  - 甲\n  - 分页: {said}\n  - 乙\n".encode()))
    assert source is not None
    content = read_content(Reader(source), source.root.pairs[0][1])
    assert len([part for part in content if isinstance(part, Break)]) == breaks
