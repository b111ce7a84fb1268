"""Rules between parts: what is named must exist, what must be unique is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from tests.gate.markup_rules import W, val

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_KINDS = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_TYPES = {"footerReference": "footer", "headerReference": "header", "blip": "image", "chart": "chart"}
_PAGEREF = re.compile(r"PAGEREF (\S+)")


def reference_findings(trees: dict[str, etree._Element]) -> list[str]:
    """Everything named in the document that does not exist, and everything that stands twice."""
    document, styles = trees["word/document.xml"], trees.get("word/styles.xml")
    if styles is None:
        return ["references: no word/styles.xml"]
    found = [*_styles(styles), *_used_styles(styles, trees), *_numbers(trees, document)]
    found += [*_related(trees, document), *_bookmarks(document), *_even_footers(trees, document)]
    return [f"references: {message}" for message in found]


def _twice(what: str, names: Iterable[str | None]) -> Iterator[str]:
    return (f"{what} {name!r} stands twice" for name, count in Counter(names).items() if count > 1)


def _styles(styles: etree._Element) -> Iterator[str]:
    every = styles.findall(f"{W}style")
    yield from _twice("style", [val(style, "styleId") for style in every])
    yield from _twice("style name", [val(style.find(f"{W}name")) for style in every])
    defaults = [val(style, "type") for style in every if val(style, "default") == "1"]
    yield from _twice("default style of", defaults)
    if "paragraph" not in defaults:
        yield "no default paragraph style"
    parents = {val(style, "styleId"): val(style.find(f"{W}basedOn")) for style in every}
    for style in parents:
        seen, at = set(), style
        while at is not None and at not in seen:
            seen.add(at)
            at = parents.get(at)
        if at is not None:
            yield f"style {style!r} is based on itself"
            return


def _used_styles(styles: etree._Element, trees: dict[str, etree._Element]) -> Iterator[str]:
    known = {val(style, "styleId"): val(style, "type") for style in styles.findall(f"{W}style")}
    for style in styles.findall(f"{W}style"):
        for link in ("basedOn", "next", "link"):
            target = val(style.find(W + link))
            if target is not None and target not in known:
                yield f"style {val(style, 'styleId')!r} names {target!r} as {link}"
            elif link == "basedOn" and target is not None and known[target] != val(style, "type"):
                yield f"style {val(style, 'styleId')!r} is based on one of another kind"
    for part, tree in trees.items():
        if not part.startswith("word/") or part.endswith(".rels"):
            continue
        for tag, kind in _KINDS.items():
            for used in {val(element) for element in tree.iter(W + tag)}:
                if known.get(used) != kind:
                    yield f"{part} uses the {kind} style {used!r}"


def _numbers(trees: dict[str, etree._Element], document: etree._Element) -> Iterator[str]:
    numbering = trees.get("word/numbering.xml")
    abstract: dict[str | None, set[str | None]] = {}
    numbers: dict[str | None, str | None] = {}
    if numbering is not None:
        every = numbering.findall(f"{W}abstractNum")
        yield from _twice("abstract list", [val(each, "abstractNumId") for each in every])
        for each in every:
            abstract[val(each, "abstractNumId")] = {val(lvl, "ilvl") for lvl in each.findall(f"{W}lvl")}
        yield from _twice("list", [val(num, "numId") for num in numbering.findall(f"{W}num")])
        for num in numbering.findall(f"{W}num"):
            numbers[val(num, "numId")] = val(num.find(f"{W}abstractNumId"))
            if numbers[val(num, "numId")] not in abstract:
                yield f"list {val(num, 'numId')!r} is made of nothing"
    for tree in (document, trees["word/styles.xml"]):
        for place in tree.iter(f"{W}numPr"):
            number, level = val(place.find(f"{W}numId")), val(place.find(f"{W}ilvl"))
            if number not in numbers:
                yield f"no list {number!r}"
            elif level not in abstract.get(numbers[number], set()):
                yield f"no level {level!r} in list {number!r}"


def _related(trees: dict[str, etree._Element], document: etree._Element) -> Iterator[str]:
    relations = trees.get("word/_rels/document.xml.rels")
    kinds = {
        each.get("Id"): each.get("Type", "").rpartition("/")[2]
        for each in ([] if relations is None else relations)
    }
    for element in document.iter(etree.Element):
        for attribute in ("id", "embed"):
            ident = element.get(R + attribute)
            if ident is None:
                continue
            wanted = _TYPES.get(etree.QName(element).localname)
            if ident not in kinds:
                yield f"no relation {ident!r}"
            elif wanted is not None and kinds[ident] != wanted:
                yield f"relation {ident!r} is no {wanted}"
    yield from _twice("picture", [each.get("id") for each in document.iter(f"{WP}docPr")])
    for each in document.iter(f"{WP}docPr"):
        if not each.get("descr"):
            yield "picture without alternative text"
    for each in document.iter(f"{WP}extent"):
        if not 0 < int(each.get("cx", "0")) < 2**31 or not 0 < int(each.get("cy", "0")) < 2**31:
            yield "picture without a size"


def _bookmarks(document: etree._Element) -> Iterator[str]:
    starts, ends = document.findall(f".//{W}bookmarkStart"), document.findall(f".//{W}bookmarkEnd")
    yield from _twice("bookmark", [val(start, "id") for start in starts])
    yield from _twice("bookmark", [val(start, "name") for start in starts])
    if {val(start, "id") for start in starts} != {val(end, "id") for end in ends} or len(starts) != len(ends):
        yield "bookmark that does not end"
    names = {val(start, "name") or "" for start in starts}
    for name in names:
        if len(name) > 40 or not (name[:1].isalpha() or name[:1] == "_"):
            yield f"bookmark {name!r}"
    anchors = {val(link, "anchor") for link in document.iter(f"{W}hyperlink")} - {None}
    fields = document.iter(f"{W}instrText", f"{W}delInstrText")
    wanted = {found for each in fields for found in _PAGEREF.findall(each.text or "")}
    yield from (f"no bookmark {name!r}" for name in (anchors | wanted) - names)


def _even_footers(trees: dict[str, etree._Element], document: etree._Element) -> Iterator[str]:
    settings = trees.get("word/settings.xml")
    says = settings is not None and settings.find(f"{W}evenAndOddHeaders") is not None
    has = any(val(each, "type") == "even" for each in document.iter(f"{W}footerReference"))
    if says != has:
        yield "footers of even pages and settings disagree"
