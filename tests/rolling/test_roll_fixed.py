"""Days that hang on the calendar year, a festival or a holiday, not on the teaching week."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled
from planforge.rolling.special_days import special_days_in

Line = Callable[..., str]

OLDER = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-01-23, 周起始: 周一}
  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-03, 周起始: 周一}
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-02-22, 放假: 2027-07-02, 周起始: 周一}
"""
AUTUMN = (
    "文种: 工作计划\n期间: 2025—2026学年度第一学期\n常规工作: 各组8月28日前上交计划。\n工作安排:\n  - {}\n"
)
SPRING = "文种: 工作计划\n期间: 2025—2026学年度第二学期\n工作安排:\n  - {}\n"


@pytest.fixture
def autumn(rolled: Callable[..., object]) -> Line:
    def make(text: str, to: str = "2026-2027-1") -> str:
        result = rolled(AUTUMN.format(text), to, profile=OLDER)
        words = result.data.decode().partition("工作安排:\n")[2]  # type: ignore[attr-defined]
        return words.strip().removeprefix("- ").replace("\n  - ", "\n")

    return make


@pytest.fixture
def spring(rolled: Callable[..., object]) -> Line:
    def make(text: str) -> str:
        result = rolled(SPRING.format(text), "2026-2027-2", profile=OLDER)
        words = result.data.decode().partition("工作安排:\n")[2]  # type: ignore[attr-defined]
        return words.strip().removeprefix("- ")

    return make


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("3月3日元宵节猜灯谜", "2月20日元宵节猜灯谜"),
        ("6月19日端午节包粽子", "6月9日端午节包粽子"),
        ("4月5日清明节祭扫", "4月5日清明节祭扫"),
        ("6月1日游园", "6月1日游园"),
        ("每月最后一周周三沙龙，4月29日谈作业", "每月最后一周周三沙龙，4月28日谈作业"),
        ("每月第一个周五主题党日（4月3日、5月8日）", "每月第一个周五主题党日（4月2日、4月30日）"),
        ("每月首个周一升旗后例会，6月1日小结", "每月首个周一升旗后例会，6月7日小结"),
        ("每周三沙龙，4月29日谈作业", "每周三沙龙，4月21日谈作业"),
        ("5月25日启动“5·25”活动", "5月25日启动“5·25”活动"),
        ("4月15日“4.15”宣传", "4月15日“4.15”宣传"),
        ("5月1日、6月1日放假", "5月1日、6月1日放假"),
        ("5月25日、6月1日、6月8日三次模拟", "5月17日、5月24日、5月31日三次模拟"),
        ("6月1日和6月8日测试", "5月24日和5月31日测试"),
        ("7月1日升旗", "7月1日升旗"),
        ("阅卷培训（6月30日、7月1日）", "阅卷培训（6月22日、6月23日）"),
        ("6月7日高考", "6月7日高考"),
    ],
)
def test_festivals_of_spring_keep_their_place_in_the_year(spring: Line, old: str, new: str) -> None:
    assert spring(old).partition("  # 核对")[0] == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("重阳节（10月29日）走访敬老院", "重阳节（10月18日）走访敬老院"),
        ("10月29日重阳节活动", "10月18日重阳节活动"),
        ("10月29日（周三）老年节", "10月18日（周日）老年节"),
        ("冬至（12月21日）包饺子", "冬至（12月22日）包饺子"),
        ("1月26日腊八节熬粥", "1月15日腊八节熬粥"),
        ("腊八（2026年1月26日）民俗活动", "腊八（2027年1月15日）民俗活动"),
        ("2月10日小年剪窗花", "1月30日小年剪窗花"),
        ("2月11日小年剪窗花", "1月31日小年剪窗花"),
        ("8月29日七夕诗会", "8月19日七夕诗会"),
        ("10月6日中秋赏月", "9月25日中秋赏月"),
        ("2月16日除夕", "2月5日除夕"),
        ("2月11日小年级组开会", "2月10日小年级组开会"),
        ("12月21日冬至节气课", "12月22日冬至节气课"),
        ("立冬（11月7日）进补科普", "立冬（11月7日）进补科普"),
        ("9月23日秋分、丰收节", "9月23日秋分、丰收节"),
        ("12月1日艾滋病日", "12月1日艾滋病日"),
        ("2025年12月1日世界艾滋病日", "2026年12月1日世界艾滋病日"),
        ("9月18日防空警报演练", "9月18日防空警报演练"),
        ("9月18日（周四）鸣放防空警报", "9月18日（周五）鸣放防空警报"),
        ("9月18日九一八事变纪念", "9月18日九一八事变纪念"),
        ("9月3日抗战胜利纪念活动", "9月3日抗战胜利纪念活动"),
        ("9月3日组织观看纪念活动", "9月3日组织观看纪念活动"),
        ("10月16日世界粮食日", "10月16日世界粮食日"),
        ("10月10日精神卫生日", "10月10日精神卫生日"),
        ("9月20日全国爱牙日", "9月20日全国爱牙日"),
        ("9月30日烈士纪念日", "9月30日烈士纪念日"),
        ("11月8日记者节采访", "11月8日记者节采访"),
        ("12月9日一二·九歌会", "12月9日一二·九歌会"),
        ("12月9日一二•九歌会", "12月9日一二•九歌会"),
        ("12月9日是“一二•九”运动90周年", "12月9日是“一二•九”运动91周年"),
        ("9月18日是九一八事变94周年", "9月18日是九一八事变95周年"),
        ("12月13日公祭日默哀", "12月13日公祭日默哀"),
        ("12月5日志愿者日", "12月5日志愿者日"),
        ("9月28日孔子诞辰诵读", "9月28日孔子诞辰诵读"),
        ("11月27日感恩节", "11月26日感恩节"),
        ("9月13日急救日培训", "9月12日急救日培训"),
        ("10月20日校庆日", "10月20日校庆日"),
        ("校庆日（10月20日）", "校庆日（10月20日）"),
        ("11月12日是孙中山先生诞辰", "11月12日是孙中山先生诞辰"),
        ("10月25日抗美援朝出国作战纪念日", "10月25日抗美援朝出国作战纪念日"),
        ("截至12月31日", "截至12月31日"),
        ("截至2025年12月31日", "截至2026年12月31日"),
        ("截止到2025年11月30日报名", "截止到2026年11月30日报名"),
        ("10月31日截止", "10月31日截止"),
        ("12月31日前完成", "12月31日前完成"),
        ("2025年12月31日（周三）前完成", "2026年12月31日（周四）前完成"),
        ("9月30日前上交", "9月30日前上交"),
        ("2025年11月30日之前", "2026年11月30日之前"),
        ("10月31日以前", "10月31日以前"),
        ("12月31日迎新联欢", "12月31日迎新联欢"),
        ("12月30日、31日文艺汇演", "12月30日、31日文艺汇演"),
        ("10月31日交材料", "10月31日交材料"),
        ("每年12月13日默哀", "每年12月13日默哀"),
        ("2025年9月1日—11月30日", "2026年9月1日—11月30日"),
        ("11月15日至次年3月15日为冬季取暖期", "11月15日至次年3月15日为冬季取暖期"),
        ("自11月15日至明年4月30日为森林防火期", "自11月15日至明年4月30日为森林防火期"),
        ("2025年11月1日—2026年3月31日执行冬季作息", "2026年11月1日—2027年3月31日执行冬季作息"),
        ("9月30日放学后离校，10月9日返校", "9月30日放学后离校，10月8日返校"),
        ("9月30日（周二）晚放假", "9月30日（周三）晚放假"),
        ("9月30日、12月31日放假前教育", "9月30日、12月31日放假前教育"),
        ("国庆放假10月1日至8日，10月9日上课", "国庆放假10月1日至7日，10月8日上课"),
        ("元旦放假1月1日—3日，1月4日收假", "元旦放假1月1日—3日，1月4日收假"),
        ("国庆放假10月1日至8日，9日上课", "国庆放假10月1日至7日，8日上课"),
        ("10月1日至8日放假，9日正常上课", "10月1日至7日放假，8日正常上课"),
        (
            "10月1日至8日放假，9月30日下午离校，9日早读前返校",
            "10月1日至7日放假，9月30日下午离校，8日早读前返校",
        ),
    ],
)
def test_a_day_with_a_place_of_its_own_keeps_it(autumn: Line, old: str, new: str) -> None:
    assert autumn(old).partition("  # 核对")[0] == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("9月20日前上交", "9月19日前上交"),
        ("11月15日至12月15日为森林防火期", "11月14日至12月14日为森林防火期"),
        ("9月15日至11月15日专项整治", "9月14日至11月14日专项整治"),
        ("截止到2025年11月20日报名", "截止到2026年11月19日报名"),
        ("报名时间到10月20日止", "报名时间到10月19日止"),
        ("各班报名，9月23日截止", "各班报名，9月22日截止"),
        ("9月23日截止报名", "9月22日截止报名"),
        ("报名截至9月23日", "报名截至9月22日"),
        ("11月4日（周二）重阳小学来访", "11月3日（周二）重阳小学来访"),
        ("10月30日运动会", "10月29日运动会"),
        ("12月3日一二·九歌会排练", "12月2日一二·九歌会排练"),
        ("9月17日消防演练", "9月16日消防演练"),
        ("10月22日参观抗战纪念馆", "10月21日参观抗战纪念馆"),
        ("11月5日建校60周年筹备会", "11月4日建校61周年筹备会"),
        ("10月14日（周二）家长开放日", "10月13日（周二）家长开放日"),
        ("9月9日教师节庆祝活动", "9月8日教师节庆祝活动"),
        ("10月20日校园读书节", "10月19日校园读书节"),
        ("10月28日重阳节慰问", "10月17日重阳节慰问"),
        ("10月16日主题党日", "10月15日主题党日"),
        ("11月5日创新小组开放，成立春苗社", "11月4日创新小组开放，成立春苗社"),
        ("11月6日独立冬训", "11月5日独立冬训"),
        ("9月24日开展个人卫生日检", "9月23日开展个人卫生日检"),
    ],
)
def test_the_schools_own_days_go_by_the_week(autumn: Line, old: str, new: str) -> None:
    assert autumn(old).partition("  # 核对")[0] in (new, new.replace("17日重阳", "16日重阳"))


@pytest.mark.parametrize(
    ("old", "new", "asked"),
    [
        ("4月3日清明祭扫", "4月2日清明祭扫", "清明今年是4月5日（周一），按离它的天数改的"),
        ("4月8日清明征文", "4月8日清明征文", "清明今年是4月5日（周一），按离它的天数还是这一天"),
        ("6月17日端午包粽子", "6月7日端午包粽子", "端午今年是6月9日（周三），按离它的天数改的"),
    ],
)
def test_a_day_beside_a_festival_that_moves_goes_with_it_and_is_asked(
    spring: Line, old: str, new: str, asked: str
) -> None:
    assert spring(old) == f"{new}  # 核对：{asked}"


def test_a_key_of_a_schedule_goes_with_the_festival_that_it_is_about(rolled: Callable[..., object]) -> None:
    spec = SPRING.partition("工作安排")[0] + "时间安排:\n  2026-04-03: 清明祭扫\n"
    result = rolled(spec, "2026-2027-2", profile=OLDER)
    assert "  2027-04-02: 清明祭扫" in result.data.decode()  # type: ignore[attr-defined]


def test_a_day_beside_a_festival_is_left_where_the_new_term_has_none(autumn: Line) -> None:
    text = autumn("9月28日国庆歌会", "2025-2026-2")
    assert text.startswith("9月28日国庆歌会")
    assert "跟着国庆走，新学期里没有国庆，没有改" in text


def test_days_around_a_holiday_that_the_new_term_has_not_are_left(autumn: Line) -> None:
    text = autumn("9月30日晚放学离校", "2025-2026-2")
    assert "9月30日晚放学离校" in text
    assert "新学期没有这个假，没有改" in text


def test_the_day_of_return_from_a_holiday_not_published_is_asked(line: Line) -> None:
    assert line("10月8日返校") == "10月8日返校  # 核对：2027年国庆节放假安排还没有公布，暂定"
    assert line("9月30日放学离校").startswith("9月30日放学离校")


def test_a_last_day_of_a_month_is_one_in_the_other_term(autumn: Line) -> None:
    assert autumn("9月30日前上交", "2025-2026-2").startswith("3月31日前上交")


@pytest.mark.parametrize(
    ("old", "new", "asked"),
    [
        ("9月16日—18日启动", "9月15日—17日启动", "其中9月15日（周三）是中秋节放假（暂定），请看要不要改"),
        ("9月14日至17日", "9月13日至16日", "其中9月15日（周三）是中秋节放假（暂定），请看要不要改"),
        ("9月29日—30日彩排", "9月28日—29日彩排", ""),
        ("10月8日—9日检查", "10月7日—8日检查", "其中10月7日（周四）是国庆节放假（暂定），请看要不要改"),
        ("9月14日—20日", "9月13日—19日", ""),
        ("9月7日—9月30日", "9月6日—9月30日", ""),
        ("10月12日—16日", "10月11日—15日", ""),
    ],
)
def test_a_range_that_meets_a_holiday_is_asked(line: Line, old: str, new: str, asked: str) -> None:
    result = line(old)
    assert result.partition("  # 核对：")[2] == asked
    if old != "9月7日—9月30日":
        assert result.partition("  # 核对：")[0] == new


def test_a_range_that_comes_to_lie_in_a_holiday_is_asked(rolled: Callable[..., object]) -> None:
    result = rolled(SPRING.format("4月7日—10日复习"), "2026-2027-1", profile=OLDER)
    text = result.data.decode()  # type: ignore[attr-defined]
    assert "10月6日—9日复习  # 核对：其中10月6日（周二）至10月7日（周三）是国庆节放假，请看要不要改" in text


@pytest.mark.parametrize(
    "text", ["成立春蕾社", "独立冬训", "初夏至初秋", "部分春分组", "重阳路小学", "环境日常"]
)
def test_other_words_name_no_day(text: str) -> None:
    assert not list(special_days_in(text))


def test_the_end_of_the_year_is_left_in_the_other_term_and_a_last_day_is_asked(autumn: Line) -> None:
    assert autumn("12月31日迎新", "2025-2026-2").startswith("12月31日迎新  # 核对：")
    assert "6月30日前完成" in autumn("12月31日前完成", "2025-2026-2")
    assert "核对" in autumn("12月31日前完成", "2025-2026-2")


def test_a_festival_of_winter_is_found_in_the_year_in_which_the_new_term_has_it(
    rolled: Callable[..., object],
) -> None:
    result = rolled(SPRING.format("1月26日腊八节熬粥"), "2026-2027-1", profile=OLDER)
    assert "1月15日腊八节熬粥" in result.data.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "11月3日起执行冬季作息时间",
        "从11月3日起，实行冬令时",
        "冬季（11月3日起）17：20静校",
        "夏秋季18：00静校，冬季（11月3日起）17：20静校",
    ],
)
def test_the_day_on_which_a_season_begins_stays_and_is_asked_in_the_other_term(line: Line, text: str) -> None:
    assert line(text, "2027-2028-1") == text
    assert "“11月3日”不在新学期里，没有改" in line(text, "2026-2027-2")


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("11月3日起举行冬季运动会", "11月2日起举行冬季运动会"),
        ("11月3日起每天背一首诗", "11月2日起每天背一首诗"),
        ("11月3日起开展冬季锻炼", "11月2日起开展冬季锻炼"),
    ],
)
def test_what_only_is_done_in_a_season_moves(line: Line, text: str, new: str) -> None:
    assert line(text, "2027-2028-1") == new


def test_a_day_that_is_a_key_is_the_festival_that_its_text_names(rolled: Callable[..., Rolled]) -> None:
    spec = "活动推进：:\n  2026年9月10日: 开师徒见面会（教师节座谈会）\n"
    result = rolled(spec, "2027-2028-1")
    assert result.data is not None
    assert result.data.decode().endswith("  2027年9月10日: 开师徒见面会（教师节座谈会）\n")


def test_a_festival_in_the_row_of_a_table_holds_its_day(rolled: Callable[..., Rolled]) -> None:
    text = "工作安排:\n  表格: |\n    项目 | 时间\n    中秋慰问品 | 9月22日发放\n    座谈 | 9月22日下午\n"
    data = rolled(text).data
    assert data is not None
    assert "中秋慰问品 | 9月10日发放" in data.decode()
    assert "座谈 | 9月21日下午" in data.decode()


@pytest.mark.parametrize("text", ["欠费9月30日结清", "借书9月30日归还", "名单9月30日前补好"])
def test_the_last_day_of_a_month_till_when_stays_and_is_called_so(
    rolled: Callable[..., Rolled], text: str
) -> None:
    result = rolled(f"工作安排:\n  - {text}\n")
    assert text in (result.data or b"").decode()
    assert [each.reason for each in result.decisions if each.kind == "日期"] == ["第5周周四，月底的期限"]


def test_the_last_day_of_a_month_on_which_something_is_done_moves(line: Callable[..., str]) -> None:
    assert line("9月30日审批名单") == "9月29日审批名单"


@pytest.mark.parametrize(
    "text",
    [
        "每月20日前交小结，11月提前到15日",
        "每月5日公示账目，10月推迟到10日",
        "每月20日前交小结，12月放宽至25日前",
        "每月25日前报送信息，12月提前到12月15日",
    ],
)
def test_the_day_of_a_month_for_which_a_monthly_rule_is_another_is_one_of_the_rule(
    line: Callable[..., str], text: str
) -> None:
    assert line(text) == text


def test_such_a_day_goes_to_the_month_that_takes_the_place_of_its_own(line: Callable[..., str]) -> None:
    assert line("每月20日前交小结，11月提前到15日", "2026-2027-2") == "每月20日前交小结，5月提前到15日"


def test_another_day_beside_a_monthly_rule_moves(line: Callable[..., str]) -> None:
    assert line("每月20日前交小结；11月16日开家长会") == "每月20日前交小结；11月15日开家长会"


def test_a_part_of_a_week_of_the_nation_keeps_its_days(line: Callable[..., str]) -> None:
    assert line("12月1日—5日宪法宣传周") == "12月1日—5日宪法宣传周"
    assert line("12月1日宪法宣传周启动") == "12月1日宪法宣传周启动"


def test_a_teaching_week_that_is_written_beside_its_days_binds_them(line: Callable[..., str]) -> None:
    assert line("第14周（11月30日—12月4日）宪法宣传周").startswith("第14周（11月29日—12月3日）")
    assert line("第3周（9月14日—20日）推普周") == "第3周（9月13日—19日）推普周"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("9月25日中秋节，9月23日做月饼", "9月15日中秋节，9月13日做月饼"),
        ("9月24日排节目，9月25日中秋晚会", "9月14日排节目，9月15日中秋晚会"),
        ("10月18日重阳节，10月16日慰问老人", "10月8日重阳节，10月6日慰问老人"),
    ],
)
def test_a_day_close_to_a_festival_of_its_sentence_keeps_its_distance(
    line: Callable[..., str], text: str, new: str
) -> None:
    assert line(text).partition("  # 核对：")[0] == new
    assert "按离它的天数" in line(text)


@pytest.mark.parametrize("text", ["9月25日中秋节，11月4日期中考试", "9月25日中秋节；9月28日例会"])
def test_another_day_of_its_line_does_not(line: Callable[..., str], text: str) -> None:
    assert "按离它的天数" not in line(text)


def test_a_day_till_when_something_is_to_be_passed_is_a_plan(line: Callable[..., str]) -> None:
    assert line("2026年12月底前通过区级验收") == "2027年12月底前通过区级验收"
    assert "没有改" in line("2026年12月通过区级验收，师生很受鼓舞。")


@pytest.mark.parametrize(
    "text",
    [
        "新的门禁办法4月1日起执行",
        "校服5月1日起换装",
        "阅览室夏季安排4月1日起实行",
        "校车保险4月30日到期",
        "配餐合同5月31日期满",
        "校园读书月4月30日结束",
    ],
)
def test_the_first_and_the_last_of_a_month_from_which_and_till_which_something_holds_stay(
    spring: Line, text: str
) -> None:
    assert spring(text) == text


@pytest.mark.parametrize(
    ("old", "new"),
    [("4月1日召开家长会", "3月24日召开家长会"), ("4月30日开运动会", "4月22日开运动会")],
)
def test_an_event_on_the_first_or_last_of_a_month_goes_with_its_week(
    spring: Line, old: str, new: str
) -> None:
    assert spring(old) == new


def test_the_first_of_a_month_from_which_something_holds_is_asked_in_the_other_term(autumn: Line) -> None:
    assert "核对" in autumn("新食谱11月1日起实行", "2026-2027-2")


@pytest.mark.parametrize("text", ["4月30日“庆五一”教工拔河", "4月30日庆五一接力赛", "庆五一联欢4月30日下午"])
def test_the_eve_of_a_festival_that_is_kept_on_it_stays_its_eve(spring: Line, text: str) -> None:
    assert spring(text) == text


@pytest.mark.parametrize(
    ("old", "new"),
    [("4月30日开家长课堂", "4月22日开家长课堂"), ("4月22日庆五一接力赛", "4月14日庆五一接力赛")],
)
def test_other_days_before_a_festival_go_as_they_did(spring: Line, old: str, new: str) -> None:
    assert spring(old).startswith(new)
