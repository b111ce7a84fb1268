"""The reference of all keys is what the models say, and names every key."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from planforge.vocabulary import FIELDS, HEADER_KEYS

_TESTS = Path(__file__).resolve().parent
PAGE = (_TESTS.parent / "planforge" / "KEYS.md").read_text(encoding="utf-8")


def _generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_keys", _TESTS / "generate" / "keys.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_the_generator_writes() -> None:
    assert _generator().generated() == PAGE, "run python tests/generate/keys.py"


def test_every_header_key_and_known_label_is_explained() -> None:
    assert [key for key in HEADER_KEYS if f"| {key} | " not in PAGE] == []
    assert [label for label in FIELDS if label not in PAGE] == []


def test_no_value_of_the_program_shows_through() -> None:
    assert [word for word in ("None", "False", "True", "(", "=") if word in PAGE.partition("## 一")[2]] == []
