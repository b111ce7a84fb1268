"""Saving under faults: whichever call fails or dies, afterwards there is the old file or the new one."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

OLD, NEW = b"old" * 5000, b"new" * 5000
ONE_SAVE = """
import sys
from pathlib import Path
from planforge.errors import PlanforgeError
from planforge.workspace.saving import save
try:
    save(Path(sys.argv[1]), b"new" * 5000, b"old" * 5000, "a.docx")
except PlanforgeError as error:
    sys.stderr.write(str(error))
    raise SystemExit(2)
"""
MANY_SAVES = """
import itertools, sys
from pathlib import Path
from planforge.workspace.saving import save
target = Path(sys.argv[1])
contents = [b"old" * 5000, b"new" * 5000]
for before, after in itertools.cycle([contents, contents[::-1]]):
    save(target, after, before)
    print(flush=True)
"""
CHANGING = {"openat", "write", "fchmod", "fsync", "close", "rename", "renameat", "renameat2"}


def can_trace() -> bool:
    if sys.platform != "linux" or shutil.which("strace") is None:
        return False
    return not subprocess.run(
        ["strace", "-o", os.devnull, "true"], capture_output=True, check=False
    ).returncode


traced = pytest.mark.skipif(not can_trace(), reason="needs strace, and a machine that lets it trace")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "out" / "a.docx"
    path.parent.mkdir()
    path.write_bytes(OLD)
    path.chmod(0o664)  # differs from a fresh file's, so that the mode has to be carried over
    return path


def save_under_strace(target: Path, *options: str) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    log = target.parent.parent / "trace"
    done = subprocess.run(
        ["strace", "-y", "-o", str(log), *options, sys.executable, "-c", ONE_SAVE, str(target)],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"},
    )
    return done, log.read_text(encoding="utf-8", errors="replace").splitlines()


def calls_on(folder: Path, log: list[str]) -> list[tuple[str, int]]:
    """Which system calls concern the folder: name, and the how-manieth of its name in the process."""
    counts: Counter[str] = Counter()
    found = []
    for line in log:
        name = line.partition("(")[0]
        counts[name] += 1
        if str(folder) in line and not name.startswith(("execve", "+++")):
            found.append((name, counts[name]))
    return found


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name != "a.docx"]


@traced
def test_data_reaches_the_disk_before_the_name_and_the_name_before_the_end(target: Path) -> None:
    done, log = save_under_strace(target)
    assert done.returncode == 0, done.stderr
    folder = re.escape(str(target.parent))
    steps = [
        rf"write\(\d+<{folder}/\.planforge-[^>]*>, .*= {len(NEW)}",
        rf"fchmod\(\d+<{folder}/\.planforge-[^>]*>, 0664",
        rf"fsync\(\d+<{folder}/\.planforge-",
        rf"rename\w*\(.*\.planforge-.*{folder}/a\.docx",
        rf"fsync\(\d+<{folder}>",
    ]
    places = [next(number for number, line in enumerate(log) if re.search(step, line)) for step in steps]
    assert places == sorted(places)


@traced
@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EACCES"])
def test_whichever_call_fails_the_old_file_or_the_new_one_is_there(target: Path, error: str) -> None:
    _done, log = save_under_strace(target)
    calls = [call for call in calls_on(target.parent, log) if call[0] in CHANGING]
    assert len(calls) >= 8
    for name, number in calls:
        target.write_bytes(OLD)
        done, log = save_under_strace(
            target, "-e", f"trace={name}", "-e", f"inject={name}:error={error}:when={number}"
        )
        assert any("(INJECTED)" in line and str(target.parent) in line for line in log), (name, number)
        assert done.returncode in {0, 2}, done.stderr
        assert target.read_bytes() == (NEW if done.returncode == 0 or "已写成" in done.stderr else OLD)
        assert done.returncode == 0 or re.fullmatch(r".*“a\.docx”.*。", done.stderr), done.stderr
        assert leftovers(target.parent) == []


@traced
def test_whenever_the_process_dies_the_old_file_or_the_new_one_is_there(target: Path) -> None:
    _done, log = save_under_strace(target)
    calls = calls_on(target.parent, log)
    renamed = next(index for index, (name, _number) in enumerate(calls) if name.startswith("rename"))
    for index, (name, number) in enumerate(calls):
        target.write_bytes(OLD)
        save_under_strace(target, "-e", f"trace={name}", "-e", f"inject={name}:signal=KILL:when={number}")
        assert target.read_bytes() in (
            (OLD, NEW) if index == renamed else (NEW,) if index > renamed else (OLD,)
        )


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_random_kills_never_leave_half_a_file(target: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    seen = set()
    for number in range(12):
        target.write_bytes(OLD)
        command = [sys.executable, "-c", MANY_SAVES, str(target)]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()  # it saves by now, however slow the machine is
            time.sleep(number * 0.007)
            process.kill()
        data = target.read_bytes()
        assert data in (OLD, NEW)
        seen.add(data)
    assert seen == {OLD, NEW}
