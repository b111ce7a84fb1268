"""A contents page with tracked changes: it stays the field that Word fills, with the entries of both documents.

Its first and its last entry hold the ends of the field and neither come nor go while both documents have a
contents page; the words in them do. Every heading has one bookmark, whichever document's entries lead to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from planforge.alignment import Pair
from planforge.writers.docx.contents import bookmark
from planforge.writers.docx.tracked_paragraphs import as_deleted, changed, changed_content, whole
from planforge.writers.docx.tracked_properties import Marks, tracked_paragraph

_CONTENTS = re.compile(r"(<w:sdt>.*?<w:sdtContent>)(.*?)(</w:sdtContent></w:sdt>)", re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>", re.DOTALL)
_ENTRY = re.compile(
    r"<w:p>(<w:pPr>.*?</w:pPr>)(.*?)(<w:hyperlink [^>]*>)(.*)</w:hyperlink>(.*)</w:p>", re.DOTALL
)
_ENTRY_NAME = re.compile(r"_Toc0*(\d+)")
_INNER = re.compile(
    r'(.*)(<w:r><w:tab/></w:r>.*?w:fldCharType="separate"/></w:r>)(.*)'
    r'(<w:r><w:rPr>(?:(?!</w:rPr>).)*</w:rPr><w:fldChar w:fldCharType="end"/></w:r>)',
    re.DOTALL,
)
_BOOKMARK = re.compile(r'<w:bookmark(?:Start w:id="(\d+)" w:name="[^"]*"|End w:id="\d+")/>')

Numbers = Mapping[int, int]
"""The bookmark that an entry leads to, by the number of the entry in its own document."""


class Unmarked(NamedTuple):
    """The parts of a body without bookmarks, and by place the entry that leads to a part."""

    parts: list[str]
    entries: dict[int, int]


def unmarked(parts: Sequence[str]) -> Unmarked:
    """Take the bookmarks of headings out."""
    found = {at: match for at, part in enumerate(parts) if (match := _BOOKMARK.search(part))}
    plain = [_BOOKMARK.sub("", part) if at in found else part for at, part in enumerate(parts)]
    return Unmarked(plain, {at: int(match[1]) for at, match in found.items()})


def is_contents(part: str) -> bool:
    """Whether a part is a contents page."""
    return part.startswith("<w:sdt>")


def with_bookmark(part: str, number: int, marks: Marks) -> str:
    """A paragraph with the bookmark ``number`` around all that it says."""
    start = part.rindex("</w:pPr>") + len("</w:pPr>")  # properties may hold those of before
    known = marks.number()
    inner = part[start : -len("</w:p>")]
    return (
        f'{part[:start]}<w:bookmarkStart {known} w:name="{bookmark(number)}"/>{inner}'
        f"<w:bookmarkEnd {known}/></w:p>"
    )


def whole_contents(part: str, kind: str, numbers: Numbers, marks: Marks) -> str:
    """A contents page that only one document has: inserted (``ins``) or deleted (``del``), its frame as well."""
    start, title, entries, end = _taken_apart(part, numbers)
    lines = (whole(title, kind, marks), *(_whole_entry(entry, kind, marks) for entry in entries))
    name = f"w:customXml{kind.capitalize()}Range"
    (first, second), (begin, finish) = zip(*(_range(name, marks) for _ in range(2)), strict=True)
    return f"{first}{start}{begin}{''.join(lines)}{second}{end}{finish}"


def _range(name: str, marks: Marks) -> tuple[str, str]:
    """Start and end of a stretch in which a tag of the frame was inserted or deleted (ISO 29500-1, 17.13.5.4)."""
    known = marks.number()
    return f"<{name}Start {marks.named(known)}/>", f"<{name}End {known}/>"


def changed_contents(old: str, new: str, numbers: tuple[Numbers, Numbers], marks: Marks) -> str:
    """A contents page of both."""
    _, was, olds, _ = _taken_apart(old, numbers[0])
    start, now, news, end = _taken_apart(new, numbers[1])
    title = now if was == now else changed(was, now, marks)
    lines = []
    for one, other in _paired(olds, news):
        if one is not None and other is not None:
            lines.append(_changed_entry(olds[one], news[other], marks))
        elif one is not None:
            lines.append(_whole_entry(olds[one], "del", marks))
        elif other is not None:
            lines.append(_whole_entry(news[other], "ins", marks))
    return f"{start}{title}{''.join(lines)}{end}"


class _Entry(NamedTuple):
    """One line: the bookmark that it leads to, what stands before, in and behind its link."""

    number: int
    properties: str
    before: str
    link: str
    inner: str
    after: str


def _taken_apart(part: str, numbers: Numbers) -> tuple[str, str, list[_Entry], str]:
    """The frame's start, the title, the entries with the bookmarks they lead to now, the frame's end."""
    match = _CONTENTS.fullmatch(part)
    if match is None:
        raise ValueError("not a contents page of this writer")
    title, *lines = _PARAGRAPH.findall(match[2])
    return match[1], title, [_entry(line, numbers) for line in lines], match[3]


def _entry(line: str, numbers: Numbers) -> _Entry:
    named = _ENTRY_NAME.search(line)
    match = _ENTRY.fullmatch(line)
    if named is None or match is None:
        raise ValueError("not an entry of this writer")
    number = numbers[int(named[1])]
    properties, before, link, inner, after = match.groups()
    link, inner = (_ENTRY_NAME.sub(bookmark(number), each) for each in (link, inner))
    return _Entry(number, properties, before, link, inner, after)


def _paired(old: Sequence[_Entry], new: Sequence[_Entry]) -> Iterator[Pair]:
    """Entries that lead to the same heading; the first ones and the last ones, which hold the field, in any case.

    Where one entry is all that a contents page has, the field goes and comes as a whole.
    """
    if min(len(old), len(new)) == 1 < max(len(old), len(new)):
        yield from ((at, None) for at in range(len(old)))
        yield from ((None, at) for at in range(len(new)))
        return
    yield 0, 0
    places = {entry.number: at for at, entry in enumerate(new)}
    after, last = 1, len(new) - 1
    for at in range(1, len(old) - 1):
        place = places.get(old[at].number, 0)
        if not after <= place < last:
            yield at, None
            continue
        yield from ((None, alone) for alone in range(after, place))
        yield at, place
        after = place + 1
    yield from ((None, alone) for alone in range(after, last))
    if last:
        yield len(old) - 1, last


def _whole_entry(entry: _Entry, kind: str, marks: Marks) -> str:
    head = tracked_paragraph(entry.properties, entry.properties, marks, kind)
    before, after = (_around(kind, runs, marks) for runs in (entry.before, entry.after))
    return f"<w:p>{head}{before}{_whole_link(entry, kind, marks)}{after}</w:p>"


def _whole_link(entry: _Entry, kind: str, marks: Marks) -> str:
    return f"{entry.link}{_around(kind, entry.inner, marks)}</w:hyperlink>"


def _around(kind: str, runs: str, marks: Marks) -> str:
    return marks.around(kind, as_deleted(runs) if kind == "del" else runs)


def _changed_entry(old: _Entry, new: _Entry, marks: Marks) -> str:
    """An entry of both; one that leads elsewhere now is a link deleted and one inserted."""
    head = tracked_paragraph(old.properties, new.properties, marks)
    if old.number != new.number:
        link = _whole_link(old, "del", marks) + _whole_link(new, "ins", marks)
    else:
        link = f"{new.link}{_changed_inner(old.inner, new.inner, marks)}</w:hyperlink>"
    return f"<w:p>{head}{new.before}{link}{new.after}</w:p>"


def _changed_inner(old: str, new: str, marks: Marks) -> str:
    """The words of an entry, and the number of its page inside the field that counts it."""
    was, now = _INNER.fullmatch(old), _INNER.fullmatch(new)
    if was is None or now is None:
        raise ValueError("not an entry of this writer")
    return f"{_runs(was[1], now[1], marks)}{now[2]}{_runs(was[3], now[3], marks)}{now[4]}"


def _runs(old: str, new: str, marks: Marks) -> str:
    was, now = (f"<w:p><w:pPr></w:pPr>{runs}</w:p>" for runs in (old, new))
    return changed_content(was, now, marks)
