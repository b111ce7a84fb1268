"""Punctuation as the national standard has it (GB/T 15834): marks of full width, no doubled ones, no stray blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.lines import Kind, Line
from planforge.review.rule import ReviewRequest
from planforge.review.whole import HAN, Fault, Spot, Whole, running, spoken, whole_of

_WIDE: Final = str.maketrans(",;:?!()", "，；：？！（）")
_BEFORE: Final = f"{HAN}”’》）〕】%％"
_AFTER: Final = f"{HAN}“‘《（〔【①-⑳\n"
_HALF: Final = re.compile(
    rf"[,;:?!](?:(?<=[{_BEFORE}].)(?![,;:?!])[ \t]?(?=[{_AFTER}\d”’\x22]|$)|(?<=\d[,;:])(?=[{HAN}“《]))"
    rf"|\.(?<=[{_BEFORE}].)(?=[{HAN}“《”’\x22\n]|$)"
)
_ROUND: Final = re.compile(r"\(([^()\n（）]{1,60})\)")
_HAS_HAN: Final = re.compile(f"[{HAN}]")
_STRAIGHT: Final = re.compile(r'"([^"\n]{1,60})"')
_OF_CODE: Final = re.compile(rf"=$|(?:^|[^{HAN}]):$")  # class="…" and "name":"…"
_DOUBLED: Final = re.compile(
    r"，{2,}|；{2,}|：{2,}|、{2,}|(?<!。)。{2}(?!。)|[，、；：]+(?=[。！？])|(?<=[。！？；：，、])[，、；：]|(?<=[！？；，、：])。"
)
_ENUMERATION: Final = re.compile(
    r"、(?=等(?![待候级次到距于同效量高]))(?<![\s、]、)|、(?=(?:和(?![谐平睦善美蔼田气解])|或(?!许)))(?<![\s、]、)"
)
_TWO_MARKS: Final = re.compile("[，、；：。！？,.;:!?]{2}")
_CLASH: Final = re.compile(rf"(?<=[{_BEFORE}])[，、；：。！？,.;:!?]{{2,}}(?=[{_AFTER}”’]|$)")
_HALF_MARKS: Final = frozenset(",.;:!?")
_DOTTED: Final = ("...", "…", "。。。", "···")
_LINED: Final = ("--", "－－", "──", "––", "———")
_DOTS: Final = re.compile(r"\.{3,}|。{3,}|(?<!…)…(?!…)|…{3,}|·{3,}")
_DASHES: Final = re.compile(
    rf"(?<=[{_BEFORE}\d])\s?(?:-{{2,}}|－{{2,}}|─{{2,}}|–{{2,}}|—{{3,}})\s?(?=[{_AFTER}\d])"
)
_DAY_OR_NUMBER: Final = re.compile(r"[\d年月日号时点分周%％]$")
_BLANK: Final = re.compile(
    rf" (?:(?<=[，。；！？、] ) *(?=[{HAN}“《（])|(?<=[{HAN}”》）] ) *(?=[，。；：！？、）》”]))"
)
_SHORT: Final = 60  # characters of a text that stands beside its heading
_MONTH: Final = re.compile("[一二三四五六七八九十] 月")
_WORD_BLANK: Final = re.compile(rf"[ \u3000](?<=[{HAN}][ \u3000])[ \u3000]*(?=[{HAN}])")
_SPACED: Final = re.compile(rf"[{HAN}](?:[ \u3000][{HAN}]){{3,}}")
_SHORT_WORDS: Final = frozenset(
    "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸语数英科音体美道信劳德智法物化生政史地春夏秋冬东南西北"
)

_HALF_FAULT: Final = Fault(
    "半角标点",
    "半角标点",
    "“{old}”是半角的，中文里写“{new}”",
    "换成全角标点；运行“planforge fix”可以一起改好",
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
_BLANK_FAULT: Final = Fault(
    "多余空格", "多余的空格", "中文里多了空格", "删掉空格；运行“planforge fix”可以一起改好"
)
_HEADING_FAULT: Final = Fault(
    "标题标点", "标题末尾的标点", "标题末尾不用“{old}”", "删掉它；运行“planforge fix”可以一起改好"
)


def punctuation(request: ReviewRequest) -> Iterator[Finding]:
    """Marks of half width, doubled marks, stray blanks: what a leader's eye falls on first.

    Fails: ``抓好备课,上好课。``. Passes: ``抓好备课，上好课。``, ``http://a.cn``, ``8:30``, ``PDCA, AI``.
    """
    whole = whole_of(running(request.lines))
    text = whole.text
    yield from spoken(request, whole, _HALF_FAULT, _half(text))
    yield from spoken(request, whole, _STRAIGHT_FAULT, _straight(text))
    yield from spoken(request, whole, _DOUBLED_FAULT, _doubled(text))
    yield from spoken(request, whole, _ENUMERATION_FAULT, _removed(_ENUMERATION, text))
    yield from spoken(request, whole, _DOTS_FAULT, _dots(text))
    yield from spoken(request, whole, _DASH_FAULT, _dashes(text))
    yield from spoken(request, whole, _BLANK_FAULT, _blanks(whole))
    yield from spoken(request, whole, _HEADING_FAULT, _heading_ends(whole))


def _half(text: str) -> list[Spot]:
    spots = [Spot(*match.span(), _full(match[0].strip())) for match in _HALF.finditer(text)]
    if "(" in text:
        spots += _rounds(text)
        spots.sort()
    return spots


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
        if _HAS_HAN.search(match[1]) and not _OF_CODE.search(text, max(0, match.start() - 2), match.start()):
            spots += [Spot(match.start(), match.start() + 1, "“"), Spot(match.end() - 1, match.end(), "”")]
    return spots


def _doubled(text: str) -> list[Spot]:
    spots: list[Spot] = []
    if not _TWO_MARKS.search(text):
        return spots
    spots += _clashes(text)
    taken = {place for spot in spots for place in range(spot.start, spot.end)}
    for match in _DOUBLED.finditer(text):
        if match.start() in taken:
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
        between = (
            _DAY_OR_NUMBER.search(text[match.start() - 1 : match.start()]) and text[match.end()].isdigit()
        )
        new = "—" if between else "——"
        if match[0] != new:
            spots.append(Spot(*match.span(), new))
    return spots


def _blanks(whole: Whole) -> list[Spot]:
    """Blanks beside a mark anywhere, and within words where the line is a sentence: lists may be spaced."""
    text = whole.text
    if " " not in text and "\u3000" not in text:
        return []
    spots = _removed(_BLANK, text)
    spaced = _spaced(whole)
    spots += spaced
    taken = {spot.start for spot in spaced}
    for match in _WORD_BLANK.finditer(text):
        if match.start() in taken:
            continue
        line = whole.line_at(match.start())
        if _in_title(text, match.start()):
            continue
        if _MONTH.match(text, match.start() - 1) or (
            line.kind is not Kind.HEAD and _is_stray(line.text, match[0])
        ):
            spots.append(Spot(*match.span(), ""))
    return sorted(spots)


def _spaced(whole: Whole) -> list[Spot]:
    """Blanks between single characters of a sentence; lists of what has names of one character are left alone."""
    spots: list[Spot] = []
    for match in _SPACED.finditer(whole.text):
        line = whole.line_at(match.start())
        if (
            line.kind is Kind.TEXT
            and ("，" in line.text or "。" in line.text)
            and whole.text[match.start() - 1 : match.start()] not in ("：", ":", "、")
            and not _in_title(whole.text, match.start())
            and len(_SHORT_WORDS.intersection(match[0])) < 3
        ):
            spots += [Spot(at, at + 1, "") for at in range(match.start() + 1, match.end(), 2)]
    return spots


def _in_title(text: str, at: int) -> bool:
    """Whether a place lies between 《 and 》: offices that issue together stand apart there (中共中央 国务院)."""
    return text.rfind("《", 0, at) > max(text.rfind("》", 0, at), text.rfind("\n", 0, at))


@lru_cache(maxsize=1)  # asked for every blank of a line
def _word_blanks(line: str) -> int:
    return len(_WORD_BLANK.findall(line))


def _is_stray(line: str, blank: str) -> bool:
    """Whether a blank stands in a sentence by itself: names, subjects and posts in a row are spaced on purpose."""
    if len(blank) > 1 or _word_blanks(line) > 2:
        return False
    before, _, after = line.partition(blank)
    return ("，" in line or "。" in line) and min(len(before), len(after)) > 0


def _heading_ends(whole: Whole) -> list[Spot]:
    """A mark at the end of a section's heading; a colon where other headings have none.

    A short text below a colon stood on the heading's line in the paper (演练地点：操场), where a colon belongs.
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
    """Whether a heading with a colon has nothing but a short text below it."""
    heading, *below = lines
    return (
        heading.text[-1] in "：:"
        and bool(below)
        and below[0].kind is Kind.TEXT
        and not below[0].numbered
        and len(below[0].text) <= _SHORT
        and (len(below) == 1 or below[1].kind is Kind.HEADING)
    )
