"""What could not be taken over into a spec, kept in it: words in 未归类, the rest as comments at their lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from planforge.takeover.differing import Difference
from planforge.takeover.pictured import told
from planforge.takeover.spec_edits import bare_line
from planforge.takeover.spec_lines import SpecText

Prints = Callable[[str], list[str] | None]
_BUCKET: Final = "未归类"
_LONGEST: Final = 60  # characters of words that are gone, in a comment


class Kept(NamedTuple):
    """The text with what was kept, and where each difference was."""

    text: str
    said: tuple[str, ...]


def keep(text: str, printed: Sequence[str], left: Sequence[Difference], prints: Prints) -> Kept:
    """Write every difference left over into the spec; one that cannot be is kept nowhere and said so."""
    said: list[str] = []
    comments: dict[int, list[str]] = {}
    lost: list[str] = []
    spec = SpecText(text)
    nodes = spec.locate([bare_line(each) for each in printed])
    where = dict(zip(map(bare_line, reversed(printed)), reversed(nodes), strict=True))
    for each in left:
        node = where.get(bare_line(each.old)) if each.old else None
        if node is not None:
            comments.setdefault(_above_typed(spec, node), []).append(_comment(each))
            said.append("已在规格里注上“# 核对：”")
        elif each.new:
            lost.append(told(each.new))
            said.append("文字放在“未归类”里")
        else:
            comments.setdefault(0, []).append(_comment(each))
            said.append("已在规格里注上“# 核对：”")
    added = _with_comments(spec, comments)
    added = _with_bucket(added, lost) if lost else added
    if not left or prints(added) == list(printed):
        return Kept(added, tuple(said))
    return Kept(_at_end(text, left), ("记在规格末尾的“# 核对：”里",) * len(left))


def _comment(each: Difference) -> str:
    if each.new:
        return f"# 核对：Word 里改成了“{_one_line(each.new)}”"
    gone = _one_line(each.old)
    return f"# 核对：Word 里删去了“{gone if len(gone) <= _LONGEST else gone[:_LONGEST] + '…'}”"


def _one_line(text: str) -> str:
    return " ".join(told(text).split())


def _above_typed(spec: SpecText, node: int) -> int:
    """The line above which a comment may stand: between typed lines it would be one of them."""
    while spec.lines[node].shape == "text":
        parent = spec.parents[node]
        if parent is None:
            return 0
        node = parent
    return node


def _with_comments(spec: SpecText, comments: dict[int, list[str]]) -> str:
    found: list[str] = []
    for number, line in enumerate(spec.lines):
        found += [f"{' ' * line.column}{each}" for each in comments.get(number, ())]
        found.append(spec.text[line.at : line.end])
    return "\n".join(found)


def _with_bucket(text: str, lost: Sequence[str]) -> str:
    """The text with lines in 未归类: behind those that are there already."""
    lines = [" ".join(each.replace("\t", "　").split(" ")) for each in lost]
    spec = SpecText(text)
    there = next(
        (n for n, each in enumerate(spec.lines) if each.shape == "top" and each.key == _BUCKET), None
    )
    if there is None:
        typed = "".join(f"  {each}\n" for each in lines)
        return f"{text.rstrip()}\n\n{_BUCKET}: |\n{typed}"
    line = spec.lines[there]
    if line.value:
        typed = "".join(f"\n  {each}" for each in (line.value, *lines))
        return f"{text[: line.value_at]}|{typed}{text[line.value_end :]}"
    last = spec.lines[spec.below(there) - 1]
    dash = "- " if last.shape == "dash" else ""
    typed = "".join(f"\n{' ' * max(last.column, 2)}{dash}{each}" for each in lines)
    return f"{text[: last.end]}{typed}{text[last.end :]}"


def _at_end(text: str, left: Sequence[Difference]) -> str:
    said = (
        f"# 核对：Word 里增加了“{_one_line(each.new)}”" if each.kind == "新增" else _comment(each)
        for each in left
    )
    return "".join((text.rstrip("\n"), "\n\n", *(f"{each}\n" for each in said)))
