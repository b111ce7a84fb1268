"""All rules together: silent on good specs, quick on any, and each says why it is there."""

from pathlib import Path

import pytest

from planforge.checks import RULES, run_checks
from planforge.pipeline import check
from planforge.workspace.library import Workspace
from tests.steps import steps

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
    def work(rows):
        entries = "".join(f"  - 时间: 第{n % 20 + 1}周\n    工作: 事项{n}\n" for n in range(rows))
        request = request_of(f"时间安排:\n{entries}")
        return steps(lambda: run_checks(request))

    work(20)  # times that were read before are remembered
    assert work(2000) < 11 * work(200)
