"""落款 and 附件说明 placed by computed left indents (GB/T 9704 7.3.4, 7.3.5).

Both lines of a sign-off are aligned left at a column worked out from their widths: exact in every
word processor, whatever it does with blanks or the gap between letters and Chinese.
"""

from __future__ import annotations

from planforge.document import AnnexList, Signature, SignatureLine
from planforge.template.style import SignOffPlace
from planforge.writers.docx.metrics import Metrics, cells
from planforge.writers.docx.paragraphs import BLANK, indent, kept_with_next, paragraph
from planforge.writers.docx.runs import runs

_STEP = 2  # the date begins two characters right of the name


def signature(node: Signature, measures: Metrics, rule: SignOffPlace, substitute: str) -> list[str]:
    """Write the sign-off below a text: a blank line and its lines, each glued to the next."""
    place = _sealed if node.seal or rule.seal else _unsealed
    columns = place(node.lines, measures.columns, rule)
    parts = [BLANK]
    for line, column in zip(node.lines, columns, strict=True):
        style = "GWDate" if line.kind == "日期" else "GWSign"
        left = indent(max(0, round(column * measures.cell)))
        parts.append(paragraph(style, runs(line.text, substitute), left))
    return [*map(kept_with_next, parts[:-1]), parts[-1]]


def _widths(lines: tuple[SignatureLine, ...]) -> tuple[float, float]:
    """Widest name and widest date, in characters."""
    names = [cells(line.text) for line in lines if line.kind != "日期"]
    dates = [cells(line.text) for line in lines if line.kind == "日期"]
    return max(names, default=0.0), max(dates, default=0.0)


def _unsealed(lines: tuple[SignatureLine, ...], columns: int, rule: SignOffPlace) -> list[float]:
    """Name two characters from the right, date two to the right of its beginning, never past the edge.

    By the letter of the standard both move left only when the date is longer than the name; the
    guard does so whenever the date would reach into the blank characters at the right.
    """
    name, date = _widths(lines)
    edge = columns - rule.right
    name_at, date_at = edge - name, edge - name + _STEP
    if not name:
        date_at = edge - date
    elif date > name or (rule.guard and date_at + date > edge):
        date_at = edge - date
        name_at = min(name_at, date_at - _STEP)
    return [date_at if line.kind == "日期" else name_at + (name - cells(line.text)) / 2 for line in lines]


def _sealed(lines: tuple[SignatureLine, ...], columns: int, rule: SignOffPlace) -> list[float]:
    """Date four characters from the right, names centred over it, all inside the text."""
    name, date = _widths(lines)
    centre = columns - rule.right_sealed - date / 2
    centre = min(centre, columns - name / 2)
    return [centre - cells(line.text) / 2 for line in lines]


def annex_list(node: AnnexList, measures: Metrics, substitute: str) -> list[str]:
    """Write 附件说明: a blank line, the lead with the first name, the others below it.

    Wrapped names stand under the name's first character.
    """
    lead, several = round(cells(node.lead) * measures.cell), len(node.titles) > 1
    parts = [BLANK]
    for number, title in enumerate(node.titles, 1):
        digits = f"{number}." if several else ""
        mark = _number_width(number, measures) if several else 0
        text, hanging = (node.lead + digits, lead + mark) if number == 1 else (digits, mark)
        left = indent(measures.indent + lead + mark, hanging)
        parts.append(paragraph("GWAttNote", runs(text + title, substitute), left))
    return [*map(kept_with_next, parts[:-1]), parts[-1]]


def _number_width(number: int, measures: Metrics) -> int:
    """Twips of the ``1.`` before a name: digits are half of a character, the dot a quarter."""
    digit, point = measures.size * 5 + measures.condense, measures.size * 5 // 2 + measures.condense
    return len(str(number)) * digit + point
