"""Pictures among printed lines: a line of their own, begun by a sign that no text can have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from planforge.readers.evidence import Photo
from planforge.recognize.joined import told as row_told

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


def parted_kinds(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Lines side by side; a picture in the place of a text is one taken out and another put in."""
    for was, says in pairs:
        if was and says and is_picture(was) != is_picture(says):
            yield from ((was, ""), ("", says))
        else:
            yield was, says
