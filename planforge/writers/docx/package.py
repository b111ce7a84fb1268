"""From a body to the bytes of a .docx: parts, relationships, zip."""

from __future__ import annotations

from functools import lru_cache

from planforge.document import Document
from planforge.template.style import StyleSheet
from planforge.writers.docx.body import Body, render_body
from planforge.writers.docx.carried import Carried, carried_members
from planforge.writers.docx.parts import (
    APP_XML,
    DECLARATION,
    ROOT_RELATIONS,
    THEME_XML,
    XMLNS_R,
    content_types_xml,
    core_xml,
    font_table_xml,
    footer_parts,
    relations_xml,
    settings_xml,
)
from planforge.writers.docx.styles import XMLNS_W, styles_xml
from planforge.zipped.packing import Member, archive, member

_BODY_OPEN = f'{DECLARATION}<w:document xmlns:w="{XMLNS_W}" xmlns:r="{XMLNS_R}"><w:body>'.encode()
_BODY_CLOSE = b"</w:body></w:document>"


def write(
    document: Document, style: StyleSheet, carried: Carried | None = None, base: bytes | None = None
) -> bytes:
    """Write ``document`` in the look of ``style`` as a .docx; the same input gives the same bytes.

    ``carried`` travels inside as a custom XML part. ``base`` is a Word file whose styles, headers
    and page are used instead of the sheet's.
    """
    if base is not None:
        style = adopted(style, base)
    return package(render_body(document, style), style, carried, base)


def adopted(style: StyleSheet, base: bytes) -> StyleSheet:
    """Return ``style`` with page and body size of the Word file ``base``; raises ``PlanforgeError``."""
    from planforge.writers.docx import base as base_file  # noqa: PLC0415 - only for a base file

    return base_file.adopted(style, base)


def package(
    body: Body, style: StyleSheet, carried: Carried | None = None, base: bytes | None = None
) -> bytes:
    """Put a rendered body into a .docx: the second half of ``write``."""
    if base is not None:
        from planforge.writers.docx.base import packaged_on  # noqa: PLC0415 - only for a base file

        return packaged_on(base, body, style, carried)
    extensions = tuple(sorted({picture.name.rpartition(".")[2] for picture in body.pictures}))
    members = [
        *_fixed(style, extensions, _numbering_kind(body), carried is not None, len(body.charts)),
        member("word/document.xml", b"".join((_BODY_OPEN, body.xml.encode(), _BODY_CLOSE))),
        member("docProps/core.xml", core_xml(body.properties).encode()),
    ]
    if body.numbering:
        members.append(member("word/numbering.xml", body.numbering.encode()))
    if body.pictures:
        members += [member(f"word/media/{picture.name}", picture.data) for picture in body.pictures]
    pictures = tuple((picture.relationship, picture.name) for picture in body.pictures)
    members.append(_relations(style, pictures, bool(body.numbering), carried is not None, len(body.charts)))
    if body.charts:
        from planforge.writers.docx.charts import chart_members  # noqa: PLC0415 - few documents have one

        members += chart_members(body.charts)
    if carried is not None:
        members += carried_members(carried)
    return archive(members)


@lru_cache(maxsize=64)
def _fixed(
    style: StyleSheet, extensions: tuple[str, ...], numbering: str, carries: bool, charts: int
) -> tuple[Member, ...]:
    """Every part that depends on the look alone, deflated once."""
    footers = footer_parts(style)
    kinds = [("document.xml", "document.main"), ("styles.xml", "styles"), ("settings.xml", "settings")]
    kinds += [("fontTable.xml", "fontTable"), *((name, "footer") for _, name, _ in footers)]
    if numbering:
        kinds.append(("numbering.xml", "numbering"))
    texts = {
        "[Content_Types].xml": content_types_xml(kinds, list(extensions), carries, charts),
        "_rels/.rels": ROOT_RELATIONS,
        "docProps/app.xml": APP_XML,
        "word/theme/theme1.xml": THEME_XML,
        "word/styles.xml": styles_xml(style, numbering == "linked"),
        "word/settings.xml": settings_xml(style),
        "word/fontTable.xml": font_table_xml(style),
        **{f"word/{name}": xml for _, name, xml in footers},
    }
    return tuple(member(name, text.encode()) for name, text in texts.items())


def _numbering_kind(body: Body) -> str:
    """Whether there is numbering, and whether the heading styles carry it."""
    if not body.numbering:
        return ""
    return "linked" if "<w:pStyle " in body.numbering else "free"


@lru_cache(maxsize=64)
def _relations(
    style: StyleSheet, pictures: tuple[tuple[str, str], ...], numbered: bool, carries: bool, charts: int
) -> Member:
    relations = [
        ("rId1", "styles", "styles.xml"),
        ("rId2", "settings", "settings.xml"),
        ("rId3", "fontTable", "fontTable.xml"),
        ("rId4", "theme", "theme/theme1.xml"),
        *((ident, "footer", name) for ident, name, _ in footer_parts(style)),
        *((relationship, "image", f"media/{name}") for relationship, name in pictures),
        *((f"rIdG{number}", "chart", f"charts/chart{number}.xml") for number in range(1, charts + 1)),
    ]
    if numbered:
        relations.append(("rIdN1", "numbering", "numbering.xml"))
    if carries:
        relations.append(("rIdC1", "customXml", "../customXml/item1.xml"))
    return member("word/_rels/document.xml.rels", relations_xml(relations).encode())
