"""The first steps on a machine that has only Python and a copy of this project.

``python3 -m planforge.start`` makes an environment in ``.venv`` and builds the sample documents;
``python3 -m planforge.start --tests`` makes it and runs all tests. Uses nothing but the standard
library, and no syntax that an older Python could not read far enough to be told that it is too old.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import List, NoReturn  # noqa: UP035 - must be readable by an old Python

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
OLDEST = (3, 11)


def main(words: List[str]) -> int:  # noqa: UP006
    """Make the environment, then build the samples or, with ``--tests``, run pytest with the other words."""
    if sys.version_info < OLDEST:
        _stop("需要 Python 3.11 或更新的版本，这里是 {}.{}。".format(*sys.version_info[:2]))
    if not (ROOT / "pyproject.toml").is_file():
        _stop("这条命令只用在项目的源代码文件夹里；已经装好的 planforge 直接运行 planforge --help。")
    tests = "--tests" in words
    python = make_environment()
    install(python, "dev" if tests else "")
    if tests:
        return _run([python, "-m", "pytest", *[word for word in words if word != "--tests"]])
    code = _run([python, "-m", "planforge", "build"])
    print(f"\n文档在文件夹 {ROOT / 'output'}", flush=True)  # noqa: T201 - this is a face, too
    ready = f'"{python.parent / "activate"}"' if " " in str(python) else f"{python.parent / 'activate'}"
    opening = ready if os.name == "nt" else f"source {ready}"
    print(f"以后在窗口里先运行：{opening}", flush=True)  # noqa: T201
    print("再这样使用：planforge --help", flush=True)  # noqa: T201
    return code


def make_environment() -> Path:
    """The Python of the project's own environment, made where there is none yet."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if python.exists() and not _run([python, "-c", "import pip"], quiet=True):
        return python
    _say("正在建立运行环境（.venv）……")
    if _run([Path(sys.executable), "-m", "venv", "--clear", ENVIRONMENT], quiet=True):
        _stop("建不了运行环境：请先装上 venv（Debian、Ubuntu：apt install python3-venv）再运行一次。")
    return python


def install(python: Path, extra: str) -> None:
    """Install the project with what it needs, unless that has been done since its project file changed."""
    done = ENVIRONMENT / f"installed-{extra or 'planforge'}"
    if done.exists() and done.stat().st_mtime >= (ROOT / "pyproject.toml").stat().st_mtime:
        return
    _say("正在安装需要的程序库，第一次要一两分钟……")
    what = f"{ROOT}[{extra}]" if extra else str(ROOT)
    if _run([python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--editable", what]):
        _stop("没有装成：请检查网络（也可以先给 pip 设置镜像）再运行一次。")
    done.touch()


def _run(command: List[object], *, quiet: bool = False) -> int:  # noqa: UP006
    target = subprocess.DEVNULL if quiet else None
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=ROOT, stdout=target, stderr=target, check=False).returncode  # noqa: S603


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201


def _stop(sentence: str) -> NoReturn:
    _say(sentence)
    raise SystemExit(2)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
