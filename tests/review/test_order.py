"""Schedules out of order (review/order.py), and times that are no matter of order but lie outside the term."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

PROFILE = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
"""
EVENTS = ("读书", "科普", "书画", "歌咏", "劳动", "体育", "棋类")


def told(folder: Path, times: str, row: str) -> list[tuple[str, str]]:
    """The code and the time of what is said of a schedule with these times; ``row`` is how an entry is written."""
    (folder / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    rows = "".join(row.format(*each) for each in zip(times.split(), EVENTS, strict=False))
    table = "  表格: |\n    时间 | 内容\n" if "|" in row else ""
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n时间安排:\n{table}{rows}"
    found = [
        each
        for each in check(TextFile(str(folder / "计划.yaml"), spec.encode()), Workspace(folder))
        if each.code in ("先后", "校历外")
    ]
    return [
        (each.code, each.position.excerpt[each.position.column - 1 :].partition(" ")[0].rstrip(":"))
        for each in found
    ]


LABEL, CELL = "  {0}: {1}\n", "    {0} | {1}\n"


@pytest.mark.parametrize("row", [LABEL, CELL])
@pytest.mark.parametrize(
    ("times", "wrong"),
    [
        ("九月 十一月 十月 一月 十二月", ["十月", "十二月"]),
        ("10月 9月 12月 11月 1月", ["9月", "11月"]),
        ("第1周 第3周 第2周 第6周 第5周 第9周", ["第2周", "第5周"]),
        ("9月10日 9月3日 10月20日 10月12日 11月5日 11月2日", ["9月3日", "10月12日", "11月2日"]),
    ],
)
def test_each_entry_at_the_wrong_place_is_told(
    tmp_path: Path, times: str, wrong: list[str], row: str
) -> None:
    assert told(tmp_path, times, row) == [("先后", each) for each in wrong]


@pytest.mark.parametrize(
    "times",
    [
        "9月 10月 11月 12月 1月",
        "9月1日 10月9日 11月2日 9月1日 10月12日",
        "9月3日 11月2日 1月5日 9月4日 10月9日 11月6日",
    ],
)
def test_rounds_and_what_is_in_order_are_left_alone(tmp_path: Path, times: str) -> None:
    assert told(tmp_path, times, CELL) == []


@pytest.mark.parametrize("row", [LABEL, CELL])
@pytest.mark.parametrize(
    ("times", "outside"),
    [
        ("9月7日 3月5日 1月10日", "3月5日"),
        ("9月7日 4月5日 7月10日", "4月5日"),
        ("9月 10月 8月1日前", "8月1日前"),
    ],
)
def test_a_time_outside_the_term_is_told_as_such_and_not_out_of_order(
    tmp_path: Path, times: str, outside: str, row: str
) -> None:
    assert told(tmp_path, times, row) == [("校历外", outside)]


def test_a_dated_deadline_in_a_sentence_lies_outside_the_term(tmp_path: Path) -> None:
    point = (
        "  - 家访。\n  - 2027年8月1日前上报总结。\n  - 2027年1月25日前上报总结。\n  - 8月28日前完成分班。\n"
    )
    assert told(tmp_path, "9月", "  开学:\n" + point.replace("  -", "    -")) == [
        ("校历外", "2027年8月1日前上报总结。")
    ]


def below_months(folder: Path, months: str) -> list[tuple[str, str]]:
    """What is said of a schedule whose months hold lists."""
    (folder / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n时间安排:\n{months}"
    found = check(TextFile(str(folder / "计划.yaml"), spec.encode()), Workspace(folder))
    return [(each.code, each.message.partition("”")[0].strip("“")) for each in found if each.code == "先后"]


@pytest.mark.parametrize(
    ("months", "wrong"),
    [
        ("  十一月:\n    - 10月20日期中检测\n", "10月20日"),
        ("  九月:\n    - 11月3日教案检查\n", "11月3日"),
        ("  11月份:\n    - 第3周家长会\n", "第3周"),
        (
            "  九月:\n    - 9月8日备课\n    - 9月28日讲座\n    - 9月18日演练\n    - 9月29日总结\n",
            "9月18日演练",
        ),
        ("  九月:\n    9月8日: 备课\n    9月28日: 讲座\n    9月18日: 演练\n", "9月18日"),
    ],
)
def test_a_line_below_a_month_stands_in_it_and_in_its_place(tmp_path: Path, months: str, wrong: str) -> None:
    assert below_months(tmp_path, months) == [("先后", wrong)]


@pytest.mark.parametrize(
    "months",
    [
        "  十月:\n    - 10月8日返校\n    - 第8周家长会\n    - 10月底前上交教案\n",
        "  十月:\n    - 9月30日布置假期作业\n",
        "  十一月:\n    - 10月份食堂账目公示\n    - 公布10月20日检测的结果\n",
        "  九月、十月:\n    - 10月20日检测\n",
        "  第一阶段（9月）:\n    - 10月20日检测\n",
        "  九月:\n    - 语文组9月28日讲座\n    - 数学组9月8日讲座\n    - 英语组9月18日讲座\n",
        "  一月:\n    - 12月31日迎新\n    - 1月20日期末考试\n",
    ],
)
def test_what_stands_below_a_month_with_reason_is_let_pass(tmp_path: Path, months: str) -> None:
    assert below_months(tmp_path, months) == []


@pytest.mark.parametrize(
    ("months", "wrong"),
    [
        (("2月—3月", "4月—11月", "12月"), []),
        (("1月", "3月—6月", "12月"), []),
        (("3月", "9月—12月", "次年1月"), []),
        (("6月", "3月", "12月"), ["3月"]),
        (("3月—4月", "12月", "5月"), ["5月"]),
    ],
)
def test_the_stages_of_a_calendar_year_go_up_to_december(
    tmp_path: Path, months: tuple[str, ...], wrong: list[str]
) -> None:
    stages = "".join(
        f"  - {name}阶段（{when}）: 认真落实。\n"
        for name, when in zip(("部署", "实施", "总结"), months, strict=True)
    )
    spec = f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026年\n实施步骤:\n{stages}"
    found = check(TextFile(str(tmp_path / "计划.yaml"), spec.encode()), Workspace(tmp_path))
    said = [each.message.partition("”")[0] for each in found if each.code == "先后"]
    assert [each.partition("（")[2].rstrip("）") for each in said] == wrong
