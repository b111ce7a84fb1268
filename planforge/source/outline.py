"""The lines of a spec as the language means them, without YAML: which level each opens or goes on.

Used only where a text is known to be wrong: it tells *where*. libyaml names the place where it
gave up; here every line is judged by itself and by the levels that are open above it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from planforge.source.brackets import WIDE, closes_at, glued, is_meant, mended

_DASHES = re.compile(r"(?:-(?: +|$))+")
_FALSE_DASH = re.compile(r"-|[－–−‐‑﹣·•●_]|—(?!—)|[*＊](?!\*)")  # no key begins so
_LONGEST_KEY = 1025  # libyaml looks no further for the colon of a key
_TEXT_BELOW = re.compile(r"[|>][-+\d]*$")
_QUOTED_OR_COMMENT = re.compile(
    r"""(?:^ *(?:-+ +)*|[:：{\[] *)(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")|[ \t]+#"""
)
BLANKS = " \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t"


class Line(NamedTuple):
    """A line taken apart: blanks on the left, columns of its dashes, column of its key or text.

    ``key`` is empty for a text; ``value`` is what follows the colon, or the text itself, without
    its comment. A line of nothing but blanks or a comment has ``body`` empty and no dash.
    """

    raw: str
    indent: int
    dashes: tuple[int, ...]
    body_at: int
    body: str
    key: str
    value: str

    @property
    def opens(self) -> bool:
        """Whether its content has to stand on the lines below: ``key:`` or a dash alone."""
        return not self.value and bool(self.key or self.dashes)


class Level(NamedTuple):
    """A column where a list or a group of keys stands."""

    column: int
    is_list: bool


class State(NamedTuple):
    """What is open after a line: levels, the column whose content must follow, a text below ``|``."""

    levels: tuple[Level, ...] = ()
    open_at: int = -1  # the column of the key or dash that waits for its content
    below: int = -1  # the column that the lines of a text must be deeper than
    text_at: int = 0  # the column of a text's first line
    depth: int = 0  # brackets left open by a line


def indent_of(raw: str) -> int:
    """How many blanks a line begins with."""
    return len(raw) - len(raw.lstrip(" "))


def bare(raw: str) -> str:
    """A line without the comment behind its text, and the blanks before that; a comment alone stays."""
    if "#" not in raw or raw.lstrip(BLANKS).startswith("#"):
        return raw
    comments = (found for found in _QUOTED_OR_COMMENT.finditer(raw) if found[0][-1] == "#")
    first = next(comments, None)
    return raw if first is None else raw[: first.start()]


def take_apart(raw: str) -> Line:
    """The parts of one line (without its line break)."""
    indent = indent_of(raw)
    found = _DASHES.match(raw, indent)
    dashes: tuple[int, ...] = ()
    at = indent
    if found:
        at = found.end()
        dashes = tuple(index for index in range(indent, at) if raw[index] == "-")
    body = raw[at:].rstrip(" \t\r")
    colon, comment = _colon(body), _comment(body)
    if colon < 1 or 0 <= comment < colon:
        body = body if comment < 0 or body[:1] in ("'", '"') else body[:comment].rstrip(" \t")
        return Line(raw, indent, dashes, at, body, "", body)
    value = body[colon + 1 :].lstrip(" \t")
    if value[:1] not in ("'", '"') and comment >= 0:
        value = value[: max(0, len(value) - len(body) + comment)].rstrip(" \t")
    return Line(raw, indent, dashes, at, body, body[:colon].rstrip(" "), value)


def _comment(body: str) -> int:
    """The offset of a comment (or of the blank before it); -1 where there is none."""
    if body.startswith("#"):
        return 0
    found = [at for at in (body.find(" #"), body.find("\t#")) if at >= 0]
    return min(found, default=-1)


def _colon(body: str) -> int:
    """The offset of the colon that ends a key; -1 where there is none."""
    first = body[:1]
    if first in ("'", '"'):
        end = body.find(first, 1)
        after = len(body) - len(body[end + 1 :].lstrip(" "))
        return after if end > 0 and _ends_key(body, after) else -1
    if first in ("{", "[", "|", ">", "#"):
        return -1
    at = body.find(":", 0, _LONGEST_KEY)
    while at >= 0 and not _ends_key(body, at):
        at = body.find(":", at + 1, _LONGEST_KEY)
    return at


def _ends_key(body: str, at: int) -> bool:
    return body[at : at + 1] == ":" and body[at + 1 : at + 2] in ("", " ", "\t")


def step(state: State, raw: str) -> State | None:
    """The state after a line, or None where the line cannot stand there."""
    if not raw.strip(" \t\r"):
        return state
    if state.depth:
        return state._replace(depth=max(0, state.depth + _balance(raw)))
    indent = indent_of(raw)
    if indent > state.below >= 0:
        return _paragraph(state, raw, indent)
    if raw[indent] == "#":
        return state
    if raw[indent] in BLANKS:
        return None
    return _structure(state, take_apart(raw))


def _paragraph(state: State, raw: str, indent: int) -> State | None:
    """A line of a text below ``|``: its first line says where the others may begin."""
    if not state.text_at:
        return None if raw[indent] == "\t" else state._replace(text_at=indent)
    return state if indent >= state.text_at else None


def _structure(state: State, line: Line) -> State | None:
    if not (line.dashes or line.key) or not _well_formed(line):
        return None
    if not line.dashes and _FALSE_DASH.match(line.key):
        return None
    levels = _placed(state, line)
    if levels is None:
        return None
    levels += tuple(Level(column, is_list=True) for column in line.dashes[1:])
    if line.key and line.dashes:
        levels += (Level(line.body_at, is_list=False),)
    own = line.body_at if line.key else line.dashes[-1]
    if _TEXT_BELOW.match(line.value):
        return State(levels, below=own)
    return State(levels, own if line.opens else -1, depth=max(0, _left_open(line.value)))


def _placed(state: State, line: Line) -> tuple[Level, ...] | None:
    """The levels with the line's first column as the innermost, or None where it does not fit."""
    column, is_list = line.indent, bool(line.dashes)
    levels = state.levels
    while levels and levels[-1].column > column:
        levels = levels[:-1]
    fits = Level(column, is_list)
    if levels and levels[-1].column == column:
        if levels[-1].is_list == is_list:
            return levels
        if is_list:
            return (*levels, fits) if state.open_at == column else None
        return levels[:-1] if levels[-2:-1] == (fits,) else None
    if not state.levels:
        return (fits,)
    if state.open_at >= 0 and column - state.open_at > 1:
        return (*levels, fits)
    return None


def _well_formed(line: Line) -> bool:
    """Neither a quotation left open nor text behind brackets, nor a second colon."""
    value = line.value
    if value[:1] in ("'", '"'):
        return ends_at(value) > 0 and not rest_of(value)
    if value[:1] in ("{", "["):
        return not rest_of(value) and mended(value) is None
    if line.key and value[:1] in WIDE:
        return not is_meant(value)
    return not line.key or (_colon(value) < 0 and not ("{" in line.key and glued(line.body)))


def ends_at(value: str) -> int:
    """The offset behind the closing quotation mark or bracket of a value; -1 where there is none."""
    if value[0] not in "'\"":
        return closes_at(value)
    end = value.find(value[0], 1)
    while end > 0 and value[0] == "'" and value[end : end + 2] == "''":
        end = value.find("'", end + 2)
    return end + 1 if end > 0 else -1


def rest_of(value: str) -> str:
    """What stands behind the closed quotation or brackets of a value, a comment aside."""
    end = ends_at(value)
    rest = value[end:].strip() if end > 0 else ""
    return "" if rest.startswith("#") else rest


def _left_open(value: str) -> int:
    return _balance(value) if value[:1] in ("{", "[") else 0


def _balance(text: str) -> int:
    """Opening brackets less closing ones."""
    return text.count("{") + text.count("[") - text.count("}") - text.count("]")
