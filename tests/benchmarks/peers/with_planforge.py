"""planforge in process: spec bytes to a written file on its main road.

``with_planforge.py SPEC OUT MODE [COUNT]``; the modes are the functions of MODES.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from turns import take_turns

from planforge.pipeline import build, show
from planforge.source.nodes import TextFile
from planforge.workspace.library import Workspace


@dataclass(frozen=True)
class Job:
    """A spec in memory, the workspace around it and where its document goes."""

    spec: TextFile
    library: Workspace
    out: Path

    def document(self, data: bytes, *, submission: bool = False) -> bytes:
        """Build a document; a plan that does not build is no plan to measure."""
        built = build(TextFile(self.spec.name, data), self.library, submission=submission)
        if built.document is None:
            raise SystemExit("\n".join(map(str, built.diagnostics)))
        return built.document


def text(job: Job) -> None:
    """Print the document as text."""
    printed, diagnostics = show(job.spec, job.library)
    if printed is None:
        raise SystemExit("\n".join(map(str, diagnostics)))
    print(printed)


def once(job: Job) -> None:
    """Write the document."""
    job.out.write_bytes(job.document(job.spec.data))


def submit(job: Job) -> None:
    """Write the document without the spec that it carries."""
    job.out.write_bytes(job.document(job.spec.data, submission=True))


def warm(job: Job) -> None:
    """Take turns, saving as the peers do: the file is opened, written and closed."""
    take_turns(lambda data: job.out.write_bytes(job.document(data)), job.spec.data)


def safe(job: Job) -> None:
    """Take turns, saving as planforge does: temporary file, synced to the disk, put in place."""
    from planforge.workspace.saving import save

    def document(data: bytes) -> None:
        before = job.out.read_bytes() if job.out.exists() else None
        save(job.out, job.document(data), before)

    take_turns(document, job.spec.data)


def memory(job: Job) -> None:
    """Build many different plans; print the resident memory in MiB after 100 and after all."""
    count = int(sys.argv[4])
    for number in range(1, count + 1):
        job.document(job.spec.data.replace("研修".encode(), f"研修{number}".encode()))
        if number in {100, count}:
            print(resident())


def resident() -> float:
    """Give the resident memory of this process in MiB."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * 4096 / 2**20
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


MODES: dict[str, Callable[[Job], None]] = {
    "show": text,
    "once": once,
    "submit": submit,
    "warm": warm,
    "safe": safe,
    "memory": memory,
}


def main() -> None:
    """Run as the command line says."""
    path = Path(sys.argv[1])
    library = Workspace.around(path)
    MODES[sys.argv[3]](Job(library.read(path), library, Path(sys.argv[2])))


main()
