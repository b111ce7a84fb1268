"""The conductor: the only place that knows the order of the stages. Opens no file.

spec bytes → source → content → model → checks → tree → Word bytes, proven before they are given
out. Every stage returns; findings of all of them are collected and sorted at the end.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import NamedTuple, ParamSpec, TypeVar

from planforge import __version__
from planforge.checks import CheckRequest, Remark, places_of, run_checks
from planforge.compose.assembly import Composition, Request, compose
from planforge.conservation import Expected
from planforge.diagnostics import IN_TEMPLATE, Diagnostic, Finding, Position, Severity, in_order
from planforge.gathering import Ready, gather
from planforge.loading import Library
from planforge.proof import unprinted
from planforge.source import Source, TextFile
from planforge.source.blanks import blank_lines
from planforge.source.switches import codes_in, not_switched_off
from planforge.writers import text as text_writer
from planforge.writers.docx.body import render_body
from planforge.writers.docx.carried import Carried
from planforge.writers.docx.package import adopted, package
from planforge.writers.docx.readback import digest_of, paragraph_texts

__all__ = ["Built", "Checked", "Library", "TextFile", "build", "check", "checked", "show"]

P = ParamSpec("P")
R = TypeVar("R")

MARK = "核对"
_OF_PROFILE = frozenset(("未知名称", "空名称", "外校名"))  # may be found for want of what 学校.yaml says


class Built(NamedTuple):
    """A Word document (None where there are errors), the name it should have, and what was found.

    ``file_name`` is the document's title without the ending; ``notes`` are sentences about the
    file itself, such as what would travel inside it.
    """

    document: bytes | None
    file_name: str
    diagnostics: tuple[Diagnostic, ...]
    notes: tuple[str, ...] = ()


class Checked(NamedTuple):
    """What was found, and where nothing is an error the document's name, where it is decided, what it lacks in silence."""

    diagnostics: tuple[Diagnostic, ...]
    file_name: str = ""
    named_at: Position | None = None
    notes: tuple[str, ...] = ()


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
def checked(spec: TextFile, library: Library) -> Checked:
    """What is wrong with a spec, and what a careful colleague would say of it; nothing written."""
    findings: list[Diagnostic] = []
    ready = gather(spec, library, findings, makeshift=True)
    composition = _composed(ready, findings, library) if ready else None
    if ready is None or composition is None or _are_wrong(findings):
        return Checked(tuple(in_order(findings)))
    named_at = ready.source.position(ready.spec.at("标题", "文种"), 2)
    title = composition.document.properties.title
    return Checked(tuple(in_order(findings)), title, named_at, _nameless(ready))


def check(spec: TextFile, library: Library) -> tuple[Diagnostic, ...]:
    """The findings alone."""
    return checked(spec, library).diagnostics


@_uncollected
def show(
    spec: TextFile,
    library: Library,
    *,
    despite_errors: bool = False,
    signs: text_writer.Signs = text_writer.NO_SIGNS,
) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The document as text: one paragraph a line, cells by tab; None where there are errors.

    With ``despite_errors`` None only where nothing can be composed: an impossible date prints as it was typed.
    ``signs`` are written for pictures and for cells that others cover.
    """
    findings: list[Diagnostic] = []
    ready = gather(spec, library, findings, makeshift=True)
    composition = _composed(ready, findings) if ready else None
    if composition is None or (_are_wrong(findings) and not despite_errors):
        return None, tuple(in_order(findings))
    return text_writer.write(composition.document, signs), tuple(in_order(findings))


@_uncollected
def build(spec: TextFile, library: Library, *, submission: bool = False, strict: bool = False) -> Built:
    """The Word document of a spec, proven to print what was typed.

    ``submission`` (送审) leaves the carried spec out of the file; it and ``strict`` look at the spec as closely
    as ``checked``.
    """
    findings: list[Diagnostic] = []
    ready = gather(spec, library, findings, makeshift=True)
    composition = _composed(ready, findings, library if submission or strict else None) if ready else None
    if ready is None or composition is None or _are_wrong(findings):
        return Built(None, "", tuple(in_order(findings)))
    base = ready.base
    style = ready.style if base is None else adopted(ready.style, base)
    body = render_body(composition.document, style)
    texts = paragraph_texts(body.xml, body.numbering, body.charts)
    missing = unprinted(ready.spec, composition, texts)
    if missing is not None:
        findings.append(_not_printed(ready.source, missing))
        return Built(None, "", tuple(in_order(findings)))
    carried = None if submission else _carried(spec, ready, digest_of(texts))
    document = package(body, style, carried, base)
    title = composition.document.properties.title
    notes = (*_nameless(ready), *(() if submission else _travelling(ready)))
    return Built(document, title, tuple(in_order(findings)), notes)


def _are_wrong(findings: list[Diagnostic]) -> bool:
    return any(finding.is_error for finding in findings)


def _composed(ready: Ready, findings: list[Diagnostic], reviewing: Library | None = None) -> Composition:
    """The tree, and among the findings all that is wrong with it; with a library ``reviewing`` it, after a review."""
    source, spec = ready.source, ready.spec
    required = tuple((rule.name, rule.role or rule.name) for rule in ready.template.sections if rule.required)
    header = {key.text: key.start for key, _ in source.root.pairs}
    marks = (comment for comment in source.comments if comment.text.startswith(MARK))
    remarks = tuple(Remark(text, at, source.line_of(at)) for text, at in marks)
    request = CheckRequest(
        spec,
        ready.profile,
        places_of(spec),
        required,
        header,
        remarks,
        blank_lines(source),
        ready.template.title,
    )
    found = run_checks(request)
    composition = compose(Request(spec, ready.profile, ready.template, ready.pictures))
    if reviewing is not None:
        from planforge.reviewing import doubts, review  # noqa: PLC0415 - a plain build does not wait for it

        findings.extend(doubts(ready, reviewing))
        found.extend(review(ready, request, reviewing, composition.document))
    found.extend(composition.findings)
    if _are_wrong(findings) and _is_wrong_profile(ready, findings):
        found = [finding for finding in found if finding.code not in _OF_PROFILE]
    findings.extend(_placed(ready, finding) for finding in found)
    off = codes_in((*spec.unchecked, *ready.profile.unchecked))
    findings[:] = not_switched_off(source, findings, off)
    return composition


def _is_wrong_profile(ready: Ready, findings: list[Diagnostic]) -> bool:
    """Whether 学校.yaml has errors: names that it may define cannot be told from names that nobody defines."""
    name = ready.profile_file.name if ready.profile_file else None
    return any(finding.is_error and finding.position.file == name for finding in findings)


def _placed(ready: Ready, finding: Finding) -> Diagnostic:
    """A finding at its place: in the spec, or in the template it uses."""
    source, at = ready.source, finding.at
    if at == IN_TEMPLATE:
        source = next((each for each in ready.template_files if finding.fragment in each.text), source)
        at = 0
    if finding.fragment:
        at = source.find(finding.fragment, at)
    moved = at - finding.at  # a rule that looks at no source knows its place only about
    severity = Severity.ERROR if finding.is_error else Severity.REMINDER
    place = source.position(at, max(1, len(finding.fragment)))
    edits = finding.edits if source.text.startswith(finding.fragment, at) else ()  # an escape stands in it
    return Diagnostic(
        finding.code,
        severity,
        finding.message,
        place,
        finding.hint,
        tuple(edit._replace(start=edit.start + moved, end=edit.end + moved) for edit in edits),
        finding.asks,
        finding.also,
    )


def _not_printed(source: Source, missing: Expected) -> Diagnostic:
    """Our own fault, said at the text's place: the document is not given out."""
    text = missing.texts[0]
    hint = "这是 planforge 的差错：文件没有生成；请把这份规格发给开发者"
    return source.error("漏印", f"“{text[:30]}”没有印出来", source.find(text, missing.at), hint)


def _carried(file: TextFile, ready: Ready, digest: str) -> Carried:
    profile = ready.profile_file.data.decode("utf-8", "replace") if ready.profile_file else ""
    return Carried(file.data, file.name.rpartition("/")[2], profile, __version__, digest)


def _nameless(ready: Ready) -> tuple[str, ...]:
    """That a title has no school, where a template would have put it and no profile was found."""
    spec = ready.spec
    if ready.profile_file is not None or spec.school or spec.title or "学校" not in ready.template.title:
        return ()
    folder = f"文件夹“{parent}”" if (parent := ready.source.name.rpartition("/")[0]) else "当前文件夹"
    said = f"没有找到 学校.yaml（从{folder}一级一级往上找过），标题里没有校名"
    return (f"{said}；请把规格放进工作区的 specs 文件夹，或者在规格里写一行“学校: …”",)


def _travelling(ready: Ready) -> tuple[str, ...]:
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
