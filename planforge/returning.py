"""A document that planforge made comes back: its own spec, and what was changed in Word since.

The differences are found paragraph by paragraph between what the carried spec prints and what the
document says now; a picture is a paragraph of its own. Taking them over edits the spec's text where the old
words stand in it, so that comments and layout stay; every edit is tried, and one that does not print what
Word says is left out. What stands beside the text and no spec can say (headers, comments) is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import PurePath
from typing import Final, NamedTuple, TypeAlias

from planforge.loading import Library
from planforge.overlaid import Overlaid
from planforge.pipeline import build, show
from planforge.readers.docx.document import read_docx
from planforge.readers.evidence import UnreadableError
from planforge.recognize.imprint import as_printed
from planforge.source import TextFile
from planforge.source.decoding import decode
from planforge.source.reading import legible
from planforge.takeover.annex_lists import marks_apart
from planforge.takeover.besides import beside_changes
from planforge.takeover.differing import with_whole_title
from planforge.takeover.edge_blanks import without_edge_blanks
from planforge.takeover.foot_edits import put_in_brackets
from planforge.takeover.joined import ABOVE, LEFT, said_once
from planforge.takeover.pictured import PICTURE_SIGN, is_picture, told, with_width
from planforge.takeover.recounting import recount_told
from planforge.takeover.rewriting import is_annex_mark
from planforge.takeover.soft_breaks import Lines, healed, says_something, with_soft_signs
from planforge.takeover.taking_over import Difference, Take, differences_of, take_over
from planforge.writers.docx.carried import Carried, read_carried
from planforge.writers.docx.pictures import picture_kind, picture_size
from planforge.writers.docx.readback import digest_of, paragraph_texts
from planforge.writers.docx.settled import revisions_in
from planforge.writers.docx.shown_pictures import BodySigns, Shown, placed_pictures, signed
from planforge.writers.text import Signs
from planforge.zipped.packing import is_ours

__all__ = ["Difference", "Returned", "returned", "with_edits"]

Beside: TypeAlias = Callable[[str], bytes | None]
"""The files beside the spec, by their names."""
_BEGINS: Final = "\x01"  # before what a paragraph or table says; no document can hold it
_NUMBERED: Final = "要印附件的编号，在规格里写 附件说明: 是"
_SIGNS: Final = Signs(PICTURE_SIGN, ABOVE, LEFT)
_ANNEXES: Final = re.compile(r"^附件 *[:：]", re.MULTILINE)
_ALIKE: Final = 0.02  # of their proportions: the same picture, pressed smaller when it was saved


@dataclass(frozen=True, slots=True)
class Returned:
    """The spec that a document carries, its file name, and how the document differs from it now.

    ``differences`` is None where the carried spec no longer prints (a template is gone); ``profile`` is the
    school profile that it was printed with, ``says`` what an edited document says, line by line, ``places`` the paragraph of each. ``beside`` tells of what was
    changed and no spec can say, ``pictures`` are those that the document shows, by the names in its spec;
    ``widths`` those on paper, in millimetres, of the pictures that were put in. ``untouched`` says that no other program saved it,
    ``unread`` why its text cannot be read any more: there is no telling then what was changed.
    """

    data: bytes
    name: str
    edited: bool
    differences: tuple[Difference, ...] | None = ()
    profile: str = ""
    says: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    beside: tuple[str, ...] = ()
    pictures: tuple[tuple[str, bytes], ...] = ()
    widths: tuple[tuple[str, int], ...] = ()
    untouched: bool = True
    unread: str = ""


def returned(document: bytes, library: Library, target: str) -> Returned | None:
    """The spec in a document; None where it carries none."""
    if not document.startswith(b"PK"):
        return None
    carried = read_carried(document)
    if carried is None:
        return None
    now = paragraph_texts(document)
    is_same, placed = digest_of(now) == carried.digest, placed_pictures(document)
    shown = {each.name: each.data for each in placed.values()}
    if is_same and is_ours(document):
        return Returned(
            carried.spec,
            carried.spec_name,
            edited=False,
            profile=carried.profile,
            pictures=tuple(shown.items()),
        )
    own = Overlaid(library, profile=carried.profile, pictures=shown)
    unread = "" if is_same else _unread(document)
    before = None if unread else _printed(carried.spec, own, target)
    found = Returned(carried.spec, carried.spec_name, not is_same, None, carried.profile, untouched=False)
    if before is None:
        return replace(found, unread=unread)
    there = partial(library.beside, target)
    named = _named(placed, before, there, PurePath(carried.spec_name).stem or PurePath(target).stem)
    said = _said(document, named, before, has_annexes=_has_annexes(carried.spec))
    differences = _readable(differences_of(before, said.lines), said.places)
    beside = (
        *_revised(document),
        *said.remarks,
        *_pressed(placed, named, there),
        *_beside(document, carried, own, target),
    )
    return replace(
        found, edited=bool(differences or beside), differences=differences, says=tuple(said.lines), beside=beside,
        places=tuple(said.places),
        pictures=tuple({named[key]: each.data for key, each in placed.items()}.items()),
        widths=tuple({named[key]: each.width for key, each in placed.items() if named[key] not in shown}.items()),
    )  # fmt: skip


def _unread(document: bytes) -> str:
    """Why the text of a document cannot be read: one that is broken says less, and nobody took that out."""
    try:
        read_docx(document)
    except UnreadableError as refusal:
        return str(refusal)
    return ""


def with_edits(found: Returned, library: Library, target: str) -> Returned:
    """The spec with the differences taken over as far as they can be; the rest is kept in it, to be seen to.

    The spec is printed with the profile that the document carries, so that it may stand anywhere.
    """
    decoded = decode(found.data)
    if not found.differences or decoded.text is None:
        return found
    own = Overlaid(library, profile=found.profile, pictures=dict(found.pictures))
    text = decoded.text.removeprefix("\ufeff")
    ends = "\r\n" if "\r\n" in text else "\n"

    def prints(text: str) -> list[str] | None:
        return _printed(text.encode(), own, target)

    taken: Take = take_over(text.replace("\r\n", "\n"), found.says, prints)
    text = taken.text
    for name, width in found.widths:
        text = with_width(text, name, width) if width else text
    differences = _readable(taken.differences, found.places)
    counted = (*(recount_told(*each) for each in taken.recounted), *filter(None, (taken.annexes,)))
    return replace(
        found,
        data=text.replace("\n", ends).encode(),
        differences=differences,
        beside=(*found.beside, *counted),
    )


def _printed(spec: bytes, library: Library, target: str) -> list[str] | None:
    text, _ = show(TextFile(target, spec), library, signs=_SIGNS)
    return None if text is None else [line for line in text.split("\n") if line.strip()]


class _Said(NamedTuple):
    """What a document says, line by line with its pictures; the paragraph of each, a table being one; remarks."""

    lines: list[str]
    places: list[int]
    remarks: list[str]


def _said(
    document: bytes, named: Mapping[tuple[str, str], str], before: list[str], *, has_annexes: bool
) -> _Said:
    """What a document says, as it is compared with what its spec prints.

    Words doubled by joining cells count once; marks of annexes (附件2) that were added where the spec prints
    none are left out, and both is said.
    """
    lines, places = healed(_lines(document, named), before)
    printed = set(before)
    once = list(said_once(without_edge_blanks(lines, printed), printed))
    remarks = [
        f"第 {place} 段：合并格子时叠在一起的“{'”“'.join(words)}”，只取一遍"
        for place, (_, words) in zip(places, once, strict=True)
        if words
    ]
    lines = [line if line in printed else as_printed(line) for line, _ in once]
    for at, parts in sorted(marks_apart(lines, before).items(), reverse=True):
        remarks.append(f"第 {places[at]} 段：“{lines[at]}”拆成“{parts[0]}”和标题“{parts[1]}”")
        lines[at : at + 1], places[at : at + 1] = parts, (places[at],) * 2
    for at, line in put_in_brackets(lines, before).items():
        remarks.append(f"第 {places[at]} 段：“{lines[at]}”收作附注，印出来加上括号")
        lines[at] = line
    if has_annexes and not any(map(is_annex_mark, before)):
        remarks += [f"没有收“{line}”这一行：{_NUMBERED}" for line in lines if is_annex_mark(line)]
        places = [place for line, place in zip(lines, places, strict=True) if not is_annex_mark(line)]
        lines = [line for line in lines if not is_annex_mark(line)]
    whole = with_whole_title(before, lines)
    return _Said(whole, [*places[:1], *places[1 + len(lines) - len(whole) :]], remarks)


def _lines(document: bytes, named: Mapping[tuple[str, str], str]) -> Lines:
    """What a document says, line by line with its pictures and soft breaks; a table is one paragraph."""
    lines: list[str] = []
    places: list[int] = []
    begun, number = False, 0

    def signed_body(body: str) -> str:
        return signed(
            with_soft_signs(legible(body)),
            lambda key: f"{PICTURE_SIGN}{named[key]}" if key in named else "",
            BodySigns(_BEGINS, ABOVE, LEFT),
        )

    for signed_line in paragraph_texts(document, shown=signed_body):
        begun = begun or _BEGINS in signed_line
        line = signed_line.replace(_BEGINS, "")
        if says_something(line):
            number += begun and not is_picture(line)
            begun = begun and is_picture(line)
            lines.append(line)
            places.append(max(1, number))
    return Lines(lines, places)


def _has_annexes(spec: bytes) -> bool:
    return _ANNEXES.search(decode(spec).text or "") is not None


def _readable(differences: Sequence[Difference], places: Sequence[int]) -> tuple[Difference, ...]:
    """Differences as a person reads them: pictures in words, places counted in paragraphs."""
    return tuple(
        each._replace(
            at=places[min(each.at, len(places)) - 1] if places else each.at,
            old=told(each.old), new=told(each.new), above=told(each.above),
        )
        for each in differences
    )  # fmt: skip


# -- pictures -------------------------------------------------------------------------------------


def _named(
    placed: Mapping[tuple[str, str], Shown], before: list[str], there: Beside, stem: str
) -> dict[tuple[str, str], str]:
    """The file name of every picture in a document: that of the spec, or a new one for one that was put in."""
    ours = {line[1:] for line in before if line.startswith(PICTURE_SIGN)}
    data = {each.data: each.name for each in placed.values() if each.name in ours}
    free = (f"{stem}-图{number}" for number in count(1))
    new: dict[bytes, str] = {}
    named: dict[tuple[str, str], str] = {}
    for key, each in placed.items():
        if each.name in ours and not _is_another(each, there):
            named[key] = each.name
        elif each.data in data and each.name not in ours:
            named[key] = data[each.data]
        else:
            if each.data not in new:
                kind = picture_kind(each.data).replace("jpeg", "jpg") or PurePath(each.part).suffix[1:]
                names = (f"{name}.{kind}" for name in free)
                new[each.data] = next(name for name in names if there(name) in (None, each.data))
            named[key] = new[each.data]
    return named


def _is_another(shown: Shown, there: Beside) -> bool:
    """Whether the picture of a name is another than the one beside the spec, by its proportions."""
    was, now = picture_size(there(shown.name) or b""), picture_size(shown.data)
    return was is not None and now is not None and abs(was[0] * now[1] / (was[1] * now[0]) - 1) > _ALIKE


def _pressed(
    placed: Mapping[tuple[str, str], Shown], named: Mapping[tuple[str, str], str], there: Beside
) -> Iterator[str]:
    """The pictures that are not what stands beside the spec, and may only have been made smaller."""
    for key, each in placed.items():
        beside = there(each.name) if named[key] == each.name else None
        if beside not in (None, each.data):
            yield f"图片“{each.name}”和规格旁边的那张不一样：换过，或者存盘时压缩过；规格旁边的没有动"


def _revised(document: bytes) -> Iterator[str]:
    """That a document has tracked changes which nobody accepted or rejected."""
    if number := revisions_in(document):
        yield f"文档里有 {number} 处修订还没有接受或拒绝：按全部接受以后的样子取"


def _beside(document: bytes, carried: Carried, library: Library, target: str) -> tuple[str, ...]:
    """What headers, footers, comments and notes have gained or lost."""
    fresh = build(TextFile(target, carried.spec), library).document
    return () if fresh is None else tuple(beside_changes(fresh, document))
