"""Rolling into a term whose weeks begin on another day: what belongs together stays together."""

from collections.abc import Callable
from pathlib import Path

from planforge.rolling.roll import Rolled, Wish, roll
from planforge.workspace.library import Workspace

PROFILE = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
  2027—2028学年度第一学期: {开学: 2027-09-01, 放假: 2028-01-21, 周起始: 周日}
"""
SPEC = """\
文种: 工作计划
期间: 2026—2027学年度第一学期
时间安排:
  10月31日—11月1日: 研学
  10月17日—18日: 比赛
"""


def test_a_saturday_and_its_sunday_do_not_part(tmp_path: Path) -> None:
    (tmp_path / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    path = tmp_path / "计划.yaml"
    path.write_text(SPEC, encoding="utf-8")
    library = Workspace(tmp_path)
    rolled = roll(library.read(path), library, Wish("2027-2028-1"))
    assert rolled.data is not None
    text = rolled.data.decode()
    assert "  10月30日—31日: 研学\n  10月16日—17日: 比赛\n" in text


def test_a_festival_in_a_row_of_a_bare_week_is_asked_where_that_week_has_left_it(
    rolled: Callable[..., Rolled],
) -> None:
    spec = (
        "文种: 活动计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第二学期\n"
        "安排:\n  表格: |\n    周次 | 内容\n    5 | 清明诗会\n    9 | 劳动节小报\n"
    )
    profile = (
        "学校: 滨河市实验小学\n校历:\n"
        "  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-03, 周起始: 周一}\n"
        "  2027—2028学年度第二学期: {开学: 2028-02-21, 放假: 2028-07-01, 周起始: 周一}\n"
    )
    result = rolled(spec, "2027-2028-2", profile=profile)
    asked = [each.question for each in result.decisions if each.kind == "节日"]
    assert asked[0] == "清明今年是4月4日（第7周），不在这几天"


SHORT = """\
学校: 滨河市实验小学
校历:
  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-04, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-02-22, 放假: 2027-07-03, 周起始: 周一}
"""


def _entries(rolled: Callable[..., Rolled], *entries: str, chapter: str = "时间安排") -> list[str]:
    body = "".join(f"  {entry}\n" for entry in entries)
    spec = f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2025—2026学年度第二学期\n{chapter}:\n{body}"
    result = rolled(spec, "2026-2027-2", profile=SHORT)
    return (result.data or b"").decode().partition(f"{chapter}:\n")[2].splitlines()


def test_the_week_written_at_an_entry_binds_the_days_behind_it(rolled: Callable[..., Rolled]) -> None:
    assert _entries(
        rolled,
        "第16周: 6.15—6.21 端午放假",
        "第十七周: 6月22日—28日 期末复习",
        "第18教学周: 6月29日—7月3日 期末检测",
    ) == [
        "  第16周: 6.7—6.13 端午放假",
        "  第十七周: 6月14日—20日 期末复习  # 核对：是按写着的周次改的，按离学期结束的远近是6月21日（周一），请定一个",
        "  第18教学周: 6月21日—25日 期末检测  # 核对：是按写着的周次改的，按离学期结束的远近是6月28日（周一），请定一个",
    ]


def test_the_week_of_an_entry_binds_in_a_chapter_that_is_no_schedule(rolled: Callable[..., Rolled]) -> None:
    assert _entries(rolled, "第17周:", "  - 6月22日—28日期末复习", chapter="主要工作") == [
        "  第17周:",
        "    - 6月14日—20日期末复习  # 核对：是按写着的周次改的，按离学期结束的远近是6月21日（周一），请定一个",
    ]


def test_the_week_of_a_column_binds_too(rolled: Callable[..., Rolled]) -> None:
    rows = "周次 | 日期 | 工作", "17 | 6月22日—28日 | 期末复习", "10 | 5月4日—10日 | 期中测试"
    text = "\n".join(_entries(rolled, "表格: |", *(f"  {row}" for row in rows)))
    assert "17 | 6月14日—20日 | 期末复习" in text
    assert "10 | 4月26日—5月2日 | 期中测试" in text
    assert "按离学期结束的远近是6月21日" in text


def test_a_day_that_everybody_knows_does_not_hold_the_week_that_it_begins(
    rolled: Callable[..., Rolled],
) -> None:
    lines = _entries(rolled, "第11周（5月12日—17日）: 防灾减灾演练", "第4周（3月23日—29日）: 气象科普")
    assert [line.partition("）")[0] for line in lines] == ["  第11周（5月4日—9日", "  第4周（3月15日—21日"]


def test_a_festival_whose_own_day_has_left_the_week_of_its_entry_is_asked(
    rolled: Callable[..., Rolled],
) -> None:
    lines = _entries(
        rolled, "第8周（4月20日—24日）: 4月23日世界读书日，荐书", "第9周（4月27日—30日）: 4月28日荐书"
    )
    assert lines[0].endswith("核对：读书日今年是4月23日（第9周），不在这几天")
    assert "核对" not in lines[1]


def test_a_festival_that_has_left_the_week_of_its_entry_is_asked(rolled: Callable[..., Rolled]) -> None:
    lines = _entries(
        rolled,
        "第5周（3月30日—4月5日）: 清明节放假，祭扫",
        "第9周: 4.27—5.3 五一放假",
        "4月: 清明祭扫，书香月",
    )
    assert [line.partition("核对：")[2] for line in lines] == [
        "清明节今年是4月5日（第7周），不在这几天",
        "五一今年是5月1日（第10周），不在这几天",
        "",
    ]


def test_the_third_week_of_a_month_and_that_of_another_sentence_bind_no_days(
    line: Callable[..., str],
) -> None:
    for text in (
        "9月第三周推普周（9月14日—20日）",
        "第3周评课；推普周9月14日—20日",
        "开学后第3周推普周（9月14日—20日）",
    ):
        assert line(text).startswith(f"{text}  # 核对：")
