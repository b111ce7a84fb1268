"""The state of a goal is one of four words, or it is not counted."""

import pytest

from planforge.checks.fulfilment import unknown_state
from planforge.model.fulfilment import STATES


@pytest.mark.parametrize("state", [*STATES, "完成。"])
def test_the_four_states_are_known(said, state):
    assert said(unknown_state, f"目标完成情况:\n  - 全员参训:\n      状态: {state}") == []


@pytest.mark.parametrize(
    ("state", "meant"), [("已完成", "完成"), ("基本完成", "部分完成"), ("正在做", "部分完成")]
)
def test_another_word_is_named_with_what_may_be_meant(found, state, meant):
    finding = found(unknown_state, f"目标完成情况:\n  - 全员参训:\n      状态: {state}")
    assert (finding.code, finding.fragment, finding.is_error) == ("状态", state, False)
    assert meant in finding.hint


def test_states_in_a_table_are_read_too(said):
    spec = "目标完成情况:\n  表格: |\n    目标 | 状态\n    参训 | 完成\n    学时 | 差一点"
    assert said(unknown_state, spec) == [("状态", "差一点")]


def test_a_state_elsewhere_is_an_ordinary_label(said):
    assert said(unknown_state, "主要工作:\n  - 课桌:\n      状态: 良好") == []
