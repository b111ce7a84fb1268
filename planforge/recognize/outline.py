"""Units to nested parts: a level opens for each new family of numbers, and labels hold what follows them.

The stack gets the depth of 40 of 43 documents right by itself (corpus.md section 6); looking ahead
settles the rest: a number one inside a list begins a list of its own where the outer list goes on later.
"""

from __future__ import annotations

from typing import Final

from planforge.recognize.ahead import LONGEST_LEAD, Ahead, counted_shape, is_name
from planforge.recognize.below_lists import leave_for_table, table_of
from planforge.recognize.draft import Item, Label, Para, Part
from planforge.recognize.heads import take_head
from planforge.recognize.labelled import beside_label, head_first_list, is_beside, takes_people, with_posts
from planforge.recognize.labels import FIELD, OTHER, POST, TIME, LabelRead, label_kind, read_label
from planforge.recognize.marks import NumberMark, out_of_order
from planforge.recognize.opened import (
    ENDS,
    Open,
    beside_times,
    coarser_time,
    ends_times,
    heads_lists,
    is_apart,
    is_complete,
    take_list,
    text_of,
)
from planforge.recognize.people import tidied_names, tidy
from planforge.recognize.runs import is_line, labels_beside, runs_of_labels
from planforge.recognize.table_captions import with_captions
from planforge.recognize.timed import rows_apart
from planforge.recognize.units import Unit, bold_head
from planforge.vocabulary import field_of

_DEEPEST: Final = 14  # levels of lists and labels; documents have six
_SINGLE: Final = frozenset(("目标", "指标", "对象", "组织部门", "负责人", "协助人", "时间", "地点", "学时"))


def build(units: list[Unit]) -> list[Part]:
    """The parts of a section, annex or preamble from its units."""
    builder = _Builder(with_captions(rows_apart(units)))
    for index in range(len(builder.units)):
        builder.take(index)
    return builder.root.body


class _Builder:
    def __init__(self, units: list[Unit]) -> None:
        self.units = units
        self.labels = with_posts([read_label(unit.text) if is_line(unit) else None for unit in units])
        self.ahead = Ahead(units, self.labels)
        self.only_labels = runs_of_labels(units, self.labels)
        self.root = Open([])
        self.stack = [self.root]

    def take(self, index: int) -> None:
        """Place one unit."""
        unit = self.units[index]
        if unit.grid is not None:
            leave_for_table(self.stack, unit.grid)
            self._holder(index, sentence=True).body.append(table_of(unit, unit.grid))
        elif unit.mark is not None:
            self._numbered(index, unit, unit.mark)
        elif (label := self.labels[index]) is not None and self._is_label(index, label):
            self._label(index, unit, label)
        else:
            self._paragraph(index, unit)
        for photo in unit.photos:
            self._holder(index).body.append(photo)

    # -- numbered ---------------------------------------------------------------------------------

    def _numbered(self, index: int, unit: Unit, mark: NumberMark) -> None:
        place = self._list_of(index, mark)
        if place is None:
            del self.stack[_DEEPEST:]
            text = text_of(self.stack[-1]) if mark.number == 1 else ""
            if (
                text
                and not ends_times(self.stack)
                and (
                    heads_lists(self.stack)
                    or self.ahead.leads_phase(index - 1, text)
                    or self.ahead.time_follows(index, self.stack)
                )
            ):
                take_list(self.stack[-1])
            self._leave_texts(0)
            self._leave_single()
            holder = self.stack[-1]
        else:
            del self.stack[place + 1 :]
            holder = self.stack[place]
        item = Item(unit.at, mark)
        if holder.family == mark.family and mark.number not in (holder.last + 1, 1):
            item.notes.append(out_of_order(mark, holder.last))
        take_head(item, unit.text, bold_head(unit))
        holder.body.append(item)
        holder.family, holder.pattern, holder.last = mark.family, mark.pattern, mark.number
        self.stack.append(Open(item.body, item))

    def _list_of(self, index: int, mark: NumberMark) -> int | None:
        """The place in the stack of the list that a number goes on with; None where it opens one."""
        same = [at for at in range(len(self.stack) - 1, -1, -1) if self.stack[at].family == mark.family]
        if not same:
            return None
        going_on = [at for at in same if self.stack[at].last + 1 == mark.number]
        alike = [at for at in going_on if self.stack[at].pattern == mark.pattern]
        if going_on:
            return (alike or going_on)[0]
        if mark.number == 1:
            return self._restart(index, same[0])
        alike = [at for at in same if self.stack[at].pattern == mark.pattern]
        return (alike or same)[0]

    def _restart(self, index: int, at: int) -> int | None:
        """A number one while a list of its family is open: below a label, a lead-in, or in an item."""
        if any(isinstance(each.node, Label) for each in self.stack[at + 1 :]) and self._can_hold_list():
            return None
        apart = self._looks_otherwise(index, at) or self.ahead.goes_on(index, self.stack, at)
        return None if apart or self._lead_in(at) else at

    def _looks_otherwise(self, index: int, at: int) -> bool:
        """Whether a number one right below an item of an open list has another mark than that (1. and 1、)."""
        mark, holder = self.units[index].mark, self.stack[at]
        below = isinstance(self.stack[-1].node, Item) and self.stack[-1].node is holder.body[-1]
        return below and mark is not None and mark.pattern[1:2] != holder.pattern[1:2]

    def _can_hold_list(self) -> bool:
        top = self.stack[-1].node
        return isinstance(top, Label) and not top.text

    def _lead_in(self, at: int) -> bool:
        """Make the paragraph before a list that begins anew the label of that list."""
        body = self.stack[-1].body
        last = body[-1] if body else None
        if not isinstance(last, Para) or len(last.text) > LONGEST_LEAD:
            return False
        body.pop()
        colon = last.text[-1] in "：:"
        label = Label(last.at, last.text[:-1] if colon else last.text, last.text[-1] if colon else "")
        node = self.stack[at].node
        beside = isinstance(node, Label) and node.kind in (FIELD, OTHER)  # 高一学生： 1. 2.  高二学生： 1. 2.
        del self.stack[at + (not beside) :]
        if not beside:
            head_first_list(self.stack[at], last)
        self._push_label(label)
        return True

    def _leave_single(self) -> None:
        """Leave a label such as 培训对象 that has its paragraph, before a list that is not its own."""
        top = self.stack[-1].node
        if not isinstance(top, Label) or not top.body or top.text:
            return
        last = top.body[-1]
        if isinstance(last, Para) and last.text[-1] not in "：:" and field_of(top.key) in _SINGLE:
            self.stack.pop()

    # -- labels -----------------------------------------------------------------------------------

    def _is_label(self, index: int, label: LabelRead) -> bool:
        """Known words are labels; others where they lead to something, or stand among their like."""
        if self.ahead.introduces_times(index):
            return False
        beside = labels_beside(self.units, self.labels, index)
        if label.is_parted:
            alike = any(each.is_parted or each.kind == label.kind == POST for each in beside if each)
            heads = self._heads(index, label) or self.ahead.all_lead(index)
            return alike or heads or self.ahead.stands_in_time(index, self.stack)
        if label.is_known:
            return label.kind != TIME or bool(label.end) or self.ahead.may_head(index)
        if not label.text or self._is_counted(index, label):
            return index + 1 < len(self.units)
        return len(label.key) <= 10 and self.only_labels[index] and any(each and each.text for each in beside)

    def _heads(self, index: int, label: LabelRead) -> bool:
        """Whether a time that only a blank parts from its text is one of several with lists below them."""
        below = self.units[index + 1].mark if index + 1 < len(self.units) else None
        listed = label.kind == TIME and below is not None and below.number == 1
        return listed and (
            beside_times(self.stack, 0) is not None or self.ahead.time_follows(index + 1, self.stack)
        )

    def _label(self, index: int, unit: Unit, read: LabelRead) -> None:
        if self._is_counted(index, read):
            del self.stack[self._place_alike(read) :]
            read = LabelRead(f"{read.key}{read.end}{read.text}", "", "", OTHER)
        self._make_room(index, read)
        if read.kind == TIME and self.ahead.leads(index, read, self.stack[-1]):
            read = read.as_heading(unit.text)
        text = (tidy if read.kind == POST == label_kind(read.key) else tidied_names)(read.text)
        self._push_label(Label(unit.at, read.key, read.end, text, kind=read.kind, gap=read.gap_in(unit.text)))

    def _push_label(self, label: Label) -> None:
        """Open a label where the stack stands; never deeper than a document goes."""
        del self.stack[_DEEPEST:]
        self.stack[-1].body.append(label)
        self.stack.append(Open(label.body, label))

    def _is_counted(self, index: int, read: LabelRead) -> bool:
        """Whether a counted label with a name heads what is below it, as one that stands open does."""
        return self.ahead.heads_alike(index) or (is_name(read) and self._place_alike(read) < len(self.stack))

    def _place_alike(self, read: LabelRead) -> int:
        """The place of the open counted label that a counted one stands beside (活动一：…, 活动二：…)."""
        shape = counted_shape(read)
        for at in range(len(self.stack) - 1, 0, -1):
            node = self.stack[at].node
            if isinstance(node, Label) and shape and counted_shape(read_label(node.key)) == shape:
                return at
        return len(self.stack)

    def _make_room(self, index: int, read: LabelRead) -> None:
        """Close what a label is not part of."""
        kept = self._innermost_that_goes_on(index)
        if read.text == "" and (at := self._list_begun_below(index)) is not None and at >= kept:
            del self.stack[at + 1 :]
            return
        if read.kind == TIME and (at := beside_times(self.stack, kept, read.key)) is not None:
            del self.stack[at + 1 :]
            return
        longer = coarser_time(self.stack, kept, read.key) if read.kind == TIME else kept
        if (place := beside_label(self.stack, longer, read)) is not None:
            del self.stack[place:]
            return
        if longer > kept:
            return
        if read.kind == TIME and (at := beside_times(self.stack, kept)) is not None:
            del self.stack[at + 1 :]
            return
        self._leave_texts(kept)
        top = self.stack[-1].node
        if isinstance(top, Item) and len(self.stack) - 2 >= kept and is_complete(top):
            self.stack.pop()

    def _innermost_that_goes_on(self, index: int) -> int:
        """The last place in the stack that must stay open, since a list in it goes on later."""
        heads = self.ahead.heads_alike(index)  # and holds the list behind it
        for at in range(len(self.stack) - 2, -1, -1):
            if self.stack[at].family and (
                self.ahead.goes_on(index, self.stack, at)
                or (not heads and self.ahead.takes_next(index, self.stack, at))
            ):
                return at + 1
        return 0

    def _list_begun_below(self, index: int) -> int | None:
        """The place of the list whose family begins anew right below a label."""
        below = next((each.mark for each in self.units[index + 1 : index + 6] if each.mark), None)
        if below is None or below.number != 1:
            return None
        for at in range(len(self.stack) - 1, -1, -1):
            if self.stack[at].family == below.family and not self.ahead.goes_on(index + 1, self.stack, at):
                return self._above_labels(index, at)
        return None

    def _above_labels(self, index: int, at: int) -> int:
        """Where a label goes whose list is like one that stands in a label itself: beside that label."""
        node, read = self.stack[at].node, self.labels[index]
        if isinstance(node, Label) and read is not None and is_beside(node, read):
            return at - 1
        return at

    def _leave_texts(self, kept: int) -> None:
        """Close labels that have their text on their line."""
        while len(self.stack) - 1 > kept and isinstance(node := self.stack[-1].node, Label) and node.text:
            self.stack.pop()

    # -- the rest ---------------------------------------------------------------------------------

    def _paragraph(self, index: int, unit: Unit) -> None:
        top = self.stack[-1].node
        if isinstance(top, Label) and takes_people(top, unit.text):
            return
        if isinstance(top, Label) and unit.line is not None and unit.line.soft and unit.at == top.at:
            first = [Para(top.at, top.text)] if top.text else []
            top.text = ""
            top.body += [*first, Para(unit.at, unit.text)]  # lines of one paragraph
            return
        self._holder(index).body.append(Para(unit.at, unit.text))

    def _holder(self, index: int, *, sentence: bool = False) -> Open:
        """Where a paragraph or table goes; a table does not belong to an item that is a ``sentence``."""
        kept = self._innermost_that_goes_on(index)
        self._leave_texts(kept)
        if len(self.stack) - 1 > kept and is_apart(self.stack[-1], self.units[index].text):
            self.stack.pop()
        top = self.stack[-1].node
        if not isinstance(top, Item) or len(self.stack) - 2 < kept:
            return self.stack[-1]
        if is_complete(top) or (sentence and top.text.endswith(ENDS)):
            self.stack.pop()  # what follows would print before this
        return self.stack[-1]
