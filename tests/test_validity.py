"""The documents of all shipped specs are valid for two validators and for the gate's own rules."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from planforge import pipeline
from planforge.workspace.library import Workspace
from tests.gate.ooxml_gate import findings

SPECS = sorted(
    path
    for path in (Path(__file__).resolve().parent.parent / "specs").glob("*.yaml")
    if path.name != "学校.yaml"
)


@cache
def _document(path: Path) -> bytes:
    workspace = Workspace.around(path)
    document = pipeline.build(workspace.read(path), workspace).document
    assert document is not None
    return document


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_the_gate_finds_nothing(path: Path) -> None:
    assert findings(_document(path)) == []


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_openxml_audit_finds_nothing(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "document.docx"
    file.write_bytes(_document(path))
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []


@pytest.mark.skipif(
    shutil.which("ooxml-validator") is None, reason="没有安装 ooxml-validator（npm 包，要有 Node）"
)
@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_the_open_xml_sdk_finds_nothing(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "document.docx"
    file.write_bytes(_document(path))
    ran = subprocess.run(
        ["ooxml-validator", str(file)], capture_output=True, text=True, timeout=120, check=False
    )
    assert json.loads(ran.stdout)["errors"] == []
