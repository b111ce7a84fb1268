"""The tasks of a plan's schedule, with when each is due."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.calendar.expressions import read_time
from planforge.calendar.reading import TimeKind
from planforge.model.content import Content, Entry, Grid, Item, Label, Paragraphs, Part
from planforge.model.records import Words
from planforge.model.schedule import ScheduleEntry, entries_of
from planforge.model.spec import Spec
from planforge.tracing.joined_tables import BARE_WEEK, DAYS, names_weeks, rows_of_tasks, week_in_words
from planforge.tracing.promise import Kind, Promise
from planforge.tracing.wording import is_blank, on_one_line
from planforge.vocabulary import Role, column_of, normalized

_ASIDE = frozenset(
    (
        "负责人",
        "协助人",
        "地点",
        "对象",
        "形式",
        "学时",
        "备注",
        "参加人数",
        "主讲人",
        "经费",
        "成果",
        "要求",
        "组织部门",
        "目标",
        "指标",
    )
)
"""What is said about a task, and is none."""

_TASKS = ("工作", "活动", "专题", "内容", "措施", "任务", "事项")


_REST = re.compile(
    "(?:元旦|春节|清明|五一|劳动节?|端午|中秋|国庆|寒|暑|小|长|佳节|节|、|和|与|及)+(?:假期|放假|休假|休息|长假|假)(?:[（(][^（）()]*[）)]|[一二三四五六七八九\\d]天|调休)*"
)
"""Days off in a calendar of weeks, which nobody has to answer for."""


def tasks_of(spec: Spec, words: Words) -> tuple[Promise, ...]:
    """Every task of the schedule of a plan, with when it is due; a plan without sections is one as a whole."""
    sections = [section.content for section in spec.sections if Role.SCHEDULE in section.roles]
    tables = () if spec.sections else tuple(part for part in spec.body if isinstance(part, Grid))
    found = (task for content in (*sections, tables) for task in _all(content, "", words))
    return tuple(task for task in found if _REST.fullmatch(task.name) is None)


def _all(content: Content, above: str, words: Words) -> Iterator[Promise]:
    """The tasks of a content; ``above`` is the month or phase that it stands below, a 时间 in it says more."""
    own = next((part for part in content if isinstance(part, Label) and column_of(part.key) == "时间"), None)
    when = on_one_line(own.text, words) if own and above else ""
    for part in content:
        if part is not own or not when:
            yield from _tasks(part, when or above, words)


def _tasks(part: Part, above: str, words: Words) -> Iterator[Promise]:
    if isinstance(part, Item):
        yield from _item(part, above, words)
    elif isinstance(part, Entry | Grid):
        bare = part._replace(caption=None) if isinstance(part, Grid) else part
        entries = entries_of((bare,))
        if entries is None and isinstance(part, Grid):
            yield from _of_joined(part, above, words)
        for entry in entries or ():
            when = _said(entry, words) or above
            yield from (
                _task(on_one_line(task, words), when, task.at, task.first)
                for task in entry.tasks
                if task.lines
            )
    elif isinstance(part, Label):
        yield from _label(part, above, words)
    elif isinstance(part, Paragraphs) and above:
        yield from (
            _task(words(line), above, part.text.at, line) for line in part.text.lines if not is_blank(line)
        )


def _said(entry: ScheduleEntry, words: Words) -> str:
    """When an entry is due as a reader understands it without the head of its column: the days of a bare number of a week, or 第3周."""
    when = " ".join(map(words, entry.when.lines))
    if BARE_WEEK.fullmatch(when) is None or not names_weeks(entry.heads[0]):
        return when
    days = next((texts for key, texts in entry.fields if normalized(key) in DAYS), ())
    return " ".join(words(line) for text in days for line in text.lines).strip() or week_in_words(when)


def _of_joined(grid: Grid, above: str, words: Words) -> Iterator[Promise]:
    for when, cell in rows_of_tasks(grid):
        name = words(" ".join(cell.lines))
        if not is_blank(name):
            yield _task(name, words(when) or above, cell.at, cell.lines[0])


def _label(label: Label, above: str, words: Words) -> Iterator[Promise]:
    """A label that says when, with one task or several; below such a one, a label that says what."""
    column = column_of(label.key)
    if column in _ASIDE or (column == "时间" and label.text is not None and label.text.lines):
        return
    key = words(label.key)
    is_what = above != "" and (column in _TASKS or normalized(key).endswith(_TASKS))
    when = above if is_what else key
    text = on_one_line(label.text, words)
    if text and not is_blank(text) and (is_what or _says_when(key)):
        yield _task(
            text, when, label.text.at if label.text else label.at, label.text.first if label.text else ""
        )
    yield from _all(label.body, when, words)


def _item(item: Item, above: str, words: Words) -> Iterator[Promise]:
    """A task by its heading or text; a heading that is a time or a phase says when those below it are due."""
    text = on_one_line(item.text, words)
    name = words(item.head) or text
    if is_blank(name):
        return
    if item.head and not above and _says_when(item.head):
        if text:
            yield _task(text, name, item.at, item.text.first if item.text else "")
        yield from _all(item.body, name, words)
        return
    own = next(
        (part for part in item.body if isinstance(part, Label) and column_of(part.key) == "时间"), None
    )
    due = on_one_line(own.text, words) if own else ""
    yield _task(name, due or above, item.at, item.head or (item.text.first if item.text else ""))


def _says_when(text: str) -> bool:
    """Whether a heading is a time or a phase, so that what follows is the task."""
    return read_time(text).kind is not TimeKind.NONE


def _task(name: str, when: str, at: int, fragment: str) -> Promise:
    return Promise(Kind.TASK, name.strip().rstrip("。；;：:，, "), when.strip(), at, fragment)
