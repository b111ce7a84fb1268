"""Pictures: sizes from the first bytes, never wider or higher than the text."""

from __future__ import annotations

import re
import struct

import pytest

from planforge.document import Image, Paragraph
from planforge.writers.docx import picture_size, render_body, write
from tests.gate.defects import parts_in
from tests.writers.docx.specimens import GB, document, png

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\0" * 9 + b"\xff\xff\x01"
    b"\xff\xc0" + struct.pack(">HBHH", 11, 8, 30, 50) + b"\0" * 4
)
GIF = b"GIF89a" + struct.pack("<HH", 7, 9) + b"\0\0\0"


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(40, 20), (40, 20)),
        (JPEG, (50, 30)),
        (GIF, (7, 9)),
        (b"\xff\xd8\xff\xd8" + JPEG[2:], (50, 30)),
        (b"", None),
        (b"BM no picture", None),
        (png(40, 20)[:18], None),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 30, None),
        (JPEG[:8], None),
        (b"\xff\xd8\xff\xda\x00\x00" + b"\x01" * 9, None),
        (b"GIF89a\0\0\0\0", None),
    ],
)
def test_the_size_is_read_from_the_file(data, size):
    assert picture_size(data) == size


def extents(image):
    xml = render_body(document(image), GB).xml
    return [
        (int(wide) / 36000, int(high) / 36000) for wide, high in re.findall(r'cx="(\d+)" cy="(\d+)"', xml)
    ][:1]


def test_a_picture_has_the_width_that_is_asked_for():
    assert extents(Image("图.png", png(40, 20), width=80.0)) == [(80.0, 40.0)]


def test_a_picture_is_no_wider_than_the_text():
    ((wide, high),) = extents(Image("图.png", png(4000, 2000)))
    assert round(wide) == 156
    assert round(high) == 78


def test_a_picture_is_no_higher_than_a_page():
    ((_, high),) = extents(Image("图.png", png(20, 4000), width=150.0))
    assert high < 225


def test_a_picture_stands_in_its_own_style_with_a_description():
    xml = render_body(document(Image("图.png", png(4, 2), "校园 <一角>")), GB).xml
    assert '<w:pStyle w:val="GWPic"/><w:keepNext/>' in xml
    assert 'descr="校园 &lt;一角&gt;"' in xml
    assert xml.index("GWPic") < xml.index("GWPicCap")


def test_pictures_are_parts_of_their_kind():
    parts = parts_in(write(document(Image("a.png", png(4, 2)), Image("b.jpg", JPEG), Image("c", GIF)), GB))
    assert [name for name in parts if "media" in name] == [
        "word/media/image1.png",
        "word/media/image2.jpeg",
        "word/media/image3.gif",
    ]
    assert parts["word/media/image3.gif"] == GIF


def test_an_unreadable_picture_leaves_its_caption():
    xml = render_body(document(Paragraph("字"), Image("坏.png", b"bad", "说明")), GB).xml
    assert "<w:drawing>" not in xml
    assert "说明" in xml
