"""A Word file with tracked changes: accepted it is the new document, rejected the old one."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from planforge.document import (
    Block,
    Cell,
    Document,
    Heading,
    Item,
    LabelLine,
    Mark,
    Paragraph,
    Properties,
    Signature,
    SignatureLine,
    Table,
    Title,
)
from planforge.template.style import StyleSheet
from planforge.writers.docx import paragraph_texts, write
from planforge.writers.docx.tracked import write_tracked
from tests.gate.ooxml_gate import findings

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLE = StyleSheet()


def document(*blocks: Block) -> Document:
    return Document((Title(("校本研修计划",)), *blocks), Properties("校本研修计划", "滨河市实验小学"))


def body_of(docx: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def settled(docx: bytes, kept: str, dropped: str) -> list[str]:
    """The text once every change of one kind is kept and every one of the other is dropped."""
    root = body_of(docx)
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}{dropped}") is not None:
            row.getparent().remove(row)
    for paragraph in list(root.iter(f"{W}p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{dropped}") is not None:
            paragraph.getparent().remove(paragraph)
    for change in list(root.iter(f"{W}{dropped}")):
        change.getparent().remove(change)
    for change in list(root.iter(f"{W}{kept}")):
        parent = change.getparent()
        for child in list(change):
            change.addprevious(child)
        parent.remove(change)
    for text in root.iter(f"{W}delText"):
        text.tag = f"{W}t"
    for table in list(root.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    xml = etree.tostring(root, encoding="unicode")
    return [text for text in paragraph_texts(xml) if text.strip()]


def accepted(docx: bytes) -> list[str]:
    return settled(docx, "ins", "del")


def rejected(docx: bytes) -> list[str]:
    return settled(docx, "del", "ins")


def text_of(one: Document) -> list[str]:
    return [text for text in paragraph_texts(write(one, STYLE)) if text.strip()]


def table(*rows: str, heads: int = 1) -> Table:
    return Table(tuple(tuple(Cell((cell,)) for cell in row.split("|")) for row in rows), heads)


MERGED = Table(
    (
        (Cell(("周次",)), Cell(("工作",))),
        (Cell(("第1周",), rows=2), Cell(("开会", "签约"))),
        (None, Cell(("检查",))),
    )
)
PAIRS = {
    "a word": (document(Paragraph("全员参训，参训率95%。")), document(Paragraph("全员参训，参训率100%。"))),
    "a new paragraph": (document(), document(Paragraph("新的一段。"))),
    "a paragraph that is gone": (
        document(Paragraph("旧的一段。"), Paragraph("留下。")),
        document(Paragraph("留下。")),
    ),
    "all of it": (document(Paragraph("甲甲甲甲")), document(Paragraph("乙乙乙乙"))),
    "a heading, its mark and an item": (
        document(
            Heading(1, "工作目标", Mark("一、", "一、", 1, 1, 1)),
            Item(2, Mark("1.", "1.", 1, 2, 3), "听课。", "每周一节"),
        ),
        document(
            Heading(1, "工作要求", Mark("二、", "一、", 2, 1, 1)),
            Item(2, Mark("1.", "1.", 1, 2, 3), "听课。", "每周两节"),
        ),
    ),
    "a label": (document(LabelLine("组长：", "周明远", 3)), document(LabelLine("副组长：", "林静", 3))),
    "cells": (document(table("周次|工作", "第1周|开会")), document(table("周次|工作", "第1周|开大会"))),
    "rows": (
        document(table("周次|工作", "第1周|开会", "第2周|听课", "第3周|评课")),
        document(table("周次|工作", "第1周|开会", "第3周|评课", "第4周|总结表彰大会")),
    ),
    "columns": (
        document(table("周次|工作", "第1周|开会")),
        document(table("周次|工作|地点", "第1周|开会|报告厅")),
    ),
    "merged cells": (
        document(MERGED),
        document(MERGED._replace(rows=(*MERGED.rows[:2], (None, Cell(("听课", "评课")))))),
    ),
    "a table instead of a paragraph": (
        document(Paragraph("见下表。")),
        document(table("周次|工作", "第1周|开会")),
    ),
    "the sign-off": (
        document(Signature((SignatureLine("单位", "教导处"), SignatureLine("日期", "2026年9月1日")))),
        document(Signature((SignatureLine("单位", "教导处"), SignatureLine("日期", "2027年9月1日")))),
    ),
    "rare characters, marks and breaks": (
        document(Paragraph("王喆 & <甲>\n第二行")),
        document(Paragraph("王㑇 & <乙>\n第二行")),
    ),
}


@pytest.mark.parametrize(("old", "new"), PAIRS.values(), ids=PAIRS)
def test_accepted_it_is_the_new_document_and_rejected_the_old_one(old: Document, new: Document) -> None:
    docx = write_tracked(old, new, STYLE, "对比")
    assert accepted(docx) == text_of(new)
    assert rejected(docx) == text_of(old)


@pytest.mark.parametrize(("old", "new"), PAIRS.values(), ids=PAIRS)
def test_validators_find_nothing(old: Document, new: Document, tmp_path: Path) -> None:
    docx = write_tracked(old, new, STYLE, "对比")
    (tmp_path / "对比.docx").write_bytes(docx)
    assert [str(error) for error in OpenXmlValidator().validate(tmp_path / "对比.docx").errors] == []
    assert findings(docx) == []


def test_only_what_changed_is_marked() -> None:
    old, new = PAIRS["a word"]
    root = body_of(write_tracked(old, new, STYLE, "对比"))
    assert ["".join(each.itertext()) for each in root.iter(f"{W}ins", f"{W}del")] == ["95%", "100%"]


def test_a_document_compared_with_itself_has_no_change() -> None:
    one = PAIRS["rows"][0]
    docx = write_tracked(one, one, STYLE, "对比")
    assert not list(body_of(docx).iter(f"{W}ins", f"{W}del"))


def test_the_same_documents_give_the_same_bytes() -> None:
    old, new = PAIRS["rows"]
    assert write_tracked(old, new, STYLE, "对比") == write_tracked(old, new, STYLE, "对比")


LINES = st.lists(
    st.text("甲乙丙丁一二三12 。", min_size=1, max_size=12).map(str.strip).filter(bool), max_size=6
)


@settings(max_examples=60, deadline=None)
@given(LINES, LINES, st.booleans())
def test_any_two_texts_come_back(old: list[str], new: list[str], in_table: bool) -> None:
    def made(lines: list[str]) -> Document:
        if in_table:
            return document(Table(tuple((Cell((line,)), Cell((line[:1],))) for line in lines)))
        return document(*map(Paragraph, lines))

    docx = write_tracked(made(old), made(new), STYLE, "对比")
    assert accepted(docx) == text_of(made(new))
    assert rejected(docx) == text_of(made(old))
