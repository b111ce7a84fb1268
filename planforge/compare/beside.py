"""What differs between two files beside what is compared: headers, footers, comments, notes, pictures, spellings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planforge.alignment import aligned
from planforge.readers.evidence import NESTED, PARTED, Aside

_KINDS = ("页眉", "页脚", "批注", "脚注", "尾注")
_DRAWN = ("页眉的图片", "页脚的图片")
TOLD_KINDS = frozenset((*_KINDS, *_DRAWN, "图片", PARTED, NESTED))
"""What is compared by itself, or in the text."""
_MOST = 10  # sentences about one kind
_LONGEST = 80  # characters of a text that is quoted


class Surroundings(NamedTuple):
    """What a Word file has beside its text.

    ``texts`` are those of headers and the like, ``pictures`` what tells the pictures there from others,
    ``unshown`` what tells those in the text from others that no document of ours can show.
    """

    texts: tuple[Aside, ...] = ()
    pictures: tuple[Aside, ...] = ()
    unshown: tuple[str, ...] = ()


def beside_changes(old: Surroundings, new: Surroundings) -> Iterator[str]:
    """One sentence for everything that is not the same, the pictures that a comparison leaves out last."""
    for kind in _KINDS:
        said = list(_texts(kind, _of(kind, old.texts), _of(kind, new.texts)))
        yield from said[:_MOST]
        if len(said) > _MOST:
            yield f"{kind}：还有 {len(said) - _MOST} 处不同"
    for kind in _DRAWN:
        yield from _pictures(kind, _of(kind, old.pictures), _of(kind, new.pictures))
    yield from _unshown(old.unshown, new.unshown)


def unread_changes(
    old: tuple[Sequence[str], Sequence[str]], new: tuple[Sequence[str], Sequence[str]]
) -> Iterator[str]:
    """What differs in the lines of two documents, and in what was set aside, where all that was read is the same.

    Lines that an import spells alike (2026.9.1), and those of a web page around the text.
    """
    (was, left), (now, other) = (
        [["".join(line.split()) for line in lines] for lines in side] for side in (old, new)
    )
    for kind, before, after in (("写法", was, now), ("没有算进正文的", left, other)):
        told = list(_lines(kind, before, after))
        yield from told[:_MOST]
        if len(told) > _MOST:
            yield f"{kind}：还有 {len(told) - _MOST} 处不同"


def _lines(kind: str, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    if len(old) != len(new):
        yield from _texts(kind, old, new)
        return
    for was, now in zip(old, new, strict=True):
        if was != now:
            yield f"{kind}：{_quoted(was)}改成{_quoted(now)}"


def _of(kind: str, asides: Iterable[Aside]) -> list[str]:
    return [aside.text for aside in asides if aside.kind == kind]


def _texts(kind: str, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    if sorted(old) == sorted(new):  # in which part of the file it stands says nothing
        return
    for one, other in aligned(old, new):
        was, now = "" if one is None else old[one], "" if other is None else new[other]
        if not was:
            yield f"{kind}：新增{_quoted(now)}"
        elif not now:
            yield f"{kind}：删除{_quoted(was)}"
        elif was != now:
            yield f"{kind}：{_quoted(was)}改成{_quoted(now)}"


def _quoted(text: str) -> str:
    return f"“{text}”" if len(text) <= _LONGEST else f"“{text[:_LONGEST]}……”"


def _pictures(kind: str, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    if sorted(old) == sorted(new):
        return
    yield f"{kind}：{'换过' if len(old) == len(new) else f'原来 {len(old)} 张，现在 {len(new)} 张'}"


def _unshown(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """Pictures are never left out in silence."""
    if not old and not new:
        return
    differ = "一样" if sorted(old) == sorted(new) else "不一样"
    yield (
        f"图片：正文里不是 PNG、JPEG、GIF 的，或者读不出来的，原来 {len(old)} 张，现在 {len(new)} 张，两边{differ}；"
        "这些没有放进对比文件，请看原文件"
    )
