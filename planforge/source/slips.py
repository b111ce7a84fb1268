"""Where YAML itself stops, or reads on over a slip: the line that is really wrong, in plain Chinese.

The lines are read again as the language means them (``outline``). At the first line that cannot
stand where it stands, every single slip in it and in the lines above is tried backwards
(``repairs``); the one with which most lines below make sense is the one that happened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from yaml import MarkedYAMLError

from planforge.diagnostics import Diagnostic
from planforge.source.bars import column_below, missing_bars
from planforge.source.certain import Found, certain_slip, change_of
from planforge.source.composing import compose
from planforge.source.nodes import Text
from planforge.source.outline import State, bare, indent_of, step, take_apart
from planforge.source.repair import ALIGN, Repair, as_it_stands
from planforge.source.repairs import below_its_head, both, like_bar, marks
from planforge.source.tabbed import two_ways
from planforge.source.together import candidates, joined, mended_marks
from planforge.source.typed import counted

_BACK = 40  # lines above a fault where its slip is looked for
_AHEAD = 60  # lines below it that a repair has to make sense of
_CHARACTERS = 200_000  # characters above and below libyaml's stop that are read at all
_CERTAIN = 1  # the highest cost of a repair that is believed though the next line is wrong, too
_SURE = 0  # the highest cost of a repair that nobody has to be asked about
_WHERE_TO = frozenset(("制表符", "全角空格"))  # a line may have been meant to begin in several columns
_MENDED = 3  # the most that lines with a mark of the wrong kind below a repair add to its cost
_ASTRAY = 4  # what each line one blank too far left or right below a repair adds to it
_EMPTY = 2  # what a line adds to it that is to open a level and has nothing below
_MOST = 20  # findings of one file
_EFFORT = 60_000  # lines read while trying repairs; keeps hostile input within a second


def explain(text: Text, failure: MarkedYAMLError) -> tuple[Diagnostic, ...]:
    """The findings for a text that libyaml refuses."""
    found = _explained(text, failure)
    raw = text.text
    while len(found) < _MOST and found[-1].code == "特殊开头" and found[-1].edit is None:
        at = found[-1].at
        raw = f"{raw[:at]}文{raw[at + 1 :]}"  # as if it were an ordinary character: what is wrong below?
        next_failure = _failure(raw) if len(raw) < _CHARACTERS else None
        if next_failure is None:
            break
        more = _explained(Text(text.name, raw), next_failure)
        if more[0].at in {each.at for each in found}:
            break
        found += more
    return tuple(each.said(text) for each in sorted(found, key=lambda each: each.at))


def _failure(raw: str) -> MarkedYAMLError | None:
    try:
        compose(raw)
    except MarkedYAMLError as failure:
        return failure
    return None


def _explained(text: Text, failure: MarkedYAMLError) -> tuple[Found, ...]:
    """The slip that libyaml names rightly, else those that are traced, at least one."""
    mark = failure.problem_mark
    if "quoted scalar" in (failure.context or ""):
        mark = failure.context_mark
    stop = len(text.text) if mark is None else min(mark.index, len(text.text))
    certain = certain_slip(text.text, failure)
    if certain and certain.edit is None:
        return (certain,)
    hint = "检查这一行和上面几行：冒号、短横后面空一格，左边对齐，长文字放到 | 下面"
    unknown = Found("看不懂", "从这里起读不下去了", stop, hint)
    found = _Search(text.text, stop).run()
    elsewhere = [each for each in found if certain and text.line_of(each.at) != text.line_of(certain.at)]
    if certain and len(elsewhere) == len(found):
        found = (certain,)
    elif certain and certain.code == "制表符":
        found = (certain, *elsewhere)
    return found or (unknown,)


def misread(text: Text, at: int) -> tuple[Diagnostic, ...]:
    """The findings for a text that libyaml reads otherwise than it is meant, noticed at ``at``."""
    return tuple(each.said(text) for each in _Search(text.text, at).run())


def _before(text: str, stop: int) -> int:
    """Where to begin reading: at a top-level key some way above a place."""
    at = text.rfind("\n", 0, max(0, stop - _CHARACTERS)) + 1
    while at and text[at : at + 1] in (" ", "\t", "-", "#", "\n", "\r"):
        at = text.find("\n", at, stop) + 1
    return at


def _blanks(raw: str) -> str:
    return raw[: len(raw) - len(raw.lstrip())]


def _first(state: State, tried: Iterable[str]) -> State | None:
    """The state after the first of some lines that can stand there."""
    return next(filter(None, (step(state, each) for each in tried)), None)


def _beside(raw: str) -> Iterator[str]:
    """A line of the structure with one blank less, and with one more."""
    line = take_apart(raw)
    if line.key or line.dashes:
        yield from (raw[1:], f" {raw}") if raw.startswith(" ") else (f" {raw}",)


def _marked(raw: str) -> Iterator[str]:
    """A line with its wrong marks mended."""
    return (each.raw for each in mended_marks(take_apart(raw)))


class _Choice(NamedTuple):
    """A repair of a line and how well it does."""

    reach: int
    repair: Repair
    line: int
    cost: int


class _Search:
    """The lines around a place, read by the outline; each fault is traced to its slip and repaired."""

    def __init__(self, text: str, stop: int) -> None:
        self.start = _before(text, stop)
        # Other line breaks than CR and LF were refused before.
        kept = text[self.start : stop + _CHARACTERS].splitlines(keepends=True)
        self.lengths = [len(line) for line in kept]
        self.written = [bare(line.rstrip("\r\n")) for line in kept]  # no repair reaches into a comment
        self.lines = list(self.written)
        self.indents = Counter(indent_of(line) for line in self.lines if line.strip())
        self.is_spaced = not all(map(str.strip, self.lines))  # empty lines part the chapters
        self.effort = _EFFORT

    def run(self) -> tuple[Found, ...]:
        """Every slip that can be told, in the order of the lines."""
        found: list[Found] = []
        states = [State()]
        while len(found) < _MOST and self.effort > 0:
            fault = self._read(states)
            if fault is None:
                break
            choice = self._best(states, fault)
            if choice is None:
                break
            choice = self._completed(choice)
            found.append(self._place(choice))
            found += self._moved_along(choice)
            self._write(choice)
            del states[choice.line + 1 :]
            is_lost = choice.repair.cost > _CERTAIN and choice.reach <= fault + 1 < len(self.lines)
            if is_lost and "\t" not in _blanks(self.lines[fault + 1]):  # a tab is wrong by itself
                break
        return tuple(found)

    def _write(self, choice: _Choice) -> None:
        """Let a repair stand, and below it the text that it takes."""
        self.lines[choice.line] = choice.repair.raw
        line = take_apart(choice.repair.raw)
        column = line.body_at + 2 if line.key else line.indent + 2
        for index in range(choice.line + 1, choice.line + 1 + choice.repair.takes):
            self.lines[index] = " " * column + self.lines[index].strip()

    def _moved_along(self, choice: _Choice) -> Iterator[Found]:
        """The lines below that stand as far off as the one that is moved, moved with it and told each."""
        for index in range(choice.line + 1, choice.line + 1 + choice.repair.run):
            raw = self._along(choice.line, choice.repair, index)
            hint = f"{as_it_stands(raw)}；{ALIGN}"
            repair = choice.repair._replace(raw=raw, at=indent_of(self.lines[index]), hint=hint, run=0)
            yield self._place(choice._replace(repair=repair, line=index))
            self.lines[index] = raw

    def _along(self, line: int, repair: Repair, index: int) -> str:
        """A line below a moved one, as far moved as that."""
        off = indent_of(repair.raw) - indent_of(self.lines[line])
        raw = self.lines[index]
        return " " * (indent_of(raw) + off) + raw.lstrip(" ")

    def _read(self, states: list[State]) -> int | None:
        """Read on from the last state; the index of the first line that does not fit."""
        for index in range(len(states) - 1, len(self.lines)):
            after = step(states[-1], self.lines[index])
            if after is None:
                return index
            states.append(after)
        return None

    def _best(self, states: list[State], fault: int) -> _Choice | None:
        """The repair after which most lines make sense; of equals the likelier, then the nearer."""
        choices = []
        for index in range(fault, max(-1, fault - _BACK), -1):
            for repair in self._tried(states, index, fault):
                reach, mended = self._reach(states[index], index, repair, fault)
                if reach > fault:
                    choices.append(_Choice(reach, repair, index, repair.cost + mended))
        seen = [
            each
            for each in choices
            if each.line == fault and each.repair.code in _WHERE_TO and not each.repair.is_guess
        ]
        return max(seen or choices, key=self._worth, default=None)  # what no eye can see is said first

    def _completed(self, choice: _Choice) -> _Choice:
        """With its colon mended, too, where its neighbours have heads: else that would be said next."""
        repair = choice.repair
        line = take_apart(repair.raw)
        if repair.is_guess or line.key or not (line.dashes and self._keyed_beside(choice.line, line.indent)):
            return choice
        colons = (mark for mark in marks(line) if mark.code == "冒号" and mark.cost <= _SURE)
        return next((choice._replace(repair=joined(repair, mark)) for mark in colons), choice)

    def _keyed_beside(self, index: int, indent: int) -> bool:
        """Whether a neighbour in the list of a line has a head."""
        above = self.lines[max(0, index - _AHEAD) : index][::-1]
        for lines in (above, self.lines[index + 1 : index + _AHEAD]):
            for raw in lines:
                line = take_apart(raw)
                if raw.strip() and (line.indent < indent or (line.indent == indent and not line.dashes)):
                    break
                if line.indent == indent and line.key:
                    return True
        return False

    def _tried(self, states: list[State], index: int, fault: int) -> Iterator[Repair]:
        """The repairs of a line at or above a fault."""
        raw = self.lines[index]
        if not raw.strip() or (raw.lstrip(" ").startswith("#") and states[index].below < 0):
            return
        yield from candidates(states[index], raw, here=index == fault, below=column_below(self.lines, index))
        if index == fault:
            yield from below_its_head(states[index], self.lines, index)
        if index < fault and not any(line.strip() for line in self.lines[index + 1 : fault]):
            yield from like_bar(raw)
            found = take_apart(self.lines[fault])
            if states[fault].below < 0 and (found.key or found.dashes):
                yield from both(raw, found)
            if states[fault].below < 0 and not found.key and not found.dashes:
                yield from missing_bars(self.lines, index, fault)

    def _counted(self, choice: _Choice) -> int:
        return counted(self.lines, self.written, choice.line, indent_of(choice.repair.raw))

    def _worth(self, choice: _Choice) -> tuple[int, ...]:
        indent = indent_of(choice.repair.raw)
        behind_empty = choice.line > 0 and not self.lines[choice.line - 1].strip()
        as_spaced = self.is_spaced and behind_empty == (indent == 0)
        level = self._counted(choice) if choice.repair.moves else 0
        return choice.reach, level, -choice.cost, as_spaced, self.indents[indent], -(indent % 2), choice.line

    def _reach(self, state: State, index: int, repair: Repair, fault: int) -> tuple[int, int]:
        """The line at which reading stops once a line is replaced, and what mending others on the way costs."""
        limit = min(fault + _AHEAD, len(self.lines))
        first, mended, moved, raw = index, 0, 0, repair.raw
        while self.effort > 0:
            self.effort -= 1
            after = step(state, raw)
            if (
                index == first + 1
                and state.open_at >= indent_of(raw)
                and raw.lstrip(" ")[:1] not in ("", "-", "#")
            ):
                mended += _EMPTY
            if after is None and index > first and not 0 <= state.below < indent_of(raw):
                after = _first(state, _marked(raw))
                mended += 1
                if after is None and index == first + 1 and not (moved or repair.moves or repair.is_guess):
                    after = _first(state, chain(_beside(raw), *map(_beside, _marked(raw))))
                    moved += 0 if after is None else _ASTRAY
            if after is None:
                break
            state = after
            index += 1
            if index == first + 1 and (repair.takes or not repair.raw):
                index += repair.takes
                state = state._replace(below=-1, text_at=0)  # what is deeper than the text fits nowhere
            if index >= limit:
                break
            raw = self.lines[index]
            if first < index <= first + repair.run:
                raw = self._along(first, repair, index)
        return index, min(mended, _MENDED) + moved

    def _place(self, choice: _Choice) -> Found:
        repair = choice.repair
        begin = self.start + sum(self.lengths[: choice.line])
        edit = None if repair.is_guess else change_of(begin, self.written[choice.line], repair.raw)
        asks = repair.cost > _SURE or repair.code in _WHERE_TO
        at = begin + min(repair.at, len(self.written[choice.line]))  # a line mended before is longer
        either = two_ways(self.written, choice.line, indent_of(repair.raw)) if repair.code == "制表符" else ""
        return Found(repair.code, repair.message, at, either or repair.hint, None if either else edit, asks)
