from collections.abc import Callable

import pytest

from planforge.readers.docx.document import read_docx
from planforge.readers.evidence import UnreadableError

WordFile = Callable[..., bytes]


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/w.dtd">',
    ],
)
def test_a_doctype_is_refused(word_file: WordFile, declaration: str) -> None:
    with pytest.raises(UnreadableError, match="DOCTYPE"):
        read_docx(word_file("<w:p/>", prolog=f'<?xml version="1.0"?>{declaration}'))


def test_elements_that_go_too_deep_are_refused(word_file: WordFile) -> None:
    with pytest.raises(UnreadableError, match="太深"):
        read_docx(word_file("<w:sdt>" * 300 + "</w:sdt>" * 300))


@pytest.mark.parametrize("body", ["<w:p>", "<w:p></w:q>", "<q:p/>", "<w:p>&nbsp;</w:p>", "<w:p \x01/>"])
def test_broken_xml_is_damage(word_file: WordFile, body: str) -> None:
    with pytest.raises(UnreadableError, match="损坏"):
        read_docx(word_file(body))


def test_a_document_without_its_main_part_is_no_word_file(word_file: WordFile) -> None:
    data = word_file("<w:p/>").replace(b"word/document.xml", b"word/dokument.xml")
    with pytest.raises(UnreadableError, match="没有正文"):
        read_docx(data)
