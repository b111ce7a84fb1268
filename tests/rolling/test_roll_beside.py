"""Days a few days from a day of memory that is named by the years counted from it, and days that leave the month above."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]

CALENDAR = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-02, 周起始: 周一}
  2027—2028学年度第一学期: {开学: 2027-09-01, 放假: 2028-01-14, 周起始: 周一}
  2027—2028学年度第二学期: {开学: 2028-02-21, 放假: 2028-07-01, 周起始: 周一}
"""
SPRINGS = "2026-2027-2", "2027-2028-2"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("6月30日庆祝建党106周年大合唱", "6月30日庆祝建党107周年大合唱"),
        ("6月29日全校庆祝中国共产党成立106周年", "6月29日全校庆祝中国共产党成立107周年"),
        ("6月30日建党106周年诗会", "6月30日建党107周年诗会"),
        ("6月29日庆祝建党诗会", "6月29日庆祝建党诗会"),
        ("6月28日“七一”诗会", "6月28日“七一”诗会"),
        ("6月29日建党节诗会", "6月29日建党节诗会"),
    ],
)
def test_a_day_close_to_a_day_of_memory_stays_close_and_is_asked(moved: Line, old: str, new: str) -> None:
    said = moved(old, *SPRINGS)
    assert said.startswith(f"{new}  # 核对：")
    assert "今年是7月1日（周六），按离它的天数还是这一天" in said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("6月2日庆祝丰收诗会", "5月24日庆祝丰收诗会"),
        ("6月30日学习建党精神", "6月21日学习建党精神"),
        ("6月3日纪念建党诗会", "5月25日纪念建党诗会"),
        ("5月20日召开庆祝建党筹备会", "5月11日召开庆祝建党筹备会"),
        ("6月9日讲建党故事", "5月31日讲建党故事"),
        ("6月4日阅读周年度小结", "5月26日阅读周年度小结"),
    ],
)
def test_words_of_other_days_hold_none(moved: Line, old: str, new: str) -> None:
    assert moved(old, *SPRINGS).partition("  # 核对")[0] == new or "放假" in moved(old, *SPRINGS)


def test_a_day_of_memory_that_the_other_term_does_not_have_is_asked(moved: Line) -> None:
    text = moved("9月30日庆祝新中国成立77周年", "2026-2027-1", "2026-2027-2")
    said = "跟着新中国成立纪念日走，新学期里没有新中国成立纪念日，没有改；“77周年”也没有改，请一起定"
    assert text == f"9月30日庆祝新中国成立77周年  # 核对：{said}"


def test_a_day_that_is_asked_and_has_left_the_month_above_says_so(rolled: Callable[..., object]) -> None:
    spec = f"文种: 工作计划\n期间: {SPRINGS[0]}\n四月:\n  - 4月2日 清明诗会\n  - 4月7日 家长会\n  - 4月20日 听课\n"
    result = rolled(spec, SPRINGS[1], profile=CALENDAR)
    text = result.data.decode()  # type: ignore[attr-defined]
    assert (
        "3月31日 清明诗会  # 核对：清明今年是4月4日（周二），按离它的天数改的，已不在上面写的那个月里" in text
    )
    assert "3月29日 家长会  # 核对：按同一周是3月29日（周三），已不在上面写的那个月里" in text
    assert "- 4月11日 听课\n" in text


@pytest.mark.parametrize(
    "text",
    [
        "6月6日布置高考考场，6月7日、8日高考",
        "6月6日布置高考考场",
        "6月5日召开高考考前动员会，6月7日、8日高考",
        "6月8日高考结束后学生返校",
        "6月10日高考毕业典礼",
        "6月4日前完成高考考点消杀",
    ],
)
def test_days_around_an_examination_keep_their_distance_without_a_question(moved: Line, text: str) -> None:
    assert moved(text, *SPRINGS) == text


def test_what_was_put_off_a_sunday_is_on_the_day_itself_where_that_is_none(
    rolled: Callable[..., object],
) -> None:
    rows = "    15 | 12月7日 | 讲安全\n    16 | 12月14日 | 国家公祭日：铭记历史\n"
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n安排:\n  表格: |\n    周次 | 日期 | 主题\n{rows}"
    text = rolled(spec, "2027-2028-1", profile=CALENDAR).data.decode()  # type: ignore[attr-defined]
    assert "16 | 12月13日 | 国家公祭日：铭记历史" in text
    assert "核对" not in text
