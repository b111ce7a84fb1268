"""LibreOffice run for one file: it ends when it is to, leaves nothing behind, and reads only that file."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.cli.converting import converted
from planforge.cli.office import made_docx
from planforge.errors import PlanforgeError

ROOT = Path(__file__).parents[2]
OLD = b"{\\rtf1\\ansi old}"
UNIX = pytest.mark.skipif(
    os.name == "nt", reason="a script is no program on Windows, signals are sent otherwise"
)
OFFICE = shutil.which("soffice")
WITH_OFFICE = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")
TRACED = pytest.mark.skipif(
    shutil.which("strace") is None
    or bool(
        subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False).returncode
    ),
    reason="needs strace, and a machine that lets it trace",
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d4944415478da63"
    "64f8cf500f0003860180 5a35 7d6a0000000049454e44ae426082".replace(" ", "")
)


def program(folder: Path, words: str) -> Path:
    """A LibreOffice that only does what ``words`` say; its eighth word is the folder for its product."""
    folder.mkdir(exist_ok=True)
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{words}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def nothing(_seconds: int) -> None:
    pass


def until(happened: Callable[[], bool]) -> None:
    for _ in range(1200):
        if happened():
            return
        time.sleep(0.05)
    raise TimeoutError


def is_running(number: int) -> bool:
    """Whether a process runs; one that has ended and is not yet reaped does not."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(number)], capture_output=True, check=False).stdout
    return bool(state.strip()) and not state.startswith(b"Z")


@UNIX
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_an_ended_run_ends_libreoffice_and_leaves_nothing(workspace: Path, name: str) -> None:
    tools = workspace / "tools"
    program(
        tools,
        f'sleep 1000 &\necho "$! $$" > {tools}/begun.new\nmv {tools}/begun.new {tools}/begun\nsleep 1000',
    )
    (workspace / "旧.rtf").write_bytes(OLD)
    (workspace / "tmp").mkdir()
    running = subprocess.Popen(
        [sys.executable, "-m", "planforge", "import", "旧.rtf"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "PATH": f"{tools}:/usr/bin:/bin",
            "TMPDIR": str(workspace / "tmp"),
        },
    )
    until((tools / "begun").exists)
    assert len(list((workspace / "tmp").iterdir())) == 1
    running.send_signal(getattr(signal, name))
    out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err) == (2, "", "已中断。\n")
    assert list((workspace / "tmp").iterdir()) == []
    assert not any(
        is_running(int(number)) for number in (tools / "begun").read_text(encoding="utf-8").split()
    )
    assert list((workspace / "specs").iterdir()) == []


@UNIX
def test_what_a_killed_run_left_goes_with_the_next_one_and_not_before_its_libreoffice_has_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "tmp"
    home.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(home))
    tools = tmp_path / "tools"
    going_on = program(
        tools, f"echo $$ > {tools}/begun.new\nmv {tools}/begun.new {tools}/begun\nexec sleep 1000"
    )
    words = f"from planforge.cli.office import made_docx; made_docx(b'', 'old.rtf', 'x', {str(going_on)!r}, lambda _: None)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(home)}
    killed = subprocess.Popen([sys.executable, "-c", words], env=environment)
    until((tools / "begun").exists)
    killed.kill()
    killed.wait()
    (left,) = home.iterdir()
    ended = str(program(tmp_path / "others", "true"))
    made_docx(OLD, "old.rtf", "旧.rtf", ended, nothing)
    assert list(home.iterdir()) == [left]
    office = int((tools / "begun").read_text(encoding="utf-8"))
    os.kill(office, signal.SIGKILL)
    until(lambda: not is_running(office))
    made_docx(OLD, "old.rtf", "旧.rtf", ended, nothing)
    assert list(home.iterdir()) == []


@UNIX
def test_what_only_looks_like_a_folder_of_ours_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    own = tmp_path / "planforge-own"
    own.mkdir(mode=0o700)
    (own / "notes.txt").write_text("somebody's", encoding="utf-8")
    shared = tmp_path / "planforge-shared"
    shared.mkdir(mode=0o755)
    (shared / "in-use").touch()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    (elsewhere / "in-use").touch()
    (tmp_path / "planforge-link").symlink_to(elsewhere)
    (tmp_path / "planforge-file").touch()
    before = sorted(tmp_path.rglob("*"))
    made_docx(OLD, "old.rtf", "旧.rtf", str(program(tmp_path / "tools", "true")), nothing)
    assert before == sorted(each for each in tmp_path.rglob("*") if "tools" not in each.parts)


@UNIX
def test_the_seconds_that_pass_are_told(tmp_path: Path) -> None:
    told: list[int] = []
    made_docx(OLD, "old.rtf", "旧.rtf", str(program(tmp_path / "tools", "sleep 1.3")), told.append)
    assert told == [0, 1]


@UNIX
def test_a_profile_that_knows_its_program_needs_no_second_start(tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    copied = 'cp "$8/profile/user/extensions/buildid" "$8/old.docx"'
    path = str(program(tools, copied))
    assert made_docx(OLD, "old.rtf", "旧.rtf", path, nothing) is None
    (tools / "versionrc").write_text("[Version]\nbuildid=40(Build:2)\n", encoding="utf-8")
    assert made_docx(OLD, "old.rtf", "旧.rtf", path, nothing) == b"40(Build:2)"


@UNIX
def test_what_libreoffice_writes_for_a_moment_lies_in_our_folder(tmp_path: Path) -> None:
    path = str(program(tmp_path / "tools", 'printf "%s" "$TMPDIR" > "$8/old.docx"'))
    folder = made_docx(OLD, "old.rtf", "旧.rtf", path, nothing)
    assert folder is not None
    assert not Path(folder.decode()).exists()
    assert "planforge-" in folder.decode()


def test_a_disk_without_room_for_it_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(PlanforgeError, match=r"“旧\.rtf”没有转换：临时文件夹写不了"):
        made_docx(OLD, "old.rtf", "旧.rtf", "soffice", nothing)


@WITH_OFFICE
def test_a_picture_of_this_machine_is_not_drawn_into_a_foreign_document(
    planforge: Callable, workspace: Path
) -> None:
    picture = workspace / "secret.png"
    picture.write_bytes(PNG)
    field = f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{picture.as_uri()}" \\\\d}}{{\\fldrslt }}}}'
    (workspace / "plan.rtf").write_text(f"{{\\rtf1\\ansi plan\\par {field}\\par end}}", encoding="ascii")
    assert planforge("import", "plan.rtf").code == 0
    assert [path.name for path in (workspace / "specs").iterdir()] == ["plan.yaml"]


@WITH_OFFICE
@TRACED
def test_a_foreign_document_reaches_no_network(workspace: Path) -> None:
    """A picture behind a paragraph is fetched by LibreOffice as it comes out of the box."""
    import zipfile

    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    )
    style = (
        '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties>'
        '<style:background-image xlink:href="http://127.0.0.1:9/a.png" xlink:type="simple"/>'
        "</style:paragraph-properties></style:style>"
    )
    text = (
        f'<office:document-content {names} office:version="1.2"><office:automatic-styles>{style}'
        '</office:automatic-styles><office:body><office:text><text:p text:style-name="P">研修计划</text:p>'
        "</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    entry = '<m:file-entry m:full-path="{}" m:media-type="{}"/>'
    entries = entry.format("/", kind) + entry.format("content.xml", "text/xml")
    manifest = (
        f'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{entries}</m:manifest>'
    )
    with zipfile.ZipFile(workspace / "旧.odt", "w") as package:
        package.writestr("mimetype", kind)
        package.writestr("content.xml", text)
        package.writestr("META-INF/manifest.xml", manifest)
    command = [sys.executable, "-m", "planforge", "import", "旧.odt"]
    done = subprocess.run(
        ["strace", "-f", "-o", "trace", "-e", "trace=socket,connect", *command],
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr.decode()
    assert not re.search(r"AF_INET", (workspace / "trace").read_text(encoding="utf-8", errors="replace"))


def test_an_rtf_far_too_long_for_a_plan_is_refused_before_anything_is_started() -> None:
    data = rb"{\rtf1 " + rb"line\par " * 40_000 + b"}"

    with pytest.raises(PlanforgeError, match="太长"):
        converted(data, "长.rtf", "no such program", lambda _: None)
