"""Answers whose plan reads differently from when they were written: the fingerprint beside them no longer fits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planforge.tracing.answers import INDICATOR, MARK, WHEN, Answer
from planforge.tracing.links import Links
from planforge.tracing.promise import Kind, Promise
from planforge.tracing.wording import key_of


class Suspect(NamedTuple):
    """A promise that changed, and the answer to what it was.

    ``old`` is what the summary copied of it, if it did, ``new`` how that reads now: the name where it changed, with
    the indicator or the time where that did as well, else the latter alone.
    """

    promise: Promise
    answer: Answer
    old: str
    new: str


def suspects(links: Links) -> Iterator[Suspect]:
    """Every answer with a fingerprint of other words than the plan's."""
    for promise, answer in links.pairs:
        mark = answer.text(MARK)
        if mark and not promise.is_marked(mark):
            yield Suspect(promise, answer, *wordings(promise, answer))


def wordings(promise: Promise, answer: Answer) -> tuple[str, str]:
    """What the summary copied of a promise and how that reads in the plan now; empty where it copied nothing."""
    old, new = answer.text(INDICATOR if promise.kind is Kind.GOAL else WHEN), promise.wording
    if answer.key == promise.key:
        return old, new
    if not old or key_of(old) in (key_of(new), key_of(promise.in_full)):
        return answer.name, promise.name
    return f"{answer.name}：{old}", f"{promise.name}：{new}" if new else promise.name
