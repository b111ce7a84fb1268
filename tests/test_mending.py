"""Repairs: only what a diff shows, once for all, in the bytes of the file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planforge.calendar.period import read_period
from planforge.diagnostics import Diagnostic
from planforge.mending import Fixed, fixed
from planforge.pipeline import check, show
from planforge.source import TextFile
from planforge.workspace.library import Workspace

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = Workspace(ROOT / "tests")
SPECS = sorted((ROOT / "specs").glob("20*.yaml"))
CASES = sorted((ROOT / "tests" / "cases" / "mistakes").glob("*.yaml"))

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"


def everybody(_: Diagnostic) -> bool:
    return True


def mend(text: str, *, words: bool = False) -> Fixed:
    file = TextFile("计划.yaml", (HEAD + text).encode())
    return fixed(file, LIBRARY, everybody) if words else fixed(file, LIBRARY)


def mended(text: str, *, words: bool = False) -> str:
    return mend(text, words=words).new.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("抓好备课,上好课。", "抓好备课，上好课。"),
        ("抓好备课，，上好课。", "抓好备课，上好课。"),
        ("骨干教师(每组一人)带头。", "骨干教师（每组一人）带头。"),
        ('开展"书香校园"活动。', "开展“书香校园”活动。"),
        ("读书、讲座...都可以。", "读书、讲座……都可以。"),
        ("用好平台--教研网。", "用好平台——教研网。"),
        ("每周三15：30集中。", "每周三15:30集中。"),
        ("2026年09月05日前交。", "2026年9月5日前交。"),
        ("2026.10.12前交。", "2026年10月12日前交。"),
        ("2026.11.3-11.7开展。", "2026年11月3日—11月7日开展。"),
        ("2026/11/3-7开展。", "2026年11月3日—7日开展。"),
        ("2026-11-3至11-7开展。", "2026年11月3日至11月7日开展。"),
        ("2026-11-03-2026-11-07开展。", "2026年11月3日—2026年11月7日开展。"),
        ("2026.11.3～7日开展。", "2026年11月3日～7日开展。"),
        ("2026.11.3（周二）—11.7（周六）开展。", "2026年11月3日（周二）—11月7日（周六）开展。"),
        ("2026.9-12开展。", "2026年9月—12月开展。"),
        ("2026.9-2027.1开展。", "2026年9月—2027年1月开展。"),
        ("2026.11.3，8:00-9:30开展。", "2026年11月3日，8:00-9:30开展。"),
        ("落实滨教[2026]5号文件。", "落实滨教〔2026〕5号文件。"),
        ("1、加强备课。", "加强备课。"),
        ("加强作业管理 , 减轻负担。", "加强作业管理，减轻负担。"),
        ("2025——2026学年开展。", "2025—2026学年开展。"),
        ("加强作业管理， 减轻负担。", "加强作业管理，减轻负担。"),
    ],
)
def test_what_is_safe_is_mended_without_asking(wrong: str, right: str) -> None:
    assert mended(f"主要工作:\n  - {wrong}\n  - 按时总结。\n") == f"主要工作:\n  - {right}\n  - 按时总结。\n"


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("2026年09月05日前交。", 1),
        ("2026年09月05日、2026年09月06日交。", 2),
        ("09月05日—09月08日交。", 2),
        ("09月、05日交。", 2),
        ("9月05日交，10月08日发。", 2),
        ("09月15日交。", 1),
        ("2026.9.5前交，2026年09月06日发。", 2),
        ("9月5日交，10月10日发。", 0),
    ],
)
def test_each_day_typed_wrong_counts_once_whatever_zeros_it_has(sentence: str, count: int) -> None:
    found = mend(f"主要工作:\n  - {sentence}\n  - 按时总结。\n")
    assert sum(len(each.changes) for each in found.mended if each.code == "日期写法") == count
    assert re.search("(?<![0-9])0[1-9]", found.new) is None


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2026——2027学年度第一学期", "2026—2027学年度第一学期"),
        ("2026-2027学年度第一学期", "2026—2027学年度第一学期"),
        ("2O26学年度第一学期", "2026学年度第一学期"),
        ("2026.9-2027.1", "2026年9月—2027年1月"),
        ("2026年09月", "2026年9月"),
    ],
)
def test_the_period_stands_in_the_title_and_is_mended_without_being_read_otherwise(
    typed: str, written: str
) -> None:
    found = fixed(
        TextFile(
            "计划.yaml", f"文种: 工作计划\n学校: 滨河市实验小学\n期间: {typed}\n主要工作: 备课。\n".encode()
        ),
        LIBRARY,
    )
    assert f"期间: {written}\n" in found.new
    if "O" not in typed:
        assert replace(read_period(typed), text="") == replace(read_period(written), text="")


@pytest.mark.parametrize("days", ["2026.11.17-13", "2026.9-10.15", "2026.11.3-5人"])
def test_a_range_that_cannot_be_read_is_left_whole_and_said(days: str) -> None:
    text = f"主要工作:\n  - 听课安排在{days}。\n  - 按时总结。\n"
    found = mend(text)
    assert found.new == HEAD + text
    assert "日期写法" in [each.code for each in found.left]


@pytest.mark.parametrize(
    ("half", "whole"),
    [
        ("2026年11月3日-11.7", "2026年11月3日—11月7日"),
        ("11月3日（周二）～7", "11月3日（周二）～7日"),
        ("2026年11月3日——11.7前", "2026年11月3日—11月7日前"),
        ("2026年11月3日-11.7上午", "2026年11月3日—11月7日上午"),
        ("2026年09月05日——9.14前", "2026年9月5日—9月14日前"),
        ("2026-11-3-7", "2026年11月3日—7日"),
        ("16.10—16.40", "16:10—16:40"),
        ("周三上午8.30～11.30", "周三上午8:30～11:30"),
    ],
)
def test_half_of_a_range_is_asked_about(half: str, whole: str) -> None:
    text = "主要工作:\n  - 听课安排在{}。\n  - 按时总结。\n"
    assert mended(text.format(half)) == text.format(half).replace("月0", "月").replace("年0", "年")
    assert mended(text.format(half), words=True) == text.format(whole)


def test_words_are_changed_only_where_somebody_agrees() -> None:
    text = "主要工作: 开展群众备课,抓好教学竟赛。\n"
    assert mended(text) == "主要工作: 开展群众备课，抓好教学竟赛。\n"
    assert mended(text, words=True) == "主要工作: 开展集体备课，抓好教学竞赛。\n"


def test_what_was_refused_is_not_asked_again() -> None:
    asked: list[str] = []

    def no(finding: Diagnostic) -> bool:
        asked.append(finding.message)
        return False

    fixed(TextFile("计划.yaml", f"{HEAD}主要工作: 开展群众备课,抓好教学竟赛。\n".encode()), LIBRARY, no)
    assert len(asked) == len(set(asked)) == 2


def test_a_spec_with_errors_is_left_alone() -> None:
    found = mend("主要工作: 抓好备课,上好课 {{没有的数}}。\n")
    assert found.is_broken
    assert found.data is None
    assert found.new == found.old


@pytest.mark.parametrize("first", ["活动: 2026.9.1到", "活动: 9.3-", "活动: 第3—", "活动: 上课--"])
def test_no_repair_reaches_into_the_next_line(first: str) -> None:
    text = f"活动开展:\n  - 时间: 9月3日\n    {first}\n    参加人数:\n  - 时间: 2026-09-09\n    活动: 听课\n"
    found = mend(text, words=True)
    assert found.new.count("\n") == found.old.count("\n")
    assert "    参加人数:\n  - 时间: 2026年9月9日\n    活动: 听课\n" in found.new


def test_an_error_that_keeps_nothing_from_being_printed_keeps_nothing_from_being_mended() -> None:
    text = "文种: 工作总结\n学校: 滨河市实验小学\n对应计划: 没有.yaml\n主要做法: 抓好备课,上好课。\n"
    found = fixed(TextFile("总结.yaml", text.encode()), LIBRARY)
    assert [each.code for each in found.left if each.is_error] == ["对应计划"]
    assert found.new == text.replace(",", "，")


def test_a_repair_after_which_the_spec_reads_otherwise_is_left_out_and_said() -> None:
    found = mend("主要工作:\n  - 1、[附] 加强备课,上好课。\n  - 2、按时总结。\n")
    assert [(each.code, each.position.line) for each in found.unsafe] == [("手打编号", 5)]
    assert found.new.endswith("主要工作:\n  - 1、[附] 加强备课，上好课。\n  - 按时总结。\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_file_keeps_its_encoding_and_line_ends(encoding: str, end: str) -> None:
    text = f"{HEAD}主要工作: 抓好备课,上好课。   # 说明,不动\n".replace("\n", end)
    found = fixed(TextFile("计划.yaml", text.encode(encoding)), LIBRARY)
    assert found.data == text.replace("备课,", "备课，").encode(encoding)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_a_spec_in_order_is_not_touched(path: Path) -> None:
    workspace = Workspace(ROOT)
    assert fixed(workspace.read(path), workspace, everybody).data is None


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_case_has_anything_left_to_fix(path: Path) -> None:
    workspace = Workspace(path.parent)
    found = fixed(workspace.read(path), workspace, everybody)
    if not found.is_broken:
        unsafe = {each.message for each in found.unsafe}
        assert [each for each in found.left if each.edits and each.message not in unsafe] == []


# Properties, on drawn texts

PIECES = (
    "抓好备课", "上好每一堂课", "根底教育", "群众备课", "教学竟赛", "进行进行", "8：30", "2026年09月05日", "2026.9.1", "9.14前",
    "第3-5周", "第6—8周", "AI", "PDCA", "（试行)", "(试行）", "《课程方案", "》", "“书香”", "”校园”", '"书香"', "{{学校}}", "http://a.cn/b,c",
)  # fmt: skip
MARKS = (
    "，",
    ",",
    "。",
    ".",
    "、",
    "；",
    ";",
    "：",
    ":",
    "！",
    "?",
    "……",
    "...",
    "——",
    "--",
    " ",
    "  ",
    "，，",
    "、等",
    "(",
    ")",
    "",
)

sentences = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(MARKS)), min_size=1, max_size=7).map(
    lambda pairs: "".join(piece + mark for piece, mark in pairs)
)


def spec_of(texts: list[str], points: list[str]) -> bytes:
    lines = [
        "指导思想: |",
        *(f"  {each}" for each in texts),
        "主要工作:",
        *(f"  - 一是{each}" for each in points),
    ]
    return (HEAD + "\n".join(lines) + "\n").encode()


specs = st.builds(
    spec_of, st.lists(sentences, min_size=1, max_size=3), st.lists(sentences, min_size=1, max_size=3)
)

drawn = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@drawn
@given(specs)
def test_fixing_twice_is_fixing_once(data: bytes) -> None:
    first = fixed(TextFile("计划.yaml", data), LIBRARY, everybody)
    second = fixed(TextFile("计划.yaml", first.data or data), LIBRARY, everybody)
    assert second.data is None


def test_a_hyphen_is_never_put_between_days_and_repairs_come_to_an_end() -> None:
    found = mend("主要工作:\n  - 第3-5周，2026年9月5日——2026年9月6日，第3-5周。\n  - 按时总结。\n")
    assert "第3—5周" in found.new
    assert len(found.mended) < 5
    assert found.unsafe == ()


@drawn
@given(specs)
def test_a_fixed_spec_has_no_fixable_finding_left(data: bytes) -> None:
    found = fixed(TextFile("计划.yaml", data), LIBRARY, everybody)
    if not found.is_broken:
        again = check(TextFile("计划.yaml", found.data or data), LIBRARY)
        unsafe = {(each.code, each.position.line) for each in found.unsafe}
        assert [each for each in again if each.edits and (each.code, each.position.line) not in unsafe] == []


@drawn
@given(specs)
def test_the_print_changes_only_by_the_characters_that_the_difference_shows(data: bytes) -> None:
    found = fixed(TextFile("计划.yaml", data), LIBRARY, everybody)
    if found.data is None:
        return
    before, after = (show(TextFile("计划.yaml", each), LIBRARY)[0] for each in (data, found.data))
    if before is None:  # a colon that kept it from being read: what is mended then, test_mending_slips says
        assert found.mended[0].code == "冒号"
        return
    assert after is not None
    touched = {char for each in found.mended for old, new in each.changes for char in old + new}
    gone = {ord(char): None for char in touched}
    assert before.translate(gone) == after.translate(gone)
    assert before.count("\n") == after.count("\n")


def test_what_was_left_alone_is_tried_again_when_others_are_mended() -> None:
    text = (
        "指导思想: |\n  五年级1班—16,第五周11.3日\n  8:00-9:30）10%(\n主要工作:\n  - 一是第3-5周（学年-2026-09-03--\n"
        "时间安排:\n  第3周: 第3-5周 2026年09月05日~第6—8周-\n  2026.9.3-9.7: 抓好备课10月--\n"
    )
    first = mend(text, words=True)
    assert mend(first.new.removeprefix(HEAD), words=True).data is None
