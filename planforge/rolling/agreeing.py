"""The same matter on the same day in two places of a document: where they come out on different days, a person is asked.

The days of a final test stand in the text and in the calendar below it; one may go by its written week, the other by the
end of the term. Neither is wrong by itself, but only one of them can be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from planforge.rolling.dates import BEFORE
from planforge.rolling.decisions import Decision, Verdict
from planforge.rolling.named_days import matter
from planforge.source import Source

_NUMBERS = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_ENDS = re.compile("[。；;！!？?，,\n]")
_BARS = "|｜\t"
_NEAR = 24  # characters around a day that tell what it is of
_SHORT_ROW = 40  # characters of a row that is about one thing
_ALIKE = 3  # pairs of characters that two places share where they say the same (期末测试 has three)
_FEWEST, _MOST = 2, 4  # numbers of a day and of a range: month and day, twice


def agreed(source: Source, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions, with a question at each day that comes out otherwise than in another place where it is of the same."""
    days: dict[tuple[str, ...], list[Decision]] = {}
    for each in decisions:
        written = _numbers(each.old)
        if each.kind == "日期" and each.reason != BEFORE and _FEWEST <= len(written) <= _MOST:
            days.setdefault(written, []).append(each)
    asked = {}
    for same in days.values():
        if len({_numbers(_becomes(each)) for each in same}) > 1:
            asked.update(_apart(source, same))
    return [asked.get(id(each), each) for each in decisions]


def _apart(source: Source, same: list[Decision]) -> dict[int, Decision]:
    """The decisions about one day that nobody is asked about yet, with a question, by their identity."""
    about = [matter(_words(source, each)) for each in same]
    asked = {}
    for each, own in zip(same, about, strict=True):
        if each.question or not each.edits:
            continue
        others = zip(same, about, strict=True)
        other = next(
            (one for one, its in others if _differs(one, each) and len(own & its) >= _ALIKE),
            None,
        )
        if other is not None:
            how = f"改成了{_becomes(other)}" if other.edits else "没有改"
            said = f"别处同一件事的“{other.old}”{how}，这里是{_becomes(each)}，请统一"
            asked[id(each)] = each._replace(verdict=Verdict.ASKED, reason=said, question=said)
    return asked


def _differs(one: Decision, other: Decision) -> bool:
    return _numbers(_becomes(one)) != _numbers(_becomes(other))


def _becomes(decision: Decision) -> str:
    return decision.new if decision.edits else decision.old


def _numbers(text: str) -> tuple[str, ...]:
    """Month and day as they are written, without a year."""
    return tuple(number.lstrip("0") for number in _NUMBERS.findall(text))


def _words(source: Source, decision: Decision) -> str:
    """What is said around a day: its clause, or the row of the table that it stands in."""
    text, at = source.text, decision.at
    first, last = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    end = at + len(decision.old)
    last = len(text) if last < 0 else last
    if any(bar in text[first:last] for bar in _BARS):
        return text[first:last] if last - first <= _SHORT_ROW else ""
    before = text[max(first, at - _NEAR) : at]
    after = text[end : min(last, end + _NEAR)]
    opened = [match.end() for match in _ENDS.finditer(before)]
    shut = _ENDS.search(after)
    return f"{before[opened[-1] if opened else 0 :]} {after[: shut.start() if shut else _NEAR]}"
