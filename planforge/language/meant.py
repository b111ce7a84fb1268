"""What a key at the top of a spec was probably meant to be: by its sound and shape, its value, its place.

Everything unknown at the top prints as a section, so a misspelt 期间 becomes a chapter. Only reminders
come of it: a real chapter may be called anything.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.likeness import likely_header_key, sounds_like_header_key
from planforge.model.content import Content, Item
from planforge.source import Mapping, Node, Scalar
from planforge.vocabulary import HEADER_KEYS, POSTS, Role

_SIGNED: Final = frozenset(("单位", "姓名", "日期", "印章", "位置"))
_PERIOD: Final = re.compile(r"(?:19|20)\d\d\D{0,2}(?:(?:19|20)?\d\d)?(?:学年.{0,8}|年[秋春]季?学期|-[123])")
_SHORT_PERIOD: Final = re.compile(r"20\d\d[-—](?:20)?\d\d-[12]")
_WHEN: Final = frozenset(("时间", "日期", "时段", "起止时间", "期限", "时限"))
_YEAR: Final = re.compile(r"20\d\d(?:[-—](?:20)?\d\d)?年?度?")
_OF_YEARS: Final = frozenset(("学年", "学期", "年度", "年份", "学年度", "学年学期"))
_OF_A_TASK: Final = frozenset(
    ("负责人", "责任人", "协助人", "主讲人", "主持人", "参加人", "参加人员", "组织部门", "学时", "备注")
)
_NAME: Final = re.compile(r"[^，。；、！？：,;!?:]{1,12}")


def meant_key(name: str, value: Node, *, in_head: bool) -> str | None:
    """The header key that an unknown key probably meant; ``in_head`` where no section stands above it."""
    meant = likely_header_key(name)
    if meant is not None:
        return meant
    if type(value) is Mapping:
        return "落款" if _signs(value) else None
    if not in_head or type(value) is not Scalar or value.style == "|":
        return None
    if _PERIOD.fullmatch(value.text) or (name in _OF_YEARS and _YEAR.fullmatch(value.text)):
        return "期间"
    return sounds_like_header_key(name) if _NAME.fullmatch(value.text) else None


def is_period(name: str, value: Node, root: Mapping) -> bool:
    """Whether a known heading above all sections holds a period: 时间: 2026-2027-1 in a spec that has no 期间.

    A chapter 活动时间 may say 2026年秋季学期; the short form 2026-2027-1 is nothing that prints.
    """
    if type(value) is not Scalar or value.style == "|" or any(key.text == "期间" for key, _ in root.pairs):
        return False
    forms = (_PERIOD, _YEAR) if name in _WHEN else (_SHORT_PERIOD,)
    return any(form.fullmatch(value.text) for form in forms)


def is_post_astray(name: str, above: tuple[str, ...]) -> bool:
    """Whether a key at the top names a post and stands right below the section on the leading group."""
    return Role.ORGANIZATION in above and name in POSTS and name not in HEADER_KEYS


def is_label_astray(name: str, value: Node, above: Content) -> bool:
    """Whether a key at the top that holds a text is a label of a task, right below a section that lists some."""
    is_text = type(value) is Scalar and value.style != "|" and bool(value.text)
    return name in _OF_A_TASK and is_text and any(type(part) is Item for part in above)


def _signs(value: Mapping) -> bool:
    """Whether a group says who signs and when."""
    keys = {key.text for key, _ in value.pairs}
    return "日期" in keys and bool(keys & {"单位", "姓名"}) and keys <= _SIGNED
