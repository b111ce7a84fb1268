"""What a review needs besides the spec is brought together here: its lines, word lists, the plan of a summary."""

from __future__ import annotations

from planforge.checks import CheckRequest
from planforge.diagnostics import Finding
from planforge.gathering import Ready
from planforge.review import ReviewRequest, run_reviews
from planforge.review.lines import lines_of


def review(ready: Ready, checks: CheckRequest) -> list[Finding]:
    """What a careful colleague says of a spec."""
    is_summary = ready.template.family == "总结"
    request = ReviewRequest(
        ready.source, ready.spec, ready.profile, checks, lines_of(ready.source), is_summary=is_summary
    )
    return run_reviews(request)
