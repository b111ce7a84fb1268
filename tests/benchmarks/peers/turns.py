"""The warm half of a peer: one document at each line on standard input, its microseconds as the answer."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable

SHADES = "春夏秋冬山川湖海花草树木风云雨露星辰江河溪泉松竹梅兰桃李杏柳麦稻荷菊燕雁鹤鹭鱼龙马牛羊犬兔虎豹狮象"


def take_turns(document: Callable[[bytes], object], data: bytes) -> None:
    """Make one document a line; rubbish of the last one is collected before the clock starts.

    The first document is the plan as it is, so that it can be read back; the others differ in most
    of their texts and headings, so that nobody is measured remembering the last document.
    """
    document(data)
    print("ready", flush=True)
    for turn, _ in enumerate(sys.stdin):
        other = shaded(data, turn)
        gc.collect()
        start = time.perf_counter_ns()
        document(other)
        print((time.perf_counter_ns() - start) / 1000, flush=True)


def shaded(data: bytes, turn: int) -> bytes:
    """Give the same plan in other words of the same length."""
    shade = SHADES[turn % len(SHADES)].encode()
    return data.replace("的".encode(), shade).replace("研讨".encode(), "研".encode() + shade)
