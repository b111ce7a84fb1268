"""Small habits of a roll: days closed up, short names of terms, newcomers that are followed, spans that are refused."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]
Roll = Callable[..., object]


def test_a_day_written_closed_up_is_asked(line: Line) -> None:
    new = line("材料于20261014前送来")
    assert new == "材料于20261014前送来  # 核对：“20261014”没有改：是日期的话，同一周是20271013（10月13日）"


@pytest.mark.parametrize("text", ["学籍号20261014", "编号：20261014", "电话20261399", "2026101412号楼"])
def test_another_number_is_no_day(line: Line, text: str) -> None:
    assert "核对" not in line(text)


@pytest.mark.parametrize(
    ("name", "to", "new"),
    [
        ("德育2026-1.yaml", "2026-2027-2", "德育2026-2.yaml"),
        ("德育2026-1.yaml", "2027-2028-1", "德育2027-1.yaml"),
        ("26-27(1)德育.yaml", "2027-2028-1", "27-28(1)德育.yaml"),
        ("26-27（1）德育.yaml", "2026-2027-2", "26-27（2）德育.yaml"),
        ("26-27德育.yaml", "2027-2028-1", "27-28德育.yaml"),
    ],
)
def test_a_file_name_may_name_its_term_in_short(rolled: Roll, name: str, to: str, new: str) -> None:
    assert rolled("正文: 甲\n", to, name=name).name == new  # type: ignore[attr-defined]


def test_pupils_who_are_followed_are_new_no_longer(line: Line) -> None:
    assert "到新学期不再是新生了" in line("本班为2026级新生", pupils="跟学生")
    assert line("本班为2026级学生", pupils="跟学生") == "本班为2026级学生"


def test_the_plan_of_a_term_does_not_become_one_of_years(rolled: Roll) -> None:
    result = rolled("正文: 甲\n", "2031-2036")
    assert result.data is None  # type: ignore[attr-defined]
    assert "不能改成几年的" in result.refusal  # type: ignore[attr-defined]


def test_a_statement_is_quoted_without_the_blanks_before_it(rolled: Roll) -> None:
    spec = "工作安排:\n  - |\n      2026年是“十四五”收官之年，全校总结经验。\n      第二行\n"
    assert "核对：“2026年是" in rolled(spec).data.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("书市今年是第四次", "“第四次”没有改，一年一次的就改成“第五次”"),
        ("今年已是第四次举办书市", "“第四次”没有改，一年一次的就改成“第五次”"),
        ("今年已经是第十次办书市", "“第十次”没有改，一年一次的就改成“第十一次”"),
        ("本学年是第3次评选", "“第3次”没有改，一年一次的就改成“第4次”"),
        ("本年度是第二次评选", "“第二次”没有改，一年一次的就改成“第三次”"),
        ("今年第四次承办书市", "“第四次”没有改，一年一次的就改成“第五次”"),
        ("本届书市是我校第四次举办", "“第四次”没有改，一年一次的就改成“第五次”"),
        ("今年我校第三次荣获先进", "“第三次”没有改，一年一次的就改成“第四次”"),
        ("书市今年是第一次办", "“第一次”没有改，现在还是第一次吗"),
    ],
)
def test_how_often_something_has_been_held_by_this_year_is_asked(
    line: Callable[..., str], text: str, said: str
) -> None:
    assert line(text) == f"{text}  # 核对：{said}"
    assert line(text, "2026-2027-2") == text


@pytest.mark.parametrize(
    "text",
    [
        "第四次月考",
        "今年第二次组织演练",
        "本学年第一次教师大会",
        "今年第一次家长会",
        "今年是第四次月考后的总结",
        "今年是第五次全国普查",
        "这是第四次论坛",
        "每月第二次例会",
    ],
)
def test_a_count_within_the_year_is_not(line: Callable[..., str], text: str) -> None:
    assert line(text) == text
