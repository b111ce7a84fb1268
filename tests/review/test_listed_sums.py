"""Sums below a list, each part in a line of its own (review/listed_sums.py)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.diagnostics import Diagnostic

Told = Callable[..., list[Diagnostic]]


def listed(*lines: str) -> str:
    return "经费预算:\n" + "".join(f"  - {line}\n" for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        listed("慰问费2000元。", "比赛费3000元。", "合计6000元。"),
        listed("慰问费: 2000元", "比赛费: 3000元", "合计: 6000元"),
        "经费预算:\n  慰问费: 2000元\n  比赛费: 3000元\n  总计: 6000元\n",
        "经费预算: |\n  慰问费：2000元\n  比赛费：3000元\n  预算总额：6000元\n",
        listed("讲座2000元", "图书0.3万元", "奖品1000元", "共计0.7万元"),
        listed("讲座0.3万元", "图书0.5万元", "共计1万元"),
        listed("讲座: 1,200元", "图书: 3,600元", "合计（元）: 5500元"),
        listed("讲座1500元", "图书2600元", "奖品900元", "以上三项共计5500元"),
        listed("本次活动支出如下。", "讲座2000元", "图书3000元", "总费用4000元"),
        listed(
            "讲座2000元", "图书3000元", "小计5000元", "车辆1000元", "餐费500元", "小计1600元", "合计6500元"
        ),
        listed("教研30课时", "读书12课时", "共计40课时"),
        "经费预算: 租车2400元、门票1800元、保险600元，预算总额5000元。\n",
        "经费预算:\n  表格: |\n    项目 | 金额\n    慰问费 | 2000元\n    比赛费 | 0.3万元\n    预算总额 | 0.6万元\n",
    ],
)
def test_a_sum_that_is_not_that_of_the_lines_above_it_is_told_once(figures_told: Told, text: str) -> None:
    assert [each.code for each in figures_told(text)] == ["合计不符"]


@pytest.mark.parametrize(
    "text",
    [
        listed("慰问费2000元。", "比赛费3000元。", "合计5000元。"),
        listed("讲座2000元", "图书0.3万元", "共计0.5万元"),
        listed("讲座2130元", "图书3000元", "共计0.5万元"),
        listed(
            "讲座2000元", "图书3000元", "小计5000元", "车辆1000元", "餐费500元", "小计1500元", "合计6500元"
        ),
        listed("慰问费2000元。", "其中校级500元。", "比赛费3000元。", "合计5000元。"),
        listed("讲课费3000元（其中课酬2000元）", "图书5000元", "合计9000元"),
        listed("慰问费2000元。", "比赛费3000元等。", "合计6000元。"),
        listed("慰问费每人200元。", "比赛费3000元。", "合计6000元。"),
        listed("慰问费约2000元。", "比赛费3000元。", "合计6000元。"),
        listed("奖品30份，每份20元", "比赛费3000元。", "合计6000元。"),
        listed("上级拨款2万元", "学校自筹1万元", "总投入3万元", "器材1.2万元", "合计3万元"),
        listed("县级培训12人", "市级培训8人", "共15人参加"),
        listed("图书2000元", "合计3000元"),
        "经费预算:\n  表格: |\n    项目 | 金额\n    租车 | 2400元\n    其中往返 | 1200元\n    门票 | 1800元\n    合计 | 4200元\n",
    ],
)
def test_right_sums_and_lists_that_are_not_whole_say_nothing(figures_told: Told, text: str) -> None:
    assert figures_told(text) == []
