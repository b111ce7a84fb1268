"""The people of a plan: nobody under two names, unknown to the school, or everywhere at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from planforge.checks.places import column
from planforge.diagnostics import Finding
from planforge.likeness import similar
from planforge.model.content import Content, Entry, Grid, Item, Label
from planforge.model.people import read_people
from planforge.model.profile import bare_names
from planforge.review.rule import ReviewRequest
from planforge.review.whole import running, whole_of

_MOST_IN_A_WEEK: Final = 5
_COMPLETE: Final = 8  # names that a list of colleagues must have before anybody is missed in it
_MOSTLY_KNOWN: Final = 0.8
_WHO, _WHEN = "负责人", "时间"
_FULL: Final = 3  # characters of a name that a slip in one of them still lets know
_TITLES: Final = ("老师", "同志", "校长", "副校长", "主任", "副主任", "书记", "副书记")
_WEEK: Final = re.compile(r"第\s*[\d一二三四五六七八九十]+\s*周")


@lru_cache(maxsize=2048)
def _people(text: str) -> tuple[tuple[str, str], ...]:
    """The persons of a text that is a list of persons, each with a post; nobody in any other text."""
    members = read_people(text)
    if not all(member.is_person for member in members):
        return ()
    return tuple((member.name, member.post) for member in members)


def two_spellings(request: ReviewRequest) -> Iterator[Finding]:
    """One person under two names: one of them is wrong, and a wrong name is not forgiven.

    Fails: ``周明远`` here and ``周明原`` there. Passes: names that do not sound alike; colleagues of that very name.
    """
    first: dict[str, int] = {}
    places = {name: (at, text) for at, text in request.checks.places.people for name, _ in _people(text)}
    known = bare_names(request.profile.people)
    for name in places:
        if name in known:
            continue
        other = similar(name, frozenset(first)) if len(name) > 2 else None
        if other is not None and other[0] == name[0] and other not in known:
            message = f"“{name}”和前面的“{other}”是不是同一个人？"
            hint = "照姓名的写法改成一样；真是两个人就不必改"
            yield Finding("人名不一", message, places[name][0], name, hint, is_error=False)
        first[name] = places[name][0]


def other_spelling_in_a_sentence(request: ReviewRequest) -> Iterator[Finding]:
    """Who is named with a title in a sentence, and by another character of the same sound in a list of people.

    Fails: ``由李小燕老师登记`` where 李晓燕 is a member. Passes: colleagues of that very name; names in two characters.
    """
    whole = whole_of(running(request.lines))
    ends = [at for title in _TITLES for at in _places(whole.text, title)]
    if not ends:
        return
    named = {name for _, text in request.checks.places.people for name, _ in _people(text)}
    names = frozenset(name for name in named if len(name) == _FULL)
    surnames = {name[0] for name in names}
    known = named | bare_names(request.profile.people)
    said: set[str] = set()
    for end in sorted(ends):
        name = whole.text[max(0, end - _FULL) : end]
        if name[:1] not in surnames or name in known or name in said:
            continue
        other = similar(name, names)
        if other is not None and other[0] == name[0]:
            said.add(name)
            message = f"“{name}”和人员里的“{other}”是不是同一个人？"
            hint = "照姓名的写法改成一样；真是两个人就不必改"
            yield Finding("人名不一", message, whole.source_at(end - _FULL), name, hint, is_error=False)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def not_listed(request: ReviewRequest) -> Iterator[Finding]:
    """Where the school lists its people and nearly everybody is on the list, the one who is not may be misspelt.

    Fails: ``吴敏之`` among nine listed colleagues. Passes: guests with a post in brackets, schools with short lists.
    """
    known = bare_names(request.profile.people)
    if len(known) < _COMPLETE:
        return
    here = [(at, name, post) for at, text in request.checks.places.people for name, post in _people(text)]
    strange = [(at, name) for at, name, post in here if name not in known and not post]
    names = {name for _, name, post in here if not post}
    if len(names & known) < _MOSTLY_KNOWN * len(names):
        return
    retired = bare_names(request.profile.retired)
    for at, name in dict.fromkeys(strange):
        if name not in retired and similar(name, known) is None:
            hint = f"写错了就改；新来的同事，加进“人员”（那里有 {len(known)} 人，这份文件里的人大多在内，所以才问）"
            message = f"“{name}”不在学校.yaml 的“人员”里"
            yield Finding("名单外", message, at, name, hint, is_error=False)


def too_much_in_a_week(request: ReviewRequest) -> Iterator[Finding]:
    """Somebody with five things in one week will not do them all.

    Fails: five rows of 第3周 with one name. Passes: four; offices; the same person through the term.
    """
    for content in request.spec.contents_in_order():
        duties: dict[tuple[str, str], list[int]] = defaultdict(list)
        for at, when, who in _duties(content):
            week = _WEEK.search(when)
            for name, _ in _people(who):
                duties["".join((week[0] if week else when).split()), name].append(at)
        for (when, name), places in duties.items():
            if when and len(places) >= _MOST_IN_A_WEEK:
                message = f"“{name}”在“{when}”有 {len(places)} 件事"
                hint = "分给别的同事，或者错开时间"
                yield Finding("事务集中", message, places[-1], "", hint, is_error=False)


def _duties(content: Content) -> Iterator[tuple[int, str, str]]:
    """Where a task stands, its time, who is in charge: rows of tables and entries of schedules."""
    for part in content:
        if type(part) is Grid:
            yield from _of_grid(part)
        elif type(part) is Entry:
            said = {
                column(field.key): "、".join(line for text in field.texts for line in text.lines)
                for field in part.fields
            }
            yield part.at, said.get(_WHEN) or said.get("周次") or "", said.get(_WHO) or ""
        elif (type(part) is Label or type(part) is Item) and part.body:
            yield from _duties(part.body)


def _of_grid(grid: Grid) -> Iterator[tuple[int, str, str]]:
    kinds = [column(head) if head else None for head in grid.heads]
    when = next((index for index, kind in enumerate(kinds) if kind in (_WHEN, "周次")), None)
    who = next((index for index, kind in enumerate(kinds) if kind == _WHO), None)
    if when is None or who is None:
        return
    time = ""
    for row in grid.rows[grid.head_rows :]:
        cell, person = row[when], row[who]
        time = time if cell is None else "".join(cell.lines)
        if person is not None:
            yield person.at, time, "、".join(person.lines)
