"""What a review needs besides the spec is brought together here: its lines, word lists, the plan of a summary."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from posixpath import join, normpath

from planforge.checks import CheckRequest
from planforge.compose.frame import names_of
from planforge.diagnostics import Diagnostic, Finding
from planforge.document import Annex, Block, Document, Heading, Item
from planforge.gathering import Ready
from planforge.language.spec import read_spec
from planforge.likeness import nearest, similar
from planforge.loading import Library, load_template
from planforge.model.records import Record, records_of
from planforge.model.spec import Spec
from planforge.review import LinkedPlan, ReviewRequest, run_reviews
from planforge.review.lines import lines_of
from planforge.source import Source, TextFile, read_source
from planforge.source.switches import codes_in
from planforge.validation import validate
from planforge.vocabulary import Role
from planforge.word_lists import load_words


def review(ready: Ready, checks: CheckRequest, library: Library, document: Document) -> list[Finding]:
    """What a careful colleague says of a spec and of the ``document`` composed of it."""
    findings: list[Finding] = []
    is_summary = ready.template.family == "总结"
    plan = linked_plan(ready, library, findings) if ready.spec.plan else None
    request = ReviewRequest(
        ready.source, ready.spec, ready.profile, checks, lines_of(ready.source), is_summary=is_summary, plan=plan,
        records=_records(ready), words=load_words(library).words, names=names_of(ready.spec, ready.profile),
        phrases=tuple(file.text for file in ready.template_files), marked=tuple(_marked(document.blocks)),
    )  # fmt: skip
    return [*findings, *run_reviews(request)]


def _marked(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str, str]]:
    """The lines that have a number before them: the number as it prints, their heading, all their words."""
    for block in blocks:
        if isinstance(block, Annex):
            yield from _marked(block.blocks)
        elif isinstance(block, Item):
            yield block.mark.text, block.head, block.words
        elif isinstance(block, Heading) and block.mark is not None:
            yield block.mark.text, block.text, block.text


def doubts(ready: Ready, library: Library) -> tuple[Diagnostic, ...]:
    """What is doubtful in what a review goes by: word lists, codes under 不查, at their lines."""
    found = list(load_words(library).findings)
    if ready.spec.unchecked:
        found += _unknown_codes(ready.source, ready.spec.unchecked, library)
    if ready.profile.unchecked and ready.profile_file is not None:
        source, _ = read_source(ready.profile_file)
        if source is not None:
            found += _unknown_codes(source, ready.profile.unchecked, library)
    return tuple(found)


def _unknown_codes(source: Source, texts: tuple[str, ...], library: Library) -> Iterator[Diagnostic]:
    known = library.codes()
    at = source.locate(("不查",))
    for code in sorted(codes_in(texts) - known):
        meant = similar(code, known) or nearest(code, tuple(known))
        hint = f"是不是“{meant}”？" if meant else "代号就是报告里方括号中的字；全部代号：“planforge explain”"
        yield source.reminder("不查", f"没有叫“{code}”的代号", source.find(code, at), hint)


def _records(ready: Ready) -> tuple[Record, ...]:
    if not any(Role.RECORDS in section.roles for section in ready.spec.sections):
        return ()
    from planforge.tracing.wording import filler  # noqa: PLC0415 - few specs have records

    return records_of(ready.spec, filler(ready.spec, ready.profile))


def linked_plan(ready: Ready, library: Library, findings: list[Finding]) -> LinkedPlan | None:
    """The plan that a summary answers; where it cannot be read, why is found at 对应计划."""
    written = ready.spec.plan
    at = ready.spec.at("对应计划")
    name = written.replace("\\", "/")
    named = (each for each in (name, f"{name}.yaml") if each.endswith((".yaml", ".yml")))
    read = ((each, library.beside(ready.source.name, each)) for each in named)
    found = next(((each, data) for each, data in read if data is not None), None)
    if found is None:
        hint = "文件名写全，连同 .yaml；从总结所在的文件夹写起，计划要在同一个工作区里"
        findings.append(Finding("对应计划", f"找不到对应的计划“{written}”", at, written, hint))
        return None
    folder = ready.source.name.replace("\\", "/").rpartition("/")[0]
    file = TextFile(normpath(join(folder, found[0])), found[1])
    plan = _read(file, at, findings)
    if plan is not None and _is_summary(plan.spec, library):
        hint = "写计划的文件名，不是总结的"
        findings.append(Finding("对应计划", f"“{written}”是{plan.spec.kind}，不是计划", at, written, hint))
        return None
    return plan


def _read(file: TextFile, at: int, findings: list[Finding]) -> LinkedPlan | None:
    plan, wrong = _plan(file)
    if plan is None:
        also = (wrong.position,) if wrong else ()
        told = f"：第 {wrong.position.line} 行{wrong.message}" if wrong else ""
        hint = f'先改好计划：运行“planforge check "{file.name}"”'
        findings.append(
            Finding("对应计划", f"对应的计划“{file.name}”读不出来{told}", at, "", hint, also=also)
        )
    return plan


@lru_cache(maxsize=8)
def _plan(file: TextFile) -> tuple[LinkedPlan | None, Diagnostic | None]:
    """The plan in a file, or the first mistake in it; kept, since a school's summaries may share one."""
    source, found = read_source(file)
    spec = None
    if source is not None:
        data, more = read_spec(source)
        spec, refused = validate(source, Spec, data)
        found = (*found, *more, *refused)
    wrong = next((each for each in found if each.is_error), None)
    usable = wrong is None and source is not None and spec is not None
    return (LinkedPlan(source, spec) if usable else None), wrong  # type: ignore[arg-type]


def _is_summary(spec: Spec, library: Library) -> bool:
    template = load_template(library, spec.template or spec.kind).model
    return template is not None and template.family == "总结"
