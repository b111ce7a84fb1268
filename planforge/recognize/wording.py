"""Parts in words: a label's key, its whole line, what stands behind 图片, a content as flat lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planforge.readers.evidence import Photo
from planforge.recognize.draft import Item, Label, Para, Part, PhotoPart, TablePart
from planforge.recognize.scalars import quoted
from planforge.recognize.tables import rows_of

_SAFE_NAME = re.compile(r"[\w\u4e00-\u9fff（）\-—.]+")
_NARROWEST, _WIDEST = 5, 400  # millimetres, as the language takes them


def label_name(label: Label) -> str:
    """A label's key: without the ： that print puts behind it.

    Print puts none where a key with a colon of its own heads a list (下午1：00集合，注意：).
    """
    if label.end in (":", "：") and label.body and not label.text and "：" in label.key:
        return f"{label.key}："
    return label.key if label.end in ("", "：", ":") else label.key + label.end


def whole_label(label: Label) -> str:
    """A label's line as text."""
    return f"{label.key}{label.end or label.gap if label.text else label.end}{label.text}"


def picture(photo: Photo, words: str) -> str:
    """What stands behind ``图片:``; ``words`` are those below it."""
    name = photo.name if _SAFE_NAME.fullmatch(photo.name) else quoted(photo.name)
    caption = f", 说明: {quoted(words)}" if words else ""
    width = f", 宽: {photo.width}" if _NARROWEST <= photo.width <= _WIDEST else ""
    return f"{{文件: {name}{caption}{width}}}"


def photos_of(parts: Iterable[Part]) -> Iterable[PhotoPart]:
    """The pictures in parts, at any depth."""
    for part in parts:
        if isinstance(part, PhotoPart):
            yield part
        elif isinstance(part, Item | Label):
            yield from photos_of(part.body)


def flattened(parts: Iterable[Part]) -> Iterable[str]:
    """The lines of parts as text, with their numbers as typed."""
    for part in parts:
        if isinstance(part, Para):
            yield part.text
        elif isinstance(part, TablePart):
            if part.caption:
                yield part.caption
            yield from rows_of(part.grid)
        elif isinstance(part, PhotoPart):
            if part.caption:
                yield part.caption
        elif isinstance(part, Label):
            yield whole_label(part)
            yield from flattened(part.body)
        else:
            yield f"{part.mark.raw}{part.head}{part.end}{part.text}"
            yield from flattened(part.body)
