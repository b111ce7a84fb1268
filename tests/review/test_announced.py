"""Days off and days that make up for them, against the notice of their year."""

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace


def told(folder: Path, sentence: str) -> list[str]:
    """What is said of holidays and years in a point of a plan for the autumn of 2026."""
    spec = f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n主要工作:\n  - 抓好备课。\n  - {sentence}\n"
    found = check(TextFile(str(folder / "计划.yaml"), spec.encode()), Workspace(folder))
    return [each.message for each in found if each.code in ("假日", "旧年份")]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("国庆节放假（1日—7日），10月11日上班。", "前后调休上班的是10月10日"),
        ("10月11日（周日）上班。", "前后调休上班的是10月10日"),
        ("10月11日全体师生正常上课。", "前后调休上班的是10月10日"),
        ("国庆节（10月1日至8日）期间实行24小时值班。", "国庆节放假的日子（10月1日—10月7日）不一样"),
        ("10月1日—8日国庆假期值班。", "国庆节放假的日子（10月1日—10月7日）不一样"),
        ("10月1日至8日放假期间，注意安全。", "国庆节放假的日子（10月1日—10月7日）不一样"),
        ("寒假从2026年1月24日开始。", "本文件的期间以前"),
    ],
)
def test_days_of_last_years_notice_are_told(tmp_path: Path, sentence: str, said: str) -> None:
    [message] = told(tmp_path, sentence)
    assert said in message


@pytest.mark.parametrize(
    "sentence",
    [
        "10月10日（周六）上班。",
        "10月1日至7日放假期间，注意安全。",
        "10月1日—3日国庆假期值班由林静负责。",
        "10月8日（周四）正常上课。",
        "10月17日（周六）家长开放日，教师上班。",
        "11月15日（周日）校园开放，家长可以入校。",
        "寒假从2027年1月23日开始。",
    ],
)
def test_days_of_this_years_notice_and_others_are_let_pass(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, sentence) == []
