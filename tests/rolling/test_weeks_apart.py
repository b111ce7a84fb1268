"""Rows that go by their week where the new term puts that week in another month, or weeks from its end."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.rolling.decisions import Verdict
from planforge.rolling.roll import Rolled, Wish, roll
from planforge.source import TextFile
from planforge.workspace.library import Workspace

PROFILE = """\
学校: 滨河市河湾小学
校历:
  2025—2026学年度第二学期: {开学: 2026-03-02, 放假: 2026-07-04, 周起始: 周一}
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-30, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-02-22, 放假: 2027-07-03, 周起始: 周一}
"""
HEAD = "文种: 工作计划\n期间: 2025—2026学年度第二学期\n主题: 教学\n"
Asked = Callable[..., list[str]]


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    """What is asked of the weeks of a spec rolled to another term."""
    (tmp_path / "学校.yaml").write_text(PROFILE, encoding="utf-8")

    def ask(body: str, to: str = "2026-2027-2") -> list[str]:
        file = TextFile(str(tmp_path / "计划.yaml"), f"{HEAD}{body}".encode())
        result = roll(file, Workspace(tmp_path), Wish(to))
        assert isinstance(result, Rolled)
        weeks = [each for each in result.decisions if each.kind in ("周次", "节日")]
        return [each.question for each in weeks if each.verdict is Verdict.ASKED]

    return ask


TABLE = "行事历:\n  表格: |\n    月份 | 周次 | 工作\n    三月 | 1 | 开学典礼\n    〃 | 2 | 听课\n    七月 | 18 | 总务盘点\n"
NOW = "“第18周”没有改：新学期有19周（原来18周），按离学期结束的周数是第19周"


def test_a_week_that_leaves_its_month_is_asked(asked: Asked) -> None:
    assert asked(TABLE) == [
        "第1周现在是2月22日—28日，不在3月",
        "第18周现在是6月21日—27日，不在7月",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "安排:\n  表格: |\n    周次 | 工作\n    18 | 期末质量监测\n    9 | 听课\n",
        "安排:\n  表格: |\n    月份 | 周次 | 工作\n    六月 | 18 | 期末质量监测\n    六月 | 15 | 听课\n",
        "时间安排:\n  第18周: 期末质量监测\n  第10周: 听课\n",
        "时间安排:\n  第17—18周:\n    - 期末复习\n  第10周: 听课\n",
        "主要工作:\n  - 第18周组织期末考试，第10周听课。\n  - 听课。\n",
    ],
)
def test_the_close_of_a_term_is_counted_from_its_end(asked: Asked, body: str) -> None:
    assert asked(body) == [NOW]


def test_the_middle_of_a_much_longer_term_is_asked(asked: Asked) -> None:
    body = "时间安排:\n  第9周: 期中质量监测\n  第10周: 听课\n"
    assert asked(body) == []
    assert asked(body, "2026-2027-1") == [
        "“第9周”没有改：新学期有22周（原来18周），按学期中间是第11周"
    ]


def test_a_festival_in_a_column_of_weeks_that_is_not_the_first_is_asked(asked: Asked) -> None:
    body = "安排:\n  表格: |\n    月份 | 周次 | 工作\n    三月 | 5 | 清明祭扫\n    四月 | 9 | 听课\n"
    assert asked(body) == ["清明今年是4月5日（第7周），不在这几天"]


@pytest.mark.parametrize(
    "body",
    [
        "安排:\n  表格: |\n    序号 | 工作\n    17 | 期末质量监测\n    18 | 学期末总结\n",
        "时间安排:\n  第18周: 总务盘点\n  第10周: 听课\n",
        "时间安排:\n  第5周: 期末命题培训报名\n  第10周: 听课\n",
        "主要工作:\n  - 第10周听课，期末考试前做好复习。\n  - 听课。\n",
        "安排:\n  表格: |\n    月份 | 周次 | 工作\n    四月 | 9 | 听课\n    五月 | 12 | 赛课\n",
    ],
)
def test_rows_that_stand_where_they_did_are_left_alone(asked: Asked, body: str) -> None:
    assert asked(body) == []
