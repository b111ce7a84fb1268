"""Old formats made new by LibreOffice, where it is installed: .doc, .wps, .rtf and .odt to .docx."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from planforge.cli.console import Console
from planforge.doctor import office_program
from planforge.errors import PlanforgeError
from planforge.readers.kinds import OLE, RICH_TEXT, SAVE_AS

OLD_SUFFIXES = (".doc", ".wps", ".dot", ".wpt", ".rtf", ".odt", ".ott")
_OPEN_DOCUMENT = (".odt", ".ott")
_PACKAGE = b"PK\x03\x04"
_MOST_PARAGRAPHS = (
    30_000  # begun or ended in an .rtf; an import takes some thousand lines, LibreOffice minutes for more
)
_WORDS = "WordDocument".encode("utf-16-le")
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def modern(data: bytes, name: str, console: Console) -> bytes:
    """The bytes themselves, or those of an old document converted, which the user is told."""
    program = office_program() if _is_old(data, name) else None
    if program is None:
        return data

    def waiting(seconds: int) -> None:
        console.progress(f"“{name}”是旧格式，正在用 LibreOffice 转换……{seconds} 秒")

    new = converted(data, name, program, waiting)
    console.tell(f"“{name}”是旧格式，已经用 LibreOffice 转换成 .docx 再读。")
    return new


def _is_old(data: bytes, name: str) -> bool:
    """Whether a file is by its name and its content a document that LibreOffice can make new."""
    suffix = Path(name).suffix.lower()
    if suffix in _OPEN_DOCUMENT:
        return data.startswith(b"PK") and b"word/document.xml" not in data
    if suffix not in OLD_SUFFIXES:
        return False
    return (data.startswith(OLE) and _WORDS in data and _LOCKED not in data) or data.startswith(RICH_TEXT)


def converted(data: bytes, name: str, program: str, waiting: Callable[[int], None]) -> bytes:
    """The bytes of an old document as .docx; ``waiting`` is told every second how many have passed.

    Raises PlanforgeError where LibreOffice fails on it, or takes longer than a minute, and where it is too long to be read then.
    """
    from planforge.cli.disarming import disarmed  # noqa: PLC0415 - few files are old
    from planforge.cli.office import made_docx  # noqa: PLC0415

    if data.startswith(RICH_TEXT) and data.count(b"\\par") > _MOST_PARAGRAPHS:
        raise PlanforgeError(f"“{name}”太长，装不进一份计划：请分成几个文件，一份一份处理。")
    suffix = ".doc" if data.startswith(OLE) else Path(name).suffix.lower()
    harmless = disarmed(data)
    new = harmless and made_docx(harmless, f"old{suffix}", name, program, waiting)
    if not new or not new.startswith(_PACKAGE):
        raise PlanforgeError(f"“{name}”：LibreOffice 读不出这个文件，可能加了密码或者坏了。{SAVE_AS}。")
    return new
