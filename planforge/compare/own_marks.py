"""What a foreign document has otherwise than its import prints it: its own numbers, no heading or bracket put in.

An import counts its lists anew. A comparison must not: a number that was typed is text of the document, and
one that was typed wrong is the very thing that somebody mended.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from planforge.alignment import wording
from planforge.document import Annex, Block, Heading, Item, LabelLine, Line, Mark, Paragraph, Postscript, Tier

_TIERS: tuple[Tier, ...] = (0, 1, 2, 3, 4)
_BEGINNING = 2  # characters by which a line is looked for of which the import made two, or half a one
_BETWEEN = "\u3000"  # the mark of an annex and its title, which stood on two lines
_MOST_LIKE = 50  # lines that are looked at for it


class Numbered(NamedTuple):
    """A line of a foreign document: its number as typed or as Word counts it (or nothing), its words.

    ``gap`` are the blanks behind what stands before it in its paragraph; nothing where it begins one.
    """

    mark: str
    words: str
    gap: str = ""


def with_own_marks(blocks: Sequence[Block], lines: Sequence[Numbered]) -> tuple[Block, ...]:
    """What an import prints, every line with the number that it has in the document it was made of.

    A heading over a table behind the sign-off (附件), and brackets around 附注, are left out where it has none;
    labels that stood beside one another in a paragraph, parted by a tab, do so.
    """
    return tuple(_Lines(lines).marked(blocks)) if lines else tuple(blocks)


class _Lines:
    """The lines of a document, each for one line that is printed."""

    def __init__(self, lines: Sequence[Numbered]) -> None:
        self._whole: defaultdict[str, deque[int]] = defaultdict(deque)
        self._begun: defaultdict[str, deque[int]] = defaultdict(deque)
        self._lines = [(line.mark.strip(), wording(line.words)) for line in lines]
        self._gaps = [line.gap for line in lines]
        self._taken: set[int] = set()
        self._typed = {f"{line.mark}{line.words}".strip() for line in lines}
        for at, (_, words) in enumerate(self._lines):
            self._whole[words].append(at)
            self._begun[words[:_BEGINNING]].append(at)

    def marked(self, blocks: Sequence[Block]) -> Iterator[Block]:
        label: LabelLine | None = None  # which others may stand beside
        last = -1
        for block in blocks:
            at = self._place_of(block)
            own = self._own(block, at)
            if label is not None and (not isinstance(own, LabelLine) or at != last + 1 or not self._gaps[at]):
                yield label
                label = None
            if not isinstance(own, LabelLine):
                yield own
            elif label is None or at is None:
                label = own
            else:
                label = label._replace(text=f"{label.text}{self._gaps[at]}{own.words}")
            last = -1 if at is None else at
        if label is not None:
            yield label

    def _place_of(self, block: Block) -> int | None:
        return self._line_of(wording(block.words)) if isinstance(block, Line) else None

    def _own(self, block: Block, at: int | None) -> Block:
        """A block as its document has it; ``at`` is the line that it says."""
        if isinstance(block, Annex):
            title = block.title if self._has(block.title) else ""
            return block._replace(title=title, blocks=tuple(self.marked(block.blocks)))
        if isinstance(block, Postscript) and block.text[1:-1] in self._typed:
            return Postscript(block.text[1:-1])
        return _with_mark(block, self._lines[at][0]) if at is not None and isinstance(block, Line) else block

    def _has(self, title: str) -> bool:
        """Whether a line of the document begins or ends with the title of an annex (附件1：检查表), or its first part."""
        ways = {wording(title), wording(title.partition(_BETWEEN)[0])}
        said = (wording(line) for line in self._typed)
        return any(line.startswith(way) or line.endswith(way) for line in said for way in ways)

    def _line_of(self, words: str) -> int | None:
        """The place of the next line that says these words, or begins or is begun by them; None without one."""
        at = self._next(self._whole[words], words)
        at = self._next(self._begun[words[:_BEGINNING]], words) if at is None else at
        if at is not None:
            self._taken.add(at)
        return at

    def _next(self, places: deque[int], words: str) -> int | None:
        while places and places[0] in self._taken:
            places.popleft()
        for at in islice(places, _MOST_LIKE):
            line = self._lines[at][1]
            if at not in self._taken and (line.startswith(words) or words.startswith(line)):
                return at
        return None


def _with_mark(block: Line, mark: str) -> Line:
    """A line with another number, or none; one that has none of its own says it."""
    if isinstance(block, Item | Heading):
        if block.mark is None:
            tier: Tier = _TIERS[min(block.level, 4)]
            return block._replace(mark=Mark(mark, "", 0, 0, tier)) if mark else block
        return (
            block if block.mark.text.strip() == mark else block._replace(mark=block.mark._replace(text=mark))
        )
    if not mark or block.words.startswith(mark):
        return block
    if isinstance(block, Paragraph):
        return Paragraph(f"{mark}{block.text}")
    return (
        block._replace(label=f"{mark}{block.label}") if block.label else LabelLine("", f"{mark}{block.text}")
    )
