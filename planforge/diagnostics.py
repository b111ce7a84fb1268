"""What a user's text has wrong: where (file, line, column), how bad, what, and the way out."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Severity(Enum):
    """错误 stops the document; 提醒 does not."""

    ERROR = "错误"
    REMINDER = "提醒"


class WordPlace(NamedTuple):
    """Where in a Word file: everything counts from 1, and 0 says that it does not apply or is not known.

    ``paragraph`` counts paragraphs with words, and a table as one; ``inner`` those of a cell that has several;
    ``line`` the lines of a paragraph that has line breaks; ``boxed`` is in a text box beside the paragraph,
    or ``charted`` in a chart.
    """

    paragraph: int = 0
    table: int = 0
    row: int = 0
    cell: int = 0
    inner: int = 0
    line: int = 0
    boxed: bool = False
    page: int = 0
    charted: bool = False


NOT_IN_WORD = WordPlace()
"""The place of what stands in a text file, or in a Word file as a whole."""


class Position(NamedTuple):
    """A place in a user's file: 1-based line and column, and the source line itself.

    In a Word file ``word`` says where, ``line`` is the paragraph (0: the file as a whole), ``excerpt`` its text.
    """

    file: str
    line: int
    column: int
    excerpt: str = ""
    width: int = 1  # how many characters the caret underlines, from ``column``
    word: WordPlace = NOT_IN_WORD


class Edit(NamedTuple):
    """Replace the characters of a text from ``start`` up to ``end`` by ``text``; at an empty span it is inserted."""

    start: int
    end: int
    text: str


class Diagnostic(NamedTuple):
    """One mistake or reminder: a stable code, one Chinese sentence, a place, and a hint.

    ``edits`` would mend it, on the text of the file it stands in; ``asks`` where only a person can
    tell whether they are right. ``also`` are further places that the sentence speaks of.
    """

    code: str
    severity: Severity
    message: str
    position: Position
    hint: str = ""
    edits: tuple[Edit, ...] = ()
    asks: bool = False
    also: tuple[Position, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether this finding stops the document."""
        return self.severity is Severity.ERROR


AT_THE_HEAD = "疑似栏目"
"""The code that stands before all others of its file: a misspelt header key would print as a section."""


def in_order(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Sort by file, AT_THE_HEAD first, then by place; drop repeats of the same finding at the same place."""
    return sorted(dict.fromkeys(diagnostics), key=_order)


def _order(finding: Diagnostic) -> tuple[object, ...]:
    place = finding.position
    return place.file, finding.code != AT_THE_HEAD, place.word, place, finding.code


IN_TEMPLATE = -1
"""The offset of a finding about the template that a spec uses."""


class Finding(NamedTuple):
    """A mistake found where no source is at hand: the conductor asks the source for its place.

    ``at`` is an offset in the spec, or IN_TEMPLATE; ``fragment`` is the text meant, looked for from
    there (or empty); an error unless ``is_error`` is false. ``edits``, ``asks`` and ``also`` as in Diagnostic.
    """

    code: str
    message: str
    at: int
    fragment: str = ""
    hint: str = ""
    is_error: bool = True
    edits: tuple[Edit, ...] = ()
    asks: bool = False
    also: tuple[Position, ...] = ()
