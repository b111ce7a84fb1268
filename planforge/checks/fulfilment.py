"""What a summary says about the goals of its plan."""

from __future__ import annotations

from collections.abc import Iterator

from planforge.checks.rule import CheckRequest
from planforge.diagnostics import Finding


def unknown_state(request: CheckRequest) -> Iterator[Finding]:
    """A state in other words prints as written but is not counted among the goals that were reached.

    Fails: ``状态: 已完成`` in 目标完成情况. Passes: ``状态: 完成``.
    """
    if not request.places.states:
        return
    from planforge.model.fulfilment import STATES, meant_state  # noqa: PLC0415 - only summaries have states

    for at, text in request.places.states:
        state = text.strip("…。 \u3000")  # dots are what a skeleton leaves to be filled
        if state and state not in STATES:
            meant = meant_state(state)
            hint = f"写成：{meant}" if meant else f"写其中一个：{'、'.join(STATES)}"
            yield Finding("状态", f"“{state}”不是认得的状态", at, state, hint, is_error=False)
