"""What belongs to the end of a term goes by the weeks before its end; the middle of a term is asked."""

from collections.abc import Callable

import pytest

from planforge.rolling.decisions import Verdict
from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]

PROFILE = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-04, 周起始: 周一}
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-30, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-02-22, 放假: 2027-07-03, 周起始: 周一}
"""
SPRING = "文种: 工作计划\n期间: 2025—2026学年度第二学期\n工作安排:\n"


@pytest.fixture
def spring(rolled: Roll) -> Callable[..., str]:
    """What becomes of an item of a spring term in the autumn after it."""

    def make(text: str, to: str = "2026-2027-1") -> str:
        result = rolled(f"{SPRING}  - {text}\n", to, profile=PROFILE)
        assert result.data is not None
        return result.data.decode().partition("工作安排:\n")[2].strip().removeprefix("- ")

    return make


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("期末检测（6月29日—30日）", "期末检测（1月25日—26日）"),
        ("6月29、30日期末检测", "1月25、26日期末检测"),
        ("6月29日上午，期末检测", "1月25日上午，期末检测"),
        ("7月3日休业式", "1月29日休业式"),
        ("7月4日放暑假", "1月30日放暑假"),
        ("6月26日交期末总结", "1月22日交期末总结"),
        ("6月16日学业水平测试", "1月12日学业水平测试"),
        ("6月29日听课", "12月28日听课"),
        ("4月16日毕业合影", "10月15日毕业合影"),
    ],
)
def test_the_end_of_a_term_is_counted_from_its_end(spring: Callable[..., str], text: str, new: str) -> None:
    assert spring(text).partition("  # 核对")[0].split("\n")[-1].removeprefix("  - ") == new


def test_in_the_same_term_of_another_year_it_is_counted_from_the_end_too(spring: Callable[..., str]) -> None:
    assert spring("期末检测（6月29日—30日）", "2026-2027-2") == "期末检测（6月28日—29日）"
    assert spring("6月29日听课", "2026-2027-2") == "6月21日听课"


def test_the_middle_of_a_term_is_asked(spring: Callable[..., str]) -> None:
    asked = "# 核对：按学期中间是11月5日（周四），按同一周是10月22日（周四），请定期中的日子"
    assert spring("4月23日期中检测") == f"11月5日期中检测  {asked}"
    assert spring("期中检测（4月23、24日）") == f"期中检测（11月5、6日）  {asked}"


def test_in_a_row_that_names_its_week_the_week_holds_and_a_person_is_asked(rolled: Roll) -> None:
    spec = f"{SPRING}  表格: |\n    周次 | 时间 | 工作\n    第18周 | 6月29日 | 期末检测\n"
    result = rolled(spec, "2026-2027-1", profile=PROFILE)
    assert result.data is not None
    text = result.data.decode()
    assert "    第18周 | 12月28日 | 期末检测\n" in text
    assert "是按写着的周次改的，按离学期结束的远近是1月25日（周一），请定一个" in text


def test_the_row_of_a_table_tells_what_a_day_alone_in_its_cell_is_for(rolled: Roll) -> None:
    spec = f"{SPRING}  表格: |\n    时间 | 工作\n    6月29日 | 期末检测\n    6月30日 | 听课\n"
    text = rolled(spec, "2026-2027-1", profile=PROFILE).data.decode()  # type: ignore[union-attr]
    assert "    1月25日 | 期末检测\n    12月29日 | 听课\n" in text


def test_a_day_that_an_earlier_roll_has_left_behind_gets_no_proposal(rolled: Roll) -> None:
    result = rolled(f"{SPRING}  - 10月14日秋游\n", "2026-2027-1", profile=PROFILE)
    asked = [(each.question, each.edits) for each in result.decisions if each.verdict is Verdict.ASKED]
    assert asked == [("“10月14日”已经是新学期的日子，没有改", ())]


def test_days_in_the_middle_of_a_term_that_meet_a_holiday_are_asked_with_it(line: Callable[..., str]) -> None:
    text = line("第10周（11.2-11.8）期中检测", "2026-2027-2")
    assert "是按写着的周次改的，按离学期结束的远近是" in text
    assert "其中5月3日（周一）起劳动节放假（暂定）" in text


def test_a_day_that_changes_places_with_one_counted_from_the_end_is_asked(rolled: Roll) -> None:
    items = "  - 1月8日前完成自查\n  - 1月12日期末检测\n  - 1月11日—15日评语\n  - 12月1日值周\n"
    data = rolled(f"工作安排:\n{items}").data
    assert data is not None
    said = "按同一周是1月7日（周五），1月12日（周二）按离学期结束的周数改成了1月4日（周二），先后变了，请核对"
    assert f"  - 1月7日前完成自查  # 核对：{said}\n  - 1月4日期末检测\n" in data.decode()
    assert "1月10日—14日评语  # 核对：按同一周是1月10日至1月14日，" in data.decode()
    assert data.decode().endswith("  - 11月30日值周\n")


def test_days_that_keep_their_order_are_not(rolled: Roll) -> None:
    data = rolled("工作安排:\n  - 12月24日联欢\n  - 1月12日期末检测\n").data
    assert data is not None
    assert "先后变了" not in data.decode()


def test_a_day_in_a_row_stands_below_no_month(rolled: Roll) -> None:
    text = "工作安排:\n  表格: |\n    时间 | 内容\n    11月5日 | 听课\n    12月3日 | 作业设计比赛\n"
    data = rolled(text, "2026-2027-2").data
    assert data is not None
    assert "已不在上面写的那个月里" not in data.decode()


@pytest.mark.parametrize(
    "text",
    [
        "12月20日前上报年度总结",
        "12月20日前上交年度工作总结材料",
        "12月20日前做好总结和评优",
        "12月20日前完成全年工作总结",
    ],
)
def test_a_summary_of_the_year_does_not_close_the_term(rolled: Roll, text: str) -> None:
    result = rolled(f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026年\n重点: {text}\n", "2027")
    assert result.data is not None
    assert f"重点: {text.replace('20日', '19日')}\n" in result.data.decode()


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("第11周过关；期末检测6月29日—30日", "第11周过关；期末检测6月28日—29日"),
        ("第18周：期末检测6月29日—30日", "第18周：期末检测6月21日—22日"),
    ],
)
def test_a_week_written_in_another_sentence_of_the_line_does_not_bind(
    spring: Callable[..., str], text: str, new: str
) -> None:
    assert spring(text, "2026-2027-2").startswith(new)


def test_days_before_the_end_of_a_term_that_reach_into_a_holiday_are_asked(rolled: Roll) -> None:
    profile = (
        "学校: 滨河市实验小学\n校历:\n  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-23}\n"
        "  2027—2028学年度第一学期: {开学: 2027-09-01, 放假: 2028-01-08}\n"
    )
    result = rolled("工作安排:\n  - 期末考试定于1月14日—16日。\n", profile=profile)
    assert result.data is not None
    text = result.data.decode().partition("工作安排:\n  - ")[2]
    assert text.startswith("期末考试定于12月30日—1月1日。  # 核对：其中1月1日（周六）是元旦放假")


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (
            "期末检测（6月29日—30日，7月2日前阅卷，3日散学）",
            "期末检测（1月25日—26日，1月28日前阅卷，29日散学）",
        ),
        ("期末检测（6月22日—23日），26日交卷", "期末检测（1月18日—19日），22日交卷"),
    ],
)
def test_a_day_behind_one_of_the_end_goes_with_it(spring: Callable[..., str], text: str, new: str) -> None:
    assert spring(text).partition("  # 核对")[0] == new


def test_a_day_behind_one_that_is_left_is_left(rolled: Roll) -> None:
    spec = f"{SPRING.replace('工作安排', '主要工作')}  - 期末考试6月29日—30日，7月2日散会，3日前阅卷完毕。\n  - 期末考试6月22日—23日，26日前阅卷完毕。\n"
    asked = {
        each.old: each.question
        for each in rolled(spec, "2026-2027-1", profile=PROFILE).decisions
        if each.question
    }
    assert "没有改" in asked["6月22日—23日"]
    assert asked["26日"] == "“26日”和同一句里前面的日子说的是一件事，没有改；是新的安排就改成“22日”"
