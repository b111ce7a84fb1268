"""Values in ``{ }`` and ``[ ]`` as they have to be written: half-width, a blank behind every mark.

Only strings, and only those of a text that is known to be wrong or begins in a suspect way.
"""

from __future__ import annotations

import re

WIDE = frozenset("｛［【")
_HALF = str.maketrans("｛｝［］", "{}[]")
_OPENS = {"{": "}", "[": "]"}
_CLOSERS = {"｛": "｝}", "［": "］]", "【": "】]"}
_GLUED = r"([^：:{\[｛［【]{1,40}?)[ \u3000]*(：|:(?! ))[ \u3000]*([{\[｛［].*[}\]｝］])$"
_FIGURES = re.compile(r"\s*\d+(?:\s*[，、,]\s*\d+)+\s*")  # a list of widths
_BRACKET = re.compile(r"'[^']*'|\"[^\"]*\"|[{}\[\]]")
_MARK = re.compile(r"'[^']*'|\"[^\"]*\"|[ \u3000]*([，,；;：:])[ \u3000]*")


def closes_at(value: str) -> int:
    """The offset behind the bracket that closes the first one; -1 where this line does not close it."""
    depth = 0
    for found in _BRACKET.finditer(value):
        if found.group() in _OPENS:
            depth += 1
        elif found.group() in ("}", "]"):
            depth -= 1
            if depth <= 0:
                return found.end()
    return -1


def closers(value: str) -> str:
    """What closes the brackets that a line leaves open, the innermost first."""
    open_ones: list[str] = []
    for found in _BRACKET.finditer(value):
        if found.group() in _OPENS:
            open_ones.append(_OPENS[found.group()])
        elif open_ones and found.group() == open_ones[-1]:
            open_ones.pop()
    return "".join(reversed(open_ones))


def glued(body: str) -> re.Match[str] | None:
    """``落款:{…}`` and ``落款：{…}``: label, colon, value in brackets."""
    return re.match(_GLUED, body)


def is_meant(value: str) -> bool:
    """Whether a text in full-width brackets is a list or group: ``［甲, 乙］``, ``｛单位：甲｝``, ``【2，5】``."""
    closers = _CLOSERS.get(value[:1])
    if closers is None or value[-1] not in closers:
        return False
    inside = value[1:-1]
    if any(mark in inside for mark in closers):
        return False
    parted = "," in inside or ": " in inside or _FIGURES.fullmatch(inside) is not None
    return parted or (value[0] == "｛" and ("：" in inside or ":" in inside))


def rewritten(value: str) -> str:
    """A value in brackets as it should be written; a mark between figures (8:30) stays."""
    inside = _MARK.sub(_apart, value[1:-1].translate(_HALF)).strip(" ,")
    first = "[" if value[0] == "【" else value[0].translate(_HALF)
    return f"{first}{inside}{_OPENS[first]}"


def _apart(found: re.Match[str]) -> str:
    mark, whole = found.group(1), found.group()
    if mark is None:
        return whole
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    if whole == mark and (
        (mark in ",:：" and before.isdigit() and after.isdigit()) or (mark == ":" and after == "/")
    ):
        return whole
    return ": " if mark in "：:" else ", "


def mended(value: str) -> str | None:
    """A text in ``{ }`` or ``[ ]`` with its wrong marks mended; None where nothing is wrong or nothing certain."""
    if value[:2] == "{{" or closes_at(value) != len(value):
        return None
    meant = rewritten(value)
    same = meant.replace(" ", "") == value.replace(" ", "") and meant.count(": ") == value.count(": ")
    return None if same or not is_whole(meant) else meant


def is_whole(value: str) -> bool:
    """Whether every part of a rewritten ``{ }`` without further brackets says what it is."""
    if value[0] != "{" or any(mark in value[1:-1] for mark in "[]{}'\""):
        return True
    return all(": " in part for part in value[1:-1].split(", "))


def first_difference(raw: str, fixed: str) -> int:
    """The offset of the first mark that is wrong: a missing blank is shown at the mark before it."""
    at = next((at for at, (old, new) in enumerate(zip(raw, fixed, strict=False)) if old != new), 0)
    return at - 1 if at and fixed[at] == " " else at
