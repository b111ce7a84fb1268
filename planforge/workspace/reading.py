"""Reading a user's file: whole, at most so many bytes, and never from something that is no file."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from itertools import islice
from pathlib import Path

from planforge.errors import PlanforgeError
from planforge.workspace.finding import SPECS, SUFFIXES

MEGABYTE = 1024 * 1024
LONGEST_TEXT = 4 * MEGABYTE  # specs, templates, style sheets, profiles
LONGEST_OTHER = 64 * MEGABYTE  # pictures, Word files
_SHOWN = 30  # characters of a name that is too long
_MOST_NEIGHBOURS = 2000  # of a missing file, among which its name is looked for

_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_ODD = {
    errno.ELOOP: "是一个绕圈的链接，找不到它指的文件",
    errno.ENXIO: "是设备或套接字，不是文件",
}
_KINDS = (
    (stat.S_ISDIR, "是文件夹"),
    (stat.S_ISFIFO, "是管道"),
    (stat.S_ISSOCK, "是套接字"),
    (stat.S_ISCHR, "是设备"),
    (stat.S_ISBLK, "是设备"),
)


def read_file(path: Path, shown: str | None = None, limit: int = LONGEST_TEXT) -> bytes:
    """The bytes of a regular file of at most ``limit`` bytes.

    Raises PlanforgeError, naming the file as ``shown``, where there is none, it may not be read, it
    is a folder, pipe or device, or it is longer; a pipe or device is never waited for.
    """
    name = str(path) if shown is None else shown
    try:
        descriptor = os.open(path, os.O_RDONLY | _NO_WAIT)
    except OSError as error:
        raise PlanforgeError(_why_not_opened(path, name, error)) from error
    except ValueError as error:  # a NUL in the name
        raise PlanforgeError(f"“{name!r}”不是文件名。") from error
    try:
        _refuse_what_is_no_file(os.fstat(descriptor).st_mode, name)
        data = _at_most(descriptor, limit + 1)
        size = os.fstat(descriptor).st_size
    except OSError as error:
        raise PlanforgeError(f"读不出“{name}”：磁盘或网络出错（系统错误 {error.errno}）。") from error
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise PlanforgeError(f"“{name}”有 {size / MEGABYTE:.1f} MB，太大：最多 {limit // MEGABYTE} MB。")
    return data


def read_if_there(path: Path, shown: str | None = None, limit: int = LONGEST_TEXT) -> bytes | None:
    """The bytes of a file, or None where there is none by that name."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    except OSError as error:
        raise PlanforgeError(_why_not_opened(path, shown or str(path), error)) from error
    return read_file(path, shown, limit)


def too_long(name: str) -> str:
    """The sentence for a name that no disk takes; it is not shown whole."""
    return f"“{name[:_SHOWN]}……”：文件名太长。"


def _at_most(descriptor: int, count: int) -> bytes:
    parts = []
    while count and (part := os.read(descriptor, min(count, MEGABYTE))):
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def _refuse_what_is_no_file(mode: int, name: str) -> None:
    for test, kind in _KINDS:
        if test(mode):
            raise PlanforgeError(f"“{name}”{kind}，不是文件。")


def _why_not_opened(path: Path, name: str, error: OSError) -> str:
    if error.errno == errno.ENAMETOOLONG:
        return too_long(name)
    if path.is_dir():
        return f"“{name}”是文件夹，不是文件。"
    if isinstance(error, FileNotFoundError):
        return _why_not_there(path, name)
    if isinstance(error, NotADirectoryError):
        return f"找不到“{name}”：路径中间有一段是文件，不是文件夹。"
    if isinstance(error, PermissionError):
        return f"没有权限读“{name}”，或它正被别的程序独占。"
    why = _ODD.get(error.errno or 0)
    return f"“{name}”{why}。" if why else f"打不开“{name}”（系统错误 {error.errno}）。"


def _why_not_there(path: Path, name: str) -> str:
    if path.is_symlink():
        return f"“{name}”是一个链接，它指的文件不在了。"
    there = _neighbours(path)
    whole = sorted(other for other in there if other.name.startswith(f"{path.name} "))
    if whole:
        typed, such = _as_typed(whole[0], path, name), "，例如" if len(whole) > 1 else "："
        return f'找不到“{name}”。文件名里有空格的，要用双引号括起来{such}"{typed}"。'
    first = next((name[:at] for at, char in enumerate(name) if char in "，、；"), "")
    if first and (path.parent / Path(first).name).is_file():
        return f"找不到“{name}”。几个文件之间用空格隔开，不用顿号、逗号。"
    meant = _meant(path, there)
    return f"找不到“{name}”。" + (
        f"是不是“{_as_typed(meant, path, name)}”？" if meant else _way_on(path, name)
    )


def _way_on(path: Path, name: str) -> str:
    """What to do where a file is missing and none is like it."""
    if not path.parent.is_dir():
        return f"没有“{name[: len(name) - len(path.name)].rstrip('/' + chr(92))}”这个文件夹：请核对文件夹的名字。"
    return "请核对文件名和后缀；文件在别的文件夹里，就把文件拖进这个窗口，它的位置会自己写上。"


def _meant(path: Path, there: list[Path]) -> Path | None:
    """A file that is there, of the same kind (a spec for a bare name), whose name the missing one's may be a slip for."""
    from planforge.likeness import nearest  # noqa: PLC0415 - only where a file is missing

    suffixes = (path.suffix.lower(),) if path.suffix else SUFFIXES
    alike = {other.stem: other for other in there if other.suffix.lower() in suffixes}
    return alike.get(path.stem) or alike.get(nearest(path.stem, alike) or "")


def _as_typed(found: Path, path: Path, name: str) -> str:
    """A file found near a missing one, as the user would have called it."""
    return f"{name[: len(name) - len(path.name)]}{found.relative_to(path.parent).as_posix()}"


def _neighbours(path: Path) -> list[Path]:
    """The files in the folder of a path, and in specs/ below it."""
    found: list[Path] = []
    for folder in (path.parent / SPECS, path.parent):
        with suppress(OSError):
            found += islice(folder.iterdir(), _MOST_NEIGHBOURS)
    return found
