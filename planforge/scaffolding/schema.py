"""JSON schemas for editors: every key completed and explained offline, made from the models.

A scalar may look like a number or a truth value to an editor (``学时: 12``), while planforge reads
all of it as text; so every text place admits any scalar.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from planforge.model.profile import Profile
from planforge.model.spec import Spec
from planforge.template.style import StyleSheet
from planforge.template.template import Template
from planforge.vocabulary import (
    BLOCK_WORDS,
    CHART_KEYS,
    CHART_KINDS,
    FIELDS,
    HEADER_KEYS,
    KNOWN_HEADINGS,
    SECTION_WORDS,
    roles_of,
)

_SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}
_DIALECT = "http://json-schema.org/draft-07/schema#"
_CONTENT = {"$ref": "#/definitions/内容"}
_CONTENT_KEYS = ("导语", "结语", "正文", "未归类", "备忘")


def spec_schema() -> dict[str, Any]:
    """The schema of a spec: header keys, known sections, general content below them."""
    model = _model_schema(Spec)
    head = {
        key: {**model["properties"].get(key, {}), "description": help_} for key, help_ in HEADER_KEYS.items()
    }
    for key in _CONTENT_KEYS:
        head[key] = {**_CONTENT, "description": HEADER_KEYS[key]}
    head["附件"] = {"type": ["array", "null"], "items": _CONTENT, "description": HEADER_KEYS["附件"]}
    head["落款"] = {
        "anyOf": [{"const": "无"}, model["properties"]["落款"]],
        "description": HEADER_KEYS["落款"],
    }
    head["编号"] = {**model["definitions"]["Numbering"], "description": HEADER_KEYS["编号"]}
    head["版式"] = {"anyOf": [_SCALAR, {"type": "object"}], "description": HEADER_KEYS["版式"]}
    sections = {name: {**_CONTENT, "description": _role_help(name)} for name in sorted(KNOWN_HEADINGS)}
    return {
        "$schema": _DIALECT,
        "title": "planforge 规格：一份工作计划或总结",
        "type": "object",
        "properties": {**sections, **head},
        "required": ["文种"],
        "additionalProperties": _CONTENT,
        "definitions": {**model["definitions"], **_content_definitions()},
    }


def profile_schema() -> dict[str, Any]:
    """The schema of 学校.yaml."""
    return _titled(Profile, "planforge 学校资料：学校.yaml")


def template_schema() -> dict[str, Any]:
    """The schema of a template."""
    return _titled(Template, "planforge 模板")


def style_schema() -> dict[str, Any]:
    """The schema of a style sheet."""
    return _titled(StyleSheet, "planforge 版式")


def _titled(model: type[Any], title: str) -> dict[str, Any]:
    return {"$schema": _DIALECT, **_model_schema(model), "title": title}


def _model_schema(model: type[Any]) -> dict[str, Any]:
    schema = TypeAdapter(model).json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = {name: _loosened(each) for name, each in schema.pop("$defs", {}).items()}
    if "Figure" in definitions:  # 教师总数: 60 stands for a mapping
        definitions["Figure"] = {"anyOf": [_SCALAR, definitions["Figure"]]}
    if "Numbering" in definitions:
        definitions["Numbering"] = _numbering(definitions["Numbering"]["properties"])
    return {**_loosened(schema), "definitions": definitions}


def _loosened(schema: Any) -> Any:
    """A schema whose texts admit any scalar, whose lists admit a text, without English titles."""
    if isinstance(schema, list):
        return [_loosened(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: each for key, each in schema.items() if key not in ("title", "default", "prefixItems")}
    if "properties" in kept:
        known = {key: each for key, each in kept["properties"].items() if not key.isascii()}
        kept["properties"] = {key: _loosened(each) for key, each in known.items()}
        kept.pop("description", None)  # a model's docstring is for developers
        return {key: each if key == "properties" else _loosened(each) for key, each in kept.items()}
    loosened = {key: _loosened(each) for key, each in kept.items()}
    if (
        loosened.get("type") in ("string", "number", "integer", "boolean")
        or "enum" in loosened
        or "const" in loosened
    ):
        return {**_SCALAR, **{key: loosened[key] for key in ("description",) if key in loosened}}
    return _loosened_list(loosened) if loosened.get("type") == "array" else loosened


def _loosened_list(schema: dict[str, Any]) -> dict[str, Any]:
    """A list of texts admits one text; a list of mappings keeps what they may hold."""
    if "$ref" in schema.get("items", {}):
        return {"type": ["array", "null"], "items": schema["items"], **_described(schema)}
    return {"anyOf": [_SCALAR, {"type": "array"}], **_described(schema)}


def _described(schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": schema["description"]} if "description" in schema else {}


def _numbering(settings: dict[str, Any]) -> dict[str, Any]:
    """编号: a style's name, marks level by level, or settings with the names of headings among them."""
    marks = {"anyOf": [_SCALAR, {"type": "array"}, {"type": "object"}]}
    return {
        "anyOf": [
            {"enum": ["公文", "校用", "混用", "平铺"]},
            {"type": "array", "items": _SCALAR},
            _SCALAR,
            {"type": "object", "properties": settings, "additionalProperties": marks},
        ]
    }


def _role_help(name: str) -> str:
    roles = "、".join(roles_of(name))
    return f"一章；作为“{roles}”来检查" if roles else "一章"


def _content_definitions() -> dict[str, Any]:
    """General content: a text, a list, or labels, to any depth."""
    words = {**dict.fromkeys(FIELDS, "认得的栏目"), **BLOCK_WORDS, **SECTION_WORDS}
    labels = {
        name: {"description": help_, "$ref": "#/definitions/内容"} for name, help_ in sorted(words.items())
    }
    labels["图表"] = _chart(BLOCK_WORDS["图表"])
    return {
        "内容": {
            "anyOf": [
                _SCALAR,
                {"type": "array", "items": {"$ref": "#/definitions/内容"}},
                {
                    "type": "object",
                    "properties": labels,
                    "additionalProperties": {"$ref": "#/definitions/内容"},
                },
            ]
        }
    }


def _chart(help_: str) -> dict[str, Any]:
    """图表: rows below a bar, or its settings."""
    settings = {name: {**_SCALAR, "description": each} for name, each in CHART_KEYS.items()}
    settings["类型"] = {"enum": list(CHART_KINDS), "description": CHART_KEYS["类型"]}
    settings["列"] = {"anyOf": [_SCALAR, {"type": "array"}], "description": CHART_KEYS["列"]}
    below = {"type": "object", "properties": settings, "additionalProperties": False}
    return {"description": help_, "anyOf": [_SCALAR, below]}
