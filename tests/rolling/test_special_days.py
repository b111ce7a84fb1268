"""Tests of the names of special days in a text."""

from collections.abc import Callable

import pytest

from planforge.rolling.special_days import special_days_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("国庆节前检查，国庆后总结", ["国庆节", "国庆"]),  # the longer name first
        ("11月9日全国消防日，消防安全宣传日", ["全国消防日", "消防安全宣传日"]),
        ("立春后成立春风社", ["立春"]),
        ("建立春蕾小组、春分诵诗", ["春分"]),
        ("小年慰问，大小年级", ["小年"]),
        ("八一中队、八一小学，八一慰问", ["八一"]),
        ("初夏至深秋", []),
    ],
)
def test_names_are_found_and_parts_of_other_words_are_not(text: str, names: list[str]) -> None:
    assert [each.name for each in special_days_in(text)] == names
    assert all(text.startswith(each.name, each.start) for each in special_days_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "宪法宣传周（12月1日—7日）晨读",
        "12月1日—7日开展宪法宣传周活动",
        "9月5日“中华慈善日”义卖",
        "10月15日全球洗手日",
        "11月25日消除暴力日",
        "10月24日程序员节编程体验",
        "消防演练每学期两次，第二次在11月9日前后",
        "11月15日供暖前检修锅炉",
        "10月17日国家扶贫日捐款",
    ],
)
def test_days_and_weeks_of_the_nation_keep_their_dates(line: Callable[..., str], text: str) -> None:
    assert line(text) == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("9月15日—21日推普周", "推普周的日子由上级定，请按新的通知填写"),
        ("国家网络安全宣传周（9月14日—20日）", "国家网络安全宣传周的日子由上级定，请按新的通知填写"),
        ("全国科普日（9月18日—24日）", "全国科普日的日子由上级定，请按新的通知填写"),
        ("10月20日“零距离日”走访", "零距离日是不是每年都在这一天，不是就按同一周改成10月19日（周二）"),
    ],
)
def test_those_that_are_not_known_stay_and_are_asked(line: Callable[..., str], text: str, why: str) -> None:
    assert line(text).startswith(f"{text}  # 核对：")
    assert line(text).endswith(why)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("10月20日“校园开放日”", "10月19日“校园开放日”"),
        ("9月21日—25日习惯养成教育周", "9月20日—24日习惯养成教育周"),
        ("9月19日“全民国防教育日”", "9月18日“全民国防教育日”"),
    ],
)
def test_those_of_the_school_go_with_their_week_and_moving_ones_with_their_weekday(
    line: Callable[..., str], text: str, new: str
) -> None:
    assert line(text) == new


def test_what_a_week_of_the_nation_names_within_its_days_is_not_asked(line: Callable[..., str]) -> None:
    text = "3月22日—28日中国水周，3月22日世界水日"
    autumn = "12月1日—7日宪法周，12月4日国家宪法日"
    assert line(autumn) == autumn
    assert "不在这几天" not in line(text)


def test_a_day_that_is_prepared_for_is_still_to_come_though_it_is_prepared(line: Callable[..., str]) -> None:
    text = "为迎接2026年9月20日的公民道德宣传日，德育处策划了本次活动。"
    assert line(text) == text.replace("2026年", "2027年")
