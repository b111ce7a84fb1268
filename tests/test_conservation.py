"""The proof itself: it sees what is missing, changed or out of order, and nothing else."""

from __future__ import annotations

import pytest

from planforge.conservation import Expected, key_text, lost, texts_of
from planforge.language.content import read_content
from planforge.language.reader import Reader
from planforge.source import TextFile, read_source


def _expected(text: str) -> list[tuple[str, ...]]:
    source, found = read_source(TextFile("试.yaml", ("章:\n" + text).encode()))
    assert source is not None, found
    content = read_content(Reader(source), source.root.pairs[0][1])
    return [texts for texts, _ in texts_of(content, lambda text: text.replace("{{数}}", "6"))]


def _lost(*texts: str, printed: str) -> str | None:
    missing = lost([Expected((text,), 0) for text in texts], printed)
    return missing and missing.texts[0]


def test_texts_stand_one_after_another() -> None:
    assert _lost("甲", "乙", printed="一、甲\n乙。") is None
    assert _lost("甲", "乙", printed="乙\n甲") == "乙"
    assert _lost("甲", "甲", printed="甲") == "甲"
    assert _lost("甲乙", printed="甲\n乙") == "甲乙"
    assert _lost(printed="") is None


def test_texts_of_one_row_may_stand_in_any_order_after_what_is_before_them() -> None:
    assert lost([(("乙", "甲"), 0), (("丙",), 0)], "甲乙丙") is None
    assert lost([(("丙",), 0), (("乙", "甲"), 7)], "甲乙丙") == Expected(("乙",), 7)


@pytest.mark.parametrize(
    ("key", "text"),
    [("甲", "甲"), ("甲:", "甲"), ("甲.", "甲"), ("甲：", "甲："), ("", "")],
)
def test_a_half_width_end_mark_may_be_printed_full_width(key: str, text: str) -> None:
    assert key_text(key) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  - 甲: 话{{数}}\n    乙: 丙\n", [("甲",), ("话6",), ("乙",), ("丙",)]),
        ("  - |\n    一\n    二\n", [("一",), ("二",)]),
        ("  段落: 话\n  分页: 是\n  图片: {文件: a.png, 说明: \"图{{数}}\"}\n  图片二: 话\n", [("话",), ("图6",), ("图片二",), ("话",)]),
        ("  图片: a.png\n", []),
        ("  表格:\n    表题: 表{{数}}\n    内容: |\n      甲 | 甲\n      {{数}} / 1 |\n", [("表6",), ("甲",), ("6",), ("1",)]),
        (
            "  - {时间: 九月, 工作: 甲}\n  - {时间: 十月, \"地{{数}}\": 乙}\n  - 段落: 话\n  - {时间: 冬月}\n",
            [("时间", "工作", "地6"), ("九月", "甲"), ("十月", "乙"), ("话",), ("时间",), ("冬月",)],
        ),
        ("  九月:\n    - 甲\n  呈现: 表格\n  十月: 乙\n", [("九月", "甲", "十月", "乙")]),
        ("  - {时间: 九月, 工作: 甲}\n  - 呈现: 月份\n  - {时间: 十月, 工作: 乙}\n", [("九月", "甲", "十月", "乙")]),
        ("  呈现: 月份\n  表格: |\n    时间 | 工作\n    九月 | 甲\n", [("九月", "甲")]),
    ],
)  # fmt: skip
def test_a_content_must_print_its_texts_in_its_order(text: str, expected: list[tuple[str, ...]]) -> None:
    assert _expected(text) == expected
