"""Two files of any kind compared: what each is taken for, and the Word file with tracked changes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from planforge import pipeline
from planforge.comparing import Compared, compare_files
from planforge.document import Contents, Document
from planforge.reuse.roll import Wish, roll
from planforge.source import TextFile
from planforge.template.style import StyleSheet
from planforge.workspace.library import Workspace
from planforge.writers.docx import write
from tests.conftest import ROOT, SPECS
from tests.gate.revisions import accepted, body_of, rejected, said, settled, written_out

_ENTRY = re.compile(r"[^\t]+\t\d+")
HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n标题: 题\n"


def library() -> Workspace:
    return Workspace(ROOT)


def words(document: Document) -> list[str]:
    """The lines of a document without its contents page."""
    blocks = tuple(block for block in document.blocks if not isinstance(block, Contents))
    return said(body_of(write(document._replace(blocks=blocks), StyleSheet())))


def without_contents(lines: list[str]) -> list[str]:
    return [line for line in lines if line != "目录" and not _ENTRY.fullmatch(line)]


def edited_in_word(docx: bytes, old: str, new: str) -> bytes:
    """The document with other words, as a person leaves it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            archive.writestr(
                name, data.replace(old.encode(), new.encode()) if name == "word/document.xml" else data
            )
    return target.getvalue()


@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.stem)
def test_a_spec_and_what_it_is_rolled_to_come_back_from_their_tracked_changes(
    spec: Path, tmp_path: Path
) -> None:
    old = TextFile(str(spec), spec.read_bytes())
    target = "2031-2036" if "规划" in spec.name else "2028-2029-1"
    rolled = roll(old, library(), Wish(target)).data
    result = compare_files(
        old, TextFile(str(spec.with_name("新.yaml")), rolled or b""), (library(), library())
    )
    assert result.documents is not None
    before, after = result.documents
    docx = result.tracked()
    assert without_contents(accepted(docx)) == without_contents(words(after))
    assert without_contents(rejected(docx)) == without_contents(words(before))
    if not any(isinstance(block, Contents) for block in after.blocks):
        style = replace(result.style or StyleSheet(), numbering="键入")
        assert written_out(settled(docx, "ins", "del")) == written_out(body_of(write(after, style)))
        assert written_out(settled(docx, "del", "ins")) == written_out(body_of(write(before, style)))
    (tmp_path / "对比.docx").write_bytes(docx)
    assert OpenXmlValidator().validate(tmp_path / "对比.docx").errors == []


@pytest.fixture
def compared(shelf: Callable[..., Workspace]) -> Callable[[TextFile, TextFile], Compared]:
    return lambda old, new: compare_files(old, new, (shelf(), shelf()))


def spec_of(text: str) -> TextFile:
    return TextFile("计划.yaml", (HEAD + text).encode())


def document_of(text: str, shelf: Callable[..., Workspace]) -> bytes:
    return pipeline.build(spec_of(text), shelf()).document or b""


def test_a_document_that_was_edited_in_word_is_compared_by_its_spec_with_the_edits(
    compared: Callable[[TextFile, TextFile], Compared], shelf: Callable[..., Workspace]
) -> None:
    text = (
        "期间: 2026-2027-1\n数据: {人数: 60}\n落款: {单位: 教导处, 日期: 2026-09-01}\n"
        "工作目标:\n  - 听课。: 每人听课二十节。\n保障措施: 共{{人数}}人。\n结语: 照此执行。\n"
    )
    edited = edited_in_word(document_of(text, shelf), "二十", "三十")
    result = compared(spec_of(text), TextFile("计划.docx", edited))
    assert result.origins == ("规格", "planforge 生成后又改过的文档，取里面带的规格和改动")
    assert result.sources[1] is None
    assert result.comparison is not None
    assert result.comparison.counts()["修改"] == 1
    assert sum(result.comparison.counts().values()) == result.comparison.counts()["沿用"] + 1
    assert "三十" in "".join(accepted(result.tracked()))
    assert "三十" not in "".join(rejected(result.tracked()))


def test_a_document_with_edits_that_no_spec_can_take_over_is_imported(
    compared: Callable[[TextFile, TextFile], Compared], shelf: Callable[..., Workspace]
) -> None:
    text = "指导思想: 坚持立德树人。\n工作目标: 听课二十节。\n"
    edited = edited_in_word(document_of(text, shelf), "<w:t>二、工作目标</w:t>", "<w:t>二、工作目标</w:t>")
    assert compared(spec_of(text), TextFile("计划.docx", edited)).origins[1] == (
        "planforge 生成的文档，取里面带的规格"
    )
    edited = edited_in_word(document_of(text, shelf), "二、工作目标", "滨河市实验小学家长委员会的说明")
    assert compared(spec_of(text), TextFile("计划.docx", edited)).origins[1] == (
        "planforge 生成后又改过的文档，按导入的结果比较"
    )


def test_a_foreign_document_is_compared_by_what_is_printed(
    compared: Callable[[TextFile, TextFile], Compared], shelf: Callable[..., Workspace]
) -> None:
    text = "期间: 2026-2027-1\n落款: {单位: 教导处, 日期: 2026-09-01}\n工作目标: 听课二十节。\n保障措施: 加强领导。\n"
    printed = pipeline.show(spec_of(text), shelf())[0] or ""
    result = compared(spec_of(text), TextFile("计划.txt", printed.encode("gb18030")))
    assert result.comparison is not None
    assert result.comparison.is_still, result.comparison
    assert result.origins[1] == "文档，按导入的结果比较"


def test_several_documents_in_one_file_are_compared_together_and_it_is_said(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    one = "滨河市实验小学{}工作计划\n一、工作目标\n每位教师听课二十节。\n二、主要措施\n{}要落到实处。\n滨河市实验小学\n2026年9月1日\n"
    text = one.format("安全", "演练") + one.format("德育", "班会")
    result = compared(spec_of("正文: 甲\n"), TextFile("两份.txt", text.encode()))
    assert result.origins[1] == "文档，按导入的结果比较，里面有 2 份，接在一起比"
    words = "".join(accepted(result.tracked()))
    assert "演练要落到实处。" in words
    assert "班会要落到实处。" in words


def test_a_file_that_is_no_document_is_refused_with_a_sentence(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    result = compared(
        spec_of("正文: 甲\n"), TextFile("坏.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    )
    assert result.comparison is None
    assert [finding.is_error for finding in result.diagnostics] == [True]
    with pytest.raises(ValueError, match="nothing to write"):
        result.tracked()


def test_a_picture_that_lies_nowhere_is_said_and_does_not_stop_the_comparison(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    text = "图:\n  图片: 无.png\n"
    result = compared(spec_of(text), spec_of(text))
    assert result.comparison is not None
    assert [finding.code for finding in result.diagnostics] == ["图片", "图片"]
