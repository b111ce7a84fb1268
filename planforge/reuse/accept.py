"""A plan's new wording accepted: the fingerprints of answers renewed, and the wording that was copied beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planforge.diagnostics import Edit
from planforge.recognize.scalars import can_be_key, inline, key
from planforge.reuse.summary_edits import behind
from planforge.reuse.summary_text import LONGEST_NAME, copied, plain
from planforge.rolling.places import mappings
from planforge.source import Mapping, Node, Scalar, Source
from planforge.source.nodes import scalars
from planforge.tracing.answers import INDICATOR, MARK, NAME, WHEN, Answer
from planforge.tracing.links import Links, nearest_name
from planforge.tracing.promise import Kind, Promise
from planforge.tracing.suspects import suspects, wordings
from planforge.tracing.wording import key_of


class Renewal(NamedTuple):
    """One answer accepted: what it answers, the wording it was written for (empty where unknown) and the new one.

    ``edits`` are none where the answer stands in a table or in brackets, where no fingerprint can be put.
    """

    name: str
    old: str
    new: str
    before: str
    after: str
    edits: tuple[Edit, ...]


def renewals(source: Source, links: Links, names: Sequence[str]) -> tuple[Renewal, ...] | str:
    """The answers to renew: those named, else every suspect one; a sentence for a name that is none of them."""
    if not names:
        return tuple(_renewal(source, each.promise, each.answer) for each in suspects(links))
    known = {promise.key: (promise, answer) for promise, answer in links.pairs}
    known |= {answer.key: (promise, answer) for promise, answer in links.pairs}
    chosen: list[tuple[Promise, Answer]] = []
    for name in names:
        pair = known.get(key_of(name))
        if pair is None:
            like = nearest_name(name, [answer.name for _, answer in links.pairs])
            return f"总结里没有回答“{name}”这个目标或工作。" + (f"是不是“{like}”？" if like else "")
        if pair not in chosen:
            chosen.append(pair)
    return tuple(_renewal(source, promise, answer) for promise, answer in chosen)


def _renewal(source: Source, promise: Promise, answer: Answer) -> Renewal:
    label = INDICATOR if promise.kind is Kind.GOAL else WHEN
    edits = tuple(_edits(source, promise, answer, label))
    return Renewal(answer.name, *wordings(promise, answer), answer.text(MARK), promise.mark, edits)


def _edits(source: Source, promise: Promise, answer: Answer, label: str) -> Iterator[Edit]:
    spans = {each.start: each for each in scalars(source.root)}
    renamed = _renamed(source, promise, answer)
    if renamed is None:
        return
    yield from renamed
    mark = spans.get(answer.ats.get(MARK, -1))
    if mark is not None and answer.text(MARK):
        if answer.text(MARK) != promise.mark:
            yield Edit(mark.start, mark.end, promise.mark)
    else:
        home = _home(source, answer)
        if home is None:
            return
        yield behind(source, home, f"{' ' * home.column}{MARK}: {promise.mark}")
    said = spans.get(answer.ats.get(label, -1))
    new = copied(promise)
    if new and said is not None and _is_simple(said) and plain(said.text) != new:
        yield Edit(said.start, said.end, inline(new))


def _renamed(source: Source, promise: Promise, answer: Answer) -> list[Edit] | None:
    """The heading in the words that the plan has now; None where it cannot be put there."""
    if answer.key == promise.key:
        return []
    new, at = plain(promise.name), answer.ats[NAME]
    for node in mappings(source.root):
        for name, value in node.pairs:
            if name.start == at:
                return _heading(source, (name, value), promise.kind.value, new)
            if value.start == at and isinstance(value, Scalar) and _is_simple(value):  # - 目标: 很长的一句
                return [Edit(value.start, value.end, inline(new))]
    return None


def _heading(source: Source, pair: tuple[Scalar, Node], label: str, new: str) -> list[Edit] | None:
    """A heading in other words; behind a label (目标) where they are too long for a heading and no deeper lines follow."""
    name, value = pair
    if len(new) <= LONGEST_NAME and can_be_key(new):
        return [Edit(name.start, name.end, key(new))]
    colon = source.text.find(":", name.end)
    if not isinstance(value, Scalar) or value.text or colon < 0:
        return None
    return [Edit(name.start, colon + 1, f"{label}: {inline(new)}")]


def _is_simple(scalar: Scalar) -> bool:
    return scalar.style != "|" and bool(scalar.text)


def _home(source: Source, answer: Answer) -> Mapping | None:
    """The block mapping that holds the labels of an answer."""
    for node in mappings(source.root):
        for name, value in node.pairs:
            if name.start == answer.at and not node.flow:
                inner = value if isinstance(value, Mapping) else node
                return None if inner.flow else inner
    return None
