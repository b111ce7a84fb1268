"""People: names as the school profile spells them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from planforge.checks.rule import CheckRequest
from planforge.diagnostics import Finding
from planforge.likeness import similar_name
from planforge.model.profile import bare_names

_HINT: Final = "人名是照学校.yaml 的“人员”核对的；没有写错，就在“人员”里加上这一位"


def misspelt_name(request: CheckRequest) -> Iterator[Finding]:
    """A name that sounds like a colleague's is most likely that colleague's; a wrong name is not forgiven.

    Fails: ``组长: 周明原`` beside a profile with ``人员: [周明远（校长）]``. Passes: ``组长: 周明远``, and a name
    that is like none of the profile's.
    """
    if request.profile.people:
        known = bare_names(request.profile.people)
        for at, text in request.places.people:
            if not known.issuperset(text.split("、")):
                for name, meant in _misspelt(text, known):
                    yield misspelling(name, meant, at, name)


def misspelling(name: str, meant: str, at: int, written: str) -> Finding:
    """What is said of a name, ``written`` at this offset, that sounds like a colleague's."""
    return Finding("疑似错字", f"“{name}”是不是“{meant}”？", at, written, _HINT, is_error=False)


@lru_cache(maxsize=1024)
def _misspelt(text: str, known: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The names of a text that sound like a colleague's, each with the colleague's."""
    from planforge.model.people import read_people  # noqa: PLC0415 - lists of colleagues need no reading

    names = [member.name for member in read_people(text) if member.name not in known]
    return tuple((name, meant) for name in names if (meant := similar_name(name, known)) is not None)
