"""A spec's text by its lines, as far as edits on it need to know: what is a key, an element, a typed line.

It knows no more of YAML than specs are written in; whoever edits by it tries the edit by printing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from planforge.recognize.coverage import folded
from planforge.vocabulary import BLOCK_WORDS

Shape: TypeAlias = Literal["text", "dash", "key", "top"]
_LINE: Final = re.compile(r"( *)((?:- +)?)(.*?)[ \t]*$")
_KEYED: Final = (
    re.compile(r"('(?:[^']|'')*'|\"[^\"]*\"|[^'\"{\[#].*?)\s*:(?:\s+|$)"),
    re.compile(r"([^'\"{\[#][^：]*)：\s*"),
)
_BLOCK: Final = re.compile(r"[|>][-+]?\d?(?:\s+#.*)?")
_COMMENT: Final = re.compile(r"\s+#|  ＃")
_PHRASE: Final = re.compile(r"\{\{.*?\}\}")
_PICTURE: Final = "图片"
_FILE: Final = re.compile(r"文件: *['\"]?([^,，}'\"]+)")
_ASIDE: Final = re.compile("[：。／〃←\x02\x03]")


@dataclass(frozen=True, slots=True)
class SpecLine:
    """One line: its span without the line feed, its column, key and value as words, what it may print.

    ``value_at`` to ``value_end`` is the value as it is typed, without a comment. ``column`` is that of the dash
    or of the words; a comment or an empty line has no ``shape``.
    """

    at: int
    end: int
    column: int
    shape: Shape | None
    key: str = ""
    key_at: int = 0
    value: str = ""
    value_at: int = 0
    value_end: int = 0

    @property
    def computes(self) -> bool:
        """Whether it has figures in it ({{教师总数}})."""
        return self.shape is not None and "{{" in self.key + self.value

    def prints(self) -> tuple[str, ...]:
        """What a printed line made of this one may be, folded: key and value, the value, the key."""
        if self.key == _PICTURE and (named := _FILE.search(self.value)):
            return (fold(named[1]),)
        if not self.key or self.key in BLOCK_WORDS:
            return (fold(self.value),)
        return tuple(dict.fromkeys((fold(self.key + self.value), fold(self.value), fold(self.key))))


def fold(text: str) -> str:
    """Words as they are compared: without blanks, bars, colons, full stops and signs of merged cells.

    Brackets around all of them count for nothing: 附注 prints in some that need not be typed.
    """
    words = _ASIDE.sub("", folded(text))
    return words[1:-1] if words[:1] == "（" and words[-1:] == "）" else words


class SpecText:
    """A spec's text and its lines in order, with who stands below whom."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = _read(text)
        self.parents: list[int | None] = []
        self._ends = list(range(1, len(self.lines) + 1))
        self._held: dict[str, set[int]] | None = None  # by their words, the elements of records
        self._nest()

    def below(self, index: int) -> int:
        """The index behind the last line that belongs to a line: its own where nothing stands below it."""
        return self._ends[index]

    def _nest(self) -> None:
        above: list[int] = []
        for number, line in enumerate(self.lines):
            if line.shape is not None:
                while above and not _holds(self.lines[above[-1]], line):
                    above.pop()
            self.parents.append(above[-1] if above and line.shape is not None else None)
            if line.shape is None:
                continue
            for each in above:
                self._ends[each] = number + 1
            if line.shape != "text":
                above.append(number)

    def locate(self, printed: list[str]) -> list[int | None]:
        """For every printed line the one it comes from: in their order where words stand more than once."""
        there: dict[str, list[int]] = {}
        for number, line in enumerate(self.lines):
            for words in line.prints() if line.shape else ():
                if words:
                    there.setdefault(words, []).append(number)
        phrased = [(n, rule) for n, line in enumerate(self.lines) for rule in _phrased(line)]
        found: list[int | None] = []
        now = 0
        for each in printed:
            words = fold(each)
            numbers = there.get(words) or [n for n, rule in phrased if rule.fullmatch(words)]
            if not numbers and "\t" in each:
                numbers = self._records(each.split("\t"))
            behind = next((number for number in numbers if number >= now), None)
            now = now if behind is None else behind
            found.append(behind if behind is not None or not numbers else numbers[0])
        return found

    def _records(self, cells: list[str]) -> list[int]:
        """The elements that hold all that a row of a table says, each cell as a line of its own."""
        if self._held is None:
            self._held = {}
            for number, line in enumerate(self.lines):
                node = self._element(number) if line.shape in ("dash", "key") else None
                if node is not None:
                    for words in {fold(line.value), fold(line.key)}:
                        self._held.setdefault(words, set()).add(node)
        held = [self._held.get(fold(cell), set()) for cell in cells if cell.strip()]
        return sorted(set.intersection(*held)) if held else []

    def _element(self, number: int) -> int | None:
        """The dash that a line of a record stands at or right below."""
        if self.lines[number].shape == "dash":
            return number
        parent = self.parents[number]
        return parent if parent is not None and self.lines[parent].shape == "dash" else None


def _phrased(line: SpecLine) -> Iterator[re.Pattern[str]]:
    """What a printed line looks like that is made of one with figures in it ({{教师总数}})."""
    if not line.computes:
        return
    head, said = _pattern(line.key), _pattern(line.value)
    if line.key and line.key not in BLOCK_WORDS:
        yield re.compile(head + said)
        if "{{" in line.key:
            yield re.compile(head)
    if "{{" in line.value:
        yield re.compile(said)


def _pattern(words: str) -> str:
    return ".*?".join(map(re.escape, map(fold, _PHRASE.split(words))))


def _holds(line: SpecLine, other: SpecLine) -> bool:
    """Whether a later line stands below one: further in, or an element of a key at its own column."""
    listed = other.shape == "dash" and line.shape != "dash" and not line.value
    return other.column > line.column or (listed and other.column == line.column)


def _read(text: str) -> list[SpecLine]:
    found: list[SpecLine] = []
    at, block = 0, -1  # the column of the key whose typed lines follow
    for raw in text.split("\n"):
        shape = _LINE.match(raw)
        assert shape is not None  # noqa: S101 - it matches whatever comes
        indent = len(shape[1])
        if block >= 0 and raw.strip() and indent <= block:
            block = -1
        if not raw.strip() or (block < 0 and raw.lstrip().startswith("#")):
            found.append(SpecLine(at, at + len(raw), indent, None))
        elif block >= 0:
            words = raw.strip()
            begin = at + indent
            found.append(
                SpecLine(at, at + len(raw), indent, "text", "", begin, words, begin, begin + len(words))
            )
        else:
            line = _keyed(at, raw, indent, indent + len(shape[2]))
            found.append(line)
            if _BLOCK.fullmatch(text[line.value_at : line.end].strip()):
                block = indent + (len(shape[2]) if line.key else 0)
        at += len(raw) + 1
    return found


def _keyed(at: int, raw: str, indent: int, begin: int) -> SpecLine:
    words = _uncommented(raw[begin:])
    keyed = next((found for rule in _KEYED if (found := rule.match(words))), None)
    rest = words[keyed.end() :] if keyed else words
    value = "" if rest.startswith("#") else rest.rstrip()
    value_at = at + begin + (keyed.end() if keyed else 0)
    shape: Shape = "dash" if begin > indent else "key" if indent else "top"
    shown = "" if _BLOCK.fullmatch(value) else _unquoted(value)
    key = _unquoted(keyed[1]) if keyed else ""
    return SpecLine(at, at + len(raw), indent, shape, key, at + begin, shown, value_at, value_at + len(value))


def _uncommented(words: str) -> str:
    for found in _COMMENT.finditer(words):
        before = words[: found.start()]
        if before.count("'") % 2 == before.count('"') % 2 == 0:
            return before
    return words


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1].replace("''", "'") if text[0] == "'" else text[1:-1]
    return text
