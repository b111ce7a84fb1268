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

_BRACKETED = re.compile(r".*\[(.+)\]")


def run(options: Namespace, console: Console) -> int:
    """Print the page of a code, or the list of all of them."""
    pages = read_pages(explained_files())
    if options.code is not None:
        pages = (_page(pages, options.code),)
    if options.format == "json":
        records = [page_record(page) for page in pages]
        body = records[0] if options.code is not None else records
        text = json.dumps(body, ensure_ascii=False, indent=2) + "\n"
        console.give(text if console.speaks_unicode() else ascii_json(text))
    else:
        console.give(page_text(pages[0]) if options.code is not None else _overview(pages))
    return 0


def _page(pages: Sequence[Page], wanted: str) -> Page:
    """The page of a code, which may be copied from a report: 提醒[手打编号].

    Raises PlanforgeError where there is none.
    """
    match = _BRACKETED.fullmatch(wanted.strip())
    code = match[1] if match else wanted.strip()
    page = next((page for page in pages if page.code == code), None)
    if page is None:
        hint = suggestion(code, tuple(page.code for page in pages))
        hint = hint if hint.startswith("是不是") else "全部代号：planforge explain"
        raise PlanforgeError(f"没有“{code}”这个代号。{hint}")
    return page


def _overview(pages: Sequence[Page]) -> str:
    return f"{pages_list(pages)}\n详细说明和例子：planforge explain 代号\n"
