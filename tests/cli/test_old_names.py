"""Old documents under whatever name: what a file is, is told by its content."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.cli.converting import _old_suffix
from planforge.readers.kinds import OLE, RICH_TEXT

_RTF = RICH_TEXT + b"1\\ansi " + "".join(f"\\u{ord(char)}?" for char in "教研计划").encode() + b"}"
_WORD, _SHEET, _LOCKED = (
    name.encode("utf-16-le") for name in ("WordDocument", "Workbook", "EncryptedPackage")
)


def _package(kind: str, *names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name in names:
            package.writestr(name, kind if name == "mimetype" else "<a/>")
    return made.getvalue()


_TEXT = "application/vnd.oasis.opendocument.text"


@pytest.mark.parametrize(
    ("name", "data", "suffix"),
    [
        ("计划.docx", _RTF, ".rtf"),
        ("计划.doc", _RTF, ".rtf"),
        ("计划.txt", _RTF, ".rtf"),
        ("计划", _RTF, ".rtf"),
        ("计划.docx", OLE + _WORD, ".doc"),
        ("计划.wps", OLE + _WORD, ".doc"),
        ("计划.doc", OLE + _WORD + _SHEET, ".doc"),
        ("计划.docx", _package(_TEXT, "mimetype", "content.xml"), ".odt"),
        ("计划.doc", _package(f"{_TEXT}-template", "mimetype", "content.xml"), ".ott"),
        ("计划.odt", _package("", "content.xml"), ".odt"),
        ("计划.docx", OLE + _WORD + _LOCKED, ""),
        ("成绩.xls", OLE + _SHEET + _WORD, ""),
        ("成绩.docx", OLE + _SHEET, ""),
        ("计划.docx", _package("", "[Content_Types].xml", "word/document.xml"), ""),
        ("成绩.docx", _package("application/vnd.oasis.opendocument.spreadsheet", "mimetype", "content.xml"), ""),
        ("资料.zip", _package("", "content.xml"), ""),
        ("计划.txt", "工作计划\n{\\rtf 是一种格式。".encode(), ""),
        ("计划.docx", b"", ""),
    ],
)  # fmt: skip
def test_an_old_document_is_told_by_its_content(name: str, data: bytes, suffix: str) -> None:
    assert _old_suffix(data, name) == suffix


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("name", ["旧.docx", "旧.txt"])
def test_an_rtf_under_another_name_is_converted_and_told(
    planforge: Callable, workspace: Path, name: str
) -> None:
    (workspace / name).write_bytes(_RTF)
    result = planforge("import", name)
    assert result.code == 0
    assert f"“{name}”其实是 .rtf 文档，已经用 LibreOffice 转换成 .docx 再读" in result.err
    assert "教研计划" in (workspace / "specs" / "旧.yaml").read_text(encoding="utf-8")


def test_an_rtf_under_another_name_says_what_to_do_without_libreoffice(
    planforge: Callable, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planforge.cli.converting.office_program", lambda: None)
    (workspace / "旧.docx").write_bytes(_RTF)
    result = planforge("import", "旧.docx")
    assert result.code != 0
    assert "这是 RTF 文档" in result.err
    assert "另存为" in result.err
