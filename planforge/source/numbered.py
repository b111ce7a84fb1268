"""Lines typed as in Word, at the left edge with their number: what a chapter's title and a point may have been."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.source.outline import Line, State
from planforge.source.repair import Repair, as_it_should_be

_CHAPTER = re.compile(r"([一二三四五六七八九十]{1,3}[、．.]) *([^\s，。；！？,;!?|｜：:]{2,20})[：:]?")
_POINT = re.compile(
    r"((?:\d{1,2}[、．.](?![\d百千两几])|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)](?![班年])[、.．]?|[①-⑳])) *(?=\S)"
)


def is_chapter(raw: str) -> bool:
    """Whether a line is a chapter's title as one types it in Word: 二、工作目标 at the left edge."""
    return _CHAPTER.fullmatch(raw.rstrip()) is not None


def point_mark(body: str) -> str:
    """The number that a line begins with as one types it in Word: 1. before 抓常规; empty for any other line."""
    match = _POINT.match(body)
    return match[1] if match else ""


def as_in_word(state: State, line: Line, below: int) -> Iterator[Repair]:
    """A chapter's title without its colon, a point without its dash; both at the left edge, both counted by hand.

    ``below`` is the column of the next line: what stands deeper may be the chapter's text.
    """
    if line.indent or line.dashes or line.key:
        return
    chapter = _CHAPTER.fullmatch(line.body)
    if chapter:
        message = f"“{chapter[1]}”是手打的编号：章名后面加半角冒号，号会自动编"
        hint = as_it_should_be(f"{chapter[2]}:")
        has_colon = line.body[-1] in "：:"
        hint += (
            f"；是上面那段的下文，就在左边空 {state.text_at} 格" if state.text_at and not has_colon else ""
        )
        yield Repair(-1 if has_colon else 1, "冒号", message, 0, f"{chapter[2]}:", hint)
        if below > 0:
            yield Repair(2, "冒号", message, 0, f"{chapter[2]}: |", hint.replace(":；", ": |；", 1))
    point = None if chapter else _POINT.match(line.body)
    column = _of_points(state)
    if point and column >= 0:
        fixed = f"{' ' * column}- {line.body[point.end() :]}"
        message = f"“{point[1]}”是手打的编号：每条用短横开头，号会自动编"
        hint = f"左边空 {column} 格，{as_it_should_be(fixed)}"
        yield Repair(1, "短横", message, 0, fixed, hint, moves=True)


def _of_points(state: State) -> int:
    """The column where the points of the chapter above stand; -1 where it takes none."""
    if state.below >= 0:
        return -1
    if state.open_at == 0:
        return 2
    return next((level.column for level in state.levels[1:2] if level.is_list), -1)
