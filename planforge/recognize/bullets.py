"""Signs before a text that are no numbers of a list: lost bullets of Wingdings, stars before headings, 01 above them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from planforge.readers.evidence import Aside
from planforge.recognize.labels import read_label
from planforge.recognize.marks import TOP, NumberMark, read_mark
from planforge.recognize.units import Unit
from planforge.recognize.unnumbered import plain_headings

_LOST: Final = re.compile(r"[lnuØ][ \u3000]+(?=[\u4e00-\u9fff“《])")
_WIDE: Final = re.compile(r".[ \u3000]{3}")  # no sentence begins so, however few such lines there are
_SIGN: Final = re.compile(r"([★☆◆◇■□▲△▶►➢✦❖※●○◎])[ \u3000]*(?=[\u4e00-\u9fff“《])")
_BULLET: Final = re.compile(r"[·•▪\-－][ \u3000]*[\u4e00-\u9fff“《][^。；！？]{0,23}")
_LISTED: Final = re.compile(
    r"(?:([★☆◆◇■□▲△▶►➢✦❖※●○◎✅✔☑✓⭐•·▪\U0001f300-\U0001faff])\ufe0f?[ \u3000]*|[-*+–][ \u3000]+)"
    r"(?=[\u4e00-\u9fff“《\dA-Za-z\[])"
)
_COUNTED_BY_WORD: Final = "•"  # what Word's own bullets are called, however they look
_DASH: Final = "-"  # what - * + and – before the points of a list count as
_FREE: Final = (
    ("1.", "1."),
    ("（1）", "（1）"),
    ("①", "①"),
    ("⑴", "⑴"),
)  # families of points, with their looks at number one
_LONGEST_POINT: Final = 200
_LONE: Final = re.compile(r"(?:(?:PART|Part|part|NO|No|no)[\s.．]*\d{1,2}|0\d)[\s.．、/|｜]*")
_DIGITS: Final = re.compile(r"\d+")
_WORDS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_BEFORE_HEAD: Final = re.compile(
    rf"(?:(?:PART|NO|CHAPTER)[\s.．]*(\d{{1,2}}|{'|'.join(_WORDS)})[\s.．、/／|｜丨:：]+|(0\d)[\s.．、/／|｜丨]+)(?=[\u4e00-\u9fff“《])",
    re.IGNORECASE,
)
_BEFORE_NUMBER: Final = re.compile(r"[★☆◆◇■□▲△●○◎※*＊][ \u3000]*(?=[一二三四五六七八九十]{1,3}、)")
_LONGEST_HEADING: Final = 24
_SHORT_HEAD: Final = 12
_LEAST: Final = 2
_SET_IN: Final = 2  # columns by which a point stands below another


class _List(NamedTuple):
    """The points of one list, how far their signs are set in, and the places of the lists that it stands below."""

    indent: int
    points: list[Unit]
    above: tuple[int, ...]


def drop_bullets(units: list[Unit], asides: list[Aside]) -> None:
    """Take off the letter l that a lost bullet leaves, and the sign that stands before every heading."""
    found = [unit for unit in units if unit.mark is None and _LOST.match(unit.text)]
    if len(found) > _LEAST or (found and all(_WIDE.match(unit.text) for unit in found)):
        for unit in found:
            _drop(unit, 1, asides)
    for unit in _heads_of_lists(units):
        _drop(unit, 1, asides)
    if any(unit.mark is not None and unit.mark.family in TOP for unit in units):
        return
    for unit in [] if _stand_below(units) else _headings(units):
        _drop(unit, 1, asides)
        _sign(unit)


def _heads_of_lists(units: list[Unit]) -> list[Unit]:
    """The units with a bullet that head a list (·体验前, then 1. …): a heading is no element of a list, a point over one set in is."""
    heads = (
        above
        for above, below in pairwise(units)
        if below.mark is not None and below.mark.number == 1 and not _is_set_in(below, above)
    )
    return [unit for unit in heads if unit.mark is None and _BULLET.fullmatch(unit.text)]


def count_bullets(units: list[Unit], asides: list[Aside]) -> None:
    """Let lines below one another that begin with one sign be the points of a list; labels only lose the sign.

    What is printed has numbers for them: the families are those that the document has no other use for, one for each
    level of points below points.
    """
    used = {unit.mark.family for unit in units if unit.mark}
    free = [each for each in _FREE if each[0] not in used]
    runs = _runs_of_signs(units)
    signs = {_sign_of(run[0]) for run in runs if len(run) >= _LEAST}
    headed = _below_heads(units)
    lone = [run for run in runs if len(run) < _LEAST and id(run[0]) not in headed]
    for unit in (run[0] for run in lone if _sign_of(run[0]) in signs):
        _drop_sign(unit, asides)  # a number of its own would promise a second point
    for run in (each for each in runs if len(each) >= _LEAST or id(each[0]) in headed):
        lists = _lists_of(run, max(len(free), 1))
        told = [_are_labels(each.points) for each in lists]
        if not free and not all(told):
            continue
        for unit in run:
            _drop_sign(unit, asides)
        for each in (each for each, is_told in zip(lists, told, strict=True) if not is_told):
            family, look = free[sum(not told[above] for above in each.above)]
            for number, unit in enumerate(each.points, 1):
                unit.mark = NumberMark(family, number, "", look)


def _below_heads(units: list[Unit]) -> set[int]:
    """The units that are the one point below a short line behind points with the same sign: lists stand below lines there."""
    triples = zip(units, units[1:], units[2:], strict=False)
    return {
        id(point)
        for above, head, point in triples
        if _sign_of(point)
        and _sign_of(above) == _sign_of(point)
        and not _sign_of(head)
        and _may_head(head)
        and len(head.text) <= _SHORT_HEAD
    }


def _drop_sign(unit: Unit, asides: list[Aside]) -> None:
    """Take off the sign of a list; that of Word's own bullets is no part of the text."""
    if unit.line is not None and unit.line.bullet:
        asides.append(Aside("项目符号", unit.at, _COUNTED_BY_WORD))
        return
    sign = _LISTED.match(unit.text)
    _drop(unit, sign.end() if sign else 1, asides)


def _are_labels(points: list[Unit]) -> bool:
    """Whether all points are labels with a text; what only begins like one and is a sentence is a point."""
    labels = [read_label(_LISTED.sub("", unit.text, count=1)) for unit in points]
    sentences = all(label is not None and not label.is_known and label.text[-1:] == "。" for label in labels)
    return not sentences and all(label is not None and (label.text or label.is_known) for label in labels)


def _lists_of(run: list[Unit], deepest: int) -> list[_List]:
    """The lists within a run of signs, by how far each sign is set in; what is deeper than ``deepest`` levels is none of its own."""
    lists: list[_List] = []
    opened: list[int] = []
    for unit in run:
        indent = unit.line.indent if unit.line is not None else 0
        while len(opened) > 1 and indent < lists[opened[-2]].indent + _SET_IN:
            opened.pop()
        if not opened or (indent >= lists[opened[-1]].indent + _SET_IN and len(opened) < deepest):
            lists.append(_List(indent, [], tuple(opened)))
            opened.append(len(lists) - 1)
        lists[opened[-1]].points.append(unit)
    return lists


def _runs_of_signs(units: list[Unit]) -> list[list[Unit]]:
    """The units below one another that begin with the same sign; what is set in below one may stand between."""
    found: list[list[Unit]] = []
    last = ""
    for unit in units:
        sign = _sign_of(unit)
        if sign and sign == last:
            found[-1].append(unit)
        elif sign:
            found.append([unit])
        elif last and _is_set_in(unit, found[-1][0]):
            continue
        last = sign
    return found


def _sign_of(unit: Unit) -> str:
    """The sign of a list before a text, that of Word's own bullets, too, which are no part of it; empty where none is."""
    if unit.mark is not None or unit.line is None or len(unit.text) > _LONGEST_POINT:
        return ""
    if unit.line.bullet:
        return "" if unit.line.outline else _COUNTED_BY_WORD
    match = _LISTED.match(unit.text)
    return (match[1] or _DASH) if match is not None else ""


def _is_set_in(unit: Unit, above: Unit) -> bool:
    """Whether a unit is set in below a point that stands above it."""
    if unit.line is None or above.line is None:
        return False
    return unit.line.indent >= above.line.indent + _SET_IN


def without_lone_numbers(units: list[Unit], asides: list[Aside]) -> list[Unit]:
    """The units without numbers that stand on lines of their own above headings (01, PART 02): they tell the headings."""
    places = [at for at, unit in enumerate(units[:-1]) if _is_lone(unit)]
    counted = [int(found[0]) for at in places if (found := _DIGITS.search(units[at].text))]
    heads = [units[at + 1] for at in places]
    if len(places) < _LEAST or counted != list(range(1, len(counted) + 1)) or not all(map(_may_head, heads)):
        return units
    for at in places:
        asides.append(Aside("章的序号", units[at].at, units[at].text))
        _sign(units[at + 1])
    gone = frozenset(places)
    return [unit for at, unit in enumerate(units) if at not in gone]


def without_numbers_of_heads(units: list[Unit], asides: list[Aside]) -> None:
    """Take off numbers that count headings in another way than a school's document does (01/…, PART TWO …, ★一、…).

    They tell the headings of a document that counts its sections in no other way.
    """
    if any(unit.mark is not None and unit.mark.family in TOP for unit in units):
        return
    starred = [unit for unit in units if unit.mark is None and _BEFORE_NUMBER.match(unit.text)]
    marks = [read_mark(_BEFORE_NUMBER.sub("", unit.text, count=1)) for unit in starred]
    if len(starred) >= _LEAST and [mark.number for mark in marks if mark] == [*range(1, len(starred) + 1)]:
        for unit, mark in zip(starred, marks, strict=True):
            _drop(unit, 1, asides)
            unit.text, unit.mark = unit.text[len(mark.raw if mark else "") :].lstrip(), mark
        return
    found = [(at, number) for at, unit in enumerate(units) if (number := _BEFORE_HEAD.match(unit.whole))]
    heads = {at for at, _ in found}
    alone = all(at + 1 < len(units) and at + 1 not in heads and _is_short(units[at]) for at in heads)
    if len(found) < _LEAST or not alone or [*map(_counted, found)] != [*range(1, len(found) + 1)]:
        return
    for at, number in found:
        unit = units[at]
        asides.append(Aside("章的序号", unit.at, number[0].strip()))
        unit.text, unit.mark = unit.whole[number.end() :], None
        _sign(unit)


def _counted(found: tuple[int, re.Match[str]]) -> int:
    """The number before a heading, in digits or in a word."""
    number = (found[1][1] or found[1][2]).lower()
    return _WORDS.index(number) + 1 if number in _WORDS else int(number)


def _is_short(unit: Unit) -> bool:
    return unit.line is not None and len(unit.text) <= _LONGEST_HEADING and unit.text[-1] not in "。；，："


def _is_lone(unit: Unit) -> bool:
    return unit.mark is None and unit.line is not None and _LONE.fullmatch(unit.text) is not None


def _may_head(unit: Unit) -> bool:
    return unit.mark is None and _is_short(unit)


def _sign(unit: Unit) -> None:
    """Let a unit be a heading, as a sign at it says."""
    if unit.line is not None:
        unit.line = unit.line._replace(outline=1, text=unit.text)
        unit.is_signed = True


def _headings(units: list[Unit]) -> list[Unit]:
    """The units with the first sign of a text, where all are short and something stands below each."""
    signs = [(at, found[1]) for at, unit in enumerate(units) if (found := _signed(unit))]
    places = [at for at, sign in signs if sign == signs[0][1]]
    heads = set(places)
    followed = all(at + 1 < len(units) and at + 1 not in heads for at in places)
    short = all(len(units[at].text) <= _LONGEST_HEADING and units[at].text[-1] not in "。；" for at in places)
    return [units[at] for at in places] if len(places) >= _LEAST and followed and short else []


def _stand_below(units: list[Unit]) -> bool:
    """Whether the signs stand below headings without one: several known by their words, one right above a sign."""
    known = [at for at in plain_headings(units) if not _signed(units[at])]
    return len(known) >= _LEAST and any(_signed(units[at + 1]) for at in known)


def _signed(unit: Unit) -> re.Match[str] | None:
    return _SIGN.match(unit.text) if unit.mark is None and unit.line is not None else None


def _drop(unit: Unit, length: int, asides: list[Aside]) -> None:
    asides.append(Aside("项目符号", unit.at, unit.text[:length]))
    unit.text = unit.text[length:].lstrip()
