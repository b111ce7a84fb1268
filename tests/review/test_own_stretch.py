"""The stretch of months that a plan gives to itself, left a year too early."""

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace


def told(folder: Path, words: str, period: str = "2026—2027学年度", kind: str = "工作计划") -> list[str]:
    text = f"文种: {kind}\n学校: 滨河市河湾小学\n期间: {period}\n工作措施:\n  - 抓好常规。\n  - {words}\n"
    found = check(TextFile(str(folder / "a.yaml"), text.encode()), Workspace(folder))
    return [each.code for each in found if each.code == "旧年份"]


@pytest.mark.parametrize("period", ["2026—2027学年度", "2026—2027学年度第一学期"])
@pytest.mark.parametrize(
    "words",
    [
        "本计划自2025年9月起至2026年6月止。",
        "活动从2025年9月1日开始，到2026年6月30日结束。",
        "全年（2025年9月—2026年7月）分四个阶段推进。",
        "工作周期为2025年9月—2026年7月。",
        "本次行动自2025年10月起至12月止。",
        "晨读从2025年9月至次年6月，每天二十分钟。",
    ],
)
def test_a_stretch_of_the_year_before_is_told(tmp_path: Path, words: str, period: str) -> None:
    assert told(tmp_path, words, period) == ["旧年份"]
    assert told(tmp_path, words, "2025—2026学年度") == []


@pytest.mark.parametrize(
    "words",
    [
        "课题研究自2025年9月起至2026年6月止。",
        "本届家委会任期自2025年9月起至2026年6月止。",
        "校车租赁合同自2025年9月起至2026年6月止。",
        "林静老师自2025年9月起至2026年6月支教。",
        "学校自2025年9月起实行课后服务。",
        "本活动自2023年9月起至2024年6月试行。",
        "2025年9月至11月，每周检查一次，共发现隐患12处。",
        "本计划自2026年9月起至2027年6月止。",
    ],
)
def test_what_lasted_for_other_reasons_is_left_alone(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words) == []


def test_a_summary_may_tell_of_it(tmp_path: Path) -> None:
    words = "活动自2025年9月起至2026年6月止。"
    assert told(tmp_path, words, "2025—2026学年度", "工作总结") == []
