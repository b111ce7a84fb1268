"""All-day events as an iCalendar file (RFC 5545), to be taken over by a phone or Outlook.

There is no METHOD: one says that somebody sends a calendar, and then wants an ORGANIZER with an address
(RFC 5546, 3.2.1), which a school has none of. An event keeps its UID whatever its days; that it is
newer than the one taken over before is said by its SEQUENCE, which grows with every ``edition`` and when a
day that was tentative is certain, and by its DTSTAMP. Nobody asks the clock: the stamp is counted from
the first day of the year before the first event, a minute for each step of the SEQUENCE.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zlib import crc32

from planforge.writers.calendar_editions import Edition, Event, numbers

_NO_YEAR = 2001  # of a calendar without events
_LONGEST = 75  # octets of a line, the break not counted (RFC 5545, 3.1)


def ics_bytes(name: str, events: Iterable[Event], edition: int = 1, before: Edition | None = None) -> bytes:
    """Write a calendar; the same events of the same ``edition`` (from 1) give the same bytes.

    Events of the edition ``before`` keep what they are known by, and those that are gone are cancelled.
    """
    events = list(events)
    known = {
        _uid(name, event.name, at): event for event, at in zip(events, numbers(events, before), strict=True)
    }
    gone = {uid: event for uid, event in before.events.items() if uid not in known} if before else {}
    years = [event.first.year for event in (*events, *gone.values())]
    begin = datetime(min(years, default=_NO_YEAR) - 1, 1, 1)  # noqa: DTZ001 - UTC
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//planforge//校历//ZH",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    for uid, event in (*known.items(), *gone.items()):
        sequence = 2 * (edition - 1) + (not event.tentative)
        stamp = begin + timedelta(minutes=sequence)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{uid}",
            f"DTSTAMP:{stamp:%Y%m%dT%H%M%S}Z",
            f"SEQUENCE:{sequence}",
            *_event(event, is_gone=uid in gone),
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _uid(calendar: str, name: str, number: int) -> str:
    """What an event is known by, whatever its days: a notice that moves it moves it on the phone as well."""
    return f"{crc32(calendar.encode()):08x}-{crc32(name.encode()):08x}-{number}@planforge"


def _event(event: Event, *, is_gone: bool) -> list[str]:
    status = "CANCELLED" if is_gone else "TENTATIVE" if event.tentative else "CONFIRMED"
    return [
        f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(event.name)}",
        f"STATUS:{status}",
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
