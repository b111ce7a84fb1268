"""``planforge schema``: what a spec may hold, written beside the specs for editors."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from planforge.cli.console import Console
from planforge.cli.editor import with_schemas
from planforge.errors import PlanforgeError
from planforge.workspace.finding import PROFILE, SPECS, find_root, shown_path
from planforge.workspace.reading import read_if_there
from planforge.workspace.saving import make_folder, save

SCHEMA = "planforge.schema.json"
SETTINGS = Path(".vscode") / "settings.json"


def run(options: Namespace, console: Console) -> int:
    """Write the schema of a workspace and tell VS Code of it; print where the schema is."""
    folder = Path(options.folder)
    if not folder.is_dir():
        raise PlanforgeError(f"找不到文件夹“{options.folder}”。")
    path = write_schema(find_root(folder) or folder.absolute(), console)
    console.give(f"{shown_path(path)}\n")
    return 0


def write_schema(root: Path, console: Console) -> Path:
    """Write the schema into specs/ and the settings beside it; what is there already stays."""
    from planforge.schema import spec_schema  # noqa: PLC0415 - brings the whole model

    specs = root / SPECS if (root / SPECS).is_dir() else root
    path = specs / SCHEMA
    text = json.dumps(spec_schema(), ensure_ascii=False, indent=1) + "\n"
    _save_if_new(path, text.encode())
    _tell_editor(root, path, console)
    return path


def _tell_editor(root: Path, schema: Path, console: Console) -> None:
    folder = schema.parent.relative_to(root).as_posix()
    inside = "" if folder == "." else f"{folder}/"
    patterns = [f"{inside}**/*.yaml", f"{inside}**/*.yml", f"!**/{PROFILE}"]
    schemas = {f"./{inside}{SCHEMA}": patterns}
    path = root / SETTINGS
    before = read_if_there(path, shown_path(path))
    try:
        settings = with_schemas("" if before is None else before.decode(), schemas)
    except UnicodeDecodeError:
        settings = None
    if settings is None:
        entry = json.dumps({"yaml.schemas": schemas}, ensure_ascii=False)
        console.tell(f"“{shown_path(path)}”读不懂，没有动它；请自己加上：{entry}")
        return
    make_folder(path.parent, shown_path(path.parent))
    _save_if_new(path, settings.encode())


def _save_if_new(path: Path, data: bytes) -> None:
    before = read_if_there(path, shown_path(path))
    if before != data:
        save(path, data, before, shown_path(path))
