"""Pydantic's findings in Chinese, at the key they are about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planforge import prepared, validation
from planforge.language.spec import plain_data, read_spec
from planforge.model.profile import Profile
from planforge.model.spec import Spec
from planforge.pipeline import check
from planforge.source import TextFile
from planforge.template.style import StyleSheet
from planforge.template.template import Template
from planforge.validation import validate
from planforge.workspace.library import Workspace
from tests.source.told import source_of


def _found(model: type[Any], text: str) -> tuple[str, str, str, int, int]:
    source = source_of(text)
    data = read_spec(source)[0] if model is Spec else plain_data(source.root)
    value, findings = validate(source, model, data)
    assert value is None
    (finding,) = findings
    return finding.code, finding.message, finding.hint, finding.position.line, finding.position.column


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [
        (Spec, "章: 话\n", ("缺栏目", "缺少“文种”", "加一行“文种: …”", 1, 1)),
        (Spec, "文种: 工作计划\n学校: [甲]\n", ("类型", "“学校”应是一行文字", "接在冒号后面写，冒号后空一格", 2, 1)),
        (Spec, "文种: 工作计划\n标题: {甲: 乙}\n", ("类型", "“标题”应是一行文字或一个列表", "一行写完，或一条一个短横", 2, 1)),
        (Spec, "文种: 工作计划\n数据: 甲\n", ("类型", "“数据”下面应是几行“栏目: 内容”", "换行，空两格，写“栏目: 内容”", 2, 1)),
        (Spec, "文种: 工作计划\n目录: [是]\n", ("类型", "“目录”应写“是”或“否”", "接在冒号后面写 是 或 否", 2, 1)),
        (Spec, "文种: 工作计划\n标题: [甲, 乙, 丙, 丁, 戊]\n", ("取值", "“标题”最多分四行", "并成四行以内；一行太长时自动分行", 2, 1)),
        (Spec, "文种: 工作计划\n落款:\n  单位: 甲\n  位子: 文末\n", ("未知栏目", "“落款”里没有“位子”这一项", "是不是“位置”？", 4, 3)),
        (Spec, "文种: 工作计划\n数据: {甲: {数值: 1, 时候: 2}}\n", ("未知栏目", "“甲”里没有“时候”这一项", "可以写：数值、单位、截至、来源", 2, 17)),
        (Spec, "文种: 工作计划\n编号:\n  章:\n    样式: 1.\n    别的: 2\n", ("未知栏目", "“章”里没有“别的”这一项", "可以写：样式、标题后", 5, 5)),
        (Profile, "简乘: 甲\n", ("未知栏目", "这里没有“简乘”这一项", "是不是“简称”？", 1, 1)),
        (Template, "章:\n  - {名称: 甲}\n  - {角色: 目标}\n", ("缺栏目", "缺少“名称”", "加一行“名称: …”", 3, 5)),
        (Template, "章:\n  - {名称: 甲}\n  - {名称: 乙, 别的: 1}\n", ("未知栏目", "这里没有“别的”这一项", "可以写：名称、角色、必备、提示、样例", 3, 13)),
        (Template, "呈现: {时间安排: 图}\n", ("取值", "“时间安排”应是 照写、月份、表格、合并表格、阶段、日程 之一", "接在冒号后面写其中一个，例如 照写", 1, 6)),
        (Template, "导语: 共{{ 1 }}人\n", ("取值", "“导语”写的“{{ 1 }}”读不懂", "写成 {{ 名称 }} 或 {{ 名称 | 占比(另一名称) }}；不是引用就不要用双花括号", 1, 1)),
        (StyleSheet, "页面: {上: 300}\n", ("取值", "“页面”的边距太大，纸上剩下不到 60 毫米", "改小 上、下、左、右，或换大一点的纸张", 1, 1)),
        (StyleSheet, "页面: {上: 高}\n", ("取值", "“上”的值“高”不是长度", "写毫米数，如 37，也可以写 3.7厘米；最多 500 毫米", 1, 6)),
    ],
)  # fmt: skip
def test_a_finding_is_one_chinese_sentence_at_its_key(
    model: type[Any], text: str, expected: tuple[Any, ...]
) -> None:
    found = _found(model, text)
    assert found == expected
    assert not re.search("[A-Za-z]{4,}", found[1])


def test_data_of_a_part_is_found_under_its_key() -> None:
    source = source_of("文种: 工作计划\n版式:\n  页面:\n    上: 高\n")
    value, (finding,) = validate(source, StyleSheet, {"页面": {"上": "高"}}, ("版式",))
    assert value is None
    assert (finding.position.line, finding.position.column) == (4, 5)


def test_all_that_is_wrong_is_said_up_to_fifty() -> None:
    lines = "".join(f"栏目{number}: 甲\n" for number in range(60))
    assert len(validate(source_of(lines), Profile, {f"栏目{number}": "甲" for number in range(60)})[1]) == 50


def test_where_the_installed_core_refuses_the_prepared_validators_pydantic_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    @dataclass(frozen=True)
    class Small:
        name: str = ""

    monkeypatch.setitem(prepared.SCHEMAS, "Small", {"type": "a type of tomorrow"})
    assert validate(source_of("name: 甲\n"), Small, {"name": "甲"}) == (Small("甲"), ())
    validation._validator.cache_clear()


def test_a_sign_off_of_one_text_is_told_with_its_whole_line():
    text = "文种: 工作计划\n主要工作: 备课。\n落款: 滨河市实验小学\n"
    (found,) = [
        each for each in check(TextFile("计划.yaml", text.encode()), Workspace(Path())) if each.is_error
    ]
    assert found.hint.startswith("写成：落款: {单位: 滨河市实验小学, 日期: ……}")
    line = found.hint.removeprefix("写成：").split("，日期写成")[0]
    mended = text.replace("落款: 滨河市实验小学", line)
    found = check(TextFile("计划.yaml", mended.encode()), Workspace(Path()))
    assert not [each for each in found if each.is_error]
    odd = text.replace("滨河市实验小学", "校长，周明远")
    (found,) = [
        each for each in check(TextFile("计划.yaml", odd.encode()), Workspace(Path())) if each.is_error
    ]
    assert "空两格" in found.hint


@pytest.mark.parametrize(
    "typed",
    [
        "|\n  教导处\n  2026年9月1日",
        "\n  - 教导处\n  - 2026年9月1日",
        "教导处 2026年9月1日",
        "[教导处, 2026年9月1日]",
    ],
)
def test_a_sign_off_that_is_no_group_is_told_with_its_fields(typed: str) -> None:
    found = _found(Spec, f"文种: 工作计划\n主要工作: 备课。\n落款: {typed}\n")
    assert found[:2] == ("类型", "“落款”下面应是几行“栏目: 内容”")
    assert found[2] == "写成：落款: {单位: 教导处, 日期: 2026年9月1日}；是个人的，“单位”改成“姓名”"
