"""What a file may hold at most: real documents stay far below, and what lies beyond is said with a way out."""

import pytest

from planforge.readers.evidence import (
    MOST_BOXES,
    MOST_CELLS,
    MOST_CHARACTERS,
    MOST_FIGURES,
    MOST_IN_PARAGRAPH,
    MOST_LINES,
    MOST_MARKS,
    MOST_TABLES,
    UnreadableError,
)
from planforge.readers.reading import read_file
from tests.readers.conftest import WordFile


def _refused(data: bytes) -> UnreadableError:
    with pytest.raises(UnreadableError) as refused:
        read_file(data, "计划.docx")
    return refused.value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("行\n" * (MOST_LINES + 1), f"行数超过上限 {MOST_LINES}"),
        ("甲\t乙\n" * (MOST_CELLS // 2 + 1), f"表格的格数一共超过上限 {MOST_CELLS}"),
        (f"{'长' * 10_000}\n" * (MOST_CHARACTERS // 10_000 + 1), f"字数超过上限 {MOST_CHARACTERS}"),
        ("3、" * (MOST_FIGURES + 1), f"数字的处数超过上限 {MOST_FIGURES}"),
        ("《" * (MOST_MARKS + 1), f"括号和引号的个数超过上限 {MOST_MARKS}"),
        ("长" * (MOST_IN_PARAGRAPH + 1), f"第 1 行有 {MOST_IN_PARAGRAPH + 1} 字没有分段"),
    ],
)
def test_a_text_that_holds_more_than_a_document_is_refused_with_what_is_too_much(
    text: str, said: str
) -> None:
    refusal = _refused(text.encode())
    assert refusal.code == "太大"
    assert said in str(refusal)
    assert "分成" in refusal.hint


def test_as_much_as_there_may_be_is_read() -> None:
    lines = ["加强管理，落实责任。"] * MOST_LINES
    assert len(read_file("\n".join(lines).encode(), "计划.txt").blocks) == MOST_LINES


def _words(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (f"<w:p><w:r><w:txbxContent>{_words('框')}</w:txbxContent></w:r></w:p>" * (MOST_BOXES + 1), "文本框的个数"),
        (f"<w:tbl><w:tr><w:tc>{_words('格')}</w:tc></w:tr></w:tbl>" * (MOST_TABLES + 1), "表格的个数"),
        (f"<w:tbl><w:tr><w:tc>{_words('行') * (MOST_CELLS + 1)}</w:tc></w:tr></w:tbl>", "表格的格数"),
        ("<w:p><w:r><w:br/></w:r></w:p>" * 35_000, "内容太多"),
    ],
)  # fmt: skip
def test_a_word_file_that_holds_more_than_a_document_is_refused(
    word_file: WordFile, body: str, said: str
) -> None:
    refusal = _refused(word_file(body))
    assert refusal.code == "太大"
    assert said in str(refusal)
    assert "分成" in refusal.hint


def test_a_word_file_of_very_many_links_is_refused(word_file: WordFile) -> None:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    links = "".join(f'<Relationship Id="r{n}" Type="x/image" Target="NULL"/>' for n in range(5_001))
    relations = f'<Relationships xmlns="{space}">{links}</Relationships>'
    refusal = _refused(word_file(_words("目标"), {"word/_rels/document.xml.rels": relations}))
    assert "链接和部件的个数超过上限 5000" in str(refusal)
