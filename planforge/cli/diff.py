"""``planforge diff``: two specs or documents compared field by field, or as a Word file with tracked changes."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from planforge.cli.console import Console
from planforge.cli.converting import modern
from planforge.cli.files import write_new
from planforge.cli.findings import Findings, ascii_json
from planforge.comparing import Compared, compare_files
from planforge.errors import PlanforgeError
from planforge.reuse.compare_report import comparison_record, comparison_text
from planforge.source import TextFile
from planforge.workspace.finding import SUFFIXES, shown_path
from planforge.workspace.library import Workspace
from planforge.workspace.reading import LONGEST_OTHER, LONGEST_TEXT, read_file


def run(options: Namespace, console: Console) -> int:
    """Compare two files; 1 where one of them has errors."""
    paths = Path(options.old), Path(options.new)
    old, new = (_read(path, console) for path in paths)
    compared = compare_files(old, new, (Workspace.around(paths[0]), Workspace.around(paths[1])))
    findings = Findings(console, silent=options.format == "json")
    if compared.comparison is None:
        findings.take([found for found in compared.diagnostics if found.is_error])
        if options.format == "json":
            findings.give_json(2)
        return 1
    if options.output is not None:
        _write(Path(options.output), compared)
        console.give(f"{shown_path(Path(options.output))}\n")
        if compared.comparison.is_still:
            console.tell(f"{'正文' if compared.beside else '两份'}一样，文件里没有修订。")
        if compared.beside:
            console.tell(_beside(compared))
    elif options.format == "json":
        _give_json((old.name, new.name), compared, console)
    else:
        origins = zip(("旧", "新"), (old.name, new.name), compared.origins, strict=True)
        console.give("".join(f"{side}：{name}（{origin}）\n" for side, name, origin in origins))
        if compared.beside and compared.comparison.is_still:
            console.give("正文一样，没有不同。\n")
        else:
            console.give(comparison_text(compared.comparison, colours=console.shows_colours()))
        console.give(_beside(compared))
    return 0


def _beside(compared: Compared) -> str:
    """What differs beside the texts."""
    lines = "".join(f"  {each}\n" for each in compared.beside)
    return f"\n另外，正文以外的不同：\n{lines}" if lines else ""


def _read(path: Path, console: Console) -> TextFile:
    """A file as a .docx where it is an old document that can be made one."""
    shown = shown_path(path)
    if path.suffix in SUFFIXES:
        return TextFile(shown, read_file(path, shown, LONGEST_TEXT))
    return TextFile(shown, modern(read_file(path, shown, LONGEST_OTHER), path.name, console))


def _write(path: Path, compared: Compared) -> None:
    """Write the tracked changes; another file of that name is not replaced."""
    if path.suffix.lower() != ".docx":
        raise PlanforgeError(f"对比写成 Word 文件，文件名要以 .docx 结尾：“{path.name}”。")
    data = compared.tracked()
    write_new(path, data)


def _give_json(names: tuple[str, str], compared: Compared, console: Console) -> None:
    from json import dumps  # noqa: PLC0415 - the report for people does without

    if compared.comparison is None:
        return
    body = {
        "old": {"file": names[0], "taken_as": compared.origins[0]},
        "new": {"file": names[1], "taken_as": compared.origins[1]},
        **comparison_record(compared.comparison, compared.sources),
        "same": compared.comparison.is_still and not compared.beside,
        "beside": list(compared.beside),
    }
    text = dumps(body, ensure_ascii=False, indent=2) + "\n"
    console.give(text if console.speaks_unicode() else ascii_json(text))
