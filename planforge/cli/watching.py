"""``planforge build --watch``: build again whenever a spec, a template or the profile has been saved.

What has been saved is always built: the look that a build goes by is taken before it reads anything,
so whatever is saved from then on differs from it and is found by the next look.
"""

from __future__ import annotations

import gc
import time
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from zlib import crc32

from planforge.cli.choosing import Choice, only_specs
from planforge.cli.console import Console
from planforge.cli.opening import open_documents
from planforge.errors import PlanforgeError
from planforge.workspace.finding import changing_files
from planforge.workspace.reading import LONGEST_TEXT, read_if_there
from planforge.workspace.saving import owner_files_in

Built = tuple[int, list[Path], bool]  # exit code, documents, whether the user ended it by Ctrl+C
Builder = Callable[[Choice, Namespace, Console], Built]
Stamp = tuple[
    int, int, int
]  # modification time in ns, size, sum of the contents where the time says too little
State = Mapping[Path, Stamp]

_PAUSE = 0.4  # seconds between looks
_SECOND = 1_000_000_000  # ns
_NOT_DONE = 2


def watch(options: Namespace, console: Console, build: Builder) -> int:
    """Build, then look for saved files until Ctrl+C; the exit code is that of the last build.

    Raises PlanforgeError where there is nothing to build from the beginning.
    """
    gc.enable()
    code = 0
    state: State = {}
    held: frozenset[Path] = frozenset()  # by word processors, when a document could not be replaced
    new = state_of(only_specs(Choice(options.files)))
    try:
        while True:
            freed = bool(held) and not held <= _held(options)
            if new != state or freed:
                new = settled(new, options)
                again = freed or code == _NOT_DONE  # what could not be done is tried once more
                changed = None if again else changed_specs(state, new)
                held = _held(options)
                built = _build(options, console, build, changed, is_first=not state)
                (code, _documents, interrupted), state = built, new
                held = held | _held(options) if code == _NOT_DONE else frozenset()
                if interrupted:
                    break
                console.tell("等待修改……（按 Ctrl+C 结束）")
            time.sleep(_PAUSE)
            new = _seen(options)
    except KeyboardInterrupt:
        pass
    console.tell("不再等待。")
    return code


def state_of(choice: Choice) -> State:
    """Every file that the documents of a choice depend on, with its stamp."""
    roots = dict.fromkeys(choice.workspace(spec).root for spec in choice.specs)
    files = {path.resolve() for path in choice.specs}
    files.update(path for root in roots for path in changing_files(root))
    return {path: stamp for path in sorted(files) if (stamp := _stamp(path)) is not None}


def settled(state: State, options: Namespace) -> State:
    """The state once nothing changes any more: an editor may save in several steps."""
    while True:
        time.sleep(_PAUSE / 4)
        new = _seen(options)
        if new == state:
            return new
        state = new


def changed_specs(old: State, new: State) -> frozenset[Path] | None:
    """The files that changed, or None where any spec may be concerned."""
    changed = frozenset(path for path, stamp in new.items() if old.get(path) != stamp)
    return changed if old and set(old) <= set(new) else None


def _seen(options: Namespace) -> State:
    """The state, empty while an editor or a sync client has put the last spec aside."""
    try:
        return state_of(Choice(options.files))
    except PlanforgeError:
        return {}


def _held(options: Namespace) -> frozenset[Path]:
    """The files by which word processors say that they have a document of ours open."""
    try:
        choice = Choice(options.files)
    except PlanforgeError:
        return frozenset()
    folders = dict.fromkeys(choice.workspace(spec).output for spec in choice.specs)
    return frozenset(path for folder in folders for path in owner_files_in(folder))


def _build(
    options: Namespace, console: Console, build: Builder, changed: frozenset[Path] | None, *, is_first: bool
) -> Built:
    try:
        choice = Choice(options.files)
        only = [spec for spec in choice.specs if changed is not None and spec.resolve() in changed]
        if changed is not None and len(only) == len(changed):  # nothing shared has changed
            choice = Choice([str(spec) for spec in only])
        built = build(choice, options, console)
        if options.open and is_first:
            open_documents(built[1])
    except PlanforgeError as error:
        console.tell(str(error))
        return _NOT_DONE, [], False
    return built


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    sums = _sum(path) if found.st_mtime_ns % _SECOND == 0 and found.st_size <= LONGEST_TEXT else 0
    return found.st_mtime_ns, found.st_size, sums


def _sum(path: Path) -> int:
    """A sum of the contents: a USB stick counts whole seconds, so two saves may have one time and one size."""
    try:
        return crc32(read_if_there(path) or b"")
    except PlanforgeError:
        return 0
