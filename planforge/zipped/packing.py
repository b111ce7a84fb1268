"""A zip file as Word reads it, written without the clock: every stamp of ours is 1 January 1980."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Final, NamedTuple

from planforge.zipped.unpacking import CENTRAL, CENTRAL_MARK, END, END_MARK, LOCAL, LOCAL_MARK

DEFLATED: Final = 8
_NEW_YEAR_1980: Final = 0x21
_OLD_ENOUGH: Final = 20  # the version 2.0 of the format, which any program reads
_SIGNATURE: Final = 14  # bytes of the first header up to and with its time stamp
_LEVEL: Final = 1  # a quarter of the time of level 6 on this kind of XML, for a file a tenth larger
_WINDOWS: Final = ((2_000, 9, 1), (40_000, 14, 8), (float("inf"), 15, 8))  # bytes: window, memory level


class Member(NamedTuple):
    """One part as it is packed: name, check sum, size before, bytes after; how, and the stamp that it bears."""

    name: bytes
    checksum: int
    size: int
    packed: bytes
    flags: int = 0
    method: int = DEFLATED
    time: int = 0
    date: int = _NEW_YEAR_1980


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
    for name, checksum, size, packed, *how in members:
        said = (_OLD_ENOUGH, *how, checksum, len(packed), size, len(name), 0)
        local += (LOCAL.pack(LOCAL_MARK, *said), name, packed)
        central.append(CENTRAL.pack(CENTRAL_MARK, _OLD_ENOUGH, *said, 0, 0, 0, 0, offset) + name)
        offset += LOCAL.size + len(name) + len(packed)
    directory = b"".join(central)
    end = END.pack(END_MARK, 0, 0, len(central), len(central), len(directory), offset, 0)
    return b"".join((*local, directory, end))
