"""People who are named in running text: behind a label in a line (组长：李明), before what they do (由李明负责)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.checks.people import misspelling
from planforge.diagnostics import Edit, Finding
from planforge.likeness import similar_name
from planforge.model.people import read_people
from planforge.model.profile import bare_names
from planforge.review.rule import ReviewRequest
from planforge.review.whole import HAN, Whole, running, whole_of

_ROLES: Final = "组长 指挥 成员 组员 负责人 联系人 责任人 主讲人 主持人 牵头人 联络员 主任 秘书 队长 执笔人"
_ROLE: Final = "|".join(r"[ \u3000]*".join(role) for role in _ROLES.split())
_LABELLED: Final = re.compile(
    rf"(?:{_ROLE})[ \u3000]*[：:][ \u3000]*(?P<names>[{HAN}·（）()、，, \u3000]{{2,200}})(?![：:])"
)
_DUTY: Final = "(?:具体|全面|分别|共同)?(?:负责|主持|牵头|组织|担任|主讲|执教|统筹|承担|协助|落实|带队|值班)"
_DOES: Final = f"(?:老师|同志|校长|主任)?{_DUTY}"
_CHARGED: Final = re.compile(rf"由(?P<names>[{HAN}]{{2,4}}?(?:、[{HAN}]{{2,4}}?){{0,20}})等?{_DOES}")
_SPACED: Final = re.compile(rf"(?:^|[^{HAN}])[{HAN}][ \u3000]+[{HAN}]|[{HAN}][ \u3000]+[{HAN}](?![{HAN}])")
_SECOND_OF: Final = {":": "：", "同志": "老师"}
"""Marks of patterns that another mark before them has already called for."""
_SAID_ALONE: Final = 5
_ALIGNED: Final = 2  # characters of a name that is often set as wide as one of three
_SEPARATOR: Final = re.compile("[、，,；;/\n]")
_LISTED: Final = re.compile(
    rf"(?:(?<=^)|(?<=[\n，。；：:]))(?P<names>[{HAN}]{{2,4}}(?:、[{HAN}]{{2,4}}){{0,20}}、[{HAN}]{{2,4}}?)等?{_DOES}"
)


_TEACHER: Final = re.compile(rf"(?:(?<=^)|(?<=[\n，。；：:]))(?P<names>[{HAN}]{{2,3}})(?:老师|同志){_DUTY}")


def said_people(request: ReviewRequest) -> Iterator[tuple[int, str]]:
    """Lists of people in running text, each with its offset in the source; those in places of their own left out."""
    whole = whole_of(running(request.lines))
    known = {at for at, _ in request.checks.places.people}
    for pattern, there in (
        (_LABELLED, "："),
        (_LABELLED, ":"),
        (_CHARGED, "由"),
        (_LISTED, "、"),
        (_TEACHER, "老师"),
        (_TEACHER, "同志"),
    ):
        if there in whole.text and (there not in _SECOND_OF or _SECOND_OF[there] not in whole.text):
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
            meant = (
                similar_name(member.name, known) if member.is_person and member.name not in known else None
            )
            if meant is not None:
                written = text[member.start : member.end]
                yield misspelling(member.name, meant, at + member.start, written)


def spaced_names(request: ReviewRequest) -> Iterator[Finding]:
    """A name with blanks in it is printed with them, and neither a search nor the list of colleagues finds it.

    Fails: ``成员: 林静 马 腾``, ``组长: 何 小 雨``. Passes: ``成员: 林静 马腾``; ``王　琛`` alone or between ``、``.
    """
    known = bare_names(request.profile.people)
    found = [
        each
        for at, text in request.checks.places.people
        if _SPACED.search(text) is not None
        for each in _spaced_in(request, text, at, known)
    ]
    for asks in (False, True):
        alike = [each for each in found if each.asks is asks]
        if len(alike) <= _SAID_ALONE:
            yield from alike
            continue
        edits = tuple(edit for each in alike for edit in each.edits)
        also = tuple(request.source.position(each.at, len(each.fragment)) for each in alike[1:])
        message = f"全文有 {len(alike)} 个姓名中间有空格，如“{alike[0].fragment}”"
        yield alike[0]._replace(message=message, edits=edits, also=also)


def _spaced_in(request: ReviewRequest, text: str, at: int, known: frozenset[str]) -> Iterator[Finding]:
    """The names of one text that are typed with blanks; only a colleague's is mended without asking."""
    for member in read_people(text):
        written = text[member.start : member.end]
        bare = "".join(written.split())
        if not member.is_person or bare == written or not bare.startswith(member.name):
            continue
        if len(member.name) == _ALIGNED and not _is_listed_by_blanks(text):
            continue  # 王　琛, set as wide as the names of three around it
        start = request.source.find(written, at)
        is_there = request.source.text.startswith(written, start)
        yield Finding(
            "多余空格",
            f"姓名“{written}”中间有空格，是不是“{bare}”？",
            start,
            written,
            "姓名里不加空格；两字姓名要和三字的对齐，排版时不必动手",
            is_error=False,
            edits=(Edit(start, start + len(written), bare),) if is_there else (),
            asks=member.name not in known,
        )


def _is_listed_by_blanks(text: str) -> bool:
    """Whether blanks alone stand between the names of a list, so that one within a name parts it."""
    return not _SEPARATOR.search(text) and sum(member.is_person for member in read_people(text)) > 1
