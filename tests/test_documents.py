"""Goldens of whole documents, in the text writer's form: the shipped specs and small cases of the language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge import pipeline
from planforge.source import TextFile
from planforge.workspace.library import Workspace
from planforge.writers.docx.carried import read_carried
from planforge.writers.docx.readback import paragraph_texts

HERE = Path(__file__).resolve().parent
CASES = sorted(path for path in (HERE / "cases" / "documents").iterdir() if path.is_dir())
SPECS = sorted(path for path in (HERE.parent / "specs").glob("*.yaml") if path.name != "学校.yaml")


def _workspace_of(path: Path) -> tuple[TextFile, Workspace]:
    workspace = Workspace.around(path)
    return workspace.read(path), workspace


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_a_shipped_spec_prints_its_golden(path: Path, golden: Callable[[Path, str], None]) -> None:
    text, findings = pipeline.show(*_workspace_of(path))
    assert [finding.message for finding in findings] == []
    golden(HERE / "cases" / "specs" / f"{path.stem}.txt", text or "")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_case_prints_its_golden(case: Path, golden: Callable[[Path, str], None]) -> None:
    text, findings = pipeline.show(*_workspace_of(case / "spec.yaml"))
    assert [finding for finding in findings if finding.is_error] == []
    golden(case / "expected.txt", text or "")


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_word_shows_what_the_text_writer_shows(path: Path) -> None:
    spec, workspace = _workspace_of(path)
    shown, _ = pipeline.show(spec, workspace)
    built = pipeline.build(spec, workspace)
    assert built.document is not None
    in_word = "".join(paragraph_texts(built.document)).replace("\t", "")
    assert in_word == (shown or "").replace("\n", "").replace("\t", "")


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_the_document_carries_its_spec_and_a_submitted_one_does_not(path: Path) -> None:
    spec, workspace = _workspace_of(path)
    carrying, bare = (pipeline.build(spec, workspace, submission=each).document for each in (False, True))
    carried = read_carried(carrying or b"")
    assert carried is not None
    assert carried.spec == spec.data
    assert read_carried(bare or b"") is None


def test_no_golden_is_left_over() -> None:
    goldens = {path.stem for path in (HERE / "cases" / "specs").glob("*.txt")}
    assert goldens == {path.stem for path in SPECS}


def test_the_same_spec_gives_the_same_bytes() -> None:
    first, second = (pipeline.build(*_workspace_of(SPECS[0])).document for _ in range(2))
    assert first is not None
    assert first == second
