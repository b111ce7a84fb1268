"""A document that planforge made comes back: its own spec, and what was changed in Word since.

The differences are found paragraph by paragraph between what the carried spec prints and what the
document says now. Taking them over edits the spec's text where the old words stand in it, so that
comments and layout stay; every edit is tried, and one that does not print what Word says is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from planforge.loading import Library
from planforge.overlaid import Overlaid
from planforge.pipeline import show
from planforge.recognize.takeover import Difference, Take, bare_line, take_over
from planforge.source import TextFile
from planforge.source.decoding import decode
from planforge.writers.docx.carried import read_carried
from planforge.writers.docx.readback import digest_of, paragraph_texts

__all__ = ["Difference", "Returned", "returned", "with_edits"]

_MOST_LINES = 5_000  # of a document whose differences are looked for


@dataclass(frozen=True, slots=True)
class Returned:
    """The spec that a document carries, its file name, and how the document differs from it now.

    ``differences`` is None where the carried spec no longer prints (a template is gone); ``profile`` is the
    school profile that it was printed with.
    """

    data: bytes
    name: str
    edited: bool
    differences: tuple[Difference, ...] | None = ()
    profile: str = ""


def returned(document: bytes, library: Library, target: str) -> Returned | None:
    """The spec in a document; None where it carries none."""
    if not document.startswith(b"PK"):
        return None
    carried = read_carried(document)
    if carried is None:
        return None
    now = paragraph_texts(document)
    if digest_of(now) == carried.digest:
        return Returned(carried.spec, carried.spec_name, edited=False, profile=carried.profile)
    before = _printed(carried.spec, Overlaid(library, profile=carried.profile), target)
    differences = None if before is None else tuple(differences_of(before, now))
    return Returned(carried.spec, carried.spec_name, differences != (), differences, carried.profile)


def with_edits(found: Returned, library: Library, target: str) -> Returned:
    """The spec with the differences taken over as far as they can be; the rest stands in 未归类."""
    decoded = decode(found.data)
    if not found.differences or decoded.text is None:
        return found

    def prints(text: str) -> list[str] | None:
        return _printed(text.encode(), library, target)

    taken: Take = take_over(decoded.text.removeprefix("\ufeff"), found.differences, prints)
    return replace(found, data=taken.text.encode(), differences=taken.differences)


def differences_of(before: list[str], now: list[str]) -> list[Difference]:
    """What changed, paragraph by paragraph, numbers aside; ``at`` is the paragraph in the document now."""
    before, now = before[:_MOST_LINES], now[:_MOST_LINES]
    matcher = SequenceMatcher(None, list(map(bare_line, before)), list(map(bare_line, now)), autojunk=False)
    found: list[Difference] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            continue
        old, new = before[first:last], now[start:end]
        if _plain(old) == _plain(new):  # another program breaks the lines of a title otherwise
            continue
        above = before[first - 1] if first else ""
        for index in range(max(len(old), len(new))):
            was = old[index] if index < len(old) else ""
            says = new[index] if index < len(new) else ""
            kind = "修改" if was and says else "新增" if says else "删除"
            found.append(Difference(kind, start + min(index, max(0, len(new) - 1)) + 1, was, says, above))
            above = was or above
    return found


def _plain(lines: list[str]) -> str:
    return "".join("".join(lines).split())


def _printed(spec: bytes, library: Library, target: str) -> list[str] | None:
    text, _ = show(TextFile(target, spec), library)
    return None if text is None else [line for line in text.split("\n") if line.strip()]
