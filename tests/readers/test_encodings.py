import pytest

from planforge.readers.encodings import recover
from planforge.readers.evidence import Aside
from planforge.readers.reading import read_file

PLAIN = (
    "滨河市实验小学安全工作计划\n一、指导思想\n坚持预防为主，让每个孩子平平安安，学校和家长一起负责。\n"
    "二、主要工作\n1、每月开一次安全主题班会，班主任负责，做好记录。\n"
)
OLD_WRITING = "濱河市實驗小學安全工作計劃\n堅持預防為主，學校和家長一起負責，老師每月開一次安全班會，做好工作的記錄。\n一、要求\n學生人人會做。\n"


@pytest.mark.parametrize(
    ("data", "text", "said"),
    [
        (PLAIN.encode(), PLAIN, ""),
        (PLAIN.encode("gb18030"), PLAIN, "按 GB18030 读入"),
        (OLD_WRITING.encode("big5"), OLD_WRITING, "按 BIG5（繁体）读入"),
        (OLD_WRITING.encode("gb18030"), OLD_WRITING, "按 GB18030 读入"),
        (PLAIN.encode("hz"), PLAIN, "按 HZ 读入"),
        (PLAIN.encode().decode("latin-1").encode(), PLAIN, "UTF-8 的文字被当成 Latin-1 存过，已还原"),
        (b"a ~{ b", "a ~{ b", ""),
        ("café à la carte, été".encode(), "café à la carte, été", ""),
    ],
)
def test_a_text_is_read_in_the_encoding_it_is_in(data: bytes, text: str, said: str) -> None:
    found = recover(data)
    assert (found.decoded.text, found.said, found.doubt) == (text, said, "")


def test_utf8_read_as_windows_latin_is_set_right_where_nothing_was_lost() -> None:
    plain = "安全工作计划每月要求学校老师" * 4
    wrong = plain.encode().decode("cp1252", "ignore")
    assert recover(wrong.encode()).doubt or recover(wrong.encode()).decoded.text == plain


def test_utf8_read_as_gbk_is_set_right_where_nothing_was_lost() -> None:
    plain = "学校的工作要求年级班会主任" * 9
    assert recover(f"{plain[:12]}\n".encode() * 9).said == ""
    wrong = "\n".join([plain[:12].encode().decode("gb18030")] * 9)
    assert recover(wrong.encode()).said == "UTF-8 的文字被当成 GBK 存过，已还原"


@pytest.mark.parametrize(
    "text",
    [
        "锟斤拷" * 20 + PLAIN,
        PLAIN.encode().decode("gb18030", "replace"),
        PLAIN.encode().decode("cp1252", "replace"),
        "婊嬪鏅哄簱鑰冭瘯鍗峰瓙锛岃鐪" * 9,
    ],
)
def test_what_looks_like_no_text_is_said(text: str) -> None:
    assert "UTF-8" in recover(text.encode()).doubt
    assert [aside.kind for aside in read_file(text.encode(), "a.txt").asides] == ["乱码"]


def test_the_encoding_is_listed() -> None:
    assert read_file(OLD_WRITING.encode("big5"), "a.txt").asides == (Aside("编码", 0, "按 BIG5（繁体）读入"),)
