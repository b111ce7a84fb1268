from collections.abc import Callable

import pytest

from planforge.rolling.decisions import Verdict
from planforge.rolling.roll import Rolled

Line = Callable[..., str]
Verdicts = Callable[..., list[tuple[Verdict, str]]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("教龄2年", "教龄3年"),
        ("教龄：2年", "教龄：3年"),
        ("2年教龄", "3年教龄"),
        ("从教20年", "从教21年"),
        ("任教已满九年", "任教已满十年"),
        ("今年35岁", "今年36岁"),
        ("现年３５周岁", "现年３６周岁"),
        ("建校60年", "建校61年"),
    ],
)
def test_years_counted_up_to_now_are_raised_and_asked(line: Line, old: str, new: str) -> None:
    assert line(f"赵老师{old}。") == f"赵老师{new}。  # 核对：“{old}”按加 1 年改了"


@pytest.mark.parametrize("text", ["从教二十年", "三十年教龄", "建校一百年"])
def test_years_in_round_words_are_left_and_asked(line: Line, text: str) -> None:
    assert line(text) == f"{text}  # 核对：“{text}”没有改，又过了 1 年，是约数吗"


@pytest.mark.parametrize(
    "text",
    [
        "教龄3年以内的教师6人",
        "教龄满5年的教师优先",
        "教龄满3年，年龄不超过45周岁",
        "申报条件：从教满2年，师德良好",
        "平均教龄12年",
        "不足教龄3年",
        "从教二十余年",
        "从教三五年",
        "5年教龄以上",
        "今年9月开学",
        "今年5年级",
        "任教三年级语文",
        "执教五年级",
        "建校九年制学校",
    ],
)
def test_conditions_and_round_numbers_of_years_stay(line: Line, text: str) -> None:
    assert line(text) == text


def test_years_of_service_stay_within_the_school_year(line: Line) -> None:
    assert line("教龄2年，连续三年", "2026-2027-2") == "教龄2年，连续三年"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("连续三年零事故", "“连续三年”没有改，又过了 1 年，是不是“连续四年”"),
        ("连续一年", "“连续一年”没有改，又过了 1 年，是不是“连续两年”"),
        ("课题研究的第二年", "“第二年”没有改，又过了 1 年，是不是“第三年”"),
        ("规划的开局之年", "“开局之年”说的是上次，没有改，现在还是吗"),
        ("关键一年", "“关键一年”说的是上次，没有改，现在还是吗"),
        ("帮扶的第一年", "“第一年”没有改，又过了 1 年，是不是“第二年”"),
        ("连续第12年零事故", "“连续第12年”没有改，又过了 1 年，是不是“连续第13年”"),
        ("三年行动的最后一年", "“最后一年”说的是上次，没有改，现在还是吗"),
        ("三年行动收官", "“收官”说的是上次，没有改，现在还是吗"),
        ("规划（2025—2028年）实施的第二年", "“第二年”没有改，又过了 1 年，是不是“第三年”"),
        ("“强师工程”（2026—2028年）的第二年", "“第二年”没有改，又过了 1 年，是不是“第三年”"),
        ("五年规划（2025-2029）的第三年", "“第三年”没有改，又过了 1 年，是不是“第四年”"),
        ("家长学校进入第十七个年头", "“第十七个年头”没有改，又过了 1 年，是不是“第十八个年头”"),
        ("为“十五五”开好局", "“开好局”说的是上次，没有改，现在还是吗"),
        ("实现“十五五”良好开局", "“开局”说的是上次，没有改，现在还是吗"),
        ("为“十五五”规划开局起步打基础", "“开局”说的是上次，没有改，现在还是吗"),
        ("落实“十五五”规划，第一年开好局", "“开好局”说的是上次，没有改，现在还是吗"),
        ("教联体成立的第三年", "“第三年”没有改，又过了 1 年，是不是“第四年”"),
    ],
)
def test_running_counts_are_left_and_asked(line: Line, text: str, question: str) -> None:
    assert line(text) == f"{text}  # 核对：{question}"


@pytest.mark.parametrize(
    "text",
    [
        "连续三五年",
        "连续三年以上",
        "第一年夯实基础",
        "攻坚年活动",
        "做好“十五五”规划的编制",
        "新学期开好局、起好步",
        "连续三次",
        "规划（2022—2024年）第三年通过验收",
        "培养计划第一年打基础，第二年见成效",
    ],
)
def test_what_only_looks_like_a_running_count_stays(line: Line, text: str) -> None:
    assert line(text) == text


def test_years_that_end_with_the_old_document_are_asked_where_something_runs_through_them(line: Line) -> None:
    text = "做好2024—2026年课堂提质行动的收尾"
    assert line(text, "2027-2028-1") == f"{text}  # 核对：“2024—2026年”到2026年为止，没有改，现在还在做吗"
    for other in ("做好2024—2027年课堂提质行动的收尾", "整理2024—2026年的校报", "小学阶段的最后一年"):
        assert line(other, "2027-2028-1") == other


def test_a_turning_term_is_asked_even_within_the_year(line: Line) -> None:
    text = "这是开局学期，也是开局之年"
    assert line(text, "2026-2027-2") == f"{text}  # 核对：“开局学期”说的是上次，没有改，现在还是吗"


PLANS = [
    ("2024—2025学年度第一学期", "2026-2027-1", "“十四五”", "“十四五”到2025年为止，没有改，这份文件现在在“十五五”期间"),
    ("2024—2025学年度第一学期", "2026-2027-1", "第十四个五年规划", "第十四个五年规划到2025年为止，没有改，这份文件现在在“十五五”期间"),
    ("2024—2025学年度第一学期", "2026-2027-1", "十五五规划", "十五五从2026年开始，没有改，现在正在这个期间"),
    ("2024—2025学年度第一学期", "2026-2027-1", "“十三五”", ""),
    ("2024—2025学年度第一学期", "2026-2027-1", "“十六五”", ""),
    ("2024—2025学年度第一学期", "2026-2027-1", "《“十四五”教师规划》", ""),
    ("2024—2025学年度第一学期", "2026-2027-1", "十四五岁的学生", ""),
    ("2026—2027学年度第一学期", "2027-2028-1", "“十五五”", ""),
    ("2025—2026学年度第一学期", "2025-2026-2", "“十四五”", "“十四五”到2025年为止，没有改，这份文件现在在“十五五”期间"),
    ("2021—2025年", "2026-2030", "“十四五”", "“十四五”到2025年为止，没有改，这份文件现在在“十五五”期间"),
    ("2026年", "2027", "“十五五”", ""),
]  # fmt: skip


@pytest.mark.parametrize(("period", "to", "text", "question"), PLANS)
def test_a_five_year_plan_is_asked_once_the_document_leaves_or_enters_it(
    rolled: Callable[..., object], period: str, to: str, text: str, question: str
) -> None:
    spec = f"文种: 工作计划\n期间: {period}\n工作安排:\n  - 落实{text}要求\n"
    result = rolled(spec, to)
    mark = f"  # 核对：{question}" if question else ""
    assert result.data.decode().endswith(f"  - 落实{text}要求{mark}\n")  # type: ignore[attr-defined]


def test_a_plan_named_in_its_quotation_marks_is_listed_as_a_plan(verdicts: Verdicts) -> None:
    assert (Verdict.KEPT, "“十五五”") in verdicts("落实“十五五”规划")


def test_rolling_back_says_so(line: Line) -> None:
    assert line("连续三年零事故", "2025-2026-1").endswith("没有改，退回了 1 年，是不是“连续两年”")
    assert line("赵老师教龄3年", "2025-2026-1").endswith("赵老师教龄2年  # 核对：“教龄3年”按减 1 年改了")


def test_a_quotation_that_is_asked_about_is_not_listed_as_kept_too(verdicts: Verdicts) -> None:
    assert [verdict for verdict, _ in verdicts("“2026年度优秀班集体”评选")] == [Verdict.ASKED]


def test_a_year_up_to_which_something_is_to_be_reached_moves_and_is_asked(line: Line) -> None:
    said = "“到2027年”是这份文件的目标才改，是上级或规划里定的就改回去"
    assert line("到2027年，教师全部通过考核。") == f"到2028年，教师全部通过考核。  # 核对：{said}"
    by_then = said.replace("年”", "年底”")
    assert line("到2027年底全部通过考核。") == f"到2028年底全部通过考核。  # 核对：{by_then}"


def test_what_is_to_come_behind_the_document_is_no_fact(rolled: Callable[..., Rolled]) -> None:
    head = "文种: 工作计划\n期间: 2026-2027-2\n主题: 园务\n工作目标:\n"
    result = rolled(f"{head}  - 2027年底通过市级复评。\n  - 2026年底通过了县级复评。\n", "2027-2028-2")
    assert result.data is not None
    text = result.data.decode()
    assert "- 2028年底通过市级复评。  # 核对：“2027年底”是这份文件的目标才改" in text
    assert "- 2026年底通过了县级复评。\n" in text


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("研究2024—2026年三年真题", "2025—2027年"),
        ("对比2022—2026年命题变化", "2023—2027年"),
    ],
)
def test_years_that_are_studied_up_to_now_are_asked(line: Line, text: str, new: str) -> None:
    assert line(text).startswith(f"{text}  # 核对：")
    assert f"没有改：每年往后数的，就改成“{new}”" in line(text)


@pytest.mark.parametrize("text", ["回放2019—2021年三年真题", "整理2024—2026年的校报"])
def test_years_long_ago_or_of_other_matters_are_not(line: Line, text: str) -> None:
    assert "往后数" not in line(text)
