"""Roll forward: a new spec for a new term, by edits on the source of the old one.

Every place that has to do with time gets a decision; the edits are made on the old text, so that all
the rest of it stays. The same spec, profile and target give the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planforge.diagnostics import Diagnostic
from planforge.loading import Library, load_profile
from planforge.model.profile import Profile
from planforge.rolling.agreeing import agreed
from planforge.rolling.cleared import cleared
from planforge.rolling.cohorts import asked_once, own_cohorts
from planforge.rolling.dates import BEFORE
from planforge.rolling.decisions import DAYS, Decision, Line, Verdict
from planforge.rolling.dotted import section_numbers
from planforge.rolling.event import with_event
from planforge.rolling.frame import Frame
from planforge.rolling.grades import Pupils, pupils_of
from planforge.rolling.keys import as_named, parted
from planforge.rolling.lines import read_line, settled_line
from planforge.rolling.marking import Done, Question, marks
from planforge.rolling.merged import cohorts_together, rows_outside_together
from planforge.rolling.named_days import with_named_days
from planforge.rolling.new_period import base_name, new_name, notes_of, period_decisions_of, period_text
from planforge.rolling.old_period import frame_for, signed_text
from planforge.rolling.order import in_order
from planforge.rolling.ordinals import with_their_points
from planforge.rolling.places import lines_of, places
from planforge.rolling.records import figures, told
from planforge.rolling.results import with_their_chapters
from planforge.rolling.seasons import once_each
from planforge.rolling.told_term import with_told_term
from planforge.rolling.touching import touching
from planforge.rolling.week_rows import with_week_form
from planforge.rolling.weekdays import weekday_decisions
from planforge.rolling.weekend import asked_off_school
from planforge.rolling.writing_day import needs_another_look, unsigned_note, with_writing_day
from planforge.source import Scalar, Source, TextFile, read_source
from planforge.source.edits import Edit, edited_bytes
from planforge.source.nodes import scalars

_SUMMARIES, _ACCOUNT = ("总结", "述职报告", "小结", "汇报"), "述职"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a user wants: the target period, the old one and the day of writing where the spec does not tell, what grades mean."""

    target: str
    since: str = ""
    pupils: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Rolled:
    """A rolled spec: its bytes (None where it cannot be rolled), its file name, and every decision.

    ``period`` is the new period in words; ``refusal`` says why there are no bytes, where it is not for
    mistakes in the spec; ``source`` is the old text.
    """

    data: bytes | None
    name: str = ""
    period: str = ""
    decisions: tuple[Decision, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()
    refusal: str = ""
    source: Source | None = None
    edits: tuple[Edit, ...] = ()


def roll(file: TextFile, library: Library, wish: Wish) -> Rolled:
    """Roll one spec forward; the file itself is not touched."""
    source, found = read_source(file)
    if source is None:
        return Rolled(None, diagnostics=found)
    profile, more = load_profile(library.profile(file.name))
    found = (*found, *(wrong := tuple(finding for finding in more if finding.is_error)))
    if wrong:  # dates would be moved by a calendar that is not the school's
        return Rolled(None, diagnostics=found)
    frame = frame_for(source, profile, wish.target, wish.since, wish.written)
    if isinstance(frame, str):
        return Rolled(None, diagnostics=found, refusal=frame)
    if frame.halves == 0 and not frame.days:
        return Rolled(file.data, base_name(file.name), frame.old.text, diagnostics=found, source=source)
    frame = with_named_days(frame, source.text)._replace(numbered=section_numbers(source.text))
    decisions = _decisions(source, profile, frame, wish)
    edits, left = _edits(source, decisions, frame)
    data = edited_bytes(source, file.data, edits)
    if read_source(TextFile(file.name, data))[0] is None:
        decisions = as_named(source, parted(source, decisions))
        edits, left = _edits(source, decisions, frame)
        data = edited_bytes(source, file.data, edits)
    return Rolled(
        data, new_name(file.name, frame), period_text(frame), (*decisions, *left), found,
        (*notes_of(source, profile, frame, wish.target), *unsigned_note(signed_text(source), frame, decisions)),
        source=source, edits=tuple(sorted(edits)),
    )  # fmt: skip


_MOST_LINES = 12
_OF_BEFORE = (BEFORE, "不是本期间的日期")
_UNNAMED = ("日期", "月份", "周次")
"""Kinds of decisions whose questions need not name the words that they are about."""


def _edits(source: Source, decisions: list[Decision], frame: Frame) -> tuple[list[Edit], list[Decision]]:
    """The changes of all decisions and the comments that ask; and what is said of earlier comments still there."""
    edits = [edit for decision in decisions for edit in decision.edits]
    asked = [
        Question(each.at, each.question, *((each.new, each.old) if each.kind in _UNNAMED else ()))
        for each in decisions
        if each.question
    ]
    stale = [each.at for each in decisions if each.verdict is Verdict.KEPT and each.reason in _OF_BEFORE]
    days = [each for each in decisions if each.kind in DAYS and not each.question and each.at not in stale]
    done = Done(edits, [each.at for each in days], [each.at for each in days if each.edits])
    written = marks(source, asked, done, crosses=frame.crosses, stale=stale)
    left = sorted(written.left, key=lambda comment: comment.at)
    lines = "、".join(str(source.line_of(each.at)) for each in left[:_MOST_LINES])
    more = " 等行" if len(left) > _MOST_LINES else " 行"
    said = f"原有的“# 核对：”还有 {len(left)} 处没有处理，留在新文件里（原文件第 {lines}{more}）"
    return [*edits, *written.edits], [
        Decision(Verdict.ASKED, "核对", each.at, "", "", said) for each in left[:1]
    ]


def _decided(lines: Sequence[Line], frame: Frame, pupils: Pupils) -> list[list[Decision]]:
    """The decisions about every line; once more where the others tell when the document was written."""
    read = [read_line(line, frame, pupils) for line in lines]
    found = [settled_line(each, frame) if each else [] for each in read]
    known = with_writing_day(frame, lines, found)
    if known is frame:
        return found
    return [
        settled_line(each, known) if each and needs_another_look(decisions) else decisions
        for each, decisions in zip(read, found, strict=True)
    ]


def _decisions(source: Source, profile: Profile, frame: Frame, wish: Wish) -> list[Decision]:
    heads = {key.text: value for key, value in source.root.pairs}
    named = [each.text for name in ("标题", "主题", "学校") if name in heads for each in scalars(heads[name])]
    head = " ".join(named if "学校" in heads else (*named, profile.school))
    is_personal = any(each.text == "姓名" for each in scalars(heads.get("落款", source.root)))
    school = " ".join(each.text for each in scalars(heads["学校"])) if "学校" in heads else profile.school
    pupils = pupils_of(wish.pupils, head, source.text, is_personal=is_personal, school=school)
    pupils = pupils._replace(cohorts=own_cohorts(head, source.text, frame, pupils))
    kind = heads.get("文种")
    is_summary = (
        "对应计划" in heads
        or _ACCOUNT in head
        or (isinstance(kind, Scalar) and kind.text.endswith(_SUMMARIES))
    )
    emptied = cleared(source, is_summary=is_summary)
    decisions = [*emptied.decisions, *figures(source)]
    asked = frozenset(decision.at for decision in emptied.decisions)
    decisions += told(source, is_summary=is_summary, crosses=frame.crosses, asked=asked)
    places_of_time = places(source, emptied.nodes, is_summary=is_summary, crosses=frame.crosses)
    lines = [line for place in places_of_time for line in lines_of(source, place)]
    frame = with_event(with_told_term(frame, lines), lines)
    for decided in _decided(lines, with_week_form(frame, lines), pupils):
        decisions += decided
    decisions = with_their_chapters(source, decisions)
    decisions = in_order(with_their_points(source, decisions), frame)
    decisions = agreed(source, touching(decisions, frame))
    decisions += list(weekday_decisions(source, decisions, frame))
    decisions = asked_off_school(lines, decisions, frame)
    decisions += period_decisions_of(source, profile, frame, heads.get("期间"), decisions)
    ordered = sorted(decisions, key=lambda each: (each.at, each.verdict is Verdict.ASKED))
    ordered = rows_outside_together(source, cohorts_together(source, asked_once(ordered)))
    return as_named(source, once_each(source, ordered))
