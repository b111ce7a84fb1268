"""One question for one matter of a line: years of a sentence, a day and the festival that it is, cohorts named together.

A person decides them together; two comments about the same would be read as two matters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from planforge.rolling.date_context import sentence_of
from planforge.rolling.decisions import ASKED_BEFORE, DAYS, Decision, Line, Verdict
from planforge.rolling.ordinals import WITH_ITS_DAY
from planforge.rolling.whole import ALONG
from planforge.source import Source
from planforge.vocabulary import CELL_BAR

_YEARS = ("年份", "期间")
_ABSENT = re.compile(r"新学期里没有“([^”]+)”$")
_NOT_THERE = re.compile("不在新学期里(?:，没有改)?$")
_RIGHT_BEHIND = re.compile(r"[^，。；、;|｜和及与\d]{0,8}")
_NO_WEEK = re.compile(r"新学期只有\d+周，没有第")
_INSIDE = re.compile(r".+没有改：在([^，]+)里，\1的日子由上级定，请一起定$")
_OUTSIDE = "在学期以外"
_LACKS = "新学期里"
_GONE = re.compile(r"(\d+月\d+日（周.）)(在学期以外（[^（）]+（周.）开学，[^（）]+（周.）结束）)$")
_COHORT = re.compile(r"还是这批学生就不改(“[^”]+”)，是新一批学生就改成(“[^”]+”)$")
_LEFT = re.compile(r"(“[^”]+”)到新学期已经毕业，没有改；说的是新一批学生就改成(“[^”]+”)$")


def merged(line: Line, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions about a line, with one question where several are about the same."""
    decisions = _with_what_it_ends(line, decisions)
    asked = [each for each in decisions if each.verdict is Verdict.ASKED]
    if len(asked) < 2:
        return list(decisions)
    decisions = _with_counts_of_days(line, decisions)
    asked = [each for each in decisions if each.verdict is Verdict.ASKED]
    changed = _years_of_a_sentence(line, asked)
    asked, with_their_day = _apart_from_their_day(line, asked)
    changed |= with_their_day | _absent_days(asked)
    days = [each.question for each in asked if each.kind == "日期" and not _INSIDE.match(each.question)]
    for each in asked:
        absent = _ABSENT.match(each.question) or _INSIDE.match(each.question)
        about = absent[1] if absent else _OUTSIDE if _NO_WEEK.match(each.question) else ""
        if about and any(about in question for question in days):
            changed[id(each)] = _waiting(each)
    return [changed.get(id(each), each) for each in decisions]


def _with_what_it_ends(line: Line, decisions: Sequence[Decision]) -> Sequence[Decision]:
    """The decisions, in which the question about an end names the days that stay with it (2026年12月形成初稿，2027年9月结题)."""
    along = [each for each in decisions if each.reason == ALONG and each.kind in DAYS]
    ends = (
        [each for each in decisions if each.question and not each.edits and each.kind in DAYS]
        if along
        else []
    )
    changed: dict[int, Decision] = {}
    for each in ends:
        at = each.at - line.start
        first = line.start + sentence_of(line.text, at, at + len(each.old))[0]
        named = "”“".join(other.old for other in along if first <= other.at < each.at)
        if named:
            said = f"{each.question}；同一句里的“{named}”也没有改，请一起定"
            changed[id(each)] = each._replace(reason=said, question=said)
            along = [other for other in along if other.at > each.at]
    return [changed.get(id(each), each) for each in decisions]


def _with_counts_of_days(line: Line, decisions: Sequence[Decision]) -> Sequence[Decision]:
    """The decisions, in which the question about a day that the new term lacks names the count of years that stays with it.

    12月4日第十三个国家宪法日.
    """
    days = [each for each in decisions if each.kind == "日期" and not each.edits and _LACKS in each.question]
    counts = [each for each in decisions if WITH_ITS_DAY in each.question]
    changed: dict[int, Decision] = {}
    for each in counts:
        at = each.at - line.start
        first = line.start + sentence_of(line.text, at, at + len(each.old))[0]
        day = next((other for other in reversed(days) if first <= other.at < each.at), None)
        if day is not None:
            said = changed.get(id(day), day)
            question = f"{said.question}；“{each.old}”也没有改，请一起定"
            changed |= {id(each): _waiting(each), id(day): said._replace(reason=question, question=question)}
    return [changed.get(id(each), each) for each in decisions]


def _apart_from_their_day(
    line: Line, asked: Sequence[Decision]
) -> tuple[list[Decision], dict[int, Decision]]:
    """What is asked without the festivals right behind a day that the new term does not have (12月31日元旦联欢会), which wait for it.

    A day that moves says nothing of the festival.
    """
    gone = [
        each.at - line.start + len(each.old)
        for each in asked
        if each.kind == "日期" and not each.edits and _NOT_THERE.search(each.question)
    ]
    waiting = [
        each
        for each in asked
        if each.kind == "节日"
        and _ABSENT.match(each.question)
        and any(
            _RIGHT_BEHIND.fullmatch(line.text, end, each.at - line.start)
            for end in gone
            if line.start + end <= each.at
        )
    ]
    kept = [each for each in asked if not any(each is one for one in waiting)]
    return kept, {id(each): _waiting(each) for each in waiting}


def _absent_days(asked: Sequence[Decision]) -> dict[int, Decision]:
    """One question about all festivals of a line that the new term does not have."""
    absent = [each for each in asked if each.kind == "节日" and _ABSENT.match(each.question)]
    if len(absent) < 2:
        return {}
    named = "”“".join(dict.fromkeys(_ABSENT.sub(r"\1", each.question) for each in absent))
    said = f"新学期里没有“{named}”"
    changed = {id(each): _waiting(each) for each in absent[1:]}
    return {**changed, id(absent[0]): absent[0]._replace(reason=said, question=said)}


def _years_of_a_sentence(line: Line, asked: Sequence[Decision]) -> dict[int, Decision]:
    """One question about the years of a sentence that stay and are asked, by the identity of the decisions."""
    rows: dict[tuple[int, int], list[Decision]] = {}
    for each in asked:
        if each.kind in _YEARS and not each.edits:
            start = each.at - line.start
            rows.setdefault(sentence_of(line.text, start, start + len(each.old)), []).append(each)
    changed: dict[int, Decision] = {}
    for row in rows.values():
        if len({each.question for each in row}) > 1:
            others = dict.fromkeys(each.old for each in row[1:] if each.old != row[0].old)
            said_to_stay = row[0].question.partition("没有改")[0]
            named = "”“".join(each for each in others if f"“{each}”" not in said_to_stay)
            which = f"的“{named}”" if named else "" if others else "另一处"
            said = f"{row[0].question}；同一句里{which}也没有改，请一起定" if which else row[0].question
            changed[id(row[0])] = row[0]._replace(reason=said, question=said)
            changed |= {id(each): _waiting(each) for each in row[1:]}
    return changed


def rows_outside_together(source: Source, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions of a document, with one question about rows of a table, one below the other, whose days lie outside of the term."""
    runs: list[list[tuple[Decision, re.Match[str]]]] = []
    last = 0
    for each in decisions:
        match = _GONE.match(each.question) if each.kind == "日期" and each.question else None
        if match is None or not CELL_BAR.search(_line_at(source.text, each.at)):
            continue
        line = source.line_of(each.at)
        if runs and line == last + 1 and match[2] == runs[-1][0][1][2]:
            runs[-1].append((each, match))
        else:
            runs.append([(each, match)])
        last = line
    changed: dict[int, Decision] = {}
    for run in runs:
        if len(run) > 1:
            said = f"{'、'.join(match[1] for _, match in run)}都{run[0][1][2]}"
            changed |= {id(each): _along(each) for each, _ in run[1:]}
            changed[id(run[0][0])] = run[0][0]._replace(reason=said, question=said)
    return [changed.get(id(each), each) for each in decisions]


def _line_at(text: str, at: int) -> str:
    """The line that an offset lies in."""
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _along(decision: Decision) -> Decision:
    """A decision that is asked with another one, its change kept."""
    waiting = _waiting(decision)
    return waiting._replace(verdict=Verdict.CHANGED) if decision.edits else waiting


def cohorts_together(source: Source, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions of a document, with one question about all cohorts that a line asks about."""
    lines: dict[int, list[tuple[Decision, re.Match[str]]]] = {}
    for each in decisions:
        match = _COHORT.match(each.question) or _LEFT.match(each.question)
        if match:
            lines.setdefault(source.line_of(each.at), []).append((each, match))
    changed: dict[int, Decision] = {}
    for asked in lines.values():
        if len(asked) > 1:
            olds, news = ("、".join(match[group] for _, match in asked) for group in (1, 2))
            is_left = asked[0][1].re is _LEFT
            left = f"{olds}到新学期已经毕业，没有改；说的是新一批学生就改成{news}"
            said = left if is_left else f"还是这批学生就不改{olds}，是新一批学生就改成{news}"
            first = asked[0][0]
            changed |= {id(each): _waiting(each) for each, _ in asked[1:]}
            changed[id(first)] = first._replace(reason=said, question=said)
    return [changed.get(id(each), each) for each in decisions]


def _waiting(decision: Decision) -> Decision:
    return decision._replace(verdict=Verdict.KEPT, reason=ASKED_BEFORE, question="")
