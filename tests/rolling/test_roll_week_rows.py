"""A row that writes a teaching week with its days goes on with both, cut short by holidays as the old ones were."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]

PROFILE = """\
学校: 云溪县实验小学
校历:
  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-04, 周起始: 周一}
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-23, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-03, 周起始: 周一}
  2027—2028学年度第一学期: {开学: 2027-09-01, 放假: 2028-01-15, 周起始: 周一}
"""
AUTUMN, SPRING = "2026—2027学年度第一学期", "2025—2026学年度第二学期"
Table = Callable[..., dict[str, str]]


@pytest.fixture
def table(rolled: Roll) -> Table:
    """The rows of a table of weeks by their work, rolled on."""

    def make(
        *rows: str, to: str = "2027-2028-1", period: str = AUTUMN, head: str = "周次 | 日期"
    ) -> dict[str, str]:
        body = "".join(f"    {row}\n" for row in (f"{head} | 工作", *rows))
        spec = f"文种: 工作计划\n学校: 云溪县实验小学\n期间: {period}\n周历:\n  表格: |\n{body}"
        data = rolled(spec, to, profile=PROFILE).data
        assert data is not None
        lines = [each.strip() for each in data.decode().splitlines() if "|" in each and "表格" not in each]
        return {each.rpartition(" | ")[2]: each.rpartition(" | ")[0] for each in lines}

    return make


def test_a_row_cut_by_the_new_year_is_a_whole_week_where_the_new_one_is(table: Table) -> None:
    rows = table(
        "第17周 | 12月21日—25日 | 歌咏", "第18周 | 12月28日—31日 | 游园", "第19周 | 1月4日—8日 | 复习"
    )
    assert rows["游园"] == "第18周 | 12月27日—31日"
    assert rows["复习"] == "第19周 | 1月4日—7日"


def test_rows_are_cut_where_the_holidays_of_the_new_year_lie(table: Table) -> None:
    rows = table(
        "2 | 9.7—9.11 | 常规", "4 | 9.21—9.24 | 月考", "5 | 9.28—9.30 | 自查", "6 | 10.8—10.10 | 教研",
        "15—16 | 12.7—12.18 | 社团", "16—18 | 12.14—12.31 | 画展",
    )  # fmt: skip
    assert rows["月考"] == "4 | 9.20—9.24"
    assert rows["自查"] == "5 | 9.27—9.30"
    assert rows["教研"] == "6 | 10.8"
    assert rows["社团"] == "15—16 | 12.6—12.17"
    assert rows["画展"] == "16—18 | 12.13—12.31"


def test_rows_from_monday_to_sunday_are_cut_as_well(table: Table) -> None:
    rows = table(
        "第16周 | 12月14日—20日 | 义卖", "第17周 | 12月21日—27日 | 歌咏", "第18周 | 12月28日—31日 | 游园"
    )
    assert rows["歌咏"] == "第17周 | 12月20日—26日"
    assert rows["游园"] == "第18周 | 12月27日—31日"


def test_a_row_goes_with_its_week_into_the_other_term(table: Table) -> None:
    rows = table(
        "第17周 | 12月21日—25日 | 歌咏",
        "第18周 | 12月28日—31日 | 游园",
        "第1周 | 9月1日—4日 | 收心",
        to="2026-2027-2",
    )
    assert rows["游园"] == "第18周 | 6月28日—7月2日"
    assert rows["收心"] == "第1周 | 3月1日—5日"
    rows = table("一 | 3.2—3.6 | 收心", "六 | 4.7—4.10 | 月考", to="2026-2027-1", period=SPRING)
    assert rows["收心"] == "一 | 9.1—9.4"
    assert rows["月考"] == "六 | 10.8—10.9"


def test_rows_that_no_holiday_cut_stay_whole(table: Table) -> None:
    rows = table(
        "第4周 | 9月21日—25日 | 月考", "第5周 | 9月28日—10月2日 | 自查", "第6周 | 10月5日—9日 | 教研"
    )
    assert rows["自查"] == "第5周 | 9月27日—10月1日"
    assert rows["教研"] == "第6周 | 10月4日—8日"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("第7周 | 10月13日—15日 | 听课", "第7周 | 10月12日—14日"),
        ("第18周 | 12月30日—31日 | 听课", "第18周 | 12月30日—31日"),
        ("第9周 | 10月28日—30日 | 听课", "第9周 | 10月27日—29日"),
    ],
)
def test_some_days_of_a_week_are_no_row_of_the_week(table: Table, old: str, new: str) -> None:
    assert table("第16周 | 12月14日—18日 | 义卖", old)["听课"] == new


def test_a_cut_by_days_off_not_published_yet_is_asked(rolled: Roll) -> None:
    spec = f"文种: 工作计划\n学校: 云溪县实验小学\n期间: {AUTUMN}\n周历:\n  - 第18周（12月28日—31日）：游园\n  - 第19周（1月4日—8日）：复习\n"
    text = rolled(spec, "2027-2028-1", profile=PROFILE).data.decode()  # type: ignore[union-attr]
    assert "  - 第18周（12月27日—31日）：游园\n" in text
    assert (
        "第19周（1月4日—7日）：复习  # 核对：元旦放假还没有公布，暂定，这一周按它是1月4日（周二）至1月7日（周五）"
        in text
    )


def test_the_numbers_of_weeks_in_chinese_are_no_weekdays(table: Table) -> None:
    rows = table("一 | 3.3 | 收心", "二 | 3.10 | 植树", "三 | 3.18 | 月考", to="2026-2027-1", period=SPRING)
    assert [each.partition(" |")[0] for each in rows.values()][1:] == ["一", "二", "三"]
    rows = table("一 | 3月2日 | 收心", to="2026-2027-1", period=SPRING, head="星期 | 日期")
    assert rows["收心"].startswith("二 | 9月1日")
