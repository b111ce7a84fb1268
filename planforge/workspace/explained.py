"""The files that ``planforge explain`` reads, which come with the program."""

from __future__ import annotations

from planforge.source.nodes import TextFile
from planforge.workspace.finding import PACKAGE
from planforge.workspace.reading import read_file

EXPLAINED = PACKAGE / "explained"


def explained_files() -> tuple[TextFile, ...]:
    """Every file of pages, in the order of their names."""
    paths = sorted(path for path in EXPLAINED.iterdir() if path.suffix == ".yaml")
    return tuple(TextFile(path.name, read_file(path, path.name)) for path in paths)
