import errno
import os
from pathlib import Path

import pytest

from planforge.errors import PlanforgeError
from planforge.workspace.reading import LONGEST_TEXT, read_file, read_if_there


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "计划.yaml").write_bytes(b"\xef\xbb\xbfa\r\n\x00")
    assert read_file(tmp_path / "计划.yaml") == b"\xef\xbb\xbfa\r\n\x00"


def test_exactly_four_megabytes_are_read_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a" * LONGEST_TEXT)
    assert len(read_file(path)) == LONGEST_TEXT
    path.write_bytes(b"a" * (LONGEST_TEXT + 1))
    with pytest.raises(PlanforgeError, match=r"“a.yaml”有 4.0 MB，太大：最多 4 MB。"):
        read_file(path, "a.yaml")


def test_a_huge_sparse_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(4 << 30)
    with pytest.raises(PlanforgeError, match=r"4096.0 MB"):
        read_file(path)


def test_what_is_missing_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PlanforgeError, match=r"找不到“计划\.yaml”。请核对文件名"):
        read_file(tmp_path / "计划.yaml", "计划.yaml")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlanforgeError, match="“specs”是文件夹，不是文件。"):
        read_file(tmp_path, "specs")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(PlanforgeError, match="有一段是文件"):
        read_file(tmp_path / "a" / "b.yaml", "a/b.yaml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    with pytest.raises(PlanforgeError, match=r"“a\.yaml”是管道，不是文件。"):
        read_file(tmp_path / "a.yaml", "a.yaml")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices as files on this system")
def test_a_device_is_refused() -> None:
    with pytest.raises(PlanforgeError, match="是设备"):
        read_file(Path("/dev/zero"))


def test_a_link_that_leads_nowhere_is_named_as_one(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "gone")
    with pytest.raises(PlanforgeError, match=r"“a\.yaml”是一个链接，它指的文件不在了。"):
        read_file(tmp_path / "a.yaml", "a.yaml")


def test_a_name_with_a_nul_is_no_name() -> None:
    with pytest.raises(PlanforgeError, match="不是文件名"):
        read_file(Path("a\0b"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"")
    path.chmod(0)
    with pytest.raises(PlanforgeError, match=r"没有权限读“a\.yaml”"):
        read_file(path, "a.yaml")


def test_nothing_there_is_no_mistake_where_nothing_need_be_there(tmp_path: Path) -> None:
    assert read_if_there(tmp_path / "a") is None
    assert read_if_there(tmp_path / "a\0") is None
    (tmp_path / "a").write_bytes(b"1")
    assert read_if_there(tmp_path / "a") == b"1"
    assert read_if_there(tmp_path / "a" / "b") is None


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(errno.EACCES, "x"), "没有权限读“a.yaml”，或它正被别的程序独占。"),
        (OSError(errno.EIO, "x"), "打不开“a.yaml”（系统错误 5）。"),
    ],
)
def test_what_the_system_refuses_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, sentence: str
) -> None:
    (tmp_path / "a.yaml").write_bytes(b"")

    def refuse(*_words: object, **_more: object) -> int:
        raise error

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(PlanforgeError) as caught:
        read_file(tmp_path / "a.yaml", "a.yaml")
    assert str(caught.value) == sentence
    monkeypatch.setattr(Path, "lstat", refuse)
    with pytest.raises(PlanforgeError) as caught:
        read_if_there(tmp_path / "a.yaml", "a.yaml")
    assert str(caught.value) == sentence


def test_a_disk_that_fails_while_a_file_is_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_bytes(b"")

    def fail(_descriptor: int, _count: int) -> bytes:
        raise OSError(errno.EIO, "x")

    monkeypatch.setattr(os, "read", fail)
    with pytest.raises(PlanforgeError, match=r"读不出“a\.yaml”：磁盘或网络出错（系统错误 5）。"):
        read_file(tmp_path / "a.yaml", "a.yaml")


@pytest.mark.parametrize(
    ("typed", "there", "meant"),
    [
        ("家校公育.yaml", "家校共育.yaml", "家校共育.yaml"),
        ("教研计化.yaml", "教研计划.yaml", "教研计划.yaml"),
        ("教研计划.yaml", "specs/教研计划.yaml", "specs/教研计划.yaml"),
        ("教研.docx", "教研计划.docx", "教研计划.docx"),
        ("教研计划", "specs/教研计划.yaml", "specs/教研计划.yaml"),
    ],
)
def test_a_file_that_is_there_is_named_for_a_misspelt_one(
    tmp_path: Path, typed: str, there: str, meant: str
) -> None:
    (tmp_path / "specs").mkdir()
    (tmp_path / there).write_bytes(b"x")
    with pytest.raises(PlanforgeError, match=f"找不到“夹/{typed}”。是不是“夹/{meant}”？$"):
        read_file(tmp_path / typed, f"夹/{typed}")


def test_a_name_cut_at_its_blank_is_told_to_be_quoted(tmp_path: Path) -> None:
    (tmp_path / "教研计划 定稿.docx").write_bytes(b"x")
    with pytest.raises(PlanforgeError, match=r'要用双引号括起来："夹/教研计划 定稿.docx"。$'):
        read_file(tmp_path / "教研计划", "夹/教研计划")
    (tmp_path / "教研计划 二稿.docx").write_bytes(b"x")
    with pytest.raises(PlanforgeError, match='括起来，例如"夹/教研计划 二稿'):
        read_file(tmp_path / "教研计划", "夹/教研计划")


def test_nothing_is_named_for_a_file_that_no_other_is_like(tmp_path: Path) -> None:
    (tmp_path / "教研计划.docx").write_bytes(b"x")
    with pytest.raises(PlanforgeError, match=r"找不到“防震演练.yaml”。请核对文件名"):
        read_file(tmp_path / "防震演练.yaml", "防震演练.yaml")


def test_a_link_that_leads_round_in_a_circle_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.docx").symlink_to("a.docx")
    with pytest.raises(PlanforgeError, match="绕圈的链接"):
        read_file(tmp_path / "a.docx")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("安全计划.yaml，德育计划.yaml", "几个文件之间用空格隔开"),
        ("安全计划.yaml、德育计划.yaml", "几个文件之间用空格隔开"),
        ("没有/安全计划.yaml", "没有“没有”这个文件夹"),
        ("防震、防火.yaml", "请核对文件名和后缀；文件在别的文件夹里，就把文件拖进这个窗口"),
        ("防火.yaml", "请核对文件名和后缀"),
        ("安全计化.yaml", "是不是“安全计划.yaml”？"),
    ],
)
def test_where_a_file_is_missing_the_way_on_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, told: str
) -> None:
    for name in ("安全计划", "德育计划"):
        (tmp_path / f"{name}.yaml").write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PlanforgeError) as raised:
        read_file(Path(typed), typed)
    assert str(raised.value).startswith(f"找不到“{typed}”。{told}")
