"""Averages in a line: 60名教师累计听课1368节，人均22.8节; 图书60000册，学生1200人，生均50册."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.passages import Figure, Passage
from planforge.review.quantities import ABOUT, EACH, Quantity, rounded

_PER_HEAD: Final = re.compile(
    r"^[^，,。；;、\d]{0,4}[，,、（(]\s?(?P<of>人均|平均每人|每人平均|师均|生均)(?P<what>[^，,。；;、\d占比]{0,6}?)(?:约|为|达|达到)?$"
)
_WHOSE: Final = {"生均": re.compile("学生|在校生|生源"), "师均": re.compile("教师|教职工|老师")}
_ADDED_UP: Final = re.compile(r"(?:累计|总计|合计|共计|总共)[^，,。；;、\d]{0,8}$")
_NO_TOTAL: Final = re.compile("增|其中|购|补充|每|更新|淘汰|捐|减")
_NEAR: Final = 40  # quantities before and behind that are looked at
_LIKELY: Final = (0.5, 2.0)  # an average that is further off is one of something else


def wrong_average(passage: Passage, ledger: Mapping[str, Figure]) -> Iterator[Finding]:
    """An average that is not the total by the number of heads.

    Fails: ``60名教师累计听课1368节，人均23.8节``, ``图书60000册，学生1200人，生均40册``. Passes: the same with 22.8节 and 50册,
    and whatever could be the average of something else.
    """
    said = passage.quantities
    for index in range(1, len(said)):
        average = said[index]
        match = _PER_HEAD.match(average.before)
        if match is None or average.hedge not in ("", EACH, ABOUT):
            continue
        near = [
            each
            for each in said[max(0, index - _NEAR) : index + _NEAR]
            if each is not average and each.sentence == average.sentence
        ]
        total = _total(passage, near, average, match["what"])
        if total is None:
            continue
        heads = _heads(passage, near, match["of"])
        known = [each.value for each in said if each.unit == "人"] + [each.value for each in ledger.values()]
        slack = average.step * (2 if average.hedge == ABOUT else 1)
        if any(count and abs(total.value / count - average.value) < slack for count in known):
            continue
        sure = _ADDED_UP.search(total.before) is not None and total is said[index - 1]
        if len(heads) != 1 or not heads[0].is_exact or not heads[0].value:
            continue
        exact = total.value / heads[0].value
        if sure or _LIKELY[0] < average.value / exact < _LIKELY[1]:
            right = rounded(exact, max(average.places, 1))
            message = f"{passage.said(total)}由{passage.said(heads[0])}分，人均是 {right}，不是 {passage.said(average)}"
            yield passage.reminder("人均不符", message, average, "核对总数、人数和人均")


def _total(passage: Passage, near: Sequence[Quantity], average: Quantity, what: str) -> Quantity | None:
    """The only number of the average's unit, where it is a total of the same thing."""
    same = [each for each in near if each.unit == average.unit]
    if len(same) != 1 or not same[0].is_exact or same[0].start > average.start or same[0].value <= 0:
        return None
    words = same[0].before
    if _NO_TOTAL.search(words) or "；" in passage.text[same[0].end : average.start]:
        return None
    return same[0] if what in words else None


def _heads(passage: Passage, near: Sequence[Quantity], of: str) -> list[Quantity]:
    """The numbers of people that could be meant; with 生均 those of pupils."""
    people = [each for each in near if each.unit == "人"]
    whose = _WHOSE.get(of)
    if whose is None:
        return people
    return [each for each in people if whose.search(each.before[-6:]) or whose.match(passage.text, each.end)]
