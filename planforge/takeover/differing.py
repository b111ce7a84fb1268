"""What differs between what a spec prints and what the document says now, paragraph by paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby, takewhile
from typing import Final, NamedTuple

from planforge.alignment import Line, Pair, aligned_lines, likeness
from planforge.recognize.marks import TOP, printed_mark
from planforge.takeover.pictured import is_picture
from planforge.takeover.spec_edits import bare_line, levelled_line

_MOST_PAIRED: Final = 900  # comparisons within one stretch of changed lines
_ALIKE: Final = 0.4  # of the characters of a short line
_SHORT: Final = 12  # characters of a line that has too few pairs of them to be known again by
_SAME_LEVEL: Final = 0.1  # one heading of a chapter in the place of another
_HEAD: Final = re.compile(r"[^：:。]{1,16}[：:。]")  # a label or a run-in heading
_COUNTS_ON: Final = "编号由 planforge 接着编，手改的编号不收"


class Difference(NamedTuple):
    """A paragraph that differs: 修改, 新增, 删除, 移动, 拆开, 合并 or 编号, its place now, the words before and now.

    ``above`` is the old paragraph before it; ``taken`` tells whether the spec has it now, ``why`` what is
    said where it has not, and where it is kept. ``chapter`` is the heading it stands below (or stood, where it
    is gone), ``was_below`` the one it was moved from; ``paragraphs`` counts those moved together.
    """

    kind: str
    at: int
    old: str
    new: str
    above: str = ""
    taken: bool = False
    why: str = ""
    chapter: str = ""
    was_below: str = ""
    paragraphs: int = 1


class Change(NamedTuple):
    """A difference, and the printed line at or before which it is.

    ``in_place`` where the new line stands where the old one stood, and perhaps has nothing in common with it.
    """

    line: int
    what: Difference
    in_place: bool = False


class _Pairing(NamedTuple):
    """Lines side by side, by their places; one of them may be lacking."""

    old: int | None
    new: int | None
    in_place: bool = False


def changes_of(before: Sequence[str], now: Sequence[str]) -> list[Change]:
    """What changed; ``at`` is the paragraph in the document now.

    Numbers count on by themselves and are no change, but one of another level is; blanks are none.
    """
    found: list[Change] = []
    index = at = 0
    for one, other, in_place in _side_by_side(before, now):
        old, new = "" if one is None else before[one], "" if other is None else now[other]
        if one is None or other is None or _key(old) != _key(new):
            kind = "修改" if old and new else "新增" if new else "删除"
            place = at + 1 if new else max(1, min(at + 1, len(now)))
            above = before[index - 1] if index else ""
            found.append(Change(index, Difference(kind, place, old, new, above), in_place))
        index, at = index + bool(old), at + bool(new)
    return found


def with_whole_title(before: Sequence[str], now: Sequence[str]) -> list[str]:
    """The lines of the document now, its title on one line as printed: other programs break it for good."""
    if not before or len(now) < 2 or before[0] in now:
        return list(now)
    rest = set(map(bare_line, before[1:]))
    ways = [1, *takewhile(lambda most: bare_line(now[most - 1]) not in rest, range(2, min(len(now), 4) + 1))]
    count = max(ways, key=lambda most: (share(before[0], "".join(now[:most])), -most))
    return ["".join(now[:count]), *now[count:]]


def share(one: str, other: str) -> float:
    """The share of characters that two lines have in common."""
    common = sum((Counter(one) & Counter(other)).values())
    return 2 * common / (len(one) + len(other) or 1)


class Gap(NamedTuple):
    """How far a print is from what is wanted: the lines that differ, and the numbers before those that do not."""

    lines: int
    numbers: int


def gap_between(before: Sequence[str], now: Sequence[str]) -> Gap:
    """How far two prints are apart; a bound is enough: the same ends are left out first."""
    first, last = 0, 0
    shorter = min(len(before), len(now))
    while first < shorter and before[first] == now[first]:
        first += 1
    while last < shorter - first and before[-1 - last] == now[-1 - last]:
        last += 1
    old, new = before[first : len(before) - last], now[first : len(now) - last]
    if not old or not new:
        return Gap(max(len(old), len(new)), 0)
    codes = _matcher(old, new).get_opcodes()
    lines = sum(max(two - one, four - three) for tag, one, two, three, four in codes if tag != "equal")
    lines += sum(
        _is_of_other_level(*pair)
        for tag, one, two, three, four in codes
        if tag == "replace"
        for pair in zip(old[one:two], new[three:four], strict=False)
    )
    return Gap(lines, sum(1 for _ in _renumbered(old, new, codes)))


def numbers_changed(
    before: Sequence[str], now: Sequence[str], typed: Sequence[str] | None = None
) -> list[Difference]:
    """The lines that have the same words at the same level, and another number: each list where it begins to differ.

    ``typed`` are the lines now as they are typed, where their levels follow from what stands above them.
    Nothing is to be done about them, so they count as taken.
    """
    found: list[Difference] = []
    last: tuple[str, str, int] | None = None
    says = now if typed is None else typed
    for index, at in _renumbered(before, says, _matcher(before, now).get_opcodes()):
        old, new = printed_mark(before[index]), printed_mark(says[at])
        shift = (old.family, new.family, new.number - old.number) if old and new else None
        if shift is None or shift != last:
            found.append(Difference("编号", at + 1, before[index], says[at], taken=True, why=_COUNTS_ON))
        last = shift
    return found


def _is_of_other_level(old: str, new: str) -> bool:
    """Whether two lines have other words and are both numbered, each at a level of its own: one is gone, the other new."""
    marks = printed_mark(old), printed_mark(new)
    if marks[0] is None or marks[1] is None or marks[0].family == marks[1].family:
        return False
    return bare_line(old) != bare_line(new)


def _matcher(before: Sequence[str], now: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(
        None, list(map(levelled_line, before)), list(map(levelled_line, now)), autojunk=False
    )


def _renumbered(
    before: Sequence[str], now: Sequence[str], codes: Sequence[tuple[str, int, int, int, int]]
) -> Iterator[tuple[int, int]]:
    """The places, before and now, of lines that are equal but for the number that they count."""
    for tag, first, last, start, _ in codes:
        for step in range(last - first if tag == "equal" else 0):
            old, new = before[first + step], now[start + step]
            if old != new and _counted(old) != _counted(new):
                yield first + step, start + step


def _counted(line: str) -> tuple[str, int]:
    """The level and the number that a line counts."""
    mark = printed_mark(line)
    return (mark.family, mark.number) if mark else ("", 0)


def _side_by_side(before: Sequence[str], now: Sequence[str]) -> Iterator[_Pairing]:
    """The lines of both in order: those that agree, those that are alike, and what stands in the place of another."""
    pairs = aligned_lines(list(map(_line, before)), list(map(_line, now)))
    for is_pair, group in groupby(pairs, key=lambda pair: None not in pair):
        if is_pair:
            yield from (_Pairing(*pair) for pair in group)
        else:
            yield from _in_place(before, now, list(group))


def _in_place(before: Sequence[str], now: Sequence[str], pairs: Sequence[Pair]) -> Iterator[_Pairing]:
    """Lines between two pairs that are not alike by their words: by label, cell or level, then one by one."""
    olds = [one for one, _ in pairs if one is not None]
    news = [other for _, other in pairs if other is not None]
    row = column = 0
    for one, other in [*_best(before, now, olds, news), (len(olds), len(news))]:
        yield from _others(before, now, olds[row:one], news[column:other])
        if one < len(olds):
            yield _Pairing(olds[one], news[other])
        row, column = one + 1, other + 1


def _others(
    before: Sequence[str], now: Sequence[str], olds: Sequence[int], news: Sequence[int]
) -> Iterator[_Pairing]:
    """What has no like: as many lines of a kind on both sides stand in each other's place."""
    twins = list(zip(olds, news, strict=False)) if len(olds) == len(news) else []
    if twins and all(_may_be_twins(before[one], now[other]) for one, other in twins):
        yield from (_Pairing(one, other, in_place=True) for one, other in twins)
        return
    yield from (_Pairing(one, None) for one in olds)
    yield from (_Pairing(None, other) for other in news)


def _may_be_twins(old: str, new: str) -> bool:
    return is_picture(old) == is_picture(new) and not _is_of_other_level(old, new)


def is_other(old: str, new: str) -> bool:
    """Whether a line only stands in the place of another and is not the same one, said otherwise."""
    return not is_picture(old) and max(_alike(old, new), likeness(bare_line(old), bare_line(new))) < _ALIKE


def _best(
    before: Sequence[str], now: Sequence[str], olds: Sequence[int], news: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The pairs of lines, none of them crossing another, that together have most in common."""
    if not olds or not news or len(olds) * len(news) > _MOST_PAIRED:
        return
    alike = [[1.0 if not one + other else _alike(before[one], now[other]) for other in news] for one in olds]
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    for row in range(len(olds) - 1, -1, -1):
        for column in range(len(news) - 1, -1, -1):
            both = best[row + 1][column + 1] + alike[row][column]
            best[row][column] = max(both, best[row + 1][column], best[row][column + 1])
    row = column = 0
    while row < len(olds) and column < len(news):
        if alike[row][column] and best[row][column] == best[row + 1][column + 1] + alike[row][column]:
            yield row, column
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1


def _alike(one: str, other: str) -> float:
    """What two lines have in common: a cell, a label, most characters of a short line; little where only a level is."""
    if is_picture(one) or is_picture(other):
        return 0.0
    if "\t" in one or "\t" in other:
        cells = [{cell for cell in row.split("\t") if cell.strip()} for row in (one, other)]
        return len(cells[0] & cells[1]) / max(1, *map(len, cells)) if "\t" in one and "\t" in other else 0.0
    first, second = bare_line(one), bare_line(other)
    heads = _HEAD.match(first), _HEAD.match(second)
    if heads[0] and heads[1] and heads[0][0] == heads[1][0]:
        return 1.0
    part = share(first, second)
    if part >= _ALIKE and max(len(first), len(second)) <= _SHORT:
        return part
    marks = printed_mark(one), printed_mark(other)
    return _SAME_LEVEL if marks[0] and marks[1] and marks[0].family == marks[1].family in TOP else 0.0


def _line(line: str) -> Line:
    kind = "图片" if is_picture(line) else "行" if "\t" in line else ""
    return Line(_key(line), bare_line(line), kind)


def _key(line: str) -> str:
    """A line as it counts: its level and its words, without the blanks in them."""
    return "\t".join("".join(cell.split()) for cell in levelled_line(line).split("\t"))
