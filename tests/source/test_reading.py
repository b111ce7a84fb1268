"""The door: any bytes give a source or say in Chinese what is wrong."""

import codecs
import re

import pytest

from planforge.source import Source, TextFile, read_source
from planforge.source.reading import MAX_BYTES, MAX_COMMENTS, MAX_FINDINGS

SPEC = "文种: 工作计划\n学校: 滨河市实验小学  # 核对：全称\n章:\n  - 甲\n"


def read(data: bytes) -> tuple[Source | None, list[tuple[int, str, str]]]:
    source, found = read_source(TextFile("计划.yaml", data))
    return source, [(each.position.line, each.severity.value, each.code) for each in found]


def test_a_good_file_gives_a_source_and_nothing_else():
    source, found = read(SPEC.encode())
    assert found == []
    assert source is not None
    assert [key.text for key, _ in source.root.pairs] == ["文种", "学校", "章"]
    assert [comment.text for comment in source.comments] == ["核对：全称"]
    assert (source.name, source.encoding) == ("计划.yaml", "utf-8")


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF16_LE + SPEC.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SPEC.encode("utf-16-be"),
        SPEC.encode("utf-16-le"),
        SPEC.encode("utf-16-be"),
        SPEC.encode("gb18030"),
    ],
)
def test_another_encoding_is_read_and_named(data):
    source, found = read(data)
    assert source is not None
    assert source.text == SPEC
    assert found == [(1, "提醒", "编码")]


def test_a_byte_order_mark_is_no_text():
    source, found = read(codecs.BOM_UTF8 + SPEC.encode())
    assert source is not None
    assert (source.text, found) == (SPEC, [])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "空文件"),
        (b"# \xe7\x94\xb2\n", "空文件"),
        (b"---\n", "空文件"),
        (b"\xff\xff\xff", "编码"),
        ("甲: 乙\n丙: ".encode() + b"\xff\n", "编码"),
        ("甲: 乙\x07\n".encode(), "非法字符"),
        ("甲: 乙\u202e丙\n".encode(), "非法字符"),
        ("甲: 乙\u2028丙\n".encode(), "非法字符"),
        ("甲: 乙\ufeff丙\n".encode(), "非法字符"),
        (b"[\xe7\x94\xb2]\n", "最外层"),
        (b"\x00", "非法字符"),
    ],
)
def test_what_cannot_be_read_is_named(data, code):
    source, found = read(data)
    assert source is None
    assert [each[2] for each in found][-1] == code


def test_an_illegal_character_is_named_where_it_stands():
    assert read("甲: 乙\n丙: 丁\u200d\x01\n".encode())[1] == [(2, "错误", "非法字符")]


@pytest.mark.parametrize("unseen", ["\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060"])
def test_a_character_that_nobody_sees_is_refused_wherever_it_stands(unseen):
    for spec in (f"甲: 乙{unseen}丙\n", f"甲: |\n  乙{unseen}\n", f"甲{unseen}: 乙\n", f"甲: 👩{unseen}丙\n"):
        assert [each[2] for each in read(spec.encode())[1]] == ["非法字符"]


@pytest.mark.parametrize(
    "sign", ["👩\u200d🏫", "👩🏽\u200d🏫", "👨\u200d👩\u200d👧", "🏃\u200d♀\ufe0f", "❤\ufe0f\u200d🔥"]
)
def test_a_picture_sign_made_of_several_is_let_through(sign):
    assert read(f"甲: {sign}乙\n".encode())[1] == []


def test_an_error_is_no_source():
    source, found = read("甲: 乙 #1\n".encode())
    assert source is None
    assert found == [(1, "错误", "注释")]


def test_a_reminder_leaves_the_source():
    source, found = read("甲:\n  - 乙\n  - 丙：丁\n".encode())
    assert source is not None
    assert found == [(3, "提醒", "冒号")]


def test_the_size_of_a_file_is_bounded():
    whole = b"a: |\n" + b"  " + b"x" * (MAX_BYTES - 7)
    assert len(whole) == MAX_BYTES
    assert read(whole)[0] is not None
    assert read(whole + b"x") == (None, [(1, "错误", "太大")])


def test_the_number_of_comments_is_bounded():
    assert read(b"a: b\n" + b"#\n" * MAX_COMMENTS)[0] is not None
    assert read(b"a: b\n" + b"#\n" * (MAX_COMMENTS + 1))[1] == [(1, "错误", "太大")]


def test_the_number_of_findings_is_bounded():
    assert len(read("甲:\n".encode() + b"  - a #b\n" * 5000)[1]) == MAX_FINDINGS


def test_a_finding_about_a_misread_line_is_said_once():
    assert read("甲:\n  - 乙：\n    - 丙\n    - 丁\n".encode())[1] == [(2, "错误", "冒号")]


def test_what_is_said_holds_no_english():
    for wrong in (
        "甲: 乙: 丙\n",
        "甲: {乙\n",
        "甲: '乙\n",
        "\t甲: 乙\n",
        "甲: *a\n",
        "甲: |3\n  乙\n",
        "- 甲\n",
    ):
        for each in read_source(TextFile("", wrong.encode()))[1]:
            plain = re.sub("“.*?”", "", each.message + each.hint)
            assert set(re.findall("[A-Za-z]{2,}", plain)) <= {"YAML", "Tab", "Word"}
