"""The warm half of a peer: one document at each line on standard input, its microseconds as the answer."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable


def take_turns(document: Callable[[], object]) -> None:
    """Make one document a line; rubbish of the last one is collected before the clock starts."""
    document()
    print("ready", flush=True)
    for _ in sys.stdin:
        gc.collect()
        start = time.perf_counter_ns()
        document()
        print((time.perf_counter_ns() - start) / 1000, flush=True)
