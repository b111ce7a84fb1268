"""What a key at the top of a spec was probably meant to be: by its sound and shape, its value, its place.

Everything unknown at the top prints as a section, so a misspelt 期间 becomes a chapter. Only reminders
come of it: a real chapter may be called anything.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.likeness import likely_header_key, sounds_like_header_key
from planforge.source import Mapping, Node, Scalar
from planforge.vocabulary import HEADER_KEYS, POSTS, Role

_SIGNED: Final = frozenset(("单位", "姓名", "日期", "印章", "位置"))
_PERIOD: Final = re.compile(r"(?:19|20)\d\d\D{0,2}(?:(?:19|20)?\d\d)?(?:学年.{0,8}|年[秋春]季?学期|-[123])")
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
    if _PERIOD.fullmatch(value.text):
        return "期间"
    return sounds_like_header_key(name) if _NAME.fullmatch(value.text) else None


def is_post_astray(name: str, above: tuple[str, ...]) -> bool:
    """Whether a key at the top names a post and stands right below the section on the leading group."""
    return Role.ORGANIZATION in above and name in POSTS and name not in HEADER_KEYS


def _signs(value: Mapping) -> bool:
    """Whether a group says who signs and when."""
    keys = {key.text for key, _ in value.pairs}
    return "日期" in keys and bool(keys & {"单位", "姓名"}) and keys <= _SIGNED
