"""``planforge roll``: last term's specs made this term's, every decision listed, the old files left alone."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from planforge.calendar.period import read_period
from planforge.cli.choosing import Choice, only_specs
from planforge.cli.console import Console
from planforge.cli.difference import difference
from planforge.cli.files import spec_to_write, write_new
from planforge.cli.findings import Findings, ascii_json
from planforge.errors import PlanforgeError
from planforge.reporting import records
from planforge.reuse.next_plan import target_after
from planforge.rolling.report import figure_lines, roll_counts, roll_records, roll_text
from planforge.rolling.roll import Rolled, Wish, roll
from planforge.source.edits import edited
from planforge.workspace.finding import shown_path
from planforge.workspace.names import fitted


def run(options: Namespace, console: Console) -> int:
    """Roll the named specs to the wanted period; with ``--dry-run`` only show what would change."""
    if options.output is not None and len(options.files) > 1:
        raise PlanforgeError("几份规格一起滚动时，不能用 -o 指定一个文件名。")
    as_json = options.format == "json"
    findings = Findings(console, silent=as_json)
    done = []
    choice = only_specs(Choice(options.files))
    for spec in choice.specs:
        with findings.surviving(spec.name, debug=options.debug):
            workspace = choice.workspace(spec)
            file = workspace.read(spec)
            rolled = roll(file, workspace, Wish(options.to, options.since, options.pupils, options.written))
            findings.take([each for each in rolled.diagnostics if each.is_error])
            if rolled.refusal:
                raise PlanforgeError(f"{file.name}：{rolled.refusal}")
            if rolled.data is not None:
                path = _target(spec, rolled, options)
                written = _give(spec, path, rolled, options, console)
                done.append(_record(file.name, path, rolled, written=written))
                findings.take(rolled.diagnostics)  # reminders come behind what was asked for
    if as_json:
        _give_json(done, findings, console)
    return findings.exit_code()


def _target(spec: Path, rolled: Rolled, options: Namespace) -> Path:
    """Where the new spec goes: beside the old one, or where the user says."""
    if options.output is None:
        stem, dot, suffix = rolled.name.rpartition(".")
        return spec.with_name(fitted(stem, dot + suffix))
    return spec_to_write(options.output)


def _give(spec: Path, path: Path, rolled: Rolled, options: Namespace, console: Console) -> bool:
    """Write the new spec, or show what would be written; whether anything was."""
    as_json = options.format == "json"
    if rolled.data is None or rolled.source is None:
        return False
    if not rolled.edits:
        console.tell(f"{rolled.source.name}：已经是{rolled.period}的，没有什么要改。{_way_on(rolled.period)}")
        return False
    if options.dry_run:
        if not as_json:
            new = edited(rolled.source.text, rolled.edits)
            names = rolled.source.name, shown_path(path)
            console.give(difference(rolled.source.text, new, names, colours=console.shows_colours()))
            console.tell(f"上面的行号是原文件的，下面的是新文件的。\n{roll_text(rolled)}")
        return False
    _save(spec, path, rolled.data)
    if "图片:" in rolled.source.text and path.absolute().parent != spec.absolute().parent:
        console.tell("新规格不在原来的文件夹里：用到的图片请一起拷过去。")
    if not as_json:
        console.give(f"{shown_path(path)}\n")
        console.tell(roll_text(rolled))
    return True


def _way_on(period: str) -> str:
    """What to type for the term or year after one; --to 2026 says of a term of 2025—2026 nothing new."""
    wanted = target_after(read_period(period))
    return f"要下一期的，写 --to {wanted}。" if wanted else ""


def _save(spec: Path, path: Path, data: bytes) -> None:
    """Write a new file, and never over the one that was rolled."""
    if path.exists() and path.samefile(spec):
        raise PlanforgeError("新规格不能盖掉原来的那份：请另取一个文件名。")
    write_new(path, data, "请先改名或删去，或用 -o 另取文件名")


def _record(name: str, path: Path, rolled: Rolled, *, written: bool) -> dict[str, object]:
    return {
        "file": name,
        "output": shown_path(path),
        "written": written,
        "period": rolled.period,
        "decisions": roll_records(rolled),
        "counts": roll_counts(rolled),
        "notes": list(rolled.notes),
        "figure_lines": figure_lines(rolled),
    }


def _give_json(done: list[dict[str, object]], findings: Findings, console: Console) -> None:
    from json import dumps  # noqa: PLC0415 - the report for people does without

    body = {"files": done, "diagnostics": records(findings.all)}
    text = dumps(body, ensure_ascii=False, indent=2) + "\n"
    console.give(text if console.speaks_unicode() else ascii_json(text))
