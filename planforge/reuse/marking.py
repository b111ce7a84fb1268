"""Questions for a person as comments ``# 核对：…`` in the spec: beside the line, or above it where it is long."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from planforge.source import Source
from planforge.source.edits import Edit
from planforge.source.nodes import scalars

_LONGEST = 60  # characters of a line that still takes a comment at its end
_MOST = 12  # questions above one text
_BREAK = re.compile(r"\r\n|\r|\n")


def marks(source: Source, questions: Iterable[tuple[int, str]]) -> Iterator[Edit]:
    """The comments for questions at offsets of the source.

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
        asked = [question for question in said if f"核对：{question}" not in written]
        if asked:
            yield _mark(source, line, asked)


def _mark(source: Source, line: int, said: list[str]) -> Edit:
    """One comment at the end of a line that has room for it; else comments above it, one a question."""
    start = source.start_of(line)
    match = _BREAK.search(source.text, start)
    end = match.start() if match else len(source.text)
    words = source.text[start:end]
    has_comment = any(start <= comment.at < end for comment in source.comments)
    has_room = len(words) <= _LONGEST and not words.rstrip().endswith(("|", "|-", "|+"))
    if has_room and len(said) == 1 and not has_comment:
        blanks = "" if words.endswith("  ") else "  "
        return Edit(end, end, f"{blanks}# 核对：{said[0]}")
    indent = words[: len(words) - len(words.lstrip(" "))]
    first = match or _BREAK.search(source.text)
    line_break = first[0] if first else "\n"
    more = [f"还有 {len(said) - _MOST} 处"] if len(said) > _MOST else []
    return Edit(
        start, start, "".join(f"{indent}# 核对：{each}{line_break}" for each in [*said[:_MOST], *more])
    )
