"""Two people whose names nothing parts (林静马腾), told from a name, a post and other words."""

from __future__ import annotations

import re
from typing import Final

from planforge.model.people import Member, is_person_name

_WORD: Final = re.compile("[\u4e00-\u9fff]{4,6}(?<![长任记席员师事问授医练作人生部组室班级队])")
"""What may be two names: no post, office or number of people ends it (年段长, 门卫若干人)."""
_SIZES: Final = (2, 3)  # characters of most names
_LEAST: Final = 2  # others in the list, so that it is one of names


def is_list_of_names(members: tuple[Member, ...]) -> bool:
    """Whether among so many names a word that is none may be two of them."""
    people = sum(each.is_person for each in members)
    return people >= max(_LEAST, len(members) - people)


def two_names(text: str, member: Member, known: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """The two people that a word of a text is made of, if there is one way to part it, or one that gives two of ``known``."""
    word = text[member.start : member.end]
    if member.is_person or word != member.name or _WORD.fullmatch(word) is None:
        return None
    ways = [
        (word[:size], word[size:])
        for size in _SIZES
        if len(word) - size in _SIZES and is_person_name(word[:size]) and is_person_name(word[size:])
    ]
    colleagues = [way for way in ways if known.issuperset(way)]
    chosen = colleagues or ways
    return chosen[0] if len(chosen) == 1 else None
