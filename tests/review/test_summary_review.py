"""What is said of a summary beside its plan, at both places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planforge import pipeline
from planforge.diagnostics import Diagnostic
from planforge.source import TextFile

PLAN = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
工作目标:
  - 全员参训:
    指标: 参训率98%以上
时间安排:
  第5周: 新课标讲座
"""
SUMMARY = """\
文种: 工作总结
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
对应计划: {link}
目标完成情况:
  - 全员参训:
    结果: {result}
    状态: {state}
    说明: {note}
任务完成情况:
  - 新课标讲座:
    结果: 办了
    状态: 完成
"""
Review = Callable[..., list[Diagnostic]]
CODES = {"对应计划", "未回答", "查无目标", "原话已改", "缺说明", "状态不符", "期外记录", "合计不符", "统计"}


class Beside:
    """A library with one plan beside the summary."""

    def __init__(self, shelf: Any, plan: str) -> None:
        self.shelf, self.plan = shelf, plan

    def __getattr__(self, name: str) -> Any:
        return getattr(self.shelf, name)

    def beside(self, _origin: str, name: str) -> bytes | None:
        return self.plan.encode() if name.endswith("学期计划.yaml") else None


@pytest.fixture
def review(shelf: Callable[..., Any]) -> Review:
    """What is found of a summary; only what compares it with its plan or its records."""

    def found(summary: str = SUMMARY, plan: str = PLAN, **said: str) -> list[Diagnostic]:
        said = {"link": "学期计划.yaml", "result": "参训率99%", "state": "完成", "note": "无"} | said
        for name, text in said.items():
            summary = summary.replace("{" + name + "}", text)
        library = Beside(shelf(), plan)
        return [
            each
            for each in pipeline.check(TextFile("specs/总结.yaml", summary.encode()), library)
            if each.code in CODES
        ]

    return found


def told(findings: list[Diagnostic]) -> list[tuple[str, int, list[int]]]:
    """Code, line, lines in the plan."""
    return [(each.code, each.position.line, [other.line for other in each.also]) for each in findings]


def test_a_summary_that_answers_everything_is_clean(review: Review) -> None:
    assert review() == []


@pytest.mark.parametrize("link", ["学期计划", "../specs/学期计划.yaml", "..\\specs\\学期计划.yaml"])
def test_a_link_may_be_short_or_lead_through_folders(review: Review, link: str) -> None:
    assert review(link=link) == []


def test_the_plan_is_named_as_a_user_would_type_it(review: Review) -> None:
    (found,) = review(link="../specs/学期计划.yaml", result="参训率90%")
    assert [each.file for each in found.also] == ["specs/学期计划.yaml"]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (PLAN.replace("指标: ", "指标："), "读不出来：第 6 行"),
        (PLAN.replace("文种: 工作计划\n", ""), "读不出来：第 1 行"),
        (PLAN.replace("工作计划", "工作总结"), "是工作总结，不是计划"),
    ],
)
def test_a_plan_that_cannot_be_used_is_an_error_that_says_why(review: Review, plan: str, said: str) -> None:
    (found,) = review(plan=plan)
    assert found.is_error
    assert said in found.message
    assert found.position.line == 4


def test_a_missing_plan_is_an_error(review: Review) -> None:
    (found,) = review(link="没有的.yaml")
    assert (found.code, found.is_error) == ("对应计划", True)


def test_a_result_that_misses_is_said_at_both_places(review: Review) -> None:
    assert told(review(result="参训率90%", state="部分完成", note="")) == [("缺说明", 7, [5])]
    assert told(review(result="参训率90%", state="部分完成")) == []
    assert told(review(result="参训率90%")) == [("状态不符", 8, [5])]
    assert told(review(state="未完成")) == [("状态不符", 8, [5])]
    assert told(review(result="没做", state="未完成", note="")) == [("缺说明", 8, [5])]
    for state in ("已完成", "全部完成", "达标", "已达标。", "✓"):
        assert told(review(result="参训率90%", state=state)) == [("状态不符", 8, [5])]
        assert told(review(result="参训率98%", state=state, note="")) == []
    for state in ("没完成", "没有达标", "未达到"):
        assert told(review(state=state)) == [("状态不符", 8, [5])]
    assert told(review(result="九月办", state="延期", note="")) == [("缺说明", 8, [5])]
    assert told(review(result="", state="", note="")) == [("未回答", 6, [5])]


@pytest.mark.parametrize("result", ["参训率约98%", "参训率98%左右", "参训率大约99%"])
def test_a_number_that_is_only_about_right_proves_nothing(review: Review, result: str) -> None:
    assert told(review(result=result, note="")) == [("状态不符", 7, [5])]
    assert told(review(result=result, note="另有两人补学")) == []
    assert told(review(result=result, state="未完成")) == []


@pytest.mark.parametrize(
    ("indicator", "result", "code"),
    [
        ("三分之二以上", "60 人中 35 人优秀", "状态不符"),
        ("不少于4项", "因故没有立项", "状态不符"),
        ("全校参加", "未能举行", "状态不符"),
        ("每位教师一节", "60 名教师共上 52 节", "状态不符"),
        ("10月底前完成", "11月20日办完", "缺说明"),
        ("三分之二以上", "60 人中 41 人优秀", None),
        ("每位教师一节", "共上 52 节", None),
        ("全校参加", "未能如期举行，推迟到11月举行", None),
        ("10月底前完成", "10月20日办完", None),
    ],
)
def test_a_state_that_the_words_of_the_result_belie_is_said(
    review: Review, indicator: str, result: str, code: str | None
) -> None:
    plan = PLAN.replace("参训率98%以上", indicator)
    found = review(SUMMARY, plan, result=result, note="")
    assert [(each.code, [other.line for other in each.also]) for each in found] == (
        [(code, [5])] if code else []
    )


def test_what_each_teacher_did_is_reckoned_with_their_number_in_the_ledger(review: Review) -> None:
    plan = PLAN.replace("参训率98%以上", "每位教师不少于一节")
    text = SUMMARY.replace("目标完成情况:", "数据:\n  教师: 60人\n目标完成情况:", 1)
    (found,) = review(text, plan, result="共上 52 节")
    assert "“共上52节”没有达到“每位教师不少于一节”" in found.message
    assert review(text, plan, result="共上 62 节") == []


def test_lateness_that_is_explained_is_no_finding(review: Review) -> None:
    plan = PLAN.replace("参训率98%以上", "10月底前完成")
    assert review(SUMMARY, plan, result="11月20日办完", note="等校舍验收。") == []


def test_what_nobody_answers_is_an_error(review: Review) -> None:
    without = SUMMARY.replace("  - 全员参训:", "  - 别的事:")
    assert told(review(without)) == [("未回答", 5, [5]), ("查无目标", 6, [])]
    tasks = SUMMARY.partition("任务完成情况")[0]
    assert told(review(tasks)) == [("未回答", 5, [8])]
    done = tasks + "活动开展:\n  - 时间: 9月30日\n    活动: 新课标讲座\n"
    assert review(done) == []


def test_many_are_told_together(review: Review) -> None:
    goals = "".join(f"  - 第{n}项“要事”:\n    指标: {n}次\n" for n in range(1, 9))
    plan = f"文种: 工作计划\n学校: 滨河市实验小学\n工作目标:\n{goals}"
    (found,) = review("文种: 工作总结\n学校: 滨河市实验小学\n对应计划: 学期计划.yaml\n主要做法: 甲\n", plan)
    assert "8 个目标没有回答" in found.message
    assert (found.position.line, len(found.also)) == (3, 3)
    blank = "".join(f"  - 第{n}项“要事”:\n    结果:\n" for n in range(1, 9))
    (found,) = review(
        f"文种: 工作总结\n学校: 滨河市实验小学\n对应计划: 学期计划.yaml\n目标完成情况:\n{blank}", plan
    )
    assert "还有 8 条没有回答" in found.message
    assert found.message.endswith(" 等")


def test_a_renamed_goal_is_told_once_at_its_answer(review: Review) -> None:
    (found,) = review(SUMMARY.replace("- 全员参训:", "- 全员的参训:"))
    assert (found.code, found.position.line) == ("未回答", 6)
    assert "“全员的参训”是不是“全员参训”？" in found.hint


def test_a_reworded_plan_makes_the_answer_suspect(review: Review) -> None:
    text = SUMMARY.replace(
        "    结果: {result}", "    指标: 参训率95%以上\n    指纹: 0badcafe\n    结果: {result}"
    )
    (found,) = review(text)
    assert told([found]) == [("原话已改", 8, [5])]
    assert "原来是“参训率95%以上”，现在是“参训率98%以上”" in found.message
    assert 'planforge accept "specs/总结.yaml" "全员参训"' in found.hint
    bare = review(SUMMARY.replace("    结果: {result}", "    指纹: 0badcafe\n    结果: {result}"))
    assert bare[0].message == "“全员参训”写了回答以后，计划的原话改过"


def test_a_goal_that_is_all_one_text_may_be_reworded_too(review: Review) -> None:
    plan = PLAN.replace("全员参训:\n    指标: 参训率98%以上", "参训率达到 98% 以上")
    text = SUMMARY.replace("- 全员参训:", "- 参训率达到 95% 以上:\n    指纹: 0badcafe")
    (found,) = review(text, plan)
    assert told([found]) == [("原话已改", 7, [5])]
    assert "原来是“参训率达到 95% 以上”，现在是“参训率达到 98% 以上”" in found.message
    assert 'planforge accept "specs/总结.yaml" "参训率达到 95% 以上"' in found.hint
    (unreached,) = (each for each in review(text, plan, result="参训率97%") if each.code == "状态不符")
    assert "没有达到“参训率达到 98% 以上”" in unreached.message


def test_names_with_quotation_marks_of_their_own_get_no_more(review: Review) -> None:
    plan = PLAN.replace("新课标讲座", "“河畔讲坛”第一讲")
    (found, _) = review(plan=plan)
    assert found.message == "计划里的工作“河畔讲坛”第一讲没有回答"


RECORDS = """\
文种: 工作总结
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
活动开展:
  - 时间: {when}
    活动: 讲座
    应参加人数: 60
    参加人数: {people}
"""


@pytest.mark.parametrize(
    ("when", "lines"),
    [
        ("2025年9月9日", [5]),
        ("2027年3月", [5]),
        ("9月9日", []),
        ("第3周", []),
        ("第5周周三", []),
        ("待定", []),
        ("每周三", []),
        ("", []),
    ],
)
def test_a_record_outside_the_period_is_said(review: Review, when: str, lines: list[int]) -> None:
    assert [each.position.line for each in review(RECORDS, when=when, people="60")] == lines


def test_a_period_without_days_holds_every_record(review: Review) -> None:
    assert review(RECORDS.replace("2026—2027学年度第一学期", "近年"), when="2025年9月9日", people="6") == []
    assert (
        review(RECORDS.replace("期间: 2026—2027学年度第一学期\n", ""), when="2025年9月9日", people="6") == []
    )


def test_the_period_of_the_plan_is_shown_beside_the_record(review: Review) -> None:
    text = SUMMARY + "活动开展:\n  - 时间: 2025年9月9日\n    活动: 讲座\n"
    (found,) = review(text)
    assert (found.code, [each.line for each in found.also]) == ("期外记录", [3])


def test_more_people_than_there_should_be_are_doubted(review: Review) -> None:
    (found,) = review(RECORDS, when="9月9日", people="61")
    assert found.message == "“讲座”应参加 60 人，参加的却有 61 人"


def test_totals_typed_by_hand_are_held_against_the_records(review: Review) -> None:
    figures = "数据: {活动次数: 1, 总学时: 3, 参加人次: 60}\n导语: 共{{活动次数}}次{{总学时}}学时{{参加人次}}人次。\n"
    text = RECORDS.replace("活动开展:", figures + "活动开展:")
    assert [each.message for each in review(text, when="9月9日", people="60")] == [
        "数据里的“总学时”是 3，“活动开展”各条算出来是 0"
    ]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("共1个目标，完成1个。", False),
        ("共两个目标，完成1个。", True),
        ("2项工作完成1项。", True),
        ("1项工作全部完成1项。", False),
        ("完成了任务。", False),
    ],
)
def test_counts_of_goals_are_held_against_the_states(review: Review, sentence: str, wrong: bool) -> None:
    text = SUMMARY.replace("目标完成情况:\n", f"主要做法: {sentence}\n目标完成情况:\n")
    found = review(text)
    assert [[other.line for other in each.also] for each in found] == ([[4]] if wrong else [])


def test_a_state_in_other_words_is_counted_as_what_it_means(review: Review) -> None:
    text = SUMMARY.replace("目标完成情况:\n", "主要做法: 共1个目标，完成1个。\n目标完成情况:\n")
    assert review(text, state="已完成") == []
    assert [each.code for each in review(text, state="部分达标")] == ["合计不符"]


@pytest.mark.parametrize(
    ("people", "told"),
    [("六十人", False), ("1,200", False), ("……", False), ("全体教师", True), ("20-30", True)],
)
def test_people_that_are_no_number_are_said(review: Review, people: str, told: bool) -> None:
    found = review(RECORDS.replace("    应参加人数: 60\n", ""), when="9月9日", people=people)
    assert [(each.code, each.position.line, each.is_error) for each in found] == (
        [("统计", 5, False)] if told else []
    )


def test_people_that_are_no_number_are_an_error_where_a_phrase_sums_them(review: Review) -> None:
    text = RECORDS.replace("活动开展:", "导语: 共{{参加人次}}人次。\n活动开展:")
    (found,) = review(text, when="9月9日", people="全体教师")
    assert (found.code, found.position.line, found.is_error) == ("统计", 4, True)
    assert "“讲座”的“参加人数”写的是“全体教师”" in found.message


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("本学期共开展活动15次。", True),
        ("重在实效。一学期来，学校共组织各类活动四次。", True),
        ("累计举办15场活动。", True),
        ("共开展活动1次。", False),
        ("共开展活动{{活动次数}}次。", False),
        ("数学组共开展活动5次。", False),
        ("共开展教研活动5次。", False),
        ("开展活动5次。", False),
        ("九月共开展活动5次。", False),
    ],
)
def test_a_number_of_activities_typed_by_hand_is_held_against_the_records(
    review: Review, sentence: str, wrong: bool
) -> None:
    text = RECORDS.replace("活动开展:", f"主要做法: {sentence}\n活动开展:")
    found = review(text, when="9月9日", people="60")
    assert told(found) == ([("合计不符", 4, [6])] if wrong else [])
