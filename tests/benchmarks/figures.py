"""Medians, ratios of one run, and the table of targets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median, quantiles
from unicodedata import east_asian_width

from tests.benchmarks.turns import Times


@dataclass(frozen=True, slots=True)
class Target:
    """A ratio that must be reached and one that is aimed at; ``most`` says which side is good."""

    name: str
    must: float
    aim: float | None = None
    most: bool = True
    unit: str = ""

    def verdict(self, value: float) -> str:
        """Say whether ``value`` reaches the target."""
        if self._reached(value, self.must):
            return "达到，且达到争取值" if self.aim is not None and self._reached(value, self.aim) else "达到"
        return "未达到"

    def bound(self, limit: float | None) -> str:
        """Write a limit with its side: ≤0.50."""
        return "" if limit is None else f"{'≤' if self.most else '≥'}{limit:g}{self.unit}"

    def _reached(self, value: float, limit: float) -> bool:
        return value <= limit if self.most else value >= limit


@dataclass(frozen=True, slots=True)
class Measured:
    """A target and what was measured: the median and the middle half of the rounds."""

    target: Target
    value: float
    spread: tuple[float, float] | None = None


def ratio(times: Times, above: str, below: str) -> tuple[float, tuple[float, float]]:
    """Divide round by round; give the median and the quartiles of the quotients."""
    quotients = [one / other for one, other in zip(times[above], times[below], strict=True)]
    low, _, high = quantiles(quotients, n=4)
    return median(quotients), (low, high)


def print_times(title: str, times: Times, base: str, memory: Times | None = None) -> None:
    """Print each participant's median and its ratio to ``base``."""
    print(f"\n{title}（{len(times[base])} 轮，轮流进行，中位数）")
    rows = [["", "毫秒", f"是 {base} 的几倍", *(["内存峰值 MiB（至少是本程序的）"] if memory else [])]]
    for name, values in times.items():
        middle, _ = ratio(times, name, base)
        peak = [f"{median(memory[name]):.0f}"] if memory else []
        rows.append([name, f"{median(values):.2f}", f"{middle:.2f}", *peak])
    print_table(rows)


def print_targets(measured: Iterable[Measured]) -> bool:
    """Print the verdicts; give whether all that must be reached is reached."""
    measured = list(measured)
    print("\n目标")
    rows = [["", "测得", "中间一半", "必须", "争取", "结论"]]
    for one in measured:
        target = one.target
        spread = f"{one.spread[0]:.2f}—{one.spread[1]:.2f}" if one.spread else ""
        bounds = [target.bound(target.must), target.bound(target.aim)]
        rows.append(
            [target.name, f"{one.value:.2f}{target.unit}", spread, *bounds, target.verdict(one.value)]
        )
    print_table(rows)
    return all(one.target.verdict(one.value) != "未达到" for one in measured)


def print_table(rows: list[list[str]]) -> None:
    """Print rows in columns, a Chinese character two cells wide; the first column is flush left."""
    widths = [max(map(_cells, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = [
            cell + blank if index == 0 else blank + cell
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
            for blank in [" " * (width - _cells(cell))]
        ]
        print("  " + "  ".join(padded).rstrip())


def _cells(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def sizes(parts: Mapping[str, int], base: str) -> None:
    """Print file sizes and their ratio to ``base``."""
    print("\n文件大小")
    rows = [["", "字节", f"是 {base} 的几倍"]]
    rows += [[name, str(size), f"{size / parts[base]:.2f}"] for name, size in parts.items()]
    print_table(rows)
