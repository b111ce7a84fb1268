"""What was placed where and why, part by part, for the report."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from planforge.model.people import read_people
from planforge.recognize.annexes import is_counted
from planforge.recognize.draft import (
    Draft,
    Item,
    Label,
    Para,
    Part,
    PhotoPart,
    SectionDraft,
    TablePart,
    parts_in,
)
from planforge.recognize.labels import POST, TIME, label_kind
from planforge.recognize.marks import SECTION_FAMILIES
from planforge.recognize.numbering import Scheme, plain
from planforge.recognize.people import are_names, is_remark
from planforge.recognize.postscripts import is_postscript
from planforge.recognize.printed_otherwise import printed_otherwise
from planforge.recognize.recognizing import UNTITLED
from planforge.recognize.scripts import simplified
from planforge.recognize.tables import is_timetable
from planforge.recognize.titles import is_title_like
from planforge.recognize.told_people import told_people
from planforge.recognize.told_titles import TOLD
from planforge.vocabulary import Role, normalized, roles_of

HIGH, MIDDLE, LOW = "高", "中", "低"
_COUNTED: Final = "，编号照原文打着；删去它，写“附件说明: 是”，就由程序编号、列在文末"
_BUCKET: Final = "未归类"
_TITLED_BY: Final = ((UNTITLED, "文中没有，印出来先是这样"), (TOLD, "文中没有，取自导语里的话"))
_LONGEST_POST: Final = 16
_NO_POST: Final = frozenset("“”《》，。")
_LEAST_POSTS: Final = 2  # in a column of posts; a single one is its head


class Placement(NamedTuple):
    """A piece of the source: its place, the key it went to, what it is, why, how sure."""

    at: int
    key: str
    what: str
    why: str
    sure: str


def placements_of(draft: Draft, scheme: Scheme) -> tuple[Placement, ...]:
    """The report's lines, in the order of the spec."""
    lost = [para for para in draft.unplaced if not para.notes]
    placed = [*_all(draft, scheme), *map(_of_all, printed_otherwise(draft, {para.at for para in lost}))]
    starts = sorted({each.at for each in placed if each.key != _BUCKET} | {0})
    counts = Counter(starts[bisect_right(starts, para.at) - 1] for para in lost)
    return tuple(_doubted(each, counts[each.at]) if each.key != _BUCKET else each for each in placed)


def _of_all(told: tuple[str, str, str]) -> Placement:
    """What is told of the whole document: the key, what, and why."""
    return Placement(0, *told, MIDDLE)


def _doubted(place: Placement, lost: int) -> Placement:
    """A placement of whose lines some could not be put there: whoever reads it has to look."""
    if not lost or place.at == 0:
        return place
    return place._replace(why=f"{place.why}，有 {lost} 行没能放进去，在“未归类”里", sure=LOW)


def _all(draft: Draft, scheme: Scheme) -> Iterator[Placement]:
    if draft.titled_by_file:
        why = next((why for note, why in _TITLED_BY if note in draft.notes), "文中没有，取自文件名")
        yield Placement(0, "标题", "、".join(draft.title), why, LOW)
    elif draft.title:
        ends = any(map(is_title_like, draft.title))
        why = "文首短行，以文种结尾" if ends else "文首短行"
        yield Placement(0, "标题", "、".join(draft.title), why, HIGH if ends else MIDDLE)
    if draft.number:
        yield Placement(0, "文号", draft.number, "带年份的编号，单独一行；印在标题上面", HIGH)
    if draft.recipient:
        yield Placement(0, "主送", draft.recipient, "标题下面以冒号结尾的称呼", MIDDLE)
    yield from _loose(draft)
    yield from map(_section, draft.sections)
    yield from _end(draft)
    yield from _typed(draft)
    for para in draft.unplaced:
        yield Placement(para.at, _BUCKET, para.text[:30], "；".join(para.notes) or "没有找到该放的地方", LOW)
    if scheme.merged:
        yield Placement(0, "编号", f"{scheme.merged} 处编号的样子改成与同级一致", "同一级里样子不一", MIDDLE)


def _loose(draft: Draft) -> Iterator[Placement]:
    for key, parts, why, sure in (
        ("导语", draft.preamble, "第一章之前的文字", HIGH if _are_paragraphs(draft.preamble) else LOW),
        ("正文", draft.body, "没有分章", LOW if _are_paragraphs(draft.body) else MIDDLE),
        ("结语", draft.closing, "最后一条之后的收尾话", LOW),
    ):
        if parts:
            yield Placement(parts[0].at, key, _summary(parts), why, sure)


def _are_paragraphs(parts: list[Part]) -> bool:
    """Whether parts are nothing but paragraphs: words that lead in, or a text whose structure is not seen."""
    return all(isinstance(part, Para) for part in parts)


def _end(draft: Draft) -> Iterator[Placement]:
    if draft.sign_off is not None:
        lines = "，".join(text for _, text in draft.sign_off.lines)
        dated = any(key == "日期" for key, _ in draft.sign_off.lines)
        sure = LOW if draft.sign_off.notes else HIGH if dated else MIDDLE
        yield Placement(draft.sign_off.at, "落款", lines, "单独成行的单位、日期", sure)
    for para in draft.postscript:
        why = "，".join(("成文日期下面的说明", *para.notes))
        yield Placement(para.at, "附注", para.text, why, HIGH if is_postscript(para.text) else MIDDLE)
    if draft.imprint is not None:
        said = "，".join(filter(None, (draft.imprint.copies, draft.imprint.office, draft.imprint.date)))
        yield Placement(draft.imprint.at, "版记", said, "文末的“抄送：”“……印发”", HIGH)
    for annex in draft.annexes:
        why = "落款之后，或以“附件”开头" + (_COUNTED if is_counted(annex.title) else "")
        if draft.annex_lead:
            why += f"，原文列在“{draft.annex_lead}”后面，印成“附件：”（GB/T 9704 7.3.4）"
        yield Placement(annex.at, "附件", annex.title, why, MIDDLE)


def _typed(draft: Draft) -> Iterator[Placement]:
    """What was understood, wherever it stands: people and schedules."""
    people, told = people_of(draft), told_people(draft)
    if people:
        known = all(label_kind(post) == POST for post, _ in people)
        why = "冒号前是职务，冒号后是姓名" if known else "冒号后像是姓名"
        yield Placement(0, "人员", _said(people), why, HIGH if known else MIDDLE)
    if told:
        yield Placement(0, "人员", _said(told), "写在句子里，照原文留着", MIDDLE)
    entries = schedule_entries(draft)
    if entries:
        yield Placement(0, "时间安排", f"{entries} 项", "时间栏目、时间表或分阶段的条目", MIDDLE)


def _said(people: list[tuple[str, tuple[str, ...]]]) -> str:
    return "；".join(f"{post} {'、'.join(names)}" for post, names in people)


def _section(section: SectionDraft) -> Placement:
    roles = roles_of(simplified(section.heading))
    mark = section.mark
    typed = mark.raw.strip() if mark else ""
    reasons = [f"编号“{typed}”" if typed else ("Word 自动编号" if mark else "没有编号，凭词语、样式认出")]
    if roles:
        reasons.append(f"认得：{'、'.join(role.value for role in roles)}")
    elif section.role:
        reasons.append(f"看内容和前后各章，当作：{section.role}")
    if section.parted:
        reasons.append("标题和正文原在一行，已分开")
    usual = mark is None or mark.family in SECTION_FAMILIES or not mark.raw
    if not usual:
        reasons.append("不是章常用的编号")
    doubted = any(part.notes for part in parts_in([section.body])) or bool(section.notes)
    sure = LOW if not section.sure else HIGH if usual and not doubted else MIDDLE
    return Placement(section.at, plain(section.heading), _summary(section.body), "，".join(reasons), sure)


def _summary(parts: list[Part]) -> str:
    """What stands there, counted."""
    counts: dict[str, int] = {}
    _count(parts, counts)
    return "、".join(f"{number} {what}" for what, number in counts.items()) or "空"


def _count(parts: list[Part], counts: dict[str, int]) -> None:
    for part in parts:
        what = {Para: "段", TablePart: "张表", Item: "条", Label: "个栏目", PhotoPart: "张图"}[type(part)]
        counts[what] = counts.get(what, 0) + 1
        if isinstance(part, Item | Label):
            _count(part.body, counts)


def people_of(draft: Draft) -> list[tuple[str, tuple[str, ...]]]:
    """Posts and the names that stand behind them, from the labels of a draft."""
    found: list[tuple[str, tuple[str, ...]]] = []

    def walk(parts: list[Part]) -> None:
        for part in parts:
            if isinstance(part, TablePart):
                found.extend(_people_in(part))
            if isinstance(part, Label | Item) and _says_who(part):
                names = tuple(member.name for member in read_people(part.text) if member.is_person)
                if names:
                    found.append((normalized(part.key if isinstance(part, Label) else part.head), names))
            if isinstance(part, Item | Label):
                walk(part.body)

    walk(draft.preamble)
    for section in draft.sections:
        walk(section.body)
    walk(draft.body)
    return found


def _says_who(part: Label | Item) -> bool:
    """Whether a label or a short head with a colon (摄影：林静) has people behind it."""
    if isinstance(part, Label) and part.kind in (POST, TIME):
        return part.kind == POST
    head = part.key if isinstance(part, Label) else part.head
    ended = isinstance(part, Label) or part.end in ("：", ":")
    return ended and _may_be_post(head) and are_names(part.text, 1)


def _may_be_post(head: str) -> bool:
    """Whether a head could say what somebody is or does: a few words, no remark, nothing said in quotation marks."""
    return len(head) <= _LONGEST_POST and _NO_POST.isdisjoint(head) and not is_remark(head)


def schedule_entries(draft: Draft) -> int:
    """How many entries the schedules of a draft have: labels, items, rows."""
    total = 0
    for section in draft.sections:
        if section.role == Role.SCHEDULE.value or Role.SCHEDULE in roles_of(section.heading):
            total += _entries(section.body)
    for parts in (draft.body, *(annex.body for annex in draft.annexes)):
        total += sum(_entries_of(part) for part in parts if not isinstance(part, Item))
    return total


def _entries(parts: list[Part]) -> int:
    return sum(map(_entries_of, parts))


def _entries_of(part: Part) -> int:
    if isinstance(part, TablePart):
        return _rows(part)
    return isinstance(part, Item) or (isinstance(part, Label) and part.kind == TIME)


def _rows(part: TablePart) -> int:
    """How many rows of a table of times say something; one cell over the whole width is a remark."""
    first = [next((cell for cell in row if cell is not None), None) for row in part.grid.rows[1:]]
    own = [cell for cell in first if cell is not None and cell.columns < len(part.grid.rows[0])]
    return len(own) if is_timetable(part.grid) else 0


def _people_in(part: TablePart) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Posts and names of a table: a post in a cell, the names in the next one or in the one before it.

    A cell that is joined upwards says what the one above it says.
    """
    rows: list[list[str]] = []
    for cells in part.grid.rows:
        above = rows[-1] if rows else [""] * len(cells)
        rows.append([above[at] if cell is None else " ".join(cell.lines) for at, cell in enumerate(cells)])
    posts = [{at for at, text in enumerate(row) if text and label_kind(text) == POST} for row in rows]
    counts = Counter(at for row in posts for at in row)
    column = max(counts, key=lambda at: counts[at], default=0)
    for row, found in zip(rows, posts, strict=True):
        if counts[column] < _LEAST_POSTS or column not in found:
            continue
        beside = (row[at] for at in (column + 1, column - 1) if 0 <= at < len(row))
        text = next((each for each in beside if are_names(each, 1)), "")
        if text:
            yield normalized(row[column]), tuple(each.name for each in read_people(text) if each.is_person)
