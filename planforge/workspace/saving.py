"""Saving a file: afterwards there is the old one or the new one, whole and durable, never half of one.

The order is that of careful programs everywhere: a temporary file in the same folder, written and
synced, takes the place of the old one in a single step, and then the folder is synced. Whatever goes
wrong, the old file is still what it was.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from planforge.errors import PlanforgeError
from planforge.workspace.reading import LONGEST_OTHER, MEGABYTE, read_if_there

Replace = Callable[[Path, Path], None]

TEMPORARY = ".planforge-"
STALE_AFTER = 3600.0  # seconds; a save takes milliseconds

_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0)  # a virus scanner or a sync client lets go within these
_HELD_ON_WINDOWS = frozenset({5, 32, 33})  # access denied, sharing violation, lock violation
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF})
_NOT_ALLOWED = "没有权限写这个文件夹，或者文件正在别的程序中打开。"
_GONE = "文件夹不在了。"
_REASONS: dict[int | None, str] = {
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: "这个磁盘是只读的。",
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.ENAMETOOLONG: "文件名太长。",
}
_OWNERS = ("~$", ".~")  # how the names of such files begin: those of Word, of WPS and LibreOffice
_numbers = itertools.count()


class Draft(NamedTuple):
    """A new file, whole and on disk, beside the place it is to take.

    ``target`` is where it goes (links resolved), ``shown`` what the user calls that place.
    """

    temporary: Path
    target: Path
    shown: str


def save(target: Path, data: bytes, before: bytes | None, shown: str | None = None) -> None:
    """Put ``data`` where ``before`` stands (None: where nothing stands).

    Raises PlanforgeError, and leaves everything as it was, where the file is no longer what
    ``before`` says, is open in a word processor, is read-only, or the disk refuses.
    """
    place(draft(target, data, shown), before)


def draft(target: Path, data: bytes, shown: str | None = None) -> Draft:
    """Write ``data`` to a temporary file in the folder of ``target``; nothing of the user's changes."""
    name = str(target) if shown is None else shown
    resolved = _through_links(target, name)
    refuse_if_held(resolved, name)
    try:
        temporary, descriptor = _open_temporary(resolved.parent)
    except OSError as error:
        raise PlanforgeError(_why_not_saved(resolved, name, error, len(data))) from error
    made = Draft(temporary, resolved, name)
    try:
        with os.fdopen(descriptor, "wb", buffering=0):
            _sweep(resolved.parent, os.fstat(descriptor).st_mtime)
            _write_all(descriptor, data)
            _keep_owner_and_mode(descriptor, resolved)
            os.fsync(descriptor)
    except OSError as error:
        discard(made.temporary)
        raise PlanforgeError(_why_not_saved(resolved, name, error, len(data))) from error
    except BaseException:
        discard(made.temporary)
        raise
    return made


def place(
    made: Draft,
    before: bytes | None,
    replace: Replace = os.replace,
    pauses: tuple[float, ...] = _PAUSES,
) -> None:
    """Let a draft take its place in one step, if what stands there is still ``before``."""
    try:
        refuse_if_held(made.target, made.shown)
        there = read_if_there(made.target, made.shown, LONGEST_OTHER)
        if there != before:
            if there == read_if_there(made.temporary, made.shown, LONGEST_OTHER):
                return  # another run has just done the same
            raise PlanforgeError(f"“{made.shown}”在这期间被别的程序改过，没有覆盖它；请再运行一次。")
        _replace_patiently(made, replace, pauses)
    except OSError as error:
        raise PlanforgeError(_why_not_saved(made.target, made.shown, error)) from error
    finally:
        discard(made.temporary)
    _sync_folder(made)


def discard(temporary: Path) -> None:
    """Take a draft's file away again; one that has taken its place is no longer there to be taken."""
    with contextlib.suppress(OSError):
        temporary.unlink(missing_ok=True)


def make_folder(folder: Path, shown: str | None = None) -> None:
    """Make a folder and those above it, where they do not exist yet."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        name = str(folder) if shown is None else shown
        if isinstance(error, FileExistsError | NotADirectoryError):
            raise PlanforgeError(f"建不了文件夹“{name}”：已有一个同名的文件，请换一个名字。") from error
        raise PlanforgeError(f"建不了文件夹“{name}”：{_reason(error, 0)}") from error


def refuse_if_held(target: Path, shown: str) -> None:
    """Raise PlanforgeError where a word processor has the file open or it is write-protected."""
    for owner, program in _owner_files(target):
        if os.path.lexists(owner):
            raise PlanforgeError(
                f"“{shown}”正在 {program} 中打开，没有覆盖它：请先关闭它再运行"
                f"（如果并没有打开，请删去同一文件夹里的“{owner.name}”）。"
            )
    with contextlib.suppress(OSError):
        if not target.stat().st_mode & 0o222:
            raise PlanforgeError(f"“{shown}”是只读的，没有覆盖它：请取消它的“只读”属性，或把它移走。")


def _owner_files(target: Path) -> Iterator[tuple[Path, str]]:
    """Where Word, WPS and LibreOffice say that they have a file open."""
    name = target.name
    short = len(target.stem)  # Word puts ~$ before short names and in place of two characters of long ones
    yield target.with_name("~$" + name[0 if short <= 6 else 1 if short == 7 else 2 :]), "Word 或 WPS"
    yield target.with_name("~$" + name), "Word 或 WPS"
    yield target.with_name(f".~{name}"), "WPS"
    yield target.with_name(f".~lock.{name}#"), "LibreOffice"


def owner_files_in(folder: Path) -> Iterator[Path]:
    """Every file of a folder by which a word processor says that it has another one open."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        yield from (Path(entry.path) for entry in entries if entry.name.startswith(_OWNERS))


def _through_links(target: Path, shown: str) -> Path:
    try:
        return target.resolve()
    except (OSError, RuntimeError) as error:  # links in a circle
        raise PlanforgeError(f"“{shown}”是一个绕圈的链接，无法写入。") from error


def _open_temporary(folder: Path) -> tuple[Path, int]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    while True:
        temporary = folder / f"{TEMPORARY}{os.getpid()}-{next(_numbers)}.tmp"
        try:
            descriptor = os.open(temporary, flags, 0o666)
        except FileExistsError:
            continue
        return temporary, descriptor


def discard_own(folder: Path) -> None:
    """Remove every draft that this process has left in a folder; a fault of the disk leaves it there."""
    own = f"{TEMPORARY}{os.getpid()}-"
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(own) and entry.name.endswith(".tmp"):
                discard(Path(entry.path))


def _sweep(folder: Path, now: float) -> None:
    """Remove our own temporary files that a killed run left; their age is told by the disk's own clock."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not (entry.name.startswith(TEMPORARY) and entry.name.endswith(".tmp")):
                continue
            with contextlib.suppress(OSError):
                if now - entry.stat(follow_symlinks=False).st_mtime > STALE_AFTER:
                    Path(entry.path).unlink()


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _keep_owner_and_mode(descriptor: int, target: Path) -> None:
    try:
        old = target.stat()
    except FileNotFoundError:
        return
    new = os.fstat(descriptor)
    if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid) and hasattr(os, "fchown"):
        with contextlib.suppress(OSError):  # not ours to give away: the contents still count
            os.fchown(descriptor, old.st_uid, old.st_gid)
    if old.st_mode != new.st_mode and hasattr(os, "fchmod"):
        with contextlib.suppress(PermissionError):  # a disk without modes, such as a USB stick
            os.fchmod(descriptor, old.st_mode & 0o7777)


def _replace_patiently(made: Draft, replace: Replace, pauses: tuple[float, ...]) -> None:
    for pause in pauses:
        try:
            replace(made.temporary, made.target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD_ON_WINDOWS:
                raise
            time.sleep(pause)
        else:
            return
    replace(made.temporary, made.target)


def _sync_folder(made: Draft) -> None:
    """Make the new name durable; Windows does this by itself and has no call for it."""
    if os.name == "nt":
        return
    try:
        descriptor = os.open(made.target.parent, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise PlanforgeError(
                f"“{made.shown}”已写成，但磁盘没有确认存牢（系统错误 {error.errno}）；"
                "请检查磁盘后再运行一次。"
            ) from error


def _why_not_saved(target: Path, shown: str, error: OSError, size: int = 0) -> str:
    kept = "原来的文件没有动。" if os.path.lexists(target) else ""
    return f"“{shown}”没有写成：{_reason(error, size)}{kept}"


def _reason(error: OSError, size: int) -> str:
    if error.errno in _FULL:
        return f"磁盘满了（需要 {max(size / MEGABYTE, 0.1):.1f} MB）。"
    if getattr(error, "winerror", None) in {32, 33}:
        return "它正被别的程序使用，请先关闭它（例如 Word）再运行。"
    return _REASONS.get(error.errno, f"磁盘或网络出错（系统错误 {error.errno}）。")
