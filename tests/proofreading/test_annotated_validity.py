import io
import json
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from planforge.pipeline import build
from planforge.proofreading import proofread
from planforge.proofreading.annotating import annotated
from planforge.source import TextFile
from planforge.workspace.library import Workspace

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
主题: 校本研修
工作目标:
  - 全员参训。
时间安排:
  呈现: 表格
  九月:
    - 制定计划,上报。
  十月:
    - 9月31日课例研讨,总结。
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A document of ours, changed in Word, with comments."""
    spec = TextFile(str(tmp_path / "计划.yaml"), SPEC.replace("9月31日", "").encode())
    made = build(spec, Workspace(tmp_path)).document
    assert made is not None
    document = docx.Document(io.BytesIO(made))
    document.add_paragraph("（一）、补充,9月31日前上报。")
    document.save(str(tmp_path / "改.docx"))
    data = (tmp_path / "改.docx").read_bytes()
    found = proofread(TextFile("改.docx", data), Workspace(tmp_path))
    written = annotated(data, found, "改.docx")
    assert written is not None
    (tmp_path / "批注.docx").write_bytes(written)
    return tmp_path / "批注.docx"


def test_openxml_audit_finds_nothing(copy: Path) -> None:
    assert [str(error) for error in OpenXmlValidator().validate(str(copy)).errors] == []
    assert len(list(docx.Document(str(copy)).comments)) > 1


@pytest.mark.skipif(shutil.which("ooxml-validator") is None, reason="没有安装 ooxml-validator（npm 包）")
def test_the_open_xml_sdk_finds_nothing(copy: Path) -> None:
    ran = subprocess.run(
        ["ooxml-validator", str(copy)], capture_output=True, text=True, timeout=60, check=False
    )
    assert json.loads(ran.stdout)["errors"] == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="没有安装 LibreOffice")
def test_libreoffice_shows_every_comment_around_its_words(copy: Path, tmp_path: Path) -> None:
    profile = (tmp_path / "profile").as_uri()
    words = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "fodt"]
    words += ["--outdir", str(tmp_path), str(copy)]
    subprocess.run(words, capture_output=True, timeout=120, check=True)
    text = copy.with_suffix(".fodt").read_text(encoding="utf-8")
    count = len(list(docx.Document(str(copy)).comments))
    assert text.count("<office:annotation ") == count
    assert text.count("<office:annotation-end ") == count
