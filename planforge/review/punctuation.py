"""Punctuation as the national standard has it (GB/T 15834): marks of full width, no doubled ones, no stray blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.blanks import BLANK_FAULT, WORDS_FAULT, stray_blanks
from planforge.review.codes import without_codes
from planforge.review.lines import Kind, Line
from planforge.review.placeholders import POST_IN_LINE
from planforge.review.rule import ReviewRequest
from planforge.review.whole import HAN, Fault, Spot, Whole, running, spoken, whole_of
from planforge.vocabulary import Role, field_of, is_known_heading, roles_of

_WIDE: Final = str.maketrans(",;:?!()", "，；：？！（）")
_BEFORE: Final = f"{HAN}”’》）〕】%％"
_AFTER: Final = f"{HAN}“‘《（〔【①-⑳\n"
_HALF: Final = re.compile(
    rf"[,;:?!](?:(?<=[{_BEFORE}].)(?![,;:?!])[ \t]?(?=[{_AFTER}\d”’\x22]|$)|(?<=\d[,;:])(?=[{HAN}“《]))"
    rf"|\.(?<=[{_BEFORE}].)(?=[”’\x22\n]|$)"
    rf"| (?<=[{_BEFORE}].)(?=[ ,;:?!]) *[,;:?!] *(?=[{_AFTER}]|$)"
)
_STOP: Final = re.compile(rf"(?<=[^\n，。；：！？、]{{8}})\.(?<=[{_BEFORE}].)(?=[{HAN}“《])")
_ROUND: Final = re.compile(r"\(([^()\n（）]{1,60})\)")
_HAS_HAN: Final = re.compile(f"[{HAN}]")
_LETTER: Final = re.compile("[A-Za-z]")
_STRAIGHT: Final = re.compile(r'"([^"\n]{1,60})"')
_OF_CODE: Final = re.compile(rf"[=\d]$|(?:^|[^{HAN}]):$")  # class="…", "name":"…" and 12"
_DOUBLED: Final = re.compile(
    r"(?<![“‘（])(?:，{2,}|；{2,}|：{2,}|、{2,}|(?<!。)。{2}(?!。)|[，、；：]+(?=[。！？])|(?<=[。！？；：，、])(?<![“‘（].)[，、；：]|(?<=[！？；，、：])(?<![“‘（].)。)"
)
_GAP: Final = re.compile("：(?=[，、；。！？])")
_ENUMERATION: Final = re.compile(
    r"、(?=等(?![待候级次到距于同效量高]))(?<![\s、]、)|、(?=(?:和(?![谐平睦善美蔼田气解])|或(?!许)))(?<![\s、]、)"
)
_TWO_MARKS: Final = re.compile("[，、；：。！？,.;:!?]{2}")
_CLASH: Final = re.compile(rf"(?<=[{_BEFORE}])[，、；：。！？,.;:!?]{{2,}}(?=[{_AFTER}”’]|$)")
_HALF_MARKS: Final = frozenset(",.;:!?")
_DOTTED: Final = ("...", "…", "。。。", "···")
_LINED: Final = ("--", "－－", "──", "––", "——")
_DOTS: Final = re.compile(
    rf"(?<=[{_BEFORE}，、\d])(?:\.{{3,}}+|…(?!…)|…{{3,}}+|·{{3,}}+)(?![\d+,，“‘])|(?<![“‘])。{{3,}}|\.{{3,}}(?=[{HAN}])"
)
_DASHES: Final = re.compile(
    rf"(?<=[{_BEFORE}\d])[ \u3000]?(?:-{{2,}}|－{{2,}}|─{{2,}}|–{{2,}}|—{{3,}})[ \u3000]?(?=[{_AFTER}\d])|(?<=[年月日号时点分周%％\d])——(?=\d+(?![\d.．]))"
)
_DAY_OR_NUMBER: Final = re.compile(r"[\d年月日号时点分周%％]$")
_YEAR_BEFORE: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)年?$")
_YEAR_AFTER: Final = re.compile(r"((?:19|20)\d\d)(?![\d号.])")
_TIME_BEFORE: Final = re.compile(r"\d[:：.．]\d{1,2}$")
_TIME_AFTER: Final = re.compile(r"\d{1,2}[:：.．]\d")
_TIME_LONG: Final = 5
_COUNT_BEFORE: Final = re.compile(r"(?<![\d.])\d{1,4}$")
_COUNT_AFTER: Final = re.compile(
    r"(\d{1,4})(?:[月日号周年节课点分人名个次项份篇天岁级班届条元%％]|小时|学时)"
)
_FACTS: Final = frozenset((Role.SCHEDULE, Role.THEME, Role.PARTICIPANTS, Role.CONTACT))
_SHORT: Final = 60  # characters of a text that stands beside its heading

_HALF_FAULT: Final = Fault(
    "半角标点",
    "半角标点",
    "“{old}”是半角的，中文里写“{new}”",
    "换成全角标点；运行“planforge fix”可以一起改好",
)
_STOP_FAULT: Final = _HALF_FAULT._replace(
    thing="像句号的点", one="“{old}”是不是句号？", hint="是句号就写“。”；是人名中间的点就写“·”", asks=True
)
_STRAIGHT_FAULT: Final = Fault(
    "直引号", "直引号", "“{old}”用了直引号", "换成中文引号“”；运行“planforge fix”可以一起改好"
)
_DOUBLED_FAULT: Final = Fault("标点重复", "重复的标点", "“{old}”重复了", "只留一个标点")
_ENUMERATION_FAULT: Final = Fault(
    "顿号", "多余的顿号", "“等”“和”“或”前面不用顿号", "删掉这个顿号；运行“planforge fix”可以一起改好"
)
_DOTS_FAULT: Final = Fault(
    "省略号", "不规范的省略号", "“{old}”应写成“{new}”", "省略号是六个点，占两个字的位置"
)
_DASH_FAULT: Final = Fault("破折号", "不规范的破折号", "“{old}”应写成“{new}”", "破折号是“——”，起止之间用“—”")
_HEADING_FAULT: Final = Fault(
    "标题标点", "标题末尾的标点", "标题末尾不用“{old}”", "删掉它；运行“planforge fix”可以一起改好"
)


def punctuation(request: ReviewRequest) -> Iterator[Finding]:
    """Marks of half width, doubled marks, stray blanks: what a leader's eye falls on first.

    Fails: ``抓好备课,上好课。``. Passes: ``抓好备课，上好课。``, ``http://a.cn``, ``8:30``, ``PDCA, AI``.
    """
    whole = without_codes(whole_of(running(request.lines)))
    text = whole.text
    yield from spoken(request, whole, _HALF_FAULT, _half(text))
    yield from spoken(request, whole, _STOP_FAULT, _stops(text))
    yield from spoken(request, whole, _STRAIGHT_FAULT, _straight(text))
    yield from spoken(request, whole, _DOUBLED_FAULT, _doubled(text))
    yield from spoken(request, whole, _ENUMERATION_FAULT, _removed(_ENUMERATION, text))
    yield from spoken(request, whole, _DOTS_FAULT, _dots(text))
    yield from spoken(request, whole, _DASH_FAULT, _dashes(text))
    stray, doubtful = stray_blanks(whole)
    yield from spoken(request, whole, BLANK_FAULT, stray)
    yield from spoken(request, whole, WORDS_FAULT, doubtful)
    yield from spoken(request, whole, _HEADING_FAULT, _heading_ends(whole))


def _half(text: str) -> list[Spot]:
    spots = [Spot(*match.span(), _full(match[0].strip())) for match in _HALF.finditer(text)]
    if "(" in text:
        spots += _rounds(text)
        spots.sort()
    return spots


def _stops(text: str) -> list[Spot]:
    """A dot between two sentences; one behind a few characters stands in a name or behind a number (一.)."""
    return [Spot(*match.span(), "。") for match in _STOP.finditer(text)] if "." in text else []


def _full(mark: str) -> str:
    return "。" if mark == "." else mark.translate(_WIDE)


def _rounds(text: str) -> Iterator[Spot]:
    """Both halves of half-width brackets around Chinese words."""
    for match in _ROUND.finditer(text):
        if _HAS_HAN.search(match[1]):
            yield Spot(match.start(), match.start() + 1, "（")
            yield Spot(match.end() - 1, match.end(), "）")


def _straight(text: str) -> list[Spot]:
    """Straight quotes around Chinese words, both halves; nothing where a line has an odd number of them."""
    if '"' not in text:
        return []
    spots = []
    for match in _STRAIGHT.finditer(text):
        if _is_quoted(match[1]) and not _OF_CODE.search(text, max(0, match.start() - 2), match.start()):
            spots += [Spot(match.start(), match.start() + 1, "“"), Spot(match.end() - 1, match.end(), "”")]
    return spots


def _is_quoted(words: str) -> bool:
    """Whether words between straight marks are Chinese, not an English sentence with a name in it."""
    return (
        len(_LETTER.findall(words)) <= 2 * len(_HAS_HAN.findall(words)) and _HAS_HAN.search(words) is not None
    )


def _doubled(text: str) -> list[Spot]:
    spots: list[Spot] = []
    if not _TWO_MARKS.search(text):
        return spots
    spots += _clashes(text)
    taken = {place for spot in spots for place in range(spot.start, spot.end)}
    posts = {
        post.end() for post in POST_IN_LINE.finditer(text)
    }  # 组长：，副组长：。 is a gap that another rule tells
    for match in _DOUBLED.finditer(text):
        gap = _GAP.search(text, max(0, match.start() - 1), match.end() + 1)
        if match.start() in taken or (gap and gap.end() in posts):
            continue
        if gap:  # nobody knows what was to stand behind the colon
            spots.append(Spot(*match.span(), None))
            continue
        mark = match[0]
        same = (
            len(mark) > 1
            and mark == mark[0] * len(mark)
            and text[match.end() : match.end() + 1] not in "。！？"
        )
        spots.append(Spot(*match.span(), mark[0] if same else ""))
    return sorted(spots) if taken else spots


def _clashes(text: str) -> Iterator[Spot]:
    """Marks in a row of which one is of half width: the one that ends a sentence stays, else the first."""
    for match in _CLASH.finditer(text):
        marks = match[0]
        if _HALF_MARKS.isdisjoint(marks) or "..." in marks or not set(marks) - set("!?！？"):
            continue
        full = [_full(mark) for mark in marks]
        yield Spot(*match.span(), next((mark for mark in full if mark in "。！？"), full[0]))


def _removed(pattern: re.Pattern[str], text: str) -> list[Spot]:
    return [Spot(*match.span(), "") for match in pattern.finditer(text)]


def _dots(text: str) -> list[Spot]:
    if not any(mark in text for mark in _DOTTED):
        return []
    return [Spot(*match.span(), "……") for match in _DOTS.finditer(text)]


def _dashes(text: str) -> list[Spot]:
    spots: list[Spot] = []
    if not any(mark in text for mark in _LINED):
        return spots
    for match in _DASHES.finditer(text):
        is_number, before = text[match.end()].isdigit(), text[match.start() - 1]
        if is_number and before.isdigit() and not _are_times(text, match):
            continue  # 5--3, 0731--88886666: nobody can tell
        between = is_number and _DAY_OR_NUMBER.search(before)
        new = "—" if between else "——"
        if match[0] != new:
            spots.append(Spot(*match.span(), new))
    return spots


def _are_times(text: str, dashes: re.Match[str]) -> bool:
    """Whether dashes stand between two hours, days, years or counts of one thing: 7:00--7:30, 1.18--1.24, 3——5周."""
    years = _YEAR_BEFORE.search(text, max(0, dashes.start() - _TIME_LONG), dashes.start())
    until = _YEAR_AFTER.match(text, dashes.end())
    if years is not None and until is not None:
        return years[1] < until[1]
    least, most = _COUNT_BEFORE.search(text, max(0, dashes.start() - _TIME_LONG), dashes.start()), None
    if least is not None and (most := _COUNT_AFTER.match(text, dashes.end())):
        return int(least[0]) < int(most[1])
    before = _TIME_BEFORE.search(text, max(0, dashes.start() - _TIME_LONG), dashes.start())
    return before is not None and _TIME_AFTER.match(text, dashes.end()) is not None


def _heading_ends(whole: Whole) -> list[Spot]:
    """A mark at the end of a section's heading; a colon where other headings have none.

    A short text below a colon stood on the heading's line in the paper (演练地点：操场), where a colon belongs; 指导思想 and its like print alone.
    """
    ends = [
        (whole.starts[index] + len(line.text), line.text[-1])
        for index, line in enumerate(whole.lines)
        if line.kind is Kind.HEADING and len(line.text) > 1 and not _runs_on(whole.lines[index : index + 3])
    ]
    colons = sum(mark in "：:" for _, mark in ends)
    wrong = "。；，、;,." if colons == len(ends) else "。；，、;,.：:"
    return [Spot(end - 1, end, "") for end, mark in ends if mark in wrong]


def _runs_on(lines: Sequence[Line]) -> bool:
    """Whether a heading with a colon has nothing but a short text below it, and is not one of those of every plan."""
    heading, *below = lines
    return (
        heading.text[-1] in "：:"
        and _is_fact(heading.text)
        and bool(below)
        and below[0].kind is Kind.TEXT
        and not below[0].numbered
        and len(below[0].text) <= _SHORT
        and (len(below) == 1 or below[1].kind is Kind.HEADING)
    )


def _is_fact(heading: str) -> bool:
    """Whether a heading may announce a few words: when, where, who, or something that no plan has in common."""
    roles = roles_of(heading)
    unknown = not roles and not is_known_heading(heading)
    return unknown or field_of(heading) == "地点" or (bool(roles) and _FACTS.issuperset(roles))
