"""Years counted up to now (教龄, 连续三年, 建校六十年, 今年35岁) and the nation's five-year plans (“十四五”).

Time has gone on, but only a person knows whether the words still hold, so every one of them is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.calendar.national import YEARS_OF_PLAN, first_year_of, last_year_of_law, plan_in
from planforge.calendar.spans import Window
from planforge.rolling.date_context import clause_start
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.figures import read, rewritten
from planforge.rolling.frame import Frame
from planforge.source.edits import Edit

Found = tuple[tuple[int, int], Decision]

PLAN = "规划"
"""The kind of a decision about a five-year plan; its quotation marks are part of its name."""

_NUMBER = r"\d{1,3}|[一二两三四五六七八九十百]{1,5}"
_SERVICE = re.compile(
    rf"(?P<what>[教工党]龄|从教|任教|执教|入职|参加工作|建校|办学|创办|现年|今年|(?:运行|运营|开通|创刊|坚持|合作|成立|使用|服役)(?=已|了|满)|走过|已(?:使)?用)(?P<full>[已了有为达：: ]*满?)"
    rf"(?P<n>{_NUMBER})\s*(?:年(?![级制段度])|载|周?岁)|(?P<n2>{_NUMBER})\s*年的?[教工党]龄"
)
_ABOUT = re.compile(r"(?:及?以[上下内外]|之?内|左右|[多余来]|的?(?:教师|老师|教职工)|的(?:新|青年|骨干)|者)")
_ABOUT_BEFORE = re.compile(r"(?:平均|不足|未满|不满|超过|至少|凡|[≥≤<>＜＞])\s*$")
_RUNNING = re.compile(
    rf"连续(?:(?:举[办行]|承办|开展|实施|组织|荣获|获得|保持|获评)了?|第\s*)?(?P<n>{_NUMBER})\s*个?(?P<of>年|届|学年)(?!以上|以内|内|级)"
)
_FAR = 40  # characters before words of a number of years that may name the years
_SPANNED = re.compile(r"\d{4}年?\s*[-—–~～至到]+\s*(?P<until>\d{4})年?[^，。；]{0,12}$")
_OF_CALENDAR = re.compile(r"今年|本年|\d{4}年|十[一二三四五六七八]五")
_YEAR = re.compile(r"(?<!\d)20\d\d(?=年(?:既|也)?(?:是|为)[^，。；]{0,30}$)")
"""A year that is said to be one of a plan's, up to the words that say which."""
_NTH = re.compile(
    rf"(?:“?双减”?|课改|改革|实验|创建|结对|帮扶|实施|研究|推进|建设|开展|试点|行动|工程|项目|课题|任期|届满|规划|计划|方案|成立|办学|[进步]入)"
    rf"[”\"》]?(?:[（(][^（）()]{{0,24}}[）)])?[^，。；、第]{{0,6}}(?P<nth>第(?P<n>{_NUMBER})年(?!级))"
)
_NTH_IN_ALL = re.compile(rf"(?P<nth>第(?P<n>{_NUMBER})个年头)")
_STAGES = re.compile("第一年.*第[二三]年|第1年.*第[23]年").search
"""What a plan sets itself for one year after the other, whichever of them it is now."""
_LASTING = "行动|规划|计划|工程|项目|课题|任期|周期|方案|建设"  # what runs for some years
_TURNING = re.compile(
    r"(?:开局|收官)(?:之年|年(?!级)|学期)|(?:起步|攻坚|关键|承上启下)(?:之年|一年)"
    rf"|(?:(?<={_LASTING})|(?<={_LASTING.replace('|', '的|')}的))(?:(?:最后|头)一学?年|收官(?!之年|年|学期|考试))"
    rf"|(?:进入|处于|步入|转入|迈入)了?(?:{_LASTING}|研究|实验|创建)*的?(?:[前中后]期|开题|结题|收尾|攻坚)(?:研究|实施)?阶段"
    r"|(?<=十[一二三四五六七八]五)[”\"’]?(?:规划)?(?:[的，]|实现|良好|第一年)*(?P<opens>开局(?!之年|年)|开好局|起好步)"
)
_ROUGHLY_TURNING = re.compile("阶段|官|[局步坚键下后头][之年学一]|开好?局|起好步")
"""What all of these hold."""
_FIVE_YEARS = re.compile(
    r"(?:(?P<open>[“\"‘])十(?P<n>[一二三四五六七八])五(?P<close>[”\"’])|(?<![一二三四五六七八九十百第])十(?P<m>[一二三四五六七八])五"
    r"(?=规划|期间|时期|末|初|以来|开局|收官|教育|课题|发展|校本|科研|[，。；、：（）\s]|$)"
    r"|第十(?P<k>[一二三四五六七八])个五年(?:规划|计划)?)"
)
_LAW = re.compile(r"[“\"‘]?(?<![十一二三四五六七八九])(?P<n>[五六七八九])五[”\"’]?普法")
_GROWN_UP = 18  # years: at such an age a rite or a duty is held for whoever reaches it
_OF_PERSONS = ("教龄", "工龄", "党龄", "从教", "任教", "执教", "入职", "参加工作")
_BEGINS = re.compile(r"(?:^|[。；：:;!？?！])[\s（(\d）)①-⑩]*$")
_NEAR = 6  # characters before a number of years that make it a condition


def service_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """教龄2年, 从教二十年, 建校60年, 今年35岁: as many years more, and asked; conditions (教龄3年以内) stay."""
    if "年" not in line.text or frame.years == 0:
        return
    for match in _SERVICE.finditer(line.text):
        span = match.span()
        if match["what"] in ("现年", "今年") and not match[0].endswith("岁"):
            continue
        if _is_rough(line.text, match):
            yield span, line.kept("年数", span, "是条件或约数")
            continue
        group = "n" if match["n"] else "n2"
        if (
            not match[group].isdecimal() and read(match[group]) % 10 == 0
        ):  # 三十年教龄: perhaps a round number
            yield span, line.asked("年数", span, f"“{match[0]}”没有改，{passed(frame.years)}，是约数吗")
            continue
        edit = Edit(*match.span(group), _more(match[group], frame.years))
        yield span, line.asked("年数", span, f"“{match[0]}”按{added(frame.years)}年改了", (edit,))


def _is_rough(text: str, match: re.Match[str]) -> bool:
    """Whether a number of years is a condition (教龄满3年的教师) or about so many (从教二十余年)."""
    if read(match["n"] or match["n2"]) == 0:  # 三五年
        return True
    if match["what"] == "今年" and "满" in match["full"] and read(match["n"]) <= _GROWN_UP:  # 今年满14岁
        return True
    if match["full"] and match["full"].endswith("满") and text.startswith("的", match.end()):
        return True
    if match["full"] and match["full"].endswith("满") and _nobody_before(text, match):
        return True
    return bool(
        _ABOUT.match(text, match.end())
        or _ABOUT_BEFORE.search(text, max(0, match.start() - _NEAR), match.start())
    )


def _nobody_before(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence begins with years of service, so that it says of nobody that they have passed (教龄满3年，……)."""
    return match["what"] in _OF_PERSONS and _BEGINS.search(text[: match.start()]) is not None


def running_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """连续三年, 课题研究的第二年, 开局之年, 进入中期阶段: left as they are, and asked."""
    if not any(word in line.text for word in ("年", "连续", "学期", "阶段", "局", "起好步")):
        return
    for match in _TURNING.finditer(line.text) if _ROUGHLY_TURNING.search(line.text) else ():
        if frame.years or match[0].endswith(("学期", "阶段")) or _turns_with_the_year(line.text, match, frame):
            yield match.span("opens" if match["opens"] else 0), _turned(line, match, frame)
    if frame.years == 0:
        return
    for pattern, group in ((_RUNNING, 0), (_NTH, "nth"), (_NTH_IN_ALL, "nth")):
        for match in pattern.finditer(line.text):
            span, old = match.span(group), match[group]
            if (
                read(match["n"]) == 0
                or (group and _STAGES(line.text))
                or _is_of_other_years(line.text, match, frame)
            ):  # 三五年
                continue
            more = _more(match["n"], frame.years)
            new = old.replace(match["n"], more.replace("两", "二") if "第" in old else more, 1)
            yield span, line.asked("年数", span, f"“{old}”没有改，{passed(frame.years)}，是不是“{new}”")


def _is_of_other_years(text: str, match: re.Match[str], frame: Frame) -> bool:
    """Whether a count is that of the years named before it: 2021—2023年连续三年; 规划（2022—2024年）的第三年, which is over."""
    is_nth = "nth" in match.groupdict()
    at = match.start("nth") if is_nth else match.start()
    years = _SPANNED.search(text, max(0, at - _FAR), at)
    return years is not None and not (is_nth and int(years["until"]) >= frame.window.start.year)


def _turns_with_the_year(text: str, match: re.Match[str], frame: Frame) -> bool:
    """Whether a turning year is said to be one of the calendar (今年是“十五五”开局之年), which is another one in the next term."""
    start = clause_start(text, match.start())
    return frame.calendar_years != 0 and _OF_CALENDAR.search(text, start, match.start()) is not None


def _turned(line: Line, match: re.Match[str], frame: Frame) -> Decision:
    """What becomes of 开局之年: one of a year before stays, of any other a person is asked."""
    year = _YEAR.search(line.text, max(0, match.start() - _FAR), match.start())
    if year and int(year[0]) < frame.window.start.year:
        return line.kept("年数", match.span(), f"说的是{year[0]}年")
    span = match.span("opens" if match["opens"] else 0)
    return line.asked("年数", span, f"“{line.words(span)}”说的是上次，没有改，现在还是吗")


def plan_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """“十四五”: kept while the plan runs, asked once the new period has left it or come into it."""
    if "五" not in line.text:
        return
    for match in _LAW.finditer(line.text):
        last = last_year_of_law(read(match["n"]))
        if frame.window.start.year <= last < frame.new_window().start.year:
            question = f"{match[0]}到{last}年为止，没有改，这份文件现在在下一个五年里"
            yield match.span(), line.asked(PLAN, match.span(), question)
    for match in _FIVE_YEARS.finditer(line.text):
        span = match.span()
        number = 10 + read(match["n"] or match["m"] or match["k"])
        before, after = _plans(frame.window), _plans(frame.new_window())
        if number in before and number not in after:
            now = _name(after[0])
            question = f"{match[0]}到{first_year_of(number) + YEARS_OF_PLAN - 1}年为止，没有改，这份文件现在在{now}期间"
            yield span, line.asked(PLAN, span, question)
        elif number in after and number not in before:
            yield (
                span,
                line.asked(
                    PLAN, span, f"{match[0]}从{first_year_of(number)}年开始，没有改，现在正在这个期间"
                ),
            )
        else:
            yield span, line.kept(PLAN, span, _standing(number, after[0]))


def _standing(number: int, now: int) -> str:
    if number == now:
        return "还在这个五年期间"
    return "以前的规划" if number < now else "以后的规划"


def _plans(window: Window) -> range:
    """The five-year plans that a period touches; of a period of several years, the one of its middle."""
    first, last = window.start.year, window.end.year
    if last - first > 1:
        first = last = (first + last) // 2
    return range(plan_in(first), plan_in(last) + 1)


def _name(plan: int) -> str:
    return f"“{rewritten('十一', plan)}五”"


def passed(years: int) -> str:
    """How much time lies between the old document and the new, in words."""
    return f"又过了 {years} 年" if years > 0 else f"退回了 {-years} 年"


def added(years: int) -> str:
    """By how many years a count was changed, in words that 年 follows."""
    return f"加 {years} " if years > 0 else f"减 {-years} "


def _more(old: str, years: int) -> str:
    new = rewritten(old, max(1, read(old) + years))
    return "两" if new == "二" else new
