"""Paragraphs that were broken into lines of one width, by a mail program, a page or a conversion, put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from planforge.model.people import is_person_name
from planforge.readers.evidence import Aside, Block, Line
from planforge.recognize.breaks import quoted
from planforge.recognize.edges import QUOTES, Edge, before, behind, edge_of, is_ended, is_indented, margin_of
from planforge.recognize.healing import LONGEST_JOINED, begins_something, is_set_apart, stops_inside
from planforge.recognize.labels import FIELD, POST, read_label
from planforge.recognize.marks import NumberMark, read_mark
from planforge.recognize.signers import is_day, is_unit, signing
from planforge.recognize.titles import is_title_like

_PARTING: Final = 2  # blanks between two names
_LEAST: Final = 4  # lines of a text that may be broken
_TITLES: Final = 2  # lines at the top that may be the title of a page and that of its document
_COUNTED_IN_WORDS: Final = frozenset(("一是", "第一，"))
_GOES_ON: Final = re.compile("并(?![列联非])|而且|以及|从而|且|甚至")
_CODED: Final = re.compile(r"[A-Za-z]{0,6}\d{1,12}[ \u3000]+\S")
_REST: Final = re.compile("[^，。；：、]{1,2}[。；]")  # the end of a sentence; none is so short
_RUNNING: Final = re.compile("，[^。！？；]*$")
_LONGEST_FIELD: Final = 4  # characters of a label (时间：, 工作目标：)
_MAY_COUNT: Final = frozenset("：:；;，,。、 ")


def unwrapped(blocks: list[Block], healed: list[Aside]) -> list[Block]:
    """The blocks of a document with broken lines joined, each break told; any other document as it is."""
    lines = [block for block in blocks if isinstance(block, Line)]
    if len(lines) < _LEAST:
        return blocks
    pairs = list(_neighbours(blocks))
    inside = [(line, below) for line, below in pairs if not is_ended(line.text) and _may_go_on(line, below)]
    edge = edge_of(pairs, inside, lines)
    return _Joining(edge, blocks, healed).blocks() if edge is not None else blocks


def _neighbours(blocks: Sequence[Block]) -> Iterator[tuple[Line, Line]]:
    """The lines side by side that nothing but an end of line parts."""
    for line, below in pairwise(blocks):
        if isinstance(line, Line) and isinstance(below, Line) and not _is_parted(line, below):
            yield line, below


def _may_go_on(line: Line, below: Line) -> bool:
    """Whether nothing in its words says that a line begins something."""
    return read_mark(below.text) is None and not _begins(below.text, line.text)


def _begins(text: str, above: str) -> bool:
    """Whether a line begins something by its words, or is a label as the one above it is.

    The last words of a sentence with a colon (…，取｜得了优异成绩：) may be those of a label as well.
    """
    label = read_label(text)
    if label is not None and label.kind == FIELD:
        return len(label.key) <= _LONGEST_FIELD and _RUNNING.search(above) is None
    if _names_go_on(text, above):
        return False
    if _is_coded(text) and _is_coded(above):
        return True
    return begins_something(text, above) or (_is_told(text) and _is_told(above))


def _is_coded(text: str) -> bool:
    """Whether a line begins with a number or code that blanks part from the rest, as the row of a table does."""
    return _CODED.match(text) is not None


def _names_go_on(text: str, above: str) -> bool:
    """Whether a line begins with a name, and the one above it that says who has a post ends with one."""
    label = read_label(above)
    return label is not None and label.kind == POST and _are_names(above, text)


def _are_names(above: str, text: str) -> bool:
    """Whether the last word of a line and the first of the next one are people among others."""
    *others, last = re.split(r"[\s、：:]+", above)
    return bool(others) and is_person_name(last) and is_person_name(re.split(r"[\s、]+", text, maxsplit=1)[0])


def _is_told(text: str) -> bool:
    label = read_label(text)
    return label is not None and bool(label.text)


def _is_parted(line: Line, below: Line) -> bool:
    return below.gap or bool(below.number) or is_set_apart(line, below)


class _Joining:
    """The lines of one broken document while they are put together."""

    def __init__(self, edge: Edge, blocks: list[Block], healed: list[Aside]) -> None:
        self.edge = edge
        self.source = blocks
        self.healed = healed
        lines = [block for block in blocks if isinstance(block, Line)]
        self.margin = margin_of(lines)
        self.counted: dict[str, int] = {}  # by family, the last number that began a paragraph
        starts = (read_mark(line.text) for line in lines if not is_indented(line, self.margin))
        flush = Counter(mark.family for mark in starts if mark is not None)
        self.flush = {family for family, count in flush.items() if count > 1}  # begin at the margin
        self.heading = self._headings()
        self.signed = signing([block.text if isinstance(block, Line) else "" for block in blocks])

    @property
    def _is_told(self) -> bool:
        """Whether the place of a line tells that it begins a paragraph."""
        return self.edge.indents or self.edge.softly

    def blocks(self) -> list[Block]:
        """The blocks with their lines joined."""
        found: list[Block] = []
        above: Line | None = None  # as it stands there
        for at, block in enumerate(self.source):
            whole = found[-1] if found else None
            if not isinstance(block, Line):
                found.append(block)
                above = None
                continue
            titled = len(found) <= _TITLES and isinstance(whole, Line) and is_title_like(whole.text)
            if (
                above is not None
                and isinstance(whole, Line)
                and not titled
                and self._goes_on(whole, above, at)
            ):
                self.healed.append(Aside("断行", block.at, quoted(whole.text, block.text)))
                found[-1] = whole._replace(text=f"{whole.text}{_between(whole, above, block)}{block.text}")
            else:
                found.append(block)
                mark = read_mark(block.text)
                if mark is not None:
                    self.counted[mark.family] = mark.number
            above = block
        return found

    def _headings(self) -> set[str]:
        """Families of numbers whose lines are headings: above a text without a number, more often than sentences."""
        heads: Counter[str] = Counter()
        for at, (line, below) in enumerate(pairwise(self.source)):
            if not isinstance(line, Line) or not isinstance(below, Line) or _is_parted(line, below):
                continue
            mark = read_mark(line.text)
            if mark is None:
                continue
            if not self.edge.is_full(line, below):
                heads[mark.family] += -1 if is_ended(line.text) else read_mark(below.text) is None
            elif any(end in line.text for end in "。；！？"):
                heads[mark.family] -= 1
            else:
                heads[mark.family] += self._stands_above(self._last_of(at))
        return {family for family, count in heads.items() if count > 0}

    def _stands_above(self, at: int) -> bool:
        """Whether the line at a place ends no sentence, and a paragraph without a number stands below it."""
        line, below = self.source[at], self.source[at + 1] if at + 1 < len(self.source) else None
        if not isinstance(line, Line) or not isinstance(below, Line) or is_ended(line.text):
            return False
        return not _is_parted(line, below) and read_mark(below.text) is None

    def _goes_on(self, whole: Line, above: Line, at: int) -> bool:
        """Whether the line at a place goes on with the one above it, which belongs to a whole."""
        line = self.source[at]
        if not isinstance(line, Line) or at in self.signed or not self._may_go_on(above, line):
            return False
        if len(whole.text) > LONGEST_JOINED:
            return False
        mark = read_mark(line.text)
        if mark is not None and mark.family not in _COUNTED_IN_WORDS:
            return self._is_inside(mark, whole.text, at)
        stops = stops_inside(whole.text)
        if not stops and (is_day(line.text) or _begins(line.text, whole.text)):
            return False
        if not is_ended(above.text) or _GOES_ON.match(line.text):
            return stops or whole is not above or self._is_told or not self._heads(above, at)
        return self._is_told or (above.text.rstrip(QUOTES)[-1] in self.edge.passed and not is_unit(line.text))

    def _may_go_on(self, above: Line, line: Line) -> bool:
        """Whether the place of a line and the one above it let it go on with that."""
        if _is_parted(above, line) or is_indented(line, self.margin) or (self.edge.softly and not line.soft):
            return False
        return self.edge.is_full(above, line)

    def _heads(self, line: Line, at: int) -> bool:
        """Whether a full line is a heading by chance: those of its family are, and a paragraph stands below it."""
        mark = read_mark(line.text)
        if mark is None or mark.family not in self.heading or any(end in line.text for end in "。；！？"):
            return False
        below, last = self.source[at], self.source[self._last_of(at)]
        ends = isinstance(below, Line) and _REST.match(below.text) is not None
        return not ends and isinstance(last, Line) and is_ended(last.text)

    def _last_of(self, at: int) -> int:
        """The place of the last line of the paragraph of which one stands at a place, as far as edge and numbers tell."""
        for place, (line, below) in enumerate(pairwise(self.source[at:]), at):
            if not isinstance(line, Line) or not isinstance(below, Line) or _is_parted(line, below):
                return place
            if not self.edge.is_full(line, below) or read_mark(below.text) is not None:
                return place
        return len(self.source) - 1

    def _is_inside(self, mark: NumberMark, whole: str, at: int) -> bool:
        """Whether a number at the beginning of a line stands inside a sentence, or counts inside a paragraph."""
        first = read_mark(whole)
        if first is not None and (first.family, first.number + 1) == (mark.family, mark.number):
            return False
        if mark.number > 1 and _counts_inside(mark, whole):
            return True
        if self.edge.indents and mark.family not in self.flush:
            return True
        if is_ended(whole):
            return False
        if mark.number == 1:
            return not self._is_followed(mark, at)
        loose = mark.raw.rstrip()[-1] in "，," or stops_inside(whole)
        return loose and self.counted.get(mark.family) != mark.number - 1

    def _is_followed(self, mark: NumberMark, at: int) -> bool:
        """Whether number two begins a line further below, before another number one."""
        marks = (read_mark(block.text) for block in self.source[at + 1 :] if isinstance(block, Line))
        return next((each.number == 2 for each in marks if each and each.family == mark.family), False)


def _counts_inside(mark: NumberMark, whole: str) -> bool:
    """Whether the number before one stands inside a paragraph (做到：1.…；2.…)."""
    places = [at + 1 for at, character in enumerate(whole) if character in _MAY_COUNT]
    numbers = (read_mark(whole[start : start + 12]) for start in places)
    return any(each and (each.family, each.number + 1) == (mark.family, mark.number) for each in numbers)


def _between(whole: Line, above: Line, line: Line) -> str:
    """What stood between two words that an end of line parted: the blank there, or the one that parts names."""
    if len(before(line)) == 1 or behind(above):
        return (behind(above) or before(line))[:_PARTING]
    return (
        " " if " " in line.text and _are_names(whole.text, line.text) and whole.text[-1] not in "、：" else ""
    )
