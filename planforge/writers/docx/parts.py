"""The small parts of a Word package: settings, fonts, footers, properties, content types, relations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from planforge.document import Properties
from planforge.template.style import FACE_ROLES, StyleSheet
from planforge.writers.docx.runs import HINT, escape
from planforge.writers.docx.sections import ODD, footer_kinds
from planforge.writers.docx.styles import XMLNS_W

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
XMLNS_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ISO_DATE = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")

_SUBSTITUTES = {
    "仿宋_GB2312": ("仿宋", "02010609030101010101", "modern", "fixed"),
    "楷体_GB2312": ("楷体", "02010609030101010101", "modern", "fixed"),
    "方正小标宋简体": ("华文中宋", "03000509000000000000", "script", "variable"),
    "方正小标宋_GBK": ("华文中宋", "03000509000000000000", "script", "variable"),
    "方正仿宋_GBK": ("仿宋", "03000509000000000000", "script", "variable"),
    "方正楷体_GBK": ("楷体", "03000509000000000000", "script", "variable"),
    "方正黑体_GBK": ("黑体", "03000509000000000000", "script", "variable"),
    "黑体": ("SimHei", "02010609060101010101", "modern", "fixed"),
    "宋体": ("SimSun", "02010600030101010101", "auto", "variable"),
    "仿宋": ("FangSong", "02010609060101010101", "modern", "fixed"),
    "楷体": ("KaiTi", "02010609060101010101", "modern", "fixed"),
}
"""Typeface: the name Word may take instead, panose, family, pitch."""


@lru_cache(maxsize=32)
def settings_xml(style: StyleSheet) -> str:
    """Write settings.xml in the schema's order: Word 2013 mode, Chinese line rules, no field update."""
    mirror = "<w:mirrorMargins/>" if style.page.duplex else ""
    even = "<w:evenAndOddHeaders/>" if len(footer_kinds(style)) > 1 else ""
    flags = "".join(
        f"<w:{flag}/>"
        for flag in (
            "spaceForUL", "balanceSingleByteDoubleByteWidth", "doNotLeaveBackslashAlone", "ulTrailSpace",
            "doNotExpandShiftReturn", "adjustLineHeightInTable", "useFELayout",
        )
    )  # fmt: skip
    modes = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'{DECLARATION}<w:settings xmlns:w="{XMLNS_W}"><w:zoom w:percent="100"/>{mirror}'
        "<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>"
        f'<w:defaultTabStop w:val="420"/>{even}<w:characterSpacingControl w:val="compressPunctuation"/>'
        f"<w:compat>{flags}{modes}</w:compat>"
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )


@lru_cache(maxsize=32)
def font_table_xml(style: StyleSheet) -> str:
    """Write fontTable.xml with the names Word may put in place of a face that is not installed."""
    names = {style.face(role) for role in FACE_ROLES if role != "latin"}  # type: ignore[arg-type]
    return (
        f'{DECLARATION}<w:fonts xmlns:w="{XMLNS_W}">'
        + "".join(_font(name) for name in sorted(names))
        + f'<w:font w:name="{escape(style.faces.latin)}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _font(name: str) -> str:
    if name not in _SUBSTITUTES:
        return (
            f'<w:font w:name="{escape(name)}"><w:charset w:val="86"/><w:family w:val="auto"/>'
            '<w:pitch w:val="default"/></w:font>'
        )
    other, panose, family, pitch = _SUBSTITUTES[name]
    return (
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:panose1 w:val="{panose}"/>'
        f'<w:charset w:val="86"/><w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
    )


def footer_xml(style: StyleSheet, kind: str) -> str:
    """Write a footer: — 1 — right on odd pages and left on even ones, one character in; or centred."""
    if style.page.number == "居中":
        place = '<w:jc w:val="center"/>'
    elif kind == "even":
        place = '<w:ind w:leftChars="100" w:left="280"/><w:jc w:val="left"/>'
    else:
        place = '<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>'
    rpr = f"<w:rPr>{HINT}</w:rPr>"
    field = "".join(
        f"<w:r>{rpr}{content}</w:r>"
        for content in (
            '<w:t xml:space="preserve">— </w:t>',
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            '<w:t xml:space="preserve"> —</w:t>',
        )
    )
    return (
        f'{DECLARATION}<w:ftr xmlns:w="{XMLNS_W}"><w:p><w:pPr><w:pStyle w:val="ae"/>{place}</w:pPr>'
        f"{field}</w:p></w:ftr>"
    )


def iso_date(properties: Properties) -> str:
    """The document's own date, or 1 January 2000 where it has none."""
    return properties.date if _ISO_DATE.fullmatch(properties.date) else "2000-01-01"


def core_xml(properties: Properties) -> str:
    """Write core.xml; both dates are the document's, never the clock's."""
    stamp = f'xsi:type="dcterms:W3CDTF">{iso_date(properties)}T00:00:00Z'
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(properties.title)}</dc:title><dc:subject>{escape(properties.subject)}</dc:subject>"
        f"<dc:creator>{escape(properties.author)}</dc:creator>"
        f"<cp:keywords>{escape(properties.keywords)}</cp:keywords>"
        f"<cp:lastModifiedBy>{escape(properties.author)}</cp:lastModifiedBy>"
        f"<dcterms:created {stamp}</dcterms:created><dcterms:modified {stamp}</dcterms:modified>"
        "<dc:language>zh-CN</dc:language></cp:coreProperties>"
    )


APP_XML = (
    f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><Application>planforge</Application></Properties>'
)

_THEME_COLOURS = "".join(
    f"<a:{name}>{colour}</a:{name}>"
    for name, colour in (
        ("dk1", '<a:sysClr val="windowText" lastClr="000000"/>'),
        ("lt1", '<a:sysClr val="window" lastClr="FFFFFF"/>'),
        *((name, '<a:srgbClr val="000000"/>') for name in ("dk2", "lt2")),
        *((f"accent{number}", '<a:srgbClr val="000000"/>') for number in range(1, 7)),
        *((name, '<a:srgbClr val="000000"/>') for name in ("hlink", "folHlink")),
    )
)
_THEME_FACES = '<a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/><a:cs typeface=""/>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

THEME_XML = (
    f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="公文">'
    f'<a:themeElements><a:clrScheme name="黑白">{_THEME_COLOURS}</a:clrScheme><a:fontScheme name="宋体">'
    f"<a:majorFont>{_THEME_FACES}</a:majorFont><a:minorFont>{_THEME_FACES}</a:minorFont></a:fontScheme>"
    f'<a:fmtScheme name="平"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>'
    + f'<a:ln w="6350">{_FILL}</a:ln>' * 3
    + "</a:lnStyleLst><a:effectStyleLst>"
    + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    + f"</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
    "</a:theme>"
)
"""A theme that nothing refers to: validators demand the part, and its faces are on every machine."""

ROOT_RELATIONS = (
    f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{XMLNS_R}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{XMLNS_R}/extended-properties" Target="docProps/app.xml"/>'
    "</Relationships>"
)


def relations_xml(relations: list[tuple[str, str, str]]) -> str:
    """Write a relationships part from (id, last word of the type, target)."""
    return (
        f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="{ident}" Type="{XMLNS_R}/{kind}" Target="{target}"/>'
            for ident, kind, target in relations
        )
        + "</Relationships>"
    )


def relations_in(part: bytes) -> Iterator[dict[str, str]]:
    """The relationships of a part that anybody wrote, each as its attributes (Id, Type, Target)."""
    for relation in re.findall("<Relationship [^>]*>", part.decode("utf-8", "replace")):
        yield dict(re.findall(r'(\w+)="([^"]*)"', relation))


def content_types_xml(
    word_parts: list[tuple[str, str]], pictures: list[str], carries: bool, charts: int = 0
) -> str:
    """Write [Content_Types].xml from (part name, kind) of the word folder, picture extensions, charts."""
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="image/{extension}"/>' for extension in pictures
    )
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in word_parts
    )
    if charts:
        defaults += f'<Default Extension="xlsx" ContentType="{WORKBOOK_TYPE}"/>'
        overrides += "".join(
            f'<Override PartName="/word/charts/chart{number}.xml" ContentType="{CHART_TYPE}"/>'
            for number in range(1, charts + 1)
        )
    theme = '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
    custom = (
        '<Override PartName="/customXml/itemProps1.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'
        if carries
        else ""
    )
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{defaults}{overrides}{theme}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
        f"{custom}</Types>"
    )


def footer_parts(style: StyleSheet) -> list[tuple[str, str, str]]:
    """Relationship, part name and XML of each footer."""
    return [
        (ident, f"footer{1 if ident == ODD else 2}.xml", footer_xml(style, kind))
        for ident, kind in footer_kinds(style)
    ]
