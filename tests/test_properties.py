"""What holds for any text: nothing lost, nothing changed, everything numbered, every finding in its file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforge import pipeline
from planforge.calendar.numerals import read_integer
from planforge.compose.marks import STYLES, read_pattern
from planforge.document import (
    Annex,
    AnnexList,
    Cell,
    Contents,
    Document,
    Heading,
    Imprint,
    Item,
    LabelLine,
    Mark,
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
from planforge.source import TextFile
from planforge.template.filters import FILTERS
from planforge.template.phrase import Reference as Phrase
from planforge.template.phrase import _parse_expression, fill, parse_phrase
from planforge.template.style import StyleSheet
from planforge.workspace.library import Workspace
from planforge.writers import text as text_writer
from planforge.writers.docx import write as write_docx
from planforge.writers.docx.readback import paragraph_texts

ROOT = Path(__file__).resolve().parent.parent
SPECS = sorted(path for path in (ROOT / "specs").glob("*.yaml") if path.name != "学校.yaml")
LIBRARY = Workspace(ROOT / "tests")  # built-in templates only, no profile

bounded = settings(max_examples=150, derandomize=True, deadline=None, database=None)

MARKS = (
    *sorted({pattern.text for style in STYLES.values() for pattern in style}),
    "第一，", "1、", "1．", "(1)", "１．", "A.", "a)", "Ⅰ.", "⒈", "壹、", "一是", "附件1", "第1条",
)  # fmt: skip

# Rare characters, digits that look like times and numbers, what YAML, XML and Word take for theirs.
_PIECES = r"""
    教师 研修 𠮷 㐂 䶮 龘 · — —— … “ ” 《 》 （ ） 【 】 、 。 ； ： ！ ？ 8:30 010 3.10 是 no ~ 0x1F 2026-09-01
    100% ≥50 1:14 & &amp; < > </w:t> ]]> ' " \\ \n # % @ * - -- ! { } [ ] a b Z é ｛ ＃ １ $ ^ = + _ `
"""
PIECES = st.sampled_from([*_PIECES.split(), " ", "\u3000", "\u00a0"])
TEXTS = st.lists(
    st.one_of(PIECES, st.text("的一是在不了有和人这中大为上个国我以要他", min_size=1, max_size=6)),
    min_size=1,
    max_size=8,
).map("".join)


def _built(spec: str) -> tuple[str, list[str]]:
    """The lines of a spec as the text writer and as Word have them; fails with the findings where there is none."""
    file = TextFile("试.yaml", spec.encode())
    shown, found = pipeline.show(file, LIBRARY)
    assert shown is not None, (found, spec)
    built = pipeline.build(file, LIBRARY)
    assert built.document is not None, (built.diagnostics, spec)
    return shown, paragraph_texts(built.document)


def _number(numeral: str) -> int | None:
    """The number that a numeral says, read by other means than those that wrote it."""
    if numeral[:1] == "(":
        return int(numeral[1:-1])
    if (
        len(numeral) == 1
        and numeral not in "一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾"
        and not numeral.isascii()
    ):
        return int(unicodedata.numeric(numeral))
    if numeral.isascii() and numeral.isalpha():
        value = 0
        for letter in numeral.lower():
            value = value * 26 + ord(letter) - 96
        return value
    return read_integer(
        numeral.translate(str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千"))
    )


@pytest.mark.parametrize("text", MARKS)
def test_every_mark_counts_and_can_be_read_back(text: str) -> None:
    pattern = read_pattern(text)
    assert pattern is not None
    pattern = pattern.below((1,) * pattern.above) if pattern.above else pattern
    marks = [pattern.mark(number, 1) for number in range(1, 121)]
    assert len({mark.text for mark in marks}) == 120
    assert marks[0].text.rstrip("\u3000") == text
    for mark in marks:
        numeral = mark.text[len(pattern.before) : len(mark.text) - len(pattern.after)]
        assert _number(numeral) == mark.number


class Said(NamedTuple):
    """Lines of YAML and the texts that must be printed, in order."""

    lines: list[str]
    texts: list[str]


def _scalar(text: str, indent: str, lead: str) -> list[str]:
    """A text after ``lead`` (a key or a dash), below a ``|``."""
    return [f"{lead} |", f"{indent}  {text}"]


def _key(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


KEYS = st.text("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥", min_size=2, max_size=6)
WORDS = TEXTS.filter(
    # A tab, a blank at an end and braces before a name that nothing closes are refused or taken off.
    lambda text: "\t" not in text and text == text.strip() and not re.search(r"\{\{\s*\w", text)
)


@st.composite
def contents(draw: st.DrawFn, depth: int = 0) -> Any:
    """A content as plain data: a text, a list of items, or labels, to six numbered levels."""
    kinds = ["text"] if depth >= 5 else ["text", "list", "labels"]
    kind = draw(st.sampled_from(kinds))
    if kind == "text":
        return draw(WORDS)
    if kind == "labels":
        keys = draw(st.lists(KEYS, min_size=1, max_size=3, unique=True))
        return {key: draw(contents(depth + 1)) for key in keys}
    return draw(
        st.lists(
            st.one_of(WORDS, st.tuples(KEYS, contents(depth + 1)), st.just(("段落", "一段不编号的话"))),
            min_size=1,
            max_size=3,
        )
    )


def _said(content: Any, indent: str) -> Said:
    """A content as YAML below its key."""
    if isinstance(content, str):
        return Said([f"{indent}{content}"], [content])
    lines: list[str] = []
    texts: list[str] = []
    pairs = content.items() if isinstance(content, dict) else content
    for pair in pairs:
        dash = "" if isinstance(content, dict) else "- "
        if isinstance(pair, str):
            lines.extend(_scalar(pair, indent, f"{indent}-"))
            texts.append(pair)
            continue
        key, below = pair
        inner = f"{indent}{' ' * len(dash)}  "
        said = _said(below, inner)
        lines.append(f"{indent}{dash}{_key(key)}:{' |' if isinstance(below, str) else ''}")
        lines.extend(said.lines)
        texts.extend([key] if key != "段落" else [])
        texts.extend(said.texts)
    return Said(lines, texts)


def _in_order(texts: list[str], printed: str) -> Iterator[str]:
    """The texts that do not follow one another in what is printed."""
    place = 0
    for text in texts:
        found = printed.find(text, place)
        if found < 0:
            yield text
        else:
            place = found + len(text)


@bounded
@given(st.dictionaries(KEYS, contents(), min_size=1, max_size=4))
def test_no_text_of_a_spec_is_lost_and_all_stand_in_its_order(sections: dict[str, Any]) -> None:
    said = _said(sections, "")
    shown, in_word = _built("\n".join(["文种: 工作计划", "标题: 题", "编号: 公文", *said.lines]) + "\n")
    assert list(_in_order(said.texts, shown)) == []
    assert list(_in_order(said.texts, "\n".join(in_word))) == []


PLACES = {
    "标题": "标题: {q}\n章: 话\n",
    "主送": "主送: {q}\n章: 话\n",
    "文号": "文号: {q}\n章: 话\n",
    "导语": "导语: |\n  {t}\n章: 话\n",
    "结语": "章: 话\n结语: |\n  {t}\n",
    "正文": "正文:\n  - |\n    {t}\n",
    "章名": "{q}: 话\n",
    "一章的文字": "章: |\n  {t}\n",
    "小标题": "章:\n  - {q}: 话\n",
    "单独的小标题": "章:\n  - {q}:\n      - 话\n",
    "小标题的文字": "章:\n  - 甲: |\n      {t}\n",
    "条目": "章:\n  - |\n    {t}\n",
    "单引号里的条目": "章:\n  - {q}\n",
    "栏目": "章:\n  {q}: 话\n",
    "栏目的文字": "章:\n  甲: {q}\n",
    "段落": "章:\n  - 段落: {q}\n",
    "表题": "章:\n  表格:\n    表题: {q}\n    内容: |\n      甲 | 乙\n      1 | 2\n",
    "表头": "章:\n  - 时间: 九月\n    {q}: 话\n",
    "表中": "章:\n  - 时间: {q}\n    工作: 话\n",
    "落款": "章: 话\n落款: {{单位: {q}, 日期: 九月}}\n",
    "附件标题": "章: 话\n附件:\n  - {q}: 话\n",
    "附件内容": "章: 话\n附件:\n  - 表: |\n      {t}\n",
    "数据": "数据:\n  甲: {q}\n章: 话{{{{甲}}}}话\n",
}


@pytest.mark.parametrize("place", PLACES)
@settings(bounded, max_examples=12)
@given(text=WORDS.filter(lambda text: not text.endswith(tuple(".:;?!,"))))
def test_what_is_typed_is_what_is_printed(place: str, text: str) -> None:
    head = "" if place == "标题" else "标题: 题\n"
    shown, in_word = _built("文种: 工作计划\n" + head + PLACES[place].format(q=_key(text), t=text))
    assert text in shown
    assert any(text in line for line in in_word)


CELLS = WORDS.filter(lambda text: not set(text) & set("|｜〃") and " / " not in text)


@settings(bounded, max_examples=25)
@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=2, max_size=4))
def test_a_table_prints_every_cell(rows: list[list[str]]) -> None:
    lines = [f"    {' | '.join(row)}" for row in rows]
    shown, in_word = _built("\n".join(["文种: 工作计划", "标题: 题", "章:", "  表格: |", *lines]) + "\n")
    texts = [text for row in [list(dict.fromkeys(rows[0])), *rows[1:]] for text in row]
    for printed in (shown, "\n".join(in_word)):
        assert not [text for text in texts if text not in printed]


def _marks(level: int) -> st.SearchStrategy[Mark]:
    pattern = STYLES["公文"][level - 1]
    return st.builds(pattern.mark, st.integers(1, 60), st.integers(1, 9))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A full grid with merged cells: heads over two columns, cells over several rows."""
    columns, rows = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    grid: list[list[Cell | None]] = [
        [Cell(tuple(draw(st.lists(WORDS, min_size=1, max_size=2)))) for _ in range(columns)]
        for _ in range(rows)
    ]
    if columns > 1 and draw(st.booleans()):
        grid[0][0:2] = [Cell(("头",), columns=2), None]
    if rows > 2 and draw(st.booleans()):
        grid[1][columns - 1] = Cell(("高",), rows=2)
        grid[2][columns - 1] = None
    widths = draw(st.sampled_from([(), tuple(1 / columns for _ in range(columns))]))
    return Table(tuple(tuple(row) for row in grid), 1, draw(st.sampled_from(["", "表一"])), widths)


LEVELS = st.integers(1, 6)
FLOWING = st.one_of(
    LEVELS.flatmap(
        lambda level: st.builds(Heading, st.just(level), WORDS, st.one_of(st.none(), _marks(level)))
    ),
    LEVELS.flatmap(
        lambda level: st.builds(Item, st.just(level), _marks(level), st.one_of(st.just(""), WORDS), WORDS)
    ),
    st.builds(Paragraph, WORDS),
    st.builds(LabelLine, WORDS, st.one_of(st.just(""), WORDS), st.integers(0, 6)),
    tables(),
    st.just(PageBreak()),
)
SIGNATURES = st.builds(
    Signature,
    st.lists(
        st.builds(SignatureLine, st.sampled_from(["单位", "姓名", "日期"]), WORDS), min_size=1, max_size=3
    ).map(tuple),
    st.sampled_from(["文末", "题下", "封面"]),
    st.booleans(),
)
BLOCKS = st.one_of(
    FLOWING,
    st.builds(Title, st.lists(WORDS, min_size=1, max_size=4).map(tuple)),
    st.just(Contents()),
    st.builds(Reference, st.sampled_from(["文号", "密级"]), WORDS),
    st.builds(Recipient, WORDS),
    st.builds(Postscript, WORDS),
    st.builds(Imprint, WORDS, WORDS, WORDS),
    SIGNATURES,
    st.builds(AnnexList, st.just("附件："), st.lists(WORDS, min_size=1, max_size=3).map(tuple)),
    st.builds(Annex, st.sampled_from(["", "附件1"]), WORDS, st.lists(FLOWING, max_size=4).map(tuple)),
)


@bounded
@given(st.lists(BLOCKS, max_size=12), st.sampled_from(["键入", "自动"]))
def test_every_tree_is_writable_by_every_writer(blocks: list[Any], numbering: Any) -> None:
    several = [index for index, block in enumerate(blocks) if isinstance(block, Contents)][1:]
    tree = tuple(block for index, block in enumerate(blocks) if index not in several)
    document = Document(tree, Properties("题"))
    shown = text_writer.write(document)
    word = write_docx(document, StyleSheet(numbering=numbering))
    in_word = "".join(paragraph_texts(word)).replace("\t", "")
    if numbering == "键入":
        assert in_word == re.sub(r"[\n\t]| / ", "", shown) or " / " in shown
    assert word == write_docx(document, StyleSheet(numbering=numbering))


@settings(bounded, max_examples=400)
@given(
    st.sampled_from(SPECS),
    st.integers(0, 10**6),
    st.sampled_from(["", " ", "：", ":", "-", "|", "#", "{{", "\t", "\n", '"', "40", "甲"]),
    st.integers(0, 3),
)
def test_every_finding_stands_in_its_file(path: Path, place: int, inserted: str, deleted: int) -> None:
    text = path.read_text(encoding="utf-8")
    at = place % len(text)
    changed = text[:at] + inserted + text[at + deleted :]
    lines = re.split("\r\n|\r|\n", changed)
    for finding in pipeline.check(TextFile("试.yaml", changed.encode()), LIBRARY):
        where = finding.position
        assert where.file == "试.yaml"
        assert 1 <= where.line <= len(lines)
        assert where.excerpt == lines[where.line - 1]
        assert 1 <= where.column <= len(where.excerpt) + 1
        assert finding.message
        assert not re.search(r"[A-Za-z_]{12,}", finding.message.replace(where.excerpt, ""))


@settings(bounded, max_examples=40)
@given(st.binary(max_size=200) | st.text(max_size=120).map(str.encode))
def test_any_bytes_are_decided(data: bytes) -> None:
    built = pipeline.build(TextFile("试.yaml", data), LIBRARY)
    assert built.document is not None or any(finding.is_error for finding in built.diagnostics)


NAMES = st.from_regex(r"[^\W\d]\w{0,8}", fullmatch=True).filter(str.isidentifier)
RESERVED = {"true", "false", "none", "True", "False", "None", "not", "and", "or", "if", "else", "in", "is"}


@settings(bounded, max_examples=100)
@given(NAMES.filter(lambda name: name not in RESERVED), st.sampled_from(["", " ", "  "]), WORDS)
def test_the_quick_way_to_read_a_phrase_agrees_with_jinja(name: str, blank: str, value: str) -> None:
    fragment = "{{" + blank + name + blank + "}}"
    quick, slow = parse_phrase(fragment)[0], _parse_expression(fragment)
    assert isinstance(slow, Phrase)
    assert quick == slow
    assert fill(f"甲{fragment}乙", {name: value}, FILTERS) == (f"甲{value}乙", ())
