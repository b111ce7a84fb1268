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
