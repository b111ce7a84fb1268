"""What a foreign document lacks: who it is of, words below a heading, what a heading promises."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from planforge.recognize.draft import Draft, Item, Label, Para, Part, SectionDraft, TablePart
from planforge.recognize.labels import TIME
from planforge.recognize.looks import contents_of
from planforge.recognize.marks import read_mark
from planforge.recognize.misnumbered import Slip
from planforge.recognize.recognizing import UNTITLED
from planforge.recognize.schools import names_school
from planforge.recognize.units import Unit

_UNIT_ENDS: Final = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:处|室|组|部|科|局|委员会|委|会|党支部|团支部|中心|领导小组|班)$"
)
_FUTURE: Final = re.compile(
    "展望|设想|打算|努力方向|[今后]后(?:的|工作)?(?:措施|方向)|改进(?:措施|办法)|对策"
)
_SAID: Final = re.compile(
    "今后|将[会要在以继进努]|下一步|下学期|来年|明年|未来|继续|努力|打算|展望|争取|力争|进一步|改进|要加强|应"
)
_PROBLEM: Final = re.compile("不足|问题|困惑|薄弱")
_LONGEST: Final = 24  # characters of a heading that wants something below it
_BEHIND: Final = 12
_OPEN: Final = "。！？；!?;…"


def lacking_slips(draft: Draft, units: Sequence[Unit]) -> tuple[Slip, ...]:
    """What is not there, at the line where it should be."""
    return (*_unsigned(draft, units), *_empty(draft), *_numbers_alone(units), *_promised(draft))


def _unsigned(draft: Draft, units: Sequence[Unit]) -> Iterator[Slip]:
    """No school in the title or the text, nobody below it: nobody knows whose document it is."""
    untitled = not draft.title or UNTITLED in draft.notes
    if draft.sign_off is not None or draft.school or not draft.sections or untitled:
        return
    lines = (unit.whole for unit in units if unit.grid is None)
    if any(_UNIT_ENDS.search(line) for line in draft.title) or any(names_school(line) for line in lines):
        return
    title = next((unit for unit in units if unit.whole in draft.title), units[0])
    message = "全文没有写学校名称，也没有落款"
    yield Slip("无署名", title.at, title.text, message, "标题写上学校名称，文末写上单位和日期")


def _empty(draft: Draft) -> Iterator[Slip]:
    """Headings with nothing below them, where those beside them have something."""
    sections = draft.sections
    filled = sum(bool(section.body) for section in sections)
    if filled >= 2 and filled * 2 >= len(sections):
        for section in sections:
            if not section.body and _is_heading(section.heading):
                yield _nothing_below(section.at, section.heading)
    for parts in contents_of(draft):
        yield from _empty_below(parts)


def _empty_below(parts: Sequence[Part]) -> Iterator[Slip]:
    for kind in (Item, Label):
        beside = [part for part in parts if isinstance(part, kind) and _may_be_empty(part)]
        full = sum(bool(part.body) for part in beside)
        bare = [part for part in beside if not part.body and not part.text]
        if bare and full >= 2 and full >= 2 * len(bare):
            for part in bare:
                head = part.head if isinstance(part, Item) else part.key
                follows = parts[parts.index(part) + 1 : parts.index(part) + 2]
                if _is_heading(head) and not (follows and isinstance(follows[0], Para | TablePart)):
                    yield _nothing_below(part.at, head)
    for inner in parts:
        if isinstance(inner, Item | Label):
            yield from _empty_below(inner.body)


def _may_be_empty(part: Item | Label) -> bool:
    """Whether a part is a heading by its kind: a short point with a 1. may well say all in one line."""
    return part.mark.family in ("一、", "（一）") if isinstance(part, Item) else part.kind == TIME


def _nothing_below(at: int, head: str) -> Slip:
    message = f"“{head}”下面没有内容，并列的都有"
    return Slip("空章", at, head, message, "补上内容；不写的，就删掉这个标题")


def _is_heading(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and text[-1] not in _OPEN and "，" not in text


def _numbers_alone(units: Iterable[Unit]) -> Iterator[Slip]:
    """A number with nothing behind it."""
    for unit in units:
        if unit.line is None or unit.line.number or unit.mark is not None:
            continue
        mark = read_mark(unit.text)
        if mark is not None and mark.raw.strip() == unit.text.strip():
            message = f"“{unit.text}”后面没有内容"
            yield Slip("空章", unit.at, unit.text, message, "补上内容，或者删掉这个编号")


def _promised(draft: Draft) -> Iterator[Slip]:
    """A heading that promises problems and plans, above words about one of them alone."""
    for section in draft.sections:
        future = _FUTURE.search(section.heading)
        wanted = future and _PROBLEM.search(section.heading) and section.body
        if future and wanted and not _SAID.search("".join(_texts(section))):
            message = f"标题里有“{future[0]}”，下面没有写"
            behind = section.heading[future.end() :][:_BEHIND]
            yield Slip("空章", section.at, future[0], message, "补上，或者从标题里去掉", behind)


def _texts(section: SectionDraft) -> Iterator[str]:
    stack = list(section.body)
    while stack:
        part = stack.pop()
        if isinstance(part, Item | Label):
            stack.extend(part.body)
            yield part.head if isinstance(part, Item) else part.key
        if not isinstance(part, TablePart) and hasattr(part, "text"):
            yield part.text
