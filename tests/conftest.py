"""The few shared fixtures: a library of built-in files and given texts, and goldens with --update."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from planforge import pipeline
from planforge.source import TextFile
from planforge.workspace.library import Workspace

# A change is judged by itself, not by what was drawn that day; ``--hypothesis-profile=drawn`` looks for new cases.
settings.register_profile("same", derandomize=True)
settings.register_profile("drawn", derandomize=False)
settings.load_profile("same")

ROOT = Path(__file__).resolve().parent.parent
SPECS = sorted(path for path in (ROOT / "specs").glob("*.yaml") if path.name != "学校.yaml")


class Shelf:
    """A library made of texts by name, over the built-in templates and style sheets."""

    def __init__(self, folder: Path, **texts: str) -> None:
        self.built_in_files = Workspace(folder)
        self.texts = texts

    def template(self, name: str) -> TextFile | None:
        return self._text(f"模板_{name}") or self.built_in_files.template(name)

    def style(self, name: str) -> TextFile | None:
        return self._text(f"版式_{name}") or self.built_in_files.style(name)

    def template_names(self) -> tuple[str, ...]:
        own = (key.removeprefix("模板_") for key in self.texts if key.startswith("模板_"))
        return (*self.built_in_files.template_names(), *own)

    def style_names(self) -> tuple[str, ...]:
        own = (key.removeprefix("版式_") for key in self.texts if key.startswith("版式_"))
        return (*self.built_in_files.style_names(), *own)

    def word_lists(self) -> tuple[TextFile, ...]:
        own = (self._text(key) for key in self.texts if key.startswith("词表_"))
        return (*self.built_in_files.word_lists(), *(file for file in own if file is not None))

    def codes(self) -> frozenset[str]:
        return self.built_in_files.codes()

    def built_in(self, name: str) -> TextFile | None:
        return self.built_in_files.built_in(name)

    def profile(self, spec: str) -> TextFile | None:
        return self._text("学校")

    def beside(self, origin: str, name: str) -> bytes | None:
        data = self.texts.get(f"文件_{name}")
        return None if data is None else data.encode("latin-1")

    def _text(self, key: str) -> TextFile | None:
        text = self.texts.get(key)
        name = key.partition("_")[2] or key
        return None if text is None else TextFile(f"{name}.yaml", text.encode())


@pytest.fixture
def shelf(tmp_path: Path) -> Callable[..., Shelf]:
    """A library with the built-in files and the given texts (``学校=…``, ``模板_名=…``, ``版式_名=…``, ``文件_名=…``)."""

    def make(**texts: str) -> Shelf:
        return Shelf(tmp_path, **texts)

    return make


@pytest.fixture
def printed(shelf: Callable[..., Shelf]) -> Callable[..., list[str]]:
    """The lines that a spec prints; fails with its findings where it prints nothing."""

    def lines(spec: str, **texts: str) -> list[str]:
        text, findings = pipeline.show(TextFile("试.yaml", spec.encode()), shelf(**texts))
        assert text is not None, findings
        return text.splitlines()

    return lines


@pytest.fixture
def found(shelf: Callable[..., Shelf]) -> Callable[..., list[tuple[str, int]]]:
    """The codes and lines of what a spec has wrong."""

    def codes(spec: str, **texts: str) -> list[tuple[str, int]]:
        findings = pipeline.check(TextFile("试.yaml", spec.encode()), shelf(**texts))
        return [(finding.code, finding.position.line) for finding in findings]

    return codes


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write goldens anew instead of comparing them")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a golden file, or write it where ``--update`` is given."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"no golden {path.name}: run pytest --update and read it"
        assert text == path.read_text(encoding="utf-8")

    return compare
