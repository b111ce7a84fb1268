"""Which text of a whole spec does not stand in its document: every part is held, whatever drops it."""

from __future__ import annotations

import pytest

from planforge.compose.assembly import Composition, Request, compose
from planforge.document import Block, Paragraph
from planforge.language.spec import read_spec
from planforge.model.profile import Profile
from planforge.model.spec import Spec
from planforge.proof import unprinted
from planforge.source import TextFile, read_source
from planforge.template.template import Template
from planforge.validation import validate
from planforge.writers import text as text_writer

TEXT = (
    "文种: 工作计划\n标题: [题一, 题二]\n密级: 内部\n文号: 滨实小〔2026〕5号\n主送: '各处室:'\n数据:\n  数: 6\n导语: 前言{{数}}。\n"
    "甲章:\n  - 子: 丑{{数}}\n乙章: 寅\n正文: 中间\n结语: 后记\n落款: {单位: [辰处, 巳处], 日期: 2026-09-01}\n附件:\n  - '未表.': 申\n"
    "版记: {抄送: 酉局, 印发机关: 戌室, 印发日期: 2026-10-12}\n"
)


def _made() -> tuple[Spec, Composition]:
    source, found = read_source(TextFile("试.yaml", TEXT.encode()))
    assert source is not None, found
    spec, refused = validate(source, Spec, read_spec(source)[0])
    assert spec is not None, refused
    return spec, compose(Request(spec, Profile(), Template(), {}))


def _lines(blocks: tuple[Block, ...]) -> list[str]:
    return [line for block in blocks for line in text_writer.lines_of(block)]


def test_a_document_that_prints_everything_is_proven() -> None:
    spec, composition = _made()
    assert unprinted(spec, composition, _lines(composition.document.blocks)) is None


@pytest.mark.parametrize(
    "text",
    [
        "题一", "题二", "内部", "滨实小〔2026〕5号", "各处室", "前言6。", "甲章", "子", "丑6", "乙章", "寅", "中间", "后记", "辰处", "巳处",
        "2026年9月1日", "未表", "申", "酉局", "戌室", "2026年10月12日",
    ],
)  # fmt: skip
def test_a_text_that_is_missing_or_changed_is_found(text: str) -> None:
    spec, composition = _made()
    for other in ("", f"{text[:-1]}□"):
        lines = [line.replace(text, other) for line in _lines(composition.document.blocks)]
        missing = unprinted(spec, composition, lines)
        assert missing is not None
        assert text in missing.texts[0]


def test_sections_out_of_order_are_found() -> None:
    spec, composition = _made()
    lines = _lines(composition.document.blocks)
    first, second = lines.index("一、甲章"), lines.index("二、乙章")
    moved = [*lines[:first], *lines[second:], *lines[first:second]]
    missing = unprinted(spec, composition, moved)
    assert missing is not None
    assert missing.texts == ("乙章",)


def test_a_text_broken_over_two_paragraphs_is_found() -> None:
    spec, composition = _made()
    blocks = tuple(block for block in composition.document.blocks if block != Paragraph("中间"))
    broken = replace_document(composition, (*blocks, Paragraph("中"), Paragraph("间")))
    assert unprinted(spec, broken, _lines(broken.document.blocks)) is not None


def replace_document(composition: Composition, blocks: tuple[Block, ...]) -> Composition:
    return composition._replace(document=composition.document._replace(blocks=blocks))
