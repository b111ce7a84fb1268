"""The data of a chart as an Excel workbook of one sheet, which Word opens for 编辑数据.

Written by hand: seven small parts are less than a library would bring along, and the same data gives
the same bytes. Texts are shared strings, numbers carry the format that prints them (ISO 29500-1, 18).
"""

from __future__ import annotations

from planforge.amounts import GENERAL, read_amount
from planforge.document import Chart
from planforge.writers.docx.parts import DECLARATION, PACKAGE, XMLNS_R, relations_xml
from planforge.writers.docx.runs import escape
from planforge.zipped.packing import archive, member

SHEET = "Sheet1"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_OWN_FORMATS = 164  # the numbers below belong to the formats that every spreadsheet knows
_FONT = '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'


def workbook(chart: Chart) -> bytes:
    """The workbook as bytes: names in the first row, then a row for each category."""
    strings: dict[str, int] = {}
    forms: dict[str, int] = {GENERAL: 0}
    heads, *data = chart.rows
    rows = ["".join(_text(at, 1, name, strings) for at, name in enumerate(heads))]
    for number, (category, *values) in enumerate(data, 2):
        cells = (_number(at, number, value, forms) for at, value in enumerate(values, 1))
        rows.append(_text(0, number, category, strings) + "".join(cells))
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": relations_xml([("rId1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _WORKBOOK,
        "xl/_rels/workbook.xml.rels": _RELATIONS,
        "xl/worksheets/sheet1.xml": _sheet(rows, len(heads)),
        "xl/styles.xml": _styles(list(forms)),
        "xl/sharedStrings.xml": _shared(strings),
    }
    return archive(member(name, text.encode()) for name, text in parts.items())


def column_name(index: int) -> str:
    """The letter of a column counted from 0; a chart has no more than five."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index]


def _text(column: int, row: int, text: str, strings: dict[str, int]) -> str:
    if not text:
        return ""
    return f'<c r="{column_name(column)}{row}" t="s"><v>{strings.setdefault(text, len(strings))}</v></c>'


def _number(column: int, row: int, text: str, forms: dict[str, int]) -> str:
    amount = read_amount(text)
    if amount is None:
        return ""
    style = forms.setdefault(amount.form, len(forms))
    look = f' s="{style}"' if style else ""
    return f'<c r="{column_name(column)}{row}"{look}><v>{amount.value}</v></c>'


def _sheet(rows: list[str], columns: int) -> str:
    data = "".join(f'<row r="{number}">{cells}</row>' for number, cells in enumerate(rows, 1))
    return (
        f'{DECLARATION}<worksheet xmlns="{_MAIN}"><dimension ref="A1:{column_name(columns - 1)}{len(rows)}"/>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="{columns}" width="14" customWidth="1"/>'
        f"</cols><sheetData>{data}</sheetData></worksheet>"
    )


def _styles(forms: list[str]) -> str:
    own = [
        f'<numFmt numFmtId="{_OWN_FORMATS + at}" formatCode="{escape(form)}"/>'
        for at, form in enumerate(forms[1:])
    ]
    formats = f'<numFmts count="{len(own)}">{"".join(own)}</numFmts>' if own else ""
    looks = "".join(
        f'<xf numFmtId="{_OWN_FORMATS + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for at in range(len(own))
    )
    return (
        f'{DECLARATION}<styleSheet xmlns="{_MAIN}">{formats}<fonts count="1">{_FONT}</fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(forms)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>{looks}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _shared(strings: dict[str, int]) -> str:
    items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    count = len(strings)
    return f'{DECLARATION}<sst xmlns="{_MAIN}" count="{count}" uniqueCount="{count}">{items}</sst>'


_CONTENT_TYPES = (
    f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/xl/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in (
            ("workbook", "sheet.main"),
            ("worksheets/sheet1", "worksheet"),
            ("styles", "styles"),
            ("sharedStrings", "sharedStrings"),
        )
    )
    + "</Types>"
)
_WORKBOOK = (
    f'{DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{XMLNS_R}"><bookViews><workbookView/></bookViews>'
    f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_RELATIONS = relations_xml(
    [
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "styles", "styles.xml"),
        ("rId3", "sharedStrings", "sharedStrings.xml"),
    ]
)
