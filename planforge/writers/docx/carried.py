"""The spec inside the document: a custom XML part that Word keeps and nobody sees.

UTF-8 text travels as it is (it deflates best); any other bytes as base64. ``digest`` is that of the
document's own text when it was written, so that a later hand edit can be seen.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from functools import cache
from typing import NamedTuple

from planforge.writers.docx.parts import DECLARATION, relations_xml
from planforge.writers.docx.runs import escape
from planforge.zipped.packing import Member, member
from planforge.zipped.unpacking import LONGEST_PART, parts_of

NAMESPACE = "urn:planforge:spec:1"
_ITEM = "{8E6B2F5C-3D41-4A77-9C0E-5B1D7A2C9F10}"
_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r")
_NO_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())
_WRITTEN = ((b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b"\r", b"&#13;"))
"""XML readers turn a bare carriage return into a line feed."""


class Carried(NamedTuple):
    """What travels: the spec's bytes and file name, the text of its profile, version, text digest."""

    spec: bytes
    spec_name: str
    profile: str = ""
    version: str = ""
    digest: str = ""


def to_xml(carried: Carried) -> bytes:
    """Write the custom part."""
    encoding, spec = _encoded(carried.spec)
    attributes = "".join(
        f' {name}="{escape(value)}"'
        for name, value in (
            ("version", carried.version),
            ("name", carried.spec_name),
            ("digest", carried.digest),
        )
    )
    head = f'{DECLARATION}<carried xmlns="{NAMESPACE}"{attributes}><spec encoding="{encoding}">'
    tail = f"</spec><profile>{_text(carried.profile)}</profile></carried>"
    return b"".join((head.encode(), spec, tail.encode()))


def carried_members(carried: Carried) -> list[Member]:
    """The three parts that carry the spec, packed; the two that never change are packed once."""
    return [member("customXml/item1.xml", to_xml(carried)), *_unchanging()]


@cache
def _unchanging() -> tuple[Member, ...]:
    return (
        member("customXml/itemProps1.xml", PROPERTIES.encode()),
        member("customXml/_rels/item1.xml.rels", _RELATIONS.encode()),
    )


PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem '
    f'ds:itemID="{_ITEM}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)
_RELATIONS = relations_xml([("rId1", "customXmlProps", "itemProps1.xml")])


def read_carried(docx: bytes) -> Carried | None:
    """Take the spec out of ``docx``; None where there is none or the file is no Word file."""
    parts = parts_of(docx, lambda name: name.startswith("customXml/item"), LONGEST_PART)
    for name in sorted(parts):
        if NAMESPACE.encode() in parts[name] and (found := _read(parts[name])) is not None:
            return found
    return None


def _encoded(spec: bytes) -> tuple[str, bytes]:
    """UTF-8 text as text, anything that XML cannot hold as base64; all of it in bytes, as it came."""
    try:
        spec.decode()
    except UnicodeDecodeError:
        return "base64", b64encode(spec)
    if len(spec.translate(None, _CONTROLS)) < len(spec) or any(each in spec for each in _NO_CHARACTERS):
        return "base64", b64encode(spec)
    for sign, written in _WRITTEN:
        spec = spec.replace(sign, written)
    return "text", spec


def _text(text: str) -> str:
    """Escape for element content."""
    return escape(text).replace("&quot;", '"').replace("\r", "&#13;")


def _read(xml: bytes) -> Carried | None:
    """Parse one custom part; None where it is not ours or broken."""
    from xml.parsers.expat import ExpatError, ParserCreate  # noqa: PLC0415 - only when a file is read back

    if b"<!DOCTYPE" in xml:
        return None
    attributes: dict[str, dict[str, str]] = {}
    texts: dict[str, list[str]] = {}
    path: list[str] = []

    def start(name: str, attrs: dict[str, str]) -> None:
        path.append(name.rpartition(" ")[2])
        attributes[path[-1]] = attrs

    parser = ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: path.pop()
    parser.CharacterDataHandler = lambda data: texts.setdefault(path[-1], []).append(data)
    try:
        parser.Parse(xml, True)
        spec = "".join(texts.get("spec", ()))
        encoded = attributes["spec"].get("encoding") == "base64"
        data = b64decode(spec, validate=True) if encoded else spec.encode()
        root = attributes["carried"]
    except (ExpatError, ValueError, KeyError):
        return None
    return Carried(
        data,
        root.get("name", ""),
        "".join(texts.get("profile", ())),
        root.get("version", ""),
        root.get("digest", ""),
    )
