"""A whole document: the template's order of blocks filled from a spec and its profile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from planforge.compose.content import Composer
from planforge.compose.frame import (
    frame_findings,
    imprint_texts,
    lists_annexes,
    names_of,
    order_of,
    properties_of,
    sections_by_place,
    sign_off_of,
    signed_lines,
    without_fingerprints,
)
from planforge.compose.numbering import Levels, Scheme, at_top, below_heading, faults, in_section, resolve
from planforge.compose.schedule import arranged
from planforge.compose.words import ended
from planforge.diagnostics import IN_TEMPLATE, Finding
from planforge.document import (
    Annex,
    AnnexList,
    Block,
    Contents,
    Document,
    Heading,
    Imprint,
    Paragraph,
    Postscript,
    Recipient,
    Reference,
    Signature,
    SignatureLine,
    Title,
)
from planforge.model.content import Content, Label, Part, Section, View
from planforge.model.header import SignOff, bracketed
from planforge.model.profile import Profile
from planforge.model.spec import AnnexSpec, Spec
from planforge.template.phrase import references
from planforge.template.template import Template
from planforge.vocabulary import Role


class Request(NamedTuple):
    """What a document is made from. ``pictures`` holds the bytes of the files the spec names."""

    spec: Spec
    profile: Profile
    template: Template
    pictures: Mapping[str, bytes]


class Composition(NamedTuple):
    """The tree, the names its phrases could use, the sections in print order, who signs, what is wrong."""

    document: Document
    names: Mapping[str, str]
    sections: tuple[Section, ...]
    sign_off: SignOff | None
    findings: tuple[Finding, ...]


def compose(request: Request) -> Composition:
    """The document of a spec."""
    spec, profile, template, pictures = request
    scheme, bad = resolve(spec.numbering, template.numbering)
    names = names_of(spec, profile)
    sign = sign_off_of(spec, profile, template)
    composer = Composer(scheme, names, pictures)
    composer.findings.extend((*faults(spec, bad), *frame_findings(spec, profile, template)))
    maker = _Maker(request, composer, sign)
    for part in order_of(template, sign):
        maker.make(part)
    title = next((block for block in composer.blocks if isinstance(block, Title)), Title(()))
    document = Document(tuple(composer.blocks), properties_of(spec, names, title, sign))
    return Composition(document, names, tuple(maker.printed), sign, tuple(composer.findings))


class _Maker:
    """Makes the blocks of a document part by part; ``printed`` are the sections in print order."""

    def __init__(self, request: Request, composer: Composer, sign: SignOff | None) -> None:
        self.spec, _, self.template, _ = request
        self.sign = sign
        self.composer = composer
        self.scheme: Scheme = composer.scheme
        self.printed: list[Section] = []
        self._listed = sections_by_place(self.spec, self.template)
        self._counter = composer.new_list()
        self._running: dict[str, list[int]] | None = {} if self.scheme.continuous else None

    def make(self, part: str) -> None:
        """One part of the template's 次序: a block or the sections that belong there."""
        maker = _MAKERS.get(part)
        if maker:
            maker(self)
        else:
            for section in self._listed.get(part, ()):
                self._section(section)

    def _add(self, block: Block) -> None:
        self.composer.blocks.append(block)

    def _reference(self, kind: str, text: str) -> None:
        if text:
            filled = self.composer.words(text, self.spec.at(kind))
            self._add(Reference("文号" if kind == "文号" else "密级", filled))

    def _phrase(self, text: str) -> tuple[str, ...]:
        """Words of the template, a line each; a name that the spec leaves out is blank in them."""
        filled = (self.composer.words(line, IN_TEMPLATE, blanks=True) for line in text.split("\n"))
        return tuple(line for line in filled if line.strip())

    def _sentence(self, text: str) -> tuple[str, ...]:
        """Words of the template that make a sentence: a name without a value would leave a hole."""
        for reference in references(text):
            if self.composer.names.get(reference.name) == "":
                message = f"“{reference.name}”没有内容，模板里的这句话会缺几个字"
                hint = f"在“学校.yaml”或规格里写上“{reference.name}: …”，或自己写这一段"
                found = Finding("空名称", message, IN_TEMPLATE, reference.fragment, hint, is_error=False)
                self.composer.findings.append(found)
        return self._phrase(text)

    def make_title(self) -> None:
        """标题: typed, or put together by the template."""
        at = self.spec.at("标题")
        own = tuple(self.composer.words(line, at) for line in self.spec.title)
        self._add(Title(own or self._phrase(self.template.title)))

    def make_recipient(self) -> None:
        """主送, below the title."""
        if self.spec.recipient:
            filled = self.composer.words(self.spec.recipient, self.spec.at("主送"))
            self._add(Recipient(ended(filled, "：")))

    def make_contents(self) -> None:
        """目录, where the spec asks for it, or the template and the spec does not say 否."""
        if self.template.contents if self.spec.contents is None else self.spec.contents:
            self._add(Contents())

    def make_secrecy(self) -> None:
        """密级, above the title."""
        self._reference("密级", self.spec.secrecy)

    def make_number(self) -> None:
        """文号, above the title."""
        self._reference("文号", self.spec.number)

    def make_preamble(self) -> None:
        """导语, or the template's."""
        self._loose(self.spec.preamble, self.template.preamble)

    def make_closing(self) -> None:
        """结语, or the template's."""
        self._loose(self.spec.closing, self.template.closing)

    def _loose(self, content: Content, default: str) -> None:
        """导语 or 结语: a key directly below is an unnumbered heading; lists are numbered as in a section."""
        if not content:
            self.composer.blocks.extend(Paragraph(line) for line in self._sentence(default))
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

    def make_body(self) -> None:
        """正文 of a document without sections."""
        content = self.spec.body
        if not content:
            return
        if self.scheme.flat:
            self.composer.compose(content, at_top(self.scheme), 1)
        else:
            self.composer.compose(content, in_section(self.scheme, content), 2)

    def _section(self, section: Section) -> None:
        section = self._viewed(without_fingerprints(section))
        self.printed.append(section)
        if not section.heading:  # a block between the sections
            self.composer.compose(section.content, at_top(self.scheme), 2)
            return
        self._counter[1] += 1
        pattern = self.scheme.patterns[0]
        mark = pattern.mark(self._counter[1], self._counter[0])
        heading = ended(self.composer.words(section.heading, section.at), "")
        self._add(Heading(1, heading, mark))
        content = arranged(section.content, self.composer.findings)
        self.composer.running = self._running
        levels = in_section(self.scheme, content, section.heading).below(self._counter)
        self.composer.compose(content, levels, 2)
        self.composer.running = None

    def _viewed(self, section: Section) -> Section:
        """The section with the view that the template has for it, unless it names its own."""
        views = self.template.views
        if not views or any(isinstance(part, View) for part in section.content):
            return section
        if Role.FULFILMENT in section.roles and not _has_answers(section.content):
            return section  # told in sentences: there is nothing to be put into a table
        name = next((name for name in (section.heading, *section.roles) if name in views), None)
        return (
            section._replace(content=(View(section.at, views[name]), *section.content)) if name else section
        )

    def make_sign_off(self) -> None:
        """落款."""
        sign = self.sign
        if sign is None:
            return
        at = self.spec.at("落款")
        lines = tuple(
            SignatureLine(key, self.composer.words(text, at))  # type: ignore[arg-type]
            for key, text in signed_lines(sign)
        )
        if lines:
            self._add(Signature(lines, sign.place, sign.seal))  # type: ignore[arg-type]

    def make_postscript(self) -> None:
        """附注, below the date."""
        for line in self.spec.postscript:
            self._add(Postscript(bracketed(self.composer.words(line, self.spec.at("附注")))))

    def make_imprint(self) -> None:
        """版记, at the foot of the last page."""
        if self.spec.imprint is not None:
            at = self.spec.at("版记")
            said = (self.composer.words(text, at) for text in imprint_texts(self.spec.imprint))
            copies, office, day = said
            copies = f"抄送：{ended(copies, '。')}" if copies else ""
            self._add(Imprint(copies, office, f"{day}印发" if day else ""))

    def make_annex_list(self) -> None:
        """附件说明."""
        if lists_annexes(self.spec, self.template) and self.spec.annexes:
            titles = tuple(self.composer.words(annex.title, annex.at) for annex in self.spec.annexes)
            lead = "".join(self._phrase(self.template.annex_lead))
            self._add(AnnexList(lead, titles))

    def make_annexes(self) -> None:
        """附件, each after the sign-off."""
        annexes = self.spec.annexes
        for number, annex in enumerate(annexes, 1):
            mark = ""
            if lists_annexes(self.spec, self.template):
                mark = f"附件{number}" if len(annexes) > 1 else "附件"
            self._add(self._annex(annex, mark))

    def _annex(self, annex: AnnexSpec, mark: str) -> Annex:
        outer, self.composer.blocks = self.composer.blocks, []
        self.composer.compose(annex.content, in_section(self.scheme, annex.content, annex.title), 2)
        blocks, self.composer.blocks = tuple(self.composer.blocks), outer
        return Annex(mark, ended(self.composer.words(annex.title, annex.at), ""), blocks)


def _has_answers(content: Content) -> bool:
    from planforge.model.fulfilment import has_answers  # noqa: PLC0415 - only summaries have answers

    return has_answers(content)


# By function, not by bound method: a maker that held its own methods would be a reference cycle,
# and every document would wait for the collector.
_MAKERS: Mapping[str, Callable[[_Maker], None]] = MappingProxyType(
    {
        "密级": _Maker.make_secrecy,
        "文号": _Maker.make_number,
        "标题": _Maker.make_title,
        "主送": _Maker.make_recipient,
        "落款": _Maker.make_sign_off,
        "附注": _Maker.make_postscript,
        "版记": _Maker.make_imprint,
        "目录": _Maker.make_contents,
        "导语": _Maker.make_preamble,
        "结语": _Maker.make_closing,
        "正文": _Maker.make_body,
        "附件说明": _Maker.make_annex_list,
        "附件": _Maker.make_annexes,
    }
)
