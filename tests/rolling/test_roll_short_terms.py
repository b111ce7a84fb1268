"""Terms in short and bare years in titles: read, moved, and where they tell no term, refused or said."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]
SPEC = "文种: 工作计划\n标题: {}\n工作安排:\n  - 9月14日开会\n"


@pytest.mark.parametrize(
    ("title", "second", "year"),
    [
        ("26-27（1）德育计划", "26-27（2）德育计划", "27-28（1）德育计划"),
        ("26～27-1德育计划", "26～27-2德育计划", "27～28-1德育计划"),
        ("2026-2027（1）德育计划", "2026-2027（2）德育计划", "2027-2028（1）德育计划"),
        ("2026—2027上德育计划", "2026—2027下德育计划", "2027—2028上德育计划"),
        ("26秋德育计划", "27春德育计划", "27秋德育计划"),
        ("德育计划（2026秋）", "德育计划（2027春）", "德育计划（2027秋）"),
        ("26-27学年第一学期德育计划", "26-27学年第二学期德育计划", "27-28学年第一学期德育计划"),
        ("2026—2027第一学期德育计划", "2026—2027第二学期德育计划", "2027—2028第一学期德育计划"),
    ],
)
def test_a_term_in_short_is_that_of_the_document(rolled: Roll, title: str, second: str, year: str) -> None:
    other = "学校: 滨河市实验小学\n当前学期: 2030—2031学年度第一学期\n"
    for to, new in (("2026-2027-2", second), ("2027-2028-1", year)):
        result = rolled(SPEC.format(title), to, profile=other)
        assert result.data is not None
        assert f"标题: {new}\n" in result.data.decode()


@pytest.mark.parametrize(
    "title", ["德育计划26-29", "26春晖行动计划", "12春苗计划2", "三年16-17岁计划", "2022版课标学习计划"]
)
def test_other_numbers_in_a_title_are_none(rolled: Roll, title: str) -> None:
    result = rolled(SPEC.format(title))
    assert result.data is not None
    assert f"标题: {title}\n" in result.data.decode()


@pytest.mark.parametrize(
    "title", ["安全工作计划2024最新版", "2023安全工作计划", "安全工作计划（2025）修订稿"]
)
def test_a_year_that_is_not_of_the_current_term_is_not_taken_for_it(rolled: Roll, title: str) -> None:
    result = rolled(SPEC.format(title))
    assert (result.data, "--from" in result.refusal) == (None, True)


def test_one_that_may_be_of_it_is_and_that_is_said(rolled: Roll) -> None:
    result = rolled(SPEC.format("安全工作计划2026最新版"))
    assert result.data is not None
    assert "标题: 安全工作计划2027最新版" in result.data.decode()
    said = "标题里的年份看不出是哪个学期的，按学校.yaml 的“当前学期”当作2026—2027学年度第一学期；不是就加上 --from 重新滚动。"
    assert said in result.notes
    for title in ("安全工作计划", "2026年秋季安全工作计划", "2026—2027学年度第一学期安全计划"):
        assert not any("标题里的年份" in each for each in rolled(SPEC.format(title)).notes)
