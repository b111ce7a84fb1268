from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]
SUMMARY = "文种: 工作总结\n期间: 2026—2027学年度第一学期\n"


def body_of(rolled: Rolled) -> str:
    assert rolled.data is not None, rolled.refusal
    return rolled.data.decode().partition("第一学期\n")[2]


@pytest.fixture
def summary(rolled: Roll) -> Callable[[str], str]:
    """What stands below the head of a summary once it is rolled."""
    return lambda text: body_of(rolled(SUMMARY + text))


def test_a_result_is_cleared_in_whatever_form_it_stands(summary: Callable[[str], str]) -> None:
    old = (
        "目标完成情况:\n"
        "  - 甲:\n      结果: |\n        参训率100%\n\n        全部合格\n      # 注释一\n"
        "      佐证:\n        - 考勤表\n        # 注释二\n        - 照片\n"
        "      状态: [完成, 调整]  # 尾注\n      说明:\n        原因: 无\n"
        "  - 乙: {结果: 80%, 状态: '完成', 负责人: 李明}\n"
    )
    assert summary(old) == (
        "目标完成情况:  # 核对：上次的结果和状态已清空 6 处，请按新的情况填写\n"
        "  - 甲:\n      结果:\n      # 注释一\n"
        "      佐证:\n        # 注释二\n"
        "      状态:  # 尾注\n      说明:\n"
        "  - 乙: {结果: '', 状态: '', 负责人: 李明}\n"
    )


def test_a_result_below_a_bar_at_the_end_of_the_file_is_cleared(summary: Callable[[str], str]) -> None:
    asked = "  # 核对：上次的结果和状态已清空 1 处，请按新的情况填写\n"
    assert summary("目标完成情况:\n  - 甲:\n      结果: |\n        好") == (
        f"目标完成情况:{asked}  - 甲:\n      结果:\n"
    )


def test_a_plan_keeps_labels_that_only_look_like_results(rolled: Roll) -> None:
    text = "评比:\n  结果: 在校园网公示\n  状态: 每周登记\n  佐证: 照片\n"
    assert body_of(rolled(text)) == text


def test_a_plan_keeps_activities_that_are_still_to_come(rolled: Roll) -> None:
    text = "活动开展:\n  - 读书节: 每班推荐两本书。\n  - 体育节: 人人参加一项。\n"
    assert body_of(rolled(text)) == text


def test_entries_that_count_who_came_are_records_in_any_document(rolled: Roll) -> None:
    text = "活动开展:\n  - 活动: 讲坛\n    参加人数: 60\n"
    assert body_of(rolled(text)) == "活动开展:  # 核对：上次的 1 条记录已清空，请写新的\n"


def test_a_table_of_records_keeps_its_heads(summary: Callable[[str], str]) -> None:
    old = "活动开展:\n  表格:\n    表题: 一览表\n    内容: |\n      时间 | 活动\n      〃 | 名称\n      9月9日 | 讲坛\n\n      10月9日 | 研讨\n保障: 好\n"
    assert summary(old).startswith(
        "活动开展:  # 核对：上次的 2 条记录已清空，请写新的\n"
        "  表格:\n    表题: 一览表\n    内容: |\n      时间 | 活动\n      〃 | 名称\n\n保障:"
    )


def test_a_table_of_activities_to_come_is_a_schedule_and_moves(rolled: Roll) -> None:
    text = "活动开展:\n  表格: |\n    时间 | 活动\n    9月9日 | 讲坛\n"
    assert body_of(rolled(text)) == text.replace("9月9日", "9月8日")


def test_records_told_in_sentences_are_kept_and_asked(summary: Callable[[str], str]) -> None:
    assert summary("活动开展: 每月一次讲坛。\n") == (
        "活动开展: 每月一次讲坛。  # 核对：“活动开展”写的是上次的情况，请改写\n"
    )


def test_an_empty_table_of_records_needs_no_clearing(summary: Callable[[str], str]) -> None:
    for text in ("活动开展:\n  表格: |\n    时间 | 活动\n", "目标完成情况:\n  表格: |\n"):
        assert "已清空" not in summary(text)


def test_cells_joined_to_the_one_above_stay_joined(summary: Callable[[str], str]) -> None:
    old = "目标完成情况:\n  表格: |\n    目标 | 结果\n    甲 | 好\n    乙 | 〃\n"
    assert summary(old).endswith("    甲 | \n    乙 | 〃\n")


def test_cells_joined_to_the_one_at_their_left_stay_joined(summary: Callable[[str], str]) -> None:
    old = "目标完成情况:\n  表格: |\n    目标 | 结果\n    甲 | 好\n    乙 | ←\n"
    assert summary(old).endswith("    甲 | \n    乙 | ←\n")


def test_a_role_given_by_hand_counts(rolled: Roll) -> None:
    text = "我们的一年:\n  角色: 目标完成情况\n  甲:\n    结果: 好\n"
    assert body_of(rolled(text)).endswith("  甲:\n    结果:\n")


def test_the_answers_to_goals_are_cleared_in_a_plan_too(rolled: Callable[..., Rolled]) -> None:
    spec = "工作目标:\n  - 讲座: {指标: 不少于 3 次, 结果: 开展 4 次, 状态: 完成}\n  - 读书:\n      结果: 人人有收获\n"
    text = (rolled(spec).data or b"").decode()
    assert "  - 讲座: {指标: 不少于 3 次, 结果: '', 状态: ''}\n" in text
    assert "结果: 人人有收获\n" in text


@pytest.mark.parametrize(
    "body",
    [
        "工作记录:\n  - 时间: 9月17日\n    活动: 读书会\n    结果: 到场98人\n",
        "活动记录:\n  - 9月17日读书会，到场98人\n",
        "活动记录:\n  - 时间: 9月17日\n    内容: 读书会\n    效果: 很好\n",
        "会议记录:\n  9月17日: 议定采购办法\n",
        "大事记: |\n  9月17日 读书会\n",
        "完成情况:\n  - 9月17日: 已办读书会\n",
    ],
)
def test_records_of_a_plan_are_cleared_or_asked_and_their_days_stay(rolled: Roll, body: str) -> None:
    data = rolled(body).data.decode()

    assert "9月16日" not in data
    assert "# 核对：" in data
    assert "结果" not in data


@pytest.mark.parametrize(
    "body",
    [
        "教研活动记录:\n  - 时间: 9月17日\n    活动: 集体备课\n    结果:\n",
        "任务完成情况:\n  - 事项: 修操场\n    完成时间: 9月17日\n    完成情况:\n",
    ],
)
def test_records_that_are_still_to_be_filled_in_are_plans(rolled: Roll, body: str) -> None:
    data = rolled(body).data.decode()

    assert "9月16日" in data
    assert "清空" not in data


def test_what_the_last_summary_had_ahead_is_past_in_that_of_the_next_term(rolled: Roll) -> None:
    spec = "文种: 工作总结\n期间: 2026—2027学年度第一学期\n主题: 德育\n下学期打算:\n  - 2027年3月开班主任会。\n"
    asked = "“下学期打算”写的是上次的情况，请改写"
    other = rolled(spec, "2026-2027-2")
    assert asked in [each.question for each in other.decisions]
    assert other.data is not None
    assert "2027年3月开班主任会" in other.data.decode()
    same = rolled(spec, "2027-2028-1")
    assert asked not in [each.question for each in same.decisions]
    assert "2028年3月开班主任会" in body_of(same)


@pytest.mark.parametrize(
    ("head", "is_asked"),
    [("期中情况", True), ("期末考试情况", True), ("摸底检测情况", True), ("期中考试安排", False)],
)
def test_a_chapter_of_results_is_written_anew(rolled: Roll, head: str, *, is_asked: bool) -> None:
    spec = f"文种: 方案\n期间: 2026—2027学年度第一学期\n主题: 家长会\n{head}: |\n  语文平均分88.4，数学平均分90.1。\n措施:\n  - 培优。\n"
    questions = [each.question for each in rolled(spec).decisions]
    assert (f"“{head}”写的是上次的情况，请改写" in questions) is is_asked
