"""The compiled part of pydantic_core is found with and without its package."""

from __future__ import annotations

import subprocess
import sys

import pytest

_CHECK = "print(core.SchemaValidator({'type': 'int'}).validate_python('3'), 'pydantic_core.core_schema' in sys.modules)"


@pytest.mark.parametrize(
    ("before", "loaded"),
    [
        ("", "False"),  # alone: the typing helpers stay unloaded
        ("import pydantic_core; ", "True"),  # somebody has loaded the package already
        ("import pydantic; ", "True"),
    ],
)
def test_the_validator_works_whatever_was_imported_before(before: str, loaded: str) -> None:
    code = f"import sys; {before}import planforge.core as core; {_CHECK}"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["3", loaded]


def test_pydantic_can_be_imported_afterwards_and_has_the_same_error() -> None:
    code = (
        "import planforge.core as core, pydantic; "
        "print(pydantic.ValidationError is core.ValidationError, pydantic.TypeAdapter(int).validate_python('4'))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["True", "4"]
