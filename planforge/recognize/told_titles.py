"""The title of a document that has none, where its own words before the sections name it (特制定本《……工作方案》)."""

from __future__ import annotations

import re
from typing import Final

from planforge.recognize.draft import Draft, Para
from planforge.recognize.naming import says_nothing
from planforge.recognize.recognizing import UNTITLED

TOLD: Final = "文中没有标题，先用了导语里的说法"
"""The note of a document whose title is taken from the words that lead it in."""
_KINDS: Final = "计划|方案|预案|规划|要点|办法|细则|制度|意见|规程"
_MADE: Final = re.compile(
    r"(?:制[定订]|拟[定订]|编制)(?:了|出)?(?!的)"
    rf"(?:[本此该]?[《“]([^《》“”]{{4,40}}(?:{_KINDS}))[》”]|([^。，；：,;:、《》“”\s]{{3,36}}?(?:{_KINDS})))(?=如下|[。：，,:；;]|$)"
)
_POINTS: Final = re.compile(
    r"(?:一[份个]|以下|如下|下列|下面|我们|我[校园班组处]|本(?:[校园班组处]|(?:年度|学年度?|学期)的?)?|此|该|学校(?=20)|今年|新(?:学[年期]|的)|[XxＸ×]{1,4}年度?的?)+"
)
"""Words before a title that point to it and are no part of it."""
_LEADS: Final = re.compile("(?:特此?|现|兹|[为因]此[，,]?|故)(?:我们|我[校园班组处])?$|实际.{0,8}$")
"""Words before what a school has made itself; the plan of somebody else it only names."""
_BEFORE: Final = 24  # characters before the words that tell whose they are
_LEAST: Final = 6


def take_told_title(draft: Draft) -> None:
    """Take the title that the first words of a document say that it has, where there is no other."""
    if draft.title:
        return
    texts = [part.text for part in draft.preamble if isinstance(part, Para)]
    title = next(filter(None, map(_told, texts)), "")
    if title:
        draft.title, draft.titled_by_file = [title], True
        draft.notes = [TOLD if note == UNTITLED else note for note in draft.notes]


def _told(text: str) -> str:
    """The title that a paragraph names; nothing where it names none, or one that fits any document."""
    for found in _MADE.finditer(text):
        pointed = _POINTS.match(found[2] or "")
        said = found[1] or found[2][pointed.end() if pointed else 0 :]
        before = max(0, found.start() - _BEFORE)
        led = _LEADS.search(text, before, found.start()) is not None or text.startswith("如下", found.end())
        if (pointed or led) and len(said) >= _LEAST and not says_nothing(said):
            return said
    return ""
