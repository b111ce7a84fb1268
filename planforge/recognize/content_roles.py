"""The role of a section whose heading leaves it open: its content tells."""

from __future__ import annotations

import re
from typing import Final

from planforge.recognize.draft import Item, Label, Para, Part, SectionDraft, TablePart
from planforge.recognize.labels import POST, TIME, ends_in_time, is_half_day, is_moment
from planforge.recognize.people import are_names
from planforge.recognize.scripts import simplified
from planforge.recognize.tables import is_timetable
from planforge.vocabulary import Role, field_of, is_ambiguous, post_of, roles_of

_BEHIND_TIME: Final = re.compile(r"[，,：:\s]")
_BY_DAY: Final = re.compile(
    r"(?:(?:截[止至]到?|从|自|在|于|即日起[至到])\s*)?(?:20\d\d\s*年)?\s*(?:1[0-2]|[1-9])\s*月\s*(?:\d{1,2}\s*[日号]|[上中下]旬|[初中末底])"
)
"""A day or a part of a month that a sentence begins with."""
_OF_GROUP: Final = re.compile("[组队员委][：:]?$")
_OF_COMMITTEE: Final = re.compile("[组会部](?:副?主任|组?成员|副?组长|负责人)$")
_LED: Final = re.compile("领导|组织|机构|小组|分工")
_LEAST_POSTS: Final = 2
_YEAR: Final = re.compile(r"20\d\d")
_NEXT: Final = re.compile(r"(20\d\d)\s*年度?.{0,8}(?:思路|计划|打算|设想|重点|要点|安排)")
_REPORTS: Final = re.compile("总结|述职|汇报|报告")
_ARRANGED: Final = re.compile(
    "安排|日程|过程|进度|计划|行事|周历|月历|配档|流程|推进|规划|节奏|历程|[各每逐分期]月"
)


def role_by_content(heading: str, body: list[Part]) -> str:
    """The role to be written for a section; empty where its heading says it or nothing does."""
    if _may_be_schedule(heading) and _holds_times(body):
        return Role.SCHEDULE.value
    known = roles_of(simplified(heading))
    if known:
        return "" if known == roles_of(heading) else known[0].value  # 指導思想, 內容及安排
    led = _LED.search(simplified(heading)) is not None and _posts(body) >= _LEAST_POSTS  # 加强领导
    return Role.ORGANIZATION.value if led or _holds_posts(heading, body) else ""  # 后勤保障组


def tell_outlook(title: list[str], sections: list[SectionDraft]) -> None:
    """Take the last section of a report for its outlook where it names what a later year is to bring (2027年工作思路)."""
    years = [int(year) for line in title for year in _YEAR.findall(line)]
    last = sections[-1]
    named = _NEXT.match(last.heading)
    if named and years and int(named[1]) > max(years) and _REPORTS.search("".join(title)):
        last.role = Role.OUTLOOK.value


def _holds_posts(heading: str, body: list[Part]) -> bool:
    """Whether a content begins with who leads and who belongs to a group, or is the names of one."""
    first = body[:2]
    if len(first) == 1 and isinstance(first[0], Para):
        return bool(_OF_GROUP.search(heading)) and are_names(first[0].text)
    return len(first) > 1 and all(isinstance(part, Label) and post_of(part.key) for part in first)


def _posts(body: list[Part]) -> int:
    """How many labels of a content say who has a post, at any depth."""
    inside = sum(_posts(part.body) for part in body if isinstance(part, Item | Label))
    return inside + sum(isinstance(part, Label) and _is_post(part) for part in body)


def _is_post(label: Label) -> bool:
    """Whether a label says who has a post, one of a committee's own included: 组委会主任：周明远."""
    return bool(label.text) and (label.kind == POST or _OF_COMMITTEE.search(label.key) is not None)


def _may_be_schedule(heading: str) -> bool:
    """Whether only the content can tell that a heading is about dates: 工作安排, 周工作安排表, 下学期各月保健工作."""
    return is_ambiguous(heading) or (not roles_of(heading) and bool(_ARRANGED.search(heading)))


def _holds_times(body: list[Part]) -> bool:
    """Whether a content is a schedule: labels that are times, dated phases, or a table with a column of times.

    Who leads (领导小组, 组长：…) may stand behind the times.
    """
    labels = [_is_timed(part) for part in _without_people([each for each in body if isinstance(each, Label)])]
    items = [_says_when(part.head or part.text) for part in body if isinstance(part, Item)]
    listed = labels or items
    return (len(listed) > 1 and all(listed)) or any(
        isinstance(part, TablePart) and is_timetable(part.grid) for part in body
    )


def _without_people(labels: list[Label]) -> list[Label]:
    """Labels without those at their end that say who has a post, and the one that leads to them (附：领导小组名单)."""
    end = len(labels)
    while end and not _is_timed(last := labels[end - 1]) and (_is_post(last) or _posts(last.body)):
        end -= 1
    leads = (
        0 < end < len(labels) and not labels[end - 1].body and _LED.search(labels[end - 1].text) is not None
    )
    return labels[: end - leads]


def _is_timed(label: Label) -> bool:
    """Whether a label is a time, or holds one: 活动一：讲座, with 时间：11月4日 below it."""
    below = (each.key for each in label.body if isinstance(each, Label))
    return label.kind == TIME or any(field_of(key) == "时间" for key in below)


def _says_when(text: str) -> bool:
    """Whether an element ends or begins with its time: 宣传发动（9月1日—7日）, 九月，新生适应周活动, 10月13日前完成报名."""
    if ends_in_time(text) or _BY_DAY.match(text):
        return True
    pieces = _BEHIND_TIME.split(text, maxsplit=1)
    return is_moment(pieces[0]) or is_half_day(pieces[0])
