"""A label or heading whose text stands below it without ``|``: how many of the lines are that text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planforge.source.outline import indent_of, take_apart
from planforge.source.repair import Repair, as_it_should_be
from planforge.source.repairs import is_running, marks
from planforge.source.signed import signed_line
from planforge.source.together import joined

_AHEAD = 60  # lines below a label that are looked at
_SURE = 0  # the cost of a mark that is wrong for certain


def missing_bars(lines: Sequence[str], index: int, fault: int) -> Iterator[Repair]:
    """The line above a text, with its bar; and with its colon mended, too, where that is why it opens nothing."""
    raw = lines[index]
    line = take_apart(raw)
    if line.opens:
        yield from _missing_bar(lines, index, fault, raw)
    elif not line.key:
        for mark in marks(line):
            if mark.cost <= _SURE and take_apart(mark.raw).key and take_apart(mark.raw).opens:
                for bar in _missing_bar(lines, index, fault, mark.raw):
                    yield joined(mark, bar)


def column_below(lines: Sequence[str], index: int) -> int:
    """The column of the next line with something in it."""
    return indent_of(_next(lines, index + 1))


def _missing_bar(lines: Sequence[str], index: int, fault: int, raw: str) -> Iterator[Repair]:
    """A label, above a fault, with the bar that it lacks if what follows is text."""
    line = take_apart(raw)
    own = line.body_at if line.key else line.dashes[-1]
    last = _last_of_text(lines, fault, own)
    text = [each for each in lines[fault : last + 1] if each.strip()]
    if not text:
        return
    is_alone = indent_of(_next(lines, last + 1)) <= own
    is_even = indent_of(text[0]) == min(map(indent_of, text)) > own
    fixed = f"{raw.rstrip()} |"
    where = "" if is_even else f"，左边都空 {own + 2} 格"
    if any("\t" in each[: len(each) - len(each.lstrip())] for each in text):
        where += "（行首现在是制表符，即 Tab 键，换成空格）"
    hint = f"{as_it_should_be(fixed)}，每段一行写在下面{where}；只有一句就接在同一行"
    message = "文字写在下面几行，这里却没有 |"
    signed = signed_line(text) if line.key == "落款" and not own else ""
    if signed:
        message, hint = "“落款”要写明哪个是单位、哪个是日期", f"写成：{signed}，下面几行删掉"
    cost = 3 if is_alone else 8
    yield Repair(cost, "换行", message, len(fixed) - 3, fixed, hint, is_guess=True, takes=last - index)


def _last_of_text(lines: Sequence[str], first: int, column: int) -> int:
    """The last line below a label at a column that looks like a paragraph, no label or item before it."""
    last = first - 1
    for index, raw in enumerate(lines[first : first + _AHEAD], first):
        if not raw.strip():
            continue
        line = take_apart(raw)
        if line.key or line.dashes or (line.indent <= column and not is_running(line.body)):
            break
        if any(each.code == "短横" or (each.cost <= _SURE and index == first) for each in marks(line)):
            break
        if line.body.endswith(("：", ":", "|")) and line.indent < column_below(lines, index):
            break
        last = index
    return last


def _next(lines: Sequence[str], index: int) -> str:
    """The next line with something in it; an empty one where there is none near."""
    return next((raw for raw in lines[index : index + _AHEAD] if raw.strip()), "")
