"""What a person still has to do before the document goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.checks.rule import CheckRequest
from planforge.diagnostics import Finding
from planforge.model.content import Content, Paragraphs

_CONFIRM = re.compile(r"核对\s*(?:[：:]\s*(.*))?$")
_MOST_LINES = 40


def unplaced(request: CheckRequest) -> Iterator[Finding]:
    """Texts that an import could not place are never printed; nobody may believe that they are.

    Fails: ``未归类: [旧文件里的一段]``. Passes: no such key.
    """
    content = request.spec.unplaced
    if content:
        message = f"还有 {_count(content)} 处文字没有归类，不会印出来"
        hint = "移到该放的章里；不要的就删掉，直到“未归类”这一项也删掉"
        yield Finding("未归类", message, request.header.get("未归类", 0), "未归类", hint, is_error=False)


def to_be_confirmed(request: CheckRequest) -> Iterator[Finding]:
    """A place marked ``# 核对：…`` waits for a person; all are named in one finding, so that it stays short.

    Fails: ``日期: 2026-09-01  # 核对：照去年改的``. Passes: the same without the comment.
    """
    marks = [(match, remark) for remark in request.remarks if (match := _CONFIRM.match(remark.text))]
    if not marks:
        return
    about = marks[0][0][1]
    at, hint = marks[0][1].at, "核对过的，就把那条注释删掉"
    if len(marks) == 1:
        message = f"这里等着核对：{about}" if about else "这里等着核对"
    else:
        lines = "、".join(str(remark.line) for _, remark in marks[:_MOST_LINES])
        more = " 等行" if len(marks) > _MOST_LINES else " 行"
        message = f"有 {len(marks)} 处等着核对，在第 {lines}{more}"
    yield Finding("核对", message, at, "", hint, is_error=False)


def _count(content: Content) -> int:
    """How many paragraphs and elements stand there."""
    return sum(len(part.text.lines) if type(part) is Paragraphs else 1 for part in content)
