"""Plain data and a model class to a frozen model, or to diagnostics in Chinese.

The only ``except ValidationError``: pydantic's error *type*, never its English text, chooses the
sentence. A finding stands at the key or value it is about.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from planforge.diagnostics import Diagnostic
from planforge.likeness import nearest
from planforge.source import Source

Model = TypeVar("Model", bound=BaseModel)

_SENTENCES: dict[str, tuple[str, str, str]] = {
    "missing": ("缺栏目", "缺少“{key}”", "加一行“{key}: …”"),
    "string_type": ("类型", "“{key}”应是一行文字", "接在冒号后面写，冒号后空一格"),
    "tuple_type": ("类型", "“{key}”应是一行文字或一个列表", "一行写完，或一条一个短横"),
    "list_type": ("类型", "“{key}”应是一个列表", "一条一个短横"),
    "dict_type": ("类型", "“{key}”下面应是几行“栏目: 内容”", "换行，空两格，写“栏目: 内容”"),
    "model_type": ("类型", "“{key}”下面应是几行“栏目: 内容”", "换行，空两格，写“栏目: 内容”"),
    "bool_type": ("类型", "“{key}”应写“是”或“否”", ""),
    "float_type": ("类型", "“{key}”应是一个数", "例如 60 或 8.5"),
}
_NESTED = "冒号后面是一个词，或一条一个短横"


def validate(
    source: Source, model: type[Model], data: Any, under: tuple[str, ...] = ()
) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    """A model from data that came from a source, all of it or what stands ``under`` a key."""
    try:
        return model.model_validate(data), ()
    except ValidationError as failure:
        errors = failure.errors(include_url=False, include_input=False)
    return None, tuple(_finding(source, model, error, under) for error in errors[:50])


def _finding(
    source: Source, model: type[BaseModel], error: ErrorDetails, under: tuple[str, ...]
) -> Diagnostic:
    path = tuple(error["loc"])
    at = source.locate((*under, *path))
    words = [str(step) for step in path if isinstance(step, str)]
    key = words[-1] if words else ""
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown_key(source, model, path, at)
    if kind in _SENTENCES:
        code, message, hint = _SENTENCES[kind]
        return source.error(code, message.format(key=key), at, hint.format(key=key))
    if "ctx" in error and "hint" in error["ctx"]:
        return source.error("取值", f"“{key}”{error['msg']}", at, str(error["ctx"]["hint"]))
    if not error["msg"].isascii():
        return source.error("取值", f"“{key}”{error['msg']}", at)
    return source.error("取值", f"“{key}”这样写读不懂", at, _NESTED)


def _unknown_key(source: Source, model: type[BaseModel], path: tuple[str | int, ...], at: int) -> Diagnostic:
    known = tuple(_aliases(model, path[:-1]))
    name = str(path[-1])
    where = f"“{path[-2]}”里" if len(path) > 1 and isinstance(path[-2], str) else "这里"
    meant = nearest(name, known)
    hint = f"是不是“{meant}”？" if meant else f"可以写：{'、'.join(known[:12])}"
    return source.error("未知栏目", f"{where}没有“{name}”这一项", at, hint)


def _aliases(model: type[BaseModel], path: Iterable[str | int]) -> Iterable[str]:
    """The keys that may stand at a path, found by walking the models' fields."""
    current: type[BaseModel] | None = model
    for step in path:
        if current is None or isinstance(step, int):
            continue
        field = next((f for n, f in current.model_fields.items() if step in (f.alias, n)), None)
        current = _model_in(field.annotation) if field else current
    fields = current.model_fields if current else {}
    return [field.alias for field in fields.values() if field.alias]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found is not None:
            return found
    return None
