"""Who signs an imported document: nobody whom only the school profile names, a unit and a person on one line."""

import re
from pathlib import Path

import pytest

from planforge.importing import import_document
from planforge.pipeline import TextFile, show
from planforge.recognize.signers import unit_and_person
from planforge.workspace.library import Workspace

_NOTE = re.compile(" *# 核对：.*\n")
PLAN = "云坪镇中心小学阅读工作计划\n{above}一、工作目标\n1.人人爱读书。\n2.班班有书角。\n二、工作措施\n1.每周一节阅读课。\n2.每月一次分享会。\n"


def _imported(folder: Path, text: str, profile: str = "") -> tuple[str, list[str]]:
    """The spec of a text in a school, and the lines that it prints."""
    if profile:
        (folder / "学校.yaml").write_text(f"学校: 云坪镇中心小学\n{profile}", encoding="utf-8")
    library, target = Workspace(folder), str(folder / "计划.yaml")
    (spec,) = import_document(TextFile("旧.txt", text.encode()), library, target).specs
    printed, findings = show(TextFile(target, spec.data), library)
    assert not [each for each in findings if each.is_error]
    return spec.data.decode(), [line for line in (printed or "").split("\n") if line]


@pytest.mark.parametrize(
    ("profile", "end", "printed"),
    [
        ("落款: {单位: 云坪镇中心小学}", "2026年9月1日", ["2026年9月1日"]),
        ("落款: {单位: [云坪镇中心小学, 教导处]}", "2026年9月1日", ["2026年9月1日"]),
        ("落款: {姓名: 林静}", "2026年9月1日", ["2026年9月1日"]),
        ("落款: {单位: 云坪镇中心小学, 姓名: 林静, 日期: 2026-09-01}", "2026年9月3日", ["2026年9月3日"]),
        ("落款: {日期: 2026-09-01}", "……教研组\n2026年9月3日", ["……教研组", "2026年9月3日"]),
        ("落款: {单位: 云坪镇中心小学, 日期: 2026-09-01}", "阅读领导小组\n2026年9月3日", ["阅读领导小组", "2026年9月3日"]),
        ("落款: {单位: 云坪镇中心小学}", "语文组　林静\n2026年9月3日", ["语文组", "林静", "2026年9月3日"]),
        ("落款: {单位: 云坪镇中心小学}", "", []),
    ],
)  # fmt: skip
def test_nothing_signs_that_does_not_sign_in_the_source(
    tmp_path: Path, profile: str, end: str, printed: list[str]
) -> None:
    _, lines = _imported(tmp_path, PLAN.format(above="") + end, profile)
    behind = next(at for at, line in enumerate(lines) if "分享会" in line)
    assert lines[behind + 1 :] == printed


def test_a_sign_off_at_the_end_stays_there_though_the_school_signs_below_the_title(tmp_path: Path) -> None:
    profile = "落款: {单位: 云坪镇中心小学, 位置: 题下}"
    spec, lines = _imported(tmp_path, f"{PLAN.format(above='')}阅读领导小组\n2026年9月1日", profile)
    assert lines[-2:] == ["阅读领导小组", "2026年9月1日"]
    assert "位置: 文末" in spec


def test_where_the_school_names_nobody_nothing_is_written_for_it(tmp_path: Path) -> None:
    spec, _ = _imported(tmp_path, PLAN.format(above="") + "2026年9月1日")
    assert spec.endswith("\n落款:\n  日期: 2026年9月1日\n")


@pytest.mark.parametrize(
    ("above", "end", "said"),
    [
        ("", "云坪镇中心小学工会　何 远\n2026年9月1日", "单位: 云坪镇中心小学工会\n  姓名: 何 远\n  日期: 2026年9月1日\n"),
        ("", "城关一小 林静\n2026年9月1日", "单位: 城关一小\n  姓名: 林静\n  日期: 2026年9月1日\n"),
        ("", "教务处   林静\n2026年9月1日", "单位: 教务处\n  姓名: 林静\n  日期: 2026年9月1日\n"),
        ("云坪镇中心小学工会　何 远\n为了让人人爱上读书，制定本计划。\n", "2026年9月1日", "单位: 云坪镇中心小学工会\n  姓名: 何 远\n  日期: 2026年9月1日\n  位置: 题下\n"),
        ("三年级组 林静\n2026年9月1日\n", "", "单位: 三年级组\n  姓名: 林静\n  日期: 2026年9月1日\n  位置: 题下\n"),
        ("三年级组 林静　　2026年9月1日\n", "", "单位: 三年级组\n  姓名: 林静\n  日期: 2026年9月1日\n  位置: 题下\n"),
    ],
)  # fmt: skip
def test_a_unit_and_a_person_on_one_line_are_both(tmp_path: Path, above: str, end: str, said: str) -> None:
    spec, lines = _imported(tmp_path, PLAN.format(above=above) + end)
    spec = _NOTE.sub("", spec)
    assert f"\n落款:\n  {said}" in spec
    again, _ = _imported(tmp_path, "\n".join(lines))
    assert again == spec


@pytest.mark.parametrize(
    "text",
    ["云坪 小学", "云坪小学 语文组", "教务处 德育处", "第一小学 高年级", "云坪小学 校长 林静", "班主任 林静",
     "云坪小学", "林静", "语文组：林静", "工会 小组", "云坪小学 安全办"],
)  # fmt: skip
def test_other_lines_are_one(text: str) -> None:
    assert unit_and_person(text) is None
