"""The pictures of a document: files of their own beside the spec, and a place in it for every one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from planforge.readers.evidence import Aside, Block, Photo, Reading
from planforge.recognize.draft import Draft, PhotoPart
from planforge.recognize.looks import contents_of
from planforge.recognize.units import Unit
from planforge.recognize.wording import photos_of

_OTHER_KINDS: Final = (
    (b"BM", "bmp"), (b"II*\0", "tif"), (b"MM\0*", "tif"), (b"\x01\0\0\0", "emf"), (b"\xd7\xcd\xc6\x9a", "wmf"),
    (b"RIFF", "webp"), (b"<svg", "svg"), (b"<?xml", "svg"),
)  # fmt: skip


class Files(NamedTuple):
    """The files that pictures become: those a spec can show, and those it cannot, by name."""

    shown: dict[str, bytes]
    others: dict[str, bytes]


def as_files(reading: Reading, stem: str, kind_of: Callable[[bytes], str]) -> tuple[Reading, Files]:
    """A reading whose pictures bear the names of their files; ``kind_of`` says which a document can show.

    Names are made of ``stem`` and a number, never of what the file says. A picture that no document can
    show is a file all the same, and listed.
    """
    files = Files({}, {})
    names: dict[bytes, str] = {}
    blocks: list[Block] = []
    lost: list[Aside] = []
    for block in reading.blocks:
        if not isinstance(block, Photo):
            blocks.append(block)
            continue
        kind = kind_of(block.data)
        other = "" if kind else _other_kind(block.data)
        if not kind and not other:
            lost.append(Aside("图片", block.at, "不是能认的图片，没有取出"))
            continue
        name = names.setdefault(block.data, f"{stem}-图{len(names) + 1}.{kind or other}")
        (files.shown if kind else files.others)[name] = block.data
        if kind:
            blocks.append(block._replace(name=name))
        else:
            lost.append(Aside("图片", block.at, f"存成“{name}”；规格里要用 PNG 或 JPEG，请另存后写成 图片"))
    return reading._replace(blocks=tuple(blocks), asides=(*reading.asides, *lost)), files


def _other_kind(data: bytes) -> str:
    return next((kind for start, kind in _OTHER_KINDS if data.startswith(start)), "")


def without(reading: Reading) -> Reading:
    """A reading without its pictures, which are listed."""
    photos = [block for block in reading.blocks if isinstance(block, Photo)]
    blocks = tuple(block for block in reading.blocks if not isinstance(block, Photo))
    return reading._replace(
        blocks=blocks, asides=(*reading.asides, *(Aside("图片", each.at) for each in photos))
    )


def place_all(draft: Draft, units: Iterable[Unit], lead: Iterable[PhotoPart]) -> None:
    """Put the pictures that stand at a title, a sign-off or a page of contents into 导语, 正文 or 结语."""
    placed = {id(photo) for body in contents_of(draft) for photo in photos_of(body)}
    missing = [*lead, *(photo for unit in units for photo in unit.photos if id(photo) not in placed)]
    if not missing:
        return
    first = draft.sections[0].at if draft.sections else 0
    early = [photo for photo in missing if photo.at < first]
    front = draft.preamble if draft.sections else draft.body
    front[:0] = early if draft.sections else missing
    draft.closing.extend(photo for photo in missing if draft.sections and photo.at >= first)


def photos_in(draft: Draft) -> set[str]:
    """The names of the pictures in a draft."""
    photos = (part.photo for body in contents_of(draft) for part in photos_of(body))
    return {photo.name for photo in photos if isinstance(photo, Photo)}
