"""What the new period is called: in the file name, in the spec, in a report; and what is not known of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.holidays import is_published
from planforge.calendar.period import PeriodKind, print_period, read_period
from planforge.model.profile import Profile
from planforge.rolling.decisions import Decision, Line, Verdict
from planforge.rolling.frame import Frame
from planforge.rolling.grades import Pupils
from planforge.rolling.lines import line_decisions
from planforge.rolling.short_terms import bare_years, names_a_bare_year
from planforge.source import Node, Source
from planforge.source.edits import Edit, edited

_USED = re.compile(r"\{\{\s*([^{}|()\s]+)")
_MOST_YEARS = 2  # that are named one by one
_OF_YEARS = (PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR)


def new_name(name: str, frame: Frame) -> str:
    """The file name for the new period; a name that names none gets the new term in front."""
    base = base_name(name)
    stem, dot, suffix = base.rpartition(".")
    named = frame._replace(heads=frozenset({stem}))
    edits = [edit for decision in line_decisions(Line(stem, 0), named, Pupils()) for edit in decision.edits]
    edits = edits or list(bare_years(stem, frame))
    return edited(stem, edits) + dot + suffix if edits else f"{_code(frame)} {base}"


def _code(frame: Frame) -> str:
    first = frame.new_first
    if frame.old.term is not None:
        return f"{first.school_year}-{first.school_year + 1}-{first.number}"
    if frame.old.school_year is not None:
        return f"{first.school_year}-{first.school_year + 1}"
    start, end = frame.year(frame.window.start.year), frame.year(frame.window.end.year)
    return str(start) if start == end else f"{start}-{end}"


def base_name(name: str) -> str:
    """A file name without its folders."""
    return name.replace("\\", "/").rpartition("/")[2]


def period_decisions_of(
    source: Source, profile: Profile, frame: Frame, written: Node | None, decisions: list[Decision]
) -> Iterator[Decision]:
    """The period itself: put in where the spec leaves it to the profile; asked where its 校历 is missing."""
    at = source.locate(("期间",)) if written is not None else source.locate(("文种",))
    if written is None and frame.old.term is not None:
        text = print_period(_code(frame), profile.wording)
        line_end = source.text.find("\n", at)
        if line_end >= 0 and profile.period != text:
            edit = Edit(line_end + 1, line_end + 1, f"期间: {text}{_line_break(source)}")
            yield Decision(Verdict.CHANGED, "期间", at, "", f"期间: {text}", "原来没有写", (edit,))
    dated = [each for each in decisions if each.kind in ("日期", "周次") and each.verdict is not Verdict.KEPT]
    missing = _missing(frame, dated) if dated else ""
    if missing and frame.days is None:
        where, what_to_do = _not_given(profile, missing)
        by_year = frame.old.kind is PeriodKind.YEAR
        how = "那几个学期里的日子照日历推算，星期几不变" if by_year else "日期是按通常的开学、放假日推算的"
        question = f"{where}，{how}"
        yield Decision(Verdict.ASKED, "校历", at, "", "", question + what_to_do, (), question)


def _not_given(profile: Profile, missing: str) -> tuple[str, str]:
    """In words where the 校历 of some terms was looked for, and what to do where there is no profile at all."""
    if profile != Profile():
        return f"学校.yaml 的校历里没有{missing}", ""
    todo = "：运行 planforge init，或在规格旁边建一份 学校.yaml，写上“学校”和“校历”，再滚动一次"
    return "规格旁边和上级文件夹里都没有 学校.yaml", todo


def _line_break(source: Source) -> str:
    return "\r\n" if "\r\n" in source.text else "\n"


def _missing(frame: Frame, dated: list[Decision]) -> str:
    """The terms that dates were moved by and that the 校历 does not give."""
    if frame.is_long:
        return ""
    names = [frame.first, frame.new_first]
    if frame.old.term is None:
        readings = (find_date(code(each.old), frame.window) for each in dated)
        days = [reading.start for reading in readings if reading is not None and reading.start is not None]
        weeks = [frame.first] if any(each.kind == "周次" for each in dated) else []
        olds = sorted({*weeks, *(frame.term_of(day) for day in days)})
        names = list(dict.fromkeys([*olds, *(name.later(frame.halves) for name in olds)]))
    return "、".join(str(name) for name in names if not _is_given(frame, name))


def _is_given(frame: Frame, name: tuple[int, int]) -> bool:
    """Whether the 校历 gives a term, in part at least; one that only a document's weeks tell is not given."""
    known = frame.calendar.terms
    return any(
        (year, n) == tuple(name) and (term.assumed_days or not term.assumed) for year, n, term in known
    )


def period_text(frame: Frame) -> str:
    """The new period in words."""
    return str(frame.new_first) if frame.old.term is not None else _code(frame)


def notes_of(source: Source, profile: Profile, frame: Frame, target: str) -> tuple[str, ...]:
    """What is not known yet of the new period, and what of the profile the document takes over.

    That a document of a year cannot become one of the term that ``target`` names is said, too.
    """
    window = frame.new_window()
    years = [year for year in range(window.start.year, window.end.year + 1) if not is_published(year)]
    named = "、".join(f"{year}年" for year in years)
    said = f"{named}的放假通知还没有公布：节日按历法推算，放假和调休是暂定的。"
    used = [name for name in dict.fromkeys(_USED.findall(source.text)) if name in profile.figures]
    taken = f"文中的{'、'.join(used)}取自学校.yaml 的“数据”，也请按新的情况核对。"
    wanted = read_period(target)
    if frame.old.kind in _OF_YEARS and wanted is not None and wanted.term is not None:
        unit = "年" if frame.old.kind is PeriodKind.YEAR else "学年"
        whole = f"原来的期间“{frame.old.text}”不是一个学期：整份改成了{period_text(frame)}{unit}的，没有按“{target}”改成一个学期的。"
    else:
        whole = ""
    is_assumed = frame.old.text == profile.period and any(
        names_a_bare_year(each) and read_period(each) is None for each in frame.heads
    )
    assumed = f"标题里的年份看不出是哪个学期的，按学校.yaml 的“当前学期”当作{profile.period}；不是就加上 --from 重新滚动。"
    back = f"往回滚动：{period_text(frame)}在原来的{frame.old.text}以前，写错了学期就换一个 --to 再滚动。"
    return (
        *((back,) if frame.halves < 0 else ()),
        *((whole,) if whole else ()),
        *((assumed,) if is_assumed else ()),
        *((said,) if 0 < len(years) <= _MOST_YEARS else ()),
        *((taken,) if used else ()),
    )
