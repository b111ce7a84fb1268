"""Plain data and a model class to a frozen model, or to diagnostics in Chinese.

The only ``except ValidationError``: pydantic's error *type*, never its English text, chooses the
sentence. A finding stands at the key or value it is about.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from planforge.core import SchemaError, SchemaValidator, ValidationError
from planforge.diagnostics import Diagnostic
from planforge.likeness import nearest
from planforge.source import Source
from planforge.source.nodes import scalars

if TYPE_CHECKING:
    from dataclasses import Field

    from pydantic_core import ErrorDetails

Model = TypeVar("Model")

_SENTENCES: dict[str, tuple[str, str, str]] = {
    "missing": ("缺栏目", "缺少“{key}”", "加一行“{key}: …”"),
    "string_type": ("类型", "“{key}”应是一行文字", "接在冒号后面写，冒号后空一格"),
    "tuple_type": ("类型", "“{key}”应是一行文字或一个列表", "一行写完，或一条一个短横"),
    "list_type": ("类型", "“{key}”应是一个列表", "一条一个短横"),
    "dict_type": ("类型", "“{key}”下面应是几行“栏目: 内容”", "换行，空两格，写“栏目: 内容”"),
    "dataclass_type": ("类型", "“{key}”下面应是几行“栏目: 内容”", "换行，空两格，写“栏目: 内容”"),
    "bool_type": ("类型", "“{key}”应写“是”或“否”", "接在冒号后面写 是 或 否"),
    "float_type": ("类型", "“{key}”应是一个数", "例如 60 或 8.5"),
}
_NESTED = "冒号后面是一个词，或一条一个短横"


def validate(
    source: Source, model: type[Model], data: Any, under: tuple[str, ...] = ()
) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    """A model from data that came from a source, all of it or what stands ``under`` a key."""
    try:
        value: Model = _validator(cast("Any", model)).validate_python(data)
    except ValidationError as failure:
        errors = failure.errors(include_url=False, include_input=False)
    else:
        return value, ()
    return None, tuple(_finding(source, model, error, under) for error in errors[:50])


def validate_despite(
    source: Source, model: type[Model], data: dict[str, Any]
) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    """A model even where something is refused, made of all the rest, so that the rest can be checked in the same run."""
    value, refused = validate(source, model, data)
    return (
        value if value is not None else validate(source, model, _without(source, data, refused))[0]
    ), refused


def _without(source: Source, data: dict[str, Any], refused: tuple[Diagnostic, ...]) -> dict[str, Any]:
    """The data less the keys in whose lines something was refused."""
    lines = {finding.position.line for finding in refused}
    wrong = {
        key.text
        for key, value in source.root.pairs
        if not lines.isdisjoint(
            range(source.line_of(key.start), source.line_of(max(key.end, value.end - 1)) + 1)
        )
    }
    return {name: each for name, each in data.items() if name not in wrong}


@cache
def _validator(model: Any) -> SchemaValidator:
    """The validator kept ready, or, where pydantic_core is too new or too old for it, pydantic's own."""
    from planforge.prepared import SCHEMAS  # noqa: PLC0415 - it imports the models, this module need not

    try:
        return SchemaValidator(SCHEMAS[model.__name__])
    except SchemaError:
        return _made_by_pydantic(model)


def _made_by_pydantic(model: type[Any]) -> SchemaValidator:
    from pydantic import TypeAdapter  # noqa: PLC0415 - slow to import, and hardly ever needed

    return SchemaValidator(TypeAdapter(model).core_schema)


def _finding(source: Source, model: type[Any], error: ErrorDetails, under: tuple[str, ...]) -> Diagnostic:
    path = tuple(error["loc"])
    at = source.locate((*under, *path))
    words = [str(step) for step in path if isinstance(step, str)]
    key = words[-1] if words else ""
    kind = error["type"]
    if kind == "unexpected_keyword_argument":
        return _unknown_key(source, model, path, at)
    if kind in _SENTENCES:
        code, message, hint = _SENTENCES[kind]
        hint = hint.format(key=key)
        if key == "落款" and kind == "dataclass_type":
            hint = _whole_sign_off(source) or hint
        return source.error(code, message.format(key=key), at, hint)
    said, hint = error["msg"], str(error.get("ctx", {}).get("hint", ""))
    if not said.isascii():
        # A sentence that begins with the value itself needs a verb before it.
        return source.error("取值", f"“{key}”{'写的' if said[0] == '“' else ''}{said}", at, hint)
    return source.error("取值", f"“{key}”这样写读不懂", at, _NESTED)


def _whole_sign_off(source: Source) -> str:
    """The line to write where a sign-off is a text or a list: who signs, the date, left to be filled where there is none."""
    from planforge.source.signed import signed_line  # noqa: PLC0415 - only for wording a mistake

    value = next((value for key, value in source.root.pairs if key.text == "落款"), None)
    line = signed_line(text for each in scalars(value) for text in each.text.split("\n")) if value else ""
    if not line:
        return ""
    dated = "" if "……" not in line else "，日期写成文的那一天"
    named = "；是个人的，“单位”改成“姓名”" if "{单位" in line else ""
    return f"写成：{line}{dated}{named}"


def _unknown_key(source: Source, model: type[Any], path: tuple[str | int, ...], at: int) -> Diagnostic:
    known = tuple(_aliases(model, path[:-1]))
    name = str(path[-1])
    where = f"“{path[-2]}”里" if len(path) > 1 and isinstance(path[-2], str) else "这里"
    meant = nearest(name, known)
    hint = f"是不是“{meant}”？" if meant else f"可以写：{'、'.join(known[:12])}"
    return source.error("未知栏目", f"{where}没有“{name}”这一项", at, hint)


def _aliases(model: type[Any], path: Iterable[str | int]) -> list[str]:
    """The keys that may stand at a path, found by walking the models' fields."""
    current: type[Any] | None = model
    for step in path:
        if current is not None and not isinstance(step, int):
            field = next(
                (each for each in _fields(current) if step in (each.metadata.get("alias"), each.name)), None
            )
            current = _model_in(field, current) if field else current
    names = [each.metadata.get("alias", "") for each in _fields(current)] if current else []
    return [name for name in names if name and not name.isascii()]


def _fields(model: type[Any]) -> tuple[Field[Any], ...]:
    fields: tuple[Field[Any], ...] = tuple(model.__dataclass_fields__.values())
    return fields


def _model_in(field: Field[Any], model: type[Any]) -> type[Any] | None:
    """The model that a field holds, wherever it stands in its type."""
    from typing import get_type_hints  # noqa: PLC0415 - only for wording a mistake

    return _first_model(get_type_hints(model).get(field.name))


def _first_model(annotation: Any) -> type[Any] | None:
    if hasattr(annotation, "__dataclass_fields__"):
        found: type[Any] = annotation
        return found
    inner = (_first_model(each) for each in getattr(annotation, "__args__", ()))
    return next((each for each in inner if each is not None), None)
