"""Specs of one run whose documents would meet in one file: said before a build has to refuse them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from planforge.diagnostics import Diagnostic, Position, Severity
from planforge.workspace.names import instead_of, same_file_key
from planforge.workspace.outbox import document_name

_HINT = "在“主题”或“期间”里写出不同，或用“标题”自己写；不要的那份就删掉"


class Namesakes:
    """Collects where each spec decides its document's name."""

    def __init__(self) -> None:
        self._places: dict[tuple[Path, str], dict[str, Position]] = {}
        self._names: dict[tuple[Path, str], str] = {}

    def add(self, folder: Path, title: str, place: Position) -> None:
        """Note that a document of a title goes into a folder."""
        name = document_name(title, folder)
        key = folder, same_file_key(name)
        self._names.setdefault(key, name)
        self._places.setdefault(key, {})[place.file] = place

    def findings(self) -> Iterator[Diagnostic]:
        """A 提醒 at every spec that is not alone with its name; of many others one is named."""
        for key, places in self._places.items():
            if len(places) > 1:
                hint = instead_of(places) or _HINT
                first, second, *_ = places
                more = f"等 {len(places) - 1} 份" if len(places) > 2 else ""
                for file, place in places.items():
                    other = second if file == first else first
                    message = f"和“{other}”{more}会写进同一个文件“{self._names[key]}”，生成时都不写"
                    yield Diagnostic("同名", Severity.REMINDER, message, place, hint)
