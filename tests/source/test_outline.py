"""Lines taken apart, and which line can follow which."""

from pathlib import Path

import pytest

from planforge.source.outline import State, step, take_apart

SPECS = sorted((Path(__file__).parents[2] / "specs").glob("*.yaml"))


def stops_at(text: str) -> int:
    """The 1-based line that cannot stand where it stands; 0 where all can."""
    state = State()
    for number, raw in enumerate(text.split("\n"), 1):
        after = step(state, raw)
        if after is None:
            return number
        state = after
    return 0


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_every_line_of_a_good_spec_can_stand_where_it_stands(path):
    assert stops_at(path.read_text(encoding="utf-8")) == 0


@pytest.mark.parametrize(
    ("raw", "dashes", "key", "value"),
    [
        ("甲: 乙", (), "甲", "乙"),
        ("  - 甲:", (2,), "甲", ""),
        ("  - 甲", (2,), "", "甲"),
        ("-", (0,), "", ""),
        ("- - 甲: |", (0, 2), "甲", "|"),
        ("甲: 乙  # 丙: 丁", (), "甲", "乙"),
        ("- 甲 # 丙: 丁", (0,), "", "甲"),
        ("'甲: 乙': 丙", (), "'甲: 乙'", "丙"),
        ("甲: '乙 # 丙'", (), "甲", "'乙 # 丙'"),
        ("甲：乙", (), "", "甲：乙"),
        ("甲:乙", (), "", "甲:乙"),
        ("甲:\t乙", (), "甲", "乙"),
        ("8:30: 乙", (), "8:30", "乙"),
        ("-甲", (), "", "-甲"),
        ("{甲: 乙}", (), "", "{甲: 乙}"),
        ("'甲", (), "", "'甲"),
    ],
)
def test_a_line_is_taken_apart(raw, dashes, key, value):
    line = take_apart(raw)
    assert (line.dashes, line.key, line.value) == (dashes, key, value)


@pytest.mark.parametrize(
    "text",
    [
        "甲:\n- 乙\n- 丙\n丁: 戊",
        "甲:\n  乙: 丙\n  丁:\n    - 戊\n己: 庚",
        "甲:\n    - 乙:\n        丙: 丁\n    - 戊",
        "甲: |\n    乙\n      丙\n\n    丁\n戊: 己",
        "- 甲: 乙\n  丙: 丁\n- 戊",
        "甲: {乙: 丙,\n  丁: 戊}\n己: 庚",
        "甲: |\n乙: 丙",
        "甲:\n  # 注\n  - 乙",
        "甲: {乙: 丙} # 注\n丁: [戊]",
        "甲:\n  -\n    乙: 丙",
    ],
)
def test_lines_that_make_sense_are_let_through(text):
    assert stops_at(text) == 0


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("甲: 乙\n丙", 2),
        ("甲: 乙\n  丙: 丁", 2),
        ("甲:\n 乙: 丙", 2),
        ("甲:\n  - 乙\n   - 丙", 3),
        ("甲:\n  - 乙\n - 丙", 3),
        ("甲:\n  - 乙\n  丙: 丁", 3),
        ("甲:\n  乙: 丙\n  - 丁", 3),
        ("甲: 乙: 丙", 1),
        ("甲: '乙", 1),
        ("甲: '乙'丙", 1),
        ("\t甲: 乙", 1),
        ("甲:\n\u3000乙: 丙", 2),
        ("甲: |\n    乙\n   丙", 3),
        ("甲: |\n  \t乙", 2),
        ("甲:\n  -乙", 2),
    ],
)
def test_the_first_line_that_makes_none_is_named(text, line):
    assert stops_at(text) == line
