"""Records that stand there twice, numbers that are none for sure, kinds counted by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.diagnostics import Diagnostic
from planforge.pipeline import check
from planforge.source import TextFile

HEAD = "文种: 工作总结\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"
RECORDS = """\
活动开展:
  - {时间: 9月10日, 活动: 诵读, 类别: 阅读类, 参加人数: 310}
  - {时间: 2026年10月12日, 活动: 种菜, 类别: 劳动, 参加人数: 120}
  - {时间: 11月3日, 活动: 收菜, 类别: 劳动, 参加人数: 118}
"""
Told = Callable[..., list[Diagnostic]]


@pytest.fixture
def told(shelf: Callable[..., object]) -> Told:
    """What is said of records below a sentence."""

    def found(records: str = RECORDS, sentence: str = "学生喜欢。") -> list[Diagnostic]:
        text = f"{HEAD}主要成效: |\n  {sentence}\n{records}"
        findings = check(TextFile("总结.yaml", text.encode()), shelf())
        return [each for each in findings if each.code in ("重复项", "统计", "合计不符", "先后")]

    return found


def test_records_as_they_should_be_are_let_pass(told: Told) -> None:
    assert told() == []


@pytest.mark.parametrize("day", ["10月12日", "2026-10-12", "10月12日（周一）"])
def test_one_activity_recorded_twice_is_said_with_the_first(told: Told, day: str) -> None:
    (found,) = told(
        RECORDS.replace("  - {时间: 11", f"  - {{时间: {day}, 活动: 种菜, 参加人数: 120}}\n  - {{时间: 11")
    )
    assert (found.code, [each.line for each in found.also]) == ("重复项", [8])
    assert "第 8 行" in found.message


@pytest.mark.parametrize(
    "other",
    [
        "{时间: 10月12日, 活动: 种菜, 参加人数: 96}",
        "{时间: 10月13日, 活动: 种菜, 参加人数: 120}",
        "{时间: 10月12日, 活动: 种菜, 类别: 阅读, 参加人数: 120}",
        "{时间: 10月12日, 活动: 种菜}",
    ],
)
def test_another_one_of_its_name_is_let_pass(told: Told, other: str) -> None:
    assert told(RECORDS.replace("  - {时间: 11", f"  - {other}\n  - {{时间: 11")) == []


@pytest.mark.parametrize(("people", "number"), [("三百多", 300), ("300余人", 300), ("60多名", 60)])
def test_a_number_that_is_said_to_be_more_is_said(told: Told, people: str, number: int) -> None:
    (found,) = told(RECORDS.replace("310", people))
    assert (found.code, found.is_error) == ("统计", False)
    assert f"按 {number} 算" in found.message


def test_about_so_many_are_let_pass(told: Told) -> None:
    assert told(RECORDS.replace("310", "约310人")) == []


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("共{{参加人次}}人次参加。", True),
        ("参加的有 {{ 参加人次 }} 人次。", True),
        ("学生{{参加人次}}人次，教师另计。", True),
        ("累计参加{{参加人次 | 千分位}}人次。", True),
        ("到场{{参加人次}}。", True),
        ("每次约1节，共{{参加人次}}人次。", True),
        ("共约{{参加人次}}人次参加。", False),
        ("近 {{参加人次}} 人次参加。", False),
        ("共{{参加人次}}人次左右。", False),
        ("共{{参加人次}}余人次。", False),
        ("共{{活动次数}}次。", False),
        ("很多人参加。", False),
    ],
)
def test_a_sum_of_what_is_only_about_right_is_not_exact(told: Told, sentence: str, wrong: bool) -> None:
    found = told(RECORDS.replace("310", "约310人"), sentence)
    assert [(each.code, each.is_error, len(each.also)) for each in found] == (
        [("统计", False, 1)] if wrong else []
    )
    assert told(RECORDS, sentence) == []


@pytest.mark.parametrize(("typed", "wrong"), [("548", False), ("560", False), ("520", False), ("700", True)])
def test_a_total_in_the_ledger_may_differ_by_what_about_leaves_open(
    told: Told, typed: str, wrong: bool
) -> None:
    records = RECORDS.replace("310", "约310人") + f"数据: {{参加人次: {typed}}}\n"
    assert [each.code for each in told(records)] == (["合计不符"] if wrong else [])
    assert [each.code for each in told(records.replace("约", ""))] == ([] if typed == "548" else ["合计不符"])


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("本学期开展活动3次，其中劳动类4次。", ["劳动类4次"]),
        ("本学期开展活动3次，其中劳动类两次、阅读类三次。", ["阅读类三次"]),
        ("共开展{{活动次数}}次活动，其中劳动教育活动3次。", ["劳动教育活动3次"]),
        ("本学期开展活动3次，其中劳动类2次、阅读类1次。", []),
        ("各班另有活动，其中每班劳动5次。", []),
        ("去年活动7次，其中劳动类5次。", []),
        ("家务劳动5次以上的受表扬。", []),
    ],
)
def test_kinds_counted_by_hand_are_held_against_the_records(
    told: Told, sentence: str, wrong: list[str]
) -> None:
    found = [each for each in told(RECORDS, sentence) if "类别" in each.message]
    assert [each.message.split("“")[1].split("”")[0] for each in found] == wrong


def test_kinds_are_nobodys_doubt_where_a_record_does_not_say_its(told: Told) -> None:
    records = RECORDS.replace(", 类别: 阅读类", "")
    assert told(records, "本学期开展活动3次，其中劳动类4次。") == []


@pytest.mark.parametrize("day", ["9月28日", "2026年9月28日"])
def test_a_record_at_the_wrong_place_is_said(told: Told, day: str) -> None:
    (found,) = told(f"{RECORDS}  - {{时间: {day}, 活动: 家访, 类别: 劳动, 参加人数: 40}}\n")
    assert (found.code, found.position.line) == ("先后", 10)
