"""附注 below the date of a document: who may read it, whether it is public, whom to ask (GB/T 9704 7.3.6)."""

from __future__ import annotations

import re
from typing import Final

from planforge.model.header import MOST_POSTSCRIPTS, bracketed, is_bracketed, postscript_fault
from planforge.recognize.annexes import annex_mark
from planforge.recognize.draft import Draft, Para
from planforge.recognize.signers import is_date, is_day, is_unit, signed_and_dated
from planforge.recognize.units import Unit

UNBRACKETED: Final = "原文没有括号，印出来加上"
"""The note of a line that stood below the date without brackets."""
_PUBLIC: Final = re.compile(r"[此本]件|(?:信息)?公开(?:属性|方式|形式|选项|类别)|(?:主动|依申请|不予)公开")
_KNOWN: Final = re.compile(rf"{_PUBLIC.pattern}|联系(?:人|电话|方式)|咨询电话")
_CREDIT: Final = re.compile("来源|[供撰组审]稿|责编|编辑|审核|作者|文[/／]|图[/／]|图文|摄影|转载|下同|以下")
"""Of a page that shows a document, or of a note to its text, whatever it stands below."""


def is_postscript(text: str) -> bool:
    """Whether a whole line is one by its words, in brackets."""
    return is_bracketed(text) and _is_known(text)


def take_postscripts(units: list[Unit], draft: Draft) -> list[Unit]:
    """Set what stands below the date that signs, or ends an unsigned document; the other units."""
    start, end = _span(units)
    for unit in units[start:end]:
        notes = [] if is_bracketed(unit.text) else [UNBRACKETED]
        draft.postscript.append(Para(unit.at, bracketed(unit.text), notes))
    return units[:start] + units[end:]


def _span(units: list[Unit]) -> tuple[int, int]:
    """Where the lines stand; nothing where a document has none."""
    for start in range(len(units) - 1, 1, -1):
        if not _may_be_one(units[start]):
            continue
        above = units[start - 1]
        end = start + 1
        while end < len(units) and end - start < MOST_POSTSCRIPTS and _may_be_one(units[end]):
            end += 1
        signer = above.text if above.line is not None and above.mark is None else ""
        if _stands_below(signer, [unit.text for unit in units[start:end]], units[end:]):
            return start, end
    return len(units), len(units)


def _stands_below(signer: str, lines: list[str], behind: list[Unit]) -> bool:
    """Whether lines are 附注 below who signs and when (or nobody), with ``behind`` to come: by place, brackets, words."""
    known, whole = all(map(_is_known, lines)), all(map(is_bracketed, lines))
    ends = not behind or annex_mark(behind[0]) is not None or bool(behind[0].line and behind[0].line.page)
    if is_day(signer) or signed_and_dated(signer) is not None:
        return (known and (whole or ends)) or (whole and ends)
    named = any(map(_is_public, lines)) or (signer != "" and is_unit(signer))
    return ends and known and whole and named


def _may_be_one(unit: Unit) -> bool:
    """Whether a line is in brackets, or known without them, and could be printed as it is."""
    text = unit.text
    if unit.line is None or unit.mark is not None or unit.photos or is_date(text):
        return False
    if is_bracketed(text) and _CREDIT.search(text) is None:
        return postscript_fault(text) is None
    return _is_known(text) and postscript_fault(f"（{text}）") is None


def _is_known(text: str) -> bool:
    return _KNOWN.match(text.lstrip("（( ")) is not None


def _is_public(text: str) -> bool:
    return _PUBLIC.match(text.lstrip("（( ")) is not None
