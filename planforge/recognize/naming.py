"""What a title says: kind of document, school, period, theme."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.numerals import HAN_YEAR
from planforge.recognize.draft import Draft
from planforge.recognize.junk import page_digits
from planforge.recognize.scripts import simplified
from planforge.recognize.titles import KINDS

_BRACKETS: Final = re.compile(r"[（(【〔][^（）()]*[）)】〕]\s*$")
_SPACED: Final = re.compile(r"([\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])")
_YEARS_BEHIND: Final = re.compile(r"\s*20\d\d(?:年|[—\-–~～]20\d\d)?\s*$")
_YEAR: Final = rf"(?:20\d\d|20[XxＸ×_]{{1,2}}|{HAN_YEAR})"
_PERIOD: Final = re.compile(
    rf"[（(]?{_YEAR}\s*(?:年?\s*[—\-–~～至－]+\s*(?:{_YEAR}|\d\d)\s*)?(?:学年度?|年度?)?\s*[，,]?\s*[）)]?"
    r"(?![届级])(?:第?[一二12]学期|[上下]学期|[春秋]季(?:学期)?|[上下]半年|\d{1,2}月份?)?|第[一二三四五六七八九十\d]{1,3}周"
)
_SCHOOL: Final = re.compile(
    r"[\u4e00-\u9fff·]{2,16}?(?:实验小学|中心小学|小学|实验中学|中学|实验学校|学校|幼儿园|幼教中心|附小|附中|高中|职高|学院|[一二三四五六七八九十]中(?!学)|[一二三四五六七八九十]小(?!学))"
)
_GENERIC: Final = re.compile(r"(?:我校|本校|全校|各校|学校|小学|中学|幼儿园|中小学|初中|高中)")
_SORT_OF_SCHOOL: Final = re.compile(
    r"(?:家长|老年|老人|业余|网络|示范|农村|特色|文明|绿色|平安|优秀|先进)+(?:学校|小学|中学|幼儿园)"
)
_FALLBACKS: Final = (
    ("述职", "述职报告"), ("述职报告", "述职报告"), ("演练预案", "演练方案"), ("演练", "演练方案"), ("总结", "工作总结"), ("报告", "工作总结"), ("汇报", "工作总结"), ("小结", "工作总结"), ("体会", "工作总结"),
    ("反思", "工作总结"), ("规划", "发展规划"), ("预案", "实施方案"), ("方案", "实施方案"), ("办法", "实施方案"),
    ("意见", "实施方案"), ("细则", "实施方案"), ("规划书", "发展规划"),
)  # fmt: skip
_LONGEST_KIND: Final = 8


def name(draft: Draft, known: Callable[[str], bool]) -> None:
    """Set kind, template, school, period and theme of a draft from its title and sign-off.

    ``known`` tells whether a kind of document has a template under that name or another of its.
    """
    joined = _naming_line(draft.title)
    bare = _bare(joined)
    plain = simplified(bare)
    draft.kind = _kind(plain, known) or "工作计划"
    if draft.title and not plain.endswith(draft.kind):
        draft.notes.append("标题里没有认出文种，暂写“工作计划”")
    if not known(draft.kind):
        draft.template = _fallback(plain)
    draft.period = next(filter(None, map(_period, (joined, *draft.title))), "")
    draft.school = _school(draft)
    draft.theme = _theme(bare, draft)


def _naming_line(title: list[str]) -> str:
    """The line of a title that names the kind of document: the last that ends in one, else that has one, else the last.

    A line in brackets (（征求意见稿）, （2026—2030年）) says something else.
    """
    lines = [line for line in title if _bare(line)] or title
    ends = [line for line in lines if simplified(_bare(line)).endswith(tuple(KINDS))]
    holds = [line for line in lines if any(kind in simplified(line) for kind in KINDS)]
    return (ends or holds or lines or [""])[-1]


def _period(line: str) -> str:
    """The period that a line of a title names; months and days as far as they go (2025年9月—2026年1月)."""
    found = _PERIOD.search(line)
    if found is None:
        return ""
    coded = code(line)
    date = find_date(coded, None)
    start, end = coded.span(*date.span) if date is not None else (0, 0)
    named = found[0].strip("（）() ，,")
    if date is not None and start <= line.index(named) and end > start + len(named):
        return line[start:end]
    return named


def _bare(title: str) -> str:
    """A title without dash before and brackets, years and page digits behind it."""
    text = title.lstrip("—–－-─ ").strip()
    text = _SPACED.sub(r"\1", text) if len(_SPACED.findall(text)) * 3 >= len(text) - 2 else text
    for pattern in (_BRACKETS, _YEARS_BEHIND, _BRACKETS):
        text = pattern.sub("", text)
    return page_digits(text)[0].strip()


def _kind(bare: str, known: Callable[[str], bool]) -> str:
    """The longest ending that is a known kind, else the last of the usual words."""
    for length in range(min(_LONGEST_KIND, len(bare)), 1, -1):
        if known(bare[-length:]):
            return bare[-length:]
    return next((kind for kind in sorted(KINDS, key=len, reverse=True) if bare.endswith(kind)), "")


def _fallback(bare: str) -> str:
    return next((template for word, template in _FALLBACKS if bare.endswith(word)), "工作计划")


def _school(draft: Draft) -> str:
    signed = [text for key, text in (draft.sign_off.lines if draft.sign_off else []) if key == "单位"]
    for text in (*draft.title, *signed):
        plain = re.sub("^(?:关于|转发)", "", _PERIOD.sub("", text).lstrip("—–－-─ "))
        found = _SCHOOL.match(simplified(plain))
        if found and not (_GENERIC.fullmatch(found[0]) or _SORT_OF_SCHOOL.fullmatch(found[0])):
            return plain[: found.end()]
    return ""


def _theme(bare: str, draft: Draft) -> str:
    text = bare[: -len(draft.kind)] if simplified(bare).endswith(draft.kind) else bare
    for word in (draft.period, draft.school):
        text = text.replace(word, "", 1) if word else text
    text = re.sub(r"[（(]\s*[)）]", "", text).strip(" 　的，,、—–-（）()“”")
    text = re.sub(rf"^{_GENERIC.pattern}", "", text)
    text = re.sub(r"^(?:年度?|度|学年度?|第[一二]学期)", "", text)
    whole = "{{" not in text and all(
        text.count(left) == text.count(right) for left, right in ("“”", "《》", "（）", "【】")
    )
    named = text[:1] != "各" and text[-1:] not in "周月"
    return text if 1 < len(text) <= 20 and whole and named else ""
