"""The conductor of ``planforge fix``: the edits that findings offer, made one round after another. Opens no file.

Slips of the finger that keep a spec from being read come first: each repair has to bring the reading further.
Every later round is proven: the spec must still read, nothing new may be wrong with it, and the composed text may
differ only by the characters that the edits name. An edit that fails the proof is left out and said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

from planforge.diagnostics import Diagnostic, Edit
from planforge.loading import Library, load_profile
from planforge.pipeline import check, show
from planforge.source import Source, Text, TextFile, read_source, read_text
from planforge.source.edits import edited_bytes

_MOST_ROUNDS: Final = 400  # each makes or refuses at least one repair
_NO_WORDS: Final = re.compile(r"[^\u4e00-\u9fff]+|[一二三四五六七八九十丨]")  # the last is typed for a bar

_Key: TypeAlias = tuple[str, int, tuple[tuple[str, str], ...]]
Agree: TypeAlias = Callable[[Diagnostic], bool]
"""Whether a person agrees to what a finding that ``asks`` offers."""


class Mended(NamedTuple):
    """What became of one finding: its code, line and sentence, what stood there and what stands there now."""

    code: str
    line: int
    message: str
    changes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A spec after its repairs.

    ``data`` is the new file, None where nothing changed; ``old`` and ``new`` are its text. ``left`` are the
    findings that remain, ``unsafe`` those whose edits would have changed more than they say.
    """

    data: bytes | None
    old: str
    new: str
    mended: tuple[Mended, ...] = ()
    left: tuple[Diagnostic, ...] = ()
    unsafe: tuple[Diagnostic, ...] = ()

    @property
    def is_broken(self) -> bool:
        """Whether the spec has errors left; where they keep it from being printed, slips of the finger alone were mended."""
        return any(finding.is_error for finding in self.left)

    @property
    def count(self) -> int:
        """How many places were changed."""
        return sum(len(each.changes) for each in self.mended)


def nobody(_: Diagnostic) -> bool:
    """The answer where nobody can be asked."""
    return False


def fixed(file: TextFile, library: Library, agree: Agree = nobody) -> Fixed:
    """Repair a spec as far as that is safe, and as far as ``agree`` says where it asks."""
    work = _Work(file, library, agree)
    work.mend_slips()
    if work.source is not None and show(work.file, library)[0] is not None:
        for _ in range(_MOST_ROUNDS):
            if not (work.round(asking=False) or work.round(asking=True) or work.once_more()):
                break
    data = None if work.file.data == file.data else work.file.data
    return Fixed(
        data, _text(file), _text(work.file), tuple(work.mended), tuple(work.findings), tuple(work.unsafe)
    )


def fixed_profile(file: TextFile, library: Library, agree: Agree = nobody) -> Fixed:
    """Repair the slips of the finger that keep a 学校.yaml from being read; what it says is nobody's to mend."""
    work = _Work(file, library, agree, is_profile=True)
    work.mend_slips()
    data = None if work.file.data == file.data else work.file.data
    return Fixed(data, _text(file), _text(work.file), tuple(work.mended), tuple(work.findings))


def _text(file: TextFile) -> str:
    text = read_text(file)
    return text.text if isinstance(text, Text) else ""


@dataclass
class _Work:
    """One spec being repaired, or the profile of a school."""

    file: TextFile
    library: Library
    agree: Agree
    is_profile: bool = False
    mended: list[Mended] = field(default_factory=list)
    unsafe: list[Diagnostic] = field(default_factory=list)
    done_with: set[_Key] = field(default_factory=set)
    refused: set[_Key] = field(default_factory=set)
    refused_at: int = 0  # how much was mended when the first of them was refused
    seen: set[bytes] = field(default_factory=set)  # what the file has been: no repair leads back there

    def __post_init__(self) -> None:
        self._look(self.file)

    def _look(self, file: TextFile) -> None:
        self.file = file
        self.seen.add(file.data)
        self.source, _ = read_source(file)
        self.findings = list(load_profile(file)[1] if self.is_profile else check(file, self.library))

    def mend_slips(self) -> None:
        """Repair what keeps the spec from being read, first what nobody has to be asked about."""
        for _ in range(_MOST_ROUNDS):
            text = read_text(self.file)
            if self.source is not None or not isinstance(text, Text):
                return
            chosen = _apart(finding for finding in self.findings if self._is_slip(finding))
            agreed = [each for each in chosen if not each.asks] or [
                each for each in chosen if self.agree(each)
            ]
            if not (agreed and (self._reads_on(text, agreed) or self._reads_on(text, agreed[:1]))):
                return

    def _is_slip(self, finding: Diagnostic) -> bool:
        return finding.is_error and bool(finding.edits) and finding.position.file == self.file.name

    def _reads_on(self, text: Text, chosen: Sequence[Diagnostic]) -> bool:
        """Make the repairs of some slips, if fewer are left then or the first that is left stands further down."""
        before, errors = self.file, _errors(self.findings)
        edits = [edit for finding in chosen for edit in finding.edits]
        mended = [
            Mended(each.code, each.position.line, each.message, _changes(text, each)) for each in chosen
        ]
        if not all(_keeps_words(text.text[edit.start : edit.end], edit.text) for edit in edits):
            return False
        self._look(TextFile(before.name, edited_bytes(text, before.data, edits)))
        left = _errors(self.findings)
        if self.source is not None or len(left) < len(errors) or left[0] > errors[0]:
            self.mended += mended
            return True
        self._look(before)
        return False

    def round(self, *, asking: bool) -> bool:
        """Make one round of repairs; whether anything changed."""
        if self.source is None:
            return False
        chosen = _apart(finding for finding in self.findings if self._is_wanted(finding, asking=asking))
        while chosen:
            if self._make(self.source, chosen):
                return True
            if len(chosen) == 1:
                return self._refuse(chosen[0])
            chosen = chosen[: len(chosen) // 2]
        return False

    def _is_wanted(self, finding: Diagnostic, *, asking: bool) -> bool:
        source = self.source
        if source is None or not finding.edits or finding.asks != asking:
            return False
        if finding.position.file != source.name or self._key(finding) in self.done_with:
            return False
        if not asking or self.agree(finding):
            return True
        self.done_with.add(self._key(finding))
        return False

    def _key(self, finding: Diagnostic) -> _Key:
        changes = _changes(self.source, finding) if self.source else ()
        return finding.code, finding.position.line, changes

    def _refuse(self, finding: Diagnostic) -> bool:
        """Leave a finding alone from now on; true, so that the round goes on with the others."""
        if not self.unsafe:
            self.refused_at = len(self.mended)
        self.refused.add(self._key(finding))
        self.done_with.add(self._key(finding))
        self.unsafe.append(finding)
        return True

    def once_more(self) -> bool:
        """Take up again what was left alone, if anything else was mended since: it may be safe by now."""
        if not self.unsafe or len(self.mended) == self.refused_at:
            return False
        self.done_with -= self.refused
        self.refused.clear()
        self.unsafe.clear()
        return True

    def _make(self, source: Source, chosen: Sequence[Diagnostic]) -> bool:
        """Make the edits of some findings, if the proof holds; all of them or none."""
        edits = [edit for finding in chosen for edit in finding.edits]
        new = TextFile(self.file.name, edited_bytes(source, self.file.data, edits))
        before = self.file, len(self.findings), len(_errors(self.findings))
        mended = [
            Mended(each.code, each.position.line, each.message, _changes(source, each)) for each in chosen
        ]
        if new.data not in self.seen and _says_the_same(
            self.file, new, self.library, _touched(source, edits)
        ):
            self._look(new)
            if len(self.findings) <= before[1] and len(_errors(self.findings)) <= before[2]:
                self.mended += mended
                return True
            self._look(before[0])
        return False


def _changes(text: Text, finding: Diagnostic) -> tuple[tuple[str, str], ...]:
    """What stands where a finding would edit, and what would."""
    return tuple((text.text[edit.start : edit.end], edit.text) for edit in finding.edits)


def _keeps_words(old: str, new: str) -> bool:
    """Whether a repair changes marks and blanks only: what it takes away are no words, but for a number typed as a mark."""
    return _NO_WORDS.sub("", old) == _NO_WORDS.sub("", new) and old.count("#") == new.count("#")


def _errors(findings: Iterable[Diagnostic]) -> list[tuple[int, int]]:
    """The lines and columns of errors, in order."""
    return sorted(each.position[1:3] for each in findings if each.is_error)


def _apart(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those findings whose edits do not meet, the first in the text before the others."""
    chosen: list[Diagnostic] = []
    taken: set[int] = set()
    for finding in sorted(findings, key=lambda each: (each.edits[0].start, each.edits[-1].end, each.code)):
        places = {
            place for edit in finding.edits for place in range(edit.start, max(edit.end, edit.start + 1))
        }
        if taken.isdisjoint(places):
            taken |= places
            chosen.append(finding)
    return chosen


def _touched(source: Source, edits: Iterable[Edit]) -> frozenset[str]:
    """The characters that edits take away or put in."""
    found: set[str] = set()
    for edit in edits:
        found.update(source.text[edit.start : edit.end], edit.text)
    return frozenset(found - {"\n"})


def _says_the_same(old: TextFile, new: TextFile, library: Library, touched: frozenset[str]) -> bool:
    """Whether two specs print as many lines, and the same in them but for the characters that the edits name."""
    gone = dict.fromkeys(map(ord, touched))
    before, after = show(old, library)[0], show(new, library)[0]
    if before is None or after is None or before.count("\n") != after.count("\n"):
        return False
    return before.translate(gone) == after.translate(gone)
