"""The pictures of a Word document: their bytes taken out of the package, bounded in number and size."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from planforge.readers.evidence import Aside, Block, Photo
from planforge.zipped.unpacking import Entry, ZipError, part

_LONGEST: Final = 20_000_000  # bytes of one picture
_MOST_BYTES: Final = 40_000_000
_MOST: Final = 200
_MOST_PLACES: Final = 1_000


def with_photos(
    blocks: Iterable[Block], data: bytes, entries: dict[str, Entry], parts: dict[str, str]
) -> tuple[tuple[Block, ...], list[Aside]]:
    """Blocks whose pictures have their bytes; those that cannot be taken out are listed instead.

    ``parts`` are the names of parts by relationship; a picture shown twice is unpacked once.
    """
    taken: dict[str, bytes] = {}
    found: list[Block] = []
    lost: list[Aside] = []
    shown = 0
    for block in blocks:
        if not isinstance(block, Photo):
            found.append(block)
            continue
        shown += 1
        if shown > _MOST_PLACES:
            continue
        name = parts.get(block.name, "")
        why = _take(name, data, entries, taken)
        if why:
            lost.append(Aside("图片", block.at, why))
        else:
            found.append(block._replace(name=name, data=taken[name]))
    if shown > _MOST_PLACES:
        lost.append(Aside("图片", 0, f"图片有 {shown} 处，只取了前 {_MOST_PLACES} 处"))
    return tuple(found), lost


def _take(name: str, data: bytes, entries: dict[str, Entry], taken: dict[str, bytes]) -> str:
    """Unpack a picture once; what is said where it is not."""
    if name in taken:
        return ""
    entry = entries.get(name)
    if entry is None:
        return "文件里没有这张图，只有它的位置"
    if len(taken) >= _MOST or entry.size + sum(map(len, taken.values())) > _MOST_BYTES:
        return "图片太多、太大，这一张没有取出"
    try:
        taken[name] = part(data, entry, _LONGEST)
    except ZipError:
        return "这张图太大或者坏了，没有取出"
    return ""
