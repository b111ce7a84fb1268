"""The documents of one run on their way into output/: written first, put in place together at the end.

So two specs that would end in one file are refused before either has overwritten anything, and memory
does not grow with the number of documents.
"""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from planforge.errors import PlanforgeError
from planforge.workspace.finding import shown_path
from planforge.workspace.names import fitted, instead_of, safe_stem, same_file_key
from planforge.workspace.reading import LONGEST_OTHER, read_if_there
from planforge.workspace.saving import Draft, discard, discard_own, draft, make_folder, place, save

SUFFIX = ".docx"
EditedByHand = Callable[[bytes, str], bool]  # of the document that is there, for the spec that has a new one


class Outcome(Enum):
    """What became of a document's file."""

    NEW = "新建"
    CHANGED = "更新"
    SAME = "未变"


class Delivered(NamedTuple):
    """A document in its place; ``kept`` is where the hand-edited one went that stood there."""

    spec: str
    path: Path
    outcome: Outcome
    kept: Path | None = None


class Refused(NamedTuple):
    """A document that did not get into its place, and why, in a sentence; of several in one place the first."""

    spec: str
    reason: str


class _Parcel(NamedTuple):
    """A document on its way, in few bytes: ten thousand may be on theirs."""

    spec: str
    name: str
    temporary: str  # empty: what is there already is the same


class Outbox:
    """Collects the documents of a run; whatever is not delivered leaves no trace."""

    def __init__(self, edited: EditedByHand) -> None:
        """``edited`` says whether a document is to be kept; it may refuse the new one by PlanforgeError."""
        self._edited = edited
        self._places: dict[Path, dict[str, list[_Parcel]]] = {}  # by folder, then by what makes names one
        self._shown_folders: dict[Path, Path] = {}  # where links lead, and how the user calls it

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        waiting = (parcels for places in self._places.values() for parcels in places.values())
        for parcel in itertools.chain.from_iterable(waiting):
            if parcel.temporary:
                discard(Path(parcel.temporary))
        self._places.clear()
        for folder in self._shown_folders:  # an interrupt may fall between making a draft and noting it
            discard_own(folder)

    def add(self, spec: str, folder: Path, title: str, data: bytes) -> None:
        """Take a document named after ``title`` that belongs into ``folder``.

        Raises PlanforgeError where it cannot be written there, or the place leads elsewhere.
        """
        name = document_name(title, folder)
        path, shown = folder / name, shown_path(folder / name)
        make_folder(folder, shown_path(folder))
        if not path.resolve().is_relative_to(folder.resolve()):
            raise PlanforgeError(f"“{shown}”是通向别处的链接，没有写：文档只写在“{shown_path(folder)}”里。")
        same = read_if_there(path, shown, LONGEST_OTHER) == data
        self._shown_folders.setdefault(folder.resolve(), folder)
        temporary = "" if same else str(draft(path, data, shown).temporary)
        places = self._places.setdefault(folder.resolve(), {})
        places.setdefault(same_file_key(name), []).append(_Parcel(spec, name, temporary))

    def deliver(self) -> Iterator[Delivered | Refused]:
        """Put every document in its place, but for those that would meet in one file."""
        for resolved, places in self._places.items():
            folder = self._shown_folders[resolved]
            for parcels in places.values():
                if len(parcels) == 1:
                    yield self._deliver(folder, parcels[0])
                else:
                    yield _clash(folder, parcels)

    def _deliver(self, folder: Path, parcel: _Parcel) -> Delivered | Refused:
        path = folder / parcel.name
        if not parcel.temporary:
            return Delivered(parcel.spec, path, Outcome.SAME)
        made = Draft(Path(parcel.temporary), path.resolve(), shown_path(path))
        try:
            before = read_if_there(path, made.shown, LONGEST_OTHER)
            kept = None
            if before is not None and self._edited(before, parcel.spec):
                kept = keep_beside(path, before)
            place(made, before)
        except PlanforgeError as error:
            return Refused(parcel.spec, str(error))
        return Delivered(parcel.spec, path, Outcome.NEW if before is None else Outcome.CHANGED, kept)


def document_name(title: str, folder: Path) -> str:
    """The name of the file that a document of a title gets in a folder."""
    return fitted(safe_stem(title), SUFFIX, _folder_length(folder))


def keep_beside(path: Path, data: bytes) -> Path:
    """Keep ``data``, which stands at ``path``, beside it under a name of its own; once is enough."""
    for number in itertools.count(1):
        kept = path.with_name(
            fitted(path.stem, f"（手改 {number}）{path.suffix}", _folder_length(path.parent))
        )
        there = read_if_there(kept, shown_path(kept), LONGEST_OTHER)
        if there == data:
            return kept
        if there is None:
            break
    save(kept, data, None, shown_path(kept))
    with contextlib.suppress(OSError):  # its date tells when it was edited
        old = path.stat()
        os.utime(kept, ns=(old.st_atime_ns, old.st_mtime_ns))
    return kept


def _clash(folder: Path, parcels: list[_Parcel]) -> Refused:
    """One sentence for all that would meet in one file; of many only the first are named."""
    first, *others = (f"“{parcel.spec}”" for parcel in parcels)
    way_out = instead_of(parcel.spec for parcel in parcels) or "请让它们的标题（标题、主题或期间）不同"
    names = f"{first}和{others[0]}" if len(others) == 1 else f"{first}、{others[0]}等 {len(parcels)} 份"
    return Refused(
        parcels[0].spec,
        f"{names}会写进同一个文件“{shown_path(folder / parcels[0].name)}”，都没有写：{way_out}。",
    )


def _folder_length(folder: Path) -> int:
    """How much of a path the folder takes where whole paths are limited."""
    return len(str(folder.absolute())) + 1 if os.name == "nt" else 0
