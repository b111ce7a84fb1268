"""The lines of the source that a spec has to hold, for the proof."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from planforge.readers.evidence import Aside, Block, Grid, Line, Photo, Plot
from planforge.recognize.annex_marks import SENT_ALONE
from planforge.recognize.page_marks import OF_PAGES
from planforge.recognize.repeated import TITLE_AGAIN
from planforge.recognize.seals import SEAL
from planforge.recognize.sharing import BEFORE, BEHIND
from planforge.recognize.units import Unit

_WITHIN = ("合集编号", "项目符号", SEAL, SENT_ALONE, TITLE_AGAIN, BEFORE, BEHIND)
"""What is set aside of a line whose rest stays."""
SAID_ASIDE = frozenset(
    (
        "网页链接",
        "网页标题",
        "网页信息",
        "编者的话",
        "写作助手的话",
        "章的序号",
        *OF_PAGES,
        "合集标题",
        "标题括号",
        SENT_ALONE,
        TITLE_AGAIN,
        SEAL,
        "目录",
        "隐藏文字",
        "注音",
    )
)
"""Asides that are words of the document itself, and count where its characters are counted."""
_LAST = 1 << 60
_SAME = 3  # lines of a paragraph that may hold the same words
_BESIDE = 100  # what is looked for of one place's marks and words, before and behind a line of it


def source_lines(
    blocks: Iterable[Block], units: list[Unit], behind: list[Unit] | None, asides: list[Aside]
) -> list[tuple[int, str]]:
    """Place and text of every line between the first unit and the document ``behind``, numbers taken off.

    What was set aside is no part of it.
    """
    first, end = units[0].at, behind[0].at if behind else _LAST
    cut: dict[int, list[str]] = {}
    for aside in asides:
        if aside.kind in _WITHIN:
            cut.setdefault(aside.at, []).append(aside.text)
        elif aside.kind == "标题括号":
            cut.setdefault(aside.at, []).extend(aside.text)
    pieces: dict[int, list[str]] = {}
    for unit in units:
        if unit.mark is not None and unit.mark.raw:
            cut.setdefault(unit.at, []).append(unit.mark.raw)
        if unit.line is not None:
            pieces.setdefault(unit.at, []).append(unit.line.text)
    gone = {(aside.at, _bare(aside.text)) for aside in asides}
    blocks = [block for block in blocks if first <= block.at < end]
    lines = Counter(block.at for block in blocks)
    passed: Counter[int] = Counter()
    found: list[tuple[int, str]] = []
    for block in blocks:
        at = block.at
        share = passed[at] / lines[at]
        of_line = (_near(words.get(at, []), share) for words in (cut, pieces))
        found += [(at, line) for line in _lines_of(block, gone, *of_line)]
        passed[at] += 1
    return found


def gaps_before(blocks: Iterable[Block], units: list[Unit]) -> list[str]:
    """The blanks before every unit, where it was parted from the one before it on a line of their paragraph.

    Units and lines of a paragraph stand in one order, so that each is looked for from where the last one was.
    """
    texts: dict[int, list[str]] = {}
    for block in blocks:
        if isinstance(block, Line):
            texts.setdefault(block.at, []).append(block.text)
    reached: dict[int, int] = {}
    gaps = [""]
    for before, unit in pairwise(units):
        gap = ""
        if before.at == unit.at and before.line is not None and unit.line is not None:
            lines, first = texts.get(unit.at, []), reached.get(unit.at, 0)
            ahead = range(first, min(len(lines), first + _BESIDE))
            at = next((each for each in ahead if before.text in lines[each]), first)
            gaps_here = (_gap(text, before.text, unit) for text in lines[at : at + _SAME])
            gap = next(filter(None, gaps_here), "")
            reached[unit.at] = at
        gaps.append(gap)
    return gaps[: len(units)]


def _gap(text: str, before: str, unit: Unit) -> str:
    """The blanks behind some words of a line, where a unit follows them."""
    at = text.find(before)
    rest = text[at + len(before) :] if at >= 0 and before else ""
    words = rest.lstrip()
    return rest[: len(rest) - len(words)] if words.startswith((unit.text, unit.typed + unit.text)) else ""


def _near(words: list[str], share: float) -> list[str]:
    """Of the words of one place, which stand in the order of its lines, those that may be in a line of it."""
    if len(words) <= 2 * _BESIDE:
        return words
    middle = int(len(words) * share)
    return words[max(0, middle - _BESIDE) : middle + _BESIDE]


def _lines_of(block: Block, gone: set[tuple[int, str]], cut: list[str], pieces: list[str]) -> list[str]:
    if isinstance(block, Photo):
        return []
    if isinstance(block, Plot):
        return [text for texts in (*block.rows, block.words) for text in texts if text]
    if isinstance(block, Grid):
        lines = (line for row in block.rows for cell in row if cell for line in cell.lines if line)
        return [_without_numbers(line, cut) for line in lines] if cut else list(lines)
    if any((block.at, _bare(text)) in gone for text in (block.text, f"{block.number}{block.text}")):
        return []
    found = [_without_numbers(text, cut) for text in _parted(block.text, pieces)]
    return [text for text in found if text and (block.at, _bare(text)) not in gone]


def _bare(text: str) -> str:
    """A text without its blanks: what was set aside is written without those behind its number."""
    return "".join(text.split())


def _parted(text: str, pieces: list[str]) -> list[str]:
    """A line in the pieces that were made of it; what lies between them counts as well."""
    found: list[str] = []
    done = 0
    for piece in pieces:
        at = text.find(piece, done)
        if at >= 0:
            found += [text[done:at], piece]
            done = at + len(piece)
    return [*found, text[done:]]


def _without_numbers(text: str, cut: list[str]) -> str:
    """A line without its numbers, each taken off once, the longest first: 一、 before the 一 behind a title."""
    text, any_of = text.strip(), tuple(cut)
    if not (text.startswith(any_of) or text.endswith(any_of)):
        return text
    left = list(cut)
    while left and (text.startswith(any_of) or text.endswith(any_of)):
        before = [each for each in left if text.startswith(each)]
        number = max(before or [each for each in left if text.endswith(each)], key=len, default="")
        if not number:
            break
        text = text[len(number) :] if before else text[: -len(number)]
        left.remove(number)
    return text.strip()
