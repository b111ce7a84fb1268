"""Days from which and until which, the best of a year, and terms in numbers, that an older plan left behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

AUTUMN, SPRING = "2026—2027学年度第一学期", "2025—2026学年度第二学期"


def told(folder: Path, sentence: str, period: str = AUTUMN) -> list[str]:
    """The codes of old years and terms that a point of a plan gives."""
    spec = (
        f"文种: 工作计划\n学校: 滨河市实验小学\n期间: {period}\n主要工作:\n  - 抓好备课。\n  - {sentence}\n"
    )
    found = check(TextFile(str(folder / "计划.yaml"), spec.encode()), Workspace(folder))
    return [each.code for each in found if each.code in ("旧年份", "旧学期")]


@pytest.mark.parametrize(
    "sentence",
    [
        "评选2025年度优秀班主任。",
        "表彰2025年度先进教师。",
        "推荐2025年度师德标兵。",
        "评选和表彰2025年度优秀教师。",
        "从2025年10月13日起，每天下午开展课后服务。",
        "从2025年9月15日开始，每周三组织大扫除。",
        "自2025年10月8日起执行冬季作息时间。",
        "从2025年11月3日起，早读提前到七点半。",
        "报名截止到2025年10月31日。",
        "2025年9月15日完成台账。",
        "全面完成2025年各项目标任务。",
        "做好2024—2025学年第二学期期末工作。",
        "2025年9月至2026年1月，开展“书香校园”活动。",
        "2025年9月至2026年6月开展读书活动。",
        "2025年10月至2026年1月为集中整治阶段。",
        "召开2025年度组织生活会，开展民主评议党员。",
        "2025年9月15日前各班上报名单。",
        "2025年9月为“习惯养成月”。",
        "2025年10月是学校的读书月，各班组织读书活动。",
        "以“书香校园”为主题，2025年秋季申报课题。",
        "围绕课堂教学，2025年10月组织听课。",
        "作品上交截至2025年11月20日。",
        "征文截稿于2025年11月20日。",
        "按照2025-2026-2学期工作安排，抓好教研。",
        "本学期（2025-2026-2学期）开展教研活动。",
        "2025-2026-2学期教学工作要点如下，请照办。",
    ],
)
def test_what_an_older_plan_left_behind_is_told(tmp_path: Path, sentence: str) -> None:
    assert len(told(tmp_path, sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("评选2025年度优秀班主任。", SPRING),
        ("评选2026年度优秀班主任。", AUTUMN),
        ("评选2025—2026学年度优秀班主任。", AUTUMN),
        ("2025年度优秀班主任介绍经验。", AUTUMN),
        ("学校已经表彰2025年度先进教师。", AUTUMN),
        ("从2026年10月12日起，每天下午开展课后服务。", AUTUMN),
        ("宣传自2025年9月1日起施行的《滨河条例》。", AUTUMN),
        ("自2025年9月1日以来，学校一直坚持错峰放学。", AUTUMN),
        ("从2025年10月13日起，每天下午已开展课后服务。", AUTUMN),
        ("报名截止到2026年10月30日。", AUTUMN),
        ("2025年9月15日完成的台账继续使用。", AUTUMN),
        ("2025年9月15日完成了整改。", AUTUMN),
        ("完成2025年度教师考核工作。", "2026年"),
        ("2025年9月至2026年1月，学校开展了“书香校园”活动。", AUTUMN),
        ("2025年9月至2026年1月开展的活动深受欢迎。", AUTUMN),
        ("课题研究周期为2024年9月至2026年7月。", AUTUMN),
        ("2025年9月至2026年1月为准备阶段，2026年2月至2027年1月为实施阶段。", AUTUMN),
        ("消防栓有效期到2026年6月的，一律更换。", AUTUMN),
        ("减速带于2026年7月完成改造。", AUTUMN),
        ("全国教育大会于2024年9月召开，要继续学习其精神。", AUTUMN),
        ("2025年12月31日前出生的幼儿可报名。", AUTUMN),
        ("召开2025年度组织生活会，开展民主评议党员。", "2026年"),
        ("召开2025年度组织生活会，开展民主评议党员。", SPRING),
        ("2025年9月15日参加全市赛课获一等奖。", AUTUMN),
        ("2026年9月为“习惯养成月”。", AUTUMN),
        ("围绕课堂教学，2025年10月组织的听课继续做。", AUTUMN),
        ("从2025年11月3日起，早读已提前到七点半。", AUTUMN),
        ("截至2025年10月31日，全校共有教师60人。", AUTUMN),
        ("作品征集截止到2025年10月31日，共收到60件。", AUTUMN),
        ("2025-2026-2学期，我校获得一等奖。", AUTUMN),
        ("针对2025-2026-2学期期末考试暴露的问题，加强教研。", AUTUMN),
        ("按照2025-2026-2学期工作安排，抓好教研。", SPRING),
    ],
)
def test_history_and_the_plans_own_time_are_let_pass(tmp_path: Path, sentence: str, period: str) -> None:
    assert told(tmp_path, sentence, period) == []
