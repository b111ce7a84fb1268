"""Texts as they are read: lines below |, indents, tabs, settings of one line."""

from __future__ import annotations

from planforge.language.reader import Reader
from planforge.model.content import Text
from planforge.source import Node, Scalar, Source, TextFile, read_source


def _reader(text: str) -> tuple[Reader, Node]:
    source, found = read_source(TextFile("试.yaml", text.encode()))
    assert isinstance(source, Source), found
    return Reader(source), source.root.pairs[0][1]


def _text(text: str) -> tuple[tuple[str, ...], list[tuple[str, int, int]]]:
    reader, value = _reader(text)
    assert isinstance(value, Scalar)
    lines = reader.text(value).lines
    return lines, [(each.code, each.position.line, each.position.column) for each in reader.findings]


def test_a_text_on_its_line_is_one_line() -> None:
    assert _text("甲: 话  \n") == (("话",), [])
    assert _text("甲: ' 话'\n") == ((" 话",), [])
    assert _text("甲:\n") == ((), [])


def test_below_a_bar_every_line_is_a_paragraph_and_blank_lines_count_for_nothing() -> None:
    assert _text("甲: |\n  一\n\n    二\n   \n  三\n") == (("一", "二", "三"), [])


def test_an_indent_of_wide_blanks_is_taken_off_with_a_reminder_at_its_line() -> None:
    assert _text("甲: |\n  一\n  \u3000\u3000二\n  \u00a0三\n") == (
        ("一", "二", "三"), [("段首空格", 3, 3), ("段首空格", 4, 3)],
    )  # fmt: skip


def test_a_line_of_wide_blanks_only_is_blank() -> None:
    assert _text("甲: |\n  一\n  \u3000\u3000\n")[0] == ("一",)


def test_a_tab_in_a_text_is_an_error_where_it_stands() -> None:
    assert _text("甲: 一\t二\n") == (("一\t二",), [("制表符", 1, 5)])
    assert _text("甲: |\n  一\n  二\t三\n")[1] == [("制表符", 3, 4)]


def test_a_setting_of_one_line_is_a_text_or_nothing() -> None:
    reader, value = _reader("甲: 话\n")
    assert reader.line("甲", value) == Text(3, ("话",))
    assert reader.line("甲", None) is None
    assert reader.findings == []


def test_a_setting_of_several_lines_or_a_list_is_refused() -> None:
    for text in ("甲: |\n  一\n  二\n", "甲: [一]\n", "甲: {一: 二}\n"):
        reader, value = _reader(text)
        assert reader.line("甲", value) is None
        assert [(each.code, each.message) for each in reader.findings] == [("类型", "“甲”应是一行文字")]
    reader, value = _reader("甲: ''\n")
    assert reader.line("甲", value) is None
    assert reader.findings == []
