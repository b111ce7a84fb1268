"""Old formats made new by LibreOffice, where it is installed: .doc and .wps to .docx."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from planforge.cli.console import Console
from planforge.errors import PlanforgeError
from planforge.workspace.reading import LONGEST_OTHER, read_if_there

OLD_SUFFIXES = (".doc", ".wps", ".dot", ".wpt")
_WITHIN = 60  # seconds
_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path(r"C:\Program Files\LibreOffice\program\soffice.exe"),
)


def modern(data: bytes, name: str, console: Console) -> bytes:
    """The bytes themselves, or those of an old document converted, which the user is told."""
    if not name.lower().endswith(OLD_SUFFIXES) or data.startswith(b"PK"):
        return data
    new = converted(data, name)
    if new is None:
        return data
    console.tell(f"“{name}”是旧格式，已经用 LibreOffice 转换成 .docx 再读。")
    return new


def converted(data: bytes, name: str) -> bytes | None:
    """The bytes of an old document as .docx; None where there is no LibreOffice.

    Raises PlanforgeError where LibreOffice fails on it.
    """
    office = shutil.which("soffice") or shutil.which("libreoffice")
    office = office or next((str(place) for place in _PLACES if place.exists()), None)
    if office is None:
        return None
    with tempfile.TemporaryDirectory(prefix="planforge-") as folder:
        old = Path(folder) / f"old{Path(name).suffix.lower()}"
        old.write_bytes(data)
        command = [
            office, f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless", "--norestore",
            "--convert-to", "docx", "--outdir", folder, str(old),
        ]  # fmt: skip
        try:
            subprocess.run(command, capture_output=True, check=False, timeout=_WITHIN)  # noqa: S603 - fixed words
        except (OSError, subprocess.TimeoutExpired) as error:
            raise PlanforgeError(
                f"“{name}”：LibreOffice 没能转换，请用 Word 打开，另存为 .docx 再导入。"
            ) from error
        new = read_if_there(old.with_suffix(".docx"), name, LONGEST_OTHER)
    if new is None:
        raise PlanforgeError(f"“{name}”：LibreOffice 没能转换，请用 Word 打开，另存为 .docx 再导入。")
    return new
