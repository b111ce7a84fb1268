"""Years that stay though the words beside them mean another year in every document: a person is asked about them."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("招收2020年8月31日前出生的儿童", "还是同样的年龄，就改成2021年"),
        ("2014年出生为六年级组", "还是同样的年龄，就改成2015年"),
        ("35岁以下（1992年1月1日以后出生）", "还是同样的年龄，就改成1993年"),
        ("近三年（2023—2025年）论文126篇", "说“近三年”就不是它了"),
        ("去年我校在2025年10月通过验收", "说“去年”就不是它了"),
        ("本届学生将于2029年6月毕业", "说“本届”就不是它了"),
        ("学生2032年小学毕业", "说的是新一批学生，就改成2033年"),
        ("上一届比赛（2025年11月）的作品展演", "说“上一届”就不是它了"),
        ("其中2025年结余0.4万元", "就改成2026年"),
        ("2025年度决算公示", "还是隔一年的事，就改成2026年"),
        ("编制2028年预算", "还是隔一年的事，就改成2029年"),
        ("准备2028年中考", "还是隔一年的事，就改成2029年"),
        ("降幅比2025年扩大2%", "还是隔一年的事，就改成2026年"),
        ("社保自2025年6月1日起连续缴纳满12个月", "还是隔一年的事，就改成2026年"),
        ("截至2025年12月，共有15项", "是截至哪一天的情况，随数字一起更新"),
    ],
)
def test_such_a_year_is_asked(line: Line, text: str, question: str) -> None:
    result = line(text)

    assert text in result
    assert question in result


@pytest.mark.parametrize(
    "text",
    [
        "1985年出生的教师优先",
        "自2019年以来坚持",
        "2019年立项的课题",
        "到2030年达标",
        "对比2025年、2024年的做法",
    ],
)
def test_history_and_aims_stay(line: Line, text: str) -> None:
    assert line(text) == text


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("2026年五四表彰的团支部", "“2026年五四”在期间开始以前，没有改"),
        ("2026年上半年的数据", "“2026年上半年”在期间开始以前，没有改"),
        ("2026年新入职2人", "新来的人到新学期不再是新的，没有改"),
        ("质保期至2026年11月", "没有改"),
        ("2026年12月中期检查", "没有改"),
        ("工会2026年10月换届", "没有改"),
        ("2026年高考命题分析", "“2026年高考”在期间开始以前，没有改"),
        ("落实“双减”第六年的要求", "是不是“第七年”"),
        ("已连续举办七届", "是不是“连续举办八届”"),
        ("举办首届科技节", "“首届”没有改，是不是“第二届”"),
        ("第五次教职工代表大会", "开下一次了就改成“第六次”"),
        ("作品全部获奖，在2026年的大赛中，选手全部获奖", "说的是已有的事，没有改"),
    ],
)
def test_what_does_not_come_every_year_is_asked(line: Line, text: str, question: str) -> None:
    result = line(text)

    assert text in result
    assert question in result


def test_years_gone_through_are_more_and_asked(line: Line) -> None:
    assert line("走过25年历程") == "走过26年历程  # 核对：“走过25年”按加 1 年改了"
    assert "运行满十年" in line("公众号运行满十年")


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("第32个全国中小学生安全教育日", "第33个全国中小学生安全教育日"),
        ("教师节（第42个）表彰", "教师节（第43个）表彰"),
        ("表彰从教满30年教师", "表彰从教满30年教师"),
        ("颁奖给30年教龄老师", "颁奖给30年教龄老师"),
        ("学习市第九次党代会精神", "学习市第九次党代会精神"),
        ("参加市首届职工运动会", "参加市首届职工运动会"),
        ("2026年下半年完成", "2027年下半年完成"),
    ],
)
def test_counts_and_conditions(line: Line, text: str, result: str) -> None:
    assert line(text).partition("  # 核对")[0] == result


def test_the_grade_of_newcomers_is_not_asked(rolled: Callable[..., object]) -> None:
    spec = "文种: 工作方案\n期间: 2026年\n主题: 一年级招生\n工作安排:\n  - 一年级报名\n"
    assert "这批学生" not in rolled(spec, "2027").data.decode()  # type: ignore[attr-defined]


def test_the_length_of_a_term_is_asked_where_the_new_one_is_another(line: Line) -> None:
    assert "新学期按校历少1周，是19周" in line("本学期共20周")
    assert "没有改" not in line("全书共20周内读完")


@pytest.mark.parametrize("text", ["11月消防宣传月", "10月敬老月"])
def test_a_campaign_has_its_month_in_whatever_term(line: Line, text: str) -> None:
    assert line(text, "2026-2027-2").startswith(f"{text}  # 核对：")
    assert line(text) == text


def test_the_day_since_which_a_rule_is_tried_stays(line: Line) -> None:
    assert "没有改" in line("学生公约自2026年9月1日起试行一年")


@pytest.mark.parametrize(
    "text",
    ["2026年9月工会委员会任期届满", "课题2026年11月底前完成中期报告", "食堂承包合同2026年12月到期"],
)
def test_what_runs_out_in_the_term_is_not_moved_to_the_next_one(line: Line, text: str) -> None:
    new = line(text)
    assert new.startswith(f"{text}  # 核对：“2026年")
    assert "是到期的时间，没有改" in new


@pytest.mark.parametrize(
    "text", ["执行考核细则（2026年修订）", "使用2026年修订的教学常规", "附件：考核细则（2026年第二次修订稿）"]
)
def test_the_year_of_a_revision_is_asked(line: Line, text: str) -> None:
    assert line(text) == f"{text}  # 核对：“2026年”是修订的年份，没有改；是新的安排就改成“2027年”"


def test_a_revision_that_is_planned_moves(line: Line) -> None:
    assert line("完成2026年制度修订工作") == "完成2027年制度修订工作"


@pytest.mark.parametrize(
    ("text", "month"),
    [("6月底前完成支部换届", "6月底"), ("综合楼3月开工", "3月"), ("综合楼12月主体封顶", "12月")],
)
def test_what_is_done_once_is_asked_though_its_month_stays(
    rolled: Callable[..., Rolled], text: str, month: str
) -> None:
    spec = f"文种: 工作要点\n期间: 2026年\n主要工作:\n  - {text}。\n  - {month}召开家长会。\n"
    asked = {
        each.old: each.question
        for each in rolled(spec, "2027").decisions
        if each.kind == "月份" and each.question
    }
    assert list(asked) == [month]
    assert "没有改，请看这句还要不要" in asked[month]


def test_since_when_somebody_is_new_is_asked(line: Line) -> None:
    text = "新教师（2025年9月以后入职）全部过关"
    assert line(text) == f"{text}  # 核对：“2025年9月”没有改：还是隔一样的年数，就改成2026年"
    assert line("2015年以后参加工作的教师占三成") == "2015年以后参加工作的教师占三成"


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("2023年入职的教师今年满三年，须完成考核。", 2024),
        ("2021年首次注册的教师今年到期。", 2022),
        ("2020年聘任的教师聘期届满，重新考核。", 2021),
        ("灭火器2021年购置，满五年须送检。", 2022),
        ("2022年入学的学生今年毕业。", 2023),
        ("2023年签订的合同本学年到期。", 2024),
        ("支部书记2023年12月任职，今年届满换届。", 2024),
    ],
)
def test_what_falls_due_this_year_is_that_of_a_later_year_now(line: Line, text: str, now: int) -> None:
    assert line(text).startswith(f"{text}  # 核对：")
    assert f"没有改：按同样的年数，现在是{now}年的" in line(text)


@pytest.mark.parametrize(
    "text",
    [
        "校长任期至2026年12月。",
        "聘期至2026年12月31日。",
        "法律顾问聘期2026年9月—2027年8月。",
        "保安服务合同期限2025年9月至2026年8月。",
        "校车租赁期限到2026年10月。",
        "校方责任险保险期限2026年9月1日至2027年8月31日。",
    ],
)
def test_a_term_of_office_or_a_contract_that_ends_is_asked(line: Line, text: str) -> None:
    assert line(text).startswith(f"{text}  # 核对：")
    assert "到期的时间" in line(text)


@pytest.mark.parametrize(
    "text",
    [
        "2023年入职的赵老师任五年级班主任。",
        "2021年购置的钢琴今年需要调音。",
        "2024年签订的协议继续执行。",
        "2022年出台的办法已实施满四年，继续执行。",
        "合同期至2029年8月。",
    ],
)
def test_what_began_or_ends_at_another_time_stays(line: Line, text: str) -> None:
    assert line(text) == text


@pytest.mark.parametrize(
    ("old", "rest", "new"),
    [
        ("2026年秋季学期", "起实行导师制", "2027年秋季学期"),
        ("2026年秋季", "以来坚持晨读", "2027年秋季"),
        ("2026—2027学年", "起使用新教材", "2027—2028学年"),
        ("2026—2027学年度第一学期", "开始推行学分", "2027—2028学年度第一学期"),
        ("2026学年", "起试点走班", "2027学年"),
        ("26-27学年", "起试点走班", "27-28学年"),
    ],
)
def test_the_term_since_which_something_is_done_is_asked(line: Line, old: str, rest: str, new: str) -> None:
    said = f"“{old}”没有改：是从那时算起的，新的期间起才做的就改成“{new}”"
    assert line(old + rest) == f"{old}{rest}  # 核对：{said}"


@pytest.mark.parametrize(
    "rest", ["开始前报名", "起草方案", "开始后一周内上交", "开学典礼", "开始的第一周", "工作启动"]
)
def test_what_is_of_the_term_moves_with_it(line: Line, rest: str) -> None:
    assert line(f"2026年秋季学期{rest}") == f"2027年秋季学期{rest}"
