"""Texts and keys spelled so that the spec's reader takes them for what they are."""

from __future__ import annotations

import re
from typing import Final

from planforge.vocabulary import BLOCK_WORDS, ENTRY_KEYS, HEADER_KEYS, SECTION_WORDS

LONGEST_KEY: Final = 200
BRACE: Final = "花括号"
"""The figure that prints an opening brace: two together would begin a phrase, as would half of one."""
FIGURES: Final = {"{": BRACE, "〃": "同上号", "←": "左箭头"}
"""Signs that mean something where they stand, and the figures that print them: a cell 〃 would join the one above."""

_SPECIAL: Final = frozenset("&*!|>%@[]{}#\"'`,?｜丨︱-:")
_BRACES: Final = re.compile(r"\{{2,}|\{(?=\s*[^\W\d]\w*\s*\}\})")
_BLANKS: Final = "\u00a0\u2000-\u200b\u202f\u3000"
_BAD_TEXT_START: Final = re.compile(rf"[{_BLANKS}]|-(?![-\d ])|[－–−‐‑﹣](?![－–−\d])|—(?!—)")
_BAD_KEY_START: Final = re.compile(rf"[{_BLANKS}]|[-－–−‐‑﹣·•●_]|—(?!—)")
_UNSAFE: Final = re.compile(r":(?:\s|$)|\s#|  ＃|[\]}'\"]$|^(?:---|\.\.\.)|\t")
_HEAD_LIKE: Final = re.compile(r"[^：:]{1,41}(?:：|:(?=[^ \t]))")
_RESERVED: Final = frozenset((*BLOCK_WORDS, *SECTION_WORDS, "内容"))


def braced(text: str) -> str:
    """A text whose braces print as they are."""
    return _BRACES.sub(lambda found: f"{{{{{BRACE}}}}}" * len(found[0]), text) if "{" in text else text


def cell_text(text: str) -> str:
    """A text as it may stand in a cell of a table."""
    return f"{{{{{FIGURES[text]}}}}}" if text in FIGURES else braced(text)


def is_plain(text: str) -> bool:
    """Whether a text may stand on the line of its key or dash without quotes."""
    return (
        text != ""
        and text[0] not in _SPECIAL
        and not _UNSAFE.search(text)
        and not _BAD_TEXT_START.match(text)
    )


def quoted(text: str) -> str:
    """A text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def inline(text: str) -> str:
    """A text as it may stand behind ``key: ``."""
    text = braced(text)
    return text if is_plain(text) else quoted(text)


def is_plain_element(text: str) -> bool:
    """Whether a text may stand behind a dash: nothing in it looks like a head and its colon."""
    return is_plain(text) and not _HEAD_LIKE.match(text)


def can_be_key(text: str) -> bool:
    """Whether a text may be a heading or label."""
    return bool(text) and len(text) <= LONGEST_KEY and not _BAD_KEY_START.match(text) and "\t" not in text


def key(text: str) -> str:
    """A key as it stands before its colon."""
    text = braced(text)
    plain = (
        text[0] not in _SPECIAL
        and not re.search(r":(?:\s|$)|\s#|^(?:---|\.\.\.)", text)
        and text[-1] not in " \"'"
    )
    return text if plain else quoted(text)


def free_key(text: str, taken: set[str], *, top: bool = False, label: bool = False) -> str | None:
    """A key that its mapping does not have yet and that means nothing else; None where there is none.

    A mark behind it makes the difference, since print keeps it: behind a ``label`` it puts ：, so that no other
    may stand there. A label never stands right behind a dash.
    """
    bare = text.rstrip("：:")
    for candidate in (text, *(f"{bare}{end}" for end in ("：" if label else "：。；"))):
        meant = candidate in HEADER_KEYS if top else candidate in _RESERVED
        meant = meant or candidate in BLOCK_WORDS or candidate in SECTION_WORDS
        meant = meant or (not (top or label) and candidate in ENTRY_KEYS)
        if not meant and candidate.strip() not in taken:
            taken.add(candidate.strip())
            return candidate
    return None


def full_end(text: str) -> str:
    """A heading with a half-width end mark made full-width, as print has it."""
    return text[:-1] + {":": "：", ";": "；", "?": "？", "!": "！", ",": "，"}.get(text[-1:], text[-1:])


def full_stop(heading: str) -> str:
    """A heading with a half-width end mark made full-width, its full stop too: print ends sections so."""
    dotted = heading.endswith(".") and not heading.endswith("..")
    return f"{heading[:-1]}。" if dotted else full_end(heading)
