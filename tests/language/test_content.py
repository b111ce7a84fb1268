"""General content prints by the three rules (LANGUAGE section 4)."""

from __future__ import annotations

from collections.abc import Callable

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
    assert printed(HEAD + "章:\n  - 甲: 话\n  - 乙：: 话\n  - 丙？: 话\n")[2:] == ["1.甲。话", "2.乙：话", "3.丙？话"]


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
        HEAD + "安排:\n  - 时间: 九月\n    工作: 甲\n  - 时间: 十月\n    工作:\n      - 乙\n      - 丙\n    负责人: 丁\n"
    )
    assert printed(spec)[2:] == ["时间\t工作\t负责人", "九月\t甲\t", "十月\t1.乙 / 2.丙\t丁"]


def test_a_page_break_may_have_any_value(printed: Callable[..., list[str]]) -> None:
    assert printed(HEAD + "章:\n  - 甲\n  - 分页: 是\n  - 乙\n")[2:] == ["1.甲", "2.乙"]


def test_a_picture_that_is_not_there_is_an_error_at_its_name(found: Callable[..., list[tuple[str, int]]]) -> None:
    assert found(HEAD + "章:\n  - 图片: {文件: 没有.png, 说明: 图}\n") == [("图片", 4)]
