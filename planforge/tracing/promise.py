"""What a plan promises and a summary has to answer: a goal, or a task of its schedule."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from planforge.tracing.wording import fingerprint, key_of


class Kind(Enum):
    """What is promised."""

    GOAL = "目标"
    TASK = "任务"


class Promise(NamedTuple):
    """A goal or a task: its name as printed, what it is measured by or when it is due, its place in the plan.

    ``wording`` is its indicator, or its time; ``fragment`` stands in the plan's text at or after ``at``.
    """

    kind: Kind
    name: str
    wording: str
    at: int
    fragment: str

    @property
    def key(self) -> str:
        """By what an answer is found."""
        return key_of(self.name)

    @property
    def mark(self) -> str:
        """The fingerprint of the plan's wording."""
        return fingerprint(self.name, self.wording)
