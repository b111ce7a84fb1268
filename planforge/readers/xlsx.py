"""A .xlsx file to rows of texts as Excel shows them, by the guards that Word files are read with.

A reader of our own: what it needs of the format are five parts, and it must decide hostile files in a
sentence; openpyxl would add a dependency and unpacks before it looks. The first visible sheet counts.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Final, NamedTuple

from planforge.amounts import plain
from planforge.readers.archive import Entry, entries_of, part
from planforge.readers.docx.xml import Attributes, Handler, parse
from planforge.readers.evidence import MOST_CELLS, UnreadableError
from planforge.readers.tabular import FORMULA

_SAVE: Final = "请在 Excel 或 WPS 里打开，另存为 .xlsx 或 .csv，再读一次"
_REFUSED: Final = {
    "损坏": "文件已经损坏，或者没有下载完，或者不是 .xlsx",
    "炸弹": "文件是伪造的，解开后大得不正常，没有打开",
    "太大": "表格太大，没有读下去",
    "加密": "文件加了密码，读不出来",
    "伪造": "文件里夹带了 Excel 不会写的东西（DOCTYPE，能用来偷看电脑里的文件），没有打开",
}
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_RANGE: Final = re.compile(r"([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})")
_LITERAL: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_BUILT_IN_DATES: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_LAST_ROW: Final = 5_000
_LAST_COLUMN: Final = 200
_MOST_TEXT: Final = 32_767  # characters of a cell, as in Excel
_MOST_DIGITS: Final = 15  # before the point, as in Excel
_LAST_DAY: Final = 2_957_000  # in the year 9995, from whichever day a book counts


class _Book(NamedTuple):
    """What the parts beside the sheet say: shared texts, which styles are dates, the first day of counting."""

    texts: list[str]
    dates: frozenset[int]
    first: date


def read_xlsx(data: bytes) -> list[list[str]]:
    """The rows of the first visible sheet; a merged cell's text stands in every row that it covers.

    Raises UnreadableError.
    """
    try:
        entries = entries_of(data)
        return _read(data, entries)
    except UnreadableError as error:
        message = _REFUSED.get(error.code)
        raise UnreadableError(error.code, message or str(error), _SAVE) from error


def _read(data: bytes, entries: dict[str, Entry]) -> list[list[str]]:
    workbook = part(data, entries, "xl/workbook.xml")
    if workbook is None:
        raise UnreadableError("别的程序", "这不是 Excel 表格（.xlsx）", _SAVE)
    sheets = _Sheets()
    parse(workbook, sheets)
    links = _Relations()
    parse(part(data, entries, "xl/_rels/workbook.xml.rels") or b"<Relationships/>", links)
    target = links.targets.get(sheets.first, "worksheets/sheet1.xml").removeprefix("/")
    name = target if target.startswith("xl/") else f"xl/{target}"
    sheet = part(data, entries, name)
    if sheet is None:
        raise UnreadableError("损坏", "", _SAVE)
    texts, styles = _Texts(), _Styles()
    parse(part(data, entries, "xl/sharedStrings.xml") or b"<sst/>", texts)
    parse(part(data, entries, "xl/styles.xml") or b"<styleSheet/>", styles)
    first = date(1904, 1, 1) if sheets.is_1904 else date(1899, 12, 30)
    cells = _Cells(_Book(texts.found, styles.dates(), first))
    parse(sheet, cells)
    return cells.rows()


class _Sheets(Handler):
    """The relation of the first sheet that is not hidden, and the calendar of the book."""

    def __init__(self) -> None:
        self.first = ""
        self.is_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet" and not self.first and attributes.get("state", "visible") == "visible":
            self.first = next(
                (value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), ""
            )
        elif name == "workbookPr":
            self.is_1904 = attributes.get("date1904") in ("1", "true")


class _Relations(Handler):
    """Targets by id."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "rel:Relationship":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")


class _Texts(Handler):
    """The shared texts; phonetic readings of a text are left out."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._within = self._aside = False

    def start(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002 - as every handler
        if name == "si":
            self._parts = []
        self._aside = self._aside or name == "rPh"
        self._within = name == "t" and not self._aside

    def end(self, name: str) -> None:
        if name == "si":
            self.found.append("".join(self._parts))
        elif name == "rPh":
            self._aside = False
        self._within = False

    def text(self, data: str) -> None:
        if self._within:
            self._parts.append(data)


class _Styles(Handler):
    """Which cell styles show a number as a date."""

    def __init__(self) -> None:
        self._formats: dict[int, str] = {}
        self._used: list[int] = []
        self._within = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            self._formats[_whole(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._within = True
        elif name == "xf" and self._within:
            self._used.append(_whole(attributes.get("numFmtId")))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._within = False

    def dates(self) -> frozenset[int]:
        """The numbers of the styles that are dates."""
        return frozenset(n for n, form in enumerate(self._used) if self._is_date(form))

    def _is_date(self, form: int) -> bool:
        code = _LITERAL.sub("", self._formats.get(form, "")).lower()
        return form in _BUILT_IN_DATES if not code else any(char in code for char in "yd") or "m月" in code


class _Cells(Handler):
    """The cells of a sheet, and which are merged."""

    def __init__(self, book: _Book) -> None:
        self._book = book
        self._cells: dict[tuple[int, int], str] = {}
        self._merged: list[tuple[int, int, int, int]] = []
        self._row = self._column = 0
        self._type = ""
        self._style = -1
        self._parts: list[str] = []
        self._within = self._has_formula = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "row":
            self._row = _whole(attributes.get("r")) or self._row + 1
            self._column = 0
        elif name == "c":
            found = _REFERENCE.fullmatch(attributes.get("r", ""))
            self._column = _column(found[1]) if found else self._column + 1
            self._type, self._style = attributes.get("t", "n"), _whole(attributes.get("s"))
            self._parts, self._has_formula = [], False
        elif name in ("v", "t"):
            self._within = True
        elif name == "f":
            self._has_formula = True
        elif name == "mergeCell" and (found := _RANGE.fullmatch(attributes.get("ref", ""))):
            self._merged.append((*_place(found[1]), *_place(found[2])))

    def end(self, name: str) -> None:
        self._within = False
        if (
            name == "c"
            and (self._parts or self._has_formula)
            and self._row <= _LAST_ROW
            and self._column <= _LAST_COLUMN
        ):
            if len(self._cells) >= MOST_CELLS:
                raise UnreadableError("太大", "", _SAVE)
            shown = self._shown("".join(self._parts))[:_MOST_TEXT] if self._parts else FORMULA
            if shown:
                self._cells[self._row, self._column] = shown

    def text(self, data: str) -> None:
        if self._within:
            self._parts.append(data)

    def _shown(self, value: str) -> str:
        if self._type == "s":
            at = _whole(value.strip())
            return self._book.texts[at] if at < len(self._book.texts) else ""
        if self._type in ("str", "inlineStr", "d"):
            return value
        if self._type in ("b", "e"):
            return "" if self._type == "e" else {"1": "是", "0": "否"}.get(value, value)
        return _number(value, self._book.first if self._style in self._book.dates else None)

    def rows(self) -> list[list[str]]:
        """The sheet as a full grid."""
        last_row = max((row for row, _ in self._cells), default=0)
        last_column = max((column for _, column in self._cells), default=0)
        filled = 0
        for top, left, bottom, right in self._merged:
            text = self._cells.get((top, left), "")
            if text and left == right:  # a title over all columns is no cell of theirs
                rows = range(top + 1, min(bottom, last_row) + 1)
                filled += len(rows)
                if filled > MOST_CELLS:
                    raise UnreadableError("太大", "", _SAVE)
                for row in rows:
                    self._cells.setdefault((row, left), text)
        columns = range(1, last_column + 1)
        return [[self._cells.get((row, column), "") for column in columns] for row in range(1, last_row + 1)]


def _number(value: str, first: date | None) -> str:
    """A number as it is shown: a date as 2026-09-09 (with its time of day, if any), 34.0 as 34."""
    try:
        number = Decimal(value.strip())
    except InvalidOperation:
        return value
    if not number.is_finite() or number.adjusted() >= _MOST_DIGITS:
        return value
    if first is not None and 0 <= number < _LAST_DAY:
        moment = datetime.combine(first, time()) + timedelta(seconds=round(float(number) * 86_400))
        if number < 1:
            return f"{moment:%H:%M}"
        return (
            moment.date().isoformat()
            if (moment.hour, moment.minute) == (0, 0)
            else f"{moment:%Y-%m-%d %H:%M}"
        )
    return plain(round(number, 10))


def _whole(text: str | None) -> int:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 9 else 0


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _place(reference: str) -> tuple[int, int]:
    found = _REFERENCE.fullmatch(reference)
    return (int(found[2]), _column(found[1])) if found else (0, 0)
