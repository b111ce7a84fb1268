"""What a plan promises and a summary has to answer: a goal, or a task of its schedule."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from planforge.calendar.dotted_days import in_words, time_in_words
from planforge.tracing.wording import fingerprint, is_first_fingerprint, key_of


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
    def in_full(self) -> str:
        """The indicator or time with its days written out."""
        return in_words(self.wording) if self.kind is Kind.GOAL else time_in_words(self.wording)

    @property
    def mark(self) -> str:
        """The fingerprint of the plan's wording."""
        return fingerprint(self.name, self.in_full)

    def is_marked(self, mark: str) -> bool:
        """Whether a fingerprint was made of these words."""
        return mark == self.mark or is_first_fingerprint(mark, self.name, self.wording)
