"""A sentence that somebody broke over two paragraphs of a Word file, told by the words around the break.

The end of a paragraph is set by hand, and mostly meant: a list without marks, a heading that runs on, a full stop
forgotten. It is taken for a break only where the line below ends the sentence, begins none of its own, and the line
above is neither one of several without an end nor made otherwise.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from planforge.recognize.calls import halves
from planforge.recognize.labels import POST, read_label
from planforge.recognize.units import Unit

_ENDS: Final = "。！？!?"
_STOPS: Final = "。！？；：…!?;:"
_HEADING: Final = 24  # characters of a line that runs on and may still be a heading
_ALIKE: Final = 2  # characters with which both lines begin where they are two of one list
_AGAIN: Final = 3  # characters that the line above has already: what it spoke of last
_COUNT: Final = re.compile("[\\d一二三四五六七八九十百]+[人名个次篇节位项户元分%％]$")
_FEW: Final = 2  # parts of a heading, however long: 加强常规管理，提高……
_SHORT_REST: Final = 12  # characters of the rest of a point that has no comma before it


@cache
def _beginning() -> re.Pattern[str]:
    """What begins a sentence of its own."""
    return re.compile(
        "(?:本|这|该|每|今|去|上|下|新|全)(?:学期|学年|年|个?月|周|天|校|班|组|园|次|阶段)|(?:我|你|他|她|咱)们?"
        "|除|此外|另外|同时|因此|所以|但|然而|不过|总之|综上|首先|其次|再次|最后|然后|接着|其中|第[一二三四五六七八九十]|[一二三四五]是"
        "|为[了此]|根据|按照|依据|通过|随着|针对|鉴于|经过|围绕|作为|由于|因为|如果|虽然|当|以上|以下|如下"
        "|各(?:班|处|科|年级|教研|备课|部|单位|学科|组)|(?:教师|学生|学校|班主任|老师|同学|校长)们?(?:要|应|将|在|每|必)|[\\d（(“《]"
    )


def begins_own_sentence(text: str) -> bool:
    """Whether a line begins with what begins a sentence, so that it is not the rest of the one above it."""
    return _beginning().match(text) is not None


def is_hard_break(above: Unit | None, last: Unit, unit: Unit) -> bool:
    """Whether a line that reads like the beginning of a sentence goes on in the paragraph below it."""
    if not _may_be_rest(last, unit) or (above is not None and _is_listed(above)) or _names(last.text):
        return False
    if any(stop in last.text for stop in "。！？；"):
        return True
    return len(last.text) >= _HEADING and not _is_call(last.text)


def _names(text: str) -> bool:
    """Whether a line says who has a post: no sentence, whatever stands between its names."""
    label = read_label(text)
    return label is not None and label.kind == POST


def _is_call(text: str) -> bool:
    """Whether a text is few words, or two of its parts are as long as each other: 以德立校，以质兴校，……."""
    lengths = [len(part) for part in halves(text)]
    return len(lengths) <= _FEW or any(first == second for first, second in pairwise(lengths))


def is_rest_of_point(last: Unit, unit: Unit) -> bool:
    """Whether a paragraph is the rest of the point above it, and not the text below a heading."""
    return _may_be_rest(last, unit) and ("，" in last.text or len(unit.text) <= _SHORT_REST)


def _may_be_rest(last: Unit, unit: Unit) -> bool:
    """Whether a paragraph ends a sentence that it does not begin, and looks like the one above it."""
    first, second = last.line, unit.line
    if first is None or second is None or first.bold != second.bold or first.lead or second.lead:
        return False
    alike = last.text[:_ALIKE] == unit.text[:_ALIKE] or unit.text[:_AGAIN] in last.text
    starts = begins_own_sentence(unit.text) or _COUNT.search(last.text) is not None
    return unit.text[-1] in _ENDS and not (alike or starts)


def _is_listed(above: Unit) -> bool:
    """Whether the line before is one without a number and without an end, as those of a list are."""
    running = "，" in above.text or len(above.text) >= _HEADING
    return above.line is not None and above.mark is None and running and above.text[-1] not in _STOPS
