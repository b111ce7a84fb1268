import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planforge.readers.encodings import recover
from planforge.readers.evidence import Aside
from planforge.readers.reading import read_file
from planforge.recognize.scripts import _SIMPLIFIED, _TRADITIONAL

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


# -- short texts ----------------------------------------------------------------------------------

SPECS = Path(__file__).resolve().parents[2] / "specs"
WORDS = "\n".join(
    line.split("#")[0].strip(" -")
    for spec in sorted(SPECS.glob("*.yaml"))
    for line in spec.read_text(encoding="utf-8").splitlines()
    if re.search("[\u4e00-\u9fff]{4}", line)
)
OLD_WORDS = (
    WORDS.translate(str.maketrans(_SIMPLIFIED, _TRADITIONAL)).encode("cp950", "ignore").decode("cp950")
)


def pieces(text: str, length: int) -> Iterator[str]:
    """Forty pieces of a text, cut wherever it falls."""
    places = random.Random(length)
    left = 40
    while left:
        start = places.randrange(len(text) - length)
        piece = text[start : start + length].strip()
        if len(re.findall("[\u4e00-\u9fff]", piece)) >= min(8, 0.6 * length):
            left -= 1
            yield piece


@pytest.mark.parametrize("length", [10, 14, 20, 36, 60, 100, 150])
@pytest.mark.parametrize(
    ("words", "written"),
    [
        (WORDS, lambda piece: piece.encode()),
        (WORDS, lambda piece: piece.encode("utf-8-sig")),
        (WORDS, lambda piece: piece.encode("gb18030")),
        (WORDS, lambda piece: piece.encode("utf-16")),
        (WORDS, lambda piece: f"{piece}\n".encode("utf-16-le")),
        (WORDS, lambda piece: f"{piece}\n".encode("utf-16-be")),
        (WORDS, lambda piece: piece.encode().decode("latin-1").encode()),
        (WORDS, lambda piece: piece.encode("gb18030").decode("latin-1").encode()),
        (OLD_WORDS, lambda piece: piece.encode()),
        (OLD_WORDS, lambda piece: piece.encode("gb18030")),
        (OLD_WORDS, lambda piece: piece.encode("cp950")),
    ],
    ids=[
        "utf8", "utf8 with mark", "gbk", "utf16 with mark", "utf16 le", "utf16 be", "utf8 as latin", "gbk as latin",
        "old utf8", "old gbk", "old big5",
    ],
)  # fmt: skip
def test_a_short_text_is_read_as_it_was_written(
    words: str, written: Callable[[str], bytes], length: int
) -> None:
    for piece in pieces(words, length):
        found = recover(written(piece))
        assert ((found.decoded.text or "").strip("\ufeff\n"), found.doubt) == (piece, "")


@pytest.mark.parametrize("length", [10, 20, 36, 60, 100, 150])
@pytest.mark.parametrize("losing", ["ignore", "replace"])
def test_utf8_that_lost_bytes_as_gbk_is_restored_and_the_loss_told(length: int, losing: str) -> None:
    for piece in pieces(WORDS, length):
        found = recover(piece.encode().decode("gbk", losing).encode())
        text = found.decoded.text or ""
        assert found.said or "UTF-8 的文字被当成 GBK 存过，已还原，有" in found.doubt
        assert (text == piece) == bool(found.said)
        assert set(re.findall("[\u4e00-\u9fff]", text)) <= set(piece)


@pytest.mark.parametrize(
    "text",
    [
        "こんにちは、学校の計画です。みんなで作りましょう。",
        "학교 계획을 세웁니다. 모두 함께.",
        "Тихий класс",
        "Émilie Zoé à Genève",
    ],
)
def test_another_writing_is_no_gibberish(text: str) -> None:
    found = recover(text.encode())
    assert (found.decoded.text, found.said, found.doubt) == (text, "", "")
