"""What commands write under faults: the old file or the new one, nothing beside it, and a Chinese sentence."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planforge.cli.files import save_beside_former
from planforge.errors import PlanforgeError

PROFILE = """\
学校: 滨河市实验小学
校历:
  2026-2027-1: {开学: 2026-09-01, 放假: 2027-01-22}
"""
OLD_PLAN = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2025—2026学年度第一学期
主题: 校本研修
工作目标:
  - 全员参训: 参训率达到{rate}%。
工作重点:
  - 9月10日开会,人人发言。
"""
WRITING = {
    "import": ("import", "旧.txt", "-o", "新.yaml"),
    "roll": ("roll", "specs/旧计划.yaml", "--to", "2026-2027-1", "-o", "新.yaml"),
    "diff": ("diff", "specs/旧计划.yaml", "specs/a.yaml", "-o", "新.docx"),
    "calendar": ("calendar", "2026-2027-1", "-o", "新.ics"),
    "summarize": ("summarize", "specs/旧计划.yaml", "-o", "新.yaml"),
}
CHANGING = {
    "accept": ("accept", "specs/总结.yaml"),
    "summarize": ("summarize", "specs/旧计划.yaml", "-o", "specs/总结.yaml"),
    "fix": ("fix", "specs/旧计划.yaml", "--yes"),
}


@pytest.fixture
def filled(planforge: Callable, spec: Callable, workspace: Path) -> Path:
    """A workspace in which every command has something to write."""
    spec()
    (workspace / "specs" / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    plan = workspace / "specs" / "旧计划.yaml"
    plan.write_text(OLD_PLAN.format(rate=100), encoding="utf-8")
    assert planforge("summarize", "specs/旧计划.yaml", "-o", "specs/总结.yaml").code == 0
    more = "\n  - 课题立项: 立项2个。\n工作重点"
    plan.write_text(OLD_PLAN.format(rate=98).replace("\n工作重点", more), encoding="utf-8")
    (workspace / "旧.txt").write_text(
        "滨河市实验小学工作计划\n一、工作重点\n1.全员参训。\n", encoding="utf-8"
    )
    return workspace


def contents(root: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(root)): path.read_bytes() if path.is_file() else None for path in root.rglob("*")
    }


@pytest.mark.parametrize("words", WRITING.values(), ids=WRITING)
def test_a_new_file_takes_the_place_of_no_folder(
    planforge: Callable, filled: Path, words: tuple[str, ...]
) -> None:
    (filled / words[-1]).mkdir()
    before = contents(filled)
    result = planforge(*words)
    assert (result.code, result.err) == (2, f"“{words[-1]}”是文件夹，不是文件。\n")
    assert contents(filled) == before


@pytest.mark.parametrize("words", WRITING.values(), ids=WRITING)
def test_a_name_that_no_disk_takes_is_said_in_a_sentence(
    planforge: Callable, filled: Path, words: tuple[str, ...]
) -> None:
    before = contents(filled)
    result = planforge(*words[:-1], "长" * 200 + words[-1])
    assert (result.code, result.err) == (2, f"“{'长' * 30}……”：文件名太长。\n")
    assert contents(filled) == before


@pytest.mark.parametrize("command", ["build", "check", "fix", "summarize", "accept", "show", "roll"])
def test_nor_is_a_file_with_such_a_name_a_fault_of_ours(
    planforge: Callable, filled: Path, command: str
) -> None:
    more = ["--to", "2026-2027-1"] if command == "roll" else []
    result = planforge(command, "长" * 200 + ".yaml", *more)
    assert result.code == 2
    assert result.err.startswith(f"“{'长' * 30}……”：文件名太长。\n")


@pytest.mark.parametrize("name", ["a b 😀", "./-x", "深/处/新"])
@pytest.mark.parametrize("words", WRITING.values(), ids=WRITING)
def test_odd_names_are_names(planforge: Callable, filled: Path, words: tuple[str, ...], name: str) -> None:
    path = filled / f"{name}{Path(words[-1]).suffix}"
    result = planforge(*words[:-1], f"{name}{path.suffix}")
    assert result.code == 0
    assert path.is_file()


@pytest.mark.parametrize("words", CHANGING.values(), ids=CHANGING)
def test_a_file_that_may_not_be_changed_leaves_no_former_one_beside_it(
    planforge: Callable, filled: Path, words: tuple[str, ...]
) -> None:
    path = filled / (words[1] if words[0] != "summarize" else words[-1])
    path.chmod(0o444)
    before = contents(filled)
    result = planforge(*words)
    path.chmod(0o644)
    assert (result.code, "是只读的，没有覆盖它" in result.err) == (2, True)
    assert contents(filled) == before


def test_a_former_one_that_cannot_be_kept_leaves_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "总结.yaml"
    path.write_bytes(b"old")
    (tmp_path / "总结.yaml.修改前").mkdir()
    with pytest.raises(PlanforgeError, match="是文件夹"):
        save_beside_former(path, b"old", b"new")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["总结.yaml", "总结.yaml.修改前"]
    assert path.read_bytes() == b"old"


def test_a_spec_that_cannot_be_written_leaves_none_of_its_pictures(
    planforge: Callable, workspace: Path
) -> None:
    import docx

    picture = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63"
        "64f8cf500f00038601805a357d6a0000000049454e44ae426082"
    )
    (workspace / "图.png").write_bytes(picture)
    document = docx.Document()
    document.add_paragraph("滨河市实验小学工作计划")
    document.add_picture(str(workspace / "图.png"))
    document.save(str(workspace / "旧.docx"))
    (workspace / "specs" / "旧.yaml").write_text("文种: 工作计划\n", encoding="utf-8")
    result = planforge("import", "旧.docx")
    assert (result.code, "已经有了，内容不同" in result.err) == (2, True)
    assert [path.name for path in (workspace / "specs").iterdir()] == ["旧.yaml"]


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as filler:
        while True:
            filler.write(b"x" * 4096)


@pytest.fixture
def full(
    filled: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """The same workspace on a disk without a byte left."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root mounts a small disk")
    disk = tmp_path_factory.mktemp("disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        subprocess.run(["cp", "-r", f"{filled}/.", str(disk)], check=True)
        with pytest.raises(OSError, match="No space"):
            fill(disk / "filler")
        monkeypatch.chdir(disk)
        yield disk
    finally:
        monkeypatch.chdir("/")
        subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_said_in_a_sentence_by_every_command(planforge: Callable, full: Path) -> None:
    before = contents(full)
    for words in (*WRITING.values(), *CHANGING.values()):
        result = planforge(*words)
        assert (result.code, "没有写成：磁盘满了" in result.err) == (2, True), words
        assert contents(full) == before, words


@pytest.mark.parametrize("words", [*WRITING.values(), *CHANGING.values()], ids=[*WRITING, *CHANGING])
def test_two_runs_at_once_make_one_whole_file(filled: Path, words: tuple[str, ...]) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "planforge", *words]
    runs = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        for _ in range(2)
    ]
    for run in runs:
        _, err = run.communicate(timeout=60)
        assert run.returncode == 0 or "请再运行一次" in err.decode(), err.decode()
    assert any(run.returncode == 0 for run in runs)
    assert not [path for path in filled.rglob("*") if path.name.startswith(".planforge-")]
