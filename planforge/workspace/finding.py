"""Finding a workspace: the folder with specs/, templates/ and output/, and the specs in it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

SPECS = "specs"
TEMPLATES = "templates"
STYLES = "版式"
WORDS = "词表"
OUTPUT = "output"
PROFILE = "学校.yaml"
SUFFIXES = (".yaml", ".yml")
_FORMER = r"(.+\.ya?ml)\.修改前\d*"

PACKAGE = Path(__file__).resolve().parent.parent
BUILT_IN = PACKAGE / TEMPLATES


def find_root(start: Path) -> Path | None:
    """The nearest folder, from ``start`` upwards, that holds specs/, templates/ or 学校.yaml."""
    folder = start.absolute()
    for candidate in (folder, *folder.parents):
        if (candidate / SPECS).is_dir() or _holds_templates(candidate / TEMPLATES):
            return candidate
        if (candidate / PROFILE).is_file():
            return candidate.parent if candidate.name == SPECS else candidate
    return None


def specs_in(root: Path) -> tuple[Path, ...]:
    """The specs of a workspace in the order of their names, without the school profile.

    They lie in specs/ and its folders; in a workspace without specs/, beside 学校.yaml.
    """
    folder = root / SPECS
    if folder.is_dir():
        return specs_under(folder)
    return tuple(sorted(path for path in (root / name for name in _names(root)) if _is_spec(path)))


def specs_under(folder: Path) -> tuple[Path, ...]:
    """The specs in a folder and those below it."""
    return tuple(sorted(path for path in _walk(folder) if _is_spec(path)))


def samples() -> tuple[Path, ...]:
    """The sample specs: inside an installed package, or in specs/ of the source tree."""
    installed = PACKAGE / "samples"
    if installed.is_dir():
        return specs_under(installed)
    return specs_in(PACKAGE.parent) if (PACKAGE.parent / "pyproject.toml").is_file() else ()


def changing_files(root: Path) -> Iterator[Path]:
    """Every file whose saving may change a document of the workspace: specs, pictures, templates, profile."""
    for folder in (root / SPECS, root / TEMPLATES):
        yield from _walk(folder)
    yield from (root / name for name in _names(root) if name.endswith(SUFFIXES))


def shown_path(path: Path) -> str:
    """A path as a user would type it: relative to the working directory where that is shorter.

    With forward slashes everywhere: Windows takes them, and messages are the same on every system.
    """
    try:
        relative = os.path.relpath(path)
    except (ValueError, OSError):  # another drive; a working directory that is gone
        return path.as_posix()
    return (Path(relative) if len(relative) < len(str(path)) else path).as_posix()


def former_of(path: Path) -> str:
    """The name of the file that one kept from before a change goes with (计划.yaml.修改前2); empty for any other."""
    match = re.fullmatch(_FORMER, path.name) if "修改前" in path.name else None
    return match[1] if match else ""


def _holds_templates(folder: Path) -> bool:
    """A folder called templates that is a workspace's own: a home folder has one too on some systems."""
    return any((folder / kind).is_dir() for kind in (STYLES, WORDS)) or any(
        name.endswith(SUFFIXES) for name in _names(folder)
    )


def _is_spec(path: Path) -> bool:
    name = path.name
    return name.endswith(SUFFIXES) and name != PROFILE and not name.startswith((".", "~"))


def _walk(folder: Path) -> Iterator[Path]:
    for name in _names(folder):
        path = folder / name
        if not name.startswith("."):
            if path.is_dir() and not path.is_symlink():  # a link could lead round in a circle
                yield from _walk(path)
            else:
                yield path


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - only the names are wanted
    except OSError:
        return []
