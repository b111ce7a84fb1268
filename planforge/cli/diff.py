"""``planforge diff``: two specs or documents compared field by field, or as a Word file with tracked changes."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from planforge.cli.console import Console
from planforge.cli.converting import modern
from planforge.cli.files import write_new
from planforge.cli.findings import Findings, ascii_json
from planforge.compare.report import comparison_record, comparison_text
from planforge.comparing import Compared, compare_files
from planforge.errors import PlanforgeError
from planforge.source import TextFile
from planforge.workspace.finding import SUFFIXES, shown_path
from planforge.workspace.library import Workspace
from planforge.workspace.reading import LONGEST_OTHER, LONGEST_TEXT, read_file

_ONLY_WORDS = "（别处来的文档只比文字、表格和图片，字体、加粗这些不比）"


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
    written = ""
    if options.output is not None:
        data = _write(Path(options.output), compared)
        written = shown_path(Path(options.output))
        _tell_of_file(compared, data, console)
    if options.format == "json":
        _give_json((old.name, new.name), compared, console, written)
    elif written:
        console.give(f"{written}\n")
    else:
        origins = zip(("旧", "新"), (old.name, new.name), compared.origins, strict=True)
        console.give("".join(f"{side}：{name}（{origin}）\n" for side, name, origin in origins))
        if compared.comparison.is_still:
            console.give(f"{_same(compared)}，没有不同{_ONLY_WORDS if compared.guessed else ''}。\n")
        else:
            console.give(comparison_text(compared.comparison, colours=console.shows_colours()))
        console.give(_beside(compared, "另外，正文以外的不同："))
    return 0


def _tell_of_file(compared: Compared, data: bytes, console: Console) -> None:
    """What the Word file does not show by itself."""
    from planforge.writers.docx.tracked import has_changes  # noqa: PLC0415 - the writer is there by now

    if compared.comparison is not None and compared.comparison.is_still:
        only_looks = has_changes(data)
        console.tell(f"{_same(compared)}，文件里{'只有版式的修订' if only_looks else '没有修订'}。")
    if compared.has_other_look:
        console.tell("两份的版式不同：文件按新的一份排，接受、拒绝只管文字和表格，不改版式。")
    if compared.beside:
        console.tell(_beside(compared, "另外，正文以外的不同（不在修订里，请看原文件）："))


def _same(compared: Compared) -> str:
    """What of both is the same."""
    return "正文一样" if compared.beside else "文字一样" if compared.guessed else "两份一样"


def _beside(compared: Compared, head: str) -> str:
    """What differs beside the texts."""
    lines = "".join(f"  {each}\n" for each in compared.beside)
    return f"\n{head}\n{lines}" if lines else ""


def _read(path: Path, console: Console) -> TextFile:
    """A file as a .docx where it is an old document that can be made one."""
    shown = shown_path(path)
    if path.suffix in SUFFIXES:
        return TextFile(shown, read_file(path, shown, LONGEST_TEXT))
    return TextFile(shown, modern(read_file(path, shown, LONGEST_OTHER), path.name, console))


def _write(path: Path, compared: Compared) -> bytes:
    """Write the tracked changes; another file of that name is not replaced."""
    if path.suffix.lower() != ".docx":
        raise PlanforgeError(f"对比写成 Word 文件，文件名要以 .docx 结尾：“{path.name}”。")
    data = compared.tracked()
    write_new(path, data)
    return data


def _give_json(names: tuple[str, str], compared: Compared, console: Console, written: str) -> None:
    from json import dumps  # noqa: PLC0415 - the report for people does without

    if compared.comparison is None:
        return
    body = {
        "old": {"file": names[0], "taken_as": compared.origins[0]},
        "new": {"file": names[1], "taken_as": compared.origins[1]},
        **comparison_record(compared.comparison, compared.sources),
        "same": compared.comparison.is_still and not compared.beside,
        "beside": list(compared.beside),
        **({"written": written} if written else {}),
    }
    text = dumps(body, ensure_ascii=False, indent=2) + "\n"
    console.give(text if console.speaks_unicode() else ascii_json(text))
