"""Chapters that say in words of their own what is done: slogans, fields of work, activities; their roles.

What such a chapter is follows from the kind of document and from its neighbours: between aims and dates
stands what is done, in a report what was done. A heading that may be anything else keeps no role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final

from planforge.recognize.draft import Draft, Item, Para, Part, SectionDraft
from planforge.recognize.people import are_names
from planforge.recognize.scripts import simplified
from planforge.vocabulary import Role, begins_with_verb, is_ambiguous, normalized, roles_of


class Family(Enum):
    """What a document is for, by the words of its title."""

    PLAN = "计划"
    REPORT = "总结"
    SCHEME = "方案"


_WORDS: Final = {
    Family.PLAN: "计划 要点 思路 打算 设想 规划",
    Family.REPORT: "总结 述职 汇报 报告 小结 回顾 体会 反思",
    Family.SCHEME: "方案 策划 安排 预案 办法 细则 意见",
}
_FAMILIES: Final = {word: family for family, words in _WORDS.items() for word in words.split()}
_KIND: Final = re.compile(
    rf"({'|'.join(_FAMILIES)})书?(?:范文|例文|模板|范本)?\s*[》”]?\s*(?:篇?\s*[一二三四五六七八九十\d]{{0,4}}年?|[（(【〔][^（）()【】〔〕]*[）)】〕])*$"
)
_TOLD: Final = re.compile("总结如下|汇报如下|报告如下")
_PARTED: Final = re.compile(r"[，,：:；;——\s]+")
_FIELD: Final = re.compile(
    "(?:工作|建设|管理|教育|教学|活动|方面|教研|科研|培训|辅导|联系|发展|服务|训练|卫生|安全|保健|文化|共育|队伍|质量"
    "|课堂|课程|阅读|学习|实践|后勤|德育|合作|沟通|常规|关注|关怀|关爱|指导|引导|培养|培育|养成|转化|提升|推广"
    "|防控|预防|防治|防范|创建|创新|改革|研究|研讨|研修|交流|宣传|维护|共建|互动|协同|联动|帮扶|资助|整治|治理|营造|优化"
    "|完善|构建|开发|监测|融合|锻炼|社团|干预|美化|绿化|[\u4e00-\u9fff]{4}化)$"
)
_ACTIVITY: Final = re.compile(
    "[“《]|(?:活动|比赛|竞赛|大赛|赛|展示|展演|展|节|讲座|座谈会|游园会|晚会|汇演|体验|实践|评比|征集|征文|课|会)$"
)
_ODD: Final = re.compile(
    r"^(?:其[他它]|附|说明|备注|注解|有关|相关|未尽|本[办方制预规])|(?:地点|网址|说明|附则|名单|名额|解释|情形|一览|解读|总结|文件|文献|资料|表)$"
    r"|\d\s*[月日点时：:]|值班|作息"
)
_LATER: Final = re.compile("^(?:下一?步|下一?阶段|下学[期年]|今后|明年|来年|未来)|新学[期年]")
_GUIDED: Final = re.compile("(?:以|坚持|围绕|紧紧围绕|紧扣|根据|按照|遵循|依据|(?:全面|深入|认真|切实)?贯彻)")
_STATE: Final = re.compile("情况|现状|特点|形势|学情|班情")
_AIMED: Final = re.compile(r"力争|争取|达到|达成|不低于|以上|\d\s*[%％]|实现")
_LISTED: Final = re.compile(
    "(?:[\u4e00-\u9fff]{0,5}(?:工作|活动)安排|(?:主要|具体|重点|特色|常规)活动|(?:活动|工作)方案)"
)
_OFFICE: Final = re.compile(r"[\u4e00-\u9fff、]{1,12}[处室部科组委会办任师员长]")
_WHAT: Final = frozenset(
    (Role.TASKS, Role.MEASURES, Role.CONTENT, Role.ACHIEVEMENTS, Role.RECORDS, Role.FULFILMENT)
)
_UNTITLED: Final = ["工作计划"]  # what a document without a title is called when it is built
_LEAST_ITEMS: Final = 2
_LONGEST: Final = 39  # characters of a heading; a longer one is a sentence that was cut
_SHORTEST: Final = 3  # characters of each half of a slogan
_STATEMENT: Final = 4  # characters: 成绩喜人
_MANY: Final = 3  # chapters side by side whose words say nothing of their own: 备课, 上课, 辅导


def tell_themes(draft: Draft) -> None:
    """Set the roles of the chapters of a draft that name their theme only."""
    family = _family(draft)
    sections = draft.sections
    if not sections:
        return
    for section in sections:
        if not _roles(section):
            section.role = _arranged(normalized(simplified(section.heading)), section.body)
    roles = [_roles(section) for section in sections]
    if family is None:
        return
    _tell_front(sections, roles, family)
    _tell_later(sections, family)
    for run in _runs(sections):
        if family is Family.SCHEME:
            _tell_activities(run)
        elif _are_themes([simplified(each.heading) for each in run], family) or not _says_what(roles):
            role = _done(run) if family is Family.REPORT else _planned(run, roles)
            for section in run:
                section.role = role.value


def _says_what(roles: list[tuple[str, ...]]) -> bool:
    """Whether other chapters already say what is done."""
    return any(not _WHAT.isdisjoint(each) for each in roles)


def _family(draft: Draft) -> Family | None:
    """What a document is by the last word of its title that says so, else by the words before its chapters."""
    found = [_FAMILIES[kind[1]] for line in draft.title if (kind := _KIND.search(simplified(line)))]
    if found and draft.title != _UNTITLED:
        return found[-1]
    told = any(isinstance(part, Para) and _TOLD.search(part.text) for part in draft.preamble)
    return Family.REPORT if told else None


def _roles(section: SectionDraft) -> tuple[str, ...]:
    return roles_of(simplified(section.heading)) or tuple(filter(None, [section.role]))


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
    return bool(_OFFICE.fullmatch(item.head)) or "负责" in _words(item) or _are_people(item)


def _are_people(item: Item) -> bool:
    """Whether an element is somebody's name, or has it on one side: 摄影：林静, 林静：摄影."""
    return are_names(item.head, 1) or are_names(item.text, 1)


def _lists(body: list[Part]) -> int:
    return sum(isinstance(part, Item) for part in body)


def _tell_front(sections: list[SectionDraft], roles: list[tuple[str, ...]], family: Family) -> None:
    """Take the first chapter for the state of things or the ideas that guide, a later one for aims, by their words."""
    first, *rest = sections
    if family is Family.REPORT or len(sections) < _MANY:
        return
    if not roles[0]:
        first.role = _front(first)
    for section, known in zip(rest[:2], roles[1:3], strict=False):
        if not known and "目标" in section.heading and _is_slogan(section.heading) and _aims(section.body):
            section.role = Role.GOALS.value


def _tell_later(sections: list[SectionDraft], family: Family) -> None:
    """Take what a report says of a later time for its outlook: 下一阶段工作重点 are no tasks of the time it tells of."""
    for section in sections[1:] if family is Family.REPORT else ():
        heading = simplified(section.heading)
        if _LATER.match(heading) and Role.OUTLOOK not in roles_of(heading) and not _is_slogan(heading):
            section.role = Role.OUTLOOK.value


def _front(first: SectionDraft) -> str:
    named = next(iter(_halves(first.heading)), "")  # 学情分析 of 学情分析：找准起点
    if _STATE.search(named) and not _calls(named):
        return Role.BACKGROUND.value
    guided = _is_slogan(first.heading) and _says(first, _GUIDED) and not _lists(first.body)
    return Role.GUIDING_IDEOLOGY.value if guided else ""


def _says(section: SectionDraft, pattern: re.Pattern[str]) -> bool:
    """Whether the first words below a heading are those of a pattern."""
    first = section.body[0] if section.body else None
    return isinstance(first, Para) and pattern.match(first.text) is not None


def _aims(body: list[Part]) -> bool:
    return any(_AIMED.search(_words(part)) for part in body)


def _words(part: Part) -> str:
    """The words of a paragraph, or of an element with all below it."""
    if isinstance(part, Item):
        return f"{part.head}{part.text}{''.join(map(_words, part.body))}"
    return part.text if isinstance(part, Para) else ""


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
    if _is_slogan(heading):
        return _LATER.match(heading) is None
    return _ODD.search(heading) is None


def _are_themes(headings: list[str], family: Family) -> bool:
    """Whether one of some neighbours names a theme, or there are so many, or such statements, that all do."""
    stated = len(headings) > 1 and min(len(normalized(each)) for each in headings) >= _STATEMENT
    told = family is Family.REPORT and any(_STATE.search(each) for each in headings)  # 廉洁自律情况
    return stated or told or len(headings) >= _MANY or any(map(_is_theme, headings))


def _is_theme(heading: str) -> bool:
    """Whether a heading names what is worked at: 德育工作, 抓常规，促提升."""
    return _is_slogan(heading) or _FIELD.search(normalized(heading)) is not None


def _is_slogan(heading: str) -> bool:
    """Whether a heading is a call or a statement in two halves (德育为先，润物无声), or begins with what is done."""
    halves = _halves(heading)
    return (len(halves) > 1 and min(map(len, halves)) >= _SHORTEST) or begins_with_verb(normalized(heading))


def _halves(heading: str) -> list[str]:
    return [half for half in _PARTED.split(heading.strip("。：: ")) if half]


def _are_calls(run: list[SectionDraft]) -> bool:
    """Whether most headings say what is to be done, in one of their halves at least (精心组织，丰富活动)."""
    return sum(_calls(simplified(each.heading)) for each in run) * 2 > len(run)


def _calls(heading: str) -> bool:
    return heading[-1] != "。" and any(map(begins_with_verb, _halves(heading)))


def _done(run: list[SectionDraft]) -> Role:
    """What the chapters of a report are: what was undertaken (抓常规，促养成), or what came of it (活动丰富多彩)."""
    return Role.MEASURES if _are_calls(run) else Role.ACHIEVEMENTS


def _planned(run: list[SectionDraft], roles: list[tuple[str, ...]]) -> Role:
    """What the chapters of a plan are: the tasks, or the measures where others name the tasks."""
    known = {role for each in roles for role in each}
    if (Role.TASKS in known) != (Role.MEASURES in known):
        return Role.MEASURES if Role.TASKS in known else Role.TASKS
    return Role.MEASURES if _are_calls(run) else Role.TASKS


def _is_activity(heading: str) -> bool:
    return _ACTIVITY.search(normalized(heading)) is not None


def _is_work(heading: str) -> bool:
    """Whether a heading says of itself what is done: a field of work with its name (安全教育, not 教育), a call."""
    named = len(normalized(heading)) >= _STATEMENT and _FIELD.search(normalized(heading)) is not None
    return named or _calls(heading)


def _tell_activities(run: list[SectionDraft]) -> None:
    """Take the chapters of a scheme for its content or its measures: activities side by side, fields of work, calls."""
    headings = [simplified(each.heading) for each in run]
    activities = sum(map(_is_activity, headings)) if len(run) > 1 else 0
    if not all(_is_work(each) or (activities and _is_activity(each)) for each in headings):
        return
    role = Role.CONTENT if activities * 2 >= len(run) else Role.MEASURES
    for section in run:
        section.role = role.value
