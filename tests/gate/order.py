"""Orders of children that WordprocessingML prescribes, as far as planforge writes such elements."""

from __future__ import annotations

RANGES = (
    "moveFromRangeEnd", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
    "customXmlDelRangeEnd",
)  # fmt: skip
"""Ends of stretches that were moved, and of tags that were inserted or deleted."""

ORDERS: dict[str, tuple[str, ...]] = {
    name: tuple(children.split())
    for name, children in {
        "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
        "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
        "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
        "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
        "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
        "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText "
        "vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
        "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
        "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription "
        "tblPrChange",
        "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign "
        "hideMark cellIns cellDel cellMerge tcPrChange",
        "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid "
        "sectPrChange",
        "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime mirrorMargins "
        "alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter proofState defaultTabStop "
        "evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang "
        "clrSchemeMapping decimalSymbol listSeparator",
        "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
        "locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
        "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
        "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
        "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
        "styles": "docDefaults latentStyles style",
        "font": "altName panose1 charset family notTrueType pitch sig",
        "tblBorders": "top left start bottom right end insideH insideV",
        "tblCellMar": "top left start bottom right end",
        "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
        "tr": "tblPrEx trPr tc",
        "sdt": "sdtPr sdtEndPr sdtContent",
        "body": f"p tbl sdt bookmarkStart bookmarkEnd {' '.join(RANGES)} sectPr",
    }.items()
}
"""Element: its children in their order; anything else inside is a finding."""

UNORDERED = {
    "body": ("p", "tbl", "sdt", "bookmarkStart", "bookmarkEnd", *RANGES),
    "trPr": ("cantSplit", "trHeight", "tblHeader", "ins", "del"),
}
"""Children that may stand in any order among themselves."""

REPEATED = frozenset(
    ("headerReference", "footerReference", "style", "lvl", "abstractNum", "num", "tr", "tc", "p", "tbl", "sdt",
     "compatSetting", "tblStylePr", "bookmarkStart", "bookmarkEnd", *RANGES)
)  # fmt: skip
"""Children that may stand more than once."""

CHOICES: dict[tuple[str, str], frozenset[str]] = {
    (element, "val"): frozenset(values.split())
    for element, values in {
        "jc": "left right center both start end distribute",
        "vAlign": "top center both bottom",
        "vMerge": "restart continue",
        "pitch": "fixed variable default",
        "family": "auto decorative modern roman script swiss",
        "suff": "tab space nothing",
        "multiLevelType": "singleLevel multilevel hybridMultilevel",
        "numFmt": "decimal chineseCountingThousand decimalEnclosedCircle decimalEnclosedParen lowerLetter "
        "upperLetter",
        "characterSpacingControl": "doNotCompress compressPunctuation compressPunctuationAndJapaneseKana",
    }.items()
} | {
    ("spacing", "lineRule"): frozenset(("auto", "exact", "atLeast")),
    ("trHeight", "hRule"): frozenset(("auto", "exact", "atLeast")),
    ("docGrid", "type"): frozenset(("default", "lines", "linesAndChars", "snapToChars")),
    ("tblLayout", "type"): frozenset(("fixed", "autofit")),
    ("fldChar", "fldCharType"): frozenset(("begin", "separate", "end")),
    ("footerReference", "type"): frozenset(("default", "even", "first")),
    ("br", "type"): frozenset(("page", "column", "textWrapping")),
    ("style", "type"): frozenset(("paragraph", "character", "table", "numbering")),
    ("pgSz", "orient"): frozenset(("portrait", "landscape")),
}
"""Attributes whose values are words of a list."""

NUMBERS = frozenset(
    ("w", "h", "sz", "line", "before", "after", "left", "right", "top", "bottom", "hanging", "firstLine", "header",
     "footer", "gutter", "linePitch", "charSpace", "firstLineChars", "leftChars", "rightChars", "pos", "space", "id")
)  # fmt: skip
"""Attributes that hold a whole number of 32 bits."""

NUMERIC_VALUES = frozenset(
    ("sz", "szCs", "kern", "ilvl", "numId", "outlineLvl", "gridSpan", "start", "trHeight", "defaultTabStop",
     "abstractNumId")
)  # fmt: skip
"""Elements whose ``val`` is a whole number."""
