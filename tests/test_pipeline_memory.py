"""A document leaves nothing behind for Python's search for reference cycles."""

from __future__ import annotations

import gc
from pathlib import Path

from planforge import pipeline
from planforge.workspace.library import Workspace

SPEC = Path(__file__).resolve().parent.parent / "specs" / "2026-2027-1 校本研修计划.yaml"


def test_a_build_makes_no_reference_cycles() -> None:
    workspace = Workspace.around(SPEC)
    file = workspace.read(SPEC)
    for _ in range(2):
        pipeline.build(file, workspace)
    gc.collect()
    gc.disable()
    try:
        assert pipeline.build(file, workspace).document is not None
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_the_collector_is_left_as_it_was() -> None:
    workspace = Workspace.around(SPEC)
    assert gc.isenabled()
    pipeline.check(workspace.read(SPEC), workspace)
    assert gc.isenabled()
