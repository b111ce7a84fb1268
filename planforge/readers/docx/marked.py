"""Words that were marked by hand in a Word file: bold, underlined, struck out, highlighted."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from planforge.readers.archive import entries_of, part
from planforge.readers.docx.document import main_part

_PARAGRAPH: Final = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
_RUN: Final = re.compile(r"<w:r(?: [^>]*)?>(.*?)</w:r>", re.DOTALL)
_TEXT: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_PROPERTIES: Final = re.compile(r"<w:rPr>(.*?)</w:rPr>", re.DOTALL)
_OFF: Final = r'(?! w:val="(?:0|false|off|none)")'
_KINDS: Final = {
    "加粗": re.compile(rf"<w:b{_OFF}[ /]"),
    "下划线": re.compile(rf"<w:u{_OFF} "),
    "删除线": re.compile(rf"<w:d?strike{_OFF}[ /]"),
    "突出显示": re.compile(rf"<w:highlight{_OFF} "),
}


def marked_words(data: bytes) -> Counter[tuple[str, str, str]]:
    """The words marked in each paragraph: what the paragraph says, how they are marked, and they.

    Every paragraph is there once more with neither. Only what was set at the words themselves, not by a style. Raises UnreadableError.
    """
    entries = entries_of(data)
    body = (part(data, entries, main_part(data, entries)) or b"").decode("utf-8", "replace")
    found = Counter[tuple[str, str, str]]()
    for paragraph in _PARAGRAPH.findall(body):
        marked: dict[str, str] = {}
        says = "".join(_TEXT.findall(paragraph))
        for run in _RUN.findall(paragraph):
            words, own = "".join(_TEXT.findall(run)), _PROPERTIES.search(run)
            for kind, sign in _KINDS.items() if words.strip() and own else ():
                if own is not None and sign.search(own[1]):
                    marked[kind] = marked.get(kind, "") + words
        found.update((says, kind, words) for kind, words in {"": "", **marked}.items())
    return found
