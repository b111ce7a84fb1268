from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planforge.rolling.decisions import Verdict
from planforge.rolling.roll import Rolled, Wish, roll
from planforge.source import TextFile

PROFILE = """\
学校: 滨河市实验小学
当前学期: 2026—2027学年度第一学期
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-03, 周起始: 周一}
  2027—2028学年度第一学期: {开学: 2027-09-01, 放假: 2028-01-15, 周起始: 周一}
"""

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"

BEHIND = "常规工作: 各组8月28日前上交计划。\n"
"""What shows that a plan was written before its term, so that words alone do not make its days doubtful."""

Roll = Callable[..., Rolled]


@pytest.fixture
def rolled(shelf: Callable[..., Any]) -> Roll:
    """Rolls a spec (its head is given, unless it brings its own) to a term."""

    def make(
        spec: str | bytes,
        to: str = "2027-2028-1",
        *,
        name: str = "计划.yaml",
        profile: str = PROFILE,
        pupils: str = "",
    ) -> Rolled:
        data = spec if isinstance(spec, bytes) else (spec if "文种:" in spec else HEAD + spec).encode()
        return roll(TextFile(name, data), shelf(学校=profile), Wish(to, pupils=pupils))

    return make


@pytest.fixture
def line(rolled: Roll) -> Callable[..., str]:
    """What becomes of one item of a plan, with the comment that it gets."""

    def make(text: str, to: str = "2027-2028-1", **more: str) -> str:
        result = rolled(f"{BEHIND}工作安排:\n  - {text}\n", to, **more)
        assert result.data is not None
        lines = result.data.decode().splitlines()
        at = next(number for number, each in enumerate(lines) if each.startswith("工作安排"))
        return "\n".join(each.strip() for each in lines[at + 1 :]).removeprefix("- ")

    return make


@pytest.fixture
def verdicts(rolled: Roll) -> Callable[..., list[tuple[Verdict, str]]]:
    """What is decided about one item of a plan: verdict and old words."""

    def make(text: str, to: str = "2027-2028-1", **more: str) -> list[tuple[Verdict, str]]:
        result = rolled(f"工作安排:\n  - {text}\n", to, **more)
        return [
            (each.verdict, each.old) for each in result.decisions if each.kind != "期间" or text in each.old
        ]

    return make


@pytest.fixture
def samples() -> list[Path]:
    """The specs of the project itself."""
    folder = Path(__file__).resolve().parents[2] / "specs"
    return sorted(path for path in folder.glob("*.yaml") if path.name != "学校.yaml")


@pytest.fixture
def moved(rolled: Roll, request: pytest.FixtureRequest) -> Callable[..., str]:
    """What becomes of the one item of a plan that is rolled with the ``CALENDAR`` of the file of the test."""

    def make(text: str, since: str, to: str) -> str:
        spec = f"文种: 工作计划\n期间: {since}\n工作安排:\n  - {text}\n"
        result = rolled(spec, to, profile=request.module.CALENDAR)
        assert result.data is not None
        return result.data.decode().partition("工作安排:\n")[2].strip().removeprefix("- ")

    return make
