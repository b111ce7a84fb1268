"""A zip file with some parts replaced or added; every other entry is copied as it is packed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Final

from planforge.zipped.packing import Member, archive
from planforge.zipped.unpacking import LOCAL, Entry

_UTF8: Final = 0x800
_KEPT_FLAGS: Final = _UTF8 | 0x6  # how the name is written, how it was deflated; never sizes behind the data


def repacked(data: bytes, entries: Iterable[Entry], parts: Mapping[str, bytes]) -> bytes:
    """The package ``data`` with the given parts in place of those of their names, new ones at its end."""
    entries = tuple(entries)
    known = {entry.name for entry in entries}
    kept = (
        _packed(entry.name, parts[entry.name]) if entry.name in parts else _copied(data, entry)
        for entry in entries
    )
    return archive((*kept, *(_packed(name, part) for name, part in parts.items() if name not in known)))


def _packed(name: str, part: bytes) -> Member:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = deflate.compress(part) + deflate.flush()
    return Member(name.encode(), zlib.crc32(part), len(part), packed, 0 if name.isascii() else _UTF8)


def _copied(data: bytes, entry: Entry) -> Member:
    """An entry as it is packed; the checksum is that of the directory, which a reader has looked at."""
    _, _, _, _, time, date, _, _, _, length, extra = LOCAL.unpack_from(data, entry.at)
    name = entry.at + LOCAL.size
    begin = name + length + extra
    return Member(
        data[name : name + length],
        entry.checksum,
        entry.size,
        data[begin : begin + entry.packed],
        entry.flags & _KEPT_FLAGS,
        entry.method,
        time,
        date,
    )
