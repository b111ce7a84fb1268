"""The next plan drawn from a summary: what was not finished and the problems named come first, each with its origin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planforge.calendar.period import Period, PeriodKind, read_period
from planforge.model.fulfilment import meant_state
from planforge.model.profile import Profile
from planforge.model.records import Words
from planforge.model.spec import Spec
from planforge.recognize.scalars import can_be_key, inline, key
from planforge.reuse.retold import Said, said_in, text_element
from planforge.reuse.sample_months import in_period
from planforge.reuse.summary_text import LONGEST_NAME, is_about, plain, signed
from planforge.rolling.decisions import Line
from planforge.rolling.frame import Frame
from planforge.rolling.grades import Pupils
from planforge.rolling.lines import line_decisions
from planforge.rolling.new_period import base_name, new_name
from planforge.rolling.old_period import calendar_of
from planforge.rolling.wanted_period import frame_between
from planforge.scaffolding.skeleton import offered
from planforge.source import Source
from planforge.source.edits import edited
from planforge.template.template import SectionRule, Template
from planforge.tracing.answers import INDICATOR, Answer
from planforge.tracing.attainment import Attainment
from planforge.tracing.links import Links, is_about_tasks
from planforge.tracing.promise import Kind, Promise
from planforge.tracing.standing import DONE, held, not_borne_out
from planforge.vocabulary import BLANK, Role

_LONGEST_NOTE = 60
_THEN = re.compile("[下上本这]个?学[期年]度?|[今明去]年|[上下]半年|本年度|下一?年度")
"""Times that are told from when the summary was written: its 下学期 is this plan's own term."""


class Leftover(NamedTuple):
    """What goes into the next plan: its kind, name and indicator, where it stood, what was said of it.

    ``is_told`` is whether the summary says that it is not finished; what it says nothing clear of is taken along, too.
    ``against`` is what its result says where the summary calls it finished all the same.
    """

    kind: Kind
    name: str
    indicator: str
    at: int
    said: str
    is_told: bool = True
    against: str = ""


class Ended(NamedTuple):
    """A summary that is carried on: its source and spec, what fills its phrases, the profile, its base name.

    ``led`` is the 组织领导 of the plan that it answers, as written there.
    """

    source: Source
    spec: Spec
    words: Words
    profile: Profile
    name: str
    led: str = ""

    def origin(self, at: int, said: str = "") -> str:
        """A comment that says where something came from."""
        told = f"：{said}" if said else ""
        line = f"第 {self.source.line_of(at)} 行" if at else ""  # what the summary leaves out has none
        return f"# 来自“{self.name}”{line}{told}"


def leftovers(links: Links, answers: Sequence[Answer], spec: Spec) -> tuple[Leftover, ...]:
    """Goals and tasks that nothing says were finished, in the order of the summary; goals nobody answered come last.

    What is called finished while its result misses the indicator goes along: only the writer knows which of the two is wrong.
    """
    promised = {id(answer): promise for promise, answer in links.pairs}
    found = [left for each in answers if (left := _leftover(each, promised.get(id(each)), spec)) is not None]
    found += [
        Leftover(each.kind, each.name, each.wording, 0, _NOT_ANSWERED, is_told=False)
        for each in links.missing
        if each.kind is Kind.GOAL
    ]
    return tuple(found)


_NOT_ANSWERED = "总结里没有回答"
_NO_STATE = "没有写完没完成"


def _is_finished(answer: Answer, found: Attainment) -> bool:
    """Whether the state says so in any words; where there is none, whether the result does or reaches what was wanted."""
    if answer.state:
        return meant_state(answer.state) == DONE
    return meant_state(answer.text("结果")) == DONE or (
        found.compared > 0 and not (found.short or found.unsure)
    )


def _leftover(answer: Answer, promise: Promise | None, spec: Spec) -> Leftover | None:
    """What an answer leaves to be done; None where it is finished."""
    found = held(answer, promise, spec)
    against = not_borne_out(answer, promise, found)
    if _is_finished(answer, found) and not against:
        return None
    kind = promise.kind if promise else Kind.TASK if is_about_tasks(answer) else Kind.GOAL
    result = "" if against else answer.text("结果")
    told = (answer.state or _NO_STATE, against and f"可是{against}", result, answer.text("说明"))
    said = "；".join(each for each in told if each).rstrip("。")
    indicator = promise.wording if promise and kind is Kind.GOAL else answer.text(INDICATOR)
    name = promise.name if promise else answer.name
    return Leftover(kind, name, indicator, answer.at, said, bool(meant_state(answer.state)), against)


def problems_of(ended: Ended) -> list[Said]:
    """The problems that a summary names."""
    return _said(ended, Role.PROBLEMS)


def _said(ended: Ended, role: Role) -> list[Said]:
    return list(said_in(ended.source, ended.spec, ended.words, role))


def next_plan(ended: Ended, left: Sequence[Leftover], template: Template, kind: str) -> str:
    """The text of the next plan."""
    goals = [each for each in left if each.kind is Kind.GOAL]
    tasks = [each for each in left if each.kind is Kind.TASK]
    problems, outlook = problems_of(ended), _said(ended, Role.OUTLOOK)
    made = {
        Role.BACKGROUND: _listed(ended, "现状分析", _PROBLEMS, problems),
        Role.GOALS: _goals(ended, goals),
        Role.TASKS: _tasks(ended, tasks, outlook),
        Role.ORGANIZATION: f"\n{_LED}\n{ended.led}" if ended.led else "",
    }
    places: dict[Role, SectionRule | None] = {}
    for role in made:
        free = (rule for rule in template.sections if is_about(rule, role) and rule not in places.values())
        places[role] = next(free, None)
    parts = [_head(ended, template, kind)]
    parts += [text for role, text in made.items() if text and places[role] is None]
    for rule in template.sections:
        own = next((text for role, text in made.items() if places[role] is rule), "")
        if own and places[Role.ORGANIZATION] is not rule:
            own = _renamed(own, rule.name)
        parts.append(own or _offered(rule, ended))
    parts.append(signed(ended.spec))
    return "".join(parts)


_PROBLEMS = "# 上次总结里说到的问题：据此定目标、想办法"
_GOALS = "# 先列上次没有完成的目标；“指标”写数，期末就能逐条对照"
_LED = "# 照上一份计划写的；人有变动就改"
_TASKS = "# 先列上次没有做完的工作和打算做的事；一个短横一件事"


def _offered(rule: SectionRule, ended: Ended) -> str:
    """A section of the template; the months that its sample names are those of the new period."""
    period = read_period(next_period(ended.words(ended.spec.period or ended.profile.period), ended.profile))
    window = calendar_of(ended.profile).context(period).window if period else None
    return in_period(offered(rule), window) if window else offered(rule)


def _renamed(text: str, name: str) -> str:
    """A section under the heading that the template has for it."""
    lines = text.split("\n")
    at = next(n for n, line in enumerate(lines) if line and not line.startswith("#"))
    lines[at] = f"{name}:"
    return "\n".join(lines)


def _head(ended: Ended, template: Template, kind: str) -> str:
    spec, words = ended.spec, ended.words
    period = next_period(words(spec.period or ended.profile.period), ended.profile)
    lines = [
        f"# {kind}：接着“{ended.name}”写。没有完成的、存在的问题已经列好，注释里写着来自第几行。",
        f"# “{BLANK}”处换成自己的话，用不着的章整章删掉。",
        "",
        f"文种: {kind}",
    ]
    lines += [f"模板: {template.name}"] if kind != template.name and kind not in template.other_names else []
    lines += [f"学校: {inline(words(spec.school))}"] if spec.school else []
    lines.append(
        f"期间: {inline(period)}" if period else f"期间: {BLANK}  # 上次是 {plain(words(spec.period))}"
    )
    lines += [f"主题: {inline(words(spec.theme))}"] if spec.theme else []
    return "\n".join([*lines, "", f"导语: |\n  {BLANK}", ""])


def next_name(ended: Ended, plan: str) -> str:
    """The file name of the next plan: that of the plan before (or the summary's) with the new period in it."""
    name = base_name(plan) if plan else ended.name.replace("总结", "计划")
    period = read_period(ended.words(ended.spec.period or ended.profile.period))
    target = target_after(period)
    frame = frame_between(period, None, target, calendar_of(ended.profile)) if period and target else None
    return new_name(name, frame) if isinstance(frame, Frame) else f"新{name}"


def next_period(text: str, profile: Profile) -> str:
    """The period after one, in the same wording: the next term, school year or year; empty where it cannot be told."""
    period = read_period(text)
    target = target_after(period)
    if period is None or not target:
        return ""
    frame = frame_between(period, None, target, calendar_of(profile))
    if not isinstance(frame, Frame):
        return ""
    edits = [edit for decision in line_decisions(Line(text, 0), frame, Pupils()) for edit in decision.edits]
    return edited(text, edits)


def target_after(period: Period | None) -> str:
    """The term, school year or year after a period, as ``--to`` takes it; empty where it cannot be told."""
    if period is None:
        return ""
    year = period.school_year
    if period.kind is PeriodKind.TERM and year is not None and period.term is not None:
        return f"{year}-{year + 1}-2" if period.term == 1 else f"{year + 1}-{year + 2}-1"
    if period.kind is PeriodKind.SCHOOL_YEAR and year is not None:
        return f"{year + 1}-{year + 2}"
    if period.kind is PeriodKind.YEAR and period.start is not None:
        return str(period.start.year + 1)
    return ""


def _goals(ended: Ended, goals: Sequence[Leftover]) -> str:
    if not goals:
        return ""
    lines = ["", _GOALS, "工作目标:"]
    for goal in goals:
        lines.append(f"  {ended.origin(goal.at, _short(goal.said))}")
        if not goal.indicator and _has_figure(goal.name):  # it says itself what it is held against
            lines.append(f"  {text_element(goal.name)}")
            continue
        lines.append(f"  {_first(goal.name, '目标')}")
        lines.append(f"    指标: {inline(plain(goal.indicator)) if goal.indicator else BLANK}")
    return "\n".join([*lines, f"  - {BLANK}:", f"    指标: {BLANK}", ""])


def _has_figure(text: str) -> bool:
    return any(char.isdecimal() for char in text)


def led_by(source: Source, spec: Spec) -> str:
    """The lines of the first section about who leads, as written in a plan; empty where there is none."""
    at = next((each.at for each in spec.sections if Role.ORGANIZATION in each.roles), None)
    if at is None:
        return ""
    keys = [key.start for key, _ in source.root.pairs]
    end = min((key for key in keys if key > at), default=len(source.text))
    lines = source.text[at:end].replace("\r\n", "\n").rstrip().split("\n")
    while lines[-1].startswith("#") or not lines[-1].strip():  # what stands above the next section
        lines.pop()
    return "\n".join(lines) + "\n"


def _tasks(ended: Ended, tasks: Sequence[Leftover], outlook: Sequence[Said]) -> str:
    if not tasks and not outlook:
        return ""
    lines = ["", _TASKS, "工作重点及措施:"]
    for task in tasks:
        lines += [f"  {ended.origin(task.at, _short(task.said))}", f"  {text_element(task.name)}"]
    lines += _items(ended, outlook)
    return "\n".join([*lines, f"  - {BLANK}: {BLANK}", ""])


def _listed(ended: Ended, name: str, hint: str, said: Sequence[Said]) -> str:
    return "\n".join(["", hint, f"{name}:", *_items(ended, said), ""]) if said else ""


def _items(ended: Ended, said: Sequence[Said]) -> Iterator[str]:
    for point in said:
        yield f"  {ended.origin(point.at)}"
        then = list(dict.fromkeys(_THEN.findall("".join(point.lines))))
        if then:
            yield f"  # 核对：“{'”“'.join(then)}”是写总结时说的，放到这份计划里要改说法"
        yield from (f"  {line}".rstrip() for line in point.lines)


def _first(name: str, otherwise: str) -> str:
    bare = plain(name)
    is_key = len(bare) <= LONGEST_NAME and can_be_key(bare)
    return f"- {key(bare)}:" if is_key else f"- {otherwise}: {inline(bare)}"


def _short(said: str) -> str:
    bare = plain(said)
    return bare if len(bare) <= _LONGEST_NOTE else f"{bare[: _LONGEST_NOTE - 1]}…"
