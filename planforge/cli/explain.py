"""``planforge explain``: what a code of a report means, with an example of the mistake and its way out."""

from __future__ import annotations

import json
import re
from argparse import Namespace
from collections.abc import Sequence

from planforge.cli.console import Console
from planforge.cli.findings import ascii_json
from planforge.errors import PlanforgeError
from planforge.explaining import Page, page_record, page_text, pages_list, read_pages
from planforge.loading import suggestion
from planforge.workspace.explained import explained_files

_BRACKETED = re.compile(r".*\[(.+)\]")  # as copied from a report: 提醒[手打编号]
_BETWEEN = re.compile(r"[、，,；;\s]+")


def run(options: Namespace, console: Console) -> int:
    """Print the pages of some codes, or the list of all of them."""
    every = read_pages(explained_files())
    codes = [code for words in options.codes for code in _codes(words)]
    pages = [_page(every, code) for code in dict.fromkeys(codes)]
    if options.format == "json":
        records = [page_record(page) for page in pages or every]
        body = records[0] if len(pages) == 1 else records
        text = json.dumps(body, ensure_ascii=False, indent=2) + "\n"
        console.give(text if console.speaks_unicode() else ascii_json(text))
    else:
        console.give("\n".join(map(page_text, pages)) if pages else _overview(every))
    return 0


def _codes(words: str) -> list[str]:
    """The codes in a word of the command line: one, several with a mark between them, or one with its place in a report."""
    match = _BRACKETED.fullmatch(words.strip())
    return [match[1]] if match else [code for code in _BETWEEN.split(words.strip()) if code]


def _page(pages: Sequence[Page], wanted: str) -> Page:
    """The page of a code; raises PlanforgeError where there is none."""
    page = next((page for page in pages if page.code == wanted), None)
    if page is None:
        hint = suggestion(wanted, tuple(page.code for page in pages))
        hint = hint if hint.startswith("是不是") else "全部代号：planforge explain"
        raise PlanforgeError(f"没有“{wanted}”这个代号。{hint}")
    return page


def _overview(pages: Sequence[Page]) -> str:
    return f"{pages_list(pages)}\n详细说明和例子：planforge explain 代号\n"
