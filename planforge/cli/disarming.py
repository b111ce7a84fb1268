r"""Old documents without what they would fetch from elsewhere, before another program opens them.

LibreOffice's settings keep it from the network and from macros, but two links it follows all the same, to
any path of this machine or of a server: the picture that a field of an .rtf names, and the picture behind a
paragraph of an .odt. A path of a server (\\server\share) makes Windows show that server who is logged on.
"""

from __future__ import annotations

import io
import re

from planforge.zipped.unpacking import LONGEST_PART, ZipError, entries_of, part

_LONGEST = 64_000_000  # of a picture in an .odt

_FORMAT = rb"(?:rtlch|ltrch|hich|loch|dbch|fcs|af|afs|insrsid|charrsid|f|fs|lang|langfe|langnp|langfenp|kerning|noproof|b|i|cf|cs)"
_HARMLESS = (
    rb"PAGE|NUMPAGES|SECTION|TOC|TC|HYPERLINK|REF|NOTEREF|STYLEREF|SEQ|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|"
    rb"AUTHOR|TITLE|SUBJECT|FORM|EQ|SYMBOL|SHAPE|QUOTE|MERGEFIELD"
)
_FIELD = re.compile(
    rb"\\fldinst(?![a-z])(?!(?:[\s{]|\\" + _FORMAT + rb"-?\d*(?![a-z]) ?)*+(?:" + _HARMLESS + rb"))",
    re.IGNORECASE,
)
"""A field of an .rtf, but for those that begin plainly with the name of one that fetches nothing."""

_RAW = re.compile(rb"\\bin(\d{1,18})")
"""How many raw bytes follow in an .rtf; LibreOffice waits for those of which there are none."""
_NOWHERE = rb"\*\planforge"  # a group that begins so is passed over

_LINK = re.compile(rb"""(\bhref\s*=\s*)("[^"<]*"|'[^'<]*')""")
_ELSEWHERE = re.compile(rb"""["'](?:\s|file:|smb:|/|\\|[^"']*&(?!amp;|lt;|gt;|quot;|apos;))""", re.IGNORECASE)


def disarmed(data: bytes) -> bytes | None:
    """The bytes of an .rtf or .odt without such links, those of another file as they are; None where it is no sound one."""
    if data.startswith(b"{\\rtf"):
        if any(int(raw[1]) > len(data) - raw.end() for raw in _RAW.finditer(data)):
            return None
        return _FIELD.sub(lambda _: _NOWHERE, data)
    return _disarmed_package(data) if data.startswith(b"PK") else data


def _disarmed_package(data: bytes) -> bytes | None:
    try:
        entries = entries_of(data)
        texts = {
            name: part(data, entry, LONGEST_PART) for name, entry in entries.items() if name.endswith(".xml")
        }
        if any(b"\0" in text[:4] or text.startswith((b"\xff\xfe", b"\xfe\xff")) for text in texts.values()):
            return None  # no office writes its texts in UTF-16; links in it would be passed over
        mended = {name: _LINK.sub(_led_nowhere, text) for name, text in texts.items()}
        if mended == texts:
            return data
        return _packed(
            {name: mended.get(name) or part(data, entry, _LONGEST) for name, entry in entries.items()}
        )
    except ZipError:
        return None


def _led_nowhere(link: re.Match[bytes]) -> bytes:
    return link[1] + b'""' if _ELSEWHERE.match(link[2]) else link[0]


def _packed(parts: dict[str, bytes]) -> bytes:
    """A package of parts, in their order."""
    import zipfile  # noqa: PLC0415 - few packages have to be made anew

    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name), text, method)
    return made.getvalue()
