"""All rules on figures together: nothing is said of the specs that ship, and no line costs more than its length."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import pytest

from planforge.pipeline import check
from planforge.review.figures import PASSAGE_RULES
from planforge.review.lines import Kind, Line
from planforge.review.passages import Passage
from planforge.review.quantities import normal, quantities
from planforge.workspace.library import Workspace

FIGURES = frozenset(
    ("占比不符", "部分过大", "合计不符", "人均不符", "增减不符", "超过百分百", "前后不一", "数据不符", "数值", "截至", "过期数据", "未用数据", "数据单位")
)  # fmt: skip
SPECS = sorted((Path(__file__).parent.parent.parent / "specs").glob("2*.yaml"))
SENTENCE = (
    "共有教师60人，其中男教师15人、女教师45人，占75%，由61%提高到70%，语文8人、数学6人，共14人，人均22.8节"
)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_nothing_is_said_of_the_specs_that_ship(path: Path) -> None:
    library = Workspace(path.parent)
    codes = {found.code for found in check(library.read(path), library)}
    assert codes & FIGURES == set()


def steps(text: str) -> int:
    """How many calls, Python's and C's, the rules make for one line."""
    passage = Passage(Line(0, text, Kind.TEXT, "", "", 0), normal(text), quantities(text))
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        for rule in PASSAGE_RULES:
            for _found in rule(passage, {}):
                pass
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("mark", ["。", "，", "、"])
def test_a_line_as_long_as_a_document_takes_steps_in_proportion(mark: str) -> None:
    short, long = (steps(mark.join([SENTENCE] * many)) for many in (50, 400))
    assert long < 8 * short * 1.5
