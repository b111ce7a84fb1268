"""Paragraphs as inserted, deleted or changed: their runs inside ``w:ins`` and ``w:del``, their marks as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from planforge.alignment import pieces
from planforge.writers.docx.pages import style_of
from planforge.writers.docx.paragraphs import plain_text
from planforge.writers.docx.runs import escape
from planforge.writers.docx.tracked_properties import Marks, section_of, tracked, tracked_paragraph

_PARAGRAPH = re.compile(r"<w:p>(<w:pPr>.*?</w:pPr>)(.*)</w:p>", re.DOTALL)
_RUN = re.compile(r"<w:r>(<w:rPr>.*?</w:rPr>)?(.*?)</w:r>", re.DOTALL)
_INNER = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(br|tab)(?: w:type=\"(\w+)\")?/>")
_TEXT = re.compile(
    r"<w:t(?: [^>]*)?>([^<]*)</w:t>|(<w:br/>|<w:tab/>)"
    r"|<(?:a:blip r:embed|c:chart [^>]*r:id)=\"([^\"]*)\"|(</w:tc>|</w:tr>)"
)
_INSTRUCTION = re.compile(r"(?<=<)w:instrText|(?<=</)w:instrText")
_OPEN_TEXT = re.compile(r"<w:t(?: [^>]*)?>")
_SIGNS = {"\n": "<w:br/>", "\t": "<w:tab/>", "\v": '<w:br w:type="textWrapping"/>'}
_CHARS = {"br": "\n", "tab": "\t"}
_NUMBER = re.compile(r"^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳])+")
_PICTURE = "图片："
_FOOTER = "<w:footerReference "
_BLANK, _END = "\x1e空的一行", "\x1e"


class Char(NamedTuple):
    """One character of a paragraph with the properties of its run."""

    text: str
    properties: str


class Written(NamedTuple):
    """A paragraph taken apart: its properties, its runs."""

    properties: str
    content: str


def key_of(part: str) -> str:
    """What a paragraph or table says, to find its partner by; empty for one without words or picture."""
    found = []
    for text, sign, picture, end in _TEXT.findall(part):
        found.append(text or (_PICTURE + picture if picture else "\x1f" if end else sign and "\n"))
    words = plain_text("".join(found))
    return words if part.startswith("<w:p>") else f"\x1d{words}"


def unnumbered(words: str) -> str:
    """What a paragraph says without the number before it."""
    return _NUMBER.sub("", words)


def keys_of(parts: list[str]) -> list[str]:
    """What parts say; a blank line is known by the styles of what stands around it, the last one as the end."""
    styles = ["", *map(style_of, parts), ""]
    keys = [key_of(part) or f"{_BLANK} {styles[at]} {styles[at + 2]}" for at, part in enumerate(parts)]
    if keys and keys[-1].startswith(_BLANK):
        keys[-1] = _END
    return keys


def written(part: str) -> Written:
    """Take a paragraph apart."""
    match = _PARAGRAPH.fullmatch(part)
    if match is None:
        raise ValueError("not a paragraph of this writer")
    return Written(match[1], match[2])


def whole(part: str, kind: str, marks: Marks) -> str:
    """A paragraph that only one document has, its mark as well: inserted (``ins``) or deleted (``del``)."""
    properties, _ = written(part)
    return f"<w:p>{tracked_paragraph(properties, properties, marks, kind)}{content(part, kind, marks)}</w:p>"


def content(part: str, kind: str, marks: Marks) -> str:
    """The runs of a paragraph as inserted or deleted."""
    runs = written(part).content
    return marks.around(kind, as_deleted(runs) if kind == "del" else runs)


def as_deleted(runs: str) -> str:
    """Runs as they stand in ``w:del``: their texts and the instructions of their fields."""
    runs = _OPEN_TEXT.sub('<w:delText xml:space="preserve">', runs).replace("</w:t>", "</w:delText>")
    return _INSTRUCTION.sub("w:delInstrText", runs)


def are_one(old: str, new: str) -> bool:
    """Whether two paragraphs can be one that was changed: no section and no footer can come or go inside one."""
    before, after = section_of(old), section_of(new)
    if bool(before) != bool(after) or (_FOOTER in before) != (_FOOTER in after):
        return False
    return key_of(old) == key_of(new) or (chars_of(old) is not None and chars_of(new) is not None)


def changed(old: str, new: str, marks: Marks, kind: str = "") -> str:
    """A paragraph of both, its differing stretches deleted and inserted; ``kind`` is what becomes of its mark."""
    properties = tracked_paragraph(written(old).properties, written(new).properties, marks, kind)
    return f"<w:p>{properties}{changed_content(old, new, marks)}</w:p>"


def changed_content(old: str, new: str, marks: Marks) -> str:
    """The runs of a paragraph of both; where it is more than text, the old ones and then the new ones."""
    if written(old).content == written(new).content:
        return written(new).content
    before, after = chars_of(old), chars_of(new)
    if before is None or after is None:
        return content(old, "del", marks) + content(new, "ins", marks)
    was, now = "".join(char.text for char in before), "".join(char.text for char in after)
    runs, at, here = [], 0, 0
    for piece in pieces(was, now):
        gone, come = before[at : at + len(piece.old)], after[here : here + len(piece.new)]
        at, here = at + len(piece.old), here + len(piece.new)
        if piece.is_same:
            runs.append(kept_runs(gone, come, marks))
        else:
            runs += (marks.around("del", as_deleted(runs_of(gone))), marks.around("ins", runs_of(come)))
    return "".join(runs)


def chars_of(part: str) -> list[Char] | None:
    """The characters of a paragraph made of plain runs; None where anything else stands in it."""
    runs = written(part).content
    if _RUN.sub("", runs):
        return None
    found: list[Char] = []
    for run in _RUN.finditer(runs):
        if _INNER.sub("", run[2]):
            return None
        found += _run_chars(run[1] or "", run[2])
    return found


def _run_chars(properties: str, runs: str) -> Iterator[Char]:
    for text, sign, kind in _INNER.findall(runs):
        if sign:
            yield Char("\v" if kind else _CHARS[sign], properties)
        else:
            yield from (Char(char, properties) for char in plain_text(text))


def kept_runs(old: list[Char], new: list[Char], marks: Marks) -> str:
    """Runs of the same characters; where they look otherwise now, that is a change as well."""
    parts = []
    looks = groupby(zip(old, new, strict=True), lambda pair: (pair[0].properties, pair[1].properties))
    for (was, now), group in looks:
        text = "".join(char.text for _, char in group)
        parts.append(_run(tracked("rPr", was, now, marks), text))
    return "".join(parts)


def runs_of(chars: list[Char]) -> str:
    """Characters as runs, one for each look."""
    groups = groupby(chars, lambda char: char.properties)
    return "".join(_run(properties, "".join(char.text for char in group)) for properties, group in groups)


def _run(properties: str, text: str) -> str:
    """One run; line breaks and tabs inside the text become their elements."""
    parts = []
    for is_sign, group in groupby(text, _SIGNS.__contains__):
        words = "".join(group)
        if is_sign:
            parts += [_SIGNS[sign] for sign in words]
        else:
            parts.append(f'<w:t xml:space="preserve">{escape(words)}</w:t>')
    return f"<w:r>{properties}{''.join(parts)}</w:r>"
