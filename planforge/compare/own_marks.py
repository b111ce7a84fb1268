"""What a foreign document has otherwise than its import prints it: its own numbers, no heading or bracket put in.

An import counts its lists anew. A comparison must not: a number that was typed is text of the document, and
one that was typed wrong is the very thing that somebody mended.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from planforge.alignment import wording
from planforge.document import (
    Annex,
    Block,
    Frame,
    Heading,
    Item,
    LabelLine,
    Line,
    Mark,
    Paragraph,
    Postscript,
    Tier,
    Title,
)

_TIERS: tuple[Tier, ...] = (0, 1, 2, 3, 4)
_BEGINNING = 2  # characters by which a line is looked for of which the import made two, or half a one
_BETWEEN = "\u3000"  # the mark of an annex and its title, which stood on two lines
_OPENS = "“‘《〈（(【[「『"  # what belongs to the words behind it
_FRONT = 12  # lines among which the title of a document stands
_MOST_LIKE = 50  # lines that are looked at for it


class Numbered(NamedTuple):
    """A line of a foreign document: its number as typed or as Word counts it (or nothing), its words.

    ``gap`` are the blanks behind what stands before it in its paragraph; nothing where it begins one.
    """

    mark: str
    words: str
    gap: str = ""


def with_own_marks(
    blocks: Sequence[Block], lines: Sequence[Numbered], *, as_typed: bool = True
) -> tuple[Block, ...]:
    """What an import prints, every line with the number that it has in the document it was made of.

    So has it the punctuation of the document where it is wanted ``as_typed``: beside another foreign one. What we print
    has that of an import, which nobody changed. A title, a heading over a table behind the sign-off (附件), and brackets
    around 附注, are left out where it has none; labels that stood beside one another in a paragraph, parted by a tab,
    do so, and what stands above the title (附件1) stands there.
    """
    if not lines:
        return tuple(blocks)
    own = _Lines(lines, as_typed=as_typed)
    return tuple(own.marked(own.headed(blocks)))


class _Lines:
    """The lines of a document, each for one line that is printed."""

    def __init__(self, lines: Sequence[Numbered], *, as_typed: bool) -> None:
        self._as_typed = as_typed
        self._whole: defaultdict[str, deque[int]] = defaultdict(deque)
        self._begun: defaultdict[str, deque[int]] = defaultdict(deque)
        self._lines = [(line.mark.strip(), wording(line.words)) for line in lines]
        self._words = [line.words for line in lines]
        self._gaps = [line.gap for line in lines]
        self._taken: set[int] = set()
        self._typed = {f"{line.mark}{line.words}".strip() for line in lines}
        for at, (_, words) in enumerate(self._lines):
            self._whole[words].append(at)
            self._begun[words[:_BEGINNING]].append(at)

    def marked(self, blocks: Iterable[Block]) -> Iterator[Block]:
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

    def headed(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """The blocks with the title that their document has, if any, and the lines above it that are printed nowhere."""
        place = next((at for at, block in enumerate(blocks) if isinstance(block, Title)), None)
        if place is None:
            yield from blocks
            return
        title = blocks[place]
        front = [words for _, words in self._lines[:_FRONT]]
        said = wording("".join(title.lines)) if isinstance(title, Title) else ""
        first = next(
            (at for at, words in enumerate(front) if words and (words in said or said in words)), None
        )
        printed = wording("".join(str(block) for block in blocks if isinstance(block, Frame | Line)))
        lost = (at for at in range(first or 0) if front[at] and front[at] not in printed)
        yield from (Paragraph(f"{self._lines[at][0]}{self._words[at]}") for at in lost)
        yield from (block for block in blocks if block is not title or first is not None)

    def _place_of(self, block: Block) -> int | None:
        return self._line_of(wording(block.words)) if isinstance(block, Line) else None

    def _own(self, block: Block, at: int | None) -> Block:
        """A block as its document has it; ``at`` is the line that it says."""
        if isinstance(block, Annex):
            title = block.title if self._has(block.title) else ""
            return block._replace(title=title, blocks=tuple(self.marked(block.blocks)))
        if isinstance(block, Postscript) and block.text[1:-1] in self._typed:
            return Postscript(block.text[1:-1])
        if at is None or not isinstance(block, Line):
            return block
        own = _with_words(block, self._words[at]) if self._as_typed else block
        return _with_mark(own, self._lines[at][0])

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


def _with_words(block: Line, words: str) -> Line:
    """A line with the punctuation that it has in its document (立项要求：, 备注:); blanks that spread it are none of it."""
    if wording(block.words) != wording(words) or "".join(block.words.split()) == "".join(words.split()):
        return block
    if isinstance(block, Item):
        head, text = _parted(words, block.head, block.text)
        return block._replace(head=head, text=text)
    if isinstance(block, LabelLine):
        label, text = _parted(words, block.label, block.text)
        return block._replace(label=label, text=text)
    return block._replace(text=words)


def _parted(words: str, head: str, text: str) -> tuple[str, str]:
    """The words of a line in the two parts that an import made of it."""
    if not (head and text):
        return (words, "") if head else ("", words)
    said, at = len(wording(head)), 0
    while at < len(words) and (said or not wording(words[at])):
        said -= bool(wording(words[at]))
        at += 1
    while at and words[at - 1] in _OPENS:
        at -= 1
    return words[:at], words[at:]


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
