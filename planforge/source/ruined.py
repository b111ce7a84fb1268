"""Text that a wrong encoding ruined before it came here: 锟斤拷, �, 锛 where a comma was, ï¼Œ."""

from __future__ import annotations

import re

from planforge.diagnostics import Diagnostic
from planforge.source.nodes import Text

_RUN = re.compile("(?:[锟斤拷]{2,}[^\\s，。、：；\x00-\x7f]{0,2})+|[\ufffd?]*\ufffd[\ufffd?]*|锛[^\\s]?|ï¼.?")
_SIGN = re.compile("锟斤拷|\ufffd|锛|ï¼")
_LOST = ("锟斤拷", "\ufffd")
_MOST_LINES = 20  # that are named


def ruined(text: Text) -> Diagnostic | None:
    """One finding for all that is ruined, at the first place; None where the signs are only spoken of."""
    found = [match for match in _RUN.finditer(text.text) if _SIGN.search(match[0]) and not _is_named(match)]
    if not found:
        return None
    first = found[0]
    lines = list(dict.fromkeys(text.line_of(match.start()) for match in found))
    named = "、".join(map(str, lines[:_MOST_LINES])) + (" 等行" if len(lines) > _MOST_LINES else " 行")
    where = f"，共 {len(lines)} 行：第 {named}" if lines[1:] else ""
    message = f"“{first[0][:8]}”是乱码：这里的字按错的编码存过，已经毁掉{where}"
    lost = any(mark in first[0] for mark in _LOST)
    hint = (
        "从没有坏的文件里拷过来，或照着纸面重打"
        if lost
        else "换成原来的文件，另存为，编码选“UTF-8”；或照着重打"
    )
    finding = text.reminder("乱码", message, first.start(), hint)
    return finding._replace(position=text.position(first.start(), len(first[0])))


def _is_named(match: re.Match[str]) -> bool:
    """Whether the signs stand in quotation marks: a lesson on encodings speaks of “锟斤拷”."""
    return match.string[max(0, match.start() - 1) : match.start()] in ("“", "《")
