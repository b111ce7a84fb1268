"""The tree as plain text: one paragraph a line, cells by tab."""

from __future__ import annotations

import pytest

from planforge.compose.marks import STYLES
from planforge.document import (
    Annex,
    AnnexList,
    Block,
    Cell,
    Contents,
    Document,
    Heading,
    Image,
    Imprint,
    Item,
    LabelLine,
    PageBreak,
    Paragraph,
    Postscript,
    Properties,
    Recipient,
    Reference,
    Signature,
    SignatureLine,
    Table,
    Title,
)
from planforge.writers.text import lines_of, write

MARK = STYLES["公文"][1].mark(3, 1)


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (Title(("甲", "乙")), ["甲", "乙"]), (Reference("文号", "5号"), ["5号"]), (Recipient("甲："), ["甲："]), (Postscript("（甲）"), ["（甲）"]), (Imprint("甲。", "乙", "丙"), ["甲。", "乙\t丙"]), (Imprint("", "", "丙"), ["丙"]), (Paragraph("话"), ["话"]),
        (Heading(2, "甲", MARK), ["（三）甲"]), (Heading(1, "甲"), ["甲"]), (Item(2, MARK, "甲。", "话"), ["（三）甲。话"]),
        (LabelLine("甲：", "话", 3), ["甲：话"]), (Contents(), []), (PageBreak(), []), (Image("图", b"", "说明"), ["说明"]), (Image("图", b""), []),
        (Table(((Cell(("甲", "乙"), 2), None), (Cell(("",)), Cell(("丙",)))), 1, "表一"), ["表一", "甲 / 乙\t", "\t丙"]),
        (Signature((SignatureLine("单位", "甲"), SignatureLine("日期", "九月"))), ["甲", "九月"]),
        (AnnexList("附件：", ("甲",)), ["附件：甲"]), (AnnexList("附件：", ("甲", "乙")), ["附件：1.甲", "2.乙"]),
        (Annex("附件1", "甲", (Paragraph("话"),)), ["附件1", "甲", "话"]), (Annex("", "甲", ()), ["甲"]), (Annex("附件", "", ()), ["附件"]),
    ],
)  # fmt: skip
def test_a_block_has_its_lines(block: Block, lines: list[str]) -> None:
    assert list(lines_of(block)) == lines


def test_every_line_of_a_document_ends() -> None:
    assert write(Document((Title(("甲",)), Paragraph("话")), Properties("甲"))) == "甲\n话\n"
    assert write(Document((), Properties(""))) == ""
