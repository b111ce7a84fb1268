"""What of a spec's head has rules of its own: 编号, 落款, 附注, 版记, 数据."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final

from planforge.core import PydanticCustomError
from planforge.model.base import CLOSED, Before, Line, Lines, Yes, as_tuple, key, one_of, required

# The keys of derived fields begin with a blank: no key that a user types can meet them.
MARK_KEYS = frozenset(("样式", "连续", "标题后"))
"""The settings of 编号; its other keys are headings."""

MOST_POSTSCRIPTS: Final = 3
"""Lines that 附注 may have."""
_LONGEST_POSTSCRIPT: Final = 120  # characters of a line: a contact with office, telephone and address
_OPENING, _CLOSING = ("（", "("), ("）", ")")
_AROUND: Final = "（()） \u3000"
MOST_COPIES: Final = 200
"""Characters that 抄送 may have: seven lines."""


def _settings_and_headings(value: Any) -> Any:
    """A name or a list of marks stands for ``{样式: …}``; keys that are no settings are headings."""
    if not isinstance(value, dict):
        return {"样式": value}
    settings = {name: each for name, each in value.items() if name in MARK_KEYS}
    headings = {name: each for name, each in value.items() if name not in MARK_KEYS}
    below = {name: each if isinstance(each, dict) else {"样式": each} for name, each in headings.items()}
    return {**settings, " below": below}


def _as_typed(value: Any) -> Any:
    """The keys of a sign-off print in the order in which they were typed."""
    return {**value, " order": tuple(value)} if isinstance(value, dict) else value


def _postscripts(value: Any) -> Any:
    """One to three lines that say something, the brackets around each typed whole or not at all."""
    lines = as_tuple(value)
    if not isinstance(lines, tuple):
        return lines
    if len(lines) > MOST_POSTSCRIPTS:
        raise _refused("最多写三行", "说明多的，写进“结语”")
    for line in lines:
        fault = postscript_fault(line) if isinstance(line, str) else None
        if fault is not None:
            raise _refused(*fault)
    return lines


def postscript_fault(line: str) -> tuple[str, str] | None:
    """What is wrong with a line of 附注 as (sentence, hint); None where nothing is."""
    if line.strip(_AROUND) in ("", "无"):
        return "没有写要说明的话", "例如 附注: 此件公开发布；不要附注，就删掉这一行"
    if len(line) > _LONGEST_POSTSCRIPT:
        return f"太长，一行最多 {_LONGEST_POSTSCRIPT} 字", "长的说明写进“结语”，或在 | 下面分成几行"
    if line.count("（") + line.count("(") != line.count("）") + line.count(")"):
        return "括号少了一半", "外面的括号不用写，印的时候自动加上"
    return None


def is_bracketed(text: str) -> bool:
    """Whether a line of 附注 stands in round brackets as typed."""
    return text[:1] in _OPENING and text[-1:] in _CLOSING


def bracketed(text: str) -> str:
    """A line of 附注 as it prints: in its own brackets, else in full-width ones."""
    return text if is_bracketed(text) else f"（{text}）"


def _refused(message: str, hint: str) -> PydanticCustomError:
    return PydanticCustomError("postscript", "{said}", {"said": message, "hint": hint})


def _imprint(value: Any) -> Any:
    """A mapping that says something; who gets a copy, and when, without the words that print adds."""
    if isinstance(value, str):
        hint = "不要版记，就删掉这一行" if value.strip() == "无" else _IMPRINT
        raise PydanticCustomError("imprint", "要一项一项写", {"hint": hint})
    if isinstance(value, dict) and not any(value.values()):
        raise PydanticCustomError("imprint", "里什么也没有写", {"hint": _IMPRINT})
    if isinstance(value, dict) and value.get("印发机关") and not value.get("印发日期"):
        hint = "加上 印发日期: 印的那一天，例如 2026-09-02；还不知道就写 ……"
        raise PydanticCustomError("imprint", "写了“印发机关”，没有写“印发日期”", {"hint": hint})
    return value


_IMPRINT: Final = "写成：版记: {抄送: ……, 印发机关: ……, 印发日期: ……}，没有的那一项不写"


def _copies(value: Any) -> Any:
    """Several offices, one below the other, stand on one line; 抄送： before them is printed by itself."""
    lines = as_tuple(value)
    if not isinstance(lines, tuple) or not all(isinstance(line, str) for line in lines):
        return value
    typed = "".join(line if line[-1] in "、，；。" else f"{line}、" for line in lines).removesuffix("、")
    said = typed[3:].lstrip() if typed[:3] in ("抄送：", "抄送:") else typed
    if said.strip("。、，") == "无" or (typed and not said):
        hint = "例如 抄送: 滨河市教育局；不抄送，就删掉这一项"
        raise PydanticCustomError("copies", "没有写抄送给谁", {"hint": hint})
    if len(said) > MOST_COPIES:
        message = f"太长，最多 {MOST_COPIES} 字"
        raise PydanticCustomError("copies", message, {"hint": "用统称，例如 各县（区）教育局"})
    return said


def _printed_on(value: Any) -> Any:
    """A day without 印发 behind it, which is printed by itself."""
    return value.removesuffix("印发").rstrip() if isinstance(value, str) else value


def _plain_figures(value: Any) -> Any:
    """``教师总数: 60`` stands for ``教师总数: {数值: 60}``."""
    if isinstance(value, dict):
        return {name: {"数值": each} if isinstance(each, str) else each for name, each in value.items()}
    return value


@dataclass(frozen=True)
class MarkSet:
    """The marks below one heading: a style's name or marks as they look at number one, the run-in mark."""

    __pydantic_config__ = CLOSED

    style: Lines = key("样式", "样式名，或一级一个的编号样子", ())
    run_in: Line | None = key("标题后", "小标题后面接正文时用的标点", None)


@dataclass(frozen=True)
class Numbering:
    """编号: the style of the document, exceptions by heading, counting on across sections."""

    __pydantic_config__ = CLOSED

    style: Lines = key("样式", "公文、校用、混用、平铺、多级，或一级一个的编号样子", ())
    continuous: Yes | None = key("连续", "第二级编号是否跨章接着编", None)
    run_in: Line = key("标题后", "小标题后面接正文时用的标点，不写是句号")
    below: dict[str, MarkSet] = key(" below", "标题名：它下面各级的编号样子", dict)


@dataclass(frozen=True)
class SignOff:
    """落款: who signs, when, where; ``order`` holds the keys as they stood in the spec."""

    __pydantic_config__ = CLOSED

    units: Lines = key("单位", "一个或几个单位；几个单位写成列表，各占一行", ())
    name: Line = key("姓名", "个人落款的姓名")
    date: Line = key("日期", "成文日期，例如 2026-09-01")
    seal: Yes = key("印章", "是否加盖印章（留出盖章的位置）", False)
    place: Annotated[str, one_of("文末", "题下", "封面")] = key("位置", "文末、题下或封面", "文末")
    order: tuple[str, ...] = key(" order", "", ("单位", "姓名", "日期"))


@dataclass(frozen=True)
class ImprintSpec:
    """版记: who gets a copy, who printed the document, when (GB/T 9704 7.4); any may be left out."""

    __pydantic_config__ = CLOSED

    copies: Annotated[str, Before(_copies)] = key(
        "抄送", "抄送给哪些单位，用顿号隔开；前面的“抄送：”和后面的句号自动加"
    )
    office: Line = key("印发机关", "印发的单位，例如 滨河市实验小学办公室")
    date: Annotated[Line, Before(_printed_on)] = key("印发日期", "例如 2026-09-02；后面的“印发”自动加")


@dataclass(frozen=True)
class Figure:
    """数据: one figure, defined once; ``value`` is printed as typed."""

    __pydantic_config__ = CLOSED

    value: Line = required("数值", "数，照印")
    unit: Line = key("单位", "例如 人、次、万元")
    as_of: Line = key("截至", "截至日期")
    source: Line = key("来源", "从哪里来")


NumberingField = Annotated[Numbering, Before(_settings_and_headings)]
"""编号 as a name, as marks, or as a mapping."""

SignOffField = Annotated[SignOff, Before(_as_typed)]
"""落款 as a mapping."""

Postscripts = Annotated[tuple[str, ...], Before(_postscripts)]
"""附注: what is said in brackets below the date (GB/T 9704 7.3.6), with its brackets or without."""

ImprintField = Annotated[ImprintSpec, Before(_imprint)]
"""版记 as a mapping."""

Figures = Annotated[dict[str, Figure], Before(_plain_figures)]
"""数据: figures by name."""
