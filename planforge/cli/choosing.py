"""Which specs a command is about: those named, those in a folder named, or all of the workspace."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from planforge.errors import PlanforgeError
from planforge.workspace.finding import (
    PROFILE,
    SPECS,
    STYLES,
    SUFFIXES,
    TEMPLATES,
    WORDS,
    find_root,
    former_of,
    shown_path,
    specs_in,
    specs_under,
)
from planforge.workspace.library import Workspace

_WORD_FILES = {".docx", ".docm", ".doc", ".wps", ".pdf", ".txt"}


class Choice:
    """The specs of a run, and the workspace of each: files in one workspace share one.

    ``others`` are templates, style sheets, word lists and profiles that were named, ``documents`` Word files and texts
    for a command that takes them. ``lack`` says that a workspace holds no spec yet; its profile is then all of it.
    """

    def __init__(self, names: Sequence[str], *, takes_documents: bool = False) -> None:
        chosen = dict.fromkeys(
            _named(names, takes_documents=takes_documents) if names else _all_of_workspace()
        )
        self.lack = "" if names or any(kind_of(path) != "profile" for path in chosen) else _no_spec()
        self.documents = tuple(path for path in chosen if _is_document(path))
        files = [path for path in chosen if not _is_document(path)]
        self.specs = tuple(path for path in files if kind_of(path) == "spec")
        self.others = tuple(path for path in files if kind_of(path) != "spec")
        self._workspaces: dict[Path, Workspace] = {}

    def workspace(self, spec: Path) -> Workspace:
        """The workspace that a spec lies in."""
        folder = spec.absolute().parent
        if folder not in self._workspaces:
            root = find_root(folder) or folder
            shared = (other for other in self._workspaces.values() if other.root == root)
            self._workspaces[folder] = next(shared, None) or Workspace(root)
        return self._workspaces[folder]


def only_specs(choice: Choice) -> Choice:
    """The same choice, if it names a spec at all; what else it names goes into the documents by itself."""
    if choice.lack:
        raise PlanforgeError(choice.lack)
    if not choice.specs:
        names = "、".join(f"“{path}”" for path in choice.others)
        raise PlanforgeError(f"{names}不是规格，不单独生成文档；要检查它，请用 planforge check。")
    return choice


def kind_of(path: Path) -> Literal["spec", "profile", "template", "style", "words"]:
    """What a file of a workspace is, by where it lies."""
    if PROFILE in (path.name, former_of(path)):
        return "profile"
    folder = path.absolute().parent
    if folder.name == TEMPLATES:
        return "template"
    if folder.parent.name != TEMPLATES:
        return "spec"
    return "style" if folder.name == STYLES else "words" if folder.name == WORDS else "spec"


def workspace_here() -> Workspace:
    """The workspace that the working directory lies in.

    Raises PlanforgeError where there is none.
    """
    root = find_root(Path.cwd())
    if root is None:
        raise PlanforgeError(
            "这里没有工作区（找不到 specs 文件夹或 学校.yaml）。"
            "先运行 planforge init 建一个，或写明规格文件。"
        )
    return Workspace(root)


def _all_of_workspace() -> Iterator[Path]:
    root = workspace_here().root
    specs = specs_in(root)
    profiles = (path for path in (root / SPECS / PROFILE, root / PROFILE) if path.is_file())
    found = specs or tuple(Path(shown_path(path)) for path in profiles)[:1]
    if not found:
        raise PlanforgeError(_no_spec())
    return iter(found)


def _no_spec() -> str:
    return f"工作区“{workspace_here().root.name}”里还没有规格。运行 planforge new 看看可以新建哪些。"


def _is_document(path: Path) -> bool:
    """Whether a file is none of a workspace's own, by its name; one that is not there may have lost its ending."""
    if path.suffix.lower() in _WORD_FILES:
        return True
    return not path.name.lower().endswith(SUFFIXES) and not former_of(path) and path.exists()


def _named(names: Sequence[str], *, takes_documents: bool) -> Iterator[Path]:
    for name in names:
        path = Path(name)
        if path.is_dir():
            specs = specs_in(path) if (path / "specs").is_dir() else specs_under(path)
            if not specs:
                raise PlanforgeError(f"文件夹“{name}”里没有规格（以 .yaml 结尾的文件）。")
            yield from (Path(shown_path(spec)) for spec in specs)
        else:
            _refuse_other_files(path, name, takes_documents=takes_documents)
            yield path


def _refuse_other_files(path: Path, name: str, *, takes_documents: bool) -> None:
    if path.suffix.lower() == ".txt" and path.stem.lower().endswith(SUFFIXES):
        said = "记事本在文件名后面加了 .txt：请把文件改名为"
        raise PlanforgeError(f"“{name}”：{said}“{path.stem}”，再运行一次。")
    if former_of(path) and not takes_documents:
        said = "是改动以前留下的一份，没有动它：要退回到这一份，就把它改名为"
        raise PlanforgeError(f"“{name}”{said}“{former_of(path)}”，再运行一次。")
    if _is_document(path) and not takes_documents:
        old = "旧的 Word 文件先用 planforge import 变成规格。" if path.suffix.lower() in _WORD_FILES else ""
        raise PlanforgeError(f"“{name}”不是规格：规格是以 .yaml 结尾的文本文件。{old}")
    if not path.exists() and not path.suffix and path.with_suffix(SUFFIXES[0]).is_file():
        raise PlanforgeError(f"找不到“{name}”。是不是“{name}{SUFFIXES[0]}”？")
