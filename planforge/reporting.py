"""Diagnostics as a person reads them (place, sentence, line, caret, hint) and as a program does (JSON)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from planforge.diagnostics import NOT_IN_WORD, Diagnostic, Position, WordPlace, in_order

_MOST_PER_FILE = 50
WIDEST_EXCERPT = 78  # cells
_TAB = 4  # cells
_INDENT = "    "
_CUT = "…"
_MOST_ALSO = 20  # further places of one finding
_LINES_NAMED = r"在第 ([\d、]+) 行"
_SHOWN_WHOLE = 3  # so many are shown with their lines; more would bury the findings that follow
_LONGEST = 400  # characters of a sentence
_FEWEST_JOINED = 3  # findings of one cause that are shown as one
_MOST_LINES = 20  # named of them
_COUNTS_UP = frozenset(("手打编号",))


class Screen:
    """What a console can show: which characters its encoding has, and how many cells they take.

    In the Chinese code pages quotation marks, dashes, Greek and the like take two cells, elsewhere one.
    """

    def __init__(self, encoding: str | None = "utf-8") -> None:
        self._encoding = encoding or "utf-8"
        chinese = self._encoding.lower().replace("-", "").startswith(("cp936", "gb", "936"))
        self._wide = frozenset("WFA") if chinese else frozenset("WF")

    def spell(self, char: str) -> str:
        """A character as it can be shown: itself, or an escape in print."""
        if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} or char in _DIRECTION_MARKS:
            return f"\\u{ord(char):04x}"
        try:
            char.encode(self._encoding)
        except (UnicodeEncodeError, LookupError):
            return char.encode("ascii", "backslashreplace").decode("ascii")
        return char

    def cells(self, text: str) -> int:
        """How many cells a text of showable characters takes."""
        return sum(self._of(char) for char in text)

    def _of(self, char: str) -> int:
        if char.isascii():
            return 1
        if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
            return 0
        return 2 if unicodedata.east_asian_width(char) in self._wide else 1


_DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def report(diagnostics: Iterable[Diagnostic], screen: Screen | None = None) -> str:
    """All findings in the order of their places, at most fifty a file; ends with a line break if any."""
    screen = screen or Screen()
    blocks: list[str] = []
    for file, group in groupby(in_order(list(diagnostics)), key=lambda finding: finding.position.file):
        causes = _by_cause(group)
        shown = _most_pressing(causes)
        blocks.extend(_block(_joined(findings), screen) for findings in shown)
        left = sum(map(len, causes)) - sum(map(len, shown))
        if left:
            blocks.append(f"{file}: 另有 {left} 处，改好上面这些再看。\n")
    return "".join(blocks)


def report_json(
    diagnostics: Iterable[Diagnostic], files: int, documents: Sequence[Mapping[str, str]] | None = None
) -> str:
    """All findings as JSON: the fields of the report, its summary, the documents of a build."""
    from json import dumps  # noqa: PLC0415 - the report for people does without

    findings = in_order(list(diagnostics))
    errors = sum(finding.is_error for finding in findings)
    body = {
        "diagnostics": records(findings),
        "summary": {"files": files, "errors": errors, "reminders": len(findings) - errors},
    }
    made = {} if documents is None else {"documents": documents}
    return dumps(body | made, ensure_ascii=False, indent=2) + "\n"


def records(diagnostics: Iterable[Diagnostic]) -> list[dict[str, object]]:
    """All findings as plain data, for a report of another kind in JSON."""
    return [_record(finding) for finding in in_order(list(diagnostics))]


def summary(diagnostics: Sequence[Diagnostic], files: int) -> str:
    """One line that closes a report."""
    errors = sum(finding.is_error for finding in diagnostics)
    reminders = len(diagnostics) - errors
    found = "，".join(f"{count} 处{word}" for count, word in ((errors, "错误"), (reminders, "提醒")) if count)
    return f"共 {files} 份：{found or '没有发现问题'}。\n"


def _most_pressing(causes: list[list[Diagnostic]]) -> list[list[Diagnostic]]:
    """The findings to show, in their order: where not all can be, errors come before reminders."""
    if len(causes) <= _MOST_PER_FILE:
        return causes
    chosen = {id(each) for each in sorted(causes, key=lambda each: not each[0].is_error)[:_MOST_PER_FILE]}
    return [each for each in causes if id(each) in chosen]


def _by_cause(findings: Iterable[Diagnostic]) -> list[list[Diagnostic]]:
    """The findings of a file; several that say the same of the same words are together where the first of them is."""
    causes: dict[object, list[Diagnostic]] = {}
    place: dict[Diagnostic, int] = {}
    for finding in findings:
        place.setdefault(finding, len(place))
        causes.setdefault(_cause(finding), []).append(finding)
    few = ([finding] for each in causes.values() if not _is_a_run(each) for finding in each)
    joined = [each for each in causes.values() if _is_a_run(each)]
    if not joined:
        return list(few)
    return sorted([*few, *joined], key=lambda each: place[each[0]])


def _is_a_run(findings: Sequence[Diagnostic]) -> bool:
    return len(findings) >= (2 if findings[0].code in _COUNTS_UP else _FEWEST_JOINED)


def _cause(finding: Diagnostic) -> object:
    """What findings of one slip have in common, made again and again: equal ones have one cause.

    Numbers typed by hand count up, and are one slip nevertheless.
    """
    place, marked = finding.position, _marked(finding)
    if finding.also or place.word != NOT_IN_WORD or not place.line:
        return finding
    message, hint = finding.message, finding.hint
    if finding.code in _COUNTS_UP:
        message, hint, marked = message.replace(marked, ""), hint.replace(marked, ""), ""
    return finding.code, finding.severity, message, hint, marked


def _marked(finding: Diagnostic) -> str:
    """The words under which the carets stand."""
    place = finding.position
    return place.excerpt[place.column - 1 : place.column - 1 + place.width]


def _joined(findings: Sequence[Diagnostic]) -> Diagnostic:
    """Findings of one cause as one, which names the lines of all."""
    first, count = findings[0], len(findings)
    if count == 1:
        return first
    lines = list(dict.fromkeys(each.position.line for each in findings))
    shown = "、".join(map(str, lines[:_MOST_LINES])) + (" 等行" if len(lines) > _MOST_LINES else " 行")
    message, hint = first.message, first.hint
    if first.code in _COUNTS_UP:
        mark = f"“{_marked(first)}”"
        marks = "".join(f"“{_marked(each)}”" for each in findings[:_FEWEST_JOINED])
        rest = "……" if count > _FEWEST_JOINED else ""
        message, hint = message.replace(mark, marks + rest, 1), hint.replace(mark, "这些号", 1)
    if all(each.edits and not each.asks for each in findings) and "一起改好" not in hint:
        hint += f"{'；' if hint else ''}运行 planforge fix 可以一起改好"
    return first._replace(message=f"{message}（共 {count} 处，在第 {shown}）", hint=hint)


def _block(finding: Diagnostic, screen: Screen) -> str:
    place = finding.position
    lines = [
        f"{said_place(place)}: {finding.severity.value}[{finding.code}] {_one_line(finding.message, screen)}"
    ]
    if place.excerpt.strip():
        lines.extend(_excerpt(place, screen))
    if finding.hint:
        first, *more = finding.hint.split("\n")
        lines.append(f"{_INDENT}提示：{_one_line(first, screen)}")
        lines.extend(f"{_INDENT}      {_one_line(line, screen)}" for line in more)
    also = () if len(finding.also) > _SHOWN_WHOLE and _names_lines(finding) else finding.also
    for other in also[:_MOST_ALSO]:
        lines.append(f"{_INDENT}另见 {said_place(other)}")
        if other.excerpt.strip() and len(finding.also) <= _SHOWN_WHOLE:
            lines.extend(_excerpt(other, screen))
    if len(also) > _MOST_ALSO:
        lines.append(f"{_INDENT}一样的还有 {len(also) - _MOST_ALSO} 处")
    return "\n".join(lines) + "\n"


def _names_lines(finding: Diagnostic) -> bool:
    """Whether a message names every line of its further places itself (在第 8、9、10 行)."""
    named = {
        int(number) for found in re.finditer(_LINES_NAMED, finding.message) for number in found[1].split("、")
    }
    file = finding.position.file
    return all(other.file == file and other.line in named for other in finding.also)


def said_place(place: Position) -> str:
    """A place as it is said: file:line:column, or in a Word file the paragraph or cell, and the page if known."""
    if not place.line:
        return place.file
    if place.word == NOT_IN_WORD:
        return f"{place.file}:{place.line}:{place.column}"
    return f"{place.file}:{_in_word(place.word)}"


def _in_word(place: WordPlace) -> str:
    if place.table:
        where = f"第{place.table}张表第{place.row}行第{place.cell}格"
        where += f"第{place.inner}段" if place.inner else ""
    else:
        beside = "旁的图表" if place.charted else "旁的文本框" if place.boxed else ""
        where = f"第{place.paragraph}段{beside}"
    line = f"第{place.line}行" if place.line and not place.charted else ""
    return f"{where}{line}（第{place.page}页）" if place.page else f"{where}{line}"


def _one_line(text: str, screen: Screen) -> str:
    """A sentence on one line; one that quotes a whole paragraph without its middle."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]}{_CUT}{text[-_LONGEST // 4 :]}"
    return "".join(screen.spell(char) for char in text.replace("\n", " "))


def _excerpt(place: Position, screen: Screen) -> tuple[str, str]:
    """The source line and a line with carets under the cells of the place, cut to the screen's width."""
    line = place.excerpt.rstrip()
    start = min(max(place.column - 1, 0), len(line))
    end = min(max(start + place.width, start + 1), max(len(line), start + 1))
    begin, stop = _window(line, start, screen)
    cut = screen.spell(_CUT)
    head = (cut if begin else "") + _spelled(line[begin:start], screen, 0)
    indent = screen.cells(head)
    marked = _spelled(line[start : min(end, stop)], screen, indent)
    tail = _spelled(line[min(end, stop) : stop], screen, indent + screen.cells(marked))
    tail += cut if stop < len(line) else ""
    carets = "^" * max(screen.cells(marked), 1)
    return f"{_INDENT}{head}{marked}{tail}", f"{_INDENT}{' ' * indent}{carets}"


def _window(line: str, start: int, screen: Screen) -> tuple[int, int]:
    """Which characters of a line to show: all that fit the screen, two thirds of them after the place."""
    before, after = line[max(0, start - WIDEST_EXCERPT) : start][::-1], line[start : start + WIDEST_EXCERPT]
    room = WIDEST_EXCERPT - 2 * len(_CUT)
    ahead = _fitting(after, room - room // 3, screen)
    back = _fitting(before, room - screen.cells(_spelled(after[:ahead], screen, 0)), screen)
    ahead = _fitting(after, room - screen.cells(_spelled(before[:back], screen, 0)), screen)
    return start - back, start + max(ahead, 1)


def _fitting(text: str, room: int, screen: Screen) -> int:
    """How many of the first characters fit into ``room`` cells."""
    for count, char in enumerate(text):
        room -= _TAB if char == "\t" else screen.cells(screen.spell(char))
        if room < 0:
            return count
    return len(text)


def _spelled(text: str, screen: Screen, at: int) -> str:
    """Characters as the screen shows them; a tab goes to the next stop, counted from cell ``at``."""
    parts: list[str] = []
    for char in text:
        shown = " " * (_TAB - at % _TAB) if char == "\t" else screen.spell(char)
        at += screen.cells(shown)
        parts.append(shown)
    return "".join(parts)


def _record(finding: Diagnostic) -> dict[str, object]:
    place = finding.position
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "width": place.width,
        "severity": finding.severity.value,
        "code": finding.code,
        "message": finding.message,
        "hint": finding.hint,
        "excerpt": place.excerpt,
        **{name: int(value) for name, value in place.word._asdict().items() if value and name != "line"},
        **({"also": [_place_record(each) for each in finding.also]} if finding.also else {}),
    }


def _place_record(place: Position) -> dict[str, object]:
    return {"file": place.file, "line": place.line, "column": place.column, "excerpt": place.excerpt}
