import io
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
import yaml

from planforge import __version__, doctor
from planforge.doctor import LIBRARIES, Fact, encodings, fonts, installed_fonts, office, versions


def test_versions_of_everything_that_builds_are_told() -> None:
    facts = {fact.name: fact for fact in versions()}
    assert set(facts) == {"planforge", "Python", *LIBRARIES, "libyaml"}
    assert not [fact for fact in facts.values() if fact.advice]


def test_a_typeface_is_found_under_any_of_its_names() -> None:
    assert list(fonts(["仿宋"], ["FangSong"])) == [Fact("仿宋", "有（FangSong）")]
    assert list(fonts(["黑体"], ["黑体"])) == [Fact("黑体", "有")]
    assert list(fonts(["Times New Roman"], ["times"])) == [Fact("Times New Roman", "有（times）")]


def test_a_missing_typeface_comes_with_what_follows() -> None:
    title, body, other = fonts(["方正小标宋简体", "仿宋_GB2312", "黑体"], [])
    assert "标题在这台电脑上会换成别的字体" in title.advice
    assert "版式“视窗字体”" in body.advice
    assert "行数和页数可能不同" in other.advice
    assert {title.value, body.value, other.value} == {"没有"}


def test_the_machine_is_asked_for_its_typefaces() -> None:
    assert all(isinstance(name, str) for name in installed_fonts())


def test_typefaces_are_looked_for_in_folders_where_nothing_lists_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert all(isinstance(name, str) for name in installed_fonts())


def test_a_program_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert office().value in {"有", "没有"}
    assert office().advice


def test_encodings_and_office_are_told() -> None:
    assert next(fact.name for fact in encodings()) == "屏幕编码"
    assert office().name == "LibreOffice"
    assert office().advice


def test_a_program_library_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(metadata, "version", _nothing_installed)
    monkeypatch.setitem(sys.modules, "yaml", None)
    facts = {fact.name: fact for fact in versions()}
    assert facts["planforge"] == Fact("planforge", __version__)
    assert facts["pydantic"].advice == "没有它不能生成文档：请重新安装 planforge。"
    assert facts["libyaml"] == Fact("libyaml", "没有")


def _nothing_installed(name: str) -> str:
    raise metadata.PackageNotFoundError(name)


def test_yaml_without_libyaml_is_slower_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert [fact.advice for fact in versions() if fact.name == "libyaml"] == ["读规格会慢一些，结果一样。"]


def test_a_console_without_unicode_gets_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "cp936"))
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: "ascii")
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    facts = {fact.name: fact for fact in encodings()}
    assert facts["屏幕编码"].value == "cp936"
    assert "显示不了的字" in facts["屏幕编码"].advice
    assert "PYTHONUTF8=1" in facts["文件名编码"].advice
    assert facts["语言环境"].value


def test_windows_fonts_are_files_in_two_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "Fonts").mkdir()
    (tmp_path / "Fonts" / "simfang.ttf").write_bytes(b"")
    monkeypatch.setenv("WINDIR", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "nobody"))
    assert list(doctor._windows_fonts()) == ["simfang"]
    monkeypatch.delenv("LOCALAPPDATA")
    assert list(doctor._windows_fonts()) == ["simfang"]


def test_a_folder_of_fonts_that_cannot_be_read_is_left_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(_folder: Path, _pattern: str) -> Iterator[Path]:
        raise PermissionError

    monkeypatch.setattr(Path, "rglob", refuse)
    assert list(doctor._files_in([tmp_path])) == []
