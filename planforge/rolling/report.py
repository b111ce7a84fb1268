"""What a roll decided, for people and for programs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from planforge.rolling.decisions import Decision, Verdict, rounded
from planforge.rolling.figures_left import figures_left
from planforge.rolling.roll import Rolled
from planforge.source.edits import edited
from planforge.source.nodes import LINE_BREAK

_LONGEST = 36  # characters of a text that is shown
_MOST_LINES = 12
_ASKED: Final = "# 核对："
_INTRO = {
    Verdict.CHANGED: "改动 {} 处",
    Verdict.KEPT: "沿用 {} 处",
    Verdict.ASKED: "请决定 {} 处（新文件里写着“# 核对：”，核对过就把那条注释删掉）",
}


def roll_text(rolled: Rolled) -> str:
    """Every decision in Chinese, by what was decided; lines are those of the new file."""
    parts = []
    placed = _placed(rolled)
    for verdict in Verdict:
        found = [each for each in placed if each.decision.verdict is verdict]
        if found:
            shown = _kept(found) if verdict is Verdict.KEPT else map(_shown, found)
            parts.append(f"{_INTRO[verdict].format(len(found))}：\n" + "".join(shown))
    parts += [f"{note}\n" for note in rolled.notes]
    figures = figure_lines(rolled)
    if figures:
        parts.append(f"文中还有 {len(figures)} 处数没有改（第 {_listed(figures)}），请按新的情况核对。\n")
    return "".join(parts)


def figure_lines(rolled: Rolled) -> list[int]:
    """The line in the new file of every figure of the text that was left as it is (52名, 18600元)."""
    source = rolled.source
    return _new_lines(rolled, figures_left(source, rolled.decisions)) if source and rolled.edits else []


def roll_records(rolled: Rolled) -> list[dict[str, str | int | None]]:
    """Every decision as plain data; ``line`` and ``column`` are the old file's, ``new_line`` and ``comment_line`` the new one's."""
    source = rolled.source
    if source is None:
        return []
    return [
        {
            "decision": each.verdict.value,
            "kind": each.kind,
            "line": source.line_of(each.at),
            "column": source.position(each.at).column,
            "new_line": line,
            "comment_line": asked or None,
            "old": each.old,
            "new": each.new,
            "reason": each.reason,
            "question": each.question,
        }
        for line, each, asked in _placed(rolled)
    ]


def roll_counts(rolled: Rolled) -> dict[str, int]:
    """How many places were changed, kept, and left to a person."""
    return {verdict.value: sum(each.verdict is verdict for each in rolled.decisions) for verdict in Verdict}


class _Placed(NamedTuple):
    """A decision, its line in the new file, and that of the comment which asks about it (0 where none does)."""

    line: int
    decision: Decision
    asked: int


def _placed(rolled: Rolled) -> list[_Placed]:
    lines = _new_lines(rolled, [each.at for each in rolled.decisions])
    asked = _asked_at(rolled)
    return [
        _Placed(line, each, _nearest(asked, each, line))
        for line, each in zip(lines, rolled.decisions, strict=True)
    ]


def _asked_at(rolled: Rolled) -> list[tuple[int, str]]:
    """The comments of the new file that ask something, each with its line."""
    source = rolled.source
    if source is None:
        return []
    new = LINE_BREAK.split(edited(source.text, rolled.edits))
    return [
        (number, question) for number, line in enumerate(new, 1) if (question := line.partition(_ASKED)[2])
    ]


def _nearest(asked: list[tuple[int, str]], decision: Decision, line: int) -> int:
    """The line of the comment about a place: the last one at or above it that puts its question; 0 where none does."""
    question = decision.question
    return next((at for at, said in reversed(asked) if question and at <= line and question in said), 0)


def _new_lines(rolled: Rolled, places: list[int]) -> list[int]:
    """For every offset in the old file, its line in the new one."""
    source = rolled.source
    if source is None:
        return []
    starts = [edit.start for edit in rolled.edits]
    changes = [_breaks(edit.text) - _breaks(source.text[edit.start : edit.end]) for edit in rolled.edits]
    sums = [0, *accumulate(changes)]
    return [source.line_of(at) + sums[bisect_right(starts, at)] for at in places]


def _breaks(text: str) -> int:
    return text.count("\n") or text.count("\r")


def _shown(found: _Placed) -> str:
    line, decision, asked = found
    change = _cut(decision.old)
    if decision.new != decision.old:
        change += f" → {_cut(decision.new) or '（空）'}"
    reason = f"（{decision.reason}）" if decision.reason and decision.reason != decision.old else ""
    above = f"，注释在第 {asked} 行" if asked not in (0, line) else ""
    return f"  第 {line} 行{above}  {decision.kind}  {change}{reason}\n"


def _kept(found: list[_Placed]) -> Iterator[str]:
    """What was kept, in one line for each kind and reason."""
    groups: dict[tuple[str, str], list[_Placed]] = {}
    for each in found:
        groups.setdefault((each.decision.kind, each.decision.reason), []).append(each)
    for (kind, reason), group in groups.items():
        first = "" if len(group) > 1 else f"  {_cut(group[0].decision.old)}"
        yield f"  {kind}{first}：{reason}，第 {_listed([each.line for each in group])}\n"


def _listed(lines: list[int]) -> str:
    """The lines of some places, each once and the first of many: 3、5 行."""
    named = "、".join(map(str, dict.fromkeys(lines[:_MOST_LINES])))
    return f"{named} 等行" if len(lines) > _MOST_LINES else f"{named} 行"


def _cut(text: str) -> str:
    plain = " ".join(text.split())
    return rounded(plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…")
