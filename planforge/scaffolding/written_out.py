"""Templates and style sheets written out in full: every key with its value and what it means.

Made from the models, so that a copy to be changed, and the reference of all keys, show whatever there is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, is_dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple, cast, get_type_hints
from unicodedata import east_asian_width

from planforge.model.base import Before
from planforge.template import measure
from planforge.template.style import StyleSheet
from planforge.template.template import Template

_BARE: Final = re.compile(r"[\w（《“—][^:#{}\[\],'\"|]*")  # what needs no quotation marks
_WIDEST: Final = 30  # cells before a comment that is lined up
_TOO_WIDE: Final = 56  # cells beyond which a comment stands above its line


class Key(NamedTuple):
    """One key of a model: as typed, what it means, what holds where it is not written, the model below it."""

    name: str
    help: str
    usual: str
    model: type[Any] | None


def keys_of(model: type[Any]) -> Iterator[Key]:
    """Every key that a user can write, in the order of the model."""
    for field in _fields(model):
        below = _model_in(_hint(model, field))
        if field.default is MISSING and field.default_factory is MISSING:
            usual = "必须写"
        else:
            usual = "" if field.default is MISSING else "、".join(_texts(model, field, field.default))
        yield Key(_alias(field), field.metadata["description"], usual, below)


def style_text(style: StyleSheet, name: str) -> str:
    """A style sheet to be changed: it stands on the built-in one of its name and looks as that does."""
    lines = (*_introduction("版式", name), *_mapping(style, "", {"沿用": name}))
    return "".join(f"{line}\n" for line in lines)


def template_text(template: Template, name: str) -> str:
    """A template to be changed: it stands on the built-in one of its name and says what that says."""
    lines = (*_introduction("文种", name), *_mapping(template, "", {"沿用": name}))
    return "".join(f"{line}\n" for line in lines)


def _introduction(word: str, name: str) -> Iterator[str]:
    yield f"# 从内置的“{name}”复制来：每一项都写着现在的值，井号后面是说明；整行是井号的还没有值，去掉井号就生效。"
    yield "# 改要改的那几项。不改的可以留着，也可以删掉：删掉的照“沿用”的那一个。"
    yield f"# 写“{word}: {name}”的规格都照这个文件。只想给一部分用，就把它改个名字，规格里写新名字。"
    yield ""


class _Line(NamedTuple):
    """A key and its value, and the help that stands behind it."""

    left: str
    help: str


def _mapping(value: Any, indent: str, over: Mapping[str, str], *, helped: bool = True) -> Iterator[str]:
    """The lines of a model's value; without help, keys that say nothing are left out."""
    run: list[_Line] = []
    parted = False
    for field in _fields(type(value)):
        name, help_ = _alias(field), field.metadata["description"] if helped else ""
        own = over.get(name, getattr(value, field.name))
        block = list(_block(name, own, indent, help_))
        texts = () if block else _texts(type(value), field, own)
        if block:
            yield from _lined_up(run, indent)
            run, parted = [], not indent
            yield from block
        elif texts or helped:
            if parted:
                yield ""
            parted = False
            run.append(_Line(f"{name}: {_typed(texts)}" if texts else f"# {name}: ……", help_))
    yield from _lined_up(run, indent)


def _block(name: str, value: Any, indent: str, help_: str) -> Iterator[str]:
    """A value that takes lines of its own below its key; nothing for one that stands behind it."""
    note, deeper = f"  # {help_}" if help_ else "", f"{indent}  "
    if is_dataclass(value):
        yield from ("", f"{indent}{name}:{note}") if not indent else (f"{indent}{name}:{note}",)
        yield from _mapping(value, deeper, {})
        for heading, marks in getattr(value, "below", {}).items():
            yield f"{deeper}{_quoted(heading)}:"
            yield from _mapping(marks, f"{deeper}  ", {}, helped=False)
    elif isinstance(value, tuple) and any(map(is_dataclass, value)):
        yield from ("", f"{indent}{name}:{note}")
        for number, each in enumerate(value):
            first, *lines = _mapping(each, f"{deeper}  ", {}, helped=number == 0)
            yield from (f"{deeper}- {first.lstrip()}", *lines)
    elif isinstance(value, dict) and value:
        yield f"{indent}{name}:{note}"
        yield from (f"{deeper}{_quoted(key)}: {_quoted(each)}" for key, each in value.items())
    elif isinstance(value, str) and ("\n" in value or ": " in value):
        yield from (f"{indent}# {help_}",) if help_ else ()
        yield f"{indent}{name}: |"
        yield from (f"{deeper}{line}".rstrip() for line in value.rstrip("\n").split("\n"))


def _lined_up(run: Iterable[_Line], indent: str) -> Iterator[str]:
    lines = [(f"{indent}{left}", help_) for left, help_ in run]
    widths = [width for left, _ in lines if (width := _cells(left)) <= _WIDEST]
    column = max(widths, default=0) + 2
    for left, help_ in lines:
        width = _cells(left)
        if help_ and width > _TOO_WIDE:
            yield from (f"{indent}# {help_}", left)
        else:
            yield f"{left}{' ' * max(column - width, 2)}# {help_}" if help_ else left


def _cells(text: str) -> int:
    return sum(1 + (east_asian_width(char) in "WFA") for char in text)


def _texts(model: type[Any], field: Field[Any], value: Any) -> tuple[str, ...]:
    """A plain value as a user would write it; nothing where it says nothing."""
    if isinstance(value, bool):
        return ("是" if value else "否",)
    read = next(_readings(_hint(model, field)), None)
    if read is measure.count and value == 0 and "自动" in field.metadata["description"]:
        return ("自动",)
    if read in _SPELLINGS:
        return (_SPELLINGS[read](value),)
    if isinstance(value, tuple):
        return value
    if is_dataclass(value):  # a word stands for the first of its keys: 编号: 混用
        first = next(_fields(type(value)))
        return _texts(type(value), first, getattr(value, first.name))
    return (str(value),) if value else ()


def _typed(texts: tuple[str, ...]) -> str:
    quoted = ", ".join(map(_quoted, texts))
    return f"[{quoted}]" if len(texts) > 1 else quoted


def _quoted(text: str) -> str:
    return text if _BARE.fullmatch(text) else f'"{text}"' if '"' not in text else f"'{text}'"


def _number(value: float) -> str:
    return f"{value:g}"


def _size(value: float) -> str:
    return next((name for name, size in measure.POINTS.items() if size == value), f"{value:g}磅")


def _paper(value: tuple[float, float]) -> str:
    named = (name for name, size in measure.PAPERS.items() if size == value)
    return next(named, f"{value[0]:g}×{value[1]:g}")


_SPELLINGS: Final[Mapping[Any, Callable[[Any], str]]] = MappingProxyType(
    {
        measure.millimetres: _number,
        measure.points: _number,
        measure.count: str,
        measure.type_size: _size,
        measure.size_or_follow: lambda value: _size(value) if value else "同正文",
        measure.size_or_auto: lambda value: _size(value) if value else "自动",
        measure.paper: _paper,
    }
)
"""How values are written that are read into something else than their text."""


def _fields(model: type[Any]) -> Iterator[Field[Any]]:
    """The fields that have a key which can be typed."""
    fields: Iterable[Field[Any]] = model.__dataclass_fields__.values()
    return (field for field in fields if _alias(field)[:1].strip())


def _alias(field: Field[Any]) -> str:
    return str(field.metadata.get("alias", ""))


def _hint(model: type[Any], field: Field[Any]) -> Any:
    return _hints(cast("Any", model))[field.name]


@cache
def _hints(model: Any) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)


def _readings(annotation: Any) -> Iterator[Any]:
    """The functions that read what is typed for an annotation, the outermost first."""
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, Before):
            yield mark.read
    for inner in (getattr(annotation, "__origin__", None), *getattr(annotation, "__args__", ())):
        if inner is not None:
            yield from _readings(inner)


def _model_in(annotation: Any) -> type[Any] | None:
    """The model that a field holds, wherever it stands in its type."""
    if isinstance(annotation, type) and is_dataclass(annotation):
        return annotation
    inner = (_model_in(each) for each in getattr(annotation, "__args__", ()))
    return next((each for each in inner if each is not None), None)
