"""What LANGUAGE.md tells of the language is what planforge does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.compose.marks import STYLES
from planforge.template.template import VIEWS
from planforge.vocabulary import HEADER_KEYS

PAGE = (Path(__file__).resolve().parent.parent / "planforge" / "LANGUAGE.md").read_text(encoding="utf-8")
HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n主题: 德育\n"
PROFILE = "落款: {单位: 滨河市实验小学, 日期: 2026-09-01}\n"

Printed = Callable[..., list[str]]
Found = Callable[..., list[tuple[str, int]]]


def test_it_names_every_header_key_every_view_and_the_marks_of_every_style() -> None:
    table = PAGE.partition("## 二、")[2].partition("## 三、")[0]
    cells = {word for row in re.findall(r"^\| (\S+) \|", table, re.MULTILINE) for word in row.split("、")}
    assert cells - {"栏目"} == set(HEADER_KEYS)
    views = PAGE.partition("加一行 `呈现:`")[2].partition("- **人员**")[0]
    assert re.findall(r"`([\u4e00-\u9fff]+)`（", views) == list(VIEWS)
    for name, style in STYLES.items():
        row = re.search(rf"^\| {name} \| (.*) \|$", PAGE, re.MULTILINE)
        assert row is not None
        assert row[1] == " ".join(each.text for each in style) or row[1].startswith("同公文")


def test_its_links_lead_somewhere() -> None:
    folder = Path(__file__).resolve().parent.parent / "planforge"
    assert all((folder / target).is_file() for target in re.findall(r"\]\(([^)]+)\)", PAGE))


@pytest.mark.parametrize(
    ("sign_off", "lines"),
    [
        ("", ["滨河市实验小学", "2026年9月1日"]),
        ("落款: {日期: 2026-10-01}", ["滨河市实验小学", "2026年10月1日"]),
        ("落款: {单位: 教务处}", ["教务处", "2026年9月1日"]),
        ("落款: {姓名: 林静}", ["林静", "2026年9月1日"]),
        ("落款: 无", ["二", "三"]),
    ],
)
def test_what_a_sign_off_leaves_out_is_the_profiles(
    printed: Printed, sign_off: str, lines: list[str]
) -> None:
    assert printed(f"{HEAD}甲: |\n  一\n  二\n  三\n{sign_off}\n", 学校=PROFILE)[-2:] == lines


@pytest.mark.parametrize(
    ("order", "sections"),
    [
        ("[标题, 保障措施, 指导思想, 各章]", ["保障措施", "指导思想", "甲", "乙", "丙"]),
        ("[标题, 各章, 保障措施]", ["甲", "指导思想", "乙", "丙", "保障措施"]),
        ("[标题, 保障措施, 指导思想]", ["保障措施", "甲", "指导思想", "乙", "丙"]),
    ],
)
def test_sections_that_an_order_does_not_list_stand_where_it_says(
    printed: Printed, order: str, sections: list[str]
) -> None:
    spec = f"{HEAD}模板: 校\n甲: 一\n指导思想: 二\n乙: 三\n保障措施: 四\n丙: 五\n"
    lines = printed(spec, 模板_校=f"沿用: 工作计划\n次序: {order}\n")
    assert [line.partition("、")[2] for line in lines if "、" in line] == sections


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("甲:\n  - 1、乙  # 忽略：手打编号\n", []),
        ("甲:\n  # 忽略：手打编号\n  - 1、乙\n", []),
        ("甲:\n  - 1、20226年2月开会  # 忽略：手打编号、疑似日期\n", []),
        ("甲: ……  # 忽略：待填\n乙: ……\n", []),
        ("甲: ……\n乙: ……  # 忽略：待填\n", ["待填"]),
        ("# 忽略：段首空格\n甲: |\n  　乙\n", ["段首空格"]),
        ("甲:\n  表格: 乙  # 忽略：表格\n", ["表格"]),
    ],
)
def test_a_comment_switches_off_what_it_says_and_no_more(found: Found, text: str, codes: list[str]) -> None:
    assert [code for code, _ in found(HEAD + text)] == codes


def test_a_reminder_of_another_file_cannot_be_switched_off(found: Found) -> None:
    spec = f"# 忽略：待填\n{HEAD}甲: 乙\n"
    assert found(spec, 学校="学校: 某某小学  # 忽略：待填\n") == [("待填", 1), ("校名", 3)]
