"""The files that ``planforge explain`` reads, which come with the program."""

from __future__ import annotations

from planforge.source.nodes import TextFile
from planforge.workspace.finding import PACKAGE
from planforge.workspace.reading import read_file

EXPLAINED = PACKAGE / "explained"


def explained_files() -> tuple[TextFile, ...]:
    """Every file of pages, in the order of the numbers that their names begin with."""
    paths = [path for path in EXPLAINED.iterdir() if path.suffix == ".yaml"]
    paths.sort(key=lambda path: int(path.name.partition("-")[0]))
    return tuple(TextFile(path.name, read_file(path, path.name)) for path in paths)
