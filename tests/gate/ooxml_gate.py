"""Our own gate: is this a Word file that every reader opens the same way?

``findings`` says in one line each what is wrong with the package, its references and its markup; an
empty list is a pass. It catches what schema validators miss: a cell that ends in a table, unbalanced
fields and bookmarks, references to nothing, widths that disagree.
"""

from __future__ import annotations

import posixpath
import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from tests.gate.chart_rules import chart_findings
from tests.gate.markup_rules import markup_findings
from tests.gate.reference_rules import reference_findings

CONTENT_TYPES = "[Content_Types].xml"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
EXPECTED_TYPES = {
    "word/document.xml": "wordprocessingml.document.main+xml",
    "word/styles.xml": "wordprocessingml.styles+xml",
    "word/settings.xml": "wordprocessingml.settings+xml",
    "word/fontTable.xml": "wordprocessingml.fontTable+xml",
    "word/numbering.xml": "wordprocessingml.numbering+xml",
    "word/footer1.xml": "wordprocessingml.footer+xml",
    "word/footer2.xml": "wordprocessingml.footer+xml",
    "word/charts/chart1.xml": "drawingml.chart+xml",
    "word/embeddings/data1.xlsx": "spreadsheetml.sheet",
    "docProps/core.xml": "core-properties+xml",
}


def findings(docx: bytes) -> list[str]:
    """Everything wrong with the Word file ``docx``."""
    try:
        with ZipFile(BytesIO(docx)) as file:
            names = file.namelist()
            broken = file.testzip()
            parts = {name: file.read(name) for name in names} if broken is None else {}
    except (BadZipFile, ValueError, NotImplementedError, zlib.error) as error:
        return [f"zip: {error}"]
    if broken is not None:
        return [f"zip: {broken} is damaged"]
    found = [f"zip: {name} stands twice" for name in {name for name in names if names.count(name) > 1}]
    if names[:1] != [CONTENT_TYPES]:
        found.append(f"zip: {CONTENT_TYPES} is not the first part")
    trees: dict[str, etree._Element] = {}
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            found += _parsed(name, data, trees)
    if found:
        return found
    found += _content_types(parts, trees) + _relations(parts, trees) + _properties(trees)
    if "word/document.xml" not in trees:
        return [*found, "package: no word/document.xml"]
    for name in sorted(trees):
        if name.startswith("word/") and not name.endswith(".rels") and "theme" not in name:
            found += markup_findings(name, trees[name])
    return found + reference_findings(trees) + chart_findings(parts, trees)


def _parsed(name: str, data: bytes, trees: dict[str, etree._Element]) -> list[str]:
    if b"<!DOCTYPE" in data[:500]:
        return [f"{name}: has a DOCTYPE"]
    try:
        trees[name] = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as error:
        return [f"{name}: not well-formed, {error}"]
    return []


def _content_types(parts: dict[str, bytes], trees: dict[str, etree._Element]) -> list[str]:
    tree = trees[CONTENT_TYPES]
    defaults = {each.get("Extension"): each.get("ContentType") for each in tree.iter(f"{TYPES}Default")}
    overrides = {each.get("PartName"): each.get("ContentType") for each in tree.iter(f"{TYPES}Override")}
    found = [f"content types: {name} does not exist" for name in overrides if name and name[1:] not in parts]
    for name in parts:
        kind = overrides.get(f"/{name}") or defaults.get(name.rpartition(".")[2])
        if name != CONTENT_TYPES and kind is None:
            found.append(f"content types: nothing for {name}")
        if kind is not None and not kind.endswith(EXPECTED_TYPES.get(name, "")):
            found.append(f"content types: {name} is {kind}")
    return found


def _relations(parts: dict[str, bytes], trees: dict[str, etree._Element]) -> list[str]:
    found, reached = [], {CONTENT_TYPES}
    for name in (each for each in trees if each.endswith(".rels")):
        reached.add(name)
        folder, owner = posixpath.split(name.replace("_rels/", "").removesuffix(".rels"))
        if owner and posixpath.join(folder, owner) not in parts:
            found.append(f"{name}: relations of a part that does not exist")
        idents = [each.get("Id") for each in trees[name]]
        found += [f"{name}: {ident} stands twice" for ident in {i for i in idents if idents.count(i) > 1}]
        for relation in trees[name].iter(f"{RELATIONS}Relationship"):
            target = posixpath.normpath(posixpath.join(folder, relation.get("Target", ""))).lstrip("/")
            if relation.get("TargetMode") == "External":
                found.append(f"{name}: leads out of the file")
            elif target not in parts:
                found.append(f"{name}: {target} does not exist")
            reached.add(target)
    return found + [f"package: nothing leads to {name}" for name in sorted(set(parts) - reached)]


def _properties(trees: dict[str, etree._Element]) -> list[str]:
    core = trees.get("docProps/core.xml")
    if core is None:
        return ["package: no docProps/core.xml"]
    terms = "{http://purl.org/dc/terms/}"
    dates = [each.text or "" for name in ("created", "modified") for each in core.iter(f"{terms}{name}")]
    found = [f"core.xml: {date!r} is no date" for date in dates if not _DATE.fullmatch(date)]
    names = [each.tag for each in core]
    return found + [f"core.xml: {name} stands twice" for name in {n for n in names if names.count(n) > 1}]
