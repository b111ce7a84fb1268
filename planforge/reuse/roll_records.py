"""What belongs to last year alone: results and records are cleared, figures and numbers are to be confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planforge.reuse.decisions import Decision, Verdict
from planforge.source import Mapping, Node, Scalar, Sequence, Source
from planforge.source.edits import Edit
from planforge.source.nodes import scalars
from planforge.vocabulary import HEADER_KEYS, Role, normalized, role_named, roles_of

_RESULTS = frozenset(("结果", "状态", "佐证", "指纹", "完成情况", "实际完成", "完成状态", "佐证材料"))
_EXPLAINED = frozenset(("说明",))  # cleared only beside results
_TOLD = frozenset((Role.ACHIEVEMENTS, Role.PROBLEMS, Role.REFLECTION))
_BARS = re.compile("[|｜\t]")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


class Cleared(NamedTuple):
    """The decisions about what is cleared, and the offsets of the nodes that are."""

    decisions: tuple[Decision, ...]
    nodes: frozenset[int]


def cleared(source: Source) -> Cleared:
    """Clear results, states and records wherever they stand."""
    decisions: list[Decision] = []
    nodes: set[int] = set()
    for key, value in source.root.pairs:
        if key.text in HEADER_KEYS and key.text not in ("正文", "附件"):
            continue
        roles = _roles(key, value)
        if Role.RECORDS in roles and _has_records(value):
            decisions.append(_emptied(source, key, value))
            nodes.add(value.start)
        else:
            found = list(_results(source, value, beside=Role.FULFILMENT in roles))
            decisions += _asked_once(key, found)
            nodes.update(node for _, node in found)
    return Cleared(tuple(decisions), frozenset(nodes))


def figures(source: Source) -> Iterator[Decision]:
    """数据 and the numbers of charts: every figure is kept and marked to be confirmed."""
    for key, value in source.root.pairs:
        if key.text == "数据" and isinstance(value, Mapping):
            for name, figure in value.pairs:
                last = list(scalars(figure))[-1:] or [name]
                shown = source.text[name.start : last[0].end]
                question = f"{name.text}还是上次的数"
                yield Decision(Verdict.ASKED, "数据", name.start, shown, shown, question, (), question)
        elif key.text == "文号" and value.end > value.start:
            shown = source.text[value.start : value.end]
            question = "文号还是上次的，新文件另编"
            yield Decision(Verdict.ASKED, "文号", value.start, shown, shown, question, (), question)
        if "图表" in source.text:
            yield from _charts(key, value)


def _charts(key: Scalar, value: Node) -> Iterator[Decision]:
    """Every chart with numbers of its own; one that takes them from a table changes with it."""
    if key.text == "图表":
        own = isinstance(value, Scalar) or any(name.text == "数据" for name, _ in getattr(value, "pairs", ()))
        if own:
            question = "图表里还是上次的数"
            yield Decision(Verdict.ASKED, "图表", key.start, key.text, key.text, question, (), question)
    elif isinstance(value, Mapping):
        for name, each in value.pairs:
            yield from _charts(name, each)
    elif isinstance(value, Sequence):
        for item in value.items:
            yield from _charts(key, item)


def told(source: Source, *, is_summary: bool) -> Iterator[Decision]:
    """Sections that tell what was done last year: kept, to be written anew."""
    for key, value in source.root.pairs:
        if key.text in HEADER_KEYS:
            continue
        roles = _roles(key, value)
        if is_summary and not roles & {Role.RECORDS, Role.FULFILMENT}:
            roles |= _TOLD
        if roles & _TOLD:
            question = f"“{key.text}”写的是上次的情况，请改写"
            yield Decision(Verdict.ASKED, "情况", key.start, key.text, key.text, question, (), question)


def _roles(key: Scalar, value: Node) -> set[Role]:
    if isinstance(value, Mapping):
        by_hand = next((each for name, each in value.pairs if name.text == "角色"), None)
        if isinstance(by_hand, Scalar) and (role := role_named(by_hand.text)):
            return {role}
    return set(roles_of(key.text))


def _has_records(value: Node) -> bool:
    """Whether entries stand there, not only sentences."""
    return isinstance(value, Sequence) and all(isinstance(item, Mapping) for item in value.items)


def _emptied(source: Source, key: Scalar, value: Node) -> Decision:
    count = len(value.items) if isinstance(value, Sequence) else 1
    question = f"上次的 {count} 条记录已清空，请写新的"
    return Decision(
        Verdict.ASKED, "记录", key.start, f"{key.text}（{count} 条）", key.text, question,
        tuple(_without_lines(source, value)), question,
    )  # fmt: skip


def _without_lines(source: Source, node: Node) -> Iterator[Edit]:
    """Take out the lines of a block; comments and blank lines between them stay."""
    first = source.line_of(node.start)
    last = source.line_of(max(scalar.end for scalar in scalars(node)))
    comments = {source.line_of(comment.at) for comment in source.comments}
    for number in range(first, last + 1):
        match = _LINE.match(source.text, source.start_of(number))
        if match is None or not match[0].strip():
            continue
        if number in comments and match[0].lstrip().startswith("#"):
            continue
        yield Edit(match.start(), match.end(), "")


def _results(source: Source, node: Node, *, beside: bool) -> Iterator[tuple[Decision, int]]:
    """Every result or state below a node, emptied; ``beside`` tells that explanations belong to them."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _results(source, item, beside=beside)
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            name = normalized(key.text)
            if name in _RESULTS or (beside and name in _EXPLAINED):
                if isinstance(value, Scalar) and value.text and value.style != "|":
                    yield _result(source, key, value, in_braces=node.flow), value.start
            elif name in ("表格", "内容") and isinstance(value, Scalar) and value.style == "|":
                yield from ((each, -1) for each in _result_cells(source, value))
            else:
                yield from _results(source, value, beside=beside)


def _result(source: Source, key: Scalar, value: Scalar, *, in_braces: bool) -> Decision:
    colon = source.text.index(":", key.end)
    old = source.text[key.start : value.end]
    if in_braces:
        question = f"“{key.text}”还是上次的"
        return Decision(Verdict.ASKED, "结果", key.start, old, old, question, (), question)
    edit = Edit(colon + 1, value.end, "")
    return Decision(
        Verdict.CHANGED, "结果", key.start, old, source.text[key.start : colon + 1], "已清空", (edit,)
    )


def _result_cells(source: Source, value: Scalar) -> Iterator[Decision]:
    """The cells below a head such as 完成情况, emptied."""
    rows = [
        match for match in re.finditer(r"[^\r\n]+", source.text[value.start : value.end]) if match[0].strip()
    ]
    if len(rows) < 3:
        return
    heads = [normalized(cell) for cell in _BARS.split(rows[1][0])]
    columns = [at for at, head in enumerate(heads) if head in _RESULTS]
    for row in rows[2:]:
        for column in columns:
            found = _cell(row[0], column)
            if found is not None:
                start, end = (value.start + row.start() + at for at in found)
                old = source.text[start:end]
                yield Decision(Verdict.CHANGED, "结果", start, old, "", "已清空", (Edit(start, end, ""),))


def _cell(row: str, column: int) -> tuple[int, int] | None:
    """The words of one cell of a row; None where it has none."""
    bars = [match.start() for match in _BARS.finditer(row)]
    edges = [-1, *bars, len(row)]
    if column + 1 >= len(edges):
        return None
    start, end = edges[column] + 1, edges[column + 1]
    words = row[start:end].strip()
    if not words:
        return None
    begin = row.index(words, start)
    return begin, begin + len(words)


def _asked_once(key: Scalar, found: list[tuple[Decision, int]]) -> list[Decision]:
    """The decisions of a section, and one question above it for all of them."""
    if not found:
        return []
    question = f"上次的结果和状态已清空 {len(found)} 处，请按新的情况填写"
    asked = Decision(Verdict.ASKED, "结果", key.start, key.text, key.text, question, (), question)
    return [asked, *(decision for decision, _ in found)]
