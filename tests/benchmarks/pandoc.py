"""The printed plan as Markdown, for the peer that starts from text and not from a spec."""

from __future__ import annotations

import re

from tests.benchmarks.agreement import Printed

HEADING = re.compile(r"[一二三四五六七八九十百]+、")
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def markdown(printed: Printed) -> str:
    """Write title, headings, paragraphs and a pipe table; every ASCII mark is escaped."""
    title, *paragraphs = printed.paragraphs
    lines = [f"% {_escape(title)}", ""]
    for paragraph in paragraphs:
        lines += [f"# {_escape(paragraph)}" if HEADING.match(paragraph) else _escape(paragraph), ""]
    head, *rows = [f"| {' | '.join(map(_escape, row))} |" for row in printed.rows]
    return "\n".join([*lines, head, "|---" * len(printed.rows[0]) + "|", *rows]) + "\n"


def _escape(text: str) -> str:
    return PUNCTUATION.sub(r"\\\1", text)
