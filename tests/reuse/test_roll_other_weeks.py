"""Rolling into a term whose weeks begin on another day: what belongs together stays together."""

from pathlib import Path

from planforge.reuse.roll import Wish, roll
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
