from pathlib import Path

import pytest

from planforge.importing import import_document
from planforge.pipeline import TextFile
from planforge.workspace.library import Workspace

BODY = "一、指导思想\n以学生发展为本，把读书的时间还给学生。\n二、主要工作\n1、每天午读二十分钟。\n"


def head_of(name: str, text: str, folder: Path) -> list[str]:
    imported = import_document(TextFile(name, text.encode()), Workspace(folder), str(folder / "新.yaml"))
    return imported.specs[0].data.decode().partition("\n\n")[0].splitlines()


@pytest.mark.parametrize(
    "stem",
    [
        "2025年秋季读书节活动方案",
        "2025年秋季读书节活动方案（定稿）(1)",
        "2025年秋季读书节活动方案 - 副本",
        "2025年秋季读书节活动方案_v2",
        "2025年秋季读书节活动方案20250901",
        "2025年秋季读书节活动方案-2025.9.1",
    ],
)
def test_a_document_without_a_title_has_that_of_its_file_and_asks(stem: str, tmp_path: Path) -> None:
    head = head_of(f"旧文件/{stem}.txt", BODY, tmp_path)

    assert head[0] == "# 核对：文中没有标题，先用了文件名"
    assert "标题: 2025年秋季读书节活动方案" in head
    assert "期间: 2025年秋季" in head


@pytest.mark.parametrize("stem", ["扫描件20250830", "新建文本文档", "计划", "工作计划", "校长发来的", "1"])
def test_a_file_name_that_is_no_title_is_none(stem: str, tmp_path: Path) -> None:
    head = head_of(f"{stem}.txt", BODY, tmp_path)

    assert head[:2] == ["# 核对：没有找到标题", "文种: 工作计划"]
    assert [line for line in head if line.startswith("标题")] == ["标题: 工作计划"]  # what it prints with


def test_a_title_in_the_document_goes_before_that_of_its_file(tmp_path: Path) -> None:
    head = head_of("2024年旧计划.txt", f"2025年秋季读书节活动方案\n{BODY}", tmp_path)

    assert "标题: 2025年秋季读书节活动方案" in head
    assert not head[0].startswith("#")


def test_the_report_says_that_the_title_is_a_file_name(tmp_path: Path) -> None:
    file = TextFile("读书节活动方案.txt", BODY.encode())

    placed = import_document(file, Workspace(tmp_path), str(tmp_path / "新.yaml")).specs[0].placements

    assert placed[0][1:] == ("标题", "读书节活动方案", "文中没有，取自文件名", "低")
