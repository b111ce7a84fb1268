"""Weekdays and teaching weeks that stand beside a time with words between them (review/week_days.py)."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

PROFILE = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
"""


def told(folder: Path, words: str) -> list[str]:
    """The codes about weekdays and weeks in a point of a plan for the autumn of 2026."""
    (folder / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n主要工作:\n  - 抓好备课。\n  - {words}\n"
    found = check(TextFile(str(folder / "计划.yaml"), spec.encode()), Workspace(folder))
    return [each.code for each in found if each.code in ("星期", "周次")]


@pytest.mark.parametrize(
    "words",
    [
        "9月10日教师节（周三）表彰优秀教师。",
        "9月10日（教师节，星期三）表彰优秀教师。",
        "9月10日（教师节）星期三，表彰优秀教师。",
        "9月10日上午（周一）召开大会。",
        "9月10日14:00（周二）召开会议。",
        "定于9月10日（第2周星期二）开展活动。",
        "9月10日是星期一，召开教师大会。",
        "周三（9月10日教师节）表彰优秀教师。",
        "星期三即9月10日召开会议。",
    ],
)
def test_a_weekday_with_the_name_of_the_day_between_is_held_against_it(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words) == ["星期"]


@pytest.mark.parametrize(
    "words",
    [
        "9月10日教师节（周四）表彰优秀教师。",
        "9月10日起每周（周三）开展社团活动。",
        "9月10日前，各班利用周三班会课开展教育。",
        "9月10日召开会议，（周五）检查卫生。",
        "9月10日（五年级周三活动改为周四）。",
        "9月10日（二）班召开家长会。",
        "9月10日至周五开展活动。",
    ],
)
def test_a_weekday_of_something_else_is_left_alone(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words) == []


@pytest.mark.parametrize(
    "words",
    [
        "十月中旬（第2周）开展合唱比赛。",
        "第3周（10月）举行运动会。",
        "国庆前（第9周）开展歌咏比赛。",
        "元旦前（第5周）举行文艺汇演。",
        "教师节前后（第9周）开展活动。",
        "第11周（国庆节）休息。",
        "国庆节前夕，第9周举行歌咏比赛。",
        "召开教师节座谈会的时间：教师节，第9周。",
        "9月底（第1周）检查教案。",
        "9月（第10周）检查教案。",
        "10月（第12—14周）开展读书月。",
        "第12—14周（10月）开展读书月。",
    ],
)
def test_a_week_beside_a_part_of_a_month_or_a_festival_is_held_against_it(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words) == ["周次"]


@pytest.mark.parametrize(
    "words",
    [
        "十月中旬（第7周）开展合唱比赛。",
        "第5周（10月）举行运动会。",
        "国庆前（第4周）开展歌咏比赛。",
        "国庆后（第7周）开展歌咏比赛。",
        "元旦前（第17周）举行文艺汇演。",
        "十二月（第2周）开展法治教育。",
        "十月的第2周召开家长会。",
        "9月（第1—4周）抓养成教育。",
        "10月（第6—9周）开展读书月。",
        "11月（第1—4周）开展读书月。",
        "第5—9周（10月）开展读书月。",
        "第3周、10月各检查一次。",
        "庆祝第42个教师节，第9周开展法制讲座。",
        "喜迎国庆节，第12周组织教学开放日。",
        "教师节，第15周和元旦各慰问一次。",
    ],
)
def test_a_week_that_fits_or_is_counted_in_its_month_is_left_alone(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words) == []


@pytest.mark.parametrize(
    "words",
    [
        "校运会定于10月15日（周四）、16日（周六）举行。",
        "10月15日（星期四）至16日（星期六）为开放日。",
        "10月13日（周二）、14日（周三）和15日（周五）听课。",
        "10月16日（周五）14:00集合，17日（周日）总结。",
        "10月13日、14日、15日（周二、周三、周五）开放。",
        "10月13日、14日、15日（周一至周三）开放。",
        "2026年11月4日至5日，星期二至星期三，听课。",
        "9月10日、星期三，召开庆祝会。",
        "9月8日和9月9日（周二、周四）分别召开。",
        "10月12日报名，周四（16日）比赛。",
        "10月周四下午（16日）比赛。",
        "10月12日报名，星期四16日比赛。",
        "读书节在10月，周四(16号)闭幕。",
    ],
)
def test_each_of_some_days_is_held_against_its_own_weekday_and_told_once(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words) == ["星期"]


@pytest.mark.parametrize(
    "words",
    [
        "校运会定于10月15日（周四）、16日（周五）举行。",
        "10月15日前完成，16日（周五）汇总。",
        "9月15日、22日、29日（周二）分别评课。",
        "10月8日—12月30日（周二、周四）开展课后服务。",
        "9月14日至18日（周二、周四）晨诵。",
        "10月12日至16日（周一至周五）早读。",
        "9月15日上报，每月16日（周五）汇总。",
        "9月28日（周一）、8日（周四）集会。",
        "10月12日报名，周五（16日）比赛。",
        "10月每周四（16日除外）晨读。",
        "10月的周三、周四（15日、16日）比赛。",
        "10月20日报名，周四（16日）比赛。",
        "10月周四16个班参加，周五8个班参加。",
        "每月逢周四（16日）例会。",
    ],
)
def test_right_weekdays_and_those_of_every_week_say_nothing(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words) == []


def test_a_day_below_its_month_is_held_against_its_weekday(tmp_path: Path) -> None:
    below = "各月检查:\n      十月份:\n        - {day}日（周四）检查作业。\n        - 检查教案。"
    assert told(tmp_path, below.replace("{day}日（周四）", "周四（16日）")) == ["星期"]
    assert told(tmp_path, below.replace("{day}日（周四）", "周四（15日）")) == []
    assert told(tmp_path, below.format(day=14)) == ["星期"]
    assert told(tmp_path, below.format(day=15)) == []
    table = "见下表。\n检查安排:\n  表格: |\n    月份 | 工作\n    十月 | {day}日（周四）检查作业\n     | 22日（周四）反馈"
    assert told(tmp_path, table.format(day=14)) == ["星期"]
    assert told(tmp_path, table.format(day=15)) == []


@pytest.mark.parametrize(
    ("week", "is_told"),
    [
        ("第3周（9月15日—21日）", True),
        ("第3周（9月16日—22日）", True),
        ("第3周（9月14日—20日）", False),
        ("第3周（9月13日—19日）", False),
        ("第5周（10月1日—7日）", False),
        ("第7周（10月15日—21日）", True),
        ("第1周（9月1日—6日）", False),
        ("第1周（9月1日—5日）", False),
    ],
)
def test_a_whole_week_begins_on_a_monday_or_a_sunday(tmp_path: Path, week: str, is_told: bool) -> None:
    (tmp_path / "学校.yaml").write_text(
        "学校: 滨河市实验小学\n校历:\n  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22}\n",
        encoding="utf-8",
    )
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n时间安排:\n  {week}: 检查备课\n"
    found = check(TextFile(str(tmp_path / "计划.yaml"), spec.encode()), Workspace(tmp_path))
    assert any("不是一周" in each.message for each in found) is is_told


TERM = "学校: 滨河市实验小学\n校历:\n  2026-2027-1: {开学: 2026-09-01, 放假: 2027-01-23}\n"


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("第6周（10月8日—12日）月考。", True),
        ("第6周（10月9日—13日）月考。", True),
        ("第6周（10月8日—10日）月考。", False),
        ("第7周（10月12日—16日）月考。", False),
        ("第5周（9月28日—10月4日）国庆活动。", False),
        ("第6—7周（10月8日—16日）月考。", False),
    ],
)
def test_days_that_run_into_the_next_week_are_none_of_the_one_beside_them(
    tmp_path: Path, words: str, wrong: bool
) -> None:
    (tmp_path / "学校.yaml").write_text(TERM, encoding="utf-8")
    text = f"文种: 工作计划\n期间: 2026-2027-1\n主题: 教学\n主要工作:\n  - 抓常规\n  - {words}\n"
    found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
    assert ("周次" in [each.code for each in found]) is wrong


def test_an_edition_of_a_year_that_is_named_beside_it_is_no_other_number_of_this_one(tmp_path: Path) -> None:
    text = "文种: 工作计划\n期间: 2026-2027-1\n主题: 艺术\n主要工作:\n  - 举办第九届艺术节；2025年第八届艺术节有612人参加。\n"
    found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
    assert "届次" not in [each.code for each in found]


def test_the_first_week_begins_with_the_term_whoever_signed_before(tmp_path: Path) -> None:
    (tmp_path / "学校.yaml").write_text(
        "学校: 滨河市实验小学\n校历:\n  2027—2028学年度第一学期: {开学: 2027-09-01, 放假: 2028-01-15}\n",
        encoding="utf-8",
    )
    rows = "    1 | 9月1日—9月5日 | 制定计划\n    2 | 9月6日—9月12日 | 检查\n"
    spec = (
        "文种: 工作计划\n期间: 2027—2028学年度第一学期\n时间安排:\n  表格: |\n    周次 | 日期 | 工作\n"
        f"{rows}落款: {{单位: 滨河市实验小学, 日期: 2027-08-29}}\n"
    )
    for text, is_told in ((spec, False), (spec.replace("9月6日—9月12日", "9月8日—9月12日"), True)):
        found = check(TextFile(str(tmp_path / "计划.yaml"), text.encode()), Workspace(tmp_path))
        assert any("不是一周" in each.message for each in found) is is_told


@pytest.mark.parametrize(
    ("start", "days", "is_told"),
    [
        ("周日", "9月6日—9月12日", False),
        ("周日", "9月7日—9月13日", True),
        ("周日", "9月7日—9月11日", False),
        ("周一", "9月7日—9月13日", False),
    ],
)
def test_a_week_that_begins_on_sunday_holds_no_sunday_at_its_end(
    tmp_path: Path, start: str, days: str, is_told: bool
) -> None:
    (tmp_path / "学校.yaml").write_text(
        f"学校: 滨河市实验小学\n校历:\n  2026—2027学年度第一学期: {{开学: 2026-09-01, 放假: 2027-01-22, 周起始: {start}}}\n",
        encoding="utf-8",
    )
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n时间安排:\n  表格: |\n    周次 | 日期 | 工作\n    2 | {days} | 检查\n"
    found = check(TextFile(str(tmp_path / "计划.yaml"), spec.encode()), Workspace(tmp_path))
    assert any(each.code == "周次" for each in found) is is_told
