"""Numbers of persons (review/private.py), commas between thousands, labels with nothing behind them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.pipeline import check
from planforge.source import TextFile

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"


@pytest.fixture
def told(shelf: Callable[..., object]) -> Callable[[str], list[str]]:
    """The codes said of the numbers of persons in a chapter, and of its empty labels."""

    def codes(body: str) -> list[str]:
        found = check(TextFile("计划.yaml", f"{HEAD}主要工作:\n{body}\n".encode()), shelf())
        assert not [each for each in found if each.is_error]
        return [each.code for each in found if each.code in ("个人信息", "空栏目")]

    return codes


@pytest.mark.parametrize(
    "sentence",
    [
        "联系人赵一帆，13800138000。",
        "联系人赵一帆，138 0013 8000。",
        "联系人赵一帆，138-0013-8000。",
        "联系人赵一帆，+86 13800138000。",
        "领队证件11010519491231002X。",
    ],
)
def test_a_number_of_a_person_is_told(sentence: str, told: Callable[[str], list[str]]) -> None:
    assert told(f"  - {sentence}") == ["个人信息"]


@pytest.mark.parametrize(
    "sentence",
    [
        "联系电话0571-87654321。",
        "联系电话87654321，短号660389。",
        "投入13800138000元。",
        "合同编号13800138000。",
        "流水110105194912310021。",
        "流水110105194913310021。",
        "热线12345，校网138.0013.8000。",
    ],
)
def test_other_numbers_are_left_alone(sentence: str, told: Callable[[str], list[str]]) -> None:
    assert told(f"  - {sentence}") == []


def test_numbers_in_many_rows_are_told_once(told: Callable[[str], list[str]]) -> None:
    rows = "".join(f"      赵{name} | 1380013800{index}\n" for index, name in enumerate("一二三四五六"))
    assert told(f"  - 表格: |\n      姓名 | 手机\n{rows}") == ["个人信息"]


def test_a_label_with_nothing_behind_it_is_told(told: Callable[[str], list[str]]) -> None:
    assert told("  - 全员参训:\n      时间: 9月\n      指标:\n      地点: ''") == ["空栏目", "空栏目"]


@pytest.mark.parametrize("body", ["      指标:\n        - 参训率100%", "      指标: |\n        参训率100%"])
def test_a_label_with_something_below_it_is_left_alone(body: str, told: Callable[[str], list[str]]) -> None:
    assert told(f"  - 全员参训:\n      时间: 9月\n{body}") == []


@pytest.mark.parametrize("amount", ["1,2000元", "12,00元", "1,2345,678人", "3,0000万元"])
def test_a_comma_in_the_wrong_place_is_told(amount: str, sentence_told: Callable[[str], list[str]]) -> None:
    assert sentence_told(f"全年投入{amount}。") == ["千分位"]


@pytest.mark.parametrize(
    "amount", ["1,200元", "12,000元", "1,234,567.50元", "2,3组", "7,8名同学", "第1,12册"]
)
def test_commas_in_their_places_and_lists_are_left_alone(
    amount: str, sentence_told: Callable[[str], list[str]]
) -> None:
    assert "千分位" not in sentence_told(f"全年安排{amount}。")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("  - 养成教育:\n  - 升旗\n  - 早读\n", ["空栏目"]),
        ("  - 养成教育\n  - 升旗\n  - 早读\n", []),
        ("  - 养成教育:\n      - 升旗\n      - 早读\n  - 卫生\n", []),
        ("  - 养成教育:\n  - 卫生:\n", []),
        ("  - 升旗\n  - 养成教育:\n", []),
        ("  - 卫生\n  - 养成教育:\n      - 升旗:\n      - 早读\n", ["空栏目"]),
    ],
)
def test_a_head_with_nothing_below_above_plain_points_is_told(
    told: Callable[[str], list[str]], lines: str, expected: list[str]
) -> None:
    assert told(lines) == expected
