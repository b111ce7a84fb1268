"""编号: the marks of a draft as the language can say them, section by section, so that print equals the source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from planforge.recognize.draft import Draft, Item, Label, Part, SectionDraft
from planforge.recognize.looks import WIDTHS, agree, chain_of, contents_of, lists_of, pattern_of
from planforge.recognize.outlined import take_outline
from planforge.recognize.scalars import can_be_key

_NAMED: Final = (
    ("公文", ("一、", "（一）", "1.", "（1）", "①")),
    ("校用", ("一、", "1.", "（1）", "①")),
)
_OUTLINE: Final = ("1", "1.1", "1.1.1", "（1）", "①")
_MIXED: Final = ("（一）", "1.", "（1）", "①")
_FLAT: Final = ("1.", "（1）", "①")
_LONGEST_NAME: Final = 60
_LONGEST_SAID: Final = 30
_ORDER: Final = ("（一）", "1.", "（1）", "①", "a.", "⑴", "A.", "Ⅰ")


@dataclass(slots=True)
class Scheme:
    """What 编号 has to say: a style's name or marks by level, exceptions by heading, running on, run-in marks."""

    style: str = ""
    marks: tuple[str, ...] = ()
    below: dict[str, tuple[str, ...]] = field(default_factory=dict)
    run_in: dict[str, str] = field(default_factory=dict)
    continuous: bool = False
    depths: dict[str, int] = field(default_factory=dict)
    merged: int = 0  # numbers whose look gave way to that of their list
    shared: frozenset[str] = frozenset()  # names that several headings have

    @property
    def is_usual(self) -> bool:
        """Whether a document has nothing but 一、, which every style has."""
        return not (self.marks[1:] or self.below or self.run_in or self.continuous) and self.marks == (
            "一、",
        )

    def run_in_mark(self, heading: str) -> str:
        """The mark behind run-in headings below a heading."""
        return self.run_in.get(plain(heading), self.run_in.get("", "。"))


def plain(heading: str) -> str:
    """A heading as 编号 names it."""
    return heading.rstrip("。：:；;")


def scheme_of(draft: Draft) -> Scheme:
    """The 编号 of a draft."""
    take_outline(draft)
    merged = agree(draft)
    contents = [(section.heading, section.body) for section in draft.sections]
    contents += [(annex.title, annex.body) for annex in draft.annexes]
    loose = [body for body in (draft.body, draft.preamble, draft.closing) if body]
    first = _first_mark(draft.sections)
    chains = {heading: chain_of(body) for heading, body in contents}
    chains |= {
        section.heading: _otherwise(chains[section.heading])
        for section in draft.sections
        if chains[section.heading][:1] == (first,)
    }
    scheme = Scheme(merged=merged)
    scheme.shared = _shared(draft)
    first_chains = [chains[section.heading] for section in draft.sections] + [
        chain_of(body) for body in loose
    ]
    own = [chain for chain in first_chains if chain] or [chain for chain in chains.values() if chain]
    _choose(scheme, first, own, flat=bool(draft.body) and not draft.sections)
    nameless = [chain_of(body) for body in loose]
    nameless += [chains[heading] for heading, _ in contents if not _can_be_named(scheme, heading)]
    nameless = [chain for chain in nameless if chain]
    if nameless and not scheme.style:
        scheme.marks = (first, *_common(nameless))  # 编号 has no name for them: the others are its exceptions
    for heading, body in contents:
        chain = chains[heading]
        usual = _usual(scheme, chain)
        if chain and chain != usual[: len(chain)] and _can_be_named(scheme, heading):
            scheme.below[plain(heading)] = usual = chain
        _exceptions(scheme, body, usual, 0)
    for body in loose:
        _exceptions(scheme, body, _usual(scheme, chain_of(body)), 0)
    _run_in_marks(scheme, contents + [("", body) for body in loose])
    scheme.continuous = _runs_on(draft.sections)
    _deepen(scheme, contents, loose)
    return scheme


def _depth(parts: list[Part]) -> int:
    """How many levels of items a content has."""
    inner = [_depth(part.body) + isinstance(part, Item) for part in parts if isinstance(part, Item | Label)]
    return max(inner, default=0)


def _deepen(scheme: Scheme, contents: list[tuple[str, list[Part]]], loose: list[list[Part]]) -> None:
    """Give every row of marks one for each level there is: a level without a mark is an error."""
    depths = {plain(heading): _depth(body) for heading, body in contents} | scheme.depths
    deepest = max((*depths.values(), *map(_depth, loose)), default=0)
    usual = max(
        (*map(_depth, loose), *(depths[name] for name in depths if name not in scheme.below)), default=0
    )
    if not scheme.style and len(scheme.marks) > 1:
        scheme.marks = _lengthened(scheme.marks, usual + 1)
    scheme.below = {
        name: _lengthened(marks, depths.get(name, deepest)) for name, marks in scheme.below.items()
    }


def _lengthened(marks: tuple[str, ...], depth: int) -> tuple[str, ...]:
    spare = [
        mark for mark in _ORDER if mark.translate(WIDTHS) not in {each.translate(WIDTHS) for each in marks}
    ]
    return (*marks, *spare[: max(0, depth - len(marks))])


def _otherwise(chain: tuple[str, ...]) -> tuple[str, ...]:
    """The marks in a chapter whose list looks like the chapters: with another one, or print would show chapters."""
    return (next(mark for mark in _ORDER if mark not in chain), *chain[1:])


def _can_be_named(scheme: Scheme, heading: str) -> bool:
    """Whether 编号 can say a heading's name: one that is short and the only one of its kind."""
    return plain(heading) not in scheme.shared and len(heading) <= _LONGEST_NAME and can_be_key(heading)


def _shared(draft: Draft) -> frozenset[str]:
    """Names of several headings or labels that have lists below them."""
    counts = Counter(plain(section.heading) for section in draft.sections)
    counts.update(plain(annex.title) for annex in draft.annexes)
    for body in contents_of(draft):
        _count_names(body, counts)
    return frozenset(name for name, count in counts.items() if count > 1)


def _count_names(parts: list[Part], counts: Counter[str]) -> None:
    for part in parts:
        if isinstance(part, Item | Label) and part.body:
            if lists_of(part.body):
                counts[plain(part.key if isinstance(part, Label) else part.head or part.text)] += 1
            _count_names(part.body, counts)


def _first_mark(sections: list[SectionDraft]) -> str:
    found = [section.mark.pattern for section in sections if section.mark and section.mark.pattern]
    return Counter(found).most_common(1)[0][0] if found else "一、"


def _choose(scheme: Scheme, first: str, chains: list[tuple[str, ...]], *, flat: bool) -> None:
    """The style of the document: a named one where its marks are those of the name."""
    depth = max(map(len, chains), default=0)
    if flat and chains and chains[0] == _FLAT[:depth]:
        scheme.style, scheme.marks = "平铺", _FLAT
        return
    if not chains:
        scheme.marks = (first,)
        return
    if first == "1" and all(chain == _OUTLINE[1 : len(chain) + 1] for chain in chains):
        scheme.style, scheme.marks = "多级", _OUTLINE
        return
    if first == "一、":
        for name, marks in _NAMED:
            if all(chain == marks[1 : len(chain) + 1] for chain in chains) and depth < len(marks):
                scheme.style, scheme.marks = name, marks
                return
        if all(chain == _usual_mixed(chain) for chain in chains):
            scheme.style, scheme.marks = "混用", ("一、", *_MIXED)
            return
    scheme.marks = (first, *_common(chains))


def _usual_mixed(chain: tuple[str, ...]) -> tuple[str, ...]:
    return ("1.",) if len(chain) == 1 else _MIXED[: len(chain)]


def _common(chains: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The chain that most sections share, lengthened by the deepest that begin alike."""
    if not chains:
        return ()
    first = Counter(chain[0] for chain in chains).most_common(1)[0][0]
    alike = [chain for chain in chains if chain[0] == first]
    best: tuple[str, ...] = (first,)
    while longer := [chain for chain in alike if len(chain) > len(best) and chain[: len(best)] == best]:
        best = (*best, Counter(chain[len(best)] for chain in longer).most_common(1)[0][0])
    return best


def _usual(scheme: Scheme, chain: tuple[str, ...]) -> tuple[str, ...]:
    """The marks that a section of this shape gets without an exception."""
    if scheme.style == "混用" and len(chain) == 1:
        return _MIXED[1:]
    return scheme.marks if scheme.style == "平铺" else scheme.marks[1:]


def _exceptions(scheme: Scheme, parts: list[Part], usual: tuple[str, ...], depth: int) -> None:
    """Marks of their own for lists below a heading or label that look otherwise than their level."""
    if any(isinstance(part, Item) and _is_said(part) and pattern_of(part) not in usual[:1] for part in parts):
        parts[:] = [
            each
            for part in parts
            for each in (_labelled(part) if isinstance(part, Item) and _is_said(part) else (part,))
        ]
    for part in parts:
        if isinstance(part, Item):
            inner = usual[1:]
            if not usual or usual[0] not in chain_of(part.body):  # below 2. another 1. would go on with it
                inner = _named(scheme, part.head or part.text, part.body, inner)
            _exceptions(scheme, part.body, inner, depth + 1)
            scheme.merged += not usual or pattern_of(part) != usual[0]
        elif isinstance(part, Label):
            _exceptions(scheme, part.body, _named(scheme, part.key, part.body, usual), depth)


def _is_said(item: Item) -> bool:
    """Whether a number is a word (第一，一是) and its item a heading: it may be a label, number and all."""
    if item.mark.family not in ("第一，", "一是") or not item.mark.raw:
        return False
    return bool(item.head) or (bool(item.body) and len(item.text) <= _LONGEST_SAID)


def _labelled(item: Item) -> list[Part]:
    """An item as a label; what stands below one that has its text beside it stands behind it."""
    text = item.text if item.head else ""
    key = f"{item.mark.raw}{item.head or item.text}"
    below, behind = ([], item.body) if text else (item.body, [])
    return [Label(item.at, key, item.end, text, below, item.notes), *behind]


def _named(scheme: Scheme, name: str, body: list[Part], usual: tuple[str, ...]) -> tuple[str, ...]:
    chain = chain_of(body)
    if not chain or chain == usual[: len(chain)] or not _can_be_named(scheme, name):
        return usual
    known = scheme.below.get(plain(name))
    if known is not None:
        return known
    scheme.below[plain(name)] = chain
    scheme.depths[plain(name)] = _depth(body)
    return chain


def _run_in_marks(scheme: Scheme, contents: list[tuple[str, list[Part]]]) -> None:
    """标题后 where most run-in headings of a section, or of the document, end in ：."""
    everywhere: Counter[str] = Counter()
    by_section = {}
    for heading, body in contents:
        counts: Counter[str] = Counter()
        _count_ends(body, counts)
        by_section[plain(heading)] = counts
        everywhere += counts
    if everywhere["："] > max(2, everywhere["。"]):
        scheme.run_in[""] = "："
    usual = scheme.run_in.get("", "。")
    for name, counts in by_section.items():
        other = "：" if usual == "。" else "。"
        if name and counts[other] > counts[usual]:
            scheme.run_in[name] = other


def _count_ends(parts: list[Part], counts: Counter[str]) -> None:
    for part in parts:
        if isinstance(part, Item) and part.end:
            counts["。" if part.end == "。" else "："] += 1
        if isinstance(part, Item | Label):
            _count_ends(part.body, counts)


def _runs_on(sections: list[SectionDraft]) -> bool:
    """Whether level two counts on across the sections."""
    runs = [
        numbers for section in sections if (numbers := [item.mark.number for item in lists_of(section.body)])
    ]
    if len(runs) < 2 or runs[0][0] != 1:
        return False
    numbers = [number for run in runs for number in run]
    return all(later == earlier + 1 for earlier, later in pairwise(numbers))
