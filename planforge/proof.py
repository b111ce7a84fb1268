"""Which text of a spec does not stand in its document: ``conservation`` over a whole spec."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from planforge.compose.assembly import Composition
from planforge.compose.frame import imprint_texts, signed_lines
from planforge.conservation import Expectation, Expected, key_text, lost, texts_of
from planforge.model.content import Content
from planforge.model.spec import Spec
from planforge.template.filters import filling

if TYPE_CHECKING:
    from planforge.model.records import Words


def unprinted(spec: Spec, composition: Composition, lines: Iterable[str]) -> Expected | None:
    """The first text that is typed but not printed, given the lines of the finished document.

    The parts around the sections stand where the template puts them, so each is looked for by
    itself; within a part, and through all sections, the order is that of the spec.
    """
    words = filling(composition.names)
    printed = "\n".join(lines)
    for part in _parts(spec, composition, words):
        missing = lost(part, printed)
        if missing is not None:
            return missing
    return None


def _parts(spec: Spec, composition: Composition, words: Words) -> Iterator[Iterable[Expectation]]:
    signed = signed_lines(composition.sign_off) if composition.sign_off else ()
    around = (
        *spec.title,
        spec.recipient,
        spec.number,
        spec.secrecy,
        *spec.postscript,
        *imprint_texts(spec.imprint),
    )
    for text in (*around, *(text for _, text in signed)):
        yield (Expected((key_text(words(text)),), 0),)
    sections: list[Expectation] = []
    for section in composition.sections:
        sections.extend(_headed(section.heading, section.at, section.content, words))
    yield sections
    for content in (spec.preamble, spec.body, spec.closing):
        yield texts_of(content, words)
    for annex in spec.annexes:
        yield _headed(annex.title, annex.at, annex.content, words)


def _headed(heading: str, at: int, content: Content, words: Words) -> list[Expectation]:
    return [((key_text(words(heading)),), at), *texts_of(content, words)]
