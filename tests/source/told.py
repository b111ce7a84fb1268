"""What the source says of a text: its nodes, and the slips in it."""

from planforge.source import Source, TextFile, read_source


def source_of(text: str) -> Source:
    """The source of a text without mistakes."""
    source, _ = read_source(TextFile("计划.yaml", text.encode()))
    assert source is not None
    return source


def heard(spec: str) -> list[tuple[int, str, str]]:
    """Line, severity and code of everything found."""
    _, found = read_source(TextFile("", spec.encode()))
    return [(each.position.line, each.severity.value, each.code) for each in found]
