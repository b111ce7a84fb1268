"""Charts put into a school's own Word file (底稿), under names that the file cannot use itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planforge.writers.docx.charts import ChartPart
from planforge.writers.docx.parts import CHART_TYPE, WORKBOOK_TYPE, XMLNS_R

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def with_charts(word: WordDocument, xml: str, charts: tuple[ChartPart, ...]) -> str:
    """Add the parts of ``charts`` to ``word``; ``xml`` with the relationships that the file gives them."""
    from docx.opc.packuri import PackURI  # noqa: PLC0415 - heavy, and only for a base file
    from docx.opc.part import Part  # noqa: PLC0415

    for chart in charts:
        package = word.part.package
        part = Part(
            PackURI(f"/word/charts/planforge-chart{chart.number}.xml"),
            CHART_TYPE,
            chart.xml.encode(),
            package,
        )
        data = Part(
            PackURI(f"/word/embeddings/planforge-data{chart.number}.xlsx"),
            WORKBOOK_TYPE,
            chart.workbook,
            package,
        )
        part.relate_to(data, f"{XMLNS_R}/package")  # the first one: rId1, as the chart says
        ident = word.part.relate_to(part, f"{XMLNS_R}/chart")
        xml = xml.replace(f'r:id="{chart.relationship}"', f'r:id="{ident}"')
    return xml
