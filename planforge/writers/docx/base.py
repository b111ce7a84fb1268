"""底稿: a document in a school's own Word file, with its styles, headers, footers and page.

Only this road uses python-docx. What stands in the file's text is dropped; styles that the file lacks
are added; everything else stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from planforge.document import Properties
from planforge.errors import PlanforgeError
from planforge.template.style import StyleSheet
from planforge.writers.docx.body import Body
from planforge.writers.docx.carried import NAMESPACE, PROPERTIES, Carried, to_xml
from planforge.writers.docx.metrics import TWIPS_PER_MM
from planforge.writers.docx.parts import XMLNS_R, iso_date
from planforge.writers.docx.styles import XMLNS_W, our_styles
from planforge.zipped.packing import archive, member
from planforge.zipped.unpacking import is_modest, parts_of

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_MOST = 20_000_000
_SECTION = re.compile(r"<w:sectPr[ >].*?</w:sectPr>", re.DOTALL)
_SIZE = re.compile(r'<w:pgSz [^>]*?w:w="(\d+)"[^>]*?w:h="(\d+)"')
_MARGIN = re.compile(r'w:(top|right|bottom|left)="(\d+)"')
_NORMAL = re.compile(r'<w:style (?=[^>]*w:default="1")(?=[^>]*w:type="paragraph").*?</w:style>', re.DOTALL)
_DEFAULTS = re.compile(r"<w:docDefaults>.*?</w:docDefaults>", re.DOTALL)
_TYPE_SIZE = re.compile(r'<w:sz w:val="(\d+)"')
_USED_STYLE = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val=")([^"]*)"')
_NAME = re.compile(r'<w:name w:val="([^"]*)"')
_AFTER_NUMBER = (
    "cols",
    "formProt",
    "vAlign",
    "noEndnote",
    "titlePg",
    "textDirection",
    "bidi",
    "rtlGutter",
    "docGrid",
)
_UNREADABLE = "底稿不是读得出的 Word 文件（.docx）；请在 Word 中另存为 .docx 再用。"


def adopted(style: StyleSheet, base: bytes) -> StyleSheet:
    """``style`` with the page and body size of the Word file ``base``; raises ``PlanforgeError``."""
    parts = parts_of(base, ("word/document.xml", "word/styles.xml").__contains__, _MOST)
    if "word/document.xml" not in parts or not is_modest(base):
        raise PlanforgeError(_UNREADABLE)
    text, looks = (
        parts.get(f"word/{name}.xml", b"").decode("utf-8", "replace") for name in ("document", "styles")
    )
    page = replace(style.page, columns=0, **_page_of(text))
    return replace(style, page=page, sizes=replace(style.sizes, **_size_of(looks)), numbering="键入")


def _page_of(xml: str) -> dict[str, Any]:
    """Paper and margins in millimetres of the last section; nothing where there is none."""
    sections = _SECTION.findall(xml)
    size = _SIZE.search(sections[-1]) if sections else None
    if size is None:
        return {}
    found: dict[str, Any] = {"paper": (int(size[1]) / TWIPS_PER_MM, int(size[2]) / TWIPS_PER_MM)}
    margins = sections[-1][sections[-1].find("<w:pgMar ") :].partition("/>")[0]
    found.update({side: int(width) / TWIPS_PER_MM for side, width in _MARGIN.findall(margins)})
    return found


def _size_of(xml: str) -> dict[str, float]:
    """Body size in points: that of the default paragraph style, else of the document defaults."""
    for pattern in (_NORMAL, _DEFAULTS):
        place = pattern.search(xml)
        size = _TYPE_SIZE.search(place[0]) if place else None
        if size is not None:
            return {"body": int(size[1]) / 2}
    return {}


def packaged_on(base: bytes, body: Body, style: StyleSheet, carried: Carried | None) -> bytes:
    """Put ``body`` into the Word file ``base``; raises ``PlanforgeError`` where it is none."""
    word = _opened(base)
    _drop_leftovers(word)
    xml = _with_styles(word, body.xml, style)
    for picture in body.pictures:
        ident = _related(word, f"/word/media/planforge-{picture.name}", picture.data, "image")
        xml = xml.replace(f'r:embed="{picture.relationship}"', f'r:embed="{ident}"')
    if body.charts:
        from planforge.writers.docx.base_charts import with_charts  # noqa: PLC0415 - few documents have one

        xml = with_charts(word, xml, body.charts)
    _replace_body(word, xml)
    if carried is not None:
        _carry(word, carried)
    _describe(word, body.properties)
    saved = BytesIO()
    word.save(saved)
    return _without_clock(saved)


def _opened(base: bytes) -> WordDocument:
    from docx import Document  # noqa: PLC0415 - heavy, and only for a base file

    if not is_modest(base):
        raise PlanforgeError(_UNREADABLE)
    try:
        return Document(BytesIO(base))
    except Exception as error:  # python-docx lets nine kinds of exception through
        raise PlanforgeError(_UNREADABLE) from error


def _drop_leftovers(word: WordDocument) -> None:
    """Drop the second copy of the styles that Word 2010 kept, and a spec that the file carries itself."""
    for ident, relation in list(word.part.rels.items()):
        if relation.is_external:
            continue
        carries = relation.reltype.endswith("/customXml") and NAMESPACE.encode() in relation.target_part.blob
        if carries or relation.reltype.endswith("/stylesWithEffects"):
            del word.part.rels[ident]


def _with_styles(word: WordDocument, xml: str, style: StyleSheet) -> str:
    """Add the styles that are missing and let ``xml`` use the file's own names for the others."""
    from docx.oxml import parse_xml  # noqa: PLC0415

    theirs = {each.name.lower(): each.style_id for each in word.styles if each.name}
    taken = set(theirs.values())
    ids, missing = {}, []
    for ident, text in our_styles(style).items():
        name = _NAME.search(text)
        found = theirs.get(name[1].lower()) if name else None
        ids[ident] = found or (f"GW{ident}" if ident in taken else ident)
        if found is None:
            missing.append(text.replace(f'w:styleId="{ident}"', f'w:styleId="{ids[ident]}"'))

    def renamed(text: str) -> str:
        return _USED_STYLE.sub(lambda used: f'{used[1]}{ids.get(used[2], used[2])}"', text)

    for text in missing:
        declared = renamed(text).replace("<w:style ", f'<w:style xmlns:w="{XMLNS_W}" ', 1)
        word.styles.element.append(parse_xml(declared.replace(' w:default="1"', "")))
    return renamed(xml)


def _replace_body(word: WordDocument, xml: str) -> None:
    """Put our blocks in place of the file's own, each section with the page of the file's last one."""
    from copy import deepcopy  # noqa: PLC0415

    from docx.oxml import parse_xml  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    body = word.element.body
    page = _last_page(body)
    written = parse_xml(f'<w:body xmlns:w="{XMLNS_W}" xmlns:r="{XMLNS_R}">{xml}</w:body>')
    has_cover = written.find(f".//{qn('w:pgNumType')}") is not None
    for at, ours in enumerate(list(written.iter(qn("w:sectPr")))):
        size = ours.find(qn("w:pgSz"))
        copy = deepcopy(page)
        if has_cover and not at:
            _drop_all(copy, qn("w:footerReference"))
        _count_pages(copy, goes_on=at > 0 or has_cover, begins=ours.find(qn("w:pgNumType")) is not None)
        if size is not None and size.get(qn("w:orient")) == "landscape":
            _turn(copy)
        _swap(ours, copy)
    for child in list(body):
        body.remove(child)
    body.extend(list(written))


def _last_page(body: Any) -> Any:
    """The file's last section, with the headers and footers that it takes from earlier ones."""
    from copy import deepcopy  # noqa: PLC0415

    from docx.oxml.ns import qn  # noqa: PLC0415

    page = body.get_or_add_sectPr()
    kinds = (qn("w:headerReference"), qn("w:footerReference"))
    has = {(each.tag, each.get(qn("w:type"))) for each in page if each.tag in kinds}
    for section in reversed(list(body.iter(qn("w:sectPr")))):
        for each in section:
            key = (each.tag, each.get(qn("w:type")))
            if each.tag in kinds and key not in has:
                has.add(key)
                page.insert(0, deepcopy(each))
    return page


def _drop_all(section: Any, tag: str) -> None:
    for each in section.findall(tag):
        section.remove(each)


def _count_pages(section: Any, goes_on: bool, begins: bool) -> None:
    """Let the pages count on from section to section, and from one where our section says so."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    number = section.find(qn("w:pgNumType"))
    if number is not None and goes_on:
        number.attrib.pop(qn("w:start"), None)
    if begins:
        if number is None:
            number = OxmlElement("w:pgNumType")
            before = [section.find(qn(f"w:{name}")) for name in _AFTER_NUMBER]
            next(each for each in (*before, section[-1]) if each is not None).addprevious(number)
        number.set(qn("w:start"), "1")


def _swap(old: Any, new: Any) -> None:
    old.getparent().replace(old, new)


def _turn(section: Any) -> None:
    """Turn an upright page so that its top comes to the left."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    size, margin = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    if size is None or margin is None or size.get(qn("w:orient")) == "landscape":
        return
    wide, high = size.get(qn("w:h")), size.get(qn("w:w"))
    size.set(qn("w:w"), wide)
    size.set(qn("w:h"), high)
    size.set(qn("w:orient"), "landscape")
    sides = {side: margin.get(qn(f"w:{side}")) for side in ("top", "right", "bottom", "left")}
    for side, source in (("top", "left"), ("right", "top"), ("bottom", "right"), ("left", "bottom")):
        margin.set(qn(f"w:{side}"), sides[source])


def _related(word: WordDocument, name: str, data: bytes, kind: str) -> str:
    """Add a part to the package and return the relationship of the document to it."""
    from docx.opc.packuri import PackURI  # noqa: PLC0415
    from docx.opc.part import Part  # noqa: PLC0415

    content_type = f"image/{name.rpartition('.')[2]}" if kind == "image" else "application/xml"
    part = Part(PackURI(name), content_type, data, word.part.package)
    return word.part.relate_to(part, f"{XMLNS_R}/{kind}")


def _carry(word: WordDocument, carried: Carried) -> None:
    """Add the three custom parts under names that the file cannot use itself."""
    from docx.opc.packuri import PackURI  # noqa: PLC0415
    from docx.opc.part import Part  # noqa: PLC0415

    package = word.part.package
    holder = Part(PackURI("/customXml/item901.xml"), "application/xml", to_xml(carried), package)
    props = Part(
        PackURI("/customXml/itemProps901.xml"),
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        PROPERTIES.encode(),
        package,
    )
    holder.relate_to(props, f"{XMLNS_R}/customXmlProps")
    word.part.relate_to(holder, f"{XMLNS_R}/customXml")


def _describe(word: WordDocument, properties: Properties) -> None:
    from datetime import datetime  # noqa: PLC0415

    core = word.core_properties
    core.title, core.subject = properties.title, properties.subject
    core.author = core.last_modified_by = properties.author
    core.keywords, core.comments, core.language = properties.keywords, "", "zh-CN"
    core.created = core.modified = datetime.fromisoformat(iso_date(properties))
    core.revision = 1


def _without_clock(saved: BytesIO) -> bytes:
    """The same parts in a zip file without today's date, the content types first."""
    from zipfile import ZipFile  # noqa: PLC0415

    with ZipFile(saved) as file:
        names = sorted(file.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        return archive([member(name, file.read(name)) for name in names])
