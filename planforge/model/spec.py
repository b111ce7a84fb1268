"""Spec: one document as a school wrote it: its head, and its sections in the order of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import Field, field_validator

from planforge.model.base import Strict
from planforge.model.content import Content, Picture, Section, headings_of, pictures_of
from planforge.model.header import Figure, Line, Lines, Numbering, SignOff, Yes
from planforge.model.profile import figures_of

# Content is right by construction, so pydantic takes it as it is; only type checkers look closer.
if TYPE_CHECKING:
    Ready: TypeAlias = Content
    ReadySections: TypeAlias = tuple[Section, ...]
else:
    Ready = ReadySections = Any


class AnnexSpec(Strict):
    """One annex: title as written, content."""

    at: int
    title: str
    content: Ready = ()


class Spec(Strict):
    """A whole spec. Texts of the head are as typed; ``sections`` hold general content."""

    version: Line = Field("1", alias="版本", description="规格语言的版本")
    kind: Line = Field(alias="文种", description="标题的最后一个词：工作计划、实施方案、工作总结……")
    template: Line = Field("", alias="模板", description="模板名，不写就按文种")
    school: Line = Field("", alias="学校", description="学校全称")
    period: Line = Field("", alias="期间", description="2026—2027学年度第一学期，可简写 2026-2027-1")
    theme: Line = Field("", alias="主题", description="校本研修、德育、教研……")
    title: Lines = Field((), alias="标题", description="不用自动拼成的标题时写；可分一到四行")
    recipient: Line = Field("", alias="主送", description="主送机关")
    number: Line = Field("", alias="文号", description="发文字号")
    secrecy: Line = Field("", alias="密级", description="密级")
    contents: Yes = Field(False, alias="目录", description="是否印目录页")
    plan: Line = Field("", alias="对应计划", description="总结所对应的计划文件")
    figures: dict[str, Figure] = Field(
        default_factory=dict, alias="数据", description="文中用到的数据，各写一次"
    )
    numbering: Numbering | None = Field(None, alias="编号", description="编号样式")
    style: Any = Field("", alias="版式", description="版式名，或只写要改的几项")
    sign_off: SignOff | None = Field(None, alias="落款", description="落款；无 表示不印")
    unsigned: bool = False

    preamble: Ready = ()
    closing: Ready = ()
    body: Ready = ()
    sections: ReadySections = ()
    annexes: tuple[AnnexSpec, ...] = ()
    notes: bool = False
    unplaced: Ready = ()

    @field_validator("figures", mode="before")
    @classmethod
    def _plain_figures(cls, value: Any) -> Any:
        return figures_of(value)

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
