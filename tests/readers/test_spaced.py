"""Tables typed with blanks."""

from __future__ import annotations

import pytest

from planforge.readers.evidence import Block, Grid, GridCell, Line, Reading
from planforge.readers.spaced import with_spaced_tables, without_blanks

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


def test_a_page_may_have_set_an_empty_line_below_every_row() -> None:
    lines = [each for row in (*TABLE, "滨河市实验小学") for each in (row, "")]
    assert [each for each in without_blanks(lines) if each] == without_blanks([*TABLE, "滨河市实验小学"])


def test_a_second_head_below_an_empty_line_begins_a_second_table() -> None:
    twice = [each for row in (*TABLE, *TABLE) for each in (row, "")]
    assert sum(each.startswith("时间\t") for each in without_blanks(twice)) == 2


@pytest.mark.parametrize(
    "lines",
    [
        TABLE[:2],
        [TABLE[0], "", "", TABLE[1], "", TABLE[2]],
        ["时间    内容", "9月    制定计划", "10月    家长讲座"],
        ["时间、内容、责任人", *TABLE[1:]],
        ["组  长    周明远    林静", *TABLE[1:]],
        [TABLE[0], "各组按计划开展，责任到人。", "学期末汇总。"],
    ],
)
def test_what_is_no_head_with_rows_below_stays_as_typed(lines: list[str]) -> None:
    assert without_blanks(lines) == lines


def _read(*texts: str, **marks: str) -> tuple[Block, ...]:
    lines = tuple(Line(at, text, **marks) for at, text in enumerate(texts, 1))  # type: ignore[arg-type]
    return with_spaced_tables(Reading("段", lines)).blocks


@pytest.mark.parametrize(
    "rows",
    [
        ("时间　内容　责任人", "9月　制定计划　周明远", "10月　家长讲座　林静"),
        (
            "周次    工作内容    负责人    备注",
            "第1周    开学典礼    林静    操场",
            "第2周    队会    赵一帆    教室",
        ),
        tuple(TABLE),
    ],
)
def test_so_has_one_in_a_word_file_that_is_a_table_then(rows: tuple[str, ...]) -> None:
    first, table, last = _read("工作安排：", *rows, "滨河市实验小学")
    assert (isinstance(first, Line), isinstance(last, Line)) == (True, True)
    assert isinstance(table, Grid)
    assert (table.at, len(table.rows), table.rows[1][0]) == (2, len(rows), GridCell((rows[1].split()[0],)))


def test_paragraphs_that_word_numbers_are_no_rows_and_others_stay_as_they_are() -> None:
    assert len(_read(*TABLE, number="1.")) == len(TABLE)
    assert len(_read("组　长　周明远", "成　员　林静", "时间　地点　内容")) == 3


@pytest.mark.parametrize(
    "head", ["周次      内容          主持人", "时间　工作内容　牵头人　备注", "日期    内容    执行者"]
)
def test_one_head_among_known_ones_may_be_any_word(head: str) -> None:
    cells = head.split()
    rows = ["　".join(["第2周", "学习新课标", "林静", "无"][: len(cells)])] * 2
    assert without_blanks([head, *rows])[0] == "\t".join(cells)
    assert without_blanks(["姓名　甲组　乙组", *rows])[0] == "姓名　甲组　乙组"
