"""The table of review rules, and how they are run."""

from __future__ import annotations

from typing import Final

from planforge.diagnostics import Finding
from planforge.review.rule import Review, ReviewRequest

REVIEWS: Final[tuple[Review, ...]] = ()
"""Every rule, in the order in which they run."""


def run_reviews(request: ReviewRequest) -> list[Finding]:
    """What all rules find in a spec."""
    return [finding for rule in REVIEWS for finding in rule(request)]
