"""What one line may have been before a slip of the finger: candidates, each with its sentence.

Nothing here decides. A candidate is believed where the lines below make sense with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from planforge.source.brackets import WIDE, first_difference, glued, is_meant, mended, rewritten
from planforge.source.colons import BLANK, colons, is_labelled, wrong_colon
from planforge.source.numbered import as_in_word, is_chapter, point_mark
from planforge.source.outline import Line, State, ends_at, indent_of, rest_of, take_apart
from planforge.source.repair import ALIGN, Repair, as_it_should_be, as_it_stands
from planforge.source.texts import goes_on, shown

_WRONG_DASH = re.compile(rf"(-+(?![ -])|--+|[－–−‐‑﹣·•●_]|[*＊](?!\*)|—(?!—)){BLANK}{{0,4}}(?=\S)")
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_TYPED = re.compile(
    rf"(?:{_NUMBER}[、.．](?![\d百千两几]) *|[（(]{_NUMBER}[）)](?![班年])[、.．]? *|[①-⑳] *)(?=\S)"
)
_OTHER_MARK = re.compile(r"([^\s，。；！？、,;：:]{1,12})([；;] *| )(\S.*)")
_WRONG_BARS = frozenset((*"｜丨︱∣│┃¦", "||", "|。"))
_LIKE_BARS = frozenset("lI!\\/")
_LONGEST_HEAD = 25  # characters with a comma among them
_LONGEST_TEXT = 60  # that a hint repeats


def repairs(state: State, raw: str, *, here: bool, below: int) -> Iterator[Repair]:
    """Candidates for a line that stands after ``state``.

    ``here`` is true where the fault showed, ``below`` is the column of the next line.
    """
    indent = indent_of(raw)
    in_text = state.below >= 0 and indent > state.below
    if not in_text:
        line = take_apart(raw)
        yield from marks(line)
        yield from glued_bar(line)
        yield from _special_start(line)
        yield from _no_colon(line, below)
        yield from as_in_word(state, line, below) if here else ()
    if not (here and is_chapter(raw)):
        yield from moves(state, raw, here=here)
    if here and not in_text and state.below >= 0 and not is_chapter(raw):
        yield from _left_of_text(state, raw, indent, opens=indent < below)
    if here and not in_text:
        hint = "文字写完在一行里；要分段就在冒号后面写 |，每段一行写在下面"
        message = goes_on(raw[: len(raw) - len(raw.lstrip())])
        yield Repair(7, "续行", message, indent, "", hint, is_guess=True)


def marks(line: Line) -> Iterator[Repair]:
    """A dash or colon of the wrong kind in a line: what is likeliest by far."""
    yield from _dash(line)
    yield from _brackets(line)
    yield from colons(line)


def moves(state: State, raw: str, *, here: bool) -> Iterator[Repair]:
    """The line in other columns; where the fault showed, in any that is open, whatever its first blanks."""
    indent = indent_of(raw)
    if here and not 0 <= state.below < indent:
        yield from _left_blanks(state, raw, indent)
    wanted = state.open_at + 2 if state.open_at >= 0 else -1
    yield from _shifted(raw, indent, _steps(state, indent, here=here), wanted)


def _dash(line: Line) -> Iterator[Repair]:
    found = None if line.dashes else _WRONG_DASH.match(line.raw, line.indent)
    if found:
        fixed = f"{line.raw[: line.indent]}- {line.raw[found.end() :]}"
        one = found.group(1) == "-"
        message = "短横后面要空一格" if one else "短横要用半角，只打一个，后面空一格"
        yield Repair(0, "短横", message, line.indent, fixed, as_it_should_be(fixed))
    typed = None if line.dashes or found or not line.indent else _TYPED.match(line.raw, line.indent)
    if typed:
        fixed = f"{line.raw[: line.indent]}- {line.raw[typed.end() :]}"
        message = f"“{typed.group().strip()}”是手打的编号：每条用短横开头，号会自动编"
        yield Repair(1, "短横", message, line.indent, fixed, as_it_should_be(fixed))


def _brackets(line: Line) -> Iterator[Repair]:
    """A label glued to its brackets, and brackets of full width."""
    found = glued(line.body)
    if found:
        yield wrong_colon(
            0, line, found, f"{line.raw[: line.body_at]}{found[1]}: {rewritten(found[3])}", group=2
        )
    elif line.key and line.value[:1] in WIDE and is_meant(line.value):
        at = line.raw.rindex(line.value)
        fixed = f"{line.raw[:at]}{rewritten(line.value)}"
        yield Repair(0, "括号", "括号要用半角", at, fixed, as_it_should_be(fixed))
    elif line.key and line.value[:1] in ("{", "["):
        value = mended(line.value)
        if value is not None:
            at = line.raw.rindex(line.value)
            fixed = f"{line.raw[:at]}{value}"
            message, at = "括号里的逗号、冒号要用半角，后面空一格", at + first_difference(line.value, value)
            yield Repair(0, "括号", message, at, fixed, as_it_should_be(fixed))


def like_bar(raw: str) -> Iterator[Repair]:
    """A line that ends in something that looks like ``|``."""
    line = take_apart(raw)
    if line.value in _WRONG_BARS or line.value in _LIKE_BARS:
        at = len(raw.rstrip()) - len(line.value)
        fixed = raw[:at] + "|"
        cost = 2 if line.value in _WRONG_BARS else 5
        yield Repair(cost, "竖线", f"“{line.value}”不是半角竖线 |", at, fixed, as_it_should_be(fixed))


def glued_bar(line: Line) -> Iterator[Repair]:
    """``表格|`` without its colon."""
    if not line.key and len(line.body) > 1 and line.body.endswith(("|", "｜")):
        fixed = f"{line.raw[: line.body_at]}{line.body[:-1].rstrip(' :：')}: |"
        at = line.body_at + len(line.body) - 1
        yield Repair(2, "冒号", "竖线前面要有半角冒号和一个空格", at, fixed, as_it_should_be(fixed))


def _special_start(line: Line) -> Iterator[Repair]:
    """A text that begins with what YAML takes for quotation or brackets."""
    mark = line.value[:1]
    if not mark or mark not in "'\"{[":
        return
    at = line.raw.index(mark, line.body_at + len(line.key))
    if rest_of(line.value):
        message = f"文字不能以“{mark}”开头"
        yield Repair(2, "特殊开头", message, at, line.raw[:at] + "文", below_bar(line.raw, at), is_guess=True)
    elif mark in "'\"" and ends_at(line.value) < 0:
        hint = "补上另一半引号；中文引号“”不必另加引号"
        raw = f"{line.raw[:at]}“{line.raw[at + 1 :]}"
        yield Repair(2, "引号", "引号只有一半", at, raw, hint, is_guess=True)


def below_bar(raw: str, at: int) -> str:
    """The hint to put the text that begins at ``at`` after ``|``."""
    return f"{as_it_should_be(raw[:at] + '|')}，把“{shown(raw[at:].strip())}”写在下一行"


def both(raw: str, below: Line) -> Iterator[Repair]:
    """A label or heading with a text on its line, and a list or labels below it."""
    line = take_apart(raw)
    value = line.value
    if not line.key or not value or value[0] in "|>{['\"" or (line.dashes and not below.dashes):
        return
    before = raw[: line.body_at]
    if line.dashes:
        cost, hint = 7, "在列表上面加一行“内容:”，与前面的标题左对齐；列表再往右空两格"
    elif not line.indent:
        dash = "- " if below.dashes else ""
        text = value if len(value) <= _LONGEST_TEXT else "……"
        cost, hint = 3, f"写成：{line.key}:，下一行写“  {dash}段落: {text}”，再接下面几行"
        hint += "" if text == value else "；……是原来冒号后面的整段文字"
    else:
        cost, hint = 3, as_it_should_be(f"{line.key}：{value}:")
    cost += 0 if below.dashes else 4
    what = "列表" if below.dashes else "栏目"
    message = f"“{shown(line.key)}”这一行已有文字，下面不能再接{what}"
    raw = f"{before}{line.key}：{value}:"
    yield Repair(cost, "续行", message, line.body_at, raw, hint, is_guess=True)


def _no_colon(line: Line, below: int) -> Iterator[Repair]:
    if line.key or not line.body:
        return
    if line.indent < below and not is_labelled(line):
        yield from no_end_colon(line)
    if line.dashes:
        return
    mark = point_mark(line.body)
    other = None if mark else _OTHER_MARK.match(line.body)
    fixed = (
        f"{line.raw[: line.body_at]}{other[1]}: {other[3]}" if other else f"{line.raw[: line.indent]}某: 文"
    )
    if other and other[2] != " ":
        message, at = f"“{other[2][0]}”应是半角冒号，后面空一格", line.body_at + other.start(2)
        yield Repair(2, "冒号", message, at, fixed, as_it_should_be(fixed))
    message = "这一行不是“栏目: 内容”，前面也没有短横"
    label = as_it_should_be(fixed) if other else "是栏目就在栏目名后面加半角冒号和一个空格"
    if mark:
        message = f"“{mark}”是手打的编号：条目写在一章下面，用短横开头，号会自动编"
        label = (
            f"上面先写一行章名，如“主要工作:”；这一行左边空 2 格，写成：- {line.body[len(mark) :].strip()}"
        )
    hint = f"{label}；是上一行的下文就接到上一行去"
    yield Repair(6, "冒号", message, line.indent, fixed, hint, is_guess=not other)


def is_running(body: str) -> bool:
    """Whether a text can be no label and no heading: it ends as a sentence does, or is a long one."""
    is_sentence = body.rstrip("”’）)").endswith(("。", "！", "？", "……"))
    return is_sentence or ("，" in body and (len(body) > _LONGEST_HEAD or body.endswith("；")))


def no_end_colon(line: Line) -> Iterator[Repair]:
    """A line without its colon, with deeper ones below; a sentence without a dash is no heading."""
    if is_running(line.body) and not line.dashes:
        return
    fixed = f"{line.raw.rstrip(' ；;')}:"
    message = "这一行下面还有下一级，行末却没有冒号"
    yield Repair(5, "冒号", message, len(fixed) - 2, fixed, as_it_should_be(fixed), is_guess=True)


def _left_blanks(state: State, raw: str, indent: int) -> Iterator[Repair]:
    rest = raw.lstrip(" \t\u00a0\u2000\u2001\u2002\u2003\u2009\u200a\u202f\u3000")
    blanks = raw[: len(raw) - len(rest)]
    if not blanks.strip(" ") or not rest:
        return
    tab = "\t" in blanks
    code, message = ("制表符", "行首有制表符（Tab 键）") if tab else ("全角空格", "行首有全角空格或特殊空格")
    at = next(index for index, char in enumerate(blanks) if char != " ")
    columns = {*_columns(state), indent}
    if _is_row(rest) and state.text_at:
        columns = {state.text_at}  # of the table that goes on above
    seen_at = indent + 2 * blanks.count("\u3000")  # where the line stands to the eye
    likeliest = seen_at if "\u3000" in blanks and seen_at in columns else next(iter(_columns(state)), indent)
    likeliest = likeliest if likeliest in columns else state.text_at
    for column in columns:
        fixed = " " * column + rest
        hint = f"删掉它，用半角空格对齐：{as_it_stands(fixed)}"
        yield Repair(int(column != likeliest), code, message, at, fixed, hint, moves=True)


def below_its_head(state: State, lines: Sequence[str], index: int) -> Iterator[Repair]:
    """A list one blank too far left below the line that opens it, all of its lines moved together."""
    raw, column = lines[index], state.open_at
    indent = indent_of(raw)
    if column < 0 or indent != column - 1 or raw[indent : indent + 1] != "-":
        return
    run = 0
    for line in lines[index + 1 :]:
        if not line.strip() or indent_of(line) < indent:
            break
        run += 1
    yield _moved(3, raw, indent, column)._replace(run=run)


def _columns(state: State) -> Iterable[int]:
    """The columns where a line may begin, the likeliest first."""
    if state.open_at >= 0:
        yield state.open_at + 2
    yield from (level.column for level in reversed(state.levels))


def _steps(state: State, indent: int, *, here: bool) -> Iterable[int]:
    near = [indent - 1, indent + 1]
    further = _columns(state) if here else () if state.open_at < 0 else (state.open_at + 2,)
    return near + [column for column in further if column not in (*near, indent)]


def _left_of_text(state: State, raw: str, indent: int, *, opens: bool) -> Iterator[Repair]:
    """A line of a text below ``|`` that begins left of it: the first for certain, another if it looks so."""
    column = state.text_at or state.below + 2
    is_row = _is_row(raw)
    cost = 1 if is_row else 5 if state.text_at else -1
    if is_row or not (state.text_at and (opens or " " in raw.strip())):
        yield _moved(cost, raw, indent, column)


def _is_row(raw: str) -> bool:
    """Whether a line is one of a table: no label and no heading has a bar between blanks."""
    return " | " in raw


def _shifted(raw: str, indent: int, columns: Iterable[int], wanted: int) -> Iterator[Repair]:
    """The line at other columns; one blank off is likelier than several, and so is what a line above is open for."""
    for column in columns:
        if column >= 0:
            is_near = abs(indent - column) == 1
            is_flush = raw[indent : indent + 1] == "-" and column != wanted and abs(indent - wanted) == 1
            cost = 4 if is_near and not is_flush else 5 if is_near or column == wanted else 6
            yield _moved(cost, raw, indent, column)


def _moved(cost: int, raw: str, indent: int, column: int) -> Repair:
    off = indent - column
    many = {1: "一格", 2: "两格"}.get(abs(off), f" {abs(off)} 格")
    message = f"这一行左边{'多' if off > 0 else '少'}了{many}"
    fixed = " " * column + raw.lstrip(" ")
    return Repair(cost, "缩进", message, indent, fixed, f"{as_it_stands(fixed)}；{ALIGN}", moves=True)
