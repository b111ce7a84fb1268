"""A number typed in a line that Word numbers itself: one is kept, both are told."""

from __future__ import annotations

import pytest

from planforge.readers.evidence import Line, Reading
from planforge.recognize.misnumbered import number_slips
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize
from planforge.recognize.twice_numbered import TWICE

Numbered = tuple[str, str]  # what Word counts, what is typed


def _lines(*lines: Numbered) -> Reading:
    return Reading("段", tuple(Line(at, text, number) for at, (number, text) in enumerate(lines, 1)))


def _read(*lines: Numbered) -> list[str]:
    return [f"{unit.mark.number if unit.mark else 0} {unit.text}" for unit in prepare(_lines(*lines)).units]


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        ([("一、", "一、指导思想"), ("二、", "工作目标")], ["1 指导思想", "2 工作目标"]),
        ([("1.", "制订计划"), ("2.", "2．开好会议"), ("3.", "检查教案")], ["1 制订计划", "2 开好会议", "3 检查教案"]),
        ([("1、", "1.制订计划"), ("2、", "开好会议")], ["1 制订计划", "2 开好会议"]),
        ([("（一）", "(一) 抓备课"), ("（二）", "（二）抓上课")], ["1 抓备课", "2 抓上课"]),
        ([("1.", "（1）集体备课"), ("2.", "(2)个人备课"), ("3.", "反思")], ["1 集体备课", "2 个人备课", "3 反思"]),
        ([("一、", "现状"), ("二、", "一、目标"), ("三、", "二、措施")], ["1 现状", "2 目标", "3 措施"]),
        ([("", "一、现状"), ("", "二、目标"), ("一、", "三、措施")], ["1 现状", "2 目标", "3 措施"]),
        ([("（1）", "（1）班主任会议"), ("（2）", "（2）班级布置")], ["1 班主任会议", "2 班级布置"]),
    ],
)  # fmt: skip
def test_one_of_two_numbers_is_kept(lines: list[Numbered], read: list[str]) -> None:
    assert _read(*lines) == read


@pytest.mark.parametrize(
    "lines",
    [
        [("一、", "一、二年级不留书面作业"), ("二、", "三、四年级少留作业")],
        [("1.", "2.0版教材的培训"), ("2.", "3、4名教师一组备课"), ("3.", "1.5万元经费")],
        [("1.", "（1）班做好卫生"), ("2.", "（2）班做好礼仪")],
        [("1.", "一是抓备课"), ("2.", "二是抓上课")],
        [("1.", "8：30晨会"), ("2.", "10、11月赛课")],
        [("1.", "（1）抓备课"), ("2.", "（1）抓作业")],
        [("一、", "第一学期"), ("二、", "第二学期")],
    ],
)
def test_what_only_begins_like_a_number_stays(lines: list[Numbered]) -> None:
    assert _read(*lines) == [f"{at} {text}" for at, (_, text) in enumerate(lines, 1)]
    assert not [aside for aside in prepare(_lines(*lines)).asides if aside.kind == TWICE]


def test_both_numbers_are_told_where_they_stand() -> None:
    prepared = prepare(
        _lines(("", "滨河小学工作计划"), ("一、", "一、指导思想"), ("", "立德树人。"), ("二、", "措施"))
    )
    assert [(each.kind, each.at, each.text) for each in prepared.asides] == [(TWICE, 2, "一、（指导思想）")]
    (units,) = documents_of(prepared)
    slips = number_slips(recognize(units, prepared.asides, pasted=False), units)
    assert [(slip.code, slip.at, slip.raw) for slip in slips] == [("手打编号", 2, "一、")]
