"""Names of terms, school years and years in a line, made those of the new period in the same wording."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.calendar.coded import HAN_YEAR, TO, Coded, number, pattern
from planforge.calendar.period import TERM_PATTERN
from planforge.rolling import neighbours
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.figures import rewritten
from planforge.rolling.frame import Frame
from planforge.rolling.heads import is_year_there, names_the_period
from planforge.rolling.spot import TermName
from planforge.rolling.year_history import history, results_to_come
from planforge.source.edits import Edit

_Y4 = rf"(?:(?<!\d)\d{{4}}(?!\d)|{HAN_YEAR})"
_Y42 = rf"(?:(?<!\d)\d{{4}}(?!\d)|{HAN_YEAR}|(?<=-)\d{{2}}(?!\d))"
_TERM = re.compile(
    "|".join(
        (
            r"(?<!\d)(?P<sa>\d{4})-(?P<sb>\d{4})-(?P<sn>[12])(?!\d)",
            TERM_PATTERN,
            pattern(rf"(?P<y>{_Y4})年?(?P<sea>春|秋)季?"),
        )
    )
)
_YEARS = re.compile(
    pattern(
        rf"(?=[\dab])(?:(?P<ya>{_Y4})年?{TO}(?P<yb>{_Y42})(?P<how>学年度?|年度|年)?|(?P<yc>{_Y4})学年度?)"
    )
)
_YEAR = re.compile(
    pattern(
        rf"(?=[\dab])(?P<y>{_Y4})(?:年(?:度|(?P<half>[上下])半年|第?(?P<quarter>[一二三四])季度|(?P<end>初|底|末))?"
        r"|(?=[^\W\d](?<![元名人个次所套册本字平座间项万亿米张件份位只台分])[^,;:.()&\d|]{0,9}"
        r"(?:节|大?赛|晚会|典礼|音乐会|运动会|博览会|画展|论坛|[夏冬]令营))|(?P<bare>))"
    )
)
_ROUGHLY = re.compile(pattern(r"[学上下][期年]|\([上下]\)|[春秋]|[\da-io]年?-"))
"""What every name of a term, a school year or a span of years holds (in coded text)."""
_Y = re.compile(r"\d{4}")
_HALVES = re.compile("[上下]半年")
_YEAR_LIST = re.compile(
    r"(?<![\d.—–~～-])(?:(?:19|20)\d\d年?\s*[、和与及]\s*)+(?:19|20)\d\d年(?!\s*\d{1,2}\s*月)"
)
_FIRST = frozenset(pattern("一1上秋"))
_TWINS = {"一": "二", "1": "2", "１": "２", "上": "下", "秋": "春"}
_OTHER = {**_TWINS, **{second: first for first, second in _TWINS.items()}}
_OF_ANOTHER_YEAR = re.compile(r"(?:[去前明来每历往]年度?|[上下]一?个?学?年度?)的?\s*$")
_NO_TERM = re.compile(
    r"[一二12１２]\s*学期|^[（(].*", re.MULTILINE
)  # 一学期内, 每人一学期一次, （一）学期初备课
_LONG_BREAK = re.compile(r"\s*[寒暑][假期]")
_EARLY_IN_THE_YEAR = re.compile(
    r"(?:\d{4}|\d\d)年(?:上半年|第?[一二]季度)|\s*(?:元旦|春节|寒假|元宵|清明|五一|五四|六一|端午|[中高]考(?=$|[，。；、]|[^，。；]{0,10}?(?:成绩|命题|分析|总结|质量|上线|录取|喜报|情况|真题|试题)))"
)
"""Behind a year, what comes before the school year begins in it."""
_JULY = 7
_RUNS = re.compile(r"[^，。；、]{0,12}?(?:行动|规划|计划|方案|工程|工作要点|项目|周期)")
"""Behind some years: what runs through them and ends with them (2024—2026年质量提升行动)."""
_AIM_AFTER = re.compile("[，,]")
"""Behind a year by which something is to be reached: 到2027年，青年教师全部通过考核."""
_NEAR = 12  # characters before a term that tell whose it is
NOT_OWN = "不是本文件的年份"
"""Why several years named at once stay."""


def period_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """Every name of a term, a school year or a span of years in a line, with its span in the line."""
    if _ROUGHLY.search(coded.text) is None:
        return
    for match in _TERM.finditer(coded.text):
        if match["yb"] or match["y"] or match["sa"]:
            yield coded.span(*match.span()), _term(line, coded, frame, match)
        elif frame.crosses and (match["n"] or match["season"]):
            yield coded.span(*match.span()), _bare_term(line, coded, frame, match)
    for match in _YEARS.finditer(coded.text):
        decision = _years(line, coded, frame, match)
        if decision is not None:
            yield coded.span(*match.span()), decision


def year_list_decisions(line: Line, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """Years named together (2025、2026年): all of them move, or none, and a person is asked."""
    for match in _YEAR_LIST.finditer(line.text):
        span, places = match.span(), list(_Y.finditer(line.text, *match.span()))
        own = [frame.is_own_year(int(each[0])) for each in places]
        said = line.words(span)
        if not any(own):
            yield span, line.kept("年份", span, NOT_OWN)
        elif not all(own):
            yield span, line.asked("年份", span, f"“{said}”不都是这份文件的年份，没有改，请一起定")
        elif doubt := history(line, span):
            yield span, line.asked("年份", span, f"“{said}”{doubt}")
        else:
            news = [(each, str(frame.year(int(each[0])))) for each in places]
            edits = tuple(Edit(*each.span(), new) for each, new in news if new != each[0])
            yield span, line.changed("年份", span, edits)


def year_decisions(line: Line, coded: Coded, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """Every calendar year that stands alone (2026年, 2026年下半年), with its span in the line; a bare one in the head."""
    for match in _YEAR.finditer(coded.text):
        span = coded.span(*match.span())
        is_head = names_the_period(line, frame)
        if is_year_there(line.text, span[1], is_bare=match["bare"] is not None, is_head=is_head):
            yield span, _year(line, coded, frame, match)


def half_decisions(line: Line, frame: Frame) -> Iterator[tuple[tuple[int, int], Decision]]:
    """上半年 and 下半年 without a year, where a term becomes the other one: a person decides."""
    if not frame.crosses:
        return
    for match in _HALVES.finditer(line.text):
        span = match.span()
        yield span, line.asked("年份", span, f"“{match[0]}”没有改，在新学期是什么时候")


def _term(line: Line, coded: Coded, frame: Frame, match: re.Match[str]) -> Decision:
    span = coded.span(*match.span())
    name = _named(match)
    ahead = _ahead(name, frame)
    changed = line.changed("期间", span, tuple(_term_edits(line, coded, match, name.later(frame.halves))))
    if ahead < 0:
        return neighbours.left_behind(line, span, changed if ahead == -1 else None, "学期")
    if ahead > neighbours.SOON:
        return neighbours.far_off(line, span, changed.new, ahead - frame.halves, frame)
    if ahead and ahead == frame.halves and (frame.crosses or frame.old.term is not None):
        return neighbours.now_its_own(line, span, changed, frame)
    if frame.crosses and ahead > frame.halves > 0:
        return neighbours.still_ahead(line, span, changed)
    return changed


def _bare_term(line: Line, coded: Coded, frame: Frame, match: re.Match[str]) -> Decision:
    """第一学期 without a year, where a first term becomes a second one: changed, and a person asked."""
    span = coded.span(*match.span())
    if match["n"] and _NO_TERM.fullmatch(line.text, *span) and not names_the_period(line, frame):
        return line.kept("期间", span, "说的是多长时间，或是编号")
    number = 1 if (match["n"] or match["season"]) in _FIRST else 2
    if number != frame.first.number or _OF_ANOTHER_YEAR.search(line.text, max(0, span[0] - _NEAR), span[0]):
        return line.kept("期间", span, "说的是另一个学期")
    said = (coded.span(*match.span(group)) for group in ("n", "season", "counted") if match[group])
    edits = tuple(Edit(start, end, _OTHER[line.text[start:end]]) for start, end in said)
    return line.asked("期间", span, f"“{line.words(span)}”改成了新学期的说法", edits)


def _named(match: re.Match[str]) -> TermName:
    """The term that a match names."""
    if match["sa"]:
        return TermName(int(match["sa"]), int(match["sn"]))
    first, second = number(match["ya"]), number(match["yb"] or match["y"]) or 0
    season = match["season"] or match["sea"]
    half = match["half"]
    term = 1 if (match["n"] or half or season) in _FIRST else 2
    if first is not None:
        return TermName(first, term)
    if half and match["how"] == pattern("年"):
        term = 3 - term
    elif not season:
        return TermName(second, term)
    return TermName(second if term == 1 else second - 1, term)


def _ahead(name: TermName, frame: Frame) -> int:
    """How many terms a named term lies after the document's last (or before its first, negative)."""
    index = 2 * name.school_year + name.number - 1
    first = 2 * frame.first.school_year + frame.first.number - 1
    if frame.old.term is None:
        first -= first % 2
    years = frame.window.end.year - frame.window.start.year
    last = first if frame.old.term is not None else first + 1 + 2 * max(0, years - 1)
    return index - first if index < first else max(0, index - last)


def _term_edits(line: Line, coded: Coded, match: re.Match[str], new: TermName) -> Iterator[Edit]:
    of_calendar_year = bool(
        match["season"] or match["sea"] or (match["half"] and match["how"] == pattern("年"))
    )
    own = new.school_year + (of_calendar_year and new.number == 2)
    years = {"ya": new.school_year, "yb": new.school_year + 1 if match["ya"] else own, "y": own}
    years |= {"sa": new.school_year, "sb": new.school_year + 1}
    for group, year in years.items():
        yield from _number(line, coded, match, group, year)
    for group in ("n", "half", "season", "counted", "sea", "sn"):
        if match[group] and _named(match).number != new.number:
            start, end = coded.span(*match.span(group))
            yield Edit(start, end, _OTHER[line.text[start:end]])


def _number(line: Line, coded: Coded, match: re.Match[str], group: str, new: int) -> Iterator[Edit]:
    if match[group]:
        start, end = coded.span(*match.span(group))
        old = line.text[start:end]
        written = rewritten(old, new % 100 if len(old) == 2 else new)
        if written != old:
            yield Edit(start, end, written)


def _years(line: Line, coded: Coded, frame: Frame, match: re.Match[str]) -> Decision | None:
    """A school year, or the years of a plan for several; any other span of years is history or an aim."""
    span = coded.span(*match.span())
    first, until, how = number(match["ya"] or match["yc"]) or 0, number(match["yb"]), match["how"]
    if until is not None and until not in (first + 1, (first + 1) % 100):
        return _span_of_years(line, coded, frame, match)
    if until is not None and how is None and frame.old.term is None and frame.old.school_year is None:
        return _span_of_years(line, coded, frame, match)
    ahead = first - frame.first.school_year
    new = first + frame.years
    years = {"ya": new, "yc": new, "yb": new + 1}
    edits = tuple(edit for group, year in years.items() for edit in _number(line, coded, match, group, year))
    changed = line.changed("期间", span, edits)
    if ahead < 0:
        return neighbours.left_behind(line, span, changed if ahead == -1 else None, "学年")
    if ahead > 1 and not frame.is_own_year(first):
        left = 2 * (ahead - frame.years) if frame.years else neighbours.SOON + 1
        return neighbours.far_off(line, span, changed.new, left, frame)
    return changed


def _span_of_years(line: Line, coded: Coded, frame: Frame, match: re.Match[str]) -> Decision | None:
    span = coded.span(*match.span())
    first, until = number(match["ya"]) or 0, number(match["yb"]) or 0
    if not 1900 <= first <= until <= 2199:
        return None
    if not (frame.is_own_year(first) and frame.is_own_year(until)):
        if (
            frame.is_own_year(until)
            and until < frame.new_window().start.year
            and _RUNS.match(line.text, span[1])
        ):
            said = f"“{line.words(span)}”到{until}年为止，没有改，现在还在做吗"
            return line.asked("年份", span, said)
        return neighbours.rolling_years(line, span, (first, until), frame) or line.kept("年份", span, NOT_OWN)
    years = {"ya": frame.year(first), "yb": frame.year(until)}
    edits = tuple(edit for group, year in years.items() for edit in _number(line, coded, match, group, year))
    return line.changed("期间", span, edits)


def _lost_by_crossing(line: Line, span: tuple[int, int], match: re.Match[str]) -> tuple[str, bool] | None:
    """What is asked of a part of a year, or the break beside it, that the other term does not have; and whether the year moves."""
    said = line.words(span)
    if long_break := _LONG_BREAK.match(line.text, span[1]):
        return f"“{said}{long_break[0].strip()}”没有改：新学期说的是哪个假期", False
    if match["quarter"] or match["end"]:
        return f"“{said}”在新学期是什么时候", True
    if match["half"] and len(_HALVES.findall(line.text)) > 1:
        return f"“{said}”没有改：几个半年要一起定", False
    return None


def _year(line: Line, coded: Coded, frame: Frame, match: re.Match[str]) -> Decision:
    span = coded.span(*match.span())
    year = number(match["y"]) or 0
    if not frame.is_own_year(year):
        return line.kept("年份", span, "以前的年份" if year < frame.window.start.year else "以后的年份")
    doubt = history(line, span)
    if doubt and not results_to_come(doubt, year, frame):
        return line.asked("年份", span, f"“{line.words(span)}”{doubt}")
    if frame.window.start.month >= _JULY and year == frame.window.start.year and not line.signs:
        early = _EARLY_IN_THE_YEAR.match(line.text, span[0] if match["half"] or match["quarter"] else span[1])
        if early:
            words = f"{line.words(span)}{'' if match['half'] or match['quarter'] else early[0].strip()}"
            return line.asked("年份", span, f"“{words}”在期间开始以前，没有改，是否还要提它")
    edits = list(_number(line, coded, match, "y", frame.year(year)))
    if frame.crosses and (lost := _lost_by_crossing(line, span, match)):
        question, is_moved = lost
        return line.asked("年份", span, question, tuple(edits) if is_moved else ())
    if frame.crosses and match["half"]:
        start, end = coded.span(*match.span("half"))
        edits.append(Edit(start, end, _OTHER[line.text[start:end]]))
    if (
        not match["end"]
        and neighbours.UP_TO.search(line.text, max(0, span[0] - 2), span[0])
        and _AIM_AFTER.match(line.text, span[1])
    ):
        return line.asked("年份", span, neighbours.OWN_AIM.format(f"到{line.words(span)}"), tuple(edits))
    return line.changed("年份", span, tuple(edits))
