"""The benchmark compares like with like: its plan has the promised size, every writer prints the same."""

from __future__ import annotations

import sys

import pytest

from tests.benchmarks import floor, workload
from tests.benchmarks.agreement import DisagreementError, Printed, assert_agrees, from_docx
from tests.benchmarks.ground import PEERS, Ground


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ground, Printed]:
    ground = Ground(tmp_path_factory.mktemp("benchmark"))
    return ground, ground.lay()


def test_the_plan_has_330_lines_180_paragraphs_and_a_table_of_20_by_4(laid: tuple[Ground, Printed]) -> None:
    ground, printed = laid
    assert len(ground.spec.read_bytes().splitlines()) == pytest.approx(330, abs=5)
    assert len(printed.paragraphs) == 180
    assert [len(row) for row in printed.rows] == [4] * 20


def test_the_plan_is_the_same_at_every_run() -> None:
    assert workload.spec() == workload.spec()


@pytest.mark.parametrize("name", ["docxtpl", "python-docx"])
def test_a_peer_prints_what_planforge_prints(laid: tuple[Ground, Printed], name: str) -> None:
    ground, printed = laid
    ground.run(*ground.once(name))
    assert_agrees(printed, name, from_docx(ground.out(name)))


def test_planforge_and_the_floor_print_the_same(laid: tuple[Ground, Printed]) -> None:
    ground, printed = laid
    ground.run(*ground.planforge("submit"))
    ours = ground.out("planforge-submit")
    assert_agrees(printed, "planforge", from_docx(ours))
    under = floor.prepare(ground.folder, ground.spec, printed, ours)
    in_python = (sys.executable, str(PEERS / "floor.py"), *under.command[-6:])
    for command in (under.command, in_python):
        worker = ground.start(command)
        worker.turn(1)
        worker.close()
        assert_agrees(printed, "floor", from_docx(under.out))
        under.out.unlink()


def test_another_text_stops_the_benchmark(laid: tuple[Ground, Printed]) -> None:
    _, printed = laid
    other = Printed(("别的题目", *printed.paragraphs[1:]), printed.rows)
    with pytest.raises(DisagreementError, match="第 1 段"):
        assert_agrees(printed, "docxtpl", other)
    shorter = Printed(printed.paragraphs, printed.rows[:-1])
    with pytest.raises(DisagreementError, match="19 表格行"):
        assert_agrees(printed, "docxtpl", shorter)
