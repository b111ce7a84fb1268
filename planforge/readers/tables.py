"""A table file of either kind, told by its content."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from planforge.readers.csv_table import read_csv
from planforge.readers.evidence import UnreadableError
from planforge.readers.tabular import Table, table_of
from planforge.readers.xlsx import read_xlsx

_OLE = b"\xd0\xcf\x11\xe0"
_OTHERS = (
    (b"<", "网页（系统里导出的“表格”常是这样）"),
    (b"%PDF", " PDF 文件"),
    (b"{\\rtf", " RTF 文档"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
)
_SAVE = "请用 Excel 或 WPS 打开，另存为 .xlsx，再读一次"


def read_table(data: bytes, name: str, wanted: Mapping[str, str] = MappingProxyType({})) -> Table:
    """The records in a .csv or .xlsx file; ``wanted`` says what columns hold (head → word).

    Raises UnreadableError where it is neither, or holds no table of activities.
    """
    if not data.strip():
        raise UnreadableError("空文件", "文件是空的", "请检查是不是没有保存或没有下载完")
    if name.replace("\\", "/").rpartition("/")[2].startswith("~$"):
        raise UnreadableError("临时文件", "这是 Excel 打开表格时的临时文件", "请用同名、不带“~$”的那个文件")
    if data.startswith(_OLE):
        hint = "请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx 或 .csv"
        raise UnreadableError("旧格式", "这是旧的 Excel 97—2003 表格（.xls），或者加了密码", hint)
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    for start, what in _OTHERS:
        if head.startswith(start):
            raise UnreadableError("别的程序", f"这是{what}，不是表格", _SAVE)
    return table_of(read_xlsx(data) if data.startswith(b"PK") else read_csv(data), wanted)
