"""A sign-off typed as it prints: the one line that says which is the unit and which the date."""

from __future__ import annotations

import pytest

from planforge.source import TextFile, read_source
from planforge.source.signed import signed_line


@pytest.mark.parametrize(
    ("texts", "line"),
    [
        (["滨河市实验小学教导处", "2026年9月1日"], "{单位: 滨河市实验小学教导处, 日期: 2026年9月1日}"),
        (["2026-9-1", "教导处"], "{单位: 教导处, 日期: 2026-9-1}"),
        (["滨河市实验小学教导处 2026年9月1日"], "{单位: 滨河市实验小学教导处, 日期: 2026年9月1日}"),
        (["单位：教导处", "日期：二〇二六年九月一日"], "{单位: 教导处, 日期: 二〇二六年九月一日}"),
        (["教导处", "德育处", "2026.9.1"], "{单位: [教导处, 德育处], 日期: 2026.9.1}"),
        (["赵一帆", "2026年 9月 1日"], "{姓名: 赵一帆, 日期: 2026年 9月 1日}"),
        (["滨河市实验小学"], "{单位: 滨河市实验小学, 日期: ……}"),
        (["教务处"], "{单位: 教务处, 日期: ……}"),
    ],
)
def test_lines_that_sign_become_one(texts: list[str], line: str) -> None:
    assert signed_line(texts) == f"落款: {line}"


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["2026年9月1日"],
        ["特此计划。", "教导处"],
        ["单位: 教导处"[:3] + " {甲"],
        ["甲" * 31],
        list("甲乙丙丁戊"),
    ],
)
def test_other_lines_are_none(texts: list[str]) -> None:
    assert signed_line(texts) == ""


def test_a_sign_off_without_its_fields_is_told_with_both() -> None:
    text = "文种: 工作计划\n主要工作: 备课。\n落款:\n  教导处\n  2026年9月1日\n"
    (found,) = read_source(TextFile("计划.yaml", text.encode()))[1]
    assert (found.code, found.position.line) == ("换行", 3)
    assert found.hint == "写成：落款: {单位: 教导处, 日期: 2026年9月1日}，下面几行删掉"


def test_another_text_without_its_bar_is_told_as_ever() -> None:
    text = "文种: 工作计划\n附注:\n  教导处\n  2026年9月1日\n主要工作: 备课。\n"
    (found,) = read_source(TextFile("计划.yaml", text.encode()))[1]
    assert found.hint.startswith("写成：附注: |")
