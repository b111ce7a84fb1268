"""Dates in parts of a document that tell of the past, by who did something or where it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.rolling.decisions import Verdict
from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]
SUMMARY = "文种: 工作总结\n期间: 2026—2027学年度第一学期\n"
LETTER = "2026年9月5日，县教育局召开会议，部署劳动教育"


@pytest.fixture
def body(rolled: Roll) -> Callable[..., str]:
    """What becomes of a spec, below its period, without the questions."""

    def make(text: str, head: str = "") -> str:
        result = rolled(head + text)
        assert result.data is not None
        lines = result.data.decode().partition("第一学期\n")[2].splitlines()
        return (
            "\n".join(line.partition("  # 核对")[0] for line in lines if not line.startswith("# 核对")) + "\n"
        )

    return make


@pytest.mark.parametrize(
    "text",
    [
        "2026年9月3日，学校召开家委会，征求家长意见",
        "2026年8月改造操场",
        "我校于2026年8月启动新课程",
        "2026年，学校新建了图书室",
        "2026年秋季开学，学生1056名",
        "2026年10月体质监测，近视率38%",
        "在2026年9月的座谈会上，家长提出建议",
    ],
)
@pytest.mark.parametrize("head", ["导语", "现状分析", "学校概况", "指导思想"])
def test_what_has_come_to_be_stays_in_a_preamble(body: Callable[..., str], head: str, text: str) -> None:
    assert body(f"{head}: {text}。\n") == f"{head}: {text}。\n"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (
            "为做好2026年秋季学期的劳动教育，特制定本计划",
            "为做好2027年秋季学期的劳动教育，特制定本计划",
        ),
        ("2026年9月至2027年1月，围绕读书开展活动", "2027年9月至2028年1月，围绕读书开展活动"),
        ("2026年10月前，完成全员培训", "2027年10月前，完成全员培训"),
        ("2026年9月，学校将启动新课程", "2027年9月，学校将启动新课程"),
        ("2026年9月10日是教师节", "2027年9月10日是教师节"),
        ("学校决定于2026年10月20日召开运动会", "学校决定于2027年10月19日召开运动会"),
        ("2026—2027学年度第一学期，我们以课堂为重点", "2027—2028学年度第一学期，我们以课堂为重点"),
    ],
)
@pytest.mark.parametrize("head", ["导语", "指导思想"])
def test_what_is_to_come_moves_in_a_preamble(
    body: Callable[..., str], head: str, text: str, new: str
) -> None:
    assert body(f"{head}: {text}。\n") == f"{head}: {new}。\n"


def test_the_same_words_are_a_plan_among_the_tasks(body: Callable[..., str]) -> None:
    text = "工作安排:\n  - 2026年9月14日，学校召开家委会，征求家长意见\n  - 2026年10月改造操场\n"
    moved = "工作安排:\n  - 2027年9月13日，学校召开家委会，征求家长意见\n  - 2027年10月改造操场\n"
    assert body(text) == moved


def test_a_schedule_may_say_what_others_will_do(body: Callable[..., str]) -> None:
    assert body(f"工作安排:\n  - {LETTER}\n") == f"工作安排:\n  - {LETTER}\n"
    text = "时间安排:\n  - 2026年9月14日: 区教育局召开会议，部署劳动教育\n  - 时间: 2026年9月15日\n    内容: 区教育局督导\n"
    assert body(text) == text.replace("2026年9月14日", "2027年9月13日").replace(
        "2026年9月15日", "2027年9月14日"
    )


def test_a_summary_is_written_anew_so_nothing_told_in_it_moves(rolled: Roll) -> None:
    text = (
        SUMMARY
        + "2026年工作回顾:\n  - 2026年9月8日召开开学典礼\n  - 10月14日办第十二届读书节\n"
        + "  - 2026年10月2日值班\n下学期工作打算:\n  - 2027年3月8日妇女节慰问\n"
    )
    result = rolled(text)
    assert result.data is not None
    assert result.data.decode().partition("第一学期\n")[2] == (
        "2027年工作回顾:  # 核对：“2026年工作回顾”写的是上次的情况，请改写\n"
        "  - 2026年9月8日召开开学典礼\n  - 10月14日办第十二届读书节\n"
        "  - 2026年10月2日值班\n下学期工作打算:\n  - 2028年3月8日妇女节慰问\n"
    )
    said = [each.reason for each in result.decisions if each.verdict is Verdict.KEPT]
    assert said.count("写的是上次的情况，随整章改写") == 4


def test_a_summary_without_sections_is_asked_about_once(rolled: Roll) -> None:
    result = rolled(SUMMARY + "正文: 2026年9月8日召开开学典礼。\n")
    assert result.data is not None
    assert result.data.decode().endswith(
        "正文: 2026年9月8日召开开学典礼。  # 核对：“正文”写的是上次的情况，请改写\n"
    )


def test_problems_of_last_time_stay_in_a_plan(body: Callable[..., str]) -> None:
    text = "存在问题:\n  - 2026年9月检查发现作业偏多\n"
    assert body(text) == text


def test_the_account_that_somebody_gives_of_a_year_is_a_summary(rolled: Roll) -> None:
    head = "文种: 报告\n期间: 2026—2027学年度第一学期\n标题: 述职述廉报告\n"
    result = rolled(head + "履职情况:\n  - 2026年9月担任教导主任\n")
    assert result.data is not None
    assert result.data.decode().endswith("\n  - 2026年9月担任教导主任\n")


def test_the_opening_of_a_summary_goes_on_with_its_own_term(rolled: Roll) -> None:
    text = "导语: 2026—2027学年度第一学期，我校取得了好成绩。\n"
    result = rolled(SUMMARY + text)
    assert result.data is not None
    assert "导语: 2027—2028学年度第一学期，我校取得了好成绩。" in result.data.decode()


@pytest.mark.parametrize("head", ["校史回顾", "前期准备情况", "课题进展"])
def test_a_chapter_that_looks_back_tells_even_where_it_lists_days(
    body: Callable[..., str], head: str
) -> None:
    text = f"{head}:\n  - 9月8日登山，参加76人。\n  - 9月10日慰问退休教师14人。\n"
    assert body(text) == text


@pytest.mark.parametrize("head", ["回顾", "上阶段回顾", "2026年上半年工作回顾"])
def test_nothing_of_a_chapter_that_looks_back_on_last_time_moves(body: Callable[..., str], head: str) -> None:
    text = "  - 2026年9月3日，看抗战胜利81周年大会。\n  - 9月10日，第42个教师节座谈。\n  - 2026年10月20日登山。\n"
    new = body(f"{head}:\n{text}")
    assert new.endswith(f"回顾:\n{text}")


def test_a_count_of_years_stays_beside_a_date_that_may_tell(body: Callable[..., str]) -> None:
    text = "  - 2026年9月3日，组织师生收看抗战胜利81周年大会\n"
    assert body(f"校史回顾:\n{text}").endswith(text)


def test_the_state_of_what_is_arranged_lists_what_is_to_come(body: Callable[..., str]) -> None:
    text = "值班安排情况:\n  - 9月14日: 赵一帆\n  - 9月21日: 孟凡\n"
    assert body(text) == text.replace("9月14日", "9月13日").replace("9月21日", "9月20日")


def test_a_row_of_a_table_that_says_it_is_done_stays(body: Callable[..., str]) -> None:
    text = "考试安排:\n  表格: |\n    考试 | 时间 | 备注\n    第一次 | 9月9日 | 已考\n    第二次 | 10月14日 | 备好卷\n"
    new = body(text)
    assert "| 9月9日 | 已考" in new
    assert "| 10月13日 | 备好卷" in new


@pytest.mark.parametrize(
    "head",
    [
        "第一年完成情况",
        "现状分析",
        "办学现状",
        "班情分析",
        "班级基本情况",
        "组情分析",
        "情况分析",
        "年级概况",
        "第一阶段完成情况",
        "规划执行情况",
        "阶段性成果",
        "已完成工作",
    ],
)
def test_a_chapter_on_how_things_were_is_asked_as_a_whole(rolled: Callable[..., Rolled], head: str) -> None:
    data = rolled(f"{head}:\n  - 图书馆有三间。\n").data
    assert data is not None
    assert f"{head}:  # 核对：“{head}”写的是上次的情况，请改写\n" in data.decode()


@pytest.mark.parametrize(
    "head", ["第一阶段安排", "作业落实情况抽查", "形势分析", "规划", "成果展示", "会议基本情况"]
)
def test_a_chapter_that_plans_is_not_asked(rolled: Callable[..., Rolled], head: str) -> None:
    data = rolled(f"{head}:\n  - 图书馆有三间。\n").data
    assert data is not None
    assert "核对" not in data.decode()
