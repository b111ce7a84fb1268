"""Days that a sentence names within a third of their month are asked where they leave it."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]
HEAD = "文种: 工作计划\n期间: 2026-2027-1\n主题: 保健\n主要工作:\n"
PROFILE = """\
学校: 滨河市实验小学
校历:
  2026-2027-1: {开学: 2026-09-01, 放假: 2027-01-22}
  2027-2028-1: {开学: 2027-08-25, 放假: 2028-01-14}
"""
SAID = "已不在同一句里写的那一旬，请一起定"


def _rolled(rolled: Roll, text: str) -> str:
    result = rolled(f"{HEAD}  - {text}\n", "2027-2028-1", profile=PROFILE)
    assert result.data is not None
    return result.data.decode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("10月下旬体检（10月21日—23日）", "10月下旬体检（10月13日—15日）"),
        ("11月上旬开放，11月3日请家长进课堂", "11月上旬开放，10月26日请家长进课堂"),
        ("十一月中旬公开课，11月12日报名", "十一月中旬公开课，11月4日报名"),
    ],
)
def test_days_that_leave_their_third_of_the_month_are_asked(rolled: Roll, old: str, new: str) -> None:
    text = _rolled(rolled, old)
    assert new in text
    assert SAID in text


@pytest.mark.parametrize(
    "old", ["10月下旬体检（10月29日—30日）", "10月下旬体检。11月12日复查", "各月下旬小结，10月15日月考"]
)
def test_days_that_stay_in_theirs_or_stand_in_another_sentence_are_not(rolled: Roll, old: str) -> None:
    assert SAID not in _rolled(rolled, old)


def test_an_end_stays_with_its_beginning_where_the_new_term_does_not_have_that(rolled: Roll) -> None:
    head = "文种: 工作计划\n期间: 2026-2027-2\n主题: 阅读\n主要工作:\n"
    text = "  - 4月23日世界读书日开始打卡，5月13日结束。\n  - 4月23日世界读书日，5月14日家长会。\n  - 4月22日开始，5月13日结束。\n"
    result = rolled(head + text, "2027-2028-1")
    assert result.data is not None
    lines = result.data.decode().split("\n")
    assert "“5月13日”没有改：它是从“4月23日”算起的，请一起定" in lines[5]
    assert "5月13日结束" in lines[6]
    assert "5月14日" not in lines[7]
    assert "5月13日" not in lines[8]


def test_ten_days_that_leave_the_month_above_them_are_asked(rolled: Callable[..., Rolled]) -> None:
    spec = "文种: 工作计划\n期间: 2026-2027-2\n主题: 德育\n工作安排:\n  六月:\n    - 6月下旬上交总结\n    - 6月上旬检查\n"
    data = rolled(spec, "2027-2028-1").data
    assert data is not None
    last, first = (line.strip() for line in data.decode().splitlines()[-2:])
    assert last.startswith("- 1月上旬上交总结  # 核对：按离学期结束的远近是1月上旬，已不在上面写的那个月里")
    assert first == "- 12月上旬检查"
