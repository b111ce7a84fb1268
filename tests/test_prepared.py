"""The validators kept ready are those that pydantic makes of the models."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pydantic_core
import pytest
from pydantic import TypeAdapter, ValidationError

from planforge import prepared
from planforge.model.spec import Spec

_GENERATOR = Path(__file__).parent / "generate" / "validators.py"
_SPECS = [
    {"文种": "工作计划"},
    {"文种": "工作计划", "编号": "校用", "标题": "甲\n乙", "目录": "是"},
    {"文种": "工作计划", "编号": {"样式": ["一、"], "保障措施": ["1、"]}, "数据": {"甲": "1"}},
    {"文种": "工作计划", "落款": {"日期": "2026-09-01", "单位": ["甲", "乙"]}},
    {"文种": ["a"], "落款": {"位置": "x"}, "目录": "也许", "数据": {"甲": {"数": "1"}}},
    {},
]


def _generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_validators", _GENERATOR)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_file_is_what_the_generator_writes() -> None:
    module = _generator()
    module_text = Path(prepared.__file__).read_text(encoding="utf-8")
    assert module.generated() == module_text, "run python tests/generate/validators.py"


@pytest.mark.parametrize("data", _SPECS, ids=range(len(_SPECS)))
def test_prepared_and_pydantic_say_the_same(data: dict[str, object]) -> None:
    ready = pydantic_core.SchemaValidator(prepared.SCHEMAS["Spec"])
    assert _outcome(ready.validate_python, data) == _outcome(TypeAdapter(Spec).validate_python, data)


def _outcome(validate: object, data: dict[str, object]) -> object:
    try:
        return validate(data)  # type: ignore[operator]
    except ValidationError as failure:
        return [(error["type"], error["loc"], error["msg"]) for error in failure.errors(include_url=False)]
