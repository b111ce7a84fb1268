"""Which marks stand where: the spec's 编号 over the template's, section by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from planforge.compose.marks import STYLES, Pattern, outlined, read_pattern
from planforge.diagnostics import IN_TEMPLATE, Finding
from planforge.model.content import Content, has_numbers, items_of
from planforge.model.header import MARK_KEYS, MarkSet, Numbering
from planforge.model.spec import Spec


class Below(NamedTuple):
    """Marks of one heading's own: patterns for what stands below it, the mark after a run-in heading.

    The patterns of a style that is ``named`` go by level; those of a list begin right below.
    """

    patterns: tuple[Pattern, ...] | None
    run_in: str | None
    named: str = ""


class Scheme(NamedTuple):
    """The resolved 编号 of a document.

    ``skips`` is the style 混用: in a flat section level 2 takes the mark of level 3. ``outlined`` says that some
    mark says the numbers above it (1.1).
    """

    patterns: tuple[Pattern, ...]
    skips: bool
    flat: bool
    continuous: bool
    run_in: str
    below: Mapping[str, Below] = MappingProxyType({})
    outlined: bool = False


class Levels(NamedTuple):
    """The marks in force at a place: ``patterns[0]`` is that of level ``first``.

    ``above`` are the numbers that it stands below with their lists, as (series, number); None where no mark of
    the document says them.
    """

    patterns: tuple[Pattern, ...]
    first: int
    run_in: str
    above: tuple[tuple[int, int], ...] | None = None

    def pattern(self, level: int) -> Pattern | None:
        """The mark of a level, or None beyond the last."""
        index = level - self.first
        pattern = self.patterns[index] if 0 <= index < len(self.patterns) else None
        if pattern is not None and pattern.above:
            return pattern.below(tuple(number for _, number in self.above or ()))
        return pattern

    def says_above(self, level: int) -> bool:
        """Whether the mark of a level says the numbers above it."""
        index = level - self.first
        return 0 <= index < len(self.patterns) and self.patterns[index].above > 0

    def below(self, counter: list[int]) -> Levels:
        """The marks below the number that a list was counted to last."""
        if self.above is None:
            return self
        return Levels(self.patterns, self.first, self.run_in, (*self.above, (counter[0], counter[1])))


def resolve(spec: Numbering | None, template: Numbering) -> tuple[Scheme, tuple[str, ...]]:
    """The scheme of a document, and the marks or style names that mean nothing."""
    style = (spec.style if spec else ()) or template.style
    bad: list[str] = []
    patterns = outlined(_read(style, bad)) or STYLES["混用"]
    merged = {**template.below, **(spec.below if spec else {})}
    below = {_plain(name): _below(marks, bad) for name, marks in merged.items()}
    scheme = Scheme(
        patterns,
        skips=style in (("混用",), ()),
        flat=style == ("平铺",),
        continuous=bool(spec.continuous if spec and spec.continuous is not None else template.continuous),
        run_in=(spec.run_in if spec else "") or template.run_in or "。",
        below=MappingProxyType(below),
        outlined=any(pattern.above for row in (patterns, *_rows(below)) for pattern in row),
    )
    return scheme, tuple(bad)


def _rows(below: Mapping[str, Below]) -> Iterator[tuple[Pattern, ...]]:
    return (each.patterns for each in below.values() if each.patterns)


def _read(style: tuple[str, ...], bad: list[str]) -> tuple[Pattern, ...]:
    if len(style) == 1 and style[0] in STYLES:
        return STYLES[style[0]]
    found = []
    for text in style:
        pattern = read_pattern(text)
        if pattern is None:
            bad.append(text)
        else:
            found.append(pattern)
    return tuple(found)


def _below(marks: MarkSet, bad: list[str]) -> Below:
    style = marks.style
    named = style[0] if len(style) == 1 and style[0] in STYLES else ""
    return Below(_read(style, bad) or None, marks.run_in, named)


def _plain(heading: str) -> str:
    return heading.rstrip("。：:；;")


def faults(spec: Spec, bad: Iterable[str]) -> Iterator[Finding]:
    """What is wrong with 编号: marks that mean nothing (``bad``), names that no heading or label has."""
    own = spec.numbering
    sets = (own.style, *(each.style for each in own.below.values())) if own else ()
    typed = {mark for marks in sets for mark in marks}
    for text in bad:
        hint = (
            "写样式名（公文、校用、混用、平铺、多级），或写编号在第一条时的样子：一、 （一） 1. （1） ① 1.1"
        )
        message = f"“{text}”不是编号样式，里面也不是正好一个数字一"
        yield Finding("编号", message, spec.at("编号") if text in typed else IN_TEMPLATE, text, hint)
    known = {_plain(heading) for heading in spec.headings()} if own and own.below else set()
    for name in own.below if own else ():
        if _plain(name) not in known:
            meant = _likely(name, known)
            hint = f"是不是“{meant}”？" if meant else "写成文中那个标题的原文（不带编号），或删掉这一行"
            message = f"文中没有叫“{name}”的标题，它的编号样子用不上"
            yield Finding("编号标题", message, spec.at("编号"), name, hint)


def _likely(name: str, headings: set[str]) -> str | None:
    """The setting or the heading of the spec that a key of 编号 probably meant."""
    from planforge.likeness import nearest  # noqa: PLC0415 - only for a mistake

    return nearest(name, MARK_KEYS) or nearest(_plain(name), headings)


def at_top(scheme: Scheme) -> Levels:
    """The marks for a document's sections."""
    return Levels(scheme.patterns, 1, scheme.run_in, () if scheme.outlined else None)


def in_section(scheme: Scheme, content: Content, heading: str = "") -> Levels:
    """The marks below a section: its own where 编号 names it; 混用 looks whether the section is flat."""
    own = scheme.below.get(_plain(heading)) if scheme.below else None
    skips = scheme.skips if own is None or own.patterns is None else own.named == "混用"
    levels = below_heading(scheme, at_top(scheme), heading, 1)
    if skips and not any(has_numbers(item.body) for item in items_of(content)):
        return Levels(levels.patterns[2:], 2, levels.run_in, levels.above)
    return levels


def below_heading(scheme: Scheme, levels: Levels, heading: str, level: int) -> Levels:
    """The marks below a heading or label at ``level``: its own where 编号 names it."""
    own = scheme.below.get(_plain(heading)) if scheme.below else None
    if own is None:
        return levels
    run_in = levels.run_in if own.run_in is None else own.run_in
    if own.patterns is None:
        return Levels(levels.patterns, levels.first, run_in, levels.above)
    return Levels(own.patterns, 1 if own.named else level + 1, run_in, levels.above)
