"""Days in labels, columns and records: 12月27日: 公开课, 9/29 below 日期, 9.23-24 beside 时间."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.mending import fixed
from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

PROFILE = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
"""
CODES = ("假日", "星期", "周次", "日期写法", "疑似日期", "校历外")


def told(folder: Path, text: str, kind: str = "工作计划") -> list[tuple[str, str]]:
    (folder / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    spec = f"文种: {kind}\n期间: 2026—2027学年度第一学期\n主要工作:\n  - 抓好备课。\n  - 抓好上课。\n{text}"
    found = check(TextFile(str(folder / "计划.yaml"), spec.encode()), Workspace(folder))
    return [(each.code, each.message) for each in found if each.code in CODES]


@pytest.mark.parametrize(
    "text",
    [
        "时间安排:\n  12月27日: 各班公开课\n",
        "时间安排:\n  12月27日:\n    - 语文组公开课\n    - 数学组公开课\n",
        "时间安排:\n  12月27日:\n    工作: 语文组公开课\n    负责人: 林静\n",
        "时间安排:\n  - 12月27日: {工作: 语文组公开课, 负责人: 林静}\n",
        "时间安排:\n  - 12月27日下午第二节: 语文组公开课\n",
        "时间安排:\n  - 12月27日（期末展示）: 语文组公开课\n",
        "时间安排:\n  - 期末展示（12月27日）: 语文组公开课\n",
        "工作措施:\n  - 12月27日（期末展示）: 语文组公开课\n",
        "工作措施:\n  - 期末展示（12月27日）: 语文组公开课\n",
        "工作措施:\n  - 12月27日: 语文组公开课\n",
    ],
)
def test_a_sunday_in_a_label_is_told_as_one_in_a_sentence(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == [("假日", "12月27日是星期日，学生不到校")]


@pytest.mark.parametrize(
    "text",
    [
        "时间安排:\n  12月27日（周日）: 各班公开课\n",
        "时间安排:\n  12月27日:\n    - 组织志愿服务\n",
        "时间安排:\n  12月27日:\n    工作: 公布期末安排\n  12月28日: 语文组公开课\n",
        "工作措施:\n  - 阶段总结（12月27日前）: 上交公开课材料\n",
        "工作措施:\n  - 志愿服务（12月27日）: 组织党员进社区\n",
        "以往成绩:\n  - 期末展示（12月27日）: 语文组公开课\n",
    ],
)
def test_what_needs_no_class_on_a_sunday_is_left_alone_in_labels_too(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == []


def cell(head: str, typed: str, week: str = "5") -> str:
    return f"活动安排:\n  表格: |\n    周次 | {head} | 工作\n    {week} | {typed} | 公开课\n    10 | 11月5日 | 期中检测\n"


@pytest.mark.parametrize("head", ["日期", "时间", "活动时间", "起止日期"])
@pytest.mark.parametrize("typed", ["9/29", "9-29", "9.29", "9/29上午", "9/28—9/29", "9.28-29"])
def test_days_typed_short_are_told_in_a_column_of_days(tmp_path: Path, head: str, typed: str) -> None:
    assert [code for code, _ in told(tmp_path, cell(head, typed))] == ["日期写法"]


@pytest.mark.parametrize("typed", ["9/21", "9-21", "9/21—9/25", "9-21—9-25", "9.21-25", "2026/9/21"])
def test_such_days_are_held_against_the_week_of_their_row(tmp_path: Path, typed: str) -> None:
    assert sorted(code for code, _ in told(tmp_path, cell("日期", typed))) == ["周次", "日期写法"]
    assert [code for code, _ in told(tmp_path, cell("日期", typed, week="4"))] == ["日期写法"]


def test_such_days_are_held_against_holidays_weekdays_and_the_calendar(tmp_path: Path) -> None:
    assert ("假日", "10/3是国庆节假期") in told(tmp_path, cell("日期", "10/3"))
    assert ("星期", "2026年10月15日是星期四，不是星期三") in told(
        tmp_path, cell("时间", "10/15（周三）", week="7")
    )
    assert told(tmp_path, cell("时间", "9/31")) == [("疑似日期", "“9/31”像日期，但没有这一天")]
    assert [
        code for code, _ in told(tmp_path, "主要措施:\n  - 10/15（周三）召开家长会。\n  - 抓好反馈。\n")
    ] == ["日期写法", "星期"]


@pytest.mark.parametrize(
    "row",
    [
        "三（3/4）班 | 第3-4周 | 9/29 | 12-15 | 3/5",
        "3/4班 | 3-4 | 2-1 | 9/29 | 1/2",
        "3-4班 | 3/4课时 | 9-29 | 3-4 | 3-5",
        "四（1）班 | 24/7 | 13-29 | 9/29页 | 9/10",
    ],
)
def test_scores_shares_classes_and_pages_are_no_days(tmp_path: Path, row: str) -> None:
    assert (
        told(
            tmp_path,
            f"教学安排:\n  表格: |\n    班级 | 时间 | 比分 | 页码 | 占比\n    {row}\n    乙 | 9月7日 | 1 | 2 | 3\n",
        )
        == []
    )
    lessons = f"教学安排:\n  表格: |\n    日期 | 节次 | 周次\n    9月7日 | 3/4 | 1-2\n    9月8日 | {row[:3]} | 2-3\n"
    assert told(tmp_path, lessons) == []


@pytest.mark.parametrize("kind", ["工作总结", "工作计划"])
def test_days_typed_short_in_records_are_asked_about(tmp_path: Path, kind: str) -> None:
    records = "活动记录:\n  - 时间: 9.23-24\n    内容: 组织语文教研\n  - 时间: 9/29\n    内容: 组织数学教研\n"
    assert told(tmp_path, records, kind) == [
        ("日期写法", "“9.23-24”是不是“9月23日—24日”？"),
        ("日期写法", "“9/29”是不是“9月29日”？"),
    ]


def test_only_strokes_in_a_column_of_days_are_mended_unasked(tmp_path: Path, shelf: Callable) -> None:
    head = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"
    text = head + cell("日期", "9/29").replace("11月5日", "11.5")
    mended = fixed(TextFile("计划.yaml", text.encode()), shelf())
    assert "9月29日 | 公开课" in mended.new
    assert "| 11.5 |" in mended.new


def test_the_number_of_a_point_before_a_day_is_no_month(tmp_path: Path) -> None:
    rows = "活动安排:\n  表格: |\n    星期 | 工作\n    周一 | {}\n    周二 | 例会\n"
    assert told(tmp_path, rows.format("1.教工会议 2.14日下午研修 3.升旗")) == []
    assert told(tmp_path, rows.format("1．19日至20日体检 2．升旗")) == []
    assert [code for code, _ in told(tmp_path, rows.format("9.18日放假，9.19日上班"))] == ["日期写法"]


def test_the_last_of_some_days_that_no_month_has_is_told(tmp_path: Path) -> None:
    points = "主要措施:\n  - {}跳绳比赛。\n  - 抓好反馈。\n"
    for days, day in (
        ("11月30日、31日", "11月31日"),
        ("9月29日、30日和31日", "9月31日"),
        ("2月28、30日", "2月30日"),
    ):
        assert ("疑似日期", f"没有“{day}”这个日子") in told(tmp_path, points.format(days))
    assert told(tmp_path, points.format("12月30日、31日")) == []
    months = (
        "活动安排:\n  表格: |\n    月份 | 工作\n    11月 | 31日（周二）评比\n    12月 | 31日（周四）联欢\n"
    )
    assert told(tmp_path, months) == [("疑似日期", "11月没有31日")]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("11月7日、8日举行期中检测", "11月7日是星期六，学生不到校"),
        ("11月6日、7日两天举行期中检测", "11月7日是星期六，学生不到校"),
        ("11月7日和8日组织教师听课", "11月7日是星期六，学生不到校"),
        ("9月30日、10月1日举行期中检测", "10月1日是国庆节假期"),
        ("10月8日、9日、10日举行期中检测", ""),
        ("11月6日、7日（周六）举行期中检测", ""),
        ("11月5日、6日举行期中检测", ""),
        ("11月7日、8日组织亲子实践", ""),
        ("11月7日、8日值班", ""),
    ],
)
def test_every_day_of_a_list_is_held_against_weekends(tmp_path: Path, words: str, message: str) -> None:
    expected = [("假日", message)] if message else []
    assert told(tmp_path, f"工作措施:\n  - {words}。\n") == expected


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("国庆放假10月1日至8日", "10月1日—10月7日"),
        ("国庆节假期为10月1日—8日", "10月1日—10月7日"),
        ("中秋节9月24日至26日放假", "9月25日—9月27日"),
        ("国庆放假10月1日至7日", ""),
        ("国庆假期（10月5日—7日）值班", ""),
        ("国庆节放假前9月28日至30日开展安全教育", ""),
        ("元旦放假1月1日至4日", ""),
    ],
)
def test_days_off_are_held_against_the_notice_of_their_year(tmp_path: Path, words: str, rest: str) -> None:
    found = told(tmp_path, f"工作措施:\n  - {words}。\n")
    assert [message for code, message in found if code == "假日" and "不一样" in message] == (
        [message for _, message in found if f"（{rest}）不一样" in message] if rest else []
    )
    assert bool(rest) == any("不一样" in message for _, message in found)


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("8月底前完成2027级新生编班。", False),
        ("2027—2028学年度课程方案在8月底前定稿。", False),
        ("8月20日前发放新学期教材。", False),
        ("2027年秋季招生: 5月下旬登记，8月20日前发放录取通知书。", False),
        ("防水改造: 5月下旬招标，8月20日前完工。", True),
        ("8月20日前完成2026级新生编班。", True),
        ("2026—2027学年度课程方案在8月底前定稿。", True),
        ("8月底前完成整改。", True),
        ("10月底前完成2027级新生体检。", True),
    ],
)
def test_the_summer_behind_a_spring_makes_the_next_year_ready(
    tmp_path: Path, words: str, *, is_told: bool
) -> None:
    spec = f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第二学期\n主要工作:\n  - 抓好备课。\n  - {words}\n"
    found = check(TextFile(str(tmp_path / "计划.yaml"), spec.encode()), Workspace(tmp_path))
    assert ("校历外" in [each.code for each in found]) is is_told


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("8月29日组织厨工培训，9月24日组织演练。", False),
        ("8月29日组织演练，9月24日组织厨工培训。", True),
        ("8月29日、9月24日各组织一次演练。", True),
        ("8月29日运动会预赛，9月24日决赛。", True),
    ],
)
def test_what_is_said_of_another_day_is_not_said_of_this_one(
    tmp_path: Path, words: str, *, is_told: bool
) -> None:
    found = told(tmp_path, f"工作措施:\n  - {words}\n")
    assert any("8月29日" in message for _, message in found) is is_told


MONTHS = """\
时间安排:
  九月: 2日升旗；12日家长会
  十月: 期中考试
  十一月: 14日教研组听课；上交3日内的记录
  十二月: 9日演出
  一月: 28日散学典礼
"""


def test_days_beside_the_label_of_their_month_are_days_of_it(tmp_path: Path) -> None:
    said = told(tmp_path, MONTHS)
    assert [message.partition("日")[0] for code, message in said if code == "假日"] == ["14"]
    assert [message for code, message in said if code == "校历外"] == [
        "“28日”不在这个学期（2026年9月1日到2027年1月21日）里"
    ]


def test_what_another_month_tells_is_not_the_name_of_a_day(tmp_path: Path) -> None:
    months = MONTHS.replace("2日升旗", "9月2日升旗").replace("9日演出", "12月9日演出")
    for text in (MONTHS, months):
        spec = f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n主要工作:\n  - 备课。\n  - 上课。\n{text}"
        found = check(TextFile(str(tmp_path / "计划.yaml"), spec.encode()), Workspace(tmp_path))
        assert "日期不一" not in [each.code for each in found]
