"""numbering.xml: every list of a document as an abstract and a concrete number of its own."""

from __future__ import annotations

import re

from planforge.template.style import StyleSheet
from planforge.writers.docx.metrics import metrics
from planforge.writers.docx.numbering import PRIMARY, WordList, level_of, numeral
from planforge.writers.docx.runs import HINT, escape
from planforge.writers.docx.styles import XMLNS_W

_LEVEL = re.compile(
    r'<w:lvl w:ilvl="(\d)"[^>]*><w:start w:val="(\d+)"/><w:numFmt w:val="(\w+)"/>'
    r'(?:(?!</w:lvl>).)*?<w:lvlText w:val="([^"]*)"/>'
)
_NUM = re.compile(r'<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"/>')
_PLACE = re.compile(r'<w:numPr><w:ilvl w:val="(\d)"/><w:numId w:val="(\d+)"/></w:numPr>')


def numbering_xml(lists: tuple[WordList, ...], style: StyleSheet, linked: bool) -> str:
    """Write numbering.xml; with ``linked`` the first list is the one of the heading styles.

    They are not linked where a heading has no number: its style would give it one.
    """
    abstract = "".join(
        _abstract(word_list, style, linked and word_list.number == PRIMARY) for word_list in lists
    )
    concrete = "".join(
        f'<w:num w:numId="{each.number}"><w:abstractNumId w:val="{each.number - 1}"/></w:num>'
        for each in lists
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:numbering xmlns:w="{XMLNS_W}">{abstract}{concrete}</w:numbering>'
    )


def with_typed_numbers(xml: str, numbering: str) -> str:
    """Put each automatic number back as text in front of its paragraph, counting as Word does."""
    abstract = {
        part[: part.index('"')]: _read(part)
        for part in numbering.split('<w:abstractNum w:abstractNumId="')[1:]
    }
    lists = {number: abstract[ident] for number, ident in _NUM.findall(numbering) if ident in abstract}

    def typed(place: re.Match[str]) -> str:
        level, word_list = int(place[1]), lists.get(place[2])
        if word_list is None or level not in word_list.patterns:
            return ""
        form, _, text = word_list.patterns[level].partition(" ")
        number = word_list.take(level)
        return f"<w:t>{text.replace(f'%{level + 1}', numeral(form, number) or str(number))}</w:t>"

    return _PLACE.sub(typed, xml)


def _read(part: str) -> WordList:
    word_list = WordList(0)
    for level, start, form, text in _LEVEL.findall(part):
        word_list.patterns[int(level)] = f"{form} {text}"
        word_list.starts[int(level)] = int(start)
    return word_list


def _abstract(word_list: WordList, style: StyleSheet, linked: bool) -> str:
    levels = "".join(_level(word_list, level, style, linked) for level in sorted(word_list.patterns))
    ident = word_list.number - 1
    return (
        f'<w:abstractNum w:abstractNumId="{ident}"><w:nsid w:val="{0x5A7C1E20 + ident:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{0x7D2A4C1E + ident:08X}"/>{levels}'
        "</w:abstractNum>"
    )


def _level(word_list: WordList, level: int, style: StyleSheet, linked: bool) -> str:
    """One level: no tab after the number, the body's first-line indent, the paragraph's own face."""
    form, text = level_of(word_list.patterns[level], level)
    link = f'<w:pStyle w:val="{level + 1}"/>' if level < 4 and linked else ""
    chars, indent = style.paragraphs.indent * 100, metrics(style).indent
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{word_list.starts.get(level, 1)}"/>'
        f'<w:numFmt w:val="{form}"/>{link}<w:suff w:val="nothing"/><w:lvlText w:val="{escape(text)}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLineChars="{chars}" '
        f'w:firstLine="{indent}"/></w:pPr><w:rPr>{HINT}</w:rPr></w:lvl>'
    )
