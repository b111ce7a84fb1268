"""附件说明, the list of the annexes before the sign-off: it follows from the annexes, whatever Word still shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Final

from planforge.recognize.signers import is_day
from planforge.takeover.rewriting import annex_title, is_annex_mark

Prints = Callable[[str], list[str] | None]
_LISTED: Final = re.compile(r"\d{1,2}\.")
_LEAD: Final = "附件："


def annex_list(lines: Sequence[str]) -> list[str]:
    """The lines that list the annexes before the sign-off; none where no annex has a mark."""
    at = _begin(lines)
    return [] if at is None else [lines[at], *takewhile(_LISTED.match, lines[at + 1 :])]


def _begin(lines: Sequence[str]) -> int | None:
    marked = next((at for at, line in enumerate(lines) if is_annex_mark(line)), 0)
    return next((at for at, line in enumerate(lines[:marked]) if line.startswith(_LEAD)), None)


def as_listed(prints: Prints, said: Sequence[str]) -> Prints:
    """Print with the list that a document still has, if it is printed at all."""

    def printed(text: str) -> list[str] | None:
        lines = prints(text)
        at = _begin(lines) if lines is not None else None
        if lines is None or at is None:
            return lines
        return [*lines[:at], *said, *lines[at + len(annex_list(lines)) :]]

    return printed


def list_told(said: Sequence[str], printed: Sequence[str]) -> str:
    """What is told of a list that is printed otherwise than a document has it; nothing where it is the same."""
    now = annex_list(printed)
    if now == list(said):
        return ""
    words = "／".join(now)
    if not now:
        return "附件说明跟着附件变：不再印"
    if not said:
        return f"附件页上要印“附件”两个字，正文后面就列出附件，多印“{words}”；都不要，就把“附件说明”写成“否”"
    return f"附件说明跟着附件变：印出来是“{words}”"


def marks_apart(lines: Sequence[str], printed: Sequence[str]) -> dict[int, tuple[str, str]]:
    """The lines put in below the date that are mark and title of an annex in one (附件1：值班表), by their places, parted.

    Where annexes of the spec are called so, their marks are part of their titles, and those of further ones, too.
    """
    if any(map(annex_title, printed)):
        return {}
    known = set(printed)
    signed = next((at for at, line in enumerate(lines) if is_day(line)), len(lines))
    found: dict[int, tuple[str, str]] = {}
    for at, line in enumerate(lines[signed + 1 :], signed + 1):
        title = annex_title(line) if line not in known else ""
        if title:
            found[at] = line[: -len(title)].strip(" \u3000：:.．、"), title
    return found
