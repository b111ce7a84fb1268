"""Rows of records taken over from Word: what stands below a dash and has no keys is no record."""

from collections.abc import Sequence

import pytest

from planforge.takeover.records import record_added, record_changed
from planforge.takeover.spec_edits import Place
from planforge.takeover.spec_lines import SpecText

TABLE = "活动:\n  - 表格: |\n      班级 | 班级 |\n      101 | 102 |\n"
RECORD = "活动:\n  - 家长会:\n    时间: 九月\n    说明: |\n      初一\n"
PRINTED = ("活动", "名称\t时间\t说明\t备注", "家长会\t九月\t初一\t")


def place(spec: str, printed: Sequence[str], index: int) -> Place:
    nodes = [None if number < 2 else 1 for number in range(len(printed))]
    return Place(SpecText(spec), printed, nodes, index)


def test_a_row_of_a_typed_table_is_no_record() -> None:
    printed = ("活动", "班级\t班级\t", "101\t102\t")
    assert list(record_added(place(TABLE, printed, 3), "103\t104\t105")) == []
    assert list(record_changed(place(TABLE, printed, 2), "101\t102\t", "101\t102\t3")) == []


def test_a_table_that_stands_beside_one_without_heads_gets_no_record() -> None:
    assert list(record_added(place(RECORD, ("活动", "名称\t\t", "家长会\t九月\t"), 3), "春游\t\t三天")) == []


def test_a_further_record_has_the_keys_of_the_one_above_and_of_the_heads() -> None:
    (edit,) = record_added(place(RECORD, PRINTED, 3), "春游\t四月\t初二\t改期")
    end = len(RECORD) - 1
    assert edit == ((end, end, "\n  - 春游:\n    时间: 四月\n    说明: 初二\n    备注: 改期"),)


@pytest.mark.parametrize("now", ["\t九月\t初一\t", "家长会\t\t初一\t"])
def test_a_cell_emptied_takes_out_its_line_but_never_the_name_of_a_record(now: str) -> None:
    found = list(record_changed(place(RECORD, PRINTED, 2), PRINTED[2], now))
    at = RECORD.index("    时间")
    assert found == ([] if now.startswith("\t") else [((at, at + len("    时间: 九月\n"), ""),)])
