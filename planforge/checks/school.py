"""Whose plan it is: the spec and the school profile name the same school."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.checks.rule import CheckRequest
from planforge.diagnostics import Finding

_ANY = "[省市县区镇乡村]?(?:第?[一二三四五六七八九十]|实验|中心|附属|外国语|民族|完全|初级|高级|职业|技术|艺术)*(?:小学|中学|学校|幼儿园|[中小])"
"""What many schools are called in their place."""


def other_school(request: CheckRequest) -> Iterator[Finding]:
    """A spec names another school than the profile beside it: it was copied, or a name was changed in one place.

    Fails: ``学校: 滨河小学`` beside a 学校.yaml with ``学校: 滨河市实验小学``.
    Passes: the same name in both, or in one only; the name without its city or county; the 简称 of the profile.
    """
    here, there = request.spec.school, request.profile.school
    bare, full, short = ("".join(name.split()) for name in (here, there, request.profile.short))
    if bare and full and bare != short and not (full.endswith(bare) and not re.fullmatch(_ANY, bare)):
        message = f"这里写的是“{here}”，学校.yaml 里是“{there}”"
        hint = f"改成“{there}”，或删掉这一行：不写就用学校.yaml 里的"
        yield Finding("校名", message, request.header.get("学校", 0), here, hint, is_error=False)
