"""What a file really is, told by its content: many files bear a name that is not theirs."""

from __future__ import annotations

import re
from typing import Final

from planforge.readers.evidence import UnreadableError

SAVE_AS: Final = "请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再导入"
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of the Office of 1997 to 2003, and protected ones, begin."""
RICH_TEXT: Final = b"{\\rtf"
_OLE_STREAMS: Final = (
    ("EncryptedPackage", "加密", "这是加了密码的 Word 文档", "请在 Word 里打开，去掉密码，另存为 .docx"),
    ("WordDocument", "旧格式", "这是旧的 Word 97—2003 文档（.doc）或 WPS 文字（.wps）", SAVE_AS),
    ("Workbook", "别的程序", "这是 Excel 表格（.xls），不是 Word 文档", "请把要用的文字粘贴到 Word，存为 .docx"),
    ("PowerPoint Document", "别的程序", "这是 PowerPoint 幻灯片（.ppt），不是 Word 文档", "请把文字粘贴到 Word，存为 .docx"),
)  # fmt: skip
_STARTS: Final = (
    (RICH_TEXT, "旧格式", "这是 RTF 文档（.rtf），不是 .docx", SAVE_AS),
    (b"%PDF", "别的程序", "这是 PDF 文件", "请用 Word 打开 PDF（会转换），另存为 .docx；扫描件要先识别文字"),
    (b"\x89PNG", "别的程序", "这是一张图片（PNG），里面没有文字", "请先识别成文字，存为 .docx 或 .txt"),
    (b"\xff\xd8\xff", "别的程序", "这是一张图片（JPEG），里面没有文字", "请先识别成文字，存为 .docx 或 .txt"),
    (b"GIF8", "别的程序", "这是一张图片（GIF），里面没有文字", "请先识别成文字，存为 .docx 或 .txt"),
    (b"II*\0", "别的程序", "这是一张图片（TIFF），里面没有文字", "请先识别成文字，存为 .docx 或 .txt"),
    (b"MZ\x90", "别的程序", "这是一个程序（.exe），不是文档", "来路不明就不要运行；请向发来文件的人要文档"),
    (b"BEGIN:VCALENDAR", "别的程序", "这是日历文件（.ics），不是计划", "请把要用的文字粘贴到 Word，存为 .docx"),
    (b"Rar!", "别的程序", "这是 RAR 压缩包", "请先解压，再导入里面的文档"),
    (b"7z\xbc\xaf", "别的程序", "这是 7z 压缩包", "请先解压，再导入里面的文档"),
    (b"%TSD-Header", "加密", "这是被防泄密软件加密的文件", "请在装有该软件的电脑上解密，另存为 .docx"),
    (b"\x62\x14\x23\x65", "加密", "这是被防泄密软件加密的文件", "请在装有该软件的电脑上解密，另存为 .docx"),
)  # fmt: skip
_MARKUP: Final = (
    (re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE), "这是网页（.html）"),
    (re.compile(rb"<pkg:package|<\?mso-application|<w:wordDocument"), "这是 Word 的 XML 文档（.xml）"),
    (
        re.compile(rb"(?i:^mime-version:|^content-type:\s*multipart)", re.MULTILINE),
        "这是单个文件网页（.mht）",
    ),
    (re.compile(rb"<office:document"), "这是 OpenDocument 的 XML 文档（.fodt）"),
    (re.compile(rb"^\s*<\?xml\b"), "这是 XML 文件（.xml），不是 Word 文档"),
)
_ZIPPED: Final = (
    ("xl/", "这是 Excel 表格（.xlsx），不是 Word 文档", "请把要用的文字粘贴到 Word，存为 .docx"),
    ("ppt/", "这是 PowerPoint 幻灯片（.pptx），不是 Word 文档", "请把文字粘贴到 Word，存为 .docx"),
    ("content.xml", "这是 OpenDocument 文档（.odt 等），不是 .docx", SAVE_AS),
    ("OFD.xml", "这是版式文件（.ofd）", "请用 OFD 阅读器打开，把文字复制到 Word，存为 .docx"),
    ("META-INF/container.xml", "这是电子书（.epub）", "请用阅读器打开，把文字复制到 Word，存为 .docx"),
    ("Index/Document.iwa", "这是苹果的 Pages 文稿", "请在 Pages 里导出成 Word（.docx），再导入"),
    (
        "word/",
        "这个 Word 文档里没有正文，多半坏了",
        "请重新下载或拷贝；在 Word 里能打开的话，另存为 .docx 再导入",
    ),
)
_SUFFIXES: Final = (".docx", ".doc", ".wps", ".txt")
_SHEETS: Final = (".csv", ".tsv")
_DELIMITERS: Final = (b",", b"\t", b";", *("，".encode(each) for each in ("utf-8", "gbk", "utf-16-le")))
_SHEET_HINT: Final = (
    "活动登记表用 planforge summarize 计划.yaml --records 表格 读进总结；"
    "要放进计划的，请用 Excel 打开，把表格粘贴到 Word，存为 .docx"
)
_LOCK: Final = 162  # bytes of the file that Word keeps beside an open one


def refuse_foreign(data: bytes, name: str) -> None:
    """Refuse what is neither a Word file nor a text, saying what it is and what to do.

    Raises UnreadableError.
    """
    plain = name.replace("\\", "/").rpartition("/")[2]
    if not data:
        raise UnreadableError("空文件", "文件是空的", "请检查是不是没有保存或没有下载完")
    if plain.startswith("~$") or (len(data) == _LOCK and data[0] < 54 and b"\0" in data):
        raise UnreadableError("临时文件", "这是 Word 打开文档时的临时文件", "请导入同名、不带“~$”的那个文件")
    if data.startswith(OLE):
        _refuse_ole(data)
    _refuse_sheet(data, plain)
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    for start, code, message, hint in _STARTS:
        if head.startswith(start):
            raise UnreadableError(code, message, hint)
    if data[4:8] == b"ftyp":
        raise UnreadableError(
            "别的程序", "这是视频或手机照片，里面没有文字", "请先识别成文字，存为 .docx 或 .txt"
        )
    if head.startswith((b"<", b"MIME", b"mime", b"From:", b"Content")):
        for pattern, message in _MARKUP:
            if pattern.search(head):
                raise UnreadableError("旧格式", message, SAVE_AS)


def _refuse_sheet(data: bytes, name: str) -> None:
    """A table is told by its name, and by cells in its first lines."""
    rows = [line for line in data[:4096].replace(b"\0", b"").splitlines() if line.strip()][:2]
    if not name.lower().endswith(_SHEETS) or not rows:
        return
    if any(all(mark in row for row in rows) for mark in _DELIMITERS):
        raise UnreadableError("别的程序", "这是表格（.csv），不是计划", _SHEET_HINT)


def _refuse_ole(data: bytes) -> None:
    """An OLE file's streams are named in UTF-16; the directory may stand anywhere in it."""
    for stream, code, message, hint in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            raise UnreadableError(code, message, hint)
    raise UnreadableError("旧格式", "这是旧格式的 Office 文件", SAVE_AS)


def refuse_other_zip(names: frozenset[str]) -> None:
    """Refuse a zip file that is no Word document.

    Raises UnreadableError.
    """
    for start, message, hint in _ZIPPED:
        if any(name.startswith(start) for name in names):
            raise UnreadableError("别的程序", message, hint)
    inside = sum(name.lower().endswith(_SUFFIXES) for name in names)
    message = f"这是压缩包，里面有 {inside} 个文档" if inside else "这是压缩包，里面没有 Word 文档"
    raise UnreadableError(
        "别的程序", message, "请先解压，再导入里面的文档" if inside else "请向发来文件的人要 .docx"
    )
