"""The door: the bytes of any file to what a reader saw, or the reason why it cannot be read."""

from __future__ import annotations

from planforge.readers.evidence import Reading
from planforge.readers.kinds import refuse_foreign
from planforge.readers.text import read_text


def read_file(data: bytes, name: str) -> Reading:
    """Read a Word file or a text, told apart by their content, never by their name.

    Raises UnreadableError, and nothing else, whatever the bytes.
    """
    refuse_foreign(data, name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from planforge.readers.docx.document import read_docx  # noqa: PLC0415 - expat only for Word files

        return read_docx(data)
    return read_text(data)
