"""Stretches keep their length, and none begins before its term or on a day off without a question."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]

PROFILE = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第一学期: {{开学: 2025-09-01, 放假: 2026-01-24, 周起始: {}}}
  2026—2027学年度第一学期: {{开学: {}, 放假: 2027-01-23, 周起始: {}}}
"""


@pytest.fixture
def becomes(rolled: Roll) -> Callable[..., str]:
    def make(text: str, before: str = "周日", after: str = "周一", start: str = "2026-08-31") -> str:
        spec = f"文种: 工作计划\n期间: 2025—2026学年度第一学期\n工作安排:\n  - {text}\n"
        result = rolled(spec, "2026-2027-1", profile=PROFILE.format(before, start, after))
        assert result.data is not None
        return result.data.decode().partition("工作安排:\n")[2].strip().removeprefix("- ")

    return make


def test_a_stretch_that_ends_on_a_sunday_keeps_its_length(becomes: Callable[..., str]) -> None:
    assert becomes("9月1日—9月21日常规月") == "8月31日—9月20日常规月"
    assert becomes("9月15日—10月26日读书") == "9月14日—10月25日读书"
    assert becomes("9月14日—10月24日读书", "周日", "周日") == "9月13日—10月23日读书"


def test_a_stretch_does_not_begin_before_its_term(becomes: Callable[..., str]) -> None:
    assert becomes("9月2日—9月26日常规月", "周一", "周一", "2026-09-03").startswith("9月3日—9月25日")


def test_a_long_stretch_that_begins_on_a_holiday_is_asked(becomes: Callable[..., str]) -> None:
    text = becomes("10月9日—11月27日读书", "周一", "周一")
    assert "10月8日—11月26日读书" in text
    assert "核对" not in text
    text = becomes("9月26日—11月28日读书", "周一", "周一")
    assert "# 核对：开始的那天9月25日（周五）是中秋节放假，请另定日子，例如9月28日（周一）" in text


def test_a_stretch_from_the_day_behind_a_term_never_ends_before_it_begins(rolled: Roll) -> None:
    profile = """\
学校: 滨河市实验小学
校历:
  2021—2022学年度第二学期: {开学: 2022-02-20, 放假: 2022-07-05, 周起始: 周一}
  2022—2023学年度第一学期: {开学: 2022-09-01, 放假: 2023-01-20, 周起始: 周一}
"""
    spec = "文种: 工作计划\n期间: 2021—2022学年度第二学期\n时间安排:\n  7月5日—7月7日: 整理教室\n"
    text = (rolled(spec, "2022-2023-1", profile=profile).data or b"").decode()
    assert "  1月20日—1月22日: 整理教室" in text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("摸排时间：9月15日—10月31日", "摸排时间：9月14日—10月31日"),
        ("2026年8月10日—2026年12月31日看护校园", "2027年8月9日—2027年12月31日看护校园"),
        ("2026-09-10至2026-10-31 校舍体检", "2027-09-09至2027-10-31 校舍体检"),
        ("9月8日起至11月30日止清点图书", "9月7日起至11月30日止清点图书"),
        ("自9月8日开始，至11月30日整修操场", "自9月7日开始，至11月30日整修操场"),
        ("11月1日—11月22日诗歌季", "11月1日—11月21日诗歌季"),
        ("整修阶段（2026年9月1日起至2026年11月15日）", "整修阶段（2027年9月1日起至2027年11月14日）"),
        ("读书季11月2日—30日", "读书季11月1日—30日"),
        ("准备阶段：8月17日—8月31日", "准备阶段：8月16日—8月31日"),
        ("即日起至10月31日收稿", "即日起至10月31日收稿"),
        ("开放延长至11月30日", "开放延长至11月30日"),
        ("用房协议期2026年8月10日—次年1月31日", "2027年8月10日—次年1月31日"),
        ("看护服务期9月5日至12月18日", "看护服务期9月5日至12月18日"),
        ("10月1日至次年9月30日用新食谱", "10月1日至次年9月30日用新食谱"),
    ],
)
def test_a_long_stretch_is_bounded_by_months_whatever_weekday_that_is(
    line: Callable[..., str], old: str, new: str
) -> None:
    assert new in line(old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("美食周10月26日—31日", "美食周10月25日—30日"),
        ("跳绳赛11月23日—30日", "跳绳赛11月22日—29日"),
        ("征文9月15日—10月30日", "征文9月14日—10月29日"),
        ("运动会推迟到10月31日举行", "运动会推迟到10月30日举行"),
        ("阅览室12月1日—4日整理", "阅览室11月30日—12月3日整理"),
        ("10月31日至11月20日看展", "10月30日至11月19日看展"),
    ],
)
def test_a_week_that_ends_with_a_month_goes_with_its_week(
    line: Callable[..., str], old: str, new: str
) -> None:
    assert line(old) == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("摸排时间：9月15日—10月31日", "摸排时间：3月16日—4月30日"),
        ("诵读月10月1日—10月31日", "诵读月4月1日—4月30日"),
        ("9月8日起至11月30日止清点图书", "3月9日起至5月31日止清点图书"),
        ("2026年10月至次年1月整修", "2027年4月至7月整修"),
    ],
)
def test_bounds_of_months_are_those_of_the_months_of_the_other_term(
    line: Callable[..., str], old: str, new: str
) -> None:
    assert line(old, "2026-2027-2") == new


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("租用期10月9日—12月20日", "是合同的起止"),
        ("9月1日至次年8月31日用新食谱", "比一个学期长"),
        ("1月1日至12月31日用新食谱", "比一个学期长"),
    ],
)
def test_what_no_term_bounds_is_asked_in_the_other_term(
    line: Callable[..., str], text: str, why: str
) -> None:
    assert line(text, "2026-2027-2").startswith(text)
    assert why in line(text, "2026-2027-2")


def test_a_break_ends_on_the_eve_of_the_term_that_follows(rolled: Roll) -> None:
    profile = PROFILE.format("周一", "2026-08-31", "周一")
    profile += "  2026—2027学年度第二学期: {开学: 2027-03-02, 放假: 2027-07-03, 周起始: 周一}\n"
    profile += "  2025—2026学年度第二学期: {开学: 2026-02-26, 放假: 2026-07-04, 周起始: 周一}\n"
    spec = "文种: 工作计划\n期间: 2025—2026学年度第一学期\n工作安排:\n  - 寒假：1月24日—2月25日\n"
    result = rolled(spec, "2026-2027-1", profile=profile)
    assert "寒假：1月23日—3月1日" in result.data.decode()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("9月16日至30日查寝", "3月16日至31日查寝"),
        ("12月1日至20日查路灯", "6月1日至20日查路灯"),
        ("10月11日—20日书签展", "4月11日—20日书签展"),
        ("10月21日—31日书签展", "4月21日—30日书签展"),
        ("11月11日—30日书签展", "5月11日—31日书签展"),
        ("12月1日—10日书签展", "6月1日—10日书签展"),
    ],
)
def test_halves_and_thirds_of_a_month_stay_what_they_are(
    line: Callable[..., str], text: str, other: str
) -> None:
    assert line(text) == text
    assert line(text, "2026-2027-2").partition("  # 核对")[0] == other


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("11月9日至20日书签展", "11月8日至19日书签展"),
        ("11月15日—30日书签展", "11月14日—30日书签展"),
        ("10月12日至20日书签展", "10月11日至19日书签展"),
        ("11月20日至30日书签展", "11月19日至29日书签展"),
        ("12月1日—6日书签展", "11月30日—12月5日书签展"),
        ("11月11日书签展", "11月10日书签展"),
    ],
)
def test_other_stretches_of_a_month_go_with_their_week(line: Callable[..., str], old: str, new: str) -> None:
    assert line(old) == new


def test_a_half_of_the_month_above_stays_what_it_is(rolled: Roll) -> None:
    spec = "工作安排:\n  十一月:\n    - 16日至30日 书签展\n    - 16日至20日 画展\n    - 16日、30日 集会\n"
    text = (rolled(spec).data or b"").decode()
    assert "- 16日至30日 书签展" in text
    assert "- 15日至19日 画展" in text
    assert "- 15日、29日 集会" in text
    text = (rolled(spec, "2026-2027-2").data or b"").decode()
    assert "- 16日至31日 书签展" in text


def test_a_stretch_that_keeps_its_first_day_keeps_its_length(rolled: Roll) -> None:
    calendar = (
        "学校: 滨河市实验小学\n校历:\n  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-04}\n"
        "  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-30}\n"
        "  2026—2027学年度第二学期: {开学: 2027-02-22, 放假: 2027-07-03}\n"
    ).replace("校历:\n", "校历:\n  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-01-31}\n")
    spec = "文种: 方案\n期间: 2025—2026学年度\n活动安排:\n  - 打卡（2026年2月1日—2月21日）\n"
    data = rolled(spec, "2026-2027", profile=calendar).data
    assert data is not None
    assert "打卡（2027年2月1日—2月21日）" in data.decode()


def test_stages_that_follow_by_thirds_of_months_keep_their_days(rolled: Roll) -> None:
    spec = (
        "文种: 方案\n期间: 2026年\n实施步骤:\n  - 发动（3月1日—3月20日）\n  - 学习（3月21日—5月31日）\n"
        "  - 整改（6月1日—9月30日）\n  - 培训（9月21日—10月9日）\n"
    )
    result = rolled(spec, "2027", profile="学校: 滨河市实验小学\n")
    assert result.data is not None
    assert "发动（3月1日—3月20日）\n  - 学习（3月21日—5月31日）\n  - 整改（6月1日—9月30日）\n" in result.data.decode()
    assert "培训（9月20日—10月8日）" in result.data.decode()
