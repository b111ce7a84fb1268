"""Style sheets: how a document looks. Every key, its default (GB/T 9704-2012) and what it means.

A sheet in a file writes only what differs from the one it names under 沿用; ``merge`` lays its raw
mapping over that one's before validation. The defaults below are the sheet 公文.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import Annotated, Any, Final, Literal, TypeAlias

from planforge.core import PydanticCustomError
from planforge.model.base import CLOSED, key, one_of
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
"""What a piece of text is on the page; each has a face and a weight, and all but those of tables a size."""

_ROLES: Final[dict[Role, tuple[str, str]]] = {
    "title": ("标题", "文件标题和附件标题"),
    "subtitle": ("副标题", "副标题、题下署名"),
    "recipient": ("主送", "主送机关"),
    "body": ("正文", "正文"),
    "level1": ("一级", "“一、”一级的标题"),
    "level2": ("二级", "“（一）”一级的标题"),
    "level3": ("三级", "“1.”一级的标题"),
    "level4": ("四级", "“（1）”一级的标题"),
    "label": ("栏目", "“栏目：内容”的栏目名"),
    "annex": ("附件", "附件页首的“附件1”和密级"),
    "signature": ("落款", "署名和日期"),
    "caption": ("表题", "表题和图题"),
    "table_head": ("表头", "表头"),
    "table_text": ("表文", "表格里的文字"),
    "page_number": ("页码", "页码"),
}
"""What a role is called in a style sheet, and what it is: the same for its face, its size and its weight."""

_LEAST_TEXT = 60.0  # millimetres


@dataclass(frozen=True)
class Page:
    """页面: paper, margins in millimetres, grid, page number."""

    __pydantic_config__ = CLOSED

    paper: Paper = key("纸张", "A4、A3、B5、16开，或 210×297（毫米）", (210.0, 297.0))
    top: Millimetres = key("上", "上边距（天头），毫米", 37.0)
    bottom: Millimetres = key("下", "下边距（地脚），毫米", 35.0)
    left: Millimetres = key("左", "左边距（订口），毫米", 28.0)
    right: Millimetres = key("右", "右边距（切口），毫米", 26.0)
    footer: Millimetres = key("页脚", "页码到纸张下边的距离，毫米", 25.0)
    pitch: Points = key("行距", "固定行距，磅；28.95 磅正好每页 22 行", 28.95)
    lines: Count = key("每页行数", "写了就由它算出行距；自动 则用“行距”", 0)
    columns: Count = key("每行字数", "正文每行字数；自动 则不压缩字距", 28)
    grid: Annotated[Literal["行", "行和字", "无"], one_of("行", "行和字", "无")] = key(
        "网格", "文档网格；“行和字”只适合只用 Word 的单位", "行"
    )
    number: Annotated[Literal["国标", "居中", "无"], one_of("国标", "居中", "无")] = key(
        "页码", "国标：— 1 —，单页居右双页居左；居中；无", "国标"
    )
    duplex: Yes = key("双面", "双面打印时左右边距对换", False)

    def __post_init__(self) -> None:
        """Refuse margins that leave no room for text."""
        width, height = self.paper
        if width - self.left - self.right < _LEAST_TEXT or height - self.top - self.bottom < _LEAST_TEXT:
            hint = "改小 上、下、左、右，或换大一点的纸张"
            raise PydanticCustomError("style-margins", "的边距太大，纸上剩下不到 60 毫米", {"hint": hint})


def _of(role: Role, usual: Any) -> Any:
    """The key of a role, with its value where a sheet writes none."""
    return key(*_ROLES[role], usual)


@dataclass(frozen=True)
class Faces:
    """字体: a typeface for each role; ``同正文`` follows another role."""

    __pydantic_config__ = CLOSED

    title: Face = _of("title", "方正小标宋简体")
    subtitle: Face = _of("subtitle", "楷体_GB2312")
    recipient: Face = _of("recipient", "同正文")
    body: Face = _of("body", "仿宋_GB2312")
    level1: Face = _of("level1", "黑体")
    level2: Face = _of("level2", "楷体_GB2312")
    level3: Face = _of("level3", "同正文")
    level4: Face = _of("level4", "同正文")
    label: Face = _of("label", "同正文")
    annex: Face = _of("annex", "黑体")
    signature: Face = _of("signature", "同正文")
    caption: Face = _of("caption", "黑体")
    table_head: Face = _of("table_head", "黑体")
    table_text: Face = _of("table_text", "同正文")
    page_number: Face = _of("page_number", "宋体")
    latin: Face = key("西文", "字母和数字", "Times New Roman")


@dataclass(frozen=True)
class Sizes:
    """字号: a size for each role, in 字号 or points."""

    __pydantic_config__ = CLOSED

    title: Size = _of("title", 22.0)
    subtitle: SizeOrFollow = _of("subtitle", 0.0)
    recipient: SizeOrFollow = _of("recipient", 0.0)
    body: Size = _of("body", 16.0)
    level1: SizeOrFollow = _of("level1", 0.0)
    level2: SizeOrFollow = _of("level2", 0.0)
    level3: SizeOrFollow = _of("level3", 0.0)
    level4: SizeOrFollow = _of("level4", 0.0)
    label: SizeOrFollow = _of("label", 0.0)
    annex: SizeOrFollow = _of("annex", 0.0)
    signature: SizeOrFollow = _of("signature", 0.0)
    caption: Size = _of("caption", 14.0)
    page_number: Size = _of("page_number", 14.0)


@dataclass(frozen=True)
class Weights:
    """加粗: whether a role is bold; the standard emphasises by face, so nothing is."""

    __pydantic_config__ = CLOSED

    title: Yes = _of("title", False)
    subtitle: Yes = _of("subtitle", False)
    recipient: Yes = _of("recipient", False)
    body: Yes = _of("body", False)
    level1: Yes = _of("level1", False)
    level2: Yes = _of("level2", False)
    level3: Yes = _of("level3", False)
    level4: Yes = _of("level4", False)
    label: Yes = _of("label", False)
    annex: Yes = _of("annex", False)
    signature: Yes = _of("signature", False)
    caption: Yes = _of("caption", False)
    table_head: Yes = _of("table_head", False)
    table_text: Yes = _of("table_text", False)
    page_number: Yes = _of("page_number", False)


@dataclass(frozen=True)
class Paragraphs:
    """段落: indents and blank lines."""

    __pydantic_config__ = CLOSED

    indent: Count = key("首行缩进", "正文首行缩进的字数", 2)
    title_pitch: Points = key("标题行距", "标题的固定行距，磅", 33.0)
    after_title: Count = key("标题后空行", "标题下空几行", 1)


@dataclass(frozen=True)
class SignOffPlace:
    """落款: how the sign-off stands (GB/T 9704 7.3.5)."""

    __pydantic_config__ = CLOSED

    right: Count = key("右空", "不盖章时右边空几个字", 2)
    right_sealed: Count = key("盖章右空", "盖章时日期右边空几个字", 4)
    seal: Yes = key("印章", "是：都按盖章的位置排；否：看文件自己的“印章”", False)
    guard: Yes = key("护栏", "日期会顶到右边时整体左移", True)


@dataclass(frozen=True)
class Tables:
    """表格: size of the text and when a table lies on a landscape page."""

    __pydantic_config__ = CLOSED

    size: SizeOrAuto = key("字号", "自动：四栏以内小四，再多五号", 0.0)
    landscape: Yes = key("横页", "太宽的表另起横放的一页", True)
    landscape_from: Count = key("横页栏数", "从几栏起，排得太挤就横放；0：只有排不下才横放", 7)
    row: Millimetres = key("行高", "最小行高，毫米", 8.0)


@dataclass(frozen=True)
class StyleSheet:
    """A whole look. Everything has a default: the empty sheet is 公文."""

    __pydantic_config__ = CLOSED

    name: str = key("名称", "版式的名称；不写就是文件名", "")
    extends: str = key("沿用", "以哪个版式为底；下面没有写的照它", "")
    note: str = key("说明", "给人看的说明，不印出来", "")
    base: str = key("底稿", "一个 Word 文件：用它的样式、页眉页脚和页面", "")
    page: Page = key("页面", "纸张、边距、行距、页码", Page)
    faces: Faces = key("字体", "各处的字体", Faces)
    sizes: Sizes = key("字号", "各处的字号", Sizes)
    weights: Weights = key("加粗", "各处是否加粗", Weights)
    paragraphs: Paragraphs = key("段落", "缩进和空行", Paragraphs)
    numbering: Annotated[Literal["键入", "自动"], one_of("键入", "自动")] = key(
        "编号方式", "键入：编号是文字；自动：Word 的自动编号", "键入"
    )
    sign_off: SignOffPlace = key("落款", "落款的位置", SignOffPlace)
    tables: Tables = key("表格", "表格的字号和横页", Tables)

    def __hash__(self) -> int:
        """Worked out once: whatever is kept for a sheet is looked up by it, several times a document."""
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(tuple(getattr(self, field.name) for field in fields(self)))

    def face(self, role: Role) -> str:
        """Return the typeface of ``role``, following 同…."""
        return _followed(self.faces, role)

    def size(self, role: Role) -> float:
        """Return the size of ``role`` in points; a role without one has the body's."""
        return float(getattr(self.sizes, role, 0.0)) or self.sizes.body

    def bold(self, role: Role) -> bool:
        """Whether ``role`` is bold."""
        return bool(getattr(self.weights, role))


FACE_ROLES = tuple(field.name for field in fields(Faces))
"""Every role that has a typeface."""

_ROLE_OF = {str(field.metadata["alias"]): field.name for field in fields(Faces)}


def _followed(faces: Faces, role: str) -> str:
    """Follow 同… to a real face; a circle ends at the default body face."""
    for _ in _ROLE_OF:
        name: str = getattr(faces, role)
        if not name.startswith("同"):
            return name
        role = _ROLE_OF[name[1:]]
    return Faces().body


def merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Lay the raw mapping ``over`` upon ``base``: mappings merge key by key, anything else replaces."""
    merged = dict(base)
    for name, value in over.items():
        below = merged.get(name)
        merged[name] = merge(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged
