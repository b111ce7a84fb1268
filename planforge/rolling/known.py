"""Days that neither a calendar nor a teaching week tells for sure: set by others, at the turn of the year, perhaps known ones.

An examination (中考) is set by others; a day may be known by chance, or be named elsewhere of another matter.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from planforge.calendar.coded import code
from planforge.calendar.dates import each_date
from planforge.calendar.fixed_days import period_set_yearly
from planforge.calendar.known_days import KnownDay, day_called, known_day
from planforge.rolling.countdown import counted_to
from planforge.rolling.date_context import sentence_of, words_about
from planforge.rolling.days_off import named
from planforge.rolling.decisions import Line
from planforge.rolling.fixed import is_contract
from planforge.rolling.frame import Frame
from planforge.rolling.named_days import named_day
from planforge.rolling.seasons import absent_campaigns
from planforge.rolling.spans import span_days
from planforge.rolling.special_days import SpecialDay
from planforge.rolling.written_week import is_written_week

_SET_BY_OTHERS = re.compile(
    "(?<![期距离])(?P<what>中考|会考|国家质量监测|义务教育质量监测|英语四级|英语六级|学业水平(?:合格性|等级性|选择性)考试|高考(?:英语)?听力(?:考试)?|普通话水平测试|教师资格(?:证)?考试"
    "|全[省市区县](?:期[中末]|质量|统一|毕业|教学|学科)*(?:统考|联考|检测|监测|抽测|抽考)|(?<=[加受接])[省市区县]级?(?:期[中末]|质量)?(?:统考|联考|抽测|抽考))"
    "(?!动员|复习|研讨|研究|模拟|一模|二模|质量|分析|备考|冲刺|总结|誓师|百日|倒计时|[一二三]轮|喜报|成绩|说明|查|虑|核|评|[前后]|氛围)"
)
_FOR_EXAM = re.compile("准考证|(?:看|熟悉|踏看|踏勘|认)(?:考场|考点)|[送赴]考(?!总结)")
_JUNE = 6
_QUOTED_DAY = re.compile(r"[\s，,：:是为即（(]*[“\"](?P<name>[^“”\"，。；]{2,12}[日节])[”\"]")
_OWN_DAY = re.compile(
    "[校班园党团队]|开放|接待|活动|主题|体验|作业|生日|联欢|[读阅]书?|运动|体育|艺术|科技|读书|劳动|文化|合唱|诗|歌|美食|义卖"
)
_OF_CONTRACT = "是合同的起止，请按新的合同填写"
_SHORTEST, _LONGEST = timedelta(days=3), timedelta(days=45)
_OF_SAFETY = "中小学生安全教育日"
_SEVERAL = 3  # dates of a line that can hardly all be days of something by chance
_OPEN = re.compile("主题|专题|宣传|宣讲|班会|队会|国旗下|升旗|广播|板报|手抄报|倡议|签名")
"""What may be done for any day of the year."""
_DURING = r"[^，。；、\d]{0,6}?(?:期间|当中|[中里内](?=[，,：:\s\d]))"
_YEARS_TURN = re.compile("迎新|迎春|元旦|跨年|辞旧|新年|岁末|年[终末底]")
_FIRST_OF_END, _LAST_OF_BEGINNING = (12, 20), (1, 5)


def left_to_a_person(line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame) -> str:
    """Why days stay as they are and a person is asked; nothing where they may move with their week."""
    if line.signs or frame.days is not None or frame.is_long:
        return ""
    words, (first, last) = words_about(line, span), days
    of_contract = _OF_CONTRACT if frame.crosses and first < last and is_contract(words) else ""
    if set_by_others := of_contract or _of_others(line, span, days, frame):
        return f"“{line.words(span)}”没有改：{set_by_others}"
    if first < last and is_written_week(line, span, days, frame):
        return ""
    new = span_days(first, last, frame)
    if _is_at_years_turn(first, words) and (frame.crosses or new[0].month != first.month):
        return f"“{line.words(span)}”没有改：是年底年初的活动，{'不在新学期里' if frame.crosses else f'按同一周是{named(new[0])}'}"
    if (new[0].month, new[0].day) == (first.month, first.day) and not frame.crosses:
        return ""
    return _by_chance(line, span, (first, last), new, frame)


def _by_chance(
    line: Line, span: tuple[int, int], days: tuple[date, date], new: tuple[date, date], frame: Frame
) -> str:
    """Why days may be known ones, or those that the document names elsewhere."""
    first, last = days
    if first == last and not frame.is_anchor(first) and (elsewhere := named_day(first, frame)):
        name = f"是{elsewhere.special.name}" if elsewhere.special else "是固定的日子"
        return f"“{line.words(span)}”没有改：文件里别处说{first.month}月{first.day}日{name}，{_else(*new)}"
    known = None if frame.is_anchor(first) else known_day(first.month, first.day, words_about(line, span))
    known = known or _one_of_known(line, span, days, frame)
    return f"“{line.words(span)}”没有改：{_said(known, first)}，{_else(*new)}" if known else ""


def _of_others(line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame) -> str:
    """What is asked of days that others than the school set: an examination, a week of the nation, a day with a name in quotes."""
    words, (first, last) = words_about(line, span), days
    is_bound = first < last and is_written_week(line, span, days, frame)
    if not is_bound and (of_exam := _of_exam(words, first)):
        return of_exam
    if counted := counted_to(line, span):
        return f"“{counted}”的天数要按新的日子算，请一起定"
    if (frame.crosses or _SHORTEST <= last - first <= _LONGEST) and not is_bound:
        named_there = f"{words} {line.when}"
        absent = next(absent_campaigns(named_there, frame), None)
        if absent is not None and absent.month in (first.month, last.month):
            return f"新学期里没有“{absent.name}”"
        name = period_set_yearly(named_there)
        return f"{name}的日子由上级定，请按新的通知填写" if name else ""
    if inside := _inside_period(line, span, days, frame):
        return f"在{inside}里，{inside}的日子由上级定，请一起定"
    return _quoted(line, span, days, frame)


def _of_exam(words: str, day: date) -> str:
    """What is asked of the days of an examination, and of what is done for one in June; those of 高考 keep their date before."""
    if given := _SET_BY_OTHERS.search(words):
        return f"{given['what']}的日子由上级定，请按新的通知填写"
    done = _FOR_EXAM.search(words) if day.month == _JUNE and "高考" not in words else None
    return f"“{done[0]}”跟着考试走，考试的日子由上级定，请按新的通知填写" if done else ""


def _quoted(line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame) -> str:
    """What is asked of a day that has a name in quotes (4月20日“书香节”)."""
    first, last = days
    quoted = _QUOTED_DAY.match(line.text, span[1]) if first == last else None
    if quoted is None or _OWN_DAY.search(quoted["name"]):
        return ""
    same_week = named(span_days(first, last, frame)[0])
    return f"{quoted['name']}是不是每年都在这一天，不是就按同一周改成{same_week}"


def _one_of_known(
    line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame
) -> KnownDay | None:
    """The known day that a date may be where its line writes several, and each is the day of something (4月15日；5月12日；6月26日).

    One that surely is one is enough where what is done on the other may be for any day (5月12日防震演练；6月26日主题班会).
    """
    name = _called(days[0]) if days[0] == days[1] and "月" in line.text else ""
    if not name:
        return None
    is_open = _OPEN.search(words_about(line, span)) is not None
    if not _writes_known_days(line.text, frame) and not (is_open and _surely_known(line, frame) - {days[0]}):
        return None
    return KnownDay(name, is_sure=False)


@lru_cache(maxsize=4)  # asked of every date of a line
def _surely_known(line: Line, frame: Frame) -> frozenset[date]:
    """The days of a line that everybody knows by what is done on them."""
    coded = code(line.text)
    written = [
        (coded.span(*match.span()), reading.start)
        for match, reading in each_date(coded, frame.window)
        if reading.start and reading.start == reading.end
    ]
    known = ((day, known_day(day.month, day.day, words_about(line, span))) for span, day in written)
    return frozenset(day for day, its in known if its and its.is_sure)


@lru_cache(maxsize=16)  # asked of every date of a line
def _writes_known_days(text: str, frame: Frame) -> bool:
    """Whether a line writes several days, and each is the day of something, or the first of a term."""
    written = [reading.start for _, reading in each_date(code(text), frame.window) if reading.start]
    others = [day for day in written if not _called(day)]
    return len(written) - len(others) >= _SEVERAL and all(map(frame.is_anchor, others))


def _called(day: date) -> str:
    """What a day is the day of: one with its date in every year, or that of the safety of pupils, which moves."""
    moving = SpecialDay(_OF_SAFETY, 0).day(day.year)
    return _OF_SAFETY if day == moving else day_called(day.month, day.day)


def _inside_period(line: Line, span: tuple[int, int], days: tuple[date, date], frame: Frame) -> str:
    """The week of the nation, named in the same sentence, that a day lies in (推普周（9月14日—20日）：9月16日朗诵), or is said to lie in; or nothing."""
    sentence = line.text[slice(*sentence_of(line.text, *span))]
    name = period_set_yearly(sentence) if days[0] == days[1] else ""
    if not name.endswith("周") or is_written_week(line, span, days, frame):  # a month is the same every year
        return ""
    written = [(each.start, each.end) for _, each in each_date(code(sentence), frame.window)]
    stretches = [(a, b) for a, b in written if a and b and _SHORTEST <= b - a <= _LONGEST]
    is_inside = any(first <= days[0] <= last for first, last in stretches)
    is_told = not stretches and re.search(re.escape(name) + _DURING, sentence) is not None
    return name if is_inside or is_told else ""


def _else(first: date, last: date) -> str:
    """What a person may do about a day that is known by chance."""
    return f"不是为这一天的就按同一周改成{_range(first, last)}"


def _is_at_years_turn(day: date, words: str) -> bool:
    is_near = (day.month, day.day) >= _FIRST_OF_END or (day.month, day.day) <= _LAST_OF_BEGINNING
    return is_near and _YEARS_TURN.search(words) is not None


def _said(known: KnownDay, day: date) -> str:
    return f"{day.month}月{day.day}日是{known.name}"


def _range(first: date, last: date) -> str:
    return named(first) if last - first < timedelta(days=1) else f"{named(first)}至{named(last)}"
