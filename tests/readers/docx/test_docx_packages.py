"""Odd packages: what a reader says of them, or how it reads them all the same."""

import io
import zipfile

import pytest

from planforge.readers.docx.document import read_docx
from planforge.readers.evidence import Aside, Line, UnreadableError

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_BODY = f'<w:document xmlns:w="{_W}"><w:body>%s</w:body></w:document>'
_PLAN = _BODY % "<w:p><w:r><w:t>研修计划</w:t></w:r></w:p>"


def _relations(*found: tuple[str, str]) -> str:
    each = (
        f'<Relationship Id="{n}" Type="{_TYPES}{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(found)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(each)}</Relationships>'


def _package(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def _words(data: bytes) -> list[str]:
    return [block.text for block in read_docx(data).blocks if isinstance(block, Line)]


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("word/document2.xml", "word/document2.xml"),
        ("/word/document.xml", "word/document.xml"),
        ("./x/../word/document.xml", "word/document.xml"),
        ("word/%E8%AE%A1%E5%88%92.xml", "word/计划.xml"),
        ("word/document.xml", "Word/Document.XML"),
        ("word/document.xml", "word\\document.xml"),
        ("word/gone.xml", "word/document.xml"),
    ],
)
def test_the_main_part_is_found_however_it_is_named(target: str, name: str) -> None:
    root = _relations(("officeDocument", target))
    assert _words(_package(**{"_rels/.rels": root, name: _PLAN})) == ["研修计划"]


def test_an_embedded_text_is_said_not_to_be_read() -> None:
    parts = {"word/document.xml": _PLAN, "word/_rels/document.xml.rels": _relations(("aFChunk", "a.html"))}
    assert read_docx(_package(**parts)).asides == (
        Aside("嵌入的文件", 0, "没有读，请用 Word 打开、另存为 .docx，再导入"),
    )


def test_a_document_that_is_nothing_but_an_embedded_text_is_refused() -> None:
    parts = {
        "word/document.xml": _BODY % "<w:altChunk/>",
        "word/_rels/document.xml.rels": _relations(("aFChunk", "a.html")),
    }
    with pytest.raises(UnreadableError, match="嵌在里面的另一个文件") as refusal:
        read_docx(_package(**parts))
    assert "另存为 .docx" in refusal.value.hint


def test_hidden_words_of_a_paragraph_are_listed_as_one() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>"
    body = f"<w:p><w:r><w:t>明</w:t></w:r>{hidden * 3}</w:p>"
    assert read_docx(_package(**{"word/document.xml": _BODY % body})).asides == (
        Aside("隐藏文字", 1, "暗暗暗"),
    )


def test_relationships_of_a_part_to_itself_do_no_harm() -> None:
    kinds = ("styles", "numbering", "footer", "comments")
    loops = _relations(*((kind, "document.xml") for kind in kinds))
    parts = {"word/document.xml": _PLAN, "word/_rels/document.xml.rels": loops}
    assert _words(_package(**parts)) == ["研修计划"]
