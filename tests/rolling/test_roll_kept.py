"""Dates that stay anyhow are asked where they tell, once for a line; those that plan are not."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("9月1日报到38人，报到率97%", "“9月1日”说的是当时的数，没有改，请看这句还要不要"),
        ("9月1日到校38人，缺席2人", "“9月1日”说的是当时的数，没有改，请看这句还要不要"),
        ("9月1日至今有5名家长没有签名", "“9月1日”说的是已有的事，没有改，请看这句还要不要"),
        ("去年教师节（9月10日）表彰在操场", "“9月10日”说的是以前的事，没有改，请看这句还要不要"),
        ("今年5月被评为节水学校", "“5月”说的是已有的事，没有改，请看这句还要不要"),
        ("今年6月起食堂试行分餐", "“6月”是以前的月份，没有改，请看这句还要不要"),
    ],
)
def test_one_that_tells_is_asked(line: Line, text: str, asked: str) -> None:
    assert line(text) == f"{text}  # 核对：{asked}"


@pytest.mark.parametrize(
    "text",
    [
        "9月1日报到注册",
        "9月1日报到，报到率达到100%",
        "9月1日举行开学典礼，38名新生参加",
        "今年11月评比",
        "5月被评为节水学校",
        "教师节（9月10日）表彰先进",
    ],
)
def test_one_that_plans_is_not(line: Line, text: str) -> None:
    assert line(text) == text


def test_where_another_of_the_line_is_asked_one_question_does(line: Line) -> None:
    assert line("9月1日报到38人，9月8日报到2人").count("核对") == 1


def test_what_was_due_at_the_end_of_a_month_before_the_sign_off_is_asked(
    rolled: Callable[..., Rolled],
) -> None:
    plan = "工作安排:\n  - 书款{}结清\n落款: {{单位: 甲, 日期: 2026年10月20日}}\n"
    assert (
        "“9月30日”在落款那天以前，像是已有的事，没有改"
        in (rolled(plan.format("9月30日")).data or b"").decode()
    )
    assert "核对" not in (rolled(plan.format("11月30日")).data or b"").decode()
