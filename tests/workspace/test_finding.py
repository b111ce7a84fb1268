import os
from pathlib import Path

import pytest

from planforge.workspace import finding
from planforge.workspace.finding import find_root, samples, shown_path, specs_in


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")


def test_a_workspace_is_found_from_any_folder_in_it(tmp_path: Path) -> None:
    make(tmp_path, "specs/2026/a.yaml", "output/x.docx")
    for folder in ("", "specs", "specs/2026", "output"):
        assert find_root(tmp_path / folder) == tmp_path


def test_a_school_profile_in_specs_does_not_make_specs_the_workspace(tmp_path: Path) -> None:
    make(tmp_path, "specs/学校.yaml", "specs/a.yaml")
    assert find_root(tmp_path / "specs") == tmp_path


def test_a_school_profile_beside_the_specs_makes_a_workspace(tmp_path: Path) -> None:
    make(tmp_path, "学校.yaml", "a.yaml", "b.yml", "notes.txt")
    assert find_root(tmp_path) == tmp_path
    assert [path.name for path in specs_in(tmp_path)] == ["a.yaml", "b.yml"]


def test_templates_make_a_workspace_only_when_they_are_ours(tmp_path: Path) -> None:
    make(
        tmp_path,
        "home/templates/letter.odt",
        "school/templates/工作计划.yaml",
        "bureau/templates/版式/红头.yaml",
    )
    assert find_root(tmp_path / "home") is None
    assert find_root(tmp_path / "school") == tmp_path / "school"
    assert find_root(tmp_path / "bureau") == tmp_path / "bureau"


def test_specs_come_in_the_order_of_their_names_without_profile_and_hidden_files(tmp_path: Path) -> None:
    make(
        tmp_path,
        "specs/b.yaml",
        "specs/a.yaml",
        "specs/学校.yaml",
        "specs/旧/学校.yaml",
        "specs/旧/c.yml",
        "specs/.a.yaml.swp",
        "specs/.hidden/d.yaml",
        "specs/~$a.yaml",
        "specs/planforge.schema.json",
    )
    assert [path.relative_to(tmp_path).as_posix() for path in specs_in(tmp_path)] == [
        "specs/a.yaml",
        "specs/b.yaml",
        "specs/旧/c.yml",
    ]


def test_links_that_lead_round_in_a_circle_do_not_trap_the_search(tmp_path: Path) -> None:
    make(tmp_path, "specs/a.yaml")
    (tmp_path / "specs" / "loop").symlink_to(tmp_path / "specs")
    assert [path.name for path in specs_in(tmp_path)] == ["a.yaml"]


def test_the_sample_specs_are_found_in_the_source_tree() -> None:
    assert all(path.suffix == ".yaml" and path.name != "学校.yaml" for path in samples())
    assert samples()


def test_a_path_is_shown_as_one_would_type_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / "a" / "b" / "c"
    deep.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert shown_path(tmp_path / "specs" / "a.yaml") == str(Path("specs/a.yaml"))
    monkeypatch.chdir(deep)
    assert shown_path(Path("/etc/hosts")) == "/etc/hosts"


def test_a_path_is_shown_whole_where_no_relative_one_leads_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def another_drive(*_words: object) -> str:
        raise ValueError

    monkeypatch.setattr(os.path, "relpath", another_drive)
    assert shown_path(tmp_path / "计划.yaml") == (tmp_path / "计划.yaml").as_posix()


def test_the_samples_of_an_installed_package_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "PACKAGE", tmp_path / "planforge")
    assert samples() == ()
    (tmp_path / "planforge" / "samples").mkdir(parents=True)
    (tmp_path / "planforge" / "samples" / "a.yaml").write_bytes(b"")
    assert samples() == (tmp_path / "planforge" / "samples" / "a.yaml",)
