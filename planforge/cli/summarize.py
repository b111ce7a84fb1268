"""``planforge summarize``: a summary drawn from a plan, or what is new put into the one that is there."""

from __future__ import annotations

import os
import re
from argparse import Namespace
from pathlib import Path

from planforge.cli.console import Console
from planforge.cli.difference import difference
from planforge.cli.files import save_beside_former, spec_to_read, spec_to_write, told_of
from planforge.cli.findings import Findings, ascii_json
from planforge.errors import PlanforgeError
from planforge.readers.evidence import UnreadableError
from planforge.readers.tabular import Table
from planforge.reporting import records
from planforge.source.edits import edited
from planforge.summarizing import Summarized, Wanted, summarize
from planforge.tracing.promise import Kind
from planforge.workspace.finding import shown_path
from planforge.workspace.library import Workspace
from planforge.workspace.names import fitted, safe_stem
from planforge.workspace.reading import LONGEST_OTHER, read_file
from planforge.workspace.saving import make_folder, save

_PLAN_WORDS = re.compile(r"(?:工作)?(?:计划|要点|思路|安排|打算|方案|规划)$")

_MOST_DOUBTS = 8


def run(options: Namespace, console: Console) -> int:
    """Draw or complete one summary; with ``--dry-run`` only show what would be written."""
    plan = spec_to_read(options.file, "计划")
    workspace = Workspace.around(plan)
    file = workspace.read(plan)
    path = _target(plan, options)
    if path.exists() and path.samefile(plan):
        raise PlanforgeError("总结不能写到计划自己的文件里：请另取一个文件名。")
    table = _table(options.records, _columns(options.columns)) if options.records else None
    if options.columns and table is None:
        raise PlanforgeError("“--列”说的是活动登记表的列：和“--records 表格”一起用。")
    link = _link(plan, path, workspace)
    summary = Workspace.around(path).read(path) if path.exists() else None
    made = summarize(Wanted(file, link, table.rows if table else ()), summary, workspace)
    as_json, written = options.format == "json", False
    findings = Findings(console, silent=as_json)
    findings.take(made.diagnostics)
    if made.data is not None:
        written = _give(path, made, summary.data if summary else None, options, console)
        if not as_json:
            console.tell(_told(made, table, options))
    elif not as_json:
        console.tell(made.refusal)
    if as_json:
        _give_json(_record(path, made, table, written=written), findings, console)
    if made.data is None:
        return 1 if findings.exit_code() else 2
    return 0


def _target(plan: Path, options: Namespace) -> Path:
    """Where the summary goes: beside the plan, 总结 in place of 计划, or where the user says."""
    if options.output is not None:
        return spec_to_write(options.output)
    stem = _PLAN_WORDS.sub("", plan.stem) + "总结"
    return plan.with_name(fitted(safe_stem(stem), plan.suffix))


def _link(plan: Path, path: Path, workspace: Workspace) -> str:
    """The plan as the summary names it: relative to the summary, with forward slashes."""
    try:
        link = Path(os.path.relpath(plan.absolute(), path.absolute().parent)).as_posix()
    except ValueError as error:  # another drive of Windows
        raise PlanforgeError("计划和总结不在同一个磁盘上：请放到一个工作区里。") from error
    if link.startswith("../") and not path.resolve().is_relative_to(workspace.root.resolve()):
        raise PlanforgeError("总结要和计划放在同一个工作区里，检查时才找得到计划：请换一个位置。")
    return link


def _columns(said: list[str]) -> dict[str, str]:
    """What columns hold by ``--列 表里的列=栏目``: head → word.

    Raises PlanforgeError where one has no sign of equality in it.
    """
    found = {}
    for each in said:
        head, sign, word = each.replace("＝", "=").rpartition("=")
        if not sign or not head.strip() or not word.strip():
            raise PlanforgeError(f"“--列 {each}”看不懂：写成“--列 表里的列=栏目”，如 --列 研修主旨=活动。")
        found[head.strip()] = word.strip()
    return found


def _table(name: str, columns: dict[str, str]) -> Table:
    """The records of a table file; ``columns`` says what its columns hold where their heads do not.

    Raises PlanforgeError where it cannot be read as one.
    """
    from planforge.readers.tables import read_table  # noqa: PLC0415 - few summaries have one

    data = read_file(Path(name), name, LONGEST_OTHER)
    try:
        return read_table(data, name, columns)
    except UnreadableError as error:
        raise PlanforgeError(f"读不了“{name}”：{error}。{error.hint}。") from error


def _give(path: Path, made: Summarized, before: bytes | None, options: Namespace, console: Console) -> bool:
    """Write the summary, or show what would be written; whether anything was."""
    if made.data is None or made.data == before:
        return False
    if options.dry_run:
        if options.format != "json" and made.source is not None:
            new = edited(made.source.text, made.edits)
            names = made.source.name, shown_path(path)
            console.give(difference(made.source.text, new, names, colours=console.shows_colours()))
        elif options.format != "json":
            console.give(made.data.decode())
        return False
    make_folder(path.parent, shown_path(path.parent))
    former = None
    if before is None:
        save(path, made.data, None, shown_path(path))
    else:
        former = save_beside_former(path, before, made.data)
    if options.format != "json":
        console.give(f"{shown_path(path)}\n")
        if former is not None:
            console.tell(told_of(former))
    return True


def _told(made: Summarized, table: Table | None, options: Namespace) -> str:
    """What was done, in Chinese."""
    goals = [each.name for each in made.added if each.kind is Kind.GOAL]
    tasks = [each.name for each in made.added if each.kind is Kind.TASK]
    lines = []
    if made.source is None:
        lines.append(f"照计划起草了总结：{len(goals)} 个目标、{len(tasks)} 项工作等着回答。")
    else:
        lines += [f"补上目标 {len(goals)} 个：{'、'.join(goals)}"] if goals else []
        lines += [f"补上工作 {len(tasks)} 项：{'、'.join(tasks)}"] if tasks else []
        if not made.edits:
            lines.append("计划里没有新的目标和工作，总结没有改动。")
    if table is not None:
        lines += _told_of(table, made)
    if made.dropped:
        lines.append(f"计划里没有这些目标、工作了，没有动它们：{'、'.join(made.dropped)}")
    if made.changed:
        lines.append(f"这些条的计划原话后来改过，请核对后运行 planforge accept：{'、'.join(made.changed)}")
    if options.dry_run:
        lines.append("（只是看看，没有写文件。）")
    return "\n".join(lines)


def _told_of(table: Table, made: Summarized) -> list[str]:
    columns = "、".join(head if head == name else f"{head}→{name}" for head, name in table.taken.items())
    lines = [
        f"读入活动记录 {made.records} 条"
        + (f"，另有 {made.known} 条已经在总结里" if made.known else "")
        + f"；列：{columns}"
    ]
    lines += [f"已有的活动记录填上空着的 {made.filled} 处，写好的没有动"] if made.filled else []
    if table.unmapped:
        lines.append(f"这些列没有用上：{'、'.join(table.unmapped)}{_way_out(table)}")
    if table.skipped:
        lines.append(f"有 {table.skipped} 行没有写活动，没有读入。")
    doubts = (*made.doubts, *table.doubts)
    lines += [f"请核对：{each}。" for each in doubts[:_MOST_DOUBTS]]
    if len(doubts) > _MOST_DOUBTS:
        lines.append(f"请核对：这样的地方还有 {len(doubts) - _MOST_DOUBTS} 处，planforge check 会指出来。")
    return lines


def _way_out(table: Table) -> str:
    """How columns that were not taken can be: an example of what to type, and the words there are for the rest."""
    if not table.remedy:
        return ""
    return f"；要用就再运行一次，加上 --列 {table.remedy} 这样的话（等号后面可以写：{'、'.join(table.free)}）"


def _record(path: Path, made: Summarized, table: Table | None, *, written: bool) -> dict[str, object]:
    return {
        "output": shown_path(path),
        "written": written,
        "new": made.source is None and made.data is not None,
        "added": [
            {"kind": each.kind.value, "name": each.name, "wording": each.wording} for each in made.added
        ],
        "records": {"added": made.records, "known": made.known, "filled": made.filled},
        "columns": table.taken if table else {},
        "unmapped": list(table.unmapped) if table else [],
        "doubts": [*made.doubts, *table.doubts] if table else [],
        "dropped": list(made.dropped),
        "suspect": list(made.changed),
        "refusal": made.refusal,
    }


def _give_json(record: dict[str, object], findings: Findings, console: Console) -> None:
    from json import dumps  # noqa: PLC0415 - the report for people does without

    body = {**record, "diagnostics": records(findings.all)}
    text = dumps(body, ensure_ascii=False, indent=2) + "\n"
    console.give(text if console.speaks_unicode() else ascii_json(text))
