"""The order of stages: what stops a document, what is only said, what travels with it."""

from __future__ import annotations

import gc
import io
from collections.abc import Callable
from typing import Any

import docx
import pytest

from planforge import pipeline
from planforge.compose.content import Composer
from planforge.model.content import Text
from planforge.source import TextFile
from planforge.writers.docx.carried import read_carried
from planforge.writers.docx.readback import paragraph_texts

Shelf = Callable[..., Any]
SPEC = "文种: 工作计划\n学校: 滨河市实验小学\n主题: 教研\n章: 话\n"


def _file(text: str) -> TextFile:
    return TextFile("specs/试.yaml", text.encode())


def test_a_spec_becomes_a_document_named_after_its_title(shelf: Shelf) -> None:
    built = pipeline.build(_file(SPEC), shelf())
    assert built.document is not None
    assert paragraph_texts(built.document) == ["滨河市实验小学教研工作计划", "一、章", "话"]
    assert (built.file_name, built.diagnostics, built.notes) == ("滨河市实验小学教研工作计划", (), ())


@pytest.mark.parametrize(
    ("spec", "texts", "code"),
    [
        ("文种：工作计划\n章: 话\n", {}, "冒号"),
        ("文种: 工作计划\n版本: 9\n章: 话\n", {}, "版本"),
        ("学校: 甲\n章: 话\n", {}, "缺栏目"),
        ("文种: 没有的文种\n章: 话\n", {}, "模板"),
        ("文种: 工作计划\n版式: 没有\n章: 话\n", {}, "版式"),
        ("文种: 工作计划\n章:\n  图片: 无.png\n", {}, "图片"),
        ("文种: 工作计划\n章: 共{{人数}}人\n", {}, "未知名称"),
        ("文种: 工作计划\n章: 话\n", {"学校": "电话: 1\n"}, "未知栏目"),
        ("文种: 甲\n章: 话\n", {"模板_甲": "族: 乙\n"}, "取值"),
        ("文种: 工作计划\n版式: 甲\n章: 话\n", {"版式_甲": "页面: 宽\n"}, "类型"),
        ("文种: 工作计划\n版式: {底稿: 信笺.docx}\n章: 话\n", {}, "底稿"),
    ],
)
def test_an_error_of_any_stage_stops_the_document(
    shelf: Shelf, spec: str, texts: dict[str, str], code: str
) -> None:
    built = pipeline.build(_file(spec), shelf(**texts))
    assert built.document is None
    assert [finding.code for finding in built.diagnostics] == [code]
    assert pipeline.show(_file(spec), shelf(**texts))[0] is None


def test_a_reminder_does_not_stop_it(shelf: Shelf) -> None:
    built = pipeline.build(_file(SPEC + "落宽: 话\n"), shelf())
    assert built.document is not None
    assert [finding.code for finding in built.diagnostics] == ["疑似栏目"]
    text, findings = pipeline.show(_file(SPEC + "落宽: 话\n"), shelf())
    assert text is not None
    assert findings == pipeline.check(_file(SPEC + "落宽: 话\n"), shelf()) == built.diagnostics


def test_a_reminder_can_be_switched_off_on_its_line(shelf: Shelf) -> None:
    assert pipeline.check(_file(SPEC + "落宽: 话  # 忽略：疑似栏目\n"), shelf()) == ()


def test_findings_are_sorted_by_place_a_misspelt_header_key_before_all(shelf: Shelf) -> None:
    spec = "文种: 工作计划\n章: 共{{人}}人\n别的:\n  分页: 话\n落款: {位置: 页眉}\n"
    assert [finding.position.line for finding in pipeline.check(_file(spec), shelf())] == [2, 4, 5]
    spec = "文种: 工作计划\n章: 共{{人}}人\n落宽:\n  - 图片: 无.png\n  - 一、{{数}}\n"
    assert [finding.position.line for finding in pipeline.check(_file(spec), shelf())] == [3, 2, 4, 5, 5]


def test_an_unknown_template_and_style_sheet_do_not_hide_what_else_is_wrong(shelf: Shelf) -> None:
    text = "文种: 工作计画\n版式: 公闻\n编号: 公闻\n指导思相: 话\n"
    found = [
        (each.code, each.position.line, each.position.column, each.position.width)
        for each in pipeline.check(_file(text), shelf())
    ]
    assert found == [("模板", 1, 5, 4), ("版式", 2, 5, 2), ("编号", 3, 5, 2), ("疑似错字", 4, 1, 4)]


@pytest.mark.parametrize("profile", ["学校：甲校\n", "学校:\n甲校\n", "学校: [甲, 乙]\n"])
def test_what_a_wrong_profile_lacks_is_not_blamed_on_a_spec(shelf: Shelf, profile: str) -> None:
    text = "文种: 工作计划\n主题: 教研\n章: 立足{{学校}}实际。\n"
    found = pipeline.check(_file(text), shelf(学校=profile))
    assert {each.position.file for each in found if each.is_error} == {"学校.yaml"}
    found = pipeline.check(_file(text), shelf(学校="简称: 甲\n"))
    assert [(each.code, each.position.file) for each in found] == [("未知名称", "specs/试.yaml")]


def test_what_travels_with_the_document_is_said(shelf: Shelf) -> None:
    spec = SPEC + "备忘: 记得\n未归类: 剩下\n# 核对：主讲人\n"
    (note,) = pipeline.build(_file(spec), shelf()).notes
    assert "备忘、未归类、核对标记" in note
    assert "--送审" in note
    assert pipeline.build(_file(spec), shelf(), submission=True).notes == ()


def test_a_title_without_a_school_is_said_where_no_profile_was_found(shelf: Shelf) -> None:
    spec = SPEC.replace("学校: 滨河市实验小学\n", "")
    for submission in (False, True):
        (note,) = pipeline.build(_file(spec), shelf(), submission=submission).notes
        assert "没有找到 学校.yaml（从文件夹“specs”一级一级往上找过），标题里没有校名" in note
    (note,) = pipeline.build(TextFile("试.yaml", spec.encode()), shelf()).notes
    assert "从当前文件夹一级一级往上找过" in note
    assert pipeline.build(_file(spec), shelf(学校="学校: 滨河市实验小学\n")).notes == ()
    assert pipeline.build(_file(f"标题: 教研工作计划\n{spec}"), shelf()).notes == ()


def test_the_document_carries_spec_and_profile_unless_it_is_submitted(shelf: Shelf) -> None:
    profile = "学校: 滨河市实验小学\n"
    built = pipeline.build(_file(SPEC), shelf(学校=profile))
    carried = read_carried(built.document or b"")
    assert carried is not None
    assert (carried.spec, carried.profile) == (SPEC.encode(), profile)
    submitted = pipeline.build(_file(SPEC), shelf(学校=profile), submission=True)
    assert read_carried(submitted.document or b"") is None


def test_a_picture_must_be_one(shelf: Shelf) -> None:
    spec = "文种: 工作计划\n章:\n  - 图片: 甲.png\n  - 图片: 乙.png\n"
    found = pipeline.check(_file(spec), shelf(**{"文件_乙.png": "no picture"}))
    assert [(finding.message, finding.position.line) for finding in found] == [
        ("找不到图片“甲.png”", 3), ("“乙.png”不是能用的图片", 4),
    ]  # fmt: skip


def test_a_base_is_looked_for_beside_the_file_that_names_it(shelf: Shelf) -> None:
    letter = io.BytesIO()
    docx.Document().save(letter)
    asked: list[str] = []
    library = shelf(版式_校="沿用: 公文\n底稿: 信笺.docx\n")
    library.beside = lambda origin, name: asked.append(f"{origin} {name}") or letter.getvalue()
    assert pipeline.build(_file("文种: 工作计划\n版式: 校\n章: 话\n"), library).document is not None
    assert (
        pipeline.build(_file("文种: 工作计划\n版式: {底稿: 函.docx}\n章: 话\n"), library).document is not None
    )
    assert asked == ["校.yaml 信笺.docx", "specs/试.yaml 函.docx"]


def test_a_document_that_lost_a_text_is_not_given_out(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    spoiled = Composer.paragraphs

    def drop(self: Composer, text: Text) -> None:
        spoiled(self, Text(text.at, tuple("话" for _ in text.lines)))

    monkeypatch.setattr(Composer, "paragraphs", drop)
    built = pipeline.build(_file("文种: 工作计划\n标题: 题\n章: 正文在此\n"), shelf())
    assert built.document is None
    (finding,) = built.diagnostics
    assert (finding.code, finding.position.line, finding.position.column) == ("漏印", 3, 4)
    assert "“正文在此”没有印出来" in finding.message


@pytest.mark.parametrize("collecting", [True, False])
def test_a_stage_leaves_the_collector_as_it_found_it(shelf: Shelf, collecting: bool) -> None:
    usual = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        pipeline.check(_file(SPEC), shelf())
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if usual else gc.disable)()
