"""Nodes from events, and what is refused before anything is composed."""

import pytest

from planforge.source.composing import MAX_DEPTH, MAX_KEY, MAX_NODES, MAX_PROBLEMS, compose
from planforge.source.nodes import Mapping, Scalar, Sequence


def codes(text: str) -> list[str]:
    return [problem.code for problem in compose(text).problems]


def value_of(text: str) -> object:
    root = compose(text).root
    assert isinstance(root, Mapping)
    return root.pairs[0][1]


@pytest.mark.parametrize(
    "typed",
    ["8:30", "010", "3.10", "是", "no", "2026-09-01", "0x1F", "1_000", "~", "null", "+86", ".inf", "1:30"],
)
def test_every_scalar_is_the_text_that_was_typed(typed):
    value = value_of(f"甲: {typed}\n")
    assert isinstance(value, Scalar)
    assert value.text == typed


def test_a_span_covers_what_was_typed():
    text = "甲: '乙''丙'\n丁: 戊\n"
    value = value_of(text)
    assert isinstance(value, Scalar)
    assert value == ("乙'丙", 3, 9, "'")
    assert text[value.start : value.end] == "'乙''丙'"


def test_columns_are_those_of_dash_and_key():
    value = value_of("甲:\n  - 乙: 丙\n")
    assert isinstance(value, Sequence)
    assert value.column == 2
    assert isinstance(value.items[0], Mapping)
    assert value.items[0].column == 4


def test_brackets_are_told_from_lines():
    flow, block = value_of("甲: [乙]\n"), value_of("甲:\n  - 乙\n")
    assert isinstance(flow, Sequence)
    assert isinstance(block, Sequence)
    assert (flow.flow, block.flow) == (True, False)


def test_scalars_are_kept_in_the_order_of_the_file():
    assert [each.text for each in compose("甲: [乙, 丙]\n丁:\n").scalars] == ["甲", "乙", "丙", "丁", ""]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("甲: &a 乙\n", "别名"),
        ("甲: *a\n", "别名"),
        ("甲: &a [1]\n<<: *a\n", "别名"),
        ("甲: !!python/name:os.system 乙\n", "标签"),
        ("甲: !a 丙\n", "标签"),
        ("<<: {甲: 乙}\n", "合并键"),
        ("[甲]: 乙\n", "键"),
        ("? {甲: 乙}\n: 丙\n", "键"),
        ("甲: 1\n---\n乙: 2\n", "多份文档"),
        (f"? {'字' * (MAX_KEY + 1)}\n: 乙\n", "太大"),
    ],
)
def test_what_a_school_never_means_is_refused_by_name(text, code):
    assert code in codes(text)


@pytest.mark.parametrize(
    "text",
    ["甲: 1\n甲: 2\n", "甲: 1\n'甲': 2\n", "甲: 1\n'甲 ': 2\n", "é: 1\ne\u0301: 2\n", "丙: {甲: 1, 甲: 2}\n"],
)
def test_a_key_written_twice_is_refused(text):
    assert codes(text) == ["重复键"]


def test_the_first_of_two_keys_is_named_by_its_line():
    (problem,) = compose("丙: 1\n甲: 1\n乙: 2\n甲: 3\n").problems
    assert "第 2 行" in problem.message
    assert problem.at == len("丙: 1\n甲: 1\n乙: 2\n")


def test_an_empty_one_of_two_keys_is_the_one_to_delete():
    (problem,) = compose("丙: 1\n甲:\n乙: 2\n甲: 3\n").problems
    assert problem.hint == "第 2 行的“甲”是空的，删掉那一行"
    (other,) = compose("丙: 1\n甲: 3\n乙: 2\n甲:\n").problems
    assert "是空的" not in other.hint


def test_the_same_key_in_two_groups_is_no_mistake():
    assert codes("甲: {丙: 1}\n乙: {丙: 2}\n") == []


@pytest.mark.parametrize("nest", ["甲: " + "[" * 40, "- " * 40 + "甲", "? " * 40 + "甲", "{甲: " * 40])
def test_depth_is_bounded_before_anything_is_composed(nest):
    composed = compose(nest)
    assert composed.root is None
    assert composed.problems[-1].code == "太深"


def test_the_deepest_allowed_level_is_read():
    text = "".join(f"{'  ' * level}甲:\n" for level in range(MAX_DEPTH))
    assert codes(text) == []
    assert codes(text + "  " * MAX_DEPTH + "甲: 乙\n") == ["太深"]


def test_the_number_of_nodes_is_bounded():
    assert codes("甲:\n" + "- 乙\n" * (MAX_NODES - 4)) == []
    assert codes("甲:\n" + "- 乙\n" * MAX_NODES) == ["太大"]


def test_refusals_are_counted():
    assert len(codes("甲: 1\n" * 5000)) == MAX_PROBLEMS


def test_a_file_of_comments_has_no_root():
    assert compose("# 甲\n\n").root is None


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("活动:\n  10月15日: 运动会\n  10月15日: 家长会\n", "写在一行：10月15日: 运动会、家长会"),
        ("活动: {2026-10-15: 运动会, 2026-10-15: 家长会}\n", "写在一行：2026-10-15: 运动会、家长会"),
        ("活动:\n  家长会: 10月15日\n  家长会: 1月8日\n", "一天一行：1月8日: 家长会"),
        ("时间安排:\n  第3周: [听课, 评课]\n  第3周: 家访\n", "写在一个“第3周:”下面"),
        ("时间安排:\n  九月: 听课\n  九月: 家访\n", "写在一个“九月:”下面"),
        ("活动:\n  内容: 听课\n  内容: 家访\n", "改一个名字"),
    ],
)
def test_a_key_twice_is_told_with_the_way_to_write_both(text: str, hint: str) -> None:
    (problem,) = compose(text).problems
    assert problem.code == "重复键"
    assert hint in problem.hint


@pytest.mark.parametrize("point", ["[活动]: 好。", "{活动}: 好。", "? 问: 好"])
def test_a_bracket_before_the_colon_is_told_in_the_words_of_the_page(point: str) -> None:
    (problem,) = compose(f"主要工作:\n  - {point}\n  - 乙: 好。\n").problems
    assert problem.code == "键"
    assert "半角的方括号、花括号或问号" in problem.message
