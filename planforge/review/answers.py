"""A summary beside its plan: what nobody answered, what the plan says differently now, results that miss."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from planforge.diagnostics import Finding, Position
from planforge.model.fulfilment import meant_state
from planforge.review.rule import LinkedPlan, ReviewRequest
from planforge.tracing.answers import MARK, Answer, answering_sections, answers_of
from planforge.tracing.attainment import Attainment
from planforge.tracing.goals import goals_of
from planforge.tracing.lateness import late
from planforge.tracing.links import Links, link, nearest_name, recorded
from planforge.tracing.promise import Kind, Promise
from planforge.tracing.standing import DONE, held, not_borne_out
from planforge.tracing.suspects import suspects
from planforge.tracing.tasks import tasks_of
from planforge.tracing.undone import undone
from planforge.tracing.wording import filler

_MOST_ONE_BY_ONE: Final = 5
_MOST_NAMED: Final = 6
_MOST_PLACES: Final = 3
_MOST_RENAMED: Final = 30  # promises for which a near miss is looked for
_PARTLY: Final = "部分完成"
_OPEN: Final = ("部分完成", "未完成", "调整")


def answers(request: ReviewRequest) -> Iterator[Finding]:
    """A summary that leaves out a goal, or tells of another one than was planned, cannot be held against its plan.

    Fails: a goal of the plan without an element in 目标完成情况; ``状态: 完成`` where the result misses the
    indicator. Passes: every goal and dated task with 结果 and 状态, and a 说明 where it was missed.
    """
    plan = request.plan
    if plan is None:
        return
    words = filler(request.spec, request.profile)
    planned = filler(plan.spec, request.profile)
    promises = (*goals_of(plan.spec, planned), *tasks_of(plan.spec, planned))
    links = link(promises, answers_of(request.spec, words))
    renamed = _renamed(links)
    yield from _missing(request, plan, links, renamed)
    yield from _blank(links, plan)
    yield from _loose([each for each in links.loose if each not in renamed.values()])
    yield from _suspect(request, links, plan)
    for promise, answer in links.pairs:
        yield from _measured(promise, answer, plan, request)


def _quoted(name: str) -> str:
    """A name in quotation marks, unless it begins with some of its own."""
    return name if name.startswith(("“", "《")) else f"“{name}”"


def place_in(plan: LinkedPlan, promise: Promise) -> Position:
    """Where the plan promises it."""
    at = plan.source.find(promise.fragment, promise.at)
    return plan.source.position(at, max(1, len(promise.fragment)))


def _renamed(links: Links) -> dict[str, Answer]:
    """For promises without an answer, the answer of no promise that bears nearly the same name."""
    found: dict[str, Answer] = {}
    for promise in links.missing[:_MOST_RENAMED]:
        free = [each for each in links.loose if each not in found.values()]
        like = nearest_name(promise.name, [each.name for each in free])
        if like is not None:
            found[promise.name] = next(each for each in free if each.name == like)
    return found


def _missing(
    request: ReviewRequest, plan: LinkedPlan, links: Links, renamed: dict[str, Answer]
) -> Iterator[Finding]:
    """Goals and dated tasks that no answer names; a task that a record of 活动开展 tells of is answered."""
    done = request.records if links.missing else ()
    wanted = [
        each
        for each in links.missing
        if each.kind is Kind.GOAL or (each.wording and recorded(each, done) is None)
    ]
    for kind in Kind:
        group = [each for each in wanted if each.kind is kind]
        if len(group) > _MOST_ONE_BY_ONE:
            yield _many(request, plan, group)
        else:
            yield from (_one(request, plan, each, renamed.get(each.name)) for each in group)


def _one(request: ReviewRequest, plan: LinkedPlan, promise: Promise, like: Answer | None) -> Finding:
    what, where = _words_for(promise.kind)
    if like is not None:
        hint = f"{_quoted(like.name)}是不是{_quoted(promise.name)}？是就把标题改成计划里的说法"
        at, fragment = like.at, like.name
    else:
        hint = f"在“{where}”里写上结果和状态；或运行“planforge summarize 计划文件”，自动补上这一条"
        at, fragment = _answering_place(request)
    message = f"计划里的{what}{_quoted(promise.name)}没有回答"
    return Finding("未回答", message, at, fragment, hint, also=(place_in(plan, promise),))


def _many(request: ReviewRequest, plan: LinkedPlan, group: list[Promise]) -> Finding:
    what, where = _words_for(group[0].kind)
    names = "、".join(_quoted(each.name) for each in group[:_MOST_NAMED])
    message = f"计划里有 {len(group)} {'个目标' if what == '目标' else '项工作'}没有回答：{names}"
    message += " 等" if len(group) > _MOST_NAMED else ""
    at, fragment = _answering_place(request)
    hint = f"在“{where}”里逐条写上结果和状态；运行“planforge summarize 计划文件”，自动补上这些条"
    places = tuple(place_in(plan, each) for each in group[:_MOST_PLACES])
    return Finding("未回答", message, at, fragment, hint, also=places)


def _words_for(kind: Kind) -> tuple[str, str]:
    return ("目标", "目标完成情况") if kind is Kind.GOAL else ("工作", "任务完成情况")


def _answering_place(request: ReviewRequest) -> tuple[int, str]:
    section = next(iter(answering_sections(request.spec)), None)
    return (section.at, section.heading) if section else (request.spec.at("对应计划"), "对应计划")


def _blank(links: Links, plan: LinkedPlan) -> Iterator[Finding]:
    """Answers that still wait to be written, one finding a section."""
    waiting: dict[str, list[tuple[Promise, Answer]]] = {}
    for promise, answer in links.pairs:
        if not answer.is_given:
            waiting.setdefault(answer.section, []).append((promise, answer))
    for section, pairs in waiting.items():
        names = "、".join(_quoted(answer.name) for _, answer in pairs[:_MOST_NAMED])
        more = " 等" if len(pairs) > _MOST_NAMED else ""
        message = f"“{section}”里还有 {len(pairs)} 条没有回答：{names}{more}"
        promise, answer = pairs[0]
        hint = "每条写上“结果”和“状态”（完成、部分完成、未完成、调整）"
        yield Finding("未回答", message, answer.at, "", hint, also=(place_in(plan, promise),))


def _loose(loose: list[Answer]) -> Iterator[Finding]:
    for answer in loose:
        hint = "计划里删了就在“说明”里交代一句；标题写错了就照计划改"
        message = f"计划里没有{_quoted(answer.name)}这个目标或工作"
        yield Finding("查无目标", message, answer.at, answer.name, hint, is_error=False)


def _suspect(request: ReviewRequest, links: Links, plan: LinkedPlan) -> Iterator[Finding]:
    for promise, answer, old, new in suspects(links):
        told = f"，原来是“{old}”，现在是“{new}”" if old and old != new else ""
        message = f"{_quoted(answer.name)}写了回答以后，计划的原话改过{told}"
        hint = f'看看回答还对不对；对的话运行“planforge accept "{request.source.name}" "{answer.name}"”'
        yield Finding(
            "原话已改",
            message,
            answer.ats[MARK],
            answer.text(MARK),
            hint,
            is_error=False,
            also=(place_in(plan, promise),),
        )


class _Found(NamedTuple):
    """What is wrong with an answer: code, the label it stands at, sentence, hint."""

    code: str
    label: str
    message: str
    hint: str


def _measured(
    promise: Promise, answer: Answer, plan: LinkedPlan, request: ReviewRequest
) -> Iterator[Finding]:
    """The result held against the indicator, the state against both."""
    if not answer.is_given:
        return
    found = held(answer, promise, request.spec)
    said = (
        _contradiction(promise, answer, found)
        or _unsure(answer, found)
        or _unexplained(answer, found)
        or _late(promise, answer)
    )
    if said is not None:
        code, name, message, hint = said
        at = answer.ats.get(name, answer.at)
        yield Finding(code, message, at, "", hint, is_error=False, also=(place_in(plan, promise),))


def _late(promise: Promise, answer: Answer) -> _Found | None:
    """Done, but after the day by which it was promised, and nobody says why."""
    found = late(f"{promise.name}，{promise.wording}", answer.text("结果"))
    if found is None or answer.text("说明"):
        return None
    message = f"{_quoted(answer.name)}的结果“{found.done}”比计划的“{found.due}”晚，没有说明"
    return _Found("缺说明", "结果", message, "加一行“说明: …”，写为什么晚了；日期打错了就改")


def _contradiction(promise: Promise, answer: Answer, found: Attainment) -> _Found | None:
    state = answer.state
    against = not_borne_out(answer, promise, found)
    if against:
        message = f"{_quoted(answer.name)}写的是“{state}”，可是{against}"
        hint = f"数字没错就把状态改成“{_PARTLY}”，并写上说明"
        if undone(promise.name, answer.text("结果")):
            hint = "没有做就把状态改成“未完成”，并写上说明；做了就改结果"
        return _Found("状态不符", "状态", message, hint)
    if meant_state(state) == "未完成" and found.compared and not (found.short or found.unsure):
        message = f"{_quoted(answer.name)}写的是“{state}”，可是“{answer.text('结果')}”达到了指标"
        return _Found("状态不符", "状态", message, "核对结果和状态，改对其中一个")
    return None


def _unsure(answer: Answer, found: Attainment) -> _Found | None:
    """Called finished by a number that is only about right and so near to the indicator that nobody can tell."""
    if meant_state(answer.state) != DONE or not found.unsure or answer.text("说明"):
        return None
    near = found.unsure[0]
    message = (
        f"{_quoted(answer.name)}写的是“{answer.state}”，“{near.reached}”是约数，看不出到没到“{near.wanted}”"
    )
    return _Found("状态不符", "结果", message, "写准数；只知道大概，就加一行“说明: …”，写凭什么算完成")


def _unexplained(answer: Answer, found: Attainment) -> _Found | None:
    if answer.text("说明"):
        return None
    if found.short:
        short = found.short[0]
        message = f"{_quoted(answer.name)}的结果“{short.reached}”没有达到“{short.wanted}”，也没有说明"
        return _Found("缺说明", "结果", message, "加一行“说明: …”，写为什么、怎样补")
    if meant_state(answer.state) in _OPEN:
        message = f"{_quoted(answer.name)}的状态是“{answer.state}”，没有说明"
        return _Found("缺说明", "状态", message, "加一行“说明: …”，写为什么、怎样补")
    return None
