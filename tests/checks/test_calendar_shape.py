"""What is written under 校历 and is no row of it is told at its place with what to write."""

import pytest

from planforge.loading import load_profile
from planforge.source import TextFile

ENTRY = "开学: 2026-09-01, 放假: 2027-01-22"


def told(profile: str) -> list[tuple[int, int, str, str, str]]:
    found = load_profile(TextFile("学校.yaml", profile.encode()))[1]
    return [
        (each.position.line, each.position.column, each.code, each.message, each.hint)
        for each in found
        if each.is_error
    ]


@pytest.mark.parametrize(
    ("entry", "column", "code", "message", "hint"),
    [
        ("报到: 2026-08-31", 54, "未知栏目", "“2026—2027学年度第一学期”里没有“报到”这一项", "学校自己的日子写在“活动”里：活动: {2026-08-31: 报到}"),
        ("2026-10-15: 运动会", 54, "未知栏目", "“2026—2027学年度第一学期”里没有“2026-10-15”这一项", "学校自己的日子写在“活动”里：活动: {2026-10-15: 运动会}"),
        ("调休: {2026-10-10: 上课}", 54, "未知栏目", "“2026—2027学年度第一学期”里没有“调休”这一项", "学校自己的日子写在“活动”里：活动: {2026-10-15: 运动会}"),
        ("活动: [2026-10-15 运动会]", 54, "类型", "“活动”里应是“日子: 做什么”", "写成 活动: {2026-10-15: 运动会}，一天一项"),
        ("活动: {2026-10-15: [运动会, 家长会]}", 59, "类型", "“2026-10-15”应是一行文字", "写在一行里：2026-10-15: 运动会、家长会"),
        ("周其始: 周一", 54, "未知栏目", "“2026—2027学年度第一学期”里没有“周其始”这一项", "是不是“周起始”？"),
    ],
)  # fmt: skip
def test_what_is_odd_in_a_row_is_told_with_what_to_write(
    entry: str, column: int, code: str, message: str, hint: str
) -> None:
    row = f"校历:\n  2026—2027学年度第一学期: {{{ENTRY}, {entry}}}"
    assert told(row) == [(2, column, code, message, hint)]


def test_keys_of_a_row_without_their_term_are_told() -> None:
    found = told("校历:\n  开学: 2026-09-01\n  活动: {2026-10-15: 运动会}")
    assert [each[:4] for each in found] == [
        (2, 3, "未知栏目", "“开学”要写在一个学期里面"),
        (3, 3, "未知栏目", "“活动”要写在一个学期里面"),
    ]
    assert [each[4].endswith("活动: {2026-10-15: 运动会}}") for each in found] == [False, True]


def test_rows_behind_hyphens_and_rows_of_one_text_are_told() -> None:
    assert told(f"校历:\n  - 2026-2027-1: {{{ENTRY}}}")[0][3].endswith("前面不用短横")
    ((*place, _, message, hint),) = told("校历:\n  2026-2027-1: 2026-09-01至2027-01-22")
    assert (place, message) == ([2, 3], "“2026-2027-1”后面要写明开学、放假的日子")
    assert hint == f"写成 2026-2027-1: {{{ENTRY}}}"


def test_an_end_of_a_term_under_another_name_is_told_with_its_name() -> None:
    ((*_, hint),) = told("校历:\n  2026-2027-1: {开学: 2026-09-01, 结束: 2027-01-22}")
    assert hint.startswith("第一天写“开学”，放假的第一天写“放假”；")


def test_what_is_wrong_elsewhere_is_told_as_well() -> None:
    found = told(f"学校: [甲]\n校历:\n  2026-2027-1: {{{ENTRY}, 报到: 2026-08-31}}")
    assert [each[:3] for each in found] == [(1, 1, "类型"), (3, 49, "未知栏目")]
    assert [each[0] for each in told("学校: [甲]\n校历:\n  2026-2027-1: {开学: 2026-09-01}")] == [1]
