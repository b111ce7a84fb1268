"""Sections a template demands."""

from __future__ import annotations

from collections.abc import Iterator

from planforge.checks.rule import CheckRequest
from planforge.diagnostics import Finding


def missing_section(request: CheckRequest) -> Iterator[Finding]:
    """A section that the template marks 必备 is not there; a bureau would send the document back.

    Fails: a template with ``- {名称: 保障措施, 必备: 是}`` and a spec without such a section.
    Passes: the same with ``保障措施: …`` or, where the template names the role, ``工作保障: …``.
    """
    sections = request.spec.sections
    for name, role in request.required:
        if not any(each.heading.rstrip("：:。") == name or role in each.roles for each in sections):
            yield Finding("缺章", f"模板要求有“{name}”一章", 0, "", f"加一章“{name}: …”")
