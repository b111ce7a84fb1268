from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft, Item, Label, Para, Part, SectionDraft, TablePart
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize

Draw = Callable[[str], Draft]


def _line(part: Part) -> str:
    if isinstance(part, Item):
        return f"{part.mark.pattern} {part.head}{part.end}{part.text}"
    if isinstance(part, Label):
        return f"<{part.key}>{part.text}"
    if isinstance(part, Para):
        return f"¶ {part.text}"
    assert isinstance(part, TablePart)
    return f"表 {len(part.grid.rows)}"


def shape(parts: list[Part], depth: int = 0) -> list[str]:
    lines = []
    for part in parts:
        lines.append("  " * depth + _line(part))
        if isinstance(part, Item | Label):
            lines.extend(shape(part.body, depth + 1))
    return lines


@pytest.fixture
def draft_of() -> Draw:
    """The draft of the first document in a text."""

    def draw(text: str) -> Draft:
        prepared = prepare(read_text(text.encode()))
        return recognize(documents_of(prepared)[0], prepared.asides, pasted=True)

    return draw


@pytest.fixture
def outline_of(draft_of: Draw) -> Callable[[str], list[str]]:
    """The parts of the only section of a text, a line each, indented by depth."""

    def outline(text: str) -> list[str]:
        section: SectionDraft = draft_of(f"一、工作内容\n{text}\n二、保障措施\n加强领导。").sections[0]
        return shape(section.body)

    return outline
