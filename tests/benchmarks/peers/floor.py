"""The floor where there is no C compiler: the same steps with Python's libyaml binding and zlib."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path
from struct import pack
from xml.sax.saxutils import escape

import yaml
from turns import take_turns

PART = b"word/document.xml"
HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="'
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)
TAIL = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
RUN = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>'
FRAMES = {
    "T": '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>',
    "R": "<w:tr>",
    "r": "</w:tr>",
    "t": "</w:tbl>",
}


def body(lines: list[str]) -> bytes:
    """Write the document part of a list of lines as floor.c reads them."""
    xml = [HEAD]
    for line in lines:
        kind, text = line[0], line[2:]
        if kind == "P":
            style, text = text.split("\t")
            xml.append(
                f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{RUN}{escape(text)}</w:t></w:r></w:p>'
            )
        elif kind == "C":
            width = '<w:tcPr><w:tcW w:w="2211" w:type="dxa"/></w:tcPr>'
            xml.append(f"<w:tc>{width}<w:p>{RUN}{escape(text)}</w:t></w:r></w:p></w:tc>")
        else:
            xml.append(FRAMES[kind])
    return "".join([*xml, TAIL]).encode()


def package(local: bytes, central: bytes, count: int, xml: bytes) -> bytes:
    """Add the body to the parts that are packed already."""
    squeeze = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = squeeze.compress(xml) + squeeze.flush()
    entry = pack("<5H3L2H", 20, 0, 8, 0, 33, zlib.crc32(xml), len(packed), len(xml), len(PART), 0)
    first = b"".join((local, b"PK\3\4", entry, PART, packed))
    place = pack("<3H2L", 0, 0, 0, 0, len(local))
    directory = b"".join((central, b"PK\1\2", pack("<H", 20), entry, place, PART))
    end = pack("<4s4H2LH", b"PK\5\6", 0, 0, count + 1, count + 1, len(directory), len(first), 0)
    return first + directory + end


def main() -> None:
    """Run as floor.c does."""
    spec, blocks, local, central, count, out = sys.argv[1:]
    lines = Path(blocks).read_text(encoding="utf-8").splitlines()
    rest = Path(local).read_bytes(), Path(central).read_bytes(), int(count)

    def document(data: bytes) -> None:
        for _ in yaml.parse(data, Loader=yaml.CSafeLoader):
            pass
        temporary = Path(out + ".new")
        temporary.write_bytes(package(*rest, body(lines)))
        temporary.replace(out)

    take_turns(document, Path(spec).read_bytes())


main()
