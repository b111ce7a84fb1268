"""Days below the week or the month that they are none of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

Told = Callable[[str], list[tuple[str, str]]]
PROFILE = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
"""


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """Code and message of what is said of days in a schedule."""

    def make(body: str) -> list[tuple[str, str]]:
        (tmp_path / "学校.yaml").write_text(PROFILE, encoding="utf-8")
        text = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n主题: 教学\n时间安排:\n{body}"
        found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
        return [(each.code, each.message) for each in found if each.code in ("周次", "先后", "校历外")]

    return make


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("  第6周: 10月20日月考\n", "10月20日在第8周，不在第6周"),
        ("  第9周: 期中考试（11月5日—6日）\n", "11月5日在第10周，不在第9周"),
        ("  第10周:\n    - 12月4日宪法日\n", "12月4日在第14周，不在第10周"),
        ("  第2—3周:\n    - 10月20日月考\n", "10月20日在第8周，不在第2—3周"),
        ("  - 时间: 第6周\n    工作: 10月20日月考\n", "10月20日在第8周，不在第6周"),
        ("  - 第6周:\n    - 10月20日月考\n  - 第7周:\n    - 备课\n", "10月20日在第8周，不在第6周"),
    ],
)
def test_a_day_that_is_not_in_the_week_above_it_is_told(told: Told, body: str, message: str) -> None:
    assert told(body) == [("周次", message)]


def test_a_day_on_the_line_of_another_month_is_told(told: Told) -> None:
    assert told("  九月: 10月12日检查。\n  十月: 备课。\n") == [
        ("先后", "“10月12日”写在“九月”下面，不是那个月")
    ]


@pytest.mark.parametrize(
    "body",
    [
        "  第8周: 10月20日月考\n",
        "  第10周: 期中考试（11月5日—6日）\n",
        "  第7—8周:\n    - 10月20日月考\n",
        "  第6周: 10月20日前上交材料\n",
        "  第6周: 10月20日家长会准备\n",
        "  第6周: 为10月20日的月考出题\n",
        "  第6周: 布置作业（10月20日前交）\n",
        "  - 时间: 第8周\n    工作: 10月20日月考\n",
        "  十月: 11月3日检查。\n",
        "  九月: 9月12日检查。\n",
        "  十月:\n    - 第二周: 体育节\n  十一月:\n    - 第二周: 期中考试\n",
        "  十月份:\n    - 第一周（10月8日—10日）: 返校\n",
    ],
)
def test_what_is_there_or_prepared_there_is_let_pass(told: Told, body: str) -> None:
    assert told(body) == []
