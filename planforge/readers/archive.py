"""Parts out of a zip file that anybody may have made, or the reason why there are none.

Everything is decided from the central directory before a byte is unpacked: number of entries, sizes,
overlaps, doubles. Nothing is ever extracted to disk, and names are only compared, never followed.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Final, NamedTuple

from planforge.readers.evidence import UnreadableError

_END: Final = struct.Struct("<IHHHHIIH")
_CENTRAL: Final = struct.Struct("<IHHHHHHIIIHHHHHII")
_LOCAL: Final = struct.Struct("<IHHHHHIIIHH")
_END_MARK: Final = b"PK\x05\x06"
_LONGEST_COMMENT: Final = 65557
_MOST_ENTRIES: Final = 2000
_MOST_BYTES: Final = 200_000_000
_RATIO: Final = 400  # beyond it a part over a megabyte is a bomb; dense XML reaches 50
_ENCRYPTED: Final = 0x1
LONGEST_PART: Final = 8_000_000

_DAMAGED: Final = "文件已经损坏，或者没有下载完"
_DAMAGED_HINT: Final = "请重新下载或拷贝；在 Word 里能打开的话，另存为 .docx 再导入"


class Entry(NamedTuple):
    """One entry of the central directory."""

    name: str
    flags: int
    method: int
    checksum: int
    packed: int
    size: int
    at: int


def damaged() -> UnreadableError:
    """The refusal of a file that is broken."""
    return UnreadableError("损坏", _DAMAGED, _DAMAGED_HINT)


def entries_of(data: bytes) -> dict[str, Entry]:
    """The entries of a zip file by name.

    Raises UnreadableError for a truncated, overlapping, doubled or swollen one.
    """
    end = data.rfind(_END_MARK, max(0, len(data) - _LONGEST_COMMENT))
    if end < 0:
        raise damaged()
    try:
        _, _, _, _, count, length, at, _ = _END.unpack_from(data, end)
        if count > _MOST_ENTRIES:
            raise UnreadableError(
                "太大", f"压缩包里有 {count} 个文件，不像 Word 文档", "请在 Word 里另存为 .docx"
            )
        shift = max(0, end - length - at)
        entries = list(_walk(data, at + shift, count, shift))
    except struct.error as error:
        raise damaged() from error
    _check(entries)
    return {entry.name: entry for entry in entries}


def _walk(data: bytes, at: int, count: int, shift: int) -> Iterable[Entry]:
    for _ in range(count):
        found = _CENTRAL.unpack_from(data, at)
        if found[0] != 0x02014B50:
            raise damaged()
        name_at = at + _CENTRAL.size
        name = data[name_at : name_at + found[10]].decode("utf-8", "replace")
        yield Entry(name, found[3], found[4], found[7], found[8], found[9], found[16] + shift)
        at = name_at + found[10] + found[11] + found[12]


def _check(entries: list[Entry]) -> None:
    if len({entry.name for entry in entries}) != len(entries):
        raise UnreadableError("损坏", "压缩包里有同名的文件，不是正常的 Word 文档", _DAMAGED_HINT)
    spans = sorted((entry.at, entry.at + _LOCAL.size + entry.packed) for entry in entries)
    if any(later[0] < earlier[1] for earlier, later in pairwise(spans)):
        raise UnreadableError(
            "炸弹", "压缩包里的文件互相重叠，是伪造的文档，没有打开", "请向发来文件的人要原件"
        )
    total = sum(entry.size for entry in entries)
    swollen = any(entry.size > 1_000_000 and entry.size > _RATIO * max(1, entry.packed) for entry in entries)
    if total > _MOST_BYTES or swollen:
        message = f"文件解开后有 {total // 1_000_000} MB，像是压缩炸弹，没有打开"
        raise UnreadableError("炸弹", message, "请在 Word 里打开，删去多余的图片，另存为 .docx")


def part(data: bytes, entries: dict[str, Entry], name: str) -> bytes | None:
    """One part unpacked, or None where there is none by that name.

    Raises UnreadableError for one that is encrypted, too long or broken.
    """
    entry = entries.get(name)
    if entry is None:
        return None
    if entry.flags & _ENCRYPTED:
        raise UnreadableError("加密", "文件加了密码，读不出来", "请在 Word 里打开，去掉密码，另存为 .docx")
    if entry.size > LONGEST_PART:
        message = f"文档的一部分（{name}）有 {entry.size / 1_000_000:.0f} MB，超过上限 8 MB"
        raise UnreadableError("太大", message, "请把文档分成几份，或删去多余的内容，另存为 .docx")
    try:
        return _unpacked(_packed(data, entry), entry)
    except (struct.error, zlib.error) as error:
        raise damaged() from error


def _packed(data: bytes, entry: Entry) -> bytes:
    local = _LOCAL.unpack_from(data, entry.at)
    start = entry.at + _LOCAL.size + local[9] + local[10]
    if local[0] != 0x04034B50 or start + entry.packed > len(data):
        raise damaged()
    return data[start : start + entry.packed]


def _unpacked(packed: bytes, entry: Entry) -> bytes:
    unpack = _METHODS.get(entry.method)
    found = unpack(packed, entry.size) if unpack else None
    if found is None or len(found) != entry.size or zlib.crc32(found) != entry.checksum:
        raise damaged()
    return found


def _inflated(packed: bytes, size: int) -> bytes | None:
    inflate = zlib.decompressobj(-15)
    found = inflate.decompress(packed, size + 1)
    return found if len(found) <= size else None


_METHODS: Final[dict[int, Callable[[bytes, int], bytes | None]]] = {0: lambda packed, _: packed, 8: _inflated}
