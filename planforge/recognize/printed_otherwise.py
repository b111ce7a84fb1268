"""What print shows otherwise than the source, told once for the whole document."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from planforge.recognize.draft import Draft, Item, Label, TablePart, parts_in
from planforge.recognize.outlined import DECIMAL
from planforge.vocabulary import HEADER_KEYS

_SHOWN = 3  # of the words that it is told of
Told = tuple[str, str, str]
"""The key that it is told of, what is shown, and why."""


def printed_otherwise(draft: Draft, lost: Container[int]) -> Iterator[Told]:
    """1.1 whose numbers above are not those it stands below, titles in tables, colons that come and go.

    ``lost`` are the places of what is not printed at all.
    """
    parts = list(parts_in([*(section.body for section in draft.sections), draft.body]))
    marks = [part.mark for part in parts if isinstance(part, Item) and part.mark.family in DECIMAL]
    decimal = [mark for mark in marks if "1.1" not in mark.pattern.replace("．", ".")]
    if decimal:
        said = "、".join(dict.fromkeys(f"“{mark.pattern}”" for mark in decimal))
        what = f"{len(decimal)} 处 1.1 这样的编号印成{said}"
        yield "编号", what, "有的前面一截和上一级的号对不上"
    titled = [part.caption for part in parts if isinstance(part, TablePart) and part.inside]
    if titled:
        what = f"{len(titled)} 张表第一行的标题印在表的上面：{_first(titled)}"
        yield "表题", what, "第一行合成一格，下面一行才是表头"
    labels = [part for part in parts if isinstance(part, Label) and not part.end and part.at not in lost]
    bare = [label.key for label in labels if label.text or "：" not in label.key]
    if bare:
        yield "栏目", f"{len(bare)} 处后面印出来多一个冒号：{_first(bare)}", "原文没有冒号，栏目都有"
    posts = [part for part in parts if isinstance(part, Label) and part.joined]
    if posts:
        what = f"{len(posts)} 处几行的姓名接成一行：{_first([part.key for part in posts])}"
        yield "接行", what, "同一个职务的，一人一行的也接"
    yield from _headings(draft)


def _headings(draft: Draft) -> Iterator[Told]:
    """Colons behind headings that print without them, and the other way round."""
    ended = [section.heading for section in draft.sections if section.colon]
    if ended:
        what = f"{len(ended)} 处后面的冒号印出来没有了：{_first(ended)}"
        yield "章名", what, "独占一行的标题不加标点"
    named = [section.heading for section in draft.sections if section.heading in HEADER_KEYS]
    if named:
        why = "规格开头也有叫这个名字的一栏，不加冒号会弄混；不想印冒号，就给这一章换个名字"
        yield "章名", f"{len(named)} 处后面印出来多一个冒号：{_first(named)}", why


def _first(words: Sequence[str]) -> str:
    return "、".join(words[:_SHOWN])
