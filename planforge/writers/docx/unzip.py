"""Reading a few parts out of a zip file that anybody may have made: sizes limited, nothing trusted."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator

_END = struct.Struct("<IHHHHIIH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_LOCAL = struct.Struct("<IHHHHHIIIHH")
_ENTRIES = 2000
_TOTAL = 100_000_000
_ENCRYPTED = 0x1


def parts_of(data: bytes, wanted: Callable[[str], bool], most: int) -> dict[str, bytes]:
    """Return the wanted parts of the zip file ``data``, each at most ``most`` bytes unpacked.

    Anything that is not a sound, unencrypted zip file gives no parts at all.
    """
    found: dict[str, bytes] = {}
    try:
        for name, method, packed, size in _entries(data, wanted):
            part = _unpacked(packed, method, most) if size <= most else None
            if part is None or name in found:
                return {}
            found[name] = part
    except (struct.error, zlib.error, ValueError):
        return {}
    return found


def is_modest(data: bytes) -> bool:
    """Whether the zip file ``data`` unpacks to at most 100 MB in at most 2,000 sound parts."""
    try:
        sizes = [size for _, _, _, size in _entries(data, lambda _: True)]
    except (struct.error, ValueError):
        return False
    return bool(sizes) and sum(sizes) <= _TOTAL


def _entries(data: bytes, wanted: Callable[[str], bool]) -> Iterator[tuple[str, int, bytes, int]]:
    """Walk the central directory: name, method, packed bytes, size it says it has."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 65557))
    if end < 0:
        raise ValueError
    _, _, _, _, count, _, at, _ = _END.unpack_from(data, end)
    if count > _ENTRIES:
        raise ValueError
    for _ in range(count):
        entry = _CENTRAL.unpack_from(data, at)
        flags, method, packed_size, size = entry[3], entry[4], entry[8], entry[9]
        name_at = at + _CENTRAL.size
        name = data[name_at : name_at + entry[10]].decode("utf-8", "replace")
        at = name_at + entry[10] + entry[11] + entry[12]
        if wanted(name):
            if flags & _ENCRYPTED:
                raise ValueError
            yield name, method, _packed(data, entry[16], packed_size), size


def _packed(data: bytes, at: int, size: int) -> bytes:
    local = _LOCAL.unpack_from(data, at)
    start = at + _LOCAL.size + local[9] + local[10]
    if local[0] != 0x04034B50 or start + size > len(data):
        raise ValueError
    return data[start : start + size]


def _unpacked(packed: bytes, method: int, most: int) -> bytes | None:
    """Inflate at most ``most`` bytes; None for more, or for a method that Word does not use."""
    if method == 0:
        return packed if len(packed) <= most else None
    if method != 8:
        return None
    inflate = zlib.decompressobj(-15)
    part = inflate.decompress(packed, most)
    return part if inflate.eof else None
