"""Diagnostics as a person reads them (place, sentence, line, caret, hint) and as a program does (JSON)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from planforge.diagnostics import NOT_IN_WORD, Diagnostic, Position, WordPlace, in_order

MOST_PER_FILE = 50
WIDEST_EXCERPT = 78  # cells
_TAB = 4  # cells
_INDENT = "    "
_CUT = "…"
_MOST_ALSO = 20  # further places of one finding
_SHOWN_WHOLE = 3  # so many are shown with their lines; more would bury the findings that follow
_LONGEST = 400  # characters of a sentence


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


def report(diagnostics: Iterable[Diagnostic], screen: Screen | None = None, most: int = MOST_PER_FILE) -> str:
    """All findings in the order of their places, at most ``most`` a file; ends with a line break if any."""
    screen = screen or Screen()
    blocks: list[str] = []
    for file, group in groupby(in_order(list(diagnostics)), key=lambda finding: finding.position.file):
        findings = list(group)
        blocks.extend(_block(finding, screen) for finding in _most_pressing(findings, most))
        if len(findings) > most:
            blocks.append(f"{file}: 另有 {len(findings) - most} 处，改好上面这些再看。\n")
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


def _most_pressing(findings: list[Diagnostic], most: int) -> list[Diagnostic]:
    """The findings to show, in their order: where not all can be, errors come before reminders."""
    if len(findings) <= most:
        return findings
    chosen = {id(finding) for finding in sorted(findings, key=lambda finding: not finding.is_error)[:most]}
    return [finding for finding in findings if id(finding) in chosen]


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
    for other in finding.also[:_MOST_ALSO]:
        lines.append(f"{_INDENT}另见 {said_place(other)}")
        if other.excerpt.strip() and len(finding.also) <= _SHOWN_WHOLE:
            lines.extend(_excerpt(other, screen))
    if len(finding.also) > _MOST_ALSO:
        lines.append(f"{_INDENT}一样的还有 {len(finding.also) - _MOST_ALSO} 处")
    return "\n".join(lines) + "\n"


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
