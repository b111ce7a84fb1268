"""File names that Windows, macOS and Linux all accept, made from what a document is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST_NAME = 255  # bytes on ext4, UTF-16 units on NTFS; Chinese text meets the first limit
LONGEST_WINDOWS_PATH = 259  # MAX_PATH less the closing NUL

_TWINS = str.maketrans('\\/:*?"<>|', "＼／：＊？＂＜＞｜")
_BLANKS = re.compile(r"\s+")
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?=\.|$|\s)", re.IGNORECASE)
_UNNAMED = "未命名"
_TAKEN_BACK = re.compile(r"（取回\d*）(?=\.[A-Za-z]+$)")


def safe_stem(title: str) -> str:
    """A file name without its suffix for a document's title: the same on every system.

    Characters that Windows refuses become their full-width twins, control and format characters go,
    runs of blanks become one, and blanks or dots at the ends are taken off.
    """
    text = unicodedata.normalize("NFC", title)
    text = _BLANKS.sub(" ", text).translate(_TWINS)
    text = "".join(char for char in text if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    text = text.strip(" .　~")
    if _RESERVED.match(text):
        text = f"_{text}"
    return text or _UNNAMED


def fitted(stem: str, suffix: str, folder_length: int = 0) -> str:
    """``stem`` + ``suffix``, shortened on a character boundary where it is too long for a file system.

    ``folder_length`` is the length of the folder's path, separator included, where whole paths are
    limited (Windows), and 0 elsewhere. What is cut is told apart by eight digits of its digest.
    """
    room = LONGEST_WINDOWS_PATH - folder_length if folder_length else LONGEST_NAME
    if _fits(stem + suffix, room):
        return stem + suffix
    from hashlib import blake2b  # noqa: PLC0415 - brings OpenSSL, and few names are too long

    mark = "~" + blake2b(stem.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    while stem and not _fits(stem + mark + suffix, room):
        stem = _without_last(stem)
    return stem.rstrip(" .") + mark + suffix


def same_file_key(name: str) -> str:
    """What two names share when a file system that ignores case or composition takes them for one."""
    key = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    return name if key == name else key  # one text in memory instead of two


def taken_back_name(stem: str, suffix: str, number: int) -> str:
    """The name of a spec that was taken back from a Word file, beside the one that it came from."""
    return fitted(f"{stem}（取回{number if number > 1 else ''}）", suffix)


def instead_of(names: Iterable[str]) -> str:
    """What is to be done where one of several specs was taken back to stand instead of another; else nothing.

    ``names`` are file names or paths as they are shown.
    """
    found = list(names)
    for name in found:
        other = _TAKEN_BACK.sub("", name)
        if other != name and other in found:
            return (
                f"“{name}”是从 Word 取回的，和“{other}”只能留一份：看过以后，用 planforge import 那份.docx --edited --替换"
                " 换过去，或者把不要的一份删去、移到 specs 文件夹外面"
            )
    return ""


def _fits(name: str, room: int) -> bool:
    units = len(name.encode("utf-16-le", "surrogatepass")) // 2
    return units <= room and len(name.encode("utf-8", "surrogatepass")) <= LONGEST_NAME


def _without_last(stem: str) -> str:
    end = len(stem) - 1
    while end > 0 and unicodedata.combining(stem[end]):
        end -= 1
    return stem[:end]
