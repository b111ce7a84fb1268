"""Labels below labels: which open one a new label stands beside, and which takes it in."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from planforge.model.people import is_person_name
from planforge.recognize.draft import Item, Label, Para
from planforge.recognize.labels import FIELD, OTHER, POST, TIME, LabelRead
from planforge.recognize.opened import Open
from planforge.recognize.people import are_names, are_offices, goes_on_with_names, has_own_post_behind, tidy
from planforge.vocabulary import field_of

_LONGEST_HEAD: Final = 16
_LEAST_WRAPPED: Final = 3  # characters of a name on a line of its own
_FILLED_IN: Final = frozenset(("时间", "地点", "对象"))


def beside_label(stack: list[Open], kept: int, read: LabelRead) -> int | None:
    """The place in the stack, above ``kept``, of the open label that a new one stands beside; None where none is."""
    for at in range(len(stack) - 1, kept, -1):
        node = stack[at].node
        if not isinstance(node, Label):
            continue
        if _is_bare(node, read) and read.text and not node.body:
            return None  # it leads to this one
        above = stack[at - 1].node
        if not read.text and node.text and isinstance(above, Label) and _is_bare(above, read):
            continue  # one that leads to others stands beside what leads to the one above
        if is_beside(node, read):
            return at
    return None


def head_first_list(holder: Open, second: Para) -> None:
    """Let the short line above the first list of several be a label, as the line above the second is one."""
    first = holder.body[0]
    if not isinstance(first, Para) or len(holder.body) == 1 or len(first.text) > _LONGEST_HEAD:
        return
    colon = first.text[-1] in "：:"
    alike = colon == (second.text[-1] in "：:") and (colon or first.text[-1] not in "。；！？，")
    if alike and all(isinstance(each, Item) for each in holder.body[1:]):
        label = Label(first.at, first.text[:-1] if colon else first.text, first.text[-1] if colon else "")
        label.body += holder.body[1:]
        holder.body[:] = [label]
        holder.family, holder.pattern, holder.last = "", "", 0


def takes_people(label: Label, text: str) -> bool:
    """Whether a line goes on with the people of a post; it is added to them then."""
    if label.kind != POST:
        return False
    if not label.body and (goes_on_with_names(text) or _is_one_more(label, text)):
        parting = "；" if label.text and has_own_post_behind(text) else " "
        label.joined += bool(label.text)
        label.text = tidy(f"{label.text}{parting}{text}").lstrip()
        return True
    if label.text and are_offices(text):
        parting = "；" if has_own_post_behind(label.text.rpartition("；")[2]) else " "
        label.joined += 1
        label.text = f"{label.text}{parting}{text}"
        return True
    return False


def _is_one_more(label: Label, text: str) -> bool:
    """Whether a line is the last name of a list that was wrapped: nothing but a name, longer than any word, below several."""
    return len(text) >= _LEAST_WRAPPED and is_person_name(text) and are_names(label.text)


def with_posts(labels: list[LabelRead | None]) -> list[LabelRead | None]:
    """The labels of lines, those with a name that is like any word (跳高区：石坚) posts where one stands beside them."""
    found: list[LabelRead | None] = []
    for named, run in groupby(labels, key=_may_name):
        beside = list(run)
        if named and any(label.kind == POST for label in beside if label is not None):
            beside = [label and label._replace(kind=POST) for label in beside]
        found.extend(beside)
    return found


def _may_name(label: LabelRead | None) -> bool:
    """Whether a label is a post with people, or one that is known by nothing, with what may be a name."""
    if label is None or not label.text:
        return False
    return label.kind == POST or (label.kind == OTHER and is_person_name(label.text))


def _is_bare(node: Label, read: LabelRead) -> bool:
    """Whether an open label is nothing but words and a colon, and the new one known by no more either."""
    return node.kind == read.kind == OTHER and bool(node.end) and not node.text


def _is_left_blank(node: Label, read: LabelRead) -> bool:
    """Whether an open label is one to be filled in (时间：, then 地点：操场): when, where and for whom hold none of each other."""
    fields = field_of(node.key), field_of(read.key)
    return bool(read.text) and fields[0] != fields[1] and all(each in _FILLED_IN for each in fields)


def is_beside(node: Label, read: LabelRead) -> bool:
    """Whether a new label stands beside an open one, not inside it."""
    general = (FIELD, OTHER)
    if node.kind in general and read.kind in general:
        return bool(node.body or node.text) or _is_left_blank(node, read)
    if node.kind in general:
        return bool(node.text)
    if node.kind == read.kind:
        return True
    return node.kind == POST or (node.kind == TIME and read.kind != POST and bool(node.text))
