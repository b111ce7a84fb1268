"""The goals of a plan, with what they are measured by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.model.content import Content, Grid, GridCell, Item, Label, Paragraphs, Section
from planforge.model.indicator import read_indicator
from planforge.model.records import Words
from planforge.model.spec import Spec
from planforge.tracing.promise import Kind, Promise
from planforge.tracing.wording import is_blank, on_one_line
from planforge.vocabulary import FIELDS, Role, column_of, field_of, normalized, roles_of

_OVERALL = frozenset(("总体目标", "总目标", "总的目标", "总体要求", "指导目标"))
_ATTRIBUTES = frozenset((*FIELDS - {"目标", "内容"}, "结果", "状态", "说明", "佐证", "备注"))
_NAMES = frozenset(("目标", "指标", "项目", "目标名称", "指标名称", "目标内容", "内容"))
_MEASURES = ("目标", "目标值", "指标", "指标值", "标准")
_ASIDE = frozenset(("负责人", "协助人", "备注", "时间", "组织部门", "措施"))
_TABLE = re.compile("(?:分解|一览|汇总|明细|细化|清单|考核)*表$")
_LONGEST_INDICATOR = 200


def goals_of(spec: Spec, words: Words) -> tuple[Promise, ...]:
    """The goals of a plan: of its sections on goals, else of those on tasks (主要任务)."""
    for role in (Role.GOALS, Role.TASKS):
        sections = [
            each
            for each in spec.sections
            if (role in each.roles and Role.SCHEDULE not in each.roles)
            or (role is Role.GOALS and _is_table_of_goals(each))
        ]
        found = [goal for section in sections for goal in _goals(section.content, words)]
        if found:
            specific = [goal for goal in found if goal.key not in _OVERALL]
            return tuple(specific or found)
    return ()


def _is_table_of_goals(section: Section) -> bool:
    """Whether a heading without a role of its own names a table of goals (工作目标表, 目标任务分解表)."""
    bare = _TABLE.sub("", normalized(section.heading))
    if section.roles or bare == section.heading or "目标" not in bare:
        return False
    return not {Role.GOALS, Role.TASKS}.isdisjoint(roles_of(bare))


def _goals(content: Content, words: Words) -> Iterator[Promise]:
    for part in content:
        if isinstance(part, Paragraphs):
            yield from (
                _goal(words(line), "", part.text.at, line) for line in part.text.lines if not is_blank(line)
            )
        elif isinstance(part, Item):
            yield from _item(part, words)
        elif isinstance(part, Label):
            yield from _label(part, words)
        elif isinstance(part, Grid):
            yield from _rows(part, words)


def _goal(name: str, indicator: str, at: int, fragment: str) -> Promise:
    return Promise(Kind.GOAL, name.strip().rstrip("。；;：:，, "), indicator, at, fragment)


def _item(item: Item, words: Words) -> Iterator[Promise]:
    text = on_one_line(item.text, words)
    name = words(item.head) or text
    if is_blank(name):
        return
    indicator = _indicator(item.body, words) or (text if item.head else "") or _listed(item.body, words)
    yield _goal(name, indicator, item.at, item.head or (item.text.first if item.text else ""))


def _label(label: Label, words: Words) -> Iterator[Promise]:
    """A label is a goal where it has a text or only attributes below it; else it is a group of goals."""
    roles = roles_of(label.key)
    if (_is_attribute(label) and label.field != "目标") or (roles and Role.GOALS not in roles):
        return
    text = on_one_line(label.text, words)
    inner = [part for part in label.body if isinstance(part, Label)]
    if text or (inner and len(inner) == len(label.body) and any(_is_attribute(each) for each in inner)):
        if not is_blank(text or label.key):
            yield _goal(words(label.key), _indicator(label.body, words) or text, label.at, label.key)
    elif any(isinstance(part, Paragraphs) for part in label.body):
        lines = [
            words(line) for part in label.body if isinstance(part, Paragraphs) for line in part.text.lines
        ]
        yield _goal(words(label.key), " ".join(lines), label.at, label.key)
    else:
        yield from _goals(label.body, words)


def _is_attribute(label: Label) -> bool:
    return (label.field or field_of(label.key)) in _ATTRIBUTES


def _indicator(body: Content, words: Words) -> str:
    """The text of 指标 below a goal, a list joined."""
    found = []
    for part in body:
        if isinstance(part, Label) and (part.field or field_of(part.key)) == "指标":
            found += [on_one_line(part.text, words)] if part.text else []
            found += [
                on_one_line(each.text, words) for each in part.body if isinstance(each, Item | Paragraphs)
            ]
    return "；".join(each.rstrip("。；") for each in found if not is_blank(each))


def _listed(body: Content, words: Words) -> str:
    """The numbered texts below a goal that hold a figure: what it is measured by where no 指标 is written."""
    found = []
    for part in body:
        if isinstance(part, Item):
            text = "".join(
                (words(part.head), "：" if part.head and part.text else "", on_one_line(part.text, words))
            )
            if any(char.isdigit() for char in text) and read_indicator(text) is not None:
                found.append(text.rstrip("。；"))
    joined = "；".join(found)
    return joined if len(joined) <= _LONGEST_INDICATOR else ""


def _rows(grid: Grid, words: Words) -> Iterator[Promise]:
    """A table of goals: the column that names them, and the one that says what is to be reached."""
    heads = [normalized(head) for head in grid.heads]
    what = next((n for n, head in enumerate(heads) if head in _NAMES), None)
    what = next((n for n, head in enumerate(heads) if head != "序号"), 0) if what is None else what
    measures = [n for n, head in enumerate(heads) if n != what and head.endswith(_MEASURES)]
    figures = [n for n in range(what + 1, len(heads)) if column_of(heads[n]) not in _ASIDE]
    for row in grid.rows[grid.head_rows :]:
        cell = row[what]
        if cell is not None and not is_blank("".join(cell.lines)):
            name = "".join(map(words, cell.lines))
            yield _goal(name, _measure(row, measures or figures, words), cell.at, cell.lines[0])


def _measure(row: tuple[GridCell | None, ...], columns: list[int], words: Words) -> str:
    """What is to be reached: the last of the columns in which this row has a figure, else the last with words."""
    texts = [" ".join(map(words, cell.lines)) for n in columns if (cell := row[n]) is not None]
    said = [text for text in texts if not is_blank(text)]
    return next(
        (text for text in reversed(said) if any(char.isdigit() for char in text)), said[-1] if said else ""
    )
