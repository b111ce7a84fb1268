"""The house as its sources say it: who imports whom, how long things are, that everything is explained.

The table of rooms in planforge/ARCHITECTURE.md is held against the imports themselves (those inside functions
and those for type checkers included).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "planforge"
MODULES = sorted(PACKAGE.rglob("*.py"))

MAP = PACKAGE / "ARCHITECTURE.md"
_ROW = re.compile(r"\| (`[^|]+`) \| [^|]+ \| ([^|]+) \|$")
_ROOM = re.compile(r"`(\w+)(?:/|\.py)`")


@cache
def _rooms() -> dict[str, frozenset[str]]:
    """Each room of the map, from the ground up, and the rooms that it says it imports."""
    found: dict[str, frozenset[str]] = {}
    for line in MAP.read_text(encoding="utf-8").splitlines():
        row = _ROW.match(line)
        if row:
            said = row[2]
            below = found.keys() if said == "all above" else () if said == "nothing" else said.split(", ")
            for room in _ROOM.findall(row[1]):
                found[room] = frozenset(below)
    return found


ONLY_IN = {
    "yaml": ("source", "doctor"),  # the doctor asks whether libyaml is there
    "jinja2": ("template/phrase.py",),
    "docx": ("writers/docx/base.py", "writers/docx/base_charts.py"),
    "lxml": ("writers/docx/base.py",),
    "pydantic": ("scaffolding/schema.py", "validation.py"),
    "pydantic_core": ("core.py", "validation.py", "model/base.py"),
    "holidays": ("calendar",),
    "subprocess": ("cli/office.py", "cli/opening.py", "doctor.py", "start.py"),
    "socket": (),
    "urllib": (),
    "http": (),
}
"""Libraries that only these places import."""


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _room(module: str) -> str:
    return module.split(".")[1]


NAMES = {_name(path) for path in MODULES}


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imports(path: Path) -> Iterator[str]:
    """Every module that a file names in an import, wherever the import stands."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            for each in node.names:
                inner = f"{node.module}.{each.name}"
                yield inner if node.module == "planforge" or inner in NAMES else str(node.module)


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (
        node for node in ast.walk(_tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def _within(path: Path, places: tuple[str, ...]) -> bool:
    shown = path.relative_to(PACKAGE).as_posix()
    return any(shown == place or shown.startswith(f"{place}/") or shown == f"{place}.py" for place in places)


def _calls(path: Path, *names: str) -> list[int]:
    """The lines on which a plain function of one of these names is called."""
    return [
        node.lineno
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
    ]


def _attributes(path: Path, *names: str) -> list[int]:
    return [
        node.lineno
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute) and node.attr in names
    ]


def _imported(room: str) -> set[str]:
    """The other rooms that the modules of a room import; the version is everybody's."""
    paths = [path for path in MODULES if path != PACKAGE / "__init__.py" and _room(_name(path)) == room]
    names = {name for path in paths for name in _imports(path) if name.startswith("planforge.")}
    return {_room(name) for name in names} - {room, "__version__"}


def test_the_map_shows_every_room_and_no_other() -> None:
    rooms = {_room(_name(path)) for path in MODULES if path != PACKAGE / "__init__.py"}
    assert _rooms().keys() == rooms


@pytest.mark.parametrize("room", _rooms())
def test_a_room_imports_the_rooms_that_the_map_says(room: str) -> None:
    if room == "cli":  # the face may use whatever stands below it
        assert _imported(room) <= _rooms()[room]
    else:
        assert _imported(room) == _rooms()[room]


def test_rooms_import_only_what_stands_above_them_on_the_map() -> None:
    above: set[str] = set()
    for room, below in _rooms().items():
        assert below <= above, room
        above.add(room)


def test_no_module_reaches_itself_through_its_imports() -> None:
    graph = {_name(path): {name for name in _imports(path) if name in NAMES} for path in MODULES}
    done: set[str] = set()
    while len(done) < len(graph):
        free = {name for name, needs in graph.items() if name not in done and needs - {name} <= done}
        assert free, f"a circle among {sorted(set(graph) - done)}"
        done |= free


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_is_imported_in_its_place_only(library: str) -> None:
    users = [path for path in MODULES if any(name.split(".")[0] == library for name in _imports(path))]
    assert [_name(path) for path in users if not _within(path, ONLY_IN[library])] == []


def test_only_validation_meets_a_validation_error() -> None:
    def catches(path: Path) -> bool:
        handlers = (
            node for node in ast.walk(_tree(path)) if isinstance(node, ast.ExceptHandler) and node.type
        )
        return any("ValidationError" in ast.unparse(node.type) for node in handlers if node.type)

    assert [_name(path) for path in MODULES if catches(path)] == ["planforge.validation"]


def test_only_the_workspace_and_the_faces_touch_files() -> None:
    faces = ("workspace", "cli", "doctor", "start")
    touching = {
        _name(path)
        for path in MODULES
        if not _within(path, faces)
        and (
            _calls(path, "open")
            or _attributes(path, "read_text", "read_bytes", "write_text", "write_bytes", "mkdir")
        )
    }
    assert touching == set()


def test_only_the_faces_print() -> None:
    printing = {
        _name(path) for path in MODULES if _calls(path, "print") and not _within(path, ("cli", "start"))
    }
    assert printing == set()


def test_nobody_asks_the_clock() -> None:
    asking = {
        f"{_name(path)}:{line}"
        for path in MODULES
        for line in _attributes(path, "now", "utcnow", "today", "localtime", "gmtime", "time_ns", "monotonic")
    }
    assert asking == set()


def test_nobody_rolls_dice_or_runs_text_as_code() -> None:
    for path in MODULES:
        assert {name.split(".")[0] for name in _imports(path)}.isdisjoint(
            {"random", "secrets", "pickle", "marshal"}
        )
        assert _calls(path, "eval", "exec", "compile") == [] or path.name == "composing.py", _name(path)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_has_300_lines_at_most(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_function_has_40_lines_and_5_parameters_at_most(path: Path) -> None:
    for function in _functions(path):
        lines = (function.end_lineno or 0) - function.lineno + 1
        assert lines <= 40, function.name
        given = function.args
        names = [each.arg for each in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
        assert len([name for name in names if name not in ("self", "cls")]) <= 5, function.name


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_every_module_and_public_name_is_explained(path: Path) -> None:
    tree = _tree(path)
    assert ast.get_docstring(tree), "the module"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name
            members = node.body if isinstance(node, ast.ClassDef) else []
            for member in members:
                if isinstance(member, ast.FunctionDef) and not member.name.startswith("_"):
                    assert ast.get_docstring(member), f"{node.name}.{member.name}"


def test_a_package_has_no_logic_of_its_own() -> None:
    for path in MODULES:
        if path.name == "__init__.py":
            kinds = {type(node) for node in _tree(path).body}
            assert kinds <= {ast.Expr, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign}, _name(path)


def test_no_name_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base_manager"}
    assert [_name(path) for path in MODULES if path.stem in empty] == []


def test_every_folder_of_tests_mirrors_a_room() -> None:
    tests = ROOT / "tests"
    own = {"benchmarks", "cases", "gate", "generate"}
    folders = [path for path in tests.rglob("*") if path.is_dir() and path.name != "__pycache__"]
    for folder in folders:
        inside = folder.relative_to(tests)
        if inside.parts[0] not in own:
            assert (PACKAGE / inside).is_dir(), inside


def test_every_test_file_of_a_folder_mirrors_a_module() -> None:
    tests = ROOT / "tests"
    for path in tests.glob("*/**/test_*.py"):
        inside = path.relative_to(tests)
        if inside.parts[0] not in ("benchmarks", "gate"):
            assert (PACKAGE / inside.parent).is_dir(), inside
