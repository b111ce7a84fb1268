import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.errors import PlanforgeError
from planforge.workspace.saving import TEMPORARY, draft, make_folder, place, save

NOT_ROOT = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
UNIX = pytest.mark.skipif(os.name == "nt", reason="modes and links as on Unix")


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(TEMPORARY)]


def held_by_windows(times: int, code: int) -> Callable[[Path, Path], None]:
    """A replace as on Windows while a virus scanner holds the file for a moment."""
    calls = iter(range(times))

    def replace(source: Path, target: Path) -> None:
        if next(calls, None) is not None:
            error = PermissionError(errno.EACCES, "held", str(target))
            error.winerror = code  # type: ignore[attr-defined]
            raise error
        source.replace(target)

    return replace


def test_a_new_file_is_made(tmp_path: Path) -> None:
    save(tmp_path / "计划.docx", b"new", None)
    assert (tmp_path / "计划.docx").read_bytes() == b"new"
    assert leftovers(tmp_path) == []


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    save(target, b"new", b"old")
    assert target.read_bytes() == b"new"


def test_a_file_changed_since_it_was_read_is_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"somebody else's")
    with pytest.raises(PlanforgeError, match=r"“a\.docx”在这期间被别的程序改过"):
        save(target, b"new", b"old", "a.docx")
    assert target.read_bytes() == b"somebody else's"
    assert leftovers(tmp_path) == []


def test_a_file_that_has_appeared_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"somebody else's")
    with pytest.raises(PlanforgeError, match="被别的程序改过"):
        save(target, b"new", None)
    assert target.read_bytes() == b"somebody else's"


def test_a_file_that_another_run_has_just_made_the_same_is_as_good(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"new")
    save(target, b"new", b"old")
    assert target.read_bytes() == b"new"
    assert leftovers(tmp_path) == []


@UNIX
def test_the_mode_is_kept_and_a_new_file_follows_the_umask(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    target.chmod(0o664)
    save(target, b"new", b"old")
    assert stat.S_IMODE(target.stat().st_mode) == 0o664
    umask = os.umask(0o027)
    try:
        save(tmp_path / "b.docx", b"new", None)
    finally:
        os.umask(umask)
    assert stat.S_IMODE((tmp_path / "b.docx").stat().st_mode) == 0o640


@UNIX
def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    real = tmp_path / "share" / "real.docx"
    real.write_bytes(b"old")
    link = tmp_path / "a.docx"
    link.symlink_to(real)
    save(link, b"new", b"old")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert leftovers(tmp_path) == leftovers(tmp_path / "share") == []


@UNIX
def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(PlanforgeError, match="绕圈"):
        save(tmp_path / "a", b"new", None)


@pytest.mark.parametrize(
    ("name", "owner", "program"),
    [
        ("工作计划.docx", "~$工作计划.docx", "Word"),
        ("2026年工作计划.docx", "~$26年工作计划.docx", "Word"),
        ("年度工作计划表.docx", "~$度工作计划表.docx", "Word"),
        ("2026年工作计划.docx", "~$2026年工作计划.docx", "WPS"),
        ("工作计划.docx", ".~lock.工作计划.docx#", "LibreOffice"),
    ],
)
def test_a_document_open_in_a_word_processor_is_left_alone(
    tmp_path: Path, name: str, owner: str, program: str
) -> None:
    target = tmp_path / name
    target.write_bytes(b"old")
    (tmp_path / owner).write_bytes(b"")
    with pytest.raises(PlanforgeError, match=f"正在 .*{program}.*请先关闭它"):
        save(target, b"new", b"old", name)
    assert target.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(PlanforgeError, match=r"“a\.docx”是只读的"):
        save(target, b"new", b"old", "a.docx")
    assert target.read_bytes() == b"old"
    target.chmod(0o644)


@NOT_ROOT
def test_a_folder_one_may_not_write_is_said_in_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(PlanforgeError, match="没有权限写"):
        save(tmp_path / "a.docx", b"new", None)
    tmp_path.chmod(0o755)


def test_a_folder_that_has_vanished_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PlanforgeError, match=r"^“a\.docx”没有写成：文件夹不在了。$"):
        save(tmp_path / "gone" / "a.docx", b"new", None, "a.docx")


def test_a_draft_whose_folder_vanishes_is_said_in_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "output"
    folder.mkdir()
    made = draft(folder / "a.docx", b"new", "a.docx")
    made.temporary.unlink()
    folder.rmdir()
    with pytest.raises(PlanforgeError, match="文件夹不在了"):
        place(made, None)


def test_a_name_too_long_for_the_disk_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PlanforgeError, match="文件名太长"):
        save(tmp_path / ("划" * 100), b"new", None)


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_held_for_a_moment_is_waited_for(tmp_path: Path, code: int) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    place(draft(target, b"new"), b"old", held_by_windows(3, code), (0, 0, 0))
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("code", "sentence"), [(5, "没有权限写"), (32, "正被别的程序使用"), (33, "正被别的程序使用")]
)
def test_a_file_held_for_long_is_given_up_with_a_sentence(tmp_path: Path, code: int, sentence: str) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    with pytest.raises(PlanforgeError, match=sentence):
        place(draft(target, b"new"), b"old", held_by_windows(4, code), (0, 0, 0))
    assert target.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_a_refusal_that_will_not_pass_is_not_waited_for(tmp_path: Path) -> None:
    calls: list[Path] = []

    def replace(source: Path, target: Path) -> None:
        calls.append(target)
        raise PermissionError(errno.EPERM, "no", str(target), None)

    with pytest.raises(PlanforgeError, match="没有权限写"):
        place(draft(tmp_path / "a", b"new"), None, replace)
    assert len(calls) == 1
    assert leftovers(tmp_path) == []


def test_what_a_killed_run_left_is_swept_after_an_hour(tmp_path: Path) -> None:
    old, fresh, foreign = (
        tmp_path / name for name in (".planforge-1-0.tmp", ".planforge-2-0.tmp", "mine.tmp")
    )
    for path in (old, fresh, foreign):
        path.write_bytes(b"half")
    for path in (old, foreign):
        os.utime(path, (1_000_000, 1_000_000))
    save(tmp_path / "a.docx", b"new", None)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".planforge-2-0.tmp", "a.docx", "mine.tmp"]


def test_our_own_mistake_while_writing_leaves_no_litter_either(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    with pytest.raises(TypeError):
        save(target, ["no bytes"], b"old")
    assert target.read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_folder_cannot_take_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"")
    with pytest.raises(PlanforgeError, match="建不了文件夹“output”：已有一个同名的文件，请换一个名字。"):
        make_folder(tmp_path / "output", "output")
    with pytest.raises(PlanforgeError, match="已有一个同名的文件"):
        make_folder(tmp_path / "output" / "deeper")


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0, reason="only root mounts a small disk"
)
@pytest.mark.parametrize("size", range(64, 300, 47))
def test_a_full_disk_leaves_the_old_file_and_no_litter(tmp_path: Path, size: int) -> None:
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(tmp_path)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        old = os.urandom(36 * 1024)
        target = tmp_path / "a.docx"
        target.write_bytes(old)
        with pytest.raises(
            PlanforgeError, match=r"“a.docx”没有写成：磁盘满了（需要 0.3 MB）。原来的文件没有动。"
        ):
            save(target, os.urandom(300 * 1024), old, "a.docx")
        assert target.read_bytes() == old
        assert leftovers(tmp_path) == []
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)


def test_a_folder_that_the_disk_refuses_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object, **_more: object) -> None:
        raise PermissionError(errno.EACCES, "x")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(PlanforgeError, match="建不了文件夹“output”：没有权限"):
        make_folder(tmp_path / "output", "output")


def test_a_temporary_name_that_is_taken_is_passed_by(tmp_path: Path) -> None:
    first = draft(tmp_path / "计划.docx", b"1")
    number = int(first.temporary.stem.rpartition("-")[2])
    taken = first.temporary.with_name(first.temporary.name.replace(f"-{number}.", f"-{number + 1}."))
    taken.write_bytes(b"another's")
    second = draft(tmp_path / "计划.docx", b"2")
    assert second.temporary not in {first.temporary, taken}
    assert taken.read_bytes() == b"another's"


@UNIX
def test_an_owner_that_cannot_be_given_back_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "计划.docx"
    path.write_bytes(b"old")
    own = os.stat_result

    def another(descriptor: int) -> os.stat_result:
        found = list(status(descriptor))
        found[4] += 1  # the user
        return own(found)

    def refuse(*_words: object) -> None:
        raise PermissionError(errno.EPERM, "x")

    status = os.fstat
    monkeypatch.setattr(os, "fstat", another)
    monkeypatch.setattr(os, "fchown", refuse)
    save(path, b"new", b"old")
    assert path.read_bytes() == b"new"


@UNIX
@pytest.mark.parametrize(("code", "is_said"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_a_disk_that_does_not_make_names_durable_is_said_where_it_should(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, is_said: bool
) -> None:
    sync = os.fsync

    def fail_for_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(code, "x")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", fail_for_folders)
    if is_said:
        with pytest.raises(PlanforgeError, match="已写成，但磁盘没有确认存牢"):
            save(tmp_path / "计划.docx", b"new", None, "计划.docx")
    else:
        save(tmp_path / "计划.docx", b"new", None, "计划.docx")
    assert (tmp_path / "计划.docx").read_bytes() == b"new"
