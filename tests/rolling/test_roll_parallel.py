"""What a sentence says in parallel moves together, keeps its year, or is asked: halves of a year, ordinals, ranges, years."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]


@pytest.fixture
def moved(rolled: Callable[..., object]) -> Line:
    def make(text: str, since: str, to: str) -> str:
        spec = f"文种: 工作计划\n期间: {since}\n工作安排:\n  - {text}\n"
        return rolled(spec, to).data.decode().partition("工作安排:\n")[2].strip().removeprefix("- ")  # type: ignore[attr-defined]

    return make


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2027年3月—7月分三步走", "2027年9月—2028年1月分三步走"),
        ("2027年上半年选址", "2027年下半年选址"),
        ("第43个教师节前完成", "第43个教师节前完成"),
        ("每月25日前报表，4月25日第一次", "每月25日前报表，10月25日第一次"),
    ],
)
def test_what_goes_from_spring_to_autumn_is_right_there(moved: Line, old: str, new: str) -> None:
    assert moved(old, "2026-2027-2", "2027-2028-1") == new


def test_several_halves_of_a_year_are_asked_together(moved: Line) -> None:
    text = "2027年上半年选址，下半年开工"
    new = moved(text, "2026-2027-2", "2027-2028-1")
    assert text in new
    assert "“2027年上半年”没有改：几个半年要一起定" in new
    assert "同一句里的“下半年”也没有改，请一起定" in new


def test_the_teachers_day_of_the_coming_autumn_is_the_next_one(moved: Line) -> None:
    new = moved("第42个教师节座谈", "2026-2027-1", "2026-2027-2")
    assert "第43个教师节座谈" in new
    assert "“第42个”按教师节的年份改了，请核对" in new


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2026年9月3日，组织学生收看抗战胜利81周年大会", "81周年"),
        ("9月10日，庆祝第42个教师节", "第42个"),
    ],
)
def test_a_count_of_years_stays_with_its_day_that_is_not_in_the_new_term(
    moved: Line, text: str, count: str
) -> None:
    new = moved(text, "2026-2027-1", "2026-2027-2")
    assert text in new
    assert f"不在新学期里，没有改；“{count}”也没有改，请一起定" in new
    assert new.count("# 核对") == 1


def test_an_anniversary_that_is_not_in_the_new_term_is_asked(moved: Line) -> None:
    new = moved("抗战胜利81周年主题班会", "2026-2027-1", "2026-2027-2")
    assert "抗战胜利82周年主题班会" in new
    assert "9月3日不在新学期里，请核对" in new
    assert moved("建党105周年主题班会", "2026-2027-1", "2026-2027-2") == "建党106周年主题班会"


def test_the_war_is_counted_from_its_beginning_where_that_is_named(moved: Line) -> None:
    assert moved("全民族抗战爆发89周年", "2026-2027-1", "2027-2028-1") == "全民族抗战爆发90周年"


def test_a_day_of_every_month_keeps_its_number(moved: Line) -> None:
    text = "每月15日检查，9月15日第一次"
    assert moved(text, "2026-2027-1", "2027-2028-1").startswith(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("学校2026年新增教室12间，2027年拟再增6间", "同一句里的“2027年”也没有改，请一起定"),
        ("预计2027年9月建成投用", "是工程的时间"),
        ("拟于2026年12月建成", "是工程的时间"),
        ("聘期为2026年9月—2029年8月", "比这份文件的期间长"),
        ("研究时间：2026年9月1日至2028年7月10日", "比这份文件的期间长"),
    ],
)
def test_what_lasts_or_was_counted_is_asked(moved: Line, text: str, said: str) -> None:
    new = moved(text, "2026-2027-1", "2027-2028-1")
    assert text in new
    assert said in new
