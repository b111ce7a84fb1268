"""Files as Windows editors save them."""

import codecs

import pytest

from planforge.source.decoding import decode

TEXT = "文种: 工作计划\n学校: 滨河市实验小学\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16"),
        (TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("gbk"), "gb18030"),
    ],
)
def test_every_usual_encoding_gives_the_same_text(data, encoding):
    decoded = decode(data)
    assert decoded.text == TEXT
    assert decoded.encoding == encoding


def test_a_rare_character_survives_gb18030():
    assert decode("校长: 𠮷田\n".encode("gb18030")).text == "校长: 𠮷田\n"


def test_bytes_that_are_no_text_are_named_at_the_first_bad_one():
    assert decode("文种: 计划\n".encode() + b"\xff\xff") == (None, "utf-8", "文种: 计划\n".encode().__len__())


def test_half_a_utf16_file_is_no_text():
    assert decode(codecs.BOM_UTF16_LE + b"\x00\xd8").text is None


def test_bytes_with_nul_that_are_no_utf16_stay_undecided():
    assert decode(b"\x00\xd8\xff").text is None
