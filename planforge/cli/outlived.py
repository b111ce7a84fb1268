"""Documents that a spec was built into before its title changed: they stay in output/, and somebody has to know."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from planforge.errors import PlanforgeError
from planforge.workspace.finding import find_root, specs_in
from planforge.workspace.outbox import SUFFIX, Delivered, Outcome
from planforge.workspace.reading import LONGEST_OTHER, read_file
from planforge.writers.docx.carried import read_carried
from planforge.zipped.packing import is_ours

_MOST = 40  # documents of a folder that are looked into, the youngest first
_KEPT = re.compile(r"（手改 \d+）$")


def outlived(delivered: Sequence[Delivered]) -> Iterator[str]:
    """A sentence for each new document of a run beside which an older one of the same spec is still there.

    ``delivered`` are all documents of the run. A document that was saved by another program since is somebody's work.
    """
    new = {Path(each.spec).name: each for each in delivered if each.outcome is Outcome.NEW}
    here = {each.path.name for each in delivered}
    by_spec: dict[str, list[str]] = {}
    for folder in dict.fromkeys(each.path.parent for each in new.values()):
        for path in _others(folder, here):
            name = _spec_of(path)
            if name in new and new[name].path.parent == folder:
                by_spec.setdefault(name, []).append(path.name)
    for name, documents in by_spec.items():
        if _is_only(name, new[name]):
            named = "、".join(f"“{each}”" for each in sorted(documents))
            yield f"以前用“{name}”生成的{named}还在：标题变了，文件名也变了，没有动它；不要了就删去。"


def _others(folder: Path, here: set[str]) -> list[Path]:
    with os.scandir(folder) as entries:
        found = [
            (entry.stat().st_mtime_ns, entry.name)
            for entry in entries
            if entry.name.endswith(SUFFIX)
            and entry.name not in here
            and entry.is_file(follow_symlinks=False)
            and not _KEPT.search(entry.name.removesuffix(SUFFIX))
        ]
    return [folder / name for _, name in sorted(found, reverse=True)[:_MOST]]


def _spec_of(path: Path) -> str:
    """The name of the spec that a document was built from; empty where it is none of ours, or cannot be read."""
    try:
        data = read_file(path, limit=LONGEST_OTHER)
    except PlanforgeError:
        return ""
    carried = read_carried(data) if is_ours(data) else None
    return carried.spec_name if carried is not None else ""


def _is_only(name: str, made: Delivered) -> bool:
    """Whether no other spec of the workspace bears the name: its document would not be this one's."""
    root = find_root(Path(made.spec).absolute().parent)
    return root is None or sum(each.name == name for each in specs_in(root)) < 2
