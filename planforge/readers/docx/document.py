"""A whole Word file: its main part found through the relationships, read with its styles and lists."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Final

from planforge.readers.archive import Entry, entries_of, part
from planforge.readers.census import with_unread
from planforge.readers.docx.body import Body
from planforge.readers.docx.census import texts_in
from planforge.readers.docx.numbering import Numbering
from planforge.readers.docx.photos import with_photos
from planforge.readers.docx.styles import Styles
from planforge.readers.docx.words import words_in
from planforge.readers.docx.xml import Attributes, Handler, parse
from planforge.readers.evidence import Aside, Plot, Reading, UnreadableError, too_long
from planforge.readers.kinds import refuse_other_zip

_MAIN: Final = "word/document.xml"
_BESIDE: Final = (
    ("header", "页眉"),
    ("footer", "页脚"),
    ("comments", "批注"),
    ("footnotes", "脚注"),
    ("endnotes", "尾注"),
)
_OPEN_ONCE: Final = "请用 Word 打开、另存为 .docx，再导入"
_ESCAPED: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_NUMBER_ONLY: Final = re.compile(r"[\s\-—–·第共页/\d]*")
_MOST_RELATIONS: Final = 5_000  # of one part; there are no more parts than 2,000


class Relations(Handler):
    """The relationships of a part: the last word of their type, and where they point inside the file."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self.external: list[str] = []
        self._targets: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """A relationship; the root says nothing."""
        if name != "rel:Relationship":
            return
        if len(self.found) + len(self.external) >= _MOST_RELATIONS:
            raise too_long("链接和部件的个数", _MOST_RELATIONS)
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = attributes.get("Target", "")
        if attributes.get("TargetMode") == "External":
            self.external.append(target)
        else:
            self.found.append((kind, target))
            self._targets[attributes.get("Id", "")] = target

    def parts(self, main: str) -> dict[str, str]:
        """The names of the parts that relationships of a part lead to, by their ids."""
        return {key: joined(main, target) for key, target in self._targets.items()}


def read_docx(data: bytes) -> Reading:
    """Read a Word file, transitional or strict.

    Raises UnreadableError.
    """
    entries = entries_of(data)
    main = main_part(data, entries)
    if main not in entries:
        if any(entry.flags & 1 for entry in entries.values()):
            raise UnreadableError(
                "加密", "文件加了密码，读不出来", "请在 Word 里打开，去掉密码，另存为 .docx"
            )
        refuse_other_zip(frozenset(entries))
    relations = relations_of(data, entries, main)
    body = Body(*looks_of(data, entries, main, relations))
    xml = part(data, entries, main) or b""
    parse(xml, body)
    parts = relations.parts(main)
    blocks, lost = with_photos(body.blocks, data, entries, parts)
    asides = [*body.asides, *lost, *_beside(data, entries, main, relations)]
    unread: list[str] = []
    if body.drawn or any(isinstance(block, Plot) for block in blocks):
        from planforge.readers.docx.drawn import Package, with_drawn  # noqa: PLC0415 - few documents have any

        blocks, said, unread = with_drawn(blocks, body.drawn, Package(data, entries, parts))
        asides += said
    if any(kind == "aFChunk" for kind, _ in relations.found):
        if not blocks:
            raise UnreadableError("嵌入正文", "正文是嵌在里面的另一个文件（网页导出的常是这样）", _OPEN_ONCE)
        asides.append(Aside("嵌入的文件", 0, f"没有读，{_OPEN_ONCE}"))
    if any(name.endswith("vbaProject.bin") for name in entries):
        asides.append(Aside("宏", 0, "文件里有宏，没有读"))
    reading = with_unread(Reading("段", blocks, tuple(asides)), texts_in(xml))
    return reading._replace(unread=(*unread, *reading.unread)) if unread else reading


def beside_texts(data: bytes) -> tuple[Aside, ...]:
    """What stands beside the body of a Word file: headers and footers with their pictures, comments, notes.

    Raises UnreadableError.
    """
    entries = entries_of(data)
    main = main_part(data, entries)
    return tuple(_beside(data, entries, main, relations_of(data, entries, main)))


def beside_pictures(data: bytes) -> tuple[Aside, ...]:
    """The pictures of headers and footers; what tells one from another (its checksum) is their text.

    Raises UnreadableError.
    """
    entries = entries_of(data)
    main = main_part(data, entries)
    return tuple(
        Aside(f"{said}的图片", 0, f"{entries[shown].checksum:08x}")
        for said, name in _parts_beside(entries, main, relations_of(data, entries, main))
        for shown in _shown_in(data, entries, name)
        if shown in entries
    )


def looks_of(
    data: bytes, entries: dict[str, Entry], main: str, relations: Relations
) -> tuple[Styles, Numbering]:
    """The styles and lists of the main part."""
    beside = {kind: joined(main, target) for kind, target in reversed(relations.found)}
    styles = Styles(part(data, entries, beside.get("styles", "word/styles.xml")))
    return styles, Numbering(part(data, entries, beside.get("numbering", "word/numbering.xml")))


def main_part(data: bytes, entries: dict[str, Entry]) -> str:
    """The name of the main part, wherever the package says that it is."""
    root = relations_of(data, entries, "")
    targets = [joined("", target) for kind, target in root.found if kind == "officeDocument"]
    found = (_as_written(name, entries) for name in [*targets, _MAIN])
    return next((name for name in found if name in entries and _is_word(name)), _MAIN)


def _is_word(name: str) -> bool:
    return not name.startswith(("xl/", "ppt/", "visio/"))


def _as_written(name: str, entries: dict[str, Entry]) -> str:
    """A part's name as the package writes it: capitals count for nothing, a relationship may write %E6 for a sign."""
    if name in entries:
        return name
    wanted = _ESCAPED.sub(_unescaped, name).casefold()
    return next((each for each in entries if each.casefold() == wanted), name)


def _unescaped(signs: re.Match[str]) -> str:
    return bytes.fromhex(signs[0].replace("%", "")).decode("utf-8", "replace")


def relations_of(data: bytes, entries: dict[str, Entry], name: str) -> Relations:
    """The relationships of a part; those that lead nowhere are no reason to refuse a file."""
    folder, base = posixpath.split(name)
    handler = Relations()
    xml = part(data, entries, posixpath.join(folder, "_rels", f"{base}.rels"))
    if xml:
        parse(xml, handler)
    return handler


def joined(main: str, target: str) -> str:
    """The name of the part that a relationship of the main part points to."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(main), target))


def _beside(data: bytes, entries: dict[str, Entry], main: str, relations: Relations) -> list[Aside]:
    """Texts of headers, comments and notes, and links out of the file, none of them followed."""
    found: list[Aside] = []
    for said, name in _parts_beside(entries, main, relations):
        words = words_in(part(data, entries, name) or b"")
        texts = dict.fromkeys(text for text in words if not _NUMBER_ONLY.fullmatch(text))
        found.extend(Aside(said, 0, text) for text in texts)
        found.extend([Aside(f"{said}的图片", 0)] * len(_shown_in(data, entries, name)))
    found.extend(Aside("外部链接", 0, target) for target in dict.fromkeys(relations.external) if target)
    return found


def _parts_beside(entries: dict[str, Entry], main: str, relations: Relations) -> Iterator[tuple[str, str]]:
    """What each part beside the body is called, and its name."""
    seen: set[str] = set()
    for kind, said in _BESIDE:
        for each, target in relations.found:
            name = joined(main, target)
            if each == kind and name not in seen and name in entries:
                seen.add(name)
                yield said, name


def _shown_in(data: bytes, entries: dict[str, Entry], name: str) -> list[str]:
    """The names of the pictures that a part has."""
    found = relations_of(data, entries, name).found
    return [joined(name, target) for kind, target in found if kind == "image"]
