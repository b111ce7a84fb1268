import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planforge.pipeline import TextFile, build
from planforge.workspace.library import Workspace

Command = Callable[..., Any]
PLAN = (
    "滨河市实验小学德育工作计划\n一、指导思想\n坚持立德树人。\n二、工作目标\n1、全员育人。\n2、全程育人。\n"
)
SPEC = "文种: 工作计划\n标题: 工作计划\n指导思想: 坚持立德树人。\n"


@pytest.fixture
def old_file(workspace: Path) -> Path:
    path = workspace / "去年的计划.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_spec_is_written_into_specs_and_the_report_told(
    planforge: Command, workspace: Path, old_file: Path
) -> None:
    result = planforge("import", str(old_file))
    assert result.code == 0
    assert result.out.strip().replace("\\", "/") == "specs/去年的计划.yaml"
    assert (
        (workspace / "specs" / "去年的计划.yaml").read_text(encoding="utf-8").startswith("文种: 工作计划\n")
    )
    assert "新规格印出来有 100.0%" in result.err
    assert "第 2 行　指导思想：1 段（编号“一、”，认得：指导思想；把握高）" in result.err
    assert planforge("check").code == 0


def test_importing_again_changes_nothing_and_another_spec_is_not_overwritten(
    planforge: Command, workspace: Path, old_file: Path
) -> None:
    planforge("import", str(old_file))
    assert planforge("import", str(old_file)).code == 0
    path = workspace / "specs" / "去年的计划.yaml"
    path.write_text("文种: 工作计划\n正文: 我的\n", encoding="utf-8")
    result = planforge("import", str(old_file))
    assert result.code == 2
    assert "没有覆盖" in result.err
    assert path.read_text(encoding="utf-8") == "文种: 工作计划\n正文: 我的\n"


def test_the_user_says_where_the_spec_goes(planforge: Command, workspace: Path, old_file: Path) -> None:
    assert planforge("import", str(old_file), "-o", "新.yaml").code == 0
    assert (workspace / "新.yaml").exists()
    assert planforge("import", str(old_file), "-o", "新.docx").code == 2


def test_the_report_for_programs(planforge: Command, workspace: Path, old_file: Path) -> None:
    report = json.loads(planforge("import", str(old_file), "--format", "json").out)
    (spec,) = report["specs"]
    assert spec["coverage"]["share"] == 1.0
    assert [place["key"] for place in spec["placements"]] == ["标题", "指导思想", "工作目标"]
    assert (report["unit"], report["refused"]) == ("行", None)


def test_several_documents_become_several_specs(planforge: Command, workspace: Path) -> None:
    path = workspace / "大全.txt"
    path.write_text(PLAN + PLAN.replace("德育", "教学"), encoding="utf-8")
    assert "加上 --split" in planforge("import", str(path), "-o", "一.yaml").err
    assert planforge("import", str(path), "--split").code == 0
    assert sorted(each.name for each in (workspace / "specs").iterdir()) == [
        "大全（1）.yaml",
        "大全（2）.yaml",
    ]


@pytest.mark.parametrize("options", [(), ("--format", "json")])
def test_a_file_that_is_no_document_is_told_what_it_is(
    planforge: Command, workspace: Path, options: tuple[str, ...]
) -> None:
    (workspace / "旧.docx").write_bytes(b"{\\rtf1}")
    result = planforge("import", "旧.docx", *options)
    assert result.code == 2
    assert "RTF" in result.err + result.out
    assert list((workspace / "specs").iterdir()) == []


def test_a_spec_needs_no_import(planforge: Command, workspace: Path) -> None:
    (workspace / "a.yaml").write_text(SPEC, encoding="utf-8")
    assert "已经是规格" in planforge("import", "a.yaml").err


def test_a_file_that_is_not_there_is_said(planforge: Command, workspace: Path) -> None:
    assert planforge("import", "没有.docx").code == 2


def _built(workspace: Path) -> bytes:
    document = build(
        TextFile(str(workspace / "specs" / "计划.yaml"), SPEC.encode()), Workspace(workspace)
    ).document
    assert document is not None
    return document


def test_a_document_of_ours_gives_its_spec_back(planforge: Command, workspace: Path) -> None:
    (workspace / "计划.docx").write_bytes(_built(workspace))
    result = planforge("import", "计划.docx")
    assert result.code == 0
    assert "一字不差" in result.err
    assert (workspace / "specs" / "计划.yaml").read_bytes() == SPEC.encode()


def _edit(path: Path) -> None:
    import docx

    document = docx.Document(str(path))
    paragraph = next(each for each in document.paragraphs if "立德" in each.text)
    paragraph.runs[0].text = "坚持五育并举。"
    for run in paragraph.runs[1:]:
        run.text = ""
    document.save(str(path))


def test_edits_made_in_word_are_listed_and_taken_over_when_asked(planforge: Command, workspace: Path) -> None:
    path = workspace / "计划.docx"
    path.write_bytes(_built(workspace))
    _edit(path)
    told = planforge("import", "计划.docx")
    assert "第 3 段 修改  原来：坚持立德树人。  现在：坚持五育并举。" in told.err
    assert (workspace / "specs" / "计划.yaml").read_bytes() == SPEC.encode()
    taken = planforge("import", "计划.docx", "--edited")
    assert "（已取回）" in taken.err
    again = workspace / "specs" / "计划（取回）.yaml"
    assert again.read_text(encoding="utf-8") == SPEC.replace("坚持立德树人。", "坚持五育并举。")
    report = json.loads(planforge("import", "计划.docx", "--edited", "--format", "json").out)
    assert (report["edited"], report["differences"][0]["taken"]) == (True, True)


def test_an_old_format_without_libreoffice_says_what_to_do(
    planforge: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    (workspace / "旧.doc").write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    )
    result = planforge("import", "旧.doc")
    assert result.code == 2
    assert "另存为" in result.err


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_an_old_format_is_converted_by_libreoffice(planforge: Command, workspace: Path) -> None:
    rtf = "{\\rtf1\\ansi " + "".join(f"\\u{ord(char)}?" for char in "研修计划") + "}"
    (workspace / "旧.doc").write_text(rtf, encoding="ascii")
    result = planforge("import", "旧.doc")
    assert result.code == 0
    assert "LibreOffice" in result.err
    assert "研修计划" in (workspace / "specs" / "旧.yaml").read_text(encoding="utf-8")
