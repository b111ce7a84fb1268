"""Which text of a spec does not stand in its document: ``conservation`` over a whole spec."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planforge.compose.assembly import Composition, sign_off_of
from planforge.compose.words import written_date
from planforge.conservation import Expected, Words, key_text, lost, texts_of
from planforge.model.content import Content
from planforge.model.profile import Profile
from planforge.model.spec import Spec
from planforge.template.filters import FILTERS
from planforge.template.phrase import fill


def unprinted(
    spec: Spec, profile: Profile, composition: Composition, lines: Iterable[str]
) -> Expected | None:
    """The first text that is typed but not printed, given the lines of the finished document.

    The parts around the sections stand where the template puts them, so each is looked for by
    itself; within a part, and through all sections, the order is that of the spec.
    """
    names = composition.names
    printed = "\n".join(lines)

    def words(text: str, _at: int) -> str:
        return fill(text, names, FILTERS)[0] if "{{" in text else text

    for part in _parts(spec, profile, composition, words):
        missing = lost(part, printed)
        if missing is not None:
            return missing
    return None


def _parts(
    spec: Spec, profile: Profile, composition: Composition, words: Words
) -> Iterator[Iterable[Expected]]:
    for text in (*spec.title, key_text(spec.recipient), spec.number, spec.secrecy, *_signed(spec, profile)):
        yield (Expected((words(text, 0),), 0),)
    sections: list[Expected] = []
    for section in composition.sections:
        sections.extend(_headed(section.heading, section.at, section.content, words))
    yield sections
    for content in (spec.preamble, spec.body, spec.closing):
        yield texts_of(content, words)
    for annex in spec.annexes:
        yield _headed(annex.title, annex.at, annex.content, words)


def _headed(heading: str, at: int, content: Content, words: Words) -> list[Expected]:
    return [Expected((words(key_text(heading), at),), at), *texts_of(content, words)]


def _signed(spec: Spec, profile: Profile) -> Iterator[str]:
    sign = sign_off_of(spec, profile)
    if sign is not None:
        texts = {"单位": sign.units, "姓名": (sign.name,), "日期": (written_date(sign.date),)}
        yield from (text for key in sign.order for text in texts.get(key, ()))
