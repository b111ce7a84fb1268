"""Years, school years and terms left over from an older document.

A past year is stale only where it is spoken of as this one or as still to come: in a title or heading, before
计划 or 安排, after 将于 or 力争到, beside 将 or 做好 (``intended``). Anywhere else it is history, and that is not touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.calendar.period import PeriodKind
from planforge.calendar.short_years import LONG_AGO
from planforge.diagnostics import Finding
from planforge.review.intended import DAY, is_intended
from planforge.review.lines import Kind, Line
from planforge.review.looking_back import is_of_future, is_own_time, is_since_it_began
from planforge.review.named_years import first_year, last_month, years_in
from planforge.review.next_steps import is_next
from planforge.review.open_words import Word, all_words
from planforge.review.openings import is_of_opening
from planforge.review.other_titles import other_number, other_title
from planforge.review.own_stretch import runs_into, stretch_of_last_year
from planforge.review.papers import papers_of_last_year
from planforge.review.past import ACHIEVED, BEEN
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, setting_of
from planforge.review.still_to_come import is_annex, is_chosen_late, is_still_to_come

_NO_YEAR_AFTER: Final = re.compile(
    r"\s*(?:版|级|届|修订|以来|至今|起|开始|出生|以前|之前|元(?!旦)|[名人个次所套册本字平座间项万亿%％]|[-./]\d|颁布|印发|发布|实施的|制定的|出台)"
)
_NO_YEAR_BEFORE: Final = re.compile(
    r"(?:自从?|从|截[至止]到?|始于|创办于|成立于|建于|源于|[¥￥:：/.]|NO\.?|编号|电话)\s*$"
)
_COMING: Final = re.compile(
    r"(?:将[于在]|拟[于在]|定[于在]|计划[于在到]|预计|力争到?|争取到?|确保到?|力求到?|(?<![直及得达遇提])到)\s*$"
)
_WORK: Final = re.compile("任务|步骤|安排|进度|计划|工程|项目|措施|目标")
"""In the heading of a chapter that says what is to be done year by year."""
_FULFILLED: Final = re.compile(r"完成(?=20\d\d)")  # 全面完成2025年各项任务: what is to be done
_BASE: Final = re.compile("基数|基线|基期|基准|现状|实际|完成|对比")
_OWN_TIME: Final = re.compile("本学[期年]|这[个一]?学期|本年度|被|评为|获")
"""A summary that says so what its own time is, or what an earlier one brought."""
_VALID: Final = re.compile("(?:有效期|保质期|质保期|使用期|使用年限|任期|聘期|合同|租期)限?到$")
"""Until when something is valid is no time at which something is to be done."""
_STRIVEN: Final = re.compile(
    r"(?:力争|争取|力求|确保|务求|努力)(?:能够?|要|使|让|在|到|于|把|将){0,2}\s*$|^\s*使$"
)
_BASED_ON: Final = re.compile("度?[^，。；：]{0,12}的?基础上")
"""将在2025年工作的基础上: what is ahead stands on that year, and is not of it."""
_SET: Final = re.compile("已|(?<!为)了(?!解)|曾|以来|回顾|总结|提出|明确|要求|规划|确定|制定")
"""Beside these an aim is one of former years."""
_THIS: Final = re.compile(
    r"(?:本学期|本学年度?|本年度|今年|新学期|新学年|新的(?:一年)?)(?:\d{1,2}月份?)?[（(，,、即为是\s]{0,3}$"
)
_FOR: Final = re.compile(r"(?:为做好|为了做好|特制定|现制定|制定|制订|现将|拟定|编制)[^，。；]{0,12}$")
_PLAN: Final = re.compile(
    r"(?:[上下]半年)?[^，。；：、（）()]{0,14}?(?:工作)?(?:计划|要点|安排|方案|任务|打算|思路|部署|行事历|校历|日程|活动表)"
)
_BY: Final = re.compile(
    r"(?:落实|完成|围绕|按照?|根据|依据|执行|实现|实施|推进|紧扣|聚焦|结合)(?:好|学校|我校|本校|上级|[省市区县]?(?:教育局|教体局)){0,2}$"
)
_TASKS: Final = re.compile(
    r"度?的?(?:学校|我校|全校|学区|[省市区县镇]|教[育体]局|教育|教学|德育|体育|教研|安全|党建|少先队)*的?(?:各项|主要|重点|中心|总体|年度)?的?(?:工作)?(?:任务|要点|思路|重点工作|工作重点|计划|目标|安排|部署|校历|行事历|工作实际)(?!(?:执行|完成|落实)?情况|总结)"
)
"""What a plan is made after, and what it sets about: those of the year before are those of the former plan."""
_AGAINST: Final = re.compile("(?:对照|对标|比照)(?:学校|我校|本校)?$")
_REVIEWED: Final = re.compile("总结|反思|自查|自评|回头看|盘点|查漏|查找|差距|检视|梳理|对比")
_LED_BY: Final = re.compile("为(?:指导|指针|抓手|依据|引领|统领|主线|中心|纲)")
_TURN: Final = re.compile(r"[，,]?是[^，。；]{0,16}(?:之年|关键(?:期|年|时期|一年)|起始年|攻坚(?:期|年))")
_NEW: Final = re.compile("的?新的?(?:学[期年]|一年)")
_PAST: Final = re.compile(
    rf"{ACHIEVED}|被|创成|(?<![年度])[上去往前]一?学?[年期]|同比|相比|比20|共有|累计|基础上|成果|结果|"
    r"情况|统计|数据|显示|表明|入职|参加工作|毕业|成立|立项|结题|验收|印发|颁布|发布|修订|来自|经验|不足|问题|教训|沿用|延续|原|(?:提出|确定|形成|坚持)的"
)
_BEEN: Final = re.compile(f"{BEEN}|评为|被|同比|相比|共有|累计")
_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_BELOW: Final = ("如下", "为：", "为:", "：", ":")
_MARKS: Final = re.compile(r"[\d年月日—\-份 ]+")
_TITLES: Final = ("标题", "主题")
_SCHOOL_YEAR_IS: Final = re.compile("[本新]学年度?[（(即是为]{1,2}$")
_BESIDE: Final = 8  # characters
_SEASON: Final = re.compile("年[春秋]季?")
_SECOND: Final = re.compile("[二2下][）)]?学期")
_SECOND_TERM: Final = 2
_REPORTS: Final = re.compile(
    "回顾|总结|完成|成绩|成效|情况|统计|数据|对比|[上去往]一?学?年|以来|荣誉|获奖|表彰|成果|历年|沿革|大事"
)


def old_years(request: ReviewRequest) -> Iterator[Finding]:
    """A year or term of an older document says that nobody has read the new one.

    Fails: ``附件: [2025年活动安排表: …]`` in a plan for 2026—2027, ``将于2025年10月验收``. Passes: ``2025年获评先进``,
    ``自2019年以来``, ``到2030年``, ``《2025年工作要点》``, ``截至2025年底``.
    """
    setting = setting_of(request)
    if setting is None:
        return
    yield from other_title(request, setting)
    yield from other_number(request, setting)
    yield from stretch_of_last_year(request, setting)
    yield from papers_of_last_year(request, setting)
    whole = all_words(request.lines)
    for word in years_in(whole):
        if _is_earlier(word.match, setting):
            if _is_stale(word, request, setting):
                yield _said(word, setting)
        elif _is_last_term(word, setting) if not request.is_summary else _is_summed_up(word, setting):
            yield _said(word, setting)


def _is_last_term(word: Word, setting: Setting) -> bool:
    """Whether 2026年春季学期 is spoken of as this term, or as to come, in a plan for the autumn of that year."""
    kind, named = setting.period.kind, word.match.groupdict()
    is_titled = word.line.kind is not Kind.HEADER or _names_a_season(word)
    if kind not in (PeriodKind.TERM, PeriodKind.SCHOOL_YEAR) or word.line.kind is Kind.CELL or not is_titled:
        return False
    if (
        named.get("z")
        or named.get("to")
        or not (named.get("how") or "").startswith("年")
        or _is_no_year(word)
    ):
        return False
    if not _has_ended(word, setting) or _may_be_this(word, setting):
        return False
    if word.line.kind is not Kind.TEXT:
        return _is_named_after(word.line)
    is_now = _THIS.search(word.before[-10:]) is not None
    return is_now or _is_to_come(word, setting) or is_intended(word, setting) or is_of_opening(word)


def _has_ended(word: Word, setting: Setting) -> bool:
    """Whether the year, half, season or month that is named is over where the document's time begins."""
    is_season = _SEASON.search(word.text + word.after[:2]) is not None
    begun = setting.window.start if is_season else setting.begun  # a season ends where the next term begins
    ended = first_year(word.match) * 12 + last_month(word) + (not is_season)
    return ended < begun.year * 12 + begun.month


def _is_summed_up(word: Word, setting: Setting) -> bool:
    """Whether a summary's first words name a time that ended before its own, though in its school year (2025年，……现总结如下)."""
    is_named = (word.match.groupdict().get("how") or "").startswith("年") and not word.match.groupdict().get(
        "z"
    )
    is_other = _OWN_TIME.search(word.line.text) is not None
    return is_named and not is_other and is_own_time(word) and _has_ended(word, setting)


def _is_no_year(word: Word) -> bool:
    """Whether the words beside it make a number no year of work: 2025年版, 自2025年."""
    if word.text.endswith("考"):
        return False  # 2025年高考本科上线率
    is_other = _NO_YEAR_AFTER.match(word.after) or _NO_YEAR_BEFORE.search(word.before[-8:])
    return is_other is not None


def _may_be_this(word: Word, setting: Setting) -> bool:
    """Whether 2026年第二学期 may be that of the school year, in the spring of 2027."""
    is_second = setting.period.term == _SECOND_TERM and _SECOND.search(word.text) is not None
    if _SEASON.search(word.text) is not None:  # 2026年春季第二学期 names its half of the year itself
        return False
    return is_second and first_year(word.match) == setting.school_year


def _names_a_season(word: Word) -> bool:
    """Whether a title typed by hand names one season of a year (2026年春季); 第二学期 has two ways to be counted."""
    season = _SEASON.search(word.text + word.after[:2])
    return season is not None and word.line.section in _TITLES and not _names_others(word)


def _is_named_after(line: Line) -> bool:
    """Whether a heading, label or title with a year in it is about that year's work, not a look back at it."""
    is_time = line.kind is Kind.KEY and _MARKS.fullmatch(line.text) is not None  # looked at among the dates
    return not is_time and _REPORTS.search(line.text) is None


def _is_earlier(match: re.Match[str], setting: Setting) -> bool:
    """Whether the years named end before the first one of the document; a school year, before its own."""
    named, first = match.groupdict(), first_year(match)
    if "yy" in named:
        is_of_school = named["to"] or (named["how"] or "").startswith("学年")
        is_earlier = first < (_first_school_year(setting) if is_of_school else setting.years.start)
        return is_earlier and first >= setting.years.start - LONG_AGO
    if "z" not in named:
        is_of_school = setting.period.school_year is not None  # exams end a school year
        return first < setting.years.start + is_of_school
    if not named["z"] and not named["how"]:
        return first < setting.years.start and bool(named["term"])
    last = int(named["z"]) if named["z"] else first
    last += 2000 if last < 100 else 0
    is_of_school = _SCHOOL_YEAR_IS.search(match.string, max(0, match.start() - _BESIDE), match.start())
    if last == first + 1 and (is_of_school or named["term"]):
        return first < _first_school_year(setting)
    if (named["how"] or "").startswith("学年"):
        return first < _first_school_year(setting)
    return first <= last < setting.years.start


def _first_school_year(setting: Setting) -> int:
    return setting.school_year - (setting.period.kind is PeriodKind.YEAR and setting.window.start.month > 7)


def _is_stale(word: Word, request: ReviewRequest, setting: Setting) -> bool:
    """Whether an earlier year is spoken of as the document's own."""
    line, summary = word.line, request.is_summary
    is_listed = not (summary or setting.is_long) and is_annex(word)
    if is_listed or _is_no_year(word):
        return is_listed
    if line.kind is Kind.HEADER:
        return _is_named_after(line) or (summary and line.section == "标题" and not _names_others(word))
    if line.kind in (Kind.HEADING, Kind.KEY, Kind.HEAD) or line.key == "表题":
        is_head = _is_year_of_work(line) if setting.is_long else False
        is_base = line.kind is Kind.HEAD and _is_base(line, request, setting)
        is_ahead = (not summary or is_of_future(line)) and not is_base
        return is_ahead and (is_head or _is_named_after(line)) and not runs_into(word, setting)
    if DAY.match(word.after):
        return False  # a full date is judged among the dates
    is_now = _THIS.search(word.before[-10:]) is not None or _is_new(word)
    is_last = first_year(word.match) >= setting.years.start - 1
    if summary and not is_of_future(line):
        return is_now or is_own_time(word) or (is_last and is_since_it_began(word))
    is_ahead = (
        _is_to_come(word, setting)
        or is_intended(word, setting)
        or (not setting.is_long and is_of_opening(word))
        or (not setting.is_long and is_still_to_come(word, is_last=is_last))
        or is_chosen_late(word, setting.window.start)
    )
    return is_now or is_ahead or (summary and is_next(word, setting))


def _is_base(line: Line, request: ReviewRequest, setting: Setting) -> bool:
    """Whether the head of a column names the year that others beside it are held against: 2025年（基数） | 2026年."""
    beside = (each.text for each in request.lines if each.kind is Kind.HEAD and each.group == line.group)
    years = {int(year) for text in beside for year in _YEAR.findall(text)}
    return _BASE.search(line.text) is not None or any(year in setting.years for year in years)


def _is_year_of_work(line: Line) -> bool:
    """Whether a label is a year and nothing else, and heads what a plan for several years does in it."""
    is_year = line.kind is Kind.KEY and _MARKS.fullmatch(line.text) is not None
    return is_year and _REPORTS.search(line.section) is None and _WORK.search(line.section) is not None


def _is_new(word: Word) -> bool:
    """在2025年的新学期里: what is called new is of now."""
    return _NEW.match(word.after) is not None and not _BEEN.search(word.sentence)


def _names_others(word: Word) -> bool:
    """Whether a title names another year as well: 2025年工作总结和2026年工作计划."""
    return _YEAR.search(word.before) is not None or _YEAR.search(word.after) is not None


def _is_to_come(word: Word, setting: Setting) -> bool:
    """Whether what is said of a year is still to be done."""
    sentence, before, after = word.sentence, word.before, word.after
    is_aim = _STRIVEN.search(before[-10:]) is not None and not _SET.search(sentence)
    if is_aim or _BEEN.search(sentence):
        return is_aim
    if _COMING.search(before[-6:]) or _TURN.match(after):
        return _BASED_ON.match(after) is None and _VALID.search(before[-8:]) is None
    is_set_up = _FOR.search(before[-20:]) is not None
    if _PAST.search(_FULFILLED.sub("", sentence)) or setting.is_long:
        return False
    if _is_set_about(word, setting):
        return True
    plan = _PLAN.match(after)
    if plan is None:
        return is_set_up
    return is_set_up or bool(word.match["term"]) or after.startswith(_BELOW, plan.end())


def _is_set_about(word: Word, setting: Setting) -> bool:
    """Whether the plan or the tasks of a year are what this one goes by; last year's may be held against what was done."""
    before, tasks = word.before, _TASKS.match(word.after)
    if tasks is None:
        return False
    if _AGAINST.search(before[-8:]):
        is_last = first_year(word.match) == setting.years.start - 1
        return not (is_last and _REVIEWED.search(word.sentence))
    return _BY.search(before[-12:]) is not None or _LED_BY.match(word.after, tasks.end()) is not None


def _said(word: Word, setting: Setting) -> Finding:
    named = word.text.strip()
    message = f"“{named}”在本文件的期间（{setting.period.text}）以前，是不是旧文件留下的？"
    hint = "是旧的就改成现在的；说的确实是以前的事，就写明“已经”“上学年”等字，或在上一行写 # 忽略："
    if "学" in named:
        return word.reminder("旧学期", message, f"{hint}旧学期")
    return word.reminder("旧年份", message, f"{hint}旧年份")
