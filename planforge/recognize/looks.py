"""How the numbers of a draft look: the mark of every item, of every level, and widths that agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from planforge.recognize.draft import Draft, Item, Label, Part, parts_in

FAMILY_MARK: Final = {
    "部分": "第一部分", "章": "第一章", "节": "第一节", "条": "第一条", "节号": "§1.", "罗马": "Ⅰ", "大写": "壹、", "一、": "一、", "（一）": "（一）",
    "一）": "一）", "第一，": "第一，", "1.": "1.", "1.1": "（1）", "1.1.1": "①", "1.1.1.1": "⑴", "（1）": "（1）", "1）": "1）", "①": "①", "⑴": "⑴", "A.": "A.",
    "a.": "a.", "（Ⅰ）": "（Ⅰ）", "ⅰ": "i.", "一是": "一是",
}  # fmt: skip
_DECIMAL: Final = {
    "1.1": ("（1）", "1.", "1）", "⑴"),
    "1.1.1": ("①", "（1）", "1）", "⑴"),
    "1.1.1.1": ("⑴", "①", "1）", "（1）"),
}
WIDTHS: Final = str.maketrans("().,:", "（）．，：")
"""Half-width marks to full-width ones: two marks that are then equal differ only in width."""


def pattern_of(item: Item) -> str:
    """The look at number one of an item's mark."""
    return item.mark.pattern or FAMILY_MARK[item.mark.family]


def agree(draft: Draft) -> int:
    """Let marks that differ only in width (1. and 1．, (1) and （1）) look like most of them; how many changed."""
    told = sum(map(_agree_in_words, contents_of(draft)))
    items = list(_all_items(contents_of(draft)))
    _level(draft, items)
    counts: dict[str, Counter[str]] = {}
    for item in items:
        pattern = pattern_of(item)
        counts.setdefault(pattern.translate(WIDTHS), Counter())[pattern] += 1
    chosen = {look: _whole(found) for look, found in counts.items()}
    changed = told
    for item in items:
        pattern = chosen[pattern_of(item).translate(WIDTHS)]
        changed += pattern != item.mark.pattern
        item.mark = item.mark._replace(pattern=pattern)
    return changed


def _agree_in_words(parts: list[Part]) -> int:
    """Let 第一、 and 第一， of one list look like most of them; how many changed."""
    items = [part for part in parts if isinstance(part, Item) and part.mark.family == "第一，"]
    looks = Counter(map(pattern_of, items))
    usual = looks.most_common(1)[0][0] if items else ""
    for item in items:
        item.mark = item.mark._replace(pattern=usual)
    inner = sum(_agree_in_words(part.body) for part in parts if isinstance(part, Item | Label))
    return len(items) - looks[usual] + inner


def _level(draft: Draft, items: list[Item]) -> None:
    """Give 1.1 and 1.1.1 that do not count the numbers above them a look that no level above or below them has."""
    if not any(item.mark.family in _DECIMAL and item.mark.pattern[:1] != "1" for item in items):
        return  # there are none, or they may look like what they are
    taken: dict[str, set[str]] = {family: set() for family in _DECIMAL}
    for section in draft.sections:
        _meet(section.body, [section.mark.pattern] if section.mark else [], [], taken)
    for parts in contents_of(draft):
        _meet(parts, [], [], taken)
    given: dict[str, str] = {}
    for family, looks in _DECIMAL.items():
        free = [look for look in looks if look not in given.values()]
        given[family] = next((look for look in free if look.translate(WIDTHS) not in taken[family]), free[0])
    for item in items:
        if item.mark.family in given:
            item.mark = item.mark._replace(pattern=given[item.mark.family])


def _meet(parts: list[Part], looks: list[str], above: list[str], taken: dict[str, set[str]]) -> None:
    """Note for every decimal family the looks of the levels above and below its members."""
    for part in parts:
        family, look = (part.mark.family, pattern_of(part)) if isinstance(part, Item) else ("", "")
        if family in taken:
            taken[family].update(each.translate(WIDTHS) for each in looks)
        elif look:
            for each in above:
                taken[each].add(look.translate(WIDTHS))
        if isinstance(part, Label):
            _meet(part.body, looks, above, taken)
        elif isinstance(part, Item) and part.body:
            decimal = family in taken
            _meet(
                part.body, looks if decimal else [*looks, look], [*above, family] if decimal else above, taken
            )


def _whole(found: Counter[str]) -> str:
    """The most frequent spelling whose brackets are of one width."""
    usual = found.most_common(1)[0][0]
    mixed = ("(" in usual) != (")" in usual) and ("（" in usual) != ("）" in usual)
    return usual.translate(WIDTHS) if mixed else usual


def contents_of(draft: Draft) -> list[list[Part]]:
    """Every content of a draft."""
    bodies = [section.body for section in draft.sections] + [annex.body for annex in draft.annexes]
    return [*bodies, draft.body, draft.preamble, draft.closing]


def _all_items(contents: Iterable[list[Part]]) -> Iterable[Item]:
    return (part for part in parts_in(contents) if isinstance(part, Item))


def lists_of(parts: Iterable[Part]) -> list[Item]:
    """The items on the first level of a content, labels looked through."""
    found: list[Item] = []
    for part in parts:
        if isinstance(part, Item):
            found.append(part)
        elif isinstance(part, Label):
            found.extend(lists_of(part.body))
    return found


def chain_of(parts: list[Part]) -> tuple[str, ...]:
    """The most frequent mark of every level below a heading."""
    chain = []
    level = lists_of(parts)
    while level:
        chain.append(Counter(map(pattern_of, level)).most_common(1)[0][0])
        level = [each for item in level for each in lists_of(item.body)]
    return tuple(chain)
