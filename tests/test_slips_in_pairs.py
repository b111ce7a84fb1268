"""Two slips in one line are told as one finding at that line, and a hint that is followed makes nothing worse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, groupby
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from planforge.diagnostics import Diagnostic
from planforge.pipeline import show
from planforge.source import TextFile
from planforge.workspace.library import Workspace
from tests.hints import followed
from tests.test_slips import SPECS, Line, lines_of

OF_A_KIND = 1  # places of each spec where a pair is tried
AS_SAID = 0.98  # share of the files in order once their first hint is followed
_HALF_TO_WIDE = str.maketrans("{}[]", "｛｝［］")

Part: TypeAlias = list[tuple[str, str]]
"""What a part of a line may be typed as, each with its name; the first as it should be."""


class Tried(NamedTuple):
    """A line with its slips: what they are, its 1-based number, what is typed there."""

    kind: str
    line: int
    raw: str


def parts_of(line: Line) -> list[Part]:
    """The parts of a line, in its order, each with the slips that happen to it."""
    return [_indents(line), _dashes(line), [("", line.key)], _colons(line), _values(line)]


def _indents(line: Line) -> Part:
    blanks = len(line.indent)
    found = [("", line.indent), ("多一格", f" {line.indent}")]
    if blanks:
        wide, tabs = "\u3000" * (blanks // 2), "\t" * (blanks // 2)
        found += [("少一格", line.indent[1:]), ("制表符", tabs), ("全角空格", wide)]
    return found


def _dashes(line: Line) -> Part:
    typed = ("-", "－ ", "－", "— ", "–", "-\u3000", "·", "* ", "--", "-- ") if line.dashes else ()
    return [("", line.dashes), *((f"短横{dash!r}", dash) for dash in typed)]


def _colons(line: Line) -> Part:
    if not line.key:
        return [("", "")]
    typed = ("：", "： ", ":", " ：", " :", ":\u3000") if line.value else ("：", "： ", " ：", "")
    return [("", ": " if line.value else ":"), *((f"冒号{colon!r}", colon) for colon in typed)]


def _values(line: Line) -> Part:
    value = (line.value or "") if line.key else line.rest
    found = [("", value)]
    if line.key and value == "|":
        found += [(f"竖线{bar}", bar) for bar in "｜丨"]
    elif value[:1] in ("{", "[") and value[:2] != "{{":
        found += [("括号全角", value.translate(_HALF_TO_WIDE)), ("括号里逗号", value.replace(", ", "，"))]
        found += [("括号里冒号", value.replace(": ", "："))]
    return found


def pairs(line: Line) -> Iterator[tuple[str, str]]:
    """A line with each two of its slips."""
    parts = parts_of(line)
    for one, other in combinations(range(len(parts)), 2):
        for first in parts[one][1:]:
            for second in parts[other][1:]:
                chosen = [part[0] for part in parts]
                chosen[one], chosen[other] = first, second
                yield f"{first[0]}+{second[0]}", "".join(typed for _, typed in chosen)


def singles(line: Line) -> Iterator[tuple[str, str]]:
    """A line with each one of its slips."""
    parts = parts_of(line)
    for at, part in enumerate(parts):
        for name, typed in part[1:]:
            yield name, "".join(typed if at == index else other[0][1] for index, other in enumerate(parts))


def chosen(text: str, slips: Callable[[Line], Iterator[tuple[str, str]]]) -> Iterator[Tried]:
    """Some places for each kind of slip, spread over a spec; the same ones every time."""
    tried = [
        Tried(kind, line.number, raw)
        for line in lines_of(text)
        if line.role == "structure" and line.raw == line.lead + line.rest
        for kind, raw in slips(line)
        if raw != line.raw
    ]
    for _, group in groupby(sorted(tried), key=lambda each: each.kind):
        places = list(group)
        stride = -(-len(places) // OF_A_KIND)
        yield from places[stride // 2 :: stride]


def errors_of(found: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return [each for each in found if each.is_error]


@pytest.mark.parametrize("slips", [singles, pairs], ids=["one", "two"])
@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_slips_of_one_line_are_told_there_and_their_hint_mends_them(
    path: Path, slips: Callable[[Line], Iterator[tuple[str, str]]]
) -> None:
    workspace = Workspace.around(path)
    name, text = workspace.read(path).name, path.read_text(encoding="utf-8")
    tried, elsewhere, worse, not_done = 0, [], [], []
    for slip in chosen(text, slips):
        lines = text.split("\n")
        lines[slip.line - 1] = slip.raw
        slipped = "\n".join(lines)
        wrong = errors_of(show(TextFile(name, slipped.encode()), workspace)[1])
        if not wrong:
            continue
        tried += 1
        if wrong[0].position.line != slip.line:
            elsewhere.append((slip, wrong[0].position.line, wrong[0].message))
        mended = followed(slipped, wrong[0])
        left = wrong if mended is None else errors_of(show(TextFile(name, mended.encode()), workspace)[1])
        if left:
            not_done.append((slip, wrong[0].hint, left[0].message))
        if len(left) > len(wrong):
            worse.append((slip, wrong[0].hint, [each.message for each in left]))
    assert tried > 10
    assert len(elsewhere) <= (1 - AS_SAID) * tried + 1, elsewhere
    assert len(not_done) <= (1 - AS_SAID) * tried + 1, not_done
    assert len(worse) <= (1 - AS_SAID) * tried / 4, worse


def test_several_slips_of_a_line_are_said_together_with_the_line_as_it_should_be() -> None:
    text = "文种: 工作计划\n主要工作:\n  -养成教育：\n    负责人: 赵一帆\n  - 家校共育: 家访。\n"
    wrong = errors_of(show(TextFile("计划.yaml", text.encode()), Workspace(Path()))[1])
    assert [(each.position.line, each.hint) for each in wrong] == [(3, "写成：- 养成教育:")]
    assert followed(text, wrong[0]) == text.replace("-养成教育：", "- 养成教育:")
