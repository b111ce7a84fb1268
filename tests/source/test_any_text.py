"""No input whatever escapes as an exception; every finding stands inside the file; nothing takes long."""

import codecs
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforge.source import TextFile, read_source
from planforge.source.reading import MAX_BYTES

SPECS = [path.read_bytes() for path in sorted((Path(__file__).parents[2] / "specs").glob("*.yaml"))]
SECONDS = 1.0
SLACK = 3  # a busy machine is slower than the promise means

MARKS = [
    "- ",
    "-",
    "－",
    "—",
    ": ",
    ":",
    "：",
    "|",
    "｜",
    ">",
    "#",
    " # ",
    "'",
    '"',
    "“",
    "{",
    "}",
    "[",
    "]",
    "，",
    "、",
    "&a",
    "*a",
    "!x",
    "!!int",
    "<<",
    "? ",
    "%",
    "@",
    "`",
    "~",
    "=",
    "\\",
    "---",
    "...",
]
BLANKS = ["\n", "\n  ", "\n    ", "\n   ", "\t", "\u3000", " ", "  ", "\r", "\r\n"]
WORDS = [
    "甲",
    "工作目标",
    "时间",
    "表格",
    "段落",
    "内容",
    "第3周",
    "9月",
    "100%",
    "{{教师总数}}",
    "𠮷",
    "核对：",
    "忽略：",
    "0",
    "1.",
]
UNSEEN = ["\ufeff", "\u200b", "\x00", "\x85", "\u2028"]
TOKENS = st.sampled_from([*MARKS, ",", ", ", *BLANKS, *WORDS])
SOUPS = st.lists(TOKENS, max_size=60).map("".join)
CODECS = st.sampled_from(
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "utf-32", "big5"]
)


def lines_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def assert_decided(data: bytes) -> None:
    source, findings = read_source(TextFile("计划.yaml", data))
    assert (source is None) is any(each.is_error for each in findings)
    for each in findings:
        place = each.position
        assert each.message
        assert "\n" not in each.message + each.hint + place.excerpt
        assert 1 <= place.column <= len(place.excerpt) + 1
        if source is not None:
            assert lines_of(source.text)[place.line - 1] == place.excerpt


@given(SOUPS)
@settings(max_examples=1500, deadline=None)
def test_a_soup_of_marks_and_words_is_decided(soup):
    assert_decided(soup.encode())


@given(SOUPS)
@settings(max_examples=500, deadline=None)
def test_every_finding_stands_in_its_line_of_the_file(soup):
    lines = lines_of(soup)
    for each in read_source(TextFile("", soup.encode()))[1]:
        assert each.position.excerpt == ("" if each.code == "空文件" else lines[each.position.line - 1])


@given(SOUPS, st.sampled_from(UNSEEN), SOUPS, CODECS)
@settings(max_examples=300, deadline=None)
def test_any_encoding_is_decided(before, unseen, after, codec):
    assert_decided((before + unseen + after).encode(codec, "ignore"))
    assert_decided((before + after).encode(codec, "ignore"))


@given(st.binary(max_size=200))
@settings(max_examples=500, deadline=None)
def test_any_bytes_are_decided(data):
    assert_decided(data)


@given(st.sampled_from(SPECS), st.data())
@settings(max_examples=150, deadline=None)
def test_a_spec_cut_off_anywhere_is_decided(spec, data):
    begin = data.draw(st.integers(0, len(spec)))
    assert_decided(spec[begin : data.draw(st.integers(begin, len(spec)))])


@given(st.sampled_from(SPECS), TOKENS, st.data())
@settings(max_examples=150, deadline=None)
def test_a_spec_with_something_in_it_is_decided(spec, token, data):
    text = spec.decode("utf-8")
    at = data.draw(st.integers(0, len(text)))
    assert_decided((text[:at] + token + text[at:]).encode())


@given(
    st.lists(st.sampled_from(["甲: 乙", "- 丙", "甲：乙", "丁:", "-戊", "己", "|", "庚: |"]), max_size=12),
    st.data(),
)
@settings(max_examples=800, deadline=None)
def test_lines_at_any_depth_are_decided(lines, data):
    depths = data.draw(st.lists(st.integers(0, 7), min_size=len(lines), max_size=len(lines)))
    assert_decided("\n".join(" " * depth + line for depth, line in zip(depths, lines, strict=True)).encode())


# Hostile files: each within a second and 256 MB

HOSTILE = {
    "lines that are no keys": ("", "字\n"),
    "keys without end": ("", "a:\n"),
    "the same key again and again": ("", "k: v\n"),
    "a list without end": ("甲:\n", "- a\n"),
    "a list of pairs without end": ("甲:\n", "- a: b\n"),
    "wrong colons without end": ("", "甲：乙\n"),
    "wrong colons among headings": ("甲:\n  - a: b\n", "  - 乙：丙丁戊己庚辛壬癸子丑寅卯辰巳午未\n"),
    "wrong dashes without end": ("", "-a\n"),
    "dashes without end": ("", "-"),
    "colons without end": ("", ":"),
    "a key and blanks": ("甲", " "),
    "a list and blanks": ("甲:\n  - a: b\n  - 乙", " "),
    "commas without end": ("甲: [", "a,"),
    "comments without end": ("a: b\n", "#\n"),
    "cut texts without end": ("甲:\n", f"- {'a' * 80} #b\n"),
    "aliases without end": ("甲: &a [1]\n", "乙: *a\n"),
    "merge keys without end": ("甲: &a {x: y}\n乙:\n", "- <<: [*a, *a]\n"),
    "tags without end": ("甲:\n", "- !!x a\n"),
    "documents without end": ("", "---\n"),
    "an open quotation": ("甲: '", "字\n"),
    "lines deeper and shallower": (
        "甲:\n",
        "".join(f"{' ' * (number * 7 % 13)}- x\n" for number in range(13)),
    ),
    "tabs without end": ("甲:\n", "\t- a\n"),
    "old Mac line ends": ("", "甲: 乙\r"),
    "one line": ("甲: ", "字"),
    "a long text": ("甲: |\n", "  字 | 词\n"),
    "keys ever deeper": ("".join(" " * depth + "a:\n" for depth in range(2000)), ""),
    "a bomb of aliases": ("甲: &a [x]\n乙: &b [*a, *a]\n丙: &c [*b, *b]\n<<: [*c, *c]\n", ""),
}
"""What a file begins with, and what fills it up to four megabytes."""

NESTS = ("[", "{a: ", "- ", "? ")


def filled(name: str) -> bytes:
    head, unit = (part.encode() for part in HOSTILE[name])
    return head + unit * ((MAX_BYTES - len(head)) // len(unit)) if unit else head


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_decided_within_a_second(name):
    data = filled(name)
    started = time.process_time()
    assert_decided(data)
    assert time.process_time() - started < SECONDS * SLACK


_PEAK = r"""
import pathlib, re, sys
from planforge.source import TextFile, read_source
read_source(TextFile("", sys.stdin.buffer.read()))
print(re.search(r"VmHWM:\s*(\d+)", pathlib.Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="only Linux tells the most memory a process had"
)
@pytest.mark.parametrize(
    "name", ["lines that are no keys", "keys without end", "a list without end", "one line"]
)
def test_a_hostile_file_stays_within_256_megabytes(name):
    done = subprocess.run([sys.executable, "-c", _PEAK], input=filled(name), capture_output=True, check=True)
    assert int(done.stdout) < 256 * 1024


@pytest.mark.parametrize("nest", NESTS)
@pytest.mark.parametrize("level", [100, 1_000, 10_000, 100_000])
def test_depth_is_decided_at_once_on_a_small_stack_too(nest, level):
    before = threading.stack_size(512 * 1024)
    found: list[str] = []

    def run() -> None:
        _, findings = read_source(TextFile("", f"甲:\n  {nest * level}乙".encode()))
        found.extend(each.code for each in findings)

    try:
        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    assert found == ["太深"]


@pytest.mark.parametrize(
    "mark", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE]
)
def test_a_mark_alone_is_decided(mark):
    assert_decided(mark)
