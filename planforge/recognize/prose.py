"""Times that running sentences tell: they stay as they are written, and a person is told so once.

A row of a schedule would print otherwise than the sentence, so that nothing is taken out of it.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.recognize.draft import Draft, Para, SectionDraft
from planforge.recognize.labels import begins_in_time
from planforge.vocabulary import Role, roles_of

TIMES: Final = "几个时间写在一段话里，没有分成条目；要查对时间、排进日程，就改成一行一个时间：九月：做什么"
"""The note of a section whose times stand in sentences."""
_CLAUSE: Final = re.compile("[；;。]\\s*")
_LONGEST: Final = 1_000
_LEAST: Final = 2  # times


def doubt_prose(draft: Draft) -> None:
    """Note the first section whose times stand in sentences and nowhere else."""
    found = next((section for section in draft.sections if _tells_times(section)), None)
    if found is not None:
        found.notes.append(TIMES)


def _tells_times(section: SectionDraft) -> bool:
    """Whether a schedule is nothing but paragraphs, one of which goes through several times."""
    if Role.SCHEDULE not in roles_of(section.heading):
        return False
    texts = [part.text for part in section.body if isinstance(part, Para)]
    if len(texts) != len(section.body):
        return False
    return any(sum(map(begins_in_time, _CLAUSE.split(text[:_LONGEST]))) >= _LEAST for text in texts)
