"""Tables typed with blanks."""

from __future__ import annotations

import pytest

from planforge.readers.spaced import without_blanks

TABLE = [
    "时  间    内    容          责任人",
    "9月       制定计划          周明远",
    "10月      家长讲座          林  静",
    "次年4月 亲子沟通讲座 赵一帆",
]


def test_a_table_typed_with_blanks_has_tabs_between_its_cells() -> None:
    assert without_blanks(["工作安排：", *TABLE, "滨河市实验小学"]) == [
        "工作安排：",
        "时间\t内容\t责任人",
        "9月\t制定计划\t周明远",
        "10月\t家长讲座\t林  静",
        "次年4月\t亲子沟通讲座\t赵一帆",
        "滨河市实验小学",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        TABLE[:2],
        ["时间    内容", "9月    制定计划", "10月    家长讲座"],
        ["时间、内容、责任人", *TABLE[1:]],
        ["组  长    周明远    林静", *TABLE[1:]],
        [TABLE[0], "各组按计划开展，责任到人。", "学期末汇总。"],
    ],
)
def test_what_is_no_head_with_rows_below_stays_as_typed(lines: list[str]) -> None:
    assert without_blanks(lines) == lines
