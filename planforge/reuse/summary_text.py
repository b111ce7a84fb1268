"""A summary's spec drawn from a plan: head, usual sections, every goal and task with room for its answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from planforge.calendar.period import print_period
from planforge.model.content import Content, Label
from planforge.model.people import read_people
from planforge.model.profile import Profile
from planforge.model.records import Words
from planforge.model.spec import Spec
from planforge.recognize.scalars import can_be_key, inline, key
from planforge.scaffolding.skeleton import offered
from planforge.template.template import SectionRule, Template
from planforge.tracing.promise import Kind, Promise
from planforge.vocabulary import (
    BLANK,
    BLOCK_WORDS,
    SECTION_WORDS,
    Role,
    column_of,
    normalized,
    post_of,
    role_named,
    roles_of,
)

LONGEST_NAME = 40
"""A longer goal stands behind 目标 instead of being a heading."""

SECTIONS = {Kind.GOAL: Role.FULFILMENT, Kind.TASK: "任务完成情况"}
_HINTS = {
    Kind.GOAL: "# 计划里的目标，一个一条：写“结果”和“状态”（完成、部分完成、未完成、调整）；没有达到的写“说明”，空着的不印",
    Kind.TASK: "# 计划里安排的工作，一件一条，写法同上；“指纹”记着计划的原话，不印，不用改",
}
_RESERVED = frozenset((*BLOCK_WORDS, *SECTION_WORDS, "内容", "时间"))
_LEADERS = (
    ("组长", ("组长", "总指挥", "负责人", "主任")),
    ("副组长", ("副组长", "常务副组长", "副总指挥", "副主任")),
)
_LONGEST_LEADER = 40
_OF_PLAN = re.compile(r"(?:实施)?(?:计划|要点|思路|安排|打算|方案|规划)(?=(?:[（(][^（）()]*[）)])?$)")
"""The word of a title that says that it is a plan's."""
_BEFORE_ANSWERS = (Role.MEASURES, Role.TASKS, Role.BACKGROUND, Role.CONTENT)


class Drawing(NamedTuple):
    """What a summary is drawn from: the plan, its profile, what fills its phrases, what it promises, its file's name."""

    plan: Spec
    profile: Profile
    words: Words
    promises: Sequence[Promise]
    link: str


def drawn(drawing: Drawing, template: Template, records: Sequence[str] = ()) -> str:
    """The text of a new summary; ``records`` are elements of 活动开展, ready to stand in it."""
    parts = [_head(drawing, template)]
    answers = _answers(drawing.promises)
    done = [_section(Role.RECORDS, _RECORDS_HINT, records)] if records else []
    waiting = [*done, *answers]
    for rule in template.sections:
        if is_about(rule, Role.FULFILMENT) or (is_about(rule, Role.RECORDS) and records):
            parts += waiting
            waiting = []
            continue
        if waiting and not any(is_about(rule, role) for role in _BEFORE_ANSWERS):
            parts += waiting
            waiting = []
        parts.append(offered(rule))
    parts += waiting
    parts.append(signed(drawing.plan))
    return "".join(parts)


_RECORDS_HINT = (
    "# 以“时间”开头的各条排成一张表；人数、学时写数字，文中可以用 {{活动次数}}、{{总学时}}、{{参加人次}}"
)


def is_about(rule: SectionRule, role: Role) -> bool:
    """Whether a section that a template offers has a role."""
    named = role_named(rule.role) if rule.role else None
    return role in ((named,) if named else roles_of(rule.name))


def _head(drawing: Drawing, template: Template) -> str:
    plan, words = drawing.plan, drawing.words
    lines = [
        f"# {template.name}：照“{drawing.link}”起草。“{BLANK}”处换成自己的话，用不着的章整章删掉。",
        "# 计划改了就再运行一次 planforge summarize：只补新的，写好的一个字也不动。",
        "",
        f"文种: {template.name}",
    ]
    head = {"学校": plan.school, "期间": plan.period or drawing.profile.period, "主题": plan.theme}
    lines += [f"{name}: {inline(words(text))}" for name, text in head.items() if text]
    lines += _title(plan, words)
    lines += ["", "# 对应的计划；planforge check 会逐条核对", f"对应计划: {inline(drawing.link)}", ""]
    lines += [f"导语: {inline(_opening(drawing))}"]
    return "\n".join(lines) + "\n"


def _title(plan: Spec, words: Words) -> list[str]:
    """The title of a plan as its summary has it, where the plan has one of its own and no theme to compose it from."""
    if plan.theme or not plan.title:
        return []
    *above, last = map(words, plan.title)
    named, changed = _OF_PLAN.subn("总结", last)
    if not changed:
        return []
    return (
        ["标题:", *(f"  - {inline(line)}" for line in (*above, named))]
        if above
        else [f"标题: {inline(named)}"]
    )


def _opening(drawing: Drawing) -> str:
    """Period, under whose lead, by which plan: the opening that 13 of 14 summaries have."""
    plan, words = drawing.plan, drawing.words
    period = words(plan.period or drawing.profile.period) or "本学期"
    period = print_period(period, drawing.profile.wording) if period.isascii() else period  # 2026-2027-1
    led = "、".join(leaders(plan, words))
    sign = plan.sign_off or drawing.profile.sign_off
    who = "本人" if sign and sign.name else "、".join(sign.units) if sign and sign.units else "学校"
    by = f"在{led}的带领下，" if led else ""
    return f"{period}，{by}{words(who)}按照{words(plan.theme)}{plan.kind}开展工作。现将有关情况总结如下。"


def leaders(plan: Spec, words: Words) -> list[str]:
    """组长 and 副组长 of a plan with their names, as they open a summary; none where they are not named."""
    labels = [
        label
        for section in plan.sections
        if Role.ORGANIZATION in section.roles
        for label in _labels(section.content)
    ]
    found = []
    for _name, posts in _LEADERS:
        label = next(
            (each for each in labels if (post_of(each.key) or normalized(each.key)) in posts and each.text),
            None,
        )
        if label is not None and label.text is not None and label.text.lines:
            text = _side_by_side(words(label.text.lines[0]).rstrip("。；;，,"))
            if 0 < len(text) <= _LONGEST_LEADER:
                found.append(f"{normalized(label.key)}{text}")
    return found


def _side_by_side(text: str) -> str:
    """People parted by blanks only, parted as in a sentence; and a name without the blank inside it."""
    people = read_people(text)
    if len(people) < 2 or any(text[one.end : other.start].strip() for one, other in pairwise(people)):
        return text
    said = (text[each.start : each.end].replace(" ", "").replace("\u3000", "") for each in people)
    return f"{text[: people[0].start]}{'、'.join(said)}{text[people[-1].end :]}"


def _labels(content: Content) -> Iterable[Label]:
    for part in content:
        if isinstance(part, Label):
            yield part
            yield from _labels(part.body)


def _answers(promises: Sequence[Promise]) -> list[str]:
    sections = []
    for kind, name in SECTIONS.items():
        elements = [element(each, 2) for each in promises if each.kind is kind]
        if elements:
            sections.append(_section(name, _HINTS[kind], elements))
    if not any(each.kind is Kind.GOAL for each in promises):
        sections.insert(0, f"\n# 计划里没有认出目标；有目标就在下面一条一条写上\n{_NO_GOALS}")
    return sections


_NO_GOALS = "# 目标完成情况:\n#   - 目标的名称:\n#     结果: 达到了什么\n#     状态: 完成\n"


def _section(name: str, hint: str, elements: Sequence[str]) -> str:
    return f"\n{hint}\n{name}:\n" + "\n".join(elements) + "\n"


def new_section(name: str, kind: Kind | None, elements: Sequence[str]) -> str:
    """A section to be put into a summary that lacks it; ``kind`` is None for records. No line break at its end."""
    return _section(name, _HINTS[kind] if kind else _RECORDS_HINT, elements).removesuffix("\n")


def element(promise: Promise, indent: int) -> str:
    """One goal or task as an element of a list whose dash stands in column ``indent``, waiting for its answer."""
    name = plain(promise.name)
    is_key = len(name) <= LONGEST_NAME and can_be_key(name) and normalized(name) not in _RESERVED
    first = f"- {key(name)}:" if is_key else f"- {promise.kind.value}: {inline(name)}"
    return "\n".join([" " * indent + first, *_fields(promise, indent + 2)])


def labelled(promise: Promise, indent: int) -> str | None:
    """One goal or task as a label in column ``indent``, for a summary that numbers none; None where it is too long."""
    name = plain(promise.name)
    if len(name) > LONGEST_NAME or not can_be_key(name) or column_of(name) is not None:
        return None
    return "\n".join([f"{' ' * indent}{key(name)}:", *_fields(promise, indent + 2)])


def _fields(promise: Promise, indent: int) -> list[str]:
    said = {"指标" if promise.kind is Kind.GOAL else "时间": copied(promise)}
    lines = [f"{name}: {inline(text)}" for name, text in said.items() if text]
    lines += [f"结果: {BLANK}", f"状态: {BLANK}", "说明:", "佐证:", f"指纹: {promise.mark}"]
    return [" " * indent + line for line in lines]


def copied(promise: Promise) -> str:
    """The indicator or time of a promise as a summary says it: on one line, its days written out as in print."""
    return plain(promise.in_full)


def plain(text: str) -> str:
    """A text on one line that begins no phrase."""
    return " ".join(text.split()).replace("{{", "｛｛")


def signed(plan: Spec) -> str:
    """The sign-off of a drawn spec: who signed before, its date to be filled."""
    sign = plan.sign_off
    who = ""
    if sign is not None and sign.name:
        who = f"姓名: {inline(sign.name)}, "
    elif (
        sign is not None
        and len(sign.units) == 1
        and not any(char in sign.units[0] for char in ",{}[]#&*!|>%@`'\":")
    ):
        who = f"单位: {sign.units[0]}, "
    return f"\n落款: {{{who}日期: {BLANK}}}\n"
