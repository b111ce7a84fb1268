"""The benchmark: ``python -m tests.benchmarks`` prints medians and ratios of one run. Never a test.

Nothing is written outside a temporary folder. Ratios of one run can be quoted; milliseconds cannot,
a shared machine has fast and slow minutes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import floor, growth, rolling, stages
from tests.benchmarks.agreement import DisagreementError, Printed, assert_agrees, from_docx
from tests.benchmarks.figures import Measured, Target, print_targets, print_times, ratio, sizes
from tests.benchmarks.ground import Ground
from tests.benchmarks.turns import cold, warm

WARM = {
    "docxtpl": Target("进程内：docxtpl 是 planforge 的几倍", 8, 15, most=False),
    "python-docx": Target("进程内：python-docx 是 planforge 的几倍", 45, 80, most=False),
}
FLOOR = Target("进程内：planforge 是下限的几倍", 6, 3)
COLD = (
    (Target("整个进程：planforge 是 docxtpl 的几分之几", 0.50, 0.40), "planforge build", "docxtpl"),
    (Target("整个进程：planforge 是 pandoc 的几分之几", 0.55, 0.45), "planforge build", "pandoc"),
    (Target("--help 是 python -c pass 的几倍", 2.5, 1.8), "planforge --help", "python -c pass"),
)
SIZES = (
    (Target("文件大小：不带规格文本", 0.5, 0.4), "planforge --送审"),
    (Target("文件大小：带规格文本", 0.6), "planforge"),
)


def main() -> int:
    """Run the parts that are asked for; 1 where a target that must be reached is not."""
    options = _options()
    with TemporaryDirectory(prefix="planforge-benchmark-") as folder:
        ground = Ground(Path(folder))
        printed = ground.lay()
        _say_workload(ground, printed)
        try:
            measured = _measure(ground, printed, options)
        except DisagreementError as difference:
            print(f"各家印出的文字不一样，不给数字。\n{difference}")
            return 1
    return 0 if print_targets(measured) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="planforge 的速度和大小")
    parser.add_argument("--rounds", type=int, default=25, help="进程内比较的轮数（整个进程的比较取三分之一）")
    parser.add_argument("--only", choices=("warm", "cold", "size"), help="只做一项")
    parser.add_argument("--scale", action="store_true", help="150 到 15000 段、20 到 2000 行的增长")
    parser.add_argument("--roll", action="store_true", help="滚动到下一学年的用时，每行都有日子的也算")
    parser.add_argument(
        "--memory", type=int, nargs="?", const=10_000, metavar="份数", help="连做许多份，看内存"
    )
    parser.add_argument("--profile", action="store_true", help="planforge 各步所用的时间")
    return parser.parse_args()


def _say_workload(ground: Ground, printed: Printed) -> None:
    data = ground.spec.read_bytes()
    print(
        f"计划一份：规格 {len(data.splitlines())} 行 {len(data)} 字节；印出 {len(printed.paragraphs)} 段"
        f" {printed.characters} 字，表格 {len(printed.rows)}×{len(printed.rows[0])}"
    )


def _measure(ground: Ground, printed: Printed, options: argparse.Namespace) -> list[Measured]:
    measured: list[Measured] = []
    if options.only in {None, "warm"}:
        measured += _warm(ground, printed, options.rounds)
    if options.only in {None, "size"}:
        measured += _sizes(ground)
    if options.only in {None, "cold"}:
        measured += _cold(ground, printed, max(5, options.rounds // 3))
    if options.scale:
        measured += growth.scale(ground)
    if options.roll:
        measured += rolling.roll_all(ground)
    if options.memory:
        measured.append(growth.memory(ground, options.memory))
    if options.profile:
        stages.explain(ground)
    return measured


def _warm(ground: Ground, printed: Printed, rounds: int) -> list[Measured]:
    ground.run(*ground.planforge("submit"))
    bare = ground.out("planforge-submit")
    under = floor.prepare(ground.folder, ground.spec, printed, bare)
    commands = {"planforge": ground.planforge("warm"), "planforge 存稳": ground.planforge("safe")}
    commands |= {"下限": under.command, **ground.peers()}
    workers = {name: ground.start(command) for name, command in commands.items()}
    workers["下限"].turn(1)
    written = {"planforge": ground.out("planforge-warm"), "planforge 存稳": ground.out("planforge-safe")}
    written |= {"下限": under.out}
    written |= {name: ground.out(name) for name in ground.peers()}
    for name, path in written.items():
        assert_agrees(printed, name, from_docx(path))
    clock, processor = warm(workers, rounds)
    for worker in workers.values():
        worker.close()
    print(
        f"\n{under.label}\n各家都是打开文件、写、关闭；“存稳”是 planforge 真正的存法（临时文件、fsync、改名）。docxtpl-c 用 libyaml 读"
    )
    print_times("进程内，规格字节到写好的文件，每轮各做约 60 毫秒，算一份的用时", clock, "planforge")
    print_times("同上，处理器时间（别人占用机器时也可比，目标按它算）", processor, "planforge")
    return [
        *(Measured(target, *ratio(processor, name, "planforge")) for name, target in WARM.items()),
        Measured(FLOOR, *ratio(processor, "planforge", "下限")),
    ]


def _sizes(ground: Ground) -> list[Measured]:
    base = "python-docx"
    for command in (ground.planforge("once"), ground.planforge("submit"), ground.once(base)):
        ground.run(*command)
    documents = {
        "planforge": ground.out("planforge-once"),
        "planforge --送审": ground.out("planforge-submit"),
        base: ground.out(base),
    }
    found = {name: path.stat().st_size for name, path in documents.items()}
    sizes(found, base)
    return [Measured(target, found[name] / found[base]) for target, name in SIZES]


def _cold(ground: Ground, printed: Printed, rounds: int) -> list[Measured]:
    participants = ground.cold()
    times, memory = cold(participants, ground.environment, rounds)
    for name, path in ground.cold_documents().items():
        assert_agrees(printed, name, from_docx(path))
    print("\npandoc 用的参考文档与其他各家同一底稿；pandoc-lean 用它自己的")
    print_times("整个进程", times, "planforge build", memory)
    if "pandoc" not in participants:
        print("  没有安装 pandoc，这一项不比。")
    return [Measured(target, *ratio(times, above, below)) for target, above, below in COLD if below in times]


if __name__ == "__main__":
    sys.exit(main())
