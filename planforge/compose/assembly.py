"""A whole document: the template's order of blocks filled from a spec and its profile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from planforge.compose.content import Composer
from planforge.compose.numbering import Levels, Scheme, at_top, below_heading, in_section, resolve, unmatched
from planforge.compose.schedule import in_view
from planforge.compose.words import ended, iso_date, written_date
from planforge.diagnostics import Finding
from planforge.document import (
    Annex,
    AnnexList,
    Block,
    Contents,
    Document,
    Heading,
    Properties,
    Recipient,
    Reference,
    Signature,
    SignatureLine,
    Title,
)
from planforge.model.content import Content, Label, Part, Section, Text
from planforge.model.header import SignOff
from planforge.model.profile import Profile
from planforge.model.spec import AnnexSpec, Spec
from planforge.template.template import Template


class Request(NamedTuple):
    """What a document is made from. ``pictures`` holds the bytes of the files the spec names."""

    spec: Spec
    profile: Profile
    template: Template
    pictures: Mapping[str, bytes]


class Composition(NamedTuple):
    """The tree, the names its phrases could use, the sections in print order, what is wrong."""

    document: Document
    names: Mapping[str, str]
    sections: tuple[Section, ...]
    findings: tuple[Finding, ...]


def compose(request: Request) -> Composition:
    """The document of a spec."""
    spec, profile, template, pictures = request
    scheme, bad = resolve(spec.numbering, template.numbering)
    names = names_of(spec, profile)
    composer = Composer(scheme, names, pictures)
    composer.findings.extend(_bad_mark(text) for text in bad)
    composer.findings.extend(_unmatched(name) for name in _unmatched_names(spec))
    maker = _Maker(request, composer)
    for part in _order(spec, template):
        maker.make(part)
    title = next((block for block in composer.blocks if isinstance(block, Title)), Title(()))
    document = Document(tuple(composer.blocks), _properties(spec, names, title))
    return Composition(document, names, tuple(maker.printed), tuple(composer.findings))


def _bad_mark(text: str) -> Finding:
    hint = "写样式名（公文、校用、混用、平铺），或写编号在第一条时的样子：一、 （一） 1. （1） ①"
    return Finding("编号", f"“{text}”不是编号样式，里面也没有数字一", 0, text, hint)


def _unmatched_names(spec: Spec) -> tuple[str, ...]:
    if spec.numbering is None or not spec.numbering.below:
        return ()
    return unmatched(spec.numbering, spec.headings())


def _unmatched(name: str) -> Finding:
    hint = "写成文中那个标题的原文（不带编号），或删掉这一行"
    return Finding("编号标题", f"文中没有叫“{name}”的标题，它的编号样子用不上", 0, name, hint)


def names_of(spec: Spec, profile: Profile) -> dict[str, str]:
    """What phrases may name: the head of the document, then the figures (the spec's win)."""
    names = {
        "学校": spec.school or profile.school,
        "简称": profile.short,
        "主管部门": profile.bureau,
        "期间": _period(spec.period or profile.period, profile.wording),
        "主题": spec.theme,
        "文种": spec.kind,
    }
    for figures in (profile.figures, spec.figures):
        names.update({name: figure.value for name, figure in figures.items()})
    return names


def _period(text: str, wording: str) -> str:
    """期间 as printed: only a short form (2026-2027-1) is written out, so only it needs the calendar."""
    if not text.isascii() or not text:
        return text
    from planforge.calendar.period import print_period  # noqa: PLC0415 - few documents need it

    return print_period(text, wording)


def sign_off_of(spec: Spec, profile: Profile) -> SignOff | None:
    """落款: the spec's, else the profile's, else none; who signs may be left to the profile."""
    if spec.unsigned:
        return None
    own, usual = spec.sign_off, profile.sign_off
    if own is None or usual is None or own.units or own.name:
        return own or usual
    order = ("单位", *(key for key in own.order if key != "单位"))
    return replace(own, units=usual.units, order=order)


def _order(spec: Spec, template: Template) -> list[str]:
    """The template's order, with 落款 moved where its 位置 asks for it."""
    order = list(template.order)
    place = spec.sign_off.place if spec.sign_off else "文末"
    if place != "文末" and "落款" in order and "标题" in order:
        order.remove("落款")
        order.insert(order.index("标题") + 1, "落款")
        if place == "封面" and "目录" in order:
            order.remove("目录")
            order.insert(order.index("落款") + 1, "目录")
    return order


def _properties(spec: Spec, names: Mapping[str, str], title: Title) -> Properties:
    date = iso_date(spec.sign_off.date) if spec.sign_off else ""
    keywords = " ".join(word for word in (names["主题"], names["期间"]) if word)
    return Properties("".join(title.lines), names["学校"], spec.kind, keywords, date)


class _Maker:
    """Makes the blocks of a document part by part; ``printed`` are the sections in print order."""

    def __init__(self, request: Request, composer: Composer) -> None:
        self.spec, self.profile, self.template, _ = request
        self.composer = composer
        self.scheme: Scheme = composer.scheme
        self.printed: list[Section] = []
        self._listed = self._sections_by_place()
        self._counter = composer.new_list()
        self._makers: dict[str, Callable[[], None]] = {
            "密级": lambda: self._reference("密级", self.spec.secrecy),
            "文号": lambda: self._reference("文号", self.spec.number),
            "标题": self._title,
            "主送": self._recipient,
            "落款": self._sign_off,
            "目录": self._contents,
            "导语": lambda: self._loose(self.spec.preamble, self.template.preamble),
            "结语": lambda: self._loose(self.spec.closing, self.template.closing),
            "正文": self._body,
            "附件说明": self._annex_list,
            "附件": self._annexes,
        }

    def make(self, part: str) -> None:
        """One part of the template's 次序: a block or the sections that belong there."""
        maker = self._makers.get(part)
        if maker:
            maker()
        else:
            for section in self._listed.get(part, ()):
                self._section(section)

    def _sections_by_place(self) -> dict[str, list[Section]]:
        """Every section at its place in the order; what no place names stands at 各章, else last."""
        roles = {rule.name: rule.role or rule.name for rule in self.template.sections}
        named = [part for part in self.template.order if part in roles]
        rest = "各章" if "各章" in self.template.order else (named[-1] if named else "各章")
        places: dict[str, list[Section]] = {}
        for section in self.spec.sections:
            place = next((name for name in named if _fits(section, name, roles[name])), rest)
            places.setdefault(place, []).append(section)
        return places

    def _add(self, block: Block) -> None:
        self.composer.blocks.append(block)

    def _reference(self, kind: str, text: str) -> None:
        if text:
            self._add(Reference("文号" if kind == "文号" else "密级", text))

    def _title(self) -> None:
        words = self.composer.words
        lines = self.spec.title or (self.template.title,)
        self._add(Title(tuple(line for each in lines if (line := words(each, 0)))))

    def _recipient(self) -> None:
        if self.spec.recipient:
            self._add(Recipient(ended(self.composer.words(self.spec.recipient, 0), "：")))

    def _contents(self) -> None:
        if self.spec.contents or self.template.contents:
            self._add(Contents())

    def _loose(self, content: Content, default: str) -> None:
        """导语 or 结语: a key directly below is an unnumbered heading; lists are numbered as in a section."""
        if not content:
            if default:
                self.composer.paragraphs(Text(0, (default,)))
            return
        levels = in_section(self.scheme, content)
        run: list[Part] = []
        for part in content:
            if isinstance(part, Label):
                self.composer.compose(tuple(run), levels, 2)
                run = []
                self._unnumbered(part, levels)
            else:
                run.append(part)
        self.composer.compose(tuple(run), levels, 2)

    def _unnumbered(self, label: Label, levels: Levels) -> None:
        """A key directly below 导语 or 结语: a heading without number and colon, then its content."""
        self._add(Heading(1, ended(self.composer.words(label.key, label.at), "")))
        if label.text:
            self.composer.paragraphs(label.text)
        self.composer.compose(label.body, below_heading(self.scheme, levels, label.key, 1), 2)

    def _body(self) -> None:
        content = self.spec.body
        if not content:
            return
        if self.scheme.flat:
            self.composer.compose(content, at_top(self.scheme), 1)
        else:
            self.composer.compose(content, in_section(self.scheme, content), 2)

    def _section(self, section: Section) -> None:
        self.printed.append(section)
        self._counter[1] += 1
        levels = at_top(self.scheme)
        pattern = levels.pattern(1)
        mark = pattern.mark(self._counter[1], self._counter[0]) if pattern else None
        heading = ended(self.composer.words(section.heading, section.at), "")
        self._add(Heading(1, heading, mark))
        content = self._viewed(section)
        self.composer.compose(content, self._below(section, content), 2)

    def _viewed(self, section: Section) -> Content:
        for name, view in self.template.views.items():
            if name == section.heading or name in section.roles:
                return in_view(view, section.content, section.at, self.composer.findings)
        return section.content

    def _below(self, section: Section, content: Content) -> Levels:
        return below_heading(self.scheme, in_section(self.scheme, content), section.heading, 1)

    def _sign_off(self) -> None:
        sign = sign_off_of(self.spec, self.profile)
        if sign is None:
            return
        texts = {"单位": sign.units, "姓名": (sign.name,), "日期": (written_date(sign.date),)}
        lines = [
            SignatureLine(key, self.composer.words(text, 0))  # type: ignore[arg-type]
            for key in sign.order
            if key in texts
            for text in texts[key]
            if text
        ]
        if lines:
            place = sign.place if sign.place in ("文末", "题下", "封面") else "文末"
            self._add(Signature(tuple(lines), place, sign.seal))  # type: ignore[arg-type]

    def _annex_list(self) -> None:
        if self.template.lists_annexes and self.spec.annexes:
            titles = tuple(self.composer.words(annex.title, annex.at) for annex in self.spec.annexes)
            self._add(AnnexList(self.template.annex_lead, titles))

    def _annexes(self) -> None:
        annexes = self.spec.annexes
        for number, annex in enumerate(annexes, 1):
            mark = ""
            if self.template.lists_annexes:
                mark = f"附件{number}" if len(annexes) > 1 else "附件"
            self._add(self._annex(annex, mark))

    def _annex(self, annex: AnnexSpec, mark: str) -> Annex:
        outer, self.composer.blocks = self.composer.blocks, []
        levels = below_heading(self.scheme, in_section(self.scheme, annex.content), annex.title, 1)
        self.composer.compose(annex.content, levels, 2)
        blocks, self.composer.blocks = tuple(self.composer.blocks), outer
        return Annex(mark, ended(self.composer.words(annex.title, annex.at), ""), blocks)


def _fits(section: Section, name: str, role: str) -> bool:
    return section.heading.rstrip("：:。") == name or role in section.roles
