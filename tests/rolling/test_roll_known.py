"""Days that everybody knows by what is done on them, examinations set by others, the turn of the year."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]

CALENDAR = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-01-23, 周起始: 周一}
  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-03, 周起始: 周一}
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-02, 周起始: 周一}
"""


@pytest.mark.parametrize(
    "text",
    [
        "9月18日9时18分，师生肃立默哀",
        "9月8日宣讲扫盲知识，9月16日办臭氧层画展",
        "9月30日向英烈献花",
        "11月9日模拟火灾报警",
        "12月2日请交警讲交通规则",
        "12月4日法治小讲堂",
        "12月13日默哀一分钟",
        "12月28日—31日迎新周",
        "10月13日一年级入队",
    ],
)
def test_a_day_known_by_its_subject_stays_in_autumn(moved: Line, text: str) -> None:
    assert moved(text, "2025-2026-1", "2026-2027-1") == text


@pytest.mark.parametrize(
    "text",
    [
        "3月8日下午看望女教师",
        "3月12日五年级到河边种树",
        "3月15日开讲消费常识",
        "4月23日共读一小时",
        "5月12日防震避险演习",
        "6月26日禁毒班会",
        "高考6月7日—8日学校借作考点",
    ],
)
def test_a_day_known_by_its_subject_stays_in_spring(moved: Line, text: str) -> None:
    assert moved(text, "2025-2026-2", "2026-2027-2").partition("  # 核对")[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "12月4日—10日法治周", "11月9日—20日消防宣传", "9月10日、11日庆祝教师节", "9月9日、10日庆祝教师节", "12月4日、5日宪法日活动",
        "10月13日、14日建队日", "第十九届冠军代表发言",
    ],
)  # fmt: skip
def test_several_days_that_begin_or_end_on_a_known_one_stay(moved: Line, text: str) -> None:
    assert moved(text, "2025-2026-1", "2026-2027-1").partition("  # 核对")[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "6月7日、8日高考", "高考（6月7日、8日）", "6月7、8日高考", "6月5日、6日世界环境日", "3月5日—20日学雷锋活动",
        "三轮复习（5月1日—6月6日）", "6月1日—6日布置考场", "6月7日—9日高考",
    ],
)  # fmt: skip
def test_several_days_around_an_examination_stay_without_a_question(moved: Line, text: str) -> None:
    assert moved(text, "2025-2026-2", "2026-2027-2") == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("4月15日—6月6日冲刺", "4月14日—6月6日冲刺"),
        ("4月15日—6月6日读书节", "4月14日—6月5日读书节"),
        ("5月20日、21日家长会", "5月19日、20日家长会"),
    ],
)
def test_other_days_go_by_their_week(moved: Line, old: str, new: str) -> None:
    assert moved(old, "2025-2026-2", "2026-2027-2").partition("  # 核对")[0] == new


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9月10日全体教师会", "9月10日是教师节，不是为这一天的就按同一周改成9月9日（周三）"),
        ("12月9日歌会", "12月9日是一二·九纪念日"),
    ],
)
def test_a_subject_that_may_be_there_by_chance_is_asked(moved: Line, text: str, said: str) -> None:
    new = moved(text, "2025-2026-1", "2026-2027-1")
    assert new.startswith(f"{text}  # 核对：")
    assert said in new


@pytest.mark.parametrize(
    ("old", "new"), [("11月11日消防演练", "11月10日消防演练"), ("3月9日种树", "3月8日种树")]
)
def test_the_subject_alone_fixes_no_other_day(moved: Line, old: str, new: str) -> None:
    term = "1" if old.startswith("11") else "2"
    assert moved(old, f"2025-2026-{term}", f"2026-2027-{term}") == new


@pytest.mark.parametrize("text", ["中考6月20日—22日", "6月17日至19日中考，其他年级放假"])
def test_the_days_of_an_examination_set_by_others_are_asked(moved: Line, text: str) -> None:
    assert "中考的日子由上级定" in moved(text, "2025-2026-2", "2026-2027-2")
    assert text in moved(text, "2025-2026-2", "2026-2027-2")


def test_what_a_school_does_for_such_an_examination_moves(moved: Line) -> None:
    assert moved("5月20日中考动员会", "2025-2026-2", "2026-2027-2") == "5月19日中考动员会"


@pytest.mark.parametrize("text", ["12月28日—31日迎新周", "12月29日迎新汇演", "12月30日年终考核"])
def test_what_belongs_to_the_turn_of_a_year_does_not_become_a_thing_of_june(moved: Line, text: str) -> None:
    assert moved(text, "2025-2026-1", "2025-2026-2").startswith(f"{text}  # 核对：")


def test_a_fixed_day_that_leaves_the_week_of_its_plan_is_asked(rolled: Callable[..., object]) -> None:
    spec = "文种: 工作安排\n模板: 工作计划\n期间: 2026—2027学年度第一学期第7周（10月12日—18日）\n正文:\n  - 10月18日重阳节慰问\n"
    result = rolled(spec, "2027-10-11")
    assert "不在这份文件的日子里" in result.data.decode()  # type: ignore[attr-defined]


def test_a_day_without_its_month_is_known_as_well(moved: Line) -> None:
    new = moved("5月11日—15日防灾周，12日全校演练", "2025-2026-2", "2026-2027-2")
    assert new.startswith("5月10日—14日防灾周，12日全校演练  # 核对：“12日”没有改：5月12日是防灾减灾日")


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        ("5月13日心理课；5月12日防震演练；6月26日法治课", "6月26日", "国际禁毒日"),
        ("5月12日防震演练；6月26日主题班会；5月13日参观", "6月26日", "国际禁毒日"),
        ("4月23日共读一小时，6月5日国旗下讲话，5月14日参观", "6月5日", "世界环境日"),
        ("3月12日种树；4月22日板报", "4月22日", "世界地球日"),
        ("5月12日防震演练；6月26日安全教育", "6月26日", "国际禁毒日"),
        ("6月26日普法课", "6月26日", "国际禁毒日"),
        ("3月30日、5月12日、6月26日等节点全员参与", "3月30日", "中小学生安全教育日"),
        ("3月2日、3月30日、5月12日、6月26日等节点全员参与", "5月12日", "防灾减灾日"),
    ],
)
def test_a_day_listed_with_a_known_one_is_asked_where_what_is_done_may_be_for_it(
    moved: Line, text: str, day: str, name: str
) -> None:
    new = moved(text, "2025-2026-2", "2026-2027-2")
    assert f"“{day}”没有改：{day}是{name}，不是为这一天的就按同一周改成" in new
    assert day in new.rpartition("- ")[2].partition("  #")[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("5月12日防震演练；5月14日听课；6月26日家长会", "5月12日防震演练；5月13日听课；6月25日家长会"),
        ("5月12日防震演练；6月10日主题班会", "5月12日防震演练；6月9日主题班会"),
        ("5月14日听课；6月5日主题班会", "5月13日听课；6月4日主题班会"),
        ("6月26日家长会", "6月25日家长会"),
        ("5月12日校舍检查", "5月11日校舍检查"),
        ("3月12日种树；5月20日公开课", "3月12日种树；5月19日公开课"),
    ],
)
def test_other_days_of_such_a_list_move(moved: Line, old: str, new: str) -> None:
    assert moved(old, "2025-2026-2", "2026-2027-2").partition("  # 核对")[0] == new


@pytest.mark.parametrize(
    "text",
    [
        "推普周期间，9月17日诵读",
        "推普周活动期间，9月16日诵读",
        "9月17日，推普周期间诵读",
        "推普周内：9月17日诵读",
        "在推普周中，9月15日启动",
        "网络安全宣传周期间，9月16日听课",
    ],
)
def test_a_day_said_to_lie_in_a_week_that_others_set_is_asked(line: Line, text: str) -> None:
    new = line(text)
    assert new.startswith(f"{text}  # 核对：")
    assert "周的日子由上级定，请一起定" in new


def test_a_day_that_comes_to_lie_on_one_that_the_document_names_is_asked(
    rolled: Callable[..., object],
) -> None:
    spec = (
        "文种: 工作计划\n期间: 2025—2026学年度第一学期\n安排:\n  - 9月19日首次班会\n  - 9月18日防空警报演练\n"
    )
    text = rolled(spec, "2026-2027-1", profile=CALENDAR).data.decode()  # type: ignore[attr-defined]
    assert (
        "9月18日首次班会  # 核对：按同一周是9月18日（周五），文件里这一天另有安排，请看是不是放在这一天"
        in text
    )


@pytest.mark.parametrize(
    "text",
    [
        "11月26日—27日迎接国家质量监测", "10月15日参加全区期末统考", "11月26日参加市质量抽测", "1月6日全县统一检测", "12月20日普通话水平测试", "10月24日教师资格考试", "11月8日高考听力考试",
    ],
)  # fmt: skip
def test_a_test_that_others_set_stays_and_is_asked(moved: Line, text: str) -> None:
    assert f"{text}  # 核对：" in moved(text, "2025-2026-1", "2026-2027-1")
    assert "的日子由上级定，请按新的通知填写" in moved(text, "2025-2026-1", "2026-2027-1")


@pytest.mark.parametrize(
    "text",
    [
        "11月18日全校统一检测",
        "11月26日召开全区统考分析会",
        "10月24日校级抽测",
        "11月12日班级质量监测",
        "12月1日年级统考",
    ],
)
def test_a_test_of_the_schools_own_is_not_left_to_others(moved: Line, text: str) -> None:
    assert "由上级定" not in moved(text, "2025-2026-1", "2026-2027-1")
