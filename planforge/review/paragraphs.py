"""What stands in a document twice: paragraphs word for word, a name or number in one list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from planforge.diagnostics import Finding
from planforge.model.profile import bare_names
from planforge.review.copies import LEAST, is_of_a_series, returns_rightly
from planforge.review.lines import Kind, Line
from planforge.review.rule import ReviewRequest
from planforge.review.said_names import said_people
from planforge.review.whole import places_with
from planforge.vocabulary import field_of, post_of, roles_of

_LEAST_IN_LIST: Final = 8  # characters of a point in one list; elsewhere short ones may well return
_SAYS_MUCH: Final = 16  # characters of a point that nobody says twice in one list
_LONG: Final = 36  # characters; shorter ones are a form where they return in every group
_DAY: Final = re.compile(r"(?:20\d\d年)?\d{1,2}月\d{1,2}[日号][^\d—–～~至到、]")
_WORDS: Final = re.compile(r"\w+")


def paragraphs_twice(request: ReviewRequest) -> Iterator[Finding]:
    """The same paragraph twice is a slip of copying, and makes a plan look patched together.

    Fails: one paragraph under 工作重点 and again under 保障措施. Passes: short points that return in every group, the
    same words in two rows of a table.
    """
    first: dict[tuple[str, int], int] = {}
    again: dict[int, int] = {}
    of_list = 0
    for place, line in enumerate(request.lines):
        if line.kind is not Kind.TEXT or line.key:
            of_list = place  # another list begins behind every heading and label
        if len(line.text) < (_LEAST_IN_LIST if line.numbered else LEAST) or line.kind is not Kind.TEXT:
            continue
        words = "".join(_WORDS.findall(line.text)) if len(line.text) >= LEAST else ""
        said = (words, -1) if len(words) >= LEAST else (line.text, of_list)
        before = first.setdefault(said, place)
        if before != place and (said[1] < 0 or request.lines[before].numbered):
            again[place] = before
    times = Counter(again.values())
    for place, before in again.items():
        here, there = request.lines[place], request.lines[before]
        is_form = len(here.text) < _LONG and (times[before] > 1 or returns_rightly(here))
        is_meant = is_of_a_series(here, there) or _in_block(again, place)
        is_again = _is_copied(request.lines, place, before) or _is_of_one_list(request.lines, place, before)
        if (not is_meant and not is_form) or is_again:
            number = request.source.line_of(there.at)
            message = f"这一段和第 {number} 行一模一样"
            hint = "留一处就够了；要强调，就换一种说法"
            yield Finding("重复段落", message, here.at, here.text, hint, is_error=False)


def _is_of_one_list(lines: Sequence[Line], place: int, before: int) -> bool:
    """Whether a point that begins with its day, or one of some length, stands twice in one list.

    With another day it is another meeting; a short one (班会) may return.
    """
    text = lines[place].text
    says_much = _DAY.match(text) is not None or len(text) >= _SAYS_MUCH
    return says_much and all(line.kind is Kind.TEXT and line.numbered for line in lines[before : place + 1])


def _is_copied(lines: Sequence[Line], place: int, before: int) -> bool:
    """Whether a point returns with the title that it has: in another chapter, or in the same list.

    In one chapter labels that everything has (目标, 措施) and points of two groups return rightly.
    """
    here, there = lines[place], lines[before]
    if not (_is_titled(lines, place) and _is_titled(lines, before)) or here.key != there.key:
        return False
    if field_of(here.key) is not None or post_of(here.key) is not None:
        return False
    return here.section != there.section or (_are_siblings(lines, before, place) and not roles_of(here.key))


def _are_siblings(lines: Sequence[Line], before: int, place: int) -> bool:
    """Whether nothing between two points of a chapter heads a group of its own."""
    between = lines[before : place + 1]
    return all(line.kind is not Kind.KEY or after.kind is Kind.TEXT for line, after in pairwise(between))


def _is_titled(lines: Sequence[Line], place: int) -> bool:
    """Whether a paragraph is that of a numbered point with a title (集体备课: …)."""
    return place > 0 and lines[place - 1].kind is Kind.KEY and lines[place - 1].numbered


def _in_block(again: Mapping[int, int], place: int) -> bool:
    """Whether the neighbours return as well: rules for two groups that are the same, written out for both."""
    return any(again.get(place + step) == again[place] + step for step in (-2, -1, 1, 2))


_NEXT_NUMBER: Final = re.compile(r"、\d")
_NUMBERS: Final = re.compile(r"(?<![\d.、])\d{1,3}(?:、\d{1,3}){3,}(?![\d.])")
_POST: Final = re.compile(r"[（(][^）)]*[）)]")
_LONGEST_NAME: Final = 5  # characters, with the mark behind it
_ROTA: Final = re.compile("值|轮|护|班|次|顺序|主讲|时间|周")
_NAME: Final = re.compile("[\u4e00-\u9fff]{2,4}")


def items_twice(request: ReviewRequest) -> Iterator[Finding]:
    """A name twice in one list is one too many, and mostly another one is missing.

    Fails: ``成员: 李明、王芳、李明`` (or ``李 明``), ``教室01、01、03、04``. Passes: one person in several duties.
    """
    for at, text in (*request.checks.places.people, *said_people(request), *_colleagues(request)):
        names = [_POST.sub("", name).strip() for name in text.split("、")] if "、" in text else []
        bare = ["".join(name.split()) for name in names]
        for name in dict.fromkeys(bare):
            if bare.count(name) > 1 and _NAME.fullmatch(name):
                start = request.source.find(text, at)
                written = names[len(bare) - 1 - bare[::-1].index(name)]
                yield _again(written, start + text.rfind(written))
    for line in (request.lines[place] for place in places_with(request.lines, _NEXT_NUMBER)):
        for match in _NUMBERS.finditer(line.text):
            numbers = match[0].split("、")
            for number in dict.fromkeys(numbers):
                if numbers.count(number) > 1:
                    yield _again(number, line.at + match.start())


def _colleagues(request: ReviewRequest) -> Iterator[tuple[int, str]]:
    """Lines of nothing but colleagues' names behind any other label (会场布置: 吴海峰、方圆); a rota names people again."""
    known = bare_names(request.profile.people)
    told = {at for at, _ in request.checks.places.people}
    for line in request.lines if known else ():
        names = line.text.rstrip("。").split("、") if "、" in line.text[:_LONGEST_NAME] else ()
        if names and known.issuperset(names) and line.at not in told and not _ROTA.search(line.key):
            yield line.at, line.text.rstrip("。")


def _again(item: str, at: int) -> Finding:
    message = f"“{item}”在一串里写了两遍"
    return Finding("重复项", message, at, item, "去掉一个，或改成本来要写的那一个", is_error=False)
