"""Plans of a calendar year: the new period is the whole next year."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled


@pytest.mark.parametrize("year", range(2010, 2027))
def test_days_of_december_are_read_as_those_of_the_new_year(rolled: Callable[..., Rolled], year: int) -> None:
    spec = f"文种: 工作计划\n期间: {year}年\n工作安排:\n  - 12月10日听课\n  - 3月12日评课\n"
    result = rolled(spec, str(year + 1), profile="学校: 滨河市实验小学\n")
    assert result.data is not None
    assert "不写年份" not in result.data.decode()


def test_a_term_asked_for_a_plan_of_a_year_is_not_passed_over_in_silence(
    rolled: Callable[..., Rolled],
) -> None:
    spec = "文种: 工作计划\n期间: 2026年\n工作安排:\n  - 2026年11月12日听课\n"
    said = "原来的期间“2026年”不是一个学期：整份改成了2027年的，没有按“2026-2027-2”改成一个学期的。"
    assert said in rolled(spec, "2026-2027-2").notes
    assert said not in rolled(spec, "2027").notes


def test_only_the_terms_that_its_days_lie_in_need_a_calendar(rolled: Callable[..., Rolled]) -> None:
    spec = "文种: 工作计划\n期间: 2026年\n工作安排:\n  - 2026年11月12日听课\n"
    assert not [each for each in rolled(spec, "2027").decisions if each.kind == "校历"]
    spring = rolled(spec.replace("11月12日", "4月16日"), "2027")
    assert (
        "2025—2026学年度第二学期，" in next(each for each in spring.decisions if each.kind == "校历").question
    )


def test_a_stage_that_begins_in_the_year_before_moves_with_the_others(rolled: Callable[..., Rolled]) -> None:
    spec = (
        "文种: 方案\n期间: 2026年\n背景: |\n  2025年9月—2026年1月完成了试点。\n阶段安排:\n"
        "  第一阶段（2025年9月—2026年1月）: 学习新课。\n  第二阶段（2026年2月—6月）: 复习。\n"
    )
    data = rolled(spec, "2027").data
    assert data is not None
    text = data.decode()
    assert "  第一阶段（2026年9月—2027年1月）: 学习新课。\n  第二阶段（2027年2月—6月）: 复习。\n" in text
    assert "  2025年9月—2026年1月完成了试点。\n" in text


def test_the_days_of_an_examination_are_set_by_others_whatever_label_names_it(
    rolled: Callable[..., Rolled],
) -> None:
    spec = "文种: 方案\n期间: 2026年\n考试安排:\n  中考时间: 6月20日—22日\n  班会时间: 4月16日\n"
    asked = {each.old: each.question for each in rolled(spec, "2027").decisions if each.question}
    assert asked["6月20日—22日"] == "“6月20日—22日”没有改：中考的日子由上级定，请按新的通知填写"
    assert "4月16日" not in asked
