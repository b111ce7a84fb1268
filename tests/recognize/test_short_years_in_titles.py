"""Years of two digits before 学年 are a title's period; other numbers there are none."""

import pytest

from planforge.recognize.draft import Draft
from planforge.recognize.naming import name


def _named(title: str) -> Draft:
    draft = Draft(title=[title])
    name(draft, lambda kind: kind in ("工作计划", "工作总结"))
    return draft


@pytest.mark.parametrize(
    ("title", "period", "theme"),
    [
        ("26-27学年第一学期班主任工作计划", "26-27学年第一学期", "班主任"),
        ("26—27学年度第二学期教研工作总结", "26—27学年度第二学期", "教研"),
        ("26学年第一学期德育工作计划", "26学年第一学期", "德育"),
        ("青石小学26-27学年上学期安全工作计划", "26-27学年上学期", "安全"),
        ("26-27学年体育工作总结", "26-27学年", "体育"),
        ("26 - 27 学年第一学期少先队工作计划", "26 - 27 学年第一学期", "少先队"),
        ("2026-2027学年第一学期班主任工作计划", "2026-2027学年第一学期", "班主任"),
    ],
)
def test_years_of_two_digits_are_a_period(title: str, period: str, theme: str) -> None:
    draft = _named(title)
    assert (draft.period, draft.theme) == (period, theme)


@pytest.mark.parametrize(
    "title",
    ["近10学年工作总结", "第12学年工作总结", "15学年段工作计划", "三（2）班工作计划", "60周年工作总结"],
)
def test_other_numbers_are_no_period(title: str) -> None:
    assert _named(title).period == ""
