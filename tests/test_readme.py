"""What the README shows is what planforge does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from planforge.cli.main import run

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


def test_the_first_spec_prints_and_has_no_findings(
    printed: Callable[..., list[str]], found: Callable[..., list[tuple[str, int]]]
) -> None:
    spec = README.split("```yaml\n", 1)[1].split("```", 1)[0]
    assert found(spec) == []
    assert printed(spec)[0] == "滨河市实验小学2026—2027学年度第一学期校本研修工作计划"


def test_every_command_of_the_readme_exists() -> None:
    verbs = set(re.findall(r"^planforge (\w+)", README, re.MULTILINE))
    for verb in verbs:
        assert run([verb, "--help"]) == 0


def test_every_file_it_links_to_is_there() -> None:
    root = Path(__file__).resolve().parent.parent
    for target in re.findall(r"\]\(([^)]+)\)", README):
        assert (root / target).is_file(), target
