"""Times that do not exist are found in time-typed places, and nowhere else."""

import re
from pathlib import Path

import pytest

import planforge
from planforge.checks.times import CODES, doubtful_period, doubtful_signing_date, doubtful_time

TERM = "期间: 2026—2027学年度第一学期\n"
CALENDAR = "校历:\n  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22}\n"


@pytest.mark.parametrize(
    ("spec", "code", "fragment"),
    [
        ("主要工作:\n  - 讲座:\n      时间: 9月31日下午", "日期", "9月31日"),
        ("主要工作:\n  - 讲座:\n      时间: 第3周，25:00开始", "时刻", "25:00"),
        ("主要工作:\n  - 讲座:\n      演练时间: 13月2日", "日期", "13月2日"),
        ("主要工作:\n  - 讲座:\n      时间:\n        - 9月31日", "日期", "9月31日"),
        ("时间安排:\n  第40周: 讲座", "周次", "第40周"),
        ("时间安排:\n  - 9月31日，讲座:\n      地点: 操场", "日期", "9月31日"),
        ("时间安排:\n  - 时间: 9月31日\n    工作: 讲座", "日期", "9月31日"),
        ("时间安排:\n  表格: |\n    起止时间 | 工作\n    9月31日 | 讲座", "日期", "9月31日"),
        ("时间安排:\n  表格: |\n    周次 | 工作\n    第40周 | 讲座", "周次", "第40周"),
        ("工作安排:\n  组织保障: 成立小组\n  9月31日: 讲座", "日期", "9月31日"),
        ("活动时间: 2026年9月31日", "日期", "2026年9月31日"),
        ("时间安排:\n  20226年2月: 讲座", "疑似日期", "20226年2月"),
        ("时间安排:\n  10月16日—12日: 讲座", "起止", "10月16日—12日"),
        ("时间安排:\n  9月16日（周四）: 讲座", "星期", "9月16日（周四）"),
    ],
)
def test_a_time_that_does_not_exist_is_found_where_times_stand(said, spec, code, fragment):
    assert said(doubtful_time, TERM + spec) == [(code, fragment)]


@pytest.mark.parametrize(
    "spec",
    [
        "主要工作: 9月31日这天不存在。",
        "主要工作:\n  - 9月31日，25:00。",
        "主要工作:\n  - 讲座:\n      要求: 9月31日前交材料",
        "主要工作:\n  - 讲座:\n      时间: 待定，以9月的通知为准",
        "主要工作:\n  - 讲座:\n      时间: 另行通知（不是第40次例会）",
        "时间安排:\n  九月:\n    - 9月31日",
        "组织领导:\n  9月31日: 周明远",
        "时间安排:\n  表格: |\n    工作 | 备注\n    讲座 | 9月31日",
    ],
)
def test_text_around_a_time_and_other_places_are_left_alone(said, spec):
    assert said(doubtful_time, TERM + spec) == []


def test_a_week_is_held_against_the_terms_of_the_profile(said):
    spec = f"{TERM}时间安排:\n  第21周: 总结\n  第22周: 放假"
    assert said(doubtful_time, spec, CALENDAR) == [("周次", "第22周")]
    assert said(doubtful_time, spec) == []


def test_the_period_of_the_profile_stands_in_for_a_missing_one(said):
    assert said(doubtful_time, "时间安排:\n  第22周: 放假", f"当前学期: 2026-2027-1\n{CALENDAR}") == [
        ("周次", "第22周")
    ]


@pytest.mark.parametrize(
    "period",
    [
        "2026—2028学年度第一学期", "2026-2027-3", "本学期", "今年", "26-27-1", "全年", "随便",
        "第一学期", "秋季学期", "上学期",
    ],
)  # fmt: skip
def test_a_period_that_cannot_be_is_a_reminder(found, period):
    finding = found(doubtful_period, f"期间: {period}")
    assert (finding.code, finding.fragment, finding.is_error) == ("期间", period, False)


@pytest.mark.parametrize(
    "period",
    [
        "2026—2027学年度第一学期", "2026-2027-1", "2026/2027-1", "2026年春季学期", "2026年", "近两年", "三年", "",
        "第八周", "第3周（9月14日—20日）", "9月14日—20日", "10月", "2026年秋", "2026—2027学年度（上）",
    ],
)  # fmt: skip
def test_an_ordinary_period_is_nothing_to_speak_of(said, period):
    assert said(doubtful_period, f"期间: '{period}'") == []


def test_a_signing_date_must_exist_but_need_not_be_a_date(said):
    assert said(doubtful_signing_date, "落款: {日期: 2026-02-30}") == [("日期", "2026-02-30")]
    assert said(doubtful_signing_date, "落款: {日期: 20226年2月}") == [("疑似日期", "20226年2月")]
    assert said(doubtful_signing_date, "落款: {日期: 二〇二六年九月}") == []
    assert said(doubtful_signing_date, "落款: {单位: 滨河市实验小学}") == []
    assert said(doubtful_signing_date, "主题: 德育") == []


def test_so_must_the_day_of_printing(said):
    assert said(doubtful_signing_date, "版记: {印发日期: 2026-02-30}") == [("日期", "2026-02-30")]
    assert said(doubtful_signing_date, "版记: {印发日期: 2026-09-02}") == []
    assert said(doubtful_signing_date, "版记: {抄送: 滨河市教育局}") == []


def test_a_finding_stands_at_its_place(found):
    spec = f"{TERM}主题: 9月31日\n时间安排:\n  - 讲座:\n      时间: 9月31日"
    finding = found(doubtful_time, spec)
    text = f"文种: 工作计划\n{spec}"
    assert text.index(finding.fragment, finding.at) == text.rindex("9月31日")


def test_every_finding_of_the_calendar_has_a_name_for_users():
    room = Path(planforge.__file__).parent / "calendar"
    codes = {
        code
        for path in room.glob("*.py")
        for code in re.findall(r'"([a-z]+(?:-[a-z]+)+)"', path.read_text("utf-8"))
    }
    assert codes == CODES.keys()
