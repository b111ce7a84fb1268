"""Words of an earlier time right before a date, or at the head of its sentence, keep it without a verb of the past."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("去年10月16日的开放课反响好", "10月16日"),
        ("前年10月16日的开放课反响好", "10月16日"),
        ("去年的10月16日，开放课", "10月16日"),
        ("上学期期末（1月13日）的质量会议", "1月13日"),
        ("上一学年10月16日试讲", "10月16日"),
        ("走班在上学期10月16日和10月23日试行", "10月23日"),
        ("今年上半年9月9日试讲", "9月9日"),
        ("上学年试行时，9月16日、9月23日检查两次", "9月23日"),
        ("暑假里（9月16日）已走访新生", "9月16日"),
    ],
)
def test_what_was_then_stays_and_is_asked(line: Line, text: str, stays: str) -> None:
    assert text in line(text)
    assert f"“{stays}”说的是" in line(text)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("去年10月16日办开放课，今年放在10月16日", "今年放在10月15日"),
        ("上学年试行时，意见集中，今年9月16日再检查", "今年9月15日再检查"),
        ("上学期，问题汇总，9月16日前整改", "9月15日前整改"),
        ("针对上学期的问题，9月16日召开分析会", "9月15日召开分析会"),
        ("上学期间，9月16日起佩戴校牌", "9月15日起佩戴校牌"),
        ("9月16日起实行新的作息表", "9月15日起实行新的作息表"),
        ("9月16日起实行新的作息。上学年试行时，满意率高", "9月15日起实行新的作息"),
        ("2027年1月6日上午8时，师生代表参加长跑。", "2028年1月5日上午8时"),
    ],
)
def test_what_is_planned_beside_such_words_moves(line: Line, text: str, new: str) -> None:
    assert new in line(text)


def test_the_first_half_of_this_year_is_no_past_in_spring(rolled: Callable[..., Rolled]) -> None:
    spec = (
        "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2025—2026学年度第二学期\n"
        "工作安排:\n  - 今年上半年4月13日试讲\n"
    )
    data = rolled(spec, "2026-2027-2").data
    assert data is not None
    assert "说的是以前的事" not in data.decode()


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("《值日办法》经教代会通过，自2026年9月1日起施行", True),
        ("本办法自2026年9月1日起施行", False),
        ("自2026年9月1日起执行新作息", False),
    ],
)
def test_the_day_from_which_another_rule_holds_stays(line: Line, text: str, stays: bool) -> None:
    assert ("“2026年9月1日”是制度施行的日期，没有改" in line(text)) is stays


def test_when_a_building_is_handed_over_stays(line: Line) -> None:
    text = "食堂扩建预计2026年11月30日交付"
    assert line(text).startswith(f"{text}  # 核对：“2026年11月30日”是工程的时间")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("去年（2025年）质量监测居全区第三，今年力争第一", "“2025年”没有改：新的文件里说“去年”就不是它了"),
        ("借鉴2025年（上一年）的做法", "“2025年”没有改：新的文件里说“上一年”就不是它了"),
        ("前年（2024年）立项的课题今年结题", "“2024年”没有改：新的文件里说“前年”"),
        ("后年（2028年）建成", "“2028年”没有改：新的文件里说“后年”"),
        ("与去年（2025年9月）相比，近视率下降", "“2025年9月”没有改：新的文件里说“去年”"),
        (
            "上学年（2025—2026学年）的问题要整改",
            "“2025—2026学年”没有改：原来说的是上一学年，新的文件里也说上一学年就改成“2026—2027学年”",
        ),
    ],
)
def test_a_year_with_a_name_that_goes_on_is_asked(line: Line, text: str, question: str) -> None:
    assert line(text).startswith(text)
    assert question in line(text)


def test_what_is_said_of_three_years_together_is_asked_together(line: Line) -> None:
    text = "去年（2025年）建成图书馆，今年（2026年）启动提升，明年（2027年）全面推开"
    result = line(text)

    assert text in result
    assert result.count("一起定") == 1


def test_next_year_is_another_one_in_the_second_term(line: Line) -> None:
    assert "说“明年”就不是它了" in line("明年（2027年）接受验收", "2026-2027-2")
    assert line("明年（2027年）接受验收") == "明年（2028年）接受验收"
