"""What stands beside the text of a document of ours and no spec can say: headers, footers, comments, notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from planforge.readers.docx.document import beside_texts
from planforge.readers.docx.marked import marked_words
from planforge.readers.evidence import Aside, UnreadableError

_BESIDE: Final = frozenset(("页眉", "页脚", "批注", "脚注", "尾注", "页眉的图片", "页脚的图片"))
_LONGEST: Final = 16  # characters quoted of words that were marked


def beside_changes(fresh: bytes, document: bytes) -> Iterator[str]:
    """What a document has gained or lost against the one that its spec builds, and what may be done about it."""
    try:
        before, now = (Counter(filter(_counts, beside_texts(each))) for each in (fresh, document))
    except UnreadableError:
        return
    yield from _marked(fresh, document)
    for word, asides in (("多了", now - before), ("少了", before - now)):
        for aside, times in asides.items():
            what = f"“{aside.text}”" if aside.text else f" {times} 张"
            yield f"{aside.kind}{word}{what}，{_way_out(aside.kind)}"


def _marked(fresh: bytes, document: bytes) -> Iterator[str]:
    """The words that were marked by hand, in a few words for each kind of mark, in paragraphs that say what they did."""
    try:
        was, now = marked_words(fresh), marked_words(document)
    except UnreadableError:
        return
    kinds: dict[str, list[str]] = {}
    for says, kind, words in now - was:
        if not kind or not was[says, "", ""]:
            continue
        kinds.setdefault(kind, []).append(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…")
    for kind, found in kinds.items():
        more = f"等 {len(found)} 处" if len(found) > 1 else ""
        yield f"{kind}多了“{found[0]}”{more}，不收进规格，请在这份 Word 里看"


def _counts(aside: Aside) -> bool:
    return aside.kind in _BESIDE


def _way_out(kind: str) -> str:
    if kind.startswith(("页眉", "页脚")):
        return "规格里写不了：把这份 Word 存成模板放在规格旁边，写 版式: {底稿: 模板.docx}，以后生成的就都有"
    return "不收进规格，请在这份 Word 里看"
