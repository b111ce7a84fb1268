"""The rules are asked as the conductor asks them: a spec as text, perhaps beside a profile."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.checks import CheckRequest, Remark, places_of
from planforge.checks.rule import Rule
from planforge.diagnostics import Finding
from planforge.language.spec import read_spec
from planforge.loading import load_profile
from planforge.model.spec import Spec
from planforge.source import TextFile, read_source
from planforge.source.blanks import blank_lines
from planforge.validation import validate


def requested(spec: str, profile: str = "") -> CheckRequest:
    """The request for a spec (文种 is added) beside a profile."""
    source, found = read_source(TextFile("计划.yaml", f"文种: 工作计划\n{spec}".encode()))
    assert source is not None, found
    data, _ = read_spec(source)
    model, refused = validate(source, Spec, data)
    assert model is not None, refused
    beside = load_profile(TextFile("学校.yaml", profile.encode()) if profile else None)[0]
    header = {key.text: key.start for key, _ in source.root.pairs}
    remarks = tuple(Remark(text, at, source.line_of(at)) for text, at in source.comments)
    return CheckRequest(model, beside, places_of(model), (), header, remarks, blank_lines(source))


Said = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def said() -> Said:
    """Return (code, fragment) of all that a rule finds in a spec."""

    def ask(rule: Rule, spec: str, profile: str = "") -> list[tuple[str, str]]:
        return [(found.code, found.fragment) for found in rule(requested(spec, profile))]

    return ask


@pytest.fixture
def found() -> Callable[..., Finding]:
    """Return the only finding of a rule in a spec."""

    def ask(rule: Rule, spec: str, profile: str = "") -> Finding:
        (finding,) = rule(requested(spec, profile))
        return finding

    return ask


@pytest.fixture
def request_of() -> Callable[..., CheckRequest]:
    """Return the request for a spec."""
    return requested
