"""Lines that belong together: sentences broken in the middle, captions below their pictures."""

from __future__ import annotations

import re
from typing import Final

from planforge.readers.evidence import Aside, Line, Plot
from planforge.recognize.annex_marks import ANNEX
from planforge.recognize.breaks import quoted
from planforge.recognize.broken_words import breaks_a_word, goes_on_with_figure, is_broken_title
from planforge.recognize.draft import PhotoPart
from planforge.recognize.hard_breaks import begins_own_sentence, is_hard_break, is_rest_of_point
from planforge.recognize.labels import is_moment, read_label
from planforge.recognize.people import has_post_behind
from planforge.recognize.rests import rests_of
from planforge.recognize.signers import signing
from planforge.recognize.titles import is_subtitled, is_title_like
from planforge.recognize.units import Unit

_CAPTION: Final = re.compile(
    r"(?:附?图|照片)\s*[一二三四五六七八九十\d]{1,3}(?:[-—.．]\d{1,2})?[\s：:、.．]*[^。；]{0,40}"
)
_ENDS: Final = frozenset("。！？；：…!?;:.．”’』」）)】》")
_OPEN_ENDS: Final = frozenset("，、,（(“《〈【—")
_PAIRS: Final = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"), ("【", "】"))
_INNER: Final = re.compile(r"[。！？；!?;]")
_BEGUN: Final = re.compile(
    r"[。！？；：!?;:]"
)  # a numbered line with one of these has left its heading behind
_NO_BEGINNING: Final = re.compile(
    r"[的们，。、；：！？”）》]|和(?![谐平睦美善气蔼])|与(?![会时])|及(?![时格早])|等(?![级到待候第分])|了(?![解然])|着(?![力眼重手装火实想])"
    r"|地(?![方点理区面球震道段铁质毯带位址标图下上域形热基板砖平名势壳处])"
)
"""What no line begins with that is not the rest of the one before it."""
_NO_END: Final = re.compile(
    r"(?:(?<!目)的|(?<![温柔祥])和|(?<!参)与|(?<![普涉企])及|[或把将让并]|(?<![天大促出])使|(?<![方导走去动取志意趋面所])向|(?<![基属终处勇善敢])于|(?<![重主纲摘需必概提纪首])要|以及|能够|应当|必须|各[项类种]|各个|(?<![源接连持间])不断|(?<!更)进一步|切实|逐步|为了|按照|(?<![有无的论新])根据|对于|关于|由于|因为|如果|虽然|不仅|不但|而且|并且|但是|从而|进而|因此|例如|比如)$"
)
"""What no line ends with that another does not go on."""
_COUNTED: Final = re.compile(
    r"(?P<before>[\u4e00-\u9fff]{0,4}?)(?:[一二三四五六七八九十]{1,3}|\d{1,4})\s*(?P<behind>[\u4e00-\u9fff])"
)
"""A beginning that counts: 5月…, 高二年级…, 第一次…."""
_QUOTED: Final = re.compile(r"“[^”]*”|《[^》]*》")
_LEADS_IN: Final = re.compile("根据|按照|随着|为(?:了|深入|进一步|切实|全面|认真|更好)")
"""What begins a sentence, and no line that is none."""
_OF_GROUP: Final = re.compile(
    "(?:领导|工作|活动)?(?:小组|委员会|机构)?下设|(?:领导小组|工作小组)?办公室(?:设在|主任由|日常)|(?:领导小组|工作小组)(?:负责|全面负责|定期)"
)
"""What begins a sentence below the persons of a group: 下设办公室，主任由……兼任。"""
_LEAST_CUT: Final = 8
_LONGEST_VERSE: Final = 8  # characters of a verse with its mark
_REST: Final = 3  # characters of a line that is the end of a sentence and nothing else
_LONGEST_TITLE: Final = 120  # nothing longer is looked at, however often a line is joined
_BARS: Final = " | "  # between the cells of a row that is written as a line
LONGEST_JOINED: Final = 4_000  # no paragraph is longer that was broken by hand
_TITLES: Final = 2  # lines at the top that may be the title of a page and that of its document
_RUNNING: Final = 18  # characters of a line with a comma that is no heading


def healed_of(units: list[Unit], healed: list[Aside], *, pasted: bool) -> list[Unit]:
    """Join a line with the one before it where that one stops inside a sentence."""
    found: list[Unit] = []
    whole = "\n".join(unit.text for unit in units)
    rests, signed = rests_of(units), signing([unit.text for unit in units])
    for at, unit in enumerate(units):
        above, last = [None, None, *found[-2:]][-2:]
        if (
            last is not None
            and at not in signed
            and len(last.text) <= LONGEST_JOINED
            and _BARS not in last.text
            and not (len(found) <= _TITLES and _is_title(last.text))
            and (
                _goes_on(above, last, unit, pasted=pasted, rest=at in rests)
                or _is_split(last, unit, whole)
                or _is_told(last, unit, first=pasted and len(found) <= _TITLES)
            )
        ):
            healed.append(Aside("断行", unit.at, quoted(last.text, unit.text)))
            last.text += unit.text
            last.photos.extend(unit.photos)
        else:
            found.append(unit)
    return found


def _is_title(text: str) -> bool:
    plain = len(text) <= _LONGEST_TITLE and "，" not in _QUOTED.sub("", text) and is_title_like(text)
    return plain or is_subtitled(text)


def _goes_on(above: Unit | None, last: Unit, unit: Unit, *, pasted: bool, rest: bool) -> bool:
    """Whether a line goes on with the sentence in which the one before it stops."""
    if last.line is None or unit.line is None or unit.mark is not None or last.photos:
        return False
    text = last.text
    if is_set_apart(last.line, unit.line) and not (pasted and text[-1] in "、，" and len(text) > 1):
        return False
    if text[-1] in _ENDS or _stands_alone(unit.text, text) or is_moment(text) or _are_verses(last, unit):
        return False
    if text[-1] in _OPEN_ENDS or _is_open(text):
        return len(text) > 1
    softly = pasted or unit.line.soft
    return not unit.line.gap and _is_broken(above, last, unit, rest=rest, softly=softly)


def _is_broken(above: Unit | None, last: Unit, unit: Unit, *, rest: bool, softly: bool) -> bool:
    """Whether a line without an end is half a sentence; where its paragraph ends, more has to say so."""
    if softly:
        return rest or _is_cut(last, unit)
    return is_rest_of_point(last, unit) if rest else _is_cut(last, unit) and is_hard_break(above, last, unit)


def _is_split(last: Unit, unit: Unit, whole: str) -> bool:
    """Whether the words at a line's end and at the next one's beginning are one, whatever stands between.

    Two characters that meet elsewhere in the document inside a line (制 and 定) are taken for a word.
    """
    text = last.text
    if last.line is None or unit.line is None or unit.mark is not None or last.photos:
        return False
    short = len(text) < _LEAST_CUT and (unit.text[-1] not in "。；" or _NO_END.search(text) is None)
    if is_set_apart(last.line, unit.line) or short or text[-1] in _ENDS or is_moment(text):
        return False
    if len(unit.text) <= _REST and unit.text[-1] in "。；":
        return len(text) >= _RUNNING or "，" in text  # 30分｜钟。 but no 4月：缅怀先烈｜扫墓。
    if _NO_BEGINNING.match(unit.text) or _NO_END.search(text) or _is_inside_a_word(last, unit):
        return not _stands_alone(unit.text, text)
    heads = last.mark is not None and _BEGUN.search(text) is None  # …打造理想课堂｜教研组每周……
    if unit.line.gap or heads or "，" not in text or len(text) < _RUNNING or _stands_alone(unit.text, text):
        return False
    return unit.text[-1] in _ENDS and text[-1] + unit.text[0] in whole


def _is_inside_a_word(last: Unit, unit: Unit) -> bool:
    """Whether a line stops inside a word that the next one ends, and is no numbered heading above a text."""
    may_go_on = unit.text[-1] in _ENDS and (last.mark is None or "，" in last.text)
    return may_go_on and breaks_a_word(last.text, unit.text) and not begins_own_sentence(unit.text)


def _is_told(last: Unit, unit: Unit, *, first: bool) -> bool:
    """Whether the words around a break say that it is one: before a figure; at the ``first`` lines, inside a title."""
    if last.line is None or unit.line is None or unit.mark is not None or last.photos or unit.line.gap:
        return False
    if first and last.mark is None and is_broken_title(last.text, unit.text):
        return True
    return not is_set_apart(last.line, unit.line) and goes_on_with_figure(last.text, unit.text)


def _is_cut(last: Unit, unit: Unit) -> bool:
    """Whether a line without an end reads like the beginning of a sentence, not like a heading."""
    text = last.text
    if _LEADS_IN.match(text) and not is_title_like(text):
        return True
    if _INNER.search(text):
        return len(text) >= 12 or (len(text) >= _LEAST_CUT and unit.text[-1] in "。；！？")
    running = "，" in text or "," in text
    return last.mark is None and running and len(text) >= _RUNNING and len(unit.text) > 6


def _are_verses(last: Unit, unit: Unit) -> bool:
    """Whether two short lines are as long as each other, and both have a mark at their end alone: a poem, a slogan."""
    first, second = last.text, unit.text
    alike = len(first) == len(second) <= _LONGEST_VERSE and last.mark is None
    return alike and first[:-1].isalnum() and second[:-1].isalnum() and not (first + second)[-1].isalnum()


def is_set_apart(last: Line, line: Line) -> bool:
    """Whether two lines cannot be one sentence for their looks: a heading, a centred line, a new page."""
    return bool(last.outline or line.outline or line.align or last.align or line.page)


def _stands_alone(text: str, above: str) -> bool:
    """Whether a line says by its words that it begins something, be it with an unknown label."""
    label = read_label(text)
    told = (
        label is not None and bool(label.text) and above[-1] != "，"
    )  # which ends no line: …开放，｜预约电话：8125
    return told or begins_something(text, above) or text.startswith("附")


def begins_something(text: str, above: str) -> bool:
    """Whether a line begins with a known label or a date, an annex, a person, one more of its like."""
    label = read_label(text)
    known = (label is not None and label.is_known) or _OF_GROUP.match(text) is not None
    return known or ANNEX.match(text) is not None or has_post_behind(text) or is_sibling(above, text)


def stops_inside(text: str) -> bool:
    """Whether a text cannot end there: behind a comma, a word that another follows, an open bracket."""
    return text[-1] in _OPEN_ENDS or _is_open(text) or _NO_END.search(text) is not None


def is_sibling(above: str, text: str) -> bool:
    """Whether a line begins as the one before it does but for its number: 5月8日，… and 5月9日，…."""
    first, second = _COUNTED.match(above), _COUNTED.match(text)
    return first is not None and second is not None and first.groups() == second.groups()


def _is_open(text: str) -> bool:
    """Whether a bracket or quotation mark is still open at the end of a text."""
    return any(text.rfind(left) > text.rfind(right) for left, right in _PAIRS)


def _is_caption(above: PhotoPart, unit: Unit) -> bool:
    """Whether a line says what a picture shows; below a chart any centred line does that is no heading or title."""
    if unit.mark is None and _CAPTION.fullmatch(unit.text):
        return True
    line = unit.line
    centred = line is not None and line.align == "center" and not (line.outline or line.page or line.number)
    return centred and isinstance(above.photo, Plot) and not is_title_like(unit.text)


def captioned(units: list[Unit]) -> list[Unit]:
    """Take the lines that are captions (图1 疏散路线) to the pictures and charts above them."""
    found: list[Unit] = []
    for unit in units:
        above = found[-1].photos if found else []
        if above and not above[-1].caption and _is_caption(above[-1], unit):
            above[-1].caption = unit.line.text if unit.mark and unit.line else unit.text
            found[-1].photos.extend(unit.photos)
        else:
            found.append(unit)
    return found
