"""Which answer belongs to which goal or task: by heading, marks and blanks aside."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from planforge.model.records import Record
from planforge.tracing.answers import Answer
from planforge.tracing.promise import Kind, Promise
from planforge.tracing.rewordings import rewordings
from planforge.tracing.wording import key_of

_ALIKE = 0.6
_MOST_COMPARED = 400  # names that one name is held against for a near miss
_SHORTEST_INSIDE = 4  # characters of a task that may stand inside the name of an activity


class Links(NamedTuple):
    """Pairs in the order of the plan; promises nobody answered; answers that belong to none."""

    pairs: tuple[tuple[Promise, Answer], ...]
    missing: tuple[Promise, ...]
    loose: tuple[Answer, ...]


def link(promises: Sequence[Promise], answers: Sequence[Answer]) -> Links:
    """Bring together what bears the same name; of several of one name, in their order.

    A name that stands for a goal and for a task is answered where its kind is spoken of (任务完成情况) first.
    What is left over is brought together where the plan was reworded since the answer was written.
    """
    waiting: dict[str, deque[Answer]] = defaultdict(deque)
    for answer in answers:
        waiting[answer.key].append(answer)
    pairs: _Pairs = []
    missing: list[Promise] = []
    taken: set[int] = set()
    for promise in promises:
        free = waiting[promise.key]
        own = next((each for each in free if is_about_tasks(each) == (promise.kind is Kind.TASK)), None)
        chosen = own or (free[0] if free else None)
        if chosen is None:
            missing.append(promise)
        else:
            free.remove(chosen)
            taken.add(id(chosen))
            pairs.append((promise, chosen))
    loose = [each for each in answers if id(each) not in taken]
    if missing and loose:
        pairs, missing, loose = _with_rewordings(promises, pairs, missing, loose)
    return Links(tuple(pairs), tuple(missing), tuple(loose))


_Pairs: TypeAlias = list[tuple[Promise, Answer]]


def _with_rewordings(
    promises: Sequence[Promise], pairs: _Pairs, missing: list[Promise], loose: list[Answer]
) -> tuple[_Pairs, list[Promise], list[Answer]]:
    """Pairs, missing and loose once more, the answers to what the plan says in other words now among the pairs."""
    for kind in Kind:
        of_kind = [each for each in loose if is_about_tasks(each) == (kind is Kind.TASK)]
        pairs += rewordings([each for each in missing if each.kind is kind], of_kind)
    answered = {id(promise) for promise, _ in pairs}
    taken = {id(answer) for _, answer in pairs}
    order = {id(promise): n for n, promise in enumerate(promises)}
    return (
        sorted(pairs, key=lambda pair: order[id(pair[0])]),
        [each for each in missing if id(each) not in answered],
        [each for each in loose if id(each) not in taken],
    )


def is_about_tasks(answer: Answer) -> bool:
    """Whether an answer stands where tasks are answered: in a section on tasks, or with a time beside it."""
    return "时间" in answer.texts or any(word in answer.section for word in ("任务", "工作", "计划"))


def recorded(promise: Promise, records: Iterable[Record]) -> Record | None:
    """The record of an activity that a task was: it bears the task's name, or holds it."""
    key = promise.key
    for record in records:
        done = key_of(record.activity)
        if done and (done == key or (len(key) >= _SHORTEST_INSIDE and key in done)):
            return record
    return None


def nearest_name(name: str, names: Sequence[str]) -> str | None:
    """The name that another one probably was before it was changed; None where none is alike."""
    key = key_of(name)
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(key)
    best, found = _ALIKE, None
    for other in names[:_MOST_COMPARED]:
        matcher.set_seq1(key_of(other))
        if (
            matcher.real_quick_ratio() >= best
            and matcher.quick_ratio() >= best
            and (ratio := matcher.ratio()) >= best
        ):
            best, found = ratio, other
    return found
