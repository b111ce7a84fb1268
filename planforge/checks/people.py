"""People: names as the school profile spells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from planforge.checks.rule import CheckRequest
from planforge.diagnostics import Finding
from planforge.likeness import similar

_BRACKETS: Final = re.compile(r"[（(][^）)]*[）)]?")
_BETWEEN: Final = re.compile(r"[、，,；;：:。/和及与]")
_LONGEST_NAME: Final = 4
_HINT: Final = "人名是照学校.yaml 的“人员”核对的；没有写错，就在“人员”里加上这一位"


def misspelt_name(request: CheckRequest) -> Iterator[Finding]:
    """A name that sounds like a colleague's is most likely that colleague's; a wrong name is not forgiven.

    Fails: ``组长: 周明原`` beside a profile with ``人员: [周明远（校长）]``. Passes: ``组长: 周明远``, and a name
    that is like none of the profile's.
    """
    if not request.profile.people:
        return
    known = _names(request.profile.people)
    for at, text in request.places.people:
        if text not in known:
            for name in _split(text):
                if name not in known and (meant := _meant(name, known)):
                    message = f"“{name}”是不是“{meant}”？"
                    yield Finding("疑似错字", message, at, name, _HINT, is_error=False)


@lru_cache(maxsize=8)
def _names(people: tuple[str, ...]) -> frozenset[str]:
    return frozenset("".join(_BRACKETS.sub("", person).split()) for person in people)


def _split(text: str) -> Iterator[str]:
    """The names of a text: blanks part names, but not the two characters of one name (王　琛)."""
    for piece in _BETWEEN.split(_BRACKETS.sub("", text)):
        words = piece.split()
        if len(words) > 1 and all(len(word) == 1 for word in words):
            words = ["".join(words)]
        yield from (word for word in words if 2 <= len(word) <= _LONGEST_NAME)


@lru_cache(maxsize=1024)
def _meant(name: str, known: frozenset[str]) -> str | None:
    """The colleague meant; one character at least must be right, or it is another person."""
    if not any(len(set(name) & set(other)) * 2 >= len(name) for other in known):
        return None
    return similar(name, known)
