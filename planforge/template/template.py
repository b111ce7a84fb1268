"""Template: in which words and order a kind of document says what a spec holds."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from planforge.model.base import Strict
from planforge.model.header import Lines, Numbering, Yes
from planforge.template.phrase import Fault, parse_phrase
from planforge.vocabulary import role_named

BLOCKS = ("密级", "文号", "标题", "主送", "落款", "目录", "导语", "各章", "正文", "结语", "附件说明", "附件")
"""What a template's 次序 may name besides its sections; 落款 stands there for 位置: 文末."""

DEFAULT_ORDER = (
    "密级",
    "文号",
    "标题",
    "目录",
    "主送",
    "导语",
    "各章",
    "正文",
    "结语",
    "附件说明",
    "落款",
    "附件",
)

VIEWS = ("照写", "月份", "表格", "合并表格", "阶段", "日程")
"""How a schedule may be shown: as written, month labels, table, table with merged first column, phases, dated list."""


def _phrase(value: Any) -> Any:
    if isinstance(value, str):
        for piece in parse_phrase(value):
            if isinstance(piece, Fault):
                raise PydanticCustomError(
                    "phrase", "{message}", {"message": piece.message, "hint": piece.hint}
                )
    return value


def _family(value: Any) -> Any:
    if value in ("计划", "总结"):
        return value
    raise PydanticCustomError("family", "应是“计划”或“总结”")


def _role(value: Any) -> Any:
    if value and role_named(str(value)) is None:
        raise PydanticCustomError("role", "没有叫“{name}”的角色", {"name": str(value)})
    return value


def _view(value: Any) -> Any:
    if value in VIEWS:
        return value
    raise PydanticCustomError("view", "应是 {views} 之一", {"views": "、".join(VIEWS)})


Phrase = Annotated[str, BeforeValidator(_phrase)]
"""A sentence with ``{{ }}``, its braces checked when the template is read."""


class SectionRule(Strict):
    """One section a template offers or demands."""

    name: str = Field(alias="名称", description="章名")
    role: Annotated[str, BeforeValidator(_role)] = Field(
        "", alias="角色", description="这一章的角色；写了角色，意思相同的章名也算"
    )
    required: Yes = Field(False, alias="必备", description="缺了是错误")
    hint: str = Field("", alias="提示", description="写什么，新建时作为注释")
    sample: str = Field("", alias="样例", description="新建时放进去的内容（YAML）")


class Template(Strict):
    """A kind of document."""

    name: str = ""
    inherits: str = Field("", alias="沿用", description="以哪个模板为底，只写不同的地方")
    about: str = Field("", alias="说明", description="一句话说明")
    family: Annotated[str, BeforeValidator(_family)] = Field("计划", alias="族", description="计划或总结")
    other_names: Lines = Field((), alias="又名", description="也用这个模板的文种")
    title: Phrase = Field("{{学校}}{{期间}}{{主题}}{{文种}}", alias="标题", description="标题的拼法")
    preamble: Phrase = Field("", alias="导语", description="没有写导语时用的话")
    closing: Phrase = Field("", alias="结语", description="没有写结语时用的话")
    sections: tuple[SectionRule, ...] = Field((), alias="章", description="必备和常用的章，按顺序")
    order: Lines = Field(DEFAULT_ORDER, alias="次序", description="各部分的先后；“各章”是文件自己的顺序")
    numbering: Numbering = Field(
        default_factory=lambda: Numbering.model_validate({"样式": "混用"}), alias="编号"
    )
    style: str = Field("公文", alias="版式", description="版式名")
    lists_annexes: Yes = Field(False, alias="附件说明", description="正文后是否列出附件，附件页是否标“附件1”")
    annex_lead: str = Field("附件：", alias="附件引语", description="附件说明开头的话")
    contents: Yes = Field(False, alias="目录", description="默认是否印目录")
    views: dict[str, Annotated[str, BeforeValidator(_view)]] = Field(
        default_factory=dict, alias="呈现", description="时间安排印成什么样子"
    )

    @field_validator("order")
    @classmethod
    def _known_blocks(cls, value: tuple[str, ...], info: Any) -> tuple[str, ...]:
        names = {rule.name for rule in info.data.get("sections", ())}
        for each in value:
            if each not in BLOCKS and each not in names:
                raise PydanticCustomError(
                    "order",
                    "里没有“{name}”这一部分",
                    {"name": each, "hint": f"可以写：{'、'.join(BLOCKS)}，或“章”里的章名"},
                )
        if "各章" not in value and not names & set(value):
            raise PydanticCustomError("order", "里要有“各章”，或把各章一一列出")
        return value
