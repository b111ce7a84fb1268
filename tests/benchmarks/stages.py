"""Where planforge's time goes: warm stages and rooms, and what a cold process imports."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict

from tests.benchmarks.figures import print_table
from tests.benchmarks.ground import Ground

IMPORT = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")


def explain(ground: Ground) -> None:
    """Print the stages of a warm document and the imports of a cold one."""
    print("\n" + ground.run(*ground.stages()))
    print("冷启动时导入所用的时间（importtime 本身放大两倍左右，只看比例）")
    shares = sorted(_imports(ground).items(), key=lambda pair: -pair[1])
    whole = sum(share for _, share in shares)
    print_table([["", "毫秒", "比例"], *([name, f"{t:.1f}", f"{t / whole:.0%}"] for name, t in shares[:25])])


def _imports(ground: Ground) -> dict[str, float]:
    """Sum each package's own import time in milliseconds; planforge by room."""
    command = (sys.executable, "-X", "importtime", "-m", "planforge", "build", str(ground.spec))
    for _ in range(2):  # the first one fills the byte code cache
        done = subprocess.run(
            command,
            env=ground.environment,
            cwd=ground.school,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    shares: dict[str, float] = defaultdict(float)
    for own, module in IMPORT.findall(done.stderr):
        depth = 2 if module.startswith("planforge") else 1
        shares[".".join(module.split(".")[:depth])] += int(own) / 1000
    return shares
