"""Pictures: their size from the file's first bytes, and the inline drawing that shows them."""

from __future__ import annotations

import struct
from typing import NamedTuple

from planforge.document import Image
from planforge.writers.docx.metrics import Metrics
from planforge.writers.docx.runs import escape

EMU_PER_MM = 36000
_EMU_PER_TWIP = 635
_MM_PER_PIXEL = 25.4 / 96
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}

NS_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
NS_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_NS_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class Media(NamedTuple):
    """A picture as a part of the package: its relationship, file name and bytes."""

    relationship: str
    name: str
    data: bytes


def picture_kind(data: bytes) -> str:
    """File extension by content: png, jpeg, gif, or empty for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    return "gif" if data.startswith((b"GIF87a", b"GIF89a")) else ""


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, JPEG or GIF; None where it cannot be read."""
    kind = picture_kind(data)
    try:
        if kind == "png":
            size = struct.unpack_from(">II", data, 16) if data[12:16] == b"IHDR" else (0, 0)
        elif kind == "gif":
            size = struct.unpack_from("<HH", data, 6)
        else:
            size = _jpeg_size(data) if kind else (0, 0)
    except struct.error:
        return None
    width, height = size
    return (width, height) if 0 < width < 100_000 and 0 < height < 100_000 else None


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Walk the segments to the frame header."""
    at = 2
    while at < len(data):
        if data[at] != 0xFF:
            return (0, 0)
        marker = struct.unpack_from(">B", data, at + 1)[0]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return (width, height)
        if marker == 0xFF:
            at += 1
        elif marker in range(0xD0, 0xD9) or marker == 0x01:
            at += 2
        else:
            at += 2 + max(2, struct.unpack_from(">H", data, at + 2)[0])
    return (0, 0)


def extent(image: Image, measures: Metrics) -> tuple[int, int] | None:
    """Size on paper in EMU: the width asked for or the picture's own, kept inside the text."""
    size = picture_size(image.data)
    if size is None:
        return None
    pixels_wide, pixels_high = size
    wide = (image.width or pixels_wide * _MM_PER_PIXEL) * EMU_PER_MM
    high = wide * pixels_high / pixels_wide
    room_high = (measures.text_height - 3 * measures.pitch) * _EMU_PER_TWIP
    scale = min(1.0, measures.text_width * _EMU_PER_TWIP / wide, room_high / high)
    return max(1, round(wide * scale)), max(1, round(high * scale))


def drawing(image: Image, relationship: str, number: int, size: tuple[int, int]) -> str:
    """Write the run that shows the picture; ``number`` is its id in the document."""
    wide, high = size
    name, alternative = escape(image.name), escape(image.caption or image.name)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{NS_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{number}" name="{name}" descr="{alternative}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{NS_A}" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{NS_A}"><a:graphicData uri="{_NS_PIC}">'
        f'<pic:pic xmlns:pic="{_NS_PIC}"><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
