"""The wheel in an environment of its own, and the first steps in a fresh copy of the project."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pydantic
import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
ALONE = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "PYTHONHOME"}}


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**ALONE, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    built = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("planforge-*.whl"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel in it; the libraries it needs are lent to it, so that no network is asked."""
    folder = tmp_path_factory.mktemp("environment") / "venv"
    made = run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=ROOT)
    assert made.returncode == 0, made.stderr
    python = folder / SCRIPTS / "python"
    installed = run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--no-deps",
        "--no-index",
        "--quiet",
        wheel,
        cwd=ROOT,
    )
    assert installed.returncode == 0, installed.stderr
    site = run(
        python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=ROOT
    ).stdout.strip()
    lent = Path(pydantic.__file__).parents[1]
    (Path(site) / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    return folder


def test_the_wheel_carries_templates_looks_and_samples_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder, inside in (("planforge/templates", "planforge/templates"), ("specs", "planforge/samples")):
        files = [path for path in (ROOT / folder).rglob("*") if path.suffix in {".yaml", ".png"}]
        assert len(files) >= 10
        for path in files:
            assert f"{inside}/{path.relative_to(ROOT / folder).as_posix()}" in names
    assert "planforge/py.typed" in names
    assert not [
        name for name in names if name.startswith(("tests", "output")) or name.endswith((".pyc", "start.py"))
    ]


def test_the_installed_command_makes_a_workspace_and_builds_from_another_folder(
    environment: Path, tmp_path: Path
) -> None:
    command = environment / SCRIPTS / "planforge"
    assert run(command, "init", "我校", cwd=tmp_path).returncode == 0
    taken = run(command, "new", "防震应急疏散演练方案", cwd=tmp_path / "我校")
    assert taken.returncode == 0, taken.stderr
    built = run(command, "build", cwd=tmp_path / "我校")
    assert built.returncode == 0, built.stderr
    documents = [tmp_path / "我校" / line for line in built.stdout.splitlines()]
    assert len(documents) == 2
    assert all(zipfile.is_zipfile(path) for path in documents)
    where = run(
        environment / SCRIPTS / "python", "-c", "import planforge; print(planforge.__file__)", cwd=tmp_path
    )
    assert str(ROOT) not in where.stdout


def test_the_installed_package_is_run_by_its_name_too(environment: Path, tmp_path: Path) -> None:
    done = run(environment / SCRIPTS / "python", "-m", "planforge", "--version", cwd=tmp_path)
    assert done.stdout.startswith("planforge ")


@pytest.fixture
def copy_of_project(tmp_path: Path) -> Path:
    """The project as it is checked out, its environment made already, so that no network is asked."""
    copy = tmp_path / "copy"
    for name in ("planforge", "specs"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    run(sys.executable, "-m", "venv", "--without-pip", copy / ".venv", cwd=copy)
    python = copy / ".venv" / SCRIPTS / "python"
    site = run(
        python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=copy
    ).stdout.strip()
    (Path(site) / "lent.pth").write_text(f"{Path(pydantic.__file__).parents[1]}\n", encoding="utf-8")
    for done in ("installed-planforge", "installed-dev"):
        (copy / ".venv" / done).touch()
    return copy


def test_one_command_builds_the_samples_and_says_where_they_are(copy_of_project: Path) -> None:
    done = run(sys.executable, "-m", "planforge.start", cwd=copy_of_project)
    assert done.returncode == 0, done.stderr
    documents = list((copy_of_project / "output").glob("*.docx"))
    assert len(documents) >= 8
    assert all(path.name in done.stdout for path in documents)
    assert f"文档在文件夹 {copy_of_project / 'output'}" in done.stdout
    assert str(Path(".venv", "Scripts" if os.name == "nt" else "bin", "activate")) in done.stdout


def test_one_command_runs_the_tests(copy_of_project: Path) -> None:
    (copy_of_project / "tests").mkdir()
    (copy_of_project / "tests" / "test_it.py").write_text(
        "def test_it():\n    assert True\n", encoding="utf-8"
    )
    done = run(
        sys.executable,
        "-m",
        "planforge.start",
        "--tests",
        "-q",
        "-p",
        "no:cacheprovider",
        cwd=copy_of_project,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout


def test_outside_the_source_tree_the_first_steps_say_what_to_do(copy_of_project: Path) -> None:
    (copy_of_project / "pyproject.toml").unlink()
    done = run(sys.executable, "-m", "planforge.start", cwd=copy_of_project)
    assert done.returncode == 2
    assert "只用在项目的源代码文件夹里" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_ci_runs_the_command_of_the_readme() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0
    command = "python3 -m planforge.start --tests"
    assert command in script.read_text(encoding="utf-8")
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
