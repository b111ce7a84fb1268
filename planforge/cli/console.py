"""Where the command line speaks: products to standard output, messages to standard error."""

from __future__ import annotations

import errno
import io
import sys

TYPE_CHECKING = False  # as typing has it, without importing it
if TYPE_CHECKING:
    from typing import TextIO

    from planforge.reporting import Screen


class ReaderGone(BaseException):
    """Whoever read our output has seen enough; no error, so nothing on the way may catch it as one."""


class Console:
    """The two streams of a run; what a stream cannot encode comes out as escapes, never as a crash."""

    def __init__(
        self, out: TextIO | None = None, err: TextIO | None = None, answers: TextIO | None = None
    ) -> None:
        self._out = out or sys.stdout
        self._err = err or sys.stderr
        for stream in (self._out, self._err):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        self._answers = answers
        self._progress = 0  # cells to wipe

    def give(self, text: str) -> None:
        """Print a product: a path, a document's text, JSON. Raises PlanforgeError where a full disk takes none."""
        self._wipe()
        try:
            _write(self._out, text)
        except OSError as error:
            from planforge.errors import PlanforgeError  # noqa: PLC0415 - help is printed without it

            why = (
                "磁盘满了"
                if error.errno == errno.ENOSPC
                else f"接收的文件或设备出错（系统错误 {error.errno}）"
            )
            raise PlanforgeError(f"结果没有全部写出来：{why}。") from error

    def tell(self, text: str) -> None:
        """Print a message to the user."""
        self._wipe()
        self._say(text if text.endswith("\n") else text + "\n")

    def can_ask(self) -> bool:
        """Whether somebody sits there: questions are seen and answers typed."""
        answers = self._answers or sys.stdin
        return answers is not None and answers.isatty() and self._err.isatty()

    def ask(self, question: str) -> str | None:
        """Ask and return the answer without blanks around it; None where the input has ended."""
        self._wipe()
        self._say(question)
        answer = (self._answers or sys.stdin).readline()
        if not answer.endswith("\n"):
            self._err.write("\n")
        return answer.strip() if answer else None

    def progress(self, text: str) -> None:
        """Show on a terminal how far a long run has come; the next line printed takes its place."""
        if self._err.isatty():
            self._wipe()
            self._say(text)
            self._progress = self.screen().cells(text)

    def screen(self) -> Screen:
        """What standard error can show."""
        from planforge.reporting import Screen  # noqa: PLC0415 - not needed to print help

        return Screen(self._err.encoding)

    def speaks_unicode(self) -> bool:
        """Whether standard output can show every character."""
        return (self._out.encoding or "").lower().startswith("utf")

    def shows_colours(self) -> bool:
        """Whether standard output is a terminal that shows colours and its user wants them (no-color.org)."""
        import os  # noqa: PLC0415 - only to show a difference

        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        old_windows = sys.platform == "win32" and "WT_SESSION" not in os.environ
        return self._out.isatty() and not plain and not old_windows

    def _wipe(self) -> None:
        if self._progress:
            self._say("\r" + " " * self._progress + "\r")
            self._progress = 0

    def _say(self, text: str) -> None:
        """Write where people read; a terminal that has been closed has nobody any more who does."""
        try:
            _write(self._err, text)
        except OSError as error:
            raise ReaderGone from error


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        if isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == errno.EINVAL):
            raise ReaderGone from error
        raise
