import io
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from planforge.cli.console import Console
from planforge.cli.main import run

PLAN = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
主题: {topic}
指导思想: 坚持立德树人，把课上好。
工作重点:
  - 全员参训。
  - 按时完成。
"""


@pytest.fixture(scope="session", autouse=True)
def signals_are_not_ignored() -> Iterator[None]:
    """SIGHUP and SIGINT as a terminal leaves them: what runs in the background may have been told to ignore them."""
    if os.name == "nt":
        yield
        return
    former = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    interrupted = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGHUP, former)
    signal.signal(signal.SIGINT, interrupted)


@dataclass(frozen=True)
class Result:
    """What one command line gave: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Command = Callable[..., Result]


@pytest.fixture
def planforge() -> Command:
    """The command line in this process."""

    def carry_out(*words: str) -> Result:
        out, err = io.StringIO(), io.StringIO()
        code = run(words, Console(out, err))
        return Result(code, out.getvalue(), err.getvalue())

    return carry_out


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace without specs yet, and the working directory in it."""
    (tmp_path / "specs").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def spec(workspace: Path) -> Callable[..., Path]:
    """Writes a spec into specs/, with a topic and more lines at its end."""

    def write(name: str = "a.yaml", topic: str = "校本研修", more: str = "") -> Path:
        path = workspace / "specs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PLAN.format(topic=topic) + more, encoding="utf-8")
        return path

    return write
