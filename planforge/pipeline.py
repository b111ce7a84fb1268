"""The conductor: the only place that knows the order of the stages. Opens no file.

spec bytes → source → content → model → checks → tree → Word bytes, proven before they are given
out. Every stage returns; findings of all of them are collected and sorted at the end.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

from planforge import __version__
from planforge.checks import Remark, request_for, run_checks
from planforge.compose.assembly import Composition, Request, compose
from planforge.conservation import Expected
from planforge.diagnostics import Diagnostic, Finding, Severity, in_order
from planforge.language.spec import read_spec
from planforge.loading import (
    Library,
    Loaded,
    load_own_style,
    load_profile,
    load_style,
    load_template,
    suggestion,
)
from planforge.model.profile import Profile
from planforge.model.spec import Spec
from planforge.proof import unprinted
from planforge.source import Source, TextFile, read_source
from planforge.source.switches import not_switched_off
from planforge.template.style import StyleSheet
from planforge.template.template import Template
from planforge.validation import validate
from planforge.writers import text as text_writer
from planforge.writers.docx.body import render_body
from planforge.writers.docx.carried import Carried
from planforge.writers.docx.package import adopted, package
from planforge.writers.docx.pictures import picture_size
from planforge.writers.docx.readback import digest_of, paragraph_texts

__all__ = ["Built", "Library", "TextFile", "build", "check", "show"]

P = ParamSpec("P")
R = TypeVar("R")

LANGUAGE_VERSION = "1"
MARK = "核对"


@dataclass(frozen=True, slots=True)
class Built:
    """A Word document (None where there are errors), the name it should have, and what was found.

    ``file_name`` is the document's title without the ending; ``notes`` are sentences about the
    file itself, such as what would travel inside it.
    """

    document: bytes | None
    file_name: str
    diagnostics: tuple[Diagnostic, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ready:
    """All that was read for one document."""

    source: Source
    spec: Spec
    profile: Profile
    template: Template
    style: StyleSheet
    pictures: dict[str, bytes]
    profile_file: TextFile | None


def _uncollected(stage: Callable[P, R]) -> Callable[P, R]:
    """Let a stage run without Python's search for reference cycles.

    A document is made of thousands of small values that all live until it is finished and form no
    cycles (a test holds it), so the search costs a tenth of the time and finds nothing.
    """

    @wraps(stage)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        if not gc.isenabled():
            return stage(*args, **kwargs)
        gc.disable()
        try:
            return stage(*args, **kwargs)
        finally:
            gc.enable()

    return run


@_uncollected
def check(spec: TextFile, library: Library) -> tuple[Diagnostic, ...]:
    """What is wrong with a spec, nothing written."""
    findings: list[Diagnostic] = []
    ready = _read(spec, library, findings)
    if ready is not None:
        _compose(ready, findings)
    return tuple(in_order(findings))


@_uncollected
def show(spec: TextFile, library: Library) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The document as text: one paragraph a line, cells by tab; None where there are errors."""
    findings: list[Diagnostic] = []
    ready = _read(spec, library, findings)
    composition = _compose(ready, findings) if ready else None
    if composition is None:
        return None, tuple(in_order(findings))
    return text_writer.write(composition.document), tuple(in_order(findings))


@_uncollected
def build(spec: TextFile, library: Library, *, submission: bool = False) -> Built:
    """The Word document of a spec, proven to print what was typed.

    ``submission`` (送审) leaves the carried spec out of the file.
    """
    findings: list[Diagnostic] = []
    ready = _read(spec, library, findings)
    composition = _compose(ready, findings) if ready else None
    if ready is None or composition is None:
        return Built(None, "", tuple(in_order(findings)))
    base = _base(ready, library, findings)
    style = ready.style if base is None else adopted(ready.style, base)
    body = render_body(composition.document, style)
    texts = paragraph_texts(body.xml, body.numbering)
    missing = unprinted(ready.spec, composition, texts)
    if missing is not None:
        findings.append(_not_printed(ready.source, missing))
        return Built(None, "", tuple(in_order(findings)))
    carried = None if submission else _carried(spec, ready, digest_of(texts))
    document = package(body, style, carried, base)
    title = composition.document.properties.title
    return Built(document, title, tuple(in_order(findings)), () if submission else _travelling(ready))


def _read(file: TextFile, library: Library, findings: list[Diagnostic]) -> _Ready | None:
    """Everything a document is made from, or None where something of it is wrong."""
    source, found = read_source(file)
    findings.extend(found)
    if source is None:
        return None
    profile_file = library.profile(file.name)
    profile, found = load_profile(profile_file)
    findings.extend(found)
    spec = _spec(source, findings)
    if spec is None:
        return None
    template = _template(spec, library, source, findings)
    if template is None:
        return None
    style = _style(spec, template, library, source, findings)
    if style is None:
        return None
    pictures = _pictures(spec, library, source, findings)
    return _Ready(source, spec, profile, template, style, pictures, profile_file)


def _spec(source: Source, findings: list[Diagnostic]) -> Spec | None:
    data, found = read_spec(source)
    findings.extend(found)
    version = data.get("版本", LANGUAGE_VERSION)
    if isinstance(version, str) and version != LANGUAGE_VERSION:
        message = f"这份文件用的是规格语言第 {version} 版，这里只认得第 {LANGUAGE_VERSION} 版"
        findings.append(
            source.error("版本", message, source.locate(("版本",)), "请升级 planforge，或改成 版本: 1")
        )
        return None
    spec, refused = validate(source, Spec, data)
    findings.extend(refused)
    return spec


def _template(spec: Spec, library: Library, source: Source, findings: list[Diagnostic]) -> Template | None:
    key = "模板" if spec.template else "文种"
    name = spec.template or spec.kind
    loaded = load_template(library, name)
    findings.extend(loaded.findings)
    if loaded.model is None and not loaded.findings:
        hint = suggestion(name, library.template_names())
        if key == "文种":
            hint += f"{'' if hint.endswith('？') else '；'}或加一行“模板: …”指明用哪个模板"
        findings.append(source.error("模板", f"没有叫“{name}”的模板", source.locate((key,)), hint))
    template: Template | None = loaded.model
    return template


def _style(
    spec: Spec, template: Template, library: Library, source: Source, findings: list[Diagnostic]
) -> StyleSheet | None:
    over = spec.style if isinstance(spec.style, dict) else {}
    named = over.get("沿用") if over else spec.style
    name = named if isinstance(named, str) and named else template.style
    loaded: Loaded = load_own_style(library, name, over, source) if over else load_style(library, name)
    findings.extend(loaded.findings)
    if loaded.model is None and not loaded.findings:
        hint = suggestion(name, library.style_names())
        findings.append(source.error("版式", f"没有叫“{name}”的版式", source.locate(("版式", "沿用")), hint))
    style: StyleSheet | None = loaded.model
    return style


def _pictures(spec: Spec, library: Library, source: Source, findings: list[Diagnostic]) -> dict[str, bytes]:
    """The bytes of every picture named; one that is missing or no picture is an error at its name."""
    found: dict[str, bytes] = {}
    for picture in spec.pictures() if "图片" in source.text else ():
        data = library.beside(source.name, picture.file)
        if data is None:
            hint = "把图片放在这个文件旁边，文件名连同 .png、.jpg 一起写"
            findings.append(source.error("图片", f"找不到图片“{picture.file}”", picture.at, hint))
        elif picture_size(data) is None:
            hint = "用 PNG、JPEG 或 GIF 图片"
            findings.append(source.error("图片", f"“{picture.file}”不是能用的图片", picture.at, hint))
        else:
            found[picture.file] = data
    return found


def _compose(ready: _Ready, findings: list[Diagnostic]) -> Composition | None:
    """The tree, or None where anything so far is an error."""
    source, spec = ready.source, ready.spec
    required = tuple((rule.name, rule.role or rule.name) for rule in ready.template.sections if rule.required)
    header = {key.text: key.start for key, _ in source.root.pairs}
    marks = (comment for comment in source.comments if comment.text.startswith(MARK))
    remarks = tuple(Remark(text, at, source.line_of(at)) for text, at in marks)
    found = run_checks(request_for(spec, ready.profile, required, header, remarks))
    composition = compose(Request(spec, ready.profile, ready.template, ready.pictures))
    found.extend(composition.findings)
    findings.extend(_placed(source, finding) for finding in found)
    findings[:] = not_switched_off(source, findings)
    return None if any(finding.is_error for finding in findings) else composition


def _placed(source: Source, finding: Finding) -> Diagnostic:
    at = source.find(finding.fragment, finding.at) if finding.fragment else finding.at
    severity = Severity.ERROR if finding.is_error else Severity.REMINDER
    place = source.position(at, max(1, len(finding.fragment)))
    return Diagnostic(finding.code, severity, finding.message, place, finding.hint)


def _not_printed(source: Source, missing: Expected) -> Diagnostic:
    """Our own fault, said at the text's place: the document is not given out."""
    text = missing.texts[0]
    hint = "这是 planforge 的差错：文件没有生成；请把这份规格发给开发者"
    return source.error("漏印", f"“{text[:30]}”没有印出来", source.find(text, missing.at), hint)


def _carried(file: TextFile, ready: _Ready, digest: str) -> Carried:
    profile = ready.profile_file.data.decode("utf-8", "replace") if ready.profile_file else ""
    return Carried(file.data, file.name.rpartition("/")[2], profile, __version__, digest)


def _travelling(ready: _Ready) -> tuple[str, ...]:
    """What a reader of the Word file could find in its carried spec."""
    marks = sum(comment.text.startswith(MARK) for comment in ready.source.comments)
    things = [
        name
        for name, there in (
            ("备忘", ready.spec.notes),
            ("未归类", bool(ready.spec.unplaced)),
            ("核对标记", marks > 0),
        )
        if there
    ]
    if not things:
        return ()
    return (f"文件里带着规格，其中有{'、'.join(things)}；交出去的一份请加 --送审",)


def _base(ready: _Ready, library: Library, findings: list[Diagnostic]) -> bytes | None:
    """The 底稿 of the style sheet, looked for beside the spec."""
    name = ready.style.base
    if not name:
        return None
    data = library.beside(ready.source.name, name)
    if data is None:
        at = ready.source.locate(("版式",))
        findings.append(ready.source.error("底稿", f"找不到底稿“{name}”", at, "把 Word 文件放在这个文件旁边"))
    return data
