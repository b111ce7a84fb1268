"""How time grows with a plan's length, and memory with the number of plans."""

from __future__ import annotations

from tests.benchmarks import workload
from tests.benchmarks.figures import Measured, Target, print_table
from tests.benchmarks.ground import Ground
from tests.benchmarks.turns import warm

PARAGRAPHS = (150, 1_500, 15_000)
ROWS = (20, 200, 2_000)
ROUNDS = 4
PER_PARAGRAPH = Target("每段用时：15000 段是 1500 段的几倍", 1.6, 1.2)
PER_ROW = Target("每行用时：2000 行是 200 行的几倍", 1.4, 1.1)
MEMORY = Target("内存：比做完 100 份时增加", 16, 8, unit=" MiB")


def scale(ground: Ground) -> list[Measured]:
    """Time plans of three lengths and tables of three heights, least processor time of a few rounds."""
    plans = {f"{count} 段": workload.spec(count) for count in PARAGRAPHS}
    plans |= {f"{count} 行的表格": workload.spec(0, count) for count in ROWS}
    least = _least(ground, plans)
    print(f"\n长度（{ROUNDS} 轮中最快的一轮；表格都在同一份短计划里）")
    print_table([["", "处理器毫秒"], *([name, f"{took:.2f}"] for name, took in least.items())])
    short, middle, long = (least[f"{count} 段"] for count in PARAGRAPHS)
    few, some, many = (least[f"{count} 行的表格"] for count in ROWS)
    paragraph = ((long - middle) / (PARAGRAPHS[2] - PARAGRAPHS[1])) / (
        (middle - short) / (PARAGRAPHS[1] - PARAGRAPHS[0])
    )
    row = ((many - some) / (ROWS[2] - ROWS[1])) / ((some - few) / (ROWS[1] - ROWS[0]))
    return [Measured(PER_PARAGRAPH, paragraph), Measured(PER_ROW, row)]


def _least(ground: Ground, plans: dict[str, bytes]) -> dict[str, float]:
    workers = {}
    for name, data in plans.items():
        spec = ground.spec.with_name(f"{name}.yaml")
        spec.write_bytes(data)
        workers[name] = ground.start(ground.planforge("warm", spec=spec))
    _, times = warm(workers, ROUNDS, slice_=0)
    for worker in workers.values():
        worker.close()
    return {name: min(values) for name, values in times.items()}


def memory(ground: Ground, count: int) -> Measured:
    """Build ``count`` different plans in one process."""
    first, last = map(float, ground.run(*ground.planforge("memory", str(count))).split())
    print(f"\n内存：100 份后 {first:.1f} MiB，{count} 份后 {last:.1f} MiB")
    return Measured(MEMORY, last - first)
