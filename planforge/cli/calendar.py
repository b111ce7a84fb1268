"""``planforge calendar``: the 校历 of the profile as a table of weeks, in the terminal or as a file."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from planforge.calendar.own_days import read_own_days
from planforge.calendar.period import read_period
from planforge.calendar.school_calendar import read_school_calendar
from planforge.calendar.term import Term, term_name
from planforge.cli.console import Console
from planforge.cli.files import write_new
from planforge.cli.findings import ascii_json
from planforge.compose.term_events import term_events
from planforge.compose.term_table import term_document, term_remarks, term_table, weekdays, weeks_of
from planforge.document import Table
from planforge.errors import PlanforgeError
from planforge.loading import load_profile, load_style
from planforge.model.profile import Profile
from planforge.reporting import Screen, report
from planforge.workspace.finding import SPECS, find_root, shown_path
from planforge.workspace.library import Workspace
from planforge.workspace.reading import read_file

if TYPE_CHECKING:
    from planforge.writers.calendar_editions import Edition

_STYLE = "公文"
_EXAMPLE = "planforge calendar 2026-2027-1"
_MOST_EDITIONS = 999


def run(options: Namespace, console: Console) -> int:
    """Show the calendar of a term, or write it where the ending of a file name says how."""
    workspace = Workspace(find_root(Path.cwd()) or Path.cwd())
    file = workspace.profile(str(workspace.root / SPECS / "x"))
    if file is None:
        raise PlanforgeError(
            "这里没有 学校.yaml：校历写在它的“校历”里。先运行 planforge init，或进入工作区。"
        )
    profile, findings = load_profile(file)
    if findings:
        console.tell(report(findings, console.screen()))
    if any(finding.is_error for finding in findings):
        return 1
    name, term = _term(profile, options.term)
    if Path(options.output or "").suffix.lower() != ".ics":
        for option, value in (("--版次 2", options.edition), ("--上次 旧校历.ics", options.before)):
            if value is not None:
                raise PlanforgeError(f"{option[:4]} 只用在写 .ics 的时候，例如 -o 校历.ics {option}。")
    if options.output is not None:
        _write(Path(options.output), (profile.school, name, term), workspace, options)
        console.give(f"{shown_path(Path(options.output))}\n")
    elif options.format == "json":
        text = _json(name, term)
        console.give(text if console.speaks_unicode() else ascii_json(text))
    else:
        console.give(_text(profile.school, name, term))
    return 0


def _term(profile: Profile, wanted: str | None) -> tuple[str, Term]:
    """The term that is wanted, or the current one, or the first of the 校历; its name in words."""
    calendar, _ = read_school_calendar({name: term.texts for name, term in profile.terms.items()})
    text = wanted or profile.period or next(iter(profile.terms), "")
    period = read_period(text)
    if period is None or period.school_year is None or period.term is None or period.start is None:
        raise PlanforgeError(
            f"“{text}”看不出是哪个学期：写成 {_EXAMPLE} 的样子。" if text else f"写明学期：{_EXAMPLE}。"
        )
    if wanted and period.findings:
        raise PlanforgeError(f"{period.findings[0].message}：写成 {_EXAMPLE} 的样子。")
    spot = period.school_year, period.term
    term = calendar.term(*spot)
    own = (dates.days for each, dates in profile.terms.items() if _spot(each) == spot)
    days, _ = read_own_days(next(own, {}), term)
    return term_name(*spot), replace(term, own=days)


def _spot(name: str) -> tuple[int | None, int | None]:
    """The school year and the term of a name."""
    period = read_period(name)
    return (period.school_year, period.term) if period is not None else (None, None)


def _text(school: str, name: str, term: Term) -> str:
    """The table with its columns lined up, wide characters two cells."""
    document = term_document(school, name, term)
    head = f"{document.properties.title}\n{_summary(term)}\n\n"
    remarks = "".join(f"\n{remark}" for remark in term_remarks(term))
    return head + _lined_up(term_table(term)) + (f"{remarks}\n" if remarks else "")


def _summary(term: Term) -> str:
    return f"{term.start.isoformat()} 开学，{term.closing.isoformat()} 放假，共 {term.weeks} 周"


def _lined_up(table: Table) -> str:
    screen = Screen()
    rows = [["".join(cell.lines) if cell else "" for cell in row] for row in table.rows]
    widths = [max(screen.cells(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = (text + " " * (width - screen.cells(text)) for text, width in zip(row, widths, strict=True))
        lines.append("  ".join(cells).rstrip() + "\n")
    return "".join(lines)


def _edition(text: str) -> int:
    """How many times the calendar was given out, this time included."""
    if (
        not text.isdecimal()
        or not 1 <= int(text[:4]) <= _MOST_EDITIONS
        or len(text) > len(str(_MOST_EDITIONS))
    ):
        raise PlanforgeError(f"--版次 写第几次发这份校历，1 到 {_MOST_EDITIONS} 的数字：“{text}”。")
    return int(text)


def _write(path: Path, subject: tuple[str, str, Term], workspace: Workspace, options: Namespace) -> None:
    """Write the file; one that is there is replaced only where it is the same."""
    school, name, term = subject
    match path.suffix.lower():
        case ".csv":
            data = _csv(term)
        case ".ics":
            data = _ics(f"{school}{name}校历", term, options)
        case ".docx":
            data = _docx(school, name, term, workspace)
        case _:
            raise PlanforgeError(
                f"不知道怎样写“{path.name}”：文件名以 .docx、.csv（Excel 能打开）或 .ics 结尾。"
            )
    write_new(path, data, _way_out(path))


def _way_out(path: Path) -> str:
    """What is to be done where there is another file: without the last .ics nothing can be cancelled in a telephone."""
    if path.suffix.lower() != ".ics":
        return "请先改名或删去"
    shown, other = shown_path(path), shown_path(path.with_stem(f"{path.stem}2"))
    return (
        f"发出去过的要留着，另取一个文件名，例如 -o {other} --上次 {shown}，去掉的活动在手机里才会取消；"
        "没有发出去过的，删去就行"
    )


def _csv(term: Term) -> bytes:
    from planforge.writers.calendar_csv import csv_bytes  # noqa: PLC0415 - only one form is written

    head = ("周次", *(f"周{day}" for day in weekdays(term)), "备注")
    rows = (
        (week.name, *(day.isoformat() for day in week.days), "；".join(week.notes)) for week in weeks_of(term)
    )
    return csv_bytes([head, *rows])


def _ics(name: str, term: Term, options: Namespace) -> bytes:
    from planforge.writers.calendar_editions import Event  # noqa: PLC0415 - only one form is written
    from planforge.writers.calendar_ics import ics_bytes  # noqa: PLC0415

    before = None if options.before is None else _before(Path(options.before), name)
    edition = (before.number + 1 if before else 1) if options.edition is None else _edition(options.edition)
    if before and edition <= before.number:
        raise PlanforgeError(f"上次发的是第 {before.number} 次：--版次 要比它大，或者不写。")
    return ics_bytes(name, (Event(*event) for event in term_events(term)), edition, before)


def _before(path: Path, name: str) -> Edition:
    """The calendar that was given out last; refused where it is another one."""
    from planforge.writers.calendar_editions import read_edition  # noqa: PLC0415 - rarely wanted

    shown = shown_path(path)
    before = read_edition(read_file(path, shown))
    if before is None:
        raise PlanforgeError(f"{shown} 不是 planforge 写的校历：--上次 写上次发出去的那份 .ics。")
    if before.name != name:
        raise PlanforgeError(f"{shown} 是“{before.name}”，不是“{name}”：同一个学期的才接得上。")
    return before


def _docx(school: str, name: str, term: Term, workspace: Workspace) -> bytes:
    from planforge.writers.calendar_docx import calendar_docx  # noqa: PLC0415 - only one form is written

    loaded = load_style(workspace, _STYLE)
    if loaded.model is None:
        reason = loaded.findings[0].message if loaded.findings else "找不到"
        raise PlanforgeError(f"版式“{_STYLE}”有错误：{reason}。")
    return calendar_docx(term_document(school, name, term), loaded.model)


def _json(name: str, term: Term) -> str:
    from json import dumps  # noqa: PLC0415 - the table for people does without

    weeks = [
        {"name": week.name, "days": [day.isoformat() for day in week.days], "notes": list(week.notes)}
        for week in weeks_of(term)
    ]
    body = {
        "term": name,
        "start": term.start.isoformat(),
        "holidays": term.closing.isoformat(),
        "assumed": term.assumed,
        "weeks": weeks,
        "remarks": list(term_remarks(term)),
    }
    return dumps(body, ensure_ascii=False, indent=2) + "\n"
