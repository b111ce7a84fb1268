"""Figures in the text of a rolled document, which stay as they are: how many people, copies and yuan there were last time."""

from __future__ import annotations

import re
from bisect import bisect_right

from planforge.rolling.decisions import Decision
from planforge.source import Source

_FIGURE = re.compile(
    r"(?<![\d.．第〔（(\-—～~年月/])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? ?[余多来]?"
    r"(?:万?元|[名位户](?!次)|人(?!次?均|次)|份|[间台套册本所辆亩]|平方米|个(?:教学)?(?:班|年级|校区|社团|教研组|家庭))"
    r"|(?:教学班|班级|教研组|社团|教室|功能室|实验室|寝室|宿舍)(?:共?有?|约) ?\d+ ?[余多]?[个间]"
)
_ASKED = frozenset(("数据", "图表", "文号"))


def figures_left(source: Source, decisions: tuple[Decision, ...]) -> list[int]:
    """The offsets of figures with their units that no decision speaks of; comments have none."""
    spoken = sorted(
        [(each.at, each.at + len(each.old)) for each in decisions if each.kind in _ASKED or each.edits]
        + [(comment.at, comment.at + len(comment.text) + 1) for comment in source.comments]
    )
    starts = [start for start, _ in spoken]
    ends: list[int] = []
    for _, end in spoken:
        ends.append(max(end, ends[-1] if ends else 0))
    found = (match.start() for match in _FIGURE.finditer(source.text))
    return [at for at in found if not (before := bisect_right(starts, at)) or ends[before - 1] <= at]
