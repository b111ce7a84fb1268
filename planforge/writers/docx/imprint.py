"""版记 at the foot of the last page (GB/T 9704 7.4): who gets a copy, who printed it and when, between rules.

One frame at the lower edge of the text, wherever the text above it ends. It is anchored in the paragraph behind
it, the last one, and goes with that to a page of its own where there is no room below the text. Rules are lines
in black: a border would begin where the words do, one character in, and LibreOffice drops a frame in which
some paragraphs have borders and others have none.
"""

from __future__ import annotations

from planforge.document import Imprint
from planforge.writers.docx.metrics import Metrics
from planforge.writers.docx.pages import height
from planforge.writers.docx.paragraphs import GAP, is_paragraph, paragraph
from planforge.writers.docx.runs import runs
from planforge.writers.docx.sheets import Sheets

_THICK, _THIN = 20, 14  # twips: 0.35 mm and 0.25 mm
_LEAD = 3  # characters of 抄送：, behind which a long line goes on
_TAB = "<w:r><w:tab/></w:r>"
_RIGHT = '<w:jc w:val="right"/>'


def add_imprint(node: Imprint, sheets: Sheets, size: int) -> None:
    """Add ``node`` in letters of ``size`` (half-points) at the foot of the last page, whichever way that lies.

    What is still to come before it (a new page, room below a table) cannot be said of a frame. For want of room
    paragraphs stay where they are and it goes on alone; LibreOffice lets a whole table go with it.
    """
    home, sheets.home = sheets.home, sheets.landscape
    m, above = sheets.measures, sheets.parts[-1] if sheets.parts else ""
    frame = _frame(node, m, size, sheets.look.substitutes["body"])
    if above and not is_paragraph(above) and sheets.lines_left() * m.pitch < height(frame, m):
        sheets.breaking = True
    if sheets.breaking or sheets.cover_over or not is_paragraph(above):
        sheets.add(GAP)
    sheets.parts += (*frame, GAP)
    sheets.home = home


def _frame(node: Imprint, measures: Metrics, size: int, substitute: str) -> list[str]:
    """The paragraphs of the frame, their words one character in from both sides."""
    width, blank = measures.text_width, size * 10
    frame = (
        f'<w:framePr w:w="{width}" w:wrap="notBeside" w:vAnchor="margin" w:hAnchor="margin" '
        'w:xAlign="left" w:yAlign="bottom"/>'
    )
    lines = []
    if node.copies:
        hanging = _LEAD * blank
        place = f'<w:ind w:left="{blank + hanging}" w:right="{blank}" w:hanging="{hanging}"/>'
        lines.append(paragraph("GWImprint", runs(node.copies, substitute), frame + place))
    if node.office or node.date:
        texts = [runs(text, substitute) for text in (node.office, node.date) if text]
        tab = f'<w:tabs><w:tab w:val="right" w:pos="{width - blank}"/></w:tabs>' if len(texts) > 1 else ""
        place = f'{tab}<w:ind w:left="{blank}" w:right="{blank}"/>{"" if node.office else _RIGHT}'
        lines.append(paragraph("GWImprint", _TAB.join(texts), frame + place))
    parts = [_rule(_THICK, frame)]
    for line in lines:
        parts += (line, _rule(_THIN, frame))
    parts[-1] = _rule(_THICK, frame)
    return parts


def _rule(height: int, frame: str) -> str:
    """A black line as high as a paragraph without words: exactly what the standard says, in twips."""
    line = f'<w:spacing w:line="{height}" w:lineRule="exact"/>'
    return paragraph("GWGap", "", f'{frame}<w:shd w:val="clear" w:color="auto" w:fill="000000"/>{line}')
