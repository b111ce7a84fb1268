"""Cohorts (2024级, 2027届): the pupils of a document, those of its grade, or others, who go on in their own way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from planforge.calendar.numerals import HAN_YEAR
from planforge.calendar.short_years import year_of
from planforge.rolling.decisions import ASKED_BEFORE, Decision, Line, Verdict
from planforge.rolling.figures import read, rewritten
from planforge.rolling.frame import Frame
from planforge.rolling.grades import FOLLOW, KIND, STAY, Pupils, grade_beside, with_young
from planforge.rolling.leaving import JUNIOR, PRIMARY
from planforge.rolling.result_words import says_result
from planforge.source.edits import Edit

Found = tuple[tuple[int, int], Decision]

_COHORT = re.compile(
    rf"(?<!\d)(?P<y>(?:19|20)\d\d|{HAN_YEAR})\s*(?P<what>级|届)"
    r"|(?<![\d.．第-])(?P<yy>[0-4]\d)(?P<short>级(?!台阶|石阶|阶梯|楼梯|步梯|地震|大?风|岗|职员|工资|标准|别|甲|以[上下内外]|及|[至到—~～-])"
    r"|届(?=学生|新生|毕业|校友|同学|各班|全体|初三|高三|九年级|六年级|[中高]考|[（(]?\d{1,2}[）)]?班))"
)
_BODY = re.compile(
    r"(?<=届)\s*[校班园年级]{0,2}(?:家委会|家长委员会|学生会|[教职少团学]代会|理事会|工会|支委|班委|团委|委员会|领导班子)"
)
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
_OLD_PUPILS: Final = re.compile(r"的?(?:[^，。；、\d]{0,4}?)(?:校友|老?毕业生代表)")
_ELDER: Final = re.compile(r"的?(?:[^，。；、\d]{0,6}?)(?:学长|学姐|学哥)")
_BACK: Final = re.compile(
    "[^，。；、]{0,6}?(?:返校|回校|返回|回到?母校|归来|回来|毕业|考[上入取]|就读|在大学)"
)
_NAME: Final = 12  # characters before a cohort that may name its grade
_YEARS_OF_STAGE: Final = 3


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
        elif _is_of_old_pupils(line.text, match, frame, pupils):
            yield span, line.kept("年级", span, "早已毕业的一届")
        elif _BODY.match(line.text, match.end()):
            new = rewritten(match[group], read(match[group]) + years)
            yield span, line.asked("届次", span, f"换届了就把“{match[0]}”改成“{new}届”，没有改")
        elif (
            pupils.choice == FOLLOW
            and pupils.subject is None
            and _OF_A_GRADE.search(line.text, max(0, span[0] - _NAME), span[0])
        ):
            said = f"没有改：还是这批学生就改前面的年级，还是这个年级就改成“{_next(match, frame)}”"
            yield span, line.asked("年级", span, f"“{match[0]}”{said}")
        elif pupils.choice == FOLLOW:
            yield span, _followed(line, match, frame, pupils)
        elif pupils.choice == STAY:
            yield span, _of_the_next_lot(line, match, edits, frame)
        else:
            question = f"还是这批学生就不改“{match[0]}”，是新一批学生就改成“{_next(match, frame)}”"
            yield span, line.asked("年级", span, question)


def _year(match: re.Match[str]) -> int:
    return year_of(match["yy"]) if match["yy"] else read(match["y"])


def _what(match: re.Match[str]) -> str:
    return str(match["what"] or match["short"])


def _next(match: re.Match[str], frame: Frame) -> str:
    """The cohort that takes the place of one in the new document."""
    written = match["y"] or match["yy"]
    return f"{rewritten(written, read(written) + frame.years)}{_what(match)}"


def _is_of_old_pupils(text: str, match: re.Match[str], frame: Frame, pupils: Pupils) -> bool:
    """Whether a cohort left the school long before the document, so that none takes its place (2016届校友).

    学长 are those of a higher grade, unless they are said to come back or have left by their year.
    """
    year, now = _year(match), frame.first.school_year
    if elder := _ELDER.match(text, match.end()):
        is_back = _BACK.match(text, elder.end()) is not None
        return year < now if is_back or _what(match) == "届" else year <= now - _years_at_school(pupils)
    if _OLD_PUPILS.match(text, match.end()):
        return year < now
    return year < now - (_LONG_GONE if _what(match) == "届" else _AT_SCHOOL)


def _years_at_school(pupils: Pupils) -> int:
    """For how many years somebody is at the school that a document is of, by the stages that it may have."""
    if pupils.own is None:
        return _YEARS_OF_STAGE if (pupils.subject or 0) > PRIMARY else _AT_SCHOOL
    return PRIMARY if pupils.own.start <= PRIMARY else _YEARS_OF_STAGE


def own_cohorts(head: str, text: str, frame: Frame, pupils: Pupils) -> frozenset[tuple[int, str]]:
    """The cohorts (2024, 级) that the pupils of a document are, where it is about one grade; empty where it is not.

    Those that its head names beside the grade, and those that are in the grade in the year of the document; some schools
    count otherwise, which stands beside the grade then; who is yet to come is none of them.
    """
    if pupils.subject is None:
        return frozenset()
    in_head, in_text = (
        {
            (_year(each), _what(each))
            for each in _COHORT.finditer(words)
            if grade_beside(words, each.span(), pupils) in beside
        }
        for words, beside in ((head, (pupils.subject, None)), (text, (pupils.subject,)))
    )
    usual = _in_grade(pupils.subject, frame.first.school_year, pupils.primary)
    by_leaving = {(year, "级") for year, what in usual if what == "届"}
    here = {each for each in in_text if each[0] <= frame.first.school_year or each in by_leaving}
    return frozenset(usual | in_head | here)


def _in_grade(grade: int, school_year: int, primary: int) -> set[tuple[int, str]]:
    """The cohorts that may be in a grade: by the year in which they came to the school or its stage, and leave it."""
    firsts = {1, primary + 1, JUNIOR + 1} if grade > 0 else {-3, -2}
    lasts = {primary, JUNIOR, JUNIOR + _YEARS_OF_STAGE} if grade > 0 else {0}
    came = {(school_year - grade + first, "级") for first in firsts if first <= grade}
    return came | {(school_year + 1 + last - grade, "届") for last in lasts if grade <= last}


def _followed(line: Line, match: re.Match[str], frame: Frame, pupils: Pupils) -> Decision:
    """A cohort in a document that follows its pupils: theirs stays; that of another grade goes on with the grade, which stays.

    One that is neither, and still at school or yet to come, is asked.
    """
    span, year = match.span(), _year(match)
    at_school = year > frame.first.school_year - _years_at_school(pupils)
    is_own = not pupils.cohorts or (year, _what(match)) in pupils.cohorts
    grade, new = grade_beside(line.text, span, pupils), _next(match, frame)
    fits = grade is not None and (year, _what(match)) in _in_grade(
        grade, frame.first.school_year, pupils.primary
    )
    is_other = fits or (at_school and _what(match) == "级")  # 届 may leave any stage
    if is_own or not is_other or says_result(line.text, span):
        return _of_these_pupils(line, match, frame)
    if grade is not None and pupils.subject is not None and grade == pupils.subject + frame.years:
        return line.kept("年级", span, ASKED_BEFORE)
    if fits and grade != pupils.subject:
        edits = _raised(match, "y" if match["y"] else "yy", frame.years)
        return line.changed("年级", span, edits, "别的年级，新一批学生")
    said = f"“{match[0]}”不是这份文件说的那批学生，没有改；说的是那个年级，就改成“{new}”"
    return line.asked("年级", span, said)


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
    span = match.span()
    what = "结果" if _has_left(line.text, match, frame) else "人数" if _is_counted(line, span) else ""
    if not what:
        return line.changed("年级", span, edits, "同一年级，新一批学生")
    said = f"“{match[0]}”的{what}没有改；写新一批的就改成“{_next(match, frame)}”，换成新的数"
    return line.asked("年级", span, said)


def _has_left(text: str, match: re.Match[str], frame: Frame) -> bool:
    """Whether a cohort had left the school when the document was written, and the text says with what result."""
    year = _year(match)
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
    number = read(match[group]) + years
    return (Edit(*match.span(group), rewritten(match[group], number)),) if years and number > 0 else ()


def asked_once(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions with one question about the grade, one about each cohort; the other places wait for its answer."""
    asked: set[str] = set()
    return [_waiting(each, asked) if _asks(each) else each for each in decisions]


def _asks(decision: Decision) -> bool:
    return decision.kind == KIND and decision.verdict is Verdict.ASKED


def _waiting(decision: Decision, asked: set[str]) -> Decision:
    """A decision that asks, kept where the same has been asked before; ``asked`` grows."""
    words = decision.old, f"{decision.old}班"  # the first of 大一、大二班
    about = "" if any(map(with_young().fullmatch, words)) else decision.old
    if about in asked:
        return decision._replace(verdict=Verdict.KEPT, reason=ASKED_BEFORE, question="")
    asked.add(about)
    return decision
