from pathlib import Path

import pytest

from planforge.errors import PlanforgeError
from planforge.source.nodes import TextFile
from planforge.workspace.library import Workspace


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("specs/旧", "templates/版式", "output"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "specs" / "a.yaml").write_bytes(b"a")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_spec_is_named_as_the_user_would_type_it(root: Path) -> None:
    assert Workspace(root).read(root / "specs" / "a.yaml") == TextFile(str(Path("specs/a.yaml")), b"a")


def test_a_template_of_the_workspace_is_found_and_read_once(root: Path) -> None:
    (root / "templates" / "我校计划.yaml").write_bytes(b"1")
    (root / "templates" / "版式" / "红头.yml").write_bytes(b"2")
    workspace = Workspace(root)
    template, style = workspace.template("我校计划"), workspace.style("红头")
    assert template is not None
    assert style is not None
    assert (template.data, style.data) == (b"1", b"2")
    assert workspace.template("我校计划") is template
    assert workspace.template("红头") is None
    assert "我校计划" in workspace.template_names()
    assert "红头" in workspace.style_names()


@pytest.mark.parametrize("name", ["", ".", "..", "../specs/a", "/etc/passwd", "a\\b", "C:a", "a\0", ".a"])
def test_a_name_that_is_a_path_finds_no_template(root: Path, name: str) -> None:
    assert Workspace(root).template(name) is None


def test_the_nearest_profile_upwards_from_the_spec_counts(root: Path) -> None:
    (root / "specs" / "学校.yaml").write_bytes(b"near")
    (root / "specs" / "旧" / "b.yaml").write_bytes(b"")
    workspace = Workspace(root)
    workspace.read(root / "specs" / "旧" / "b.yaml")
    found = workspace.profile(str(Path("specs/旧/b.yaml")))
    assert found == TextFile(str(Path("specs/学校.yaml")), b"near")


@pytest.mark.parametrize("document", ["去年.docx", "output/计划.docx"])
def test_a_document_beside_specs_belongs_to_the_school_described_there(root: Path, document: str) -> None:
    (root / "specs" / "学校.yaml").write_bytes(b"ours")
    found = Workspace(root).profile(document)
    assert found == TextFile(str(Path("specs/学校.yaml")), b"ours")


def test_the_working_directory_has_no_say_in_the_profile(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "学校.yaml").write_bytes(b"wrong")
    (root / "specs" / "学校.yaml").write_bytes(b"right")
    monkeypatch.chdir(elsewhere)
    workspace = Workspace(root)
    found = workspace.profile(workspace.read(root / "specs" / "a.yaml").name)
    assert found is not None
    assert found.data == b"right"


def test_a_picture_is_found_beside_the_spec_and_elsewhere_in_the_workspace(root: Path) -> None:
    (root / "specs" / "图.png").write_bytes(b"1")
    (root / "图片").mkdir()
    (root / "图片" / "图.png").write_bytes(b"2")
    workspace = Workspace(root)
    spec = workspace.read(root / "specs" / "a.yaml").name
    assert workspace.beside(spec, "图.png") == b"1"
    assert workspace.beside(spec, "../图片/图.png") == b"2"
    assert workspace.beside(spec, "..\\图片\\图.png") == b"2"
    assert workspace.beside(spec, "没有.png") is None


def test_nothing_outside_the_workspace_is_read(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.png"
    secret.write_bytes(b"secret")
    (root / "specs" / "link.png").symlink_to(secret)
    workspace = Workspace(root)
    spec = workspace.read(root / "specs" / "a.yaml").name
    for name in (str(secret), "link.png", f"../../{secret.parent.name}/secret.png", "a\0", ""):
        assert workspace.beside(spec, name) is None


def test_a_folder_in_place_of_a_picture_is_said_in_a_sentence(root: Path) -> None:
    workspace = Workspace(root)
    spec = workspace.read(root / "specs" / "a.yaml").name
    with pytest.raises(PlanforgeError, match="是文件夹"):
        workspace.beside(spec, "旧")


def test_a_spec_outside_any_workspace_has_its_own_folder_as_one(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"")
    assert Workspace.around(tmp_path / "a.yaml").output == tmp_path / "output"
    assert Workspace.around(tmp_path).root == tmp_path


def test_around_finds_the_workspace_of_a_spec(root: Path) -> None:
    assert Workspace.around(root / "specs" / "旧" / "x.yaml").root == root
