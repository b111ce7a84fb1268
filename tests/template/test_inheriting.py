"""沿用: what a workspace's template or style sheet takes over, and from which one."""

from __future__ import annotations

from pathlib import Path

from planforge.loading import load_style, load_template
from planforge.workspace.library import Workspace


def test_a_template_that_names_itself_means_the_built_in_one(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "工作计划.yaml").write_text("沿用: 工作计划\n编号: 校用\n", encoding="utf-8")
    loaded = load_template(Workspace(tmp_path), "工作计划")
    assert loaded.findings == ()
    assert loaded.model.numbering.style == ("校用",)
    assert loaded.model.sections


def test_a_style_sheet_that_names_itself_means_the_built_in_one(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "版式"
    folder.mkdir(parents=True)
    (folder / "国标电子.yaml").write_text("沿用: 国标电子\n页面: {页码: 居中}\n", encoding="utf-8")
    loaded = load_style(Workspace(tmp_path), "国标电子")
    assert loaded.findings == ()
    assert (loaded.model.page.number, loaded.model.page.top) == ("居中", 34.58)
