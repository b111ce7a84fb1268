"""Watching: a build whenever something has been saved, and one that fails does not end it."""

import io
import os
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.cli.build import Built
from planforge.cli.choosing import Choice
from planforge.cli.console import Console
from planforge.cli.watching import changed_specs, settled, state_of, watch
from planforge.errors import PlanforgeError


class Pauses:
    """Instead of waiting, what happens in each pause; after the last the user presses Ctrl+C."""

    def __init__(self, *happenings: Callable[[], object]) -> None:
        self.left = list(happenings)

    def __call__(self, _seconds: float) -> None:
        if not self.left:
            raise KeyboardInterrupt
        self.left.pop(0)()


def nothing() -> None:
    pass


def test_an_editor_that_saves_in_steps_is_waited_for(spec: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    path = spec()
    options = Namespace(files=[])
    before = state_of(Choice([]))
    monkeypatch.setattr(time, "sleep", Pauses(lambda: path.write_text("文种: ", encoding="utf-8"), nothing))
    after = settled(before, options)
    assert after != before
    assert after == state_of(Choice([]))


def test_a_build_that_fails_is_said_and_the_next_one_tried(
    spec: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = spec()
    err = io.StringIO()
    results = iter([PlanforgeError("磁盘满了。"), Built(1, [])])
    built: list[int] = []

    def build(choice: Choice, _options: Namespace, _console: Console) -> Built:
        built.append(len(choice.specs))
        result = next(results)
        if isinstance(result, PlanforgeError):
            raise result
        return result

    monkeypatch.setattr(time, "sleep", Pauses(nothing, nothing, lambda: path.write_text("甲: 乙"), nothing))
    options = Namespace(files=[], open=False)
    assert watch(options, Console(io.StringIO(), err), build) == 1
    assert built == [1, 1]
    assert err.getvalue().startswith("磁盘满了。\n等待修改……")
    assert err.getvalue().endswith("不再等待。\n")


def test_documents_are_opened_once_though_built_often(
    spec: Callable, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = spec()
    tools = workspace / "tools"
    tools.mkdir()
    for name in ("xdg-open", "open"):
        (tools / name).write_text(f'#!/bin/sh\necho "$1" >> "{tools}/opened"\n', encoding="utf-8")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setattr(time, "sleep", Pauses(nothing, lambda: path.write_text("甲: 乙"), nothing, nothing))
    options = Namespace(files=[], open=True)
    assert watch(options, Console(io.StringIO(), io.StringIO()), lambda *_: Built(0, [path])) == 0
    assert (tools / "opened").read_text(encoding="utf-8").count("\n") == 1


def test_a_file_that_is_gone_again_has_no_state(spec: Callable) -> None:
    choice = Choice([str(spec())])
    before = state_of(choice)
    choice.specs[0].unlink()
    assert state_of(choice) == {}
    assert changed_specs(before, {}) is None


class Counting:
    """A build that only notes how many specs it was for, and ends with the codes it was given."""

    def __init__(self, *codes: int) -> None:
        self.codes = list(codes)
        self.specs: list[list[str]] = []

    def __call__(self, choice: Choice, _options: Namespace, _console: Console) -> Built:
        self.specs.append([spec.name for spec in choice.specs])
        return Built(self.codes.pop(0) if self.codes else 0, [])


def watched(monkeypatch: pytest.MonkeyPatch, build: Counting, *happenings: Callable[[], object]) -> str:
    """What is said while things happen in the pauses."""
    monkeypatch.setattr(time, "sleep", Pauses(*happenings))
    err = io.StringIO()
    watch(Namespace(files=[], open=False), Console(io.StringIO(), err), build)
    return err.getvalue()


def test_what_is_saved_while_a_build_goes_on_is_built_again(
    spec: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = spec()

    class Saving(Counting):
        def __call__(self, choice: Choice, options: Namespace, console: Console) -> Built:
            if not self.specs:
                path.write_text("甲: 乙", encoding="utf-8")
            return super().__call__(choice, options, console)

    build = Saving()
    watched(monkeypatch, build, nothing, nothing, nothing, nothing, nothing)
    assert build.specs == [["a.yaml"], ["a.yaml"]]


def test_two_saves_of_one_length_in_one_second_of_a_usb_stick_are_two(
    spec: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = spec()

    def save(text: str) -> Callable[[], None]:
        def write() -> None:
            path.write_text(text, encoding="utf-8")
            os.utime(path, (1_700_000_000, 1_700_000_000))

        return write

    save("甲: 乙")()
    build = Counting()
    watched(monkeypatch, build, nothing, save("甲: 丙"), nothing, nothing)
    assert len(build.specs) == 2


def test_an_editor_that_puts_the_last_spec_aside_does_not_end_the_watching(
    spec: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = spec()
    build = Counting()
    said = watched(monkeypatch, build, nothing, path.unlink, nothing, spec, nothing, nothing)
    assert build.specs == [["a.yaml"], ["a.yaml"]]
    assert "还没有规格" in said


def test_where_there_is_nothing_to_watch_it_is_said_at_once(workspace: Path) -> None:
    with pytest.raises(PlanforgeError, match="还没有规格"):
        watch(Namespace(files=[], open=False), Console(io.StringIO(), io.StringIO()), Counting())


def test_a_document_that_was_open_is_built_when_it_has_been_closed(
    spec: Callable, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec("a.yaml")
    spec("b.yaml")
    (workspace / "output").mkdir()
    owner = workspace / "output" / "~$工作计划.docx"
    owner.write_bytes(b"")
    build = Counting(2)
    watched(monkeypatch, build, nothing, nothing, owner.unlink, nothing, nothing)
    assert build.specs == [["a.yaml", "b.yaml"], ["a.yaml", "b.yaml"]]


def test_a_document_that_is_only_looked_at_meanwhile_costs_no_build(
    spec: Callable, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec()
    (workspace / "output").mkdir()
    owner = workspace / "output" / "~$工作计划.docx"
    build = Counting()
    watched(
        monkeypatch, build, nothing, lambda: owner.write_bytes(b""), nothing, owner.unlink, nothing, nothing
    )
    assert build.specs == [["a.yaml"]]


def test_what_could_not_be_done_is_tried_again_with_the_next_save(
    spec: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec("a.yaml")
    spec("b.yaml")
    build = Counting(2)
    watched(monkeypatch, build, nothing, lambda: spec("b.yaml", "德育"), nothing, nothing)
    assert build.specs == [["a.yaml", "b.yaml"], ["a.yaml", "b.yaml"]]
