"""What differs between what a spec prints and what the document says now, paragraph by paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Final, NamedTuple

from planforge.recognize.spec_edits import bare_line

_MOST_PAIRED: Final = 900  # comparisons within one stretch of changed lines
_ALIKE: Final = 0.4


class Difference(NamedTuple):
    """One paragraph that differs: 修改, 新增 or 删除, its place now, the words before and now.

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
    """What changed, numbers aside; ``at`` is the paragraph in the document now."""
    matcher = SequenceMatcher(None, list(map(bare_line, before)), list(map(bare_line, now)), autojunk=False)
    found: list[Change] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            continue
        old, new = before[first:last], now[start:end]
        if _plain(old) == _plain(new):  # another program breaks the lines of a title otherwise
            continue
        above = before[first - 1] if first else ""
        at, index = start, first
        for was, says in _pairs(old, new):
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


def distance(before: Sequence[str], now: Sequence[str]) -> int:
    """How many lines differ, numbers off both; a bound is enough: the same ends are left out first."""
    first, last = 0, 0
    shorter = min(len(before), len(now))
    while first < shorter and before[first] == now[first]:
        first += 1
    while last < shorter - first and before[-1 - last] == now[-1 - last]:
        last += 1
    old, new = before[first : len(before) - last], now[first : len(now) - last]
    if not old or not new:
        return max(len(old), len(new))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    codes = matcher.get_opcodes()
    return sum(max(two - one, four - three) for tag, one, two, three, four in codes if tag != "equal")


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
    """The share of characters two lines have in common; 0 where it is small."""
    first, second = bare_line(one), bare_line(other)
    common = sum((Counter(first) & Counter(second)).values())
    share = 2 * common / (len(first) + len(second) or 1)
    return share if share >= _ALIKE else 0.0


def _plain(lines: Sequence[str]) -> str:
    return "".join("".join(lines).split())
