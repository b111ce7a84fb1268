"""A farm of documents with one defect each: what the gate must catch."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
NUMBERING, FOOTER, FONTS = "word/numbering.xml", "word/footer1.xml", "word/fontTable.xml"
CHART, PIE_CHART, DATA = "word/charts/chart1.xml", "word/charts/chart2.xml", "word/embeddings/data1.xlsx"
RELATIONS, TYPES, CORE = "word/_rels/document.xml.rels", "[Content_Types].xml", "docProps/core.xml"


class Defect(NamedTuple):
    """What is wrong, and what makes a good document wrong in that way."""

    name: str
    spoil: Callable[[bytes], bytes]


def parts_in(docx: bytes) -> dict[str, bytes]:
    """Every part by name, in the file's order."""
    with ZipFile(BytesIO(docx)) as file:
        return {name: file.read(name) for name in file.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    """Parts as a zip file."""
    saved = BytesIO()
    with ZipFile(saved, "w", ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return saved.getvalue()


def _replaced(part: str, old: str, new: str, docx: bytes) -> bytes:
    parts = parts_in(docx)
    text = parts[part].decode()
    assert old in text, (part, old)
    parts[part] = text.replace(old, new, 1).encode()
    return zipped(parts)


def _dropped(part: str, docx: bytes) -> bytes:
    return zipped({name: data for name, data in parts_in(docx).items() if name != part})


def _added(part: str, data: bytes, docx: bytes) -> bytes:
    return zipped({**parts_in(docx), part: data})


def _in_workbook(part: str, old: str, new: str, docx: bytes) -> bytes:
    parts = parts_in(docx)
    return zipped({**parts, DATA: _replaced(part, old, new, parts[DATA])})


def _reordered(docx: bytes) -> bytes:
    return zipped(dict(sorted(parts_in(docx).items(), reverse=True)))


def _cut(docx: bytes) -> bytes:
    return docx[: len(docx) // 2]


def _flipped(docx: bytes) -> bytes:
    at = docx.index(b"word/document.xml") + 200
    return docx[:at] + bytes([docx[at] ^ 0xFF]) + docx[at + 1 :]


def _change(name: str, part: str, old: str, new: str) -> Defect:
    return Defect(name, partial(_replaced, part, old, new))


_BODY = '<w:p><w:pPr><w:pStyle w:val="GWBody"/></w:pPr>'
_HEADING = '<w:p><w:pPr><w:pStyle w:val="1"/>'
_CELL = '<w:vAlign w:val="center"/></w:tcPr>'

DEFECTS: tuple[Defect, ...] = (
    Defect("half a file", _cut),
    Defect("flipped bit", _flipped),
    Defect("no content types first", _reordered),
    Defect("no document", partial(_dropped, DOCUMENT)),
    Defect("no styles", partial(_dropped, STYLES)),
    Defect("no numbering", partial(_dropped, NUMBERING)),
    Defect("no footer", partial(_dropped, FOOTER)),
    Defect("no picture", partial(_dropped, "word/media/image1.png")),
    Defect("no properties", partial(_dropped, CORE)),
    Defect("part that nothing names", partial(_added, "word/stray.xml", b"<a/>")),
    Defect("part without a type", partial(_added, "word/stray.bin", b"a")),
    _change("raw ampersand", DOCUMENT, "A&amp;B", "A&B"),
    _change("control character", DOCUMENT, "A&amp;B", "A&#1;B"),
    _change("open element", DOCUMENT, "</w:body>", ""),
    _change("doctype", DOCUMENT, "<w:document ", "<!DOCTYPE w:document><w:document "),
    _change("style override missing", TYPES, 'PartName="/word/styles.xml"', 'PartName="/word/style.xml"'),
    _change("wrong content type", TYPES, "document.main+xml", "template.main+xml"),
    _change("picture type missing", TYPES, '<Default Extension="png" ContentType="image/png"/>', ""),
    _change("relation to nothing", RELATIONS, 'Target="settings.xml"', 'Target="setting.xml"'),
    _change("relation twice", RELATIONS, 'Id="rId2"', 'Id="rId1"'),
    _change("relation out of the file", RELATIONS, 'Target="settings.xml"', 'Target="settings.xml" TargetMode="External"'),
    _change("bad date", CORE, "2026-09-01T00:00:00Z", "2026-09-01"),
    _change("title twice", CORE, "<dc:subject>", "<dc:title>又一个</dc:title><dc:subject>"),
    _change("jc before pStyle", DOCUMENT, _BODY, '<w:p><w:pPr><w:jc w:val="left"/><w:pStyle w:val="GWBody"/></w:pPr>'),
    _change("ind after jc", STYLES, '<w:jc w:val="left"/><w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="0"/><w:jc w:val="left"/>'),
    _change("sz before rFonts", STYLES, '<w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="黑体"', '<w:rPr><w:sz w:val="32"/><w:rFonts w:ascii="Times New Roman" w:eastAsia="黑体"'),
    _change("pPr after run", DOCUMENT, _HEADING, '<w:p><w:r/><w:pPr><w:pStyle w:val="1"/>'),
    _change("unknown paragraph property", DOCUMENT, _BODY, _BODY.replace("</w:pPr>", "<w:shade/></w:pPr>")),
    _change("property twice", DOCUMENT, _BODY, _BODY.replace("</w:pPr>", '<w:jc w:val="left"/><w:jc w:val="left"/></w:pPr>')),
    _change("jc in the middle", DOCUMENT, '<w:jc w:val="center"/><w:tblLayout', '<w:jc w:val="middle"/><w:tblLayout'),
    _change("table layout before jc", DOCUMENT, '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="fixed"/><w:jc w:val="center"/>'),
    _change("table wider than its columns", DOCUMENT, '<w:tblW w:w="', '<w:tblW w:w="1'),
    _change("column of another width", DOCUMENT, '<w:gridCol w:w="', '<w:gridCol w:w="1'),
    _change("cell of another width", DOCUMENT, '<w:tcW w:w="', '<w:tcW w:w="1'),
    _change("table without a grid", DOCUMENT, "<w:tblGrid>", "<w:tblGrid/><w:tblGrid>"),
    _change("grid before properties", DOCUMENT, "<w:tbl><w:tblPr>", "<w:tbl><w:tblGrid/><w:tblPr>"),
    _change("span over the edge", DOCUMENT, '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>'),
    _change("span missing", DOCUMENT, '<w:gridSpan w:val="2"/>', ""),
    _change("merge before span", DOCUMENT, '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>', '<w:vMerge w:val="restart"/><w:gridSpan w:val="2"/>'),
    _change("merge from nothing", DOCUMENT, '<w:vMerge w:val="restart"/>', ""),
    _change("merge of another kind", DOCUMENT, '<w:vMerge w:val="restart"/>', '<w:vMerge w:val="begin"/>'),
    _change("cell without a paragraph", DOCUMENT, f"{_CELL}<w:p>", f"{_CELL}</w:tc><w:tc><w:p>"),
    _change("cell that ends in a table", DOCUMENT, "</w:p></w:tc>", "</w:p><w:tbl/></w:tc>"),
    _change("row without cells", DOCUMENT, "</w:tr></w:tbl>", "</w:tr><w:tr/></w:tbl>"),
    _change("row property elsewhere", DOCUMENT, "<w:cantSplit/>", "<w:cantSplit/><w:jump/>"),
    _change("tables that touch", DOCUMENT, "</w:tbl>", "</w:tbl><w:tbl><w:tblPr/></w:tbl>"),
    _change("undefined paragraph style", DOCUMENT, 'w:val="GWBody"', 'w:val="GWBdy"'),
    _change("undefined character style", DOCUMENT, 'w:rStyle w:val="GWRun2"', 'w:rStyle w:val="GWRun9"'),
    _change("paragraph style on a run", DOCUMENT, 'w:rStyle w:val="GWRun2"', 'w:rStyle w:val="GWBody"'),
    _change("undefined table style", DOCUMENT, 'w:tblStyle w:val="af"', 'w:tblStyle w:val="ag"'),
    _change("style based on nothing", STYLES, '<w:basedOn w:val="a"/>', '<w:basedOn w:val="b"/>'),
    _change("style based on itself", STYLES, '<w:name w:val="heading 1"/><w:basedOn w:val="a"/>', '<w:name w:val="heading 1"/><w:basedOn w:val="1"/>'),
    _change("style based on another kind", STYLES, '<w:basedOn w:val="a1"/>', '<w:basedOn w:val="a"/>'),
    _change("style twice", STYLES, 'w:styleId="GWTo"', 'w:styleId="GWBody"'),
    _change("style name twice", STYLES, 'w:val="公文主送机关"', 'w:val="公文正文"'),
    _change("no default style", STYLES, 'w:type="paragraph" w:default="1"', 'w:type="paragraph"'),
    _change("style name after its look", STYLES, '<w:name w:val="heading 1"/><w:basedOn w:val="a"/>', '<w:basedOn w:val="a"/><w:name w:val="heading 1"/>'),
    _change("theme font", STYLES, '<w:rFonts w:ascii="Times New Roman"', '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Times New Roman"'),
    _change("size that is no number", STYLES, '<w:sz w:val="44"/>', '<w:sz w:val="二号"/>'),
    _change("size of nothing", STYLES, '<w:sz w:val="44"/>', '<w:sz w:val="0"/>'),
    _change("number too large", STYLES, 'w:line="660"', 'w:line="66000000000"'),
    _change("number with a fraction", STYLES, 'w:line="660"', 'w:line="660.5"'),
    _change("line rule unknown", STYLES, 'w:lineRule="exact"', 'w:lineRule="fixed"'),
    _change("undefined list", DOCUMENT, '<w:numId w:val="1"/>', '<w:numId w:val="77"/>'),
    _change("undefined level", DOCUMENT, '<w:ilvl w:val="0"/>', '<w:ilvl w:val="8"/>'),
    _change("list made of nothing", NUMBERING, '<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="70"/>'),
    _change("list twice", NUMBERING, '<w:num w:numId="1">', '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="1">'),
    _change("level text before format", NUMBERING, '<w:suff w:val="nothing"/><w:lvlText w:val="%1、"/>', '<w:lvlText w:val="%1、"/><w:suff w:val="nothing"/>'),
    _change("number format unknown", NUMBERING, "chineseCountingThousand", "chineseNumbers"),
    _change("undefined footer", DOCUMENT, 'r:id="rIdF1"', 'r:id="rIdF9"'),
    _change("footer that is a style", DOCUMENT, 'r:id="rIdF1"', 'r:id="rId1"'),
    _change("footers unknown to settings", SETTINGS, "<w:evenAndOddHeaders/>", ""),
    _change("undefined picture", DOCUMENT, 'r:embed="rIdP1"', 'r:embed="rIdP9"'),
    _change("picture of no size", DOCUMENT, '<wp:extent cx="', '<wp:extent cx="-'),
    _change("picture without a description", DOCUMENT, 'descr="校园一角"', 'descr=""'),
    _change("bookmark that does not end", DOCUMENT, '<w:bookmarkEnd w:id="1"/>', ""),
    _change("bookmark twice", DOCUMENT, 'w:name="_Toc00000002"', 'w:name="_Toc00000001"'),
    _change("bookmark number twice", DOCUMENT, '<w:bookmarkStart w:id="2"', '<w:bookmarkStart w:id="1"'),
    _change("bookmark name with a digit first", DOCUMENT, 'w:name="_Toc00000001"', 'w:name="1"'),
    _change("link to nothing", DOCUMENT, 'w:anchor="_Toc00000001"', 'w:anchor="_Toc9"'),
    _change("page of nothing", DOCUMENT, "PAGEREF _Toc00000001", "PAGEREF _Toc9"),
    _change("field that does not end", FOOTER, '<w:fldChar w:fldCharType="end"/>', ""),
    _change("field that does not begin", FOOTER, '<w:fldChar w:fldCharType="begin"/>', ""),
    _change("field without an instruction", FOOTER, '<w:instrText xml:space="preserve"> PAGE </w:instrText>', ""),
    _change("field without a result", FOOTER, '<w:fldChar w:fldCharType="separate"/>', ""),
    _change("field sign unknown", FOOTER, 'w:fldCharType="separate"', 'w:fldCharType="middle"'),
    _change("blank that is lost", FOOTER, '<w:t xml:space="preserve">— ', "<w:t>— "),
    _change("text outside a run", FOOTER, "<w:t>1</w:t>", "</w:r><w:t>1</w:t><w:r>"),
    _change("settings in a wrong order", SETTINGS, '<w:zoom w:percent="100"/>', '<w:defaultTabStop w:val="1"/><w:zoom w:percent="100"/>'),
    _change("setting unknown", SETTINGS, "<w:compat>", "<w:compact/><w:compat>"),
    _change("font without a pitch", FONTS, '<w:pitch w:val="fixed"/>', '<w:pitch w:val="auto"/>'),
    _change("font parts in a wrong order", FONTS, '<w:altName w:val="仿宋"/><w:panose1 w:val="02010609030101010101"/>', '<w:panose1 w:val="02010609030101010101"/><w:altName w:val="仿宋"/>'),
    _change("section without paper", DOCUMENT, '<w:pgSz w:w="11906" w:h="16838"/>', ""),
    _change("section without room", DOCUMENT, 'w:left="1588"', 'w:left="15880"'),
    _change("paper across that says upright", DOCUMENT, ' w:orient="landscape"', ""),
    _change("grid before columns", DOCUMENT, '<w:cols w:space="425"/>', '<w:docGrid w:linePitch="579"/><w:cols w:space="425"/>'),
    _change("text after the last section", DOCUMENT, "</w:body>", "<w:p/></w:body>"),
    Defect("no chart", partial(_dropped, CHART)),
    Defect("no workbook", partial(_dropped, DATA)),
    Defect("workbook that is none", partial(_added, DATA, b"PK")),
    Defect("workbook without its sheet", partial(_in_workbook, "xl/workbook.xml", "Sheet1", "Sheet2")),
    Defect("workbook of other numbers", partial(_in_workbook, "xl/worksheets/sheet1.xml", "<v>6.5</v>", "<v>7</v>")),
    Defect("workbook of other names", partial(_in_workbook, "xl/sharedStrings.xml", "9月", "8月")),
    Defect("workbook with a lost style", partial(_in_workbook, "xl/worksheets/sheet1.xml", 's="1"', 's="9"')),
    _change("undefined chart", DOCUMENT, 'r:id="rIdG1"', 'r:id="rIdG9"'),
    _change("chart that is a picture", DOCUMENT, 'r:id="rIdG1"', 'r:id="rIdP1"'),
    _change("chart without a description", DOCUMENT, 'name="图表 1" descr="', 'name="图表 1" descr="" title="'),
    _change("chart type missing", TYPES, "drawingml.chart+xml", "drawing.chart+xml"),
    _change("workbook type missing", TYPES, '<Default Extension="xlsx"', '<Default Extension="xls"'),
    _change("chart without its data", CHART, '<c:externalData r:id="rId1">', '<c:externalData r:id="rId2">'),
    _change("point that is not there", CHART, '<c:ptCount val="3"/>', '<c:ptCount val="1"/>'),
    _change("point twice", CHART, '<c:pt idx="1">', '<c:pt idx="0">'),
    _change("axis of nothing", CHART, '<c:crossAx val="1002"/>', '<c:crossAx val="1003"/>'),
    _change("bars without their axis", CHART, '<c:axId val="1002"/></c:barChart>', '<c:axId val="1005"/></c:barChart>'),
    _change("chart parts in a wrong order", CHART, '<c:grouping val="clustered"/><c:varyColors val="0"/>', '<c:varyColors val="0"/><c:grouping val="clustered"/>'),
    _change("chart part unknown", PIE_CHART, '<c:bubble3D val="0"/>', '<c:bubble4D val="0"/>'),
    _change("label parts in a wrong order", PIE_CHART, '<c:showVal val="1"/><c:showCatName val="0"/>', '<c:showCatName val="0"/><c:showVal val="1"/>'),
    _change("chart in a theme font", CHART, 'typeface="Times New Roman"', 'typeface="+mn-lt"'),
    _change("chart in a theme colour", CHART, '<a:srgbClr val="7F7F7F"/>', '<a:schemeClr val="accent1"/>'),
    _change("chart in colour", CHART, '<a:srgbClr val="7F7F7F"/>', '<a:srgbClr val="4472C4"/>'),
    _change("numbers that stand nowhere", CHART, '<c:showVal val="1"/>', '<c:showVal val="0"/>'),
    _change("block unknown to the body", DOCUMENT, "</w:sdt>", "</w:sdt><w:div/>"),
)  # fmt: skip
