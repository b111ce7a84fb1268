"""A template or style sheet written out in full says what it said before, with every key to be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planforge.loading import load_style, load_template
from planforge.model.header import MarkSet, Numbering
from planforge.scaffolding.written_out import Key, keys_of, style_text, template_text
from planforge.template.style import StyleSheet
from planforge.template.template import Template
from planforge.workspace.library import Workspace

LIBRARY = Workspace(Path(__file__).parent)
Shelf = Callable[..., Any]


def every_key(model: type[Any]) -> Iterator[Key]:
    for key in keys_of(model):
        yield key
        if key.model is not None:
            yield from every_key(key.model)


@pytest.mark.parametrize("name", LIBRARY.style_names())
def test_a_style_sheet_written_out_looks_the_same_and_shows_every_key(shelf: Shelf, name: str) -> None:
    style = load_style(shelf(), name).model
    text = style_text(style, name)
    loaded = load_style(shelf(**{f"版式_{name}": text}), name)
    assert loaded.findings == ()
    assert loaded.model == replace(style, extends=name)
    assert [key for key in every_key(StyleSheet) if f"{key.name}:" not in text or key.help not in text] == []


@pytest.mark.parametrize("name", LIBRARY.template_names())
def test_a_template_written_out_says_the_same_and_shows_every_key(shelf: Shelf, name: str) -> None:
    template = load_template(shelf(), name).model
    text = template_text(template, name)
    loaded = load_template(shelf(**{f"模板_{name}": text}), name)
    assert loaded.findings == ()
    assert loaded.model == replace(template, inherits=name)
    keys = [key for key in every_key(Template) if key.name.strip() and key.name != "章"]
    assert [key for key in keys if f"{key.name}:" not in text or key.help not in text] == []


@pytest.mark.parametrize(
    "template",
    [
        Template(
            about="一",
            title="{{主题}}：“试”",
            preamble="甲 # 乙\n丙",
            closing="'丁",
            other_names=("- 甲", "乙: 丙"),
            views={"时间安排": "月份", "实施: 步骤": "表格"},
            numbering=Numbering(
                ("一、", "1、"),
                True,
                "：",
                {"保障措施": MarkSet(("1、", "（1）"), None), "甲": MarkSet((), "。")},
            ),
            contents=True,
        ),
        Template(about="二", closing='他说"好"：{{期间}}', sections=()),
    ],
)
def test_any_template_reads_back(shelf: Shelf, template: Template) -> None:
    loaded = load_template(shelf(模板_校=template_text(template, "工作计划")), "校")
    assert loaded.findings == ()
    assert replace(loaded.model, name="", inherits="", sections=()) == replace(template, sections=())


def test_a_look_changed_everywhere_reads_back(shelf: Shelf) -> None:
    base = StyleSheet()
    page = replace(base.page, paper=(200.0, 250.5), lines=25, columns=0, duplex=True)
    sizes = replace(base.sizes, level1=15.0, body=13.5)
    style = replace(base, page=page, sizes=sizes, tables=replace(base.tables, size=9.0), base="底.docx")
    style = replace(style, note="试")
    loaded = load_style(shelf(版式_校=style_text(style, "公文")), "校")
    assert (loaded.findings, replace(loaded.model, extends="")) == ((), style)


def test_a_renamed_copy_stands_on_the_built_in_one(shelf: Shelf) -> None:
    text = style_text(load_style(shelf(), "公文").model, "公文").replace("  上: 37 ", "  上: 30 ")
    library = shelf(版式_校用=text)
    assert load_style(library, "校用").model.page.top == 30.0
    assert load_style(library, "公文").model.page.top == 37.0


def test_a_key_says_what_holds_where_it_is_not_written() -> None:
    usual = {key.name: key.usual for key in every_key(StyleSheet)}
    assert (usual["纸张"], usual["每页行数"], usual["双面"], usual["行距"]) == ("A4", "自动", "否", "28.95")
    rules = next(key.model for key in keys_of(Template) if key.name == "章")
    assert rules is not None
    assert [(key.name, key.usual) for key in keys_of(rules)][:3] == [
        ("名称", "必须写"),
        ("角色", ""),
        ("必备", "否"),
    ]
