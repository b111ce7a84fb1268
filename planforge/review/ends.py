"""How paragraphs and points end: with a mark, and those of one list alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from planforge.diagnostics import Finding
from planforge.model.people import is_person_name
from planforge.review.lines import Kind, Line
from planforge.review.rule import ReviewRequest
from planforge.review.whole import Fault, Spot, spoken, whole_of
from planforge.vocabulary import field_of

_ENDED: Final = re.compile(r"[。！？；：…—.!?;:][”’）》〕】)\"]*$|[”》）)]$|\}\}$|[\dA-Za-z]$|[/%％]$")
_CLOSING: Final = "”’）》"
_FULL: Final = ("。", "！", "？")
_HAN_END: Final = ("\u4e00", "\u9fff")
_INSIDE: Final = re.compile(r"[。；！？].")
_BRACKETED: Final = re.compile(r"[（(][^（）()]*[）)]")
_STAGE: Final = re.compile(r"第[一二三四五六七八]\s*(?:个?阶段|步|轮|期)[^，。；：]{0,30}")
"""The head of a stage on a line of its own: 第一阶段（9月7日—10月16日）恢复期."""
_STOPS: Final = frozenset("。！？；：")
_BETWEEN: Final = re.compile("[、和与]")
_SEVERAL: Final = 3
_SHORT: Final = 12
_LONG: Final = 25
_RUNNING: Final = 18
_USUAL: Final = 5  # sentences with a full stop, before the one without looks odd
_NAME: Final = 5  # characters of a name and its mark, about: a line of names is no sentence

_OPEN_FAULT: Final = Fault(
    "句末标点", "没有写完的句末", "这一段以“{old}”结尾", "句子完了用句号；没有完就接着写", asks=True
)
_MISSING_FAULT: Final = Fault(
    "句末标点", "缺句末标点的话", "句末没有标点", "句末加上句号；运行“planforge fix”可以一起改好"
)
_LAST_FAULT: Final = Fault(
    "句末标点",
    "该用句号的分号",
    "后面没有并列的话了，句末应是“。”",
    "把分号改成句号；运行“planforge fix”可以一起改好",
)

_CELL_FAULT: Final = Fault(
    "句末标点",
    "格子末尾的分号",
    "这一格以“{old}”结尾，别的格子没有",
    "删掉它；运行“planforge fix”可以一起改好",
)
_FEW_CELLS: Final = 4


def ends(request: ReviewRequest) -> Iterator[Finding]:
    """A paragraph that ends in nothing looks unfinished, and perhaps it is: something may have been cut off.

    Fails: ``抓好备课。开好家长会`` . Passes: ``抓好备课。开好家长会。``, and short points that all end in nothing.
    """
    lines = [line for line in request.lines if line.kind is Kind.TEXT]
    missing: list[Line] = []
    opened: list[Line] = []
    last: list[Line] = []
    sentences = [line for line in lines if _clauses(line.text)]
    whole_stopped = sum(_is_stopped(line.text) for line in sentences)
    usual = whole_stopped >= _USUAL and whole_stopped * 10 >= len(sentences) * 9
    closing = {line.section: line for line in request.lines}
    for siblings in _siblings(lines).values():
        bare = [line for line in siblings if line.text[-1] not in _STOPS and not _is_ended(line.text)]
        cut = [line for line in bare if line.text[-1] in "，、,"]
        opened += cut
        unended = len(bare) - len(cut)
        semicolons = sum(line.text[-1] in "；;" for line in siblings)
        if unended or semicolons:
            stopped = sum(_is_stopped(line.text) for line in siblings)
            alone = unended == 1 and stopped >= _USUAL - 1
            missing += [
                line
                for line in bare
                if line not in cut
                and (
                    _needs_mark(line, stopped, unended)
                    or (usual and _is_sentence(line))
                    or (alone and (_is_sentence(line, labelled=True) if _labelled(line) else line.numbered))
                )
            ]
            last += _last_semicolon(siblings, stopped, closing)
    yield from _said(request, _MISSING_FAULT, missing)
    yield from _said(request, _OPEN_FAULT, opened)
    yield from _said(request, _LAST_FAULT, last)


def _is_ended(text: str) -> bool:
    """Whether a text ends with a mark, a bracket, a figure or the like, not with a word."""
    return not _HAN_END[0] <= text[-1] <= _HAN_END[1] and _ENDED.search(text) is not None


def _is_stopped(text: str) -> bool:
    """Whether a text ends with a full stop or its like, brackets behind it aside."""
    return text.rstrip(_CLOSING).endswith(_FULL)


def _said(request: ReviewRequest, fault: Fault, found: Sequence[Line]) -> Iterator[Finding]:
    """Say what is wrong with the ends of lines: their last mark, or that there is none."""
    if not found:
        return
    lines = sorted(found, key=lambda line: line.at)
    whole = whole_of(lines)
    ends = [start + len(line.text) for start, line in zip(whole.starts, lines, strict=True)]
    back = 0 if fault is _MISSING_FAULT else 1
    yield from spoken(request, whole, fault, [Spot(end - back, end, "。") for end in ends])


def _siblings(lines: Sequence[Line]) -> dict[tuple[str, bool, bool], list[Line]]:
    """The lines of a section by what they are: points, paragraphs, values of labels."""
    found: dict[tuple[str, bool, bool], list[Line]] = defaultdict(list)
    for line in lines:
        found[line.section, line.numbered, _labelled(line)].append(line)
    return found


def _needs_mark(line: Line, stopped: int, bare: int) -> bool:
    """Whether a line without a mark is a sentence, or stands among sentences."""
    text = _BRACKETED.sub("", line.text)
    clauses = _clauses(text)
    if clauses and _INSIDE.search(text):
        return True
    if stopped <= bare:
        return False
    is_duty = _is_duty(line)
    enough = stopped > bare if is_duty else stopped >= 2 * bare
    if not enough or line.text[0] in "（(【" or _STAGE.fullmatch(line.text):
        return False
    if line.numbered:
        return clauses > 0 or len(line.text) > _SHORT
    if "：" in line.text and not clauses and not is_duty:  # a label with its value: 时间：1月5日下午
        return False
    return len(line.text) > (_RUNNING if is_duty else _LONG) and line.text.count("、") * _NAME < len(
        line.text
    )


def _clauses(text: str) -> int:
    return text.count("，") + text.count(",")


def _is_duty(line: Line) -> bool:
    """Whether a line tells what somebody does (李明：维护东门的秩序): words that want an end."""
    names = line.key if _labelled(line) else line.text.partition("：")[0]
    if len(names) >= _LONG or field_of(names) is not None:  # 时间 is built like a name
        return False
    return all(map(is_person_name, _BETWEEN.split(names)))


def _labelled(line: Line) -> bool:
    """Whether a line stands beside a label: a value, a point behind its heading."""
    return bool(line.label)


def _is_sentence(line: Line, *, labelled: bool = False) -> bool:
    """Whether a line reads like a sentence by itself: some clauses, no label, no list of names."""
    return (
        _clauses(line.text) > 0
        and labelled == _labelled(line)
        and len(line.text) >= _RUNNING
        and line.text[0] not in "（(【“"
        and "：" not in line.text
        and line.text.count("、") * _NAME < len(line.text)
    )


def _last_semicolon(siblings: Sequence[Line], stopped: int, closing: Mapping[str, Line]) -> Iterator[Line]:
    """The semicolon of the last of several points, or the only one among full stops.

    ``closing`` are the last lines of the sections: of fewer points than three only such a line is a last one for
    certain (甲；乙。 is a list, and what stands below may go on).
    """
    ended = [line for line in siblings if line.text[-1] in "；;"]
    if not ended:
        return
    line, is_alone = ended[-1], len(ended) == 1 and stopped == len(siblings) - 1
    if len(siblings) < _SEVERAL and not (line.numbered and closing[line.section] is line):
        return
    if is_alone or (line is siblings[-1] and len(ended) > 1):
        yield line


def cell_ends(request: ReviewRequest) -> Iterator[Finding]:
    """A cell that ends in a semicolon while the others of its column end in nothing has lost what followed.

    Fails: ``交计划；`` below ``开会``. Passes: a column in which most cells end so.
    """
    columns: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in request.lines:
        if line.kind is Kind.CELL:
            columns[line.section, line.key].append(line)
    found = []
    for cells in columns.values():
        ended = [line for line in cells if line.text[-1] in "；;，、"]
        if ended and len(cells) >= _FEW_CELLS and len(ended) * 3 <= len(cells):
            found += ended
    if found:
        lines = sorted(found, key=lambda line: line.at)
        whole = whole_of(lines)
        ends = [start + len(line.text) for start, line in zip(whole.starts, lines, strict=True)]
        yield from spoken(request, whole, _CELL_FAULT, [Spot(end - 1, end, "") for end in ends])
