"""Telling VS Code which schema belongs to which files, without disturbing a settings file that is there.

``.vscode/settings.json`` is JSON with comments and commas too many; text is put into it, and every
other character of it stays.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

_STRING = r'"(?:[^"\\\n]|\\.)*"'
_STRING_OR_COMMENT = re.compile(rf"{_STRING}|//[^\n]*|/\*.*?\*/", re.DOTALL)
_STRING_OR_LAST_COMMA = re.compile(rf"({_STRING})|,(?=\s*[}}\]])")
_TOKEN = re.compile(rf"{_STRING}|[{{}}\[\]]")
_KEY = "yaml.schemas"


def with_schemas(settings: str, schemas: Mapping[str, Sequence[str]]) -> str | None:
    """The settings with each schema for its file patterns; one that is there already is left as it is.

    None where the settings are not what VS Code would read.
    """
    if not settings.strip():
        return json.dumps({_KEY: schemas}, ensure_ascii=False, indent=4) + "\n"
    for schema, patterns in schemas.items():
        current = _read(settings)
        known = None if current is None else current.get(_KEY, {})
        if current is None or not isinstance(known, dict):
            return None
        if schema not in known:
            settings = _with_one(settings, current, schema, list(patterns))
    return settings


def _with_one(settings: str, current: Mapping[str, object], schema: str, patterns: list[str]) -> str:
    entry = f"{json.dumps(schema, ensure_ascii=False)}: {json.dumps(patterns, ensure_ascii=False)}"
    plain = _without_comments(settings)
    if _KEY in current:
        at, indent, others = _inside_key(plain), " " * 8, bool(current[_KEY])
    else:
        at, indent, others = plain.index("{") + 1, " " * 4, bool(current)
        entry = f'"{_KEY}": {{\n        {entry}\n    }}'
    newline = "\r\n" if "\r\n" in settings else "\n"
    added = f"\n{indent}{entry}{',' if others else ''}"
    if not others:
        added += "\n" + indent[4:]
    return settings[:at] + added.replace("\n", newline) + settings[at:]


def _inside_key(plain: str) -> int:
    """Where the value of our key begins, just after its brace."""
    depth = 0
    for token in _TOKEN.finditer(plain):
        word = token.group()
        if depth == 1 and word == f'"{_KEY}"':
            return plain.index("{", token.end()) + 1
        depth += (word in "{[") - (word in "}]")
    raise ValueError(_KEY)


def _read(settings: str) -> dict[str, object] | None:
    """What VS Code reads, or None where it cannot."""
    try:
        value = json.loads(_STRING_OR_LAST_COMMA.sub(_blank_comma, _without_comments(settings)))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _without_comments(settings: str) -> str:
    """The same text, with blanks where comments and a byte order mark are: every place stays where it is."""
    return _STRING_OR_COMMENT.sub(_blank_comment, settings.replace("\ufeff", " ", 1))


def _blank_comment(found: re.Match[str]) -> str:
    text = found.group()
    return text if text.startswith('"') else re.sub(r"[^\n]", " ", text)


def _blank_comma(found: re.Match[str]) -> str:
    return found.group(1) or " "
