"""A zip file with some parts replaced or added; every other entry is copied as it is packed."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from typing import Final

from planforge.readers.archive import Entry

_LOCAL: Final = struct.Struct("<IHHHHHIIIHH")
_CENTRAL: Final = struct.Struct("<IHHHHHHIIIHHHHHII")
_END: Final = struct.Struct("<IHHHHIIH")
_NEW_YEAR_1980: Final = 0x21
_DEFLATED: Final = 8
_UTF8: Final = 0x800
_KEPT_FLAGS: Final = _UTF8 | 0x6  # how the name is written, how it was deflated; never sizes behind the data


def repacked(data: bytes, entries: Iterable[Entry], parts: Mapping[str, bytes]) -> bytes:
    """The package ``data`` with the given parts in place of those of their names, new ones at its end."""
    local: list[bytes] = []
    central: list[bytes] = []
    offset = 0
    entries = tuple(entries)
    new = [name for name in parts if name not in {entry.name for entry in entries}]
    for name, entry in (*((entry.name, entry) for entry in entries), *((name, None) for name in new)):
        if name in parts:
            head, spelled, packed = _packed(name, parts[name])
        elif entry is not None:
            head, spelled, packed = _copied(data, entry)
        fields = (0x04034B50, 20, *head, len(spelled), 0)
        local += (_LOCAL.pack(*fields), spelled, packed)
        central.append(
            _CENTRAL.pack(0x02014B50, 20, 20, *head, len(spelled), 0, 0, 0, 0, 0, offset) + spelled
        )
        offset += _LOCAL.size + len(spelled) + len(packed)
    directory = b"".join(central)
    end = _END.pack(0x06054B50, 0, 0, len(central), len(central), len(directory), offset, 0)
    return b"".join((*local, directory, end))


_Head = tuple[int, int, int, int, int, int, int]
"""Flags, method, time, date, check sum, packed size, size."""


def _packed(name: str, part: bytes) -> tuple[_Head, bytes, bytes]:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = deflate.compress(part) + deflate.flush()
    spelled = name.encode()
    flags = 0 if name.isascii() else _UTF8
    return (flags, _DEFLATED, 0, _NEW_YEAR_1980, zlib.crc32(part), len(packed), len(part)), spelled, packed


def _copied(data: bytes, entry: Entry) -> tuple[_Head, bytes, bytes]:
    """An entry as it is packed; the checksum is that of the directory, which a reader has looked at."""
    local = _LOCAL.unpack_from(data, entry.at)
    begin = entry.at + _LOCAL.size
    spelled = data[begin : begin + local[9]]
    start = begin + local[9] + local[10]
    head = (
        entry.flags & _KEPT_FLAGS,
        entry.method,
        local[4],
        local[5],
        entry.checksum,
        entry.packed,
        entry.size,
    )
    return head, spelled, data[start : start + entry.packed]
