"""The words of a plan as they are compared: phrases filled, marks and blanks aside, their fingerprint."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from typing import Final

from planforge.calendar.dotted_days import in_words
from planforge.compose.frame import names_of
from planforge.model.content import Text
from planforge.model.profile import Profile
from planforge.model.records import Words
from planforge.model.spec import Spec
from planforge.template.filters import filling

_TO: Final = re.compile(r"(?<=[\d年月日号周％%])\s?[-－–—~～∼]{1,2}\s?(?=第?\d)")
_MARKS: Final = re.compile("[，,；;。！!？?、“”\"‘’']|[.．:：](?!\\d)|(?<!\\d)[.．:：]")


def filler(spec: Spec, profile: Profile) -> Words:
    """What fills the phrases of a spec; what cannot be filled stays as typed."""
    return filling(names_of(spec, profile))


def on_one_line(text: Text | None, words: Words) -> str:
    """A text on one line, its phrases filled; nothing where there is none."""
    return " ".join(map(words, text.lines)) if text else ""


@lru_cache(maxsize=4096)
def key_of(text: str) -> str:
    """What two headings share that say the same: letters and digits only, full-width ones made plain."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(char for char in plain if char.isalnum()) or plain.strip()


def is_blank(text: str) -> bool:
    """Whether nothing was written yet: empty, or only the dots that a skeleton leaves."""
    return not text.strip(" \t\u3000…。.")


def fingerprint(*wording: str) -> str:
    """Eight digits that change when the wording does; blanks, marks and the form in which a day is written do not count."""
    return _digest(_MARKS.sub("", _TO.sub("—", in_words(each))) for each in wording)


def is_first_fingerprint(mark: str, *wording: str) -> bool:
    """Whether a fingerprint is of the first kind, for which marks and forms did count, and of this wording."""
    return mark == _digest(wording)


def _digest(texts: Iterable[str]) -> str:
    said = "\n".join("".join(unicodedata.normalize("NFKC", each).split()) for each in texts)
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
