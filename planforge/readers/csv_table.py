"""A .csv file as Excel, WPS or a phone saves it: UTF-8 with or without mark, GBK, commas, tabs or semicolons."""

from __future__ import annotations

import csv
import io
from typing import Final

from planforge.readers.evidence import MOST_CHARACTERS, UnreadableError
from planforge.source.decoding import decode

_DELIMITERS: Final = (",", "\t", ";", "，", "；", "|")
_MOST_COLUMNS: Final = 200


def read_csv(data: bytes) -> list[list[str]]:
    """The rows of a table of texts.

    Raises UnreadableError where the bytes are no text or no table.
    """
    if len(data) > 4 * MOST_CHARACTERS:
        raise UnreadableError(
            "太大", f"文件有 {len(data) / 1_000_000:.1f} MB，太大", "请分成几个文件，一份一份读入"
        )
    text = decode(data).text
    if text is None or "\0" in text:
        hint = "请用 Excel 或 WPS 打开，另存为“CSV UTF-8”或 .xlsx"
        raise UnreadableError("编码", "这不是文字文件，读不出表格", hint)
    text = text.removeprefix("\ufeff")
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        hint = "请用 Excel 或 WPS 打开，另存为“CSV UTF-8”或 .xlsx"
        raise UnreadableError("损坏", "表格里有配不上的引号，或者一格太长", hint) from error
    if any(len(row) > _MOST_COLUMNS for row in rows):
        raise UnreadableError("太大", f"表格超过 {_MOST_COLUMNS} 列", "只留要用的列，再读一次")
    return rows
