"""Dates wherever they stand: what a plan is going to do on them is held against the calendar, all else is let pass."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.loading import Library
from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

CODES = re.compile("旧年份|旧学期|校历外|假日|星期|周次")
PROFILE = """\
学校: 滨河市实验小学
当前学期: 2026—2027学年度第一学期
校历:
  2026—2027学年度第一学期: {开学: 2026-09-03, 放假: 2027-01-23, 周起始: 周一}
"""
HEAD = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n主题: 校本研修\n"


def said(folder: Path, text: str, head: str = HEAD) -> list[str]:
    """Codes and messages about dates that a spec gives."""
    (folder / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    findings = check(TextFile(str(folder / "计划.yaml"), (head + text).encode()), Workspace(folder))
    assert [each for each in findings if each.is_error] == []
    return [f"{each.code} {each.message}" for each in findings if CODES.fullmatch(each.code)]


def told(folder: Path, sentence: str) -> list[str]:
    """The codes that one item gives."""
    return [each.split()[0] for each in said(folder, f"主要工作:\n  - 抓实集体备课。\n  - {sentence}\n")]


TASKS = [
    ("校历外", "3月18日种下毕业纪念林。"),
    ("校历外", "期末质量检测安排在1月28日。"),
    ("校历外", "5月中旬召开家长委员会会议。"),
    ("校历外", "口语测评（4月8日—9日）由英语组组织。"),
    ("校历外", "本学期从2月份开始，到7月份结束。"),
    ("校历外", "2027年2月25日召开期末总结会。"),
    ("校历外", "第1周周二发放新书。"),
    ("假日", "10月2日，各年级召开班主任会。"),
    ("假日", "9月25日单元检测。"),
    ("假日", "全体教师于10月5日听课。"),
    ("假日", "国庆长假中10月5日全体教师集体备课。"),
    ("假日", "10月3日参观科技馆。"),
    ("校历外", "期中考试（4月20日—22日）后分析质量。"),
    ("假日", "第5周周四举行拔河赛。"),
    ("假日", "10月7日—9日集训。"),
    ("假日", "9月30日—10月2日秋季研学。"),
    ("假日", "9月24日—28日军训。"),
    ("假日", "9月21日—25日期中检测周。"),
    ("校历外", "第1周周三（9月2日）开学典礼。"),
    ("校历外", "各班5月9日前上交小结。"),
    ("假日", "12月19日语文组集体备课。"),
    ("假日", "11月21日口算过关检测。"),
    ("假日", "9月20日（周日）休息。"),
    ("假日", "2027年1月2日组织全体学生体检。"),
    ("星期", "12.4（三）宣讲宪法。"),
    ("星期", "11月18日，星期四，开放课堂。"),
    ("周次", "第24周整理档案。"),
    ("假日", "11月7日—8日期中检测。"),
    ("假日", "12月4日—5日各组公开课。"),
    ("假日", "10月6日下午检查作业。"),
    ("假日", "10月5日批改作业评比。"),
    ("校历外", "8月20日开展学科竞赛。"),
    ("校历外", "8月25日评选三好学生。"),
    ("校历外", "1月28日举行文艺汇演。"),
    ("校历外", "1月16日放寒假。"),
    ("校历外", "开学时间定于9月1日。"),
    ("校历外", "9月8日正式上课。"),
    ("校历外", "9月3日开学，1月19日（周二）放假。"),
    ("旧年份", "2024年9月15日由林静老师组织家长会。"),
    ("旧年份", "由周明远于2025年10月16日召开班会。"),
    ("旧年份", "2025年10月16日林静老师负责组织诵读比赛。"),
    ("旧年份", "请教导处于2024年11月5日前完成核对。"),
    ("旧年份", "请林静负责2025年秋季招生。"),
    ("旧年份", "由教导处主持2025年秋季开学工作会。"),
    ("旧年份", "2026年1月期末检测前完成习惯评价。"),
    ("旧年份", "读书笔记请于20251112前交齐。"),
    ("旧年份", "读书笔记请于2024.11.12前交齐。"),
    ("旧年份", "截止日期：2025/11/5。"),
]


@pytest.mark.parametrize(("code", "sentence"), TASKS)
def test_a_date_of_something_to_be_done_is_held_against_the_calendar(
    tmp_path: Path, code: str, sentence: str
) -> None:
    assert code in told(tmp_path, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "1月22日放寒假。",
        "1月23日放寒假。",
        "9月4日正式上课。",
        "教师8月28日开学。",
        "9月4日开学典礼。",
        "三年级新生9月5日开学。",
        "10月1日放假。",
        "11月9日—13日期中检测。",
        "11月2日—8日公开课周。",
        "11月7日—8日（周六、周日）听课。",
        "11月7日—8日亲子活动。",
        "10月1日—7日完成实践作业。",
        "8月20日教师培训。",
        "8月25日编班，准备教室。",
        "2024年9月15日林静入职。",
        "2024年9月15日国家启动的双减工作继续推进。",
        "林静老师2025年负责的课题继续研究。",
        "2025年负责人是林静。",
        "每年3月5日、5月12日和11月9日开展主题教育。",
        "为明年4月23日的读书日征集书目。",
        "3月12日是植树节。",
        "生日在3月5日至8月2日的同学合过一次集体生日。",
        "2020年8月31日以前出生的儿童可以报名。",
        "寒假（1月23日—2月20日）布置家务清单。",
        "10月2日值班：周明远。",
        "10月1日学生在家收看升旗仪式。",
        "国庆放假安排如下：10月1日—7日放假；10月6日各班线上点名。",
        "9月1日—10月31日为新生适应期。",
        "12月28日—1月8日为复习阶段。",
        "作品于10月6日前交到图书室。",
        "12月19日（周六）教师参加区里的赛课。",
        "10月10日（周六）上课。",
        "9月18日6时30分列队。",
        "上学期4月8日的测查暴露出粗心的问题。",
        "第1周周一教师开会，做好开学准备。",
        "第21周期末检测。",
        "附件3.1（二）款写明分工。",
        "自2025年9月1日起，作业公示制度全面执行。",
        "周六10月17日区里组织听课。",
        "9月21日—25日整理器材。",
        "第5周（9月28日—10月2日）检测口算。",
        "下学期第24周组织毕业考试。",
        "教师通读第3.2（一）节。",
        "学校编号20251112，电话20251113。",
        "教龄满三年（2023年9月前入职）的教师参加。",
        "校庆定于2027年5月20日举行。",
        "9月新生入学前完成粉刷。",
        "4月16日，我校第一期家长课堂圆满落幕。",
    ],
)
def test_a_date_that_is_none_of_the_plans_own_days_is_let_pass(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, sentence) == []


@pytest.mark.parametrize(
    "entry",
    [
        "主要工作:\n  - 第24周（2月22日）总结。\n",
        "主要工作:\n  - 2月22日（第24周）总结。\n",
        "时间安排:\n  第24周2月22日: 总结\n",
        "时间安排:\n  2月22日（第24周）: 总结\n",
        "时间安排:\n  - {时间: 第24周（2月22日）, 工作: 总结}\n",
        "一览:\n  表格: |\n    周次 | 日期 | 工作\n    第24周 | 2月22日 | 总结\n",
        "一览:\n  表格: |\n    周次 | 日期 | 工作\n    24 | 2月22日 | 总结\n",
    ],
)
def test_a_week_beyond_the_term_is_told_once_though_its_date_stands_beside_it(
    tmp_path: Path, entry: str
) -> None:
    assert said(tmp_path, entry) == ["周次 第24周超出了学期"]


def test_a_number_alone_in_a_schedule_is_asked_for_its_month_or_week(shelf: Callable[..., Library]) -> None:
    text = f"{HEAD}时间安排:\n  9: 家访\n  第15周: 评课\n人员:\n  3: 林静\n"
    findings = check(TextFile("计划.yaml", text.encode()), shelf())
    asked = [(each.position.line, each.hint) for each in findings if each.code == "疑似日期"]
    assert asked == [(5, "写成“9月”，或“第9周”")]


def test_a_weekday_in_the_cell_beside_a_date_is_compared_with_it(tmp_path: Path) -> None:
    table = "主要工作:\n  - 表格: |\n      日期 | 何时 | 事项\n      10.18 | 周三 | 慰问\n      12月3日 | 周四 | 评课\n"
    assert said(tmp_path, table) == ["星期 2026年10月18日是星期日，这一行写的是“周三”"]


def test_a_weekday_and_a_week_in_the_record_of_a_date_are_compared_with_it(tmp_path: Path) -> None:
    records = [
        "  - {日期: 2026年11月28日, 星期: 周五, 事项: 公开课}",
        "  - {日期: 2026年11月28日, 星期: 周六, 事项: 公开课}",
        "  - {星期: 周三, 日期: 2026年9月16日, 事项: 例会}",
        "  - {星期: 周四, 日期: 2026年9月17日, 周次: 第9周, 事项: 例会}",
    ]
    groups = [
        "  甲组: {星期: 周一, 时间: 9月14日}",
        "  乙组: {时间: 9月15日, 星期: 周二}",
        "  丙组: {时间: 9月16日}",
    ]
    text = "\n".join(["日程:", *records, "实施步骤:", *groups, ""])
    assert said(tmp_path, text) == [
        "星期 2026年11月28日是星期六，这一行写的是“周五”",
        "周次 9月17日在第3周，不在第9周",
    ]


def test_a_year_and_a_term_that_may_mean_two_springs_say_nothing_of_weekdays(tmp_path: Path) -> None:
    head = "文种: 工作安排\n模板: 工作计划\n期间: 2026年第二学期\n主题: 教学\n"
    table = "主要工作:\n  - 表格: |\n      时间 | 星期 | 事项\n      4.15 | 星期三 | 听课\n"
    assert said(tmp_path, table, head) == []


WEEK = """\
文种: 工作安排
模板: 工作计划
期间: 2026—2027学年度第一学期第9周（10月26日—11月1日）
主题: 第9周
主要工作:
  - 表格: |
      日期 | 事项
      10月26日 | 升旗
      10月27日 | 例会
      {} | 慰问
      10月30日 | 听课
"""


def test_a_day_of_another_week_in_the_table_of_a_week_is_found(tmp_path: Path) -> None:
    assert said(tmp_path, "", WEEK.format("10.18")) == [
        "校历外 “10.18”不在这一周（2026年10月26日到2026年11月1日）里"
    ]
    assert said(tmp_path, "", WEEK.format("10.28")) == []


def test_a_list_of_weeks_has_its_weeks_of_holidays(tmp_path: Path) -> None:
    weeks = (
        "主要工作:\n  - 表格: |\n      起止 | 事项\n      9月28日—10月2日 | 听课\n      10月5日—9日 | 评课\n"
    )
    assert said(tmp_path, weeks) == []


def test_an_empty_row_of_a_holiday_is_only_listed(tmp_path: Path) -> None:
    table = (
        "时间安排:\n  表格: |\n    日期 | 星期 | 内容\n    10月3日 | 星期六 |\n    10月8日 | 星期四 | 例会\n"
    )
    assert said(tmp_path, table) == []


def test_a_school_that_opens_on_thursday_has_no_tuesday_before_it_in_week_one(tmp_path: Path) -> None:
    assert said(tmp_path, "时间安排:\n  - 时间: 第1周周二\n    工作: 发放新书\n") == [
        "校历外 “第1周周二”（9月1日）不在这个学期（2026年9月3日到2027年1月22日）里"
    ]


def test_a_weekend_that_its_row_names_is_meant(tmp_path: Path) -> None:
    table = "时间安排:\n  表格: |\n    日期 | 星期 | 内容\n    12.19 | 星期六 | 语文组听课\n    12月21日 | 星期一 | 例会\n"
    assert said(tmp_path, table) == []


def test_the_second_week_of_a_month_is_no_teaching_week(tmp_path: Path) -> None:
    text = "主要工作:\n  - 视力复查安排在11月第二周，11月27日反馈家长。\n"
    assert said(tmp_path, text) == []
    assert said(tmp_path, text.replace("11月第二周", "第二周")) != []


def test_old_days_below_a_head_of_past_years_are_history(tmp_path: Path) -> None:
    text = "活动一览:\n  表格: |\n    时间 | 活动\n    2024年10月11日 | 合唱节\n    2025年10月17日 | 合唱节\n"
    assert any(each.startswith("旧年份") for each in said(tmp_path, text))
    assert said(tmp_path, f"近三年{text}") == []


NOTICE = """\
文种: 实施方案
标题: 关于举办数学节的通知
主要工作:
  - 10月20日（星期一）上午启动。
  - 11月13日（星期三）下午闭幕。
落款: {{单位: 滨河市实验小学, 日期: {signed}}}
"""


def test_a_notice_without_a_period_is_held_against_the_term_in_which_it_was_signed(tmp_path: Path) -> None:
    assert said(tmp_path, NOTICE.format(signed="2025-10-13"), "") == [
        "星期 2025年11月13日是星期四，不是星期三"
    ]


def test_a_notice_of_the_current_term_is_held_against_that(tmp_path: Path) -> None:
    weekdays = [each for each in said(tmp_path, NOTICE.format(signed="2026-10-13"), "") if "星期" in each]
    assert weekdays == ["星期 2026年10月20日是星期二，不是星期一", "星期 2026年11月13日是星期五，不是星期三"]


def test_a_period_or_a_year_in_the_title_is_stronger_than_the_day_of_signing(tmp_path: Path) -> None:
    text = NOTICE.format(signed="2025-10-13")
    for head in ("期间: 2026—2027学年度第一学期\n", ""):
        spec = text if head else text.replace("关于", "关于2026—2027学年度第一学期")
        assert any("2026年10月20日" in each for each in said(tmp_path, spec, head))
