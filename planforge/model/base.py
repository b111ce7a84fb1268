"""What every closed mapping is made with: keys in Chinese, values read from text, nothing unknown.

A model is a frozen dataclass; ``key`` gives a field its Chinese key and its help. pydantic reads
both and makes the validators, which are kept ready (``model/prepared.py``), so that no document
has to wait for pydantic itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from typing import Annotated, Any, Final

from planforge.core import PydanticCustomError

CLOSED: Final = {"extra": "forbid"}
"""``__pydantic_config__`` of every model: an unknown key is an error."""

_BETWEEN_NAMES = r"[、，,；;](?![^（(]*[）)])"
_YES = frozenset(("是", "有", "要", "真", "true", "True", "yes"))
_NO = frozenset(("否", "无", "不要", "假", "false", "False", "no", ""))


def key(alias: str, help_: str, default: Any = "") -> Any:
    """A field of a model: its Chinese key, its help (for editors), its default (a type is made anew)."""
    metadata = {"alias": alias, "description": help_}
    if isinstance(default, type):
        return field(default_factory=default, metadata=metadata)
    return field(default=default, metadata=metadata)


def required(alias: str, help_: str) -> Any:
    """A field that has to be there."""
    return field(metadata={"alias": alias, "description": help_})


class Before:
    """A mark on a field's type: ``read`` is applied to the raw value before the type's own check."""

    __slots__ = ("read",)

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self.read = read

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        """Pydantic's own protocol: wrap the type's schema."""
        from pydantic_core import core_schema  # noqa: PLC0415 - only while validators are prepared

        return core_schema.no_info_before_validator_function(self.read, handler(source))


def as_tuple(value: Any) -> Any:
    """A text stands for a list of one, its lines for a list of several."""
    if isinstance(value, str):
        return tuple(line.strip() for line in value.split("\n") if line.strip())
    if isinstance(value, list):
        return tuple(
            each for item in value for each in (as_tuple(item) if isinstance(item, str) else (item,))
        )
    return value


def as_names(value: Any) -> Any:
    """Names as a list, as texts of several, or as one text (高建国、刘玉梅); marks inside brackets part none."""
    names = as_tuple(value)
    if not isinstance(names, tuple) or not all(isinstance(each, str) for each in names):
        return names
    return tuple(name.strip() for each in names for name in re.split(_BETWEEN_NAMES, each) if name.strip())


def one_line(value: Any) -> Any:
    """Refuse a text of several lines."""
    if isinstance(value, str) and "\n" in value:
        raise PydanticCustomError("one_line", "应写在一行里", {"hint": "去掉 |，接在冒号后面一行写完"})
    return value


def as_yes(value: Any) -> Any:
    """是 and 否 in the words people use."""
    if isinstance(value, str):
        if value.strip() in _YES:
            return True
        if value.strip() in _NO:
            return False
        raise PydanticCustomError("yes_no", "应写“是”或“否”", {"hint": "接在冒号后面写 是 或 否"})
    return value


class OneOf:
    """Admits only the given words."""

    __slots__ = ("words",)

    def __init__(self, *words: str) -> None:
        self.words = words

    def __call__(self, value: Any) -> Any:
        """Return the value, or refuse it."""
        if value in self.words:
            return value
        meant = next((word for word in self.words if str(value)[:1] == word[:1]), self.words[0])
        hint = f"接在冒号后面写其中一个，例如 {meant}"
        raise PydanticCustomError(
            "one_of", "应是 {words} 之一", {"words": "、".join(self.words), "hint": hint}
        )

    def __repr__(self) -> str:
        return f"OneOf{self.words!r}"


def one_of(*words: str) -> Before:
    """Admit only these words."""
    return Before(OneOf(*words))


Line = Annotated[str, Before(one_line)]
"""A text of one line."""

Lines = Annotated[tuple[str, ...], Before(as_tuple)]
"""One text or several; a text stands for a list of one."""

Names = Annotated[tuple[str, ...], Before(as_names)]
"""Names, however they are listed."""

Yes = Annotated[bool, Before(as_yes)]
"""是 or 否."""
