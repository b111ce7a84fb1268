"""Spec: one document as a school wrote it: its head, and its sections in the order of the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from planforge.core import PydanticCustomError
from planforge.model.base import CLOSED, Before, Line, Lines, Yes, as_tuple, key, required
from planforge.model.content import Content, Picture, Section, headings_of, pictures_of
from planforge.model.header import Figures, ImprintField, NumberingField, Postscripts, SignOffField

_LONGEST_TITLE = 4


def _title_lines(value: Any) -> Any:
    """A text or a list of one to four lines."""
    lines = as_tuple(value)
    if isinstance(lines, tuple) and len(lines) > _LONGEST_TITLE:
        raise PydanticCustomError("title_lines", "最多分四行", {"hint": "并成四行以内；一行太长时自动分行"})
    return lines


def _name_or_settings(value: Any) -> Any:
    if isinstance(value, str | dict):
        return value
    hint = "写 版式: 公文，或换行空两格写要改的几项"
    raise PydanticCustomError("style", "应是版式的名字，或几行“栏目: 内容”", {"hint": hint})


# Content is right by construction, so it is taken as it is; only type checkers look closer.
if TYPE_CHECKING:
    Ready: TypeAlias = Content
    ReadySections: TypeAlias = tuple[Section, ...]
    StyleField: TypeAlias = str | dict[str, Any]
else:
    Ready = ReadySections = Any
    StyleField = Annotated[Any, Before(_name_or_settings)]

TitleLines = Annotated[tuple[str, ...], Before(_title_lines)]
"""标题: one to four lines."""


@dataclass(frozen=True)
class AnnexSpec:
    """One annex: title as written, content."""

    __pydantic_config__ = CLOSED

    at: int
    title: str
    content: Ready = ()


@dataclass(frozen=True)
class Spec:
    """A whole spec. Texts of the head are as typed; ``sections`` hold general content."""

    __pydantic_config__ = CLOSED

    kind: Line = required("文种", "标题的最后一个词：工作计划、实施方案、工作总结……")
    version: Line = key("版本", "规格语言的版本", "1")
    template: Line = key("模板", "模板名，不写就按文种")
    school: Line = key("学校", "学校全称")
    period: Line = key("期间", "2026—2027学年度第一学期，可简写 2026-2027-1")
    theme: Line = key("主题", "校本研修、德育、教研……")
    title: TitleLines = key("标题", "不用自动拼成的标题时写；可分一到四行", ())
    recipient: Line = key("主送", "主送机关")
    number: Line = key("文号", "发文字号")
    secrecy: Line = key("密级", "密级")
    contents: Yes | None = key("目录", "是否印目录页；不写就照模板", None)
    annex_list: Yes | None = key("附件说明", "正文后是否列出附件、附件页是否标“附件1”；不写就照模板", None)
    plan: Line = key("对应计划", "总结所对应的计划文件")
    figures: Figures = key("数据", "文中用到的数据，各写一次", dict)
    numbering: NumberingField | None = key("编号", "编号样式", None)
    style: StyleField = key("版式", "版式名，或只写要改的几项")
    sign_off: SignOffField | None = key("落款", "落款；无 表示不印", None)
    postscript: Postscripts = key("附注", "成文日期下面加括号的说明；一到三行", ())
    imprint: ImprintField | None = key("版记", "最后一页下边的抄送、印发机关、印发日期", None)
    unchecked: Lines = key("不查", "这一份里不要的提醒，写代号，用顿号隔开", ())
    unsigned: bool = False
    preamble: Ready = ()
    closing: Ready = ()
    body: Ready = ()
    sections: ReadySections = ()
    annexes: tuple[AnnexSpec, ...] = ()
    notes: bool = False
    unplaced: Ready = ()
    places: dict[str, int] = field(default_factory=dict)

    def at(self, *keys: str) -> int:
        """The offset of the first of these header keys that the spec has; 0 where it has none."""
        return next((self.places[name] for name in keys if name in self.places), 0)

    def contents_in_order(self) -> tuple[Content, ...]:
        """Every general content of the document."""
        sections = (section.content for section in self.sections)
        annexes = (annex.content for annex in self.annexes)
        return (self.preamble, *sections, self.body, self.closing, *annexes)

    def pictures(self) -> tuple[Picture, ...]:
        """Every picture of the document."""
        return tuple(each for content in self.contents_in_order() for each in pictures_of(content))

    def headings(self) -> tuple[str, ...]:
        """Every heading, label and annex title of the document."""
        below = (each for content in self.contents_in_order() for each in headings_of(content))
        sections = (section.heading for section in self.sections)
        return (*sections, *(annex.title for annex in self.annexes), *below)
