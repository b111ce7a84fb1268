"""Roll forward: a new spec for a new term, by edits on the source of the old one.

Every place that has to do with time gets a decision; the edits are made on the old text, so that all
the rest of it stays. The same spec, profile and target give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planforge.calendar.coded import code
from planforge.calendar.day import read_day
from planforge.calendar.holidays import is_published
from planforge.calendar.period import Period, print_period, read_period
from planforge.calendar.school_calendar import SchoolCalendar, read_school_calendar
from planforge.diagnostics import Diagnostic
from planforge.loading import Library, load_profile
from planforge.model.profile import Profile
from planforge.reuse.decisions import Decision, Verdict
from planforge.reuse.edits import Edit, edited_bytes
from planforge.reuse.frame import Frame, frame_between
from planforge.reuse.lines import line_decisions
from planforge.reuse.marking import marks
from planforge.reuse.places import lines_of, places
from planforge.reuse.roll_records import cleared, figures, told
from planforge.reuse.roll_words import Pupils, is_about_one_grade
from planforge.source import Mapping, Scalar, Source, TextFile, read_source
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
    frame = _frame(source, profile, wish)
    if isinstance(frame, str):
        return Rolled(None, diagnostics=found, refusal=frame)
    if frame.halves == 0 and not frame.days:
        return Rolled(file.data, _base(file.name), frame.old.text, diagnostics=found, source=source)
    decisions = _decisions(source, profile, frame, wish)
    edits = [edit for decision in decisions for edit in decision.edits]
    edits += marks(source, [(each.at, each.question) for each in decisions if each.question])
    data = edited_bytes(source, file.data, edits)
    return Rolled(
        data, new_name(file.name, frame), _period_text(decisions, frame), tuple(decisions), found,
        _notes(profile, frame), source=source, edits=tuple(sorted(edits)),
    )  # fmt: skip


def new_name(name: str, frame: Frame) -> str:
    """The file name for the new period; a name that names none gets the new term in front."""
    base = _base(name)
    stem, dot, suffix = base.rpartition(".")
    from planforge.reuse.decisions import Line  # noqa: PLC0415

    found = line_decisions(Line(stem, 0), frame, Pupils())
    edits = [edit for decision in found if decision.verdict is not Verdict.KEPT for edit in decision.edits]
    if edits:
        from planforge.reuse.edits import edited  # noqa: PLC0415

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


def _frame(source: Source, profile: Profile, wish: Wish) -> Frame | str:
    calendar = calendar_of(profile)
    signed = _signed(source)
    old = _old_period(source, profile, wish, signed, calendar)
    if old is None:
        return "看不出这份规格是哪个学期的：请加上 --from，例如 --from 2026-2027-1。"
    return frame_between(old, signed, wish.target, calendar)


def calendar_of(profile: Profile) -> SchoolCalendar:
    """The 校历 of a profile."""
    entries = {
        name: {"开学": term.opens, "放假": term.closes, "周起始": term.week_start}
        for name, term in profile.terms.items()
    }
    return read_school_calendar(entries)[0]


def _old_period(
    source: Source, profile: Profile, wish: Wish, signed: date | None, calendar: SchoolCalendar
) -> Period | None:
    """The period of the old spec: as told, as written, from its title, its file name, its date, the profile."""
    heads = {key.text: value for key, value in source.root.pairs}
    texts = [wish.since] if wish.since else []
    for name in ("期间", "标题"):
        if name in heads:
            texts += [each.text for each in scalars(heads[name])]
    texts.append(_base(source.name).rpartition(".")[0])
    for text in texts:
        period = read_period(text)
        if period is not None and (calendar.context(period).window or signed):
            return period
    if signed is not None:
        year = signed.year - (signed.month < 8)
        return read_period(f"{year}-{year + 1}-{1 + (2 <= signed.month < 7)}")
    return read_period(profile.period)


def _signed(source: Source) -> date | None:
    for key, value in source.root.pairs:
        if key.text == "落款" and isinstance(value, Mapping):
            for name, text in value.pairs:
                if name.text == "日期" and isinstance(text, Scalar):
                    return read_day(text.text)[0]
    return None


def _decisions(source: Source, profile: Profile, frame: Frame, wish: Wish) -> list[Decision]:
    emptied = cleared(source)
    heads = {key.text: value for key, value in source.root.pairs}
    head = " ".join(each.text for name in ("标题", "主题") if name in heads for each in scalars(heads[name]))
    pupils = Pupils(wish.pupils, is_about_one_grade(head, source.text))
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
    if missing and dated:
        question = f"学校.yaml 的校历里没有{'、'.join(map(str, missing))}，日期是按通常的开学、放假日推算的"
        yield Decision(Verdict.ASKED, "校历", at, "", "", question, (), question)


def _line_break(source: Source) -> str:
    return "\r\n" if "\r\n" in source.text else "\n"


def _is_given(frame: Frame, name: tuple[int, int]) -> bool:
    return any((year, number) == tuple(name) for year, number, _ in frame.calendar.terms)


def _period_text(decisions: list[Decision], frame: Frame) -> str:
    return str(frame.new_first) if frame.old.term is not None else _code(frame)


def _notes(profile: Profile, frame: Frame) -> tuple[str, ...]:
    window = frame.new_window()
    years = [year for year in range(window.start.year, window.end.year + 1) if not is_published(year)]
    if not years or len(years) > 2:
        return ()
    named = "、".join(f"{year}年" for year in years)
    return (f"{named}的放假通知还没有公布：节日按历法推算，放假和调休是暂定的。",)
