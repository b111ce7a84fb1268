"""JSON schemas: every key of the models, explained in Chinese, admitting what planforge admits."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planforge.language.spec import plain_data
from planforge.scaffolding.schema import profile_schema, spec_schema, style_schema, template_schema
from planforge.source import TextFile, read_source
from planforge.vocabulary import BLOCK_WORDS, FIELDS, HEADER_KEYS, KNOWN_HEADINGS

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = {
    "spec": spec_schema(),
    "profile": profile_schema(),
    "template": template_schema(),
    "style": style_schema(),
}
SPECS = sorted(path for path in (ROOT / "specs").glob("*.yaml") if path.name != "学校.yaml")
TEMPLATES = sorted((ROOT / "planforge" / "templates").glob("*.yaml"))
SHEETS = sorted((ROOT / "planforge" / "templates" / "版式").glob("*.yaml"))


def _nodes(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for each in schema.values():
            yield from _nodes(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from _nodes(each)


def _admits(schema: dict[str, Any], value: Any, root: dict[str, Any]) -> bool:
    """As much of JSON schema as ours use."""
    if "$ref" in schema:
        return _admits(root["definitions"][schema["$ref"].rpartition("/")[2]], value, root)
    if "anyOf" in schema:
        return any(_admits(each, value, root) for each in schema["anyOf"])
    if "const" in schema or "enum" in schema:
        return value in schema.get("enum", [schema.get("const")])
    kinds = schema.get("type", [])
    if isinstance(value, dict):
        if "object" not in kinds:
            return not kinds
        known, other = schema.get("properties", {}), schema.get("additionalProperties", True)
        wanted = [key for key in schema.get("required", []) if key not in value]
        return not wanted and all(
            _admits(known[key], each, root)
            if key in known
            else other is True or (other is not False and _admits(other, each, root))
            for key, each in value.items()
        )
    if isinstance(value, list):
        return ("array" in kinds or not kinds) and all(
            _admits(schema.get("items", {}), each, root) for each in value
        )
    return "string" in kinds or not kinds


def _data(path: Path) -> Any:
    source, found = read_source(TextFile(path.name, path.read_bytes()))
    assert source is not None, found
    return plain_data(source.root)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_plain_json_with_references_that_resolve(name: str) -> None:
    schema = SCHEMAS[name]
    assert json.loads(json.dumps(schema)) == schema
    for node in _nodes(schema):
        if "$ref" in node:
            assert node["$ref"].rpartition("/")[2] in schema["definitions"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_keys_are_chinese_and_explained(name: str) -> None:
    for node in _nodes(SCHEMAS[name]):
        for key, below in node.get("properties", {}).items():
            if isinstance(below, dict) and key != "properties":
                assert not key.isascii(), key
                assert "description" in below or "$ref" in below or "anyOf" in below, key
        if isinstance(node.get("description"), str):
            assert not re.search("[A-Za-z]{9,}", node["description"])


def test_a_spec_has_every_header_key_and_known_heading() -> None:
    properties = SCHEMAS["spec"]["properties"]
    assert set(HEADER_KEYS) | KNOWN_HEADINGS == set(properties)
    assert SCHEMAS["spec"]["required"] == ["文种"]
    assert set(SCHEMAS["spec"]["definitions"]["内容"]["anyOf"][2]["properties"]) >= set(FIELDS) | set(
        BLOCK_WORDS
    )
    assert "目标" in properties["目标"]["description"]


@pytest.mark.parametrize(
    ("chart", "admitted"),
    [
        ("月份 | 次数\n9月 | 4\n", True),
        ({"图题": "图1", "类型": "饼形", "取自": "经费", "列": ["预算"], "替代文字": "甲最多"}, True),
        ({"类型": "雷达"}, False),
        ({"标题": "图1"}, False),
    ],
)
def test_a_chart_has_its_own_settings(chart: Any, admitted: bool) -> None:
    assert (
        _admits(SCHEMAS["spec"], {"文种": "工作总结", "成效": {"图表": chart}}, SCHEMAS["spec"]) is admitted
    )


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_shipped_specs_are_admitted(path: Path) -> None:
    assert _admits(SCHEMAS["spec"], _data(path), SCHEMAS["spec"])


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_built_in_templates_are_admitted(path: Path) -> None:
    assert _admits(SCHEMAS["template"], _data(path), SCHEMAS["template"])


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_built_in_style_sheets_are_admitted(path: Path) -> None:
    assert _admits(SCHEMAS["style"], _data(path), SCHEMAS["style"])


def test_the_profile_of_the_samples_is_admitted() -> None:
    assert _admits(SCHEMAS["profile"], _data(ROOT / "specs" / "学校.yaml"), SCHEMAS["profile"])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("spec", {"章": "话"}),
        ("spec", {"文种": "工作计划", "落款": {"地点": "甲"}}),
        ("profile", {"电话": "1"}),
        ("template", {"标提": "甲"}),
        ("style", {"页面": {"天头": "37"}}),
    ],
)
def test_what_planforge_refuses_is_refused_by_the_editor(name: str, value: dict[str, Any]) -> None:
    assert not _admits(SCHEMAS[name], value, SCHEMAS[name])


@pytest.mark.parametrize(
    "value",
    [
        {"编号": "公文"}, {"编号": ["一、", "1."]}, {"编号": {"样式": "混用", "连续": "是", "保障措施": ["1."]}}, {"落款": "无"},
        {"落款": {"单位": ["甲", "乙"], "日期": "九月"}}, {"版式": "公文"}, {"版式": {"页面": {"上": "30"}}}, {"数据": {"甲": "1", "乙": {"数值": "2"}}},
        {"标题": ["甲", "乙"]}, {"附件": [{"甲": "话"}]}, {"随便一章": [{"甲": {"乙": ["丙"]}}]},
    ],
)  # fmt: skip
def test_every_way_of_writing_the_head_is_admitted(value: dict[str, Any]) -> None:
    assert _admits(SCHEMAS["spec"], {"文种": "工作计划", **value}, SCHEMAS["spec"])
