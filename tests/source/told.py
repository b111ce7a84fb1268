"""What the source says of a text: its nodes, and the slips in it."""

from planforge.diagnostics import Diagnostic
from planforge.source import Source, TextFile, read_source


def source_of(text: str) -> Source:
    """The source of a text without mistakes."""
    source, found = read_source(TextFile("计划.yaml", text.encode()))
    assert source is not None, found
    return source


def refused(spec: str) -> tuple[Diagnostic, ...]:
    """What is found in a text that cannot be read."""
    source, found = read_source(TextFile("计划.yaml", spec.encode()))
    assert source is None
    return found


def refused_at(spec: str) -> list[tuple[int, str]]:
    """Line and code of everything found in a text that cannot be read."""
    return [(each.position.line, each.code) for each in refused(spec)]


def heard(spec: str) -> list[tuple[int, str, str]]:
    """Line, severity and code of everything found."""
    _, found = read_source(TextFile("", spec.encode()))
    return [(each.position.line, each.severity.value, each.code) for each in found]
