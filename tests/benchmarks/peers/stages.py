"""Where a warm document's time goes: each stage the pipeline calls, then each room's own share.

``stages.py SPEC``
"""

from __future__ import annotations

import cProfile
import pstats
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from statistics import median
from types import FunctionType
from typing import Any

from turns import shaded

from planforge import pipeline
from planforge.source import TextFile
from planforge.workspace.library import Workspace

ROUNDS = 30
Calls = tuple[str, ...]


@contextmanager
def timed_stages() -> Iterator[dict[Calls, list[float]]]:
    """Time every planforge function that the pipeline's module names, by the path of calls to it."""
    times: dict[Calls, list[float]] = defaultdict(list)
    path: list[str] = []

    def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def call(*given: Any, **named: Any) -> Any:
            path.append(name)
            start = time.perf_counter()
            try:
                return function(*given, **named)
            finally:
                times[tuple(path)].append((time.perf_counter() - start) * 1000)
                path.pop()

        return call

    kept = {name: value for name, value in vars(pipeline).items() if isinstance(value, FunctionType)}
    ours = {name: value for name, value in kept.items() if value.__module__.startswith("planforge")}
    vars(pipeline).update({name: timed(name, value) for name, value in ours.items()})
    try:
        yield times
    finally:
        vars(pipeline).update(kept)


def show_stages(document: Callable[[int], object]) -> None:
    """Print the median of each stage; a stage called by another stands below it."""
    document(0)
    with timed_stages() as times:
        for turn in range(ROUNDS):
            document(turn)
    print("各步（毫秒，中位数；缩进的是上一步里面的）")
    for path, taken in sorted(times.items()):
        calls = len(taken) // ROUNDS
        each = f"  ×{calls}" if calls > 1 else ""
        print(f"  {'  ' * len(path)}{path[-1]:<28} {median(taken) * max(1, calls):8.3f}{each}")


def show_rooms(document: Callable[[int], object]) -> None:
    """Print how much of the profile each module spends itself, library calls included."""
    profile = cProfile.Profile()
    with profile:
        for turn in range(ROUNDS):
            document(turn)
    shares: dict[str, float] = defaultdict(float)
    for (file, _, _), (_, _, own, _, callers) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        if callers and "planforge" not in file:
            for (caller, _, _), (_, _, part, _) in callers.items():
                shares[_room(caller)] += part
        else:
            shares[_room(file)] += own
    whole = sum(shares.values())
    print("各模块自己的用时（在计时器下，只看比例）")
    for room, share in sorted(shares.items(), key=lambda pair: -pair[1])[:25]:
        print(f"  {room:<40} {share / whole:6.1%}")


def _room(file: str) -> str:
    parts = Path(file).parts
    return "/".join(parts[parts.index("planforge") + 1 :]) if "planforge" in parts else "Python 和库"


def main() -> None:
    """Explain one spec."""
    path = Path(sys.argv[1])
    library = Workspace.around(path)
    spec = library.read(path)

    def document(turn: int) -> object:
        return pipeline.build(TextFile(spec.name, shaded(spec.data, turn)), library)

    show_stages(document)
    show_rooms(document)


main()
