"""The process behind ``planforge`` and ``python -m planforge``; short-lived, so it saves itself some work."""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False  # as typing has it, which alone takes as long to import as help takes to print
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and end the process at once, with its exit code."""
    _in_utf8()
    gc.disable()  # a document is done before collecting would pay; commands that go on for long switch it on
    os.environ.setdefault(
        "PYDANTIC_DISABLE_PLUGINS", "__all__"
    )  # looking for plugins costs a tenth of a start
    from planforge.cli.main import run  # noqa: PLC0415 - the two lines above must come first

    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # whoever read our output is gone
        code = code or 1
    os._exit(code)  # nothing is open any more: tearing the interpreter down would only take time


def _in_utf8() -> None:
    """Begin anew with UTF-8 file names where the locale has none: our templates have Chinese names.

    What the console can show stays what it was.
    """
    if os.name != "posix" or sys.flags.utf8_mode or sys.getfilesystemencoding().lower() == "utf-8":
        return
    environment = {**os.environ, "PYTHONIOENCODING": f"{sys.stdout.encoding}:backslashreplace"}
    command = [sys.executable, "-X", "utf8", "-m", "planforge", *sys.argv[1:]]
    os.execve(sys.executable, command, environment)  # noqa: S606 - ourselves


if __name__ == "__main__":
    main()
