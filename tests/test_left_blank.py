"""What a school leaves blank (时间:, 地点:, a dash alone): every command goes on to the end, none breaks off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planforge.comparing import compare_files
from planforge.pipeline import build, check
from planforge.rolling.roll import Wish, roll
from planforge.source import TextFile
from planforge.summarizing import Wanted, carry_on, summarize
from planforge.workspace.library import Workspace

SPECS = sorted(
    each for each in (Path(__file__).parents[1] / "specs").glob("*.yaml") if each.name != "学校.yaml"
)
_KEYED = re.compile(r"(\s*(?:- )?)([^:#\n]{1,30}):( .+)")
_EVENT = """文种: 活动方案
期间: 2026-2027-1
比赛安排:
  - 报名:
      时间:
      地点: 操场
  - 预赛:
      时间: 10月13日
  - 时间:
    活动: 决赛
    负责人:
工作步骤:
  - 准备阶段:
      时间:
  - 实施阶段: 10月
  - 阶段:
    时间:
"""


def _left_blank(text: str) -> list[str]:
    """A spec once for each of its keys, with nothing behind that key wherever it stands, and once with bare dashes."""
    lines = text.split("\n")
    found = [_KEYED.fullmatch(line) for line in lines]
    keys = dict.fromkeys(each[2] for each in found if each)
    blank = [
        "\n".join(
            f"{each[1]}{each[2]}:" if each and each[2] == key else line
            for line, each in zip(lines, found, strict=True)
        )
        for key in keys
    ]
    return [*blank, re.sub(r"(?m)^(\s*)- [^:\n]+$", r"\1-", text)]


def _go_through(text: str, name: str, whole: bytes, library: Workspace) -> None:
    spec = TextFile(name, text.encode())
    check(spec, library)
    build(spec, library)
    for target in ("2027-2028-1", "2026-2027-2", "2027"):
        roll(spec, library, Wish(target))
    summarize(Wanted(spec, name), None, library)
    carry_on(spec, library)
    compare_files(TextFile(name, whole), spec, (library, library))


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_no_command_breaks_off_at_what_is_left_blank(path: Path) -> None:
    whole = path.read_bytes()
    for text in _left_blank(whole.decode()):
        _go_through(text, path.name, whole, Workspace.around(path))


def test_times_left_blank_in_items_and_entries_are_told(tmp_path: Path) -> None:
    path = tmp_path / "方案.yaml"
    path.write_text(_EVENT, encoding="utf-8")
    library = Workspace.around(path)
    _go_through(_EVENT, path.name, _EVENT.encode(), library)
    found = check(library.read(path), library)
    assert [each.position.line for each in found if each.code == "空栏目"] == [
        5,
        14,
        17,
    ]  # an empty cell (line 9) is none
