"""A document without a title has the one that its first words name."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.importing import import_document
from planforge.pipeline import TextFile
from planforge.recognize.told_titles import TOLD
from planforge.workspace.library import Workspace

_BODY = "一、指导思想\n面向全体学生。\n二、主要工作\n1、每周一次例会。\n"


def _head(told: str, folder: Path, name: str = "新建文本文档") -> str:
    file = TextFile(f"{name}.txt", f"{told}\n{_BODY}".encode())
    return (
        import_document(file, Workspace(folder), str(folder / "新.yaml"))
        .specs[0]
        .data.decode()
        .partition("\n\n")[0]
    )


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "为关爱学生，结合我校实际，特制定本《学校心理健康教育工作实施方案》。",
            "学校心理健康教育工作实施方案",
        ),
        ("为加强管理，特制定以下校园安全隐患排查活动方案。", "校园安全隐患排查活动方案"),
        ("为方便师生，现制定XX年后勤工作计划，计划内容如下：", "后勤工作计划"),
        ("结合本校实际情况，特制定本年度家长学校工作计划。", "家长学校工作计划"),
        ("根据上级要求，特制订我校2026年秋季学期安全工作计划如下：", "2026年秋季学期安全工作计划"),
        ("经研究，制定滨河小学防溺水应急预案如下：", "滨河小学防溺水应急预案"),
        ("为营造氛围，特制定本“读书活动主题方案”，旨在推动阅读。", "读书活动主题方案"),
        ("为此，编制《滨河小学三年发展规划》。", "滨河小学三年发展规划"),
    ],
)
def test_what_leads_in_a_document_names_its_title(told: str, title: str, tmp_path: Path) -> None:
    head = _head(told, tmp_path)
    assert f"标题: {title}" in head
    assert TOLD in head


@pytest.mark.parametrize(
    "told",
    [
        "为提高质量，特制定本方案。",
        "结合我校实际，特制定如下工作计划：",
        "为实现目标，市教育局制定了学校安全工作方案，我校认真落实。",
        "按照制定的教育教学工作计划，有序开展各项工作。",
        "根据学校制定的《滨河小学三年发展规划》，我组认真学习。",
        "上学期我们制定了详细的复习计划，效果很好。",
        "我校认真制定并落实学校工作计划，取得成效。",
    ],
)
def test_what_is_said_of_another_plan_is_no_title(told: str, tmp_path: Path) -> None:
    assert TOLD not in _head(told, tmp_path)


def test_a_title_of_its_own_and_that_of_the_file_go_first(tmp_path: Path) -> None:
    told = "结合我校实际，特制定本年度家长学校工作计划。"
    assert "标题: 家校共育工作计划" in _head(f"家校共育工作计划\n{told}", tmp_path)
    assert "标题: 2026年家校工作计划" in _head(told, tmp_path, "2026年家校工作计划")


def test_the_report_says_where_the_title_is_from(tmp_path: Path) -> None:
    file = TextFile("1.txt", f"特制定本年度家长学校工作计划。\n{_BODY}".encode())
    placed = import_document(file, Workspace(tmp_path), str(tmp_path / "新.yaml")).specs[0].placements
    assert placed[0][1:] == ("标题", "家长学校工作计划", "文中没有，取自导语里的话", "低")
