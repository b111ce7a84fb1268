"""What differs between what a spec prints and what the document says now, paragraph by paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Final, NamedTuple

from planforge.recognize.marks import TOP, printed_mark
from planforge.recognize.pictured import parted_kinds
from planforge.recognize.spec_edits import bare_line, levelled_line

_MOST_PAIRED: Final = 900  # comparisons within one stretch of changed lines
_ALIKE: Final = 0.4
_SAME_LEVEL: Final = 0.1  # one heading of a chapter in the place of another
_COUNTS_ON: Final = "编号由 planforge 接着编，手改的编号不收"


class Difference(NamedTuple):
    """One paragraph that differs: 修改, 新增, 删除 or 编号, its place now, the words before and now.

    ``above`` is the old paragraph before it; ``taken`` tells whether the spec has it now, ``why`` what is
    said where it has not, and where it is kept.
    """

    kind: str
    at: int
    old: str
    new: str
    above: str = ""
    taken: bool = False
    why: str = ""


class Change(NamedTuple):
    """A difference, and the printed line at or before which it is."""

    line: int
    what: Difference


def changes_of(before: Sequence[str], now: Sequence[str]) -> list[Change]:
    """What changed; ``at`` is the paragraph in the document now.

    Numbers count on by themselves and are no change, but one of another level is.
    """
    matcher = _matcher(before, now)
    found: list[Change] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            continue
        old, new = before[first:last], now[start:end]
        if _plain(old) == _plain(new):  # another program breaks the lines of a title otherwise
            continue
        above = before[first - 1] if first else ""
        at, index = start, first
        for was, says in parted_kinds(_pairs(old, new)):
            kind = "修改" if was and says else "新增" if says else "删除"
            place = min(at + 1, max(len(now), 1)) if says else max(1, min(at + 1, len(now)))
            found.append(Change(index, Difference(kind, place, was, says, above)))
            index, at = index + bool(was), at + bool(says)
            above = was or above
    return found


def with_whole_title(before: Sequence[str], now: Sequence[str]) -> list[str]:
    """The lines of the document now, its title on one line as printed: other programs break it for good."""
    if not before or len(now) < 2 or before[0] in now:
        return list(now)
    rest = set(map(bare_line, before[1:]))
    ways = [1, *takewhile(lambda most: bare_line(now[most - 1]) not in rest, range(2, min(len(now), 4) + 1))]
    count = max(ways, key=lambda most: (_alike(before[0], "".join(now[:most])), -most))
    return ["".join(now[:count]), *now[count:]]


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
    return Gap(lines, sum(1 for _ in _renumbered(old, new, codes)))


def numbers_changed(before: Sequence[str], now: Sequence[str]) -> list[Difference]:
    """The lines that have the same words at the same level, and another number: each list where it begins to differ.

    Nothing is to be done about them, so they count as taken.
    """
    found: list[Difference] = []
    last: tuple[str, int] | None = None
    for index, at in _renumbered(before, now, _matcher(before, now).get_opcodes()):
        old, new = printed_mark(before[index]), printed_mark(now[at])
        shift = (old.family, new.number - old.number) if old and new else None
        if shift is None or shift != last:
            found.append(Difference("编号", at + 1, before[index], now[at], taken=True, why=_COUNTS_ON))
        last = shift
    return found


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
            if old != new and _number(old) != _number(new):
                yield first + step, start + step


def _number(line: str) -> int:
    mark = printed_mark(line)
    return mark.number if mark else 0


def _pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    """Lines side by side: as many on both sides one by one, else those that are alike."""
    if len(old) == len(new) or not old or not new or len(old) * len(new) > _MOST_PAIRED:
        most = max(len(old), len(new))
        return list(zip([*old, *[""] * (most - len(old))], [*new, *[""] * (most - len(new))], strict=True))
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for one in range(len(old) - 1, -1, -1):
        for two in range(len(new) - 1, -1, -1):
            both = best[one + 1][two + 1] + _alike(old[one], new[two])
            best[one][two] = max(both, best[one + 1][two], best[one][two + 1])
    found: list[tuple[str, str]] = []
    one = two = 0
    while one < len(old) and two < len(new):
        alike = _alike(old[one], new[two])
        if alike and best[one][two] == best[one + 1][two + 1] + alike:
            found.append((old[one], new[two]))
            one, two = one + 1, two + 1
        elif best[one][two] == best[one + 1][two]:
            found.append((old[one], ""))
            one += 1
        else:
            found.append(("", new[two]))
            two += 1
    found.extend((each, "") for each in old[one:])
    return found + [("", each) for each in new[two:]]


def _alike(one: str, other: str) -> float:
    """The share of characters two lines have in common; little where it is small, and none where levels differ too."""
    first, second = bare_line(one), bare_line(other)
    common = sum((Counter(first) & Counter(second)).values())
    share = 2 * common / (len(first) + len(second) or 1)
    if share >= _ALIKE:
        return share
    marks = printed_mark(one), printed_mark(other)
    return _SAME_LEVEL if marks[0] and marks[1] and marks[0].family == marks[1].family in TOP else 0.0


def _plain(lines: Sequence[str]) -> str:
    return "".join("".join(lines).split())
