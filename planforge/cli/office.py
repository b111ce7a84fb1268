"""LibreOffice run for one file, in a profile of its own: what it leaves behind goes, whatever ends it."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from planforge.cli.conversion_folder import conversion_folder
from planforge.cli.interrupts import Interrupts
from planforge.errors import PlanforgeError
from planforge.readers.kinds import SAVE_AS
from planforge.workspace.reading import LONGEST_OTHER, read_if_there

WITHIN = 60  # seconds

_LOOKS = 10  # a second, whether it has ended, or is to be
_PAUSE = 0.01  # seconds between looks whether what was killed is gone
_LOOKS_UNTIL_GONE = 50  # where nobody clears away the dead, they are never gone
_BUILD_ID = re.compile(r"^buildid=(\S+)", re.MULTILINE)
_PROVIDERS = {  # what may be read from: a file, what lies in it, what belongs to the program; no network
    "file": "File",
    "vnd.sun.star.pkg": "Package",
    "vnd.sun.star.zip": "Package",
    "vnd.sun.star.tdoc": "TransientDocuments",
    "vnd.sun.star.hier": "Hierarchy",
    "vnd.sun.star.expand": "Expand",
    "vnd.sun.star.extension": "Extension",
    "vnd.libreoffice.image": "Image",
}
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.ucb.Configuration/ContentProviders/Local/SecondaryKeys">
<node oor:name="Office" oor:op="replace"><node oor:name="ProviderData">{providers}</node></node></item>
</oor:items>
"""
_PROVIDER = """
<node oor:name="Provider{number}" oor:op="replace">
<prop oor:name="ServiceName"><value>com.sun.star.ucb.{service}ContentProvider</value></prop>
<prop oor:name="URLTemplate"><value>{scheme}</value></prop><prop oor:name="Arguments"><value/></prop></node>"""


def made_docx(data: bytes, old: str, name: str, program: str, waiting: Callable[[int], None]) -> bytes | None:
    """The bytes of a file as LibreOffice's .docx, or None where it makes none; ``old`` is a file name for it.

    Nothing in the file is carried out and nothing that it links to on the network is fetched.
    ``waiting`` is told about every second how many have passed. Raises PlanforgeError where the
    program does not start or takes longer than a minute, and KeyboardInterrupt where the user, the
    system or a terminal that is closed ends the run: the program and its folder are gone by then.
    """
    try:
        with Interrupts() as interrupts, conversion_folder(_remove_socket) as (folder, held):
            (folder / old).write_bytes(data)
            _make_profile(folder / "profile", program)
            run = _Run(_command(program, folder, old), folder, held)
            _carry_out(run, name, _ticking(waiting, interrupts))
            return read_if_there((folder / old).with_suffix(".docx"), name, LONGEST_OTHER)
    except OSError as error:
        raise PlanforgeError(
            f"“{name}”没有转换：临时文件夹写不了，磁盘可能满了（系统错误 {error.errno}）。"
        ) from error


def _make_profile(profile: Path, program: str) -> None:
    """A profile with what is forbidden; one that says which program it belongs to saves a second start."""
    extensions = profile / "user" / "extensions"
    extensions.mkdir(parents=True)
    numbered = enumerate(_PROVIDERS.items())
    providers = "".join(
        _PROVIDER.format(number=number, scheme=one, service=two) for number, (one, two) in numbered
    )
    settings = _SETTINGS.format(providers=providers)
    (profile / "user" / "registrymodifications.xcu").write_text(settings, encoding="utf-8")
    for name in ("versionrc", "version.ini"):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            found = _BUILD_ID.search(Path(program).resolve().with_name(name).read_text(encoding="utf-8"))
            if found:
                (extensions / "buildid").write_text(found[1], encoding="utf-8")


def _command(program: str, folder: Path, old: str) -> list[str]:
    return [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "docx", "--outdir", str(folder), str(folder / old),
    ]  # fmt: skip


def _ticking(waiting: Callable[[int], None], interrupts: Interrupts) -> Callable[[int], None]:
    """What is done at every look: heed an interrupt, and tell every whole second."""

    def tick(look: int) -> None:
        interrupts.heed()
        if look % _LOOKS == 0:
            waiting(look // _LOOKS)

    return tick


class _Run(NamedTuple):
    """A program to be run in a folder, and the lock by which it keeps that."""

    command: list[str]
    folder: Path
    held: tuple[int, ...]


def _carry_out(run: _Run, name: str, tick: Callable[[int], None]) -> None:
    """Run the program to its end, and never longer than a minute."""
    places = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(run.folder))
    try:
        process = subprocess.Popen(  # noqa: S603 - fixed words and a file of our own
            run.command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            pass_fds=run.held,
            env={**os.environ, **places},
        )
    except OSError as error:
        raise PlanforgeError(f"“{name}”：LibreOffice 启动不了。{SAVE_AS}。") from error
    try:
        for look in range(WITHIN * _LOOKS):
            tick(look)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(1 / _LOOKS)
                return
    finally:
        if process.poll() is None:
            _end(process)
        _remove_socket(run.folder)
    raise PlanforgeError(f"“{name}”：LibreOffice 转换了 {WITHIN} 秒还没有完，已经停下。{SAVE_AS}。")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and what it started, and wait until they are gone: until then they may write."""
    if sys.platform == "win32":
        tree = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        with contextlib.suppress(OSError):
            subprocess.run(tree, capture_output=True, check=False)  # noqa: S603 - fixed words
        process.kill()
        process.wait()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        with contextlib.suppress(ProcessLookupError, PermissionError):
            for _ in range(_LOOKS_UNTIL_GONE):
                os.killpg(process.pid, 0)
                time.sleep(_PAUSE)


def _remove_socket(folder: Path) -> None:
    """Remove the socket of a LibreOffice that was killed or crashed: it lies beside all folders, named after its profile."""
    if sys.platform != "win32":
        url = (folder / "profile").as_uri().encode("utf-16-le")
        sums = "".join(f"{byte:x}" for byte in hashlib.md5(url, usedforsecurity=False).digest())
        for place in ("/tmp", "/var/tmp"):  # noqa: S108 - where LibreOffice has it, whatever TMPDIR says
            with contextlib.suppress(OSError):
                (Path(place) / f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{sums}").unlink()
