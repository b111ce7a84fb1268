"""Cohorts (2024级, 2027届) that this school year cannot have, and anniversaries that are another year's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.calendar.national import founded
from planforge.calendar.short_years import AT_SCHOOL, year_of
from planforge.diagnostics import Finding
from planforge.review.looking_back import is_of_future
from planforge.review.open_words import Word, every_word, lines_with, number_of, open_words
from planforge.review.own_names import VOCATIONAL, own_names
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, setting_of
from planforge.vocabulary.protected import protected_in

_ROUGH: Final = re.compile(r"\d\d\s*[级届]|\d\d年[^，。；\n]{0,5}入学的")
_COUNTED: Final = re.compile(r"周[年岁]|华诞|岁生日|第[\d一二三四五六七八九十百]{1,6}[个届]")
_Y: Final = rf"(?P<y>(?<!\d)20\d\d|(?<![\d.．第-])[012]\d(?=级{AT_SCHOOL}))"
_PUPILS: Final = "(?:全体|所有)?(?:学生|同学|新生|师生|各班|全体)"
_COHORT: Final = re.compile(
    rf"{_Y}\s*级(?!别|(?:新|青年|特岗)?教师)(?:(?:{_PUPILS}(?=[（(]))?[（(]?(?:(?P<g>[一二三四五六七八九])年级|(?P<h>[初高][一二三]))[）)]?)?"
)
_GRADE_FIRST: Final = re.compile(
    r"(?:(?P<g>[一二三四五六七八九])(?:年级|[（(][\d一二三四五六七八九十]{1,2}[）)]班)|(?P<h>[初高][一二三])(?:年级)?)"
    rf"(?:(?:[（(][\d一二三四五六七八九十]{{1,2}}[）)]班|{_PUPILS})?\s*[（(]\s*(?:即|为)?|[即为是])?\s*(?P<y>20\d\d|[012]\d(?=级\s*[）)]))\s*级"
    rf"(?!别|[（(]?(?:[一二三四五六七八九]年级|[初高][一二三]))"
)
"""五年级学生（2021级）, 高一2026级: the grade, then its cohort."""
_ENTERED: Final = re.compile(
    r"(?P<y>(?<!\d)20\d\d)年(?:[9九]月份?|秋季?(?:学期)?)?入学的(?:(?P<g>[一二三四五六七八九])年级|(?P<h>[初高][一二三])|(?=新生))"
)
"""2024年9月入学的一年级新生: the cohort by the year in which it came."""
_NEW: Final = re.compile(
    rf"{_Y}(?:\s*级(?=新生|[^，。；]{{0,8}}入学教育)|年[^，。；]{{0,5}}入学的(?=(?:[一七]年级|[初高]一)?新生))"
)
_CLASS_OF: Final = re.compile(
    r"(?P<y>(?<!\d)20\d\d|(?<![\d.．第-])[012]\d)\s*届[（(]?(?:(?P<now>毕业班|初三|九年级|六年级|高三|毕业年级)|(?:毕业|初中|高中|小学)?学?生?(?P<task>[^，。；]{0,8}"
    r"(?:动员|誓师|备考|复习|冲刺|百日|毕业典礼|毕业考试|毕业照|毕业工作|体育考试|志愿填报|中考|高考|小升初|升学(?:工作|指导)|(?:合格|优秀|及格|巩固|升学|上线)率|离校(?:教育|手续|仪式|工作|典礼)|就业(?:工作|指导|服务|推荐))))"
)
_GONE: Final = re.compile(
    "校友|升入|考入|往届|历届|首届|已|曾|获|成绩|经验|对比|数据|离校(?!教育|手续|仪式|工作|典礼)|去向|跟踪|回访|返校|总结|以来|情况|分析|质量|(?<!为)了(?!解)|(?:先后|连续|多年|长期)(?:带|教|执教|任教|担任|从教)|[带教任送]过|送走|送毕业"
)
_LEAVES: Final = re.compile(
    r"\d{2,4}\s*届(?:初三|高三|[初高]中|[六九]年级|毕业|年级|班|生|学生|全体|师生|同学|共|\d+[名人])*(?:顺利|圆满|隆重|积极|都|均|全部)?"
    r"(?:参加|举行|举办|召开|组织|开展|拍摄|完成|进行|迎来)了?[^，。；]{0,10}(?:毕业(?:典礼|考试|照|体检|仪式|班)|中考|高考|小升初|誓师|百日|动员|冲刺|复习|备考)(?!成绩|情况|数据|的)"
)
_CEREMONY: Final = re.compile(
    r"\d{2,4}\s*届(?:初三|高三|[六九]年级|毕业班|毕业生|学生|师生)*[^，。；的]{0,6}?(?:毕业典礼|毕业仪式|誓师(?:大会)?|动员(?:大?会)?|毕业考试)"
    r"(?P<held>(?:于|在|隆重|如期|圆满|顺利)*(?:\d{1,2}月[^，。；]{0,6})?(?:举行|召开|举办|落下帷幕|拉开帷幕)(?!的))?"
)
_HELD: Final = re.compile("(?:举行|召开|举办|组织|开展)了?$")
_OF_FORMER: Final = re.compile(
    r"校友|往届|历届|首届|曾|对比|相比|同比|数据|去年|上一?[届年]|上学[年期]|前年|以来|近[一二两三四五六七八九十\d]+年|经验|视频|照片|20\d\d年"
)
_LEFT: Final = re.compile(
    "20\\d\\d年[中高]考|毕业(?!班|年级|考试|升学|典礼|仪式|照)|校友|升入|考入|往届|历届|首届|已|曾|获|成绩|佳绩|喜报|录取|经验|对比|数据|[去上往前]一?学?[年届]|今年[中高]考|以来"
)
_WAS: Final = re.compile(
    "20\\d\\d年[中高]考|校友|升入|考入|往届|历届|首届|已|曾|获(?!得感)|成绩|经验|对比|数据|时的?|毕业生"
)
_LONGEST: Final = {"小学": 6, "中学": 4, "初中": 3, "高中": 3, "中职": 3, "幼儿园": 3}
_WITH_SIXTH: Final = 4  # years of a middle school that begins with the sixth grade
_FIVE_YEARS: Final = 5  # years of a vocational school that goes on to college
_MIDDLE: Final = frozenset(("中学", "初中", "高中", "中职"))
_ANY: Final = 9
_SHORT: Final = 2  # digits of a year
_SEVENTH, _TENTH = 7, 10  # the first grades of the lower and the higher middle school
_SIXTH: Final = re.compile("六年级|五[·•．.]?四(?:学制|制)|四年制|五年(?:一贯)?制|3\\+2|高职")
_SENIOR: Final = 3  # years of either
_SECOND_TERM: Final = 2
_ENTERING: Final = re.compile("(?:新生|招生|学生?的?(?:招[生录收]|录取))")
_LEAVING: Final = 4  # years after which a cohort has left, at most
_GRADES: Final = "一二三四五六七八九"
_BEGAN: Final = (
    "建党", "中国共产党成立", "建团", "共青团成立", "建军", "长征胜利", "抗战胜利", "抗日战争胜利", "建国", "新中国成立",
    "中华人民共和国成立", "建队", "少先队建队", "改革开放", "五四运动",
)  # fmt: skip
"""What a count of years may stand behind, word for word."""
_COUNT: Final = r"(?P<n>\d{1,3}|[一二三四五六七八九十百零]{1,6})"
_EVENTS: Final = (
    '九[·•．.]?一八[”"]?(?:事变)?|(?:一二[·•．.]?九|12[·•．.]9)[”"]?(?:爱国|学生)*(?:运动)?|(?:七[·•．.]?七|卢沟桥)[”"]?事变|五四[”"]?(?:爱国)?运动|'
    "抗日战争暨世界反法西斯战争胜利|抗美援朝(?:战争)?(?:出国作战|胜利)?|南京大屠杀(?:遇难同胞|惨案)?|辛亥革命|(?:香港|澳门)回归(?:祖国)?|新中国|国庆|祖国|"
    '向雷锋同志学习[”"]?(?:题词|活动)?|(?:毛泽东|毛主席|周恩来|邓小平|孙中山)(?:同志|主席|总理|先生)?(?:诞辰|诞生)'
)
_YEARS_SINCE: Final = re.compile(
    rf"[“\"]?(?P<what>{'|'.join(sorted(_BEGAN, key=len, reverse=True))}|{_EVENTS})[”\"]?{_COUNT}(?:周年|周岁|华诞|岁(?:生日|华诞))"
)
_NTH_DAY: Final = {
    "全国安全教育日": (1996, 3), "学前教育宣传月": (2012, 5), "教师节": (1985, 9), "中小学生安全教育日": (1996, 3), "中小学安全教育日": (1996, 3), "读书日": (1996, 4), "爱眼日": (1996, 6),
    "助残日": (1991, 5), "公祭日": (2014, 12), "宪法日": (2014, 12), "国家安全教育日": (2016, 4), "防灾减灾日": (2009, 5),
    "烈士纪念日": (2014, 9), "推广普通话宣传周": (1998, 9), "推普周": (1998, 9), "消防日": (1992, 11), "消防宣传日": (1992, 11),
    "植树节": (1979, 3), "地球日": (1970, 4), "水日": (1993, 3), "爱耳日": (2000, 3), "无烟日": (1988, 5), "禁毒日": (1988, 6),
    "土地日": (1991, 6), "粮食日": (1981, 10), "节能宣传周": (1991, 6), "航天日": (2016, 4), "全民健身日": (2009, 8),
    "爱国卫生月": (1989, 4), "安全生产月": (2002, 6), "学生营养日": (1990, 5), "精神卫生日": (1992, 10), "艾滋病日": (1988, 12),
    "交通安全日": (2012, 12), "农民丰收节": (2018, 9), "学雷锋纪念日": (1964, 3), "学雷锋日": (1964, 3),
}  # fmt: skip
"""The first year and the month of days that are counted; one a year since."""
_NTH: Final = re.compile(
    rf"第{_COUNT}[个届][“\"]?(?:全国|中国|我国|国家|世界|国际|全民)?[“\"]?(?:119|11·9|3·12)?[”\"]?"
    rf"(?P<what>{'|'.join(sorted(_NTH_DAY, key=len, reverse=True))})"
)
_PAST: Final = re.compile(
    "已|了(?!解)|曾|获|以来|去年|上年|上学年|回顾|讲话|大会上|(?:收到|评选|表彰|举行|涌现|创作|出版)的"
)
_CELEBRATED: Final = re.compile("(?:迎接|喜迎|迎|庆祝|欢庆|纪念|热烈|隆重|献礼|值此|在|^|[，。；])$")
_OTHERWISE: Final = {"祖国": "建国", "国庆": "建国", "12": "一二九"}
"""What some days are counted from by their other names, of which the first characters stand here."""
_INNER: Final = str.maketrans("“”", "‘’")
_BESIDE: Final = 6
_NEAR: Final = 4  # years: a number so little off was right not long ago


def cohorts(request: ReviewRequest) -> Iterator[Finding]:
    """2020级 cannot be in a primary school in 2026: its pupils have left, and the plan is older than they are.

    Fails: ``2019级一年级`` in 2026, ``做好2026届毕业班工作`` in 2026—2027. Passes: ``2026届毕业生``, ``2021级六年级``.
    """
    setting = setting_of(request)
    if setting is None or setting.is_long:
        return
    whole = lines_with(request.lines, _ROUGH)
    if not whole.text:
        return
    stages = own_names(request).stages
    years = _school_years(setting)
    has_sixth = stages <= _MIDDLE and any(_SIXTH.search(line.text) for line in request.lines)
    is_after_summer = request.is_summary and setting.period.term != _SECOND_TERM
    possible = range(years.start - is_after_summer, years.stop)  # who left last summer may be told of
    seen: set[int] = set()
    for pattern in (_GRADE_FIRST, _COHORT, _ENTERED):  # a grade that is named tells more
        for word in open_words(whole, pattern):
            message = _doubt(word, possible, stages, has_sixth=has_sixth)
            message = message or _no_beginner(word, possible, stages)
            place = word.line.at + word.line.text.find(word.match["y"], word.start)
            told = _WAS if _grade(word.match) else _LEFT  # who leaves this year has a grade, too
            is_history = told.search(word.sentence) or (
                request.is_summary and _OF_FORMER.search(word.sentence)
            )
            if message and place not in seen and not is_history:
                seen.add(place)
                yield word.reminder("届级", message, "请核对是哪一级：入学那一年是几几年，就是几几级")
    for word in open_words(whole, _CLASS_OF):
        is_told = request.is_summary and not is_of_future(word.line)
        has_left = _has_left_before(word, setting) if is_told else not _GONE.search(word.sentence)
        if has_left and _cohort(word) <= years.start:
            named = word.text if word.match["now"] else f"{word.match['y']}届"
            message = f"“{named}”的学生已经毕业，现在的毕业班是{years.start + 1}届"
            yield word.reminder("届级", message, f"说的是现在的毕业班，就改成{years.start + 1}届")


def _has_left_before(word: Word, setting: Setting) -> bool:
    """Whether a summary tells as its own what a cohort does that left in a year before: 2024届学生参加了毕业典礼.

    What those of last summer did may be told in the autumn, and their results in any year.
    """
    is_last_summers = _cohort(word) == _school_years(setting).start and setting.period.term != _SECOND_TERM
    text, ceremony = word.line.text, _CEREMONY.match(word.line.text, word.start)
    is_held = ceremony is not None and (ceremony["held"] or _HELD.search(word.before[-4:]))
    is_done = is_held or _LEAVES.match(text, word.start) is not None
    return bool(is_done) and not (is_last_summers or _OF_FORMER.search(word.sentence))


def _doubt(word: Word, years: range, stages: frozenset[str], *, has_sixth: bool) -> str:
    """Why no school year of the document can have such a cohort; nothing where one can.

    Some middle schools name a cohort after the year in which it leaves.
    """
    cohort, grade = _cohort(word), _grade(word.match)
    longest = max((_LONGEST.get(stage, _ANY) for stage in stages), default=_ANY)
    longest = max(longest, _FIVE_YEARS if VOCATIONAL in stages else _WITH_SIXTH) if has_sixth else longest
    is_middle = bool(stages) and stages <= _MIDDLE
    if all(cohort > year + (_LEAVING if is_middle else 1) for year in years):
        return f"“{cohort}级”的学生还没有入学"
    is_next = cohort == years[-1] + 1 and _ENTERING.match(word.after) is not None  # 2026级高一新生招生
    is_high = stages != {"小学"} and grade >= _SEVENTH and not is_next
    has_sixth = has_sixth or not is_middle  # a school whose name shows no stage may have any
    wrong = _not_in_grade(cohort, grade, years, stages, has_sixth=has_sixth) if is_high else ""
    if not wrong and all(year - cohort >= longest for year in years):
        return f"“{cohort}级”的学生已经不在校了"
    if is_high:
        return wrong
    if 0 < grade < _SEVENTH and stages == {"小学"} and all(grade - 1 != year - cohort for year in years):
        year = years[-1]
        return (
            f"{year}—{year + 1}学年，{cohort}级是{_called(year - cohort + 1)}，不是{_called(grade)}"
            if year >= cohort
            else ""
        )
    return ""


def _cohort(word: Word) -> int:
    """The year that names a cohort; one of two digits is of this century."""
    named = word.match["y"]
    return year_of(named) if len(named) == _SHORT else int(named)


def _grade(match: re.Match[str]) -> int:
    """The grade as the primary school counts on: 9 of 九年级 and of 初三, 10 of 高一; 0 where none is named."""
    named = match.groupdict()
    if high := named.get("h"):
        return _GRADES.index(high[1]) + (_SEVENTH if high.startswith("初") else _TENTH)
    return _GRADES.index(named["g"]) + 1 if named.get("g") else 0


def _called(grade: int) -> str:
    return f"{_GRADES[grade - 1]}年级" if grade < _TENTH else f"高{_GRADES[grade - _TENTH]}"


def _not_in_grade(cohort: int, grade: int, years: range, stages: frozenset[str], *, has_sixth: bool) -> str:
    """Whether no way of counting puts a cohort into a grade of a middle school.

    It is called after the year in which it entered this school or the primary one, or after the one in which it leaves; pupils
    of a school that is both may go by the year of the lower part in the higher one.
    """
    first = _SEVENTH if grade < _TENTH else _TENTH
    for year in years:
        named = {year - grade + first, year - grade + first + _SENIOR}
        named |= {year - grade + 1} if first == _SEVENTH else set()
        named |= {year - grade + _SEVENTH} if stages != {"高中"} else set()
        if cohort in named or (has_sixth and cohort == year - grade + _SEVENTH - 1):
            return ""
    year = years[-1]
    return f"{year}—{year + 1}学年，{_called(grade)}是{year - grade + first}级，不是{cohort}级"


def _no_beginner(word: Word, years: range, stages: frozenset[str]) -> str:
    """Whether new pupils are of a cohort that is at school already."""
    if not stages or _NEW.match(word.line.text, word.start) is None:
        return ""
    cohort = _cohort(word)
    later = (0, 1, _LEAVING - 1, _LEAVING) if stages <= _MIDDLE else (0, 1)
    if any(cohort - year in later for year in years):
        return ""
    year = years[-1]
    return f"“{cohort}级”不是{year}—{year + 1}学年的新生"


def _school_years(setting: Setting) -> range:
    """The school years that a document touches, by the year in which each begins."""
    if setting.period.school_year is not None:
        return range(setting.school_year, setting.school_year + 1)
    first, last = setting.window.start, setting.window.end
    return range(first.year - (first.month < 8), last.year - (last.month < 8) + 1)


def counted_days(request: ReviewRequest) -> Iterator[Finding]:
    """第41个教师节 was in 2025: whoever reads it in 2026 sees that the sentence is a year old.

    Fails: ``第41个教师节`` or ``建党104周年`` in 2026, ``迎接建党100周年`` however long ago that was. Passes: ``第42个教师节``,
    ``建党100周年以来``, ``建党100周年大会上的讲话``.
    """
    setting = setting_of(request)
    if setting is None or setting.is_long:
        return
    whole = lines_with(request.lines, _COUNTED)
    for word in every_word(whole, _YEARS_SINCE):
        day = (
            None if _is_inside(word) else founded(_OTHERWISE.get(word.match["what"][:2], word.match["what"]))
        )
        if day is not None and number_of(word) + day.year < setting.window.start.year:
            yield from _other_year(word, day.year, _years_of(setting))
    for word in every_word(whole, _NTH):  # 第34个“119消防宣传日” is meant, too
        if word.before.count("《") == word.before.count("》"):
            first, month = _NTH_DAY[word.match["what"]]
            yield from _other_year(word, first - 1, _years_with(month, setting))


def _is_inside(word: Word) -> bool:
    """Whether words stand in a title or quotation; “一二·九”运动 begins with one."""
    stretches = protected_in(word.line.text)
    return any(each.start < word.start < each.end or each.start < word.end < each.end for each in stretches)


def _years_of(setting: Setting) -> range:
    return range(setting.window.start.year, setting.window.end.year + 1)


def _years_with(month: int, setting: Setting) -> range:
    """The years in which a document has a month, or all of its years where it has it in none."""
    first, last = (day.year * 12 + day.month for day in setting.window)
    years = [year for year in _years_of(setting) if first - 1 <= year * 12 + month <= last + 1]
    return range(years[0], years[-1] + 1) if years else _years_of(setting)


def _other_year(word: Word, began: int, years: range) -> Iterator[Finding]:
    year = began + number_of(word)
    if year == began or year in years or _PAST.search(word.sentence) or f"{year}年" in word.sentence:
        return
    is_near = years.start - _NEAR <= year <= years.stop + _NEAR
    if is_near or _CELEBRATED.search(word.before[-_BESIDE:]):
        right = "、".join(f"{each}年是{each - began}" for each in years)
        named = word.text.translate(_INNER)
        named = named if named.count("‘") == named.count("’") else named.strip("‘’").replace("‘", "")
        yield word.reminder("届次", f"“{named}”在{year}年", f"请核对：{right}")
