"""Pictures among printed lines: a line of their own, begun by a sign that no text can have."""

from __future__ import annotations

from typing import Final

from planforge.readers.evidence import Photo
from planforge.takeover.joined import told as row_told

PICTURE_SIGN: Final = "\0"
"""Begins the line of a picture; its file's name follows. No spec and no document can hold it as text."""


def is_picture(line: str) -> bool:
    """Whether a printed line stands for a picture."""
    return line.startswith(PICTURE_SIGN)


def told(line: str) -> str:
    """A printed line as a person reads it."""
    return f"图片：{line[1:]}" if is_picture(line) else row_told(line)


def photo(line: str) -> Photo:
    """The picture that a line stands for, by the name of its file."""
    return Photo(0, line[1:])
