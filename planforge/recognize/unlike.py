"""Numbers that are right in their own list and not in the document.

Looks that change from list to list, a higher level inside a lower one, a list without its first number, a
mark typed twice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from planforge.recognize.draft import Draft, Item, Label, Part
from planforge.recognize.looks import contents_of
from planforge.recognize.marks import NumberMark
from planforge.recognize.misnumbered import Slip
from planforge.recognize.units import Unit

_HIGH: Final = frozenset(("一、", "（一）"))
_LOW: Final = frozenset(("1.", "（1）", "1）", "①"))
_COUNTED: Final = frozenset(("（一）", "1.", "（1）"))
_SECOND: Final = re.compile(r"[、.．，,：:](?!\d)")
_BEHIND: Final = 12
_FEWEST: Final = 3  # lists side by side, before one of them looks odd
_HINT: Final = "同一级别的编号用一种样子"


class _List(NamedTuple):
    """Items that follow one another below one heading, from a number one on."""

    items: Sequence[Item]
    above: str  # the family of the item they stand below, empty on the first level
    parent: int = 0  # where the list begins that this item is one of

    @property
    def first(self) -> Item:
        return self.items[0]

    @property
    def look(self) -> str:
        """The mark most of its items have, as typed at number one; empty where Word counts."""
        looks = Counter(item.mark.pattern for item in self.items if item.mark.raw)
        return looks.most_common(1)[0][0] if looks else ""


def unlike_slips(draft: Draft, units: Iterable[Unit]) -> tuple[Slip, ...]:
    """What is wrong with numbers when the whole document is looked at."""
    lists = [found for parts in contents_of(draft) for found in _lists(parts, "", 0)]
    return (*_looks(lists), *_kinds(lists), *_turned(lists), *_headless(draft, lists), *_doubled(units))


def _lists(parts: Sequence[Part], above: str, parent: int) -> Iterator[_List]:
    items: list[Item] = []
    own = next((part.at for part in parts if isinstance(part, Item)), 0)
    for part in parts:
        if isinstance(part, Item):
            if items and (part.mark.number == 1 or part.mark.family != items[0].mark.family):
                yield _List(items, above, parent)
                items = []
            items.append(part)
    if items:
        yield _List(items, above, parent)
    for part in parts:
        if isinstance(part, Item):
            yield from _lists(part.body, part.mark.family, own)
        elif isinstance(part, Label):
            yield from _lists(part.body, above, parent)


def _looks(lists: Sequence[_List]) -> Iterator[Slip]:
    """The first list whose digits have another mark (1、 1． 1.) than those of most other lists.

    Nobody is accused where one stands inside the other: two levels may be told apart so.
    """
    digits = [each for each in lists if each.first.mark.family == "1." and each.look]
    if any(each.above == "1." for each in digits):
        return
    looks = Counter(each.look for each in digits)
    if len(looks) < 2:
        return
    weights = Counter(dict.fromkeys(looks, 0))
    for each in digits:
        weights[each.look] += len(each.items)
    usual = max(looks, key=lambda look: (looks[look], weights[look]))
    shown = next(each.first.mark.raw.strip() for each in digits if each.look == usual)
    for look in looks:
        if look != usual:
            first = next(each.first for each in digits if each.look == look)
            message = f"这里的编号是“{first.mark.raw.strip()}”，别处的条目多是“{shown}”这样的"
            yield _slip("编号不一", first, message, _HINT)


def _kinds(lists: Sequence[_List]) -> Iterator[Slip]:
    """The one list below points of one list whose numbers are of another kind than the others'."""
    groups: dict[int, list[_List]] = {}
    for each in lists:
        if each.parent and each.look and len(each.items) > 1:
            groups.setdefault(each.parent, []).append(each)
    for group in groups.values():
        kinds = Counter(each.first.mark.family for each in group)
        if len(group) >= _FEWEST and len(kinds) == 2 and min(kinds.values()) == 1:
            usual = kinds.most_common(1)[0][0]
            odd = next(each.first for each in group if each.first.mark.family != usual)
            shown = next(each.first.mark.raw.strip() for each in group if each.first.mark.family == usual)
            message = f"这里的编号是“{odd.mark.raw.strip()}”，并列的几处是“{shown}”"
            yield _slip("编号不一", odd, message, _HINT)


def _turned(lists: Sequence[_List]) -> Iterator[Slip]:
    """（一） below 1: the standard's order is 一、（一）1.（1）."""
    seen: set[str] = set()
    for each in lists:
        family = each.first.mark.family
        if family in _HIGH and each.above in _LOW and family not in seen and each.first.mark.raw:
            seen.add(family)
            raw = each.first.mark.raw.strip()
            message = f"“{raw}”比上面一级的编号还高一级"
            yield _slip("编号不一", each.first, message, "编号从大到小依次用“一、（一）1.（1）”")


def _headless(draft: Draft, lists: Sequence[_List]) -> Iterator[Slip]:
    """A list that begins with two; one that goes on with the numbers of another is meant so."""
    marks = [(section.at, section.mark, section.heading) for section in draft.sections if section.mark]
    if marks and marks[0][1].raw and marks[0][1].number in (2, 3):
        at, mark, heading = marks[0]
        yield _no_first(at, mark, heading)
    last: Counter[str] = Counter()
    for each in sorted(lists, key=lambda each: each.first.at):
        mark = each.first.mark
        begins = mark.number in (2, 3) and mark.number != last[mark.family] + 1
        if begins and mark.family in _COUNTED and mark.raw.strip() and mark.raw.strip()[0] not in "、.．":
            yield _no_first(each.first.at, mark, _words(each.first))
        last[mark.family] = each.items[-1].mark.number


def _no_first(at: int, mark: NumberMark, behind: str) -> Slip:
    raw = mark.raw.strip()
    message = f"从“{raw}”开始，前面没有“{mark.pattern or '一、'}”"
    return Slip("跳号", at, raw, message, "号写错了就改号；少了一条就补上", behind[:_BEHIND].rstrip("：。"))


def _doubled(units: Iterable[Unit]) -> Iterator[Slip]:
    """1．．备课, and a blank inside a number."""
    for unit in units:
        if unit.mark is None or not unit.mark.raw:
            continue
        raw = unit.mark.raw.strip()
        if _SECOND.match(unit.text):
            message = f"“{raw}”后面的标点打了两次"
            yield Slip("编号标点", unit.at, raw, message, f"删掉“{unit.text[0]}”", unit.text[:_BEHIND])
        elif " " in raw and unit.mark.family in ("一、", "1.") and len(raw) <= _BEHIND:
            message = f"编号“{raw}”中间空了格"
            yield Slip("多余空格", unit.at, raw, message, "删掉空格", unit.text[:_BEHIND])


def _slip(code: str, item: Item, message: str, hint: str) -> Slip:
    return Slip(code, item.at, item.mark.raw.strip(), message, hint, _words(item)[:_BEHIND])


def _words(item: Item) -> str:
    return f"{item.head}{item.end}{item.text}"
