"""All-day events as an iCalendar file (RFC 5545), to be taken over by a phone or Outlook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple
from zlib import crc32

_LONGEST = 75  # octets of a line, the break not counted (RFC 5545, 3.1)


class Event(NamedTuple):
    """What happens from ``first`` to ``last``, both included; ``tentative`` where that is not certain."""

    name: str
    first: date
    last: date
    tentative: bool = False


def ics_bytes(name: str, events: Iterable[Event]) -> bytes:
    """Write a calendar; the same events give the same bytes, since their stamps are their own days."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//planforge//校历//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    seen: Counter[str] = Counter()
    for event in events:
        seen[event.name] += 1
        lines += _event(event, _uid(name, event.name, seen[event.name]))
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _uid(calendar: str, name: str, number: int) -> str:
    """What an event is known by, whatever its days: a notice that moves it moves it on the phone as well."""
    return f"{crc32(calendar.encode()):08x}-{crc32(name.encode()):08x}-{number}@planforge"


def _event(event: Event, uid: str) -> list[str]:
    first = f"{event.first:%Y%m%d}"
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{first}T000000Z",
        f"DTSTART;VALUE=DATE:{first}",
        f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(event.name)}",
        f"STATUS:{'TENTATIVE' if event.tentative else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
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
