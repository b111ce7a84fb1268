"""``planforge schema``: what specs, profiles, templates and style sheets may hold, written for editors."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from planforge.cli.console import Console
from planforge.cli.editor import with_schemas
from planforge.errors import PlanforgeError
from planforge.workspace.finding import PROFILE, SPECS, STYLES, TEMPLATES, find_root, shown_path
from planforge.workspace.reading import read_if_there
from planforge.workspace.saving import make_folder, save

SCHEMA = "planforge.schema.json"
SETTINGS = Path(".vscode") / "settings.json"


def run(options: Namespace, console: Console) -> int:
    """Write the schemas of a workspace and tell VS Code of them; print where the specs' one is."""
    folder = Path(options.folder)
    if not folder.is_dir():
        raise PlanforgeError(f"找不到文件夹“{options.folder}”。")
    path = write_schemas(find_root(folder) or folder.absolute(), console)
    console.give(f"{shown_path(path)}\n")
    return 0


def write_schemas(root: Path, console: Console) -> Path:
    """Write the schemas, the specs' one beside them, and the editor's settings; give the specs' one.

    A settings file that is there keeps everything in it.
    """
    from planforge.scaffolding.schema import (  # noqa: PLC0415 - brings the whole model
        profile_schema,
        spec_schema,
        style_schema,
        template_schema,
    )

    specs = f"{SPECS}/" if (root / SPECS).is_dir() else ""
    spec_patterns = [f"{specs}**/*.yaml", f"{specs}**/*.yml", f"!**/{PROFILE}"]
    hidden = SETTINGS.parent.as_posix()
    tables = {
        f"{specs}{SCHEMA}": (spec_schema(), spec_patterns),
        f"{hidden}/planforge-学校.schema.json": (profile_schema(), [f"**/{PROFILE}"]),
        f"{hidden}/planforge-模板.schema.json": (template_schema(), [f"{TEMPLATES}/*.yaml"]),
        f"{hidden}/planforge-版式.schema.json": (style_schema(), [f"{TEMPLATES}/{STYLES}/*.yaml"]),
    }
    make_folder(root / SETTINGS.parent, shown_path(root / SETTINGS.parent))
    for name, (schema, _patterns) in tables.items():
        _write(root / name, schema)
    _tell_editor(root, {f"./{name}": patterns for name, (_schema, patterns) in tables.items()}, console)
    return root / specs / SCHEMA


def _tell_editor(root: Path, schemas: Mapping[str, list[str]], console: Console) -> None:
    path = root / SETTINGS
    before = read_if_there(path, shown_path(path))
    try:
        settings = with_schemas("" if before is None else before.decode(), schemas)
    except UnicodeDecodeError:
        settings = None
    if settings is None:
        entry = json.dumps({"yaml.schemas": schemas}, ensure_ascii=False)
        console.tell(f"“{shown_path(path)}”读不懂，没有动它；请自己加上：{entry}")
    elif before is None or settings.encode() != before:
        save(path, settings.encode(), before, shown_path(path))


def _write(path: Path, schema: Mapping[str, Any]) -> None:
    data = (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
    before = read_if_there(path, shown_path(path))
    if before != data:
        save(path, data, before, shown_path(path))
