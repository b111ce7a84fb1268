"""Old formats made new by LibreOffice, where it is installed: .doc, .wps, .rtf and .odt to .docx."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from planforge.cli.console import Console
from planforge.doctor import office_program
from planforge.errors import PlanforgeError
from planforge.workspace.reading import LONGEST_OTHER, read_if_there

OLD_SUFFIXES = (".doc", ".wps", ".dot", ".wpt", ".rtf", ".odt", ".ott")
_OPEN_DOCUMENT = (".odt", ".ott")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGE = b"PK\x03\x04"
_WORDS = "WordDocument".encode("utf-16-le")
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_WITHIN = 60  # seconds
_INSTEAD = "请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再导入"
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
"""No macro of a foreign document runs, nothing that it links to is fetched."""


def modern(data: bytes, name: str, console: Console) -> bytes:
    """The bytes themselves, or those of an old document converted, which the user is told."""
    program = office_program() if _is_old(data, name) else None
    if program is None:
        return data

    def waiting(seconds: int) -> None:
        console.progress(f"“{name}”是旧格式，正在用 LibreOffice 转换……{seconds} 秒")

    new = converted(data, name, program, waiting)
    console.tell(f"“{name}”是旧格式，已经用 LibreOffice 转换成 .docx 再读。")
    return new


def _is_old(data: bytes, name: str) -> bool:
    """Whether a file is by its name and its content a document that LibreOffice can make new."""
    suffix = Path(name).suffix.lower()
    if suffix in _OPEN_DOCUMENT:
        return data.startswith(b"PK") and b"word/document.xml" not in data
    if suffix not in OLD_SUFFIXES:
        return False
    return (data.startswith(_OLE) and _WORDS in data and _LOCKED not in data) or data.startswith(b"{\\rtf")


def converted(data: bytes, name: str, program: str, waiting: Callable[[int], None]) -> bytes:
    """The bytes of an old document as .docx; ``waiting`` is told every second how many have passed.

    Raises PlanforgeError where LibreOffice fails on it, or takes longer than a minute.
    """
    suffix = Path(name).suffix.lower()
    with tempfile.TemporaryDirectory(prefix="planforge-", ignore_cleanup_errors=True) as folder:
        old = Path(folder) / f"old{'.doc' if data.startswith(_OLE) else suffix}"
        old.write_bytes(data)
        user = Path(folder) / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        command = [
            program, f"-env:UserInstallation={user.parent.as_uri()}", "--headless", "--norestore", "--nolockcheck",
            "--convert-to", "docx", "--outdir", folder, str(old),
        ]  # fmt: skip
        _run(command, name, waiting)
        new = read_if_there(old.with_suffix(".docx"), name, LONGEST_OTHER)
    if new is None or not new.startswith(_PACKAGE):
        raise PlanforgeError(f"“{name}”：LibreOffice 读不出这个文件，可能加了密码或者坏了。{_INSTEAD}。")
    return new


def _run(command: list[str], name: str, waiting: Callable[[int], None]) -> None:
    """Run LibreOffice to its end, and never longer than a minute."""
    try:
        process = subprocess.Popen(  # noqa: S603 - fixed words and a file of our own
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise PlanforgeError(f"“{name}”：LibreOffice 启动不了。{_INSTEAD}。") from error
    try:
        for second in range(_WITHIN):
            waiting(second)
            try:
                process.wait(1)
            except subprocess.TimeoutExpired:
                continue
            return
    finally:
        _end(process)
    raise PlanforgeError(f"“{name}”：LibreOffice 转换了 {_WITHIN} 秒还没有完，已经停下。{_INSTEAD}。")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and what it started, where it still runs."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
