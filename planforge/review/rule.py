"""What a review rule is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from planforge.checks import CheckRequest
from planforge.diagnostics import Finding
from planforge.model.profile import Profile
from planforge.model.records import Record
from planforge.model.spec import Spec
from planforge.review.lines import Line
from planforge.review.word_list import NO_WORDS, WordList
from planforge.source import Source


class LinkedPlan(NamedTuple):
    """The plan that a summary answers (对应计划): what was written, and what was read from it."""

    source: Source
    spec: Spec


class ReviewRequest(NamedTuple):
    """A spec, its lines, and what they are held against.

    ``lines`` are all that is written in it, each at its exact offset; ``checks`` is what the rules of
    ``checks`` were given; ``is_summary`` tells the family of its template (总结); ``words`` are the
    wrong words of all lists; ``plan`` is the plan of a summary where one could be read,
    ``records`` are what its 活动开展 records, ``names`` what phrases stand for, ``phrases`` the template's texts.
    ``marked`` are the printed lines that have a number before them, each as that number, its heading, all its words.
    """

    source: Source
    spec: Spec
    profile: Profile
    checks: CheckRequest
    lines: tuple[Line, ...]
    is_summary: bool = False
    words: WordList = NO_WORDS
    plan: LinkedPlan | None = None
    records: tuple[Record, ...] = ()
    names: Mapping[str, str] = MappingProxyType({})
    phrases: tuple[str, ...] = ()
    marked: tuple[tuple[str, str, str], ...] = ()


Review: TypeAlias = Callable[[ReviewRequest], Iterable[Finding]]
"""A rule: reads a request, yields what it finds; its docstring says why it matters to a school.

A finding stands at ``at`` (its ``fragment`` is looked for from there), is a 提醒 unless ``is_error``, has a hint, and
carries ``edits`` on the source text where ``planforge fix`` can mend it (``asks`` where only a person can tell).
"""
