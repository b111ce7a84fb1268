"""Where in a spec the texts stand that rules look at: one walk through the content for all of them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from planforge.model.content import Content, Entry, Grid, Item, Label, Paragraphs, Section, Text
from planforge.model.spec import Spec
from planforge.vocabulary import Role, column_of, is_ambiguous, post_of

_TIMES: Final = frozenset(("时间", "周次"))
_PERSONS: Final = frozenset(("负责人", "协助人", "主讲人"))


Place: TypeAlias = tuple[int, str]
"""The offset at or after which a line of text stands in the spec, and the line."""


class Places(NamedTuple):
    """The texts of a spec by what they are.

    ``headings`` are all headings and labels, ``numbered`` what prints with a number before it and
    every label, ``times`` the texts in time-typed places, ``people`` those that name persons,
    ``states`` those beside 状态 in a section on fulfilment.
    """

    headings: list[Place]
    numbered: list[Place]
    times: list[Place]
    people: list[Place]
    states: list[Place]


def places_of(spec: Spec) -> Places:
    """The places of a whole spec, in the order of its blocks."""
    places = Places([], [], [], [], [])
    for section in spec.sections:
        _section(places, section)
    for content in (spec.preamble, spec.body, spec.closing):
        _walk(places, content, "")
    for annex in spec.annexes:
        places.headings.append((annex.at, annex.title))
        _walk(places, annex.content, "")
    return places


def _section(places: Places, section: Section) -> None:
    place = (section.at, section.heading)
    places.headings.append(place)
    places.numbered.append(place)
    roles = section.roles
    role = next((each for each in (Role.FULFILMENT, Role.SCHEDULE, Role.ORGANIZATION) if each in roles), "")
    if role == Role.SCHEDULE or (not roles and is_ambiguous(section.heading)):
        _keys_of_schedule(places, section)
    _walk(places, section.content, role)


def _keys_of_schedule(places: Places, section: Section) -> None:
    """Labels and headings right below a schedule say when; so does the text of 活动时间.

    A section that only its content tells to be one (工作安排) may hold other labels; these are read as no time.
    """
    for part in section.content:
        if type(part) is Label and part.field is None:
            places.times.append((part.at, part.key))
        elif type(part) is Item and part.head:
            places.times.append((part.at, part.head))
        elif type(part) is Paragraphs and column(section.heading) == "时间":
            _lines(places.times, part.text)


def _walk(places: Places, content: Content, role: str) -> None:
    """Depth is bounded by the guard of the source, so recursion is safe."""
    for part in content:
        if type(part) is Item:
            _item(places, part, role)
        elif type(part) is Label:
            _label(places, part, role)
        elif type(part) is Entry:
            for field in part.fields:
                wanted = _list_for(places, column(field.key), role)
                if wanted is not None:
                    for text in field.texts:
                        _lines(wanted, text)
        elif type(part) is Grid:
            _grid(places, part, role)


def _item(places: Places, item: Item, role: str) -> None:
    if item.head:
        place = (item.at, item.head)
        places.headings.append(place)
        if role != Role.FULFILMENT or not _quotes_plan(item):
            places.numbered.append(place)
    elif item.text is not None:
        places.numbered.append((item.at, item.text.lines[0]))
    if item.body:
        _walk(places, item.body, role)


def _quotes_plan(item: Item) -> bool:
    """Whether an item answers a plan, whose words its heading keeps: a row of a table, with the plan's own 1. and 2."""
    return any(type(part) is Label and part.key == "指纹" for part in item.body)


def _label(places: Places, label: Label, role: str) -> None:
    place = (label.at, label.key)
    places.headings.append(place)
    places.numbered.append(place)
    wanted = _list_for(places, label.field or _person(label.key), role)
    if wanted is not None:
        if label.text is not None:
            _lines(wanted, label.text)
        for part in label.body:
            if (type(part) is Paragraphs or type(part) is Item) and part.text is not None:
                _lines(wanted, part.text)
    if label.body:
        _walk(places, label.body, role)


def _grid(places: Places, grid: Grid, role: str) -> None:
    for index, head in enumerate(grid.heads):
        wanted = _list_for(places, column(head), role) if head else None
        if wanted is not None:
            for row in grid.rows[1:]:
                cell = row[index]
                if cell is not None:
                    wanted.extend([(cell.at, line) for line in cell.lines])


def _list_for(places: Places, field: str | None, role: str) -> list[Place] | None:
    """The list that texts of a field belong to; in a section on people every other field names some."""
    if field in _TIMES:
        return places.times
    if field in _PERSONS or (role == Role.ORGANIZATION and field is None):
        return places.people
    return places.states if field == "状态" and role == Role.FULFILMENT else None


def _lines(places: list[Place], text: Text) -> None:
    places.extend([(text.at, line) for line in text.lines])


@lru_cache(maxsize=1024)
def column(head: str) -> str | None:
    """The known word that a column's head or a field's key stands for."""
    return column_of(head)


@lru_cache(maxsize=1024)
def _person(label: str) -> str | None:
    """负责人 for a label that names a post or whoever is in charge (主讲教师), 状态 for that one."""
    if post_of(label):
        return "负责人"
    found = column_of(label)
    return found if found in _PERSONS or found == "状态" else None
