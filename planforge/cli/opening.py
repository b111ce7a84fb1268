"""Opening finished documents with whatever the system opens them with."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from planforge.errors import PlanforgeError

_MOST = 5


def open_documents(documents: Sequence[Path]) -> None:
    """Open the documents of a run; of many, the first few.

    Raises PlanforgeError where the system has nothing to open them with.
    """
    for document in documents[:_MOST]:
        try:
            _open(document.absolute())
        except OSError as error:
            raise PlanforgeError(f"这台电脑上打不开“{document.name}”：没有找到打开文档的程序。") from error
    if len(documents) > _MOST:
        raise PlanforgeError(f"只打开了前 {_MOST} 份，其余的在同一个文件夹里。")


def _open(document: Path) -> None:
    if sys.platform == "win32":
        os.startfile(document)  # noqa: S606 - the user's own document, by the user's own wish
    else:
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        subprocess.run(  # noqa: S603 - as above; these hand the document over and return
            [opener, str(document)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )
