"""Files that a command is given or makes: specs by their ending, new files that take nobody's place."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from planforge.errors import PlanforgeError
from planforge.workspace.finding import SUFFIXES, shown_path
from planforge.workspace.reading import LONGEST_OTHER, read_file, read_if_there
from planforge.workspace.saving import discard, draft, make_folder, place, save

_FORMER = ".修改前"
_TO_QUOTE = frozenset(" \u3000()[]{}&;'|<>*?!$#`~")  # a terminal takes them for signs of its own


def typed(path: Path) -> str:
    """A path as it is typed: in quotation marks where a terminal would not take it as one name."""
    shown = shown_path(path)
    return f'"{shown}"' if _TO_QUOTE & set(shown) else shown


def spec_to_read(name: str, what: str) -> Path:
    """The spec that a user names; ``what`` says which (计划, 总结). Raises PlanforgeError for a file of another kind."""
    path = Path(name)
    if path.suffix not in SUFFIXES:
        if not (path.suffix and path.suffix.isascii()) and not path.exists():
            read_file(path, name, LONGEST_OTHER)  # says what was meant, where something near is
        raise PlanforgeError(f"“{name}”不是规格：请写以 .yaml 结尾的{what}文件。")
    return path


def spec_to_write(name: str) -> Path:
    """Where a user wants a new spec. Raises PlanforgeError for a name that is none of a spec."""
    path = Path(name)
    if path.suffix not in SUFFIXES:
        raise PlanforgeError(f"规格的文件名要以 .yaml 结尾：“{name}”。")
    read_if_there(path, shown_path(path), LONGEST_OTHER)  # what cannot be one is refused before any work
    return path


def save_beside_former(path: Path, old: bytes, new: bytes) -> Path:
    """Keep the old file beside, each former one under a name of its own, then let the new one take its place.

    Gives the path of the former one. Raises PlanforgeError; the file is then what it was.
    """
    made = draft(
        path, new, shown_path(path)
    )  # first: where the new one cannot be, the former one is not wanted
    try:
        former = _keep(path, old)
    except BaseException:
        discard(made.temporary)
        raise
    place(made, old)
    return former


def _keep(path: Path, old: bytes) -> Path:
    for number in count(1):
        former = path.with_name(f"{path.name}{_FORMER}{number if number > 1 else ''}")
        there = read_if_there(former, shown_path(former), LONGEST_OTHER)
        if there is None:
            save(former, old, None, shown_path(former))
        if there in (None, old):
            return former
    raise AssertionError  # there is always a further number


def told_of(former: Path) -> str:
    """Where the file is that was there before."""
    oldest = "" if former.name.endswith(_FORMER) else "（最早的一份，名字后面没有数字）"
    return f"原来的一份是“{shown_path(former)}”{oldest}，要退回就把它改名回来。"


def write_new(path: Path, data: bytes, way_out: str = "请先改名或删去") -> None:
    """Write a file that is not there yet, or is there already just so.

    Raises PlanforgeError, with what to do as ``way_out``, where there is another one.
    """
    shown = shown_path(path)
    old = read_if_there(path, shown, LONGEST_OTHER)
    if old is not None and old != data:
        raise PlanforgeError(f"“{shown}”已经有了，内容不同，没有覆盖它：{way_out}。")
    if old is None:
        make_folder(path.parent, shown_path(path.parent))
        save(path, data, None, shown)
