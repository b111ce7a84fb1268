"""Chapters that their place tells of: the state of things opens a plan, what is to come closes a report.

The same words mean different things in a plan and in a report: 重点工作 is what is to be done in the one and
what was done in the other; 活动成果 is hoped for or was reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.recognize.calls import calls, halves, is_motto
from planforge.recognize.draft import Item, Para, Part, SectionDraft
from planforge.recognize.families import Family
from planforge.recognize.scripts import simplified
from planforge.vocabulary import Role, is_ambiguous, normalized, roles_of

_EARLIER: Final = re.compile(
    "(?:上一?个?(?:学期|学年|年度?|期|阶段)|去年|过去|前(?:一?阶段|期|段)|一?(?:年|学期)来).*(?:总结|回顾|情况|工作|小结)$"
)
_LATER: Final = re.compile(
    "^(?:下一?[步年期]|下一?个?(?:阶段|学[期年]|年度)|下半年|今后|明年|来年|未来|后续|后期|接下来)|新学[期年]"
)
_SUMMED: Final = re.compile("[\u4e00-\u9fff]{2,8}(?:总结|小结)$")
_AHEAD: Final = re.compile("(?:重点|要点|任务|目标|思路|方向|计划|规划|方案)$")
_WORK: Final = re.compile("工作$")
_GUIDED: Final = re.compile("(?:以|坚持|围绕|紧紧围绕|紧扣|根据|按照|遵循|依据|(?:全面|深入|认真|切实)?贯彻)")
_STATE: Final = re.compile("情况|现状|状况|特点|形势|学情|班情|(?:分析|介绍|概貌)$")
_STATES: Final = re.compile("(?:情况|现状|状况|特点|形势|学情|班情|分析|介绍|概貌)$")
_AIMED: Final = re.compile(r"力争|争取|达到|达成|不低于|以上|\d\s*[%％]|实现")
_BEGUN: Final = frozenset((Role.TASKS, Role.MEASURES, Role.CONTENT, Role.SCHEDULE, Role.ORGANIZATION))
_TO_COME: Final = frozenset((Role.TASKS, Role.GOALS, Role.GUIDING_IDEOLOGY))
_WORDLESS: Final[frozenset[Role]] = frozenset()
_LEAST: Final = 3  # chapters of a document in which a place says something
_NEAR: Final = 3  # chapters among which the aims of a plan stand


def known_roles(section: SectionDraft) -> tuple[str, ...]:
    """The roles of a chapter by its words, else the one that was already told."""
    return roles_of(simplified(section.heading)) or tuple(filter(None, [section.role]))


def tell_standing(sections: list[SectionDraft], family: Family) -> None:
    """Set the roles of the chapters whose place in a plan, a scheme or a report tells them."""
    if family is Family.REPORT:
        _tell_report(sections)
    elif len(sections) >= _LEAST:
        _tell_front(sections)


def is_later(heading: str) -> bool:
    """Whether a heading is about a later time: 下一步怎么走, 新学期的约定."""
    return _LATER.search(heading) is not None


def words(part: Part) -> str:
    """The words of a paragraph, or of an element with all below it."""
    if isinstance(part, Item):
        return f"{part.head}{part.text}{''.join(map(words, part.body))}"
    return part.text if isinstance(part, Para) else ""


def _tell_front(sections: list[SectionDraft]) -> None:
    """Take what stands before the work of a plan for the state of things, the ideas that guide, or the aims."""
    if not known_roles(sections[0]):
        sections[0].role = _front(sections[0])
    for place, section in enumerate(_before_work(sections)):
        heading = simplified(section.heading)
        if known_roles(section) or is_ambiguous(heading):
            continue
        if _EARLIER.match(heading):
            section.role = Role.ACHIEVEMENTS.value
        elif _STATES.search(normalized(heading)) and not calls(heading):
            section.role = Role.BACKGROUND.value
        elif 0 < place < _NEAR and "目标" in heading and is_motto(heading) and _aims(section.body):
            section.role = Role.GOALS.value


def _before_work(sections: list[SectionDraft]) -> Iterator[SectionDraft]:
    for section in sections:
        if not _BEGUN.isdisjoint(known_roles(section)):
            return
        yield section


def _front(first: SectionDraft) -> str:
    named = next(iter(halves(first.heading)), "")  # 学情分析 of 学情分析：找准起点
    if _EARLIER.match(simplified(first.heading)):
        return Role.ACHIEVEMENTS.value
    if _STATE.search(named) and not calls(named):
        return Role.BACKGROUND.value
    guided = is_motto(first.heading) and _says(first, _GUIDED) and not _lists(first.body)
    return Role.GUIDING_IDEOLOGY.value if guided else ""


def _tell_report(sections: list[SectionDraft]) -> None:
    """Tell what was done and what came of it from what is still to be done."""
    after_problems = False
    for place, section in enumerate(sections):
        roles = known_roles(section)
        is_last = place == len(sections) - 1 and place > 0
        if Role.OUTLOOK not in roles and not section.role:
            heading = normalized(simplified(section.heading))
            to_come = _TO_COME if after_problems else _WORDLESS if is_last else None
            section.role = _told(heading, frozenset(roles), to_come, is_behind=place > 0)
        after_problems = after_problems or Role.PROBLEMS in roles
    _tell_summed(sections)


def _tell_summed(sections: list[SectionDraft]) -> None:
    """Take 活动总结 behind aims and dates for what was done, where no other chapter of a report says that."""
    if any(Role.ACHIEVEMENTS in known_roles(section) for section in sections):
        return
    for section in sections[1:]:
        if not known_roles(section) and _SUMMED.fullmatch(normalized(simplified(section.heading))):
            section.role = Role.ACHIEVEMENTS.value


def _told(heading: str, roles: frozenset[str], to_come: frozenset[Role] | None, *, is_behind: bool) -> str:
    """What a chapter of a report is about; empty where its words say it or nothing does."""
    if is_behind and is_later(heading) and not is_motto(heading):
        return Role.OUTLOOK.value
    if (
        to_come is not None
        and roles <= to_come
        and _AHEAD.search(heading)
        and (roles or not is_motto(heading))
    ):
        return Role.OUTLOOK.value
    if (roles == {Role.OUTCOMES} and "预" not in heading) or (
        roles == {Role.TASKS} and _WORK.search(heading)
    ):
        return Role.ACHIEVEMENTS.value
    return ""


def _says(section: SectionDraft, pattern: re.Pattern[str]) -> bool:
    """Whether the first words below a heading are those of a pattern."""
    first = section.body[0] if section.body else None
    return isinstance(first, Para) and pattern.match(first.text) is not None


def _lists(body: list[Part]) -> int:
    return sum(isinstance(part, Item) for part in body)


def _aims(body: list[Part]) -> bool:
    return any(_AIMED.search(words(part)) for part in body)
