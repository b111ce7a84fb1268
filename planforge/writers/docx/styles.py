"""styles.xml: every look a document uses, as named styles that a school can change in Word.

Built-in names (heading 1 … 4, Title, toc 1) make the navigation pane and the contents work; ours
begin with 公文. Styles carry the layout; only computed indents stand in paragraphs.
"""

from __future__ import annotations

from functools import lru_cache

from planforge.template.style import Role, StyleSheet
from planforge.writers.docx.contents import TITLE_LINES
from planforge.writers.docx.metrics import Metrics, half_points, imprint_size, metrics, table_pitch
from planforge.writers.docx.runs import escape

XMLNS_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DEFAULT = '<w:style w:type="%s" w:default="1" w:styleId="%s"><w:name w:val="%s"/>'
_TABLE_MARGINS = (
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr>"
)
_STILL = '<w:snapToGrid w:val="0"/>'
_UNDER = 80  # twips between a line of 版记 and the rule below it: the type of an exact line stands low
_KEEP = "<w:keepNext/><w:keepLines/>"


@lru_cache(maxsize=32)
def styles_xml(style: StyleSheet, numbered: bool) -> str:
    """Write styles.xml; with ``numbered`` the heading styles carry real Word numbering."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="{XMLNS_W}">'
        + _defaults(style)
        + "".join(map("".join, (_base(style), _headings(style, numbered), _ours(style), _tables(style))))
        + "</w:styles>"
    )


def our_styles(style: StyleSheet) -> dict[str, str]:
    """Every style's XML by its id, for a base file that lacks some of them."""
    lists = (_base(style), _headings(style, numbered=False), _ours(style), _tables(style))
    return {xml.split('w:styleId="', 1)[1].split('"', 1)[0]: xml for part in lists for xml in part}


def _defaults(style: StyleSheet) -> str:
    size = half_points(style, "body")
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts(style, "body")}<w:kern w:val="2"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>'
        '</w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" '
        'w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376">'
        '<w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/>'
        '<w:lsdException w:name="heading 1" w:uiPriority="9" w:qFormat="1"/>'
        '<w:lsdException w:name="Title" w:uiPriority="10" w:qFormat="1"/></w:latentStyles>'
    )


def fonts(style: StyleSheet, role: Role) -> str:
    """All four slots: letters and digits in the Latin face, quotes and dashes in the Chinese one."""
    face, latin = escape(style.face(role)), escape(style.faces.latin)
    if role == "page_number":
        latin = face
    return f'<w:rFonts w:ascii="{latin}" w:eastAsia="{face}" w:hAnsi="{face}" w:cs="{latin}"/>'


def _look(style: StyleSheet, role: Role, size: int = 0, spacing: str = "") -> str:
    """Run properties of ``role`` as far as they differ from the body, in the schema's order."""
    body = half_points(style, "body")
    size = size or half_points(style, role)
    return (
        (fonts(style, role) if style.face(role) != style.face("body") or role == "page_number" else "")
        + ("<w:b/><w:bCs/>" if style.bold(role) else "")
        + spacing
        + (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size != body else "")
    )


def _style(
    ident: str, name: str, properties: str = "", look: str = "", links: str = '<w:basedOn w:val="a"/>'
) -> str:
    """One paragraph style; ``links`` are basedOn and next."""
    custom = ' w:customStyle="1"' if ident.startswith("GW") else ""
    ppr = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    rpr = f"<w:rPr>{look}</w:rPr>" if look else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{ident}"><w:name w:val="{name}"/>{links}'
        f"<w:qFormat/>{ppr}{rpr}</w:style>"
    )


def _next(ident: str) -> str:
    return f'<w:basedOn w:val="a"/><w:next w:val="{ident}"/>'


def _line(pitch: int, rule: str = "exact", after: int = 0) -> str:
    return f'<w:spacing w:before="0" w:after="{after}" w:line="{pitch}" w:lineRule="{rule}"/>'


def _first_line(style: StyleSheet, m: Metrics) -> str:
    """First-line indent in characters for Word and WPS and in twips for all others."""
    return f'<w:ind w:firstLineChars="{style.paragraphs.indent * 100}" w:firstLine="{m.indent}"/>'


def _jc(value: str) -> str:
    return f'<w:jc w:val="{value}"/>'


def _base(style: StyleSheet) -> list[str]:
    m = metrics(style)
    normal = (
        '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
        f"{_line(m.pitch)}{_jc('both')}"
    )
    condense = f'<w:spacing w:val="{m.condense}"/>' if m.condense else ""
    bold = "<w:b/><w:bCs/>" if style.bold("body") else ""
    first = _DEFAULT % ("paragraph", "a", "Normal")
    return [
        f"{first}<w:qFormat/><w:pPr>{normal}</w:pPr><w:rPr>{bold}{condense}</w:rPr></w:style>",
        f"{_DEFAULT % ('character', 'a0', 'Default Paragraph Font')}</w:style>",
        f"{_DEFAULT % ('table', 'a1', 'Normal Table')}{_TABLE_MARGINS}</w:style>",
        f"{_DEFAULT % ('numbering', 'a2', 'No List')}</w:style>",
    ]


def _headings(style: StyleSheet, numbered: bool) -> list[str]:
    m = metrics(style)
    found = []
    roles: tuple[Role, ...] = ("level1", "level2", "level3", "level4")
    for at, role in enumerate(roles):
        number = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr>' if numbered else ""
        properties = f'{_KEEP}{number}{_first_line(style, m)}{_jc("left")}<w:outlineLvl w:val="{at}"/>'
        look = _look(style, role)
        found.append(_style(f"{at + 1}", f"heading {at + 1}", properties, look, _next("GWBody")))
        found.append(
            f'<w:style w:type="character" w:customStyle="1" w:styleId="GWRun{at + 1}">'
            f'<w:name w:val="公文{"一二三四"[at]}级标题字"/><w:basedOn w:val="a0"/><w:qFormat/>'
            + (f"<w:rPr>{look}</w:rPr></w:style>" if look else "</w:style>")
        )
    return found


def _ours(style: StyleSheet) -> list[str]:
    m = metrics(style)
    flat = '<w:spacing w:val="0"/>'
    first = _first_line(style, m)
    centred, left = _jc("center"), _jc("left")
    title = f"{_KEEP}{_STILL}{_line(round(style.paragraphs.title_pitch * 20))}{centred}"
    auto = _line(240, "auto")
    return [
        _style("ab", "Title", title, _look(style, "title", spacing=flat), _next("GWBody")),
        _style("ac", "Subtitle", f"<w:keepLines/>{centred}", _look(style, "subtitle"), _next("GWBody")),
        _style("GWBody", "公文正文", first),
        _style("GWHead", "公文小标题", f"{_KEEP}{first}{left}", "", _next("GWBody")),
        _style("GWPeople", "公文名单", left),
        _style("GWTo", "公文主送机关", left, _look(style, "recipient"), _next("GWBody")),
        _style("GWNumber", "公文发文字号", centred),
        _style("GWSecret", "公文密级", left, _look(style, "annex")),
        _style("GWAttNote", "公文附件说明", left),
        _style("GWSign", "公文署名", f"{_KEEP}{left}", _look(style, "signature"), _next("GWDate")),
        _style("GWDate", "公文成文日期", f"<w:keepLines/>{left}", _look(style, "signature")),
        _style("GWPost", "公文附注", first + left),
        _imprint(style, m),
        _style("GWAttMark", "公文附件标识", f"<w:keepNext/>{left}", _look(style, "annex")),
        _style("GWCap", "公文表题", f"<w:keepNext/>{centred}", _look(style, "caption")),
        _style("GWPic", "公文图片", f"{_STILL}{auto}{centred}"),
        _style("GWPicCap", "公文图题", centred, _look(style, "caption")),
        _style(
            "GWTocTitle",
            "公文目录标题",
            f"{_KEEP}{_STILL}{_line(660, after=max(0, TITLE_LINES * m.pitch - 660))}{centred}",
            _look(style, "title", spacing=flat),
        ),
        _style("GWGap", "公文分隔", f"{_STILL}{_line(20)}", '<w:sz w:val="2"/><w:szCs w:val="2"/>'),
        _style("ad", "header", f"{_STILL}{auto}{centred}", '<w:sz w:val="18"/><w:szCs w:val="18"/>'),
        _style("ae", "footer", f"{_STILL}{auto}", _look(style, "page_number", spacing=flat)),
        _style("TOC1", "toc 1", _tabs(m) + left, "", _next("a")),
        _style("TOC2", "toc 2", f'{_tabs(m)}<w:ind w:leftChars="200" w:left="640"/>{left}', "", _next("a")),
        '<w:style w:type="character" w:customStyle="1" w:styleId="GWLabel"><w:name w:val="公文栏目名"/>'
        '<w:basedOn w:val="a0"/><w:qFormat/>'
        + (f"<w:rPr>{look}</w:rPr></w:style>" if (look := _look(style, "label")) else "</w:style>"),
    ]


def _imprint(style: StyleSheet, m: Metrics) -> str:
    place = _line(m.pitch - _UNDER, after=_UNDER) + _jc("left")
    return _style("GWImprint", "公文版记", place, _look(style, "body", imprint_size(style)))


def _tabs(m: Metrics) -> str:
    return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{m.text_width}"/></w:tabs>'


def _tables(style: StyleSheet) -> list[str]:
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = '<w:style w:type="table" w:styleId="af"><w:name w:val="Table Grid"/><w:basedOn w:val="a1"/>'
    found = [f"{grid}<w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr></w:style>"]
    fixed = round(style.tables.size * 2)
    for suffix, words, size in (("", "", fixed or 21), ("L", "（小四）", 24))[: 1 if fixed else 2]:
        line = f"{_STILL}{_line(table_pitch(size))}"
        flat = '<w:spacing w:val="0"/>'
        head, text = _look(style, "table_head", size, flat), _look(style, "table_text", size, flat)
        found += [
            _style(f"GWTh{suffix}", f"公文表头{words}", f"<w:keepNext/>{line}{_jc('center')}", head),
            _style(f"GWTd{suffix}", f"公文表格正文{words}", line + _jc("left"), text),
            _style(f"GWTc{suffix}", f"公文表格居中{words}", line + _jc("center"), text),
        ]
    return found
