"""Where YAML itself stops, or reads on over a slip: the line that is really wrong, in plain Chinese.

The lines are read again as the language means them (``outline``). At the first line that cannot
stand where it stands, every single slip in it and in the lines above is tried backwards
(``repairs``); the one with which most lines below make sense is the one that happened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from yaml import MarkedYAMLError

from planforge.diagnostics import Diagnostic, Edit
from planforge.source.brackets import closes_at, first_difference, rewritten
from planforge.source.nodes import Text
from planforge.source.outline import State, step, take_apart
from planforge.source.repairs import Repair, below_bar, both, like_bar, marks, missing_bar, repairs
from planforge.source.texts import shown

_BACK = 40  # lines above a fault where its slip is looked for
_AHEAD = 60  # lines below it that a repair has to make sense of
_CHARACTERS = 200_000  # characters above and below libyaml's stop that are read at all
_CERTAIN = 1  # the highest cost of a repair that is believed though the next line is wrong, too
_SURE = 0  # the highest cost of a repair that nobody has to be asked about
_WHERE_TO = frozenset(("制表符", "全角空格"))  # a line may have been meant to begin in several columns
_MENDED = 3  # the most that lines with a mark of the wrong kind below a repair add to its cost
_MOST = 20  # findings of one file
_EFFORT = 60_000  # lines read while trying repairs; keeps hostile input within a second


class _Found(NamedTuple):
    code: str
    message: str
    at: int
    hint: str
    edit: Edit | None = None
    asks: bool = False

    def said(self, text: Text) -> Diagnostic:
        finding = text.error(self.code, self.message, self.at, self.hint)
        return finding if self.edit is None else finding._replace(edits=(self.edit,), asks=self.asks)


def explain(text: Text, failure: MarkedYAMLError) -> tuple[Diagnostic, ...]:
    """The findings for a text that libyaml refuses."""
    mark = failure.problem_mark
    if "quoted scalar" in (failure.context or ""):
        mark = failure.context_mark
    stop = len(text.text) if mark is None else min(mark.index, len(text.text))
    certain = _certain(text.text, failure)
    hint = "检查这一行和上面几行：冒号、短横后面空一格，左边对齐，长文字放到 | 下面"
    unknown = _Found("看不懂", "从这里起读不下去了", stop, hint)
    found = (certain,) if certain else _Search(text.text, stop).run() or (unknown,)
    return tuple(each.said(text) for each in found)


def misread(text: Text, at: int) -> tuple[Diagnostic, ...]:
    """The findings for a text that libyaml reads otherwise than it is meant, noticed at ``at``."""
    return tuple(each.said(text) for each in _Search(text.text, at).run())


def _certain(text: str, failure: MarkedYAMLError) -> _Found | None:
    """Mistakes whose place libyaml names rightly."""
    if failure.problem_mark is None:
        return None
    at, within = failure.problem_mark.index, failure.context or ""
    context = failure.context_mark.index if failure.context_mark else at
    found = _by_problem(text, at, failure.problem or "")
    if found:
        return found
    if "block scalar" in within:
        return _behind_bar(text, at, context)
    if any(extra in within for extra in ("anchor", "alias", "tag")):
        return _reserved(text, context)
    return _in_brackets(text, context) if "flow" in within else None


def _behind_bar(text: str, at: int, bar: int) -> _Found:
    """A text on the line of its ``|``, or one that begins with ``>``."""
    begin = text.rfind("\n", 0, bar) + 1
    if text[bar] == ">":
        line = text[begin:].partition("\n")[0]
        return _Found("特殊开头", "文字不能以“>”开头", bar, below_bar(line, bar - begin))
    fixed = text[begin : bar + 1].strip()
    return _Found("竖线", "| 后面不能再写字", at, f"写成：{fixed}，文字从下一行开始写，每段一行")


def _in_brackets(text: str, at: int) -> _Found:
    """A colon or comma of the wrong kind in the brackets that begin at a place."""
    begin = text.rfind("\n", 0, at) + 1
    value = text[at:].partition("\n")[0]
    end = closes_at(value) if value[:1] in ("{", "[") else -1
    fixed = rewritten(value[:end]) if end > 0 else value
    if fixed == value[: len(fixed)]:
        hint = "写成“{单位: …, 日期: …}”或“[甲, 乙]”：用半角，冒号、逗号后面空一格；或分行写"
        return _Found("括号", "括号里的写法不对", at, hint)
    hint = f"写成：{shown(text[begin:at].strip() + ' ' + fixed, 80)}"
    place = at + first_difference(value, fixed)
    edit = _change(at, value[:end], fixed) if end > 0 else None
    return _Found("括号", "括号里的逗号、冒号要用半角，后面空一格", place, hint, edit)


def _reserved(text: str, at: int) -> _Found:
    """A text that begins with ``& * !``; a star and a blank is a dash of another language."""
    begin = text.rfind("\n", 0, at) + 1
    rest = text[at + 2 :].partition("\n")[0].strip()
    if text[at : at + 2] == "* " and not text[begin:at].strip():
        hint = f"写成：{shown(f'- {rest}')}"
        return _Found("短横", "列表用半角短横，不用星号", at, hint, Edit(at, at + 1, "-"))
    return _Found("特殊开头", f"文字不能以“{text[at : at + 1]}”开头", at, "把文字放到 | 下面")


def _by_problem(text: str, at: int, problem: str) -> _Found | None:
    if "cannot start any token" in problem:
        return _bad_character(text, at)
    if "escape" in problem:
        return _Found("引号", "双引号里的反斜杠有别的意思", at, "改用单引号，或把文字放到 | 下面")
    if "document start" in problem and _ends_document(text, at):
        return _Found("多份文档", "文件里有第二份 YAML 文档", at, "一个文件写一份文档；去掉“...”或“---”")
    if "node content" in problem and text[at : at + 1] in (",", "]", "}"):
        return _Found("特殊开头", f"文字不能以“{text[at]}”开头", at, "在冒号后面写 |，把文字放到下一行")
    before = text[text.rfind("\n", 0, at) + 1 : at]
    if "block sequence entries" in problem and ":" in before:
        return _Found("短横", "短横不能接在冒号后面", at, "另起一行写，左边多空两格")
    return None


def _ends_document(text: str, at: int) -> bool:
    """Whether the line of a place or the one above it is a mark between documents."""
    above = text.rfind("\n", 0, max(0, text.rfind("\n", 0, at))) + 1
    return any(line.startswith(("...", "---", "%")) for line in text[above : at + 3].splitlines())


def _bad_character(text: str, at: int) -> _Found | None:
    begin = text.rfind("\n", 0, at) + 1
    if "\t" in text[begin : at + 1]:
        if not text[begin:at].strip():
            return None
        return _Found("制表符", "这里有制表符（Tab 键）", at, "删掉它，用空格对齐，每一级空两格")
    hint = "在冒号后面写 |，把文字放到下一行"
    return _Found("特殊开头", f"文字不能以“{text[at : at + 1]}”开头", at, hint)


def _before(text: str, stop: int) -> int:
    """Where to begin reading: at a top-level key some way above a place."""
    at = text.rfind("\n", 0, max(0, stop - _CHARACTERS)) + 1
    while at and text[at : at + 1] in (" ", "\t", "-", "#", "\n", "\r"):
        at = text.find("\n", at, stop) + 1
    return at


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip(" "))


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
        self.written = [line.rstrip("\r\n") for line in kept]
        self.lines = list(self.written)
        self.indents = Counter(_indent(line) for line in self.lines if line.strip())
        self.effort = _EFFORT

    def run(self) -> tuple[_Found, ...]:
        """Every slip that can be told, in the order of the lines."""
        found: list[_Found] = []
        states = [State()]
        while len(found) < _MOST and self.effort > 0:
            fault = self._read(states)
            if fault is None:
                break
            choice = self._best(states, fault)
            if choice is None:
                break
            found.append(self._place(choice))
            self.lines[choice.line] = choice.repair.raw
            del states[choice.line + 1 :]
            if choice.repair.cost > _CERTAIN and choice.reach <= fault + 1 < len(self.lines):
                break
        return tuple(found)

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
                reach, mended = self._reach(states[index], index, repair.raw, fault)
                if reach > fault:
                    choices.append(_Choice(reach, repair, index, repair.cost + min(mended, _MENDED)))
        return max(choices, key=self._worth, default=None)

    def _tried(self, states: list[State], index: int, fault: int) -> Iterator[Repair]:
        """The repairs of a line at or above a fault."""
        raw = self.lines[index]
        if not raw.strip() or (raw.lstrip(" ").startswith("#") and states[index].below < 0):
            return
        yield from repairs(states[index], raw, here=index == fault, opens=self._opens(index))
        if index < fault and not any(line.strip() for line in self.lines[index + 1 : fault]):
            yield from like_bar(raw)
            found = take_apart(self.lines[fault])
            if states[fault].below < 0 and (found.key or found.dashes):
                yield from both(raw, found)
            if states[fault].below < 0 and not found.key and not found.dashes:
                yield from missing_bar(raw, alone=self._only_text(fault, states[fault]))

    def _opens(self, index: int) -> bool:
        """Whether the next line is deeper."""
        indent = _indent(self.lines[index])
        below = next((raw for raw in self.lines[index + 1 : index + _AHEAD] if raw.strip()), "")
        return _indent(below) > indent

    def _only_text(self, fault: int, state: State) -> bool:
        """Whether the lines below a key look like paragraphs, none like a label or item."""
        for index, raw in enumerate(self.lines[fault : fault + _AHEAD], fault):
            if raw.strip() and _indent(raw) <= state.open_at:
                break
            line = take_apart(raw)
            if line.key or line.dashes or any(repair.code == "短横" for repair in marks(line)):
                return False
            if line.body.endswith(("：", ":", "|")) and self._opens(index):
                return False
        return True

    def _worth(self, choice: _Choice) -> tuple[int, ...]:
        indent = _indent(choice.repair.raw)
        return choice.reach, -choice.cost, self.indents[indent], -(indent % 2), choice.line

    def _reach(self, state: State, index: int, raw: str, fault: int) -> tuple[int, int]:
        """The line at which reading stops once a line is replaced, and how many lines it mends on the way."""
        limit = min(fault + _AHEAD, len(self.lines))
        first, mended = index, 0
        while self.effort > 0:
            self.effort -= 1
            after = step(state, raw)
            if after is None and index > first and not 0 <= state.below < _indent(raw):
                after = next(filter(None, (step(state, each.raw) for each in marks(take_apart(raw)))), None)
                mended += 1
            if after is None:
                break
            state = after
            index += 1
            if index >= limit:
                break
            raw = self.lines[index]
        return index, mended

    def _place(self, choice: _Choice) -> _Found:
        repair = choice.repair
        begin = self.start + sum(self.lengths[: choice.line])
        edit = None if repair.is_guess else _change(begin, self.written[choice.line], repair.raw)
        asks = repair.cost > _SURE or repair.code in _WHERE_TO
        return _Found(repair.code, repair.message, begin + repair.at, repair.hint, edit, asks)


def _change(at: int, old: str, new: str) -> Edit:
    """What makes one line of another that begins at ``at``: only the characters between their common ends."""
    same = _shared(old, new)
    tail = min(_shared(old[::-1], new[::-1]), len(old) - same, len(new) - same)
    return Edit(at + same, at + len(old) - tail, new[same : len(new) - tail])


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)
