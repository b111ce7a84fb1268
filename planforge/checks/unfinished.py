"""What a person still has to do before the document goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.checks.rule import CheckRequest
from planforge.diagnostics import Finding
from planforge.model.content import Content, Paragraphs
from planforge.vocabulary import BLANK

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
        message = f"有 {len(marks)} 处等着核对，在第 {_listed([remark.line for _, remark in marks])}"
    yield Finding("核对", message, at, "", hint, is_error=False)


def to_be_filled(request: CheckRequest) -> Iterator[Finding]:
    """A blank of a new spec prints as dots; all are named in one finding, so that it stays short.

    Fails: ``经费保障: ……``. Passes: ``经费保障: 购书、订刊……按预算执行。``, and a line that is taken out.
    """
    if not request.blanks:
        return
    (at, _), *others = request.blanks
    message = f"这里还没有填，会照“{BLANK}”印出来"
    if others:
        lines = _listed([line for _, line in request.blanks])
        message = f"还有 {len(request.blanks)} 处没有填，会照“{BLANK}”印出来，在第 {lines}"
    hint = "换成自己的话；用不着的就把那一行、那一章删掉"
    yield Finding("待填", message, at, BLANK, hint, is_error=False)


def _listed(lines: list[int]) -> str:
    shown = "、".join(map(str, lines[:_MOST_LINES]))
    return f"{shown} 等行" if len(lines) > _MOST_LINES else f"{shown} 行"


def _count(content: Content) -> int:
    """How many paragraphs and elements stand there."""
    return sum(len(part.text.lines) if type(part) is Paragraphs else 1 for part in content)
