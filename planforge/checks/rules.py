"""The table of rules, and how they are run."""

from __future__ import annotations

from typing import Final

from planforge.checks.fulfilment import unknown_state
from planforge.checks.headings import misspelt_heading, typed_number
from planforge.checks.people import misspelt_name
from planforge.checks.required import missing_section, nothing_said
from planforge.checks.rule import CheckRequest, Rule
from planforge.checks.school import other_school
from planforge.checks.theme import title_says_twice
from planforge.checks.times import doubtful_period, doubtful_signing_date, doubtful_time
from planforge.checks.unfinished import to_be_confirmed, to_be_filled, unplaced
from planforge.diagnostics import Finding

RULES: Final[tuple[Rule, ...]] = (
    missing_section,
    nothing_said,
    other_school,
    title_says_twice,
    doubtful_period,
    doubtful_signing_date,
    doubtful_time,
    misspelt_heading,
    typed_number,
    misspelt_name,
    unknown_state,
    unplaced,
    to_be_filled,
    to_be_confirmed,
)
"""Every rule, in the order in which they run."""


def run_checks(request: CheckRequest) -> list[Finding]:
    """What all rules find in a spec."""
    return [finding for rule in RULES for finding in rule(request)]
