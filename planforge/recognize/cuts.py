"""Lines that were several once: texts flattened to one line, posts side by side, lists within a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from planforge.calendar.numerals import read_integer
from planforge.readers.evidence import Line
from planforge.recognize.labels import TIME, LabelRead, read_label
from planforge.recognize.marks import TOP, read_mark
from planforge.recognize.people import posts_apart
from planforge.vocabulary import is_known_heading

_FLATTENED: Final = 400  # characters; a longer line that holds 一、 … 二、 … was many lines once
_LEAST_SECTIONS: Final = 2
_MOST_CUTS: Final = 500
_CUTS: Final = re.compile(
    r"(?<=[。！？；;!?”』）)\s])(?=(?:[一二三四五六七八九十]{1,2}[、．]|[（(][一二三四五六七八九十]{1,2}[）)])\S)"
)
_TOP_NUMBER: Final = re.compile(
    r"(?:^|(?<=[。！？；;!?”』」）)\s])|(?<=计划|方案|总结|要点|思路|规划|报告|意见|安排|预案))"
    r"([一二三四五六七八九十]{1,3})[、．.]\s*(?=[^\s、])"
)
_ANY_NUMBER: Final = re.compile(r"([一二三四五六七八九十]{1,3})[、．.]\s*(?=[^\s、])")
_GLUED: Final = re.compile(r"(?<=[\u4e00-\u9fff）)”》])(\d{1,2})[.．、](?=[\u4e00-\u9fff“《])")
_TOP_HEAD: Final = re.compile(
    r"([一二三四五六七八九十]{1,3}[、．.]\s*(?:[^\s。：:；;，,]{2,16}(?=\s+\S)|[\u4e00-\u9fff]{2,12}(?=1[、.．][\u4e00-\u9fff])))\s*"
)
_TOP_MARK: Final = re.compile(r"[一二三四五六七八九十]{1,3}[、．.]\s*")
_TIME_BEGINS: Final = re.compile(
    r"(?:^|(?<=[\s；;。]))(?=第\s*[一二三四五六七八九十\d]{1,3}\s*周|(?:[一二三四五六七八九十]{1,2}|\d{1,2}|元)月份?[：:\s])"
)
_WIDE: Final = re.compile(r"[ \u3000]{2,}")
_BEFORE_KEY: Final = re.compile(r"\s+(?=[^\s：:]{1,12}[：:])")
_PARTED: Final = re.compile(
    r"(?:[ \u00a0]{2,}|[ \u00a0]*[\u3000\t][ \u00a0\u3000\t]*)(?=[^\s：:]{2,10}[：:])"
)
_PAIRED: Final = ("“”", "（）", "《》", "【】", "()")
_KEY: Final = re.compile(r"[\u4e00-\u9fffA-Za-z（）()\s]{2,12}")
_NUMBERED: Final = re.compile(r"[ \u3000]{2,}[一二三四五六七八九十]{1,2}、")
_LEAST_CROWDED: Final = 20  # characters of a number, a heading and a text; a heading alone has fewer
_SAYS_MORE: Final = re.compile(r"[，,、。；;\d]")
_LONGEST_KNOWN: Final = 10
_LONGEST_LIST: Final = 800
_LONGEST_HEAD: Final = 40
_LEAST_LABELS: Final = 2
_SHORT: Final = 20  # of what a label says beside others whose words are not known
_FIRST: Final = re.compile(r"(?<=[：:\s])(?:1[、.．]|（1）|\(1\)|①|（一）)")
_LISTED: Final = frozenset(("1.", "（1）", "1）", "①", "（一）"))
_MAY_GO_ON: Final = re.compile(r"(?<=[。；;，,！!？?\s])(?=[\d（(①-⑳])")


def crowded(line: Line) -> tuple[Line, ...]:
    """The lines that the only line of a document was before: title, 一、 and its heading, points, weeks."""
    text = line.text
    places: list[int] = []
    for found in _ANY_NUMBER.finditer(text):
        if read_integer(found[1]) != len(places) + 1:
            continue
        at = found.start()
        if _TOP_NUMBER.match(text, at) or _known_head(text[at : at + _LONGEST_HEAD]):
            places.append(at)
    if len(places) < _LEAST_SECTIONS:
        return cut(line)
    parts = [text[start:end].strip() for start, end in zip([0, *places], [*places, len(text)], strict=True)]
    return _lines(line, [each for part in parts if part for each in _section_apart(part)])


def _section_apart(text: str) -> Iterator[str]:
    """A section on one line in its heading, where a blank or a known word ends it, and the lines of its content."""
    head = _TOP_HEAD.match(text)
    end = head.end() if head is not None else _known_head(text)
    if end:
        yield text[:end].rstrip()
        text = text[end:]
    times = [found.start() for found in _TIME_BEGINS.finditer(text)]
    if len(times) > 1 and times[0] == 0:
        yield from (text[start:end].strip() for start, end in pairwise([*times, len(text)]))
    else:
        yield from _list_within(text) or _glued(text)


def _glued(text: str) -> list[str]:
    """The members of a list that begins a text, though no mark ends one before the next number (…生活2.展示…)."""
    first = read_mark(text)
    if first is None or first.number != 1 or first.family not in _LISTED:
        return [text]
    places = [0]
    for found in _GLUED.finditer(text):
        if int(found[1]) == len(places) + 1:
            places.append(found.start())
    return [text[start:end] for start, end in pairwise([*places, len(text)])]


def _known_head(text: str) -> int:
    """Where the longest heading ends that is known by its words and runs into its text without a mark; else 0."""
    mark = _TOP_MARK.match(text)
    if mark is None or (len(text) < _LEAST_CROWDED and _SAYS_MORE.search(text, mark.end()) is None):
        return 0
    ends = range(min(mark.end() + _LONGEST_KNOWN, len(text) - 1), mark.end() + 3, -1)
    return next((end for end in ends if text[end].isalnum() and is_known_heading(text[mark.end() : end])), 0)


def cut(line: Line) -> tuple[Line, ...]:
    """A line, or the lines that it was before."""
    text = line.text
    if "：" in text or ":" in text:
        apart = [each for piece in posts_apart(text) for each in _labels_apart(piece)]
        apart = apart if len(apart) > 1 else _times_apart(text)
        if len(apart) > 1:
            return _lines(line, apart)
    if 2 < len(_WIDE.findall(text)) <= _MOST_CUTS and len(_NUMBERED.findall(text)) > 1:
        parts = [part for part in _WIDE.split(text) if part]
        return _lines(line, [each for part in parts for each in _list_within(part) or posts_apart(part)])
    listed = _list_within(text)
    if listed:
        return _lines(line, listed)
    if len(text) < _FLATTENED or not 2 <= len(_CUTS.findall(text)) <= _MOST_CUTS:
        return (line,)
    parts = [part.strip() for part in _CUTS.split(text)]
    return _lines(line, [each for part in parts for each in _list_within(part) or posts_apart(part)])


def _labels_apart(text: str) -> list[str]:
    """A line of labels that wide blanks part (责任部门：教导处　　配合部门：总务处) as a line each.

    The first may have a number, or be a numbered heading of those behind it (1.开学典礼　　责任人：林静).
    """
    pieces = [piece.strip() for piece in _PARTED.split(text.strip())] if len(text) <= _LONGEST_LIST else []
    if len(pieces) < _LEAST_LABELS or any(map(_is_open, pieces)):
        return [text]
    mark = read_mark(pieces[0])
    first = pieces[0][len(mark.raw) if mark else 0 :].strip()
    labels = [read_label(piece) for piece in (first, *pieces[1:])]
    headed = labels[0] is None and mark is not None and 0 < len(first) <= _LONGEST_HEAD
    told = [label for label in labels[headed:] if label is not None and _says(label)]
    if len(told) < len(pieces) - headed:
        return [text]
    short = all(len(label.text) <= _SHORT and label.text[-1] not in "。；" for label in told)
    known = sum(label.is_known for label in told)
    return pieces if known * 2 >= len(told) or (short and not headed) else [text]


def _says(label: LabelRead) -> bool:
    """Whether a label of words has a text, and that leads to no further one (考试信号：司铃：周明远)."""
    further = read_label(label.text) if label.text else None
    alone = further is None or further.kind == TIME or not further.end
    return bool(label.end and label.text) and alone and _KEY.fullmatch(label.key) is not None


def _is_open(text: str) -> bool:
    """Whether a bracket or quotation mark stands alone in a text."""
    return any(text.count(before) != text.count(behind) for before, behind in _PAIRED)


def _times_apart(text: str) -> list[str]:
    """A line with several times and what is done then (九月：准备　　十月：实施) as a line each."""
    pieces = _BEFORE_KEY.split(text.strip())
    labels = [read_label(piece) for piece in pieces]
    timed = all(label is not None and label.kind == TIME and label.end and label.text for label in labels)
    return pieces if len(pieces) > 1 and timed else [text]


def _lines(line: Line, parts: list[str]) -> tuple[Line, ...]:
    first = line._replace(text=parts[0])
    return (first, *(Line(line.at, part, soft=True) for part in parts[1:] if part))


def _list_within(text: str) -> list[str]:
    """The members of a list that begins a line, or follows a known label on it; none for any other line."""
    if len(text) > _LONGEST_LIST or len(text) < 8:
        return []
    members = list(_members(text))
    if len(members) > 1:
        return members
    first = _FIRST.search(text, 0, _LONGEST_HEAD)
    if first is None or not _leads(text[: first.start()]):
        return []
    members = list(_members(text[first.start() :]))
    return [text[: first.start()].rstrip(), *members] if len(members) > 1 else []


def _leads(text: str) -> bool:
    """Whether words before a list on their line are a heading with its number, or a known label."""
    mark = read_mark(text)
    if text.rstrip()[-1:] in ("：", ":"):
        label = read_label(text.rstrip()[len(mark.raw) if mark and mark.family in TOP else 0 :])
        return label is not None and label.is_known
    return mark is not None and mark.family in TOP and text[-1:].isspace()


def _members(text: str) -> Iterator[str]:
    """A text parted before the numbers two, three … of the family of the number one that it begins with."""
    mark = read_mark(text)
    if mark is None or mark.number != 1 or mark.family not in _LISTED:
        return
    start, expected = 0, 2
    for place in _MAY_GO_ON.finditer(text, len(mark.raw)):
        at = place.start()
        following = read_mark(text[at : at + 12])
        if (
            following
            and following.family == mark.family
            and following.number == expected
            and at > start + len(mark.raw)
        ):
            yield text[start:at].strip()
            start, expected = at, expected + 1
    yield text[start:].strip()
