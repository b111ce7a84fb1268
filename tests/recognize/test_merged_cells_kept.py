"""Cells merged side by side in the body of a table come through an import and into Word again."""

from __future__ import annotations

import io
from pathlib import Path

import docx
from docx.document import Document

from planforge.importing import import_document
from planforge.pipeline import build
from planforge.source import TextFile
from planforge.workspace.library import Workspace


def _plan() -> Document:
    document = docx.Document()
    document.add_paragraph("安全工作计划")
    document.add_paragraph("一、经费预算")
    table = document.add_table(rows=4, cols=3)
    rows = [("项目", "单价", "数量"), ("培训", "100", "3"), ("合计", "300", ""), ("备注：按实际支出", "", "")]
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    table.cell(2, 1).merge(table.cell(2, 2))
    table.cell(3, 0).merge(table.cell(3, 2))
    document.add_paragraph("二、要求")
    document.add_paragraph("按时完成。")
    return document


def test_merged_sums_and_remarks_stay_merged(tmp_path: Path) -> None:
    library = Workspace(tmp_path)
    target = str(tmp_path / "导入.yaml")
    data = io.BytesIO()
    _plan().save(data)
    (spec,) = import_document(TextFile("旧.docx", data.getvalue()), library, target).specs
    assert "    合计 | 300 | ←\n    备注：按实际支出 | ← | ←\n" in spec.data.decode()
    assert spec.coverage.share == 1
    built = build(TextFile(target, spec.data), library)
    assert built.document is not None
    table = docx.Document(io.BytesIO(built.document)).tables[0]
    assert table.cell(2, 1)._tc is table.cell(2, 2)._tc
    assert table.cell(3, 0)._tc is table.cell(3, 2)._tc
    assert table.cell(1, 1)._tc is not table.cell(1, 2)._tc


def test_counted_letters_stay_a_list_when_they_come_back(tmp_path: Path) -> None:
    library = Workspace(tmp_path)
    target = str(tmp_path / "导入.yaml")
    spec = (
        "文种: 工作计划\n标题: 体育工作计划\n编号: [一、, （一）, a)]\n\n措施:\n  - 开足体育课:\n"
        "    - 低年级跳绳\n    - 高年级长跑\n  - 防近视\n"
    )
    printed = build(TextFile(target, spec.encode()), library).document
    assert printed is not None
    document = docx.Document(io.BytesIO(printed))
    plain = docx.Document()
    for paragraph in document.paragraphs:
        plain.add_paragraph(paragraph.text)
    data = io.BytesIO()
    plain.save(data)
    (back,) = import_document(TextFile("旧.docx", data.getvalue()), library, target).specs
    assert "    - 低年级跳绳\n    - 高年级长跑\n" in back.data.decode()


def test_a_cell_that_holds_only_a_sign_for_merged_cells_keeps_it() -> None:
    text = "安全工作计划\n一、经费预算\n〃\t单价\n←\t100\n培训\t〃\n二、要求\n按时完成。\n"
    root = Path(__file__).resolve().parent.parent
    library, target = Workspace(root), str(root / "计划.yaml")
    (spec,) = import_document(TextFile("旧.txt", text.encode()), library, target).specs
    assert not any(finding.is_error for finding in spec.diagnostics)
    assert spec.coverage.printed_share == 1
