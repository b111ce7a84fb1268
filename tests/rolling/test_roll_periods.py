from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "new", "asked"),
    [
        ("2029—2030学年度第一学期", "", ""),
        (
            "2027—2028学年度第一学期",
            "2028—2029学年度第一学期",
            "“2027—2028学年度第一学期”就是新学期，照每年一次的事改了；原来定在那个学期的事就改回去",
        ),
        (
            "2025—2026学年度第二学期",
            "",
            "“2025—2026学年度第二学期”没有改：原来说的是上一学期，新的文件里也说上一学期就改成“2026—2027学年度第二学期”",
        ),
        ("2024—2025学年度第二学期", "", "“2024—2025学年度第二学期”是更早的学期，是否还要提它"),
        ("2024—2025学年", "", "“2024—2025学年”是更早的学年，是否还要提它"),
        ("2029—2030学年", "", ""),
        ("26-27学年", "27-28学年", ""),
        ("26-28学年", "", ""),
        ("2021—2025年", "", ""),
        ("2026年秋", "2027年秋", ""),
        ("2026年版教材", "", ""),
        ("2030年建成", "", ""),
    ],
)
def test_names_of_terms_and_years_move_by_their_distance(line: Line, text: str, new: str, asked: str) -> None:
    assert line(f"落实{text}要求") == f"落实{new or text}要求" + (f"  # 核对：{asked}" if asked else "")


@pytest.mark.parametrize(
    ("text", "new", "asked"),
    [
        ("2026年下半年", "2027年上半年", ""),
        ("2026年第四季度", "2027年第四季度", "“2026年第四季度”在新学期是什么时候"),
        ("2026年底", "2027年底", "“2026年底”在新学期是什么时候"),
        ("秋季学期", "春季学期", "“秋季学期”改成了新学期的说法"),
        ("秋季第一学期", "春季第二学期", "“秋季第一学期”改成了新学期的说法"),
        ("第二学期", "第二学期", ""),
        ("一学期", "一学期", ""),
        ("每人一学期", "每人一学期", ""),
    ],
)
def test_halves_and_ends_of_years_are_asked_where_the_term_changes(
    line: Line, text: str, new: str, asked: str
) -> None:
    assert line(f"安排在{text}吧", "2026-2027-2") == f"安排在{new}吧" + (
        f"  # 核对：{asked}" if asked else ""
    )


@pytest.mark.parametrize(
    ("old", "to", "new"),
    [
        ("2026年上半年", "2026-2027-2", "2027年上半年"),
        ("2026年上半年", "2026-2027-1", "2026年下半年"),
        ("2026年上半年", "2027年下半年", "2027年下半年"),
        ("2026年下半年", "2027-2028-1", "2027年下半年"),
        ("2026年下半年", "2026-2027-2", "2027年上半年"),
        ("2026年下半年", "2027年上半年", "2027年上半年"),
        ("2026年2月—6月", "2026-2027-2", "2027年2月—6月"),
    ],
)
def test_half_a_year_is_the_term_that_most_of_it_lies_in(
    rolled: Callable[..., object], old: str, to: str, new: str
) -> None:
    spec = "文种: 工作要点\n期间: {}\n正文: 做好小事。\n"
    data = rolled(spec.format(old), to).data  # type: ignore[attr-defined]
    assert data.decode() == spec.format(new)
    assert rolled(data, to).data == data  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("head", "new"),
    [
        ("期间: 2026", "期间: 2027"),
        ("期间: '2026'", "期间: '2027'"),
        ("期间: 二〇二六", "期间: 二〇二七"),
        ("标题: 安全工作要点2026", "标题: 安全工作要点2027"),
        ("期间: 2026年\n标题: 安全工作要点2026", "期间: 2027年\n标题: 安全工作要点2027"),
        ("期间: 2026年\n标题: 安全工作要点2024", "期间: 2027年\n标题: 安全工作要点2024"),
    ],
)
def test_a_bare_year_in_what_names_the_document_moves_with_it(
    rolled: Callable[..., object], head: str, new: str
) -> None:
    spec = "文种: 工作要点\n{}\n正文: 全年做好2026件小事。\n"
    assert rolled(spec.format(head), "2027").data.decode() == spec.format(new)  # type: ignore[attr-defined]


def test_a_plan_for_several_years_moves_its_own_spans_only(rolled: Callable[..., object]) -> None:
    spec = "文种: 发展规划\n期间: 2026年—2028年\n正文: 2026—2027、2026-2028年，而2024—2026年、2028-2032年、2026—2020年不动。\n"
    assert "正文: 2029—2030、2029-2031年，而2024—2026年、2028-2032年、2026—2020年不动。" in (
        rolled(spec, "2029-2031").data.decode()  # type: ignore[attr-defined]
    )


def test_a_term_of_a_plan_for_a_year_moves_with_the_year(rolled: Callable[..., object]) -> None:
    spec = (
        "文种: 工作要点\n期间: 2026年\n正文: 26-27学年、2026—2027学年度第一学期、2025—2026学年度第二学期。\n"
    )
    assert "正文: 27-28学年、2027—2028学年度第一学期、2026—2027学年度第二学期。" in (
        rolled(spec, "2027").data.decode()  # type: ignore[attr-defined]
    )


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("带好2026、2027年的两批学员", "带好2027、2028年的两批学员"),
        ("对比2024、2025年的做法", "对比2024、2025年的做法"),
        (
            "整理2024、2025年的档案",
            "整理2024、2025年的档案  # 核对：“2024、2025年”没有改：还是隔一年的事，就改成2025、2026年",
        ),
        (
            "带好2025、2026年的两批学员",
            "带好2025、2026年的两批学员  # 核对：“2025、2026年”不都是这份文件的年份，没有改，请一起定",
        ),
    ],
)
def test_years_named_together_move_together_or_are_asked(
    line: Callable[..., str], text: str, new: str
) -> None:
    assert line(text, "2027-2028-1") == new


@pytest.mark.parametrize(
    ("text", "next_year", "next_term"),
    [
        ("26年秋季开学", "27年秋季开学", "27年春季开学"),
        ("今年（26年）力争", "今年（27年）力争", "今年（27年）力争"),
        ("26-27学年度第一学期", "27-28学年度第一学期", "26-27学年度第二学期"),
        ("26-27-1学期", "27-28-1学期", "26-27-2学期"),
        ("26—27—1学期", "27—28—1学期", "26—27—2学期"),
        ("26—27学年", "27—28学年", "26—27学年"),
        ("26学年第一学期", "27学年第一学期", "26学年第二学期"),
        ("26年下半年完成", "27年下半年完成", "27年上半年完成"),
        ("迎接’26校园读书节", "迎接’27校园读书节", "迎接’27校园读书节"),
        ("筹备2026校园读书节", "筹备2027校园读书节", "筹备2027校园读书节"),
    ],
)
def test_a_short_form_rolls_like_its_long_one(
    line: Callable[..., str], text: str, next_year: str, next_term: str
) -> None:
    assert line(text) == next_year
    assert line(text, "2026-2027-2") == next_term


@pytest.mark.parametrize(
    "text",
    ["近20年来", "90年代建校", "采购2026个凳子", "2026人参加运动会", "26年底蕴", "26-28页"],
)
def test_a_number_of_years_or_things_stays(line: Callable[..., str], text: str) -> None:
    assert line(text) == text


@pytest.mark.parametrize("words", ["2026年暑期", "2026年暑假"])
def test_the_long_break_of_a_year_is_asked_in_the_other_term(line: Callable[..., str], words: str) -> None:
    text = f"交流{words}培训体会"
    asked = f"“{words}”没有改：新学期说的是哪个假期"
    assert line(text, "2026-2027-2") == f"{text}  # 核对：{asked}"


@pytest.mark.parametrize(
    "text",
    [
        "自2026年9月起执行新的作息时间", "课后服务自2026年10月起收费", "从2026年9月起全面推行导师制", "2026年9月起，全校统一使用新的请假条", "自2026年11月起试行无声用餐", "2026年10月开始实施积分管理",
    ],
)  # fmt: skip
def test_what_holds_since_a_month_is_asked(line: Line, text: str) -> None:
    assert line(text).startswith(f"{text}  # 核对：")


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("自2026年9月起每周召开一次例会", "自2027年9月起每周召开一次例会"),
        ("2026年10月起组织各班轮流值日", "2027年10月起组织各班轮流值日"),
        ("2026年10月开始报名", "2027年10月开始报名"),
        ("2026年10月执行检查计划", "2027年10月执行检查计划"),
    ],
)
def test_what_begins_anew_each_year_moves(line: Line, text: str, new: str) -> None:
    assert line(text) == new


def test_a_number_before_the_word_for_a_term_is_none_of_its_own(line: Line) -> None:
    assert line("（一）学期初备课", "2026-2027-2") == "（一）学期初备课"
    assert line("2026—2027学年度（一）学期备课", "2026-2027-2") == "2026—2027学年度（二）学期备课"


@pytest.mark.parametrize(
    ("period", "next_term", "next_year"),
    [
        ("2026年秋期", "2027年春期", "2027年秋期"),
        ("2026年下期", "2027年上期", "2027年下期"),
        ("2026—2027学年上期", "2026—2027学年下期", "2027—2028学年上期"),
        ("2026-2027学年（上）", "2026-2027学年（下）", "2027-2028学年（上）"),
        ("2026年（下）", "2027年（上）", "2027年（下）"),
        ("2026～2027学年度（第一学期）", "2026～2027学年度（第二学期）", "2027～2028学年度（第一学期）"),
        ("（2026—2027学年度）第一学期", "（2026—2027学年度）第二学期", "（2027—2028学年度）第一学期"),
    ],
)
def test_a_term_that_is_named_short_rolls_as_it_is_written(
    rolled: Callable[..., Rolled], period: str, next_term: str, next_year: str
) -> None:
    spec = f"文种: 工作计划\n期间: {period}\n主题: 教研\n主要工作:\n  - 备课。\n"
    for to, expected in (("2026-2027-2", next_term), ("2027-2028-1", next_year)):
        result = rolled(spec, to)
        assert result.data is not None
        assert f"期间: {expected}\n" in result.data.decode()
