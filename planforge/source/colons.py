"""Colons of the wrong kind or in the wrong place: what the line may have been before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.source.outline import Line
from planforge.source.repair import WHOLE, Repair, as_it_should_be
from planforge.source.texts import shown

BLANK = "[ \t\u00a0\u2000-\u200a\u202f\u3000]"
"""What looks like a blank, as a pattern."""

_FIRST_COLON = re.compile(rf"[^：:]{{1,60}}?({BLANK}{{0,4}}[：:]{BLANK}{{0,4}})")
_PLAIN_HEAD = re.compile(r"[^，。；！？、,;!?]{1,20}[。！？]?$")
_LAST_COLON = re.compile(rf"({BLANK}{{0,4}}[：:]{BLANK}{{0,4}})$")
_SENTENCE_ENDS = ("。", "！", "？")
_CLOCK = re.compile(r"[^：:]*\d[：:]\d")
_LONGEST_HEAD = 40  # characters
_SECOND_COLON = re.compile(r":(?:[ \t]+|$)")


def colons(line: Line) -> Iterator[Repair]:
    """A colon that is full-width or lacks its blank, and one too many."""
    if line.key:
        second = _SECOND_COLON.search(line.raw, line.body_at + len(line.key) + 1)
        if second and line.value[:1] not in ("'", '"', "{", "["):
            yield from _two_colons(line, second)
        return
    if line.body[:1] in ("'", '"') and line.body[:1] == line.body[-1:]:
        return  # a colon within quotation marks is none of the line's
    before = line.raw[: line.body_at]
    last = _LAST_COLON.search(line.body)
    if last and last.start():
        head = line.body[: last.start()]
        cost = 0 if _PLAIN_HEAD.match(head) else 1 if len(head) <= _LONGEST_HEAD else 4
        yield wrong_colon(cost, line, last, f"{before}{head}:")
    first = _FIRST_COLON.match(line.body)
    if first and first.end() < len(line.body) and not _CLOCK.match(line.body[: first.end() + 1]):
        cost = 0 if _PLAIN_HEAD.match(line.body[: first.start(1)]) else 4
        yield wrong_colon(
            cost, line, first, f"{before}{line.body[: first.start(1)]}: {line.body[first.end() :]}"
        )


def is_labelled(line: Line) -> bool:
    """Whether a line is a label of the outermost level or a whole sentence behind its colon: no heading of what is below."""
    first = _FIRST_COLON.match(line.body)
    return (
        first is not None
        and first.end() < len(line.body)
        and _PLAIN_HEAD.match(line.body[: first.start(1)]) is not None
        and (line.body.endswith(_SENTENCE_ENDS) or not (line.indent or line.dashes))
    )


def _two_colons(line: Line, second: re.Match[str]) -> Iterator[Repair]:
    """A text with a further colon in it or at its end; where deeper lines follow, that one ends the head."""
    start, end = second.start(), line.raw.rindex(line.value) + len(line.value)
    rest, more = _SECOND_COLON.subn("：", line.raw[start:end])
    fixed = f"{line.raw[:start]}{rest}{line.raw[end:]}"
    hint = "在前一个冒号后面写 |，把整句放到下一行；或把句中的冒号改成全角“：”"
    message = f"一句话里有{'两' if more == 1 else '几'}个带空格的冒号"
    if not line.value.endswith(":"):
        yield Repair(1, "句中冒号", message, start, fixed, hint, is_guess=True)
        return
    head = f"{line.raw[: line.body_at]}{line.key}：{line.value[:-1].replace(': ', '：')}:"
    label = line.value[:-1].rpartition(":")[2].strip()
    message = "一行里有两个冒号，行末又是一个"
    hint = f"{as_it_should_be(fixed, WHOLE)}；“{shown(label)}”另是一项，就另起一行写"
    yield Repair(1, "句中冒号", message, end - 1, fixed, hint, is_guess=True)
    hint = f"“{shown(label)}:”另起一行，左边多空两格；或者合成一个标题，{as_it_should_be(head, WHOLE)}"
    yield Repair(2, "句中冒号", message, end - 1, head, hint, is_guess=True)


def wrong_colon(cost: int, line: Line, found: re.Match[str], fixed: str, *, group: int = 1) -> Repair:
    """The repair of the colon that is a group of ``found``; ``fixed`` is the line with it."""
    mark = found.group(group).strip()
    message = "冒号后面要空一格" if mark == ":" else "冒号要用半角，后面空一格"
    at = line.body_at + found.start(group) + found.group(group).index(mark)
    return Repair(cost, "冒号", message, at, fixed, as_it_should_be(fixed))
