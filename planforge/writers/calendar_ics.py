"""All-day events as an iCalendar file (RFC 5545), to be taken over by a phone or Outlook.

There is no METHOD: one says that somebody sends a calendar, and then wants an ORGANIZER with an address
(RFC 5546, 3.2.1), which a school has none of. An event keeps its UID whatever its days; that it is
newer than the one taken over before is said by its SEQUENCE, which grows with every ``edition`` and when a
day that was tentative is certain, and by its DTSTAMP. Nobody asks the clock: the stamp is counted from
the first day of the year before the first event, a minute for each step of the SEQUENCE.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zlib import crc32

_NO_YEAR = 2001  # of a calendar without events
_LONGEST = 75  # octets of a line, the break not counted (RFC 5545, 3.1)


class Event(NamedTuple):
    """What happens from ``first`` to ``last``, both included; ``tentative`` where that is not certain."""

    name: str
    first: date
    last: date
    tentative: bool = False


def ics_bytes(name: str, events: Iterable[Event], edition: int = 1) -> bytes:
    """Write a calendar; the same events of the same ``edition`` (from 1) give the same bytes."""
    events = list(events)
    begin = datetime(min((event.first.year for event in events), default=_NO_YEAR) - 1, 1, 1)  # noqa: DTZ001 - UTC
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//planforge//校历//ZH",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    seen: Counter[str] = Counter()
    for event in events:
        seen[event.name] += 1
        sequence = 2 * (edition - 1) + (not event.tentative)
        stamp = begin + timedelta(minutes=sequence)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_uid(name, event.name, seen[event.name])}",
            f"DTSTAMP:{stamp:%Y%m%dT%H%M%S}Z",
            f"SEQUENCE:{sequence}",
            *_event(event),
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _uid(calendar: str, name: str, number: int) -> str:
    """What an event is known by, whatever its days: a notice that moves it moves it on the phone as well."""
    return f"{crc32(calendar.encode()):08x}-{crc32(name.encode()):08x}-{number}@planforge"


def _event(event: Event) -> list[str]:
    return [
        f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(event.name)}",
        f"STATUS:{'TENTATIVE' if event.tentative else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT",
    ]


def _escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line between characters so that none has more than 75 octets."""
    parts, room = [""], _LONGEST
    for char in line:
        octets = len(char.encode())
        if octets > room:
            parts.append("")
            room = _LONGEST - 1
        parts[-1] += char
        room -= octets
    return "\r\n ".join(parts)
