"""How a plan is built: goals with something done about them, tasks that all say who and when, no list of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from planforge.checks.places import column
from planforge.diagnostics import Finding
from planforge.model.content import Content, Entry, Grid, GridCell, Item, Label, Paragraphs, items_of
from planforge.model.profile import bare_names
from planforge.review.rule import ReviewRequest
from planforge.vocabulary import SUM_ROWS, Role, normalized

_NOT_DOING: Final = frozenset((Role.GUIDING_IDEOLOGY, Role.BACKGROUND, Role.GOALS, Role.PRINCIPLES))
_WHO, _WHEN = "负责人", "时间"
_NO_NAME: Final = frozenset((_WHO, _WHEN, "周次"))
"""Columns that do not say what a row is about."""
_DAYS_OFF: Final = re.compile("[\u4e00-\u9fff、]{0,8}(?:放假|假期|休假|调休|双休日?|小长假|休息)(?:[（(，。；]|$)")
_FEW: Final = 3  # so many have it, then it is meant to be there
_SHARE: Final = 8  # one may lack it, and one in so many: what many lack is not meant to be there
_SAYS_WHEN: Final = re.compile(
    r"[\d一二三四五六七八九十][周月日]|\d[./]\d|每[周月天日]|学期|期[初中末间]|[寒暑]假|全年|常年|平时|随时|开学"
)
_SAYS_WHO: Final = re.compile(
    "由[^，。；]{1,12}(?:负责|牵头|主持|承办|主讲|组织)|[\u4e00-\u9fff]{2}(?:负责|牵头|主持|主讲)(?!人)"
)
_ASKS_WHEN: Final = re.compile("时间|日期|周次|月份|时限|期限|起止|进度")
_ASKS_WHO: Final = re.compile(
    "责|牵头|主持|承办|主[讲备]|执行|落实|经办|分管|协调|组织|指导|部门|[科处]室|单位|[教老]师$"
)


class _Task(NamedTuple):
    """A task, where it stands, what it says of itself beside labels or in columns; ``whole`` is all of it."""

    at: int
    name: str
    said: frozenset[str]
    whole: Item | Entry | tuple[GridCell, ...]


def goals_without_measures(request: ReviewRequest) -> Iterator[Finding]:
    """A plan that says what it wants and not what it will do cannot be carried out.

    Fails: ``工作目标`` as the last section. Passes: goals with measures, tasks, a schedule, or any section of its own.
    """
    if request.is_summary or not request.spec.sections:
        return
    roles = [set(section.roles) for section in request.spec.sections if section.heading]
    goal = next((each for each in request.spec.sections if Role.GOALS in each.roles), None)
    if goal is None or request.spec.body or any(not each or each - _NOT_DOING for each in roles):
        return
    message = "只有目标，没有写怎么做"
    hint = "加上一章“工作措施”或“主要工作”，一个目标对着一两项做法"
    yield Finding("缺做法", message, goal.at, goal.heading, hint, is_error=False)


def incomplete_tasks(request: ReviewRequest) -> Iterator[Finding]:
    """Where most tasks name who is in charge or when, the one that does not will be nobody's.

    Fails: an empty cell below 负责人 in a table whose other rows have names. Passes: a table without that column, a
    task that says it in its words (``- {家访: 第8周由王芳走访}``).
    """
    names = bare_names(request.profile.people)
    for content in request.spec.contents_in_order():
        for kind, task in _incomplete(content):
            if not _says(kind, task, names):
                name = task.name if len(task.name) <= 20 else f"{task.name[:20]}…"
                message = f"“{name}”没有写{kind}，别的都写了"
                yield Finding("缺项", message, task.at, "", f"补上{kind}；不用写的就不必改", is_error=False)


def _says(kind: str, task: _Task, names: frozenset[str]) -> bool:
    """Whether a task says in its words, or beside a label of its own, who is in charge or when."""
    asks, says = (_ASKS_WHO, _SAYS_WHO) if kind == _WHO else (_ASKS_WHEN, _SAYS_WHEN)
    parts = list(_parts(task.whole))
    if any((text and asks.search(key)) or says.search(f"{key} {text}") for key, text in parts):
        return True
    return kind == _WHO and any(name in key or name in text for key, text in parts for name in names)


def _parts(whole: Item | Entry | tuple[GridCell, ...]) -> Iterator[tuple[str, str]]:
    """The texts of a task, each with its label, where it has one."""
    if type(whole) is Item:
        yield from _parts_below((whole,))
    elif type(whole) is Entry:
        for field in whole.fields:
            yield field.key, "".join(line for text in field.texts for line in text.lines)
    else:
        yield from (("", "".join(cell.lines)) for cell in whole if type(cell) is GridCell)


def _parts_below(content: Content, above: str = "") -> Iterator[tuple[str, str]]:
    for part in content:
        if isinstance(part, Label | Item):
            key = part.head if isinstance(part, Item) else part.key
            yield key or above, "".join(part.text.lines) if part.text else ""
            yield from _parts_below(part.body, key or above)
        elif type(part) is Paragraphs:
            yield above, "".join(part.text.lines)


def _incomplete(content: Content) -> Iterator[tuple[str, _Task]]:
    entries = []
    for part in content:
        if type(part) is Grid:
            yield from _lacking(list(_rows(part)))
        elif type(part) is Entry:
            entries.append(part)
        elif (type(part) is Label or type(part) is Item) and part.body:
            yield from _incomplete(part.body)
    items = items_of(content)
    if len(items) > _FEW:
        yield from _lacking([_of_item(item) for item in items])
    if len(entries) > _FEW:
        yield from _lacking([_of_entry(each) for each in entries])


def _rows(grid: Grid) -> Iterator[_Task]:
    """The rows of a table that has a column of persons or times; a merged cell counts as filled."""
    kinds = {index: column(head) for index, head in enumerate(grid.heads) if head}
    wanted = {index: kind for index, kind in kinds.items() if kind in (_WHO, _WHEN)}
    for row in grid.rows[grid.head_rows :] if wanted else ():
        filled = [cell for cell in row if cell is not None and any(cell.lines)]
        if filled and len(filled) >= len(row) - 1:  # a row with little in it is a remark: 休息
            named = next((cell for cell in filled if kinds.get(row.index(cell)) not in _NO_NAME), filled[0])
            name = "".join(named.lines)
            if _DAYS_OFF.match(name) or normalized(name) in SUM_ROWS:
                continue  # nobody is in charge of a holiday or of a sum
            said = {kind for index, kind in wanted.items() if row[index] is None or any(row[index].lines)}  # type: ignore[union-attr]
            yield _Task(filled[0].at, "".join(named.lines), frozenset(filter(None, said)), tuple(filled))


def _lacking(tasks: Sequence[_Task]) -> Iterator[tuple[str, _Task]]:
    """The tasks without a label or column that most of the others have, and which one that is."""
    for kind in (_WHO, _WHEN):
        lacking = [task for task in tasks if kind not in task.said]
        having = len(tasks) - len(lacking)
        if having >= _FEW and 0 < len(lacking) <= max(1, having // _SHARE):
            yield from ((kind, task) for task in lacking)


def _of_item(item: Item) -> _Task:
    labels = [part for part in item.body if type(part) is Label]
    said = frozenset(label.field or column(label.key) or "" for label in labels)
    return _Task(item.at, item.head or (item.text.first if item.text else ""), said, item)


def _of_entry(entry: Entry) -> _Task:
    said = frozenset(column(field.key) or "" for field in entry.fields)
    name = next((text.first for field in entry.fields[1:] for text in field.texts), entry.fields[0].key)
    return _Task(entry.at, name, said, entry)


def lists_of_one(request: ReviewRequest) -> Iterator[Finding]:
    """A (1) without a (2): something was left out, or the number is not needed.

    Fails: one dash alone below a numbered point. Passes: two dashes, or a text without a dash.
    """
    for content in request.spec.contents_in_order():
        yield from _lone(content)


def _lone(content: Content) -> Iterator[Finding]:
    for part in content:
        if type(part) is Item or type(part) is Label:
            inner = items_of(part.body)
            if len(inner) == 1 and type(part) is Item:
                message = "这里只编了一个号，没有第二条"
                hint = "漏了就补上；只有一条就不用短横，接在上一级后面写"
                yield Finding("单条", message, inner[0].at, "", hint, is_error=False)
            yield from _lone(part.body)
