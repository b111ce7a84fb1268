"""Whose plan it is: the spec and the school profile name the same school."""

from __future__ import annotations

from collections.abc import Iterator

from planforge.checks.rule import CheckRequest
from planforge.diagnostics import Finding


def other_school(request: CheckRequest) -> Iterator[Finding]:
    """A spec names another school than the profile beside it: it was copied, or a name was changed in one place.

    Fails: ``学校: 滨河小学`` beside a 学校.yaml with ``学校: 滨河市实验小学``.
    Passes: the same name in both, or in one only.
    """
    here, there = request.spec.school, request.profile.school
    if here and there and "".join(here.split()) != "".join(there.split()):
        message = f"这里写的是“{here}”，学校.yaml 里是“{there}”"
        hint = f"改成“{there}”，或删掉这一行：不写就用学校.yaml 里的"
        yield Finding("校名", message, request.header.get("学校", 0), here, hint, is_error=False)
