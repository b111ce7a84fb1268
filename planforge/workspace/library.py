"""What a build may ask the disk for: templates, style sheets, the school profile, files beside a spec."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from planforge.source.nodes import TextFile
from planforge.workspace.finding import (
    BUILT_IN,
    OUTPUT,
    PROFILE,
    SPECS,
    STYLES,
    SUFFIXES,
    TEMPLATES,
    WORDS,
    find_root,
    shown_path,
)
from planforge.workspace.reading import LONGEST_OTHER, read_file, read_if_there


class Workspace:
    """A school's folder: its own templates win over the built-in ones, and nothing outside it is read.

    Every template and profile is read once; a new Workspace sees what has changed since. Files are
    named by the path that leads to them from the working directory, built-in ones by a name of theirs.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.output = root / OUTPUT
        self._found: dict[tuple[str, str], TextFile | None] = {}
        self._profiles: dict[str, TextFile | None] = {}
        self._built_in: dict[str, Path] = {}
        self._words: tuple[TextFile, ...] | None = None

    @classmethod
    def around(cls, path: Path) -> Workspace:
        """The workspace that a file or folder lies in, or else one made of its own folder."""
        folder = path.absolute() if path.is_dir() else path.absolute().parent
        return cls(find_root(folder) or folder)

    def read(self, path: Path) -> TextFile:
        """A spec as read from disk, named as the user would type it."""
        shown = shown_path(path)
        return TextFile(shown, read_file(path, shown))

    def template(self, name: str) -> TextFile | None:
        """The template of that name: the workspace's own, else the built-in one."""
        return self._named("", name)

    def style(self, name: str) -> TextFile | None:
        """The style sheet of that name: the workspace's own, else the built-in one."""
        return self._named(STYLES, name)

    def built_in(self, name: str) -> TextFile | None:
        """The built-in file of a name such as 工作计划 or 版式/公文, whatever the workspace has."""
        kind, _, stem = name.rpartition("/")
        return self._shipped(kind, stem)

    def template_names(self) -> tuple[str, ...]:
        """Every template that can be named."""
        return self._names("")

    def style_names(self) -> tuple[str, ...]:
        """Every style sheet that can be named."""
        return self._names(STYLES)

    def word_lists(self) -> tuple[TextFile, ...]:
        """Every word list, the built-in ones first, those of the workspace over them."""
        if self._words is None:
            shipped = (self._shipped(WORDS, path.stem) for path in _lists_in(BUILT_IN / WORDS))
            own = (self.read(path) for path in _lists_in(self.root / TEMPLATES / WORDS))
            self._words = (*(file for file in shipped if file is not None), *own)
        return self._words

    def codes(self) -> frozenset[str]:
        """Every code that a finding may have: those that are explained."""
        from planforge.workspace.explained import explained_files  # noqa: PLC0415 - only where 不查 is written

        code = re.compile("^([\u4e00-\u9fff]+):$", re.MULTILINE)
        texts = (file.data.decode() for file in explained_files())
        return frozenset(found for text in texts for found in code.findall(text))

    def profile(self, spec: str) -> TextFile | None:
        """The nearest 学校.yaml from the spec's folder upwards, or that of the workspace, wherever the program was started."""
        folder = spec.rpartition("/")[0]
        if folder not in self._profiles:
            self._profiles[folder] = self._nearest_profile(Path(spec).absolute().parent)
        return self._profiles[folder]

    def beside(self, origin: str, name: str) -> bytes | None:
        """A file named in a spec, template or style sheet, relative to that one.

        None where there is none, or where it lies outside the workspace.
        """
        if not name or "\0" in name:
            return None
        folder = self._built_in.get(origin, Path(origin)).absolute().parent
        path = (folder / name.replace("\\", "/")).resolve()
        if not any(path.is_relative_to(home.resolve()) for home in (self.root, folder)):
            return None
        return read_if_there(path, shown_path(path), LONGEST_OTHER)

    def _named(self, kind: str, name: str) -> TextFile | None:
        key = (kind, name)
        if key not in self._found:
            self._found[key] = self._search(kind, name)
        return self._found[key]

    def _search(self, kind: str, name: str) -> TextFile | None:
        if not name or name.startswith(".") or any(char in name for char in "/\\:\0"):
            return None
        for suffix in SUFFIXES:
            path = self.root / TEMPLATES / kind / f"{name}{suffix}"
            if path.is_file():
                return self.read(path)
        return self._shipped(kind, name)

    def _shipped(self, kind: str, name: str) -> TextFile | None:
        path = BUILT_IN / kind / f"{name}.yaml"
        shown = "/".join(("内置模板", kind, path.name) if kind else ("内置模板", path.name))
        if not path.is_file():
            return None
        self._built_in[shown] = path
        return TextFile(shown, read_file(path, shown))

    def _names(self, kind: str) -> tuple[str, ...]:
        folders = (self.root / TEMPLATES / kind, BUILT_IN / kind)
        files = (path for folder in folders if folder.is_dir() for path in folder.iterdir())
        names = {path.stem for path in files if path.suffix in SUFFIXES and not path.name.startswith(".")}
        return tuple(sorted(unicodedata.normalize("NFC", name) for name in names))

    def _nearest_profile(self, folder: Path) -> TextFile | None:
        """Upwards from a folder; a document beside ``specs/`` belongs to the school that is described there."""
        for candidate in (folder, *folder.parents):
            beside = (candidate, candidate / SPECS) if candidate == self.root else (candidate,)
            for path in (place / PROFILE for place in beside):
                if path.is_file():
                    return self.read(path)
        return None


def _lists_in(folder: Path) -> list[Path]:
    """The word lists of a folder, in the order of their names."""
    if not folder.is_dir():
        return []
    return sorted(
        path for path in folder.iterdir() if path.suffix in SUFFIXES and not path.name.startswith(".")
    )
