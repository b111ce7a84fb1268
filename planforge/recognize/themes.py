"""Chapters that say in words of their own what is done: slogans, fields of work, activities; their roles.

What such a chapter is follows from the kind of document and from its neighbours: between aims and dates
stands what is done, in a report what was done. A heading that may be anything else keeps no role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.recognize.calls import calls, is_motto
from planforge.recognize.draft import Draft, Item, Part, SectionDraft
from planforge.recognize.families import Family, family_of
from planforge.recognize.people import are_names
from planforge.recognize.scripts import simplified
from planforge.recognize.standing import is_later, known_roles, tell_standing, words
from planforge.vocabulary import Role, is_ambiguous, normalized, roles_of

_FIELD: Final = re.compile(
    "(?:工作|建设|管理|教育|教学|活动|方面|教研|科研|培训|辅导|联系|发展|服务|训练|卫生|安全|保健|文化|共育|队伍|质量"
    "|课堂|课程|阅读|学习|实践|后勤|德育|合作|沟通|常规|关注|关怀|关爱|指导|引导|培养|培育|养成|转化|提升|推广"
    "|防控|预防|防治|防范|创建|创新|改革|研究|研讨|研修|交流|宣传|维护|共建|互动|协同|联动|帮扶|资助|整治|治理|营造|优化"
    "|完善|构建|开发|监测|融合|锻炼|社团|干预|美化|绿化|补差|辅差|宣教|演练|发布|报道|安保|[\u4e00-\u9fff]{4}化)$"
)
_ACTIVITY: Final = re.compile(
    "[“《]|(?:活动|比赛|竞赛|大赛|赛|展示|展演|展|节|讲座|座谈会|游园会|晚会|汇演|体验|实践|评比|征集|征文|课|会|仪式|典礼|推荐|推介|游戏|项目|展评|课程|观摩|参观|表演|演出|寻访|义卖|论坛|沙龙|竞答|朗诵|诵读)$"
)
_ODD: Final = re.compile(
    r"^(?:其[他它]|附|说明|备注|注解|有关|相关|未尽|本[办方制预规])|(?:地点|网址|说明|附则|名单|名额|解释|情形|一览|解读|总结|文件|文献|资料|表)$"
    r"|\d\s*[月日点时：:]|(?:值班|作息)$"
)
_STATE: Final = re.compile("情况|现状|特点|形势|学情|班情")
_LISTED: Final = re.compile(
    "(?:[\u4e00-\u9fff]{0,5}(?:工作|活动)安排|(?:主要|具体|重点|特色|常规)活动|(?:活动|工作)方案)"
)
_OFFICE: Final = re.compile(r"[\u4e00-\u9fff、]{1,12}[处室部科组委会办任师员长]")
_WHAT: Final = frozenset(
    (Role.TASKS, Role.MEASURES, Role.CONTENT, Role.ACHIEVEMENTS, Role.RECORDS, Role.FULFILMENT)
)
_SENTENCE: Final = re.compile(r"[，,。；;]|\d[日点时：:]")
_LEAST_ITEMS: Final = 2
_LONGEST: Final = 39  # characters of a heading; a longer one is a sentence that was cut
_STATEMENT: Final = 4  # characters: 成绩喜人
_MANY: Final = 3  # chapters side by side whose words say nothing of their own: 备课, 上课, 辅导


def tell_themes(draft: Draft) -> None:
    """Set the roles of the chapters of a draft that name their theme only."""
    family = family_of(draft)
    sections = draft.sections
    if not sections:
        return
    if family is not None:
        tell_standing(sections, family)
    for section in sections:
        if not known_roles(section):
            section.role = _arranged(normalized(simplified(section.heading)), section.body)
    if family is None:
        return
    roles = [known_roles(section) for section in sections]
    for run in _runs(sections):
        if family is Family.SCHEME:
            _tell_activities(run, roles)
        elif _are_themes([simplified(each.heading) for each in run], family) or not _says_what(roles):
            role = _done(run) if family is Family.REPORT else _planned(run, roles)
            for section in run:
                section.role = role.value


def _says_what(roles: list[tuple[str, ...]]) -> bool:
    """Whether other chapters already say what is done."""
    return any(not _WHAT.isdisjoint(each) for each in roles)


def _arranged(heading: str, body: list[Part]) -> str:
    """What 工作安排 or 主要活动 holds that is a list without dates: duties, activities, work to be done."""
    items = [part for part in body if isinstance(part, Item)]
    if _LISTED.fullmatch(heading) is None or len(items) < _LEAST_ITEMS:
        return ""
    if sum(map(_says_who, items)) * 2 > len(items):
        return Role.ORGANIZATION.value
    return (Role.CONTENT if "活动" in heading else Role.TASKS).value


def _says_who(item: Item) -> bool:
    """Whether an element gives somebody work: 德育处：…, 座椅由总务处负责, 摄影：林静."""
    return bool(_OFFICE.fullmatch(item.head)) or "负责" in words(item) or _are_people(item)


def _are_people(item: Item) -> bool:
    """Whether an element is somebody's name, or has it on one side: 摄影：林静, 林静：摄影."""
    return are_names(item.head, 1) or are_names(item.text, 1)


def _runs(sections: list[SectionDraft]) -> Iterator[list[SectionDraft]]:
    """Neighbours that have no role and could name a theme."""
    run: list[SectionDraft] = []
    for section in sections:
        if _is_open(section):
            run.append(section)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_open(section: SectionDraft) -> bool:
    heading = simplified(section.heading)
    if (
        section.role
        or roles_of(heading)
        or is_ambiguous(heading)
        or not section.body
        or len(heading) > _LONGEST
    ):
        return False
    if is_motto(heading):
        return not is_later(heading)
    return _ODD.search(heading) is None


def _are_themes(headings: list[str], family: Family) -> bool:
    """Whether one of some neighbours names a theme, or there are so many, or such statements, that all do."""
    stated = len(headings) > 1 and min(len(normalized(each)) for each in headings) >= _STATEMENT
    told = family is Family.REPORT and any(_STATE.search(each) for each in headings)  # 廉洁自律情况
    return stated or told or len(headings) >= _MANY or any(map(_is_theme, headings))


def _is_theme(heading: str) -> bool:
    """Whether a heading names what is worked at: 德育工作, 抓常规，促提升."""
    return is_motto(heading) or _FIELD.search(normalized(heading)) is not None


def _arecalls(run: list[SectionDraft]) -> bool:
    """Whether most headings say what is to be done, in one of their halves at least (精心组织，丰富活动)."""
    return sum(calls(simplified(each.heading)) for each in run) * 2 > len(run)


def _done(run: list[SectionDraft]) -> Role:
    """What the chapters of a report are: what was undertaken (抓常规，促养成), or what came of it (活动丰富多彩)."""
    return Role.MEASURES if _arecalls(run) else Role.ACHIEVEMENTS


def _planned(run: list[SectionDraft], roles: list[tuple[str, ...]]) -> Role:
    """What the chapters of a plan are: the tasks, or the measures where others name the tasks."""
    known = {role for each in roles for role in each}
    if (Role.TASKS in known) != (Role.MEASURES in known):
        return Role.MEASURES if Role.TASKS in known else Role.TASKS
    return Role.MEASURES if _arecalls(run) else Role.TASKS


def _is_activity(heading: str) -> bool:
    return _ACTIVITY.search(normalized(heading)) is not None


def _is_work(heading: str) -> bool:
    """Whether a heading says of itself what is done: a field of work with its name (安全教育, not 教育), a call."""
    return (_is_named(heading) and _FIELD.search(normalized(heading)) is not None) or calls(heading)


def _is_named(heading: str) -> bool:
    """Whether a heading is long enough to name something, and no sentence: 成果展评, not 有…情形者，不予推荐."""
    return len(normalized(heading)) >= _STATEMENT and _SENTENCE.search(heading.rstrip("。：:")) is None


def _tell_activities(run: list[SectionDraft], roles: list[tuple[str, ...]]) -> None:
    """Take the chapters of a scheme for its content or its measures: activities, fields of work, calls.

    Where most of some neighbours are activities, all are.
    """
    headings = [simplified(each.heading) for each in run]
    activities = sum(map(_is_activity, headings)) * 4 >= len(run) * 3 and len(run) > 1
    for section, heading in zip(run, headings, strict=True):
        if activities or (len(roles) >= _MANY and _is_activity(heading) and _is_named(heading)):
            section.role = Role.CONTENT.value
        elif _is_work(heading):
            section.role = Role.MEASURES.value
