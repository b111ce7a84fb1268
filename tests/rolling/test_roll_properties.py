"""What holds for any spec that is rolled: bytes outside the edits stay, the same again gives the same, never-kinds stay."""

from __future__ import annotations

import itertools
import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforge.rolling.roll import Rolled, Wish, roll
from planforge.source import TextFile, read_source
from planforge.workspace.library import Workspace

FACTS = (
    "9月14日（周一）开会", "第3周听课", "2026年9月1日开学", "第三届读书节", "国庆前一周排查", "教龄3年", "连续三年获奖",
    "“十四五”规划", "2024级新生", "七年级家长会", "9月25日—27日放假", "10月10日（周六）补课", "2026—2027学年度第一学期",
    "2026年秋季学期", "9.14（周一）", "全员参训95%", "二〇二六年九月", "12月28日—1月3日", "建校65周年", "1月22日放假",
)  # fmt: skip
UNTOUCHED = (
    "《2026—2027学年度第一学期教学常规》", "《“十四五”规划（2026年版）》", "教基〔2026〕8号", "教办〔2021〕15号",
    "“2026年9月14日”", "「第三届」", "自2019年以来", "2018年建成", "参训率98.5%", "人均48学时", "8:30", "https://a.cn/2026/9/14",
    "3.14", "1:14", "2026版教材",
)  # fmt: skip
COMMENTS = ("", "  # 2026年9月写", "  # 忽略：周次")
BREAKS = ("\n", "\r\n", "\r")
TARGETS = ("2027-2028-1", "2026-2027-2", "2028-2029-2")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return Workspace(tmp_path_factory.mktemp("empty"))


ITEM = st.tuples(st.sampled_from(FACTS), st.sampled_from((*FACTS, *UNTOUCHED)))
LINES = st.lists(st.tuples(ITEM, st.sampled_from(COMMENTS)), min_size=1, max_size=8)


def spec_of(lines: list[tuple[tuple[str, str], str]], line_break: str) -> str:
    items = "".join(f"  - 甲{one}，{other}。{comment}\n" for (one, other), comment in lines)
    table = "".join(f"    {one.replace('|', '')} | {other}\n" for (one, other), _ in lines)
    block = "".join(f"  {one}；{other}。\n" for (one, other), _ in lines)
    text = (
        "# 第一学期的计划\n文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期   # 期间\n\n"
        f"导语: |\n{block}\n工作安排:\n{items}周历:\n  表格: |\n    时间 | 工作\n{table}\n\n# 尾\n落款: {{日期: 2026-09-04}}\n"
    )
    return text.replace("\n", line_break)


def outside(data: bytes, encoding: str) -> str:
    """The text without what a roll may write: numbers, weekdays, term names and the comments that ask."""
    text = data.decode(encoding)
    text = re.sub(r"(?<=[\r\n]) *# 核对：[^\r\n]*(?:\r\n|\r|\n)", "", text)
    text = re.sub(r" *# 核对：[^\r\n]*", "", text)
    return re.sub(r"[0-9〇零一二两三四五六七八九十百春秋上下日天月— ]+", "", text)


@settings(max_examples=60, deadline=None)
@given(
    LINES, st.sampled_from(BREAKS), st.sampled_from(("utf-8", "gb18030", "utf-16")), st.sampled_from(TARGETS)
)
def test_only_numbers_change_and_every_comment_and_line_stays(
    library: Workspace, lines: list[tuple[tuple[str, str], str]], line_break: str, encoding: str, target: str
) -> None:
    old = spec_of(lines, line_break)
    data = old.encode(encoding)
    file = TextFile("2026-2027-1 计划.yaml", data)
    first, second = (roll(file, library, Wish(target)) for _ in range(2))
    assert first.data is not None, first.diagnostics
    assert (first.data, first.decisions, first.name) == (second.data, second.decisions, second.name)
    assert outside(first.data, encoding) == outside(data, encoding)
    source = read_source(TextFile("新.yaml", first.data))[0]
    assert source is not None
    assert "# 第一学期的计划" + line_break in source.text
    kept = [comment.text for comment in source.comments if not comment.text.strip().startswith("核对")]
    assert kept == [comment.text for comment in first.source.comments]  # type: ignore[union-attr]


@settings(max_examples=60, deadline=None)
@given(LINES, st.sampled_from(TARGETS))
def test_titles_numbers_quotations_history_and_figures_are_never_touched(
    library: Workspace, lines: list[tuple[tuple[str, str], str]], target: str
) -> None:
    old = spec_of(lines, "\n")
    result: Rolled = roll(TextFile("计划.yaml", old.encode()), library, Wish(target))
    assert result.data is not None
    without = re.sub(r"# 核对：[^\n]*", "", result.data.decode())
    for words in UNTOUCHED:
        assert without.count(words) == old.count(words), words


@settings(max_examples=40, deadline=None)
@given(LINES, st.sampled_from(TARGETS))
def test_every_change_lies_in_a_decision_and_every_question_is_written_down(
    library: Workspace, lines: list[tuple[tuple[str, str], str]], target: str
) -> None:
    old = spec_of(lines, "\n")
    result = roll(TextFile("计划.yaml", old.encode()), library, Wish(target))
    assert result.data is not None
    assert result.source is not None
    decided = {edit for decision in result.decisions for edit in decision.edits}
    marks = [edit for edit in result.edits if edit not in decided]
    assert all("# 核对：" in mark.text and mark.start == mark.end for mark in marks)
    written = "".join(mark.text for mark in marks)
    missing = {each.question for each in result.decisions if each.question and each.question not in written}
    assert len(missing) <= sum(int(number) for number in re.findall(r"还有 (\d+) 处", written))
    spans = sorted((edit.start, edit.end) for edit in decided)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))


PROFILE = """\
学校: 滨河市实验小学
校历:
  2025-2026-1: {开学: 2025-09-01, 放假: 2026-01-24}
  2025-2026-2: {开学: 2026-03-02, 放假: 2026-07-04}
  2026-2027-1: {开学: 2026-08-31, 放假: 2027-01-23}
  2026-2027-2: {开学: 2027-02-22, 放假: 2027-07-03}
  2027-2028-1: {开学: 2027-09-01, 放假: 2028-01-15}
  2027-2028-2: {开学: 2028-02-14, 放假: 2028-07-01}
"""
TERMS = tuple(f"{year}-{year + 1}-{number}" for year in (2025, 2026, 2027) for number in (1, 2))
FORMS = ("{0.year}年{0.month}月{0.day}日", "{0.month}月{0.day}日", "{0:%Y-%m-%d}")
ITEM_OF = re.compile(r"- 甲(\d+)：(.*?)听课(.*)")


def rolled_days(spec: str, library: Workspace, stops: tuple[str, ...]) -> tuple[dict[str, str], set[str]]:
    """The days of every item after some rolls, and the items that one of the rolls has asked about."""
    asked: set[str] = set()
    found: list[tuple[str, str, str]] = []
    for stop in stops:
        data = roll(TextFile(str(library.root / "计划.yaml"), spec.encode()), library, Wish(stop)).data
        assert data is not None
        spec = data.decode()
        found = ITEM_OF.findall(spec)
        asked |= {number for number, _, rest in found if "核对" in rest}
    return {number: day for number, day, _ in found}, asked


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    library = Workspace(tmp_path_factory.mktemp("school"))
    (library.root / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    return library


def year_around(term: str, form: str) -> str:
    """A plan that names every day of the year around a term."""
    first = date(int(term[:4]), 6, 1) if term.endswith("1") else date(int(term[:4]), 12, 1)
    days = (first + timedelta(days=number) for number in range(365))
    items = "".join(f"  - 甲{number}：{form.format(day)}听课\n" for number, day in enumerate(days))
    return f"文种: 工作计划\n期间: {term}\n时间安排:\n{items}"


@settings(max_examples=8, deadline=None)
@given(st.permutations(TERMS), st.sampled_from(FORMS))
def test_rolling_on_lands_where_rolling_from_the_original_does_or_somebody_is_asked(
    school: Workspace, terms: list[str], form: str
) -> None:
    start, stop, end = terms[:3]
    spec = year_around(start, form)
    direct, asked_at_once = rolled_days(spec, school, (end,))
    on_and_on, asked_on_the_way = rolled_days(spec, school, (stop, end))
    assert len(direct) == 365
    sure = direct.keys() - asked_at_once - asked_on_the_way
    assert {number: direct[number] for number in sure} == {number: on_and_on[number] for number in sure}


def test_most_days_of_a_term_go_on_without_a_question(school: Workspace) -> None:
    spec = year_around("2025-2026-1", FORMS[0])
    _, asked = rolled_days(spec, school, ("2026-2027-1", "2027-2028-1"))
    of_term = {str(number) for number in range(92, 237)}
    assert len(of_term & asked) < 35  # holidays and days worked for them, twice


@pytest.mark.parametrize(
    ("day", "to", "new"),
    [
        ("2月25日返校", "2026-2027-1", "2月17日返校"),
        ("2月25日返校", "2025-2026-1", "2月25日返校"),
        ("8月30日返校", "2026-2027-1", "8月29日返校"),
        ("7月29日家访", "2026-2027-1", "7月28日家访"),
    ],
)
def test_days_out_of_term_stay_beside_the_term_that_they_are_near(
    school: Workspace, day: str, to: str, new: str
) -> None:
    spec = f"文种: 工作计划\n期间: 2025-2026-1\n工作安排:\n  - {day}\n"
    for stops in ((to,), ("2027-2028-1", to), ("2026-2027-1", "2027-2028-1", to)):
        data = spec
        for stop in stops:
            file = TextFile(str(school.root / "计划.yaml"), data.encode())
            data = (roll(file, school, Wish(stop)).data or b"").decode()
        assert data.rpartition("  - ")[2].partition("  #")[0].strip() == new
