"""A spec that was taken back from a Word file, and the one at hand: instead of it, or beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from planforge.cli.files import save_beside_former, told_of, typed
from planforge.source.decoding import decode
from planforge.workspace.finding import shown_path
from planforge.workspace.names import taken_back_name
from planforge.workspace.reading import LONGEST_OTHER, read_if_there
from planforge.workspace.saving import discard

_MOST_LINES = 8
_ONE_ONLY = "两份都留着，文档会同名，都不生成。\n"


def changed_since(carried: bytes, there: bytes) -> tuple[int, ...]:
    """The lines of the spec at hand that are not those with which the document was built."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only where two specs differ

    before, now = ((decode(data).text or "").removeprefix("\ufeff").splitlines() for data in (carried, there))
    found: list[int] = []
    for tag, _, _, first, last in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if tag != "equal":
            found += range(first + 1, max(last, first + 1) + 1)
    return tuple(found)


def put_in_place(path: Path, there: bytes, new: bytes, carried: bytes) -> Path:
    """Let the spec take its place; the former one is kept beside, and copies taken back earlier are taken away.

    Only such copies as hold what is in place now, or what the document carries.
    """
    former = save_beside_former(path, there, new)
    for copy in _copies(path):
        if read_if_there(copy, shown_path(copy), LONGEST_OTHER) in (new, carried):
            discard(copy)
    return former


def _copies(path: Path) -> Iterator[Path]:
    for number in count(1):
        copy = path.with_name(taken_back_name(path.stem, path.suffix, number))
        if not copy.exists():
            return
        yield copy


def step_in_place(path: Path, former: Path | None, left: int = 0) -> str:
    """What is to be done with a spec that stands in its place; ``left`` edits could not be taken over."""
    kept = f"“{shown_path(path)}”换成了取回的。{told_of(former)}\n" if former is not None else ""
    by_hand = f"先照上面把没能取回的 {left} 处手工改好；" if left else ""
    look = f"planforge check {typed(path)} 看一遍，再 planforge build {typed(path)} 生成"
    return f"{kept}下一步：{by_hand}{look}。\n"


def step_beside(wanted: Path, path: Path, document: str, since: tuple[int, ...], *, has_edits: bool) -> str:
    """What is to be done with a spec that stands beside the one at hand; ``since`` are the lines changed there.

    ``has_edits`` says whether what was changed in Word has been taken over.
    """
    compare = f"下一步：planforge diff {typed(wanted)} {typed(path)} 看两份有什么不同"
    if since:
        more = " 等行" if len(since) > _MOST_LINES else " 行"
        lines = "、".join(map(str, since[:_MOST_LINES])) + more
        way = "把一份里的改动抄进另一份；抄好了，另一份删去或移到 specs 文件夹外面，再 planforge build"
        if not has_edits:
            way = f"取回的是生成 Word 时的样子，不要就把“{path.name}”删去"
        return (
            f"“{shown_path(wanted)}”没有动：生成这份 Word 以后它也改过（第 {lines}），取回的“{shown_path(path)}”里没有这些改动。\n"
            f"{compare}；{way}。{_ONE_ONLY}"
        )
    return (
        f"“{shown_path(wanted)}”没有动，取回的规格在“{shown_path(path)}”。\n"
        f"{compare}；要取回的：planforge import {typed(Path(document))} --edited --替换（原来的一份留作“{wanted.name}.修改前”）；"
        f"不要取回的，就把“{path.name}”删去。{_ONE_ONLY}"
    )
