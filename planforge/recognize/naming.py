"""What a title says: kind of document, school, period, theme."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from planforge.recognize.draft import Draft, Para
from planforge.recognize.junk import page_digits
from planforge.recognize.periods import period_in, term_by_date, without_period
from planforge.recognize.recognizing import UNTITLED
from planforge.recognize.schools import school_at_start, without_any_school, without_leads
from planforge.recognize.scripts import simplified, without_words
from planforge.recognize.titles import KINDS, is_title_like

_BRACKETS: Final = re.compile(r"[（(【〔][^（）()]*[）)】〕]\s*$")
_QUOTED: Final = re.compile("《([^《》]+)》")
_SCHOOL_YEAR: Final = ("学年", "学年度")
_SPAN_BEHIND: Final = re.compile("(?:(?:第[一二12]|[上下本新])?学[期年]度?|年度|年终|期末)$")
_TERM: Final = re.compile("第[一二]学期|[上下]学期")
_REST_OF_PERIOD: Final = re.compile(r"^(?:年度?|度|学年度?|第[一二]学期)")
_MONTH: Final = re.compile(
    r"(?<!\d)((?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?)(?=.{0,6}(?:计划|总结|安排|要点))"
)
_COMMITTEE: Final = re.compile(
    r"^(?:总?支部?委员会|委员会)|^(?:党支部|党总支|团总支|团委|支部|总支)(?=[^、和与及]{2})"
)
"""What is left of the name of who writes before the theme (中共……支部委员会党建)."""
_PERIOD_IN_BRACKETS: Final = re.compile(r"[（(]\s*(?:20\d\d[^（）()]{0,16}学[期年]度?)?\s*[)）]|【\s*】")
"""What is left of a bracket without its period, or a second period (2026年春（2025—2026学年第二学期）)."""
_SPACED: Final = re.compile(r"([\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])")
_PATTERN_BEHIND: Final = re.compile(r"(?:范文|例文|模板|范本|样本|文稿|文本|案例|实例)\s*$")
_YEARS_BEHIND: Final = re.compile(r"\s*20\d\d(?:年|[—\-–~～]20\d\d)?\s*$")
_PERIOD_BEHIND: Final = re.compile(
    r"(?<=[划结案])[\s（(—\-]*(?:20\d\d|第?[一二上下]学|[春秋]季?学?期?).{0,24}$"
    r"|(?<=[划结案])[：:][^：:]{6,30}$"
)
_VERSION: Final = re.compile(
    r"[\s_\-—+]*(?:[（(【\[]?\s*(?:\d{1,2}|v\d[\d.]*|副本|[终定初]稿|修改稿?|最终版?|(?:打印|修改|最新|正式|电子)版|改\d?)\s*[）)】\]]?|20\d\d[-.年]?\d\d?[-.月]?\d\d?日?)$",
    re.IGNORECASE,
)
"""What a file's name has behind its title: （1）, -副本, 定稿, v2, 20260830."""
_SAYS_NOTHING: Final = re.compile(rf"(?:学校|工作|活动|实施|年度|学期|一份|我的|新)*(?:{'|'.join(KINDS)})")
_FALLBACKS: Final = (
    ("述职", "述职报告"), ("述职报告", "述职报告"), ("演练预案", "演练方案"), ("演练", "演练方案"), ("总结", "工作总结"), ("报告", "工作总结"), ("汇报", "工作总结"), ("小结", "工作总结"), ("体会", "工作总结"),
    ("反思", "工作总结"), ("规划", "发展规划"), ("预案", "实施方案"), ("方案", "实施方案"), ("办法", "实施方案"),
    ("意见", "实施方案"), ("细则", "实施方案"), ("规划书", "发展规划"), ("方案书", "实施方案"), ("规程", "实施方案"),
)  # fmt: skip
_TELLS: Final = re.compile(
    r"(总结)(?:汇报)?如下|(?:现|特|兹)[将对把从就作做][^。；]{0,40}?(总结)(?=[：:。]|$)|制[定订](?:了)?(?:本|此|以下|如下)[^。，]{0,12}(计划|方案|预案|规划)"
    r"|(?:[制拟][定订])(?:了)?[^。，；：:]{0,8}?((?:活动|演练)?方案|计划|预案|规划)(?=如下)"
)
_KINDS_TOLD: Final = {
    "总结": "工作总结", "计划": "工作计划", "方案": "实施方案", "预案": "应急预案", "规划": "发展规划", "活动方案": "活动方案",
    "演练方案": "演练方案",
}  # fmt: skip
_SCHEMED: Final = ("演练", "活动")
_LEAST_SHOWN: Final = 3  # chapters
_SUMMED_UP: Final = re.compile(r"^.{0,40}?(?:总结|回顾|小结)\s*[及和与暨、]\s*(?=20\d\d)")
"""In a title: the year that is summed up before the one that is planned (2025年工作总结及2026年工作计划)."""
_LONGEST_KIND: Final = 8


def name(draft: Draft, known: Callable[[str], bool]) -> None:
    """Set kind, template, school, period and theme of a draft from its title and sign-off.

    ``known`` tells whether a kind of document has a template under that name or another of its.
    """
    joined = _naming_line(draft.title)
    bare = _bare(joined)
    plain = simplified(bare)
    if not _kind(plain, known):
        plain = _bracketed_kind(joined) or _PERIOD_BEHIND.sub("", plain)  # 秩序册（方案）, 工作总结第一学期）
    draft.kind = _kind(plain, known) or (not draft.title and (_told(draft) or _shown(draft))) or "工作计划"
    if draft.title and not plain.endswith(draft.kind):
        draft.notes.append("标题里没有认出文种，暂写“工作计划”")
    if not known(draft.kind):
        draft.template = _fallback(plain)
    behind = _SUMMED_UP.sub("", joined, count=1)
    draft.period = _period([behind, joined, *draft.title]) or _signed_period(joined, draft)
    draft.school = _school(draft)
    draft.theme = _theme(bare if behind == joined else _bare(behind), draft)


def take_file_name(draft: Draft, stem: str) -> None:
    """Take the name of a file for the title of a document that has none, where it reads like one."""
    title = stem.strip()
    while title != (bare := _VERSION.sub("", title)):
        title = bare
    if draft.title or says_nothing(title) or not is_title_like(title):
        return
    draft.title, draft.titled_by_file = [title], True
    draft.notes = ["文中没有标题，先用了文件名" if note == UNTITLED else note for note in draft.notes]


def says_nothing(title: str) -> bool:
    """Whether a title fits any document (学校工作计划, 活动方案)."""
    return _SAYS_NOTHING.fullmatch(title) is not None


def take_printed_title(draft: Draft, printed: str) -> None:
    """Take the title that a document without one prints with, so that it stands where a person can change it."""
    title = next((line.strip() for line in printed.split("\n") if line.strip()), "")
    if title.endswith(draft.kind):
        draft.title, draft.titled_by_file = [title], True


def _bracketed_kind(title: str) -> str:
    """The kind of document that stands in brackets behind a title; nothing where they say something else."""
    found = _BRACKETS.search(title)
    inside = simplified(found[0].strip().strip("（()）【】〔〕 ")) if found else ""
    return inside if inside.endswith(tuple(KINDS)) else ""


def _period(lines: list[str]) -> str:
    """The first period that the lines of a title name, else a month; the term of a school year may stand in another."""
    period = next(filter(None, map(period_in, lines)), "")
    if not period:
        return next((found[1] for line in lines if (found := _MONTH.search(line))), "")
    terms = (line[found.start() : found.end()] for line in lines if (found := _TERM.search(simplified(line))))
    return f"{period}{next(terms, '')}" if simplified(period).endswith(_SCHOOL_YEAR) else period


def _signed_period(title: str, draft: Draft) -> str:
    """The term that a title names, with its year by the date of the signature."""
    days = (text for key, text in (draft.sign_off.lines if draft.sign_off else []) if key == "日期")
    looks_back = draft.kind.endswith(("总结", "小结", "报告"))
    return next(filter(None, (term_by_date(title, day, looks_back=looks_back) for day in days)), "")


def _told(draft: Draft) -> str:
    """The kind that the words before the sections name (现总结如下, 特制定本方案); nothing where they name none."""
    texts = (part.text for part in draft.preamble if isinstance(part, Para))
    words = (found for text in texts for found in _TELLS.findall(text))
    return next((_KINDS_TOLD[word] for word in map("".join, words)), "")


def _shown(draft: Draft) -> str:
    """The kind that the chapters show: those of a scheme are about 活动 or 演练; nothing where they are of any document."""
    headings = [section.heading for section in draft.sections]
    counted = ((sum(each.startswith(word) for each in headings), f"{word}方案") for word in _SCHEMED)
    return next((kind for count, kind in counted if count >= _LEAST_SHOWN), "")


def _naming_line(title: list[str]) -> str:
    """The line of a title that names the kind of document: the last that ends in one, else that has one, else the last.

    A line in brackets (（征求意见稿）, （2026—2030年）) says something else.
    """
    lines = [line for line in title if _bare(line)] or title
    ends = [line for line in lines if simplified(_bare(line)).endswith(tuple(KINDS))]
    holds = [line for line in lines if any(kind in simplified(line) for kind in KINDS)]
    return (ends or holds or lines or [""])[-1]


def _bare(title: str) -> str:
    """A title without dash before and brackets, years and page digits behind it, or 《》 around it."""
    text = title.lstrip("—–－-─ ").strip()
    text = found[1] if (found := _QUOTED.fullmatch(text)) else text
    text = _SPACED.sub(r"\1", text) if len(_SPACED.findall(text)) * 3 >= len(text) - 2 else text
    for pattern in (_BRACKETS, _PATTERN_BEHIND, _YEARS_BEHIND, _BRACKETS):
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
        plain = without_period(text).lstrip("—–－-─ 《【")
        if found := school_at_start(plain):
            return found
    return ""


def _theme(bare: str, draft: Draft) -> str:
    text = bare[: -len(draft.kind)] if simplified(bare).endswith(draft.kind) else bare
    for word in (draft.period, draft.school):
        text = text.replace(word, "", 1) if word else text
    text = _PERIOD_IN_BRACKETS.sub("", text).strip(" 　的，,、—–-（）()“”").rstrip("及与和")
    text = without_words(_SPAN_BEHIND, text)  # 语文教研组学期工作总结
    text = without_any_school(without_leads(text))
    text = without_words(_REST_OF_PERIOD, text)
    if simplified(draft.period).endswith("学期"):
        text = without_words(_TERM, text, most=1)  # 大班下学期班级
    text = _COMMITTEE.sub("", text.rstrip("的"))
    whole = "{{" not in text and all(
        text.count(left) == text.count(right) for left, right in ("“”", "《》", "（）", "【】")
    )
    named = text[:1] != "各" and text[-1:] not in "周月"
    return text if 1 < len(text) <= 20 and whole and named else ""
