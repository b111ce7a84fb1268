"""All rules together: silent on good specs, quick on any, and each says why it is there."""

import timeit
from pathlib import Path

import pytest

from planforge.checks import RULES, run_checks
from planforge.pipeline import check
from planforge.workspace.library import Workspace

SPECS = Path(__file__).parents[2] / "specs"


@pytest.mark.parametrize("path", sorted(SPECS.glob("20*.yaml")), ids=lambda path: path.stem)
def test_nothing_is_wrong_with_the_specs_that_a_school_starts_from(path):
    workspace = Workspace(SPECS.parent)
    assert check(workspace.read(path), workspace) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_says_its_reason_with_a_failing_and_a_passing_snippet(rule):
    assert rule.__doc__ is not None
    assert "Fails:" in rule.__doc__
    assert "Passes:" in rule.__doc__


def test_the_rules_take_linear_time(request_of):
    def seconds(rows):
        entries = "".join(f"  - 时间: 第{n % 20 + 1}周\n    工作: 事项{n}\n" for n in range(rows))
        request = request_of(f"时间安排:\n{entries}")
        return min(timeit.repeat(lambda: run_checks(request), number=3, repeat=5))

    assert seconds(4000) < 40 * seconds(400)
