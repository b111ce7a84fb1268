"""At which width the lines of a document were broken that another program, an e-mail or a page has wrapped.

A line is full where the first word of the next one would not have stood on it any more. Lines are measured in
half-width places and in characters: programs count one or the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from planforge.readers.evidence import Line
from planforge.recognize.marks import read_mark

_WIDE: Final = "\u2e7f"  # what comes behind takes two half-width places
_CLOSING: Final = "，。、；：！？）》」』”’〉】〕,.;:?!)%％…"
_WORD: Final = re.compile(rf"[（《“‘「『【〔(]*(?:[A-Za-z0-9.%]+|.)[{re.escape(_CLOSING)}]{{0,2}}", re.DOTALL)
"""What no program parts: a word in letters or a number, with the marks that may not begin or end a line."""
_ENDED: Final = re.compile(r"(?:[。！？；…!?;]|(?<!\d)[：:])[”’』」）)】》]*$")
_INNER_END: Final = re.compile(r"[。！？；：!?;:](?=[^”’』」）)】》])")
QUOTES: Final = "”’』」）)】》"
_ALIKE: Final = ("。！？!?…", "；;", "：:")
Pairs: TypeAlias = Sequence[tuple[Line, Line]]

_NARROW: Final = 36  # half-width places; lines may be short and alike below that without being broken
_NARROWEST: Final = 18
_BROADEST: Final = 130
_LOOSE: Final = 4  # places that a page of even margins leaves at the end of a full line
_LONGEST_WORD: Final = 12
_LONGEST_NAME: Final = 4
_TAB: Final = "    "  # an indent of two characters
_TRIED: Final = 4  # other widths of each kind
_FEW, _SOME, _MANY = 2, 3, 6  # lines that stop inside a sentence, for ever weaker signs of a broken text


class Edge(NamedTuple):
    """The width of broken lines: in half-width places where it is ``wide``, else in characters.

    ``slack`` is what a full line may lack beyond its next word. ``indents`` says that paragraphs are indented
    and what goes on is not, ``softly`` that only soft breaks were set. ``passed`` are the marks behind which a full line goes on rather than ends its paragraph.
    """

    width: int
    wide: bool
    slack: int = 0
    indents: bool = False
    softly: bool = False
    passed: str = ""

    def breadth(self, line: Line) -> int:
        """How wide a line is with the blanks before it, and the one that parts its last word from the next line's."""
        return measured(f"{before(line)}{line.number}{line.text}{behind(line)[:1]}", wide=self.wide)

    def is_full(self, line: Line, below: Line) -> bool:
        """Whether the first word of the line below has no room on a line, and that line is no wider than the page."""
        hang = 2 * (1 + self.wide) if line.text[-1] in _CLOSING else 0
        return self.width - self.room(line, below) - self.slack < self.breadth(line) <= self.width + hang

    def room(self, line: Line, below: Line) -> int:
        """How much the first word of the line below takes behind a line, the blank before it that nobody typed too."""
        parted = " " in line.text[-_LONGEST_NAME:] and " " in below.text[:_LONGEST_NAME] and not behind(line)
        return measured(_first_word(below.text), wide=self.wide) + parted

    def holds(self, line: Line) -> bool:
        """Whether a line is no wider than the page."""
        return self.breadth(line) <= self.width + 2 * (1 + self.wide)


def measured(text: str, *, wide: bool) -> int:
    """How many half-width places or characters a text takes."""
    return len(text) + (sum(character > _WIDE for character in text) if wide else 0)


def _first_word(text: str) -> str:
    """The first word of a line, with the marks that no line may begin or end with."""
    word = _WORD.match(text)
    return word[0] if word is not None else ""


def before(line: Line) -> str:
    """The blanks before a line as typed, a tab as those that it takes the place of."""
    return line.raw[: len(line.raw) - len(line.raw.lstrip())].replace("\t", _TAB)


def behind(line: Line) -> str:
    """The blanks behind a line as typed; a tab there only parts it from the next."""
    return line.raw[len(line.raw.rstrip()) :].replace("\t", " ")


def is_ended(text: str) -> bool:
    """Whether a text ends where a sentence or a lead-in does."""
    return _ENDED.search(text) is not None


def is_indented(line: Line, margin: int) -> bool:
    """Whether a line stands farther in than the margin; a single blank parts words."""
    blanks = before(line)
    return len(blanks) > 1 and measured(blanks, wide=True) > margin


def margin_of(lines: Sequence[Line]) -> int:
    """The half-width places that stand before every line."""
    return min((measured(before(line), wide=True) for line in lines), default=0)


def edge_of(pairs: Pairs, inside: Pairs, lines: Sequence[Line]) -> Edge | None:
    """The width at which lines were broken; None where nothing says that they were.

    ``pairs`` are the lines side by side of which the second may go on with the first by its place, those ``inside``
    a sentence the ones of them that may by their words.
    """
    margin = margin_of(lines)
    near = [(line, below) for line, below in pairs if not is_indented(below, margin)]
    inside = [(line, below) for line, below in inside if not is_indented(below, margin)]
    found = [edge for edge in _candidates(inside) if _is_sure(edge, inside, lines)]
    if not found:
        return None
    best = max(found, key=lambda edge: (_stopped(edge, inside) - _MANY * bool(edge.slack), -edge.slack))
    starts = _starts(best, pairs, lines)
    indented = sum(is_indented(line, margin) for line in starts)
    soft = sum(below.soft for line, below in inside if best.is_full(line, below))
    best = best._replace(indents=indented * 2 > len(starts), softly=soft * 2 > _stopped(best, inside))
    return best._replace(passed=_passed(best, near))


def _candidates(inside: Pairs) -> Iterator[Edge]:
    """The likeliest widths by characters, by half-width places, and by those with an uneven margin."""
    for wide, slack in ((False, 0), (True, 0), (True, _LOOSE)):
        votes: Counter[int] = Counter()
        for line, below in inside:
            edge = Edge(0, wide)
            breadth, word = edge.breadth(line), edge.room(line, below)
            hang = 1 + wide if line.text[-1] in _CLOSING else 0
            least = max(breadth - hang, edge.breadth(below) - 1 - wide)
            votes.update(range(least, breadth + min(word, _LONGEST_WORD) + slack))
        likely = sorted(votes, key=lambda width: (-votes[width], width))
        while likely:
            yield Edge(best := likely[0], wide, slack)
            likely = [width for width in likely if abs(width - best) > _LONGEST_NAME][:_TRIED]


def _stopped(edge: Edge, inside: Pairs) -> int:
    """How many full lines stop inside a sentence."""
    return sum(edge.is_full(line, below) and edge.holds(below) for line, below in inside)


def _is_sure(edge: Edge, inside: Pairs, lines: Sequence[Line]) -> bool:
    """Whether so many full lines stop inside a sentence, and ends of sentences stand below them, that it is no chance."""
    full = [(line, below) for line, below in inside if edge.is_full(line, below) and edge.holds(below)]
    stopped, upper = len(full), {id(line) for line, _ in full}
    last = [below.text for _, below in full if id(below) not in upper]
    rests = sum(is_ended(text) or (stopped > _MANY and text[-1] in QUOTES) for text in last)
    beyond = sum(not edge.holds(line) for line in lines)
    places = edge.width * (1 if edge.wide else 2)
    if not _NARROWEST <= places <= _BROADEST or not rests or (stopped < _MANY and _are_headings(full)):
        return False
    if places < _NARROW:
        return stopped >= _MANY and rests >= _SOME and beyond * 20 <= len(lines) <= stopped * 3
    if edge.slack:
        return stopped > _SOME and rests >= _FEW and not beyond
    if stopped < _SOME:
        return stopped >= _FEW and rests >= _FEW and not beyond
    return beyond * 10 <= len(lines) or rests >= _FEW or _longest_run(inside, upper) >= _SOME


def _are_headings(full: Pairs) -> bool:
    """Whether all full lines are numbered and made alike: headings of one measure, as wide as one another by that alone.

    They have their commas at the same places, or end in the same character.
    """
    marks = [(line.text, read_mark(line.text)) for line, _ in full]
    texts = {text[len(mark.raw) :] for text, mark in marks if mark is not None}
    if len(texts) < len(marks) or len(texts) < _FEW:
        return False
    commas = {tuple(at for at, each in enumerate(text) if not each.isalnum()) for text in texts}
    return (len(commas) == 1 and commas != {()}) or len({text[-1] for text in texts}) == 1


def _longest_run(inside: Pairs, full: set[int]) -> int:
    """How many full lines stand one below the other."""
    most = run = 0
    above: Line | None = None
    for line, below in inside:
        run = (run if line is above else 0) + 1 if id(line) in full else 0
        above, most = below, max(most, run)
    return most


def _starts(edge: Edge, pairs: Pairs, lines: Sequence[Line]) -> list[Line]:
    """The lines that begin a paragraph: all but those below a full one."""
    going = {id(below) for line, below in pairs if edge.is_full(line, below)}
    return [line for line in lines if id(line) not in going]


def _passed(edge: Edge, near: Pairs) -> str:
    """The marks behind which a full line likelier goes on: as many stand inside lines as paragraphs end with them.

    Either falls on the edge by chance, one as often as the other.
    """
    inner: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    for line, below in near:
        if edge.is_full(line, below):
            inner.update(_INNER_END.findall(line.text) if not is_ended(line.text) else ())
        elif is_ended(line.text) and read_mark(below.text) is None:
            broken[line.text.rstrip(QUOTES)[-1]] += 1
    return "".join(
        marks for marks in _ALIKE if sum(inner[each] for each in marks) >= sum(broken[each] for each in marks)
    )
