"""Watching: a build whenever something has been saved, and one that fails does not end it."""

import io
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

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
    results = iter([PlanforgeError("磁盘满了。"), (1, [])])
    built: list[int] = []

    def build(choice: Choice, _options: Namespace, _console: Console) -> tuple[int, list[Path]]:
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
    assert watch(options, Console(io.StringIO(), io.StringIO()), lambda *_: (0, [path])) == 0
    assert (tools / "opened").read_text(encoding="utf-8").count("\n") == 1


def test_a_file_that_is_gone_again_has_no_state(spec: Callable) -> None:
    choice = Choice([str(spec())])
    before = state_of(choice)
    choice.specs[0].unlink()
    assert state_of(choice) == {}
    assert changed_specs(before, {}) is None
