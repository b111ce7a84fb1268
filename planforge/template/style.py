"""Style sheets: how a document looks. Every key, its default (GB/T 9704-2012) and what it means.

A sheet in a file writes only what differs from the one it names under 沿用; ``merge`` lays its raw
mapping over that one's before validation. The defaults below are the sheet 公文.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from planforge.model.base import Strict
from planforge.template.measure import (
    Count,
    Face,
    Millimetres,
    Paper,
    Points,
    Size,
    SizeOrAuto,
    SizeOrFollow,
    Yes,
)

Role: TypeAlias = Literal[
    "title", "subtitle", "recipient", "body", "level1", "level2", "level3", "level4", "label",
    "annex", "signature", "caption", "table_head", "table_text", "page_number",
]  # fmt: skip
"""What a piece of text is on the page; each has a face, and all but tables a size and a weight."""


def _one_of(*words: str) -> BeforeValidator:
    def check(value: object) -> str:
        text = str(value).strip()
        if text not in words:
            raise PydanticCustomError(
                "style-choice", "“{value}”应是 {words} 之一", {"value": text, "words": "、".join(words)}
            )
        return text

    return BeforeValidator(check)


class Page(Strict):
    """页面: paper, margins in millimetres, grid, page number."""

    paper: Paper = Field((210.0, 297.0), alias="纸张", description="A4、A3、B5、16开，或 210×297（毫米）")
    top: Millimetres = Field(37.0, alias="上", description="上边距（天头），毫米")
    bottom: Millimetres = Field(35.0, alias="下", description="下边距（地脚），毫米")
    left: Millimetres = Field(28.0, alias="左", description="左边距（订口），毫米")
    right: Millimetres = Field(26.0, alias="右", description="右边距（切口），毫米")
    footer: Millimetres = Field(25.0, alias="页脚", description="页码到纸张下边的距离，毫米")
    pitch: Points = Field(28.95, alias="行距", description="固定行距，磅；28.95 磅正好每页 22 行")
    lines: Count = Field(0, alias="每页行数", description="写了就由它算出行距；自动 则用“行距”")
    columns: Count = Field(28, alias="每行字数", description="正文每行字数；自动 则不压缩字距")
    grid: Annotated[Literal["行", "行和字", "无"], _one_of("行", "行和字", "无")] = Field(
        "行", alias="网格", description="文档网格；“行和字”只适合只用 Word 的单位"
    )
    number: Annotated[Literal["国标", "居中", "无"], _one_of("国标", "居中", "无")] = Field(
        "国标", alias="页码", description="国标：— 1 —，单页居右双页居左；居中；无"
    )
    duplex: Yes = Field(False, alias="双面", description="双面打印时左右边距对换")


class Faces(Strict):
    """字体: a typeface for each role; ``同正文`` follows another role."""

    title: Face = Field("方正小标宋简体", alias="标题", description="文件标题和附件标题")
    subtitle: Face = Field("楷体_GB2312", alias="副标题", description="副标题、题下署名")
    recipient: Face = Field("同正文", alias="主送", description="主送机关")
    body: Face = Field("仿宋_GB2312", alias="正文", description="正文")
    level1: Face = Field("黑体", alias="一级", description="“一、”一级的标题")
    level2: Face = Field("楷体_GB2312", alias="二级", description="“（一）”一级的标题")
    level3: Face = Field("同正文", alias="三级", description="“1.”一级的标题")
    level4: Face = Field("同正文", alias="四级", description="“（1）”一级的标题")
    label: Face = Field("同正文", alias="栏目", description="“栏目：内容”的栏目名")
    annex: Face = Field("黑体", alias="附件", description="附件页首的“附件1”和密级")
    signature: Face = Field("同正文", alias="落款", description="署名和日期")
    caption: Face = Field("黑体", alias="表题", description="表题和图题")
    table_head: Face = Field("黑体", alias="表头", description="表头")
    table_text: Face = Field("同正文", alias="表文", description="表格里的文字")
    page_number: Face = Field("宋体", alias="页码", description="页码")
    latin: Face = Field("Times New Roman", alias="西文", description="字母和数字")


class Sizes(Strict):
    """字号: a size for each role, in 字号 or points."""

    title: Size = Field(22.0, alias="标题", description="文件标题和附件标题")
    subtitle: SizeOrFollow = Field(0.0, alias="副标题", description="副标题、题下署名")
    recipient: SizeOrFollow = Field(0.0, alias="主送", description="主送机关")
    body: Size = Field(16.0, alias="正文", description="正文")
    level1: SizeOrFollow = Field(0.0, alias="一级", description="“一、”一级的标题")
    level2: SizeOrFollow = Field(0.0, alias="二级", description="“（一）”一级的标题")
    level3: SizeOrFollow = Field(0.0, alias="三级", description="“1.”一级的标题")
    level4: SizeOrFollow = Field(0.0, alias="四级", description="“（1）”一级的标题")
    label: SizeOrFollow = Field(0.0, alias="栏目", description="“栏目：内容”的栏目名")
    annex: SizeOrFollow = Field(0.0, alias="附件", description="附件页首的“附件1”和密级")
    signature: SizeOrFollow = Field(0.0, alias="落款", description="署名和日期")
    caption: Size = Field(14.0, alias="表题", description="表题和图题")
    page_number: Size = Field(14.0, alias="页码", description="页码")


class Weights(Strict):
    """加粗: whether a role is bold; the standard emphasises by face, so nothing is."""

    title: Yes = Field(False, alias="标题", description="文件标题和附件标题")
    subtitle: Yes = Field(False, alias="副标题", description="副标题、题下署名")
    recipient: Yes = Field(False, alias="主送", description="主送机关")
    body: Yes = Field(False, alias="正文", description="正文")
    level1: Yes = Field(False, alias="一级", description="“一、”一级的标题")
    level2: Yes = Field(False, alias="二级", description="“（一）”一级的标题")
    level3: Yes = Field(False, alias="三级", description="“1.”一级的标题")
    level4: Yes = Field(False, alias="四级", description="“（1）”一级的标题")
    label: Yes = Field(False, alias="栏目", description="“栏目：内容”的栏目名")
    annex: Yes = Field(False, alias="附件", description="附件页首的“附件1”和密级")
    signature: Yes = Field(False, alias="落款", description="署名和日期")
    caption: Yes = Field(False, alias="表题", description="表题和图题")
    table_head: Yes = Field(False, alias="表头", description="表头")
    table_text: Yes = Field(False, alias="表文", description="表格里的文字")
    page_number: Yes = Field(False, alias="页码", description="页码")


class Paragraphs(Strict):
    """段落: indents and blank lines."""

    indent: Count = Field(2, alias="首行缩进", description="正文首行缩进的字数")
    title_pitch: Points = Field(33.0, alias="标题行距", description="标题的固定行距，磅")
    after_title: Count = Field(1, alias="标题后空行", description="标题下空几行")


class SignOff(Strict):
    """落款: how the sign-off stands (GB/T 9704 7.3.5)."""

    right: Count = Field(2, alias="右空", description="不盖章时右边空几个字")
    right_sealed: Count = Field(4, alias="盖章右空", description="盖章时日期右边空几个字")
    seal: Yes = Field(False, alias="印章", description="是：都按盖章的位置排；否：看文件自己的“印章”")
    guard: Yes = Field(True, alias="护栏", description="日期会顶到右边时整体左移")


class Tables(Strict):
    """表格: size of the text and when a table lies on a landscape page."""

    size: SizeOrAuto = Field(0.0, alias="字号", description="自动：四栏以内小四，再多五号")
    landscape: Yes = Field(True, alias="横页", description="宽表另起横放的一页")
    landscape_from: Count = Field(7, alias="横页栏数", description="从几栏起算宽表")
    row: Millimetres = Field(8.0, alias="行高", description="最小行高，毫米")


class StyleSheet(Strict):
    """A whole look. Everything has a default: the empty sheet is 公文."""

    name: str = Field("", alias="名称", description="版式的名称；不写就是文件名")
    extends: str = Field("", alias="沿用", description="在哪个版式上改；只写不同的地方")
    note: str = Field("", alias="说明", description="给人看的说明，不印出来")
    base: str = Field("", alias="底稿", description="一个 Word 文件：用它的样式、页眉页脚和页面")
    page: Page = Field(default_factory=Page, alias="页面", description="纸张、边距、行距、页码")
    faces: Faces = Field(default_factory=Faces, alias="字体", description="各处的字体")
    sizes: Sizes = Field(default_factory=Sizes, alias="字号", description="各处的字号")
    weights: Weights = Field(default_factory=Weights, alias="加粗", description="各处是否加粗")
    paragraphs: Paragraphs = Field(default_factory=Paragraphs, alias="段落", description="缩进和空行")
    numbering: Annotated[Literal["键入", "自动"], _one_of("键入", "自动")] = Field(
        "键入", alias="编号方式", description="键入：编号是文字；自动：Word 的自动编号"
    )
    sign_off: SignOff = Field(default_factory=SignOff, alias="落款", description="落款的位置")
    tables: Tables = Field(default_factory=Tables, alias="表格", description="表格的字号和横页")

    @model_validator(mode="after")
    def _room_for_text(self) -> StyleSheet:
        width, height = self.page.paper
        if width - self.page.left - self.page.right < 60 or height - self.page.top - self.page.bottom < 60:
            raise PydanticCustomError("style-margins", "边距太大，纸上剩下不到 60 毫米")
        return self

    def face(self, role: Role) -> str:
        """Return the typeface of ``role``, following 同…."""
        return _followed(self.faces, role)

    def size(self, role: Role) -> float:
        """Return the size of ``role`` in points; a role without one has the body's."""
        return float(getattr(self.sizes, role, 0.0)) or self.sizes.body

    def bold(self, role: Role) -> bool:
        """Whether ``role`` is bold."""
        return bool(getattr(self.weights, role))


_ROLE_OF = {str(field.alias): name for name, field in Faces.model_fields.items()}


def _followed(faces: Faces, role: str) -> str:
    """Follow 同… to a real face; a circle ends at the default body face."""
    for _ in _ROLE_OF:
        name: str = getattr(faces, role)
        if not name.startswith("同"):
            return name
        role = _ROLE_OF[name[1:]]
    return str(Faces.model_fields["body"].default)


def merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Lay the raw mapping ``over`` upon ``base``: mappings merge key by key, anything else replaces."""
    merged = dict(base)
    for key, value in over.items():
        below = merged.get(key)
        merged[key] = merge(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged
