"""Sentences without a word of the past, in the places of a real plan: what is told stays and is asked, what is planned moves."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.rolling.decisions import Decision
from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]
FOLDER = Path(__file__).parents[1] / "cases" / "told_or_planned"
BESIDE = {
    "主要措施": "加强常规，抓好备课、上课、批改、辅导各个环节。",
    "重点工作": "坚持立德树人，抓好养成教育。",
    "工作背景": "学校现有24个教学班，学生1056人。",
    "学校基本情况": "教师队伍年轻，热情高，经验不足。",
    "指导思想": "全面贯彻党的教育方针，落实立德树人根本任务。",
    "工作目标": "形成良好班风、学风。",
    "保障措施": "成立领导小组，分工负责。",
    "活动内容": "分组活动，教师指导。",
}
DOUBT = "没有改；是新的安排就改成"


def body(place: str, text: str) -> str:
    """A spec below its head, with a sentence in a section, in one of the forms that content takes, signed if it says so."""
    head, form, *signed = place.split("/")
    beside = BESIDE.get(head, "")
    if form == "段落":
        body = f"{head}: |\n  {beside}\n  {text}\n" if beside else f"{head}: |\n  {text}\n"
    elif form == "条目":
        body = f"{head}:\n" + (f"  - {beside}\n" if beside else "") + f"  - '{text}'\n"
    elif form == "日子":
        body = f"{head}:\n  - 8月31日: 教师报到\n  - {text.replace('|', ': ', 1)}\n"
    elif form == "时间":
        body = f"{head}:\n  - 时间: {text}\n    内容: 集体活动\n"
    else:
        body = (
            f"{head}:\n  表格: |\n    时间 | 内容\n    8月31日 | 教师报到\n    {text.replace('|', ' | ')}\n"
        )
    opening = "" if head in ("导语", "正文") else "导语: 为做好本学期工作，特制定本计划。\n"
    aim = "工作目标:\n  - 形成良好班风\n" if head == "导语" else ""
    sign_off = "".join(f"落款: {{单位: 滨河市实验小学, 日期: {day}}}\n" for day in signed)
    return f"{opening}{body}{aim}{sign_off}"


def cases(name: str) -> list[tuple[str, str, bool]]:
    """Place, sentence, and whether it is one of those that are known to go wrong (``% `` before it)."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    split = [(line.removeprefix("% ").split(": ", 1), line.startswith("%")) for line in lines]
    return [(place, text, is_miss) for (place, text), is_miss in split]


def dates_of(rolled: Roll, spec: str, text: str) -> list[Decision]:
    decisions = rolled(spec).decisions
    return [each for each in decisions if each.kind in ("日期", "月份", "年份") and each.old in text]


def test_no_fact_gets_a_new_date_unasked(rolled: Roll) -> None:
    facts = cases("facts")
    moved = [
        text
        for place, text, _ in facts
        if any(each.edits and not each.question for each in dates_of(rolled, body(place, text), text))
    ]
    assert moved == [text for _, text, is_miss in facts if is_miss]
    assert len(moved) <= len(facts) * 0.02


@pytest.mark.parametrize(("known", "most"), [("", 0.2), ("常规工作: 各组8月28日前上交计划。\n", 0.07)])
def test_plans_move_and_few_are_asked_fewer_where_the_day_of_writing_shows(
    rolled: Roll, known: str, most: float
) -> None:
    plans = cases("plans")
    asked = [
        text
        for place, text, _ in plans
        if any(DOUBT in each.question for each in dates_of(rolled, known + body(place, text), text))
    ]
    assert len(asked) <= len(plans) * most, asked


@pytest.fixture
def rolled_text(rolled: Roll) -> Callable[[str], str]:
    def make(spec: str) -> str:
        data = rolled(spec).data
        assert data is not None
        return data.decode()

    return make


TOLD = "9月9日，六对师徒结对"


def test_the_same_words_are_a_plan_in_a_schedule_and_a_fact_in_the_background(
    rolled_text: Callable[[str], str],
) -> None:
    text = rolled_text(f"时间安排:\n  - {TOLD}\n工作背景:\n  - {TOLD}\n")
    assert "时间安排:\n  - 9月8日，六对师徒结对\n" in text
    assert f"工作背景:\n  - {TOLD}  # 核对：“9月9日”写在背景里，像是已有的事，没有改" in text


@pytest.mark.parametrize("head", ["主要措施", "活动内容"])
def test_entries_that_open_with_dates_are_a_schedule_whatever_the_head_says(
    rolled_text: Callable[[str], str], head: str
) -> None:
    text = rolled_text(f"{head}:\n  - 9月12日派出所走进校园。\n  - 9月14日社区医生到校。\n")
    assert f"{head}:\n  - 9月11日派出所走进校园。\n  - 9月13日社区医生到校。\n" in text


def test_lines_of_a_paragraph_that_open_with_dates_are_one_too(
    rolled_text: Callable[[str], str],
) -> None:
    text = rolled_text("主要措施: |\n  9月12日派出所走进校园。\n  9月14日社区医生到校。\n")
    assert "主要措施: |\n  9月11日派出所走进校园。\n  9月13日社区医生到校。\n" in text


def test_a_part_that_describes_within_a_section_of_tasks_tells(
    rolled_text: Callable[[str], str],
) -> None:
    spec = "主要措施:\n  - 现状:\n      - 9月9日换了锁具\n  - 措施:\n      - 9月14日换锁具\n"
    assert "9月9日换了锁具  # 核对" in rolled_text(spec)
    assert "9月13日换锁具" in rolled_text(spec)


@pytest.mark.parametrize(
    ("signed", "stays"), [("", False), ("落款: {单位: 甲, 日期: 2026年11月5日}\n", True)]
)
def test_a_day_before_the_plan_was_signed_is_asked_where_it_names_a_thing(
    rolled_text: Callable[[str], str], signed: str, stays: bool
) -> None:
    words = "书架购置用2026年10月20日义卖结余"
    text = rolled_text(f"主要措施:\n  - {words}\n{signed}")
    assert (f"{words}  # 核对：“2026年10月20日”在落款那天以前，像是已有的事" in text) is stays


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("为办好校庆，10月14日派出所走进校园。", "10月13日"),
        ("9月12日上午9:00派出所走进校园。", "9月11日"),
        ("派出所将于9月12日走进校园。", "9月11日"),
        ("9月12日前派出所走进校园。", "9月11日"),
        ("请家长留意：10月14日派出所走进校园。", "10月13日"),
    ],
)
def test_what_shows_an_intention_or_an_hour_is_a_plan(
    line: Callable[..., str], text: str, moved: str
) -> None:
    assert line(text) == re.sub("[0-9]+月[0-9]+日", moved, text)


def test_without_any_of_it_a_day_of_others_is_asked(line: Callable[..., str]) -> None:
    text = "9月12日派出所走进校园。"
    assert line(text) == f"{text}  # 核对：“9月12日”像是已有的事，没有改；是新的安排就改成“9月11日”"


@pytest.mark.parametrize(
    "text",
    [
        "2026年9月11日下午，区领导来校慰问教师",
        "2026年9月，乡村少年宫活动启动",
    ],
)
def test_a_single_entry_of_the_first_weeks_is_asked_where_others_act_and_moves_in_a_schedule(
    rolled_text: Callable[[str], str], text: str
) -> None:
    assert f"{text}  # 核对" in rolled_text(f"工作安排:\n  - {text}\n")
    assert "核对" not in rolled_text(f"工作安排:\n  - 9月14日，行政会\n  - {text}\n")


@pytest.mark.parametrize(("signed", "stays"), [("2026年9月30日", True), ("2026年9月4日", False)])
def test_what_lies_before_the_day_of_the_sign_off_is_asked_and_what_lies_behind_it_moves(
    rolled_text: Callable[[str], str], signed: str, stays: bool
) -> None:
    words = "校车的线路9月23日作调整，东门停两站。"
    sign_off = f"落款: {{单位: 甲, 日期: {signed}}}\n" if signed else ""
    text = rolled_text(f"主要措施: |\n  抓好接送。{words}\n{sign_off}")
    assert (words in text) is stays
    assert ("“9月23日”在落款那天以前，像是已有的事，没有改" in text) is stays


def test_the_first_of_several_days_of_one_matter_decides_for_all(rolled: Callable[..., Rolled]) -> None:
    spec = (
        "文种: 工作计划\n期间: 2026—2027学年度\n家校:\n  - 9月28日、3月9日、5月11日三次家长会；心理讲座。\n"
        "落款: {日期: 2026-08-15}\n"
    )
    text = (rolled(spec, "2027-2028").data or b"").decode()
    assert "家长会；心理讲座。  # 核对" not in text
    assert "5月11日" not in text
