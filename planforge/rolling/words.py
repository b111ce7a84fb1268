"""Counted things in a line: 第X届, issues, cohorts (2024级)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from planforge.calendar.numerals import HAN_YEAR
from planforge.calendar.short_years import year_of
from planforge.calendar.spans import Window
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.editions import BODY, Edition, edition, is_of_body
from planforge.rolling.figures import read, rewritten
from planforge.rolling.frame import Frame
from planforge.rolling.grades import FOLLOW, STAY, Pupils
from planforge.rolling.result_words import WON, says_result
from planforge.rolling.special_days import SpecialDay, special_days_in
from planforge.source.edits import Edit

Found = tuple[tuple[int, int], Decision]

_NUMBER = "[0-9０-９]{1,3}|[一二三四五六七八九十百零〇]{1,6}"
_ORDINAL = re.compile(rf"第\s*(?P<n>{_NUMBER})\s*(?:届|个(?=[^，。；、|｜]{{0,20}}[节日周月]))")
_NOT_YEARLY = re.compile(
    r"\s*(?:学生(?![^，。；、会]{0,8}[节赛周])|毕业|校友|教师(?!节)|学员|同学|弟子|中央|[^，。；、]{0,8}"
    rf"(?:{BODY}|全会|中全会|奥运|亚运|全运|任期|校长|班子))"
)
_NAMED_BEFORE = re.compile(
    rf"(?<=[节日周])[”\"]?(?:[（(，,]|[是为]|[）)])+第\s*(?P<n>{_NUMBER})\s*个(?=[）)，,。；、]|$)"
)
_MEETING = re.compile(
    rf"第\s*(?P<n>{_NUMBER})\s*次(?=(?:全体)?(?:会员|学生|教职工|团员|党员|少先队员?|妇女|工会|少先队)*(?:代表大会|代会|[少团教学工家党]代会))"
)
_TIME_OF_YEAR = re.compile(
    rf"(?:今年|本学?年度?|今[春秋])(?:已经?|也|又|正好|恰好)?[是为]\s*第\s*(?P<n>{_NUMBER})\s*次(?!月考|考试|测[试验]|模拟|联考)"
    rf"|(?:今年|本学?年度?|今[春秋]|本届[^，。；、\d]{{1,10}}?)(?:我[校园])?(?:又|再)?[是为]?(?:我[校园])?第\s*(?P<m>{_NUMBER})\s*次(?=[承举主]办|蝉联|[荣获])"
)
"""A count of what is held once a year (今年是第四次, 今年第四次承办)."""
_FIRST = re.compile(r"首届(?!毕业|学生|学员|校友)|(?:今年|本学年|本年度)首次")
_OTHERS_BEFORE = re.compile(r"[国省市区县党](?:的)?\s*$")
_NEAR = 4  # characters before a count that tell whose it is
_OF_OTHERS = re.compile(r"\s*(?:全国|全省|省|市|区|县|中国|国际|世界)")
_COHORT = re.compile(
    rf"(?<!\d)(?P<y>(?:19|20)\d\d|{HAN_YEAR})\s*(?P<what>级|届)"
    r"|(?<![\d.．第-])(?P<yy>[0-4]\d)(?P<short>级(?!台阶|石阶|阶梯|楼梯|步梯|地震|大?风|岗|职员|工资|标准|别|甲|以[上下内外]|及|[至到—~～-])"
    r"|届(?=学生|新生|毕业|校友|同学|各班|全体|初三|高三|九年级|六年级|[中高]考|[（(]?\d{1,2}[）)]?班))"
)
_BODY = re.compile(
    r"(?<=届)\s*[校班园年级]{0,2}(?:家委会|家长委员会|学生会|[教职少团学]代会|理事会|工会|支委|班委|团委|委员会|领导班子)"
)
_ISSUE = re.compile(r"总第\s*\d{1,4}(?:\s*[、—–~～至到-]+\s*第?\d{1,4})*\s*期")
_COUNTED: Final = r"(?:\d{1,2}(?:,\d{3})+|\d+|[一二三四五六七八九十百两]{1,5})\s*[余多]?\s*(?:[名人位](?![次均份一二三四五六七八九十\d]|(?:一[组队])|以[上内下])|个(?:教学|自然|行政)?班(?!级群))"
_OF_THEM: Final = (
    r"(?:级|届|的|[学新]生|毕业生|同学|学员|幼儿|孩子|年级|男生?|女生?|住校生?|寄宿生?|全体|各班|[现今]|目前|共计?|一共|总[数计]?|合计|[设分开]|[有为是]|在[校籍园册]|实?际?|人数|班[级额]?数?"
    r"|招收|录取|招生|入学|报到|\s|[（(：:，,、])"
)
_THEIR_NUMBER: Final = re.compile(rf"{_OF_THEM}*{_COUNTED}")
_NUMBERED: Final = re.compile(rf"{_COUNTED}(?:学生|同学)?[（(]?$")
_DIGITS: Final = re.compile(r"\s*\d+\s*[人名个]?班?\s*")
_LONGEST = 12  # characters of a number of people before a cohort
_OF_A_GRADE: Final = re.compile(r"(?:年级|[初高][一二三]|[大中小]班)[（(]$")
_AT_SCHOOL, _COMING = 9, 4  # years before and behind that of the document that a cohort of it bears
_LONG_GONE = 2  # years after which leavers are spoken of as themselves
_OLD_PUPILS: Final = re.compile(r"的?(?:[^，。；、\d]{0,4}?)(?:校友|老?毕业生代表|学长|学姐)")
_NAME = 12  # characters behind an ordinal that may name its day


def ordinal_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """第X届 and 第X个教师节: one more for every school year; what is no edition (第二个环节) is no matter of time."""
    text = line.text
    if "第" not in text:
        return
    for match in _ORDINAL.finditer(text):
        kind = edition(text, match.span(), read(match["n"])) if "个" in match[0] else Edition.YEARLY
        if kind is Edition.NONE:
            continue
        if _NOT_YEARLY.match(text, match.end()):
            yield match.span(), line.kept("届次", match.span(), "不是一年一届")
        elif frame.crosses and (
            special := next(special_days_in(line.text[match.end() : match.end() + _NAME]), None)
        ):
            yield match.span(), _nth_day(line, match, special, frame)
        elif frame.years == 0:
            yield match.span(), line.kept("届次", match.span(), "同一学年")
        elif question := _unraised(text, match, kind, frame):
            yield match.span(), line.asked("届次", match.span(), f"“{match[0]}”{question}")
        else:
            yield match.span(), line.changed("届次", match.span(), _raised(match, "n", frame.years))
    yield from _counted_otherwise(line, frame)


def _unraised(text: str, match: re.Match[str], kind: Edition, frame: Frame) -> str:
    """What is asked of a count that is not held every year for sure, and so stays; or nothing."""
    if "届" in match[0] and WON.match(text, match.end()):
        return "没有改：是那一届的结果，请换成新的"
    if "届" in match[0] and is_of_body(text, match.span()):
        return f"没有改，换届了就改成“第{rewritten(match['n'], read(match['n']) + 1)}届”"
    if "届" in match[0] and _OF_OTHERS.match(text, match.end()):
        return "不是本校办的，没有改，是不是一年一届"
    if kind is Edition.DOUBTFUL:
        return f"没有改，一年一次的就改成“第{rewritten(match['n'], read(match['n']) + frame.years)}个”"
    return ""


def _counted_otherwise(line: Line, frame: Frame) -> Iterator[Found]:
    """教师节（第42个), one more for every year; 第六次学代会, held not every year, asked."""
    for match in _NAMED_BEFORE.finditer(line.text) if frame.calendar_years else ():
        edits = _raised(match, "n", frame.calendar_years)
        yield (
            match.span("n"),
            line.asked("届次", match.span("n"), f"“第{match['n']}个”按年份改了，请核对", edits),
        )
    for match in _MEETING.finditer(line.text) if frame.years else ():
        if _held_by_others(line, match):
            yield match.span(), line.kept("届次", match.span(), "不是本校办的")
            continue
        raised = f"第{rewritten(match['n'], read(match['n']) + 1)}次"
        question = f"“{match[0]}”没有改，开下一次了就改成“{raised}”"
        yield match.span(), line.asked("届次", match.span(), question)
    yield from _times(line) if frame.years else ()


def _times(line: Line) -> Iterator[Found]:
    """今年是第四次: one more the next time, if it is held every year; a person is asked."""
    for match in _TIME_OF_YEAR.finditer(line.text):
        group = "n" if match["n"] else "m"
        span = line.text.rindex("第", 0, match.start(group)), match.end()
        if group == "n" and _OF_OTHERS.match(line.text, match.end()):
            yield span, line.kept("届次", span, "不是本校办的")
            continue
        number = read(match[group])
        new = (
            f"一年一次的就改成“第{rewritten(match[group], number + 1)}次”"
            if number > 1
            else "现在还是第一次吗"
        )
        yield span, line.asked("届次", span, f"“{line.words(span)}”没有改，{new}")


def _held_by_others(line: Line, match: re.Match[str]) -> bool:
    return _OTHERS_BEFORE.search(line.text, max(0, match.start() - _NEAR), match.start()) is not None


def first_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """首届读书节 and 今年首次: another one than the first next time; a person is asked."""
    for match in _FIRST.finditer(line.text) if frame.years and "首" in line.text else ():
        if _held_by_others(line, match):
            yield match.span(), line.kept("届次", match.span(), "不是本校办的")
            continue
        new = "，是不是“第二届”" if match[0] == "首届" else "，现在还是首次吗"
        yield match.span(), line.asked("届次", match.span(), f"“{match[0]}”没有改{new}")


def _nth_day(line: Line, match: re.Match[str], special: SpecialDay, frame: Frame) -> Decision:
    """第42个教师节 where a term becomes the other one: counted by the year in which the day is that of the document, or the next."""
    old, new = (_next_one(special, window) for window in (frame.window, frame.new_window()))
    years = new.year - old.year if old and new else frame.years
    edits = _raised(match, "n", years)
    if not edits:
        return line.kept("届次", match.span(), "还是这一个")
    said = f"“{match[0]}”按{special.name}的年份改了，请核对"
    return line.asked("届次", match.span(), said, edits)


def _next_one(special: SpecialDay, window: Window) -> date | None:
    """The special day that lies in a period, or the first behind it."""
    days = (special.day(year) for year in range(window.start.year, window.end.year + 2))
    return next((day for day in days if day is not None and day >= window.start), None)


def issue_decisions(line: Line) -> Iterator[Found]:
    """总第23、24期 of a paper or a periodical: issues have come out since, how many only a person knows."""
    for match in _ISSUE.finditer(line.text) if "总第" in line.text else ():
        yield match.span(), line.asked("期号", match.span(), f"“{match[0]}”是上次的期号，没有改")


def cohort_decisions(line: Line, frame: Frame, pupils: Pupils) -> Iterator[Found]:
    """2024级 and 2024届: asked, unless the user has said whether the document follows its pupils."""
    if "级" not in line.text and "届" not in line.text:
        return
    for match in _COHORT.finditer(line.text):
        span, years = match.span(), frame.years
        if match["yy"] and not -_AT_SCHOOL <= year_of(match["yy"]) - frame.first.school_year <= _COMING:
            continue
        group = "y" if match["y"] else "yy"
        edits = _raised(match, group, years)
        if years == 0:
            yield span, line.kept("年级", span, "同一学年")
        elif _is_of_old_pupils(line.text, match, frame):
            yield span, line.kept("年级", span, "早已毕业的一届")
        elif _BODY.match(line.text, match.end()):
            new = rewritten(match[group], read(match[group]) + years)
            yield span, line.asked("届次", span, f"换届了就把“{match[0]}”改成“{new}届”，没有改")
        elif (
            pupils.choice == FOLLOW
            and pupils.subject is None
            and _OF_A_GRADE.search(line.text, max(0, span[0] - _NAME), span[0])
        ):
            new = rewritten(match[group], read(match[group]) + years)
            said = f"没有改：还是这批学生就改前面的年级，还是这个年级就改成“{new}{match['what'] or match['short']}”"
            yield span, line.asked("年级", span, f"“{match[0]}”{said}")
        elif pupils.choice == FOLLOW:
            yield span, _of_these_pupils(line, match, frame)
        elif pupils.choice == STAY:
            yield span, _of_the_next_lot(line, match, edits, frame)
        else:
            new = rewritten(match[group], read(match[group]) + years)
            question = (
                f"还是这批学生就不改“{match[0]}”，是新一批学生就改成“{new}{match['what'] or match['short']}”"
            )
            yield span, line.asked("年级", span, question)


def _is_of_old_pupils(text: str, match: re.Match[str], frame: Frame) -> bool:
    """Whether a cohort left the school long before the document, so that none takes its place (2016届校友)."""
    year = year_of(match["yy"]) if match["yy"] else read(match["y"])
    if _OLD_PUPILS.match(text, match.end()):
        return year < frame.first.school_year
    return year < frame.first.school_year - (_LONG_GONE if "届" in match[0] else _AT_SCHOOL)


def _of_these_pupils(line: Line, match: re.Match[str], frame: Frame) -> Decision:
    """A cohort in a document that follows its pupils: it stays, and is asked where it is new no longer or has left by then."""
    span, written = match.span(), match["y"] or match["yy"]
    if line.text.startswith("新生", match.end()):
        return line.asked("年级", span, f"“{match[0]}新生”没有改：到新学期不再是新生了")
    year = year_of(written) if match["yy"] else read(written)
    leaves = "届" in match[0] and frame.first.school_year <= year <= frame.new_first.school_year
    if not leaves or says_result(line.text, span):
        return line.kept("年级", span, "还是这批学生")
    new = rewritten(written, read(written) + frame.years)
    said = f"“{match[0]}”到新学期已经毕业，没有改；说的是新一批学生就改成“{new}届”"
    return line.asked("年级", span, said)


def _of_the_next_lot(line: Line, match: re.Match[str], edits: tuple[Edit, ...], frame: Frame) -> Decision:
    """A cohort that becomes the one behind it; its result and its number are its own, and are asked."""
    span, group = match.span(), "y" if match["y"] else "yy"
    what = "结果" if _has_left(line.text, match, frame) else "人数" if _is_counted(line, span) else ""
    if not what:
        return line.changed("年级", span, edits, "同一年级，新一批学生")
    new = f"{rewritten(match[group], read(match[group]) + frame.years)}{match['what'] or match['short']}"
    said = f"“{match[0]}”的{what}没有改；写新一批的就改成“{new}”，换成新的数"
    return line.asked("年级", span, said)


def _has_left(text: str, match: re.Match[str], frame: Frame) -> bool:
    """Whether a cohort had left the school when the document was written, and the text says with what result."""
    year = year_of(match["yy"]) if match["yy"] else read(match["y"])
    is_finished = "届" in match[0] and year <= frame.first.school_year
    if not is_finished and not text.startswith("毕业生", match.end()):
        return False
    return year <= frame.first.school_year and says_result(text, match.span())


def _is_counted(line: Line, span: tuple[int, int]) -> bool:
    """Whether it is said of a cohort how many its pupils or classes are (2024级共有学生286人), or a row has a column for that."""
    if line.in_table and any(
        column in line.counted and _DIGITS.fullmatch(cell) for column, cell in enumerate(line.cells())
    ):
        return True
    before = line.text[max(0, span[0] - _LONGEST) : span[0]]
    return _THEIR_NUMBER.match(line.text, span[1]) is not None or _NUMBERED.search(before) is not None


def _raised(match: re.Match[str], group: str, years: int) -> tuple[Edit, ...]:
    old = match[group]
    number = read(old) + years
    return (Edit(*match.span(group), rewritten(old, number)),) if years and number > 0 else ()
