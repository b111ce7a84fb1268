import pytest

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
