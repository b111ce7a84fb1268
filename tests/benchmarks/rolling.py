"""How long a roll to the next year takes: the benchmark's plan, and plans of 330 lines with a date in each."""

from __future__ import annotations

from time import process_time

from planforge.rolling.roll import Wish, roll
from planforge.source import TextFile
from planforge.workspace.library import Workspace
from tests.benchmarks import workload
from tests.benchmarks.figures import Measured, Target, print_table
from tests.benchmarks.ground import Ground

LINES = 330
ROUNDS = 8
PROFILE = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22}
  2027—2028学年度第一学期: {开学: 2027-09-01, 放假: 2028-01-15}
"""
HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"
PLAIN = Target("滚动：通用的计划一份", 100, 50, unit=" 毫秒")
DATED = Target(f"滚动：{LINES} 行、每行一个日子的，最慢的一种", 100, 80, unit=" 毫秒")


def roll_all(ground: Ground) -> list[Measured]:
    """Roll plans of several shapes, least processor time of a few rounds each."""
    folder = ground.folder / "滚动"
    folder.mkdir()
    (folder / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    library = Workspace(folder)
    plain = _least(workload.spec(), library)
    dated = {name: _least(text.encode(), library) for name, text in _dated().items()}
    print(f"\n滚动到下一学年（{ROUNDS} 轮中最快的一轮）")
    print_table([["", "处理器毫秒"], *([name, f"{took:.1f}"] for name, took in dated.items())])
    worst = max(took for name, took in dated.items() if not name.startswith("两个"))
    return [Measured(PLAIN, plain), Measured(DATED, worst)]


def _least(data: bytes, library: Workspace) -> float:
    """The milliseconds of the fastest of some rounds."""
    took = []
    for _ in range(ROUNDS):
        begun = process_time()
        rolled = roll(TextFile("计划.yaml", data), library, Wish("2027-2028-1"))
        took.append((process_time() - begun) * 1000)
        if rolled.data is None:
            raise RuntimeError(rolled.refusal)
    return min(took)


def _dated() -> dict[str, str]:
    """Plans with a day in each of their lines: entries, prose that may tell, a table; and with two days in each."""
    days = [f"{9 + number % 4}月{number % 28 + 1}日" for number in range(LINES)]
    told = "学校召开碰头会，各班参加，效果良好。"
    entries = "".join(f"  - {day}，第{number}次碰头会，各班参加\n" for number, day in enumerate(days))
    prose = "".join(f"  常抓不懈第{number}项。{day}，{told}\n" for number, day in enumerate(days))
    rows = "".join(f"    {number} | {day} | 第{number}次碰头会 | 教导处\n" for number, day in enumerate(days))
    both = "".join(f"  - {day}碰头，{other}各班小结\n" for day, other in zip(days, days[7:], strict=False))
    return {
        "条目": f"{HEAD}主要措施:\n{entries}",
        "文段": f"{HEAD}主要措施: |\n{prose}",
        "表格": f"{HEAD}进度:\n  表格: |\n    序号 | 时间 | 内容 | 负责\n{rows}",
        "两个日子一行": f"{HEAD}主要措施:\n{both}",
    }
