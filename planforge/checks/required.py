"""Sections a template demands, and that there is any."""

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


def nothing_said(request: CheckRequest) -> Iterator[Finding]:
    """A document of a title and a signature alone says nothing; its chapters were forgotten, or made comments by a #.

    Fails: a spec of 文种, 主题 and 落款. Passes: the same with ``正文: …``, a chapter, a table, or ``附件``.
    """
    has_text = any(name in request.header for name in ("正文", "导语", "结语", "附件", "未归类"))
    if not (request.spec.sections or has_text):
        hint = "写上至少一章，例如“主要工作: …”；行首有井号的是说明，不会印"
        yield Finding("空章", "除了标题和落款，没有内容", 0, "", hint, is_error=False)
