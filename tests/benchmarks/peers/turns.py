"""The warm half of a peer: so many documents at each line on standard input, mean times as the answer.

Two numbers in microseconds: by the clock, and of the processor, which a busy machine disturbs less.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable

SHADES = "春夏秋冬山川湖海花草树木风云雨露星辰江河溪泉松竹梅兰桃李杏柳麦稻荷菊燕雁鹤鹭鱼龙马牛羊犬兔虎豹狮象"


def take_turns(document: Callable[[bytes], object], data: bytes) -> None:
    """Make some documents in a row for each line; rubbish of the last turn is collected before.

    The first document is the plan as it is, so that it can be read back; the others differ in most
    of their texts and headings, so that nobody is measured remembering the last document.
    """
    document(data)
    print("ready", flush=True)
    for turn, line in enumerate(sys.stdin):
        row = [shaded(data, turn + number) for number in range(int(line))]
        gc.collect()
        start, used = time.perf_counter_ns(), time.process_time_ns()
        for each in row:
            document(each)
        wall, processor = time.perf_counter_ns() - start, time.process_time_ns() - used
        print(wall / 1000 / len(row), processor / 1000 / len(row), flush=True)


def shaded(data: bytes, turn: int) -> bytes:
    """Give the same plan in other words of the same length."""
    shade = SHADES[turn % len(SHADES)].encode()
    return data.replace("的".encode(), shade).replace("研讨".encode(), "研".encode() + shade)
