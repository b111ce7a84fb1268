"""Two people whose names nothing parts (林静马腾): one word to every list of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Edit, Finding
from planforge.model.joined_names import is_list_of_names, two_names
from planforge.model.people import read_people
from planforge.model.profile import bare_names
from planforge.review.rule import ReviewRequest

_SEPARATOR: Final = re.compile("[、，,；;]")


def joined_names(request: ReviewRequest) -> Iterator[Finding]:
    """Who stands in one word with another is found in no list; where both are colleagues, they are.

    Fails: ``成员: 周明远、赵一帆、林静马腾``. Passes: ``成员: 周明远、赵一帆、欧阳小禾、后勤人员``.
    """
    known = bare_names(request.profile.people)
    for at, text in request.checks.places.people:
        members = read_people(text)
        for member in members if is_list_of_names(members) else ():
            names = two_names(text, member, known)
            if names is not None:
                yield _finding(request, at, text, names, known)


def _finding(
    request: ReviewRequest, at: int, text: str, names: tuple[str, str], known: frozenset[str]
) -> Finding:
    word = "".join(names)
    mark = "、" if _SEPARATOR.search(text) else " "
    start = request.source.find(word, at)
    is_there = request.source.text.startswith(word, start)
    middle = start + len(names[0])
    return Finding(
        "姓名相连",
        f"“{word}”是不是“{names[0]}”和“{names[1]}”两个人？",
        start,
        word,
        "是两个人，中间加顿号或者空格；是一样东西，不必改",
        is_error=False,
        edits=(Edit(middle, middle, mark),) if is_there else (),
        asks=not known.issuperset(names),
    )
