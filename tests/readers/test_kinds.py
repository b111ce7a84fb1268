import io
import zipfile

import pytest

from planforge.readers.evidence import UnreadableError
from planforge.readers.reading import read_file

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def _zip(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "空的"),
        (_OLE + "WordDocument".encode("utf-16-le"), ".doc"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
        (_OLE + "Workbook".encode("utf-16-le"), "Excel"),
        (_OLE, "旧格式"),
        (b"{\\rtf1\\ansi}", "RTF"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "图片"),
        (b"<!DOCTYPE html><html><body></body></html>", "网页"),
        (b'<?xml version="1.0"?><pkg:package/>', "XML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "网页"),
        (b"\x05admin" + b"\0" * 156, "临时文件"),
        (b"%TSD-Header-###%", "防泄密"),
        (_zip("xl/workbook.xml"), "Excel"),
        (_zip("content.xml"), "OpenDocument"),
        (_zip("照片.jpg"), "压缩包"),
        (_zip("去年的/计划.docx"), "里面有 1 个文档"),
        (_zip("OFD.xml"), "ofd"),
        (_zip("META-INF/container.xml"), "epub"),
        (_zip("META-INF/MANIFEST.MF"), "没有 Word 文档"),
        (_zip("Index/Document.iwa"), "Pages"),
        (_zip("word/styles.xml"), "没有正文"),
        (b"\xef\xbb\xbf{\\rtf1}", "RTF"),
        (b"\r\n%PDF-1.4", "PDF"),
        (b"II*\0" + b"\x81" * 90, "TIFF"),
        (b"MZ\x90\0" + b"\0" * 90, "程序"),
        (b"\0\0\0\x20ftypheic" + b"\x99" * 300, "手机照片"),
        (b'<?xml version="1.0"?><a>b</a>', "XML"),
        (bytes(range(256)) * 40, "不是文字"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_word_file_is_told_what_it_is_and_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said) as refusal:
        read_file(data, "计划.docx")
    assert refusal.value.hint


def test_the_file_word_keeps_beside_an_open_one_is_known_by_its_name() -> None:
    with pytest.raises(UnreadableError, match="临时文件"):
        read_file(b"x", "文件夹/~$计划.docx")


def test_a_text_is_read_whatever_its_name() -> None:
    assert read_file("研修计划".encode(), "计划.docx").unit == "行"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("登记.csv", "时间,活动,人数\n2026-09-10,教师节,50\n"),
        ("登记.CSV", "\ufeff时间;活动\n9月10日;教师节\n"),
        ("登记.tsv", "时间\t活动\n9月10日\t教师节\n"),
        ("登记.csv", "时间，活动\n9月10日，教师节\n"),
        ("登记.csv", "时间,活动"),
        ("校历.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "utf-16"])
def test_a_table_or_calendar_is_no_plan_and_says_so(name: str, text: str, encoding: str) -> None:
    if name.endswith("ics"):
        encoding = "utf-8"
    with pytest.raises(UnreadableError, match=r"\.(?:csv|ics)"):
        read_file(text.lstrip("\ufeff").encode(encoding), name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("计划.csv", "教研工作计划\n一、目标\n抓好课堂，做实教研。\n"),
        ("计划.txt", "时间,活动,人数\n2026-09-10,教师节,50\n"),
        ("计划", "为抓好课堂，做实教研，\n特定计划，请落实。\n"),
    ],
)
def test_a_text_that_is_called_a_table_is_read_and_one_with_commas_too(name: str, text: str) -> None:
    assert read_file(text.encode(), name).blocks
