"""Which answer was written for a promise that reads differently now: its heading was copied from the plan's old words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from planforge.tracing.answers import MARK, Answer
from planforge.tracing.promise import Promise
from planforge.tracing.wording import key_of

_ALIKE: Final = 0.8
_SHORTEST: Final = 4  # characters of a name that can be told from another one
_MOST: Final = 60  # promises without an answer, answers without a promise
_NUMBER: Final = re.compile("[0-9零〇一二两三四五六七八九十百千万]+")
_ORDINAL: Final = re.compile(
    "第[0-9零〇一二两三四五六七八九十]+|[0-9一二三四五六七八九十]+(?:年级|班|月|周|号|期|轮)|[上下]学期"
)
"""What tells one of several like things from the others: their numbers are no figures."""


def rewordings(promises: Sequence[Promise], answers: Sequence[Answer]) -> list[tuple[Promise, Answer]]:
    """Pairs of promises nobody answers and answers to none that are nearly alike, the likest first taken.

    Only answers with a fingerprint: their heading is the plan's, so where it differs the plan was changed.
    """
    marked = [each for each in answers if each.text(MARK)][:_MOST]
    found = []
    for number, promise in enumerate(promises[:_MOST]):
        for other, answer in enumerate(marked):
            alike = likeness(answer.name, promise.name)
            if alike:
                found.append((-alike, number, other))
    pairs: list[tuple[Promise, Answer]] = []
    taken: set[int] = set()
    done: set[int] = set()
    for _, number, other in sorted(found):
        if number not in done and other not in taken:
            done.add(number)
            taken.add(other)
            pairs.append((promises[number], marked[other]))
    return pairs


def likeness(old: str, new: str) -> float:
    """How alike two wordings of one promise are, 1 where only figures differ; 0 where they may be two promises."""
    one, other = key_of(old), key_of(new)
    if min(len(one), len(other)) < _SHORTEST or _ORDINAL.findall(one) != _ORDINAL.findall(other):
        return 0
    bare = _NUMBER.sub("", one)
    if len(bare) >= _SHORTEST and bare == _NUMBER.sub("", other):
        return 1
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0
    ratio = matcher.ratio()
    return ratio if ratio >= _ALIKE else 0
