"""The conductor of a summary: a plan to a spec that answers it, or what a summary lacks put into it.

Opens no file. Nothing that was written is touched: a summary that is there only gets insertions, and
what comes out is read again before it is given out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planforge.diagnostics import Diagnostic, Edit, Finding
from planforge.gathering import Ready, gather
from planforge.language.spec import read_spec
from planforge.loading import Library, load_template
from planforge.model.records import records_of
from planforge.model.spec import Spec
from planforge.readers.tabular import TableRow
from planforge.recognize.scalars import inline
from planforge.reuse.accept import Renewal, renewals
from planforge.reuse.known_records import context_of, sorted_out
from planforge.reuse.next_plan import Ended, Leftover, led_by, leftovers, next_name, next_plan, problems_of
from planforge.reuse.record_days import in_one_form, left_as_typed
from planforge.reuse.record_edits import has_records, record_edits, records_section, wanted_name
from planforge.reuse.record_fills import fills
from planforge.reuse.records_text import record_element
from planforge.reuse.summary_edits import insertions, link_edit, nested
from planforge.reuse.summary_text import Drawing, drawn
from planforge.reviewing import linked_plan
from planforge.rolling.new_period import base_name
from planforge.source import Source, TextFile, read_source
from planforge.source.edits import edited, edited_bytes
from planforge.tracing.answers import answers_of
from planforge.tracing.goals import goals_of
from planforge.tracing.links import Links, link
from planforge.tracing.promise import Promise
from planforge.tracing.suspects import suspects
from planforge.tracing.tasks import tasks_of
from planforge.tracing.wording import filler
from planforge.validation import validate

KIND = "工作总结"


@dataclass(frozen=True, slots=True)
class Summarized:
    """A summary's bytes (None where there is none), and what was done.

    ``source`` is the summary that was there, ``edits`` what was put into it; ``added`` are the goals and
    tasks that are new in it, ``records`` and ``known`` count the records taken over and those it had,
    ``filled`` the fields that these had left empty,
    ``doubts`` are sentences on rows that may be there already or whose day nobody can tell, ``dropped`` names answers whose goal is no longer
    in the plan, ``changed`` those whose goal reads differently.
    """

    data: bytes | None
    source: Source | None = None
    edits: tuple[Edit, ...] = ()
    added: tuple[Promise, ...] = ()
    records: int = 0
    known: int = 0
    doubts: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    refusal: str = ""
    filled: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a summary is made from: the plan, how the summary names it, the records of a table."""

    plan: TextFile
    link: str
    records: Sequence[TableRow] = ()


def summarize(wanted: Wanted, summary: TextFile | None, library: Library) -> Summarized:
    """Draw a summary from a plan, or bring the one that is there up to it."""
    findings: list[Diagnostic] = []
    plan = gather(wanted.plan, library, findings)
    if plan is None or any(each.is_error for each in findings):
        return Summarized(None, diagnostics=tuple(findings), refusal="计划里有错误，先改好再写总结。")
    if plan.template.family == "总结":
        return Summarized(None, refusal=f"“{wanted.plan.name}”是{plan.spec.kind}，不是计划。")
    promises = promises_of(plan)
    return (
        _new(wanted, plan, promises, library)
        if summary is None
        else _grown(wanted, promises, summary, library)
    )


@dataclass(frozen=True, slots=True)
class Accepted:
    """A summary whose answers were confirmed (``data`` None where it could not be), and which they were."""

    data: bytes | None
    source: Source | None = None
    renewals: tuple[Renewal, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    refusal: str = ""

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Everything that is changed."""
        return tuple(edit for renewal in self.renewals for edit in renewal.edits)


def accept(summary: TextFile, names: Sequence[str], library: Library) -> Accepted:
    """Renew the fingerprints of the answers named, or of all whose plan was reworded."""
    findings: list[Diagnostic] = []
    ready = gather(summary, library, findings)
    if ready is None or any(each.is_error for each in findings):
        return Accepted(None, diagnostics=tuple(findings), refusal="总结里有错误，先改好再确认。")
    if not ready.spec.plan:
        if ready.template.family != "总结":
            return Accepted(
                None, refusal=f"“{summary.name}”是{ready.spec.kind}，不是总结：请写总结的文件名。"
            )
        return Accepted(None, refusal=f"“{summary.name}”没有写“对应计划”：先写上计划的文件名。")
    said: list[Finding] = []
    plan = linked_plan(ready, library, said)
    if plan is None:
        return Accepted(None, refusal="；".join(f"{each.message}（{each.hint}）" for each in said) + "。")
    planned = filler(plan.spec, ready.profile)
    links = links_of(ready, (*goals_of(plan.spec, planned), *tasks_of(plan.spec, planned)))
    found = renewals(ready.source, links, names)
    if isinstance(found, str):
        return Accepted(None, refusal=found)
    made = Accepted(None, ready.source, found)
    return replace(made, data=edited_bytes(ready.source, summary.data, made.edits))


@dataclass(frozen=True, slots=True)
class Continued:
    """The next plan (None where it could not be drawn), the name it should have, how much was taken over."""

    text: str | None
    name: str = ""
    leftovers: tuple[Leftover, ...] = ()
    problems: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    refusal: str = ""


def carry_on(summary: TextFile, library: Library, kind: str = "") -> Continued:
    """The plan of the next period from a summary; of the kind of the plan it answers unless told otherwise."""
    findings: list[Diagnostic] = []
    ready = gather(summary, library, findings)
    if ready is None or any(each.is_error for each in findings):
        return Continued(None, diagnostics=tuple(findings), refusal="总结里有错误，先改好再写计划。")
    if ready.template.family != "总结":
        refusal = f"“{summary.name}”是{ready.spec.kind}，不是总结；照计划新建用 planforge new --like 或 planforge roll。"
        return Continued(None, refusal=refusal)
    plan = linked_plan(ready, library, []) if ready.spec.plan else None
    wanted = kind or (plan.spec.template or plan.spec.kind if plan else "工作计划")
    template = load_template(library, wanted).model
    if template is None:
        return Continued(None, refusal=f"没有叫“{wanted}”的文种。（运行 planforge new 看全部）")
    answers = answers_of(ready.spec, filler(ready.spec, ready.profile))
    planned = filler(plan.spec, ready.profile) if plan else None
    promises = (*goals_of(plan.spec, planned), *tasks_of(plan.spec, planned)) if plan and planned else ()
    left = leftovers(link(promises, answers), answers, ready.spec)
    ended = Ended(
        ready.source, ready.spec, filler(ready.spec, ready.profile), ready.profile, base_name(summary.name),
        led_by(plan.source, plan.spec) if plan else "",
    )  # fmt: skip
    text = next_plan(ended, left, template, kind or (plan.spec.kind if plan else wanted))
    problems = len(problems_of(ended))
    return Continued(text, next_name(ended, plan.source.name if plan else ""), left, problems)


def promises_of(plan: Ready) -> tuple[Promise, ...]:
    """The goals of a plan, then the tasks of its schedule."""
    words = filler(plan.spec, plan.profile)
    return (*goals_of(plan.spec, words), *tasks_of(plan.spec, words))


def _new(wanted: Wanted, plan: Ready, promises: tuple[Promise, ...], library: Library) -> Summarized:
    template = load_template(library, KIND)
    if template.model is None:
        return Summarized(None, diagnostics=template.findings, refusal=f"没有能用的“{KIND}”模板。")
    drawing = Drawing(plan.spec, plan.profile, filler(plan.spec, plan.profile), promises, wanted.link)
    rows = in_one_form(wanted.records, (), context_of(plan.spec, plan.profile))
    text = drawn(drawing, template.model, [record_element(row, 2) for row in rows])
    return Summarized(text.encode(), added=promises, records=len(wanted.records), doubts=left_as_typed(rows))


def _grown(wanted: Wanted, promises: tuple[Promise, ...], summary: TextFile, library: Library) -> Summarized:
    findings: list[Diagnostic] = []
    ready = _gathered(summary, wanted.records, library, findings)
    if ready is None or any(each.is_error for each in findings):
        return Summarized(None, diagnostics=tuple(findings), refusal="总结里有错误，先改好再补。")
    refusal = _not_its_summary(ready, wanted)
    if refusal:
        return Summarized(None, refusal=refusal)
    links = links_of(ready, promises)
    edits = [] if ready.spec.plan else [link_edit(ready.source, f"对应计划: {inline(wanted.link)}")]
    edits += insertions(ready.source, ready.spec, links, promises)
    there = records_of(ready.spec, filler(ready.spec, ready.profile)) if has_records(ready.source) else ()
    context = context_of(ready.spec, ready.profile)
    found = sorted_out(wanted.records, there, context)
    fresh = in_one_form(found.fresh, [each.when for each in there], context)
    filled = fills(ready.source, found.twins)
    edits = nested((*edits, *record_edits(ready.source, ready.spec, fresh), *filled))
    if not _is_sound(ready, edits, promises, len(there) + len(fresh)):
        sentence = "这份总结的写法没法自动补：请在“目标完成情况”“活动开展”下面一个短横一条，再运行一次。"
        return Summarized(None, source=ready.source, refusal=sentence)
    return Summarized(
        edited_bytes(ready.source, summary.data, edits), ready.source, tuple(edits), links.missing,
        len(fresh), found.known, (*found.doubts, *left_as_typed(fresh)),
        tuple(answer.name for answer in links.loose), tuple(each.answer.name for each in suspects(links)),
        filled=len(filled),
    )  # fmt: skip


def links_of(summary: Ready, promises: Sequence[Promise]) -> Links:
    """The answers of a summary beside the promises of its plan."""
    return link(promises, answers_of(summary.spec, filler(summary.spec, summary.profile)))


def _not_its_summary(summary: Ready, wanted: Wanted) -> str:
    """Why a file is not the summary of this plan; empty where it is."""
    if summary.template.family != "总结":
        return f"“{summary.source.name}”是{summary.spec.kind}，不是总结，没有改动它：请用 -o 另取一个文件名。"
    linked = summary.spec.plan.replace("\\", "/")
    if linked and linked.rpartition("/")[2].removesuffix(".yaml") != wanted.link.rpartition("/")[
        2
    ].removesuffix(".yaml"):
        return f"“{summary.source.name}”是“{linked}”的总结，没有改动它：请用 -o 另取一个文件名。"
    return ""


def _gathered(
    summary: TextFile, rows: Sequence[TableRow], library: Library, findings: list[Diagnostic]
) -> Ready | None:
    """A summary that is there; where it counts records that it lacks, with those of the table behind its end.

    The offsets of what is written are the same either way, so its own source is the one to be edited.
    """
    ready = gather(summary, library, findings)
    source, _ = read_source(summary)
    if not rows or source is None or has_records(source) or not any(_lacks(each) for each in findings):
        return ready
    whole = f"{source.text}\n{records_section(wanted_name(source), rows)}\n"
    findings.clear()
    longer = gather(TextFile(summary.name, whole.encode("utf-8", "surrogatepass")), library, findings)
    return longer._replace(source=source) if longer is not None else None


def _lacks(finding: Diagnostic) -> bool:
    return finding.is_error and finding.code == "统计"


def _is_sound(ready: Ready, edits: Sequence[Edit], promises: Sequence[Promise], records: int) -> bool:
    """Whether the text with the insertions can be read, answers everything, and has so many records."""
    text = edited(ready.source.text, edits)
    source = read_source(TextFile(ready.source.name, text.encode("utf-8", "surrogatepass")))[0]
    if source is None:
        return False
    spec = validate(source, Spec, read_spec(source)[0])[0]
    if spec is None:
        return False
    words = filler(spec, ready.profile)
    is_whole = not link(promises, answers_of(spec, words)).missing
    return is_whole and len(records_of(spec, words)) == records
