"""``planforge doctor``: what will look different on this machine, and why."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

from planforge import doctor
from planforge.cli.console import Console
from planforge.doctor import Fact
from planforge.workspace.finding import OUTPUT, find_root, specs_in


def run(_options: Namespace, console: Console) -> int:
    """Print everything that was looked at, with advice where there is some."""
    _print("版本", doctor.versions(), console)
    _print("编码", doctor.encodings(), console)
    try:
        _print("字体", _fonts(), console)
    except ModuleNotFoundError:
        console.tell("缺少程序库，读不了版式，字体没有查。")
    _print("其他", (doctor.office(), _workspace()), console)
    return 0


def _print(title: str, facts: Iterable[Fact], console: Console) -> None:
    lines = [f"{title}\n"]
    for fact in facts:
        lines.append(f"  {fact.name}：{fact.value}\n")
        if fact.advice:
            lines.append(f"      {fact.advice}\n")
    console.give("".join(lines))


def _fonts() -> Iterable[Fact]:
    """Every typeface of every style sheet, each once, with the sheets that use it."""
    from planforge.loading import load_style  # noqa: PLC0415 - the doctor says first what is missing for it
    from planforge.template.style import Role  # noqa: PLC0415
    from planforge.workspace.library import Workspace  # noqa: PLC0415

    workspace = Workspace(find_root(Path.cwd()) or Path.cwd())
    users: dict[str, list[str]] = {}
    for name in workspace.style_names():
        style, _findings, _sources = load_style(workspace, name)
        if style is None:
            continue
        for face in dict.fromkeys((*(style.face(role) for role in get_args(Role)), style.faces.latin)):
            users.setdefault(face, []).append(name)
    for fact in doctor.fonts(users, doctor.installed_fonts()):
        used = f"{fact.value}（版式：{'、'.join(users[fact.name])}）"
        yield Fact(fact.name, used, fact.advice)


def _workspace() -> Fact:
    root = find_root(Path.cwd())
    if root is None:
        return Fact("工作区", "没有", "运行 planforge init 建一个。")
    return Fact("工作区", f"{root.name}：{len(specs_in(root))} 份规格，文档写到 {OUTPUT} 文件夹")
