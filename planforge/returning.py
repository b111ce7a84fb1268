"""A document that planforge made comes back: its own spec, and what was changed in Word since.

The differences are found paragraph by paragraph between what the carried spec prints and what the
document says now. Taking them over edits the spec's text where the old words stand in it, so that
comments and layout stay; every edit is tried, and one that does not print what Word says is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from planforge.loading import Library
from planforge.overlaid import Overlaid
from planforge.pipeline import show
from planforge.recognize.differing import with_whole_title
from planforge.recognize.takeover import Difference, Take, differences_of, take_over
from planforge.source import TextFile
from planforge.source.decoding import decode
from planforge.writers.docx.carried import read_carried
from planforge.writers.docx.readback import digest_of, paragraph_texts

__all__ = ["Difference", "Returned", "returned", "with_edits"]


@dataclass(frozen=True, slots=True)
class Returned:
    """The spec that a document carries, its file name, and how the document differs from it now.

    ``differences`` is None where the carried spec no longer prints (a template is gone); ``profile`` is the
    school profile that it was printed with, ``says`` what an edited document says.
    """

    data: bytes
    name: str
    edited: bool
    differences: tuple[Difference, ...] | None = ()
    profile: str = ""
    says: tuple[str, ...] = ()


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
    now = now if before is None else with_whole_title(before, now)
    differences = None if before is None else tuple(differences_of(before, now))
    return Returned(
        carried.spec, carried.spec_name, differences != (), differences, carried.profile, tuple(now)
    )


def with_edits(found: Returned, library: Library, target: str) -> Returned:
    """The spec with the differences taken over as far as they can be; the rest is kept in it, to be seen to.

    The spec is printed with the profile that the document carries, so that it may stand anywhere.
    """
    decoded = decode(found.data)
    if not found.differences or decoded.text is None:
        return found
    own = Overlaid(library, profile=found.profile)
    text = decoded.text.removeprefix("\ufeff")
    ends = "\r\n" if "\r\n" in text else "\n"

    def prints(text: str) -> list[str] | None:
        return _printed(text.encode(), own, target)

    taken: Take = take_over(text.replace("\r\n", "\n"), found.says, prints)
    return replace(found, data=taken.text.replace("\n", ends).encode(), differences=taken.differences)


def _printed(spec: bytes, library: Library, target: str) -> list[str] | None:
    text, _ = show(TextFile(target, spec), library)
    return None if text is None else [line for line in text.split("\n") if line.strip()]
