"""The calendar that was given out before, read back: which event of it is which of the new one, and which is gone.

An event is known on a phone by its UID. Where several have one name (家长会), the day tells which of them is which;
what is left over is taken in order, for a day may have been moved.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

_FOLD = re.compile(r"\r?\n[ \t]")
_EVENT = re.compile(r"BEGIN:VEVENT\r?\n(.*?)END:VEVENT", re.DOTALL)
_NUMBER = re.compile(r"-(\d{1,6})@planforge$")
_OURS = "PRODID:-//planforge//"


class Event(NamedTuple):
    """What happens from ``first`` to ``last``, both included; ``tentative`` where that is not certain."""

    name: str
    first: date
    last: date
    tentative: bool = False


class Edition(NamedTuple):
    """A calendar given out: its name, how many times it was, its events by what they are known by."""

    name: str
    number: int
    events: dict[str, Event]


def read_edition(data: bytes) -> Edition | None:
    """Read a calendar that ``calendar_ics`` wrote; None for any other file."""
    text = _FOLD.sub("", data.decode("utf-8-sig", "replace"))
    if _OURS not in text:
        return None
    events, sequence = {}, 0
    for match in _EVENT.finditer(text):
        fields = _fields(match[1])
        try:
            first, behind = (_day(fields[key]) for key in ("DTSTART;VALUE=DATE", "DTEND;VALUE=DATE"))
            events[fields["UID"]] = Event(_plain(fields["SUMMARY"]), first, behind - timedelta(days=1))
            sequence = max(sequence, int(fields["SEQUENCE"]))
        except (KeyError, ValueError, OverflowError):
            return None
    return Edition(_plain(_fields(text).get("X-WR-CALNAME", "")), sequence // 2 + 1, events)


def _fields(text: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in text.splitlines())
    return {key: value for key, _, value in pairs}


def _day(text: str) -> date:
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], text)


def numbers(events: Sequence[Event], before: Edition | None) -> list[int]:
    """The number that each event has among those of its name, the same as in the edition before where it is the same."""
    given: dict[int, int] = {}
    taken: dict[str, set[int]] = {}
    for name, known in _numbered(before).items():
        places = [at for at, event in enumerate(events) if event.name == name]
        pairs = _paired([events[at] for at in places], known)
        given |= {places[at]: number for at, number in pairs.items()}
        taken[name] = {number for number, _ in known}
    for at, event in enumerate(events):
        if at not in given:
            used = taken.setdefault(event.name, set())
            given[at] = next(number for number in range(1, len(used) + 2) if number not in used)
            used.add(given[at])
    return [given[at] for at in range(len(events))]


def _numbered(before: Edition | None) -> dict[str, list[tuple[int, Event]]]:
    found: dict[str, list[tuple[int, Event]]] = {}
    for uid, event in before.events.items() if before else ():
        number = _NUMBER.search(uid)
        if number is not None:
            found.setdefault(event.name, []).append((int(number[1]), event))
    return found


def _paired(new: Sequence[Event], known: Sequence[tuple[int, Event]]) -> dict[int, int]:
    """Places in ``new`` with the numbers of the known events that they are: by their days, then in order."""
    days = {event.first: number for number, event in reversed(known)}
    pairs = {at: days[event.first] for at, event in enumerate(new) if event.first in days}
    left = (number for number, _ in known if number not in pairs.values())
    pairs |= dict(zip((at for at in range(len(new)) if at not in pairs), left, strict=False))
    return pairs
