"""Text as runs of WordprocessingML: escaping, the East Asian hint, rare characters.

Nearly every text is plain: no markup sign, no control character, no rare character, no blank at its
ends. It then stands in one run as it is; the others are taken apart with care.
"""

from __future__ import annotations

import re
from codecs import getencoder
from functools import lru_cache
from itertools import groupby

HINT = '<w:rFonts w:hint="eastAsia"/>'
CLOSE = "</w:t></w:r>"

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SIGNS = re.compile("[\x80-\u2e7f]+")
_encoded = getencoder("gb2312")
_NARROW_FACES = re.compile(r"_GB2312$|简体$")
_ATTACHED = range(0xFE00, 0xFE10)
_MANY = 40  # stretches; a text with more, of which nearly every other character is rare, is in one face


def escape(text: str) -> str:
    """Make ``text`` safe as XML text or attribute value; what XML cannot hold becomes U+FFFD."""
    # Four replacements in C; a translation table goes through a Chinese text sign by sign.
    text = _ILLEGAL.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;")
    return text.replace(">", "&gt;").replace('"', "&quot;")


def is_plain(text: str) -> bool:
    """Whether ``text`` is there and can stand in a run as it is."""
    if not text or "<" in text or "&" in text or ">" in text or not text.isprintable():
        return False
    if text[0] == " " or text[-1] == " ":
        return False
    try:
        _encoded(text)
    except UnicodeEncodeError:
        return _has_signs_only(text)
    return True


def _has_signs_only(text: str) -> bool:
    """Whether all that GB 2312 lacks in ``text`` are signs and letters (— · Ⅻ), which no face lacks."""
    try:
        _encoded(_SIGNS.sub("", text))
    except UnicodeEncodeError:
        return False
    return True


def fallback(face: str) -> str:
    """Typeface for characters that ``face`` lacks, or empty where it holds GBK.

    仿宋_GB2312, 楷体_GB2312 and the 方正…简体 faces hold the 6,763 characters of GB 2312 only.
    """
    if not _NARROW_FACES.search(face):
        return ""
    return next((wide for wide in ("仿宋", "楷体", "黑体") if wide in face), "宋体")


def runs(text: str, substitute: str = "", character_style: str = "") -> str:
    """Write ``text`` as runs; rare characters in runs of their own in the face ``substitute``."""
    if not text:
        return ""
    properties = f'<w:rStyle w:val="{character_style}"/>{HINT}' if character_style else HINT
    if is_plain(text):
        return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}{CLOSE}"
    if not substitute:
        return _run(text, properties)
    parts = [(rare, "".join(part)) for rare, part in groupby(text, _rarity)]
    if len(parts) > _MANY and len(parts) * 2 > len(text):
        return _run(text, _with_face(properties, substitute, 1))
    return "".join(
        _run(part, _with_face(properties, substitute, rare) if rare else properties) for rare, part in parts
    )


def spread(text: str, substitute: str, twips: int) -> str:
    """Write ``text`` with ``twips`` of extra room after each character."""
    return runs(text, substitute).replace(HINT, f'{HINT}<w:spacing w:val="{twips}"/>')


@lru_cache(maxsize=4096)
def _rarity(char: str) -> int:
    """Return 0 for a character of GB 2312, 1 for one of GBK and the basic plane, 2 beyond it."""
    code = ord(char)
    if code <= 0x2E7F or code in _ATTACHED:
        return 0
    if code > 0xFFFF:
        return 2
    return 0 if is_plain(char) else 1


def _with_face(properties: str, substitute: str, rarity: int) -> str:
    face = substitute if rarity == 1 else "SimSun-ExtB"
    return properties.replace(HINT, f'<w:rFonts w:hint="eastAsia" w:eastAsia="{face}" w:hAnsi="{face}"/>')


def _run(text: str, properties: str) -> str:
    """One run; a tab or line break inside the text becomes its element, blanks at its ends are kept."""
    body = escape(text).replace("\r", "")
    body = body.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    body = body.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{body}{CLOSE}'
