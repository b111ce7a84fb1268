"""A draft's parts to lines of a spec: lists, labels, texts below ``|``, tables, ``# 核对：`` above doubts."""

from __future__ import annotations

from collections.abc import Iterable

from planforge.readers.evidence import Photo
from planforge.recognize.draft import Item, Label, Para, Part, PhotoPart, TablePart
from planforge.recognize.labels import POST
from planforge.recognize.looks import lists_of
from planforge.recognize.plots import spelled
from planforge.recognize.scalars import (
    braced,
    can_be_key,
    free_key,
    full_end,
    inline,
    is_plain_element,
    key,
    quoted,
)
from planforge.recognize.tables import rows_of
from planforge.recognize.wording import flattened, label_name, photos_of, picture, whole_label

_LONGEST_HEADING = 40


class Speller:
    """Lines of a spec, as they are spelled; ``run_in`` is the mark in force behind run-in headings."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.run_in = "。"

    def put(self, indent: int, text: str) -> None:
        """One line."""
        self.lines.append(" " * indent + text)

    def note(self, indent: int, notes: Iterable[str]) -> None:
        """A comment for what a person should look at."""
        said = "；".join(dict.fromkeys(notes))
        if said:
            self.put(indent, f"# 核对：{' '.join(said.split())}")

    def content(self, parts: list[Part], indent: int, lead: str) -> None:
        """What stands below a key; ``lead`` is the line up to the key's colon, not yet written."""
        if not parts:
            self.put(indent, lead)
        elif all(isinstance(part, Para) for part in parts):
            self._paragraphs(parts, indent, lead)  # type: ignore[arg-type]
        else:
            self.put(indent, lead)
            self.below(parts, indent + 2)

    def with_role(self, parts: list[Part], name: str, role: str) -> None:
        """A section whose role has to be said."""
        runs = _runs(parts)
        self.put(0, f"{name}:")
        self.put(2, f"角色: {role}")
        if _as_mapping(runs, ("角色",)):
            self._mapping(runs, 2, {"角色"})
        else:
            self.put(2, "内容:")
            self._list(parts, 4)

    def _paragraphs(self, parts: list[Para], indent: int, lead: str) -> None:
        self.note(indent, (note for part in parts for note in part.notes))
        self.put(indent, f"{lead} |")
        for part in parts:
            self.put(indent + 2, braced(part.text))

    def below(self, parts: list[Part], indent: int) -> None:
        """Parts below a key: as labels where every key differs, else as a list."""
        runs = _runs(parts)
        kinds = {type(run[0]) for run in runs}
        if len(runs) == 1 and kinds == {Item}:
            self._list(parts, indent)
        elif (Label in kinds and _as_mapping(runs)) or (
            Item not in kinds and Label not in kinds and _as_mapping(runs)
        ):
            self._mapping(runs, indent, set())
        else:
            self._list(parts, indent)

    def _mapping(self, runs: list[list[Part]], indent: int, taken: set[str]) -> None:
        for run in runs:
            first = run[0]
            if isinstance(first, Label):
                self.label(first, indent, taken)
            elif isinstance(first, Item):
                self.put(indent, "内容:")
                self._list(run, indent + 2)
            elif isinstance(first, Para):
                self._block(run, indent)  # type: ignore[arg-type]
            else:
                self._shown(first, indent, "")

    def _block(self, run: list[Para], indent: int, dash: str = "") -> None:
        """``段落:`` with one paragraph or several."""
        self.note(indent, (note for part in run for note in part.notes))
        if len(run) == 1:
            self.put(indent, f"{dash}段落: {inline(run[0].text)}")
            return
        self.put(indent, f"{dash}段落: |")
        for part in run:
            self.put(indent + len(dash) + 2, braced(part.text))

    def _shown(self, part: TablePart | PhotoPart, indent: int, dash: str) -> None:
        """A table or a picture."""
        self.note(indent, part.notes)
        if isinstance(part, PhotoPart):
            lines = (
                [f"图片: {picture(part.photo, part.caption)}"]
                if isinstance(part.photo, Photo)
                else spelled(part.photo, part.caption)
            )
            self.put(indent, f"{dash}{lines[0]}")
            for line in lines[1:]:
                self.put(indent + len(dash), line)
            return
        inner = indent + len(dash) + 2
        if part.caption:
            self.put(indent, f"{dash}表格:")
            self.put(inner, f"表题: {inline(part.caption)}")
            self.put(inner, "内容: |")
            inner += 2
        else:
            self.put(indent, f"{dash}表格: |")
        for row in rows_of(part.grid):
            self.put(inner, row)

    def label(self, label: Label, indent: int, taken: set[str]) -> None:
        """A label and what belongs to it; a text where its key cannot be one."""
        name = label_name(label)
        free = _free_label(name, taken)
        if free is None:
            self.put(indent, f"段落: {inline(whole_label(label))}")
            return
        self.note(indent, label.notes)
        if label.text:
            self.put(indent, f"{key(free)}: {inline(label.text)}")
        else:
            self.content(label.body, indent, f"{key(free)}:")

    def _list(self, parts: list[Part], indent: int) -> None:
        """A list; labels in it become labels of the element before them."""
        keys: set[str] | None = None  # of the element before; None where it takes no label
        under_item = False
        runs = _runs(parts)
        for index, run in enumerate(runs):
            first = run[0]
            if isinstance(first, Para):
                self._block(run, indent, "- ")  # type: ignore[arg-type]
                keys, under_item = {"段落"}, False
            elif isinstance(first, TablePart | PhotoPart):
                self._shown(first, indent, "- ")
                keys, under_item = {"表格", "图片"}, False
            elif isinstance(first, Label):
                alone = under_item and bool(lists_of(first.body))  # its list would be a level too deep
                under_item = under_item and not alone
                keys = self._stray(first, indent, None if alone else keys)
            else:
                after = runs[index + 1][0] if index + 1 < len(runs) else None
                keyed = isinstance(after, Label) and not lists_of(after.body)
                for each in run[:-1]:
                    self._item(each, indent)  # type: ignore[arg-type]
                keys, under_item = self._item(run[-1], indent, keyed=keyed), True  # type: ignore[arg-type]

    def _stray(self, label: Label, indent: int, keys: set[str] | None) -> set[str] | None:
        """A label among the elements of a list: a key of the one before, a paragraph, an element of its own."""
        name = label_name(label)
        if keys is not None and name not in keys and _free_label(name, set(keys)):
            self.label(label, indent + 2, keys)
            return keys
        plain = not label.body or all(isinstance(part, Para) for part in label.body)
        if plain and not (label.kind == POST and _free_label(name, set())):
            lines = [Para(label.at, whole_label(label), label.notes), *label.body]
            self._block(lines, indent, "- ")  # type: ignore[arg-type]
            return {"段落"}
        self.put(indent, "- 段落:")
        taken = {"段落"}
        self.label(label, indent + 2, taken)
        return taken

    def _item(self, item: Item, indent: int, *, keyed: bool = False) -> set[str] | None:
        """One dash; the keys of its mapping where labels may follow."""
        self.note(indent, item.notes)
        if item.head and item.text:
            return self._run_in(item, indent)
        text = full_end(item.head + item.end if item.end else item.head) or item.text
        paras_only = all(isinstance(part, Para) for part in item.body)
        sentence = bool(item.text) and (
            len(text) > _LONGEST_HEADING or any(mark in text[:-1] for mark in "。；！？")
        )
        if not keyed and (not item.body or (sentence and paras_only) or not can_be_key(text)):
            self._plain(text, item.body, indent)
            return None
        if not can_be_key(text):
            self._plain(text, [], indent)
            return None
        taken: set[str] = set()
        text = full_end(text)  # as print has it
        name = free_key(text, taken) or f"{text}："
        self._under(item.body, indent, f"- {key(name)}:", taken)
        return taken | {"内容", "段落", "表格"}

    def _under(self, body: list[Part], indent: int, lead: str, taken: set[str]) -> None:
        """An item's content below its heading; labels are further keys of the same element."""
        if body and all(isinstance(part, Para) for part in body):
            self.note(indent, (note for part in body for note in part.notes))
            self.put(indent, f"{lead} |")
            for part in body:
                self.put(indent + 4, braced(part.text))  # type: ignore[union-attr]
            return
        self.put(indent, lead)
        runs = _runs(body)
        kinds = {type(run[0]) for run in runs}
        if runs and (
            kinds == {Item} or not _as_mapping(runs, taken) or (Item in kinds and Label not in kinds)
        ):
            self._list(body, indent + 2)
        elif runs:
            self._mapping(runs, indent + 2, taken)

    def _plain(self, text: str, body: list[Part], indent: int) -> None:
        """An element without a heading; what else belongs to it stands below its first line."""
        lines = list(flattened(body))
        if lines:
            self.put(indent, "- |")
            for line in (text, *lines):
                self.put(indent + 4, braced(line))
        else:
            shown = braced(text)
            self.put(indent, f"- {shown if is_plain_element(shown) else quoted(shown)}")
        for photo in photos_of(body):
            self._shown(photo, indent, "- ")

    def _run_in(self, item: Item, indent: int) -> set[str] | None:
        """``- 标题: 文字``, then its labels, blocks and list as further keys."""
        head = item.head if item.end.replace(":", "：") == self.run_in else item.head + full_end(item.end)
        taken: set[str] = set()
        name = free_key(head, taken)
        if name is None or not can_be_key(head):
            self._plain(f"{item.head}{item.end}{item.text}", item.body, indent)
            return None
        self.put(indent, f"- {key(name)}: {inline(item.text)}")
        runs = _runs(item.body)
        if runs and _as_mapping(runs, taken):
            self._mapping(runs, indent + 2, taken)
            taken |= {"内容", "段落", "表格"}
        elif runs:
            self.put(indent + 2, "内容:")
            self._list(item.body, indent + 4)
            taken |= {"内容"}
        return taken


def _free_label(name: str, taken: set[str]) -> str | None:
    """A label's key that its mapping does not have yet; print puts ： behind it and nothing else may stand there."""
    return free_key(name, taken, label=True) if can_be_key(name) else None


def _runs(parts: list[Part]) -> list[list[Part]]:
    """Neighbours of one kind; every label and table stands alone."""
    runs: list[list[Part]] = []
    for part in parts:
        if runs and type(runs[-1][0]) is type(part) and isinstance(part, Item | Para):
            runs[-1].append(part)
        else:
            runs.append([part])
    return runs


def _as_mapping(runs: list[list[Part]], taken: Iterable[str] = ()) -> bool:
    """Whether every run has a key of its own, none of them taken."""
    names = list(taken)
    for run in runs:
        first = run[0]
        if isinstance(first, Label):
            if not can_be_key(label_name(first)):
                return False
            names.append(label_name(first))
        else:
            names.append({Item: "内容", Para: "段落", TablePart: "表格", PhotoPart: "图片"}[type(first)])
    return len(set(names)) == len(names)
