"""The order of a document's sections, and words about a term in a plan for a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.calendar.period import PeriodKind
from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.open_words import every_word, lines_with
from planforge.review.rule import ReviewRequest
from planforge.review.setting import setting_of
from planforge.vocabulary import Role

_BEFORE_ALL: Final = frozenset((Role.BACKGROUND, Role.THEME, Role.PARTICIPANTS, Role.GUIDING_IDEOLOGY))
_AFTER_GOALS: Final = frozenset((Role.MEASURES, Role.SCHEDULE, Role.ASSESSMENT))
_TERM: Final = re.compile("[本这]个?学期")
_TERMS: Final = re.compile("[上下每两各]个?学期|第[一二]学期|学期[初中末]|[秋春]季")
_YEARS: Final = (PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR)


def parts_out_of_order(request: ReviewRequest) -> Iterator[Finding]:
    """What guides a plan stands before what is done: readers look for it on the first page.

    Fails: ``指导思想`` behind ``主要工作``, ``工作目标`` behind ``保障措施``. Passes: ``基本情况`` before ``指导思想``, any other
    order. Source: in 83 documents counted no 指导思想 stood behind another section but 现状, no 目标 behind 措施.
    """
    if request.is_summary:
        return
    earlier: list[str] = []
    seen: set[str] = set()
    for section in request.spec.sections:
        roles = set(section.roles)
        others = seen - _BEFORE_ALL
        late = Role.GUIDING_IDEOLOGY in roles and Role.GUIDING_IDEOLOGY not in seen and others
        if late or (roles == {Role.GOALS} and Role.GOALS not in seen and seen & _AFTER_GOALS):
            message = f"“{section.heading}”排在“{earlier[-1]}”后面，一般在前面"
            hint = "移到前面；有意这样排的，就在上一行写 # 忽略：章序"
            yield Finding("章序", message, section.at, section.heading, hint, is_error=False)
            return
        if roles:
            seen |= roles
            earlier.append(section.heading)


def term_in_a_year(request: ReviewRequest) -> Iterator[Finding]:
    """A plan for a year that says 本学期 was made from a plan for a term.

    Fails: ``本学期开展四次教研`` in a plan for 2026年. Passes: the same in a plan for a term, or where terms are told apart
    (第一学期…, 每学期).
    """
    setting = None if request.is_summary else setting_of(request)
    if setting is None or setting.period.kind not in _YEARS or setting.is_long:
        return
    whole = lines_with(request.lines, _TERM)
    words = [word for word in every_word(whole, _TERM) if word.line.kind is not Kind.HEADER]
    if not words or any(_TERMS.search(line.text) for line in request.lines):
        return
    message = f"这是一年的文件（{setting.period.text}），这里写的是“{words[0].text}”"
    yield words[0].reminder("本学期", message, "改成“本年度”“本学年”；只管一个学期，就改期间")
