"""Ctrl+C, an order to end, a terminal that is closed: noted at once, heeded where nothing is half done."""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType
from typing import Any, Self

_ENDING = (
    "SIGINT",
    "SIGTERM",
    "SIGHUP",
    "SIGBREAK",
)  # a system has its own of the last two: for a terminal closed


class Interrupts:
    """While it is entered, what would end the process is only noted; ``heed`` or leaving then ends the work.

    The end comes as KeyboardInterrupt, whichever signal it was. A second one is not waited with. A signal that
    was to be ignored (nohup) stays ignored; in another thread than the first, nothing is changed.
    """

    def __init__(self) -> None:
        self._noted = False
        self._former: dict[int, Any] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            for number in (getattr(signal, name) for name in _ENDING if hasattr(signal, name)):
                if signal.getsignal(number) not in (signal.SIG_IGN, None):
                    self._former[number] = signal.signal(number, self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, former in self._former.items():
            signal.signal(number, former)
        if kind is None:
            self.heed()

    def heed(self) -> None:
        """End the work here, where somebody asked for it. Raises KeyboardInterrupt."""
        if self._noted:
            self._noted = False
            raise KeyboardInterrupt

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        if self._noted:
            raise KeyboardInterrupt
        self._noted = True
