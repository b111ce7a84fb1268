"""学校.yaml: what a school says once for all its specs; every value a default (LANGUAGE.md, section 6)."""

from __future__ import annotations

from typing import Any

from pydantic import Field, field_validator

from planforge.model.base import Strict
from planforge.model.header import Figure, Line, Lines, SignOff


class TermDates(Strict):
    """One term of the 校历: first day, last day, on which day its weeks begin. Texts, read by ``calendar``."""

    opens: Line = Field("", alias="开学", description="学生上课的第一天，例如 2026-09-01")
    closes: Line = Field("", alias="放假", description="放假的第一天")
    week_start: Line = Field("周一", alias="周起始", description="周一或周日")


class Profile(Strict):
    """The school profile."""

    school: Line = Field("", alias="学校", description="学校全称")
    short: Line = Field("", alias="简称", description="学校简称")
    bureau: Line = Field("", alias="主管部门", description="主管部门全称")
    period: Line = Field("", alias="当前学期", description="没有写期间的文档用这个学期")
    wording: Line = Field("学年度第一学期", alias="学期说法", description="本地怎样称呼学期")
    terms: dict[str, TermDates] = Field(
        default_factory=dict, alias="校历", description="各学期的开学、放假日期"
    )
    people: Lines = Field((), alias="人员", description="教职工姓名，可带职务：周明远（校长）")
    retired: Lines = Field((), alias="离任", description="已离任的教职工")
    sign_off: SignOff | None = Field(None, alias="落款", description="默认落款")
    figures: dict[str, Figure] = Field(default_factory=dict, alias="数据", description="全校通用的数据")
    former_names: Lines = Field((), alias="停用名", description="不应再出现的名称")

    @field_validator("figures", mode="before")
    @classmethod
    def _plain_figures(cls, value: Any) -> Any:
        return figures_of(value)


def figures_of(value: Any) -> Any:
    """``教师总数: 60`` stands for ``教师总数: {数值: 60}``."""
    if isinstance(value, dict):
        return {key: {"数值": each} if isinstance(each, str) else each for key, each in value.items()}
    return value
