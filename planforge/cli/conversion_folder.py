"""A folder of its own for every conversion; those of runs that were killed outright go with the next one.

A folder is in use as long as a lock in it is held, by us or by the LibreOffice that we started: whoever gets the
lock knows that both are gone, whatever number they ran under. On Windows nothing is cleared: there is no such lock.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

_PREFIX = "planforge-"
_LOCK = "in-use"
_MOST = 20  # folders cleared at a time: the user waits


@contextlib.contextmanager
def conversion_folder(forget: Callable[[Path], None]) -> Iterator[tuple[Path, tuple[int, ...]]]:
    """A folder of our own, and what a program started in it has to inherit to keep it.

    It is real: a link in its path would give LibreOffice's socket another name. ``forget`` removes what lies
    elsewhere of a folder that is cleared away.
    """
    _clear(forget)
    with tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        held = _hold(folder)
        try:
            yield folder, held
        finally:
            for each in held:
                os.close(each)


def _hold(folder: Path) -> tuple[int, ...]:
    """Lock a new folder; the lock has its name once it is held, so that nobody finds it free before."""
    if sys.platform == "win32":
        return ()
    import fcntl  # noqa: PLC0415 - not on Windows

    place = folder / f"{_LOCK}.new"
    lock = os.open(place, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    with contextlib.suppress(OSError):  # no locks there: the folder is never cleared by others
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        place.rename(folder / _LOCK)
    return (lock,)


def _clear(forget: Callable[[Path], None]) -> None:
    """Remove the folders of this user whose lock nobody holds."""
    home = Path(tempfile.gettempdir())
    cleared = 0
    for path in home.glob(f"{_PREFIX}*"):
        if cleared == _MOST:
            return
        with contextlib.suppress(OSError):
            if _is_abandoned(path):
                shutil.rmtree(path, ignore_errors=True)
                forget(path.resolve())
                cleared += 1


def _is_abandoned(path: Path) -> bool:
    """Whether a path is a folder that we made and nobody uses.

    Raises OSError where it has no lock or somebody holds it.
    """
    if sys.platform == "win32":
        return False
    import fcntl  # noqa: PLC0415 - not on Windows

    found = path.lstat()
    if (
        not stat.S_ISDIR(found.st_mode)
        or found.st_uid != os.getuid()
        or stat.S_IMODE(found.st_mode) != stat.S_IRWXU
    ):
        return False
    lock = os.open(path / _LOCK, os.O_RDWR | os.O_NOFOLLOW)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        os.close(lock)
    return True
