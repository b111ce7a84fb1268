"""Questions for a person as comments ``# 核对：…`` in the spec: beside the line, or above it where it is long."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from planforge.reuse.edits import Edit
from planforge.source import Source
from planforge.source.nodes import scalars

_LONGEST = 60  # characters of a line that still takes a comment at its end
_MOST = 3  # questions said in one comment
_BREAK = re.compile(r"\r\n|\r|\n")


def marks(source: Source, questions: Iterable[tuple[int, str]]) -> Iterator[Edit]:
    """The comments for questions at offsets of the source, one comment a line.

    A question inside a text below ``|`` is asked above the key of that text. What a comment says
    already is not said again.
    """
    blocks = [each for each in scalars(source.root) if each.style == "|"]
    starts = [block.start for block in blocks]
    by_line: dict[int, list[str]] = {}
    for at, question in questions:
        last = bisect_right(starts, at) - 1
        is_inside = last >= 0 and at < blocks[last].end
        said = by_line.setdefault(source.line_of(starts[last] if is_inside else at), [])
        if question not in said:
            said.append(question)
    written = {comment.text for comment in source.comments}
    for line, said in sorted(by_line.items()):
        text = _text(said)
        if text.lstrip("# ") not in written:
            yield _mark(source, line, text)


def _text(said: list[str]) -> str:
    more = f"；等 {len(said)} 处" if len(said) > _MOST else ""
    return f"# 核对：{'；'.join(said[:_MOST])}{more}"


def _mark(source: Source, line: int, text: str) -> Edit:
    start = source.start_of(line)
    match = _BREAK.search(source.text, start)
    end = match.start() if match else len(source.text)
    words = source.text[start:end]
    has_comment = any(start <= comment.at < end for comment in source.comments)
    if len(words) <= _LONGEST and not has_comment and not words.rstrip().endswith(("|", "|-", "|+")):
        blanks = "  " if not words.endswith("  ") else ""
        return Edit(end, end, blanks + text)
    indent = words[: len(words) - len(words.lstrip(" "))]
    first = match or _BREAK.search(source.text)
    return Edit(start, start, f"{indent}{text}{first[0] if first else chr(10)}")
