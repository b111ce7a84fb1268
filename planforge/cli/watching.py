"""``planforge build --watch``: build again whenever a spec, a template or the profile has been saved."""

from __future__ import annotations

import gc
import time
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from planforge.cli.choosing import Choice
from planforge.cli.console import Console
from planforge.cli.opening import open_documents
from planforge.errors import PlanforgeError
from planforge.workspace.finding import changing_files

Builder = Callable[[Choice, Namespace, Console], tuple[int, list[Path]]]
State = Mapping[Path, tuple[int, int]]  # modification time in ns, size

_PAUSE = 0.4  # seconds between looks


def watch(options: Namespace, console: Console, build: Builder) -> int:
    """Build, then look for saved files until Ctrl+C; the exit code is that of the last build."""
    gc.enable()
    code = 0
    state: State = {}
    try:
        while True:
            new = state_of(Choice(options.files))
            if new != state:
                new = settled(new, options)
                code = _build(options, console, build, changed_specs(state, new))
                state = new
                console.tell("等待修改……（按 Ctrl+C 结束）")
            time.sleep(_PAUSE)
    except KeyboardInterrupt:
        console.tell("不再等待。")
        return code


def state_of(choice: Choice) -> State:
    """Every file that the documents of a choice depend on, with its time and size."""
    roots = dict.fromkeys(choice.workspace(spec).root for spec in choice.specs)
    files = {path.resolve() for path in choice.specs}
    files.update(path for root in roots for path in changing_files(root))
    return {path: stamp for path in sorted(files) if (stamp := _stamp(path)) is not None}


def settled(state: State, options: Namespace) -> State:
    """The state once nothing changes any more: an editor may save in several steps."""
    while True:
        time.sleep(_PAUSE / 4)
        new = state_of(Choice(options.files))
        if new == state:
            return new
        state = new


def changed_specs(old: State, new: State) -> frozenset[Path] | None:
    """The files that changed, or None where any spec may be concerned."""
    changed = frozenset(path for path, stamp in new.items() if old.get(path) != stamp)
    return changed if old and set(old) <= set(new) else None


def _build(options: Namespace, console: Console, build: Builder, changed: frozenset[Path] | None) -> int:
    choice = Choice(options.files)
    only = [spec for spec in choice.specs if changed is not None and spec.resolve() in changed]
    if changed is not None and len(only) == len(changed):  # nothing shared has changed
        choice = Choice([str(spec) for spec in only])
    try:
        code, documents = build(choice, options, console)
        if options.open and changed is None:
            open_documents(documents)
    except PlanforgeError as error:
        console.tell(str(error))
        return 2
    return code


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
