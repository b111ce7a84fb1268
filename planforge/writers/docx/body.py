"""The tree as the body of a Word document: the first half of writing one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planforge.document import Document, Properties
from planforge.template.style import StyleSheet
from planforge.writers.docx.flow import BodyWriter
from planforge.writers.docx.pictures import Media

if TYPE_CHECKING:
    from planforge.writers.docx.charts import ChartPart


class Body(NamedTuple):
    """What is inside ``w:body``, the pictures it shows, numbering.xml or nothing, the properties, the charts."""

    xml: str
    pictures: tuple[Media, ...]
    numbering: str
    properties: Properties
    charts: tuple[ChartPart, ...] = ()


def render_body(document: Document, style: StyleSheet) -> Body:
    """Write ``document`` in the look of ``style``; for a base file in the one that ``adopted`` gives."""
    if style.numbering == "自动":
        return _counted_by_word(document, style)
    writer = BodyWriter(style, None, document.blocks)
    writer.write(document.blocks)
    return Body(writer.finished(), tuple(writer.pictures), "", document.properties, tuple(writer.charts))


def _counted_by_word(document: Document, style: StyleSheet) -> Body:
    from planforge.writers.docx.lists import numbering_xml  # noqa: PLC0415 - few documents want it
    from planforge.writers.docx.numbering import planned  # noqa: PLC0415

    numbering = planned(document.blocks)
    writer = BodyWriter(style, numbering, document.blocks)
    writer.write(document.blocks)
    xml = numbering_xml(numbering.lists, style, writer.all_counted)
    return Body(writer.finished(), tuple(writer.pictures), xml, document.properties, tuple(writer.charts))
