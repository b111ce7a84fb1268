"""Tables that add up (review/tallies.py)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.diagnostics import Diagnostic

Told = Callable[..., list[Diagnostic]]


def table(*rows: str, before: str = "") -> str:
    text = f"  段落: |\n    {before}\n" if before else ""
    return "经费:\n" + text + "  表格: |\n" + "".join(f"    {row}\n" for row in rows)


COLUMNS = (
    "年级 | 班数 | 男生 | 女生 | 合计",
    "一 | 4 | 80 | 84 | 164",
    "二 | 4 | 82 | 84 | 166",
    "三 | 4 | 88 | 84 | 172",
)


@pytest.mark.parametrize(
    "text",
    [
        table("项目 | 金额", "书 | 2000", "纸 | 2000", "合计 | 4000"),
        table("项目 | 金额", "书 | 2,000元", "纸 | 2000元", "合  计 | 4000元"),
        table("项目 | 金额", "书 | 2000", "纸 | 2000", "小计 | 4000", "课 | 1000", "车 | 500", "小计 | 1500", "合计 | 5500"),
        table("项目 | 金额", "合计 | 4000", "书 | 2000", "纸 | 2000"),
        table("项目 | 金额", "书 | 2000", "纸 | —", "课 | 待定", "合计 | 5000"),
        table("项目 | 金额", "书 | 2000元", "纸 | 20本", "合计 | 5000"),
        table("项目 | 金额", "书 | 2000元", "纸 | 2000元", "合计 | 0.5万"),
        table("项目 | 金额", "书 | 2000", "合计 | 4000"),
        table("项目 | 单价 | 得分 | 参与率", "书 | 20 | 90 | 98%", "纸 | 20 | 92 | 97%", "合计 | 20 | 91 | 97%"),
        table(*COLUMNS, "合计 | 12 | 250 | 252 | 502"),
        table("组 | 甲 | 乙 | 合计", "一 | 1 | 2 | 9", "二 | 1 | 2 | 9", "三 | 1 | 2 | 3"),
        table("项目 | 数量 | 单价 | 金额", "书 | 30本 | 20 | 600", "笔 | 10支 | 5 | 50", "本 | | | 66"),
        table("项目 | 数量 | 单价（元） | 金额（万元）", "书 | 30 | 200 | 0.6", "笔 | 10 | 100 | 0.1"),
        table("项目 | 金额", "书 | 2000", "纸 | 3000", before="本学期安排经费5000元，明细如下。"),
        table("项目 | 金额（万元）", "书 | 0.2", "纸 | 0.3", before="本学期安排经费5000元，明细如下。"),
        table("项目 | 金额", "书 | 2000", "纸 | 待定", before="本学期安排经费5000元，明细如下。"),
        table("项目 | 金额", "书 | 2000", "纸 | 1000", before="本学期安排经费约5000元，明细如下。"),
        table("项目 | 金额", "书 | 2000", "纸 | 1000", before="本学期安排经费5000元，先用于两项。"),
        table("项目 | 金额", "书 | 2000", "纸 | 1000", before="去年结余5 860元，今年预算见下表。"),
        table("项目 | 金额", "书 | 12 000", "纸 | 800", before="本学期安排经费12 800元，明细如下。"),
        table("组 | 岗位 | 班主任 | 其余", "一 | 20 | 12 | 8", "二 | 22 | 12 | 10", "总计 | 24 | | 18"),
        table("项目 | 金额 | 备注", "书 | 2000 | 甲", "纸 | 〃 | 乙", "合计 | 2000 | 丙"),
        table("项目 | 单价 | 数量", "书 | 2000 | 1", "纸 | 200 | 3", "合计 | 2600 | ←"),
    ],
)  # fmt: skip
def test_tables_that_add_up_or_cannot_be_added_are_left_alone(text: str, figures_told: Told) -> None:
    assert figures_told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (table("项目 | 金额", "书 | 2000", "纸 | 2000", "合计 | 5000"), ["4000"]),
        (table("项目 | 金额", "合计 | 5000", "书 | 2000", "纸 | 2000"), ["4000"]),
        (table("项目 | 金额", "书 | 0.2万元", "纸 | 0.25万元", "合计 | 0.4万元"), ["0.45"]),
        (table("项目 | 金额", "书 | 2000", "纸 | 2000", "小计 | 4100", "课 | 1000", "车 | 500", "小计 | 1500", "合计 | 5500"), ["4000"]),
        (table("项目 | 金额", "书 | 2000", "纸 | 2000", "小计 | 4000", "课 | 1000", "车 | 500", "小计 | 1500", "合计 | 5600"), ["5500"]),
        (table(*COLUMNS, "四 | 4 | 80 | 90 | 172"), ["170"]),
        (table("项目 | 数量 | 单价 | 金额", "书 | 30本 | 20 | 600", "笔 | 10支 | 5 | 50", "本 | 20本 | 3 | 66"), ["60"]),
        (table("项目 | 金额", "书 | 2000", "纸 | 2000", before="本学期安排经费5000元，明细如下。"), ["4000元"]),
        (table("项目 | 金额", "书 | 2000", "纸 | 2000", before="本学期安排经费14 000元，明细如下。"), ["4000元"]),
        (table("项目 | 金额（万元）", "书 | 0.2", "纸 | 0.2", before="本学期安排经费0.5万元，见下表。"), ["4000元"]),
    ],
)  # fmt: skip
def test_a_wrong_sum_is_said_with_the_right_one(text: str, said: list[str], figures_told: Told) -> None:
    found = figures_told(text)
    assert [each.code for each in found] == ["合计不符"] * len(said)
    assert all(f"是 {right}" in each.message for each, right in zip(found, said, strict=True))


def test_the_cell_is_underlined_and_figures_in_cells_are_filled(figures_told: Told) -> None:
    body = "数据:\n  书款: 2000\n" + table("项目 | 金额", "书 | {{书款}}", "纸 | 2000", "合计 | 5000")
    (found,) = figures_told(body)
    assert found.position.excerpt[found.position.column - 1 :] == "5000"


def test_a_table_below_an_item_has_its_own_text_above(figures_told: Told) -> None:
    body = "经费:\n  - 预算: 经费5000元，明细如下。\n    表格: |\n      项目 | 金额\n      书 | 2000\n      纸 | 2000\n"
    (found,) = figures_told(body)
    assert found.position.excerpt[found.position.column - 1 :].startswith("5000元")
