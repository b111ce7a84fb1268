"""What a draft holds, in words."""

from planforge.recognize.draft import Draft, Para


def headings(draft: Draft) -> list[str]:
    """The headings of its sections."""
    return [section.heading for section in draft.sections]


def closing(draft: Draft) -> list[str]:
    """The paragraphs that close it."""
    return [part.text for part in draft.closing if isinstance(part, Para)]
