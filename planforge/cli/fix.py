"""``planforge fix``: what is safe to repair, shown first, written when somebody agrees, the former file kept."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from planforge.cli.asking import ALL, NO, NONE, YES, answer_to
from planforge.cli.choosing import Choice, kind_of
from planforge.cli.console import Console
from planforge.cli.difference import difference
from planforge.cli.files import save_beside_former, told_of, typed
from planforge.cli.findings import Findings, ascii_json
from planforge.diagnostics import Diagnostic
from planforge.errors import PlanforgeError
from planforge.mending import Fixed, fixed, fixed_profile
from planforge.reporting import records
from planforge.source import TextFile
from planforge.workspace.finding import shown_path
from planforge.workspace.library import Workspace


def run(options: Namespace, console: Console) -> int:
    """Repair the chosen specs and profiles; 1 where one has errors and was left alone, 2 where one could not be written."""
    as_json = options.format == "json"
    choice = Choice(options.files)
    files = _to_mend(choice, options.files, console)
    findings = Findings(console, silent=as_json)
    words = _Words(console, settled=options.words, silencing=_silencing(options))
    done: list[dict[str, object]] = []
    broken = False
    for path in files:
        with findings.surviving(path.name, debug=options.debug):
            workspace = choice.workspace(path)
            file = workspace.read(path)
            mend = fixed_profile if kind_of(path) == "profile" else fixed
            found = mend(file, workspace, words.agreed)
            broken |= found.is_broken
            if found.is_broken:
                findings.take([each for each in found.left if each.is_error])
                console.tell(_left_alone(file.name, found, words.way_to_ask(file.name)))
            former = None if found.data is None else _give(path, file, found, options, console)
            if not as_json and (found.mended or not found.is_broken):
                console.tell(_summary(file.name, found, "改好" if former else "能改"))
            done.append(_record(file.name, found, former))
    if as_json:
        _give_json(done, findings, console)
    return findings.exit_code() or int(broken)


def _to_mend(choice: Choice, names: Sequence[str], console: Console) -> tuple[Path, ...]:
    """The files that can be mended: profiles first, since every spec stands on one.

    Raises PlanforgeError where there is none.
    """
    profiles = tuple(path for path in choice.others if kind_of(path) == "profile")
    left = [f"“{path}”" for path in choice.others if path not in profiles]
    if left:
        said = f"{'、'.join(left)}：模板、版式、字词表要自己改；先运行 planforge check，照它的提示改。"
        if not (profiles or choice.specs):
            raise PlanforgeError(said)
        console.tell(said)
    if choice.lack:
        console.tell(choice.lack)
    return (*dict.fromkeys((*profiles, *_profiles_with(choice, names))), *choice.specs)


def _profiles_with(choice: Choice, names: Sequence[str]) -> Iterator[Path]:
    """The profiles that go with all of a workspace, or lie in a folder that was named.

    They are found by a workspace of their own: that of the run reads a profile when a spec is read, mended by then.
    """
    folders = [Path(name).absolute() for name in names if Path(name).is_dir()]
    roots = {choice.workspace(spec).root for spec in choice.specs} if folders or not names else set()
    found = {root: Workspace(root) for root in roots}
    for spec in choice.specs if found else ():
        profile = found[choice.workspace(spec).root].profile(shown_path(spec))
        path = Path(profile.name).absolute() if profile else None
        if path and (not names or any(path.is_relative_to(folder) for folder in folders)):
            yield Path(shown_path(path))


def _silencing(options: Namespace) -> tuple[str, ...]:
    """The options of a run for which nobody is asked."""
    given = (
        ("--yes", options.yes),
        ("--dry-run", options.dry_run),
        ("--format json", options.format == "json"),
    )
    return tuple(name for name, is_given in given if is_given)


class _Words:
    """Asks about words of the lists and about doubtful slips: one by one, until somebody says all or none."""

    def __init__(self, console: Console, *, settled: bool, silencing: Sequence[str]) -> None:
        self._console = console
        self._silencing = silencing
        self._asks = not silencing and console.can_ask()
        asked = None if self._asks else False
        self._slips: bool | None = asked
        self._words: bool | None = True if settled else asked

    def way_to_ask(self, name: str) -> str:
        """What to do so that somebody is asked about a file; empty where that is done."""
        if self._asks:
            return ""
        if self._silencing:
            return f"去掉 {'、'.join(self._silencing)}，在终端里再运行一次"
        return (
            f"这一次的输入或输出接到了别处，问不了；请在终端窗口里直接运行 planforge fix {typed(Path(name))}"
        )

    def agreed(self, finding: Diagnostic) -> bool:
        """Whether the word or the slip is to be changed."""
        settled = self._slips if finding.is_error else self._words
        if settled is not None:
            return settled
        place = finding.position
        line = place.excerpt.strip()
        said = f"{finding.message}（{finding.hint}）" if finding.is_error else finding.message
        question = f"第 {place.line} 行：{line if len(line) <= 60 else line[:60] + '…'}\n{said}"
        answer = answer_to(self._console, f"{question} 改吗？", (YES, NO, ALL, NONE))
        if answer in (ALL, NONE):
            if finding.is_error:
                self._slips = answer == ALL
            else:
                self._words = answer == ALL
        return answer in (ALL, YES)


def _give(path: Path, file: TextFile, found: Fixed, options: Namespace, console: Console) -> Path | None:
    """Show the difference and write the repaired file where that is wanted; where the former one is then."""
    as_json = options.format == "json"
    if not as_json:
        names = file.name, f"{file.name}（改好）"
        console.give(difference(found.old, found.new, names, colours=console.shows_colours()))
    if options.dry_run:
        return None
    if not options.yes:
        if as_json or not console.can_ask():
            console.tell(f"{file.name}：还没有写。看过以后，加上 --yes 再运行一次，就照这样写进去。")
            return None
        if answer_to(console, f"{file.name}：要改吗？") != YES:
            console.tell(f"{file.name}：没有改。")
            return None
    former = save_beside_former(path, file.data, found.data or b"")
    console.tell(told_of(former))
    return former


def _left_alone(name: str, found: Fixed, way_to_ask: str) -> str:
    """What to do about the errors that are left, and ``way_to_ask`` about those that somebody has to agree to."""
    what = "还有错误要自己改" if found.data else "有错误，没有动它"
    said = f"{name}：{what}；照上面的提示改好，再运行一次。"
    mendable = {each.position.file for each in found.left if each.is_error and each.edits}
    doubtful = (each for each in found.left if each.is_error and each.edits and each.asks)
    places = "、".join(
        f"第 {each.position.line} 行[{each.code}]" for each in doubtful if each.position.file == name
    )
    if places and way_to_ask:
        said += f"{places}怎样改要先问过您：{way_to_ask}"
        said += "" if "planforge" in way_to_ask else "。"  # a command is copied to the end of the line
    others = sorted(mendable - {name})
    if not others:
        return said
    named = "、".join(f"“{other}”" for other in others)
    command = " ".join(typed(Path(other)) for other in others)
    return f"{said}\n笔误在{named}里，先运行：planforge fix {command}"


def _summary(name: str, found: Fixed, verb: str) -> str:
    """One line: what is changed by code, what a person has to look at."""
    counts = Counter[str]()
    for each in found.mended:
        counts[each.code] += len(each.changes)
    left = sum(1 for finding in found.left if not finding.is_error)
    by_code = "、".join(f"{code} {count}" for code, count in counts.items())
    parts = [f"{verb} {found.count} 处（{by_code}）"] if counts else []
    if found.unsafe:
        lines = "、".join(str(each.position.line) for each in found.unsafe)
        parts.append(f"第 {lines} 行改了会动到别处，没有改")
    if left:
        parts.append(f"另有 {left} 处提醒要自己看：planforge check {typed(Path(name))}")
    stop = "" if left else "。"  # a command is copied to the end of the line
    return f"{name}：{'；'.join(parts) or '没有什么要改'}{stop}"


def _record(name: str, found: Fixed, former: Path | None) -> dict[str, object]:
    return {
        "file": name,
        "written": former is not None,
        "former": former and name[: name.rfind("/") + 1] + former.name,
        "count": found.count,
        "repairs": [
            {
                "code": each.code,
                "line": each.line,
                "message": each.message,
                "changes": [{"old": old, "new": new} for old, new in each.changes],
            }
            for each in found.mended
        ],
        "unsafe": records(found.unsafe),
        "left": records(found.left),
    }


def _give_json(done: list[dict[str, object]], findings: Findings, console: Console) -> None:
    from json import dumps  # noqa: PLC0415 - the report for people does without

    text = dumps({"files": done, "diagnostics": records(findings.all)}, ensure_ascii=False, indent=2) + "\n"
    console.give(text if console.speaks_unicode() else ascii_json(text))
