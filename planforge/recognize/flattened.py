"""The line that a whole document was flattened to, parted again: title, headings, points within points, weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from planforge.calendar.numerals import read_integer
from planforge.readers.evidence import Aside, Block, Line
from planforge.recognize.cuts import cut, lines_of
from planforge.recognize.junk import kind_of_junk
from planforge.recognize.marks import BEHIND_TITLE, read_mark
from planforge.recognize.people import posts_apart
from planforge.recognize.titles import KINDS
from planforge.vocabulary import is_known_heading

_PAGE: Final = re.compile(r"(\d{1,3})、\s*")
_PAGE_MARK: Final = re.compile(r"(?<![A-Za-z\d])-(\d{1,3})-(?![A-Za-z\d])")
_LEAST_MARKS: Final = 2
_SHORTEST_PAGE: Final = 150  # characters
_ENDS: Final = "。！？；：:…!?;"
_FEW: Final = 2  # lines of a document that may be flattened
_MOST: Final = 4  # of five characters of a document, in one line of it
_LONG: Final = 400  # characters of such a line
_LEAST_SECTIONS: Final = 2
_TOP_NUMBER: Final = re.compile(
    rf"(?:^|(?<=[。！？；;：:!?”』」）)\s])|{BEHIND_TITLE})"
    r"([一二三四五六七八九十]{1,3})[、．.]\s*(?=[^\s、])"
)
_ANY_NUMBER: Final = re.compile(r"([一二三四五六七八九十]{1,3})[、．.]\s*(?=[^\s、])")
_TOP_MARK: Final = re.compile(r"[一二三四五六七八九十]{1,3}[、．.]\s*")
_LISTED_HEAD: Final = re.compile(
    r"[一二三四五六七八九十]{1,3}[、．.]\s*([^\W\d_](?:[^\W\d_]|、(?![一二三四五六七八九十])){1,15})(?=1(?:[．.]|\s?、)|[（(〔][一1]\s?[）)〕]|①)"
)
"""A heading without a mark right before the first number of a list (参加对象和分组｜1、)."""
_TOP_HEAD: Final = re.compile(r"[一二三四五六七八九十]{1,3}[、．.]\s*[^\s。：:；;，,]{2,16}(?:[，,][^\s。：:；;，,]{2,12})?(?=\s+[^\s、)）])\s*")
_ENDED_HEAD: Final = re.compile(
    r"[一二三四五六七八九十]{1,3}[、．.]\s*(?![一二三四五六七八九十]|[^：:]*年级)([^\s。；，、：:]{2,20})[：:]"
)
"""A heading that its colon ends (六、活动时间：), whatever stands before its number."""
_TIME_BEGINS: Final = re.compile(
    r"(?:^|(?<=[\s；;。]))(?=第\s*[一二三四五六七八九十\d]{1,3}\s*周|(?:[一二三四五六七八九十]{1,2}|\d{1,2}|元)月份?[：:\s])"
)
_POINTS: Final = (
    re.compile(r"[（(〔]([一二三四五六七八九十]{1,3})\s?[）)〕]\s*(?=\S)"),
    re.compile(r"(?<![\d.．、（(~～—\-])(\d{1,2})(?:[.．]|\s?、)\s*(?=[\u4e00-\u9fff“《（(*])"),
    re.compile(r"(?<![\d见第如至~～—\-])[（(](\d{1,2})\s?[）)]\s*(?=\S)"),
    re.compile(r"([①-⑳])\s*(?=\S)"),
)
"""The numbers of points, one look each, as they stand behind any other word."""
_LEADS_IN: Final = "为|根据|按照|依据|随着|在|本[学计方着]|我[校园]|新[学的]|一[年个]|现将"
_BEHIND_KIND: Final = r"(?:范文|范本|样本|模板)?(?:[（(][^（）()]{1,20}[）)])?"
_TITLED: Final = re.compile(rf"(\S{{2,40}}?(?:{'|'.join(KINDS)}){_BEHIND_KIND})\s*(?={_LEADS_IN})[^一]")
_TITLED_APART: Final = re.compile(
    rf"(?:(\d{{1,3}})\s+)?((?:[^\s。，；：！]{{1,24}}\s+){{0,2}}[^\s。，；：！]{{2,40}}?(?:{'|'.join(KINDS)}){_BEHIND_KIND})\s*(?={_LEADS_IN})[^一]"
)  # blanks stand in a title where a conversion put them, and the number of its page before it
_LEADS_TO: Final = re.compile("[：:]$|如下[^。]{0,20}。?$")
_SAID: Final = re.compile(r"[一二三四五六七八九十]{1,3}[、．.][^。；;：:]{4,40}。(?=\s*\S)")
_GLUED_POST: Final = re.compile(
    r"(?<=\S)(?=(?:副组长|(?<!副)组长|组员|成员|副总指挥|(?<!副)总指挥|副主任|(?<!副)主任)[：:])"
)
_SENTENCE: Final = re.compile(r"(?<=[。！？!?])\s*(?=\S)")
_FIRST: Final = re.compile(r"[（(〔][一1]\s?[）)〕]|①")
_SCOPE: Final = "范围"  # has no role of its own, and stands behind 与 only
_JOINTS: Final = re.compile("(?<!参)与|[和及、]")
_BEGINS: Final = "本我该为以在全各每按"
"""First characters of a sentence that goes on with no heading (目标与范围｜本计划旨在)."""
_NARROWEST, _WIDEST = 15, 60  # characters of a line
_RAGGED: Final = 4  # by which lines of one width differ
_LEAST_FULL: Final = 4
_LEAST_CROWDED: Final = 20  # characters of a number, a heading and a text; a heading alone has fewer
_SAYS_MORE: Final = re.compile(r"[，,、。；;\d]")
_LONGEST_KNOWN: Final = 10
_LONGEST_TAIL: Final = 4  # characters that go on with a heading that is known without them (学生情况｜分析)
_LONGEST_HEAD: Final = 40


def with_pages_joined(blocks: list[Block], healed: list[Aside]) -> list[Block]:
    """The blocks of a text that a preview counts by pages, parted anywhere (1、…树｜2、立…), as the one line that it was."""
    lines = [block for block in blocks if isinstance(block, Line)]
    pages = [(line, found) for line in lines if (found := _PAGE.match(line.text))]
    counted = [int(found[1]) for _, found in pages] == [*range(1, len(pages) + 1)]
    if len(pages) < _LEAST_SECTIONS or pages[-1][0] is not lines[-1] or not counted:
        return blocks
    if any(len(line.text) < _SHORTEST_PAGE or line.text[-1] in _ENDS for line, _ in pages[:-1]):
        return blocks
    first = pages[0][0]
    whole = "".join(line.text[found.end() :].strip() for line, found in pages)
    healed.extend(Aside("断行", line.at, found[0]) for line, found in pages)
    rest = {line for line, _ in pages}
    return [*(block for block in blocks if block not in rest), first._replace(text=whole)]


def without_page_marks(blocks: list[Block], asides: list[Aside]) -> list[Block]:
    """The blocks of a text, the numbers of pages that stand inside a long line of it (每学-2-期) set aside."""
    return [_unmarked(block, asides) if isinstance(block, Line) else block for block in blocks]


def _unmarked(line: Line, asides: list[Aside]) -> Line:
    marks = [int(found) for found in _PAGE_MARK.findall(line.text)] if len(line.text) > _LONG else []
    if len(marks) < _LEAST_MARKS or marks != [*range(marks[0], marks[0] + len(marks))]:
        return line
    asides.extend(Aside("页码", line.at, f"-{mark}-") for mark in marks)
    return line._replace(text=_PAGE_MARK.sub("", line.text))


def is_flattened(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line may be a whole document: there are hardly any others, or it is nearly all that they say."""
    if len(lines) <= _FEW:
        return True
    return (
        len(line.text) > _LONG
        and len(line.text) * (_MOST + 1) >= sum(len(each.text) for each in lines) * _MOST
    )


def unflattened(line: Line) -> tuple[Line, ...]:
    """The lines that the only line of a document was before."""
    text = _without_breaks(line.text)
    places = _sections_at(text)
    if len(places) < _LEAST_SECTIONS and not _is_led_to(text, places):
        return cut(line)
    front = text[: places[0]].strip()
    parts = [text[start:end].strip() for start, end in pairwise([*places, len(text)])]
    lines = [*_front_apart(front), *(each for part in parts for each in _section_apart(part))]
    return lines_of(line, [each for each in lines if each])


def _sections_at(text: str) -> list[int]:
    """Where the sections one, two, three … of a text begin; one number may be left out where two go on behind it."""
    found = [
        (value, each.start())
        for each in _ANY_NUMBER.finditer(text)
        if (value := read_integer(each[1])) and _may_head(text, each.start(), value)
    ]
    places: list[int] = []
    expected = 1
    for at, (value, start) in enumerate(found):
        behind = [later for later, _ in found[at + 1 :]]
        left_out = value == expected + 1 > 2 and expected not in behind and value + 1 in behind
        if value == expected or left_out:
            places.append(start)
            expected = value + 1
    return places


def _may_head(text: str, at: int, value: int) -> bool:
    """Whether a number heads a section: by what stands before it, or by the words of a heading behind it."""
    if _TOP_NUMBER.match(text, at) or _known_head(text[at : at + _LONGEST_HEAD]):
        return True
    ended = _ENDED_HEAD.match(text, at)
    return ended is not None and (value > _LEAST_SECTIONS or is_known_heading(ended[1]))


def _is_led_to(text: str, places: list[int]) -> bool:
    """Whether the one section of a text that goes no further is led to or known by its heading, and counts points."""
    if not places:
        return False
    led = _LEADS_TO.search(text[: places[0]].rstrip()) is not None
    return (led or _known_head(text[places[0] :]) > 0) and any(
        len(_counted(text[places[0] :], look)) > 1 for look in _POINTS
    )


def _without_breaks(text: str) -> str:
    """A text without the blanks that stand where lines of one width ended, within a word or a sentence."""
    pieces = text.split(" ")
    lengths = [len(piece) for piece in pieces if _NARROWEST <= len(piece) <= _WIDEST]
    alike = {width: sum(width - _RAGGED <= each <= width for each in lengths) for width in set(lengths)}
    width = max(alike, key=lambda each: (alike[each], each), default=0)
    if alike.get(width, 0) < _LEAST_FULL:
        return text
    full = [len(piece) >= width - _RAGGED for piece in pieces]
    whole = pieces[0]
    for before, is_full, piece in zip(pieces, full, pieces[1:], strict=False):
        runs = is_full and before[-1] not in _ENDS and read_mark(piece) is None
        whole += piece if runs else f" {piece}"
    return whole


def _front_apart(text: str) -> Iterator[str]:
    """What stands before the first heading: an editor's sentences, the title, what leads in."""
    said = 0
    for end in (*(found.start() for found in _SENTENCE.finditer(text)), len(text)):
        if kind_of_junk(text[said:end].strip(), pasted=True):
            yield text[said:end].strip()
            said = end
    rest = text[said:].strip()
    titled = _TITLED.match(rest)
    apart = _TITLED_APART.match(rest) if titled is None else None
    if apart is not None:
        yield from (apart[1] or "", apart[2], rest[apart.end(2) :].strip())
        return
    yield titled[1] if titled else rest
    yield rest[titled.end(1) :].strip() if titled else ""


def _section_apart(text: str) -> Iterator[str]:
    """A section on one line in its heading, where a blank or a known word ends it, and the lines of its content."""
    head = _TOP_HEAD.match(text)
    end = head.end() if head is not None else _head_of_list(text) or _first_sentence(text)
    if end:
        yield text[:end].rstrip()
        text = text[end:]
    times = [found.start() for found in _TIME_BEGINS.finditer(text)]
    if len(times) > 1 and times[0] == 0:
        yield from (text[start:end].strip() for start, end in pairwise([*times, len(text)]))
    else:
        yield from _points_apart(text, _POINTS)


def _head_of_list(text: str) -> int:
    """Where a heading ends that is known by its words; with what they are joined to where a list follows that.

    A list says where a heading ends that its words leave open: 参加对象和分组｜1、…2、….
    """
    known = _known_head(text)
    listed = _LISTED_HEAD.match(text)
    if listed is None or listed.end() <= known:
        return known
    rest = text[known or listed.start(1) : listed.end()]
    lists = any(
        listed.end() in _counted(text, look)[:1] and len(_counted(text, look)) > 1 for look in _POINTS
    )
    return listed.end() if lists and (not known or _JOINTS.match(rest)) else known


def _first_sentence(text: str) -> int:
    """Where the sentence ends that heads a section with points below it; 0 for any other section."""
    said = _SAID.match(text)
    counts = said is not None and any(len(_counted(text[said.end() :], look)) > 1 for look in _POINTS)
    return said.end() if said is not None and counts else 0


def _points_apart(text: str, looks: Sequence[re.Pattern[str]]) -> Iterator[str]:
    """A text parted before the points that count from one in it, each of them before those of another look in it."""
    counted = [(places, look) for look in looks if len(places := _counted(text, look)) > 1]
    if not counted:
        posts = _GLUED_POST.split(text)
        lines = posts if len(posts) > _LEAST_SECTIONS else [text]
        yield from (each for line in lines if line for each in posts_apart(line))
        return
    places, look = min(counted)
    below = [each for each in looks if each is not look]
    yield from _points_apart(text[: places[0]].strip(), below)
    for start, end in pairwise([*places, len(text)]):
        yield from _points_apart(text[start:end].strip(), below)


def _counted(text: str, look: re.Pattern[str]) -> list[int]:
    """Where the numbers one, two, three … of a look stand."""
    places: list[int] = []
    for found in look.finditer(text):
        if _value(found[1]) == len(places) + 1:
            places.append(found.start())
    return places


def _value(number: str) -> int | None:
    return ord(number) - ord("①") + 1 if "①" <= number <= "⑳" else read_integer(number)


def _known_head(text: str) -> int:
    """Where a heading ends that is known by its words and runs into its text without a mark; 0 where none does.

    The longest is meant (工作目标和任务), but no further one that follows it (演练信号｜疏散开始信号).
    """
    mark = _TOP_MARK.match(text)
    if mark is None or (len(text) < _LEAST_CROWDED and _SAYS_MORE.search(text, mark.end()) is None):
        return 0
    found = 0
    for end in range(mark.end() + 4, min(mark.end() + _LONGEST_KNOWN, len(text) - 1) + 1):
        head, tail = text[mark.end() : end], text[found:end]
        follows = text[end].isalnum() or _FIRST.match(text, end)
        if not follows or not head[-1].isalnum() or not is_known_heading(head):
            continue
        named = _JOINTS.split(head)[-1]
        if named not in (head, _SCOPE) and not is_known_heading(named):
            continue
        if not found or _JOINTS.match(tail) or (len(tail) <= _LONGEST_TAIL and tail[0] not in _BEGINS):
            found = end
    return found
