"""The table of rules, and how they are run."""

from __future__ import annotations

from typing import Final

from planforge.checks.required import missing_section
from planforge.checks.rule import CheckRequest, Rule
from planforge.diagnostics import Finding

RULES: Final[tuple[Rule, ...]] = (missing_section,)
"""Every rule, in the order in which they run."""


def run_checks(request: CheckRequest) -> list[Finding]:
    """What all rules find in a spec."""
    return [finding for rule in RULES for finding in rule(request)]
