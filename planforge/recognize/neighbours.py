"""Numbers that only the lines around them make certain: 1教研组, 、每位, 1.1, a., 7.9日下午, 1 现状."""

from __future__ import annotations

import re
from typing import Final

from planforge.calendar.written import chinese_number
from planforge.recognize.marks import (
    TOP,
    NumberMark,
    bare_mark,
    glued_mark,
    is_latin,
    joined_mark,
    lettered,
    lost_mark,
    spaced_mark,
)
from planforge.recognize.units import Unit

_DECIMAL: Final = ("1.1", "1.1.1", "1.1.1.1")
_LETTERS: Final = ("a.", "A.")
_IN_ORDER: Final = frozenset((*_LETTERS, "一是", "一）"))
_ABOVE: Final = (*TOP, "（一）", "一）")  # behind them bare digits begin anew
_HEADS_TIME: Final = re.compile(
    "[月年周日]份?(?:的?(?:主要|重点|具体))?(?:工作|安排|重点|活动|计划|任务|目标|规划|常规)[^：:。]{0,12}$"
)
_STOPS: Final = re.compile("[，、][^。；！？：]*[^。；！？：”）]$")  # a sentence with a pause and no end
_MOST_LOST: Final = 1  # number that a list leaves out, where it goes on behind
_LEAST_LISTED: Final = 2  # numbers of a list to which one without its mark may be the next
_HIGH: Final = 99  # a higher number is one only where its list leads up to it
_LONGEST_HEAD: Final = 20  # characters of a heading with a letter
_LONGEST_LOST: Final = 40  # of one whose numeral is lost
_NEAR: Final = 11  # units looked at for the number behind one
_AHEAD: Final = 60


def count_by_neighbours(units: list[Unit]) -> None:
    """Read the numbers that their neighbours confirm, and take back those that they do not."""
    last: dict[str, int] = {}
    parent = 0
    for index, unit in enumerate(units):
        if unit.grid is not None:
            continue
        after = units[index + 1 : index + 1 + _AHEAD]
        unit.mark = _numbered(_lettered(unit.mark, last), last, after[:_NEAR])
        typed = unit.mark if unit.mark is not None and unit.mark.raw else None  # others Word counts itself
        if typed is not None and typed.family == "1.1":
            head = int(re.split("[.．]", typed.raw)[0])
            first = typed.number == 1 and (parent <= head <= parent + 2 or head == last.get("1.", 0))
            if not first and typed.number != last.get("1.1", 0) + 1:
                unit.text, unit.mark = unit.whole, None
            parent = head
        elif typed is not None and (_is_told(unit) or not _in_order(typed, unit.text, last, after[:_NEAR])):
            unit.text, unit.mark = unit.whole, None
        if unit.mark is None:
            _maybe(unit, last, units[max(0, index - 1) : index], after)
        if unit.mark is not None:
            last[unit.mark.family] = unit.mark.number
            if unit.mark.family in _ABOVE:
                last.pop("bare", None)


def _is_told(unit: Unit) -> bool:
    """Whether a number in words begins a sentence that goes on with the next (第一，…。第二，…): a paragraph."""
    mark = unit.mark
    if mark is None or mark.family != "第一，":
        return False
    following = rf"第(?:{mark.number + 1}|{chinese_number(mark.number + 1)})[，,、：:]"
    return re.search(following, unit.text) is not None


def _numbered(mark: NumberMark | None, last: dict[str, int], after: list[Unit]) -> NumberMark | None:
    """A mark with the half of its brackets that was left out: 二） in a list of （一）."""
    if mark is None or mark.family != "一）" or mark.number == last.get("一）", 0) + 1 > 1:
        return mark
    listed = last.get("（一）", 0) + 1 == mark.number
    if mark.number == 1:
        following = (each.mark for each in after if each.mark and each.mark.family in ("（一）", "一）"))
        listed = next(((each.family, each.number) for each in following), None) == ("（一）", 2)
    return mark._replace(family="（一）", pattern="（一）") if listed else mark


def _lettered(mark: NumberMark | None, last: dict[str, int]) -> NumberMark | None:
    """A mark with the letter that it is where it goes on with letters: I. behind H."""
    letter = lettered(mark) if mark is not None else None
    return letter if letter is not None and letter.number == last.get(letter.family, 0) + 1 else mark


def _is_alone(mark: NumberMark, text: str) -> bool:
    """Whether number one of letters may be all that its list has: a bracket closes it, or it heads something."""
    if mark.family == "一是":
        return False
    return mark.pattern[-1] in "）)" or (len(text) <= _LONGEST_HEAD and text[-1] not in "。；，、！？：")


def _in_order(mark: NumberMark, text: str, last: dict[str, int], after: list[Unit]) -> bool:
    """Whether a letter, I., 一是, 1.1.1, 1.1.1.1 or 100 counts: it goes on with a list, or another follows it."""
    if mark.number > _HIGH:
        return mark.number == last.get(mark.family, 0) + 1
    if mark.family in _DECIMAL[1:]:
        return mark.number in (1, last.get(mark.family, 0) + 1)
    if mark.family not in _IN_ORDER and not is_latin(mark):
        return True
    if mark.number != 1:
        return mark.number == last.get(mark.family, 0) + 1
    alike = mark.family in _LETTERS and last.get(mark.family, 0) > 1  # a list of one may stand among others
    return (
        alike
        or _is_alone(mark, text)
        or any(each.mark and each.mark.family == mark.family and each.mark.number == 2 for each in after)
    )


def _maybe(unit: Unit, last: dict[str, int], before: list[Unit], after: list[Unit]) -> None:
    """Read a bare digit, a lost one or one that stands at a digit where the numbers around it ask for it."""
    mark = (
        _bare(unit, last, after)
        or _bare_end(unit, last, before)
        or _lost_head(unit, last, after)
        or _lost(unit, last, before)
        or _joined(unit, last, after)
    )
    if mark is None and (glued := glued_mark(unit.text)) is not None and _counts(glued, last, before, after):
        mark = glued[0]
    if mark is not None:
        unit.text = unit.text[len(mark.raw) :].lstrip()
        unit.mark = mark


def _bare(unit: Unit, last: dict[str, int], after: list[Unit]) -> NumberMark | None:
    """A digit without a mark: one of its like in order, or between two numbers that have theirs."""
    mark = bare_mark(unit.text)
    if mark is None or mark.number != last.get("bare", 0) + 1:
        spaced = spaced_mark(unit.text)
        mark = spaced if spaced is not None and _heads(spaced, after) else mark
    if mark is None:
        return None
    if _heads(mark, after):
        last["bare"] = mark.number
        return mark._replace(pattern="1.")
    if mark.number == (last.get("bare", 0) + 1 if mark.number > 1 else _next_bare(mark, after) - 1):
        last["bare"] = mark.number
        return mark._replace(pattern="1.")
    following = _next(after[:_NEAR])
    expected = mark.number in (1, last.get("1.", 0) + 1)
    if not expected or following is None or following.number != mark.number + 1:
        return None
    return mark._replace(pattern=following.pattern)


def _bare_end(unit: Unit, last: dict[str, int], before: list[Unit]) -> NumberMark | None:
    """A digit with nothing but a blank behind it, right below the number before it in a list of several: 3 抓演练 below 2、抓排查."""
    mark = bare_mark(unit.text)
    above = before[-1].mark if before else None
    if mark is None or above is None or not mark.raw[-1:].isspace() or mark.number < _LEAST_LISTED + 1:
        return None
    goes_on = (above.family, above.number, last.get("1.", 0)) == ("1.", mark.number - 1, mark.number - 1)
    return mark._replace(pattern=above.pattern) if goes_on else None


def _heads(mark: NumberMark, after: list[Unit]) -> bool:
    """Whether a digit is that of a chapter: the next number behind it is 3.1 for 3."""
    following = next((each.mark for each in after if each.mark), None)
    return following is not None and re.fullmatch(rf"{mark.number}[.．]1\D*", following.raw) is not None


def _next_bare(mark: NumberMark, after: list[Unit]) -> int:
    """The next bare digit; behind one with a blank only one that has it too."""
    spaced = mark.raw[-1:].isspace()
    marks = (bare_mark(unit.text) for unit in after if unit.mark is None and unit.grid is None)
    return next((each.number for each in marks if each and (each.raw[-1:].isspace() or not spaced)), 0)


def _next(after: list[Unit]) -> NumberMark | None:
    return next((each.mark for each in after if each.mark and each.mark.family == "1."), None)


def _counts(
    glued: tuple[NumberMark, int], last: dict[str, int], before: list[Unit], after: list[Unit]
) -> bool:
    """Whether a number before a digit is one: it goes on with a list, or number two follows.

    One that ends its list must be a number by itself (7.9日下午返校) or stand right behind the number before it.
    """
    mark, sure = glued
    marks = (_read_or_glued(each) for each in after[:_NEAR] if each.grid is None)
    following = next((found for found in marks if found is not None), None)
    goes_on = following is not None and (following.family, following.number) == ("1.", mark.number + 1)
    if mark.number == 1 or (goes_on and 1 <= mark.number - last.get("1.", 0) <= _MOST_LOST + 1):
        return goes_on
    near = any(
        each.mark and (each.mark.family, each.mark.number + 1) == ("1.", mark.number) for each in before
    )
    ends = following is None or following.family != "1." or following.number not in range(2, mark.number + 1)
    return mark.number == last.get("1.", 0) + 1 and ends and (sure > 0 or (near and sure == 0))


def _joined(unit: Unit, last: dict[str, int], after: list[Unit]) -> NumberMark | None:
    """A number before a time that could be the second of two (九、十月份工作): where it stands between its like.

    The last of its list must head something: 八、九月：开学 may end a row of months.
    """
    mark = joined_mark(unit.text)
    if mark is None or (mark.number > 1 and mark.number != last.get("一、", 0) + 1):
        return None
    marks = (each.mark or joined_mark(each.text) for each in after if each.grid is None)
    following = next((each.number for each in marks if each and each.family == "一、"), 0)
    ends = mark.number > 1 and following in (0, 1) and bool(_HEADS_TIME.search(unit.text))
    return mark if ends or following == mark.number + 1 else None


def _read_or_glued(unit: Unit) -> NumberMark | None:
    """The number of a unit, or the one before a digit that it may have (also where it was read as 1.60)."""
    glued = glued_mark(unit.whole) if unit.mark is None or unit.mark.family in _DECIMAL else None
    return glued[0] if glued else unit.mark


def _lost_head(unit: Unit, last: dict[str, int], after: list[Unit]) -> NumberMark | None:
    """A heading whose numeral is lost (、聚焦课堂), between the one before it and the one behind it: 一、 … 三、."""
    mark, before = lost_mark(unit.text), last.get("一、", 0)
    if mark is None or not before or len(unit.text) > _LONGEST_LOST or unit.text[-1] in "。；":
        return None
    following = next((each.mark.number for each in after if each.mark and each.mark.family == "一、"), 0)
    return NumberMark("一、", before + 1, mark.raw, "一、") if following == before + 2 else None


def _lost(unit: Unit, last: dict[str, int], above: list[Unit]) -> NumberMark | None:
    """A mark whose digit is lost, inside a list; a 、 goes on with a sentence that stops above it (消防、防溺水｜、食品)."""
    mark, before = lost_mark(unit.text), last.get("1.", 0)
    stops = any(each.mark is None and _STOPS.search(each.text) for each in above)
    return mark._replace(number=before + 1, pattern=f"1{mark.raw}") if mark and before and not stops else None
