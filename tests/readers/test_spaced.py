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


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("时  间                工  作  内  容", "时间\t工作内容"),
        ("月份　　主要工作", "月份\t主要工作"),
        ("周次    活动内容", "周次\t活动内容"),
    ],
)
def test_two_heads_of_a_table_are_when_and_what(head: str, cells: str) -> None:
    rows = ["8月25日—31日    新生报名", "9月            到校核查", "12月—1月       期末总结"]
    parted = without_blanks([head, *rows, "四、责任追究"])
    assert parted[:2] == [cells, "8月25日—31日\t新生报名"]
    assert parted[-1] == "四、责任追究"
    assert without_blanks([head, *rows[:2]]) == [head, *rows[:2]]
    assert without_blanks(["姓名    内容", *rows]) == ["姓名    内容", *rows]


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


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("序号    姓名    班级    职务", "1    林静    三（1）班    队长"),
        ("项目    分值    评分标准", "常规    30分    无违纪"),
        ("班级　　人数　　比赛场地", "三（1）班　　42　　东操场"),
        ("姓名  性别  联系电话", "林静  女  8203366"),
        ("奖项　　名额　　奖品", "一等奖　　3　　图书"),
        ("检查项目   检查内容   责任人", "门窗   是否完好   林静"),
        ("星期    上午    下午", "周一    语言：秋天    户外游戏"),
        ("时间　　周一　　周二　　周三", "上午　　讲故事　　画画　　唱歌"),
    ],
)
def test_a_list_of_people_points_or_things_is_a_table_without_times(head: str, row: str) -> None:
    assert without_blanks(["附件：", head, row, row]) == [
        "附件：", *("\t".join(line.split()) for line in (head, row, row))
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ["林静    赵一帆    周明远", "刘敏    王晓云    陈静", "高远    马腾    孙悦"],
        ["姓名：    班级：    日期：", "家长：    电话：    地址：", "学校：    年级：    时间："],
        ["姓名　甲组　乙组", "林静　3　4", "刘敏　5　6"],
        ["姓名    班级", "林静    三（1）班", "刘敏    三（2）班"],
        ["序号    姓名    班级", "1    林静    三（1）班"],
        ["周一    林静    刘敏", "周二    陈静    马腾", "周三    高远    孙悦"],
        ["春种  秋收  冬藏", "读书  写字  唱歌", "跑步  跳远  投掷"],
    ],
)
def test_lines_without_known_heads_or_rows_stay_as_typed(lines: list[str]) -> None:
    assert without_blanks(lines) == lines


def test_a_remark_may_be_left_out() -> None:
    lines = ["序号    姓名    班级    备注", "1    林静    三（1）班", "2    赵一帆    三（2）班    队长"]
    assert without_blanks(lines)[1:] == ["1\t林静\t三（1）班\t", "2\t赵一帆\t三（2）班\t队长"]


@pytest.mark.parametrize(
    "lines",
    [
        ["周次\t\t内容\t\t负责人", "第1周\t训练\t林静", "第2周\t\t比赛\t\t赵一帆"],
        ["周次    内容\t负责人", "第1周  训练\t林静", "第2周\t比赛  赵一帆"],
        ["序号\t \t姓名\t班级", "1\t林静\t\t三（1）班", "2\t赵一帆\t三（2）班"],
    ],
)
def test_tabs_and_blanks_that_only_align_part_cells_once(lines: list[str]) -> None:
    found = without_blanks(["安排如下：", *lines, "请遵照执行。"])
    assert found[1:-1] == ["\t".join(line.split()) for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        ["周次\t内容\t负责人", "第1周\t\t林静", "第2周\t比赛\t"],
        ["周次\t内容\t\t负责人", "第1周\t训练\t操场\t林静", "第2周\t比赛\t操场\t赵一帆"],
        ["周次\t\t内容\t\t负责人", "第1周\t\t训练\t\t林静", "第2周\t\t比赛"],
    ],
)
def test_tabs_that_leave_a_cell_empty_stay(lines: list[str]) -> None:
    assert without_blanks(lines) == lines


WEEKS = ["周次    主题    活动内容", "第一周    国庆节    说假期", "第二周    家乡    看风景"]


@pytest.mark.parametrize(
    "signed",
    ["大（1）班 刘敏 王晓云", "                    大（1）班  刘敏  王晓云", "数学组 刘敏 王晓云", "德育处    刘敏    王晓云"],
)  # fmt: skip
@pytest.mark.parametrize("day", ["2026年9月28日", "2026.9.28", "二〇二六年九月"])
def test_who_signs_above_a_date_is_no_row(signed: str, day: str) -> None:
    assert without_blanks([*WEEKS, signed, day])[2:] == ["第二周\t家乡\t看风景", signed, day]


@pytest.mark.parametrize(
    "lines",
    [
        ["班级    主题    负责人", "大一班    国庆    刘敏", "大二班    家乡    陈静", "2026年9月28日"],
        [*WEEKS, "第三周    秋天    捡树叶", "2026年9月28日"],
        [*WEEKS, "第三周    秋天    捡树叶", "请各班准备。"],
        [*WEEKS, "家长会    校长    来讲话", "请各班准备。"],
    ],
)
def test_the_last_row_above_a_date_or_a_sentence_stays_one(lines: list[str]) -> None:
    assert "\t" in without_blanks(lines)[-2]


def test_cells_of_one_character_are_no_name() -> None:
    lines = ["检查时间    检查地点    存在问题    整改情况    检查人", "9月5日    教室    有    已改    陈  静", "9月12日    厨房    无    无    王晓云"]  # fmt: skip
    assert without_blanks(lines)[1:] == ["9月5日\t教室\t有\t已改\t陈  静", "9月12日\t厨房\t无\t无\t王晓云"]
