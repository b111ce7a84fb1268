"""A zip archive as Word reads it, written without the clock: every stamp is 1 January 1980."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import NamedTuple

_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")
_NEW_YEAR_1980 = 0x21
_DEFLATED = 8
_SIGNATURE = 14  # bytes of the first header up to and with its time stamp
_LEVEL = 1  # a quarter of the time of level 6 on this kind of XML, for a file a tenth larger
_WINDOWS = ((2_000, 9, 1), (40_000, 14, 8), (float("inf"), 15, 8))  # bytes: window, memory level


class Member(NamedTuple):
    """One part, deflated: name, check sum, size before, bytes after."""

    name: bytes
    checksum: int
    size: int
    packed: bytes


def member(name: str, data: bytes) -> Member:
    """Deflate ``data``; the result can be used in any number of archives."""
    # A small part needs no large window, and a large window takes longer to make than a small part to pack.
    window, memory = next((wide, deep) for most, wide, deep in _WINDOWS if len(data) < most)
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -window, memory)
    packed = deflate.compress(data) + deflate.flush()
    return Member(name.encode("ascii"), zlib.crc32(data), len(data), packed)


def is_ours(docx: bytes) -> bool:
    """Whether a file was written by us and saved by no other program since: they all begin theirs otherwise."""
    return docx[:_SIGNATURE] == archive([member("a", b"")])[:_SIGNATURE]


def archive(members: Iterable[Member]) -> bytes:
    """Put ``members`` into one zip file, in their order."""
    local: list[bytes] = []
    central: list[bytes] = []
    offset = 0
    for name, checksum, size, packed in members:
        sizes = (checksum, len(packed), size, len(name), 0)
        head = _LOCAL.pack(0x04034B50, 20, 0, _DEFLATED, 0, _NEW_YEAR_1980, *sizes)
        local += (head, name, packed)
        central.append(
            _CENTRAL.pack(0x02014B50, 20, 20, 0, _DEFLATED, 0, _NEW_YEAR_1980, *sizes, 0, 0, 0, 0, offset)
            + name
        )
        offset += len(head) + len(name) + len(packed)
    directory = b"".join(central)
    end = _END.pack(0x06054B50, 0, 0, len(central), len(central), len(directory), offset, 0)
    return b"".join((*local, directory, end))
