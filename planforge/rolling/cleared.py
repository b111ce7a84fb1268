"""Results and records of last year, cleared: what was done, how it ended, what proves it.

In a summary they are what the vocabulary names so; in a plan only what cannot be anything else is
cleared (完成情况, entries that count who came, 结果 beside 指标 or a known 状态), since 结果 may be a label like others there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planforge.rolling.decisions import Decision, Verdict
from planforge.source import Mapping, Node, Scalar, Sequence, Source
from planforge.source.edits import Edit
from planforge.source.nodes import scalars
from planforge.vocabulary import CELL_BAR, HEADER_KEYS, Role, normalized, role_named, roles_of

_SURE = frozenset(("指纹", "完成情况", "实际完成", "完成状态"))
_RESULTS = _SURE | {"结果", "状态", "佐证", "佐证材料"}
_OF_RECORDS = frozenset(("参加人数", "佐证", "佐证材料", "结果"))
ANSWERS = _RESULTS | {"参加人数", "效果", "成效", "情况", "反思", "评价", "小结", "收获"}
"""Labels below which a record says what came of it."""
KEPT = re.compile(r".*(?:记录|纪实|实录|大事记)")
"""The head of a chapter that keeps what was done, entry by entry, also in a plan: 工作记录, 会议记录, 大事记."""
_STATES = re.compile("已?(?:部分|基本|全部|没有|未)?(?:完成|达成|做完)|进行中|推迟|取消")
_EXPLAINED = frozenset(("说明",))  # cleared only beside results
_TABLE_KEYS = frozenset(("表格", "内容"))
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_ROW = re.compile(r"[^\r\n]+")
_INDICATOR = re.compile(r"\|[-+0-9]*")
_JOINED = "〃"
_JOINED_LEFT = "←"


class Cleared(NamedTuple):
    """The decisions about what is cleared, and the offsets of the nodes that are."""

    decisions: tuple[Decision, ...]
    nodes: frozenset[int]


def cleared(source: Source, *, is_summary: bool) -> Cleared:
    """Clear results, states and records wherever they stand."""
    decisions: list[Decision] = []
    nodes: set[int] = set()
    for key, value in source.root.pairs:
        if key.text in HEADER_KEYS and key.text not in ("正文", "附件"):
            continue
        roles = roles_in(key, value)
        if Role.RECORDS in roles or KEPT.fullmatch(key.text):
            gone = list(_records(source, key, value, is_summary=is_summary))
        else:
            is_told = is_summary or Role.FULFILMENT in roles
            found = list(_results(source, value, _Place(is_told, Role.FULFILMENT in roles)))
            gone = [*_asked_once(key, found), *found]
        decisions += (decision for decision, _ in gone)
        nodes.update(node for _, node in gone)
    return Cleared(tuple(decisions), frozenset(nodes))


def roles_in(key: Scalar, value: Node) -> set[Role]:
    """The roles of a section, by hand or by its name."""
    if isinstance(value, Mapping):
        by_hand = next((each for name, each in value.pairs if name.text == "角色"), None)
        if isinstance(by_hand, Scalar) and (role := role_named(by_hand.text)):
            return {role}
    return set(roles_of(key.text))


def _records(source: Source, key: Scalar, value: Node, *, is_summary: bool) -> Iterator[tuple[Decision, int]]:
    """Entries and tables of records below a key; sentences stay."""
    if isinstance(value, Sequence) and value.items:
        entries = [each for each in value.items if isinstance(each, Mapping)]
        if len(entries) == len(value.items) and (is_summary or all(map(_is_record, entries))):
            yield _emptied(key, len(entries), tuple(_without_lines(source, value))), value.start
    elif isinstance(value, Mapping):
        for name, each in value.pairs:
            if name.text in _TABLE_KEYS and isinstance(each, Scalar) and each.style == "|":
                yield from _record_rows(source, key, each, is_summary=is_summary)
            else:
                yield from _records(source, key, each, is_summary=is_summary)


def _is_record(entry: Mapping) -> bool:
    """Whether an entry says what came of something: who came, how it ended."""
    return any(normalized(key.text) in _OF_RECORDS and value.end > value.start for key, value in entry.pairs)


def _record_rows(
    source: Source, key: Scalar, table: Scalar, *, is_summary: bool
) -> Iterator[tuple[Decision, int]]:
    """A table of records without its rows; the heads stay."""
    rows = _rows(source, table)
    if not rows or not (is_summary or _OF_RECORDS.intersection(_heads(rows[0]))):
        return
    head = 2 if len(rows) > 1 and _JOINED in rows[1][0] else 1
    gone = rows[head:]
    if gone:
        lines = (_LINE.match(source.text, source.start_of(source.line_of(row.start()))) for row in gone)
        edits = tuple(Edit(line.start(), line.end(), "") for line in lines if line)
        yield _emptied(key, len(gone), edits), table.start


def _emptied(key: Scalar, count: int, edits: tuple[Edit, ...]) -> Decision:
    question = f"上次的 {count} 条记录已清空，请写新的"
    shown = f"{key.text}（{count} 条）"
    return Decision(Verdict.ASKED, "记录", key.start, shown, key.text, question, edits, question)


def _without_lines(source: Source, node: Node) -> Iterator[Edit]:
    """Take out the lines of a block; comments and blank lines between them stay."""
    first = source.line_of(node.start)
    last = source.line_of(max(scalar.end for scalar in scalars(node)))
    if source.start_of(last) == node.end:  # behind a text below |
        last -= 1
    comments = {source.line_of(comment.at) for comment in source.comments}
    for number in range(first, last + 1):
        match = _LINE.match(source.text, source.start_of(number))
        if match is None or not match[0].strip():
            continue
        if number in comments and match[0].lstrip().startswith("#"):
            continue
        yield Edit(match.start(), match.end(), "")


class _Place(NamedTuple):
    """What is known where results may stand: whether this tells of what was done, of goals one by one."""

    is_told: bool
    of_goals: bool

    def clears(self, name: str) -> bool:
        """Whether what stands under a label is a result."""
        return name in _SURE or (self.is_told and name in _RESULTS) or (self.of_goals and name in _EXPLAINED)


def _results(source: Source, node: Node, place: _Place) -> Iterator[tuple[Decision, int]]:
    """Every result or state below a node, emptied."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _results(source, item, place)
    elif isinstance(node, Mapping):
        place = place._replace(is_told=place.is_told or _is_answered(node))
        for key, value in node.pairs:
            name = normalized(key.text)
            if place.clears(name):
                if not isinstance(value, Scalar) or value.text:
                    yield _result(source, key, value, in_braces=node.flow), value.start
            elif name in _TABLE_KEYS and isinstance(value, Scalar) and value.style == "|":
                yield from ((each, -1) for each in _result_cells(source, value, place))
            else:
                yield from _results(source, value, place)


def _is_answered(entry: Mapping) -> bool:
    """Whether an entry says what was aimed at or how far it has come, so that its 结果 is an answer in a plan, too."""
    texts = {normalized(key.text): value for key, value in entry.pairs}
    state = texts.get("状态")
    is_state = isinstance(state, Scalar) and _STATES.fullmatch(state.text.strip()) is not None
    return "结果" in texts and ("指标" in texts or is_state)


def _result(source: Source, key: Scalar, value: Node, *, in_braces: bool) -> Decision:
    old = source.text[key.start : value.end].rstrip()
    colon = source.text.index(":", key.end)
    if in_braces:
        edits: tuple[Edit, ...] = (Edit(value.start, value.end, "''"),)
    elif isinstance(value, Scalar) and value.style == "|":
        edits = _without_text(source, colon + 1, value)
    elif isinstance(value, Scalar) or value.flow:
        edits = (Edit(colon + 1, value.end, ""),)
    else:
        edits = tuple(_without_lines(source, value))
    new = source.text[key.start : colon + 1]
    return Decision(Verdict.CHANGED, "结果", key.start, old, new, "已清空", edits)


def _without_text(source: Source, after: int, text: Scalar) -> tuple[Edit, ...]:
    """Take out a text below ``|``, and the mark itself."""
    match = _INDICATOR.match(source.text, text.start)
    below = source.line_of(text.start) + 1
    start = source.start_of(below) if source.line_of(text.end) >= below else text.end
    return Edit(after, match.end() if match else text.start, ""), Edit(start, text.end, "")


def _result_cells(source: Source, table: Scalar, place: _Place) -> Iterator[Decision]:
    """The cells below a head such as 完成情况, emptied."""
    rows = _rows(source, table)
    columns = [at for at, head in enumerate(_heads(rows[0])) if place.clears(head)] if rows else []
    for row in rows[1:]:
        for column in columns:
            found = _cell(row[0], column)
            if found is not None:
                start, end = (row.start() + at for at in found)
                old = source.text[start:end]
                yield Decision(Verdict.CHANGED, "结果", start, old, "", "已清空", (Edit(start, end, ""),))


def _rows(source: Source, table: Scalar) -> list[re.Match[str]]:
    """The lines of a table below its ``|``."""
    below = source.line_of(table.start) + 1
    if source.line_of(table.end) < below:
        return []
    return [row for row in _ROW.finditer(source.text, source.start_of(below), table.end) if row[0].strip()]


def _heads(row: re.Match[str]) -> list[str]:
    return [normalized(cell) for cell in CELL_BAR.split(row[0])]


def _cell(row: str, column: int) -> tuple[int, int] | None:
    """The words of one cell of a row; None where it has none."""
    bars = [match.start() for match in CELL_BAR.finditer(row)]
    edges = [-1, *bars, len(row)]
    if column + 1 >= len(edges):
        return None
    start, end = edges[column] + 1, edges[column + 1]
    words = row[start:end].strip()
    if not words or words in (_JOINED, _JOINED_LEFT):
        return None
    begin = row.index(words, start)
    return begin, begin + len(words)


def _asked_once(key: Scalar, found: list[tuple[Decision, int]]) -> list[tuple[Decision, int]]:
    """One question above a section for all that was cleared in it."""
    if not found:
        return []
    question = f"上次的结果和状态已清空 {len(found)} 处，请按新的情况填写"
    asked = Decision(Verdict.ASKED, "结果", key.start, key.text, key.text, question, (), question)
    return [(asked, -1)]
