"""Which files a command takes: specs by their ending, whatever else they are by what is in them."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("图.png", b"\x89PNG\r\n\x1a\n", "这是一张图片（PNG），里面没有文字"),
        ("登记.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "这是旧格式的 Office 文件"),
        ("计划.html", b"<html><body>x</body></html>", "这是网页（.html）"),
        ("计划.pdf", b"%PDF-1.7", "这是 PDF 文件"),
    ],
)
def test_a_file_of_another_kind_is_no_spec_whatever_its_ending(
    planforge: Callable, workspace: Path, name: str, data: bytes, said: str
) -> None:
    (workspace / name).write_bytes(data)
    assert f"“{name}”没有检查：{said}" in planforge("check", name).err
    for command in (("build",), ("show",), ("fix",), ("roll", "--to", "2026-2027-1")):
        assert f"“{name}”不是规格：规格是以 .yaml 结尾的文本文件。" in planforge(*command, name).err


@pytest.mark.parametrize("name", ["安全计划.md", "安全计划", "安全计划.text"])
def test_a_text_is_checked_as_a_document_whatever_its_ending(
    planforge: Callable, workspace: Path, name: str
) -> None:
    (workspace / name).write_text("安全工作计划\n一、工作目标\n做好,做细。\n", encoding="utf-8")
    assert f"{name}:3:3: 提醒[半角标点]" in planforge("check", name).err
    assert f"“{name}”不是规格" in planforge("build", name).err


@pytest.mark.parametrize("ending", [".修改前", ".修改前2", ".修改前12"])
def test_a_former_file_is_checked_and_compared_but_never_gone_on_with(
    planforge: Callable, spec: Callable, ending: str
) -> None:
    now = spec("a.yaml")
    former = now.with_name(f"a.yaml{ending}")
    former.write_text(now.read_text(encoding="utf-8").replace("全员参训", "人人参训"), encoding="utf-8")
    name = f"specs/{former.name}"
    assert planforge("check", name).err == "共 1 份：没有发现问题。\n"
    told = planforge("diff", name, "specs/a.yaml").out
    assert f"旧：{name}（规格）" in told
    assert "[-人人-]" in told
    for command in (("build",), ("show",), ("fix",), ("roll", "--to", "2027-2028-1")):
        assert "就把它改名为“a.yaml”" in planforge(*command, name).err
    assert "已经是规格，不用导入" in planforge("import", name).err


def test_a_profile_is_looked_at_before_there_is_any_spec(planforge: Callable, workspace: Path) -> None:
    profile = workspace / "specs" / "学校.yaml"
    profile.write_text("学校：滨河市实验小学\n", encoding="utf-8")
    result = planforge("check")
    assert "specs/学校.yaml:1:3: 错误[冒号]" in result.err
    assert "还没有规格" in result.err
    assert planforge("build").err == planforge("build", "--strict").err
    assert "还没有规格" in planforge("build").err
    assert planforge("fix", "--yes").code == 0
    assert profile.read_text(encoding="utf-8") == "学校: 滨河市实验小学\n"


def test_nothing_is_waited_for_where_there_is_no_spec(planforge: Callable, workspace: Path) -> None:
    (workspace / "specs" / "学校.yaml").write_text("学校: 滨河市实验小学\n", encoding="utf-8")
    result = planforge("build", "--watch")
    assert result.code == 2
    assert "还没有规格" in result.err
