"""The compiled part of pydantic_core, without the typing helpers that its package loads first.

Those helpers describe schemas to people who write them; validating needs none of them, and they
are a tenth of a cold start. Where the package is laid out otherwise, it is imported as usual.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import PathFinder
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic_core import PydanticCustomError, SchemaError, SchemaValidator, ValidationError

__all__ = ["PydanticCustomError", "SchemaError", "SchemaValidator", "ValidationError"]


def _compiled() -> ModuleType:
    """``pydantic_core._pydantic_core``, its package being left unloaded where it was not loaded yet."""
    name = "pydantic_core"
    spec = None if name in sys.modules else PathFinder.find_spec(name)
    if spec is None or spec.submodule_search_locations is None:
        return import_module(name)
    package = ModuleType(name)
    package.__path__ = list(spec.submodule_search_locations)
    sys.modules[name] = package
    try:
        return import_module(f"{name}._{name}")
    except ImportError:
        del sys.modules[name]
        return import_module(name)
    finally:
        if sys.modules.get(name) is package:
            del sys.modules[name]


if not TYPE_CHECKING:
    _core = _compiled()
    PydanticCustomError = _core.PydanticCustomError
    SchemaError = _core.SchemaError
    SchemaValidator = _core.SchemaValidator
    ValidationError = _core.ValidationError
