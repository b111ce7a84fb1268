"""Old formats made new by LibreOffice, where it is installed: .doc, .wps, .rtf and .odt to .docx."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from planforge.cli.console import Console
from planforge.doctor import office_program
from planforge.errors import PlanforgeError
from planforge.readers.kinds import OLE, RICH_TEXT, SAVE_AS

_OPEN_DOCUMENT = (".odt", ".ott")
_PACKAGE = b"PK\x03\x04"
_MIME = b"mimetypeapplication/vnd.oasis.opendocument.text"
_MIME_AT = (
    30  # where the name of the first part stands in a package; a text of OpenDocument begins with this one
)
_MOST_PARAGRAPHS = (
    30_000  # begun or ended in an .rtf; an import takes some thousand lines, LibreOffice minutes for more
)
_ALIASES = {".doc": (".wps", ".dot", ".wpt"), ".odt": (".ott",), ".ott": (".odt",)}  # other names of a format
_WORDS = "WordDocument".encode("utf-16-le")
_OTHERS = tuple(stream.encode("utf-16-le") for stream in ("Workbook", "PowerPoint Document"))
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def modern(data: bytes, name: str, console: Console) -> bytes:
    """The bytes themselves, or those of an old document converted, which the user is told."""
    suffix = _old_suffix(data, name)
    program = office_program() if suffix else None
    if program is None:
        return data
    told = (
        "是旧格式"
        if Path(name).suffix.lower() in (suffix, *_ALIASES.get(suffix, ()))
        else f"其实是 {suffix} 文档"
    )

    def waiting(seconds: int) -> None:
        console.progress(f"“{name}”{told}，正在用 LibreOffice 转换……{seconds} 秒")

    new = converted(data, name, program, waiting)
    console.tell(f"“{name}”{told}，已经用 LibreOffice 转换成 .docx 再读。")
    return new


def is_named_like_word(name: str) -> bool:
    """Whether a file bears the name of a Word document, of any age."""
    return Path(name).suffix.lower() in (".docx", ".doc", *_ALIASES[".doc"])


def _old_suffix(data: bytes, name: str) -> str:
    """The suffix of the old document that a file is by its content, whatever its name; empty for any other file."""
    suffix = Path(name).suffix.lower()
    if data.startswith(RICH_TEXT):
        return ".rtf"
    if data.startswith(OLE):
        is_named = suffix in _ALIASES[".doc"] or suffix == ".doc"
        is_other = not is_named and any(stream in data for stream in _OTHERS)  # a Word document lies in it
        return ".doc" if _WORDS in data and _LOCKED not in data and not is_other else ""
    if data[_MIME_AT:].startswith(_MIME):
        return ".ott" if data[_MIME_AT + len(_MIME) :].startswith(b"-template") else ".odt"
    is_package = data.startswith(b"PK") and b"word/document.xml" not in data
    return suffix if is_package and suffix in _OPEN_DOCUMENT else ""


def converted(data: bytes, name: str, program: str, waiting: Callable[[int], None]) -> bytes:
    """The bytes of an old document as .docx; ``waiting`` is told every second how many have passed.

    Raises PlanforgeError where LibreOffice fails on it, or takes longer than a minute, and where it is too long to be read then.
    """
    from planforge.cli.disarming import disarmed  # noqa: PLC0415 - few files are old
    from planforge.cli.office import made_docx  # noqa: PLC0415

    if data.startswith(RICH_TEXT) and data.count(b"\\par") > _MOST_PARAGRAPHS:
        raise PlanforgeError(f"“{name}”太长，装不进一份计划：请分成几个文件，一份一份处理。")
    suffix = _old_suffix(data, name)
    harmless = disarmed(data)
    new = harmless and made_docx(harmless, f"old{suffix}", name, program, waiting)
    if not new or not new.startswith(_PACKAGE):
        raise PlanforgeError(f"“{name}”：LibreOffice 读不出这个文件，可能加了密码或者坏了。{SAVE_AS}。")
    return new
