"""Numbers typed in a text: held against each other and against 数据, once each line is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from planforge.diagnostics import Finding
from planforge.review.averages import wrong_average
from planforge.review.changes import beyond_hundred, doubly_negative, wrong_change
from planforge.review.passages import Figure, Passage, ledger_of, passages_of
from planforge.review.rule import ReviewRequest
from planforge.review.series import wrong_composition
from planforge.review.shares import part_beyond_whole, wrong_rate, wrong_share
from planforge.review.sums import wrong_product, wrong_sum
from planforge.review.twice import said_twice

PassageRule: TypeAlias = Callable[[Passage, Mapping[str, Figure]], Iterable[Finding]]
"""A rule for one line: reads it beside the figures of the ledger."""

PASSAGE_RULES: Final[tuple[PassageRule, ...]] = (
    wrong_share,
    part_beyond_whole,
    wrong_rate,
    wrong_composition,
    wrong_sum,
    wrong_product,
    wrong_average,
    wrong_change,
    beyond_hundred,
    doubly_negative,
)
"""Every rule for a line, in the order in which they run."""


def figures(request: ReviewRequest) -> Iterator[Finding]:
    """Percentages, sums and totals that contradict each other, or what 数据 says, cost a document its credit.

    Fails: ``共60人，其中35人，占48%``; 全校教师62人 where 数据 says 60. Passes: what fits, and whatever cannot be read for sure.
    """
    ledger = ledger_of(request)
    passages = tuple(passages_of(request))
    for passage in passages:
        for rule in PASSAGE_RULES:
            yield from rule(passage, ledger)
    yield from said_twice(request, passages, ledger)
