"""People who are named in running text: behind a label in a line (组长：李明), before what they do (由李明负责)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.checks.people import misspelling
from planforge.diagnostics import Finding
from planforge.likeness import similar
from planforge.model.people import read_people
from planforge.model.profile import bare_names
from planforge.review.rule import ReviewRequest
from planforge.review.whole import HAN, Whole, running, whole_of

_ROLES: Final = "组长 指挥 成员 组员 负责人 联系人 责任人 主讲人 主持人 牵头人 联络员 主任 秘书 队长 执笔人"
_ROLE: Final = "|".join(r"[ \u3000]*".join(role) for role in _ROLES.split())
_LABELLED: Final = re.compile(
    rf"(?:{_ROLE})[ \u3000]*[：:][ \u3000]*(?P<names>[{HAN}·（）()、，, \u3000]{{2,200}})(?![：:])"
)
_DOES: Final = "(?:老师|同志|校长|主任)?(?:具体|全面|分别|共同)?(?:负责|主持|牵头|组织|担任|主讲|执教|统筹|承担|协助|落实|带队|值班)"
_CHARGED: Final = re.compile(rf"由(?P<names>[{HAN}]{{2,4}}?(?:、[{HAN}]{{2,4}}?){{0,20}})等?{_DOES}")
_LISTED: Final = re.compile(
    rf"(?:(?<=^)|(?<=[\n，。；：:]))(?P<names>[{HAN}]{{2,4}}(?:、[{HAN}]{{2,4}}){{0,20}}、[{HAN}]{{2,4}}?)等?{_DOES}"
)


def said_people(request: ReviewRequest) -> Iterator[tuple[int, str]]:
    """Lists of people in running text, each with its offset in the source; those in places of their own left out."""
    whole = whole_of(running(request.lines))
    known = {at for at, _ in request.checks.places.people}
    for pattern, there in ((_LABELLED, "："), (_LABELLED, ":"), (_CHARGED, "由"), (_LISTED, "、")):
        if there in whole.text and (there != ":" or "：" not in whole.text):
            yield from _found(whole, pattern, known)


def _found(whole: Whole, pattern: re.Pattern[str], known: set[int]) -> Iterator[tuple[int, str]]:
    for match in pattern.finditer(whole.text):
        if whole.line_at(match.start()).at not in known:
            yield whole.source_at(match.start("names")), match["names"].rstrip()


def misspelt_in_text(request: ReviewRequest) -> Iterator[Finding]:
    """A name in a sentence that sounds like a colleague's is most likely that colleague's.

    Fails: ``由周明原负责`` or ``组长：周明原`` beside a profile with 周明远. Passes: colleagues, names like none of theirs.
    """
    if not request.profile.people:
        return
    known = bare_names(request.profile.people)
    for at, text in said_people(request):
        for member in read_people(text):
            meant = similar(member.name, known) if member.is_person and member.name not in known else None
            if meant is not None:
                written = text[member.start : member.end]
                yield misspelling(member.name, meant, at + member.start, written)
