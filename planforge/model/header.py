"""The closed mappings of a spec's head: 编号, 落款, 数据, 版式."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from planforge.model.base import Strict


def _as_tuple(value: Any) -> Any:
    """A text stands for a list of one."""
    if isinstance(value, str):
        return tuple(line.strip() for line in value.split("\n") if line.strip())
    return value


def _one_line(value: Any) -> Any:
    if isinstance(value, str) and "\n" in value:
        raise PydanticCustomError("one_line", "应写在一行里")
    return value


def _as_yes(value: Any) -> Any:
    """是 / 否 in the words people use."""
    if isinstance(value, str):
        if value.strip() in ("是", "有", "要", "真", "true", "True", "yes"):
            return True
        if value.strip() in ("否", "无", "不要", "假", "false", "False", "no", ""):
            return False
        raise PydanticCustomError("yes_no", "应写“是”或“否”")
    return value


def _in_place(value: Any) -> Any:
    if value in ("文末", "题下", "封面"):
        return value
    raise PydanticCustomError("one_of", "应是“文末”“题下”或“封面”")


Line = Annotated[str, BeforeValidator(_one_line)]
"""A text of one line."""

Lines = Annotated[tuple[str, ...], BeforeValidator(_as_tuple)]
"""One text or several; a text stands for a list of one."""

Yes = Annotated[bool, BeforeValidator(_as_yes)]
"""是 or 否."""


class MarkSet(Strict):
    """The marks below one heading: a style's name or marks as they look at number one, and the run-in mark."""

    style: Lines = Field((), alias="样式", description="样式名，或一级一个的编号样子")
    run_in: str | None = Field(None, alias="标题后", description="小标题后面接正文时用的标点")


_MARK_KEYS = frozenset(("样式", "连续", "标题后"))


class Numbering(Strict):
    """编号: the style of the document, exceptions by heading, counting on across sections.

    A name or a list of marks stands for ``{样式: …}``; keys that are no settings are headings with
    marks of their own.
    """

    style: Lines = Field((), alias="样式", description="公文、校用、混用、平铺，或一级一个的编号样子")
    continuous: Yes = Field(False, alias="连续", description="第二级编号是否跨章接着编")
    run_in: Line = Field("", alias="标题后", description="小标题后面接正文时用的标点，不写是句号")
    below: dict[str, MarkSet] = Field(default_factory=dict, description="标题名：它下面各级的编号样子")

    @model_validator(mode="before")
    @classmethod
    def _settings_and_headings(cls, value: Any) -> Any:
        if isinstance(value, str | list):
            return {"样式": value}
        if not isinstance(value, dict) or "below" in value:
            return value
        settings = {key: each for key, each in value.items() if key in _MARK_KEYS}
        headings = {key: each for key, each in value.items() if key not in _MARK_KEYS}
        return {
            **settings,
            "below": {
                key: each if isinstance(each, dict) else {"样式": each} for key, each in headings.items()
            },
        }


class SignOff(Strict):
    """落款: who signs, when, where; ``order`` holds the keys as they stood in the spec."""

    units: Lines = Field((), alias="单位", description="一个或几个单位；几个单位写成列表，各占一行")
    name: Line = Field("", alias="姓名", description="个人落款的姓名")
    date: Line = Field("", alias="日期", description="成文日期，例如 2026-09-01")
    seal: Yes = Field(False, alias="印章", description="是否加盖印章（留出盖章的位置）")
    place: Annotated[str, BeforeValidator(_in_place)] = Field(
        "文末", alias="位置", description="文末、题下或封面"
    )
    order: tuple[str, ...] = ("单位", "姓名", "日期")

    @model_validator(mode="before")
    @classmethod
    def _as_typed(cls, value: Any) -> Any:
        """Keys print in the order in which they were typed."""
        return {**value, "order": tuple(value)} if isinstance(value, dict) and "order" not in value else value


class Figure(Strict):
    """数据: one figure, defined once."""

    value: str = Field(alias="数值", description="数，照印")
    unit: Line = Field("", alias="单位", description="例如 人、次、万元")
    as_of: Line = Field("", alias="截至", description="截至日期")
    source: Line = Field("", alias="来源", description="从哪里来")
