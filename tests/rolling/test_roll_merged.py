"""One comment for one matter of a line."""

from collections.abc import Callable
from typing import Any

import pytest

Line = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("2026年中考优秀率比2025年提高2个百分点", "2027-2028-1"),
        ("2026年高考上线人数比2025年多9人", "2027-2028-1"),
        ("升学率由2026年的91%提高到2027年的93%", "2027-2028-1"),
        ("2027年上半年选址，下半年动工", "2026-2027-2"),
        ("2026届毕业生回访；2027届中考备考", "2027-2028-1"),
        ("分析2025届、2026届毕业生去向", "2027-2028-1"),
        ("中秋节（9月24日）前后赏月", "2026-2027-2"),
        ("9月24日中秋节赏月", "2026-2027-2"),
        ("第21周（1月18日—22日）阅卷", "2027-2028-1"),
    ],
)
def test_it_is_asked_once(line: Line, text: str, to: str) -> None:
    result = line(text, to)
    assert text.split("（")[0] in result
    assert result.count("核对：") == 1


@pytest.mark.parametrize(
    "text",
    [
        "总结2025年决算。编制2028年预算",
        "2024级体检，2023年获奖班级展示，第六次学代会筹备",
        "2026届毕业生座谈，首届读书节开幕",
    ],
)
def test_other_matters_are_asked_each(line: Line, text: str) -> None:
    assert line(text).count("核对：") == 2


def test_an_aim_that_follows_the_last_year_moves_as_one(line: Line) -> None:
    text = "力争{}年高考本科上线人数比{}年增加10人"
    assert line(text.format(2027, 2026)) == text.format(2028, 2027)


def test_festivals_that_the_new_term_lacks_are_one_question(line: Line) -> None:
    assert "新学期里没有“国庆节”“元旦”" in line("国庆节前布置，元旦前评比", "2026-2027-2")


def test_each_jubilee_counts_from_its_own_day(line: Line) -> None:
    text = line("纪念建党105周年、长征胜利90周年")
    assert text.startswith("纪念建党106周年、长征胜利91周年")


def test_rows_below_each_other_that_lie_outside_of_the_term_are_asked_once(
    rolled: Callable[..., Any],
) -> None:
    rows = "1月18日 | 评语", "1月19日 | 清书柜", "1月20日 | 关窗"
    table = "时间安排:\n  表格: |\n    时间 | 内容\n    9月8日 | 听课\n    {}\n    {}\n    {}\n"
    text = (rolled(table.format(*rows)).data or b"").decode()
    said = "1月17日（周一）、1月18日（周二）、1月19日（周三）都在学期以外（9月1日（周三）开学，1月14日（周五）结束）"
    assert text.count("核对：") == 1
    assert f"# 核对：{said}" in text
    for new in ("9月7日 | 听课", "1月17日 | 评语", "1月18日 | 清书柜", "1月19日 | 关窗"):
        assert f"    {new}\n" in text


def test_rows_outside_of_the_term_that_lie_apart_are_asked_each(rolled: Callable[..., Any]) -> None:
    table = (
        "时间安排:\n  表格: |\n    时间 | 内容\n    1月18日 | 评语\n    9月8日 | 听课\n    1月20日 | 关窗\n"
    )
    text = (rolled(table).data or b"").decode()
    assert text.count("在学期以外") == 2
    items = (rolled("工作安排:\n  - 1月18日写评语\n  - 1月19日清书柜\n").data or b"").decode()
    assert "1月17日写评语  # 核对：1月17日（周一）在学期以外" in items
    assert "1月18日清书柜  # 核对：1月18日（周二）在学期以外" in items
