"""Measures as people write them in a style sheet: millimetres, points, 字号, counts, 是 and 否.

Every value arrives as text. A value that cannot be read, a list or a mapping raises ``PydanticCustomError``:
its sentence goes on from the name of the key (“上”的值“很宽”不是长度), its ``hint`` says what may stand
there, its code starts with ``style-``.
"""

from __future__ import annotations

import re
from typing import Annotated, TypeAlias

from planforge.core import PydanticCustomError
from planforge.model.base import Before

POINTS = {
    "初号": 42.0, "小初": 36.0, "一号": 26.0, "小一": 24.0, "二号": 22.0, "小二": 18.0,
    "三号": 16.0, "小三": 15.0, "四号": 14.0, "小四": 12.0, "五号": 10.5, "小五": 9.0,
    "六号": 7.5, "小六": 6.5, "七号": 5.5, "八号": 5.0,
}  # fmt: skip
"""字号 in points."""

PAPERS = {"A3": (297.0, 420.0), "A4": (210.0, 297.0), "B5": (182.0, 257.0), "16开": (184.0, 260.0)}
"""Paper sizes in millimetres, upright."""

ROLE_WORDS = (
    "标题", "副标题", "主送", "正文", "一级", "二级", "三级", "四级", "栏目", "附件", "落款", "表题", "表头", "表文", "页码",
)  # fmt: skip
"""The roles whose face another role may follow (``同正文``)."""

_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(毫米|mm|厘米|cm)?", re.IGNORECASE)
_POINT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:磅|pt)?", re.IGNORECASE)
_PAPER = re.compile(r"(\d+(?:\.\d+)?)\s*[×xX*]\s*(\d+(?:\.\d+)?)\s*(?:毫米|mm)?")
_FACE = re.compile(r"[^\s\x00-\x1f<>&\"][^\x00-\x1f<>&\"]{0,30}")
_YES = {"是": True, "否": False, "开": True, "关": False, "true": True, "false": False}
_SHOWN = 20  # characters of a refused value


def millimetres(value: object) -> float:
    """Read ``37``, ``37毫米`` or ``3.7厘米`` as millimetres, 0 to 500."""
    hint = "写毫米数，如 37，也可以写 3.7厘米；最多 500 毫米"
    text = _text(value, hint)
    found = _LENGTH.fullmatch(text)
    length = float(found[1]) * (10 if found[2] in {"厘米", "cm", "CM"} else 1) if found else -1.0
    if not 0 <= length <= 500:
        raise _refusal("length", "不是长度", hint, text)
    return length


def points(value: object) -> float:
    """Read ``28.95`` or ``28.95磅`` as points, 5 to 200."""
    hint = "写 5 到 200 的磅数，如 28.95"
    text = _text(value, hint)
    found = _POINT.fullmatch(text)
    if not found or not 5 <= float(found[1]) <= 200:
        raise _refusal("points", "不是行距", hint, text)
    return float(found[1])


def type_size(value: object) -> float:
    """Read a 字号 (``三号``) or points (``16磅``) as points, 5 to 100."""
    return _size(value, "写 三号、小四 这样的字号，或 5 到 100 的磅数，如 16磅")


def size_or_follow(value: object) -> float:
    """Read a size, or ``同正文`` as 0."""
    hint = "写 三号、小四 这样的字号，或磅数，如 16磅；和正文一样大就写 同正文"
    return 0.0 if _text(value, hint) in {"同正文", "0", "0.0"} else _size(value, hint)


def size_or_auto(value: object) -> float:
    """Read a size, or ``自动`` as 0."""
    hint = "写 小四、五号 这样的字号，或磅数，如 12磅；也可以写 自动"
    return 0.0 if _text(value, hint) in {"自动", "0", "0.0"} else _size(value, hint)


def count(value: object) -> int:
    """Read a whole number from 0 to 100; ``自动`` is 0."""
    hint = "写 0 到 100 的整数"
    text = _text(value, hint)
    if text == "自动":
        return 0
    if not text.isdecimal() or len(text) > 3 or int(text) > 100:
        raise _refusal("count", "不是 0 到 100 的整数", hint, text)
    return int(text)


def yes(value: object) -> bool:
    """Read 是 or 否."""
    hint = "写 是 或 否"
    text = _text(value, hint)
    answer = _YES.get(text.lower())
    if answer is None:
        raise _refusal("yes-no", "既不是 是，也不是 否", hint, text)
    return answer


def face(value: object) -> str:
    """Read a typeface name, at most 31 characters (Word's limit), or ``同`` and a role."""
    hint = "写字体的名字，如 仿宋_GB2312，最多 31 个字；和别处一样就写 同正文、同标题"
    text = _text(value, hint)
    if text.startswith("同") and text[1:] not in ROLE_WORDS:
        hint = f"“同”后面可以写：{'、'.join(ROLE_WORDS)}"
        raise _refusal("follow", "里没有这个字体项", hint, text)
    if not _FACE.fullmatch(text):
        raise _refusal("face", "不是字体名", hint, text)
    return text


def paper(value: object) -> tuple[float, float]:
    """Read ``A4``, ``16开`` or ``210×297`` as width and height in millimetres."""
    hint = f"写 {'、'.join(PAPERS)}，或宽×高的毫米数，如 210×297（每边 90 到 550）"
    text = _text(value, hint)
    if text.upper() in PAPERS:
        return PAPERS[text.upper()]
    found = _PAPER.fullmatch(text)
    if not found or not all(90 <= float(side) <= 550 for side in found.groups()):
        raise _refusal("paper", "不是纸张", hint, text)
    return float(found[1]), float(found[2])


def _text(value: object, hint: str) -> str:
    """The text that was written; a list or a mapping is none."""
    if isinstance(value, str):
        return value.strip()
    raise PydanticCustomError("style-text", "应是一个词或一个数，下面不能再列条目或栏目", {"hint": hint})


def _refusal(kind: str, said: str, hint: str, text: str) -> PydanticCustomError:
    """A refusal in a sentence that goes on from the key, with the way out."""
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return PydanticCustomError(f"style-{kind}", "的值“{value}”" + said, {"value": shown, "hint": hint})


def _size(value: object, hint: str) -> float:
    text = _text(value, hint)
    if text in POINTS:
        return POINTS[text]
    found = _POINT.fullmatch(text)
    if not found or not 5 <= float(found[1]) <= 100:
        raise _refusal("size", "不是字号", hint, text)
    return round(float(found[1]) * 2) / 2


Millimetres: TypeAlias = Annotated[float, Before(millimetres)]
Points: TypeAlias = Annotated[float, Before(points)]
Size: TypeAlias = Annotated[float, Before(type_size)]
SizeOrFollow: TypeAlias = Annotated[float, Before(size_or_follow)]
SizeOrAuto: TypeAlias = Annotated[float, Before(size_or_auto)]
Count: TypeAlias = Annotated[int, Before(count)]
Yes: TypeAlias = Annotated[bool, Before(yes)]
Face: TypeAlias = Annotated[str, Before(face)]
Paper: TypeAlias = Annotated[tuple[float, float], Before(paper)]
