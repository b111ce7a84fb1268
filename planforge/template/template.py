"""Template: in which words and order a kind of document says what a spec holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from planforge.core import PydanticCustomError
from planforge.model.base import CLOSED, Before, Line, Lines, Yes, key, one_of, required
from planforge.model.header import Numbering, NumberingField
from planforge.template.phrase import Fault, parse_phrase
from planforge.vocabulary import role_named

BLOCKS = (
    "密级", "文号", "标题", "目录", "主送", "导语", "各章", "正文", "结语", "附件说明", "落款", "附注", "附件", "版记",
)  # fmt: skip
"""What 次序 may name besides sections, as it stands where a template writes none; 落款 stands there for 位置: 文末."""

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


def _role(value: Any) -> Any:
    if value and role_named(str(value)) is None:
        hint = "例如：目标、时间安排、组织领导、保障措施"
        raise PydanticCustomError("role", "没有叫“{name}”的角色", {"name": str(value), "hint": hint})
    return value


Phrase = Annotated[str, Before(_phrase)]
"""A sentence with ``{{ }}``, its braces checked when the template is read."""


@dataclass(frozen=True)
class SectionRule:
    """One section a template offers or demands."""

    __pydantic_config__ = CLOSED

    name: Line = required("名称", "章名")
    role: Annotated[str, Before(_role)] = key("角色", "这一章的角色；写了角色，意思相同的章名也算")
    required: Yes = key("必备", "缺了是错误", False)
    hint: Line = key("提示", "写什么，新建时作为注释")
    sample: str = key("样例", "新建时放进去的内容（YAML）")


@dataclass(frozen=True)
class Template:
    """A kind of document."""

    __pydantic_config__ = CLOSED

    name: str = key(" name", "")
    inherits: Line = key("沿用", "以哪个模板为底；下面没有写的照它")
    about: Line = key("说明", "一句话说明")
    family: Annotated[str, one_of("计划", "总结")] = key("族", "计划或总结", "计划")
    other_names: Lines = key("又名", "也用这个模板的文种；不随“沿用”带过来", ())
    title: Phrase = key("标题", "标题的拼法", "{{学校}}{{期间}}{{主题}}{{文种}}")
    preamble: Phrase = key("导语", "没有写导语时用的话")
    closing: Phrase = key("结语", "没有写结语时用的话")
    sections: tuple[SectionRule, ...] = key("章", "必备和常用的章，按顺序", ())
    order: Lines = key("次序", "各部分的先后；“各章”是文件自己的顺序", BLOCKS)
    numbering: NumberingField = key("编号", "默认编号样式", Numbering(("混用",)))
    style: Line = key("版式", "版式名", "公文")
    lists_annexes: Yes = key("附件说明", "正文后是否列出附件，附件页是否标“附件1”", False)
    annex_lead: Line = key("附件引语", "附件说明开头的话", "附件：")
    contents: Yes = key("目录", "默认是否印目录", False)
    views: dict[str, Annotated[str, one_of(*VIEWS)]] = key(
        "呈现", "一章的时间安排印成什么样子：照写、月份、表格、合并表格、阶段、日程", dict
    )

    def faults_of_order(self) -> tuple[tuple[str, str], ...]:
        """What is wrong with 次序, as (part, sentence): with it a document would lose or repeat something."""
        names = {rule.name for rule in self.sections}
        faults = [
            (part, f"“次序”里的“{part}”不是文件的一部分")
            for part in self.order
            if part not in BLOCKS and part not in names
        ]
        repeated = dict.fromkeys(part for part in self.order if self.order.count(part) > 1)
        faults.extend((part, f"“次序”里“{part}”写了不止一次") for part in repeated)
        if "标题" not in self.order:
            faults.append(("", "“次序”里要有“标题”"))
        if "各章" not in self.order and names.isdisjoint(self.order):
            faults.append(("", "“次序”里要有“各章”，或把各章一一列出"))
        return tuple(faults)
