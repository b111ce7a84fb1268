"""``planforge accept``: a plan was reworded; the answers to it are confirmed, their fingerprints renewed."""

from __future__ import annotations

from argparse import Namespace

from planforge.cli.console import Console
from planforge.cli.difference import difference
from planforge.cli.files import save_beside_former, spec_to_read, told_of
from planforge.cli.findings import Findings, ascii_json
from planforge.reporting import records
from planforge.reuse.accept import Renewal
from planforge.source.edits import edited
from planforge.summarizing import Accepted, accept
from planforge.workspace.finding import shown_path
from planforge.workspace.library import Workspace


def run(options: Namespace, console: Console) -> int:
    """Renew and save; with ``--dry-run`` only show what would be changed."""
    path = spec_to_read(options.file, "总结")
    workspace = Workspace.around(path)
    file = workspace.read(path)
    made = accept(file, options.names, workspace)
    as_json = options.format == "json"
    findings = Findings(console, silent=as_json)
    findings.take(made.diagnostics)
    former = None
    if made.data is None and not as_json:
        console.tell(made.refusal)
    elif made.data is not None:
        if made.edits and not options.dry_run:
            former = save_beside_former(path, file.data, made.data)
        if not as_json:
            _say(made, options, console, shown_path(path))
            if former is not None:
                console.tell(told_of(former))
    if as_json:
        _give_json(made, findings, console)
    if made.data is None:
        return 1 if findings.exit_code() else 2
    return 0


def _say(made: Accepted, options: Namespace, console: Console, shown: str) -> None:
    if not made.renewals:
        console.tell("计划的原话没有改过，不用确认。")
        return
    if options.dry_run and made.source is not None and made.edits:
        new = edited(made.source.text, made.edits)
        console.give(difference(made.source.text, new, (shown, shown), colours=console.shows_colours()))
    for each in made.renewals:
        console.tell(_told(each))
    if options.dry_run:
        console.tell("（只是看看，没有写文件。）")


def _told(renewal: Renewal) -> str:
    """One answer, with the old wording and the new one where both are known."""
    if not renewal.edits and renewal.before != renewal.after:
        return f"“{renewal.name}”写在表格或括号里，记不下指纹：请改写成一个短横一条。"
    lines = [f"确认了“{renewal.name}”" if renewal.edits else f"“{renewal.name}”的原话没有改过"]
    if renewal.old and renewal.old != renewal.new:
        lines += [f"  旧：{renewal.old}", f"  新：{renewal.new}"]
    elif renewal.new and renewal.edits:
        lines.append(f"  计划现在的说法：{renewal.new}")
    return "\n".join(lines)


def _give_json(made: Accepted, findings: Findings, console: Console) -> None:
    from json import dumps  # noqa: PLC0415 - the report for people does without

    body = {
        "accepted": [
            {"name": each.name, "old": each.old, "new": each.new, "before": each.before, "after": each.after}
            for each in made.renewals
            if each.edits
        ],
        "refusal": made.refusal,
        "diagnostics": records(findings.all),
    }
    text = dumps(body, ensure_ascii=False, indent=2) + "\n"
    console.give(text if console.speaks_unicode() else ascii_json(text))
