"""Names of schools: as a whole line, at the beginning of a title, anywhere in a sentence."""

from __future__ import annotations

import re
from typing import Final

from planforge.recognize.scripts import simplified

_SORTS: Final = "实验小学|中心小学|小学|实验中学|中学|实验学校|学校|幼儿园|附小|附中"
TRADITIONAL: Final = (
    "(?:(?<![中我爱愛各外本报報强強护護救全两兩])|(?<=[台臺]中))國[小中](?![学小央共华国國文])"
)
"""國小 and 國中, as only traditional characters write them; 我國中小學 and 愛國小學 hold other words."""
_NO_PUPILS: Final = "(?!生(?!涯))"  # 中学生 are no school, 中学生涯规划 is one's
_WHOLE: Final = re.compile(rf"(?![我本全各该原母])[\u4e00-\u9fff×Ｘ]{{2,16}}(?:{_SORTS}|{TRADITIONAL}|完小)")
_BEGINS: Final = re.compile(
    rf"[\u4e00-\u9fff·]{{2,16}}?(?:(?<!中)(?<!中小)(?:{_SORTS}){_NO_PUPILS}|中学{_NO_PUPILS}|{TRADITIONAL}{_NO_PUPILS}|幼教中心|高中|职高|学院|[一二三四五六七八九十][中小](?!学{_NO_PUPILS}))"
)
_LEADS: Final = re.compile(
    "(?:关于(?:公布|启用|举办|举行|召开|开展|组织|印发|转发|做好|加强|推进|实施)*|转发|印发|中共|共青团)+"
)
_GENERIC: Final = re.compile(
    r"(?:(?:[XxＸ×]{2,3}|某某?)[省市县区镇]?(?:[XxＸ×]{2,3}|某某?)?[省市县区镇]?(?:实验|中心)?(?:小学|中学|学校|幼儿园)|我校|本校|全校|各校|(?:中小|民办|公办|普通|普惠|寄宿制?|寄宿制?民办|小规模|大型|乡[镇村]|村镇)(?:学校|小学|中学|幼儿园)|(?:学校)?(?:小学|中学|幼儿园)|学校|中小学|初中|高中|國小|國中)"
)
_SORT_OF_SCHOOL: Final = re.compile(
    r"(?:(?:小学|中学|幼儿园)?家长|老年|老人|业余|网络|示范|农村|特色|文明|绿色|平安|优秀|先进)+(?:学校|小学|中学|幼儿园)"
)
_INSIDE: Final = re.compile(
    rf"[\u4e00-\u9fff]{{2,8}}(?:小学|中学|幼儿园|学院|大学|实小|[一二三四五六七八九十]中|{TRADITIONAL})(?![时段级学])"
    r"|[\u4e00-\u9fff]{2,8}(?:实验|外国语|希望|中心|职业|[市县区镇乡村路])学校"
)
_ANY_SCHOOL: Final = re.compile(
    "[我本全各该某每其这]|的|和|与|中小|学[期年]|年度|家长|开放|示范|义务|农村|城市|城镇|安全|文明|绿色|平安|学习|优秀|先进|特色|兄弟|"
    "联谊|老年|现代|有关|一所|培训|党|网络|教师|教育|推进|提高|加强|建设|做好|集|升入|进入|走进|[一二三四五六七八九十]所|自|指导|制定"
)


_TERM_BEFORE: Final = re.compile(
    "(?:(?:第[一二12]|[上下本新])学[期年]|[春秋](?:[季期](?:学期)?|学期)|学年度?|年度|学期|最新|全新|优秀|新版)+(?=[\u4e00-\u9fff])"
)
"""What a title without a year has before its school (第二学期幼儿园工作计划)."""


def is_school(text: str) -> bool:
    """Whether a whole line is the name of one school."""
    return bool(_WHOLE.fullmatch(simplified(text)))


def school_at_start(line: str) -> str:
    """The school that a line begins with, be it behind 关于举办; nothing where it is any school, or one of a sort (家长学校)."""
    line = without_leads(line)
    term = _TERM_BEFORE.match(simplified(line))
    line = line[term.end() :] if term is not None else line
    found = _BEGINS.match(simplified(line))
    named = found is not None and not (_GENERIC.fullmatch(found[0]) or _SORT_OF_SCHOOL.fullmatch(found[0]))
    return line[: found.end()] if found is not None and named else ""


def without_leads(line: str) -> str:
    """A title without what stands before the name of its school or its theme: 关于举办, 中共."""
    found = _LEADS.match(simplified(line))
    return line[found.end() :] if found is not None else line


def without_any_school(line: str) -> str:
    """A line without the words for any school at its beginning (我校, 小学); 小学部 is a part of one."""
    found = _GENERIC.match(line)
    return line[found.end() :] if found is not None and line[found.end() :][:1] != "部" else line


def names_school(line: str) -> bool:
    """Whether a sentence names a school, not schools in general."""
    return any(not _ANY_SCHOOL.search(name[0][:-2]) for name in _INSIDE.finditer(line))
