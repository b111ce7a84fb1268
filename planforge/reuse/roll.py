"""Roll forward: a new spec for a new term, by edits on the source of the old one.

Every place that has to do with time gets a decision; the edits are made on the old text, so that all
the rest of it stays. The same spec, profile and target give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planforge.calendar.holidays import is_published
from planforge.calendar.period import print_period
from planforge.diagnostics import Diagnostic
from planforge.loading import Library, load_profile
from planforge.model.profile import Profile
from planforge.reuse.decisions import Decision, Line, Verdict
from planforge.reuse.edits import Edit, edited, edited_bytes
from planforge.reuse.frame import Frame
from planforge.reuse.lines import line_decisions
from planforge.reuse.marking import marks
from planforge.reuse.old_period import frame_for
from planforge.reuse.places import lines_of, places
from planforge.reuse.roll_records import cleared, figures, told
from planforge.reuse.roll_words import Pupils, pupils_of
from planforge.source import Scalar, Source, TextFile, read_source
from planforge.source.nodes import scalars

_SUMMARIES = ("总结", "述职报告", "小结", "汇报")


@dataclass(frozen=True, slots=True)
class Wish:
    """What a user wants: the target period, the old one where the spec does not tell, what grades mean."""

    target: str
    since: str = ""
    pupils: str = ""


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
    found = (*found, *(finding for finding in more if finding.is_error))
    frame = frame_for(source, profile, wish.target, wish.since)
    if isinstance(frame, str):
        return Rolled(None, diagnostics=found, refusal=frame)
    if frame.halves == 0 and not frame.days:
        return Rolled(file.data, _base(file.name), frame.old.text, diagnostics=found, source=source)
    decisions = _decisions(source, profile, frame, wish)
    edits = [edit for decision in decisions for edit in decision.edits]
    edits += marks(source, [(each.at, each.question) for each in decisions if each.question])
    data = edited_bytes(source, file.data, edits)
    return Rolled(
        data, new_name(file.name, frame), _period_text(frame), tuple(decisions), found,
        _notes(frame), source=source, edits=tuple(sorted(edits)),
    )  # fmt: skip


def new_name(name: str, frame: Frame) -> str:
    """The file name for the new period; a name that names none gets the new term in front."""
    base = _base(name)
    stem, dot, suffix = base.rpartition(".")
    edits = [edit for decision in line_decisions(Line(stem, 0), frame, Pupils()) for edit in decision.edits]
    if edits:
        return edited(stem, edits) + dot + suffix
    return f"{_code(frame)} {base}"


def _code(frame: Frame) -> str:
    first = frame.new_first
    if frame.old.term is not None:
        return f"{first.school_year}-{first.school_year + 1}-{first.number}"
    if frame.old.school_year is not None:
        return f"{first.school_year}-{first.school_year + 1}"
    window = frame.new_window()
    same = window.start.year == window.end.year
    return str(window.start.year) if same else f"{window.start.year}-{window.end.year}"


def _base(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]


def _decisions(source: Source, profile: Profile, frame: Frame, wish: Wish) -> list[Decision]:
    emptied = cleared(source)
    heads = {key.text: value for key, value in source.root.pairs}
    head = " ".join(each.text for name in ("标题", "主题") if name in heads for each in scalars(heads[name]))
    is_personal = any(each.text == "姓名" for each in scalars(heads.get("落款", source.root)))
    pupils = pupils_of(wish.pupils, f"{head} {profile.school}", source.text, is_personal=is_personal)
    decisions = [*emptied.decisions, *figures(source)]
    kind = heads.get("文种")
    is_summary = "对应计划" in heads or (isinstance(kind, Scalar) and kind.text.endswith(_SUMMARIES))
    decisions += told(source, is_summary=is_summary)
    for place in places(source, emptied.nodes):
        for line in lines_of(source, place):
            decisions += line_decisions(line, frame, pupils)
    decisions += _own_period(source, profile, frame, heads.get("期间"), decisions)
    return sorted(decisions, key=lambda decision: (decision.at, decision.verdict is Verdict.ASKED))


def _own_period(
    source: Source, profile: Profile, frame: Frame, written: object, decisions: list[Decision]
) -> Iterator[Decision]:
    """The period itself: put in where the spec leaves it to the profile; asked where its 校历 is missing."""
    at = source.locate(("期间",)) if written is not None else source.locate(("文种",))
    if written is None and frame.old.term is not None:
        text = print_period(_code(frame), profile.wording)
        line_end = source.text.find("\n", at)
        if line_end >= 0 and profile.period != text:
            edit = Edit(line_end + 1, line_end + 1, f"期间: {text}{_line_break(source)}")
            yield Decision(Verdict.CHANGED, "期间", at, "", f"期间: {text}", "原来没有写", (edit,))
    missing = [name for name in (frame.first, frame.new_first) if not _is_given(frame, name)]
    dated = any(each.kind in ("日期", "周次") and each.verdict is not Verdict.KEPT for each in decisions)
    if missing and dated and frame.days is None:
        question = f"学校.yaml 的校历里没有{'、'.join(map(str, missing))}，日期是按通常的开学、放假日推算的"
        yield Decision(Verdict.ASKED, "校历", at, "", "", question, (), question)


def _line_break(source: Source) -> str:
    return "\r\n" if "\r\n" in source.text else "\n"


def _is_given(frame: Frame, name: tuple[int, int]) -> bool:
    return any((year, number) == tuple(name) for year, number, _ in frame.calendar.terms)


def _period_text(frame: Frame) -> str:
    return str(frame.new_first) if frame.old.term is not None else _code(frame)


def _notes(frame: Frame) -> tuple[str, ...]:
    window = frame.new_window()
    years = [year for year in range(window.start.year, window.end.year + 1) if not is_published(year)]
    if not years or len(years) > 2:
        return ()
    named = "、".join(f"{year}年" for year in years)
    return (f"{named}的放假通知还没有公布：节日按历法推算，放假和调休是暂定的。",)
