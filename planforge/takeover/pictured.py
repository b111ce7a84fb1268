"""Pictures among printed lines: a line of their own, begun by a sign that no text can have."""

from __future__ import annotations

import re
from typing import Final

from planforge.readers.evidence import Photo
from planforge.takeover.joined import told as row_told

PICTURE_SIGN: Final = "\0"
"""Begins the line of a picture; its file's name follows. No spec and no document can hold it as text."""
_WIDTH: Final = re.compile(r"宽: *\d+")


def is_picture(line: str) -> bool:
    """Whether a printed line stands for a picture."""
    return line.startswith(PICTURE_SIGN)


def told(line: str) -> str:
    """A printed line as a person reads it."""
    return f"图片：{line[1:]}" if is_picture(line) else row_told(line)


def photo(line: str) -> Photo:
    """The picture that a line stands for, by the name of its file."""
    return Photo(0, line[1:])


def with_width(text: str, name: str, width: int) -> str:
    """The spec with a picture as wide as it is on paper; where another was there, its width may be said already."""

    def said(found: re.Match[str]) -> str:
        rest = _WIDTH.sub(f"宽: {width}", found[2])
        return f"{found[1]}{rest}" if _WIDTH.search(found[2]) else f"{found[1]}, 宽: {width}{rest}"

    return re.sub(rf"(图片: \{{文件: {re.escape(name)})([^}}\n]*)", said, text, count=1)
