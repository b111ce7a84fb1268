"""Parts out of a zip file that anybody may have made, or the reason why there are none.

Everything is decided from the central directory before a byte is unpacked: number of entries, sizes,
overlaps, doubles. Nothing is ever extracted to disk, and names are only compared, never followed.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Final, Literal, NamedTuple, TypeAlias

Reason: TypeAlias = Literal["damaged", "many", "doubled", "overlapping", "swollen", "encrypted", "long"]

LOCAL: Final = struct.Struct("<IHHHHHIIIHH")
CENTRAL: Final = struct.Struct("<IHHHHHHIIIHHHHHII")
END: Final = struct.Struct("<IHHHHIIH")
LOCAL_MARK: Final = 0x04034B50
CENTRAL_MARK: Final = 0x02014B50
END_MARK: Final = 0x06054B50
"""What stands before each entry, what the directory says of it, what ends the file; the mark that each begins with."""
_LONG_END: Final = struct.Struct("<IQHHIIQQQQ")
_LONG_END_MARK: Final = b"PK\x06\x06"
_ELSEWHERE: Final = 0xFFFFFFFF  # a size or place that Zip64 writes in eight bytes further on
_SIZES_ELSEWHERE: Final = 1
LONGEST_PART: Final = 8_000_000
"""Bytes of an XML part that is read; a document of a school has a tenth of it."""
_LONGEST_COMMENT: Final = 65557
_MOST_ENTRIES: Final = 2000
_MOST_BYTES: Final = 200_000_000
_MODEST: Final = 100_000_000
_RATIO: Final = 400  # beyond it a part over a megabyte is a bomb; dense XML reaches 50
_ENCRYPTED: Final = 0x1


class ZipError(Exception):
    """A zip file, or a part of it, that is not read: why, and the count or size that is too much."""

    def __init__(self, reason: Reason, number: int = 0) -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.number = number


class Entry(NamedTuple):
    """One entry of the central directory."""

    name: str
    flags: int
    method: int
    checksum: int
    packed: int
    size: int
    at: int

    @property
    def is_encrypted(self) -> bool:
        """Whether it was packed with a password."""
        return bool(self.flags & _ENCRYPTED)


def entries_of(data: bytes) -> dict[str, Entry]:
    """The entries of a zip file by name.

    Raises ZipError for a truncated, overlapping, doubled or swollen one.
    """
    end = data.rfind(END_MARK.to_bytes(4, "little"), max(0, len(data) - _LONGEST_COMMENT))
    if end < 0:
        raise ZipError("damaged")
    try:
        _, _, _, _, count, length, at, _ = END.unpack_from(data, end)
        if _ELSEWHERE in (length, at) and (long := data.rfind(_LONG_END_MARK, 0, end)) >= 0:
            end = long
            *_, count, length, at = _LONG_END.unpack_from(data, end)
        if count > _MOST_ENTRIES:
            raise ZipError("many", count)
        shift = max(0, end - length - at)
        entries = list(_walk(data, at + shift, count, shift))
    except struct.error as error:
        raise ZipError("damaged") from error
    _check(entries)
    return {entry.name: entry for entry in entries}


def _walk(data: bytes, at: int, count: int, shift: int) -> Iterable[Entry]:
    for _ in range(count):
        found = CENTRAL.unpack_from(data, at)
        if found[0] != CENTRAL_MARK:
            raise ZipError("damaged")
        name_at = at + CENTRAL.size
        name = data[name_at : name_at + found[10]].decode("utf-8", "replace").replace("\\", "/")
        behind = name_at + found[10] + found[11]
        size, packed, place = found[9], found[8], found[16]
        if _ELSEWHERE in (size, packed, place):
            size, packed, place = _long(data[name_at + found[10] : behind], (size, packed, place))
        yield Entry(name, found[3], found[4], found[7], packed, size, place + shift)
        at = behind + found[12]


def _long(extra: bytes, said: tuple[int, int, int]) -> Iterable[int]:
    """Size, packed size and place of an entry where Zip64 writes some of them in eight bytes."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind == _SIZES_ELSEWHERE:
            fields = struct.iter_unpack("<Q", extra[at + 4 : at + 4 + length // 8 * 8])
            return [next(fields, (_ELSEWHERE,))[0] if each == _ELSEWHERE else each for each in said]
        at += 4 + length
    return said


def _check(entries: list[Entry]) -> None:
    if len({entry.name for entry in entries}) != len(entries):
        raise ZipError("doubled")
    spans = sorted((entry.at, entry.at + LOCAL.size + entry.packed) for entry in entries)
    if any(later[0] < earlier[1] for earlier, later in pairwise(spans)):
        raise ZipError("overlapping")
    total = sum(entry.size for entry in entries)
    swollen = any(entry.size > 1_000_000 and entry.size > _RATIO * max(1, entry.packed) for entry in entries)
    if total > _MOST_BYTES or swollen:
        raise ZipError("swollen", total)


def part(data: bytes, entry: Entry, most: int) -> bytes:
    """One part unpacked.

    Raises ZipError for one that is encrypted, longer than ``most`` bytes or broken.
    """
    if entry.is_encrypted:
        raise ZipError("encrypted")
    if entry.size > most:
        raise ZipError("long", entry.size)
    try:
        return _unpacked(_packed(data, entry), entry)
    except (struct.error, zlib.error) as error:
        raise ZipError("damaged") from error


def _packed(data: bytes, entry: Entry) -> bytes:
    local = LOCAL.unpack_from(data, entry.at)
    start = entry.at + LOCAL.size + local[9] + local[10]
    if local[0] != LOCAL_MARK or start + entry.packed > len(data):
        raise ZipError("damaged")
    return data[start : start + entry.packed]


def _unpacked(packed: bytes, entry: Entry) -> bytes:
    unpack = _METHODS.get(entry.method)
    found = unpack(packed, entry.size) if unpack else None
    if found is None or len(found) != entry.size or zlib.crc32(found) != entry.checksum:
        raise ZipError("damaged")
    return found


def _inflated(packed: bytes, size: int) -> bytes | None:
    inflate = zlib.decompressobj(-15)
    found = inflate.decompress(packed, size + 1)
    return found if len(found) <= size else None


_METHODS: Final[dict[int, Callable[[bytes, int], bytes | None]]] = {0: lambda packed, _: packed, 8: _inflated}


def parts_of(data: bytes, wanted: Callable[[str], bool], most: int) -> dict[str, bytes]:
    """The wanted parts of the zip file ``data``, each at most ``most`` bytes unpacked.

    Anything that is not a sound, unencrypted zip file gives no parts at all.
    """
    try:
        entries = entries_of(data)
        return {name: part(data, entry, most) for name, entry in entries.items() if wanted(name)}
    except ZipError:
        return {}


def is_modest(data: bytes) -> bool:
    """Whether the zip file ``data`` unpacks to at most 100 MB in sound, unencrypted parts."""
    try:
        entries = entries_of(data).values()
        for entry in entries:
            _packed(data, entry)
    except (ZipError, struct.error):
        return False
    total = sum(entry.size for entry in entries)
    return bool(entries) and total <= _MODEST and not any(entry.is_encrypted for entry in entries)
